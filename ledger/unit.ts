/**
 * Units of measure: a quantity told in one of an item's units, in thousandths of its base unit. Exact or refused.
 *
 * Conversions come from master data as thousandths of the base unit; they are applied in whole numbers, never in floating
 * point.
 */
import { hasDecimals, maxQuantity, type Thousandths, thousandthsPerUnit } from '#schema';

/** What an item's master data says of its units; a factor is how many thousandths of the base unit one unit is. */
export type ItemUnits = {
  readonly baseUnit: string;
  readonly decimals: number;
  readonly conversions: readonly { readonly unit: string; readonly factor: Thousandths }[];
};

/** What a quantity was told in, and how it is said in the base unit or why it cannot be. */
export type Conversion =
  | { readonly quantity: Thousandths }
  | { readonly fault: 'UnknownUnit' | 'InvalidValue' | 'QuantityOutOfRange'; readonly message: string };

/**
 * Turns a quantity (thousandths of `unit`, the base unit when undefined) into thousandths of the item's base unit.
 * Refuses an unknown unit, a result the item's decimals do not allow, and one out of range.
 */
export function toBaseUnit(told: Thousandths, unit: string | undefined, item: ItemUnits): Conversion {
  const factor = factorOf(unit, item);
  if (factor === undefined) {
    const known = [item.baseUnit, ...item.conversions.map((conversion) => conversion.unit)].join(', ');
    return { fault: 'UnknownUnit', message: `unit must be one of the item's units (${known}), not ${unit}` };
  }
  const product = BigInt(told) * BigInt(factor);
  const inUnits = `${told / thousandthsPerUnit} ${unit ?? item.baseUnit}`;
  const quantity = Number(product / perUnit);
  if (Math.abs(quantity) > maxQuantity) {
    const message = `quantity ${inUnits} must be below 1000000000000 ${item.baseUnit}`;
    return { fault: 'QuantityOutOfRange', message };
  }
  if (product % perUnit !== 0n || !hasDecimals(quantity, item.decimals)) {
    const message = `quantity ${inUnits} must be a quantity of ${item.baseUnit} with at most ${item.decimals} decimals`;
    return { fault: 'InvalidValue', message };
  }
  return { quantity };
}

const perUnit = BigInt(thousandthsPerUnit);

function factorOf(unit: string | undefined, item: ItemUnits): Thousandths | undefined {
  if (unit === undefined || sameUnit(unit, item.baseUnit)) return thousandthsPerUnit;
  return item.conversions.find((candidate) => sameUnit(candidate.unit, unit))?.factor;
}

/** Units are codes: EA and ea are one. */
function sameUnit(left: string, right: string): boolean {
  return left.trim().toUpperCase() === right.trim().toUpperCase();
}
