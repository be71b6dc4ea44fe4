/**
 * From the ids clients use to the numbers the ledger is keyed by. Reads master data, which items and locations own.
 *
 * One statement whatever the number of ids; unknown ids are simply not in the answer.
 */
import type { Database } from '#database';
import { createItemNumbers } from '#live';
import { canonicalSku } from '#schema';

/** Numbers by canonical SKU and by location id. */
export type Numbers = {
  itemNos(skus: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** As itemNos, from memory where it can: an item created just now may be unknown for a moment. */
  rememberedItemNos(skus: readonly string[]): Promise<ReadonlyMap<string, number>>;
  locationNos(locationIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
};

const selectItems = 'SELECT sku AS id, item_no AS no FROM items.item WHERE sku = ANY ($1::text[])';
const selectLocations = `
  SELECT location_id AS id, location_no AS no FROM locations.location WHERE location_id = ANY ($1::text[])`;

/** Opens the lookup on a database. */
export function createNumbers(database: Database): Numbers {
  const read = async (statement: string, ids: readonly string[]) => {
    if (ids.length === 0) return new Map<string, number>();
    const { rows } = await database.query<{ id: string; no: number }>(statement, [[...new Set(ids)]]);
    return new Map(rows.map(({ id, no }) => [id, no]));
  };
  const remembered = createItemNumbers({ lookup: (skus) => read(selectItems, skus) });
  return {
    itemNos: (skus) => read(selectItems, skus.map(canonicalSku)),
    rememberedItemNos: (skus) => remembered.find(skus.map(canonicalSku)),
    locationNos: (locationIds) => read(selectLocations, locationIds),
  };
}
