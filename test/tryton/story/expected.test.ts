/**
 * What the story expects of Tryton, worked out by hand for a few movements: a wrong expectation would agree with anything.
 *
 * Pure: no Tryton is asked.
 */
import { expect, test } from 'vitest';
import { type JournalRow, onHandOf, stockAccountOf } from './expected.ts';

const row = (from: string, to: string, units: number): JournalRow => ({
  sku: 'A',
  from,
  to,
  quantity: units * 1_000,
  isPartners: false,
});

const journal = [
  row('SUP', 'L-0', 10),
  row('L-0', 'CUS', 3),
  row('CUS', 'L-0-RET', 1),
  row('L-0-RET', 'L-0', 1),
  row('CUS', 'L-0-DMG', 1),
  row('L-0', 'L-0-DMG', 2),
  row('L-0-DMG', 'SCRAP', 1),
  row('L-0', 'TRANSIT', 2),
  row('TRANSIT', 'L-1', 2),
  row('LOST', 'L-0', 1),
];

test('units are where the movements took them; suppliers and customers hold nothing', () => {
  expect(onHandOf(journal)).toEqual({
    'A@L-0': 5_000,
    'A@L-0-RET': 0,
    'A@L-0-DMG': 2_000,
    'A@SCRAP': 1_000,
    'A@TRANSIT': 0,
    'A@L-1': 2_000,
    'A@LOST': -1_000,
  });
});

test('what enters storage or leaves it is booked at 4.00 a unit, and nothing else', () => {
  // 10 bought, 3 sold, 1 back, 2 damaged, 1 found: 7 units are worth something.
  expect(stockAccountOf(journal)).toEqual({ cents: 2_800, booked: 5 });
});
