/**
 * From the ids clients use to the numbers the ledger is keyed by. Reads master data, which items and locations own.
 *
 * One statement whatever the number of ids; unknown ids are simply not in the answer, and so are locations out of a caller's
 * reach: whatever asks by number can't tell the two apart.
 */
import type { Database } from '#database';
import { createItemNumbers, type Live } from '#live';
import { canonicalSku, narrowed, type Reach, reaches } from '#schema';

/** Numbers by canonical SKU and by location id. */
export type Numbers = {
  itemNos(skus: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** As itemNos, from memory where it can: an item created just now may be unknown for a moment. */
  rememberedItemNos(skus: readonly string[]): Promise<ReadonlyMap<string, number>>;
  locationNos(locationIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
};

/** Numbers for one caller: locations out of its reach have none. */
export type ReachedNumbers = Numbers & {
  /** The numbers of the asked locations, or of all within reach; undefined when there is no condition at all. */
  within(asked: readonly string[] | null | undefined): Promise<readonly number[] | undefined>;
  /** Numbers whatever the reach: for the far ends of what has its near end within it. */
  ofAll(locationIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
};

/** Narrows the lookup to a caller's reach. */
export function reachedNumbers(numbers: Numbers, reach: Reach): ReachedNumbers {
  return {
    ...numbers,
    locationNos: (ids) => numbers.locationNos(ids.filter((id) => reaches(reach, id))),
    ofAll: (ids) => numbers.locationNos(ids),
    async within(asked) {
      const ids = narrowed(asked, reach);
      return ids === undefined ? undefined : [...(await numbers.locationNos(ids)).values()];
    },
  };
}

const selectItems = 'SELECT sku AS id, item_no AS no FROM items.item WHERE sku = ANY ($1::text[])';
const selectLocations = `
  SELECT location_id AS id, location_no AS no FROM locations.location WHERE location_id = ANY ($1::text[])`;

/** Opens the lookup on a database; with the read path, which knows when items are made, the unknown are remembered for longer. */
export function createNumbers(database: Database, live?: Pick<Live, 'newestItemNo'> | undefined): Numbers {
  const read = async (statement: string, ids: readonly string[]) => {
    if (ids.length === 0) return new Map<string, number>();
    const { rows } = await database.query<{ id: string; no: number }>(statement, [[...new Set(ids)]]);
    return new Map(rows.map(({ id, no }) => [id, no]));
  };
  const remembered = createItemNumbers({
    lookup: (skus) => read(selectItems, skus),
    generation: live?.newestItemNo,
  });
  return {
    itemNos: (skus) => read(selectItems, skus.map(canonicalSku)),
    rememberedItemNos: (skus) => remembered.find(skus.map(canonicalSku)),
    locationNos: (locationIds) => read(selectLocations, locationIds),
  };
}
