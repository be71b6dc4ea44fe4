/**
 * The format `prices`: cells become the fields of PriceInput, empty cells nothing. What a price may be is the store's business.
 */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { prices } from './format.ts';

test('prices: amounts stay text, days become times, unreadable cells are refused', async () => {
  const file = createReadStream(path.join(import.meta.dirname, 'fixtures/prices.csv'));
  const web = { sku: '85123A', channel: 'web', currency: 'EUR' };
  const blackFriday = '2026-11-27T00:00:00Z';
  expect(await Array.fromAsync(prices.read(file))).toEqual([
    { line: 2, outcome: 'row', row: { ...web, amount: '2.95', validFrom: '2026-11-01T00:00:00Z' } },
    {
      ...{ line: 3, outcome: 'row' },
      row: { ...web, minor: 249, validFrom: blackFriday, validUntil: '2026-11-30T00:00:00Z' },
    },
    { line: 4, outcome: 'row', row: { sku: '22423', currency: 'GBP', amount: '10.95' } },
    {
      ...{ line: 5, outcome: 'refused' },
      reason: { code: 'Unreadable', message: 'minor "many" is not a number' },
    },
    { line: 6, outcome: 'row', row: { ...web, validFrom: blackFriday, remove: true } },
    { line: 7, outcome: 'refused', reason: { code: 'Unreadable', message: 'sku is empty' } },
  ]);
});
