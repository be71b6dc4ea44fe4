/**
 * Fulfilment in the ledger beyond what stories tell: what is read of a reservation, whose case it becomes, lines that are
 * named, earlier times, and everybody at once.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { positionId } from '#ledger';
import {
  acting,
  at,
  type Bench,
  eventOf,
  expectSound,
  momentBetween,
  openBench,
  record,
  stock,
  thousandths,
} from './arrange.ts';

let bench: Bench;
const skus = ['READ', 'CASE', 'LINES', 'RACE', 'PAST'];

beforeAll(async () => {
  bench = await openBench({ items: skus, locations: ['S1', 'S2'] });
});
afterAll(() => bench.close());

async function reserved(sku: string, ...quantities: number[]): Promise<string> {
  const [result] = await bench.ledger.reserve(
    [
      {
        idempotencyKey: `${sku}-${quantities.join()}`,
        channel: 'web',
        lines: quantities.map((quantity) => ({ sku, quantity, locationId: 'S1' })),
        holdSeconds: 900,
        allOrNothing: true,
      },
    ],
    acting,
  );
  const id = result?.reservation?.id;
  if (id === undefined) throw new Error(`nothing was held: ${JSON.stringify(result?.refusals)}`);
  return id;
}

async function linesOf(id: string): Promise<string[]> {
  const reservation = (await bench.ledger.reservations([id])).get(id);
  return (reservation?.lines ?? []).map(
    ({ held, picked, consumed }) => `h${held / 1000} p${picked / 1000} c${consumed / 1000}`,
  );
}

test('a reservation tells what is held, picked and consumed, and after its end what was consumed', async () => {
  await stock(bench, { sku: 'READ', locationId: 'S1', quantity: 9 });
  const id = await reserved('READ', 6);
  const of = { sku: 'READ', reservationId: id };
  await record(bench, eventOf({ ...of, type: 'PICK_CONFIRMED', quantity: 4 }));
  expect(await linesOf(id)).toEqual(['h2 p4 c0']);
  expect((await bench.ledger.reservations([id])).get(id)?.status).toBe('CONFIRMED');
  await record(bench, eventOf({ ...of, type: 'SHIPMENT_CONFIRMED', quantity: 3 }));
  expect(await linesOf(id)).toEqual(['h2 p1 c3']);
  await bench.ledger.release({ id, idempotencyKey: 'k' }, acting);
  expect(await linesOf(id)).toEqual(['h0 p0 c3']);
  expect(await at(bench, 'READ', 'S1')).toBe('a5 rp1');
});

test('a pick beyond its reservation is a case for people, once; a pick that names none is not', async () => {
  await stock(bench, { sku: 'CASE', locationId: 'S1', quantity: 9 });
  const id = await reserved('CASE', 2);
  const pick = { type: 'PICK_CONFIRMED', sku: 'CASE' };
  await record(bench, eventOf({ ...pick, quantity: 1 }));
  await record(bench, eventOf({ ...pick, quantity: 3, reservationId: id }));
  await record(bench, eventOf({ ...pick, quantity: 1, reservationId: id }));
  const { rows } = await bench.database.query<{ subject: string }>(
    `SELECT subject FROM ledger.exception_case WHERE kind = 'PICKED_BEYOND_RESERVATION'`,
  );
  const place = positionId({
    itemNo: bench.items.get('CASE') ?? -1,
    locationNo: bench.locations.get('S1') ?? -1,
  });
  expect(rows).toEqual([{ subject: `${id}/${place}` }]);
});

describe('the line of a reservation', () => {
  test('is served first when it is named', async () => {
    await stock(bench, { sku: 'LINES', locationId: 'S1', quantity: 9 });
    const id = await reserved('LINES', 2, 3);
    const of = { sku: 'LINES', reservationId: id };
    await record(bench, eventOf({ ...of, type: 'PICK_CONFIRMED', quantity: 2, reservationLine: 2 }));
    await record(bench, eventOf({ ...of, type: 'SHIPMENT_CONFIRMED', quantity: 1, reservationLine: 1 }));
    expect(await linesOf(id)).toEqual(['h1 p0 c1', 'h1 p2 c0']);
  });

  test.each([
    ['without a reservation', { reservationLine: 1 }, 'REFUSED MissingField'],
    ['that is 0', { reservationLine: 0, reservationId: 'r' }, 'REFUSED InvalidValue'],
    ['that is not whole', { reservationLine: 1.5, reservationId: 'r' }, 'REFUSED InvalidValue'],
  ])('%s is refused', async (_, fields, answer) => {
    expect(
      await record(bench, eventOf({ type: 'PICK_CONFIRMED', sku: 'LINES', quantity: 1, ...fields })),
    ).toEqual([answer]);
  });

  test('is part of what an event says', async () => {
    const pick = eventOf({
      ...{ type: 'PICK_CONFIRMED', sku: 'LINES', quantity: 1 },
      ...{ reservationId: 'r', reservationLine: 1 },
    });
    expect(await record(bench, pick)).toEqual(['RECORDED']);
    expect(await record(bench, { ...pick, reservationLine: 2 })).toEqual(['REFUSED IdempotencyConflict']);
  });
});

test('what was picked at an earlier time is told as it was then', async () => {
  await stock(bench, { sku: 'PAST', locationId: 'S1', quantity: 5 });
  const id = await reserved('PAST', 3);
  await record(bench, eventOf({ type: 'PICK_CONFIRMED', sku: 'PAST', quantity: 2, reservationId: id }));
  const recordedAt = await momentBetween(bench);
  await bench.ledger.release({ id, idempotencyKey: 'k' }, acting);
  const key = {
    itemNo: bench.items.get('PAST') ?? -1,
    locationNo: bench.locations.get('S1') ?? -1,
  };
  const then = await bench.ledger.positionAsOf({ ...key, recordedAt });
  expect(then).toMatchObject({ reserved: thousandths(1), picked: thousandths(2), returnPending: 0 });
  const now = await bench.ledger.positionAsOf({ ...key, recordedAt: new Date(Date.now() + 60_000) });
  expect(now).toMatchObject({ reserved: 0, picked: 0, returnPending: thousandths(2) });
});

test('picks, shipments and releases of the same reservations at once leave a sound ledger', async () => {
  await stock(bench, { sku: 'RACE', locationId: 'S1', quantity: 500 });
  const ids = await Promise.all(Array.from({ length: 10 }, (_, nth) => reserved('RACE', 5, nth + 1)));
  const of = (reservationId: string) => ({ sku: 'RACE', reservationId, quantity: 2 });
  await Promise.all(
    ids.flatMap((id, nth) => [
      record(
        bench,
        eventOf({ ...of(id), type: 'PICK_CONFIRMED' }),
        eventOf({ ...of(id), type: 'SHIPMENT_CONFIRMED' }),
      ),
      record(bench, eventOf({ ...of(ids[9 - nth] ?? id), type: 'SALE_COMPLETED' })),
      record(bench, eventOf({ ...of(id), type: 'PICK_CONFIRMED' })),
      bench.ledger.release({ id, idempotencyKey: 'k' }, acting),
    ]),
  );
  await expectSound(bench);
  const shipped = 10 * (2 + 2);
  const position = (
    await bench.ledger.positionsPage({ first: 1, filter: { itemNos: [bench.items.get('RACE') ?? -1] } })
  )[0];
  expect(position?.onHand).toBe(thousandths(500 - shipped));
  expect(position?.reserved).toBe(0);
});
