/**
 * Counts among other facts, in any order of arrival and all at once: the end is the same, and every count stays what was counted.
 *
 * Orders are drawn at random; fast-check prints the seed of a failure.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CountScope } from '#ledger';
import { type Bench, eventOf, expectSound, openBench, record, at as stockAt } from '../ledger/arrange.ts';
import { ann, answerOf, at, bob, countOf, key, receive, said } from './arrange.ts';

const runs = 8;
let bench: Bench;

beforeAll(async () => {
  const items = Array.from({ length: runs + 1 }, (_, nth) => `O${nth}`);
  bench = await openBench({ items, locations: ['S1'] });
});
afterAll(() => bench.close());

type Arrival = (sku: string) => Promise<unknown>;

const fact =
  (type: string, quantity: number, time: string): Arrival =>
  (sku) =>
    record(bench, eventOf({ type, sku, quantity, occurredAt: at(time) }));

const count =
  (counted: CountScope, quantity: number, time: string): Arrival =>
  async (sku) => {
    const { counts } = bench.ledger.work;
    const submission = { ...countOf(sku, quantity, time), counted };
    const { countId } = answerOf(await counts.submit(submission, ann));
    await counts.approve({ id: countId, idempotencyKey: key(), ...said }, bob);
  };

const arrivals: readonly Arrival[] = [
  fact('RECEIPT_CONFIRMED', 30, '08:00'),
  fact('SALE_COMPLETED', 4, '09:00'),
  fact('STOCK_DAMAGED', 3, '10:00'),
  count('SHELF', 20, '11:00'),
  fact('SALE_COMPLETED', 2, '12:00'),
  count('DAMAGED', 5, '12:30'),
  fact('STOCK_DAMAGED', 1, '13:00'),
  fact('RETURN_ACCEPTED', 2, '13:30'),
  count('ON_HAND', 27, '14:00'),
  fact('SNAPSHOT_ASSERTED', 26, '14:30'),
  fact('SALE_COMPLETED', 1, '15:00'),
];

test('facts, counts of single states and snapshots end alike in every order of arrival', async () => {
  let nth = 0;
  const order = fc.shuffledSubarray([...arrivals], {
    minLength: arrivals.length,
    maxLength: arrivals.length,
  });
  await fc.assert(
    fc.asyncProperty(order, async (shuffled) => {
      const sku = `O${nth}`;
      nth += 1;
      for (const arrive of shuffled) await arrive(sku);
      // At 14:30 all of it was 26: 6 damaged (5 counted, 1 since), 2 returned, so 18 on the shelf; then one was sold.
      expect(await stockAt(bench, sku, 'S1')).toBe('a17 d6 rp2');
    }),
    { numRuns: runs, endOnFailure: true },
  );
  await expectSound(bench);
});

test('approvals, sales and late sales of one position at once neither deadlock nor count a unit twice', async () => {
  const sku = `O${runs}`;
  await receive(bench, sku, 100);
  const minutes = Array.from({ length: 8 }, (_, nth) => String(10 + nth));
  const all = minutes.flatMap((minute, nth) => [
    count('SHELF', 90 - nth, `14:${minute}`)(sku),
    fact('SALE_COMPLETED', 1, `14:${minute}`)(sku),
    fact('SALE_COMPLETED', 1, '13:00')(sku),
    fact('SALE_COMPLETED', 1, '15:00')(sku),
  ]);
  await Promise.all(all);
  // The last count, of 14:17, found 83; eight were sold after it.
  expect(await stockAt(bench, sku, 'S1')).toBe('a75');
  await expectSound(bench);
});
