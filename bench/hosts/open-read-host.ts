/**
 * A reader of the product for the read bench, filled before it is ready, that answers `ok` only from one place.
 *
 * What is available is looked at, position by position, as for a total. The product's own follower keeps Redis up to date in the same
 * process, and is in its CPU.
 */
import { pino } from 'pino';
import { createLive, type ItemRead, openReflection, type ReadFrom } from '#live';
import { eachAvailable } from '../../live/memory/packed-item.ts';
import { follow } from '../../workers/follow/follow.ts';
import { createLedgerFeed } from '../../workers/followers/ledger-feed.ts';
import { reflectFollower } from '../../workers/followers/reflect.ts';
import { catalogue } from '../workloads/catalogue.ts';
import { readItemNos } from '../workloads/item-reads.ts';
import { openLedger } from './open-ledger.ts';
import { itemsPerRead, itemsRead } from './reading.ts';
import type { OpenTarget } from './target.ts';

const namespace = 'bench';
const fillPauseMs = 20;
const fillLimitMs = 30_000;

type Read = ReturnType<typeof createLive>['read'];

/** Makes the opening of a reader whose answers count when they were read `from` there. */
export function openReadHost({ from, memoryBytes }: { from: ReadFrom; memoryBytes: number }): OpenTarget {
  return async ({ databaseUrl, redisUrl }) => {
    const logger = pino({ level: 'silent' });
    const { ledger, reader, close } = openLedger(databaseUrl);
    const reflection = openReflection({ redisUrl, namespace, logger });
    const feed = createLedgerFeed(ledger, reader);
    const following = follow(reflectFollower({ reflection, feed }), { logger });
    const live = createLive({ redisUrl, namespace, ledger, logger, memoryBytes });
    await fill(live.read, from);
    return {
      answer: async (text) => ((await isFrom(live.read, from, readItemNos(text))) ? 'ok' : 'elsewhere'),
      close: async () => {
        await following.stop();
        live.close();
        reflection.close();
        await close();
      },
    };
  };
}

async function isFrom(read: Read, from: ReadFrom, itemNos: readonly number[]): Promise<boolean> {
  const items = await read(itemNos);
  let positions = 0;
  for (const item of items.values()) {
    if (item.freshness.readFrom !== from) return false;
    positions += countAvailable(item);
  }
  return positions === itemNos.length * catalogue.locations;
}

/** Positions of which a number is told. */
function countAvailable(item: ItemRead): number {
  const { packed } = item;
  if (packed === undefined) return item.slots.filter(({ available }) => Number.isInteger(available)).length;
  let count = 0;
  eachAvailable(packed, (_locationNo, available) => {
    if (Number.isInteger(available)) count += 1;
  });
  return count;
}

/** Reads everything until all of it comes from where it is to come from. */
async function fill(read: Read, from: ReadFrom): Promise<void> {
  const deadlineMs = performance.now() + fillLimitMs;
  for (let first = 1; first <= itemsRead; first += itemsPerRead) {
    const itemNos = Array.from({ length: itemsPerRead }, (_, at) => first + at);
    while (!(await isFrom(read, from, itemNos))) {
      if (performance.now() > deadlineMs) throw new Error(`item ${first} does not come into ${from}`);
      await new Promise((resolve) => setTimeout(resolve, fillPauseMs));
    }
  }
}
