/**
 * Orders in PostgreSQL: reading them, writing a new one, taking a step.
 *
 * The only code that writes the Postgres schema `orders`. A step is written only if nobody has taken another since the
 * order was read, so whoever decides on an order decides on what it is. What the steps are is steps.ts; when they are
 * taken is place.ts and cancel.ts.
 */
import { type Database, sqlState } from '#database';
import type { Caller } from '#schema';
import type { OrderContent } from './row.ts';
import { contentHashOf, orderIdOf } from './row.ts';
import {
  type DbOrder,
  fromDb,
  insertOrder,
  type OrderRow,
  type StoredRefusal,
  selectFacts,
  selectKnownSkus,
  selectOrders,
  takeStep,
} from './sql.ts';
import { type OrderStep, statusAfter } from './steps.ts';

export type { OrderLineRow, OrderRow, StoredRefusal } from './sql.ts';

/** Who does something to an order, and for which client request. */
export type Actor = { readonly caller: Caller; readonly correlationId: string };

/** A step and what it changes; what is omitted stays as it is. */
export type Step = {
  readonly step: OrderStep;
  readonly reservationId?: string | null;
  readonly attempt?: number;
  readonly refusals?: readonly StoredRefusal[];
  readonly reason?: string | null;
};

/** What master data says of what an order names. */
export type OrderFacts = {
  /** Undefined when there is no such channel. */
  readonly channelStatus: string | undefined;
  /** Of the locations asked about, those that are active and where customers can pick up. */
  readonly pickupLocations: ReadonlySet<string>;
};

/** Reads and writes orders. */
export type OrderStore = {
  /** The orders of these ids, by id; unknown ones are left out. */
  byIds(orderIds: readonly string[]): Promise<ReadonlyMap<string, OrderRow>>;
  /**
   * Writes a new order as PENDING. Gives `written`, `known` when the channel has an order of this id, or `reservationTaken`
   * when another order has the reservation it was to take over.
   */
  insert(order: OrderContent, actor: Actor): Promise<'written' | 'known' | 'reservationTaken'>;
  /**
   * Takes a step on an order as it was read. Gives the order after it; undefined when somebody else took a step since,
   * or the table has no such step.
   */
  take(order: OrderRow, step: Step, actor: Actor): Promise<OrderRow | undefined>;
  /** What master data says of the channel and pick-up location an order names. */
  facts(order: OrderContent): Promise<OrderFacts>;
  /** Those of the canonical SKUs that are items. */
  knownSkus(skus: readonly string[]): Promise<ReadonlySet<string>>;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Opens the order store on a database. */
export function createOrderStore(database: Database): OrderStore {
  return {
    byIds: async (orderIds) => {
      const { rows } = await database.query<DbOrder>(selectOrders, [orderIds.filter((id) => uuid.test(id))]);
      return new Map(rows.map(fromDb).map((order) => [order.orderId, order]));
    },
    insert: (order, actor) => insert(database, order, actor),
    take: (order, step, actor) => take(database, { order, ...step }, actor),
    facts: (order) => readFacts(database, order),
    knownSkus: async (skus) => {
      const { rows } = await database.query<{ sku: string }>(selectKnownSkus, [skus]);
      return new Set(rows.map(({ sku }) => sku));
    },
  };
}

async function insert(
  database: Database,
  order: OrderContent,
  actor: Actor,
): ReturnType<OrderStore['insert']> {
  const lines = order.lines.map(({ sku, quantity, locationId }, index) => ({
    lineNo: index + 1,
    sku,
    quantity,
    locationId: locationId ?? null,
  }));
  const values = [
    orderIdOf(order),
    order.channel,
    order.channelOrderId,
    contentHashOf(order),
    order.fulfilment,
    order.pickupLocationId ?? null,
    order.reservationId ?? null,
    order.customerId ?? null,
    order.placedAt ?? new Date(),
    actor.caller.id,
    JSON.stringify(lines),
    actor.correlationId,
  ];
  try {
    const { rows } = await database.query(insertOrder, values);
    return rows.length === 1 ? 'written' : 'known';
  } catch (error) {
    if (servesAnotherOrder(error)) return 'reservationTaken';
    throw error;
  }
}

async function take(
  database: Database,
  { order, step, ...change }: Step & { readonly order: OrderRow },
  actor: Actor,
): Promise<OrderRow | undefined> {
  const status = statusAfter(order.status, step);
  if (status === undefined) return undefined;
  const { rows } = await database.query<DbOrder>(takeStep, [
    order.orderId,
    order.version,
    step,
    status,
    change.reservationId === undefined ? order.reservationId : change.reservationId,
    change.attempt ?? order.attempt,
    JSON.stringify(change.refusals ?? order.refusals),
    change.reason ?? null,
    actor.caller.id,
    actor.correlationId,
  ]);
  return rows.map(fromDb)[0];
}

async function readFacts(database: Database, order: OrderContent): Promise<OrderFacts> {
  const locationIds = [order.pickupLocationId].flatMap((id) => id ?? []);
  const { rows } = await database.query<{
    channel_status: string | null;
    pickup_locations: string[];
  }>(selectFacts, [order.channel, locationIds]);
  return {
    channelStatus: rows[0]?.channel_status ?? undefined,
    pickupLocations: new Set(rows[0]?.pickup_locations),
  };
}

function servesAnotherOrder(error: unknown): boolean {
  const constraint = error instanceof Error && 'constraint' in error ? error.constraint : undefined;
  return sqlState(error) === '23505' && constraint === 'reservation_serves_one_order';
}
