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
  /** The longest pause after failures, in milliseconds. */
  readonly longestPauseMs: number;
  /** Does one round; a long one should look at the signal and end early. */
  readonly work: (signal: AbortSignal) => Promise<void>;
};

/** Who is told. */
export type ChoreOptions = {
  readonly logger: Logger;
  /** Told of every failed round, for metrics. */
  readonly onFailure?: (name: string) => void;
};

/** A running chore. */
export type RunningChore = {
  /** Ends it after the round in flight. Idempotent. */
  stop(): Promise<void>;
};

/** However seldom a chore is due, its first repetition after a failure is not far off. */
const longestFirstRetryMs = 1_000;

/** Starts a chore, its first round at once; it runs until stopped and never throws. */
export function startChore(chore: Chore, options: ChoreOptions): RunningChore {
  const stopping = new AbortController();
  const ended = runChore(chore, options, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}

async function runChore(chore: Chore, options: ChoreOptions, signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    failures = (await isDone(chore, options, signal)) ? 0 : failures + 1;
    await sleep(pauseMs(chore, failures), undefined, { signal }).catch(() => undefined);
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
