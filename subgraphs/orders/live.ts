/**
 * Orders as they change: what the hidden queries behind orderChanged answer.
 *
 * A change is answered from its own row, never from current state; history is the feed between two places.
 */
import { type CursorVector, decodeCursor, encodeCursor, fault, maySee, narrowed } from '#schema';
import type { OrdersContext } from './context.ts';
import { encodeOrder } from './encode.ts';
import { readOrderChange } from './feed.ts';
import type { Query_OrderChangesArgs, Query_OrderHistoryArgs, Query_OrdersFeedArgs } from './generated.ts';

/** Answers changes as orderChanged does: null for what is another channel's, or out of reach. */
export function answerOrderChanges({ changes, channel }: Query_OrderChangesArgs, { caller }: OrdersContext) {
  return changes.map(({ cursor, row }) => {
    const { step, order } = readOrderChange(row);
    if ((channel ?? order.channel) !== order.channel || !maySee(caller, order)) return null;
    return {
      cursor,
      at: order.updatedAt.toISOString(),
      cause: step.toUpperCase(),
      order: encodeOrder(order),
    };
  });
}

/** Reads the feed between two places. */
export async function readOrderHistory(args: Query_OrderHistoryArgs, { feed, caller }: OrdersContext) {
  const after = placeFrom('after', args.after);
  const [upTo = 0] = placeFrom('upTo', args.upTo);
  const channels = narrowed(args.channel ? [args.channel] : undefined, caller.channels);
  const read = await feed.changesAfter(after, { limit: args.first, channels });
  const [start = 0] = after;
  const [end = 0] = read.cursor;
  return {
    cursor: encodeCursor([Math.max(start, Math.min(end, upTo))]),
    changes: read.rows
      .filter(({ seq }) => seq <= upTo)
      .map(({ seq, row }) => ({ row, cursor: encodeCursor([seq]) })),
  };
}

/** Reads the feed after a place for whoever follows all of it. */
export async function readOrdersFeed(args: Query_OrdersFeedArgs, { feed, feedId }: OrdersContext) {
  const id = feedId;
  if (!args.after) return { id, cursor: encodeCursor(await feed.end()), isAtEnd: true, changes: [] };
  const { rows, cursor, isAtEnd } = await feed.changesAfter(placeFrom('after', args.after), {
    limit: args.first,
  });
  return {
    id,
    cursor: encodeCursor(cursor),
    isAtEnd,
    changes: rows.map(({ shard, seq, keys, row }) => ({ shard, seq: String(seq), keys: [...keys], row })),
  };
}

/** A cursor of stock has more components: resuming orders after one would miss changes silently. */
function placeFrom(argument: string, text: string): CursorVector {
  const cursor = decodeCursor(text);
  if (cursor?.length === 1) return cursor;
  const shown = JSON.stringify(text.slice(0, 100));
  throw fault('BAD_USER_INPUT', `${argument}: ${shown} is not a cursor of the feed of orders`);
}
