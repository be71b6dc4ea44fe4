/**
 * The contract's door: callers, the in-process subgraph agreement, subgraph names, SDL readers.
 * Everything the rooms must agree on to speak with each other goes through here and nothing else of them does.
 */

export {
  type AccessDirectives,
  type AccessRules,
  accessDirectives,
  type JudgedOperation,
  type Requirement,
  readAccessRules,
  refusalOf,
  refusalsFor,
  requirementsOf,
} from './access.ts';
export { digestOf, type FreshApiKey, makeApiKey, readApiKey, type ShownApiKey } from './api-key.ts';
export {
  afterTaking,
  availableToSell,
  availableUnder,
  missingOf,
  type SellingShares,
  type SellingTerms,
  sharesOf,
  withoutQuota,
} from './available-to-sell.ts';
export {
  type Caller,
  type CallerKind,
  gatewayCaller,
  type Reach,
} from './caller.ts';
export { type CursorVector, decodeCursor, encodeCursor, isAtLeast } from './cursor.ts';
export { type FaultCode, fault, faultCodes } from './fault.ts';
export { checkDigit, type GtinProblem, type GtinReading, gtinForms, isGtin, readGtin } from './gtin.ts';
export {
  casesTopic,
  type LiveFieldSource,
  liveFields,
  ordersTopic,
  reservationsTopic,
  stockTopic,
  waitingTopic,
} from './live-fields.ts';
export { type SubgraphName, subgraphNames } from './names.ts';
export {
  hasDecimals,
  maxQuantity,
  quantityFromUnits,
  quantityToUnits,
  type Thousandths,
  thousandthsPerUnit,
} from './quantity.ts';
export {
  channelsOfCases,
  hasPartIn,
  isBound,
  listed,
  mayChange,
  maySee,
  maySeeCase,
  narrowed,
  type PlacedRow,
  type PlacedWork,
  type Reaching,
  reaches,
  requireWhole,
} from './reach.ts';
export { bulkRoutes, eventsRoute } from './routes.ts';
export { canonicalSku, scalars } from './scalars.ts';
export {
  everyScope,
  isScope,
  missingScopes,
  type Preset,
  presets,
  type Scope,
  type ScopeRule,
  scopeMeanings,
  scopes,
} from './scopes.ts';
export {
  type CallerReader,
  type CallerSigner,
  callerHeader,
  createCallerReader,
  createCallerSigner,
  type OpenedCaller,
  type SignedRequest,
  type SigningKeys,
} from './signed-caller.ts';
export type { Subgraph, SubgraphRequest } from './subgraph.ts';
export { readApiSchema, readSupergraph, subgraphTypeDefs } from './type-defs.ts';
