/**
 * Fills a bench database with the wide catalogue: 100,000 items, 10 locations, a million positions with plenty in each.
 *
 * Written straight into the tables, because a million opening events would take longer than everything that is measured; the
 * books are opened by balances (open-books.ts). Ledger and baselines start from copies of the same database.
 */
import { createPool } from '#database';
import { catalogue } from './catalogue.ts';
import { openBooks } from './open-books.ts';

/** So much of everything that no basket is refused; thousandths, 1,000,000 units. */
const plenty = 1_000_000_000;

/** The hot SKU (item 1 at location 0) has more: every basket of a run may take from it. */
const hotPlenty = 1_000_000_000_000;

/** Gives nothing; the database must be migrated and empty. */
export async function seedLedger(url: string): Promise<void> {
  const database = createPool({ url, max: 1, role: 'owner', applicationName: 'bench-seed' });
  try {
    for (const [statement, values] of statements()) await database.query(statement, values);
    await openBooks(database);
    await database.query('VACUUM (ANALYZE)');
    await database.query('CHECKPOINT');
  } finally {
    await database.end();
  }
}

function statements(): [string, unknown[]][] {
  const { items, locations } = catalogue;
  return [
    [
      `INSERT INTO items.item (item_no, sku, name, updated_by) OVERRIDING SYSTEM VALUE
       SELECT n, 'B' || lpad(n::text, 6, '0'), 'Bench item ' || n, 'bench' FROM generate_series(1, $1::bigint) n`,
      [items],
    ],
    ["SELECT setval(pg_get_serial_sequence('items.item', 'item_no'), $1::bigint)", [items]],
    [
      `INSERT INTO locations.location (location_no, location_id, name, kind, updated_by)
       SELECT n, 'L' || lpad(n::text, 2, '0'), 'Bench location ' || n, 'DC', 'bench'
       FROM generate_series(0, $1::integer - 1) n`,
      [locations],
    ],
    ["SELECT setval('locations.location_no', $1::bigint)", [locations]],
    [
      `INSERT INTO ledger.position (position_id, available)
       SELECT item * 65536 + place, CASE WHEN item = 1 AND place = 0 THEN $3::bigint ELSE $4::bigint END
       FROM generate_series(1, $1::bigint) item, generate_series(0, $2::bigint - 1) place`,
      [items, locations, hotPlenty, plenty],
    ],
    // As events would have left them: without its band a position's first change would write one, and three index entries.
    [
      `INSERT INTO ledger.position_band (position_id, band)
       SELECT position_id, ledger.band_of(available) FROM ledger.position ORDER BY position_id`,
      [],
    ],
    ['SELECT ledger.make_partitions(1)', []],
  ];
}
