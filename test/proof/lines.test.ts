/**
 * The bytes under a seal are JSON as PostgreSQL writes jsonb, so that anybody can compute them again from an export.
 *
 * The statements put the common ones together by hand; here every row of feed and journal is held to what jsonb says.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFeedLines, readJournalLines } from '../../ledger/proof/seal-rows.ts';
import { acting, type Bench, eventOf, openBench, record, stock } from '../ledger/arrange.ts';

const texts = [
  'plain',
  'with "quotes" and \\',
  'line\nfeed\ttab\u0001\u001f\u007f',
  'été \u{1F4E6} \u2028',
  '',
];

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({ items: ['A', 'B'], locations: ['S1', 'S2'] });
  for (const sku of ['A', 'B']) await stock(bench, { sku, locationId: 'S1', quantity: 50 });
  for (const [nth, correlationId] of texts.entries()) {
    const by = { ...acting, correlationId };
    const lines = ['A', 'B'].map((sku) => ({ sku, quantity: 1, locationId: 'S1' }));
    const request = {
      idempotencyKey: `k${nth}`,
      channel: 'web',
      lines,
      holdSeconds: 900,
      allOrNothing: true,
    };
    const [answer] = await bench.ledger.reserve([request], by);
    const id = answer?.reservation?.id ?? '';
    if (nth % 2 === 0)
      await bench.ledger.release({ id, idempotencyKey: `r${nth}`, reason: correlationId }, by);
    await record(bench, eventOf({ type: 'SALE_COMPLETED', sku: 'A', quantity: 1, reason: correlationId }));
  }
});
afterAll(() => bench.close());

test('a row of the feed, also one that is told of a run, has the bytes that jsonb has', async () => {
  const { rows: expected } = await bench.database.query<{ shard: number; seq: number; line: string }>(
    'SELECT shard, seq, jsonb_strip_nulls(to_jsonb(f))::text AS line FROM ledger.feed_change f ORDER BY shard, seq',
  );
  const read = [];
  for (const shard of [0, 1, 2, 3])
    for (const { seq, line } of await readFeedLines(bench.database, { shard, after: 0, upTo: 1_000 }))
      read.push({ shard, seq, line });
  expect(expected.length).toBeGreaterThan(20);
  expect(read).toEqual(expected);
});

test('an event of a reservation has the bytes that jsonb has', async () => {
  const { rows: expected } = await bench.database.query<{ id: number; line: string }>(
    `SELECT reservation_event_id AS id, jsonb_strip_nulls(to_jsonb(v))::text AS line FROM ledger.reservation_event v
     ORDER BY reservation_event_id`,
  );
  const reservationEventIds = expected.map(({ id }) => id);
  const { lines, missing } = await readJournalLines(bench.database, { movementIds: [], reservationEventIds });
  expect(missing).toEqual([]);
  expect(expected.filter(({ line }) => line.includes('"reason"')).length).toBeGreaterThan(1);
  expect(lines).toEqual(expected.map(({ line }) => line));
});
