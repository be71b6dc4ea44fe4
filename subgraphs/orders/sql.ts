/**
 * The statements on the Postgres schema `orders` and how its rows become ours.
 *
 * Locks: each statement touches one order: its header row first, then new lines and steps. Nothing is held between
 * statements.
 */
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

/** A line of a stored order; quantity in thousandths of the item's base unit. */
export type OrderLineRow = {
  readonly lineNo: number;
  readonly sku: string;
  readonly quantity: number;
  readonly locationId: string | null;
};

/** An order as it is stored, with its lines. */
export type OrderRow = {
  readonly orderId: string;
  readonly channel: string;
  readonly channelOrderId: string;
  readonly contentHash: string;
  readonly status: OrderStatus;
  readonly fulfilment: (typeof fulfilments)[number];
  readonly pickupLocationId: string | null;
  readonly reservationId: string | null;
  /** Which hold made for it this is, from 1. */
  readonly attempt: number;
  readonly refusals: readonly StoredRefusal[];
  readonly customerId: string | null;
  readonly placedAt: Date;
  /** Who placed it first; its reservation is theirs. */
  readonly callerId: string;
  readonly version: number;
  readonly updatedAt: Date;
  readonly lines: readonly OrderLineRow[];
};

/** A row of the select, as the driver gives it. */
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
  placed_at: Date;
  caller_id: string;
  version: number;
  updated_at: Date;
  lines: OrderLineRow[];
};

const lines = `
  (SELECT jsonb_agg(jsonb_build_object(
      'lineNo', line_no, 'sku', sku, 'quantity', quantity, 'locationId', location_id) ORDER BY line_no)
   FROM orders.order_line AS line WHERE line.order_id = header.order_id) AS lines`;

/** Orders by id. $1 ids; gives DbOrder rows. */
export const selectOrders = `
  SELECT header.*, ${lines} FROM orders.order_header AS header WHERE order_id = ANY ($1::uuid[])`;

/**
 * Writes a new order as PENDING, with its lines and first step.
 * $1 order id, $2 channel, $3 channel order id, $4 content hash, $5 fulfilment, $6 pick-up location, $7 reservation taken
 * over, $8 customer, $9 placed at, $10 caller, $11 lines as JSON, $12 correlation id; gives a row when it was new.
 */
export const insertOrder = `
  WITH header AS (
    INSERT INTO orders.order_header (order_id, channel_id, channel_order_id, content_hash, fulfilment,
      pickup_location_id, reservation_id, customer_id, placed_at, caller_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    ON CONFLICT (order_id) DO NOTHING
    RETURNING order_id, version, status
  ), line AS (
    INSERT INTO orders.order_line (order_id, line_no, sku, quantity, location_id)
    SELECT header.order_id, given."lineNo", given.sku, given.quantity, given."locationId"
    FROM header, jsonb_to_recordset($11::jsonb) AS given ("lineNo" smallint, sku text, quantity bigint, "locationId" text)
  ), step AS (
    INSERT INTO orders.order_step (order_id, version, step, status, caller_id, correlation_id)
    SELECT order_id, version, 'place', status, $10, $12 FROM header
  )
  SELECT order_id FROM header`;

/**
 * Takes a step, if nobody else has taken one since the order was read.
 * $1 order id, $2 version it was read with, $3 step, $4 status after it, $5 reservation id, $6 attempt, $7 refusals as JSON,
 * $8 reason, $9 caller, $10 correlation id; gives DbOrder rows: one, or none when the version is another by now.
 */
export const takeStep = `
  WITH header AS (
    UPDATE orders.order_header
    SET status = $4, reservation_id = $5, attempt = $6, refusals = $7::jsonb, version = version + 1, updated_at = now()
    WHERE order_id = $1 AND version = $2
    RETURNING *
  ), step AS (
    INSERT INTO orders.order_step (order_id, version, step, status, reason, caller_id, correlation_id)
    SELECT order_id, version, $3, status, $8, $9, $10 FROM header
  )
  SELECT header.*, ${lines} FROM header`;

/**
 * What master data says of the places an order names.
 * $1 channel, $2 location ids; gives one row.
 */
export const selectFacts = `
  SELECT
    (SELECT status FROM locations.channel WHERE channel_id = $1) AS channel_status,
    ARRAY(SELECT location_id FROM locations.location
          WHERE location_id = ANY ($2::text[]) AND status = 'ACTIVE' AND pickup) AS pickup_locations`;

/** Which SKUs are items. $1 canonical SKUs; gives sku. */
export const selectKnownSkus = 'SELECT sku FROM items.item WHERE sku = ANY ($1::text[])';

/** Reads a row of the driver. */
export function fromDb(row: DbOrder): OrderRow {
  return {
    orderId: row.order_id,
    channel: row.channel_id,
    channelOrderId: row.channel_order_id,
    contentHash: row.content_hash,
    status: row.status,
    fulfilment: row.fulfilment,
    pickupLocationId: row.pickup_location_id,
    reservationId: row.reservation_id,
    attempt: row.attempt,
    refusals: row.refusals,
    customerId: row.customer_id,
    placedAt: row.placed_at,
    callerId: row.caller_id,
    version: row.version,
    updatedAt: row.updated_at,
    lines: row.lines,
  };
}
