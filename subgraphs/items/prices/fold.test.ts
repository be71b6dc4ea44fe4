/**
 * What rows make of stored prices: which price a row names, what changes nothing, what is refused.
 */
import { describe, expect, test } from 'vitest';
import { foldPrices, type PriceState } from './fold.ts';
import type { PriceChange } from './row.ts';

const now = new Date('2026-11-21T10:00:00Z');
const [earlier, later] = [new Date('2026-11-01T00:00:00Z'), new Date('2026-11-27T00:00:00Z')];
const stored: PriceState = {
  ...{ itemNo: 7, sku: 'CUP', channel: 'web', currency: 'EUR' },
  ...{ validFrom: earlier, validUntil: null, minor: 500, version: 3 },
};
const base = { itemNos: new Map([['CUP', 7]]), channels: new Set(['web']), stored: [stored], now };
const row: PriceChange = {
  ...{ sku: 'CUP', channel: 'web', currency: 'EUR', minor: 500 },
  ...{ validFrom: undefined, validUntil: null, changeFromVersion: undefined },
};

const fold = (...changes: Partial<PriceChange>[]) =>
  foldPrices(
    changes.map((change) => ({ ...row, ...change })),
    base,
  );

describe('a row without a beginning', () => {
  test('changes nothing when the price in force says the same', () => {
    const { results, changed } = fold({}, {});
    expect(results).toEqual([
      { state: stored, changed: false },
      { state: stored, changed: false },
    ]);
    expect(changed).toEqual([]);
  });

  test('begins a price now when it says something else; the one before stays as it was', () => {
    const { changed } = fold({ minor: 450 });
    expect(changed).toEqual([{ ...stored, validFrom: now, minor: 450, version: 1 }]);
  });

  test('sees what rows before it have made', () => {
    const { results, changed } = fold({ minor: 450 }, { minor: 450 }, { minor: 500 });
    expect(results.map(({ state }) => state?.version)).toEqual([1, 1, 2]);
    expect(changed).toEqual([{ ...stored, validFrom: now, minor: 500, version: 2 }]);
  });

  test('counts in its own list only', () => {
    expect(fold({ channel: '' }).changed).toEqual([{ ...stored, channel: '', validFrom: now, version: 1 }]);
  });

  test('may not end before it begins', () => {
    const [result] = fold({ validUntil: earlier, minor: 450 }).results;
    expect(result?.refusal).toMatchObject({ code: 'InvalidPrice', path: ['validUntil'] });
  });
});

describe('a row with a beginning', () => {
  test('names the price that begins then', () => {
    expect(fold({ validFrom: earlier, minor: 1 }).changed).toEqual([{ ...stored, minor: 1, version: 4 }]);
    expect(fold({ validFrom: earlier }).changed).toEqual([]);
    expect(fold({ validFrom: later }).changed).toEqual([{ ...stored, validFrom: later, version: 1 }]);
  });

  test('withdraws it, once, and tells it again under its next version', () => {
    const { results, changed } = fold(
      { validFrom: earlier, minor: null },
      { validFrom: earlier, minor: null },
      { validFrom: earlier },
    );
    expect(results.map((result) => [result.state?.minor, result.state?.version])).toEqual([
      [null, 4],
      [null, 4],
      [500, 5],
    ]);
    expect(changed).toEqual([{ ...stored, version: 5 }]);
  });

  test('is refused on another version than it read, and where there is nothing to withdraw', () => {
    const refusals = fold(
      { validFrom: earlier, minor: 1, changeFromVersion: 2 },
      { validFrom: later, minor: 1, changeFromVersion: 1 },
      { validFrom: later, minor: null },
    ).results.map(({ refusal }) => refusal);
    expect(refusals).toMatchObject([
      { code: 'PriceVersionConflict', currentVersion: 3 },
      { code: 'PriceVersionConflict', currentVersion: 0 },
      { code: 'InvalidPrice', path: ['validFrom'] },
    ]);
  });
});

test('unknown items and channels are refused by name', () => {
  const refusals = fold({ sku: 'NONE' }, { channel: 'moon' }).results.map(({ refusal }) => refusal?.message);
  expect(refusals).toEqual(['item "NONE" is unknown', 'channel "moon" is unknown']);
});
