/**
 * What is kept for how long: the feed and ended reservations go, months go into the archive, and everything that was true
 * stays true and provable.
 */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { archivableMonths, archiveMonth, CursorTooOld, HistoryNotKept, verifyLedger } from '#ledger';
import {
  acting,
  at,
  type Bench,
  eventOf,
  expectSound,
  openBench,
  record,
  stock,
  thousandths,
} from '../ledger/arrange.ts';

const seal = (bench: Bench) => bench.ledger.proof.seal({ afterMs: 0 });
const places = (bench: Bench, sku: string, locationId: string) => ({
  itemNo: bench.items.get(sku) ?? -1,
  locationNo: bench.locations.get(locationId) ?? -1,
});

/** Does what time does: makes everything that was written so far older, whatever guards the tables. */
async function age(bench: Bench, days: number): Promise<void> {
  const session = await bench.database.connect();
  try {
    await session.query("SET session_replication_role = 'replica'");
    const months = await session.query<{ month: string; next: string }>(
      `SELECT to_char(d, 'YYYY-MM-DD') AS month, to_char(d + interval '1 month', 'YYYY-MM-DD') AS next
       FROM generate_series(date_trunc('month', now() - make_interval(days => $1 + 31)), date_trunc('month', now()) - interval '1 month', interval '1 month') AS d`,
      [days],
    );
    for (const parent of ['movement', 'stock_event', 'reservation_event'])
      for (const { month, next } of months.rows)
        await session.query(
          `CREATE TABLE IF NOT EXISTS ledger.${parent}_${month.slice(0, 7).replace('-', '_')}
           PARTITION OF ledger.${parent} FOR VALUES FROM ('${month} 00:00Z') TO ('${next} 00:00Z')`,
        );
    const back = `- make_interval(days => ${days})`;
    await session.query(
      `UPDATE ledger.movement SET recorded_at = recorded_at ${back}, occurred_at = recorded_at ${back}`,
    );
    await session.query(
      `UPDATE ledger.stock_event SET recorded_at = recorded_at ${back}, occurred_at = recorded_at ${back}`,
    );
    await session.query(`UPDATE ledger.reservation_event SET happened_at = happened_at ${back}`);
    await session.query(
      `UPDATE ledger.reservation SET created_at = created_at ${back}, ended_at = ended_at ${back}`,
    );
    await session.query(`UPDATE ledger.feed SET happened_at = happened_at ${back}`);
    await session.query(`UPDATE ledger.feed_run SET happened_at = happened_at ${back}`);
  } finally {
    session.release(true);
  }
}

async function sealsAge(bench: Bench, days: number): Promise<void> {
  const session = await bench.database.connect();
  try {
    await session.query("SET session_replication_role = 'replica'");
    await session.query(`UPDATE ledger.seal SET sealed_at = sealed_at - make_interval(days => ${days})`);
  } finally {
    session.release(true);
  }
}

const reserve = async (bench: Bench, key: string, quantity: number): Promise<string> => {
  const line = { sku: 'A', quantity, locationId: 'S1' };
  const request = {
    idempotencyKey: key,
    channel: 'web',
    lines: [line],
    holdSeconds: 900,
    allOrNothing: true,
  };
  const [answer] = await bench.ledger.reserve([request], acting);
  return answer?.reservation?.id ?? '';
};

describe('a month that is archived', () => {
  let bench: Bench;
  const old = { source: 'pos', eventId: 'old', type: 'SALE_COMPLETED', sku: 'A', locationId: 'S1' };
  let oldSale: ReturnType<typeof eventOf>;
  let then: Date;
  beforeAll(async () => {
    bench = await openBench({ items: ['A'], locations: ['S1', 'S2'] });
    await stock(bench, { sku: 'A', locationId: 'S1', quantity: 20 });
    oldSale = eventOf({ ...old, quantity: 3 });
    await record(bench, oldSale);
    await record(bench, eventOf({ type: 'STOCK_DAMAGED', quantity: 2 }));
    const held = await reserve(bench, 'held', 4);
    await bench.ledger.confirm({ id: held, idempotencyKey: 'c' }, acting);
    await record(
      bench,
      eventOf({ type: 'TRANSFER_SHIPPED', transferId: 'T', toLocationId: 'S2', quantity: 5 }),
    );
    await age(bench, 500);
    const { rows } = await bench.database.query<{ then: Date }>(
      `SELECT max(recorded_at) + interval '1 hour' AS then FROM ledger.movement`,
    );
    then = rows[0]?.then ?? new Date(0);
    await seal(bench);
    await record(
      bench,
      eventOf({ type: 'SALE_COMPLETED', quantity: 1, occurredAt: new Date().toISOString() }),
    );
    await seal(bench);
  });
  afterAll(() => bench.close());

  const archiveAll = async () => {
    for (const month of await archivableMonths(bench.database)) await archiveMonth(bench.database, month);
  };

  const asOf = async (recordedAt: Date) => {
    const found = await bench.ledger.positionAsOf({ ...places(bench, 'A', 'S1'), recordedAt });
    const there = await bench.ledger.positionAsOf({ ...places(bench, 'A', 'S2'), recordedAt });
    const { available, reserved, damaged } = found;
    return { available, reserved, damaged, inTransit: there.inTransitIn };
  };

  test('leaves every answer as it was: positions, times within it and after it, conservation, the chain', async () => {
    const told = async () => ({
      now: await at(bench, 'A', 'S1'),
      thatDay: await asOf(then),
      before: await asOf(new Date(then.getTime() - 40 * 86_400_000)),
      today: await asOf(new Date(Date.now() + 60_000)),
      proof: await bench.ledger.conservation(bench.items.get('A') ?? -1),
    });
    const before = await told();
    expect(before.thatDay).toEqual({
      available: thousandths(6),
      reserved: thousandths(4),
      damaged: thousandths(2),
      inTransit: thousandths(5),
    });
    const reader = await bench.database.connect();
    await reader.query('BEGIN; SELECT FROM ledger.movement LIMIT 1');
    const waiting = archiveAll();
    const isRefused = `SELECT FROM pg_stat_activity WHERE query LIKE '%archive_month%' AND wait_event = 'PgSleep'`;
    await vi.waitUntil(async () => (await bench.database.query(isRefused)).rows.length > 0, {
      timeout: 60_000,
      interval: 20,
    });
    await reader.query('COMMIT');
    reader.release();
    await waiting;
    const { rows } = await bench.database.query<{ live: number; archived: number; openings: number }>(
      `SELECT (SELECT count(*) FROM ledger.movement) AS live, (SELECT count(*) FROM archive.movement) AS archived,
        (SELECT count(*) FROM ledger.opening_balance) AS openings`,
    );
    expect(rows).toEqual([{ live: 1, archived: 4, openings: 6 }]);
    expect(await told()).toEqual(before);
    await expectSound(bench);
    expect((await verifyLedger(bench.database)).wrong).toBeUndefined();
    expect(await archivableMonths(bench.database)).toEqual([]);
  });

  test('still knows its keys: the same event is a replay, another one under its id a conflict', async () => {
    expect(await record(bench, oldSale)).toEqual(['REPLAYED']);
    expect(await record(bench, { ...oldSale, quantity: 9 })).toEqual(['REFUSED IdempotencyConflict']);
  });

  test('goes on: what was promised before it is picked and shipped after it', async () => {
    const { rows } = await bench.database.query<{ id: string }>(
      'SELECT reservation_id AS id FROM ledger.reservation',
    );
    const told = { reservationId: rows[0]?.id ?? '', quantity: 4, occurredAt: new Date().toISOString() };
    await record(bench, eventOf({ type: 'SHIPMENT_CONFIRMED', ...told }));
    expect(await at(bench, 'A', 'S1')).toBe('a5 d2');
    await expectSound(bench);
  });

  test('is under its seals still: a changed movement in the archive is found', async () => {
    const { rows } = await bench.database.query<{ part: string }>(
      `SELECT c.relname AS part FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'archive' AND c.relkind = 'r' AND c.relname ~ '^movement_'`,
    );
    const session = await bench.database.connect();
    await session.query("SET session_replication_role = 'replica'");
    const all = (sign: string) =>
      Promise.all(
        rows.map(({ part }) => session.query(`UPDATE archive.${part} SET quantity = quantity ${sign} 1`)),
      );
    await all('+');
    const { wrong } = await verifyLedger(bench.database);
    await all('-');
    session.release(true);
    expect(wrong).toMatch(/is not what was sealed/);
    expect((await verifyLedger(bench.database)).wrong).toBeUndefined();
  });

  test('that was dropped answers that its history is not kept, and everything after it as before', async () => {
    const now = await at(bench, 'A', 'S1');
    const { rows } = await bench.database.query<{ part: string }>(
      `SELECT format('archive.%I', c.relname) AS part FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'archive' AND c.relkind = 'r'`,
    );
    await bench.database.query('DROP VIEW archive.movement, archive.stock_event, archive.reservation_event');
    for (const { part } of rows) await bench.database.query(`DROP TABLE ${part}`);
    await bench.database.query('SELECT ledger.gather_archive()');
    await expect(asOf(new Date(then.getTime() - 7_200_000))).rejects.toThrow(HistoryNotKept);
    expect(await asOf(new Date(Date.now() + 60_000))).toMatchObject({
      available: thousandths(5),
      reserved: 0,
    });
    expect(await at(bench, 'A', 'S1')).toBe(now);
    await expectSound(bench);
    expect((await verifyLedger(bench.database)).wrong).toBeUndefined();
  });

  test('must be old enough', async () => {
    await expect(archiveMonth(bench.database, new Date().toISOString().slice(0, 10))).rejects.toThrow(
      /ended less than 400 days ago/,
    );
  });
});

describe('the feed', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench({ items: ['A', 'B', 'C', 'D'], locations: ['S1'] });
    for (const sku of ['A', 'B', 'C', 'D']) await stock(bench, { sku, locationId: 'S1', quantity: 9 });
    await seal(bench);
  });
  afterAll(() => bench.close());
  const remove = () => bench.ledger.proof.removeOld({ feedDays: 30 });
  const caughtUp = () =>
    bench.database.query(
      `UPDATE workers.erp_cursor c SET seq = s.seq FROM ledger.feed_shard s WHERE s.shard = c.shard;
       UPDATE orders.note_cursor c SET seq = s.seq FROM ledger.feed_shard s WHERE s.shard = c.shard;
       UPDATE ledger.restock_cursor c SET seq = s.seq FROM ledger.feed_shard s WHERE s.shard = c.shard`,
    );

  test('keeps what is young, and what somebody has yet to follow', async () => {
    await caughtUp();
    expect(await remove()).toMatchObject({ feedRows: 0 });
    await bench.database.query('UPDATE workers.erp_cursor SET seq = 0');
    await agedSeals();
    expect(await remove()).toMatchObject({ feedRows: 0 });
  });

  /** The seals as they would be had they been made a month and more ago. */
  async function agedSeals(): Promise<void> {
    const session = await bench.database.connect();
    await session.query("SET session_replication_role = 'replica'");
    await session.query(
      "DELETE FROM ledger.seal; UPDATE ledger.seal_head SET to_seq = 0, hash = decode(repeat('00', 32), 'hex')",
    );
    session.release(true);
    await seal(bench);
    await sealsAge(bench, 40);
  }

  test('forgets what is old, tells so whoever asks for it, and goes on', async () => {
    await caughtUp();
    const before = await bench.ledger.cursorNow();
    expect((await remove()).feedRows).toBe(4);
    await expect(bench.ledger.changesAfter([0, 0, 0, 0])).rejects.toThrow(CursorTooOld);
    await expect(bench.ledger.changesAfter([])).rejects.toThrow(/are no longer kept/);
    expect(await bench.ledger.changesAfter(before)).toMatchObject({ rows: [], isAtEnd: true });
    await record(bench, eventOf({ type: 'SALE_COMPLETED', sku: 'A', quantity: 1 }));
    expect((await bench.ledger.changesAfter(before)).rows).toHaveLength(1);
    const audit = await bench.ledger.auditPositions({ limit: 100 });
    expect(audit.differences).toEqual([]);
  });
});

describe('a reservation that ended', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench({ items: ['A'], locations: ['S1'] });
    await stock(bench, { sku: 'A', locationId: 'S1', quantity: 20 });
  });
  afterAll(() => bench.close());

  test('is kept for 72 hours, then goes; one that holds, or is an order’s, stays', async () => {
    const [released, ordered, held] = [
      await reserve(bench, 'r', 1),
      await reserve(bench, 'o', 1),
      await reserve(bench, 'h', 1),
    ];
    await bench.ledger.confirm({ id: held, idempotencyKey: 'c' }, acting);
    for (const id of [released, ordered]) await bench.ledger.release({ id, idempotencyKey: 'r' }, acting);
    await bench.database.query(
      `INSERT INTO orders.order_header (order_id, channel_id, channel_order_id, content_hash, status, fulfilment, reservation_id, placed_at, caller_id)
       VALUES (gen_random_uuid(), 'web', '1', gen_random_uuid(), 'ALLOCATED', 'SHIP', $1, now(), 'test')`,
      [ordered],
    );
    const remove = async () => (await bench.ledger.proof.removeOld({ feedDays: 30 })).reservations;
    expect(await remove()).toBe(0);
    await age(bench, 2);
    expect(await remove()).toBe(0);
    await age(bench, 2);
    expect(await remove()).toBe(1);
    expect([...(await bench.ledger.reservations([released, ordered, held])).keys()].sort()).toEqual(
      [ordered, held].sort(),
    );
    await expectSound(bench);
    await record(bench, eventOf({ type: 'SHIPMENT_CONFIRMED', quantity: 1, reservationId: released }));
    expect(await at(bench, 'A', 'S1')).toBe('a18 r1');
    await expectSound(bench);
  });
});
