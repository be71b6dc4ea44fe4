/**
 * The follower that opens postings: every movement of the feed becomes a posting, or is put into a sum (opening.ts), in commit
 * order, in the transaction that moves the cursor.
 *
 * The feed is the outbox; nothing can be recorded without its posting following. Two of these at once are harmless: the
 * cursor's rows are locked, and who finds them moved goes on from there.
 */
import { type Database, type Queryable, transaction } from '#database';
import type { Vector } from '#live';
import type { FeedBatch, Follower } from '../follow/follow.ts';
import { mergeShards } from './merge.ts';
import { type OpeningOptions, openPostings } from './opening.ts';

/**
 * A row of the feed, or a run of it: numbers from `first` to `seq`. movementId is null for what reservations did, which no ERP
 * hears of.
 */
export type FeedRow = {
  readonly shard: number;
  readonly first: number;
  readonly seq: number;
  readonly movementId: number | null;
  readonly writtenAtMs: number;
};

/** What the follower needs. */
export type OutboxOptions = OpeningOptions & {
  /** A pool of role `writer`. */
  readonly database: Database;
  /** Told how many postings were opened for each company; only those that got any. */
  readonly onOpened?: (counts: ReadonlyMap<string, number>) => void;
};

/** The feed no longer has what comes after the cursor: postings would be lost silently, so nothing goes on. */
export class FeedGap extends Error {
  override readonly name = 'FeedGap';
}

const rowsPerShard = 500;

const cursorRows = 'SELECT shard, seq FROM workers.erp_cursor ORDER BY shard';

// $1 shards, $2 the last seq known of each, $3 most numbers a shard. Rows and runs in order a shard.
const nextRows = `
  SELECT f.shard, f.first, f.seq, f.movement_id AS "movementId", extract(epoch FROM f.happened_at)::float8 * 1000 AS "writtenAtMs"
  FROM unnest($1::smallint[], $2::bigint[]) AS stand (shard, seq)
  CROSS JOIN LATERAL (
    SELECT n.shard, n.seq AS first, n.seq, n.movement_id, n.happened_at FROM ledger.feed n
    WHERE n.shard = stand.shard AND n.seq > stand.seq AND n.seq <= stand.seq + $3::bigint
    UNION ALL
    SELECT r.shard, greatest(r.seq - r.changes, stand.seq) + 1, least(r.seq, stand.seq + $3::bigint), NULL, r.happened_at
    FROM ledger.feed_run r
    WHERE r.shard = stand.shard AND r.seq > stand.seq AND r.seq < stand.seq + $3::bigint + 4096
      AND r.seq - r.changes < stand.seq + $3::bigint
  ) f ORDER BY f.shard, f.seq`;

const moveCursor = `
  UPDATE workers.erp_cursor c SET seq = t.seq FROM unnest($1::smallint[], $2::bigint[]) AS t (shard, seq)
  WHERE c.shard = t.shard AND c.seq <> t.seq`;

/** Makes the follower; `follow` runs it. */
export function erpOutboxFollower(options: OutboxOptions): Follower<FeedRow> {
  const { database } = options;
  return {
    name: 'erp-outbox',
    cursor: () => readCursor(database),
    read: (after) => readFeed(database, after),
    handle: async (batch) => {
      if (batch.rows.length === 0) return batch.cursor;
      return transaction(database, (session) => openBatch(session, batch, options));
    },
  };
}

async function readCursor(session: Queryable, lock = ''): Promise<Vector> {
  const { rows } = await session.query<{ shard: number; seq: number }>(`${cursorRows}${lock}`);
  return rows.map(({ seq }) => seq);
}

async function readFeed(database: Database, from: Vector): Promise<FeedBatch<FeedRow>> {
  const readAtMs = Date.now();
  const shards = from.map((_, shard) => shard);
  const { rows } = await database.query<FeedRow>({
    name: 'erp-outbox-next-rows',
    text: nextRows,
    values: [shards, from, rowsPerShard],
  });
  refuseGap(rows, from);
  const cut = new Set(
    rows.filter(({ shard, seq }) => seq === (from[shard] ?? 0) + rowsPerShard).map(({ shard }) => shard),
  );
  const merged = mergeShards(rows, from, cut);
  return { from, ...merged, isAtEnd: cut.size === 0, readAtMs };
}

function refuseGap(rows: readonly FeedRow[], from: Vector): void {
  const last = [...from];
  for (const { shard, first, seq } of rows) {
    const expected = (last[shard] ?? 0) + 1;
    if (first !== expected) {
      throw new FeedGap(
        `feed shard ${shard} goes on at ${first}, postings were opened up to ${expected - 1}`,
      );
    }
    last[shard] = seq;
  }
}

async function openBatch(
  session: Queryable,
  batch: FeedBatch<FeedRow>,
  options: OutboxOptions,
): Promise<Vector> {
  const stand = await readCursor(session, ' FOR UPDATE');
  if (stand.some((seq, shard) => seq !== batch.from[shard])) return stand;
  const movementIds = [...new Set(batch.rows.flatMap(({ movementId }) => movementId ?? []))];
  const opened = await openPostings(session, movementIds, options);
  if (opened.size > 0) options.onOpened?.(opened);
  await session.query(moveCursor, [batch.cursor.map((_, shard) => shard), batch.cursor]);
  return batch.cursor;
}
