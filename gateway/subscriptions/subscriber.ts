/**
 * One subscriber: its queue, and how it gets from where it wants to begin to where everyone else is, without seam.
 *
 * It joins its group first and holds back what comes, reads state and history up to exactly the point it joined at, sends
 * them, then lets go of what it held. So nothing is missed and nothing comes twice, however long history is.
 */
import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import { type CursorVector, decodeCursor, encodeCursor, fault, isAtLeast } from '#schema';
import type { Answers, ChangeInput } from './answers.ts';
import { createEventQueue } from './event-queue.ts';
import type { Group } from './group.ts';
import type { RouterPoint } from './router.ts';

/** An event as a client gets it. */
export type LiveEvent = FormattedExecutionResult;

/** What a subscriber is made of. */
export type SubscriberOptions = {
  readonly group: Group;
  readonly answers: Answers;
  /** The place to resume after; the present when absent. */
  readonly after: string | undefined;
  /** Whether to send the present state first. */
  readonly snapshot: boolean;
  /** Events that may wait for the client to read them. */
  readonly maxWaiting: number;
  readonly presentResult: (result: ExecutionResult) => LiveEvent;
  readonly presentFailure: (reason: unknown) => LiveEvent;
  /** Called once, when the subscription is over. */
  readonly closed: () => void;
};

/** A subscription that has begun: its events, and the way to end it. */
export type Subscriber = {
  readonly events: AsyncGenerator<LiveEvent, undefined, undefined>;
  /** Ends it with an event that says why. */
  fail(reason: unknown): void;
};

/** How long a subscriber whose cursor is ahead of this process waits for the process to come there. */
const aheadWaitMs = 5_000;
const aheadPollMs = 20;

/** Begins a subscription. Throws a fault when it cannot begin: a cursor that is none, a topic nobody tells. */
export async function startSubscriber(options: SubscriberOptions): Promise<Subscriber> {
  const after = options.after === undefined ? undefined : cursorFrom(options.after);
  const state = options.snapshot ? await options.answers.snapshot() : undefined;
  const gate = createGate(options);
  const start = state?.cursor ?? after;
  const joined = await join(options, { start, gate });
  gate.onClosed(joined.leave);
  tellPast({ answers: options.answers, gate, state: state?.changes ?? [], start, point: joined.point }).then(
    gate.open,
    gate.fail,
  );
  return { events: gate.events, fail: gate.fail };
}

function cursorFrom(text: string): CursorVector {
  const cursor = decodeCursor(text);
  if (cursor === undefined)
    throw fault('BAD_USER_INPUT', `after: "${text.slice(0, 100)}" is not a cursor of this feed.`);
  return cursor;
}

type Gate = ReturnType<typeof createGate>;

/** Holds live events back until the past has been sent. */
function createGate({ maxWaiting, presentResult, presentFailure, closed }: SubscriberOptions) {
  let held: ExecutionResult[] | undefined = [];
  let leave = () => {};
  const queue = createEventQueue<LiveEvent>(maxWaiting, () => {
    held = undefined;
    leave();
    closed();
  });
  const fail = (reason: unknown): void => queue.end(presentFailure(reason));
  const send = (event: ExecutionResult): void => {
    if (queue.push(presentResult(event)) || queue.ended()) return;
    fail(
      fault('SLOW_CONSUMER', 'Events were not read fast enough. Resume after the last cursor you received.'),
    );
  };
  return {
    events: queue.events,
    fail,
    /** An event of the past: waits for room, because history is longer than any queue. */
    async sendPast(event: ExecutionResult): Promise<boolean> {
      await queue.room();
      send(event);
      return !queue.ended();
    },
    live(event: ExecutionResult): void {
      if (held === undefined) send(event);
      else held.push(event);
      if (held !== undefined && held.length > maxWaiting)
        fail(
          fault(
            'OVERLOADED',
            'Too much changed while history was read. Resume after the last cursor you received.',
          ),
        );
    },
    open(): void {
      const waited = held ?? [];
      held = undefined;
      for (const event of waited) send(event);
    },
    onClosed(done: () => void): void {
      if (queue.ended()) done();
      else leave = done;
    },
  };
}

/** Joins at a point that is not behind the place to start after, so that what follows the point follows both. */
async function join(
  options: SubscriberOptions,
  { start, gate }: { start: CursorVector | undefined; gate: Gate },
) {
  const until = performance.now() + aheadWaitMs;
  for (;;) {
    const joined = await options.group.join({ event: gate.live, failed: gate.fail });
    if (start === undefined || isAtLeast(joined.point.cursor, start)) return joined;
    joined.leave();
    if (performance.now() > until) {
      const place = encodeCursor(start);
      throw fault(
        'BAD_USER_INPUT',
        `after: the feed has not come to "${place}" yet. Is it a cursor of another feed?`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, aheadPollMs));
  }
}

type Past = {
  readonly answers: Answers;
  readonly gate: Gate;
  readonly state: readonly ChangeInput[];
  readonly start: CursorVector | undefined;
  readonly point: RouterPoint;
};

async function tellPast({ answers, gate, state, start, point }: Past): Promise<void> {
  if (!(await sendAll(state, { answers, gate }))) return;
  let reached = start;
  while (reached !== undefined && !isAtLeast(reached, point.cursor)) {
    const page = await answers.history({ after: reached, upTo: point.cursor });
    if (!(await sendAll(page.changes, { answers, gate }))) return;
    reached = page.cursor;
  }
}

const mostAtOnce = 200;

async function sendAll(
  changes: readonly ChangeInput[],
  { answers, gate }: { answers: Answers; gate: Gate },
): Promise<boolean> {
  for (let from = 0; from < changes.length; from += mostAtOnce) {
    for (const event of await answers.answer(changes.slice(from, from + mostAtOnce))) {
      if (event !== undefined && !(await gate.sendPast(event))) return false;
    }
  }
  return true;
}
