/**
 * Quantities told in other units reach the base unit exactly, or are refused with the reason.
 *
 * Everything in thousandths: a case of 12 is a factor of 12,000.
 */
import { expect, test } from 'vitest';
import { toBaseUnit } from './unit.ts';

const conversions = [
  { unit: 'CASE', factor: 12_000 },
  { unit: 'HALF', factor: 500 },
  { unit: 'HUGE', factor: 999_999_999_999_999 },
];
const piece = { baseUnit: 'EA', decimals: 0, conversions };
const cloth = { baseUnit: 'M', decimals: 2, conversions };

test.each([
  [5_000, undefined, piece, 5_000],
  [5_000, 'EA', piece, 5_000],
  [5_000, 'ea', piece, 5_000],
  [2_000, 'CASE', piece, 24_000],
  [2_000, 'HALF', piece, 1_000],
  [-2_000, 'CASE', piece, -24_000],
  [1_500, 'HALF', cloth, 750],
  [10, undefined, cloth, 10],
])('%d of %s', (told, unit, item, quantity) => {
  expect(toBaseUnit(told, unit, item)).toEqual({ quantity });
});

test.each([
  [1_000, 'PALLET', piece, 'UnknownUnit', 'PALLET'],
  [1_500, undefined, piece, 'InvalidValue', '1.5 EA'],
  [1_000, 'HALF', piece, 'InvalidValue', '1 HALF'],
  [1, 'HALF', cloth, 'InvalidValue', '0.001 HALF'],
  [5, undefined, cloth, 'InvalidValue', '0.005 M'],
  [999_999_999_999_000, 'HUGE', piece, 'QuantityOutOfRange', 'HUGE'],
])('%d of %s is refused', (told, unit, item, fault, named) => {
  expect(toBaseUnit(told, unit, item)).toEqual({ fault, message: expect.stringContaining(named) });
});
