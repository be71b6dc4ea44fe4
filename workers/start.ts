/**
 * Starts everything nobody waits for, in this process: the ledger's own chores, and the followers of its feed.
 *
 * Holds that are due are swept (they are unusable from their expiry whether swept or not, this frees their units), and
 * the coming months' partitions are made ahead, and parked events are recorded once their code has a meaning. Several processes may do this at once: all of it is safe to race.
 */
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { Counter, type Registry } from 'prom-client';
import type { Ledger, Retention } from '#ledger';
import type { Caller } from '#schema';
import { type Chore, startChore } from './chore.ts';
import { expireHoldsChore } from './chores/expire-holds.ts';
import { expirePickupsChore } from './chores/expire-pickups.ts';
import { keepPoliciesChore } from './chores/keep-policies.ts';
import { moveStockChores } from './chores/move-stock.ts';
import { noteDropshipsChore } from './chores/note-dropships.ts';
import { proofChores } from './chores/proof.ts';
import { retainChore } from './chores/retain.ts';
import { saleChores } from './chores/run-sales.ts';
import { sourceChores } from './chores/tend-sources.ts';
import { watchCasesChore } from './chores/watch-cases.ts';
import { type FollowersOptions, startFollowers } from './followers/start.ts';

/** What the workers work with. */
export type WorkerOptions = {
  readonly ledger: Pick<
    Ledger,
    | 'cases'
    | 'changed'
    | 'proof'
    | 'expireDue'
    | 'levels'
    | 'policies'
    | 'allocations'
    | 'prepare'
    | 'replayParked'
    | 'sales'
    | 'sources'
    | 'supply'
    | 'transfers'
    | 'work'
    | 'changesAfter'
    | 'positionsOfItems'
    | 'tellChanges'
  >;
  readonly logger: Logger;
  /** Where failures are counted, as stockgate_chore_failures_total by chore. */
  readonly registry?: Registry | undefined;
  /** The pause between two sweeps for due holds, in milliseconds; 250 by default: units are back within a second. */
  readonly sweepEveryMs?: number;
  /** The pause between two looks at the exception cases, in milliseconds; 2,000 by default. */
  readonly watchEveryMs?: number;
  /** What is kept for how long; the feed 30 days by default. */
  readonly retention?: Retention;
  /** Cancels pick-ups that lie too long, at most so many, and gives how many; nobody does when omitted. */
  readonly expirePickups?: ((limit: number) => Promise<number>) | undefined;
  /** What the followers of the feed need besides; without it nobody follows. */
  readonly following?: Omit<FollowersOptions, 'ledger' | 'logger' | 'registry'> | undefined;
};

/** The workers of this process, running. */
export type Workers = {
  /** Something was committed in this process: the followers look now. */
  wake(): void;
  /** Ends them after what is in flight. Idempotent. */
  stop(): Promise<void>;
};

const defaultRetention: Retention = { feedDays: 30 };
const eventsPerReplay = 500;

/** In whose name parked events are recorded when nobody sends them again. */
const caller: Caller = { id: 'workers', kind: 'service', channels: 'all', locations: 'all', scopes: [] };
const hourMs = 3_600_000;

/** Starts the workers; they run until stopped and never throw. */
export function startWorkers({
  ledger,
  logger,
  registry,
  following,
  sweepEveryMs = 250,
  watchEveryMs = 2_000,
  retention = defaultRetention,
  expirePickups,
}: WorkerOptions): Workers {
  const failures = new Counter({
    name: 'stockgate_chore_failures_total',
    help: 'Rounds of a chore that failed and were tried again.',
    labelNames: ['chore'],
    registers: registry === undefined ? [] : [registry],
  });
  const options = { logger, onFailure: (chore: string) => failures.inc({ chore }) };
  const chores = [
    expireHoldsChore(ledger, { everyMs: sweepEveryMs, registry }),
    partitionsAhead(ledger),
    parkedReplay(ledger),
    followUpChore(ledger.work),
    ...sourceChores({ ledger, caller, registry }),
    keepPoliciesChore(ledger),
    ...moveStockChores(ledger),
    ...saleChores(ledger.sales),
    watchCasesChore(ledger.cases, { registry, everyMs: watchEveryMs }),
    ...proofChores({ proof: ledger.proof, registry }),
    ...(following?.orders === undefined ? [] : [noteDropshipsChore(following.orders)]),
    ...(expirePickups === undefined ? [] : [expirePickupsChore(expirePickups)]),
    retainChore({ ledger, retention, registry }),
  ];
  const running = chores.map((chore) => startChore(chore, options));
  const followers =
    following === undefined ? undefined : startFollowers({ ...following, ledger, logger, registry });
  return {
    wake: () => followers?.wake(),
    stop: async () => {
      await Promise.all([...running.map((chore) => chore.stop()), followers?.stop()]);
    },
  };
}

/** Records parked events whose code has got a meaning meanwhile, however it got it: an alias, a new item, a new location. */
function parkedReplay(ledger: WorkerOptions['ledger']): Chore {
  return {
    name: 'replay-parked-events',
    everyMs: 2_000,
    longestPauseMs: 30_000,
    work: async (signal) => {
      for (;;) {
        const query = { limit: eventsPerReplay, isMapped: true };
        const { recorded } = await ledger.replayParked(query, { caller, correlationId: randomUUID() });
        if (recorded < eventsPerReplay || signal.aborted) return;
      }
    },
  };
}

/** Looks at counts and makes reversals that a process recorded and did not live to look at. */
function followUpChore(work: WorkerOptions['ledger']['work']): Chore {
  return {
    name: 'follow-up-events',
    everyMs: 5_000,
    longestPauseMs: 30_000,
    work: async () => {
      await work.followUp();
    },
  };
}

/** Makes the coming months' partitions of the journal; hourly is often enough and costs nothing. */
function partitionsAhead(ledger: WorkerOptions['ledger']): Chore {
  return {
    name: 'make-partitions',
    everyMs: hourMs,
    longestPauseMs: 60_000,
    work: async () => {
      await ledger.prepare();
    },
  };
}
