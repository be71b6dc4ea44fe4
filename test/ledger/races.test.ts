/**
 * Many at once: from several ledgers over one database, as several processes would.
 *
 * Nothing is sold twice, nothing is lost, nobody deadlocks, and a reader of the feed misses nothing while it happens. Every
 * race ends with an audit of everything.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Change, createLedger, type Ledger, type ReserveResult, type StockEventInput } from '#ledger';
import { acting, at, type Bench, eventOf, expectSound, openBench, stock } from './arrange.ts';

let bench: Bench;
let ledgers: readonly Ledger[];
const wide = Array.from({ length: 8 }, (_, nth) => `W${nth}`);

beforeAll(async () => {
  bench = await openBench({
    items: ['HOT', 'KEY', 'SWEEP', 'SOLD', 'EVENT', 'FULL', ...wide],
    locations: ['S1', 'S2', 'S3'],
    max: 16,
  });
  ledgers = [
    bench.ledger,
    ...[1, 2].map(() => createLedger({ database: bench.writer, reader: bench.reader })),
  ];
});
afterAll(() => bench.close());

const ledgerOf = (nth: number): Ledger => ledgers[nth % ledgers.length] ?? bench.ledger;

type Wish = {
  readonly key?: string;
  readonly lines: readonly { sku: string; quantity: number; locationId?: string }[];
};

async function reserve(nth: number, { key = randomUUID(), lines }: Wish): Promise<ReserveResult> {
  const request = { idempotencyKey: key, channel: 'web', lines, holdSeconds: 900, allOrNothing: true };
  const [result] = await ledgerOf(nth).reserve([request], acting);
  if (result === undefined) throw new Error('a request was not answered');
  return result;
}

const told = ({ reservation, replayed, refusals }: ReserveResult): string =>
  reservation === undefined
    ? [...new Set(refusals.map(({ code }) => code))].join()
    : replayed
      ? 'replayed'
      : reservation.status;

function count(answers: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts;
}

/** A small generator of numbers, so that a race that fails can be run again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

test('200 reservations of the last 50 units: exactly 50 hold, 150 are told there is not enough', async () => {
  await stock(bench, { sku: 'HOT', locationId: 'S1', quantity: 50 });
  const results = await Promise.all(
    Array.from({ length: 200 }, (_, nth) => reserve(nth, { lines: [{ sku: 'HOT', quantity: 1 }] })),
  );
  expect(count(results.map(told))).toEqual({ HELD: 50, InsufficientStock: 150 });
  expect(await at(bench, 'HOT', 'S1')).toBe('r50');
  await expectSound(bench);
});

test('one key from many at once makes one reservation; other content under it is a conflict', async () => {
  await stock(bench, { sku: 'KEY', locationId: 'S1', quantity: 100 });
  const key = randomUUID();
  const results = await Promise.all(
    Array.from({ length: 60 }, (_, nth) =>
      reserve(nth, { key, lines: [{ sku: 'KEY', quantity: nth % 5 === 4 ? 2 : 1 }] }),
    ),
  );
  const held = results.filter((result) => told(result) === 'HELD');
  const quantity = held[0]?.reservation?.lines[0]?.quantity === 2000 ? 2 : 1;
  const others =
    quantity === 2 ? { replayed: 11, IdempotencyConflict: 48 } : { replayed: 47, IdempotencyConflict: 12 };
  expect(count(results.map(told))).toEqual({ HELD: 1, ...others });
  expect(await at(bench, 'KEY', 'S1')).toBe(`a${100 - quantity} r${quantity}`);
});

test('a lane that is full says so, and everything it took is right', async () => {
  await stock(bench, { sku: 'FULL', locationId: 'S1', quantity: 1_000 });
  const results = await Promise.all(
    Array.from({ length: 3_000 }, () => reserve(0, { lines: [{ sku: 'FULL', quantity: 1 }] })),
  );
  const { HELD = 0, InsufficientStock = 0, Overloaded = 0 } = count(results.map(told));
  expect([HELD, HELD + InsufficientStock + Overloaded]).toEqual([1_000, 3_000]);
  expect(Overloaded).toBeGreaterThan(0);
  const waits = results.flatMap(({ refusals }) =>
    refusals.flatMap((each) => (each.code === 'Overloaded' ? each.retryAfterMs : [])),
  );
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(10);
  expect(await at(bench, 'FULL', 'S1')).toBe('r1000');
});

test('an event from many at once is recorded once', async () => {
  const events = Array.from({ length: 20 }, () =>
    eventOf({ type: 'RECEIPT_CONFIRMED', quantity: 1, sku: 'EVENT' }),
  );
  const answers = await Promise.all(
    Array.from({ length: 9 }, async (_, nth) => {
      const sent = nth % 2 === 0 ? events : [...events].reverse();
      const { results } = await ledgerOf(nth).record(sent, acting);
      return results.map(({ status }) => status);
    }),
  );
  expect(count(answers.flat())).toEqual({ RECORDED: 20, REPLAYED: 160 });
  expect(await at(bench, 'EVENT', 'S1')).toBe('a20');
});

describe('a hold whose time is up while it is confirmed, released, sold and swept', () => {
  test('ends once, and every answer fits the end', async () => {
    await stock(bench, { sku: 'SWEEP', locationId: 'S1', quantity: 120 });
    const held = await Promise.all(
      Array.from({ length: 120 }, (_, nth) => reserve(nth, { lines: [{ sku: 'SWEEP', quantity: 1 }] })),
    );
    const ids = held.flatMap(({ reservation }) => reservation?.id ?? []);
    await bench.database.query(
      `UPDATE ledger.reservation SET expires_at = clock_timestamp() + random() * interval '300 milliseconds'
       WHERE reservation_id = ANY ($1)`,
      [ids],
    );
    const idempotencyKey = 'race';
    const acts = ids.flatMap((id, nth) => [
      ledgerOf(nth).confirm({ id, idempotencyKey }, acting),
      nth % 3 === 0 ? ledgerOf(nth + 1).release({ id, idempotencyKey }, acting) : undefined,
    ]);
    const sales = ids
      .filter((_, nth) => nth % 4 === 0)
      .map((reservationId) => eventOf({ type: 'SALE_COMPLETED', quantity: 1, sku: 'SWEEP', reservationId }));
    const sweeps = Array.from({ length: 30 }, (_, nth) => ledgerOf(nth).expireDue({ limit: 7 }));
    const [answers] = await Promise.all([
      Promise.all(acts),
      bench.ledger.record(sales, acting),
      Promise.all(sweeps),
    ]);
    await expect.poll(() => bench.ledger.expireDue({ limit: 1_000 })).toBe(0);

    const after = await bench.ledger.reservations(ids);
    for (const [nth, id] of ids.entries()) {
      const confirmed = answers[2 * nth];
      const released = answers[2 * nth + 1];
      const status = after.get(id)?.status;
      if (confirmed?.refusals.length === 0) expect(['CONFIRMED', 'CANCELLED', 'CONSUMED']).toContain(status);
      if (released?.refusals.length === 0) expect(['RELEASED', 'CANCELLED']).toContain(status);
    }
    const statuses = count([...after.values()].map(({ status }) => status));
    const stillHeld = statuses.CONFIRMED ?? 0;
    expect(await at(bench, 'SWEEP', 'S1')).toBe(
      `a${120 - 30 - stillHeld}${stillHeld > 0 ? ` r${stillHeld}` : ''}`,
    );
    await expectSound(bench);
  });
});

describe('baskets, sales, transfers and sweeps over the same positions in every order', () => {
  const places = ['S1', 'S2', 'S3'];
  const quantityEach = 8;

  function basket(random: (below: number) => number): Wish {
    const lines = Array.from({ length: 1 + random(5) }, () => {
      const locationId = places[random(4)];
      return {
        sku: wide[random(8)] ?? 'W0',
        quantity: 1 + random(3),
        ...(locationId === undefined ? {} : { locationId }),
      };
    });
    return { lines };
  }

  function facts(random: (below: number) => number): StockEventInput[] {
    return Array.from({ length: 12 }, () => {
      const sku = wide[random(8)] ?? 'W0';
      const locationId = places[random(3)] ?? 'S1';
      if (random(2) === 0)
        return eventOf({ type: 'RECEIPT_CONFIRMED', quantity: 1 + random(2), sku, locationId });
      const toLocationId = places[random(3)] ?? 'S1';
      const type = random(2) === 0 ? 'TRANSFER_SHIPPED' : 'TRANSFER_RECEIVED';
      return eventOf({ type, quantity: 1, sku, locationId, toLocationId, transferId: `t${random(5)}` });
    });
  }

  /** Reads the feed from the start while it is written, proving at every row that none was missed. */
  async function follow(isOver: () => boolean): Promise<Change[]> {
    const rows: Change[] = [];
    const next = [1, 1, 1, 1];
    let cursor: readonly number[] = [];
    for (;;) {
      const wasOver = isOver();
      const read = await bench.ledger.changesAfter(cursor, { limit: 50 });
      for (const row of read.rows) {
        expect(row.seq).toBe(next[row.shard]);
        next[row.shard] = row.seq + 1;
        rows.push(row);
      }
      cursor = read.cursor;
      if (wasOver && read.isAtEnd) return rows;
    }
  }

  test('neither deadlock nor oversell, and the feed replays to the positions', async () => {
    const openings = wide.flatMap((sku) =>
      places.map((locationId) =>
        eventOf({ type: 'OPENING_ASSERTED', quantity: quantityEach, sku, locationId }),
      ),
    );
    await bench.ledger.record(openings, acting);
    const random = numbers(7);
    let isOver = false;
    const following = follow(() => isOver);
    const writers = Array.from({ length: 12 }, async (_, nth) => {
      const answers: string[] = [];
      for (let round = 0; round < 12; round += 1) {
        const result = await reserve(nth + round, basket(random));
        answers.push(told(result));
        const id = result.reservation?.id;
        if (id !== undefined && random(2) === 0)
          await ledgerOf(nth).release({ id, idempotencyKey: 'x' }, acting);
        if (nth % 3 === 0) await ledgerOf(round).record(facts(random), acting);
        if (nth % 6 === 1) await ledgerOf(round).expireDue({ limit: 10 });
      }
      return answers;
    });
    const answers = (await Promise.all(writers)).flat();
    isOver = true;
    const rows = await following;

    expect(Object.keys(count(answers)).sort()).toEqual(['HELD', 'InsufficientStock']);
    await expectSound(bench);
    const last = new Map(rows.map((row) => [row.positionId, row]));
    const positions = await bench.ledger.positionsPage({ first: 500 });
    expect(positions.length).toBe(last.size);
    for (const position of positions) {
      const { available, reserved, onHand, version } = position;
      expect(last.get(position.positionId)).toMatchObject({ available, reserved, onHand, version });
      const own = rows.filter((row) => row.positionId === position.positionId);
      expect(own.map((row) => row.version)).toEqual(own.map((_, nth) => nth + 1));
      expect(own.reduce((sum, row) => sum + row.delta, 0)).toBe(available);
    }
  });
});
