/**
 * Starts the followers of the feed that this process runs: the one that keeps the reflection, when there are buses to tell
 * the one that broadcasts changes, and the one that has orders note what others told of their stock.
 *
 * Several processes may run them at once. They wake by `wake` or by their poll.
 */
import type { Logger } from 'pino';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { Queryable } from '#database';
import { type Change, type ChangeRow, isRealPosition, type Ledger } from '#ledger';
import { type Bus, openReflection } from '#live';
import type { OrderStore } from '#orders/store';
import { type Follower, type Following, type FollowOptions, follow, type Round } from '../follow/follow.ts';
import { broadcastFollower } from './broadcast.ts';
import { createLedgerFeed, onlyThose, sharingReads } from './ledger-feed.ts';
import { numberingFollower } from './number-reservations.ts';
import { type NotingStore, orderNotesFollower } from './order-notes.ts';
import { reflectFollower } from './reflect.ts';
import { startWarming } from './warm.ts';

/** What the followers work with. */
export type FollowersOptions = {
  readonly ledger: Pick<Ledger, 'changesAfter' | 'positionsOfItems' | 'tellChanges' | 'changed'>;
  /** A pool of role `reader`. */
  readonly database: Queryable;
  readonly redisUrl: string;
  /** Starts every key; the database's identity. */
  readonly namespace: string;
  /** Whom changes are broadcast to; nobody by default. */
  readonly buses?: readonly Bus<ChangeRow>[];
  /** Where orders note what others told of their stock; nothing is noted by default. */
  readonly orders?: (NotingStore & Pick<OrderStore, 'suppliedOtherwise'>) | undefined;
  /** Called after reservation events were numbered, so that who watches reservations is told. */
  readonly onNumbered?: (() => void) | undefined;
  /** The most positions that an empty reflection is filled with; none by default. */
  readonly warmPositions?: number | undefined;
  readonly logger: Logger;
  readonly registry?: Registry | undefined;
};

/** The followers of this process while they run. */
export type Followers = {
  /** Something was committed: look now. */
  wake(): void;
  /** Ends them after what is in flight. */
  stop(): Promise<void>;
};

/** Starts them; Redis need not be there. */
export function startFollowers(options: FollowersOptions): Followers {
  const { ledger, database, redisUrl, namespace, logger, buses = [] } = options;
  const whole = sharingReads(
    createLedgerFeed<Change>(
      { changesAfter: (after) => ledger.changesAfter(after, { withDropship: true }) },
      database,
    ),
  );
  const feed = onlyThose(whole, ({ positionId }) => isRealPosition(positionId));
  const reflection = openReflection({ redisUrl, namespace, logger });
  const followers: Follower<Change>[] = [reflectFollower({ reflection, feed })];
  if (buses.length > 0) {
    followers.push(broadcastFollower({ buses, feed, tell: ledger.tellChanges, logger }));
  }
  if (options.orders !== undefined) {
    followers.push(orderNotesFollower({ orders: options.orders, feed: whole }));
  }
  followers.push(numberingFollower({ changed: ledger.changed, onNumbered: options.onNumbered }));
  const warmer = startWarming({ ...options, reflection, mostPositions: options.warmPositions ?? 0 });
  const names = followers.map(({ name }) => name);
  const observing = options.registry === undefined ? {} : observed(options.registry);
  const running = followers.map((follower) => follow(follower, { logger, ...observing }));
  if (options.registry !== undefined) observeLag(options.registry, { names, running });
  const wake = (): void => {
    for (const follower of running) follower.wake();
  };
  return {
    wake,
    stop: async () => {
      await Promise.all([warmer.stop(), ...running.map((follower) => follower.stop())]);
      reflection.close();
    },
  };
}

/** What operators watch besides lag: how much each follower handled, and how often it failed. */
function observed(registry: Registry): Pick<FollowOptions, 'onRound'> {
  const labelNames = ['follower'];
  const changes = new Counter({
    name: 'stockgate_follower_changes_total',
    help: 'Changes a follower of the feed handled.',
    labelNames,
    registers: [registry],
  });
  const failures = new Counter({
    name: 'stockgate_follower_failures_total',
    help: 'Rounds of a follower of the feed that failed and were tried again.',
    labelNames,
    registers: [registry],
  });
  return {
    onRound: ({ follower, rows, isFailed }: Round) => {
      changes.inc({ follower }, rows);
      failures.inc({ follower }, isFailed ? 1 : 0);
    },
  };
}

/** Read when asked, so that a follower that hangs is seen to. */
function observeLag(
  registry: Registry,
  { names, running }: { names: readonly string[]; running: readonly Following[] },
): void {
  const lag = new Gauge({
    name: 'stockgate_follower_lag_seconds',
    help: 'How long ago a follower of the feed was last at its end; +Inf before it ever was.',
    labelNames: ['follower'],
    registers: [registry],
    collect: () => {
      for (const [index, following] of running.entries()) {
        lag.set({ follower: names[index] ?? '' }, following.lagMs() / 1_000);
      }
    },
  });
}
