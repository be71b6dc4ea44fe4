/**
 * The subscriptions of the contract as data: which hidden queries serve each, and whom a change may concern.
 *
 * The gateway is handed these and serves them without knowing what they mean; the types are its own (gateway/subscriptions).
 */

import { canonicalSku } from './scalars.ts';

/** A subscription field and the hidden queries it is served by. */
export type LiveFieldSource = {
  readonly field: string;
  readonly topic: string;
  readonly twin: string;
  readonly history: string;
  readonly snapshot?: string;
  readonly keys: (args: Readonly<Record<string, unknown>>) => readonly string[] | undefined;
};

/** The topic of every change of a position. */
export const stockTopic = 'stock';

/** The topic of every change of an order. */
export const ordersTopic = 'orders';

/** The topic of what becomes of those who wait in line. */
export const waitingTopic = 'waiting';

/** Changes of stock carry their canonical SKU; a subscription to all SKUs is concerned by every change. */
function askedSkus({ skus }: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  return Array.isArray(skus) ? skus.map((sku) => canonicalSku(String(sku))) : undefined;
}

/** Changes of orders carry their channel; a subscription to all channels is concerned by every change. */
function askedChannel({ channel }: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  return typeof channel === 'string' ? [channel] : undefined;
}

/** Changes of those who wait carry the reservation's id; a subscription is to one. */
function askedReservation({
  reservationId,
}: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  return [String(reservationId).toLowerCase()];
}

/** The live fields of the contract. */
export const liveFields: readonly LiveFieldSource[] = [
  {
    field: 'stockChanged',
    topic: stockTopic,
    twin: '_stockChanges',
    history: '_stockHistory',
    snapshot: '_stockSnapshot',
    keys: askedSkus,
  },
  {
    field: 'availabilityChanged',
    topic: stockTopic,
    twin: '_availabilityChanges',
    history: '_stockHistory',
    keys: askedSkus,
  },
  {
    field: 'orderChanged',
    topic: ordersTopic,
    twin: '_orderChanges',
    history: '_orderHistory',
    keys: askedChannel,
  },
  {
    field: 'placeInLineChanged',
    topic: waitingTopic,
    twin: '_waitingChanges',
    history: '_waitingHistory',
    snapshot: '_waitingSnapshot',
    keys: askedReservation,
  },
];
