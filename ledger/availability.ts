/**
 * Availability read from the ledger itself: what a channel may sell, location by location, and the feed position it is
 * true at.
 *
 * One statement, one snapshot, THE formula (sql/available-to-sell.sql). The fast copy of it is the live room's.
 */
import type { Queryable } from '#database';
import type { CursorVector } from '#schema';
import { onHandOf, type Quantities } from './change.ts';
import { type ReferredTerms, referredTerms, type TermsJson } from './policies/terms.ts';
import { statement } from './statement.ts';

/** What to ask: these items for a channel, at these locations only when given. */
export type AvailabilityQuery = {
  readonly itemNos: readonly number[];
  readonly channel: string;
  readonly locationNos?: readonly number[] | undefined;
};

/** What a channel may sell of one item at one location, with the quantities it comes from; thousandths. */
export type LocationAvailability = Quantities & {
  readonly itemNo: number;
  readonly locationNo: number;
  readonly locationId: string;
  readonly onHand: number;
  readonly version: number;
  /** Never negative. */
  readonly availableToSell: number;
  /** What policies and grants say of it; undefined: nothing. */
  readonly said: ReferredTerms | undefined;
  /** When the location was last heard of (ms since 1970), and whether that is longer ago than a policy's objective; told by copies. */
  readonly heard?: { readonly atMs: number; readonly isSilent: boolean } | undefined;
};

/** The answer; positions in item and location order, none for items that never were anywhere. */
export type AvailabilityAnswer = {
  readonly isChannelKnown: boolean;
  readonly cursor: CursorVector;
  readonly asOf: Date;
  readonly positions: readonly LocationAvailability[];
};

const availabilityStatement = statement('availability');

type Header = { kind: 'H'; cursor: CursorVector; as_of: Date; is_channel_known: boolean };
type Row =
  | Header
  | {
      kind: 'P';
      item_no: number;
      location_no: number;
      location_id: string;
      available: number;
      reserved: number;
      picked: number;
      damaged: number;
      quarantined: number;
      return_pending: number;
      version: number;
      sellable: number;
      terms: TermsJson | null;
    };

/** Reads what a channel may sell of items now. */
export async function readAvailability(
  database: Queryable,
  query: AvailabilityQuery,
): Promise<AvailabilityAnswer> {
  const { rows } = await database.query<Row>(availabilityStatement, [
    [...new Set(query.itemNos)],
    query.channel,
    query.locationNos ?? null,
  ]);
  const header = rows.find((row): row is Header => row.kind === 'H');
  if (header === undefined) throw new Error('availability was answered without a header');
  return {
    isChannelKnown: header.is_channel_known,
    cursor: header.cursor,
    asOf: header.as_of,
    positions: rows.flatMap((row) => (row.kind === 'P' ? [read(row)] : [])),
  };
}

function read(row: Exclude<Row, Header>): LocationAvailability {
  const quantities: Quantities = {
    available: row.available,
    reserved: row.reserved,
    picked: row.picked,
    damaged: row.damaged,
    quarantined: row.quarantined,
    returnPending: row.return_pending,
  };
  return {
    ...quantities,
    itemNo: row.item_no,
    locationNo: row.location_no,
    locationId: row.location_id,
    onHand: onHandOf(quantities),
    version: row.version,
    availableToSell: row.sellable,
    said: row.terms === null ? undefined : referredTerms(row.terms),
  };
}
