/**
 * The ledger's feed as followers read it: with the server's time, and the knowledge when rows are no longer kept.
 *
 * Freshness is told against the database server's clock, because followers and readers may run on machines that disagree.
 * Reads only; the statement on ledger.feed_shard is the one the ledger itself uses for its cursor, with the time added.
 */
import { LRUCache } from 'lru-cache';
import type { Queryable } from '#database';
import { CursorTooOld } from '#ledger';
import type { FeedRead, Vector } from '#live';
import type { FeedBatch } from '../follow/follow.ts';
import type { Feed, FeedEnd } from './feed.ts';

/** What is needed of the ledger: reading its feed. */
export type FeedReading<Row> = { changesAfter(after: Vector): Promise<FeedRead<Row>> };

/**
 * Where the feed ends, and when (ms since 1970): one row. Locks nothing. The time is now(), taken before the snapshot;
 * statement_timestamp() is set again when the portal is executed, after it.
 */
const endStatement = {
  name: 'workers-feed-end',
  text: `SELECT array_agg(seq ORDER BY shard) AS cursor, (extract(epoch FROM now()) * 1000)::float8 AS "atMs"
    FROM ledger.feed_shard`,
};

/** How long a reading of the server's clock is relied on, ms: two clocks drift apart by less than 0.1 ms in it. */
const clockLifeMs = 1_000;

/** Makes the feed from the ledger and a pool that may read. */
export function createLedgerFeed<Row>(ledger: FeedReading<Row>, database: Queryable): Feed<Row> {
  // Never ahead of the server: it spoke before we heard it.
  let behindMs = 0;
  let learnedAtMs = Number.NEGATIVE_INFINITY;
  const end = async (): Promise<FeedEnd> => {
    const { rows } = await database.query<{ cursor: number[] | null; atMs: number }>(endStatement);
    const [row] = rows;
    if (row?.cursor === null || row === undefined) throw new Error('the feed has no shards');
    learnedAtMs = performance.now();
    behindMs = row.atMs - learnedAtMs;
    return { cursor: row.cursor, atMs: row.atMs };
  };
  return {
    end,
    changesAfter: async (after) => {
      if (performance.now() - learnedAtMs > clockLifeMs) await end();
      const readAtMs = performance.now() + behindMs;
      const { rows, cursor, isAtEnd } = await ledger.changesAfter(after);
      return { from: after, rows, cursor, isAtEnd, readAtMs };
    },
    isTruncated: (error) => error instanceof CursorTooOld,
  };
}

/** So many stretches that were read are kept for whoever is behind: one that rests between rounds comes to each of them. */
const keptReads = 6;

/**
 * The same feed for several followers in one process. Those who ask in one turn of the event loop are given one read, which
 * begins after it. What one has read of the feed after a cursor, the next is given when it comes to that cursor later, and only
 * then read anew: what was committed since that read began is not in it, so it is told that there may be more.
 */
export function sharingReads<Row>(feed: Feed<Row>): Feed<Row> {
  type Read = { readonly read: Promise<FeedBatch<Row>>; hasBegun: boolean };
  const reads = new LRUCache<string, Read>({ max: keptReads });
  const begin = (after: Vector): Promise<FeedBatch<Row>> => {
    const read = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      made.hasBegun = true;
      return feed.changesAfter(after);
    });
    const made: Read = { read, hasBegun: false };
    reads.set(after.join(), made);
    return read;
  };
  return {
    ...feed,
    changesAfter: async (after) => {
      const made = reads.get(after.join());
      if (made === undefined) return begin(after);
      if (!made.hasBegun) return made.read;
      const known = await made.read.catch(() => undefined);
      return known !== undefined && known.rows.length > 0 ? { ...known, isAtEnd: false } : begin(after);
    },
  };
}

/** The part of a feed that a condition lets through; its cursors are those of the whole. */
export function onlyThose<Row>(feed: Feed<Row>, isWanted: (row: Row) => boolean): Feed<Row> {
  return {
    ...feed,
    changesAfter: async (after) => {
      const batch = await feed.changesAfter(after);
      return { ...batch, rows: batch.rows.filter(isWanted) };
    },
  };
}
