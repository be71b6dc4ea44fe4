/**
 * A small table kept in the process: at most a second old while it can be read, an older one for a while when it cannot.
 *
 * For what every answer needs and hardly ever changes (channels, locations). Under load nobody waits for a refresh: it
 * begins at half the age that is allowed.
 */
import type { Logger } from 'pino';

/** How a copy is kept. */
export type CopyOptions<Value> = {
  /** Names it in logs. */
  readonly name: string;
  readonly load: () => Promise<Value>;
  readonly logger: Logger;
  /** The oldest a copy may be while it can be refreshed, ms; default 1,000. */
  readonly freshMs?: number;
  /** The oldest a copy may be at all, ms; default 60,000. */
  readonly staleMs?: number;
  /** The longest one waits for a refresh when an older copy is at hand, ms; default 250. */
  readonly waitMs?: number;
};

/** A copy, refreshed when it is asked for and no longer young. */
export type Copy<Value> = {
  /** Gives the value; throws what loading threw when no copy is young enough to do. */
  get(): Promise<Value>;
  /** Loads it now, or shares a load under way; throws what loading threw. */
  renew(): Promise<Value>;
  /** What it is of has changed: loads it now, and once more after a load under way. Never waits and never throws. */
  hurry(): void;
  /** Whether what `get` gives is older than it may be while it can be read. */
  isOld(): boolean;
};

type Held<Value> = { readonly value: Value; readonly askedAtMs: number };

const defaults = { freshMs: 1_000, staleMs: 60_000, waitMs: 250 } as const;

/** Makes a copy; it is loaded when first asked for. */
export function createCopy<Value>(options: CopyOptions<Value>): Copy<Value> {
  const { name, load, logger, freshMs, staleMs, waitMs } = { ...defaults, ...options };
  let held: Held<Value> | undefined;
  let loading: Promise<Value> | undefined;
  let failedAtMs = Number.NEGATIVE_INFINITY;
  let late: Promise<Value> | undefined;
  let isHurried = false;

  const refresh = (): Promise<Value> => {
    const askedAtMs = performance.now();
    loading ??= load()
      .then((value) => {
        held = { value, askedAtMs };
        return value;
      })
      .catch((error: unknown) => {
        failedAtMs = performance.now();
        logger.warn({ err: error, copy: name }, 'a copy could not be refreshed');
        throw error;
      })
      .finally(() => {
        loading = undefined;
        // What was under way may have begun before the change.
        if (isHurried) hurry();
      });
    return loading;
  };
  const hurry = (): void => {
    isHurried = loading !== undefined;
    if (!isHurried) refresh().catch(() => undefined);
  };

  const isOld = (): boolean => held !== undefined && performance.now() - held.askedAtMs > 2 * freshMs;
  return {
    isOld,
    renew: refresh,
    hurry,
    get: async () => {
      const now = performance.now();
      if (held === undefined || now - held.askedAtMs > staleMs) return refresh();
      const { value, askedAtMs } = held;
      // A load that was late once is waited for by nobody else: they are given the older copy at once.
      const isFailing = now - failedAtMs < freshMs || (late !== undefined && late === loading);
      if (now - askedAtMs < freshMs / 2 || isFailing) return value;
      const fresher = refresh().catch(() => value);
      if (now - askedAtMs < freshMs) return value;
      const waitedFor = loading;
      const given = giveAfter(value, waitMs).then((older) => {
        late = waitedFor;
        return older;
      });
      return Promise.race([fresher, given]);
    },
  };
}

async function giveAfter<Value>(value: Value, ms: number): Promise<Value> {
  return new Promise((resolve) => setTimeout(resolve, ms, value).unref());
}
