/**
 * The follower that tells everyone: every stretch of the feed on the change topics, and a sign of life when there is none.
 *
 * It remembers nothing and promises nothing: it starts at the feed's end, a message that could not be sent is not sent
 * again, and several of these at once double every message. Who listens notices what is missing or double.
 */
import type { Logger } from 'pino';
import { type Bus, messagesOf, type Sequenced, type Vector } from '#live';
import type { Follower } from '../follow/follow.ts';
import type { Feed } from './feed.ts';

/** What the follower needs. */
export type BroadcastOptions<Row extends Sequenced, Told extends Sequenced> = {
  readonly buses: readonly Bus<Told>[];
  readonly feed: Feed<Row>;
  /** Makes of rows what listeners are told: as many, in the same order, at the same places in the feed. */
  readonly tell: (rows: readonly Row[]) => Promise<readonly Told[]>;
  readonly logger: Logger;
};

/** Makes the follower; `follow` runs it. */
export function broadcastFollower<Row extends Sequenced, Told extends Sequenced>({
  buses,
  feed,
  tell,
  logger,
}: BroadcastOptions<Row, Told>): Follower<Row> {
  let stand: Vector | undefined;
  return {
    name: 'broadcast',
    cursor: async () => {
      stand ??= (await feed.end()).cursor;
      return stand;
    },
    read: async (after) => {
      try {
        return await feed.changesAfter(after);
      } catch (error) {
        if (!feed.isTruncated(error)) throw error;
        return await feed.changesAfter((await feed.end()).cursor);
      }
    },
    handle: async ({ from, rows, cursor }) => {
      const told = rows.length === 0 ? [] : await tell(rows);
      const messages = messagesOf(from, { rows: told, cursor });
      const sent = buses.map(async (bus) => {
        for (const message of messages) await bus.publish(message);
      });
      for (const result of await Promise.allSettled(sent)) {
        if (result.status === 'rejected') {
          logger.debug(
            { err: result.reason },
            'changes could not be broadcast; listeners read them from the feed',
          );
        }
      }
      stand = cursor;
      return cursor;
    },
  };
}
