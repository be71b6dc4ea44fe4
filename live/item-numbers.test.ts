/**
 * Item numbers remembered by SKU: looked up once when known, again soon when unknown, and never more than there is room for.
 *
 * Pure, on a clock under the test's control.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createItemNumbers } from './item-numbers.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function makeNumbers(most?: number) {
  const items = new Map([
    ['A', 1],
    ['B', 2],
    ['C', 3],
  ]);
  const asked: string[][] = [];
  const numbers = createItemNumbers({
    lookup: async (skus) => {
      asked.push([...skus]);
      return new Map([...items].filter(([sku]) => skus.includes(sku)));
    },
    ...(most === undefined ? {} : { most }),
  });
  return { items, asked, numbers };
}

test('known ones are looked up once, each asked SKU once a lookup', async () => {
  const { numbers, asked } = makeNumbers();
  expect(await numbers.find(['A', 'B', 'A'])).toEqual(
    new Map([
      ['A', 1],
      ['B', 2],
    ]),
  );
  expect(await numbers.find(['B', 'C'])).toEqual(
    new Map([
      ['B', 2],
      ['C', 3],
    ]),
  );
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(await numbers.find(['A'])).toEqual(new Map([['A', 1]]));
  expect(asked).toEqual([['A', 'B'], ['C']]);
});

test('unknown ones stay unknown for a moment and are then looked up again', async () => {
  const { numbers, items, asked } = makeNumbers();
  expect(await numbers.find(['NEW'])).toEqual(new Map());
  items.set('NEW', 9);
  expect(await numbers.find(['NEW'])).toEqual(new Map());
  await vi.advanceTimersByTimeAsync(251);
  expect(await numbers.find(['NEW'])).toEqual(new Map([['NEW', 9]]));
  expect(asked).toHaveLength(2);
});

test('more than there is room for are answered all the same', async () => {
  const { numbers } = makeNumbers(1);
  const all = new Map([
    ['A', 1],
    ['B', 2],
    ['C', 3],
  ]);
  expect(await numbers.find(['A', 'B', 'C'])).toEqual(all);
  expect(await numbers.find(['A', 'B', 'C'])).toEqual(all);
});

test('with a generation unknown ones stay so until an item is made, or for seconds', async () => {
  const items = new Map<string, number>();
  let newest = 7;
  let lookups = 0;
  const numbers = createItemNumbers({
    lookup: async (skus) => {
      lookups += 1;
      return new Map([...items].filter(([sku]) => skus.includes(sku)));
    },
    generation: async () => newest,
  });
  for (let nth = 0; nth < 5; nth += 1) {
    expect(await numbers.find(['NEW'])).toEqual(new Map());
    await vi.advanceTimersByTimeAsync(900);
  }
  expect(lookups).toBe(1);
  items.set('NEW', 8);
  newest = 8;
  expect(await numbers.find(['NEW'])).toEqual(new Map([['NEW', 8]]));
  expect(await numbers.find(['OTHER'])).toEqual(new Map());
  // Made by a transaction that got its number before the newest one: no generation tells of it.
  items.set('OTHER', 6);
  await vi.advanceTimersByTimeAsync(5_001);
  expect(await numbers.find(['OTHER'])).toEqual(new Map([['OTHER', 6]]));
});

test('many who ask for the same at once share one lookup', async () => {
  const { numbers, asked } = makeNumbers();
  await Promise.all([numbers.find(['A', 'B']), numbers.find(['B']), numbers.find(['A', 'C'])]);
  expect(asked).toEqual([['A', 'B'], ['C']]);
});
