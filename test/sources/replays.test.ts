/**
 * Universal idempotency of events: ten times everything changes nothing and answers the same, whatever became of each; another
 * content under a key is told with both hashes; and what is too old to be known again is refused.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StockEventInput } from '#ledger';
import { acting, at, type Bench, eventOf, expectSound, openBench, record, said } from '../ledger/arrange.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({ items: ['A', 'B', 'C'], locations: ['S1', 'S2'] });
});
afterAll(() => bench.close());

async function journal(): Promise<unknown> {
  const { rows } = await bench.database.query(
    `SELECT (SELECT count(*) FROM ledger.movement) AS movements, (SELECT count(*) FROM ledger.stock_event) AS events,
       (SELECT jsonb_agg(p ORDER BY position_id) FROM ledger.position p) AS positions,
       (SELECT jsonb_agg(s ORDER BY shard) FROM ledger.feed_shard s) AS feed`,
  );
  return rows;
}

test('ten times everything changes nothing and answers the same', async () => {
  await bench.ledger.sources.upsert([{ source: 'shop', kind: 'ECOMMERCE', owner: 'web' }], acting);
  const transfer = { transferId: 't-1', toLocationId: 'S2' };
  const told: StockEventInput[] = [
    eventOf({ type: 'OPENING_ASSERTED', quantity: 20 }),
    eventOf({ type: 'SALE_COMPLETED', quantity: 2, lineageId: 'l-1' }),
    eventOf({ type: 'RETURN_ACCEPTED', quantity: 1, lineageId: 'l-1', disposition: 'DAMAGED' }),
    eventOf({ type: 'RETURN_ACCEPTED', quantity: 1, lineageId: 'l-2' }),
    eventOf({ type: 'TRANSFER_SHIPPED', quantity: 3, ...transfer }),
    eventOf({ type: 'TRANSFER_RECEIVED', quantity: 3, ...transfer }),
    eventOf({ type: 'SNAPSHOT_ASSERTED', quantity: 30, occurredAt: '2026-03-01T12:00:00Z' }),
    eventOf({ type: 'SALE_COMPLETED', quantity: 1, sku: 'nobody-knows' }),
    eventOf({ type: 'SALE_COMPLETED', quantity: 1, source: 'shop' }),
    eventOf({ type: 'SALE_COMPLETED', quantity: 0 }),
    eventOf({ type: 'PICK_CONFIRMED', quantity: 2 }),
    eventOf({ type: 'STOCK_QUARANTINED', quantity: 1 }),
  ];
  const first = await record(bench, ...told);
  expect(first).toEqual([
    ...['RECORDED', 'RECORDED', 'RECORDED', 'PARKED AwaitingLineage', 'RECORDED', 'RECORDED', 'RECORDED'],
    ...['PARKED UnknownItem', 'REFUSED NotPermitted', 'REFUSED InvalidValue', 'RECORDED', 'RECORDED'],
  ]);
  const again = first.map((answer) => (answer === 'RECORDED' ? 'REPLAYED' : answer));
  const before = await journal();
  const answers = await Promise.all(
    Array.from({ length: 10 }, async (_, n) => {
      const shuffled = told.map((event, index) => ({ event, index, rank: (index * 7 + n * 5) % 12 }));
      shuffled.sort((left, right) => left.rank - right.rank);
      const { results } = await bench.ledger.record(
        shuffled.map(({ event }) => event),
        acting,
      );
      return told.map((_event, index) => {
        const place = shuffled.findIndex((each) => each.index === index);
        const result = results[place];
        return result === undefined ? 'none' : said(result);
      });
    }),
  );
  for (const answer of answers) expect(answer).toEqual(again);
  expect(await journal()).toEqual(before);
});

describe('another content under a key', () => {
  test.each([
    ['quantity', { quantity: 6 }],
    ['business date', { businessDate: '2026-03-02' }],
    ['time', { occurredAt: '2026-03-01T10:00:01Z' }],
  ])('another %s is a conflict that names both hashes', async (_what, change) => {
    const event = eventOf({ type: 'OPENING_ASSERTED', quantity: 5, sku: 'B', businessDate: '2026-03-01' });
    await record(bench, event);
    const { results } = await bench.ledger.record([{ ...event, ...change }], acting);
    const error = results[0]?.error;
    expect(error?.code).toBe('IdempotencyConflict');
    expect(new Set([error?.storedHash, error?.givenHash]).size).toBe(2);
    expect(error?.message).toContain(error?.storedHash);
    expect(error?.message).toContain(error?.givenHash);
    const { results: other } = await bench.ledger.record(
      [{ ...event, ...change, eventId: 'x' }, event],
      acting,
    );
    expect(other[1]?.status).toBe('REPLAYED');
  });

  test('is a conflict, and the same a replay, when the journal of its month is archived', async () => {
    const event = eventOf({ type: 'OPENING_ASSERTED', quantity: 5, sku: 'C' });
    await record(bench, event);
    // Where it lies, and not where something of now would: the month may end here.
    const { rows } = await bench.database.query<{ part: string; bounds: string }>(
      `SELECT c.oid::regclass::text AS part, pg_get_expr(c.relpartbound, c.oid) AS bounds
       FROM ledger.stock_event e JOIN pg_class c ON c.oid = e.tableoid WHERE e.event_id = $1`,
      [event.eventId],
    );
    await bench.database.query(`ALTER TABLE ledger.stock_event DETACH PARTITION ${rows[0]?.part}`);
    try {
      expect(await record(bench, event)).toEqual(['REPLAYED']);
      expect(await record(bench, { ...event, quantity: 6 })).toEqual(['REFUSED IdempotencyConflict']);
    } finally {
      await bench.database.query(
        `ALTER TABLE ledger.stock_event ATTACH PARTITION ${rows[0]?.part} ${rows[0]?.bounds}`,
      );
    }
  });
});

describe('an event older than the keys that are remembered', () => {
  const old = eventOf({
    type: 'OPENING_ASSERTED',
    quantity: 1,
    sku: 'B',
    occurredAt: '2010-12-01T08:26:00Z',
  });

  test('is refused whether or not any key was forgotten, and says what to do', async () => {
    await bench.ledger.record([old], { ...acting, isInitialLoad: true });
    // No key was forgotten so far: the horizon is the policy's, 400 days where nothing else is said.
    await bench.ledger.sources.setPolicy({ keyDays: 400, reason: 'as in production' }, acting);
    const { results } = await bench.ledger.record([{ ...old, eventId: 'old-3' }], acting);
    expect(results[0]?.error).toMatchObject({ code: 'TooOld', path: ['events', 0, 'occurredAt'] });
    expect(results[0]?.error?.message).toContain('SNAPSHOT_ASSERTED');
    // Known it still is, and answered so.
    expect(await record(bench, old)).toEqual(['REPLAYED']);
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    const at = (days: number) => ({ ...old, eventId: `days-${days}`, occurredAt: daysAgo(days) });
    expect(await record(bench, at(401), at(399))).toEqual(['REFUSED TooOld', 'RECORDED']);
    await bench.ledger.sources.setPolicy({ keyDays: 402, reason: 'a little longer' }, acting);
    expect(await record(bench, at(401))).toEqual(['RECORDED']);
    await bench.ledger.sources.setPolicy({ keyDays: 400, reason: 'as in production' }, acting);
  });

  test('comes in when history is being loaded', async () => {
    const { results } = await bench.ledger.record([{ ...old, eventId: 'old-4' }], {
      ...acting,
      isInitialLoad: true,
    });
    expect(results.map(said)).toEqual(['RECORDED']);
  });

  test('has its key forgotten at the next look, events of today theirs not', async () => {
    const today = eventOf({
      type: 'OPENING_ASSERTED',
      quantity: 1,
      sku: 'B',
      occurredAt: new Date().toISOString(),
    });
    // Two years go by.
    await bench.database.query(`UPDATE ledger.event_key SET claimed_at = claimed_at - interval '2 years'`);
    await record(bench, today);
    // The first look only notes up to when keys may be forgotten, so that every process knows before any is.
    expect(await bench.ledger.sources.forgetKeys()).toBe(0);
    const { rows } = await bench.database.query<{ due: number }>(
      `SELECT count(*)::integer AS due FROM ledger.event_key WHERE claimed_at < now() - interval '1 year' AND NOT parked`,
    );
    const due = rows[0]?.due ?? 0;
    expect(due).toBeGreaterThan(3);
    // A run ends at its share, in the middle of a batch; the next goes on, batch after batch, until nothing is left.
    expect(await bench.ledger.sources.forgetKeys({ perBatch: 2, perRun: 3 })).toBe(3);
    expect(await bench.ledger.sources.forgetKeys({ perBatch: 1 })).toBe(due - 3);
    expect(await bench.ledger.sources.forgetKeys()).toBe(0);
    expect(await record(bench, old)).toEqual(['REFUSED TooOld']);
    expect(await record(bench, today)).toEqual(['REPLAYED']);
    expect(await at(bench, 'B', 'S1')).toContain('a');
  });
});

test('the ledger is sound after all of it', () => expectSound(bench));
