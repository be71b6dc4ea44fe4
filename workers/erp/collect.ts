/**
 * Sums: movements that wait to be posted together, and the moment they become one posting.
 *
 * A movement is in erp_collected or in erp_posting_movement, never in both, and it is put into the first in the transaction
 * that moves the outbox's cursor. Closing deletes the rows it makes the posting of, in one statement: what is summed up is
 * exactly what was deleted. A posting never changes once it is made. Which movements may be summed up is sums.ts's.
 */
import { type Database, type Queryable, transaction } from '#database';

/** A movement to be put into a sum. */
export type Summand = {
  readonly company: string;
  /** What the movements of one sum have in common. */
  readonly sumKey: string;
  readonly movementId: number;
  readonly eventKey: string;
  readonly quantity: number;
  readonly lineageKey: string | null;
  readonly positionId: number;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  /** The canonical movement. */
  readonly document: object;
  readonly priority: number;
  /** When a sum that it opens is closed. */
  readonly closesAt: Date;
};

/** A sum with more movements than this is closed at once: its rows are handled together. */
const mostMovements = 1_000;
const sumsPerRound = 100;

// Arrays, one entry a sum: $1 companies, $2 keys, $3 documents, $4 positions, $5 priorities, $6 movements, $7 closing times, $8 most movements.
// The sums and their ids. Locks the sums by key.
const openSums = `
  INSERT INTO workers.erp_collection AS c (company, sum_key, document, position_id, priority, movements, closes_at)
  SELECT * FROM unnest($1::text[], $2::text[], $3::jsonb[], $4::bigint[], $5::smallint[], $6::integer[], $7::timestamptz[])
    AS n (company, sum_key, document, position_id, priority, movements, closes_at)
  ORDER BY company, sum_key
  ON CONFLICT (company, sum_key) DO UPDATE SET movements = c.movements + excluded.movements,
    closes_at = CASE WHEN c.movements + excluded.movements >= $8 THEN now() ELSE c.closes_at END
  RETURNING collection_id AS "collectionId", company, sum_key AS "sumKey"`;

// Arrays, one entry a movement: $1 movement ids, $2 sums, $3 event keys, $4 quantities, $5 lineages, $6 occurred, $7 recorded. No rows.
const putIn = `
  INSERT INTO workers.erp_collected (movement_id, collection_id, event_key, quantity, lineage_key, occurred_at, recorded_at)
  SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::bigint[], $5::text[], $6::timestamptz[], $7::timestamptz[])`;

// $1 lineages. Ids of the open sums that hold a movement of one of them.
const sumsOfLineages = `SELECT DISTINCT collection_id AS "collectionId" FROM workers.erp_collected WHERE lineage_key = ANY ($1::text[])`;

// $1 companies, $2 lineages, side by side. The lineages that have a posting that is not done.
const unfinishedLineages = `
  SELECT DISTINCT n.company, n.lineage_key AS "lineageKey" FROM unnest($1::text[], $2::text[]) AS n (company, lineage_key)
  WHERE EXISTS (SELECT FROM workers.erp_posting p WHERE p.company = n.company AND p.lineage_key = n.lineage_key
      AND p.state IN ('pending', 'queued', 'posting', 'unknown', 'rejected'))
    OR EXISTS (SELECT FROM workers.erp_summed_lineage l JOIN workers.erp_posting p USING (posting_id)
      WHERE l.lineage_key = n.lineage_key AND p.company = n.company
        AND p.state IN ('pending', 'queued', 'posting', 'unknown', 'rejected'))`;

// $1 ids. Locks those sums, in order; a statement of its own, so that the next one sees what was put in before the lock.
const lockSums = `
  SELECT collection_id AS "collectionId" FROM workers.erp_collection WHERE collection_id = ANY ($1::bigint[])
  ORDER BY collection_id FOR UPDATE`;

// $1 company, $2 most. Ids of sums that are due. Locks them in order, skipping those somebody puts into.
const lockDueSums = `
  SELECT collection_id AS "collectionId" FROM workers.erp_collection WHERE company = $1 AND closes_at <= now()
  ORDER BY collection_id LIMIT $2 FOR UPDATE SKIP LOCKED`;

// $1 ids of locked sums. The company of each posting made. Writes document, movements and lineages with it. The event id is made
// of the movements' own, in their order.
const closeSums = `
  WITH gone AS (
    DELETE FROM workers.erp_collected WHERE collection_id = ANY ($1::bigint[]) RETURNING *
  ), sums AS (
    DELETE FROM workers.erp_collection WHERE collection_id = ANY ($1::bigint[]) RETURNING *
  ), totals AS (
    SELECT collection_id, array_agg(movement_id ORDER BY movement_id) AS movement_ids, sum(quantity)::bigint AS quantity,
      left(encode(sha256(convert_to(string_agg(event_key, ',' ORDER BY movement_id), 'UTF8')), 'hex'), 32) AS event_id,
      max(occurred_at) AS occurred_at, max(recorded_at) AS recorded_at
    FROM gone GROUP BY collection_id
  ), made AS MATERIALIZED (
    SELECT nextval('workers.erp_posting_no') AS posting_id, s.company, s.position_id, s.priority, s.document, t.*
    FROM sums s JOIN totals t USING (collection_id) ORDER BY t.collection_id
  ), documents AS (
    INSERT INTO workers.erp_document (posting_id, event_id, movement_ids, document, kind)
    SELECT posting_id, event_id, movement_ids, document || jsonb_build_object('eventId', event_id, 'quantity', quantity,
        'sums', cardinality(movement_ids), 'source', 'stockgate', 'sourceEventId', event_id,
        'occurredAt', to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'recordedAt', to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
      document ->> 'kind' FROM made
  ), movements AS (
    INSERT INTO workers.erp_posting_movement (movement_id, posting_id)
    SELECT g.movement_id, m.posting_id FROM gone g JOIN made m USING (collection_id)
  ), lineages AS (
    INSERT INTO workers.erp_summed_lineage (lineage_key, posting_id)
    SELECT DISTINCT g.lineage_key, m.posting_id FROM gone g JOIN made m USING (collection_id) WHERE g.lineage_key IS NOT NULL
  )
  INSERT INTO workers.erp_posting (posting_id, company, position_id, priority, is_sum)
  SELECT posting_id, company, position_id, priority, true FROM made RETURNING company`;

type SumId = { readonly collectionId: number };

/** Puts movements into their sums, opening those that are not there. Within the outbox's transaction. */
export async function collect(session: Queryable, summands: readonly Summand[]): Promise<void> {
  if (summands.length === 0) return;
  const bySum = [
    ...Map.groupBy(summands, ({ company, sumKey }) => JSON.stringify([company, sumKey])).values(),
  ];
  const firsts = bySum.flatMap((same) => same.slice(0, 1));
  const { rows } = await session.query<SumId & { company: string; sumKey: string }>(openSums, [
    firsts.map(({ company }) => company),
    firsts.map(({ sumKey }) => sumKey),
    firsts.map(({ document }) => JSON.stringify(document)),
    firsts.map(({ positionId }) => positionId),
    firsts.map(({ priority }) => priority),
    bySum.map((same) => same.length),
    firsts.map(({ closesAt }) => closesAt),
    mostMovements,
  ]);
  const ids = new Map(rows.map((row) => [JSON.stringify([row.company, row.sumKey]), row.collectionId]));
  await session.query(putIn, [
    summands.map(({ movementId }) => movementId),
    summands.map(({ company, sumKey }) => ids.get(JSON.stringify([company, sumKey]))),
    summands.map(({ eventKey }) => eventKey),
    summands.map(({ quantity }) => quantity),
    summands.map(({ lineageKey }) => lineageKey),
    summands.map(({ occurredAt }) => occurredAt),
    summands.map(({ recordedAt }) => recordedAt),
  ]);
}

/** A lineage in one company. */
export type Lineage = { readonly company: string; readonly lineageKey: string };

/** Those of the lineages that have a posting that is not done yet. */
export async function unfinished(session: Queryable, lineages: readonly Lineage[]): Promise<Lineage[]> {
  if (lineages.length === 0) return [];
  const { rows } = await session.query<Lineage>(unfinishedLineages, [
    lineages.map(({ company }) => company),
    lineages.map(({ lineageKey }) => lineageKey),
  ]);
  return rows;
}

/** Closes the sums that hold a movement of one of these lineages: what comes after it must stand behind it. */
export async function closeSumsOf(session: Queryable, lineageKeys: readonly string[]): Promise<string[]> {
  if (lineageKeys.length === 0) return [];
  const { rows: held } = await session.query<SumId>(sumsOfLineages, [lineageKeys]);
  if (held.length === 0) return [];
  const { rows } = await session.query<SumId>(lockSums, [held.map(({ collectionId }) => collectionId)]);
  return close(session, rows);
}

/** Makes postings of a company's sums whose time has come, at most 100; gives how many. */
export async function closeDueSums(database: Database, company: string): Promise<number> {
  const { rows } = await database.query<{ isDue: boolean }>(
    'SELECT EXISTS (SELECT FROM workers.erp_collection WHERE company = $1 AND closes_at <= now()) AS "isDue"',
    [company],
  );
  if (rows[0]?.isDue !== true) return 0;
  return transaction(database, async (session) => {
    const due = await session.query<SumId>(lockDueSums, [company, sumsPerRound]);
    return (await close(session, due.rows)).length;
  });
}

async function close(session: Queryable, sums: readonly SumId[]): Promise<string[]> {
  if (sums.length === 0) return [];
  const ids = sums.map(({ collectionId }) => collectionId);
  const { rows } = await session.query<{ company: string }>(closeSums, [ids]);
  return rows.map(({ company }) => company);
}
