/**
 * Availability as the contract has it: an entry per asked SKU, its parts, how fresh it is, and why it is what it is.
 *
 * The numbers are the ledger's (THE formula is in ledger/sql); the explanation only takes them apart, and its last term of
 * each location closes the sum, so that it adds up whatever the formula becomes.
 */
import type { AvailabilityAnswer, LocationAvailability } from '#ledger';
import { canonicalSku, encodeCursor, fault, quantityToUnits } from '#schema';
import type { StockContext } from './context.ts';

/** An availability entry as its resolvers get it; `explain` is made when it is asked for. */
export type EncodedAvailability = ReturnType<typeof encodeEntry>;

/** What is asked: SKUs in any letter case, a channel, and locations (all when undefined). */
export type AvailabilityAsked = {
  readonly skus: readonly string[];
  readonly channel: string;
  readonly locationIds: readonly string[] | undefined;
};

/**
 * Answers what a channel may sell, an entry per asked SKU in order.
 * Throws UNKNOWN_CHANNEL.
 */
export async function answerAvailability(
  { skus, channel, locationIds }: AvailabilityAsked,
  { ledger, numbers }: StockContext,
): Promise<EncodedAvailability[]> {
  const [itemNos, locationNos] = await Promise.all([
    numbers.itemNos(skus),
    locationIds === undefined ? undefined : numbers.locationNos(locationIds),
  ]);
  const answer = await ledger.availability({
    itemNos: [...itemNos.values()],
    channel,
    locationNos: locationNos === undefined ? undefined : [...locationNos.values()],
  });
  if (!answer.isChannelKnown) {
    throw fault('UNKNOWN_CHANNEL', `channel ${JSON.stringify(channel).slice(0, 100)} is unknown`, {
      channel,
    });
  }
  const byItem = Map.groupBy(answer.positions, ({ itemNo }) => itemNo);
  const freshness = encodeFreshness(answer);
  return skus.map((asked) => {
    const sku = canonicalSku(asked);
    const itemNo = itemNos.get(sku);
    return encodeEntry({ sku, itemNo, positions: byItem.get(itemNo ?? -1) ?? [], freshness });
  });
}

type Entry = {
  readonly sku: string;
  readonly itemNo: number | undefined;
  readonly positions: readonly LocationAvailability[];
  readonly freshness: ReturnType<typeof encodeFreshness>;
};

function encodeEntry({ sku, itemNo, positions, freshness }: Entry) {
  const known = itemNo !== undefined;
  return {
    sku,
    known,
    availableToSell: quantityToUnits(positions.reduce((sum, position) => sum + position.availableToSell, 0)),
    byLocation: positions.map((position) => ({
      location: { id: position.locationId },
      onHand: quantityToUnits(position.onHand),
      reserved: quantityToUnits(position.reserved),
      availableToSell: quantityToUnits(position.availableToSell),
    })),
    freshness,
    positions,
    item: known ? { sku } : null,
  };
}

function encodeFreshness({ asOf, cursor }: AvailabilityAnswer) {
  return {
    asOf: asOf.toISOString(),
    cursor: encodeCursor(cursor),
    source: 'LEDGER',
    ageMs: Math.max(0, Math.round(Date.now() - asOf.getTime())),
  } as const;
}

/**
 * Takes an entry apart into terms that add up to what may be sold.
 * Gives, location by location, what is there, what is taken off it, and what a rule changes; terms of 0 are left out.
 */
export function explain(positions: readonly LocationAvailability[]) {
  return {
    terms: positions.flatMap((position) => {
      const { onHand, reserved, picked, damaged, quarantined, returnPending } = position;
      const ruled = position.availableToSell - position.available;
      const terms: [string, number][] = [
        ['onHand', onHand],
        ['reserved', -reserved],
        ['picked', -picked],
        ['damaged', -damaged],
        ['quarantined', -quarantined],
        ['returnPending', -returnPending],
        // A book below zero promises nothing; a closed channel or location, or a blocked item, takes everything.
        [ruled > 0 ? 'neverBelowZero' : 'notSellable', ruled],
      ];
      return terms
        .filter(([label, quantity]) => quantity !== 0 || label === 'onHand')
        .map(([label, quantity]) => ({
          label,
          quantity: quantityToUnits(quantity),
          reference: position.locationId,
        }));
    }),
  };
}
