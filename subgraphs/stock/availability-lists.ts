/**
 * Availability in another shape: one item's locations page by page.
 *
 * An answer of availability.ts, put differently; nothing is read or computed here a second way.
 */
import type { LocationAvailability } from '#ledger';
import { cutPage, readPageRequest, toConnection } from '../connection.ts';
import { answerAvailability, decodeFreshness, encodeAtLocation } from './availability.ts';
import type { StockContext } from './context.ts';
import type { QueryAvailabilityByLocationArgs } from './generated.ts';

/** One item's locations, a page of them. */
export async function answerByLocation(args: QueryAvailabilityByLocationArgs, context: StockContext) {
  const { sku, channel } = args;
  const key = args.orderBy === 'MOST_AVAILABLE' ? byQuantity : byLocation;
  const request = readPageRequest(args, key.parts);
  const asked = { skus: [sku], channel, locationIds: undefined, ...decodeFreshness(args) };
  const [availability] = await answerAvailability(asked, context);
  if (availability === undefined) throw new Error('one SKU has one answer');
  const shown = availability.positions.filter(
    ({ availableToSell }) => args.inStock !== true || availableToSell > 0,
  );
  const sorted = shown.toSorted((one, other) => key.compare(key.of(one), key.of(other)));
  const { after } = request;
  const rest =
    after === undefined ? sorted : sorted.filter((position) => key.compare(key.of(position), after) > 0);
  const page = cutPage(rest.slice(0, request.first + 1), request.first);
  const connection = toConnection(page, { request, encode: encodeAtLocation, key: key.of });
  return { ...connection, availability, totalCount: sorted.length };
}

type Key = readonly (string | number)[];
type Order = {
  readonly parts: number;
  readonly of: (position: LocationAvailability) => Key;
  readonly compare: (one: Key, other: Key) => number;
};

const byLocation: Order = {
  parts: 1,
  of: ({ locationId }) => [locationId],
  compare: ([one = ''], [other = '']) => compareText(one, other),
};

const byQuantity: Order = {
  parts: 2,
  of: ({ availableToSell, locationId }) => [availableToSell, locationId],
  compare: ([most, one = ''], [least, other = '']) => Number(least) - Number(most) || compareText(one, other),
};

function compareText(one: string | number, other: string | number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
