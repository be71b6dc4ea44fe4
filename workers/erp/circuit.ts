/**
 * The circuit of one ERP instance: when it is ill or asks for a pause, nothing is sent; jobs wait and burn no tries.
 *
 * Opens after five calls in a row that showed illness, at once when the login is refused (an ERP may lock it). While open
 * it asks for health with growing pauses; the first sign of life closes it, and the next failure of that kind opens it
 * again. A throttled call pauses it for as long as the ERP asked.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { type ErpHealth, errorPolicies, type Outcome } from '#connectors';

/** How a circuit decides. */
export type CircuitOptions = {
  readonly health: () => Promise<ErpHealth>;
  /** Calls in a row that show illness until it opens; defaults to 5. */
  readonly failuresToOpen?: number;
  /** The first and the longest pause between two looks at its health; defaults to 250 ms and 30 s. */
  readonly firstProbeMs?: number;
  readonly longestProbeMs?: number;
  /** The pause after a throttled call that did not say for how long; defaults to 1 s. */
  readonly throttleMs?: number;
  /** Told when it opens (with the reason) and closes (without). */
  readonly onChange?: (reason: string | undefined) => void;
};

/** A circuit. One for each ERP instance and process. */
export type Circuit = {
  /** Resolves when something may be sent; rejects when the signal aborts first. */
  ready(signal: AbortSignal): Promise<void>;
  /** Tells what a call gave. */
  tell(outcomes: readonly Outcome[]): void;
  isOpen(): boolean;
  /** Stops asking for health. */
  close(): void;
};

/** Makes a closed circuit. */
export function createCircuit(options: CircuitOptions): Circuit {
  const { failuresToOpen = 5, throttleMs = 1_000 } = options;
  const stopping = new AbortController();
  let illnesses = 0;
  let probes = 0;
  let pausedUntil = 0;
  let closing: Promise<void> | undefined;

  const open = (reason: string): void => {
    if (closing !== undefined) return;
    options.onChange?.(reason);
    closing = untilHealthy().finally(() => {
      closing = undefined;
      illnesses = failuresToOpen - 1;
      if (!stopping.signal.aborted) options.onChange?.(undefined);
    });
    // Aborted by close(): nobody waits any more.
    closing.catch(() => undefined);
  };

  const untilHealthy = async (): Promise<void> => {
    for (;;) {
      const { firstProbeMs = 250, longestProbeMs = 30_000 } = options;
      const longest = Math.min(longestProbeMs, firstProbeMs * 2 ** Math.min(probes, 20));
      probes += 1;
      await sleep(longest * (0.5 + Math.random() / 2), undefined, { signal: stopping.signal });
      if ((await options.health()).up) return;
    }
  };

  return {
    ready: async (signal) => {
      for (;;) {
        signal.throwIfAborted();
        const pauseMs = pausedUntil - Date.now();
        if (closing === undefined && pauseMs <= 0) return;
        if (pauseMs > 0) await sleep(pauseMs, undefined, { signal });
        else await abortable(closing, signal);
      }
    },
    tell: (outcomes) => {
      const failed = outcomes.filter((outcome) => outcome.status === 'failed');
      const throttled = failed.filter(({ code }) => code === 'throttled');
      if (throttled.length > 0) {
        const asked = Math.max(...throttled.map(({ retryAfterMs }) => retryAfterMs ?? throttleMs));
        pausedUntil = Math.max(pausedUntil, Date.now() + asked);
      }
      const ill = failed.find(({ code }) => errorPolicies[code].isIllness);
      if (ill === undefined) {
        if (outcomes.length > 0) illnesses = probes = 0;
        return;
      }
      illnesses += 1;
      if (illnesses >= failuresToOpen || ill.code === 'auth') open(`${ill.code}: ${ill.reason}`);
    },
    isOpen: () => closing !== undefined,
    close: () => stopping.abort(),
  };
}

async function abortable(work: Promise<void> | undefined, signal: AbortSignal): Promise<void> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
