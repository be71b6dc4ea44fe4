/**
 * One of the two processes of the freshness bench: `freshness.ts <writer|reader> <databaseUrl> <redisUrl>`.
 *
 * For the message `{ ms, perSecond }` the writer records so many single events a second, rings the bell as the product does, and sets a
 * policy now and then; it answers what was acknowledged when. The reader asks for availability all the while, from its copy, and
 * answers which cursors and which policy it saw when, once nothing changed for a while. Times are ms since 1970 by one machine's monotonic clock.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
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
const askEveryMs = 2;
const quietMs = 6_000;
const memoryBytes = 64 * 1_048_576;
const now = (): number => performance.timeOrigin + performance.now();
const acting = { caller: benchCaller, correlationId: 'freshness' };

function openPools() {
  const pool = (kind: 'writer' | 'reader', max: number) =>
    createPool({ url: databaseUrl, max, role: kind, applicationName: `bench-${kind}` });
  return { database: pool('writer', 4), reader: pool('reader', 6) };
}

const bell = createBell({ redisUrl, namespace, logger });
const ledger = createLedger({ ...openPools(), onCommitted: () => bell.ring() });
await ledger.prepare();

async function write({ ms, perSecond }: Order) {
  const events: { atMs: number; shard: number; seq: number }[] = [];
  const policies: { atMs: number; units: number }[] = [];
  const startedAtMs = performance.now();
  const running = new Set<Promise<void>>();
  const setting = setPolicies(ledger, policies, startedAtMs + ms);
  const count = Math.floor((ms / 1_000) * perSecond);
  for (let at = 0; at < count; at += 1) {
    await sleep(Math.max(0, startedAtMs + (at * 1_000) / perSecond - performance.now()));
    const one = record(at).then((event) => {
      events.push(event);
      running.delete(one);
    });
    running.add(one);
  }
  await Promise.all([...running, setting]);
  return { events, policies };
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

async function setPolicies(on: Ledger, policies: { atMs: number; units: number }[], untilMs: number) {
  while (performance.now() < untilMs) {
    // Grows from round to round, so that what is seen tells which it is.
    const units = Math.floor(Date.now() / 10);
    const change = { kind: 'SAFETY_STOCK', sku: skuOf(ruledItemNo), safetyStock: units };
    // From the asking on: others may see it before it is acknowledged.
    policies.push({ atMs: now(), units });
    await on.policies.set({ changes: [change] }, acting);
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
