/**
 * Bands on PostgreSQL: SQL and TypeScript put quantities into the same ones, they follow the feed, and are found again when lost.
 *
 * What lists show of them is tested through the front door, in test/scenarios/lists.test.ts.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLedger, type Ledger } from '#ledger';
import { openTestDatabase, type TestDatabase } from '#test/world';
import { bandBelow, bandOf } from '../../ledger/levels/band.ts';
import { acting, eventOf, openBench, record } from './arrange.ts';

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
    expect(bandOf(available)).toBe(band);
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

test('whatever happens to stock, every position is in its band once the feed is followed', async () => {
  await using ends = new AsyncDisposableStack();
  const skus = ['A', 'B', 'C'];
  const bench = ends.adopt(await openBench({ items: skus, locations: ['S1', 'S2'] }), (opened) =>
    opened.close(),
  );
  const misplaced = async () =>
    (
      await bench.database.query(
        `SELECT p.position_id, p.available, b.band FROM ledger.position p LEFT JOIN ledger.position_band b USING (position_id)
         WHERE p.version > 0 AND p.position_id & 65535 < 65280 AND b.band IS DISTINCT FROM ledger.band_of(p.available)`,
      )
    ).rows;
  let random = 20_261_122;
  const draw = (below: number): number => {
    random = (Math.imul(random, 1_103_515_245) + 12_345) >>> 0;
    return (random >>> 8) % below;
  };
  let moves = 0;
  for (let round = 0; round < 12; round += 1) {
    await Promise.all(
      Array.from({ length: 6 }, async (_, nth) => {
        const line = {
          sku: skus[draw(3)] ?? 'A',
          locationId: draw(2) === 0 ? 'S1' : 'S2',
          quantity: 1 + draw(8),
        };
        if (nth < 2) return record(bench, eventOf({ type: 'RECEIPT_CONFIRMED', ...line }));
        if (nth === 2) return record(bench, eventOf({ type: 'SALE_COMPLETED', ...line }));
        const request = {
          idempotencyKey: `${round}-${nth}`,
          channel: 'web',
          lines: [line],
          holdSeconds: 600,
          allOrNothing: true,
        };
        const [held] = await bench.ledger.reserve([request], acting);
        const id = held?.reservation?.id;
        if (id !== undefined && draw(2) === 0)
          await bench.ledger.release({ id, idempotencyKey: `r${round}-${nth}` }, acting);
        return held;
      }),
    );
    moves += (await misplaced()).length;
    if (draw(3) > 0) await bench.ledger.levels.follow();
  }
  while ((await bench.ledger.levels.follow()) > 0);
  expect(moves).toBeGreaterThan(10);
  expect(await misplaced()).toEqual([]);
});
