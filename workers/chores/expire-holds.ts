/**
 * The sweep: holds whose time is up give their units back, four times a second, and how late they were is measured.
 *
 * A hold is of no use from the moment it expires; this is about when others can have its units. The promise is one second
 * for 99 of 100 (docs/operations.md). Whoever would be told of a shortage sweeps by himself before (ledger/reserve.ts).
 */
import { Histogram, type Registry } from 'prom-client';
import type { Ledger } from '#ledger';
import type { Chore } from '../chore.ts';

/** How the sweep runs: the pause between rounds, in milliseconds, and where its metric goes. */
export type ExpireHoldsOptions = { readonly everyMs: number; readonly registry: Registry | undefined };

const holdsPerSweep = 500;
const bucketSeconds = [0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 2, 5, 30];

/** Makes the chore: frees due holds until none is due. */
export function expireHoldsChore(
  ledger: Pick<Ledger, 'expireDue'>,
  { everyMs, registry }: ExpireHoldsOptions,
): Chore {
  const lag = new Histogram({
    name: 'stockgate_expiry_lag_seconds',
    help: 'From the expiry of a hold to its units being back.',
    buckets: bucketSeconds,
    registers: registry === undefined ? [] : [registry],
  });
  const onBack = (lateMs: number): void => lag.observe(lateMs / 1_000);
  return {
    name: 'expire-due-holds',
    everyMs,
    longestPauseMs: 10_000,
    work: async (signal) => {
      for (;;) {
        const expired = await ledger.expireDue({ limit: holdsPerSweep, onBack });
        if (expired < holdsPerSweep || signal.aborted) return;
      }
    },
  };
}
