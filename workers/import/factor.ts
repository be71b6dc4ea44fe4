/**
 * The opening factor: how many units an item is taken to have had for each unit the file sells of it. Exact decimals.
 *
 * 1.2 × 5 is 6, not 6.000000000000001 rounded up to 7: the factor is kept as whole numbers and multiplied as such.
 * Nothing here knows files or the ledger.
 */

/** An exact decimal: `numerator / denominator`, and the shortest text that says it. */
export type Factor = { readonly numerator: bigint; readonly denominator: bigint; readonly text: string };

const mostWholeDigits = 6;
const mostDecimals = 9;
const pattern = new RegExp(`^(\\d{1,${mostWholeDigits}})(?:\\.(\\d{1,${mostDecimals}}))?$`);

/** Reads a factor such as `1.2` (0 to 999999.999999999); undefined for anything else, so `-1`, `1,2` and `1e3` too. */
export function parseFactor(text: string): Factor | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const whole = (match[1] ?? '').replace(/^0+(?=\d)/, '');
  const decimals = (match[2] ?? '').replace(/0+$/, '');
  return {
    numerator: BigInt(whole + decimals),
    denominator: 10n ** BigInt(decimals.length),
    text: decimals === '' ? whole : `${whole}.${decimals}`,
  };
}

/** Gives factor × units, rounded up to a whole unit; `units` is a whole number from 0. */
export function openingUnits(factor: Factor, units: number): number {
  const product = BigInt(units) * factor.numerator;
  return Number((product + factor.denominator - 1n) / factor.denominator);
}
