/**
 * What a customer could have instead: items named as substitutes, and what customers took instead before.
 *
 * An item names its substitutes in its attribute `substitutes`, SKUs separated by commas, the best first; after them come those that
 * were accepted for it in the last 90 days, the most accepted first. Only what the channel may sell now, as much of it as was
 * wanted, is offered. Reads only.
 */
import type { Queryable } from '#database';
import { canonicalSku } from '#schema';
import { readAvailability } from '../availability.ts';
import { statement } from '../statement.ts';

/** What somebody could not have: so much of an item for a channel, at a location or anywhere. SKU canonical, thousandths. */
export type Wanted = {
  readonly sku: string;
  readonly channel: string;
  readonly locationId?: string | undefined;
  readonly quantity: number;
};

/** An item that could be had instead; thousandths. */
export type Substitute = { readonly sku: string; readonly availableToSell: number };

const readCandidates = statement('promising/substitutes');
const mostCandidates = 20;
const mostSubstitutes = 5;

type Row = { named: string | null; location_no: number | null };
type CandidateRow = { item_no: number; sku: string };

/** Gives at most five that have enough, the best first. */
export async function substitutesFor(database: Queryable, wanted: Wanted): Promise<readonly Substitute[]> {
  const { rows: about } = await database.query<Row>(readWanted, [wanted.sku, wanted.locationId ?? null]);
  const named = (about[0]?.named ?? '')
    .split(',')
    .map((sku) => canonicalSku(sku))
    .filter((sku) => sku !== '' && sku !== wanted.sku);
  const values = [wanted.sku, named.slice(0, mostCandidates), mostCandidates];
  const { rows } = await database.query<CandidateRow>(readCandidates, values);
  if (rows.length === 0) return [];
  const locationNo = about[0]?.location_no ?? undefined;
  if (wanted.locationId !== undefined && locationNo === undefined) return [];
  const { positions } = await readAvailability(database, {
    itemNos: rows.map(({ item_no }) => item_no),
    channel: wanted.channel,
    locationNos: locationNo === undefined ? undefined : [locationNo],
  });
  const sums = new Map<number, number>();
  for (const { itemNo, availableToSell } of positions)
    sums.set(itemNo, (sums.get(itemNo) ?? 0) + availableToSell);
  return rows
    .map(({ item_no, sku }) => ({ sku, availableToSell: sums.get(item_no) ?? 0 }))
    .filter(({ availableToSell }) => availableToSell >= wanted.quantity)
    .slice(0, mostSubstitutes);
}

/** $1 sku, $2 location_id or null. Gives what the item names as its substitutes, and location_no where it is known. */
const readWanted = `
  SELECT i.attributes ->> 'substitutes' AS named, l.location_no
  FROM items.item i LEFT JOIN locations.location l ON l.location_id = $2::text WHERE i.sku = $1::text`;
