/**
 * The wide catalogue that ledger benches run on: items and locations whose codes tell their numbers.
 *
 * Item n has SKU `B0000n`, location n the id `L0n`; numbers are dense and start at 1 and 0, as the product numbers them in
 * an empty database. Baselines may so skip looking codes up, which only makes them faster.
 */

/** How many items and locations are seeded: one million positions. */
export const catalogue = { items: 100_000, locations: 10 } as const;

/** The SKU of an item number (from 1). */
export function skuOf(itemNo: number): string {
  return `B${String(itemNo).padStart(6, '0')}`;
}

/** The id of a location number (from 0). */
export function locationIdOf(locationNo: number): string {
  return `L${String(locationNo).padStart(2, '0')}`;
}

/** The position's key, as everywhere in the product. */
export function positionIdOf(place: { readonly itemNo: number; readonly locationNo: number }): number {
  return place.itemNo * 65_536 + place.locationNo;
}

/** The item number of a SKU. */
export function itemNoOf(sku: string): number {
  return Number(sku.slice(1));
}

/** The location number of a location id. */
export function locationNoOf(locationId: string): number {
  return Number(locationId.slice(1));
}
