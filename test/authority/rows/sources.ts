/**
 * How sources are understood. What sources mean concerns every location, so it is for callers who reach all of them.
 */
import { needsWhole, type Row } from './row.ts';

const errors = 'userErrors { ... on UserError { code path } }';

/** A row of an operation for callers who reach every location; who `reads`, or else who writes. */
function whole(operation: string, row: Pick<Row, 'document' | 'done' | 'look'>, reads = true): Row {
  return {
    ...{ operation, needs: reads ? 'source:read' : 'source:write', may: reads ? 'AVO' : 'VO', ...row },
    otherChannel: row.done,
    otherLocation: needsWhole(operation, 'locations'),
  };
}

/** How the source model answers each caller, one row an operation. */
export const sourceRows: readonly Row[] = [
  whole('Query.sources', { document: '{ sources(first: 5) { nodes { id } } }', done: 'shown' }),
  whole('Query.source', { document: '{ source(id: "declared") { owner } }', done: 'shown' }),
  whole('Query.sourceRules', {
    document: '{ sourceRules(sources: ["declared"]) { source } }',
    done: 'shown',
  }),
  whole('Query.sourcePolicy', { document: '{ sourcePolicy { undeclaredSources } }', done: 'shown' }),
  whole('Query.sourceModelChanges', {
    document: '{ sourceModelChanges(first: 5) { edges { cursor } } }',
    look: 'edges',
    done: 'shown',
  }),
  {
    operation: 'Query.sourceWatermarks',
    needs: 'source:read',
    may: 'AVO',
    document:
      '{ sourceWatermarks(first: 5, filter: { sources: ["nobody"], locationIds: ["SHOP"] }) { edges { cursor } } }',
    look: 'edges',
    // Written by workers, whom not every topology here has.
    done: 'empty',
    otherChannel: 'empty',
    otherLocation: 'empty',
  },
  whole('Query.sourceGaps', {
    document: '{ sourceGaps(first: 5) { edges { cursor } } }',
    look: 'edges',
    done: 'empty',
  }),
  whole('Query.unmappedCodes', {
    document: '{ unmappedCodes(first: 5) { edges { cursor } } }',
    look: 'edges',
    done: 'shown',
  }),
  whole('Query.parkedEvents', {
    document: '{ parkedEvents(first: 5) { edges { cursor } } }',
    look: 'edges',
    done: 'shown',
  }),
  whole(
    'Mutation.sourcesUpsert',
    {
      document: `mutation { sourcesUpsert(input: { sources: [{ id: "declared", kind: POS, owner: "Tills" }] }) { results { ${errors} } } }`,
      done: 'done',
    },
    false,
  ),
  whole(
    'Mutation.sourceRulesSet',
    {
      document: `mutation { sourceRulesSet(input: { idempotencyKey: "<KEY>", source: "unknown", reason: "table" }) { ${errors} } }`,
      done: 'refused UnknownSource at source',
    },
    false,
  ),
  whole(
    'Mutation.sourcePolicySet',
    {
      document: `mutation { sourcePolicySet(input: { undeclaredSources: ACCEPT, reason: "table" }) { ${errors} } }`,
      done: 'done',
    },
    false,
  ),
  whole(
    'Mutation.sourceGapsWaive',
    {
      document: `mutation { sourceGapsWaive(input: { source: "unknown", from: "1", to: "1", reason: "table" }) { ${errors} } }`,
      done: 'refused UnknownSource at source',
    },
    false,
  ),
  whole(
    'Mutation.parkedEventsReplay',
    {
      document:
        'mutation { parkedEventsReplay(input: { ids: ["<unknown>"], reason: "table" }) { recorded } }',
      look: 'recorded',
      done: '0',
    },
    false,
  ),
  whole(
    'Mutation.parkedEventsDiscard',
    {
      document:
        'mutation { parkedEventsDiscard(input: { ids: ["<unknown>"], reason: "table" }) { discarded } }',
      look: 'discarded',
      done: 'empty',
    },
    false,
  ),
];
