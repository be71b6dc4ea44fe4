/**
 * A breaker in front of a server that may hang: after one late answer nobody waits for it again until it answers a probe.
 *
 * Refusals at once (the connection is down) need no breaker and don't open it. Probes run in the background, so a hung
 * server costs the requests in flight one timeout each, and later requests nothing.
 */

/** Thrown instead of running work while the breaker is open. */
export class BreakerOpen extends Error {
  override readonly name = 'BreakerOpen';
}

/** How a breaker decides. */
export type BreakerOptions = {
  /** Cheap work that succeeds when the server is well. */
  readonly probe: () => Promise<unknown>;
  /** Whether a failure means that the server is slow or hung. */
  readonly isHang: (error: unknown) => boolean;
  /** The pause between probes, ms; default 250. */
  readonly probeEveryMs?: number;
  /** Told when it opens and closes. */
  readonly onChange?: (isOpen: boolean) => void;
};

/** A breaker. `run` gives what work gave, throws what it threw, or BreakerOpen. */
export type Breaker = {
  run<Result>(work: () => Promise<Result>): Promise<Result>;
  isOpen(): boolean;
  close(): void;
};

const defaultProbeEveryMs = 250;

/** Makes a closed breaker. */
export function createBreaker(options: BreakerOptions): Breaker {
  const { probe, isHang, probeEveryMs = defaultProbeEveryMs, onChange } = options;
  let timer: NodeJS.Timeout | undefined;
  const probeLater = (): void => {
    timer = setTimeout(() => {
      probe().then(reset, probeLater);
    }, probeEveryMs).unref();
  };
  const reset = (): void => {
    timer = undefined;
    onChange?.(false);
  };
  const open = (): void => {
    if (timer !== undefined) return;
    probeLater();
    onChange?.(true);
  };
  return {
    run: async (work) => {
      if (timer !== undefined) throw new BreakerOpen('the server did not answer in time and is being probed');
      try {
        return await work();
      } catch (error) {
        if (isHang(error)) open();
        throw error;
      }
    },
    isOpen: () => timer !== undefined,
    close: () => clearTimeout(timer),
  };
}
