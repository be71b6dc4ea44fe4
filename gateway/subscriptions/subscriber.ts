/**
 * One subscriber: how it gets from where it wants to begin to where everyone else is without seam, and what becomes of it
 * when its client reads more slowly than events come.
 *
 * It joins its group first and holds back what comes, reads state and history up to exactly the point it joined at, hands
 * them on as the client has room, then lets go of what it held. One that falls behind by more than its bounds leaves the
 * group and, when its client has room again, comes back the same way from the last place it was handed: nothing is missed,
 * nothing comes twice, and memory stays bounded. Where a later event makes an earlier one needless, that comes first.
 */
import type { GraphQLError } from 'graphql';
import { type CursorVector, encodeCursor, isAtLeast } from '#schema';
import type { HistoryPage } from './answers.ts';
import { aheadOfFeed, behindFeed, isRefusal, isTooOld, ofAnotherFeed } from './begin-faults.ts';
import { createControlFrame, type Frame } from './frame.ts';
import type { GroupStream } from './group-stream.ts';
import type { Telling } from './live-arguments.ts';
import type { Outlet } from './outlet.ts';
import type { RouterPoint } from './router.ts';
import { createWaitingFrames, type WaitingFrames } from './waiting-frames.ts';

/** What a subscriber is made of. */
export type SubscriberOptions = {
  readonly stream: GroupStream;
  readonly telling: Telling;
  readonly outlet: Outlet;
  /** What may wait for the client to read it, beside what the connection holds. */
  readonly bounds: { readonly events: number; readonly bytes: number };
  /** How often a quiet subscription says how far it is, outside of its events. */
  readonly beatEveryMs: number;
  readonly presentFailure: (reason: unknown) => Frame;
  /** Told when it has left its group because its client does not keep up. */
  readonly fellBehind: () => void;
  /** Called once, when the subscription is over. */
  readonly closed: () => void;
};

/** A subscription that has begun. */
export type Subscriber = {
  roomy(): void;
  leave(): void;
  /** Ends it with an event that says why. */
  fail(reason: unknown): void;
  /** Says how far it is if it has been quiet; called about every second. */
  beat(): void;
};

/** TELLING the past, LIVE with its group, BEHIND and out of it until the client has room, OVER. */
type Phase = 'TELLING' | 'LIVE' | 'BEHIND' | 'OVER';

type State = {
  readonly options: SubscriberOptions;
  phase: Phase;
  readonly outlet: Outlet;
  /** What came from the group and was not handed on: while the past is told, or while the connection has no room. Mostly nothing. */
  waiting: WaitingFrames | undefined;
  /** The group gave more than may wait while the past was told: what follows is read from history again. */
  isOverrun: boolean;
  /** Everything up to here was handed on. */
  reached: CursorVector | undefined;
  leaveGroup: () => void;
  /** Resolves who waits for room to tell the past. */
  onRoom: (() => void) | undefined;
  toldAtMs: number;
  /** What was said last of how far it is, and when. */
  beaten: string | undefined;
  beatenAtMs: number;
};

/** How long a subscriber whose cursor is ahead of this process waits for the process to come there. */
const aheadWaitMs = 5_000;
const aheadPollMs = 20;
const mostAtOnce = 200;
/** More pages than this between a process and its feed, and it is behind, whatever comes after them. */
const pagesBehind = 20;

/** Begins a subscription. Throws a fault when it cannot begin: a cursor of another feed, a topic nobody tells. */
export async function startSubscriber(options: SubscriberOptions): Promise<Subscriber> {
  const { telling, stream, outlet } = options;
  const state: State = {
    options,
    outlet,
    phase: 'TELLING',
    waiting: undefined,
    isOverrun: false,
    reached: telling.after,
    leaveGroup: () => undefined,
    onRoom: undefined,
    toldAtMs: performance.now(),
    beaten: undefined,
    beatenAtMs: performance.now(),
  };
  const present = telling.isFromState ? await stream.snapshot() : undefined;
  if (present !== undefined) state.reached = present.cursor;
  const point = await join(state);
  run(state, present === undefined ? tellUpTo(state, point) : tellState(state, { present, point }));
  return {
    roomy: () => roomy(state),
    leave: () => end(state),
    fail: (reason) => fail(state, reason),
    beat: () => beat(state),
  };
}

/** Tells what is past, in the background; its failure is the subscriber's end. */
function run(state: State, telling: Promise<void>): void {
  telling.catch((reason: unknown) => fail(state, reason));
}

function end(state: State): void {
  if (state.phase === 'OVER') return;
  state.phase = 'OVER';
  state.waiting = undefined;
  state.leaveGroup();
  state.onRoom?.();
  state.options.closed();
}

function fail(state: State, reason: unknown): void {
  if (state.phase === 'OVER') return;
  const { outlet, options } = state;
  outlet.next(options.presentFailure(reason));
  end(state);
  outlet.complete();
}

/** Joins at a point that is not behind what was reached, so that what follows the point follows both. */
async function join(state: State): Promise<RouterPoint> {
  const until = performance.now() + aheadWaitMs;
  for (;;) {
    const { point, leave } = await state.options.stream.group.join({
      event: (frame) => event(state, frame),
      failed: (reason) => fail(state, reason),
    });
    state.leaveGroup = leave;
    if (state.phase === 'OVER') leave();
    const { reached } = state;
    const isOfAnother = reached !== undefined && reached.length !== point.cursor.length;
    const isThere = reached === undefined || (!isOfAnother && isAtLeast(point.cursor, reached));
    if (isThere || state.phase === 'OVER') return point;
    leave();
    state.waiting = undefined;
    // More parts than the feed has, or fewer: what follows it here is not what followed it there.
    if (isOfAnother) throw ofAnotherFeed(encodeCursor(reached));
    if (performance.now() > until) throw await whyAhead(state, { after: point.cursor, upTo: reached });
    await new Promise((resolve) => setTimeout(resolve, aheadPollMs));
  }
}

/** A place this process has not come to is one of another feed, or this process is behind: the feed itself knows. */
async function whyAhead(
  { options }: State,
  { after, upTo }: { readonly after: CursorVector; readonly upTo: CursorVector },
): Promise<GraphQLError> {
  const name = encodeCursor(upTo);
  let from = after;
  try {
    for (let page = 0; page < pagesBehind; page += 1) {
      const { cursor } = await options.stream.history({ after: from, upTo });
      if (isAtLeast(cursor, upTo)) return behindFeed(name);
      if (isAtLeast(from, cursor)) return aheadOfFeed(name);
      from = cursor;
    }
  } catch (error) {
    // The feed does not take it for one of its own.
    if (isRefusal(error)) return aheadOfFeed(name);
  }
  return behindFeed(name);
}

/** A live event of the group. */
function event(state: State, frame: Frame): void {
  if (state.phase === 'LIVE' && state.waiting === undefined && state.outlet.hasRoom()) hand(state, frame);
  else if (!waitingOf(state).push(frame)) fallBehind(state);
}

function waitingOf(state: State): WaitingFrames {
  const { bounds, stream } = state.options;
  state.waiting ??= createWaitingFrames({ ...bounds, isPresent: stream.isPresent });
  return state.waiting;
}

/** More waits than may: out of the group, and back by history when there is room. */
function fallBehind(state: State): void {
  state.leaveGroup();
  state.waiting = undefined;
  if (state.phase === 'TELLING') state.isOverrun = true;
  if (state.phase !== 'LIVE') return;
  state.phase = 'BEHIND';
  state.options.fellBehind();
}

function hand(state: State, frame: Frame): void {
  state.outlet.next(frame);
  state.toldAtMs = frame.madeAtMs;
  if (frame.id === undefined) return;
  state.reached = frame.place;
  state.beaten = frame.id;
}

function roomy(state: State): void {
  if (state.phase === 'TELLING') state.onRoom?.();
  if (state.phase === 'LIVE') letGo(state);
  if (state.phase !== 'BEHIND' || !state.outlet.hasRoom()) return;
  state.phase = 'TELLING';
  run(state, catchUp(state));
}

/** Hands on what waits, as far as there is room. */
function letGo(state: State): void {
  while (state.waiting !== undefined && state.outlet.hasRoom()) {
    const frame = state.waiting.shift();
    if (frame === undefined) state.waiting = undefined;
    else hand(state, frame);
  }
}

async function catchUp(state: State): Promise<void> {
  await tellUpTo(state, await join(state));
}

/** Reads history from what was reached to a point the group was joined at, then lets go of what was held back. */
async function tellUpTo(state: State, joined: RouterPoint): Promise<void> {
  let point = joined;
  for (;;) {
    try {
      await readUpTo(state, point.cursor);
    } catch (error) {
      if (!state.options.telling.mayResync || !isTooOld(error)) throw error;
      return resync(state);
    }
    if (state.phase === 'OVER') return;
    if (!state.isOverrun) break;
    state.isOverrun = false;
    state.reached = furthest(state.reached, point.cursor);
    point = await join(state);
  }
  state.reached = furthest(state.reached, point.cursor);
  state.phase = 'LIVE';
  letGo(state);
}

const furthest = (reached: CursorVector | undefined, point: CursorVector): CursorVector =>
  reached !== undefined && isAtLeast(reached, point) ? reached : point;

async function readUpTo(state: State, upTo: CursorVector): Promise<void> {
  let from = state.reached;
  while (from !== undefined && !isAtLeast(from, upTo) && state.phase !== 'OVER') {
    const page = await state.options.stream.history({ after: from, upTo });
    if (!(await tellPage(state, page))) return;
    from = page.cursor;
    state.reached = from;
  }
}

/** The changes after its cursor are gone: it is told so, and begins again from the present. */
async function resync(state: State): Promise<void> {
  state.leaveGroup();
  state.waiting = undefined;
  state.isOverrun = false;
  const present = await state.options.stream.snapshot();
  state.reached = present.cursor;
  const point = await join(state);
  if (await room(state))
    hand(state, createControlFrame({ type: 'RESYNC', cursor: encodeCursor(present.cursor) }));
  await tellState(state, { present, point });
}

async function tellState(
  state: State,
  { present, point }: { present: HistoryPage; point: RouterPoint },
): Promise<void> {
  if (!(await tellPage(state, present, { isState: true }))) return;
  await tellUpTo(state, point);
  // Whoever got the whole state learns at once that it is whole, and where to resume.
  state.toldAtMs = Number.NEGATIVE_INFINITY;
  state.beatenAtMs = Number.NEGATIVE_INFINITY;
  beat(state);
}

/** Answers and hands on changes of the past, as the client has room; false when it has left. */
async function tellPage(state: State, { changes }: HistoryPage, { isState = false } = {}): Promise<boolean> {
  for (let from = 0; from < changes.length; from += mostAtOnce) {
    const frames = await state.options.stream.frames(changes.slice(from, from + mostAtOnce), {
      isState,
      answered: (answers) => forgetOlder(state, answers),
    });
    for (const frame of frames) {
      if (!(await room(state))) return false;
      hand(state, frame);
    }
  }
  return state.phase !== 'OVER';
}

/** What came from the group until now was answered before these: where events tell the present, it is older. */
function forgetOlder({ options, waiting }: State, frames: readonly Frame[]): void {
  if (!options.stream.isPresent) return;
  for (const { subject } of frames) if (subject !== undefined) waiting?.forget(subject);
}

/** Waits until the connection takes more; false when the client has left. */
async function room(state: State): Promise<boolean> {
  while (state.phase !== 'OVER' && !state.outlet.hasRoom()) {
    await new Promise<void>((resolve) => {
      state.onRoom = resolve;
    });
    state.onRoom = undefined;
  }
  return state.phase !== 'OVER';
}

/** A quiet subscription's cursor moves on: in its events where asked for, outside of them every so often. */
function beat(state: State): void {
  const { outlet, options } = state;
  const { stream, telling, beatEveryMs } = options;
  if (state.phase !== 'LIVE' || state.waiting !== undefined || !outlet.hasRoom()) return;
  const now = performance.now();
  const isAsked = telling.heartbeatMs !== undefined && now - state.toldAtMs >= telling.heartbeatMs;
  const isTime = now - Math.max(state.toldAtMs, state.beatenAtMs) >= beatEveryMs;
  const told = isAsked || isTime ? stream.group.told() : undefined;
  if (told === undefined) return;
  const cursor = encodeCursor(told.cursor);
  state.reached = told.cursor;
  if (isAsked) {
    hand(state, stream.heartbeat(cursor));
    // Its frame may be as old as the cursor.
    state.toldAtMs = now;
  }
  if (!isTime || cursor === state.beaten) return;
  state.beaten = cursor;
  state.beatenAtMs = now;
  outlet.beat(cursor);
}
