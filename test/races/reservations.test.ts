/**
 * Races for the last units, through HTTP: two gateways and two stock processes, and everybody at once.
 *
 * What must hold whoever comes first: no unit is promised twice, none is lost, every answer stays true. The books are
 * looked at after each race with the ledger's own proofs.
 */
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createLedger } from '#ledger';
import { type Fleet, startFleet } from '../split/fleet.ts';
import { type Answer, type Crowd, gather, type Line, spread } from './crowd.ts';
import { positionsShape } from './wire.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const everySubgraph = 'items,locations,stock,reservations,orders,callers';

let fleet: Fleet;
let crowd: Crowd;

beforeAll(async () => {
  fleet = await startFleet({ gateways: 2, subgraphs: [everySubgraph, everySubgraph], workers: 1 });
  crowd = gather(fleet.gateways.map(({ url }) => url));
  await crowd.ask(`mutation { locationsUpsert(input: { locations: [
    { id: "DC", name: "DC", shipFrom: true }, { id: "SHOP", name: "SHOP", shipFrom: true }] }) { __typename } }`);
});
afterAll(async () => {
  await crowd?.close();
  await fleet?.stop();
});

/** Makes items with so many units at DC, and at SHOP when told. */
async function stock(units: Readonly<Record<string, { DC: number; SHOP?: number }>>): Promise<void> {
  const items = Object.keys(units).map((sku) => ({ sku, name: sku }));
  await crowd.ask(
    'mutation ($items: [ItemInput!]!) { itemsUpsert(input: { items: $items }) { __typename } }',
    {
      items,
    },
  );
  const events = Object.entries(units).flatMap(([sku, places]) =>
    Object.entries(places).map(([locationId, quantity]) => ({
      ...{ source: 'test', eventId: `opening-${sku}-${locationId}`, type: 'OPENING_ASSERTED' },
      ...{ sku, quantity, locationId, occurredAt: '2026-03-01T09:30:00Z' },
    })),
  );
  await crowd.ask(
    'mutation ($input: StockEventsRecordInput!) { stockEventsRecord(input: $input) { results { status } } }',
    { input: { events } },
  );
}

type Position = { readonly sku: string; readonly available: number; readonly reserved: number };

/** The positions of items, by SKU, all locations together. */
async function positions(skus: readonly string[]): Promise<ReadonlyMap<string, Position>> {
  const data = await crowd.ask(
    `query ($skus: [Sku!]) { stockPositions(first: 100, filter: { skus: $skus }) { nodes { sku available reserved } } }`,
    { skus },
  );
  const { nodes } = positionsShape.parse(data).stockPositions;
  const sum = (of: readonly Position[], field: 'available' | 'reserved'): number =>
    of.reduce((total, position) => total + position[field], 0);
  return new Map(
    [...Map.groupBy(nodes, ({ sku }) => sku)].map(([sku, of]) => [
      sku,
      { sku, available: sum(of, 'available'), reserved: sum(of, 'reserved') },
    ]),
  );
}

/** Units held of each SKU by what was answered. */
function held(answers: readonly Answer[], sku: string): number {
  const distinct = new Map(
    answers.flatMap(({ reservation }) => (reservation ? [[reservation.id, reservation]] : [])),
  );
  return [...distinct.values()]
    .flatMap(({ lines }) => lines)
    .reduce((sum, line) => sum + (line.sku === sku ? line.held : 0), 0);
}

const codes = (answers: readonly Answer[]): ReadonlySet<string> =>
  new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)));

function everybody<Result>(count: number, act: (nth: number) => Promise<Result>): Promise<Result[]> {
  return Promise.all(Array.from({ length: count }, (_, nth) => act(nth)));
}

afterEach(async () => {
  const ledger = createLedger({ database: fleet.database.database });
  const audit = await ledger.auditPositions({ limit: 10_000 });
  expect(audit.differences).toEqual([]);
});

test('of 2,000 attempts on 500 units exactly 500 hold one, and a tenth that asks twice is answered the same', async () => {
  await stock({ LAST: { DC: 500 } });
  const line = { sku: 'LAST', quantity: 1, locationId: 'DC' };
  const wishes = Array.from({ length: 2_000 }, (_, nth) => ({ key: `last-${nth}`, lines: [line] }));
  const twice = wishes.filter((_, nth) => nth % 10 === 0);
  const answers = await Promise.all([...wishes, ...twice].map((wish) => crowd.hold(wish)));

  const first = answers.slice(0, wishes.length);
  expect(first.filter(({ reservation }) => reservation?.status === 'HELD')).toHaveLength(500);
  expect(codes(answers)).toEqual(new Set(['InsufficientStock']));
  expect(held(answers, 'LAST')).toBe(500);
  expect((await positions(['LAST'])).get('LAST')).toMatchObject({ available: 0, reserved: 500 });
  for (const [nth, again] of answers.slice(wishes.length).entries()) {
    const before = first[nth * 10];
    expect(again.reservation?.id).toBe(before?.reservation?.id);
    if (again.reservation) expect([again.replayed, before?.replayed].toSorted()).toEqual([false, true]);
  }
});

test('baskets race for mixed units over several places: each is whole or nothing, and no item is promised twice', async () => {
  const units = { R1: { DC: 60, SHOP: 40 }, R2: { DC: 50 }, R3: { DC: 30, SHOP: 120 }, R4: { DC: 500 } };
  await stock(units);
  const skus = Object.keys(units);
  const basket = (nth: number): Line[] =>
    skus
      .filter((_, at) => (nth + at) % 3 !== 0)
      .map((sku, at) => ({
        sku,
        quantity: 1 + ((nth + at) % 2),
        ...(nth % 2 === 0 ? { locationId: 'DC' } : {}),
      }));
  const answers = await everybody(600, (nth) => crowd.hold({ key: `basket-${nth}`, lines: basket(nth) }));

  for (const [nth, { reservation }] of answers.entries()) {
    if (!reservation) continue;
    const asked = basket(nth).map(({ sku, quantity }) => ({ sku, held: quantity }));
    const got = [...Map.groupBy(reservation.lines, ({ sku }) => sku)].map(([sku, lines]) => ({
      sku,
      held: lines.reduce((sum, line) => sum + line.held, 0),
    }));
    expect(got).toEqual(asked);
  }
  const after = await positions(skus);
  for (const [sku, places] of Object.entries(units)) {
    const total = Object.values(places).reduce((sum, quantity) => sum + quantity, 0);
    const promised = held(answers, sku);
    expect(promised).toBeLessThanOrEqual(total);
    expect(after.get(sku)).toMatchObject({ reserved: promised, available: total - promised });
  }
  // The scarcest item is what everybody fought for: nothing of it that somebody could have had is left.
  expect(after.get('R2')?.available).toBeLessThan(2);
});

test('a hold that expires while it is confirmed is one of the two, and its units are where that says', async () => {
  await stock({ BRINK: { DC: 100 } });
  const holds = await everybody(60, (nth) =>
    crowd.hold({
      key: `brink-${nth}`,
      lines: [{ sku: 'BRINK', quantity: 1, locationId: 'DC' }],
      holdSeconds: 1,
    }),
  );
  const ids = holds.flatMap(({ reservation }) => reservation?.id ?? []);
  // Some come in time, some meet the sweeper, some are late.
  const confirmed = await spread({ count: ids.length, overMs: 1_400 }, (nth) =>
    crowd.confirm(ids[nth] ?? ''),
  );
  const isConfirmed = confirmed.filter(({ reservation }) => reservation?.status === 'CONFIRMED');
  const isEnded = confirmed.filter(({ userErrors }) => userErrors[0]?.code === 'ReservationEnded');
  expect(isConfirmed.length + isEnded.length).toBe(ids.length);
  await vi.waitFor(
    async () => {
      const position = (await positions(['BRINK'])).get('BRINK');
      expect(position).toMatchObject({ reserved: isConfirmed.length, available: 100 - isConfirmed.length });
    },
    { timeout: 30_000, interval: 100 },
  );
});

test('a hold that is released while it expires gives its units back once', async () => {
  await stock({ TWICE: { DC: 50 } });
  const holds = await everybody(40, (nth) =>
    crowd.hold({
      key: `twice-${nth}`,
      lines: [{ sku: 'TWICE', quantity: 1, locationId: 'DC' }],
      holdSeconds: 1,
    }),
  );
  const ids = holds.flatMap(({ reservation }) => reservation?.id ?? []);
  const answers = await spread({ count: 2 * ids.length, overMs: 1_400 }, (nth) =>
    crowd.release(ids[nth >> 1] ?? ''),
  );
  const ends = answers.map(({ reservation, userErrors }) => reservation?.status ?? userErrors[0]?.code);
  expect(ends.filter((end) => end !== 'RELEASED' && end !== 'ReservationEnded')).toEqual([]);
  await vi.waitFor(
    async () =>
      expect((await positions(['TWICE'])).get('TWICE')).toMatchObject({ reserved: 0, available: 50 }),
    { timeout: 30_000, interval: 100 },
  );
});

test('of two requests with one key and other content one is answered and the other told of it', async () => {
  await stock({ KEYED: { DC: 1_000 } });
  const line = (quantity: number): Line[] => [{ sku: 'KEYED', quantity, locationId: 'DC' }];
  const pairs = await everybody(50, (nth) =>
    Promise.all([
      crowd.hold({ key: `keyed-${nth}`, lines: line(1) }),
      crowd.hold({ key: `keyed-${nth}`, lines: line(2) }),
    ]),
  );
  for (const pair of pairs) {
    expect(pair.filter(({ reservation }) => reservation !== null)).toHaveLength(1);
    expect(codes(pair)).toEqual(new Set(['IdempotencyConflict']));
  }
  const promised = held(pairs.flat(), 'KEYED');
  expect((await positions(['KEYED'])).get('KEYED')).toMatchObject({ reserved: promised });
});
