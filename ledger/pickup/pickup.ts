/**
 * Where customers may pick up: locations near a point, and at which positions a channel may promise units for picking up now.
 *
 * Reading only. How many units there are is availability's to say; here is where they are and whether they may be fetched, by
 * what the guard of reservations reads (sql/read-sellable.sql).
 */
import type { Queryable } from '#database';
import { readSellable } from '../sellable.ts';
import { statement } from '../statement.ts';

/** Near which point to look. */
export type NearQuery = {
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
  readonly radiusMetres: number;
  /** The place in the list to continue after. */
  readonly after: { readonly distanceMetres: number; readonly locationId: string } | undefined;
  /** Only these; all when undefined. */
  readonly locationNos: readonly number[] | undefined;
  readonly first: number;
};

/** A location and how far it is. */
export type NearLocation = {
  readonly locationNo: number;
  readonly locationId: string;
  /** Over the ground, rounded up. */
  readonly distanceMetres: number;
};

/** How units of a position may be fetched now. */
export type Fetching = {
  /** The location and the channel's policies offer picking up there. */
  readonly isOffered: boolean;
  /** Within opening hours, and item, channel and location may be sold. */
  readonly isOpen: boolean;
};

/** Picking up, for whoever shows where. */
export type Pickup = {
  /** Open locations with pick-up and coordinates, nearest first. */
  near(query: NearQuery): Promise<NearLocation[]>;
  /** How a channel's units of positions may be fetched now, by position id; positions that never held anything are left out. */
  fetching(positionIds: readonly number[], channel: string): Promise<ReadonlyMap<number, Fetching>>;
};

const near = statement('pickup/near');

/** Makes it over a pool of role `reader`. */
export function createPickup(reader: Queryable): Pickup {
  return {
    near: async ({ latitude, longitude, radiusMetres, after, locationNos, first }) => {
      const { rows } = await reader.query<{ location_no: number; location_id: string; distance_m: number }>(
        near,
        [
          ...[latitude, longitude, radiusMetres, after?.distanceMetres ?? null, after?.locationId ?? null],
          ...[locationNos ?? null, first],
        ],
      );
      return rows.map((row) => ({
        locationNo: row.location_no,
        locationId: row.location_id,
        distanceMetres: row.distance_m,
      }));
    },
    fetching: async (positionIds, channel) => {
      if (positionIds.length === 0) return new Map();
      const found = await readSellable(reader, positionIds, [channel]);
      return new Map(
        found.map(({ positionId, terms, ways }) => [
          positionId,
          { isOffered: ways.includes('PICKUP'), isOpen: terms.isEligible },
        ]),
      );
    },
  };
}
