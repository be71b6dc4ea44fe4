/**
 * Lists of low stock as the contract has them: the filter read, the ledger asked, positions encoded.
 *
 * A search that ends before it has found a page's worth says where it ended, so that the next page goes on there.
 */
import type { LowPosition, LowThreshold } from '#ledger';
import { CursorNotReached } from '#live';
import { encodeCursor, fault, quantityFromUnits, quantityToUnits, reaches } from '#schema';
import { checkCount, cutPage, pageCursor, readPageRequest, toConnection } from '../connection.ts';
import { cursorFault, decodeFreshness, unknownChannel } from './availability.ts';
import type { StockContext } from './context.ts';
import type { LowStockFilter, QueryLowStockArgs } from './generated.ts';
import type { ReachedNumbers } from './numbers.ts';

const mostFiltered = 500;
/** The smallest quantity there is: less is nothing. */
const something = 1;

/** A low position as its resolvers get it. */
export type EncodedLow = ReturnType<typeof encodeLow>;

/** Answers a page of low positions. Throws BAD_USER_INPUT naming the argument, and UNKNOWN_CHANNEL. */
export async function listLowStock(args: QueryLowStockArgs, { ledger, numbers, caller }: StockContext) {
  const request = readPageRequest(args, 1);
  const { filter } = args;
  const channel = filter.channel ?? undefined;
  if (channel !== undefined && !reaches(caller.channels, channel)) throw unknownChannel(channel);
  const { minCursor: atLeast, maxStalenessMs: maxAgeMs } = decodeFreshness(args);
  const fresh = { atLeast, maxAgeMs };
  const query = {
    threshold: readThreshold(filter),
    channel,
    ...fresh,
    ...(await readPlaces(filter, numbers)),
  };
  const list = await ledger.levels.low({
    ...query,
    first: request.first + 1,
    after: readPlace(request.after),
  });
  if (!list.isChannelKnown) throw unknownChannel(channel ?? '');
  if (!list.isReached) cursorFault(new CursorNotReached());
  const page = cutPage(list.positions, request.first);
  const connection = toConnection(page, {
    request,
    encode: encodeLow,
    key: ({ positionId }) => [positionId],
  });
  const { searchedTo } = list;
  const pageInfo =
    searchedTo === undefined || page.hasNextPage
      ? connection.pageInfo
      : { ...connection.pageInfo, hasNextPage: true, endCursor: pageCursor([searchedTo]) };
  return { ...connection, pageInfo, asOf: list.asOf.toISOString(), cursor: encodeCursor(list.cursor) };
}

function encodeLow({ sku, locationId, available, availableToSell, threshold }: LowPosition) {
  return {
    sku,
    item: { sku },
    location: { id: locationId },
    available: quantityToUnits(available),
    availableToSell: availableToSell === undefined ? null : quantityToUnits(availableToSell),
    threshold: threshold === something ? 0 : quantityToUnits(threshold),
  };
}

function readThreshold({ below, outOfStock, belowReorderPoint }: LowStockFilter): LowThreshold {
  const isBelow = below !== null && below !== undefined;
  const given = [isBelow, outOfStock === true, belowReorderPoint === true].filter(Boolean).length;
  if (given !== 1)
    throw fault(
      'BAD_USER_INPUT',
      `filter must have one of below, outOfStock and belowReorderPoint, not ${given}`,
    );
  if (belowReorderPoint === true) return { belowReorderPoint };
  if (!isBelow) return { below: something };
  const thousandths = quantityFromUnits(below);
  if (thousandths !== undefined && thousandths > 0) return { below: thousandths };
  const rule = 'must be greater than 0, below 10^12, with at most 3 decimals';
  throw fault('BAD_USER_INPUT', `filter.below ${rule}, not ${below}`);
}

async function readPlaces({ skus, locationIds }: LowStockFilter, numbers: ReachedNumbers) {
  checkCount('filter.skus', skus, mostFiltered);
  checkCount('filter.locationIds', locationIds, mostFiltered);
  const [itemNos, locationNos] = await Promise.all([
    skus ? numbers.itemNos(skus) : undefined,
    numbers.within(locationIds),
  ]);
  return { itemNos: itemNos === undefined ? undefined : [...itemNos.values()], locationNos };
}

function readPlace(after: readonly (string | number)[] | undefined): number | undefined {
  if (after === undefined) return undefined;
  const [place] = after;
  if (typeof place === 'number') return place;
  throw fault('BAD_USER_INPUT', 'after is not a place in this list');
}
