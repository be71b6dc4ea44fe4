/**
 * The product under the read bench: live's reader over Redis, kept up to date by the product's own follower.
 *
 * Everything is read once before it says that it is ready, so that it is in Redis. An answer that had to come from the
 * ledger is answered `ledger`, not `ok`, and so not counted.
 */
import { pino } from 'pino';
import { createLive, openReflection } from '#live';
import { follow } from '../../workers/follow/follow.ts';
import { createLedgerFeed } from '../../workers/followers/ledger-feed.ts';
import { reflectFollower } from '../../workers/followers/reflect.ts';
import { readItemNos } from '../workloads/item-reads.ts';
import { openLedger } from './open-ledger.ts';
import { itemsPerRead, itemsRead } from './reading.ts';
import type { OpenTarget } from './target.ts';

const namespace = 'bench';
const fillPauseMs = 20;
const fillLimitMs = 30_000;

type Read = ReturnType<typeof createLive>['read'];

/** Opens the reader over a seeded database and an empty Redis. */
export const open: OpenTarget = async ({ databaseUrl, redisUrl }) => {
  const logger = pino({ level: 'silent' });
  const { ledger, reader, close } = openLedger(databaseUrl);
  const reflection = openReflection({ redisUrl, namespace, logger });
  const feed = createLedgerFeed(ledger, reader);
  const following = follow(reflectFollower({ reflection, feed }), { logger });
  const live = createLive({ redisUrl, namespace, ledger, logger });
  await fill(live.read);
  return {
    answer: async (text) => ((await isCached(live.read, readItemNos(text))) ? 'ok' : 'ledger'),
    close: async () => {
      await following.stop();
      live.close();
      reflection.close();
      await close();
    },
  };
};

async function isCached(read: Read, itemNos: readonly number[]): Promise<boolean> {
  const items = await read(itemNos);
  return (
    items.size === itemNos.length &&
    [...items.values()].every(({ freshness }) => freshness.source === 'CACHE')
  );
}

/** Reads everything until all of it comes from Redis. */
async function fill(read: Read): Promise<void> {
  const deadlineMs = performance.now() + fillLimitMs;
  for (let first = 1; first <= itemsRead; first += itemsPerRead) {
    const itemNos = Array.from({ length: itemsPerRead }, (_, at) => first + at);
    while (!(await isCached(read, itemNos))) {
      if (performance.now() > deadlineMs) throw new Error(`item ${first} does not come into Redis`);
      await new Promise((resolve) => setTimeout(resolve, fillPauseMs));
    }
  }
}
