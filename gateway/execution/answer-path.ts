/**
 * Where in the answer an error is, for errors of a fetch that was nobody's alone.
 *
 * The engine tells of an entity fetch that failed as a whole by its own path through the plan: `@` for every element of a list, and
 * `_entities`, which no client asked for. A client is told the part of it that is in its answer.
 */
import { type ExecutionResult, GraphQLError } from 'graphql';

const inPlanOnly: ReadonlySet<string | number> = new Set(['@', '_entities']);

/** Gives the result with paths that a client can follow; the very same result where all are. */
export function withAnswerPaths(result: ExecutionResult): ExecutionResult {
  if (result.errors?.some(isOfPlan) !== true) return result;
  return { ...result, errors: result.errors.map((error) => (isOfPlan(error) ? cut(error) : error)) };
}

function isOfPlan({ path }: GraphQLError): boolean {
  return path?.some((step) => inPlanOnly.has(step)) ?? false;
}

/** Keeps what was thrown underneath, so that a bug is still logged whole. */
function cut({ message, path = [], extensions, originalError }: GraphQLError): GraphQLError {
  const end = path.findIndex((step) => inPlanOnly.has(step));
  return new GraphQLError(message, {
    path: end === 0 ? null : path.slice(0, end),
    extensions,
    originalError: originalError ?? null,
  });
}
