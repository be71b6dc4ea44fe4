/**
 * A process that records events and follows the feed: `feed-latency.ts <databaseUrl> <woken|polled>`.
 *
 * For each message `{ count, everyMs }` it records so many events one by one and answers how long after each
 * acknowledgement the product's follower loop handed the change on; 0 when it was before. `woken`: the loop is told of every
 * commit, as in one process; `polled`: it looks by itself at its default interval, as a worker elsewhere would at worst.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { z } from 'zod';
import type { Change } from '#ledger';
import { type Follower, follow } from '../../workers/follow/follow.ts';
import { createLedgerFeed } from '../../workers/followers/ledger-feed.ts';
import { LatencyHistogram } from '../harness/latency.ts';
import { catalogue, locationIdOf, skuOf } from '../workloads/catalogue.ts';
import { benchCaller, openLedger } from './open-ledger.ts';

const orderShape = z.object({ count: z.number().int(), everyMs: z.number() });
const arrivalLimitMs = 10_000;
const arrivalPollMs = 5;

const [databaseUrl = '', mode = ''] = process.argv.slice(2);
const { ledger, reader } = openLedger(databaseUrl);
await ledger.prepare();

/** When each event's change was handed on, by correlation id. */
const arrivals = new Map<string, number>();
let gaps = 0;
const following = follow(arrivalFollower(await ledger.cursorNow()), { logger: pino({ level: 'silent' }) });

function arrivalFollower(from: readonly number[]): Follower<Change> {
  const feed = createLedgerFeed(ledger, reader);
  let stand = from;
  return {
    name: 'arrivals',
    cursor: async () => stand,
    read: (after) => feed.changesAfter(after),
    handle: async ({ rows, cursor }) => {
      const atMs = performance.now();
      const next = [...stand];
      for (const { shard, seq, correlationId } of rows) {
        if (seq !== (next[shard] ?? 0) + 1) gaps += 1;
        next[shard] = seq;
        arrivals.set(correlationId, atMs);
      }
      stand = cursor;
      return cursor;
    },
  };
}

async function recordOne(at: number): Promise<{ id: string; acknowledgedAtMs: number }> {
  const id = randomUUID();
  const event = {
    source: 'bench-feed',
    eventId: id,
    type: 'RECEIPT_CONFIRMED',
    sku: skuOf(1 + (at % catalogue.items)),
    locationId: locationIdOf(at % catalogue.locations),
    quantity: 1,
    occurredAt: new Date().toISOString(),
  };
  await ledger.record([event], { caller: benchCaller, correlationId: id });
  const acknowledgedAtMs = performance.now();
  if (mode === 'woken') following.wake();
  return { id, acknowledgedAtMs };
}

async function measure({ count, everyMs }: z.infer<typeof orderShape>) {
  const startedAtMs = performance.now();
  const recorded: { id: string; acknowledgedAtMs: number }[] = [];
  for (let at = 0; at < count; at += 1) {
    // Not in step with the poll: that would measure one phase of it.
    const dueAtMs = startedAtMs + (at + Math.random()) * everyMs;
    await sleep(Math.max(0, dueAtMs - performance.now()));
    recorded.push(await recordOne(at));
  }
  const seconds = (performance.now() - startedAtMs) / 1_000;
  const latency = new LatencyHistogram();
  for (const { id, acknowledgedAtMs } of recorded)
    latency.add(Math.max(0, (await arrivalOf(id)) - acknowledgedAtMs));
  const answers = { ok: count, ...(gaps === 0 ? {} : { 'failed: gaps in the feed': gaps }) };
  return { seconds, latency: latency.record(), answers };
}

async function arrivalOf(id: string): Promise<number> {
  const deadlineMs = performance.now() + arrivalLimitMs;
  for (;;) {
    const atMs = arrivals.get(id);
    if (atMs !== undefined) return atMs;
    if (performance.now() > deadlineMs)
      throw new Error(`a change did not arrive within ${arrivalLimitMs} ms`);
    await sleep(arrivalPollMs);
  }
}

process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  measure(orderShape.parse(message)).then(
    (measured) => process.send?.({ type: 'measured', ...measured }),
    (error: unknown) => process.send?.({ type: 'failed', message: String(error) }),
  );
});
process.send?.({ type: 'ready' });
