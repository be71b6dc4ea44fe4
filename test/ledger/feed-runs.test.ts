/**
 * The feed in runs: a batch of holds is one row a shard, and nobody who reads can tell.
 *
 * Random batches over a hot and several other positions, with facts between them; then the feed is read in stretches of every
 * length from every place, also in the middle of a run, and each change must follow from the one before it.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Change } from '#ledger';
import type { CursorVector } from '#schema';
import { statement } from '../../ledger/statement.ts';
import { acting, type Bench, expectSound, openBench, stock } from './arrange.ts';

const skus = ['HOT', 'A', 'B', 'C', 'D'];
const places = ['P1', 'P2'];
const batches = 6;
const perBatch = 40;

let bench: Bench;
let whole: readonly Change[];
let random = 20_261_121;

/** A number from 0 below `below`, the same in every run. */
function draw(below: number): number {
  random = (Math.imul(random, 1_103_515_245) + 12_345) >>> 0;
  return (random >>> 8) % below;
}

beforeAll(async () => {
  bench = await openBench({ items: skus, locations: places });
  for (const sku of skus)
    for (const locationId of places) await stock(bench, { sku, locationId, quantity: 10_000 });
  for (let batch = 0; batch < batches; batch += 1) {
    await Promise.all(Array.from({ length: perBatch }, (_, nth) => hold(`${batch}-${nth}`)));
    await stock(bench, { sku: 'HOT', locationId: 'P1', quantity: 1 + batch });
  }
  whole = await readAll({ limit: 100_000 });
});
afterAll(async () => {
  await expectSound(bench);
  await bench.close();
});

async function hold(idempotencyKey: string): Promise<void> {
  const others = skus.slice(1).filter(() => draw(3) === 0);
  const lines = ['HOT', ...others].map((sku) => ({
    sku,
    quantity: 1 + draw(3),
    locationId: places[draw(places.length)] ?? 'P1',
  }));
  const request = { idempotencyKey, channel: 'web', lines, holdSeconds: 600, allOrNothing: true };
  const [result] = await bench.ledger.reserve([request], { ...acting, correlationId: `c-${idempotencyKey}` });
  expect(result).toMatchObject({ replayed: false, refusals: [] });
}

async function readAll({ limit, from = [] }: { limit: number; from?: CursorVector }): Promise<Change[]> {
  const changes: Change[] = [];
  let cursor = from;
  for (;;) {
    const read = await bench.ledger.changesAfter(cursor, { limit });
    changes.push(...read.rows);
    cursor = read.cursor;
    if (read.isAtEnd) return changes;
  }
}

const ofShard = (changes: readonly Change[], shard: number) =>
  changes.filter((change) => change.shard === shard);

test('holds are kept in runs of many changes, and told one by one without a gap', async () => {
  const { rows } = await bench.database.query<{ changes: number }>('SELECT changes FROM ledger.feed_run');
  expect(Math.max(...rows.map(({ changes }) => changes))).toBeGreaterThan(10);
  for (const shard of [0, 1, 2, 3]) {
    const numbers = ofShard(whole, shard).map(({ seq }) => seq);
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  }
  const held = whole.filter(({ cause }) => cause === 'RESERVATION_CREATED');
  expect(new Set(held.map(({ correlationId }) => correlationId)).size).toBe(batches * perBatch);
});

test('each change follows from the one before it of its position', () => {
  const last = new Map<number, Change>();
  for (const change of whole) {
    const before = last.get(change.positionId);
    expect(change.version).toBe((before?.version ?? 0) + 1);
    expect(change.available - (before?.available ?? 0)).toBe(change.delta);
    const reserved = change.changes.find(({ state }) => state === 'RESERVED')?.delta ?? 0;
    expect(change.reserved - (before?.reserved ?? 0)).toBe(reserved);
    last.set(change.positionId, change);
  }
});

test.each([1, 2, 3, 7, 64])('read %i numbers at a time it is the same feed', async (limit) => {
  const read = await readAll({ limit });
  for (const shard of [0, 1, 2, 3]) expect(ofShard(read, shard)).toEqual(ofShard(whole, shard));
});

test('carried on from anywhere, also from the middle of a run, it is the rest', async () => {
  const ends = await bench.ledger.cursorNow();
  for (let round = 0; round < 25; round += 1) {
    const from = ends.map((seq) => draw(seq + 1));
    const rest = await readAll({ from, limit: 1 + draw(50) });
    for (const shard of [0, 1, 2, 3])
      expect(ofShard(rest, shard)).toEqual(ofShard(whole, shard).slice(from[shard]));
  }
});

test('asked for one item or one place it gives just those', async () => {
  const { itemNo = 0, locationNo = 0 } = whole.find(({ reserved }) => reserved > 0) ?? {};
  const ofItem = await bench.ledger.changesAfter([], { limit: 100_000, itemNos: [itemNo] });
  expect(ofItem.rows).toEqual(whole.filter((change) => change.itemNo === itemNo));
  const atPlace = await bench.ledger.changesAfter([], { limit: 100_000, locationNos: [locationNo] });
  expect(atPlace.rows).toEqual(whole.filter((change) => change.locationNo === locationNo));
});

test('the journal has an event for every change of a run, with its units', async () => {
  const { rows } = await bench.database.query<{ id: number; position_id: number; quantity: number }>(
    `SELECT v.reservation_event_id AS id, q.position_id, q.quantity FROM ledger.reservation_event v
     CROSS JOIN LATERAL unnest(v.position_ids, v.quantities) AS q(position_id, quantity)`,
  );
  const key = (id: number | undefined, position: number) => `${id} ${position}`;
  const journal = new Map(rows.map((row) => [key(row.id, row.position_id), row.quantity]));
  const held = whole.filter(({ cause }) => cause === 'RESERVATION_CREATED');
  expect(journal.size).toBe(held.length);
  for (const { reservationEventId, positionId, delta } of held)
    expect(journal.get(key(reservationEventId, positionId))).toBe(-delta);
});

test('what a row each would have told replays to the positions', async () => {
  for (const shard of [0, 1, 2, 3]) {
    const { rows } = await bench.database.query(statement('proof/replay-feed'), [shard, 10]);
    expect(rows).toEqual([]);
  }
});
