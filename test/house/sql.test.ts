/**
 * Each Postgres schema is written only below its owner's folder.
 *
 * The rule is first shown writes of every kind, in SQL files and in strings, that break it.
 */
import { expect, test } from 'vitest';
import { foreignWrites } from './sql.ts';
import { none, printed, readTree } from './tree.ts';

test.each([
  ['INSERT', 'workers/sql/a.sql', 'INSERT INTO ledger.movement (id) VALUES ($1)', 'writes ledger.movement'],
  ['UPDATE', 'workers/sql/a.sql', 'update ledger.position p\nset available = 0', 'writes ledger.position'],
  [
    'DELETE',
    'ledger/sql/a.sql',
    'WITH a AS (DELETE FROM items.item RETURNING *) SELECT * FROM a',
    'writes items.item',
  ],
  ['TRUNCATE', 'ledger/sql/a.sql', 'TRUNCATE TABLE locations.location', 'writes locations.location'],
  ['MERGE', 'ledger/sql/a.sql', 'MERGE INTO orders.order USING a ON true', 'writes orders.order'],
  ['COPY', 'live/sql/a.sql', 'COPY ledger.movement (a, b) FROM STDIN', 'writes ledger.movement'],
  ['quoted names', 'live/sql/a.sql', 'INSERT INTO "ledger"."movement" VALUES (1)', 'writes ledger.movement'],
  ['a string', 'workers/a.ts', "query('insert into ledger.movement values ($1)');", 'writes ledger.movement'],
  [
    'a template',
    'subgraphs/stock/a.ts',
    'const q = `\n  UPDATE items.item SET a = $' + '{b}`;',
    'writes items.item',
  ],
  [
    'a later statement',
    'workers/a.ts',
    'const q = `and then DELETE FROM ledger.feed`;',
    'writes ledger.feed',
  ],
  [
    'a computed table',
    'ledger/a.ts',
    'const q = `INSERT INTO $' + '{table} VALUES (1)`;',
    'writes a computed name',
  ],
  ['a table without a schema', 'ledger/sql/a.sql', 'INSERT INTO movement VALUES (1)', 'name its schema'],
  [
    'a schema nobody owns',
    'ledger/sql/a.sql',
    'INSERT INTO billing.bill VALUES (1)',
    'schema billing has no owner',
  ],
])('%s outside its owner is told', (_kind, path, text, message) => {
  expect(printed(foreignWrites([{ path, text }]))).toContain(message);
});

test('the line told is the line of the write', () => {
  const text = 'const a = 1;\nconst q = `\n  WITH b AS (SELECT 1)\n  UPDATE items.item SET a = 1`;';
  expect(foreignWrites([{ path: 'ledger/a.ts', text }]).map(({ line }) => line)).toEqual([4]);
});

test('owners, reads, locks, upserts, temporary tables, comments, prose, migrations and tests are let through', () => {
  const allowed = [
    {
      path: 'ledger/sql/a.sql',
      text: 'INSERT INTO ledger.a SELECT * FROM items.item ON CONFLICT (id) DO UPDATE SET b = 1',
    },
    { path: 'ledger/sql/b.sql', text: 'SELECT * FROM ledger.position FOR NO KEY UPDATE OF position' },
    { path: 'subgraphs/items/store.ts', text: 'const q = `UPDATE items.item SET a = 1`;' },
    { path: 'ledger/sql/c.sql', text: 'CREATE TEMP TABLE staged (a int); INSERT INTO staged VALUES (1)' },
    { path: 'workers/sql/d.sql', text: '-- INSERT INTO ledger.movement is the ledger’s\nSELECT 1' },
    { path: 'gateway/a.ts', text: "const m = 'update the set of ledger rows, insert into nothing';" },
    { path: 'database/migrations/0002-a.sql', text: 'INSERT INTO locations.channel VALUES (1)' },
    { path: 'test/faults/a.test.ts', text: 'query(`DELETE FROM ledger.position`);' },
  ];
  expect(foreignWrites(allowed)).toEqual([]);
});

test('the house writes only its own', () => none(foreignWrites(readTree())));
