/**
 * The follower that opens postings: every movement of the feed becomes one row of workers.erp_posting, in commit order, in
 * the transaction that moves the cursor.
 *
 * The feed is the outbox; nothing can be recorded without its posting following. Two of these at once are harmless: the
 * cursor's rows are locked, and who finds them moved goes on from there.
 */
import { type Database, type Queryable, transaction } from '#database';
import type { Vector } from '#live';
import type { FeedBatch, Follower } from '../follow/follow.ts';
import { canonicalMovement, readFacts } from './facts.ts';
import { mergeShards } from './merge.ts';

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
export type OutboxOptions = {
  /** A pool of role `writer`. */
  readonly database: Database;
  /** The ERP company of movements at locations that name none, and outside every location. */
  readonly defaultCompany: string;
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

// Arrays in commit order: $1 companies, $2 event ids, $3 movement ids, $4 lineage keys, $5 positions, $6 documents (their
// kind is a column, too).
// The company of each new posting. They get their numbers in that order; a movement that has one already is left out.
const insertPostings = `
  WITH given AS MATERIALIZED (
    SELECT nextval('workers.erp_posting_no') AS posting_id, g.* FROM (
      SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::bigint[], $6::jsonb[])
        WITH ORDINALITY AS n (company, event_id, movement_id, lineage_key, position_id, document, place)
      WHERE NOT EXISTS (SELECT FROM workers.erp_posting_movement p WHERE p.movement_id = n.movement_id)
      ORDER BY n.place
    ) g
  ), documents AS (
    INSERT INTO workers.erp_document (posting_id, event_id, movement_ids, document, kind)
    SELECT posting_id, event_id, ARRAY[movement_id], document, document ->> 'kind' FROM given
  ), movements AS (
    INSERT INTO workers.erp_posting_movement (movement_id, posting_id) SELECT movement_id, posting_id FROM given
  )
  INSERT INTO workers.erp_posting (posting_id, company, lineage_key, position_id)
  SELECT posting_id, company, lineage_key, position_id FROM given RETURNING company`;

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
      return transaction(database, (session) => openPostings(session, batch, options));
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

async function openPostings(
  session: Queryable,
  batch: FeedBatch<FeedRow>,
  { defaultCompany, onOpened }: OutboxOptions,
): Promise<Vector> {
  const stand = await readCursor(session, ' FOR UPDATE');
  if (stand.some((seq, shard) => seq !== batch.from[shard])) return stand;
  const movementIds = [...new Set(batch.rows.flatMap(({ movementId }) => movementId ?? []))];
  if (movementIds.length > 0) {
    const facts = await readFacts(session, movementIds);
    const columns = [
      facts.map(({ company }) => company ?? defaultCompany),
      facts.map(({ eventKey }) => eventKey),
      facts.map(({ movementId }) => movementId),
      facts.map(({ lineageKey }) => lineageKey),
      facts.map(({ positionId }) => positionId),
      facts.map((fact) => JSON.stringify(canonicalMovement(fact))),
    ];
    const { rows } = await session.query<{ company: string }>(insertPostings, columns);
    const byCompany = Map.groupBy(rows, ({ company }) => company);
    onOpened?.(new Map([...byCompany].map(([company, same]) => [company, same.length])));
  }
  await session.query(moveCursor, [batch.cursor.map((_, shard) => shard), batch.cursor]);
  return batch.cursor;
}
