/**
 * Subscriptions that get equal events share a group: the twin query runs once a batch of changes, however many listen, and
 * each event is serialised once.
 *
 * Changes wait here while the previous batch is run, or until the tick the subscription asked for, then go together. A
 * member that joined after a change was placed does not get it (it had it from history). Answers are asked for one after the
 * other, those of the past by members that come back among them, so that where events tell the present none is older than one before. A twin that cannot be run is tried
 * again for a moment; then the members are told and ended: never silence.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import { encodeCursor, fault } from '#schema';
import { createFrame, type Frame, type LiveEvent } from './frame.ts';
import { createInTurn, type InTurn } from './in-turn.ts';
import type { LiveChange } from './live-field.ts';
import type { ChangeRouter, PlacedChange, RouterPoint } from './router.ts';

/** One subscriber of a group. */
export type Member = {
  /** Gets the answer to a change, in order. */
  event(frame: Frame): void;
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
  /** Asks for an answer, and does with it what must come before the next one, while no other of this group is under way. */
  inTurn: InTurn;
  /** The point every member has been told everything up to; undefined while changes wait to be answered. */
  told(): RouterPoint | undefined;
};

/** What a group is made of. */
export type GroupOptions = {
  readonly router: ChangeRouter;
  readonly keys: readonly string[] | undefined;
  readonly answer: AnswerChanges;
  readonly present: (result: ExecutionResult) => LiveEvent;
  /** How long changes are collected before they are answered together; 0 answers each batch at once. */
  readonly throttleMs: number;
  /** How many changes may wait while a batch is run; more end the group with a retryable fault. */
  readonly maxWaiting: number;
  /** Told of each change whose event was handed to every member, those that have no room now left aside. */
  readonly delivered: (change: LiveChange) => void;
};

/** Changes answered at once. A tick's are answered together, so that each subject is told once. */
const maxBatch = 200;
const maxTick = 5_000;
/** A part that is away for a moment is not worth a thousand reconnects. */
const retriesMs = [50, 150, 400, 1_000] as const;

type State = {
  readonly options: GroupOptions;
  readonly inTurn: InTurn;
  readonly members: Map<Member, number>;
  waiting: PlacedChange[];
  isRunning: boolean;
  listening: Promise<() => void> | undefined;
};

/** Makes a group; it listens to the router while it has members. */
export function createGroup(options: GroupOptions): Group {
  const inTurn = createInTurn(1);
  const state: State = {
    ...{ options, inTurn, members: new Map(), waiting: [] },
    ...{ isRunning: false, listening: undefined },
  };
  return {
    inTurn,
    join: (member) => join(state, member),
    told: () =>
      state.isRunning || state.waiting.length > 0 || state.listening === undefined
        ? undefined
        : options.router.point(),
  };
}

async function join(state: State, member: Member) {
  const { router, keys } = state.options;
  state.listening ??= router.listen({
    keys,
    placed: (change) => placed(state, change),
    lost: (reason) => fail(state, reason),
  });
  try {
    await state.listening;
  } catch (error) {
    state.listening = undefined;
    throw error;
  }
  const point = router.point();
  state.members.set(member, point.ordinal);
  return {
    point,
    leave() {
      if (state.members.delete(member) && state.members.size === 0) stop(state);
    },
  };
}

function fail(state: State, reason: unknown): void {
  const all = [...state.members.keys()];
  state.members.clear();
  stop(state);
  for (const member of all) member.failed(reason);
}

function stop(state: State): void {
  state.waiting = [];
  state.listening?.then((leave) => leave()).catch(() => undefined);
  state.listening = undefined;
}

function placed(state: State, change: PlacedChange): void {
  const { maxWaiting } = state.options;
  state.waiting.push(change);
  if (state.waiting.length > maxWaiting) fail(state, overloaded(maxWaiting));
  else if (!state.isRunning) run(state).catch((reason: unknown) => fail(state, reason));
}

async function run(state: State): Promise<void> {
  const { throttleMs } = state.options;
  state.isRunning = true;
  try {
    while (state.waiting.length > 0) {
      if (throttleMs > 0) await sleep(throttleMs);
      for (const batch of batchesOf(state)) await answer(state, batch);
    }
  } finally {
    state.isRunning = false;
  }
}

/**
 * What waits, as it is answered together: a tick is cut where a member joined in it, because what happened before that it has
 * from history, and a sum over both would tell it twice.
 */
function batchesOf({ options, members, waiting }: State): PlacedChange[][] {
  if (options.throttleMs === 0) return [waiting.splice(0, maxBatch)];
  const tick = waiting.splice(0, maxTick);
  const joined = [...new Set(members.values())].sort((one, other) => one - other);
  const batches = Map.groupBy(tick, ({ ordinal }) => joined.findLast((since) => since < ordinal));
  return [...batches.values()];
}

async function answer(state: State, batch: readonly PlacedChange[]): Promise<void> {
  const changes = batch.map(({ change, cursor }) => ({ row: change.row, cursor: encodeCursor(cursor) }));
  // Delivered before the turn is over: what is answered next is told next.
  await state.inTurn(async () => {
    const events = await patiently(state, () => state.options.answer(changes));
    for (const [index, event] of events.entries()) {
      const placedChange = batch[index];
      if (placedChange === undefined || event === undefined) continue;
      deliver(state, placedChange, state.options.present(event));
    }
  });
}

function deliver(
  { members, options }: State,
  { change, cursor, ordinal }: PlacedChange,
  event: LiveEvent,
): void {
  const frame = createFrame(event, { place: cursor, subject: change.keys[0] });
  let told = 0;
  for (const [member, since] of members) {
    if (ordinal <= since) continue;
    member.event(frame);
    told += 1;
  }
  if (told > 0) options.delivered(change);
}

async function patiently<Answer>(state: State, ask: () => Promise<Answer>): Promise<Answer> {
  for (const pauseMs of retriesMs) {
    try {
      return await ask();
    } catch {
      if (state.members.size === 0) break;
      await sleep(pauseMs);
    }
  }
  return ask();
}

const overloaded = (maxWaiting: number) =>
  fault(
    'OVERLOADED',
    `More than ${maxWaiting} changes wait to be answered. Resume after the last cursor you received.`,
  );
