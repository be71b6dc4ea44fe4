/**
 * The answer of a twin query, which is a list, as events: one per change, each with the errors that are its own.
 *
 * Pure. A twin that gave no list at all failed as a whole, and its errors say why. So did one of which a part is away for now:
 * an event is told once, so it is told whole or later.
 */
import { type ExecutionResult, GraphQLError } from 'graphql';
import { errorTable, isFaultCode } from '../errors/table.ts';

/**
 * Splits the twin's answer into events, one per change.
 * A null without an error is a change that isn't this subscription's; errors go to the change their path names, or to all: an entity
 * fetched for several events is no one's. Throws TwinFailed, whole or not, for errors that may be gone at the next try.
 */
export function splitAnswer(
  result: ExecutionResult,
  { responseKey, count }: { responseKey: string; count: number },
): (ExecutionResult | undefined)[] {
  const values: unknown = result.data?.[responseKey];
  if (!Array.isArray(values)) throw new TwinFailed(result.errors ?? []);
  const passing = (result.errors ?? []).filter(mayPass);
  if (passing.length > 0) throw new TwinFailed(passing);
  return Array.from({ length: count }, (_, index) => {
    const errors = (result.errors ?? []).filter(
      ({ path }) => typeof path?.[1] !== 'number' || path[1] === index,
    );
    const value: unknown = values[index];
    if (value === null && errors.length === 0) return undefined;
    return {
      data: { [responseKey]: value },
      ...(errors.length > 0 ? { errors: errors.map(withoutIndex) } : {}),
    };
  });
}

function mayPass({ extensions: { code } }: GraphQLError): boolean {
  return isFaultCode(code) && errorTable[code].retryable;
}

/** The client asked for one value, not for a list of them. */
function withoutIndex(error: GraphQLError): GraphQLError {
  const path = error.path?.filter((_, position) => position !== 1);
  const { message, originalError, extensions } = error;
  return new GraphQLError(message, { path: path ?? null, originalError: originalError ?? null, extensions });
}

/** The twin query gave no list at all, or not all of it for now; the errors say why. */
export class TwinFailed extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join('; ') || 'the twin answered no list');
    this.errors = errors;
  }
}
