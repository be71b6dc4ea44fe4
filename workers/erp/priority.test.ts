/**
 * Which posting goes first, and which movements may be summed up: rules as data, by the default table and by a company's own.
 */
import { expect, test } from 'vitest';
import type { CanonicalMovement } from '#connectors';
import { defaultPriorities, priorityOf } from './priority.ts';
import { type SumRule, sumClosesAt, sumKeyOf, sumRuleOf } from './sums.ts';

const sale: CanonicalMovement = {
  ...{
    eventId: 'e',
    orderKeys: ['position:1'],
    type: 'SALE_COMPLETED',
    sku: 'CUP',
    unit: 'EA',
    quantity: 1_000,
  },
  ...{ from: { account: 'AVAILABLE', locationId: 'SHOP' }, to: { account: 'CUSTOMER' } },
  ...{
    occurredAt: '2026-03-02T09:00:00.000Z',
    recordedAt: '2026-03-02T09:00:01.000Z',
    businessDate: '2026-03-02',
  },
  ...{ source: 'pos-12', sourceEventId: '1' },
};

test.each([
  ['a shipment', { type: 'SHIPMENT_CONFIRMED' }, 2],
  ['a sale', {}, 3],
  ['what no rule names', { type: 'STOCK_DAMAGED' }, 5],
  ['a count', { type: 'COUNT_APPROVED' }, 7],
  [
    'a shipment of long ago, as imports bring it',
    { type: 'SHIPMENT_CONFIRMED', businessDate: '2026-02-01' },
    8,
  ],
  ['a sale told a week late', { businessDate: '2026-02-23' }, 3],
])('%s has its priority by default', (_what, fields, expected) => {
  expect(priorityOf(defaultPriorities, { ...sale, ...fields })).toBe(expected);
});

test("a company's own rules are tried in order, sources by name or beginning", () => {
  const rules = [
    { sources: ['bulk-*', 'nightly'], priority: 9 },
    { types: ['SALE_COMPLETED'], sources: ['pos-*'], priority: 1 },
  ];
  expect(priorityOf(rules, { ...sale, source: 'bulk-load' })).toBe(9);
  expect(priorityOf(rules, { ...sale, source: 'nightly' })).toBe(9);
  expect(priorityOf(rules, { ...sale, source: 'nightly-2' })).toBe(5);
  expect(priorityOf(rules, sale)).toBe(1);
});

const rule: SumRule = {
  ...{ types: ['SALE_COMPLETED'], sources: ['pos-*'], closes: '0 3 * * *', timeZone: 'Europe/London' },
};

test.each([
  ['a sale at the till', {}, true],
  ['a sale of another source', { source: 'shop' }, false],
  ['a sale of what was reserved', { reservationId: 'r' }, false],
  ['a sale from another state', { from: { account: 'RESERVED', locationId: 'SHOP' } }, false],
  ['another type', { type: 'RETURN_ACCEPTED' }, false],
  ['what changes worth', { kind: 'FINANCIAL_ADJUSTMENT' as const }, false],
])('%s: summed up %s', (_what, fields, isSummed) => {
  expect(sumRuleOf([rule], { ...sale, ...fields }) !== undefined).toBe(isSummed);
  expect(sumRuleOf([], { ...sale, ...fields })).toBeUndefined();
});

test('a sum is of one item, one location and one business day, and closes when its rule says', () => {
  const same = sumKeyOf({ ...sale, eventId: 'f', quantity: 5, lineageId: 'T-2', source: 'pos-13' });
  expect(same).toBe(sumKeyOf(sale));
  for (const other of [
    { sku: 'MUG' },
    { businessDate: '2026-03-03' },
    { from: { account: 'AVAILABLE', locationId: 'B' } },
  ])
    expect(sumKeyOf({ ...sale, ...other })).not.toBe(same);
  expect(sumClosesAt(rule, new Date('2026-03-28T12:00:00Z'))).toEqual(new Date('2026-03-29T02:00:00Z'));
});
