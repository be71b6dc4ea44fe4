/**
 * The gateway's door. GraphQL outward, subgraphs inward; no database and no domain.
 * What starting it takes is documented in options.ts.
 */
export { type RuledSupergraph, readSupergraphRules } from './authority/supergraph-rules.ts';
export { type OpenSubgraph, type OpenSubgraphOptions, openSubgraph } from './execution/open-subgraph.ts';
export type { CallSubgraph, SubgraphAnswer } from './execution/subgraph-call.ts';
export type { ClaimNames } from './identity/claims.ts';
export { createIdentity, type IdentityOptions } from './identity/create.ts';
export { developmentCaller, developmentIdentity } from './identity/development.ts';
export { type Credential, type Identity, lastingCredential } from './identity/identity.ts';
export {
  createTokenJudge,
  type TokenAlgorithm,
  type TokenIssuer,
  type TokenOptions,
} from './identity/token.ts';
export type { Judge, Verdict } from './identity/verdicts.ts';
export { defaultLimits, type Limits } from './limits/limits.ts';
export type { Gateway, GatewayOptions, PartReadiness } from './options.ts';
export { startGateway } from './server/start.ts';
export type { ChangeListener, ChangeSource, LiveChange, LiveField } from './subscriptions/live-field.ts';
export type { BulkRoute } from './transports/bulk/bulk-route.ts';
