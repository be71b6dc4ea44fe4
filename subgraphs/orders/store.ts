/**
 * Orders in PostgreSQL: reading them, writing a new one, taking a step, writing down what is to be told to the ledger.
 *
 * The only code that writes the Postgres schema `orders`. A step is written only if nobody has taken another since the
 * order was read, so whoever decides on an order decides on what it is. What the steps are is steps.ts; when they are
 * taken is place.ts, cancel.ts and fulfil.ts. Every write is told to `onChanged`, so that the feed is looked at.
 */
import { type Database, type Queryable, sqlState, transaction } from '#database';
import type { StockEventInput } from '#ledger';
import { type Caller, type CursorVector, maySee, reaches } from '#schema';
import type { Page, PageRequest } from '../connection.ts';
import { findChanged, moveNoteCursor, readNoteCursor, type StockCause } from './notes.ts';
import { type OrdersAsked, pageOfOrders } from './page.ts';
import type { OrderContent } from './row.ts';
import { contentHashOf, orderIdOf } from './row.ts';
import {
  type DbOrder,
  type DbTask,
  fromDb,
  insertOrder,
  insertTask,
  lockOrder,
  type OrderRow,
  type StoredRefusal,
  selectFacts,
  selectKnownSkus,
  selectOrders,
  selectSuppliedOtherwise,
  selectTasks,
  selectToldOtherwise,
  takeStep,
} from './sql.ts';
import { type OrderStatus, type OrderStep, statusAfter } from './steps.ts';

export type { StockCause } from './notes.ts';
export type { OrderLineRow, OrderRow, StoredRefusal } from './sql.ts';

/** Who does something to an order, and for which client request. */
export type Actor = { readonly caller: Caller; readonly correlationId: string };

/** A step and what it changes; what is omitted stays as it is. */
export type Step = {
  readonly step: Exclude<OrderStep, 'pickPart' | 'pickRest' | 'shipPart' | 'shipRest'>;
  readonly reservationId?: string | null;
  readonly attempt?: number;
  readonly refusals?: readonly StoredRefusal[];
  readonly reason?: string | null;
};

/** What was decided to be told to the ledger: its key within the order, what the call said, and the events. */
export type Task = {
  readonly key: string;
  readonly step: 'pick' | 'ship';
  readonly contentHash: string;
  readonly events: readonly StockEventInput[];
};

/** A task as it is stored; open while it is not known to have reached the ledger. */
export type StoredTask = Task & {
  readonly isOpen: boolean;
  readonly callerId: string;
  readonly correlationId: string;
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
  /** A page of orders, placed last first. Throws BAD_USER_INPUT for a condition that cannot be meant. */
  page(request: PageRequest, asked: OrdersAsked): Promise<Page<OrderRow>>;
  /**
   * Writes a new order as PENDING. Gives `written`, `known` when the channel has an order of this id, or `reservationTaken`
   * when another order has the reservation it was to take over.
   */
  insert(order: OrderContent, actor: Actor): Promise<'written' | 'known' | 'reservationTaken'>;
  /**
   * Takes a step on an order as it was read. Gives the order after it; undefined when somebody else took a step since, a
   * task is open, or the table has no such step.
   */
  take(order: OrderRow, step: Step, actor: Actor): Promise<OrderRow | undefined>;
  /** The task of a key (when one is given) and the open task of an order; either may be missing. */
  tasks(orderId: string, key?: string): Promise<readonly StoredTask[]>;
  /** Writes a task of an order as it was read. Gives false when somebody else took a step or wrote a task since. */
  begin(order: OrderRow, task: Task, actor: Actor): Promise<boolean>;
  /**
   * Closes a task that has reached the ledger, and writes how far the order, read after that, is. Gives the order; undefined when
   * somebody else closed it or took a step since.
   */
  finish(order: OrderRow, task: StoredTask): Promise<OrderRow | undefined>;
  /**
   * Writes how far an order is, if its last change told it otherwise. Gives the order; undefined when it had to give way to somebody
   * else's step or to an open task.
   */
  note(order: OrderRow, actor: Actor): Promise<OrderRow | undefined>;
  /** Orders that movements and reservation events of the ledger belong to, and whose last change tells them otherwise. */
  changedBy(causes: readonly StockCause[]): Promise<readonly string[]>;
  /** Orders of which suppliers called something off lately, or were asked, and whose last change tells them otherwise; at most so many. */
  suppliedOtherwise(limit: number): Promise<readonly string[]>;
  /** How far in the ledger's feed changes of orders' stock were noted. */
  noteCursor(): Promise<CursorVector>;
  /** Remembers that everything up to here was noted; never goes back. */
  moveNoteCursor(cursor: CursorVector): Promise<void>;
  /** What master data says of the channel and pick-up location an order names. */
  facts(order: OrderContent): Promise<OrderFacts>;
  /** Those of the canonical SKUs that are items, with their decimals. */
  knownSkus(skus: readonly string[]): Promise<ReadonlyMap<string, number>>;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Opens the order store on a database; `onChanged` is called after every write that may have been committed. */
export function createOrderStore(
  database: Database,
  { onChanged }: { readonly onChanged?: (() => void) | undefined } = {},
): OrderStore {
  const told = <Result>(write: Promise<Result>): Promise<Result> => write.finally(() => onChanged?.());
  return {
    byIds: async (orderIds) => {
      const { rows } = await database.query<DbOrder>(selectOrders, [orderIds.filter((id) => uuid.test(id))]);
      return new Map(rows.map(fromDb).map((order) => [order.orderId, order]));
    },
    page: (request, asked) => pageOfOrders(database, request, asked),
    insert: (order, actor) => told(insert(database, order, actor)),
    take: (order, step, actor) => told(take(database, { order, ...step }, actor)),
    tasks: (orderId, key) => readTasks(database, { orderId, key }),
    begin: (order, task, actor) => begin(database, { order, task }, actor),
    finish: (order, task) => {
      const by = { id: task.callerId, correlationId: task.correlationId };
      return told(write(database, { order, name: task.step, status: order.status, key: task.key, by }));
    },
    note: (order, actor) =>
      told(
        write(database, {
          ...{ order, name: 'note', status: order.status, by: byOf(actor) },
          isDue: selectToldOtherwise,
        }),
      ),
    changedBy: (causes) => findChanged(database, causes),
    suppliedOtherwise: async (limit) => {
      const { rows } = await database.query<{ order_id: string }>(selectSuppliedOtherwise, [limit]);
      return rows.map((row) => row.order_id);
    },
    noteCursor: () => readNoteCursor(database),
    moveNoteCursor: (cursor) => moveNoteCursor(database, cursor),
    facts: (order) => readFacts(database, order),
    knownSkus: async (skus) => {
      const { rows } = await database.query<{ sku: string; decimals: number | null }>(selectKnownSkus, [
        skus,
      ]);
      return new Map(rows.map(({ sku, decimals }) => [sku, decimals ?? 0]));
    },
  };
}

/** Narrows what a store gives to a caller's reach: an order, channel or location out of it is not there. */
export function reachedStore(store: OrderStore, caller: Caller): OrderStore {
  return {
    ...store,
    byIds: async (orderIds) =>
      new Map([...(await store.byIds(orderIds))].filter(([, order]) => maySee(caller, order))),
    facts: async (order) => {
      const { channelStatus, pickupLocations } = await store.facts(order);
      return {
        channelStatus: reaches(caller.channels, order.channel) ? channelStatus : undefined,
        pickupLocations: new Set([...pickupLocations].filter((id) => reaches(caller.locations, id))),
      };
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
    if (isTaken(error, 'reservation_serves_one_order')) return 'reservationTaken';
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
  return write(database, { order, name: step, status, change, by: byOf(actor) });
}

type By = { readonly id: string; readonly correlationId: string };
type Writing = {
  readonly order: OrderRow;
  readonly name: string;
  readonly status: OrderStatus;
  readonly change?: Omit<Step, 'step'>;
  /** The task that is closed by it. */
  readonly key?: string;
  /** Written only when this statement gives a row for the order's id. */
  readonly isDue?: string;
  readonly by: By;
};

function byOf({ caller, correlationId }: Actor): By {
  return { id: caller.id, correlationId };
}

/** Writes a step. The order is locked first, so that a task that is being written is seen. */
async function write(database: Database, writing: Writing): Promise<OrderRow | undefined> {
  const { order, name, status, change = {}, key, isDue, by } = writing;
  return transaction(database, async (session) => {
    if (!(await isStill(session, order))) return undefined;
    if (isDue !== undefined && (await session.query(isDue, [order.orderId])).rows.length === 0) return order;
    const { rows } = await session.query<DbOrder>(takeStep, [
      order.orderId,
      order.version,
      name,
      status,
      change.reservationId === undefined ? order.reservationId : change.reservationId,
      change.attempt ?? order.attempt,
      JSON.stringify(change.refusals ?? order.refusals),
      change.reason ?? null,
      by.id,
      by.correlationId,
      key ?? null,
    ]);
    return rows.map(fromDb)[0];
  });
}

async function begin(
  database: Database,
  { order, task }: { readonly order: OrderRow; readonly task: Task },
  actor: Actor,
): Promise<boolean> {
  const values = [
    order.orderId,
    task.key,
    task.step,
    task.contentHash,
    JSON.stringify(task.events),
    actor.caller.id,
    actor.correlationId,
  ];
  try {
    return await transaction(database, async (session) => {
      if (!(await isStill(session, order))) return false;
      await session.query(insertTask, values);
      return true;
    });
  } catch (error) {
    if (isTaken(error, 'an_order_has_one_open_task') || isTaken(error, 'order_task_pkey')) return false;
    throw error;
  }
}

async function isStill(session: Queryable, order: OrderRow): Promise<boolean> {
  const { rows } = await session.query<{ version: number }>(lockOrder, [order.orderId]);
  return rows[0]?.version === order.version;
}

async function readTasks(
  database: Database,
  { orderId, key }: { readonly orderId: string; readonly key: string | undefined },
): Promise<StoredTask[]> {
  const { rows } = await database.query<DbTask>(selectTasks, [orderId, key ?? null]);
  return rows.map((row) => ({
    key: row.idempotency_key,
    step: row.step,
    contentHash: row.content_hash,
    events: row.events,
    isOpen: row.recorded_at === null,
    callerId: row.caller_id,
    correlationId: row.correlation_id,
  }));
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

function isTaken(error: unknown, constraint: string): boolean {
  const broken = error instanceof Error && 'constraint' in error ? error.constraint : undefined;
  return sqlState(error) === '23505' && broken === constraint;
}
