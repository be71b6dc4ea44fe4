/**
 * The ledger's door: the truth about what is where, and the only way to change it.
 * Everything is reached through `createLedger`; the rest are the types it speaks in and pure facts about them.
 */
export {
  accountName,
  type ContraAccount,
  contraAccounts,
  isRealPosition,
  type PositionKey,
  positionId,
  positionKey,
  type State,
  shardCount,
  states,
} from './account.ts';
export type { AdjustmentRequest } from './adjustments/adjustments.ts';
export type { Adjustment, AdjustmentQuery, AdjustmentStatus, ReasonCode } from './adjustments/read.ts';
export type { ReasonCodeRequest } from './adjustments/reasons.ts';
export {
  type Alias,
  type AliasesResult,
  type AliasOutcome,
  type AliasRefusal,
  type AliasWrite,
  maxAliasesPerCall,
} from './alias.ts';
export {
  type AllocationRefusal,
  type Allocations,
  type AllocationsResult,
  maxAllocationLocations,
} from './allocations/allocations.ts';
export type { AllocationEvent, AllocationGrant, AllocationQuery } from './allocations/read.ts';
export type { GrantRequest, ReallocateRequest, RevokeRequest } from './allocations/request.ts';
export type { DecisionRequest } from './approvals/decision.ts';
export type { Authority, AuthorityRequest, Tolerance, ToleranceRequest } from './approvals/limits.ts';
export type { AuditDifference, AuditResult, Balance, Conservation } from './audit.ts';
export type { AvailabilityAnswer, AvailabilityQuery, LocationAvailability } from './availability.ts';
export type { Cases } from './cases/cases.ts';
export { type ErpFailureRule, erpFailureRule, erpFailureRules } from './cases/erp-failure.ts';
export { type CaseChange, type CaseFeed, readCaseChange } from './cases/feed.ts';
export {
  type CaseEffect,
  type CaseKind,
  type CaseOwner,
  type CaseReplay,
  caseEffects,
  caseKinds,
  caseOwners,
  type KindRule,
  kindRules,
} from './cases/kind.ts';
export {
  type CaseClosing,
  type CaseContext,
  type CaseDetail,
  type CaseDraft,
  type CaseResolution,
  caseResolutions,
  closeCases,
  type OpenedCase,
  openCases,
} from './cases/open.ts';
export type { CaseEnding, CaseFilter, CaseQuery, ExceptionCase, PromisesAt } from './cases/read.ts';
export type { CaseReplayed, CaseSettled, CaseVerdict } from './cases/settle.ts';
export { type CaseDuration, type CaseLook, type OpenCases, unmappedSubject } from './cases/watch.ts';
export type { Change, Quantities, StateChange } from './change.ts';
export type { ConversionAnswer, ConversionRequest } from './conversions/conversions.ts';
export type { Recipe, RecipeLine, RecipeRequest } from './conversions/recipes.ts';
export type { ReversalLink, ReversalRequest } from './corrections/corrections.ts';
export { type CountScope, countScopes } from './count-scope.ts';
export type { CountRequest, CountSubmission } from './counts/counts.ts';
export type { CountQuery, CountTask, WorkDecision } from './counts/read.ts';
export type { ReferenceDocument, SnapshotSemantics, StockEventInput } from './event.ts';
export {
  type Cause,
  type EventType,
  eventType,
  type RecordableType,
  recordableTypes,
  typeOf,
} from './event-type.ts';
export type { FeedQuery, FeedRead } from './feed.ts';
export { CursorTooOld } from './feed.ts';
export { stillHeld, stillPicked } from './fulfil.ts';
export type { ExtendRequest } from './holds/extend.ts';
export type { HoldRefusal, HoldResult } from './holds/hold-result.ts';
export type { Move, ReassignRequest } from './holds/reassign.ts';
export { IngestOverloaded } from './ingest.ts';
export { createLedger, type Ledger, type LedgerOptions } from './ledger.ts';
export type { Levels, LowList, LowPosition, LowThreshold } from './levels/levels.ts';
export type { Movement, MovementFilter, MovementQuery, MovementSide } from './movement.ts';
export type { MovementKind } from './movement-draft.ts';
export type { ReplayQuery, ReplayResult } from './parked.ts';
export type { Fetching, NearLocation, Pickup } from './pickup/pickup.ts';
export { noteAnnouncements } from './policies/announce.ts';
export {
  type DryRun,
  type DryRunQuery,
  maxDryRunChanges,
  maxDryRunPositions,
} from './policies/dry-run.ts';
export { maxPolicyChanges, type Policies, type PoliciesResult } from './policies/policies.ts';
export {
  type OpeningHours,
  type PolicyChange,
  type PolicyKind,
  type PolicyRefusal,
  type PolicyScope,
  policyKinds,
} from './policies/policy.ts';
export type {
  PublishDelay,
  PublishDelayRefusal,
  PublishDelaysRequest,
  PublishMeasurement,
} from './policies/publish-delays.ts';
export type { Policy, PolicyPeriod, PolicyQuery, PolicySaying, PolicyVersion } from './policies/read.ts';
export type { PolicyOutcome } from './policies/set.ts';
export type { Share } from './policies/shares.ts';
export type { ItemTerms, PositionTerms, ReferredTerms, TermReferences } from './policies/terms.ts';
export {
  type AsOfQuery,
  type EarlierQuantities,
  HistoryNotKept,
  type Position,
  type PositionQuery,
} from './position.ts';
export type { BehindTerm, Entries, Entry, EntryKey } from './promising/entries.ts';
export type { Flows } from './promising/flows.ts';
export type { Flow, ProjectedDay } from './promising/project.ts';
export { dayAfter, firstDayWith, project, promisedFor } from './promising/project.ts';
export { missingAt, type Promising } from './promising/promising.ts';
export type { Substitute, Wanted } from './promising/substitutes.ts';
export type { BrokenLink } from './proof/broken-link.ts';
export type { ChainEnd, ChainRange } from './proof/chain.ts';
export type { Proof } from './proof/proof.ts';
export type { ConservationProof } from './proof/prove.ts';
export {
  archivableMonths,
  archiveMonth,
  type Removed,
  type Retention,
  reservationHours,
} from './proof/retain.ts';
export type { Sealed, Sealing } from './proof/seal.ts';
export {
  type Anchor,
  type Verification,
  type Verified,
  type VerifyProgress,
  verifyLedger,
} from './proof/verify.ts';
export { type AuditStep, type AuditWalk, auditWalks } from './proof/walk.ts';
export type { Recall, RecallRelease, RecallRequest, SetItemStatus } from './recalls/recalls.ts';
export { maxEventsPerCall, type RecordResult, type StockEventResult } from './record.ts';
export type { RecordContext } from './record-batch.ts';
export type {
  ItemPosition,
  ItemPositions,
  PolicyFacts,
  PositionGrant,
  SellingFacts,
  SellingLocation,
} from './reflected.ts';
export type {
  EventRefusal,
  EventRefusalCode,
  InsufficientStock,
  KeyReused,
  Overloaded,
  ReserveRefusal,
  SettleRefusal,
} from './refusal.ts';
export { type ActContext, type ReserveLine, type ReserveRequest, reservationId } from './request.ts';
export { isReservationId, placeOf, type Reservation, type ReservationLine } from './reservation.ts';
export {
  type ReservationChange,
  type ReservationFeed,
  readReservationChange,
} from './reservation-feed/reservation-feed.ts';
export type { Reserve } from './reserve.ts';
export type { ReserveResult } from './reserve-result.ts';
export type { DispositionRequest, ReturnCase, ReturnFate, ReturnLine } from './returns/returns.ts';
export type {
  SalePolicy,
  SalePolicyRefusal,
  SalePolicySet,
  SalePolicySetResult,
} from './sales/sale-policy.ts';
export type { Fulfilment } from './sellable.ts';
export type {
  ItemSelling,
  ItemsSelling,
  RuleBuffer,
  RuleEligibility,
  RuleStaleness,
  SellingRule,
} from './selling-rules.ts';
export type { ConfirmRequest, ReleaseRequest, SettleResult, SweepQuery } from './settle.ts';
export { isSourceKind, type SourceKind, sourceKinds, usualTypes } from './sources/kind.ts';
export type {
  MappedField,
  ModelChange,
  ParkedEvent,
  ParkedFilter,
  Source,
  SourceGap,
  SourcePolicy,
  SourceRule,
  SourceWatermark,
  UnmappedCode,
} from './sources/read.ts';
export { ruleInEffect } from './sources/read.ts';
export type { Sources } from './sources/sources.ts';
export type { SourceCounts } from './sources/watch.ts';
export {
  maxSourcesPerCall,
  type PolicyWritten,
  type RulesWritten,
  type SourceOutcome,
  type SourceRefusal,
  type SourcesWritten,
} from './sources/write.ts';
export type { PolicyWrite, RulesWrite, SourceWrite } from './sources/write-input.ts';
export type { Point, SourcingStrategy } from './sourcing/sourcing.ts';
export type {
  SourcingPolicy,
  SourcingPolicySet,
  SourcingPolicySetResult,
  SourcingRefusal,
} from './sourcing/sourcing-policy.ts';
export { type ReservationStatus, reservationStatuses } from './status.ts';
export type { StepRefusal, StepResult } from './steps/step.ts';
export type { StockWork } from './stock-work.ts';
export type { SubstitutionAnswer, SubstitutionRequest } from './substitutions/substitutions.ts';
export type { DropshipCancelInput, DropshipPlaceInput, DropshipShipInput } from './supply/dropship-input.ts';
export type { DropshipLine, DropshipOrder, DropshipQuery, DropshipStatus } from './supply/dropship-order.ts';
export {
  type ExpectedKind,
  type ExpectedLine,
  type ExpectedLineInput,
  type ExpectedQuery,
  maxExpectedPerCall,
} from './supply/expected.ts';
export type { RestockRuleInput } from './supply/restock.ts';
export type { Proposal } from './supply/restock-rule.ts';
export type { RestockAcceptInput, RestockQuery, RestockSignal } from './supply/restock-signal.ts';
export type { SupplierAvailable, SupplierAvailableInput, SupplierQuery } from './supply/suppliers.ts';
export type { DropshipResult, RowOutcome, RowsResult, Supply } from './supply/supply.ts';
export {
  type ChangeRow,
  readChangeRow,
  type StateQuery,
  type StateSnapshot,
  type ToldChange,
  writeNoChange,
} from './told-change.ts';
export type { InTransit, InTransitQuery } from './transfers/in-transit.ts';
export type {
  TransferApproveInput,
  TransferCancelInput,
  TransferReceiveInput,
  TransferRequestInput,
  TransferShipInput,
  TransferSurplusInput,
  TransferUnits,
  TransferWriteOffInput,
} from './transfers/input.ts';
export {
  locationsOf as locationsOfTransfer,
  type Transfer,
  type TransferLine,
  type TransferQuery,
  type TransferStatus,
  transferStatuses,
} from './transfers/transfer.ts';
export type { TransferResult, Transfers } from './transfers/transfers.ts';
export { readWaiting, type WaitingChange, type WaitingFeed, writeWaiting } from './waiting-room/feed.ts';
export type { PlaceInLine } from './waiting-room/room.ts';
export type { RoomReport } from './waiting-room/waiting-room.ts';
