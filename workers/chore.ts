/**
 * A chore: something small that has to be done every so often for as long as the process lives.
 *
 * It waits after the work, not between starts, so a slow round is never overtaken by the next. A failure is logged and
 * counted, and is tried again after a pause that doubles up to a bound: a database that is away is asked patiently, and no
 * failure ends the chore. Following the feed is another thing: follow/.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';

/** What is to be done, and how often. */
export type Chore = {
  /** Names it in logs and metrics; kebab-case. */
  readonly name: string;
  /** The pause after a round that worked, in milliseconds. */
  readonly everyMs: number;
  /** The shortest pause after a round, however often it is woken, in milliseconds; none by default. */
  readonly restMs?: number;
  /** The longest pause after failures, in milliseconds. */
  readonly longestPauseMs: number;
  /** Does one round; a long one should look at the signal and end early. */
  readonly work: (signal: AbortSignal) => Promise<void>;
};

/** Who is told of what goes wrong. */
export type ChoreOptions = {
  readonly logger: Logger;
  /** Told of every failed round, for metrics. */
  readonly onFailure?: (name: string) => void;
};

/** A chore that runs until it is stopped. */
export type RunningChore = {
  /** There is something to do: begins the next round as soon as it has rested, unless the last one failed. Cheap, may be called at any rate. */
  wake(): void;
  /** Ends it after the round in flight. Idempotent. */
  stop(): Promise<void>;
};

/** However seldom a chore is due, its first repetition after a failure is not far off. */
const longestFirstRetryMs = 1_000;

/** Starts a chore, its first round at once; it runs until stopped and never throws. */
export function startChore(chore: Chore, options: ChoreOptions): RunningChore {
  const stopping = new AbortController();
  const bell: Bell = { isRung: false, ring: () => undefined };
  const ended = runChore(chore, { ...options, bell }, stopping.signal);
  return {
    wake: () => {
      bell.isRung = true;
      bell.ring();
    },
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}

/** Ends a pause early; rung during a round, it skips the pause after it. */
type Bell = { isRung: boolean; ring: () => void };

async function runChore(
  chore: Chore,
  { bell, ...options }: ChoreOptions & { readonly bell: Bell },
  signal: AbortSignal,
): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    bell.isRung = false;
    failures = (await isDone(chore, options, signal)) ? 0 : failures + 1;
    if (failures === 0 && chore.restMs !== undefined)
      await sleep(chore.restMs, undefined, { signal }).catch(() => undefined);
    if (failures === 0 && bell.isRung) continue;
    const pause = new AbortController();
    if (failures === 0) bell.ring = () => pause.abort();
    const ended = AbortSignal.any([signal, pause.signal]);
    await sleep(pauseMs(chore, failures), undefined, { signal: ended }).catch(() => undefined);
    bell.ring = () => undefined;
  }
}

function pauseMs({ everyMs, longestPauseMs }: Chore, failures: number): number {
  if (failures === 0) return everyMs;
  return Math.min(Math.min(everyMs, longestFirstRetryMs) * 2 ** (failures - 1), longestPauseMs);
}

async function isDone(
  chore: Chore,
  { logger, onFailure }: ChoreOptions,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    await chore.work(signal);
    return true;
  } catch (error) {
    logger.error({ err: error, chore: chore.name }, 'a chore failed and will be tried again');
    onFailure?.(chore.name);
    return false;
  }
}
