/**
 * What the ledger, the orders and the outbox hold after a run, read straight from their tables: what answers are held against.
 *
 * Read by SQL of its own, not by the code under test. Quantities in units.
 */
import type { Queryable } from '#database';

/** One row of the feed, with names. */
export type FeedRow = {
  readonly shard: number;
  readonly seq: number;
  readonly sku: string;
  readonly locationId: string;
  readonly version: number;
  readonly movementId: number | null;
  readonly reservationEventId: number | null;
  readonly happenedAtMs: number;
  readonly available: number;
  readonly reserved: number;
  readonly onHand: number;
  readonly delta: number;
};

/** What the journal has of one event: how many entries of the event itself there are and how many units they move. */
export type KeptEvent = {
  readonly source: string;
  readonly eventId: string;
  readonly type: string;
  /** How often the event was written down. */
  readonly times: number;
  readonly movementIds: readonly number[];
  readonly units: number;
  /** Where its units left the house, as `sku@location`; null when they did not. */
  readonly leftFrom: string | null;
};

/** A reservation and its life. Kinds of events: 1 created, 2 confirmed, 4 consumed, 5 released, 6 expired, 9 unpicked. */
export type KeptReservation = {
  readonly id: string;
  /** As stored: 1 HELD, 2 CONFIRMED, 3 PARTIALLY_CONSUMED, 4 CONSUMED, 5 RELEASED, 6 EXPIRED, 7 CANCELLED. */
  readonly status: number;
  readonly held: number;
  /** Of these units, RESERVED or PICKED for it still, while it holds. */
  readonly left: number;
  /** The order it was made for. */
  readonly orderId: string | null;
  readonly events: readonly { readonly id: number; readonly kind: number; readonly units: number }[];
};

/** An order as it is stored. */
export type KeptOrder = {
  readonly orderId: string;
  readonly channelOrderId: string;
  readonly status: string;
  readonly reservationId: string | null;
  readonly units: number;
};

/** One row of the feed of orders. */
export type OrderChangeRow = {
  readonly seq: number;
  readonly step: string;
  readonly channelOrderId: string;
  readonly status: string;
  readonly version: string;
};

/** Everything that is kept at the end of a run. */
export type Truth = {
  /** By shard, then in order. */
  readonly feed: readonly FeedRow[];
  readonly journal: readonly KeptEvent[];
  readonly reservations: ReadonlyMap<string, KeptReservation>;
  readonly orders: ReadonlyMap<string, KeptOrder>;
  readonly orderChanges: readonly OrderChangeRow[];
  /** On hand by `sku@location`. */
  readonly onHand: Readonly<Record<string, number>>;
  readonly itemNos: ReadonlyMap<string, number>;
};

const feedRows = `
  SELECT f.shard, f.seq, i.sku, l.location_id AS "locationId", f.version, f.movement_id AS "movementId",
    f.reservation_event_id AS "reservationEventId", f.happened_at AS "happenedAt", f.available, f.reserved,
    f.available + f.reserved + f.picked + f.damaged + f.quarantined + f.return_pending AS "onHand", f.d_available AS delta
  FROM ledger.feed_change f JOIN items.item i ON i.item_no = f.position_id >> 16
  JOIN locations.location l ON l.location_no = (f.position_id & 65535)
  ORDER BY f.shard, f.seq`;

// kind 1 is the event itself; others make up for it.
const journalEntries = `
  SELECT e.source, e.event_id AS "eventId", min(m.event_type) AS type, count(DISTINCT e.event_no)::integer AS times,
    array_agg(m.movement_id ORDER BY m.movement_id) AS "movementIds", sum(m.quantity)::bigint AS units,
    min(i.sku || '@' || l.location_id) AS "leftFrom"
  FROM ledger.stock_event e JOIN ledger.movement m ON m.event_no = e.event_no AND m.kind = 1
  LEFT JOIN items.item i ON i.item_no = (m.from_position >> 16) AND (m.to_position & 65535) >= 65280
  LEFT JOIN locations.location l ON l.location_no = (m.from_position & 65535) AND i.item_no IS NOT NULL
  GROUP BY e.source, e.event_id`;

const reservationRows = `
  SELECT r.reservation_id AS id, r.status, (SELECT coalesce(sum(q), 0)::bigint FROM unnest(r.held) q) AS held,
    (SELECT coalesce(sum(greatest(0, e.held - greatest(e.picked, e.consumed)) + greatest(0, e.picked - e.consumed)), 0)::bigint
     FROM unnest(r.held, r.picked, r.consumed) AS e(held, picked, consumed)) AS "left",
    CASE r.reference_document->>'type' WHEN 'order' THEN r.reference_document->>'id' END AS "orderId",
    coalesce(v.events, '[]') AS events
  FROM ledger.reservation r LEFT JOIN (
    SELECT v.reservation_id, json_agg(json_build_object('id', v.reservation_event_id, 'kind', v.kind,
      'units', (SELECT coalesce(sum(q), 0) FROM unnest(v.quantities) q) / 1000.0) ORDER BY v.reservation_event_id) AS events
    FROM ledger.reservation_event v GROUP BY v.reservation_id
  ) AS v ON v.reservation_id = r.reservation_id`;

const orderRows = `
  SELECT h.order_id AS "orderId", h.channel_order_id AS "channelOrderId", h.status, h.reservation_id AS "reservationId",
    (SELECT sum(quantity)::bigint FROM orders.order_line WHERE order_id = h.order_id) AS units
  FROM orders.order_header h`;

const orderChangeRows = `
  SELECT seq, upper(step) AS step, state->>'channel_order_id' AS "channelOrderId", state->>'status' AS status,
    state->>'version' AS version
  FROM orders.order_change ORDER BY seq`;

const onHandRows = `
  SELECT i.sku || '@' || l.location_id AS at,
    p.available + p.reserved + p.picked + p.damaged + p.quarantined + p.return_pending AS units
  FROM ledger.position p JOIN items.item i ON i.item_no = p.position_id >> 16
  JOIN locations.location l ON l.location_no = (p.position_id & 65535)`;

/** Reads everything; nobody writes meanwhile. */
export async function readTruth(database: Queryable): Promise<Truth> {
  const feed = await database.query<Omit<FeedRow, 'happenedAtMs'> & { happenedAt: Date }>(feedRows);
  const journal = await database.query<Omit<KeptEvent, 'type'> & { type: number }>(journalEntries);
  const reservations = await database.query<KeptReservation>(reservationRows);
  const orders = await database.query<KeptOrder>(orderRows);
  const orderChanges = await database.query<OrderChangeRow>(orderChangeRows);
  const onHand = await database.query<{ at: string; units: number }>(onHandRows);
  const items = await database.query<{ sku: string; no: number }>(
    `SELECT sku, item_no AS no FROM items.item`,
  );
  return {
    feed: feed.rows.map(({ happenedAt, ...row }) => ({
      ...row,
      happenedAtMs: happenedAt.getTime(),
      available: row.available / 1_000,
      reserved: row.reserved / 1_000,
      onHand: row.onHand / 1_000,
      delta: row.delta / 1_000,
    })),
    journal: journal.rows.map((row) => ({ ...row, type: String(row.type), units: row.units / 1_000 })),
    reservations: new Map(
      reservations.rows.map((row) => [row.id, { ...row, held: row.held / 1_000, left: row.left / 1_000 }]),
    ),
    orders: new Map(orders.rows.map((row) => [row.channelOrderId, { ...row, units: row.units / 1_000 }])),
    orderChanges: orderChanges.rows,
    onHand: Object.fromEntries(onHand.rows.map(({ at, units }) => [at, units / 1_000])),
    itemNos: new Map(items.rows.map(({ sku, no }) => [sku, no])),
  };
}
