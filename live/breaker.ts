/**
 * A breaker in front of a server that may hang: nobody waits longer than a bound, and after one late answer nobody waits at
 * all until the server answers a probe.
 *
 * Refusals at once (the connection is down) need no breaker and don't open it. Probes run in the background, so a hung
 * server costs the requests in flight one bound each and later requests nothing. Being late is judged after the event loop
 * has looked at its sockets: a process that was itself held up does not blame the server.
 */

/** Thrown to whoever would have to wait: the answer is late, or the one before was and no probe was answered yet. */
export class TooLate extends Error {
  override readonly name = 'TooLate';
}

/** How a breaker decides. */
export type BreakerOptions = {
  /** The longest one waits for an answer, ms. */
  readonly waitMs: number;
  /** Cheap work that succeeds when the server is well. */
  readonly probe: () => Promise<unknown>;
  /** The pause between probes that fail, ms; default 200. */
  readonly probeEveryMs?: number;
  /** Told when it opens and closes. */
  readonly onChange?: (isOpen: boolean) => void;
};

/** A breaker. `run` gives what work gave, throws what it threw, or TooLate. */
export type Breaker = {
  run<Result>(work: () => Promise<Result>): Promise<Result>;
  isOpen(): boolean;
  /** Ends probing; an open breaker stays open. */
  close(): void;
};

const defaultProbeEveryMs = 200;

/** Makes a closed breaker. */
export function createBreaker({ waitMs, probe, onChange, ...options }: BreakerOptions): Breaker {
  const probeEveryMs = options.probeEveryMs ?? defaultProbeEveryMs;
  let isOpen = false;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const tryProbe = async (): Promise<void> => {
    try {
      await inTime(probe(), waitMs);
      isOpen = false;
      onChange?.(false);
    } catch {
      if (!isClosed) timer = setTimeout(tryProbe, probeEveryMs).unref();
    }
  };
  const open = (): void => {
    if (isOpen) return;
    isOpen = true;
    onChange?.(true);
    void tryProbe();
  };
  return {
    run: async (work) => {
      if (isOpen) throw new TooLate('the server was late and has not answered a probe yet');
      try {
        return await inTime(work(), waitMs);
      } catch (error) {
        if (error instanceof TooLate) open();
        throw error;
      }
    },
    isOpen: () => isOpen,
    close: () => {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

/** Gives what work gives, or throws TooLate; work that is late goes on alone and its failure is nobody's business. */
async function inTime<Result>(work: Promise<Result>, waitMs: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const late = (): void => reject(new TooLate(`no answer within ${waitMs} ms`));
    // Timers run before sockets are read: an answer that is already here comes before the immediate.
    const timer = setTimeout(() => setImmediate(late), waitMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
