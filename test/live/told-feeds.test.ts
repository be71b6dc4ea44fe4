/**
 * The feeds of reservations and of cases: each change once, in order, whoever numbers them and whatever is rolled back.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readCaseChange, readReservationChange } from '#ledger';
import { acting, type Bench, openBench } from '../ledger/arrange.ts';

/** A bound, not an expectation: a machine that stands still for seconds is no verdict. */
const patience = { timeout: 30_000, interval: 5 } as const;

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({ items: ['CUP'], locations: ['SHOP'] });
});
afterAll(() => bench.close());

const eventNo = async (): Promise<number> => {
  const { rows } = await bench.database.query<{ no: number }>(
    "SELECT nextval('ledger.reservation_event_no') AS no",
  );
  return rows[0]?.no ?? 0;
};

const insertEvent = `INSERT INTO ledger.reservation_event (reservation_event_id, reservation_id, kind, effect, happened_at,
  position_ids, quantities, caller_id, correlation_id)
  VALUES ($1, $2, 2, 0, clock_timestamp(), '{}', '{}', 'test', 'test')`;

/** Numbers of reservation events in the order of the feed. */
async function numbered(): Promise<number[]> {
  const { rows } = await bench.database.query<{ reservation_event_id: number; seq: number }>(
    'SELECT seq, reservation_event_id FROM ledger.reservation_change ORDER BY seq',
  );
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
  return rows.map(({ reservation_event_id }) => reservation_event_id);
}

async function holes(): Promise<number[][]> {
  const { rows } = await bench.database.query<{ first_event: number; last_event: number }>(
    'SELECT first_event, last_event FROM ledger.reservation_hole ORDER BY 1',
  );
  return rows.map(({ first_event, last_event }) => [first_event, last_event]);
}

describe('reservation events', () => {
  test('that commit in another order than they took their numbers are all told, once', async () => {
    const id = randomUUID();
    const [early, rolledBack, late] = [await eventNo(), await eventNo(), await eventNo()];
    const slow = await bench.database.connect();
    const failing = await bench.database.connect();
    try {
      for (const session of [slow, failing]) await session.query('BEGIN');
      await slow.query(insertEvent, [early, id]);
      await failing.query(insertEvent, [rolledBack, id]);
      await bench.database.query(insertEvent, [late, id]);
      await bench.ledger.changed.number();
      expect(await numbered()).toEqual([late]);
      expect(await holes()).toEqual([[early, rolledBack]]);
      await slow.query('COMMIT');
      await bench.ledger.changed.number();
      expect(await numbered()).toEqual([late, early]);
      expect(await holes()).toEqual([[rolledBack, rolledBack]]);
      await bench.database.query(
        "UPDATE ledger.reservation_hole SET noticed_at = now() - interval '1 minute'",
      );
      await bench.ledger.changed.number();
      expect(await holes(), 'its transaction may still commit').toEqual([[rolledBack, rolledBack]]);
      await failing.query('ROLLBACK');
      // Numbers of transactions are the whole server's: another test's, begun before, keeps the hole until it ends.
      await vi.waitFor(async () => {
        await bench.ledger.changed.number();
        expect(await holes()).toEqual([]);
      }, patience);
    } finally {
      slow.release();
      failing.release();
    }
  });

  test('are each numbered once by however many number them, while they are written', async () => {
    const id = randomUUID();
    const before = (await numbered()).length;
    let isWriting = true;
    const numbering = Array.from({ length: 3 }, async () => {
      while (isWriting) await bench.ledger.changed.number();
    });
    const writing = Array.from({ length: 6 }, async () => {
      for (let nth = 0; nth < 25; nth += 1) {
        const session = await bench.writer.connect();
        try {
          await session.query('BEGIN');
          await session.query(insertEvent, [await eventNo(), id]);
          await session.query(nth % 5 === 0 ? 'ROLLBACK' : 'COMMIT');
        } finally {
          session.release();
        }
      }
    });
    await Promise.all(writing);
    isWriting = false;
    await Promise.all(numbering);
    await vi.waitFor(async () => {
      await bench.ledger.changed.number();
      expect((await numbered()).length - before).toBe(6 * 20);
    }, patience);
    expect(new Set(await numbered()).size).toBe((await numbered()).length);
  });

  test('are read with what happened and to which reservation, and resumed after', async () => {
    await bench.ledger.record(
      [
        {
          ...{ source: 't', eventId: '1', type: 'RECEIPT_CONFIRMED', sku: 'CUP', quantity: 9 },
          ...{ locationId: 'SHOP', occurredAt: '2026-01-02T00:00:00Z' },
        },
      ],
      { ...acting, isInitialLoad: false },
    );
    const start = await bench.ledger.changed.end();
    const lines = [{ sku: 'CUP', quantity: 1, locationId: undefined }];
    const request = {
      ...{ idempotencyKey: 'k', channel: 'web', lines, holdSeconds: 900, allOrNothing: true },
      ...{ customerId: undefined, referenceDocument: undefined, near: undefined, fulfilment: undefined },
    };
    const [held] = await bench.ledger.reserve([request], acting);
    const id = held?.reservation?.id ?? '';
    await bench.ledger.confirm({ id, idempotencyKey: 'c' }, acting);
    await bench.ledger.release({ id, idempotencyKey: 'r', reason: null }, acting);
    await bench.ledger.changed.number();
    const { rows, cursor, isAtEnd } = await bench.ledger.changed.changesAfter(start);
    expect(rows.map(({ row }) => readReservationChange(row))).toMatchObject(
      ['CREATED', 'CONFIRMED', 'RELEASED'].map((cause) => ({ cause, reservationId: id })),
    );
    expect([isAtEnd, cursor]).toEqual([true, await bench.ledger.changed.end()]);
    const [first] = rows;
    const rest = await bench.ledger.changed.changesAfter([first?.seq ?? 0], { channels: ['web'] });
    expect(rest.rows).toEqual(rows.slice(1));
    expect((await bench.ledger.changed.changesAfter(start, { channels: ['store'] })).rows).toEqual([]);
  });
});

describe('cases', () => {
  test('are told when they are opened and closed, as they were then', async () => {
    const start = await bench.ledger.cases.feed.end();
    await bench.ledger.record(
      [
        {
          ...{ source: 't', eventId: 'sale', type: 'SALE_COMPLETED', sku: 'CUP', quantity: 20 },
          ...{ locationId: 'SHOP', occurredAt: '2026-01-03T00:00:00Z' },
        },
      ],
      { ...acting, isInitialLoad: false },
    );
    const open = await bench.ledger.cases.feed.state({ most: 10 });
    expect(open.rows.map((row) => readCaseChange(row)?.of.kind)).toEqual(['NEGATIVE_AVAILABLE']);
    await bench.ledger.record(
      [
        {
          ...{ source: 't', eventId: 'more', type: 'RECEIPT_CONFIRMED', sku: 'CUP', quantity: 50 },
          ...{ locationId: 'SHOP', occurredAt: '2026-01-04T00:00:00Z' },
        },
      ],
      { ...acting, isInitialLoad: false },
    );
    await vi.waitFor(async () => {
      await bench.ledger.cases.watch();
      const { rows } = await bench.ledger.cases.feed.changesAfter(start);
      expect(rows.map(({ row }) => readCaseChange(row))).toMatchObject([
        {
          step: 'OPENED',
          of: { kind: 'NEGATIVE_AVAILABLE', status: 'OPEN', sku: 'CUP', locationId: 'SHOP' },
        },
        { step: 'CLOSED', of: { status: 'RESOLVED', ending: { how: 'BY_ITSELF' } } },
      ]);
    }, patience);
    expect((await bench.ledger.cases.feed.state({ most: 10 })).rows).toEqual([]);
  });

  test('that were measured only are not told', async () => {
    const before = await bench.ledger.cases.feed.end();
    await bench.ledger.cases.measure();
    expect(await bench.ledger.cases.feed.end()).toEqual(before);
  });
});
