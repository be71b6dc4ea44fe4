/**
 * Subscriptions that get equal events share a group: the twin query runs once a batch of changes, however many listen.
 *
 * Changes wait here while the previous batch is run, then go together. A member that joined after a change was placed does
 * not get it (it had it from history). When the twin cannot be run the members are told and ended: never silence.
 */
import { type ExecutionResult, GraphQLError } from 'graphql';
import { encodeCursor, fault } from '#schema';
import type { ChangeRouter, PlacedChange, RouterPoint } from './router.ts';

/** One subscriber of a group. */
export type Member = {
  /** Gets the answer to a change, in order. */
  event(event: ExecutionResult): void;
  /** Gets the reason why no further event will come. */
  failed(reason: unknown): void;
};

/** Runs the twin on changes; gives one event per change, undefined where the change is not this subscription's. */
export type AnswerChanges = (
  changes: readonly { readonly cursor: string; readonly row: string }[],
) => Promise<readonly (ExecutionResult | undefined)[]>;

/** A group of equal subscriptions. */
export type Group = {
  /** Adds a member; it gets every change after the returned point. */
  join(member: Member): Promise<{ readonly point: RouterPoint; leave(): void }>;
};

/** What a group is made of. */
export type GroupOptions = {
  readonly router: ChangeRouter;
  readonly keys: readonly string[] | undefined;
  readonly answer: AnswerChanges;
  /** How many changes may wait while a batch is run; more end the group with a retryable fault. */
  readonly maxWaiting: number;
  /** Called when the last member has left. */
  readonly empty: () => void;
};

const maxBatch = 200;

/** Makes a group; it listens to the router while it has members. */
export function createGroup(options: GroupOptions): Group {
  const { router, keys, answer, maxWaiting, empty } = options;
  const members = new Map<Member, number>();
  let waiting: PlacedChange[] = [];
  let running = false;
  let listening: Promise<() => void> | undefined;

  function fail(reason: unknown): void {
    const all = [...members.keys()];
    members.clear();
    waiting = [];
    stop();
    for (const member of all) member.failed(reason);
  }

  function stop(): void {
    listening?.then((leave) => leave()).catch(() => undefined);
    listening = undefined;
    empty();
  }

  function placed(change: PlacedChange): void {
    waiting.push(change);
    if (waiting.length > maxWaiting) fail(overloaded(maxWaiting));
    else if (!running) run().catch(fail);
  }

  async function run(): Promise<void> {
    running = true;
    try {
      while (waiting.length > 0) {
        const batch = waiting.splice(0, maxBatch);
        const events = await answer(
          batch.map(({ change, cursor }) => ({ row: change.row, cursor: encodeCursor(cursor) })),
        );
        for (const [index, event] of events.entries()) deliver(batch[index], event);
      }
    } finally {
      running = false;
    }
  }

  function deliver(placedChange: PlacedChange | undefined, event: ExecutionResult | undefined): void {
    if (placedChange === undefined || event === undefined) return;
    for (const [member, since] of members) if (placedChange.ordinal > since) member.event(event);
  }

  return {
    async join(member) {
      listening ??= router.listen({ keys, placed, lost: fail });
      try {
        await listening;
      } catch (error) {
        listening = undefined;
        throw error;
      }
      const point = router.point();
      members.set(member, point.ordinal);
      return {
        point,
        leave() {
          if (members.delete(member) && members.size === 0) stop();
        },
      };
    },
  };
}

const overloaded = (maxWaiting: number) =>
  fault(
    'OVERLOADED',
    `More than ${maxWaiting} changes wait to be answered. Resume after the last cursor you received.`,
  );

/**
 * Splits the twin's answer into events, one per change.
 * A null without an error is a change that isn't this subscription's; errors go to the change their path names, or to all.
 */
export function splitAnswer(
  result: ExecutionResult,
  { responseKey, count }: { responseKey: string; count: number },
): (ExecutionResult | undefined)[] {
  const values: unknown = result.data?.[responseKey];
  if (!Array.isArray(values)) throw new TwinFailed(result.errors ?? []);
  return Array.from({ length: count }, (_, index) => {
    const errors = (result.errors ?? []).filter(({ path }) => path?.[1] === undefined || path[1] === index);
    const value: unknown = values[index];
    if (value === null && errors.length === 0) return undefined;
    return {
      data: { [responseKey]: value },
      ...(errors.length > 0 ? { errors: errors.map(withoutIndex) } : {}),
    };
  });
}

/** The client asked for one value, not for a list of them. */
function withoutIndex(error: GraphQLError): GraphQLError {
  const path = error.path?.filter((_, position) => position !== 1);
  const { message, originalError, extensions } = error;
  return new GraphQLError(message, { path: path ?? null, originalError: originalError ?? null, extensions });
}

/** The twin query gave no list at all; the errors say why. */
export class TwinFailed extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join('; ') || 'the twin answered no list');
    this.errors = errors;
  }
}
