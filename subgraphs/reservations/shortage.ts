/**
 * A line that is short of stock as the contract has it, and what can be offered instead: worked out only when it is asked for.
 */
import type { InsufficientStock as Refusal } from '#ledger';
import { canonicalSku, quantityFromUnits, quantityToUnits } from '#schema';
import type { ReservationsContext } from './context.ts';
import type { InsufficientStock, InsufficientStockResolvers } from './generated.ts';

/** A short line as its resolvers get it, with what it was asked for. */
export type EncodedShortage = Omit<InsufficientStock, 'nextAvailable' | 'substitutes'> & {
  readonly __typename: 'InsufficientStock';
  /** Undefined: look it up by the reservation. */
  readonly channel: string | undefined;
  readonly reservationId: string | undefined;
};

/** Encodes a short line of a reservation that was asked for, or of one that is there. */
export function encodeShortage(
  { code, message, path, sku, locationId, requested, available }: Refusal,
  of: { readonly channel?: string; readonly reservationId?: string },
): EncodedShortage {
  return {
    ...{ __typename: code, message, path: path.map(String), code },
    ...{ sku, locationId: locationId ?? null, requested, available },
    ...{ channel: of.channel, reservationId: of.reservationId },
  };
}

/** What a shortage is resolved with. */
export const shortageFields: InsufficientStockResolvers = {
  nextAvailable: async (shortage, _args, context) => {
    const wanted = await wantedOf(shortage, context);
    return wanted === undefined ? null : ((await context.ledger.promising.nextAvailable(wanted)) ?? null);
  },
  substitutes: async (shortage, _args, context) => {
    const wanted = await wantedOf(shortage, context);
    const found = wanted === undefined ? [] : await context.ledger.promising.substitutes(wanted);
    return found.map(({ sku, availableToSell }) => ({
      ...{ sku, item: { sku }, availableToSell: quantityToUnits(availableToSell) },
    }));
  },
};

/** What the caller could not have; undefined when telling more would tell of locations out of its reach. */
async function wantedOf(shortage: EncodedShortage, { caller, reservationById }: ReservationsContext) {
  const locationId = shortage.locationId ?? undefined;
  if (locationId === undefined && caller.locations !== 'all') return undefined;
  const { reservationId: id } = shortage;
  const channel =
    shortage.channel ?? (id === undefined ? undefined : (await reservationById.load(id))?.channel);
  const quantity = quantityFromUnits(shortage.requested);
  if (channel === undefined || quantity === undefined) return undefined;
  return { sku: canonicalSku(shortage.sku), channel, locationId, quantity };
}
