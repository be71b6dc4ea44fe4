/**
 * The feed of orders: every change in commit order, read after a place, and the text of a change read back.
 *
 * One shard, gap-free like the ledger's (docs/ledger.md): the counter is taken in the statement that writes the order. The
 * text is the whole order right after the change, so whoever answers from it never reads current state.
 */
import type { Queryable } from '#database';
import type { ChangeRow } from '#ledger';
import { type CursorVector, fault } from '#schema';
import { type DbOrder, fromDb, type OrderRow } from './sql.ts';

/** A stretch of the feed; a row's key is the order's channel. */
export type OrderFeedRead = {
  readonly rows: readonly ChangeRow[];
  readonly cursor: CursorVector;
  /** Nothing after `cursor` was committed when it was read. */
  readonly isAtEnd: boolean;
};

/** What to read: at most `limit` numbers (default 1,000), only of these channels when given. */
export type OrderFeedQuery = { readonly limit?: number; readonly channels?: readonly string[] | undefined };

/** The feed of orders, in the shape of the ledger's. */
export type OrderFeed = {
  /** Where the feed is now. */
  end(): Promise<CursorVector>;
  /** Changes after a place (exclusive), in commit order; the cursor moves past changes that do not match. */
  changesAfter(after: CursorVector, query?: OrderFeedQuery): Promise<OrderFeedRead>;
  /** Orders that are not finished, each as its last change told it, and the place they are true at. */
  state(query: { readonly channels?: readonly string[] | undefined; readonly most: number }): Promise<{
    readonly cursor: CursorVector;
    readonly rows: readonly string[];
    readonly isWhole: boolean;
  }>;
};

/** An order right after one change of it. */
export type OrderChange = { readonly step: string; readonly order: OrderRow };

const defaultLimit = 1_000;

/**
 * $1 the place before, $2 the place to reach at most, $3 channels or null. Gives a row a change (seq, channel_id, row) with the
 * feed's last number as `last`, and one with seq null when there is none. Locks nothing.
 */
const changesBetween = `
  SELECT feed.seq AS last, change.seq, change.channel_id,
    jsonb_build_object('step', change.step, 'state', change.state)::text AS row
  FROM orders.order_feed AS feed
  LEFT JOIN orders.order_change AS change ON change.seq > $1::bigint AND change.seq <= $2::bigint AND change.seq <= feed.seq
    AND ($3::text[] IS NULL OR change.channel_id = ANY ($3))
  ORDER BY change.seq`;

/**
 * $1 channels or null, $2 most. Gives a row an unfinished order (row) with the feed's last number as `last`, and one with row null
 * when there is none. Locks nothing.
 */
const unfinishedOrders = `
  SELECT feed.seq AS last, open.row
  FROM orders.order_feed AS feed
  LEFT JOIN (
    SELECT jsonb_build_object('step', 'snapshot', 'state', told.state)::text AS row
    FROM orders.order_header AS header
    CROSS JOIN LATERAL (
      SELECT change.state FROM orders.order_change AS change
      WHERE change.order_id = header.order_id ORDER BY change.seq DESC LIMIT 1
    ) AS told
    WHERE header.status NOT IN ('SHIPPED', 'REJECTED', 'CANCELLED') AND header.cancelled_at IS NULL
      AND ($1::text[] IS NULL OR header.channel_id = ANY ($1))
    ORDER BY header.placed_at DESC LIMIT $2
  ) AS open ON true`;

type FeedRow = { last: number } & (
  | { seq: number; channel_id: string; row: string }
  | { seq: null; channel_id: null; row: null }
);

/** Opens the feed of orders for reading. */
export function createOrderFeed(database: Queryable): OrderFeed {
  return {
    end: async () => {
      const { rows } = await database.query<{ seq: number }>('SELECT seq FROM orders.order_feed');
      return [rows[0]?.seq ?? 0];
    },
    changesAfter: async ([after = 0], { limit = defaultLimit, channels } = {}) => {
      const most = after + limit;
      const { rows } = await database.query<FeedRow>({
        name: 'order-changes',
        text: changesBetween,
        values: [after, most, channels ?? null],
      });
      const last = rows[0]?.last ?? 0;
      return {
        rows: rows.flatMap(({ seq, channel_id, row }): ChangeRow[] =>
          seq === null ? [] : [{ shard: 0, seq, keys: [channel_id], row }],
        ),
        cursor: [Math.max(after, Math.min(last, most))],
        isAtEnd: last <= most,
      };
    },
    state: async ({ channels, most }) => {
      const { rows } = await database.query<{ last: number; row: string | null }>({
        name: 'order-state',
        text: unfinishedOrders,
        values: [channels ?? null, most + 1],
      });
      const found = rows.flatMap(({ row }) => row ?? []);
      return { cursor: [rows[0]?.last ?? 0], rows: found.slice(0, most), isWhole: found.length <= most };
    },
  };
}

/**
 * Reads a change from its text.
 * Throws BAD_USER_INPUT for text that is none: only a part of another version could have written it.
 */
export function readOrderChange(row: string): OrderChange {
  const { step, state }: { step?: unknown; state?: DbOrder } = JSON.parse(row);
  if (typeof step === 'string' && typeof state?.order_id === 'string') return { step, order: fromDb(state) };
  throw fault('BAD_USER_INPUT', `${JSON.stringify(row.slice(0, 100))} is not the row of a change`);
}
