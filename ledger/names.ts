/**
 * What reservation requests name, remembered: the numbers of items and locations, so that the common request needs no look-up.
 *
 * Only what never changes is kept (a SKU's and a location's number are theirs for ever), and an item's decimals, which are fixed
 * once it has stock. Whether item, location and channel may be sold is never remembered: the statement that holds asks.
 * Bounded: what nobody named for longest is forgotten first. Unknown names are not remembered at all.
 */
import { LRUCache } from 'lru-cache';
import type { Queryable } from '#database';
import { hasDecimals } from '#schema';
import { positionId } from './account.ts';
import type { ParsedRequest } from './request.ts';
import { statement } from './statement.ts';

/** What names mean, as far as it is known. */
export type Names = {
  /** Looks up what the requests name and nobody has asked for yet; sends nothing when everything is known. */
  learn(database: Queryable, requests: readonly ParsedRequest[]): Promise<void>;
  /**
   * The position of every line, in order. Undefined when the request has to be looked at closely: a line names no location or
   * something unknown, two lines name one position, or a quantity has more decimals than its item.
   */
  positionsOf(request: ParsedRequest): readonly number[] | undefined;
};

type KnownItem = { readonly itemNo: number; readonly decimals: number };
type NameRow = { kind: 'I' | 'L' | 'C'; name: string; no: number | null; decimals: number | null };

const resolveRequests = statement('resolve-requests');
const mostItems = 200_000;
const mostLocations = 65_536;

/** Makes a memory that is empty. */
export function createNames(): Names {
  const items = new LRUCache<string, KnownItem>({ max: mostItems });
  const locations = new LRUCache<string, number>({ max: mostLocations });
  return {
    learn: async (database, requests) => {
      const lines = requests.flatMap((request) => request.lines);
      const skus = lines.flatMap(({ sku }) => (items.has(sku) ? [] : [sku]));
      const ids = lines.flatMap(({ locationId }) =>
        locationId === undefined || locations.has(locationId) ? [] : [locationId],
      );
      if (skus.length + ids.length === 0) return;
      const { rows } = await database.query<NameRow>(resolveRequests, [
        [...new Set(skus)],
        [...new Set(ids)],
        [],
      ]);
      for (const { kind, name, no, decimals } of rows) {
        if (no === null) continue;
        if (kind === 'I') items.set(name, { itemNo: no, decimals: decimals ?? 0 });
        else locations.set(name, no);
      }
    },
    positionsOf: ({ lines }) => {
      const positions = new Set<number>();
      for (const { sku, locationId, quantity } of lines) {
        const item = items.get(sku);
        const locationNo = locationId === undefined ? undefined : locations.get(locationId);
        if (item === undefined || locationNo === undefined) return undefined;
        if (!hasDecimals(quantity, item.decimals)) return undefined;
        positions.add(positionId({ itemNo: item.itemNo, locationNo }));
      }
      return positions.size === lines.length ? [...positions] : undefined;
    },
  };
}
