/**
 * `npm run verify` and `npm run archive` as a person meets them: a result a stranger understands, and an exit code.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runToEnd } from '#test/world';
import { type Bench, eventOf, openBench, record, stock } from '../ledger/arrange.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({ items: ['A'], locations: ['S1'] });
  await stock(bench, { sku: 'A', locationId: 'S1', quantity: 5 });
  await record(bench, eventOf({ type: 'SALE_COMPLETED', quantity: 1 }));
  await bench.ledger.proof.seal({ afterMs: 0 });
});
afterAll(() => bench.close());

const run = (script: string, ...args: string[]) =>
  runToEnd({ script: `launch/${script}.ts`, args, env: { DATABASE_URL: bench.url } });

test('verify says what holds and prints the ends of the chains; with one of them it notices another chain', async () => {
  const { code, stdout } = await run('verify');
  expect(stdout).toContain(`shard ${(bench.items.get('A') ?? 0) % 4}: 1 seal over 2 rows hold`);
  expect(stdout).toContain(
    '1 position checked against the journal, 1 item conserved over all accounts\nVERIFIED.',
  );
  expect(code).toBe(0);
  const printed = [...stdout.matchAll(/--anchor (\S+)/g)].flatMap(([, each]) => ['--anchor', each ?? '']);
  expect((await run('verify', ...printed)).code).toBe(0);
  const [anchor = ''] = /\d:2:[0-9a-f]{64}/.exec(stdout) ?? [];
  const other = anchor.replace(/[0-9a-f]$/, (digit) => (digit === '0' ? '1' : '0'));
  const refused = await run('verify', '--anchor', other);
  expect([refused.code, refused.stdout]).toEqual([
    1,
    expect.stringMatching(/^NOT VERIFIED: shard \d, row 2: /),
  ]);
});

test('verify names shard and rows of the first broken link and ends with 1', async () => {
  const session = await bench.database.connect();
  await session.query("SET session_replication_role = 'replica'");
  await session.query('UPDATE ledger.movement SET quantity = quantity * 2');
  session.release(true);
  const { code, stdout } = await run('verify');
  expect(stdout).toMatch(/NOT VERIFIED: shard \d, rows 1 to 2: a movement, its event or a reservation event/);
  expect(code).toBe(1);
});

test('archive says which months can go, and why one cannot', async () => {
  const month = new Date().toISOString().slice(0, 7);
  const [list, young, wrong] = await Promise.all([
    run('archive'),
    run('archive', '--month', month),
    run('archive', '--month', 'May'),
  ]);
  expect([list.code, list.stdout]).toEqual([0, 'no month can be archived\n']);
  expect([young.code, young.stderr]).toEqual([
    1,
    `stockgate: month ${month} ended less than 400 days ago: events may still name it\n`,
  ]);
  expect([wrong.code, wrong.stderr]).toEqual([
    2,
    'stockgate: --month is "May" and must be a month such as 2025-01\n',
  ]);
});
