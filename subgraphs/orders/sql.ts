/**
 * The statements on the Postgres schema `orders` and how its rows become ours.
 *
 * Locks: each statement touches one order: its header row first, then its task, new lines and steps, the feed's counter
 * last. Only a step that ends or forbids tasks locks the order in a statement before.
 */
import type { StockEventInput } from '#ledger';
import {
  type LineProgress,
  missingOf,
  type OrderedLine,
  progressOf,
  type ReservedEntry,
  type Share,
  sharesOf,
  statusNow,
} from './progress.ts';
import type { fulfilments } from './row.ts';
import type { OrderStatus } from './steps.ts';

/** Why an order could not be allocated, as stored with it; quantities in base units, as the ledger told them. */
export type StoredRefusal = {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly sku?: string;
  readonly requested?: number;
  readonly available?: number;
};

/** A line of an order and what became of it; quantities in thousandths of the item's base unit. */
export type OrderLineRow = OrderedLine & LineProgress;

/** An order with its lines and how far it is. */
export type OrderRow = {
  readonly orderId: string;
  readonly channel: string;
  readonly channelOrderId: string;
  readonly contentHash: string;
  /** How far it is now. */
  readonly status: OrderStatus;
  /** How far it was when it was last written. */
  readonly statusWritten: OrderStatus;
  readonly fulfilment: (typeof fulfilments)[number];
  readonly pickupLocationId: string | null;
  readonly reservationId: string | null;
  /** Which hold made for it this is, from 1. */
  readonly attempt: number;
  readonly refusals: readonly StoredRefusal[];
  readonly customerId: string | null;
  readonly placedAt: Date;
  readonly isCancelled: boolean;
  /** Who placed it first; its reservation is theirs. */
  readonly callerId: string;
  readonly version: number;
  readonly updatedAt: Date;
  readonly lines: readonly OrderLineRow[];
  /** Which units of its reservation are for which line. */
  readonly shares: readonly Share[];
  /** Every location it touches: where it is picked up, and where its reservation holds or held something. */
  readonly locationIds: readonly string[];
};

/** A row of the select as the driver gives it, or as it stands in a change, where times are text. */
export type DbOrder = {
  order_id: string;
  channel_id: string;
  channel_order_id: string;
  content_hash: string;
  status: OrderStatus;
  fulfilment: OrderRow['fulfilment'];
  pickup_location_id: string | null;
  reservation_id: string | null;
  attempt: number;
  refusals: StoredRefusal[];
  customer_id: string | null;
  placed_at: Date | string;
  cancelled_at: Date | string | null;
  caller_id: string;
  version: number;
  updated_at: Date | string;
  lines: OrderedLine[];
  entries: ReservedEntry[];
};

/** A task as the driver gives it. */
export type DbTask = {
  idempotency_key: string;
  step: 'pick' | 'ship';
  content_hash: string;
  events: StockEventInput[];
  caller_id: string;
  correlation_id: string;
  recorded_at: Date | null;
};

/**
 * What an order's reservation held, picked and let go at this moment; of an order that suppliers ship, what was ordered from them
 * and what they shipped. A fragment over `header`.
 */
const entriesNow = `
  coalesce(CASE WHEN header.fulfilment = 'DROP_SHIP' THEN (
    SELECT jsonb_agg(jsonb_build_object(
      'lineNo', line.line_no - 1, 'sku', item.sku, 'locationId', NULL, 'held', line.ordered - line.cancelled, 'picked', 0,
      'consumed', line.shipped, 'isHolding', asked.ended_at IS NULL) ORDER BY asked.opened_no, line.line_no)
    FROM ledger.dropship_order AS asked
    JOIN ledger.dropship_line AS line ON line.dropship_id = asked.dropship_id
    JOIN items.item ON item.item_no = line.item_no
    WHERE asked.channel_id = header.channel_id AND asked.order_id = header.channel_order_id
  ) ELSE (SELECT jsonb_agg(jsonb_build_object(
      'lineNo', line_no, 'sku', sku, 'locationId', location_id, 'held', held, 'picked', picked, 'consumed', consumed,
      'isHolding', is_holding) ORDER BY n)
   FROM ledger.reservation_entry AS entry WHERE entry.reservation_id = header.reservation_id) END, '[]')`;

const entries = `${entriesNow} AS entries`;

/** Whether an order's stock is not as its last change told it. A fragment over `header`; a cancelled order has given up its stock. */
export const isToldOtherwise = `
  header.status NOT IN ('PENDING', 'REJECTED') AND header.cancelled_at IS NULL
  AND ${entriesNow} IS DISTINCT FROM (
    SELECT state -> 'entries' FROM orders.order_change AS change
    WHERE change.order_id = header.order_id ORDER BY seq DESC LIMIT 1)`;

/**
 * Orders that suppliers ship, of which a supplier was asked or called something off within a day, and that their last change tells
 * otherwise. $1 most; gives order_id. Locks nothing.
 */
export const selectSuppliedOtherwise = `
  SELECT DISTINCT header.order_id
  FROM ledger.dropship_order AS asked
  JOIN orders.order_header AS header
    ON header.channel_id = asked.channel_id AND header.channel_order_id = asked.order_id AND header.fulfilment = 'DROP_SHIP'
  WHERE asked.order_id IS NOT NULL AND asked.updated_at > now() - interval '1 day' AND ${isToldOtherwise}
  LIMIT $1`;

/** Whether there is anything to note at an order. $1 order id; gives a row when there is. */
export const selectToldOtherwise = `
  SELECT order_id FROM orders.order_header AS header WHERE order_id = $1 AND ${isToldOtherwise}`;

/** An order's lines, and its reservation's entries. A fragment over `header`. */
const parts = `
  (SELECT jsonb_agg(jsonb_build_object(
      'lineNo', line_no, 'sku', sku, 'quantity', quantity, 'locationId', location_id) ORDER BY line_no)
   FROM orders.order_line AS line WHERE line.order_id = header.order_id) AS lines, ${entries}`;

/**
 * The change of an order, written with it: a fragment after a CTE `state`, one whole order, and before the last SELECT.
 * Takes the name of the parameter with the step. The feed's counter is locked here, last, until the statement is committed.
 */
const change = (step: string) => `
  counter AS (
    UPDATE orders.order_feed SET seq = seq + 1 WHERE EXISTS (SELECT FROM state) RETURNING seq
  ), change AS (
    INSERT INTO orders.order_change (seq, order_id, channel_id, step, state)
    SELECT counter.seq, state.order_id, state.channel_id, ${step}, to_jsonb(state) FROM state, counter
  )`;

/**
 * Whether a caller bound to locations sees an order: it made it, or the order touches one of them (OrderRow.locationIds).
 * A fragment over `header`; `?` is the caller's id followed by the locations' ids.
 */
export const isSeenFrom = `(header.caller_id = (?::text[])[1] OR header.pickup_location_id = ANY ((?::text[])[2:])
  OR EXISTS (SELECT FROM ledger.reservation_entry AS entry
    WHERE entry.reservation_id = header.reservation_id AND entry.location_id = ANY ((?::text[])[2:])))`;

/** Orders by id. $1 ids; gives DbOrder rows. */
export const selectOrders = `
  SELECT header.*, ${parts} FROM orders.order_header AS header WHERE order_id = ANY ($1::uuid[])`;

/** A page of orders, placed last first. Takes the condition and the number of its LIMIT parameter; gives DbOrder rows. */
export function ordersPage(condition: string, limitParameter: number): string {
  return `SELECT header.*, ${parts} FROM orders.order_header AS header
    WHERE ${condition} ORDER BY placed_at DESC, order_id DESC LIMIT $${limitParameter}`;
}

/**
 * Writes a new order as PENDING, with its lines, first step and first change.
 * $1 order id, $2 channel, $3 channel order id, $4 content hash, $5 fulfilment, $6 pick-up location, $7 reservation taken
 * over, $8 customer, $9 placed at, $10 caller, $11 lines as JSON, $12 correlation id; gives a row when it was new.
 */
export const insertOrder = `
  WITH header AS (
    INSERT INTO orders.order_header (order_id, channel_id, channel_order_id, content_hash, fulfilment,
      pickup_location_id, reservation_id, customer_id, placed_at, caller_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    ON CONFLICT (order_id) DO NOTHING
    RETURNING *
  ), line AS (
    INSERT INTO orders.order_line (order_id, line_no, sku, quantity, location_id)
    SELECT header.order_id, given."lineNo", given.sku, given.quantity, given."locationId"
    FROM header, jsonb_to_recordset($11::jsonb) AS given ("lineNo" smallint, sku text, quantity bigint, "locationId" text)
  ), step AS (
    INSERT INTO orders.order_step (order_id, version, step, status, caller_id, correlation_id)
    SELECT order_id, version, 'place', status, $10, $12 FROM header
  ), state AS (
    SELECT header.*, $11::jsonb AS lines, ${entries} FROM header
  ), ${change("'place'")}
  SELECT order_id FROM state`;

/**
 * Locks an order, so that what the next statement of the transaction sees of its tasks is what it decides on.
 * $1 order id; gives version.
 */
export const lockOrder = 'SELECT version FROM orders.order_header WHERE order_id = $1 FOR UPDATE';

/**
 * Takes a step, if nobody else has taken one since the order was read and nothing decided waits to be told to the ledger.
 * $1 order id, $2 version it was read with, $3 step, $4 status after it, $5 reservation id, $6 attempt, $7 refusals as JSON,
 * $8 reason, $9 caller, $10 correlation id, $11 key of the task that this step ends, or null; gives DbOrder rows: one, or
 * none when the version is another by now, or another task is open.
 */
export const takeStep = `
  WITH task AS (
    UPDATE orders.order_task SET recorded_at = now()
    WHERE order_id = $1 AND idempotency_key = $11 AND recorded_at IS NULL
    RETURNING order_id
  ), header AS (
    UPDATE orders.order_header
    SET status = $4, reservation_id = $5, attempt = $6, refusals = $7::jsonb, version = version + 1, updated_at = now(),
      cancelled_at = CASE WHEN $3 = 'cancel' THEN now() ELSE cancelled_at END
    WHERE order_id = $1 AND version = $2
      AND CASE WHEN $11::text IS NULL
        THEN NOT EXISTS (SELECT FROM orders.order_task AS open WHERE open.order_id = $1 AND open.recorded_at IS NULL)
        ELSE EXISTS (SELECT FROM task) END
    RETURNING *
  ), step AS (
    INSERT INTO orders.order_step (order_id, version, step, status, reason, caller_id, correlation_id)
    SELECT order_id, version, $3, status, $8, $9, $10 FROM header
  ), state AS (
    SELECT header.*, ${parts} FROM header
  ), ${change('$3')}
  SELECT * FROM state`;

/**
 * Writes down what was decided to be told to the ledger.
 * $1 order id, $2 idempotency key, $3 step, $4 content hash, $5 events as JSON, $6 caller, $7 correlation id. Gives no row.
 */
export const insertTask = `
  INSERT INTO orders.order_task (order_id, idempotency_key, step, content_hash, events, caller_id, correlation_id)
  VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7)`;

/** The task of a key and the open task of an order. $1 order id, $2 idempotency key or null; gives DbTask rows. */
export const selectTasks = `
  SELECT idempotency_key, step, content_hash, events, caller_id, correlation_id, recorded_at
  FROM orders.order_task WHERE order_id = $1 AND (idempotency_key = $2 OR recorded_at IS NULL)`;

/**
 * What master data says of the places an order names.
 * $1 channel, $2 location ids; gives one row.
 */
export const selectFacts = `
  SELECT
    (SELECT status FROM locations.channel WHERE channel_id = $1) AS channel_status,
    ARRAY(SELECT location_id FROM locations.location
          WHERE location_id = ANY ($2::text[]) AND status = 'ACTIVE' AND pickup) AS pickup_locations`;

/** Which SKUs are items. $1 canonical SKUs; gives sku and decimals (null: not said, so none). */
export const selectKnownSkus = 'SELECT sku, decimals FROM items.item WHERE sku = ANY ($1::text[])';

/** Reads a row: works out from the reservation's entries what became of every line and how far the order is. */
export function fromDb(row: DbOrder): OrderRow {
  const isCancelled = row.cancelled_at !== null;
  const shares = sharesOf(row.lines, row.entries);
  return {
    orderId: row.order_id,
    channel: row.channel_id,
    channelOrderId: row.channel_order_id,
    contentHash: row.content_hash,
    status: statusNow(row.status, {
      ...{ shares, isCancelled },
      missing: row.fulfilment === 'DROP_SHIP' ? missingOf(row.lines, row.entries) : 'none',
    }),
    statusWritten: row.status,
    fulfilment: row.fulfilment,
    pickupLocationId: row.pickup_location_id,
    reservationId: row.reservation_id,
    attempt: row.attempt,
    refusals: row.refusals,
    customerId: row.customer_id,
    placedAt: new Date(row.placed_at),
    isCancelled,
    callerId: row.caller_id,
    version: row.version,
    updatedAt: new Date(row.updated_at),
    lines: row.lines.map((line) => ({ ...line, ...progressOf(line, { shares, isCancelled }) })),
    shares,
    locationIds: [
      ...new Set(
        [row.pickup_location_id, ...row.entries.map((entry) => entry.locationId)].flatMap((id) => id ?? []),
      ),
    ],
  };
}
