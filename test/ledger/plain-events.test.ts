/**
 * Plain events go a way of their own (ledger/record-plain.ts): whatever meets them there, they end as on the way of all others.
 *
 * Late ones, ones whose position is new, replays and conflicts in between, a snapshot of their position at the same moment; and
 * keys that are moved from young to old while everything is told again.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StockEventInput } from '#ledger';
import { acting, at, type Bench, eventOf, expectSound, openBench, record, said, stock } from './arrange.ts';

const skus = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({ items: [...skus], locations: ['S1', 'S2', 'S3', 'S4'] });
});
afterAll(() => bench.close());

test('a late one is taken back at the snapshot after it, those beside it are not', async () => {
  await stock(bench, { sku: 'A', locationId: 'S1', quantity: 10 });
  const snapshot = { type: 'SNAPSHOT_ASSERTED', quantity: 40, occurredAt: '2026-03-02T10:00:00Z' };
  await record(bench, eventOf(snapshot));
  const told = ['2026-03-02T09:59:59Z', '2026-03-02T10:00:00Z', '2026-03-02T10:00:00.001Z'].map(
    (occurredAt) => eventOf({ type: 'SALE_COMPLETED', quantity: 1, occurredAt }),
  );
  const elsewhere = eventOf({ type: 'RECEIPT_CONFIRMED', quantity: 5, sku: 'B' });
  expect(await record(bench, ...told, elsewhere)).toEqual(Array.from({ length: 4 }, () => 'RECORDED'));
  expect(await at(bench, 'A', 'S1')).toBe('a39');
  expect(await at(bench, 'B', 'S1')).toBe('a5');
  await expectSound(bench);
});

test('a snapshot and a fact from before it at the same moment leave what was asserted', async () => {
  await stock(bench, { sku: 'A', locationId: 'S2', quantity: 10 });
  for (let round = 1; round <= 25; round += 1) {
    const minute = String(round).padStart(2, '0');
    const [watermark, before] = [`2026-03-02T10:${minute}:30Z`, `2026-03-02T10:${minute}:00Z`];
    const here = { locationId: 'S2' };
    const sales = Array.from({ length: 4 }, () =>
      record(bench, eventOf({ ...here, type: 'SALE_COMPLETED', quantity: 3, occurredAt: before })),
    );
    const count = { ...here, type: 'SNAPSHOT_ASSERTED', quantity: 100 + round, occurredAt: watermark };
    const answers = await Promise.all([...sales, record(bench, eventOf(count))]);
    expect(answers.flat()).toEqual(Array.from({ length: 5 }, () => 'RECORDED'));
    expect(await at(bench, 'A', 'S2')).toBe(`a${100 + round}`);
  }
  await expectSound(bench);
});

test('many at once answer each for itself and in their order, below zero with a case', async () => {
  const kinds = ['RECEIPT_CONFIRMED', 'SALE_COMPLETED', 'STOCK_DAMAGED', 'SALE_VOIDED'] as const;
  const told = Array.from({ length: 640 }, (_, n): StockEventInput => {
    const type = kinds[n % kinds.length] ?? 'SALE_COMPLETED';
    return eventOf({ type, quantity: 1 + (n % 3), sku: skus[n % 7] ?? 'A', locationId: n % 2 ? 'S3' : 'S4' });
  });
  const [first, second] = told;
  if (first === undefined || second === undefined) throw new Error('nothing to tell');
  const mixed = [
    ...told.slice(0, 300),
    first,
    { ...second, quantity: 999 },
    eventOf({ type: 'SALE_COMPLETED', quantity: 1, sku: 'nobody-knows' }),
    eventOf({ type: 'RECEIPT_CONFIRMED', quantity: 900_000_000_000, sku: 'H', locationId: 'S3' }),
    eventOf({ type: 'SALE_COMPLETED', quantity: 7, sku: 'H', locationId: 'S4' }),
    ...told.slice(300),
  ];
  const answers = await record(bench, ...mixed);
  const plain = (length: number): string[] => Array.from({ length }, () => 'RECORDED');
  const special = ['REPLAYED', 'REFUSED IdempotencyConflict', 'PARKED UnknownItem', 'RECORDED', 'RECORDED'];
  expect(answers).toEqual([...plain(300), ...special, ...plain(340)]);
  expect(await at(bench, 'H', 'S4')).toBe('a-7');
  const { rows } = await bench.database.query<{ subject: string }>(
    "SELECT subject FROM ledger.exception_case WHERE kind = 'NEGATIVE_AVAILABLE' AND status = 'OPEN' AND movement_id IS NULL",
  );
  expect(rows).toEqual([]);
  const again = await record(bench, ...mixed);
  expect(again).toEqual(answers.map((answer) => (answer === 'RECORDED' ? 'REPLAYED' : answer)));
  await expectSound(bench);
});

test('a quantity no position can hold is refused alone', async () => {
  const huge = { type: 'RECEIPT_CONFIRMED', quantity: 999_999_999_999, sku: 'G', locationId: 'S1' };
  const most = Array.from({ length: 9 }, () => eventOf(huge));
  const beside = eventOf({ ...huge, quantity: 3, locationId: 'S2' });
  expect(await record(bench, ...most)).toEqual(Array.from({ length: 9 }, () => 'RECORDED'));
  const answers = await record(bench, eventOf(huge), beside);
  expect(answers).toEqual(['REFUSED QuantityOutOfRange', 'RECORDED']);
});

test('told again while their keys are settled, every event is known, young or old', async () => {
  const here = { locationId: 'S1', sku: 'F' };
  const told = Array.from({ length: 120 }, () =>
    eventOf({ ...here, type: 'RECEIPT_CONFIRMED', quantity: 1 }),
  );
  const changed = told.map((event) => ({ ...event, businessDate: '2026-02-01' }));
  await record(bench, ...told);
  const before = await at(bench, 'F', 'S1');
  const keys = async () => {
    const { rows } = await bench.database.query<{ young: number; old: number }>(
      `SELECT count(*) FILTER (WHERE NOT is_old)::int AS young, count(*) FILTER (WHERE is_old)::int AS old FROM ledger.event_key`,
    );
    return rows[0] ?? { young: 0, old: 0 };
  };
  const all = await keys();
  await bench.database.query("UPDATE ledger.event_key SET claimed_at = claimed_at - interval '1 hour'");
  const deadlineMs = Date.now() + 60_000;
  for (let moved = 0; moved === 0 || (await keys()).old < told.length; ) {
    if (Date.now() > deadlineMs) throw new Error('the keys were not settled in time');
    const [settled, ...answers] = await Promise.all([
      bench.ledger.sources.settleKeys({ from: 0 }),
      ...[told, changed, told].map((events) => bench.ledger.record(events, acting)),
    ]);
    moved += settled;
    const [replays, conflicts, more] = answers.map(({ results }) => [...new Set(results.map(said))]);
    expect([replays, conflicts, more]).toEqual([['REPLAYED'], ['REFUSED IdempotencyConflict'], ['REPLAYED']]);
  }
  const after = await keys();
  expect(after.young + after.old).toBe(all.young + all.old);
  expect(await at(bench, 'F', 'S1')).toBe(before);
  expect(await record(bench, eventOf({ ...here, type: 'SALE_COMPLETED', quantity: 1 }))).toEqual([
    'RECORDED',
  ]);
});
