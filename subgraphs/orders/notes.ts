/**
 * Noting what others told of orders' stock: a warehouse that ships, a till that sells, a reservation that was given back.
 *
 * The ledger knows it at once and reading an order shows it at once; noting it gives the order a change of its own, so
 * that who watches orders hears of it. An order is noted when what it was last told as is not what it is; doing it twice
 * does it once. Who follows the ledger's feed and calls this is a worker.
 */
import type { Database } from '#database';
import type { Change } from '#ledger';
import type { CursorVector } from '#schema';
import { isToldOtherwise } from './sql.ts';
import { type Actor, createOrderStore, type OrderStore } from './store.ts';

/** What may have changed orders: a movement or a reservation event, and when it was written. */
type Cause = Pick<Change, 'cause' | 'movementId' | 'reservationEventId' | 'at'>;

/** Notes changes of stock at the orders they belong to. */
export type OrderNotes = {
  /** How far in the ledger's feed orders were noted. */
  cursor(): Promise<CursorVector>;
  /** Notes the orders that these changes belong to. Gives how many. */
  note(changes: readonly Cause[]): Promise<number>;
  /** Remembers that everything up to here was noted; never goes back. */
  moveTo(cursor: CursorVector): Promise<void>;
};

/** What can change an order without an order's doing; movements of these types may name a reservation. */
const causes: ReadonlySet<Change['cause']> = new Set([
  'SALE_COMPLETED',
  'PICK_CONFIRMED',
  'SHIPMENT_CONFIRMED',
  'PICKUP_COMPLETED',
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
  WHERE ${isToldOtherwise}`;

const mostRounds = 5;

/** Opens the notes on a database; `onChanged` is called after every write. */
export function createOrderNotes(
  database: Database,
  { onChanged }: { readonly onChanged?: (() => void) | undefined } = {},
): OrderNotes {
  const store = createOrderStore(database, { onChanged });
  return {
    cursor: async () => {
      const { rows } = await database.query<{ seq: number }>(
        'SELECT seq FROM orders.note_cursor ORDER BY shard',
      );
      return rows.map(({ seq }) => seq);
    },
    note: async (changes) => {
      const orderIds = await findChanged(database, changes);
      for (const orderId of orderIds) await noteOne(orderId, store);
      return orderIds.length;
    },
    moveTo: async (cursor) => {
      await database.query(
        `UPDATE orders.note_cursor AS noted SET seq = given.seq
         FROM unnest($1::bigint[]) WITH ORDINALITY AS given (seq, place)
         WHERE noted.shard = given.place - 1 AND noted.seq < given.seq`,
        [cursor],
      );
    },
  };
}

async function findChanged(database: Database, changes: readonly Cause[]): Promise<string[]> {
  const relevant = changes.filter(({ cause }) => causes.has(cause));
  if (relevant.length === 0) return [];
  const moved = relevant.filter(({ movementId }) => movementId !== undefined);
  const happened = relevant.filter(({ reservationEventId }) => reservationEventId !== undefined);
  const { rows } = await database.query<{ order_id: string }>(changedOrders, [
    moved.map(({ movementId }) => movementId),
    moved.map(({ at }) => at),
    happened.map(({ reservationEventId }) => reservationEventId),
    happened.map(({ at }) => at),
  ]);
  return [...new Set(rows.map(({ order_id }) => order_id))];
}

/** In whose name it is noted: whoever told it is in the ledger. */
const actor: Actor = {
  caller: { id: 'workers', kind: 'service', channels: 'all', locations: 'all', scopes: [] },
  correlationId: 'noted-from-the-ledger',
};

/** An order that is being written by others is told by them: what they write has everything in it. */
async function noteOne(orderId: string, store: OrderStore): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    const order = (await store.byIds([orderId])).get(orderId);
    if (order === undefined || order.isCancelled) return;
    if ((await store.note(order, actor)) !== undefined) return;
  }
}
