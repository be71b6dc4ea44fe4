/**
 * Steps of workflows (a transfer, a drop-ship order, what is expected): done once, in one transaction, or refused whole.
 *
 * The idempotency key is claimed first, then the workflow's rows are locked; a refusal is thrown, so that nothing of the step
 * stays and the key is free again. Not here: what any step does.
 */
import { type Database, doOnce, type OnceClaim, type Queryable, transaction } from '#database';
import { digest16 } from '../event.ts';
import { OwnEventRefused } from '../own-events.ts';
import type { KeyReused } from '../refusal.ts';
import type { ActContext } from '../request.ts';

type Said = { readonly message: string; readonly path: readonly (string | number)[] };

/** Why a step was not taken. Quantities in units. */
export type StepRefusal =
  | (Said & {
      readonly code:
        | 'InvalidStep'
        | 'StepSubjectNotFound'
        | 'StepNotAllowed'
        | 'StepNotPermitted'
        | 'StepVersionConflict';
    })
  | (Said & {
      readonly code: 'StepStockShort';
      readonly sku: string;
      readonly locationId: string;
      readonly requested: number;
      readonly available: number;
    })
  | KeyReused
  /** `mutation`: what puts it right instead. */
  | (Said & { readonly code: 'NotReversible'; readonly mutation: string });

/** Ends a step: everything of its transaction is undone. */
export class StepRefused extends Error {
  readonly refusals: readonly StepRefusal[];

  constructor(...refusals: readonly StepRefusal[]) {
    super(refusals.map(({ message }) => message).join('; '));
    this.refusals = refusals;
  }
}

/** What became of a step: its answer (also of an earlier one with the same key), or why it was not taken. */
export type StepResult<Answer> =
  | { readonly kind: 'taken'; readonly answer: Answer; readonly replayed: boolean }
  | { readonly kind: 'refused'; readonly refusals: readonly StepRefusal[] };

/** Which step: the mutation, the caller's key, and what was asked, as it came. */
export type Step = { readonly operation: string; readonly key: string; readonly content: unknown };

/** What a step works with: the session of its transaction, who acts, and a prefix for the ids of its own events. */
export type StepWork = {
  readonly session: Queryable;
  readonly context: ActContext;
  readonly eventPrefix: string;
};

const longestKey = 200;

/**
 * Takes a step once.
 * Takes the step and what it does; gives its answer or its refusals; throws what PostgreSQL threw, and then nothing happened.
 */
export async function takeStep<Answer>(
  { database, context }: { readonly database: Database; readonly context: ActContext },
  step: Step,
  act: (work: StepWork) => Promise<Answer>,
): Promise<StepResult<Answer>> {
  const { operation, key, content } = step;
  if (key.length < 1 || key.length > longestKey) {
    const message = `idempotencyKey must have 1 to ${longestKey} characters, not ${key.length}`;
    return { kind: 'refused', refusals: [invalid(message, ['idempotencyKey'])] };
  }
  const claim: OnceClaim = { callerId: context.caller.id, operation, key, content };
  try {
    const once = await transaction(database, (session) =>
      doOnce(session, claim, () => act({ session, context, eventPrefix: eventPrefix(claim) })),
    );
    if (once.kind !== 'conflict')
      return { kind: 'taken', answer: once.answer, replayed: once.kind === 'replayed' };
    const { message, storedHash, givenHash } = once;
    const path = ['idempotencyKey'];
    return {
      kind: 'refused',
      refusals: [{ code: 'IdempotencyConflict', message, path, storedHash, givenHash }],
    };
  } catch (error) {
    if (error instanceof StepRefused) return { kind: 'refused', refusals: error.refusals };
    if (error instanceof OwnEventRefused)
      return { kind: 'refused', refusals: [invalid(error.refusal.message, [])] };
    throw error;
  }
}

/** A refusal of a field's value; the path leads from the input down. */
export function invalid(message: string, path: readonly (string | number)[]): StepRefusal {
  return { code: 'InvalidStep', message, path };
}

function eventPrefix({ callerId, operation, key }: OnceClaim): string {
  return `${operation}/${digest16(JSON.stringify([callerId, key]))}`;
}
