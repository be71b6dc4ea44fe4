/**
 * Sales: policies in versions, caps a customer, and the waiting room: first come, first served, refused fast when hopeless.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReserveResult } from '#ledger';
import { createLedger } from '#ledger';
import { acting, at, type Bench, expectSound, openBench, stock } from '../ledger/arrange.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({
    items: ['V', 'K', 'KR', 'Q', 'P', 'W', 'X', 'Y', 'Z', 'C', 'E'],
    locations: ['S1', 'S2'],
  });
});
afterAll(() => bench.close());

let last = 0;
const key = (): string => {
  last += 1;
  return `k-${last}`;
};

type Wish = {
  readonly sku: string;
  readonly quantity?: number;
  readonly customerId?: string;
  readonly key?: string;
};

async function reserve(...wishes: Wish[]): Promise<ReserveResult[]> {
  return bench.ledger.reserve(
    wishes.map(({ sku, quantity = 1, customerId, key: given }) => ({
      ...{ idempotencyKey: given ?? key(), channel: 'web', holdSeconds: 600, allOrNothing: true },
      ...{ lines: [{ sku, quantity, locationId: 'S1' }], customerId: customerId ?? null },
    })),
    acting,
  );
}

const said = ({ reservation, refusals }: ReserveResult): string | undefined =>
  reservation?.status ?? refusals[0]?.code;

type Policy = { readonly sku: string; readonly customerCap?: number; readonly waitingRoom?: boolean };

/** Sets a policy and waits until reserving goes by it. */
async function setPolicy({ sku, customerCap, waitingRoom = false }: Policy): Promise<void> {
  const set = { idempotencyKey: key(), sku, customerCap: customerCap ?? null, waitingRoom };
  const { refusal } = await bench.ledger.sales.setPolicy(set, acting);
  expect(refusal).toBeUndefined();
  const rules = createLedger({ database: bench.writer }).sales;
  expect(await rules.policies({ skus: [sku], isInForce: true })).toHaveLength(1);
  // Probing with a request that can hold nothing whatever the policy says.
  const isSeen = async (): Promise<boolean> => {
    const [probe] = await reserve({
      sku,
      quantity: 1_000_000,
      ...(customerCap === undefined ? {} : { customerId: 'probe' }),
    });
    if (probe?.reservation?.status === 'QUEUED')
      await bench.ledger.release({ id: probe.reservation.id, idempotencyKey: key() }, acting);
    return (
      probe !== undefined && said(probe) === (customerCap === undefined ? 'QUEUED' : 'CustomerCapExceeded')
    );
  };
  await expect.poll(isSeen).toBe(true);
  await bench.ledger.sales.admit();
}

const newProcess = () => createLedger({ database: bench.writer });
const one = (sku: string) => ({
  ...{ idempotencyKey: key(), channel: 'web', holdSeconds: 600, allOrNothing: true },
  lines: [{ sku, quantity: 1, locationId: 'S1' }],
});

async function closeRoom(sku: string): Promise<void> {
  const set = { idempotencyKey: key(), sku, waitingRoom: false };
  expect((await bench.ledger.sales.setPolicy(set, acting)).refusal).toBeUndefined();
}

async function endSale(sku: string): Promise<void> {
  await bench.database.query('UPDATE ledger.sale_policy SET ends_at = now() WHERE item_no = $1', [
    bench.items.get(sku),
  ]);
}

describe('policies', () => {
  test('are versions: a later one leaves the one before in force until its time, and a stale writer is told', async () => {
    const set = { idempotencyKey: key(), sku: 'V', customerCap: 2, waitingRoom: false };
    expect(await bench.ledger.sales.setPolicy(set, acting)).toMatchObject({
      policy: { version: 1, isInForce: true },
    });
    expect(await bench.ledger.sales.setPolicy(set, acting)).toMatchObject({
      replayed: true,
      policy: { version: 1 },
    });
    const later = {
      ...set,
      idempotencyKey: key(),
      customerCap: 5,
      startsAt: '2100-01-01T00:00:00Z',
      changeFromVersion: 1,
    };
    expect(await bench.ledger.sales.setPolicy(later, acting)).toMatchObject({
      policy: { version: 2, isInForce: false },
    });
    expect(await bench.ledger.sales.policies({ skus: ['V'], isInForce: true })).toMatchObject([
      { version: 1, customerCap: 2_000 },
    ]);
    const stale = await bench.ledger.sales.setPolicy({ ...later, idempotencyKey: key() }, acting);
    expect(stale.refusal?.code).toBe('SalePolicyChanged');
    const other = await bench.ledger.sales.setPolicy({ ...set, customerCap: 3 }, acting);
    expect(other.refusal?.code).toBe('IdempotencyConflict');
    const { rows } = await bench.database.query(
      `SELECT subject_id FROM audit.entry WHERE action = 'salePolicySet' AND subject_id LIKE 'V/%' ORDER BY 1`,
    );
    expect(rows).toEqual([{ subject_id: 'V/1' }, { subject_id: 'V/2' }]);
  });

  test.each([
    [{ customerCap: 0 }, 'customerCap'],
    [{ maxHoldSeconds: 0 }, 'maxHoldSeconds'],
    [{ endsAt: '2020-01-01T00:00:00Z' }, 'endsAt'],
    [{ sku: 'NOTHING' }, 'sku'],
  ])('a policy with %o is refused, naming the field', async (wrong, field) => {
    const set = { idempotencyKey: key(), sku: 'V', waitingRoom: false, ...wrong };
    const { refusal } = await bench.ledger.sales.setPolicy(set, acting);
    expect(refusal?.path).toEqual([field]);
  });
});

describe('a cap a customer', () => {
  test('counts what is held and taken, also asked for at once, and what ended counts no more', async () => {
    await stock(bench, { sku: 'K', locationId: 'S1', quantity: 100 });
    await setPolicy({ sku: 'K', customerCap: 3 });
    const ann = { sku: 'K', customerId: 'ann' };
    const answers = await reserve(...Array.from({ length: 10 }, () => ann));
    expect(answers.map(said).sort()).toEqual([
      ...Array(7).fill('CustomerCapExceeded'),
      ...Array(3).fill('HELD'),
    ]);
    expect((await reserve({ sku: 'K', customerId: 'bob', quantity: 3 })).map(said)).toEqual(['HELD']);
    expect((await reserve({ sku: 'K' })).map(said)).toEqual(['InvalidReservation']);
    const [first] = answers.flatMap(({ reservation }) => reservation?.id ?? []);
    await bench.ledger.release({ id: first ?? '', idempotencyKey: key() }, acting);
    expect((await reserve(ann, ann)).map(said).sort()).toEqual(['CustomerCapExceeded', 'HELD']);
    await expectSound(bench);
  });

  test('a repeat is answered as before, also when the cap is reached by what it made', async () => {
    await stock(bench, { sku: 'KR', locationId: 'S1', quantity: 100 });
    await setPolicy({ sku: 'KR', customerCap: 1 });
    const wish = { sku: 'KR', customerId: 'cid', key: key() };
    const [first] = await reserve(wish);
    // Another process does not remember the key.
    const other = createLedger({ database: bench.writer });
    const [again] = await other.reserve(
      [
        {
          ...{
            idempotencyKey: wish.key,
            channel: 'web',
            holdSeconds: 600,
            allOrNothing: true,
            customerId: 'cid',
          },
          lines: [{ sku: 'KR', quantity: 1, locationId: 'S1' }],
        },
      ],
      acting,
    );
    expect(again).toMatchObject({ replayed: true, reservation: { id: first?.reservation?.id } });
  });
});

describe('the waiting room', () => {
  /** How reservations stand after an admission; the door may be somebody else's at the moment, so it is polled. */
  const statusesOf = async (...ids: string[]): Promise<(string | undefined)[]> => {
    await bench.ledger.sales.admit();
    const found = await bench.ledger.reservations(ids);
    return ids.map((id) => found.get(id)?.status);
  };
  const idsOf = (answers: readonly ReserveResult[]): string[] =>
    answers.map(({ reservation }) => reservation?.id ?? '');

  test('serves first who came first, over two processes, and passes who left', async () => {
    await stock(bench, { sku: 'W', locationId: 'S1', quantity: 10 });
    await setPolicy({ sku: 'W', waitingRoom: true });
    const first = await reserve(...Array.from({ length: 6 }, () => ({ sku: 'W' })));
    expect(first.map(said).filter((status) => status !== 'QUEUED' && status !== 'HELD')).toEqual([]);
    await expect.poll(() => statusesOf(...idsOf(first))).toEqual(Array(6).fill('HELD'));
    const second = await reserve({ sku: 'W', quantity: 6 }, { sku: 'W', quantity: 4 });
    // Four are left: the first of the two needs six, which may come back, so the second waits behind it.
    const [six = '', four = ''] = idsOf(second);
    expect(await statusesOf(six, four)).toEqual(['QUEUED', 'QUEUED']);
    const places = await bench.ledger.sales.places([six, four]);
    expect([places.get(six)?.place, places.get(four)?.place]).toEqual([1, 2]);
    await bench.ledger.release({ id: six, idempotencyKey: key() }, acting);
    await expect.poll(() => statusesOf(six, four)).toEqual(['RELEASED', 'HELD']);
    expect(await at(bench, 'W', 'S1')).toBe('r10');
    await expectSound(bench);
  });

  test('who can get nothing any more is told: those in line when the last hold is confirmed, and who comes after', async () => {
    await stock(bench, { sku: 'X', locationId: 'S1', quantity: 2 });
    await setPolicy({ sku: 'X', waitingRoom: true });
    const [one = '', two = ''] = idsOf(await reserve({ sku: 'X' }, { sku: 'X' }));
    await expect.poll(() => statusesOf(one, two)).toEqual(['HELD', 'HELD']);
    const [waiting = '', hopeful = ''] = idsOf(await reserve({ sku: 'X' }, { sku: 'X' }));
    expect(await statusesOf(waiting, hopeful)).toEqual(['QUEUED', 'QUEUED']);
    // Two hold, two wait for them: a fifth would wait for nothing.
    expect((await reserve({ sku: 'X' })).map(said)).toEqual(['InsufficientStock']);
    await bench.ledger.confirm({ id: one, idempotencyKey: key() }, acting);
    await bench.ledger.release({ id: two, idempotencyKey: key() }, acting);
    await expect.poll(() => statusesOf(waiting, hopeful)).toEqual(['HELD', 'QUEUED']);
    await bench.ledger.confirm({ id: waiting, idempotencyKey: key() }, acting);
    await expect.poll(() => statusesOf(hopeful)).toEqual(['RELEASED']);
    const report = await bench.ledger.sales.room('X');
    expect(report).toMatchObject({ waiting: 0, held: 3, inversions: 0 });
    await expectSound(bench);
  });

  test('two processes admit a crowd of their own: every ticket once, in order, never more than there is', async () => {
    await stock(bench, { sku: 'Y', locationId: 'S1', quantity: 120 });
    await setPolicy({ sku: 'Y', waitingRoom: true });
    const other = createLedger({ database: bench.writer });
    const wish = (nth: number) => ({
      ...{ idempotencyKey: `crowd-${nth}`, channel: 'web', holdSeconds: 600, allOrNothing: true },
      lines: [{ sku: 'Y', quantity: 1, locationId: 'S1' }],
    });
    const wishes = Array.from({ length: 300 }, (_, nth) => wish(nth));
    const answers = await Promise.all(
      wishes.map((each, nth) => (nth % 2 === 0 ? bench.ledger : other).reserve([each], acting)),
    );
    const queued = answers.flatMap(([answer]) => answer?.reservation?.id ?? []);
    const held = async (): Promise<number> => {
      await other.sales.admit();
      return (await statusesOf(...queued)).filter((status) => status === 'HELD').length;
    };
    await expect.poll(held).toBe(120);
    expect(await at(bench, 'Y', 'S1')).toBe('r120');
    const { rows } = await bench.database.query<{ is_ordered: boolean }>(
      `SELECT max(ticket) FILTER (WHERE outcome = 'HELD') < min(ticket) FILTER (WHERE outcome IS DISTINCT FROM 'HELD') AS is_ordered
       FROM ledger.waiting_ticket WHERE item_no = $1 AND quantity = 1000`,
      [bench.items.get('Y')],
    );
    expect(rows).toEqual([{ is_ordered: true }]);
    await expectSound(bench);
  });

  test('more than a customer may have is refused at the door: alone, with what is held, with what is waited for', async () => {
    await stock(bench, { sku: 'Q', locationId: 'S1', quantity: 6 });
    await setPolicy({ sku: 'Q', customerCap: 2, waitingRoom: true });
    const wish = (customerId: string, quantity: number) => ({ sku: 'Q', customerId, quantity });
    const tickets = async (): Promise<number> => {
      const report = await bench.ledger.sales.room('Q');
      return (report?.waiting ?? 0) + (report?.held ?? 0) + (report?.passed ?? 0);
    };
    expect((await reserve(wish('gus', 3))).map(said)).toEqual(['CustomerCapExceeded']);
    expect(await tickets()).toBe(0);
    // Of one customer's three at once two may wait, and nothing more may while they do.
    const answers = await reserve(wish('hal', 1), wish('hal', 1), wish('hal', 1));
    expect(answers.map(said)).toEqual(['QUEUED', 'QUEUED', 'CustomerCapExceeded']);
    const ids = idsOf(answers.slice(0, 2));
    await expect.poll(() => statusesOf(...ids)).toEqual(['HELD', 'HELD']);
    const [refused] = await reserve(wish('hal', 1));
    expect(refused?.refusals).toMatchObject([{ code: 'CustomerCapExceeded', cap: 2, taken: 2 }]);
    expect(await tickets()).toBe(2);
    // Who lets go may come again.
    await bench.ledger.release({ id: ids[0] ?? '', idempotencyKey: key() }, acting);
    expect((await reserve(wish('hal', 1))).map(said)).toEqual(['QUEUED']);
    await expect.poll(async () => (await bench.ledger.sales.room('Q'))?.held).toBe(3);
    // Who is bound to channels is told of these only.
    expect((await bench.ledger.sales.room('Q', ['web']))?.held).toBe(3);
    expect(await bench.ledger.sales.room('Q', ['store'])).toBeUndefined();
    await expectSound(bench);
  });

  test.each([
    ['C', 'closed', (sku: string) => closeRoom(sku)],
    ['E', 'at its end', (sku: string) => endSale(sku)],
  ])('%s: those in a room that is %s are served before who comes after', async (sku, _how, close) => {
    await stock(bench, { sku, locationId: 'S1', quantity: 3 });
    await setPolicy({ sku, waitingRoom: true });
    const [holder = ''] = idsOf(await reserve({ sku, quantity: 2 }));
    await expect.poll(() => statusesOf(holder)).toEqual(['HELD']);
    const [waiter = ''] = idsOf(await reserve({ sku, quantity: 2 }));
    expect(await statusesOf(waiter)).toEqual(['QUEUED']);
    await close(sku);
    // One is free, which is all that is asked for now, of a process that reads what is in force anew.
    const [newcomer] = await newProcess().reserve([one(sku)], acting);
    const late = newcomer?.reservation?.id ?? '';
    expect(newcomer && said(newcomer)).toBe('QUEUED');
    expect(await statusesOf(waiter, late)).toEqual(['QUEUED', 'QUEUED']);
    await bench.ledger.release({ id: holder, idempotencyKey: key() }, acting);
    await expect.poll(() => statusesOf(waiter, late)).toEqual(['HELD', 'HELD']);
    // Nobody waits any more: there is no room.
    await bench.ledger.release({ id: late, idempotencyKey: key() }, acting);
    const [last] = await newProcess().reserve([one(sku)], acting);
    expect(last && said(last)).toBe('HELD');
    await expectSound(bench);
  });

  test('a repeat of a request finds the same place, and what it became', async () => {
    await stock(bench, { sku: 'Z', locationId: 'S1', quantity: 1 });
    await setPolicy({ sku: 'Z', waitingRoom: true });
    const wish = { sku: 'Z', key: key() };
    const [first] = await reserve(wish);
    const [again] = await reserve(wish);
    expect(again).toMatchObject({ replayed: true, reservation: { id: first?.reservation?.id } });
    await expect.poll(() => statusesOf(first?.reservation?.id ?? '')).toEqual(['HELD']);
    expect((await reserve(wish)).map(said)).toEqual(['HELD']);
  });
});

test('what sales leave behind is removed when nobody counts or asks for it any more, and not before', async () => {
  await stock(bench, { sku: 'P', locationId: 'S1', quantity: 9 });
  await setPolicy({ sku: 'P', customerCap: 2, waitingRoom: true });
  const wish = { sku: 'P', customerId: 'pam', key: key() };
  await expect.poll(async () => (await reserve(wish)).map(said)).toEqual(['HELD']);
  const itemNo = bench.items.get('P');
  const left = async (): Promise<unknown> => {
    const { rows } = await bench.database.query(
      `SELECT (SELECT count(*)::int FROM ledger.sale_take WHERE item_no = $1) AS takes,
         (SELECT count(*)::int FROM ledger.waiting_ticket WHERE item_no = $1) AS tickets,
         (SELECT count(*)::int FROM ledger.waiting_change) > 0 AS told`,
      [itemNo],
    );
    return rows[0];
  };
  const tickets = (await bench.ledger.sales.room('P'))?.passed ?? 0;
  await bench.ledger.sales.forget(1_000);
  expect(await left()).toEqual({ takes: 1, tickets: 1 + tickets, told: true });

  const set = { idempotencyKey: key(), sku: 'P', waitingRoom: false };
  expect((await bench.ledger.sales.setPolicy(set, acting)).refusal).toBeUndefined();
  await bench.database.query(
    `UPDATE ledger.waiting_ticket SET settled_at = settled_at - interval '73 hours' WHERE item_no = $1`,
    [itemNo],
  );
  await bench.database.query(`UPDATE ledger.waiting_change SET at = at - interval '25 hours'`);
  expect(await bench.ledger.sales.forget(1_000)).toBeGreaterThan(0);
  expect(await left()).toEqual({ takes: 0, tickets: 0, told: false });
  expect(await bench.ledger.sales.forget(1_000)).toBe(0);
});
