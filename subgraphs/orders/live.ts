/**
 * Orders as they change: what the hidden queries behind orderChanged answer.
 *
 * A change is answered from its own row, never from current state; history is the feed between two places.
 */
import { maySee, narrowed } from '#schema';
import { followFeed, presentState, readStretch } from '../single-feed.ts';
import type { OrdersContext } from './context.ts';
import { encodeOrder } from './encode.ts';
import { readOrderChange } from './feed.ts';
import type {
  Query_OrderChangesArgs,
  Query_OrderHistoryArgs,
  Query_OrderSnapshotArgs,
  Query_OrdersFeedArgs,
} from './generated.ts';

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

const mostSnapshot = 10_000;
const of = 'orders';

/** Reads the feed between two places. */
export function readOrderHistory(args: Query_OrderHistoryArgs, { feed, caller }: OrdersContext) {
  const channels = narrowed(args.channel ? [args.channel] : undefined, caller.channels);
  return readStretch(args, { of, read: (after, limit) => feed.changesAfter(after, { limit, channels }) });
}

/** Tells the orders that are not finished. Throws BAD_USER_INPUT when there are too many. */
export async function readOrderState(
  args: Partial<Query_OrderSnapshotArgs>,
  { feed, caller }: OrdersContext,
) {
  const channels = narrowed(args.channel ? [args.channel] : undefined, caller.channels);
  const state = await feed.state({ channels, most: mostSnapshot });
  return presentState(state, { what: 'unfinished orders', most: mostSnapshot });
}

/** Reads the feed after a place for whoever follows all of it. */
export function readOrdersFeed(args: Query_OrdersFeedArgs, { feed, feedId: id }: OrdersContext) {
  return followFeed(args, {
    ...{ id, of, end: feed.end },
    read: (after, limit) => feed.changesAfter(after, { limit }),
  });
}
