/**
 * What is kept of items is not read again, nor is what no read can find: a question answered from copies asks the ledger nothing.
 */
import { expect, test } from 'vitest';
import type { ItemSelling } from '#ledger';
import { createKeptItems } from './kept-items.ts';

test('an item is read once, and the number that no item has not at all', async () => {
  const asked: (readonly number[])[] = [];
  const item: ItemSelling = { itemClass: '', step: 1_000, hasGrants: false, rules: [] };
  const items = createKeptItems({
    read: async (itemNos) => {
      asked.push(itemNos);
      return { revision: 1, items: new Map([[7, item]]) };
    },
  });
  for (let time = 0; time < 2; time += 1) expect([...(await items.of([0, 7])).keys()]).toEqual([7]);
  expect(asked).toEqual([[7]]);
});
