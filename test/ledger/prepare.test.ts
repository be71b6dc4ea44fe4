/**
 * Making the journal's partitions ahead: processes that start in the same moment, beside others that write, all get ready.
 *
 * Needs PostgreSQL because the deadlock it guards against is between PostgreSQL's own table locks.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLedger } from '#ledger';
import { acting, type Bench, eventOf, openBench } from './arrange.ts';

const rounds = 8;
const starting = 6;

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({ items: ['A'], locations: ['store'], max: 16 });
});
afterAll(() => bench.close());

it('processes that start at once beside writers and readers all make partitions, each once', async () => {
  const { database, writer, reader, ledger } = bench;
  for (let round = 0; round < rounds; round += 1) {
    const before = await partitions();
    for (const { name } of before) await database.query(`DROP TABLE ledger.${name}`);
    const [made, recorded] = await Promise.all([
      Promise.all(
        Array.from({ length: starting }, () => createLedger({ database: writer, reader }).prepare()),
      ),
      ledger.record(
        [eventOf({ type: 'RECEIPT_CONFIRMED', sku: 'A', locationId: 'store', quantity: 1 })],
        acting,
      ),
      database.query('SELECT count(*) FROM ledger.movement, ledger.stock_event, ledger.reservation_event'),
    ]);
    expect(JSON.stringify(recorded)).toContain('RECORDED');
    const after = await partitions();
    expect(after.length).toBeGreaterThan(0);
    expect(made.reduce((sum, each) => sum + each, 0)).toBe(after.length);
  }
});

async function partitions(): Promise<readonly { name: string }[]> {
  const { rows } = await bench.database.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid
     WHERE inhparent IN ('ledger.movement'::regclass, 'ledger.stock_event'::regclass, 'ledger.reservation_event'::regclass)
       AND c.relname !~ '_default$'`,
  );
  return rows;
}
