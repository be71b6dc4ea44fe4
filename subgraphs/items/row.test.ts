/**
 * The rules an item row keeps by itself, without a database. What it makes of a stored item is tested with the store.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isGtin } from '#schema';
import { readRow } from '../row.ts';
import { itemRow } from './row.ts';

describe('GTIN', () => {
  test.each(['4006381333931', '96385074', '036000291452', '10614141000415'])(
    '%s has a valid check digit',
    (gtin) => {
      expect(isGtin(gtin)).toBe(true);
    },
  );

  test.each(['4006381333932', '9638507', '400638133393', '40063813339311', '4006381333931 ', 'ABCDEFGH', ''])(
    '%j is none',
    (gtin) => expect(isGtin(gtin)).toBe(false),
  );

  test('of the ten possible last digits exactly one is right', () => {
    const digits = fc
      .integer({ min: 0, max: 10 ** 12 - 1 })
      .map((number) => String(number).padStart(12, '0'));
    fc.assert(
      fc.property(digits, (front) => {
        expect([...'0123456789'].filter((last) => isGtin(front + last))).toHaveLength(1);
      }),
    );
  });
});

describe('rows', () => {
  const problems = (row: object) =>
    readRow(itemRow, { sku: 'A', ...row }).problems?.map(({ message }) => message);

  test('factors become thousandths exactly, or are refused', () => {
    const read = readRow(itemRow, { sku: 'a', unitConversions: [{ unit: 'BOX', factor: 0.1 }] });
    expect(read.row).toMatchObject({ sku: 'A', unitConversions: [{ unit: 'BOX', factor: 100 }] });
    for (const factor of [0, -1, 0.0001, 1e12, Number.POSITIVE_INFINITY]) {
      expect(problems({ unitConversions: [{ unit: 'BOX', factor }] })).toHaveLength(1);
    }
  });

  test('a list names each unit and each property once', () => {
    const twice = [
      { unit: 'BOX', factor: 1 },
      { unit: 'BOX', factor: 2 },
    ];
    expect(problems({ unitConversions: twice })?.[0]).toMatch(
      /^unitConversions must name each unit once, not \[/,
    );
    const attributes = [
      { name: 'size', value: 'L' },
      { name: 'size', value: 'M' },
    ];
    expect(problems({ attributes })?.[0]).toMatch(/^attributes must name each property once, not \[/);
  });

  test.each([
    ['a line break', 'a\nb'],
    ['a lone surrogate', 'a\ud800'],
    ['nothing but space', '   '],
    ['501 characters', 'x'.repeat(501)],
  ])('a name with %s is refused', (_name, name) => {
    expect(problems({ name })).toHaveLength(1);
  });

  test('500 characters outside the basic plane are a name', () => {
    expect(problems({ name: '😀'.repeat(500) })).toBeUndefined();
  });

  test('an invisible character in a SKU is refused: two that look alike must be alike', () => {
    expect(readRow(itemRow, { sku: 'A\u200bB' }).problems).toMatchObject([{ path: ['sku'] }]);
  });
});
