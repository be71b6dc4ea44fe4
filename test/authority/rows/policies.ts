/**
 * Policies and grants: they rule over channels and locations, so they are for callers who reach all of both.
 */
import { needsWhole, type Row } from './row.ts';

const errors = 'userErrors { ... on UserError { code path } }';

function whole(operation: string, row: Pick<Row, 'document' | 'done' | 'look'>): Row {
  const reads = operation.startsWith('Query.');
  return {
    ...{ operation, needs: reads ? 'policy:read' : 'policy:write', may: reads ? 'AO' : 'O', ...row },
    otherChannel: needsWhole(operation, 'channels'),
    otherLocation: needsWhole(operation, 'locations'),
  };
}

/** How policies and grants answer each caller, one row an operation. */
export const policyRows: readonly Row[] = [
  whole('Query.policies', {
    document: '{ policies(first: 5) { edges { cursor } } }',
    look: 'edges',
    done: 'empty',
  }),
  whole('Query.policy', { document: '{ policy(id: "999999999") { id } }', done: 'null' }),
  whole('Mutation.policySet', {
    document: `mutation { policySet(input: { idempotencyKey: "<KEY>", policies: [{ kind: SAFETY_STOCK, sku: "NONE", safetyStock: 1 }] }) {
      results { ${errors} } } }`,
    done: 'refused UnknownItem at sku',
  }),
  whole('Query.policyDryRun', {
    document: `{ policyDryRun(changes: [{ kind: CAP, sku: "NONE", cap: 1 }], first: 5) { results { ${errors} } } }`,
    done: 'refused UnknownItem at sku',
  }),
  whole('Query.channelDelays', { document: '{ channelDelays { channel } }', done: 'empty' }),
  whole('Mutation.channelDelaysRecord', {
    document: `mutation { channelDelaysRecord(input: { idempotencyKey: "<KEY>", measurements: [
      { channel: "none", publishedAt: "2026-01-01T00:00:00Z", effectiveAt: "2026-01-01T00:01:00Z" }] }) { ${errors} } }`,
    done: 'refused UnknownChannel at measurements.0.channel',
  }),
  whole('Query.allocationGrants', {
    document: '{ allocationGrants(first: 5) { edges { cursor } } }',
    look: 'edges',
    done: 'empty',
  }),
  whole('Mutation.allocationGrant', {
    document: `mutation { allocationGrant(input: { idempotencyKey: "<KEY>", sku: "NONE", channel: "web", quantity: 1 }) { ${errors} } }`,
    done: 'refused UnknownItem at sku',
  }),
  whole('Mutation.allocationReallocate', {
    document: `mutation { allocationReallocate(input: { idempotencyKey: "<KEY>", grantId: "999999999", toChannel: "web", quantity: 1 }) { ${errors} } }`,
    done: 'refused AllocationNotFound at grantId',
  }),
  whole('Mutation.allocationRevoke', {
    document: `mutation { allocationRevoke(input: { idempotencyKey: "<KEY>", grantId: "999999999" }) { ${errors} } }`,
    done: 'refused AllocationNotFound at grantId',
  }),
  whole('Query.sourcingPolicies', { document: '{ sourcingPolicies { channel } }', done: 'empty' }),
  whole('Mutation.sourcingPolicySet', {
    document: `mutation { sourcingPolicySet(input: { idempotencyKey: "<KEY>", channel: "none", strategy: FULLEST }) { ${errors} } }`,
    done: 'refused UnknownChannel at channel',
  }),
];
