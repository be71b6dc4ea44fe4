/**
 * Quantities across the border: outside a JSON number in an item's base unit, inside a whole count of thousandths.
 *
 * Thousandths are exact in bigint and in JavaScript's safe integers alike; an item's own decimals only say which of them
 * are valid. No arithmetic on the outer form happens anywhere.
 */

/** A quantity as the inside knows it: a whole number of thousandths of the item's base unit. */
export type Thousandths = number;

/** The largest quantity one statement may carry, in thousandths: anything from 10^12 units is refused. */
export const maxQuantity: Thousandths = 10 ** 15 - 1;

/** The scale of every quantity inside: how many thousandths a unit has. */
export const thousandthsPerUnit = 1000;

/**
 * Turns units into thousandths, exactly.
 * Takes a JSON number of units; gives undefined when it is not finite, has more than 3 decimals, or is 10^12 or more.
 */
export function quantityFromUnits(units: number): Thousandths | undefined {
  const quantity = Math.round(units * thousandthsPerUnit);
  // Dividing back is correctly rounded, so only a number that is a whole count of thousandths survives the round trip.
  if (!(Math.abs(quantity) <= maxQuantity) || quantity / thousandthsPerUnit !== units) return undefined;
  return quantity === 0 ? 0 : quantity;
}

/** Turns thousandths into units: the JSON number that has the same decimal digits. */
export function quantityToUnits(quantity: Thousandths): number {
  return quantity / thousandthsPerUnit;
}

/** Says whether a quantity is one an item with so many decimals (0 to 3) can have. */
export function hasDecimals(quantity: Thousandths, decimals: number): boolean {
  return quantity % 10 ** (3 - decimals) === 0;
}
