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
  /** An event tells the present: a later one of the same first key makes an earlier one needless. */
  readonly isPresent?: boolean;
  /** What an event that tells the present is about: the first key of a row's change. */
  readonly subject?: (row: string) => string | undefined;
  /** When the change of a row was recorded, ms since 1970; undefined where it does not say. */
  readonly recordedAtMs: (row: string) => number | undefined;
  /** Events depend on a caller's reach alone, not on who it is. */
  readonly isSharedByReach?: boolean;
};

/** The topic of every change of a position. */
export const stockTopic = 'stock';

/** The topic of every change of an order. */
export const ordersTopic = 'orders';

/** The topic of what becomes of those who wait in line. */
export const waitingTopic = 'waiting';

/** The topic of what happens to reservations. */
export const reservationsTopic = 'reservations';

/** The topic of exception cases. */
export const casesTopic = 'cases';

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

/** Changes of reservations carry their id and their channel. */
function askedReservations({
  channel,
  reservationIds,
}: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  if (Array.isArray(reservationIds)) return reservationIds.map((id) => String(id).toLowerCase());
  return typeof channel === 'string' ? [`channel:${channel}`] : undefined;
}

/** Changes of cases carry their owner, in lower case, and their kind. */
function askedCases({ owners, kinds }: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  if (Array.isArray(kinds)) return kinds.map((kind) => `kind:${kind}`);
  return Array.isArray(owners) ? owners.map((owner) => `owner:${String(owner).toLowerCase()}`) : undefined;
}

/** Changes of stock are of one SKU, in canonical form. */
function toldSku(row: string): string | undefined {
  const { sku }: { sku?: string } = JSON.parse(row);
  return sku;
}

/** Rows of all feeds are JSON that says when (`at`); those of orders are the order's state, with when it changed. */
function recordedAtMs(row: string): number | undefined {
  const { at, state }: { at?: string; state?: { updated_at?: string } } = JSON.parse(row);
  const atMs = Date.parse(at ?? state?.updated_at ?? '');
  return Number.isNaN(atMs) ? undefined : atMs;
}

/** The live fields of the contract. */
export const liveFields: readonly LiveFieldSource[] = [
  {
    field: 'stockChanged',
    topic: stockTopic,
    recordedAtMs,
    twin: '_stockChanges',
    history: '_stockHistory',
    snapshot: '_stockSnapshot',
    keys: askedSkus,
    isSharedByReach: true,
  },
  {
    field: 'availabilityChanged',
    topic: stockTopic,
    recordedAtMs,
    twin: '_availabilityChanges',
    history: '_stockHistory',
    snapshot: '_availabilitySnapshot',
    keys: askedSkus,
    isPresent: true,
    subject: toldSku,
    isSharedByReach: true,
  },
  {
    field: 'orderChanged',
    topic: ordersTopic,
    recordedAtMs,
    twin: '_orderChanges',
    history: '_orderHistory',
    snapshot: '_orderSnapshot',
    keys: askedChannel,
  },
  {
    field: 'reservationChanged',
    topic: reservationsTopic,
    recordedAtMs,
    twin: '_reservationChanges',
    history: '_reservationHistory',
    snapshot: '_reservationSnapshot',
    keys: askedReservations,
  },
  {
    field: 'exceptionRaised',
    topic: casesTopic,
    recordedAtMs,
    twin: '_exceptionChanges',
    history: '_exceptionHistory',
    snapshot: '_exceptionSnapshot',
    keys: askedCases,
    isSharedByReach: true,
  },
  {
    field: 'placeInLineChanged',
    topic: waitingTopic,
    recordedAtMs,
    twin: '_waitingChanges',
    history: '_waitingHistory',
    snapshot: '_waitingSnapshot',
    keys: askedReservation,
  },
];
