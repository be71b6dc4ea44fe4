/**
 * What belongs to one trade, read for its trace: order, steps, events, movements. Postings are erp-store.ts's.
 *
 * Only reads, by indexed keys, and at most 201 events. Orders are the orders room's tables; here they are looked at.
 */
import type { Database } from '#database';

/** Most events of a trace. */
export const mostTracedEvents = 200;

/** By what a trade is known: exactly one. */
export type TraceSeed =
  | { readonly by: 'correlation' | 'lineage'; readonly value: string }
  | { readonly by: 'movement'; readonly value: number };

/** An event and its movements, as stored. */
export type TracedEvent = {
  readonly eventNo: number;
  readonly typeCode: number;
  readonly source: string;
  readonly eventId: string;
  readonly lineageId: string | null;
  readonly correlationId: string;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly referenceDocument: { readonly type: string; readonly id: string } | null;
  readonly movementIds: readonly number[];
};

/** An order and its steps. */
export type TracedOrderRow = {
  readonly orderId: string;
  readonly channelId: string;
  readonly channelOrderId: string;
  readonly status: string;
  readonly steps: readonly {
    readonly step: string;
    readonly status: string;
    readonly correlationId: string;
    readonly at: string;
  }[];
};

/** What the trace reads. */
export type TraceStore = {
  /** The events, oldest first; one more than are shown when there are more. */
  events(seed: TraceSeed): Promise<TracedEvent[]>;
  /** The order of one of these ids; undefined when none is an order's. */
  order(orderIds: readonly string[]): Promise<TracedOrderRow | undefined>;
  /** The id of a channel's order; undefined when it has none of that number. */
  orderIdOf(channelId: string, channelOrderId: string): Promise<string | undefined>;
};

// $1 what is asked by (correlation, lineage, movement), $2 correlation or lineage, $3 movement, $4 most. Events that have the
// key or share a lineage with one that has, with their movements, by number. Locks nothing.
const tracedEvents = `
  WITH seed AS MATERIALIZED (
    (SELECT e.event_no, e.lineage_id, e.correlation_id FROM ledger.stock_event e
      WHERE $1 = 'correlation' AND e.correlation_id = $2 ORDER BY e.event_no LIMIT $4)
    UNION ALL (SELECT e.event_no, e.lineage_id, e.correlation_id FROM ledger.stock_event e
      WHERE $1 = 'lineage' AND e.lineage_id = $2 ORDER BY e.event_no LIMIT $4)
    UNION ALL (SELECT e.event_no, e.lineage_id, e.correlation_id FROM ledger.movement m JOIN ledger.stock_event e USING (event_no)
      WHERE $1 = 'movement' AND m.movement_id = $3)
  ), chained AS MATERIALIZED (
    SELECT event_no FROM seed
    UNION SELECT e.event_no FROM (SELECT DISTINCT lineage_id FROM seed WHERE lineage_id IS NOT NULL) l
      CROSS JOIN LATERAL (SELECT s.event_no FROM ledger.stock_event s WHERE s.lineage_id = l.lineage_id
        ORDER BY s.event_no LIMIT $4) e
    ORDER BY event_no LIMIT $4
  )
  SELECT e.event_no AS "eventNo", e.event_type AS "typeCode", e.source, e.event_id AS "eventId", e.lineage_id AS "lineageId",
    e.correlation_id AS "correlationId", e.occurred_at AS "occurredAt", e.recorded_at AS "recordedAt",
    e.reference_document AS "referenceDocument",
    ARRAY(SELECT m.movement_id FROM ledger.movement m WHERE m.event_no = e.event_no ORDER BY 1) AS "movementIds"
  FROM chained c JOIN ledger.stock_event e USING (event_no) ORDER BY e.event_no`;

// $1 order ids. The order with its steps. Locks nothing.
const tracedOrder = `
  SELECT h.order_id AS "orderId", h.channel_id AS "channelId", h.channel_order_id AS "channelOrderId", h.status,
    coalesce((SELECT jsonb_agg(jsonb_build_object('step', s.step, 'status', s.status, 'correlationId', s.correlation_id,
      'at', s.happened_at) ORDER BY s.version) FROM orders.order_step s WHERE s.order_id = h.order_id), '[]') AS steps
  FROM orders.order_header h WHERE h.order_id = ANY ($1::uuid[]) ORDER BY h.created_at LIMIT 1`;

const orderOfChannel =
  'SELECT order_id AS "orderId" FROM orders.order_header WHERE channel_id = $1 AND channel_order_id = $2';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Makes the reading side of traces. */
export function traceStore(database: Database): TraceStore {
  return {
    events: async (seed) => {
      const isMovement = seed.by === 'movement';
      const values = [seed.by, isMovement ? null : seed.value, isMovement ? seed.value : null];
      return (await database.query<TracedEvent>(tracedEvents, [...values, mostTracedEvents + 1])).rows;
    },
    order: async (orderIds) => {
      const ids = orderIds.filter((id) => uuid.test(id));
      if (ids.length === 0) return undefined;
      return (await database.query<TracedOrderRow>(tracedOrder, [ids])).rows[0];
    },
    orderIdOf: async (channelId, channelOrderId) =>
      (await database.query<{ orderId: string }>(orderOfChannel, [channelId, channelOrderId])).rows[0]
        ?.orderId,
  };
}
