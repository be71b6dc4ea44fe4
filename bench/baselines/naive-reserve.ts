/**
 * Baseline: reserving as most shops do it, one transaction a basket. `SELECT … FOR UPDATE`, check, write, commit.
 *
 * Prepared statements, a pool of 20, the ledger's own tables: the same columns, journal row (reservation_event) and feed
 * rows as the product writes. Lines are locked in key order so that it doesn't deadlock. Never weakened: bench/README.md.
 */
import { createHash } from 'node:crypto';
import { createPool, type Session } from '#database';
import type { OpenTarget } from '../hosts/target.ts';
import { type Basket, type BasketLine, readBasket } from '../workloads/baskets.ts';
import { positionIdOf } from '../workloads/catalogue.ts';

const poolSize = 20;
const holdSeconds = 900;
const thousandths = 1_000;

/** $1 position_id; gives its row, locked. */
const lockPosition = 'SELECT available FROM ledger.position WHERE position_id = $1 FOR UPDATE';

/** $1 reservation_id, $2 request_hash, $3 hold in seconds, $4 line_nos, $5 position_ids, $6 quantities, $7 zeros. Gives nothing. */
const insertReservation = `INSERT INTO ledger.reservation (reservation_id, request_hash, status, caller_id, channel_id,
    created_at, expires_at, line_nos, position_ids, requested, held, picked, consumed)
  VALUES ($1, $2, 1, 'bench', 'web', now(), now() + make_interval(secs => $3), $4, $5, $6, $6, $7, $7)`;

/** $1 reservation_id, $2 position_ids, $3 quantities, $4 correlation_id. Gives the event's id. */
const insertEvent = `INSERT INTO ledger.reservation_event (reservation_event_id, reservation_id, kind, effect, happened_at,
    position_ids, quantities, caller_id, correlation_id)
  VALUES (nextval('ledger.reservation_event_no'), $1, 1, 1, now(), $2, $3, 'bench', $4)
  RETURNING reservation_event_id`;

/** $1 position_id, $2 quantity. Gives nothing. */
const updatePosition = `UPDATE ledger.position SET available = available - $2, reserved = reserved + $2,
  version = version + 1, updated_at = now() WHERE position_id = $1`;

/** $1 shard, $2 position_id, $3 reservation_event_id, $4 quantity, $5 correlation_id. Locks the shard. Gives nothing. */
const insertFeed = `WITH counter AS (UPDATE ledger.feed_shard SET seq = seq + 1 WHERE shard = $1 RETURNING seq)
  INSERT INTO ledger.feed (shard, seq, position_id, version, reservation_event_id, happened_at, available, reserved, picked,
    damaged, quarantined, return_pending, d_available, d_reserved, d_picked, d_damaged, d_quarantined, d_return_pending,
    cause, correlation_id)
  SELECT $1, counter.seq, p.position_id, p.version, $3, now(), p.available, p.reserved, p.picked, p.damaged, p.quarantined,
    p.return_pending, -$4::bigint, $4, 0, 0, 0, 0, 101, $5
  FROM counter, ledger.position p WHERE p.position_id = $2`;

type Held = { readonly positionId: number; readonly shard: number; readonly quantity: number };

/** Opens the baseline over a database with the product's schema. */
export const open: OpenTarget = async ({ databaseUrl }) => {
  const pool = createPool({
    url: databaseUrl,
    max: poolSize,
    role: 'owner',
    applicationName: 'naive-reserve',
  });
  return {
    answer: async (request) => {
      const basket = readBasket(request);
      const session = await pool.connect();
      try {
        return await reserve(session, basket);
      } catch (error) {
        await session.query('ROLLBACK');
        throw error;
      } finally {
        session.release();
      }
    },
    close: () => pool.end(),
  };
};

async function reserve(session: Session, basket: Basket): Promise<string> {
  const lines = basket.lines.map(heldOf).sort((a, b) => a.positionId - b.positionId);
  await session.query('BEGIN');
  for (const { positionId, quantity } of lines) {
    const { rows } = await session.query<{ available: number }>({
      name: 'lock-position',
      text: lockPosition,
      values: [positionId],
    });
    if ((rows[0]?.available ?? 0) >= quantity) continue;
    await session.query('ROLLBACK');
    return 'short';
  }
  await write(session, basket.key, lines);
  await session.query('COMMIT');
  return 'ok';
}

async function write(session: Session, key: string, lines: readonly Held[]): Promise<void> {
  const positionIds = lines.map(({ positionId }) => positionId);
  const quantities = lines.map(({ quantity }) => quantity);
  await session.query({
    name: 'insert-reservation',
    text: insertReservation,
    values: [
      key,
      hashOf(key),
      holdSeconds,
      lines.map((_, at) => at),
      positionIds,
      quantities,
      lines.map(() => 0),
    ],
  });
  const { rows } = await session.query<{ reservation_event_id: number }>({
    name: 'insert-event',
    text: insertEvent,
    values: [key, positionIds, quantities, key],
  });
  for (const { positionId, quantity } of lines)
    await session.query({ name: 'update-position', text: updatePosition, values: [positionId, quantity] });
  // Shards in order and last: two baskets never wait for each other's counter crosswise, and hold it shortest.
  for (const { shard, positionId, quantity } of [...lines].sort((a, b) => a.shard - b.shard)) {
    const values = [shard, positionId, rows[0]?.reservation_event_id, quantity, key];
    await session.query({ name: 'insert-feed', text: insertFeed, values });
  }
}

function heldOf({ itemNo, locationNo, units }: BasketLine): Held {
  return {
    positionId: positionIdOf({ itemNo, locationNo }),
    shard: itemNo % 4,
    quantity: units * thousandths,
  };
}

function hashOf(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
