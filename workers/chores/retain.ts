/**
 * The chore that removes what is kept no longer: old rows of the feed, ended reservations. In small pieces with pauses
 * between them, so that a backlog of months is worked off without anybody noticing.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Counter, type Registry } from 'prom-client';
import type { Ledger, Retention } from '#ledger';
import type { Chore } from '../chore.ts';

/** What the chore works with. */
export type RetainChore = {
  readonly ledger: {
    readonly proof: Pick<Ledger['proof'], 'removeOld'>;
    readonly cases: { readonly feed: Pick<Ledger['cases']['feed'], 'trim'> };
    readonly changed: Pick<Ledger['changed'], 'trim'>;
  };
  readonly retention: Retention;
  readonly registry: Registry | undefined;
  readonly everyMs?: number;
};

const minuteMs = 60_000;
const pauseMs = 50;

/** Makes the chore: a round a minute, each until nothing is too old any more; what it removes is counted in the registry. */
export function retainChore({ ledger, retention, registry, everyMs = minuteMs }: RetainChore): Chore {
  const removed = new Counter({
    name: 'stockgate_removed_total',
    help: 'Rows removed because they are kept no longer.',
    labelNames: ['what'],
    registers: registry === undefined ? [] : [registry],
  });
  return {
    name: 'remove-old',
    everyMs,
    longestPauseMs: 10 * minuteMs,
    work: async (signal) => {
      for (let isMore = true; isMore && !signal.aborted; ) {
        const step = await ledger.proof.removeOld(retention);
        removed.inc({ what: 'feed' }, step.feedRows);
        removed.inc({ what: 'reservation' }, step.reservations);
        removed.inc({ what: 'case-change' }, await ledger.cases.feed.trim(retention.feedDays));
        removed.inc({ what: 'reservation-change' }, await ledger.changed.trim());
        isMore = step.isMore;
        if (isMore) await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
      }
    },
  };
}
