/**
 * Which orders others told something of, by way of their stock: a warehouse that ships, a till that sells, a reservation that
 * was given back; and how far in the ledger's feed that was looked at.
 *
 * Reading an order shows it at once; noting it gives the order a change of its own, so that who watches orders hears of it.
 * An order is noted when its last change tells it otherwise, so noting twice notes once. The worker order-notes follows the
 * ledger's feed and does it.
 */
import type { Queryable } from '#database';
import type { Change } from '#ledger';
import type { CursorVector } from '#schema';
import { isToldOtherwise } from './sql.ts';

/** What may have changed orders: a movement or a reservation event, and when it was written. */
export type StockCause = Pick<Change, 'cause' | 'movementId' | 'reservationEventId' | 'at'>;

/** What can change an order without an order's doing; movements of these types may name a reservation. */
const causes: ReadonlySet<Change['cause']> = new Set([
  'SALE_COMPLETED',
  'PICK_CONFIRMED',
  'SHIPMENT_CONFIRMED',
  'PICKUP_COMPLETED',
  'DROPSHIP_SHIPPED',
  'RESERVATION_RELEASED',
  'RESERVATION_UNPICKED',
  'RESERVATION_EXPIRED',
]);

const isAbout = (time: string) =>
  `${time} BETWEEN given.at - interval '1 second' AND given.at + interval '1 second'`;

/**
 * Orders that are not what they were last told as, of those that movements and reservation events belong to.
 * $1 movement ids, $2 when they were recorded, $3 reservation event ids, $4 when they happened, both to the millisecond: they
 * choose the partitions; gives order_id. Locks nothing.
 */
const changedOrders = `
  WITH reservation AS (
    SELECT event.reservation_id::uuid AS reservation_id
    FROM unnest($1::bigint[], $2::timestamptz[]) AS given (movement_id, at)
    JOIN ledger.movement ON movement.movement_id = given.movement_id AND ${isAbout('movement.recorded_at')}
    JOIN ledger.stock_event AS event
      ON event.event_no = movement.event_no AND event.recorded_at = movement.recorded_at
      AND event.reservation_id ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    UNION
    SELECT event.reservation_id
    FROM unnest($3::bigint[], $4::timestamptz[]) AS given (reservation_event_id, at)
    JOIN ledger.reservation_event AS event
      ON event.reservation_event_id = given.reservation_event_id AND ${isAbout('event.happened_at')}
  )
  SELECT header.order_id
  FROM reservation
  JOIN orders.order_header AS header ON header.reservation_id = reservation.reservation_id
  WHERE ${isToldOtherwise}
  UNION
  SELECT header.order_id
  FROM unnest($1::bigint[], $2::timestamptz[]) AS given (movement_id, at)
  JOIN ledger.movement ON movement.movement_id = given.movement_id AND ${isAbout('movement.recorded_at')}
  JOIN ledger.stock_event AS event ON event.event_no = movement.event_no AND event.recorded_at = movement.recorded_at
  JOIN ledger.dropship_order AS asked ON asked.dropship_id = event.lineage_id
  JOIN orders.order_header AS header
    ON header.channel_id = asked.channel_id AND header.channel_order_id = asked.order_id AND header.fulfilment = 'DROP_SHIP'
  WHERE ${isToldOtherwise}`;

/** Finds the orders that these belong to and whose last change tells them otherwise. */
export async function findChanged(database: Queryable, told: readonly StockCause[]): Promise<string[]> {
  const relevant = told.filter(({ cause }) => causes.has(cause));
  if (relevant.length === 0) return [];
  const moved = relevant.filter(({ movementId }) => movementId !== undefined);
  const happened = relevant.filter(({ reservationEventId }) => reservationEventId !== undefined);
  const { rows } = await database.query<{ order_id: string }>(changedOrders, [
    moved.map(({ movementId }) => movementId),
    moved.map(({ at }) => at),
    happened.map(({ reservationEventId }) => reservationEventId),
    happened.map(({ at }) => at),
  ]);
  return rows.map(({ order_id }) => order_id);
}

/** Reads how far in the ledger's feed changes were noted. */
export async function readNoteCursor(database: Queryable): Promise<CursorVector> {
  const { rows } = await database.query<{ seq: number }>('SELECT seq FROM orders.note_cursor ORDER BY shard');
  return rows.map(({ seq }) => seq);
}

/** Moves it on; never back. $1 the cursor's components by shard. */
export async function moveNoteCursor(database: Queryable, cursor: CursorVector): Promise<void> {
  await database.query(
    `UPDATE orders.note_cursor AS noted SET seq = given.seq
     FROM unnest($1::bigint[]) WITH ORDINALITY AS given (seq, place)
     WHERE noted.shard = given.place - 1 AND noted.seq < given.seq`,
    [cursor],
  );
}
