/**
 * One of the two processes of the freshness bench: `freshness.ts <writer|reader> <databaseUrl> <redisUrl>`.
 *
 * For the message `{ ms, perSecond }` the writer records so many single events a second, rings the bell as the product does, and sets
 * one policy after the other, for so long and until there are enough of them; it answers what was acknowledged when. The reader asks for availability all the while, from its copy, and
 * answers which cursors and which policy it saw when, once nothing changed for a while. Times are ms since 1970 by one machine's monotonic clock.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep, setImmediate as soon } from 'node:timers/promises';
import { pino } from 'pino';
import { z } from 'zod';
import { createPool } from '#database';
import { createLedger, type Ledger } from '#ledger';
import { createBell, createLive } from '#live';
import { catalogue, locationIdOf, skuOf } from '../workloads/catalogue.ts';
import { benchCaller } from './open-ledger.ts';

const orderShape = z.object({ ms: z.number(), perSecond: z.number() });
type Order = z.infer<typeof orderShape>;

const [role = '', databaseUrl = '', redisUrl = ''] = process.argv.slice(2);
const logger = pino({ level: 'silent' });
const namespace = 'fresh';
const shards = 4;
/** Set and looked at: another safety stock each time. */
const ruledItemNo = catalogue.items;
const policyEveryMs = 15;
/** Policies are set for as long as it takes to have so many, under the events. */
const leastPolicies = 60;
const mostMs = 30_000;
const askEveryMs = 2;
const quietMs = 6_000;
const memoryBytes = 64 * 1_048_576;
const now = (): number => performance.timeOrigin + performance.now();
const acting = { caller: benchCaller, correlationId: 'freshness' };

function openPools() {
  const pool = (kind: 'writer' | 'reader', max: number) =>
    createPool({ url: databaseUrl, max, role: kind, applicationName: `bench-${kind}` });
  // As launch/domain.ts opens them.
  return { database: pool('writer', 4), reader: pool('reader', 10), policyReader: pool('reader', 2) };
}

const bell = createBell({ redisUrl, namespace, logger });
const ledger = createLedger({ ...openPools(), onCommitted: () => bell.ring() });
await ledger.prepare();

async function write({ ms, perSecond }: Order) {
  const events: { atMs: number; shard: number; seq: number }[] = [];
  const policies: SetPolicy[] = [];
  const startedAtMs = performance.now();
  const running = new Set<Promise<void>>();
  const isOver = (): boolean => {
    const passedMs = performance.now() - startedAtMs;
    return passedMs >= mostMs || (passedMs >= ms && policies.length >= leastPolicies);
  };
  const setting = setPolicies(ledger, policies, isOver);
  for (let at = 0; !isOver(); at += 1) {
    const aheadMs = startedAtMs + (at * 1_000) / perSecond - performance.now();
    await (aheadMs > 0 ? sleep(aheadMs) : soon());
    const one = record(at).then((event) => {
      events.push(event);
      running.delete(one);
    });
    running.add(one);
  }
  await Promise.all([...running, setting]);
  return { events, policies, seconds: (performance.now() - startedAtMs) / 1_000 };
}

async function record(at: number): Promise<{ atMs: number; shard: number; seq: number }> {
  const itemNo = 1 + (at % 5_000);
  const event = {
    ...{ source: 'bench-fresh', eventId: randomUUID(), type: 'RECEIPT_CONFIRMED', quantity: 1 },
    ...{ sku: skuOf(itemNo), locationId: locationIdOf(at % catalogue.locations) },
    occurredAt: new Date().toISOString(),
  };
  const { cursor } = await ledger.record([event], acting);
  const shard = itemNo % shards;
  return { atMs: now(), shard, seq: cursor?.[shard] ?? Number.POSITIVE_INFINITY };
}

/** When it was asked for and acknowledged. */
type SetPolicy = { readonly atMs: number; readonly doneAtMs: number; readonly units: number };

async function setPolicies(on: Ledger, policies: SetPolicy[], isOver: () => boolean) {
  while (!isOver()) {
    // Grows from round to round, so that what is seen tells which it is.
    const units = Math.floor(Date.now() / 10);
    const change = { kind: 'SAFETY_STOCK', sku: skuOf(ruledItemNo), safetyStock: units };
    const atMs = now();
    await on.policies.set({ changes: [change] }, acting);
    policies.push({ atMs, doneAtMs: now(), units });
    await sleep(policyEveryMs * (0.5 + Math.random()));
  }
}

async function read({ ms }: Order) {
  const live = createLive({ redisUrl, namespace, ledger, logger, memoryBytes });
  bell.listen(live.wake);
  const cursors: { atMs: number; cursor: readonly number[] }[] = [];
  const policies: { atMs: number; kept: number }[] = [];
  let mostAgeMs = 0;
  const leastMs = performance.now() + ms;
  let last = '';
  let changedAtMs = performance.now();
  // On until the writer, which may be late, has come to its end.
  while (performance.now() < leastMs || performance.now() - changedAtMs < quietMs) {
    const itemNos = [1, 2, 3, 4, ruledItemNo];
    const { freshness, positions } = await live.availability({ itemNos, channel: 'web' });
    const atMs = now();
    const cursor = [4, 1, 2, 3].map((itemNo, shard) => freshness.get(itemNo)?.cursor[shard] ?? 0);
    if (String(cursor) !== last) changedAtMs = performance.now();
    last = String(cursor);
    cursors.push({ atMs, cursor });
    const ruled = positions.find(({ itemNo }) => itemNo === ruledItemNo);
    policies.push({ atMs, kept: ruled?.said?.terms.safetyStock ?? 0 });
    for (const { ageMs } of freshness.values()) mostAgeMs = Math.max(mostAgeMs, ageMs);
    await sleep(askEveryMs);
  }
  live.close();
  return { cursors, policies, mostAgeMs };
}

process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  const order = orderShape.parse(message);
  (role === 'writer' ? write(order) : read(order)).then(
    (measured) => process.send?.({ type: 'measured', ...measured }),
    (error: unknown) => process.send?.({ type: 'failed', message: String(error) }),
  );
});
process.send?.({ type: 'ready' });
