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
import { positionsShape, reservationsShape } from './wire.ts';

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
    // Both, when the first answer of all was lost on the way and asked for again.
    if (again.reservation) expect([again.replayed, before?.replayed]).toContain(true);
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
    { timeout: 60_000, interval: 100 },
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
    { timeout: 60_000, interval: 100 },
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

/** Asks for something that must be done; the crowd repeats what is to be repeated. */
async function arrange(mutation: string): Promise<void> {
  const answer = Object.values(await crowd.ask(`mutation { ${mutation} }`));
  expect(JSON.stringify(answer)).toContain('"userErrors":[]');
}

const one = (sku: string): Line[] => [{ sku, quantity: 1, locationId: 'DC' }];

test('channels race for one item, each with a grant of its own: none has more than its limit, nor of what is kept for others', async () => {
  await stock({ SHARED: { DC: 200 } });
  const grants = { web: [60, false], store: [50, true], marketplace: [40, true] } as const;
  for (const [channel, [quantity, isLimit]] of Object.entries(grants))
    await arrange(`allocationGrant(input: { idempotencyKey: "${channel}", sku: "SHARED", channel: "${channel}",
      quantity: ${quantity}, locationIds: ["DC"], isLimit: ${isLimit} }) { userErrors { __typename } }`);
  const channels = Object.keys(grants);
  const answers = await everybody(600, async (nth) => {
    const channel = channels[nth % channels.length] ?? '';
    return { channel, answer: await crowd.hold({ key: `shared-${nth}`, channel, lines: one('SHARED') }) };
  });
  const of = (channel: string) => answers.flatMap((each) => (each.channel === channel ? [each.answer] : []));
  // The limited have their grants; all else, granted or not, is web's.
  expect(channels.map((channel) => held(of(channel), 'SHARED'))).toEqual([110, 50, 40]);
  for (const channel of ['store', 'marketplace'])
    expect(codes(of(channel))).toContain('ChannelQuotaExceeded');
  const { rows } = await fleet.database.database.query(
    `SELECT channel_id, granted / 1000 AS granted, consumed / 1000 AS consumed FROM ledger.allocation_grant
     WHERE ended_at IS NULL ORDER BY grant_no`,
  );
  expect(rows).toEqual(
    channels.map((channel_id, at) => {
      const granted = [60, 50, 40][at];
      return { channel_id, granted, consumed: granted };
    }),
  );
});

test('a policy that changes in the middle of a race is kept by every promise asked for after the answer to it', async () => {
  await stock({ KEPT: { DC: 2_000 } });
  const answers: Answer[] = [];
  const after: Answer[] = [];
  let isChanged = false;
  const change = async (): Promise<void> => {
    await vi.waitFor(() => expect(held(answers, 'KEPT')).toBeGreaterThan(100), {
      timeout: 60_000,
      interval: 5,
    });
    await arrange(`policySet(input: { idempotencyKey: "keep", policies: [{ kind: SAFETY_STOCK, sku: "KEPT", locationId: "DC",
      safetyStock: 1990 }] }) { userErrors { __typename } }`);
    isChanged = true;
  };
  let last = 0;
  const buyOn = async (): Promise<void> => {
    while (after.length < 100) {
      const isAfter = isChanged;
      last += 1;
      const answer = await crowd.hold({ key: `kept-${last}`, lines: one('KEPT') });
      (isAfter ? after : answers).push(answer);
    }
  };
  await Promise.all([change(), ...Array.from({ length: 16 }, buyOn)]);
  expect(after.filter(({ reservation }) => reservation !== null)).toEqual([]);
  expect(codes(after)).toEqual(new Set(['InsufficientStock']));
  expect((await positions(['KEPT'])).get('KEPT')).toMatchObject({ reserved: held(answers, 'KEPT') });
});

/** Sells an item so, and waits until every process does. */
async function putOnSale(
  sku: string,
  { cap, waitingRoom }: { cap: number; waitingRoom: boolean },
): Promise<void> {
  await arrange(`salePolicySet(input: { idempotencyKey: "${sku}", sku: "${sku}", customerCap: ${cap}, waitingRoom: ${waitingRoom} }) {
    userErrors { __typename } }`);
  const probe = async (): Promise<boolean> => {
    const lines = [{ sku, quantity: 1_000_000, locationId: 'DC' }];
    const asked = await everybody(32, () =>
      crowd.hold({ key: `probe-${sku}-${Math.random()}`, lines, customerId: `probe-${Math.random()}` }),
    );
    return asked.every(({ userErrors }) => userErrors[0]?.code === 'CustomerCapExceeded');
  };
  await vi.waitFor(async () => expect(await probe()).toBe(true), { timeout: 60_000, interval: 100 });
}

test('nobody has more of a capped item than one may, however often one asks and wherever', async () => {
  await stock({ CAPPED: { DC: 1_000 } });
  await putOnSale('CAPPED', { cap: 2, waitingRoom: false });
  const answers = await everybody(400, async (nth) => {
    const customerId = `customer-${nth % 50}`;
    return {
      customerId,
      answer: await crowd.hold({ key: `capped-${nth}`, lines: one('CAPPED'), customerId }),
    };
  });
  const perCustomer = [...Map.groupBy(answers, ({ customerId }) => customerId).values()].map((own) =>
    held(
      own.map(({ answer }) => answer),
      'CAPPED',
    ),
  );
  expect(perCustomer).toEqual(Array(50).fill(2));
  expect(codes(answers.map(({ answer }) => answer))).toEqual(new Set(['CustomerCapExceeded']));
});

test('a waiting room over two processes serves first who came first, and exactly what there is', async () => {
  await stock({ QUEUED: { DC: 80 } });
  await putOnSale('QUEUED', { cap: 1, waitingRoom: true });
  const answers = await everybody(300, (nth) =>
    crowd.hold({ key: `queued-${nth}`, lines: one('QUEUED'), customerId: `q-${nth}` }),
  );
  const ids = answers.flatMap(({ reservation }) => reservation?.id ?? []);
  expect(ids.length).toBeGreaterThanOrEqual(80);
  const stand = async (): Promise<ReadonlyMap<string, string[]>> => {
    const asked = ids.map((id, nth) => `r${nth}: reservation(id: "${id}") { id status }`);
    const told = Object.assign(
      {},
      ...(await Promise.all(
        Array.from({ length: Math.ceil(asked.length / 20) }, (_, part) =>
          crowd.ask(`{ ${asked.slice(20 * part, 20 * part + 20).join(' ')} }`),
        ),
      )),
    );
    const found = Object.values(reservationsShape.parse(told));
    return new Map(
      [...Map.groupBy(found, ({ status }) => status)].map(([status, of]) => [status, of.map(({ id }) => id)]),
    );
  };
  const heldNow = async (): Promise<string[]> => (await stand()).get('HELD') ?? [];
  await vi.waitFor(async () => expect(await heldNow()).toHaveLength(80), { timeout: 60_000, interval: 100 });
  // Once they have paid, nobody else can get anything, and is told.
  await Promise.all((await heldNow()).map((id) => crowd.confirm(id)));
  await vi.waitFor(async () => expect((await stand()).has('QUEUED')).toBe(false), {
    timeout: 60_000,
    interval: 100,
  });
  expect((await stand()).get('CONFIRMED')).toHaveLength(80);
  const { rows } = await fleet.database.database.query(
    `SELECT max(t.ticket) FILTER (WHERE outcome = 'HELD') < min(t.ticket) FILTER (WHERE outcome <> 'HELD') IS NOT FALSE AS is_fair,
       count(*) FILTER (WHERE outcome = 'HELD')::int AS held
     FROM ledger.waiting_ticket t JOIN items.item i ON i.item_no = t.item_no
     JOIN ledger.reservation r ON r.reservation_id = t.reservation_id
     WHERE i.sku = 'QUEUED' AND r.customer_id NOT LIKE 'probe%'`,
  );
  expect(rows).toEqual([{ is_fair: true, held: 80 }]);
});
