/**
 * Baseline: reserving by one statement a basket, as those do who know that a transaction of many round trips is slow.
 *
 * Guarded update, reservation, journal and feed rows in one prepared statement and so one commit a basket, on a pool of 20, into
 * the same tables as naive-reserve.ts. Positions are updated in key order; a shortage fails the statement as a whole.
 */
import { createHash } from 'node:crypto';
import { createPool, sqlState } from '#database';
import type { OpenTarget } from '../hosts/target.ts';
import { readBasket } from '../workloads/baskets.ts';
import { positionIdOf } from '../workloads/catalogue.ts';

const poolSize = 20;
const holdSeconds = 900;
const thousandths = 1_000;
const divisionByZero = '22012';

/** $1 reservation_id, $2 request_hash, $3 hold in seconds, $4 line_nos, $5 position_ids (ascending), $6 quantities, $7 zeros, $8 correlation_id. */
const reserve = `WITH wanted AS MATERIALIZED (
    SELECT * FROM unnest($5::bigint[], $6::bigint[]) WITH ORDINALITY AS w(position_id, quantity, n) ORDER BY position_id
  ),
  moved AS (
    UPDATE ledger.position p SET available = p.available - w.quantity, reserved = p.reserved + w.quantity,
      version = p.version + 1, updated_at = now()
    FROM wanted w WHERE p.position_id = w.position_id AND p.available >= w.quantity
    RETURNING w.n, w.quantity, p.*
  ),
  made AS (
    INSERT INTO ledger.reservation (reservation_id, request_hash, status, caller_id, channel_id, created_at, expires_at,
      line_nos, position_ids, requested, held, picked, consumed)
    VALUES ($1, $2, 1, 'bench', 'web', now(), now() + make_interval(secs => $3), $4, $5, $6, $6, $7, $7)
  ),
  event AS (
    INSERT INTO ledger.reservation_event (reservation_event_id, reservation_id, kind, effect, happened_at, position_ids,
      quantities, caller_id, correlation_id)
    VALUES (nextval('ledger.reservation_event_no'), $1, 1, 1, now(), $5, $6, 'bench', $8)
    RETURNING reservation_event_id
  ),
  taken AS MATERIALIZED (
    SELECT s.shard, d.changes FROM ledger.feed_shard s
    JOIN (SELECT ((position_id >> 16) % 4)::smallint AS shard, count(*) AS changes FROM moved GROUP BY 1) AS d ON d.shard = s.shard
    ORDER BY s.shard FOR UPDATE OF s
  ),
  counter AS (
    UPDATE ledger.feed_shard s SET seq = s.seq + t.changes FROM taken t WHERE s.shard = t.shard
    RETURNING s.shard, s.seq - t.changes AS base
  ),
  fed AS (
    INSERT INTO ledger.feed (shard, seq, position_id, version, reservation_event_id, happened_at, available, reserved, picked,
      damaged, quarantined, return_pending, d_available, d_reserved, d_picked, d_damaged, d_quarantined, d_return_pending,
      cause, correlation_id)
    SELECT c.shard, c.base + row_number() OVER (PARTITION BY c.shard ORDER BY m.n), m.position_id, m.version,
      event.reservation_event_id, now(), m.available, m.reserved, m.picked, m.damaged, m.quarantined, m.return_pending,
      -m.quantity, m.quantity, 0, 0, 0, 0, 101, $8
    FROM moved m JOIN counter c ON c.shard = ((m.position_id >> 16) % 4)::smallint, event
  )
  SELECT 1 / ((SELECT count(*) FROM moved) = cardinality($5::bigint[]))::int AS is_whole`;

/** Opens the baseline over a database with the product's schema. */
export const open: OpenTarget = async ({ databaseUrl }) => {
  const pool = createPool({
    url: databaseUrl,
    max: poolSize,
    role: 'writer',
    applicationName: 'statement-reserve',
  });
  return {
    answer: async (request) => {
      const { key, lines } = readBasket(request);
      const held = lines
        .map((line) => ({ positionId: positionIdOf(line), quantity: line.units * thousandths }))
        .sort((a, b) => a.positionId - b.positionId);
      try {
        await pool.query(reserve, [
          key,
          createHash('md5').update(key).digest('hex'),
          holdSeconds,
          held.map((_, at) => at),
          held.map(({ positionId }) => positionId),
          held.map(({ quantity }) => quantity),
          held.map(() => 0),
          key,
        ]);
        return 'ok';
      } catch (error) {
        if (sqlState(error) === divisionByZero) return 'short';
        throw error;
      }
    },
    close: () => pool.end(),
  };
};
