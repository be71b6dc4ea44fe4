/**
 * A line of an order that could not be promised as the contract has it, and what can be offered instead: worked out only when it is
 * asked for, and only where stock was short.
 */
import type { Wanted } from '#ledger';
import { canonicalSku, quantityFromUnits, quantityToUnits } from '#schema';
import type { OrdersContext } from './context.ts';
import type { OrderNotAllocated, OrderNotAllocatedResolvers } from './generated.ts';
import type { StoredRefusal } from './store.ts';

/** A line as its resolvers get it, with the channel it was asked for. */
export type EncodedShortage = Omit<OrderNotAllocated, 'nextAvailable' | 'substitutes'> & {
  readonly __typename: 'OrderNotAllocated';
  readonly channel: string;
  readonly locationId: string | undefined;
  /** Whether a supplier was to ship it: then what is at our locations is no answer. */
  readonly isDropShip: boolean;
};

/** Where an order wanted its units. */
export type Placing = {
  readonly channel: string;
  readonly fulfilment: string;
  readonly pickupLocationId?: string | null | undefined;
};

/** Encodes why a line of an order was not promised. */
export function encodeRefusal(
  refusal: StoredRefusal,
  { channel, fulfilment, pickupLocationId }: Placing,
): EncodedShortage {
  return {
    __typename: 'OrderNotAllocated',
    message: refusal.message,
    path: [...refusal.path],
    code: refusal.code,
    sku: refusal.sku ?? null,
    requested: refusal.requested ?? null,
    available: refusal.available ?? null,
    channel,
    locationId: pickupLocationId ?? undefined,
    isDropShip: fulfilment === 'DROP_SHIP',
  };
}

/** What a line that was not promised is resolved with. */
export const shortageFields: OrderNotAllocatedResolvers = {
  nextAvailable: async (shortage, _args, { caller, promising }) => {
    const wanted = wantedOf(shortage, caller);
    return wanted === undefined ? null : ((await promising.nextAvailable(wanted)) ?? null);
  },
  substitutes: async (shortage, _args, { caller, promising }) => {
    const wanted = wantedOf(shortage, caller);
    const found = wanted === undefined ? [] : await promising.substitutes(wanted);
    return found.map(({ sku, availableToSell }) => ({
      ...{ sku, item: { sku }, availableToSell: quantityToUnits(availableToSell) },
    }));
  },
};

/** What could not be had; undefined when it was not for want of stock, or would tell of locations out of the caller's reach. */
function wantedOf(
  { code, sku, requested, channel, locationId, isDropShip }: EncodedShortage,
  caller: OrdersContext['caller'],
): Wanted | undefined {
  const quantity = requested === null ? undefined : quantityFromUnits(requested);
  if (code !== 'InsufficientStock' || isDropShip || sku === null || quantity === undefined) return undefined;
  if (locationId === undefined && caller.locations !== 'all') return undefined;
  return { sku: canonicalSku(sku), channel, locationId, quantity };
}
