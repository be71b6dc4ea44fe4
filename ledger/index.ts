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
export {
  type Alias,
  type AliasesResult,
  type AliasOutcome,
  type AliasRefusal,
  type AliasWrite,
  maxAliasesPerCall,
} from './alias.ts';
export type { AuditDifference, AuditResult, Balance, Conservation } from './audit.ts';
export type { AvailabilityAnswer, AvailabilityQuery, LocationAvailability } from './availability.ts';
export type { Cases } from './cases/cases.ts';
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
export type { ReferenceDocument, SnapshotSemantics, StockEventInput } from './event.ts';
export { type Cause, type EventType, type RecordableType, recordableTypes, typeOf } from './event-type.ts';
export type { Change, FeedQuery, FeedRead, Quantities, StateChange } from './feed.ts';
export { stillHeld, stillPicked } from './fulfil.ts';
export { createLedger, type Ledger, type LedgerOptions } from './ledger.ts';
export type { Movement, MovementFilter, MovementQuery, MovementSide } from './movement.ts';
export type { MovementKind } from './movement-draft.ts';
export type { ReplayQuery, ReplayResult } from './parked.ts';
export type { AsOfQuery, EarlierQuantities, Position, PositionQuery } from './position.ts';
export { maxEventsPerCall, type RecordResult, type StockEventResult } from './record.ts';
export type { RecordContext } from './record-batch.ts';
export type { ItemPosition, ItemPositions, SellingFacts, SellingLocation } from './reflected.ts';
export type {
  EventRefusal,
  EventRefusalCode,
  InsufficientStock,
  Overloaded,
  ReserveRefusal,
  SettleRefusal,
} from './refusal.ts';
export { type ActContext, type ReserveLine, type ReserveRequest, reservationId } from './request.ts';
export { isReservationId, placeOf, type Reservation, type ReservationLine } from './reservation.ts';
export type { Reserve } from './reserve.ts';
export type { ReserveResult } from './reserve-result.ts';
export type { ConfirmRequest, ReleaseRequest, SettleResult, SweepQuery } from './settle.ts';
export { type ReservationStatus, reservationStatuses } from './status.ts';
export type { StepRefusal } from './steps/step.ts';
export {
  type ChangeRow,
  readChangeRow,
  type StateQuery,
  type StateSnapshot,
  type ToldChange,
} from './told-change.ts';
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
