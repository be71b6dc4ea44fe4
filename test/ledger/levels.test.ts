/**
 * Bands on PostgreSQL: SQL and TypeScript put quantities into the same ones, they follow the feed, and are found again when lost.
 *
 * What lists show of them is tested through the front door, in test/scenarios/lists.test.ts.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLedger, type Ledger } from '#ledger';
import { openTestDatabase, type TestDatabase } from '#test/world';
import { bandBelow } from '../../ledger/levels/band.ts';

let world: TestDatabase;
let ledger: Ledger;

beforeAll(async () => {
  world = await openTestDatabase();
  ledger = createLedger({ database: world.writer });
  await world.database.query("INSERT INTO items.item (sku, name, updated_by) VALUES ('CUP', 'Cup', 'test')");
  await world.database.query(
    "INSERT INTO locations.location (location_no, location_id, name, kind, updated_by) VALUES (0, 'SHOP', 'Shop', 'STORE', 'test')",
  );
});
afterAll(() => world.close());

/** Puts so much there, past the ledger: its own ways of changing a position are tested elsewhere. */
async function stand(available: number): Promise<void> {
  await world.database.query(
    `INSERT INTO ledger.position (position_id, available, version)
     SELECT item_no * 65536, $1, 1 FROM items.item
     ON CONFLICT (position_id) DO UPDATE SET available = excluded.available`,
    [available],
  );
}

const low = async (below: number) => {
  const places = { channel: undefined, locationNos: undefined, itemNos: undefined };
  const list = await ledger.levels.low({ first: 10, after: undefined, threshold: { below }, ...places });
  return list.positions.map(({ available }) => available);
};

test('a quantity just below a threshold is in a band that is looked through for it', async () => {
  const edges = [-7, 0, 1, 999, 1_000, 1_001, 3_000, 3_001, 7_000, 7_001, 32_767_000, 32_767_001, 9e14];
  const { rows } = await world.reader.query<{ available: number; band: number }>(
    'SELECT available, ledger.band_of(available) AS band FROM unnest($1::bigint[]) AS given (available)',
    [edges],
  );
  expect(rows).toHaveLength(edges.length);
  for (const { available, band } of rows) {
    expect(bandBelow(available + 1)).toBe(band);
    expect(bandBelow(available + 500)).toBeGreaterThanOrEqual(band);
  }
});

test('bands that lost sight of the feed are found again from the positions', async () => {
  await stand(5_000);
  await world.database.query(
    'INSERT INTO ledger.feed_horizon (shard, seq) SELECT shard, seq + 10 FROM ledger.level_cursor ON CONFLICT (shard) DO UPDATE SET seq = excluded.seq',
  );
  expect(await low(6_000)).toEqual([]);
  expect(await ledger.levels.follow()).toBeGreaterThan(0);
  expect(await low(6_000)).toEqual([5_000]);
  expect(await low(5_000)).toEqual([]);
  await stand(6_500);
  expect(await low(6_000)).toEqual([]);
});
