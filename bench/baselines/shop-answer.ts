/**
 * The answers to Q1 and Q2 computed from plain maps in memory: what an availability answer costs when nothing is in the way.
 *
 * Same data as the product is given, same fields in the same order, so that the JSON is the same bytes.
 */
import { type ShopItem, shopItems, shopLocations } from '../workloads/availability.ts';

const items = new Map(shopItems().map((item) => [item.sku, item]));
const locationNames = new Map(shopLocations().map(({ id, name }) => [id, name]));

/** Gives an item of the shop. */
export function itemOf(sku: string): ShopItem | undefined {
  return items.get(sku);
}

/** Gives a location's name. */
export function locationNameOf(locationId: string): string | undefined {
  return locationNames.get(locationId);
}

/** Gives what may be sold of an item over all its positions. */
export function availableToSellOf(item: ShopItem | undefined): number {
  let sum = 0;
  for (const { onHand, reserved } of item?.positions ?? []) sum += onHand - reserved;
  return sum;
}

/** Computes the answer to Q1. */
export function answerQ1(skus: readonly string[]) {
  return {
    data: { availability: skus.map((sku) => ({ sku, availableToSell: availableToSellOf(itemOf(sku)) })) },
  };
}

/** Computes the answer to Q2. */
export function answerQ2(skus: readonly string[]) {
  return { data: { availability: skus.map(detailOf) } };
}

function detailOf(sku: string) {
  const item = itemOf(sku);
  return {
    sku,
    availableToSell: availableToSellOf(item),
    item: { name: item?.name },
    byLocation: (item?.positions ?? []).map(({ locationId, onHand, reserved }) => ({
      location: { name: locationNameOf(locationId) },
      onHand,
      reserved,
      availableToSell: onHand - reserved,
    })),
  };
}
