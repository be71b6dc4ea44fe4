/**
 * Extending and reassigning: more time within bounds, and units held elsewhere in one step, checked like any promise.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HoldRefusal, Reservation } from '#ledger';
import { acting, at, type Bench, expectSound, openBench, stock } from '../ledger/arrange.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({ items: ['A', 'B', 'C', 'D', 'E', 'F'], locations: ['S1', 'S2', 'S3'] });
});
afterAll(() => bench.close());

let last = 0;
const key = (): string => {
  last += 1;
  return `k-${last}`;
};

type Line = { readonly sku: string; readonly quantity: number; readonly locationId?: string };

async function hold(lines: readonly Line[], holdSeconds = 600): Promise<Reservation> {
  const request = { idempotencyKey: key(), channel: 'web', lines, holdSeconds, allOrNothing: true };
  const [result] = await bench.ledger.reserve([request], acting);
  if (result?.reservation === undefined) throw new Error(JSON.stringify(result?.refusals));
  return result.reservation;
}

const codes = (refusals: readonly HoldRefusal[]): string[] => refusals.map(({ code }) => code);
const secondsLeft = ({ expiresAt }: Reservation): number =>
  ((expiresAt?.getTime() ?? 0) - Date.now()) / 1_000;

describe('extending', () => {
  test('a hold lasts longer, never shorter, and a repeat changes nothing', async () => {
    await stock(bench, { sku: 'A', locationId: 'S1', quantity: 5 });
    const { id } = await hold([{ sku: 'A', quantity: 1, locationId: 'S1' }], 60);
    const request = { id, idempotencyKey: key(), holdSeconds: 3_600 };
    const first = await bench.ledger.holds.extend(request, acting);
    expect(first).toMatchObject({ replayed: false, refusals: [], reservation: { status: 'HELD' } });
    expect(first.reservation && secondsLeft(first.reservation)).toBeGreaterThan(3_500);
    const again = await bench.ledger.holds.extend(request, acting);
    expect(again).toEqual({ ...first, replayed: true });
    const shorter = await bench.ledger.holds.extend({ id, idempotencyKey: key(), holdSeconds: 1 }, acting);
    expect(shorter.reservation?.expiresAt).toEqual(first.reservation?.expiresAt);
    const other = await bench.ledger.holds.extend({ ...request, holdSeconds: 2 }, acting);
    expect(codes(other.refusals)).toEqual(['IdempotencyConflict']);
  });

  test('the longest time counts from when the hold was made', async () => {
    const { id } = await hold([{ sku: 'A', quantity: 1, locationId: 'S1' }]);
    await bench.database.query(
      `UPDATE ledger.reservation SET created_at = created_at - interval '6 days 23 hours' WHERE reservation_id = $1`,
      [id],
    );
    const tooLong = await bench.ledger.holds.extend(
      { id, idempotencyKey: key(), holdSeconds: 7_200 },
      acting,
    );
    expect(codes(tooLong.refusals)).toEqual(['HoldTooLong']);
    const enough = await bench.ledger.holds.extend({ id, idempotencyKey: key(), holdSeconds: 1_800 }, acting);
    expect(enough.refusals).toEqual([]);
  });

  test('what is no hold any more cannot be extended, and nobody learns of what does not exist', async () => {
    const { id } = await hold([{ sku: 'A', quantity: 1, locationId: 'S1' }]);
    await bench.ledger.confirm({ id, idempotencyKey: key() }, acting);
    const confirmed = await bench.ledger.holds.extend({ id, idempotencyKey: key(), holdSeconds: 60 }, acting);
    expect(codes(confirmed.refusals)).toEqual(['ReservationEnded']);
    const unknown = { id: '00000000-0000-8000-8000-000000000000', idempotencyKey: key(), holdSeconds: 60 };
    expect(codes((await bench.ledger.holds.extend(unknown, acting)).refusals)).toEqual([
      'ReservationNotFound',
    ]);
  });

  test('a sale policy of one of its items bounds it', async () => {
    await stock(bench, { sku: 'E', locationId: 'S1', quantity: 1_000 });
    const set = { idempotencyKey: key(), sku: 'E', maxHoldSeconds: 300, waitingRoom: false };
    expect((await bench.ledger.sales.setPolicy(set, acting)).policy?.version).toBe(1);
    const line = { sku: 'E', quantity: 1, locationId: 'S1' };
    // In force within a second; until then holds are as long as they ask.
    await expect.poll(async () => secondsLeft(await hold([line]))).toBeLessThan(301);
    const { id } = await hold([line]);
    const tooLong = await bench.ledger.holds.extend({ id, idempotencyKey: key(), holdSeconds: 400 }, acting);
    expect(codes(tooLong.refusals)).toEqual(['HoldTooLong']);
  });
});

describe('reassigning', () => {
  test('units are held elsewhere instead, named or chosen, and both positions say so', async () => {
    await stock(bench, { sku: 'B', locationId: 'S1', quantity: 5 });
    await stock(bench, { sku: 'B', locationId: 'S2', quantity: 2 });
    await stock(bench, { sku: 'B', locationId: 'S3', quantity: 9 });
    const { id } = await hold([{ sku: 'B', quantity: 4, locationId: 'S1' }]);
    const named = {
      id,
      idempotencyKey: key(),
      moves: [{ lineNumber: 1, fromLocationId: 'S1', toLocationId: 'S2', quantity: 2 }],
    };
    const first = await bench.ledger.holds.reassign(named, acting);
    expect(first.refusals).toEqual([]);
    expect(await at(bench, 'B', 'S1')).toBe('a3 r2');
    expect(await at(bench, 'B', 'S2')).toBe('r2');
    expect((await bench.ledger.holds.reassign(named, acting)).replayed).toBe(true);
    expect(await at(bench, 'B', 'S2')).toBe('r2');
    const chosen = { id, idempotencyKey: key(), moves: [{ lineNumber: 1, fromLocationId: 'S1' }] };
    const { reservation } = await bench.ledger.holds.reassign(chosen, acting);
    expect(
      reservation?.lines.filter(({ held }) => held > 0).map(({ locationId, held }) => [locationId, held]),
    ).toEqual([
      ['S2', 2_000],
      ['S3', 2_000],
    ]);
    expect(await at(bench, 'B', 'S1')).toBe('a5');
    await bench.ledger.release({ id, idempotencyKey: key() }, acting);
    expect(await at(bench, 'B', 'S2')).toBe('a2');
    expect(await at(bench, 'B', 'S3')).toBe('a9');
    await expectSound(bench);
  });

  test('what came to a place in two moves is held there as one', async () => {
    await stock(bench, { sku: 'F', locationId: 'S1', quantity: 6 });
    for (const locationId of ['S2', 'S3']) await stock(bench, { sku: 'F', locationId, quantity: 9 });
    const { id } = await hold([{ sku: 'F', quantity: 6, locationId: 'S1' }]);
    const move = async (fromLocationId: string, toLocationId: string, quantity?: number): Promise<void> => {
      const moves = [{ lineNumber: 1, fromLocationId, toLocationId, quantity }];
      const { refusals } = await bench.ledger.holds.reassign({ id, idempotencyKey: key(), moves }, acting);
      expect(refusals).toEqual([]);
    };
    await move('S1', 'S2', 2);
    await move('S1', 'S2', 3);
    await move('S2', 'S3', 4);
    expect(await at(bench, 'F', 'S2')).toBe('a8 r1');
    await move('S3', 'S2', 1);
    await move('S2', 'S3');
    expect(await at(bench, 'F', 'S2')).toBe('a9');
    expect(await at(bench, 'F', 'S3')).toBe('a4 r5');
    await expectSound(bench);
  });

  test('what is not there is not promised, and nothing of the request is done', async () => {
    await stock(bench, { sku: 'C', locationId: 'S1', quantity: 5 });
    await stock(bench, { sku: 'C', locationId: 'S2', quantity: 1 });
    const { id } = await hold([{ sku: 'C', quantity: 3, locationId: 'S1' }]);
    const move = { lineNumber: 1, fromLocationId: 'S1', toLocationId: 'S2' };
    const short = await bench.ledger.holds.reassign({ id, idempotencyKey: key(), moves: [move] }, acting);
    expect(short.refusals).toMatchObject([
      { code: 'InsufficientStock', requested: 3, available: 1, sku: 'C' },
    ]);
    expect(await at(bench, 'C', 'S1')).toBe('a2 r3');
    expect(await at(bench, 'C', 'S2')).toBe('a1');
    const wrong = [
      [{ ...move, toLocationId: 'NOWHERE' }, 'UnknownLocation'],
      [{ ...move, toLocationId: 'S1' }, 'InvalidReservation'],
      [{ ...move, fromLocationId: 'S2' }, 'NothingToReassign'],
      [{ ...move, lineNumber: 2 }, 'NothingToReassign'],
      [{ ...move, quantity: 4 }, 'InvalidReservation'],
      [{ ...move, quantity: 0.5 }, 'InvalidReservation'],
    ] as const;
    for (const [bad, code] of wrong) {
      const { refusals } = await bench.ledger.holds.reassign(
        { id, idempotencyKey: key(), moves: [bad] },
        acting,
      );
      expect(codes(refusals)).toEqual([code]);
    }
    await expectSound(bench);
  });

  test('a race of reassignments and reservations for the same units promises none twice', async () => {
    await stock(bench, { sku: 'D', locationId: 'S1', quantity: 20 });
    await stock(bench, { sku: 'D', locationId: 'S2', quantity: 10 });
    const holds = await Promise.all(
      Array.from({ length: 20 }, () => hold([{ sku: 'D', quantity: 1, locationId: 'S1' }])),
    );
    const line = { sku: 'D', quantity: 1, locationId: 'S2' };
    const [moved, held] = await Promise.all([
      Promise.all(
        holds.map(({ id }) =>
          bench.ledger.holds.reassign(
            {
              id,
              idempotencyKey: key(),
              moves: [{ lineNumber: 1, fromLocationId: 'S1', toLocationId: 'S2' }],
            },
            acting,
          ),
        ),
      ),
      bench.ledger.reserve(
        holds.map(() => ({
          idempotencyKey: key(),
          channel: 'web',
          lines: [line],
          holdSeconds: 60,
          allOrNothing: true,
        })),
        acting,
      ),
    ]);
    const went = moved.filter(({ refusals }) => refusals.length === 0).length;
    const took = held.filter(({ reservation }) => reservation !== undefined).length;
    expect(went + took).toBe(10);
    expect(await at(bench, 'D', 'S2')).toBe('r10');
    expect(await at(bench, 'D', 'S1')).toBe(
      went === 20 ? 'a20' : went === 0 ? 'r20' : `a${went} r${20 - went}`,
    );
    await expectSound(bench);
  });
});
