/**
 * The place an input names: one item at one location, as far as the caller reaches.
 *
 * A location out of reach reads like one that is not there. Faults are kept by the fields; `check` throws them.
 */
import type { Queryable } from '#database';
import { reaches } from '#schema';
import { positionId } from '../account.ts';
import type { ActContext } from '../request.ts';
import { type Fields, readFields } from './fields.ts';

/** An item at a location, and perhaps how many units of it, in units. */
export type Placed = { readonly sku: string; readonly locationId: string; readonly quantity?: number };

/** What a place came to; the numbers are 0 while the fields have faults. Quantity in thousandths. */
export type Place = {
  readonly fields: Fields;
  readonly itemNo: number;
  readonly locationNo: number;
  readonly positionId: number;
  readonly sku: string;
  readonly quantity: number;
};

/** Reads a place; `least: 0` lets the quantity be 0. Faults are in its fields. */
export async function readPlace(
  session: Queryable,
  { sku, locationId, quantity, least }: Placed & { readonly least?: 0 },
  { caller }: Pick<ActContext, 'caller'>,
): Promise<Place> {
  const within = reaches(caller.locations, locationId) ? [locationId] : [];
  const fields = await readFields(session, { skus: [sku], locationIds: within });
  const item = fields.item(sku, ['sku']);
  const location = fields.location(locationId, ['locationId']);
  const at = least === undefined ? { path: ['quantity'] } : { path: ['quantity'], least };
  const thousandths = quantity === undefined ? 0 : fields.quantity(quantity, item, at);
  const key = { itemNo: item?.itemNo ?? 0, locationNo: location?.locationNo ?? 0 };
  return { fields, ...key, positionId: positionId(key), sku: item?.sku ?? sku, quantity: thousandths };
}
