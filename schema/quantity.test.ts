/**
 * Quantities survive the border in both directions, and what would have to be rounded is refused.
 *
 * Held to text: the decimal digits a client wrote are the digits it gets back.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasDecimals, maxQuantity, quantityFromUnits, quantityToUnits } from './quantity.ts';

describe('quantities at the border', () => {
  test.each([
    [0, 0],
    [-0, 0],
    [1, 1000],
    [-2.5, -2500],
    [0.001, 1],
    [1.005, 1005],
    [8.297, 8297],
    [999_999_999_999.999, maxQuantity],
  ])('%d units are %d thousandths', (units, quantity) => {
    expect(quantityFromUnits(units)).toBe(quantity);
  });

  test.each([
    [0.0001],
    [1.0005],
    [1e12],
    [-1e12],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [1e300],
    [5e-324],
  ])('%d is refused', (units) => {
    expect(quantityFromUnits(units)).toBeUndefined();
  });

  test('every quantity comes back as the number with the same digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -maxQuantity, max: maxQuantity }), (quantity) => {
        const units = quantityToUnits(quantity);
        expect(quantityFromUnits(units)).toBe(quantity === 0 ? 0 : quantity);
        const digits = Math.abs(quantity).toString().padStart(4, '0');
        const text = `${quantity < 0 ? '-' : ''}${digits.slice(0, -3)}.${digits.slice(-3)}`;
        expect(units).toBe(Number(text));
      }),
    );
  });

  test('decimals say which quantities an item can have', () => {
    expect(hasDecimals(1500, 0)).toBe(false);
    expect(hasDecimals(1500, 1)).toBe(true);
    expect(hasDecimals(-2000, 0)).toBe(true);
    expect(hasDecimals(1, 3)).toBe(true);
  });
});
