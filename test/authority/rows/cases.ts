/**
 * Exception cases: of a location each; one about no location is for callers who reach all of them, and so is one of no channel
 * for who is bound to channels only.
 */
import type { Row } from './row.ts';

const errors = 'userErrors { ... on UserError { code path } }';

/** How exception cases answer each caller, one row an operation. */
export const caseRows: readonly Row[] = [
  {
    operation: 'Query.exceptionCases',
    needs: 'exception:read',
    may: 'AO',
    document: '{ exceptionCases(first: 5, filter: { skus: ["LOST"] }) { nodes { id } } }',
    done: 'shown',
    otherChannel: 'empty',
    otherLocation: 'empty',
  },
  {
    operation: 'Subscription.exceptionRaised',
    needs: 'exception:read',
    may: 'AO',
    document: 'subscription { exceptionRaised(kinds: [NEGATIVE_AVAILABLE], snapshot: true) { cause } }',
    done: 'shown',
    otherChannel: 'silent',
    otherLocation: 'silent',
  },
  {
    operation: 'Query.exceptionCase',
    needs: 'exception:read',
    may: 'AO',
    document: '{ exceptionCase(id: "<case>") { title } }',
    done: 'shown',
    otherChannel: 'null',
    otherLocation: 'null',
  },
  {
    operation: 'Mutation.exceptionResolve',
    needs: 'exception:write',
    may: 'O',
    document: `mutation { exceptionResolve(input: { id: "<case>", reason: "looked" }) { ${errors} } }`,
    done: 'refused ExceptionEnded at id',
    otherChannel: 'refused UnknownException at id',
    otherLocation: 'refused UnknownException at id',
  },
  {
    operation: 'Mutation.exceptionReplay',
    needs: 'exception:write',
    may: 'O',
    document: `mutation { exceptionReplay(input: { id: "<stuckCase>" }) { ${errors} } }`,
    done: 'refused ExceptionNotReplayable at id',
    otherChannel: 'refused UnknownException at id',
    otherLocation: 'refused UnknownException at id',
  },
];
