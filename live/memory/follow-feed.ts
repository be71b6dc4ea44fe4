/**
 * Follows the feed for the copy in this process, as long as the copy is asked: looks when woken, or every poll interval.
 *
 * Its cursor lives with the copy and dies with it. Falling behind for longer than answers may be old, a cursor whose rows are
 * gone, and a feed that went back in time all end the same way: the copy is emptied and begins at the feed's end. A copy that
 * nobody asked for a while is let go, so that a process that answers nothing follows nothing.
 */
import type { Logger } from 'pino';
import type { Change, Ledger } from '#ledger';
import type { ServerClock } from '../clock.ts';
import type { Vector } from '../control.ts';
import type { Memory } from './memory.ts';
import type { ToldMovements } from './told-movements.ts';

/** What following the feed for a copy needs, and its pace. */
export type FollowFeedOptions = {
  readonly memory: Memory;
  /** Notes of which movements it learned. */
  readonly told: ToldMovements;
  /** Told what was followed, once it is in the copy. */
  readonly onFollowed?: (rows: readonly Change[]) => void;
  readonly ledger: Pick<Ledger, 'changesAfter' | 'cursorNow' | 'positionsOfItems'>;
  readonly clock: ServerClock;
  readonly logger: Logger;
  /** Behind for longer than this, the copy begins anew, ms. */
  readonly maxAgeMs: number;
  /** The longest pause between two looks, ms; default 100. */
  readonly pollMs?: number;
  /** The shortest pause between two looks, ms; default 15: many commits are one look. */
  readonly restMs?: number;
  /** Nobody asked for this long: the copy is let go, ms; default a minute. */
  readonly idleMs?: number;
};

/** The following, and the ways to hurry and to end it. */
export type FeedFollowing = {
  /** The copy is asked: follows from now on. Cheap, may be called at any rate. */
  use(): void;
  /** Something was committed: look now. Cheap, may be called at any rate. */
  wake(): void;
  /** Waits until a place is reached, or so long. */
  reach(isReached: (cursor: Vector) => boolean, mostMs: number): Promise<void>;
  close(): void;
};

const defaults = { pollMs: 100, restMs: 15, idleMs: 60_000 } as const;
const rowsAShard = 2_000;
const longestRetryMs = 1_000;
const endCheckedEveryMs = 1_000;

type Waiter = { readonly isReached: (cursor: Vector) => boolean; readonly done: () => void };

type State = {
  usedAtMs: number;
  checkedAtMs: number;
  failures: number;
  isRunning: boolean;
  isClosed: boolean;
  isWoken: boolean;
  resume: () => void;
  readonly waiters: Set<Waiter>;
};

/** Makes a following that begins with the first use. */
export function followFeed(options: FollowFeedOptions): FeedFollowing {
  const all = { ...defaults, ...options };
  const state: State = {
    ...{ usedAtMs: 0, checkedAtMs: 0, failures: 0, isRunning: false, isClosed: false, isWoken: false },
    resume: () => undefined,
    waiters: new Set(),
  };
  const wake = (): void => {
    state.isWoken = true;
    if (state.failures === 0) state.resume();
  };
  return {
    wake,
    use: () => {
      state.usedAtMs = performance.now();
      if (state.isRunning || state.isClosed) return;
      state.isRunning = true;
      void run(all, state);
    },
    reach: async (isReached, mostMs) => {
      const stand = options.memory.stand();
      if (stand === undefined || isReached(stand.cursor)) return;
      await new Promise<void>((resolve) => {
        const waiter = { isReached, done: resolve };
        state.waiters.add(waiter);
        setTimeout(resolve, mostMs).unref();
        wake();
      });
      state.waiters.forEach((waiter) => {
        if (waiter.isReached === isReached) state.waiters.delete(waiter);
      });
    },
    close: () => {
      state.isClosed = true;
      state.resume();
    },
  };
}

type Options = FollowFeedOptions & { pollMs: number; restMs: number; idleMs: number };

async function run(options: Options, state: State): Promise<void> {
  const { memory, logger, pollMs, restMs, idleMs } = options;
  while (!state.isClosed && performance.now() - state.usedAtMs < idleMs) {
    state.isWoken = false;
    try {
      const isAtEnd = await look(options, state);
      state.failures = 0;
      if (!isAtEnd) continue;
      await pause(state, restMs, false);
      if (!state.isWoken && state.waiters.size === 0) await pause(state, pollMs - restMs, true);
    } catch (error) {
      state.failures += 1;
      const level = state.failures === 1 ? 'warn' : 'debug';
      logger[level]({ err: error }, 'the feed could not be followed for the copy in this process');
      await pause(state, Math.min(25 * 2 ** state.failures, longestRetryMs), false);
    }
  }
  memory.end();
  state.isRunning = false;
}

async function pause(state: State, ms: number, isEndedByWaking: boolean): Promise<void> {
  if (state.isClosed) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms).unref();
    state.resume = () => {
      if (!isEndedByWaking && !state.isClosed) return;
      clearTimeout(timer);
      resolve();
    };
  });
  state.resume = () => undefined;
}

/** One look at the feed; gives whether it is at its end now. */
async function look(options: Options, state: State): Promise<boolean> {
  const { memory, told, ledger, clock, maxAgeMs } = options;
  const stand = memory.stand();
  const lookedAtMs = performance.now();
  if (stand === undefined || (await isBroken(options, state))) return begin(options, state);
  const read = await ledger.changesAfter(stand.cursor, { limit: rowsAShard }).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'CursorTooOld') return undefined;
    throw error;
  });
  if (read === undefined) return begin(options, state);
  if (!read.isAtEnd && lookedAtMs - stand.lookedAtMs > maxAgeMs) return begin(options, state);
  const itemNos = memory.grantedAmong(read.rows);
  const granted = itemNos.length === 0 ? undefined : await ledger.positionsOfItems(itemNos);
  const end = read.isAtEnd ? { lookedAtMs, asOfMs: clock.notAfter(lookedAtMs) } : undefined;
  memory.apply({ rows: read.rows, cursor: read.cursor, end, granted });
  told.note(read.rows, clock.now());
  tell(state, read.cursor);
  options.onFollowed?.(read.rows);
  return read.isAtEnd;
}

async function begin({ memory, ledger, clock }: Options, state: State): Promise<boolean> {
  const lookedAtMs = performance.now();
  const cursor = await ledger.cursorNow();
  state.checkedAtMs = lookedAtMs;
  memory.begin({ cursor, lookedAtMs, asOfMs: clock.notAfter(lookedAtMs) });
  tell(state, cursor);
  return true;
}

/** A feed that ends before the place it was followed to is another one: PostgreSQL was restored. */
async function isBroken({ memory, ledger }: Options, state: State): Promise<boolean> {
  if (performance.now() - state.checkedAtMs < endCheckedEveryMs) return false;
  const reached = memory.stand()?.cursor ?? [];
  const end = await ledger.cursorNow();
  state.checkedAtMs = performance.now();
  return reached.length !== end.length || reached.some((seq, shard) => seq > (end[shard] ?? 0));
}

function tell(state: State, cursor: Vector): void {
  for (const waiter of state.waiters) {
    if (!waiter.isReached(cursor)) continue;
    state.waiters.delete(waiter);
    waiter.done();
  }
}
