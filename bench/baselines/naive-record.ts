/**
 * Baseline: recording as most services do it, one transaction an event, statement after statement.
 *
 * Prepared statements, a pool of 20, the ledger's own tables: key, whole event, movement, position (locked by SELECT … FOR
 * UPDATE) and feed row. A key seen before ends it as a replay. Never weakened: bench/README.md.
 */
import { createPool, type Session } from '#database';
import type { OpenTarget } from '../hosts/target.ts';
import { type RecordedEvent, readEvents } from './recorded-event.ts';

const poolSize = 20;

/** $1 digest, $2 content_hash. Gives event_no, or no row when the key was seen before. */
const claimKey = `INSERT INTO ledger.event_key_young (digest, content_hash, parked) VALUES ($1, $2, false)
  ON CONFLICT DO NOTHING RETURNING event_no`;

/** $1 to $12 as named. Gives nothing. */
const keepEvent = `INSERT INTO ledger.stock_event (event_no, recorded_at, event_type, position_id, quantity, occurred_at,
    business_date, source, event_id, sku_code, location_code, unit_quantity, correlation_id, caller_id)
  VALUES ($1, now(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $4, $11, $12)`;

/** $1 position_id. Gives its row, locked. */
const lockPosition = 'SELECT available FROM ledger.position WHERE position_id = $1 FOR UPDATE';

/** $1 event_no, $2 from_position, $3 to_position, $4 quantity, $5 occurred_at, $6 business_date, $7 event_type, $8 and $9 states. Gives the movement's id. */
const insertMovement = `INSERT INTO ledger.movement (movement_id, event_no, from_position, to_position, quantity, occurred_at,
    recorded_at, business_date, event_type, from_state, to_state, kind)
  VALUES (nextval('ledger.movement_no'), $1, $2, $3, $4, $5, now(), $6, $7, $8, $9, 1)
  RETURNING movement_id`;

/** $1 position_id, $2 delta. Gives nothing. */
const updatePosition = `UPDATE ledger.position SET available = available + $2, version = version + 1, updated_at = now()
  WHERE position_id = $1`;

/** $1 shard, $2 position_id, $3 movement_id, $4 delta, $5 cause, $6 correlation_id. Locks the shard. Gives nothing. */
const insertFeed = `WITH counter AS (UPDATE ledger.feed_shard SET seq = seq + 1 WHERE shard = $1 RETURNING seq)
  INSERT INTO ledger.feed (shard, seq, position_id, version, movement_id, happened_at, available, reserved, picked, damaged,
    quarantined, return_pending, d_available, d_reserved, d_picked, d_damaged, d_quarantined, d_return_pending, cause,
    correlation_id)
  SELECT $1, counter.seq, p.position_id, p.version, $3, now(), p.available, p.reserved, p.picked, p.damaged, p.quarantined,
    p.return_pending, $4, 0, 0, 0, 0, 0, $5, $6
  FROM counter, ledger.position p WHERE p.position_id = $2`;

/** Opens the baseline over a database with the product's schema. */
export const open: OpenTarget = async ({ databaseUrl }) => {
  const pool = createPool({
    url: databaseUrl,
    max: poolSize,
    role: 'owner',
    applicationName: 'naive-record',
  });
  return {
    answer: async (request) => {
      for (const event of readEvents(request)) {
        const session = await pool.connect();
        try {
          await record(session, event);
        } catch (error) {
          await session.query('ROLLBACK');
          throw error;
        } finally {
          session.release();
        }
      }
      return 'ok';
    },
    close: () => pool.end(),
  };
};

async function record(session: Session, event: RecordedEvent): Promise<void> {
  const send = async (name: string, text: string, values: unknown[]) => {
    const { rows } = await session.query<Record<string, number>>({ name, text, values });
    return rows[0];
  };
  await session.query('BEGIN');
  const claimed = await send('claim-key', claimKey, [event.digest, event.contentHash]);
  if (claimed === undefined) {
    await session.query('ROLLBACK');
    return;
  }
  const eventNo = claimed.event_no;
  await send('keep-event', keepEvent, keptColumns(event, eventNo));
  await send('lock-position', lockPosition, [event.positionId]);
  const moved = await send('insert-movement', insertMovement, movementColumns(event, eventNo));
  await send('update-position', updatePosition, [event.positionId, event.delta]);
  const change = [
    event.shard,
    event.positionId,
    moved?.movement_id,
    event.delta,
    event.eventType,
    event.eventId,
  ];
  await send('insert-feed', insertFeed, change);
  await session.query('COMMIT');
}

function keptColumns(event: RecordedEvent, eventNo: unknown): unknown[] {
  const { eventType, positionId, quantity, occurredAt, businessDate, source, eventId, sku, locationId } =
    event;
  return [
    ...[eventNo, eventType, positionId, quantity, occurredAt, businessDate],
    ...[source, eventId, sku, locationId, eventId, 'bench'],
  ];
}

function movementColumns(event: RecordedEvent, eventNo: unknown): unknown[] {
  const { fromPosition, toPosition, quantity, occurredAt, businessDate, eventType, fromState, toState } =
    event;
  return [
    ...[eventNo, fromPosition, toPosition, quantity, occurredAt],
    ...[businessDate, eventType, fromState, toState],
  ];
}
