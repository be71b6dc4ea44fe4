/**
 * The chain of seals against somebody who may do anything to the tables: whatever is changed under a seal is found, and
 * `verifyLedger` says where.
 */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { verifyLedger } from '#ledger';
import { acting, type Bench, eventOf, openBench, record, stock } from '../ledger/arrange.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({ items: ['A', 'B', 'C', 'D'], locations: ['S1', 'S2'] });
  for (const sku of ['A', 'B', 'C', 'D']) await stock(bench, { sku, locationId: 'S1', quantity: 50 });
  await seal();
  for (let nth = 0; nth < 3; nth += 1) {
    await record(bench, eventOf({ type: 'SALE_COMPLETED', sku: 'A', quantity: 1, reason: 'till' }));
    await record(bench, eventOf({ type: 'STOCK_DAMAGED', sku: 'A', quantity: 1 }));
    const line = { sku: 'A', quantity: 2, locationId: 'S1' };
    const request = {
      idempotencyKey: `k${nth}`,
      channel: 'web',
      lines: [line],
      holdSeconds: 900,
      allOrNothing: true,
    };
    const [answer] = await bench.ledger.reserve([request], acting);
    if (nth === 0)
      await bench.ledger.release({ id: answer?.reservation?.id ?? '', idempotencyKey: 'r' }, acting);
    await seal();
  }
  const transfer = { sku: 'A', transferId: 'T1', locationId: 'S2', toLocationId: 'S1', quantity: 2 };
  await record(bench, eventOf({ type: 'TRANSFER_RECEIVED', ...transfer }));
  await record(
    bench,
    eventOf({ type: 'TRANSFER_SHIPPED', ...transfer, locationId: 'S1', toLocationId: 'S2', quantity: 3 }),
  );
  await seal();
});
afterAll(() => bench.close());

const seal = () => bench.ledger.proof.seal({ afterMs: 0 });
const verify = (asked = {}) => verifyLedger(bench.database, asked);

/** Does something no code of ours does, looks, and undoes it. */
async function tampered(sql: string, look: () => Promise<void>): Promise<void> {
  const session = await bench.database.connect();
  try {
    const { rows } = await session.query<{ copy: string }>(
      `SELECT t AS copy FROM unnest(ARRAY['feed', 'feed_run', 'movement', 'stock_event', 'reservation_event', 'seal', 'position']) AS t`,
    );
    const copies = rows.map(({ copy }) => copy);
    for (const copy of copies)
      await session.query(`CREATE TEMP TABLE kept_${copy} AS SELECT * FROM ledger.${copy}`);
    await session.query("SET session_replication_role = 'replica'");
    await session.query(sql);
    await look();
    for (const copy of copies) {
      await session.query(`DELETE FROM ledger.${copy}`);
      await session.query(`INSERT INTO ledger.${copy} SELECT * FROM kept_${copy}`);
    }
  } finally {
    session.release(true);
  }
}

let shardOfA = 0;
beforeEach(() => {
  shardOfA = (bench.items.get('A') ?? 0) % 4;
});

test('an untouched ledger is right: all of its feed is under seals, and the whole of it verifies', async () => {
  const verified = await verify();
  expect(verified.wrong).toBeUndefined();
  const feed = await bench.ledger.cursorNow();
  expect(verified.chains.map(({ rows }) => rows)).toEqual(feed);
  expect(verified.chains[shardOfA]?.seals).toBeGreaterThan(3);
  expect(verified.items).toBe(4);
});

test.each([
  [
    'a changed row of the feed',
    `UPDATE ledger.feed SET available = available + 1 WHERE shard = $SHARD AND seq = 3`,
    /shard \d, rows \d+ to \d+: one of the rows/,
  ],
  [
    'a changed correlation id in the feed',
    `UPDATE ledger.feed SET correlation_id = 'x' WHERE shard = $SHARD AND seq = 2`,
    /one of the rows/,
  ],
  [
    'a dropped row of the feed',
    `DELETE FROM ledger.feed WHERE shard = $SHARD AND seq = 3`,
    /row 3 of the feed is missing/,
  ],
  [
    'a changed quantity in a run of the feed',
    `UPDATE ledger.feed_run SET quantities[1] = quantities[1] + 1 WHERE shard = $SHARD`,
    /one of the rows/,
  ],
  [
    'a dropped run of the feed',
    `DELETE FROM ledger.feed_run WHERE shard = $SHARD`,
    /row \d+ of the feed is missing/,
  ],
  [
    'two rows of the feed that changed places',
    `UPDATE ledger.feed SET seq = CASE seq WHEN 2 THEN 1000003 ELSE 1000002 END WHERE shard = $SHARD AND seq IN (2, 3); UPDATE ledger.feed SET seq = seq - 1000000 WHERE seq > 1000000`,
    /one of the rows/,
  ],
  [
    'a changed movement',
    `UPDATE ledger.movement SET quantity = quantity + 1 WHERE movement_id = (SELECT max(movement_id) - 4 FROM ledger.movement)`,
    /is not what was sealed/,
  ],
  [
    'a movement told of another day',
    `UPDATE ledger.movement SET business_date = business_date - 1 WHERE movement_id = (SELECT min(movement_id) FROM ledger.movement)`,
    /is not what was sealed/,
  ],
  [
    'a dropped movement',
    `DELETE FROM ledger.movement WHERE movement_id = (SELECT min(movement_id) FROM ledger.movement)`,
    /movement \d+ is missing/,
  ],
  [
    'a changed movement between accounts outside',
    `UPDATE ledger.movement SET quantity = quantity + 1 WHERE from_state = 0 AND to_state = 0`,
    /is not what was sealed/,
  ],
  [
    'a recorded event in other words',
    `UPDATE ledger.stock_event SET reason = 'other' WHERE reason = 'till'`,
    /is not what was sealed/,
  ],
  [
    'a changed reservation event',
    `UPDATE ledger.reservation_event SET caller_id = 'x' WHERE effect = 1`,
    /is not what was sealed/,
  ],
  [
    'a dropped reservation event',
    `DELETE FROM ledger.reservation_event WHERE effect = -1`,
    /reservation event \d+ is missing/,
  ],
  [
    'a changed seal',
    `UPDATE ledger.seal SET sealed_at = sealed_at + interval '1 second' WHERE from_seq = 1 AND shard = $SHARD`,
    /the seal itself was changed/,
  ],
  [
    'a dropped seal in the middle',
    `DELETE FROM ledger.seal WHERE shard = $SHARD AND from_seq = (SELECT min(from_seq) FROM ledger.seal WHERE from_seq > 1 AND shard = $SHARD)`,
    /a seal is missing/,
  ],
  [
    'a dropped seal at the end',
    `DELETE FROM ledger.seal s WHERE to_seq = (SELECT max(to_seq) FROM ledger.seal WHERE shard = s.shard)`,
    /seals are missing/,
  ],
  [
    'a changed position',
    `UPDATE ledger.position SET available = available + 1000`,
    /the position is not as its last change left it/,
  ],
])('%s is found', async (_, sql, said) => {
  await tampered(sql.replaceAll('$SHARD', String(shardOfA)), async () => {
    expect((await verify()).wrong).toMatch(said);
  });
  expect((await verify()).wrong).toBeUndefined();
});

test('a range is verified by itself, and a seal kept outside must still be there', async () => {
  const end = (await bench.ledger.proof.ends())[shardOfA];
  if (end === undefined) throw new Error('there is no such shard');
  const anchor = { shard: shardOfA, toSeq: end.sealedSeq, hash: end.hash.toString('hex') };
  const range = { shard: shardOfA, fromSeq: 2, toSeq: end.sealedSeq };
  const verified = await verify({ ranges: [range], anchors: [anchor] });
  expect(verified).toMatchObject({ wrong: undefined, positions: 0 });
  expect(verified.chains).toHaveLength(1);
  expect((await verify({ anchors: [{ ...anchor, hash: 'ab'.repeat(32) }] })).wrong).toMatch(
    /not the one that was kept outside/,
  );
  expect((await verify({ anchors: [{ ...anchor, toSeq: anchor.toSeq + 7 }] })).wrong).toMatch(
    /there is no seal that ends here/,
  );
});

test('many sealers at once make one chain, and a stretch that is too young stays open', async () => {
  await record(bench, eventOf({ type: 'SALE_COMPLETED', sku: 'B', quantity: 1 }));
  expect(await bench.ledger.proof.seal({ afterMs: 3_600_000 })).toEqual({ rows: 0, isMore: false });
  const sealed = await Promise.all(Array.from({ length: 6 }, seal));
  expect(sealed.reduce((sum, { rows }) => sum + rows, 0)).toBe(1);
  expect((await verify()).wrong).toBeUndefined();
});
