/**
 * Trying again: bounded, with full jitter, never before the gateway said to come, never past the deadline.
 *
 * What is tried again is the same request, byte for byte, so it carries the same idempotency key. Which answers ask for it is
 * the caller's to say; faults say so themselves (`retryable`). Pure but for the clock and the pause, which tests give.
 */
import { isFault } from './fault.ts';

/** How often and how long to try. */
export type RetryRules = {
  /** Tries in all, 1 for none again. */
  readonly attempts: number;
  /** The longest first pause, in milliseconds; it doubles with every try. */
  readonly baseMs: number;
  /** The longest pause, in milliseconds; what the gateway asks for is added to it. */
  readonly mostMs: number;
};

/** What is usual: five tries, pauses up to 0.1, 0.2, 0.4 and 0.8 seconds. */
export const usualRetry: RetryRules = { attempts: 5, baseMs: 100, mostMs: 5_000 };

/** Where time and chance come from; tests give their own. */
export type Clock = {
  now(): number;
  /** 0 to 1, 1 excluded. */
  random(): number;
  /** Resolves after so many milliseconds, or rejects with the signal's reason. */
  pause(ms: number, signal: AbortSignal | undefined): Promise<void>;
};

/** The machine's own time, chance and timers. */
export const clock: Clock = { now: () => Date.now(), random: () => Math.random(), pause };

/** How long to wait after a failed try, the first being 0: anything up to the doubling bound, after what was asked for. */
export function pauseAfter(
  failures: number,
  rules: Pick<RetryRules, 'baseMs' | 'mostMs'>,
  { random, retryAfterMs = 0 }: { readonly random: () => number; readonly retryAfterMs?: number | undefined },
): number {
  return retryAfterMs + random() * Math.min(rules.mostMs, rules.baseMs * 2 ** Math.min(failures, 30));
}

/** One piece of work that may be tried again. */
export type Work<Result> = {
  /** One try. */
  attempt(): Promise<Result>;
  /** For an answer that asks to come again: after how many milliseconds at least; undefined for a final one. */
  asksAgain?(result: Result): number | undefined;
  readonly rules: RetryRules;
  /** When all tries must be over, by the clock. */
  readonly deadlineAt: number;
  readonly signal?: AbortSignal | undefined;
  readonly clock: Clock;
};

/** Tries until there is a final answer, or no try or time is left: then it gives the last answer, or throws the last fault. */
export async function tryPatiently<Result>(work: Work<Result>): Promise<Result> {
  for (let failures = 0; ; failures += 1) {
    const { end, retryAfterMs } = await tryOnce(work);
    if (retryAfterMs === undefined || failures + 1 >= work.rules.attempts) return end();
    const pauseMs = pauseAfter(failures, work.rules, { random: work.clock.random, retryAfterMs });
    if (work.clock.now() + pauseMs >= work.deadlineAt) return end();
    await work.clock.pause(pauseMs, work.signal);
  }
}

type Tried<Result> = {
  /** Gives or throws what this try came to. */
  end(): Result;
  /** Undefined when trying again is of no use. */
  readonly retryAfterMs: number | undefined;
};

async function tryOnce<Result>({ attempt, asksAgain }: Work<Result>): Promise<Tried<Result>> {
  try {
    const result = await attempt();
    return { end: () => result, retryAfterMs: asksAgain?.(result) };
  } catch (error) {
    const end = (): never => {
      throw error;
    };
    return {
      end,
      retryAfterMs: isFault(error) && error.retryable ? (error.retryAfterMs ?? 0) : undefined,
    };
  }
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', abort, { once: true });
  });
}
