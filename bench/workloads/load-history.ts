/**
 * Loads a database with years of trade: so many movements, their keys and their feed, as recording would have left them.
 *
 * Written by the server itself and indexed afterwards, because recording ten million events would take longer than everything
 * that is measured. Movements lie in past months, as they would; keys and feed are in the tables that new ones go to.
 */
import { createPool, type Database } from '#database';
import { catalogue } from './catalogue.ts';

const months = 10;
/** As many as the product leaves young. */
const youngKeys = 500_000;

/** Loads a copy of the seeded database; gives the seconds it took. About 0.7 kB of disk a movement. */
export async function loadHistory(url: string, movements: number): Promise<number> {
  const startedAtMs = performance.now();
  const database = createPool({ url, max: 1, role: 'owner', applicationName: 'bench-history' });
  try {
    await loadKeys(database, movements);
    await loadFeed(database, movements);
    for (let month = 1; month <= months; month += 1)
      await loadMonth(database, { month, movements: Math.ceil(movements / months) });
    await database.query('VACUUM (ANALYZE)');
    await database.query('CHECKPOINT');
  } finally {
    await database.end();
  }
  return (performance.now() - startedAtMs) / 1_000;
}

/** All but the youngest keys are settled, as the product's chore would have left them. */
async function loadKeys(database: Database, movements: number): Promise<void> {
  const young = Math.min(movements, youngKeys);
  await database.query('ALTER TABLE ledger.event_key_old DROP CONSTRAINT old_key_is_there_once');
  await database.query(insertKeys('event_key_old'), [movements - young, true]);
  await database.query(
    'ALTER TABLE ledger.event_key_old ADD CONSTRAINT old_key_is_there_once PRIMARY KEY (digest)',
  );
  await database.query(insertKeys('event_key_young'), [young, false]);
}

/** $1 how many, $2 whether they are old. */
function insertKeys(table: 'event_key_old' | 'event_key_young'): string {
  const into = `ledger.${table}`;
  return `INSERT INTO ${into} (digest, content_hash, claimed_at, parked, is_old)
    SELECT gen_random_uuid(), gen_random_uuid(), now() - interval '1 day', false, $2 FROM generate_series(1, $1::bigint)`;
}

async function loadFeed(database: Database, movements: number): Promise<void> {
  await database.query('ALTER TABLE ledger.feed DROP CONSTRAINT feed_pkey');
  await database.query(
    `INSERT INTO ledger.feed (shard, seq, position_id, version, movement_id, happened_at, available, reserved, picked, damaged,
       quarantined, return_pending, d_available, d_reserved, d_picked, d_damaged, d_quarantined, d_return_pending, cause,
       correlation_id)
     SELECT n % 4, n / 4 + 1, (n % 25000 * 4 + n % 4 + 1) * 65536 + n % 10, 1, n, now() - interval '1 day', 1000, 0, 0, 0, 0, 0, 1000,
       0, 0, 0, 0, 0, 2, 'bench'
     FROM generate_series(0, $1::bigint - 1) AS n`,
    [movements],
  );
  await database.query('ALTER TABLE ledger.feed ADD CONSTRAINT feed_pkey PRIMARY KEY (shard, seq)');
  await database.query(
    `UPDATE ledger.feed_shard s SET seq = f.seq
     FROM (SELECT shard, max(seq) AS seq FROM ledger.feed GROUP BY shard) AS f WHERE f.shard = s.shard`,
  );
}

/** A month as a partition of its own, attached when it is full. */
async function loadMonth(
  database: Database,
  { month, movements }: { month: number; movements: number },
): Promise<void> {
  const part = `ledger.movement_history_${month}`;
  await database.query(
    `CREATE TABLE ${part} (LIKE ledger.movement INCLUDING DEFAULTS INCLUDING CONSTRAINTS)`,
  );
  await database.query(
    `INSERT INTO ${part} (movement_id, event_no, from_position, to_position, quantity, occurred_at, recorded_at, business_date,
       event_type, from_state, to_state, kind)
     SELECT nextval('ledger.movement_no'), n, item * 65536 + 65280, item * 65536 + n % 10, 1000, at, at, at::date, 2, 0, 1, 1
     FROM (
       SELECT n, 1 + n % $3::bigint AS item,
         date_trunc('month', now()) - make_interval(months => $1) + n * interval '20 days' / $2::bigint AS at
       FROM generate_series(1, $2::bigint) AS n
     ) AS g`,
    [month, movements, catalogue.items],
  );
  const { rows } = await database.query<{ first: string; next: string }>(
    `SELECT (date_trunc('month', now()) - make_interval(months => $1))::text AS first,
       (date_trunc('month', now()) - make_interval(months => $1 - 1))::text AS next`,
    [month],
  );
  const [range] = rows;
  await database.query(
    `ALTER TABLE ledger.movement ATTACH PARTITION ${part} FOR VALUES FROM ('${range?.first}') TO ('${range?.next}')`,
  );
}
