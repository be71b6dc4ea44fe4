/**
 * How units reach the customer: held only where the location and the channel's policies let them, and told when they don't.
 *
 * Also what a repeat of a partial answer says, and that what is kept for a transfer is the transfer's. Through the ledger; the
 * same through orders is test/scenarios/fulfilment-kinds.test.ts.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sqlState, transaction } from '#database';
import type { Fulfilment, PolicyChange, ReserveResult } from '#ledger';
import { statement } from '../../ledger/statement.ts';
import { acting, at, type Bench, expectSound, openBench, stock } from '../ledger/arrange.ts';

let bench: Bench;
let last = 0;
const key = (): string => {
  last += 1;
  return `k-${last}`;
};
let sku: string;

beforeAll(async () => {
  const items = Array.from({ length: 10 }, (_, nth) => `F${nth}`);
  bench = await openBench({ items, locations: ['BOTH', 'SHIPS', 'HANDS'] });
  await bench.database.query(
    `UPDATE locations.location SET pickup = location_id <> 'SHIPS', ship_from = location_id <> 'HANDS'`,
  );
});
afterAll(async () => {
  await expectSound(bench);
  await bench.close();
});

let lastItem = -1;
beforeEach(() => {
  lastItem += 1;
  sku = `F${lastItem}`;
});

type Wish = {
  readonly quantity: number;
  readonly locationId?: string;
  readonly fulfilment?: Fulfilment;
  readonly allOrNothing?: boolean;
  readonly key?: string;
};

async function reserve(wish: Wish): Promise<ReserveResult> {
  const { quantity, locationId, fulfilment, allOrNothing = true } = wish;
  const line = { sku, quantity, ...(locationId && { locationId }) };
  const request = { idempotencyKey: wish.key ?? key(), channel: 'web', lines: [line], holdSeconds: 600 };
  const [result] = await bench.ledger.reserve(
    [{ ...request, allOrNothing, fulfilment: fulfilment ?? null }],
    acting,
  );
  if (result === undefined) throw new Error('not answered');
  return result;
}

async function setPolicy(change: PolicyChange): Promise<void> {
  const result = await bench.ledger.policies.set({ changes: [change] }, acting);
  expect(result).toMatchObject({ outcomes: [{ isChanged: true, refusals: [] }] });
}

const placesOf = ({ reservation }: ReserveResult) =>
  reservation?.lines.map(({ locationId, held }) => `${locationId} ${held / 1_000}`);
const codesOf = ({ refusals }: { readonly refusals: readonly { readonly code: string }[] }) =>
  refusals.map(({ code }) => code);

describe('the statement that writes', () => {
  /** Writes what would have been decided, as if the place had been asked a moment too early. */
  const write = async (locationId: string, fulfilment: Fulfilment): Promise<string> => {
    const { rows } = await bench.database.query<{ position_id: number }>(
      `SELECT i.item_no * 65536 + l.location_no AS position_id FROM items.item i, locations.location l
       WHERE i.sku = $1 AND l.location_id = $2`,
      [sku, locationId],
    );
    const written = transaction(bench.database, (session) =>
      session.query(statement('hold'), [
        ...[null, [randomUUID()], [randomUUID()], ['t'], ['web'], [600], ['t'], [null], [null]],
        ...[[1], [0], [rows[0]?.position_id], [1_000], [1_000], [fulfilment === 'PICKUP' ? 1 : 2], [null]],
      ]),
    );
    return written.then(
      () => 'written',
      (error: unknown) => sqlState(error) ?? 'failed',
    );
  };

  test('looks again whether the place and the policies offer it', async () => {
    await stock(bench, { sku, locationId: 'HANDS', quantity: 2 });
    await stock(bench, { sku, locationId: 'BOTH', quantity: 2 });
    expect(await write('HANDS', 'SHIP')).toBe('22012');
    expect(await write('HANDS', 'PICKUP')).toBe('written');
    expect(await write('BOTH', 'SHIP')).toBe('written');
    const eligibility = { pickup: true, shipFrom: false };
    await setPolicy({ kind: 'ELIGIBILITY', sku, locationId: 'BOTH', channel: 'web', eligibility });
    expect(await write('BOTH', 'SHIP')).toBe('22012');
    expect(await write('BOTH', 'PICKUP')).toBe('written');
  });
});

describe('a way to the customer', () => {
  test('sources only from places that offer it, and says so when only others have enough', async () => {
    await stock(bench, { sku, locationId: 'HANDS', quantity: 50 });
    await stock(bench, { sku, locationId: 'SHIPS', quantity: 4 });
    await stock(bench, { sku, locationId: 'BOTH', quantity: 3 });
    expect(placesOf(await reserve({ quantity: 5, fulfilment: 'SHIP' }))).toEqual(['SHIPS 4', 'BOTH 1']);
    const tooMany = await reserve({ quantity: 3, fulfilment: 'SHIP' });
    expect(codesOf(tooMany)).toEqual(['FulfilmentNotOffered']);
    expect(tooMany.refusals[0]?.message).toContain('2 can be promised');
    expect(codesOf(await reserve({ quantity: 500, fulfilment: 'SHIP' }))).toEqual(['InsufficientStock']);
    expect(placesOf(await reserve({ quantity: 10 }))).toEqual(['HANDS 10']);
  });

  test('is refused at a place that is named and does not offer it, whatever there is', async () => {
    await stock(bench, { sku, locationId: 'HANDS', quantity: 5 });
    const shipped = await reserve({ quantity: 1, locationId: 'HANDS', fulfilment: 'SHIP' });
    expect(shipped.refusals).toMatchObject([
      { code: 'FulfilmentNotOffered', path: ['lines', 0, 'locationId'] },
    ]);
    expect(shipped.refusals[0]?.message).toContain('HANDS');
    const picked = await reserve({ quantity: 1, locationId: 'HANDS', fulfilment: 'PICKUP' });
    expect(picked.reservation).toMatchObject({ status: 'HELD', fulfilment: 'PICKUP' });
    expect(await at(bench, sku, 'HANDS')).toBe('a4 r1');
  });

  test('is what the policy of the channel says, too', async () => {
    await stock(bench, { sku, locationId: 'BOTH', quantity: 5 });
    const eligibility = { pickup: true, shipFrom: false };
    await setPolicy({ kind: 'ELIGIBILITY', sku, locationId: 'BOTH', channel: 'web', eligibility });
    expect(codesOf(await reserve({ quantity: 1, fulfilment: 'SHIP' }))).toEqual(['FulfilmentNotOffered']);
    expect(placesOf(await reserve({ quantity: 1, fulfilment: 'PICKUP' }))).toEqual(['BOTH 1']);
    expect(placesOf(await reserve({ quantity: 1, locationId: 'BOTH' }))).toEqual(['BOTH 1']);
    const named = { quantity: 1, locationId: 'BOTH' } as const;
    expect(codesOf(await reserve({ ...named, fulfilment: 'SHIP' }))).toEqual(['FulfilmentNotOffered']);
    expect(placesOf(await reserve({ ...named, fulfilment: 'PICKUP' }))).toEqual(['BOTH 1']);
  });

  test('stays when units are held elsewhere', async () => {
    await stock(bench, { sku, locationId: 'SHIPS', quantity: 2 });
    await stock(bench, { sku, locationId: 'HANDS', quantity: 2 });
    const { reservation } = await reserve({ quantity: 2, fulfilment: 'SHIP' });
    const id = reservation?.id ?? '';
    const move = { lineNumber: 1, fromLocationId: 'SHIPS' };
    const moved = (toLocationId?: string) =>
      bench.ledger.holds.reassign(
        { id, idempotencyKey: key(), moves: [{ ...move, toLocationId: toLocationId ?? null }] },
        acting,
      );
    expect((await moved('HANDS')).refusals).toMatchObject([
      { code: 'FulfilmentNotOffered', path: ['moves', 0, 'toLocationId'] },
    ]);
    expect(codesOf(await moved())).toEqual(['FulfilmentNotOffered']);
    await stock(bench, { sku, locationId: 'BOTH', quantity: 2 });
    expect(codesOf(await moved())).toEqual([]);
    expect(await at(bench, sku, 'BOTH')).toBe('r2');
  });
});

describe('a repeat of an answer that held a part', () => {
  test('gives the reason that was given', async () => {
    await stock(bench, { sku, locationId: 'BOTH', quantity: 9 });
    await setPolicy({ kind: 'CAP', sku, locationId: 'BOTH', channel: 'web', cap: 4 });
    const wish = { quantity: 6, locationId: 'BOTH', allOrNothing: false, key: key() };
    const first = await reserve(wish);
    expect(placesOf(first)).toEqual(['BOTH 4']);
    expect(codesOf(first)).toEqual(['ChannelQuotaExceeded']);
    const again = await reserve(wish);
    expect(again).toEqual({ ...first, replayed: true });
  });

  test('gives it for a fulfilment, too', async () => {
    await stock(bench, { sku, locationId: 'HANDS', quantity: 9 });
    await stock(bench, { sku, locationId: 'SHIPS', quantity: 1 });
    const wish = { quantity: 6, fulfilment: 'SHIP', allOrNothing: false, key: key() } as const;
    const first = await reserve(wish);
    expect(placesOf(first)).toContain('SHIPS 1');
    expect(codesOf(first)).toEqual(['FulfilmentNotOffered']);
    expect(await reserve(wish)).toEqual({ ...first, replayed: true });
  });
});

test('reassigning to a place whose stock is kept for other channels says that it is the share', async () => {
  await stock(bench, { sku, locationId: 'BOTH', quantity: 5 });
  await stock(bench, { sku, locationId: 'SHIPS', quantity: 2 });
  const grant = { sku, channel: 'store', locationIds: ['BOTH'], quantity: 4 };
  expect(await bench.ledger.allocations.grant(grant, acting)).toMatchObject({ refusals: [] });
  const { reservation } = await reserve({ quantity: 2, locationId: 'SHIPS' });
  const moves = [{ lineNumber: 1, fromLocationId: 'SHIPS', toLocationId: 'BOTH' }];
  const moved = await bench.ledger.holds.reassign(
    { id: reservation?.id ?? '', idempotencyKey: key(), moves },
    acting,
  );
  expect(codesOf(moved)).toEqual(['ChannelQuotaExceeded']);
});

test('what is kept for a transfer is ended by the transfer only', async () => {
  await stock(bench, { sku, locationId: 'BOTH', quantity: 5 });
  const transfer = {
    fromLocationId: 'BOTH',
    toLocationId: 'SHIPS',
    lines: [{ sku, quantity: 3 }],
    hold: true,
  };
  const made = await bench.ledger.transfers.request({ ...transfer, idempotencyKey: key() }, acting);
  expect(codesOf(made)).toEqual([]);
  const { rows } = await bench.database.query<{ id: string }>(
    'SELECT reservation_id AS id FROM ledger.reservation WHERE purpose = 2',
  );
  const id = rows[0]?.id ?? '';
  const { confirm, release, holds } = bench.ledger;
  const moves = [{ lineNumber: 1, fromLocationId: 'BOTH', toLocationId: 'HANDS' }];
  const answers = [
    await confirm({ id, idempotencyKey: key() }, acting),
    await release({ id, idempotencyKey: key() }, acting),
    await holds.extend({ id, idempotencyKey: key(), holdSeconds: 60 }, acting),
    await holds.reassign({ id, idempotencyKey: key(), moves }, acting),
  ];
  expect(answers.map(codesOf)).toEqual(Array(4).fill(['InvalidReservation']));
  expect(
    answers.flatMap(({ refusals }) => refusals.map(({ message }) => message.includes('transfer'))),
  ).toEqual(Array(4).fill(true));
  expect(await at(bench, sku, 'BOTH')).toBe('a2 r3');
});
