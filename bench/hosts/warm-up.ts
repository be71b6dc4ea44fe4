/**
 * A process that fills an empty Redis as the product's workers do, while readers ask: `warm-up.ts <databaseUrl> <redisUrl>`.
 *
 * For the message `{ mostMs }` it begins and answers, when it is filled, how long that took and what readers got meanwhile: how
 * many answers from Redis and from the ledger, and how many were not what is in the seeded database.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { z } from 'zod';
import { createLive, openReflection } from '#live';
import { follow } from '../../workers/follow/follow.ts';
import { createLedgerFeed } from '../../workers/followers/ledger-feed.ts';
import { reflectFollower } from '../../workers/followers/reflect.ts';
import { startWarming } from '../../workers/followers/warm.ts';
import { catalogue } from '../workloads/catalogue.ts';
import { openLedger } from './open-ledger.ts';

const orderShape = z.object({ mostMs: z.number() });
const [databaseUrl = '', redisUrl = ''] = process.argv.slice(2);
const namespace = 'warm';
const itemsPerRead = 5;
const readEveryMs = 5;

async function measure({ mostMs }: z.infer<typeof orderShape>) {
  const logger = pino({ level: 'silent' });
  const { ledger, reader, close } = openLedger(databaseUrl);
  const reflection = openReflection({ redisUrl, namespace, logger });
  const live = createLive({ redisUrl, namespace, ledger, logger });
  const startedAtMs = performance.now();
  const following = follow(reflectFollower({ reflection, feed: createLedgerFeed(ledger, reader) }), {
    logger,
  });
  const mostPositions = catalogue.items * catalogue.locations;
  const warmer = startWarming({ reflection, ledger, database: reader, logger, mostPositions, pollMs: 100 });
  const read = { REDIS: 0, LEDGER: 0, PROCESS: 0, wrong: 0 };
  const isDone = async (): Promise<boolean> =>
    (await reflection.warming.progress().catch(() => undefined))?.isDone ?? false;
  while (!(await isDone())) {
    if (performance.now() - startedAtMs > mostMs) throw new Error(`not filled within ${mostMs} ms`);
    const itemNos = Array.from(
      { length: itemsPerRead },
      () => 1 + Math.floor(Math.random() * catalogue.items),
    );
    for (const { slots, freshness } of (await live.read(itemNos)).values()) {
      read[freshness.readFrom] += 1;
      const isWhole = slots.length === catalogue.locations && slots.every(({ available }) => available > 0);
      if (!isWhole) read.wrong += 1;
    }
    await sleep(readEveryMs);
  }
  const seconds = (performance.now() - startedAtMs) / 1_000;
  await warmer.stop();
  await following.stop();
  live.close();
  reflection.close();
  await close();
  return { seconds, read };
}

process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  measure(orderShape.parse(message)).then(
    (measured) => process.send?.({ type: 'measured', ...measured }),
    (error: unknown) => process.send?.({ type: 'failed', message: String(error) }),
  );
});
process.send?.({ type: 'ready' });
