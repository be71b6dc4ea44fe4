/**
 * Failures below a resolver that were to be expected: the database away, overloaded or too slow, as coded faults.
 *
 * Resolvers just throw what they meet. Only when an answer has errors are they looked at here, once for every way a
 * subgraph is reached; what is not recognised stays as it is and is masked as a bug.
 */
import { GraphQLError } from 'graphql';
import { absenceOf } from '#database';
import { IngestOverloaded } from '#ledger';
import { fault } from '#schema';

const retryAfterMs = 100;
const maxCauses = 10;

const faults = {
  away: () =>
    fault(
      'SUBGRAPH_UNAVAILABLE',
      'The database cannot be reached now. Repeat with the same idempotency key.',
    ),
  busy: () =>
    fault('OVERLOADED', 'The database is too busy now. Repeat with the same idempotency key.', {
      retryAfterMs,
    }),
  slow: () => fault('TIMEOUT', 'The database took too long. Repeat with the same idempotency key.'),
} as const;

/** Gives the coded fault of an error that was to be expected, at the same path; any other error as it is. */
export function foreseen(error: GraphQLError): GraphQLError {
  if (error.extensions.code !== undefined) return error;
  const cause = innermost(error);
  const absence = absenceOf(cause);
  const coded =
    cause instanceof IngestOverloaded
      ? fault('OVERLOADED', cause.message, { retryAfterMs: cause.retryAfterMs })
      : absence && faults[absence]();
  if (coded === undefined) return error;
  const { message, extensions } = coded;
  return new GraphQLError(message, { path: error.path ?? null, nodes: error.nodes ?? null, extensions });
}

/** GraphQL wraps what was thrown, once a layer. */
function innermost(error: GraphQLError): unknown {
  let cause: unknown = error;
  for (let depth = 0; depth < maxCauses && cause instanceof GraphQLError; depth += 1) {
    if (cause.originalError === undefined) return cause;
    cause = cause.originalError;
  }
  return cause;
}
