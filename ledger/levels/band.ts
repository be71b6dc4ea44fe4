/**
 * The bands of available quantities, as migration 0043 keeps them: which are looked through for a threshold. Pure.
 */

/** The highest band there is. */
export const highestBand = 16;

/**
 * The highest band that may hold less than so many thousandths: band 0 has none, band n up to 2ⁿ − 1 units.
 * Gives the highest of all for undefined, where nothing is too much.
 */
export function bandBelow(thousandths: number | undefined): number {
  if (thousandths === undefined) return highestBand;
  const mostBelow = thousandths - 1;
  if (mostBelow <= 0) return 0;
  return Math.min(highestBand, Math.ceil(Math.log2(Math.ceil(mostBelow / 1_000) + 1)));
}

/** The band of so many thousandths, as ledger.band_of says it. */
export function bandOf(thousandths: number): number {
  return bandBelow(thousandths + 1);
}
