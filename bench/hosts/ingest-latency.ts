/**
 * A process that ingests as a chain of shops does: `ingest-latency.ts <databaseUrl> <redisUrl>`.
 *
 * For each message `{ seconds, tillsPerSecond, storePerSecond }` tills tell single events at random moments, and a store that
 * was offline tells what happened there in the last eight hours, in order, in calls of 500. Open loop: whether the ledger keeps
 * up or not, the next event comes. It answers how long after an event was sent it was posted (its call was acknowledged), and how
 * long after that moment its change was in the reflection in Redis, tills and store apart.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { z } from 'zod';
import type { Change, StockEventInput } from '#ledger';
import { openReflection } from '#live';
import { type Follower, follow } from '../../workers/follow/follow.ts';
import { createLedgerFeed } from '../../workers/followers/ledger-feed.ts';
import { reflectFollower } from '../../workers/followers/reflect.ts';
import { LatencyHistogram } from '../harness/latency.ts';
import { between, seeded, zipf } from '../harness/random.ts';
import { catalogue, locationIdOf, skuOf } from '../workloads/catalogue.ts';
import { benchCaller, openLedger } from './open-ledger.ts';

const orderShape = z.object({
  seconds: z.number(),
  tillsPerSecond: z.number(),
  storePerSecond: z.number(),
  seed: z.number().int(),
});
const storeCallEvents = 500;
const offlineMs = 8 * 3_600_000;
const saleShare = 0.6;
const tickMs = 5;
const arrivalLimitMs = 30_000;

type Teller = 'tills' | 'store';
type Sent = { readonly teller: Teller; readonly atMs: number };

const [databaseUrl = '', redisUrl = ''] = process.argv.slice(2);
const logger = pino({ level: 'silent' });
const { ledger, reader } = openLedger(databaseUrl);
await ledger.prepare();

/** What was sent and is not in the reflection yet, by correlation id. */
const underWay = new Map<string, Sent>();
const measured = {
  tills: { posted: new LatencyHistogram(), reflected: new LatencyHistogram() },
  store: { posted: new LatencyHistogram(), reflected: new LatencyHistogram() },
};

const reflection = openReflection({ redisUrl, namespace: 'bench', logger });
const following = follow(watched(reflectFollower({ reflection, feed: createLedgerFeed(ledger, reader) })), {
  logger,
});

/** The product's own follower; what it has handled is in Redis. */
function watched(follower: Follower<Change>): Follower<Change> {
  return {
    ...follower,
    handle: async (batch) => {
      const cursor = await follower.handle(batch);
      const atMs = performance.now();
      for (const { correlationId } of batch.rows) {
        const sent = underWay.get(correlationId);
        if (sent === undefined) continue;
        underWay.delete(correlationId);
        measured[sent.teller].reflected.add(atMs - sent.atMs);
      }
      return cursor;
    },
  };
}

async function tell(teller: Teller, events: readonly StockEventInput[]): Promise<void> {
  const atMs = performance.now();
  for (const { correlationId } of events) underWay.set(correlationId ?? '', { teller, atMs });
  const { results } = await ledger.record(events, { caller: benchCaller, correlationId: 'bench' });
  const failed = results.find(({ status }) => status !== 'RECORDED');
  if (failed !== undefined) throw new Error(`an event was ${failed.status}: ${failed.error?.message}`);
  for (const _ of events) measured[teller].posted.add(performance.now() - atMs);
  following.wake();
}

async function run({ seconds, tillsPerSecond, storePerSecond, seed }: z.infer<typeof orderShape>) {
  const random = seeded(seed);
  const item = zipf(random, { count: catalogue.items, exponent: 0.99 });
  const eventAt = (occurredAtMs: number, locationNo: number): StockEventInput => ({
    source: 'bench-chain',
    eventId: randomUUID(),
    correlationId: randomUUID(),
    type: random() < saleShare ? 'SALE_COMPLETED' : 'RECEIPT_CONFIRMED',
    sku: skuOf(1 + item()),
    locationId: locationIdOf(locationNo),
    quantity: between(random, 1, 5),
    occurredAt: new Date(occurredAtMs).toISOString(),
  });
  const calls: Promise<void>[] = [];
  const startedAtMs = performance.now();
  const [tills, store] = [tillsPerSecond * seconds, Math.floor((storePerSecond * seconds) / storeCallEvents)];
  let [told, replayed] = [0, 0];
  while (told < tills || replayed < store) {
    const share = (performance.now() - startedAtMs) / (seconds * 1_000);
    for (; told < Math.min(tills, share * tills); told += 1)
      calls.push(tell('tills', [eventAt(Date.now(), between(random, 1, catalogue.locations - 1))]));
    for (; replayed < Math.min(store, share * store); replayed += 1) {
      const call = Array.from({ length: storeCallEvents }, (_, nth) => {
        const part = (replayed * storeCallEvents + nth) / (store * storeCallEvents);
        return eventAt(Date.now() - offlineMs * (1 - part), 0);
      });
      calls.push(tell('store', call));
    }
    await sleep(tickMs);
  }
  await Promise.all(calls);
  const postedSeconds = (performance.now() - startedAtMs) / 1_000;
  await untilReflected();
  return { seconds: postedSeconds, tills: told, store: replayed * storeCallEvents, ...latencies() };
}

async function untilReflected(): Promise<void> {
  const deadlineMs = performance.now() + arrivalLimitMs;
  while (underWay.size > 0) {
    if (performance.now() > deadlineMs) throw new Error(`${underWay.size} changes are not in the reflection`);
    await sleep(tickMs);
  }
}

/** What was measured since it was asked last. */
function latencies() {
  const told = Object.entries(measured).flatMap(([teller, { posted, reflected }]) => [
    [`${teller}Posted`, posted.record()],
    [`${teller}Reflected`, reflected.record()],
  ]);
  for (const each of Object.values(measured)) {
    each.posted = new LatencyHistogram();
    each.reflected = new LatencyHistogram();
  }
  return Object.fromEntries(told);
}

process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  run(orderShape.parse(message)).then(
    (done) => process.send?.({ type: 'measured', ...done }),
    (error: unknown) => process.send?.({ type: 'failed', message: String(error) }),
  );
});
process.send?.({ type: 'ready' });
