/**
 * Bands for thresholds, at their edges. That SQL puts quantities into the same ones is tested in test/ledger/levels.test.ts.
 */
import { expect, test } from 'vitest';
import { bandBelow, highestBand } from './band.ts';

test.each([
  [-5_000, 0],
  [0, 0],
  [1, 0],
  [2, 1],
  [1_001, 1],
  [1_002, 2],
  [3_001, 2],
  [3_002, 3],
  [10_000, 4],
  [32_767_001, 15],
  [32_767_002, 16],
  [9_000_000_000, 16],
])('less than %d thousandths is in bands up to %d', (thousandths, band) => {
  expect(bandBelow(thousandths)).toBe(band);
});

test('where nothing is too much every band is looked through', () => {
  expect(bandBelow(undefined)).toBe(highestBand);
});
