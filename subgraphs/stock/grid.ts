/**
 * Many items at many locations as a grid of numbers: from copies without anything else being made, from the ledger as
 * availability.ts answers it.
 *
 * The smallest answer for the most positions; docs/availability-lists.md.
 */
import type { LocationAvailability } from '#ledger';
import type { Live } from '#live';
import { canonicalSku, narrowed, quantityToUnits, reaches } from '#schema';
import { checkCount } from '../connection.ts';
import {
  type AvailabilityAsked,
  answerAvailability,
  cursorFault,
  decodeFreshness,
  encodeFreshness,
  noItem,
  told,
  unknownChannel,
} from './availability.ts';
import type { StockContext } from './context.ts';
import { mostLocations, mostSkus } from './decode.ts';
import type { QueryAvailabilityGridArgs } from './generated.ts';

/** Answers a grid. Throws BAD_USER_INPUT naming the argument, and UNKNOWN_CHANNEL. */
export async function answerGrid(args: QueryAvailabilityGridArgs, context: StockContext) {
  checkCount('skus', args.skus, mostSkus);
  checkCount('locationIds', args.locationIds, mostLocations);
  const { skus, channel } = args;
  const asked = { skus, channel, locationIds: args.locationIds ?? undefined, ...decodeFreshness(args) };
  const { live } = context;
  return asked.consistency === 'CACHED' && live !== undefined
    ? gridOfCopies(asked, live, context)
    : gridOfEntries(asked, context);
}

async function gridOfCopies(
  { skus, channel, locationIds, minCursor, maxStalenessMs }: AvailabilityAsked,
  live: Pick<Live, 'grid'>,
  { caller, numbers }: StockContext,
) {
  if (!reaches(caller.channels, channel)) throw unknownChannel(channel);
  const itemNos = await numbers.rememberedItemNos(skus);
  const query = {
    ...{ itemNos: [...new Set(itemNos.values()), noItem], channel },
    locationIds: narrowed(locationIds, caller.locations),
    ...{ atLeast: minCursor, maxAgeMs: maxStalenessMs },
  };
  const grid = await live.grid(query).catch(cursorFault);
  if (!grid.isChannelKnown) throw unknownChannel(channel);
  const places = new Map(grid.locationIds.map((id, place) => [id, place]));
  const columns = locationIds ?? grid.locationIds;
  const placeOf = columns.map((id) => places.get(id) ?? -1);
  const rows = skus.map((text) => {
    const sku = canonicalSku(text);
    const itemNo = itemNos.get(sku);
    const quantities = grid.rows.get(itemNo ?? noItem);
    const freshness = told(grid.freshness.get(itemNo ?? noItem));
    return {
      ...rowOf(sku, itemNo !== undefined),
      ...{ quantities: unitsOf(quantities, placeOf), availableToSell: sumOf(quantities) },
      /** Made when it is asked for. */
      get freshness() {
        return encodeFreshness(freshness);
      },
    };
  });
  return { locationIds: [...columns], rows };
}

/** Units at the columns, from thousandths by place; nothing where there is none. A loop, because this is done sixty thousand times. */
function unitsOf(quantities: readonly number[] | undefined, placeOf: readonly number[]): number[] {
  const units = new Array<number>(placeOf.length);
  for (let column = 0; column < placeOf.length; column += 1) {
    const place = placeOf[column] ?? -1;
    units[column] = place < 0 ? 0 : quantityToUnits(quantities?.[place] ?? 0);
  }
  return units;
}

function sumOf(quantities: readonly number[] | undefined): number {
  let sum = 0;
  for (const quantity of quantities ?? []) sum += quantity;
  return quantityToUnits(sum);
}

function rowOf(sku: string, known: boolean) {
  return { sku, known, item: known ? { sku } : null };
}

async function gridOfEntries(asked: AvailabilityAsked, context: StockContext) {
  const entries = await answerAvailability(asked, context);
  const locationIds = asked.locationIds ?? locationsOf(entries.map(({ positions }) => positions));
  const rows = entries.map(({ sku, known, positions, freshness }) => {
    const at = new Map(positions.map(({ locationId, availableToSell }) => [locationId, availableToSell]));
    return {
      ...rowOf(sku, known),
      freshness,
      quantities: locationIds.map((id) => quantityToUnits(at.get(id) ?? 0)),
      availableToSell: quantityToUnits([...at.values()].reduce((sum, quantity) => sum + quantity, 0)),
    };
  });
  return { locationIds: [...locationIds], rows };
}

function locationsOf(positions: readonly (readonly LocationAvailability[])[]): string[] {
  return [...new Set(positions.flat().map(({ locationId }) => locationId))].sort((one, other) =>
    one < other ? -1 : 1,
  );
}
