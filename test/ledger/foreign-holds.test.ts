/**
 * A fact that names a reservation of a channel its teller does not reach: told, as every fact, and nobody's promise is touched.
 *
 * For that teller the reservation is one that is not there; whoever reaches the channel draws on it.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '#schema';
import { acting, at, type Bench, eventOf, expectSound, openBench, said, stock, tester } from './arrange.ts';

const teller = (channels: Caller['channels']): Caller => ({ ...tester, id: 'teller', channels });

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({ items: ['A', 'B', 'C'], locations: ['S1'] });
});
afterAll(() => bench.close());

/** Holds three of ten units for the channel web. */
async function held(sku: string): Promise<string> {
  await stock(bench, { sku, locationId: 'S1', quantity: 10 });
  const lines = [{ sku, quantity: 3, locationId: 'S1' }];
  const request = { idempotencyKey: sku, channel: 'web', lines, holdSeconds: 600, allOrNothing: true };
  const [result] = await bench.ledger.reserve([request], acting);
  return result?.reservation?.id ?? '';
}

async function told(
  channels: Caller['channels'],
  event: { sku: string; type: string; reservationId: string },
) {
  const context = { caller: teller(channels), correlationId: 'test' };
  const { results } = await bench.ledger.record([eventOf({ ...event, quantity: 2 })], context);
  return results.map(said);
}

test.each([
  ['A', 'SALE_COMPLETED', 'a5 r3'],
  ['B', 'PICK_CONFIRMED', 'a5 r3 p2'],
])('of %s a %s by a stranger leaves the promise whole', async (sku, type, expected) => {
  const reservationId = await held(sku);
  expect(await told(['marketplace'], { sku, type, reservationId })).toEqual(['RECORDED']);
  expect(await at(bench, sku, 'S1')).toBe(expected);
  expect((await bench.ledger.reservations([reservationId])).get(reservationId)?.status).toBe('HELD');
  await expectSound(bench);
});

test('one who reaches the channel draws on it', async () => {
  const reservationId = await held('C');
  expect(await told(['web'], { sku: 'C', type: 'SALE_COMPLETED', reservationId })).toEqual(['RECORDED']);
  expect(await at(bench, 'C', 'S1')).toBe('a7 r1');
});
