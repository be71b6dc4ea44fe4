/**
 * The pool's promises on a real server: how values arrive, and what bounds a session has.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPool, isTransient, transaction } from '#database';
import { openTestDatabase, type TestDatabase } from '#test/world';

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
});
afterAll(() => world.close());

describe('values', () => {
  test('a bigint arrives as a number, an array of them as numbers, a date as text, a timestamp as a Date', async () => {
    const { rows } = await world.reader.query(
      `SELECT 9007199254740991::bigint AS big, ARRAY[1, NULL, -3]::bigint[] AS bigs, '2010-12-01'::date AS day,
              ARRAY['2010-12-01']::date[] AS days, '2010-12-01T08:26:00Z'::timestamptz AS at`,
    );
    expect(rows).toEqual([
      {
        big: 9007199254740991,
        bigs: [1, null, -3],
        day: '2010-12-01',
        days: ['2010-12-01'],
        at: new Date('2010-12-01T08:26:00Z'),
      },
    ]);
  });

  test('an array of anything has the elements it was made of', async () => {
    const texts = ['plain', '', 'NULL', 'null', null, 'a,b', '{', '}', '"', '\\', ' ', 'é{x}'];
    for (const values of [[], ['one'], ['NULL'], [null], ['a', null, 'b'], texts])
      expect((await world.reader.query('SELECT $1::text[] AS texts', [values])).rows).toEqual([
        { texts: values },
      ]);
    const { rows } = await world.reader.query(
      `SELECT ARRAY[2, NULL, -7]::integer[] AS numbers, '[0:1]={4,5}'::bigint[] AS shifted`,
    );
    expect(rows).toEqual([{ numbers: [2, null, -7], shifted: [4, 5] }]);
  });

  test('a bigint outside the safe integers is a fault, never a rounded number', async () => {
    await expect(world.reader.query('SELECT 9007199254740993::bigint AS big')).rejects.toThrow(
      'the database gave 9007199254740993, which is not a safe integer',
    );
    const { rows } = await world.reader.query('SELECT 1 AS still');
    expect(rows).toEqual([{ still: 1 }]);
  });
});

describe('roles', () => {
  const setting = async (pool: TestDatabase['database'], name: string) =>
    (await pool.query<{ value: string }>('SELECT current_setting($1) AS value', [name])).rows[0]?.value;

  test.each(['reader', 'writer'] as const)('a %s plans once, and no scans', async (role) => {
    expect(await setting(world[role], 'plan_cache_mode')).toBe('force_generic_plan');
    expect(await setting(world[role], 'enable_seqscan')).toBe('off');
    expect(await setting(world[role], 'enable_mergejoin')).toBe('off');
  });

  test('a writer may neither think nor wait for long', async () => {
    const pool = createPool({ url: world.url, max: 1, role: 'writer', applicationName: 'test-bounds' });
    expect(await setting(pool, 'statement_timeout')).toBe('2s');
    expect(await setting(pool, 'lock_timeout')).toBe('500ms');
    expect(await setting(pool, 'idle_in_transaction_session_timeout')).toBe('5s');
    await pool.end();
  });

  test('an owner has no bounds', async () => {
    expect(await setting(world.database, 'statement_timeout')).toBe('0');
    expect(await setting(world.database, 'enable_seqscan')).toBe('on');
  });
});

describe('prepared statements', () => {
  const named = 'SELECT name FROM pg_prepared_statements WHERE statement = $1';

  test('a text with values is prepared once a connection; one without values or of an owner is not', async () => {
    const pool = createPool({ url: world.url, max: 1, role: 'writer', applicationName: 'test-prepared' });
    const text = 'SELECT $1::int + 1 AS next';
    for (const value of [1, 2, 3])
      expect((await pool.query(text, [value])).rows).toEqual([{ next: value + 1 }]);
    await pool.query('SELECT 1 AS without_values');
    expect((await pool.query(named, [text])).rowCount).toBe(1);
    expect((await pool.query(named, ['SELECT 1 AS without_values'])).rowCount).toBe(0);
    await pool.end();
    await world.database.query(text, [1]);
    expect((await world.database.query(named, [text])).rowCount).toBe(0);
  });

  test('a condition that may be switched off is planned for both of its positions: off it costs nothing, on it finds its index', async () => {
    const pool = createPool({ url: world.url, max: 1, role: 'reader', applicationName: 'test-switches' });
    await world.database.query('CREATE TABLE public.numbered AS SELECT generate_series(1, 5000) AS a');
    await world.database.query('CREATE INDEX ON public.numbered (a)');
    const text =
      'SELECT count(*) AS found FROM public.numbered WHERE ($1::int[] IS NULL OR a = ANY ($1::int[]))';
    const foundOf = async (value: number[] | null) => (await pool.query(text, [value])).rows[0]?.found;
    const planOf = async (value: number[] | null): Promise<string> =>
      JSON.stringify((await pool.query(`EXPLAIN ${text}`, [value])).rows);
    for (let time = 0; time < 3; time += 1)
      expect([await foundOf(null), await foundOf([1, 2, 9_000])]).toEqual([5_000, 2]);
    const forms = await pool.query(
      `SELECT generic_plans FROM pg_prepared_statements WHERE statement LIKE $1`,
      ['SELECT count(*) AS found%'],
    );
    expect(forms.rows).toEqual([{ generic_plans: 3 }, { generic_plans: 3 }]);
    expect(await planOf([1])).toContain('Index Cond: (a = ANY');
    expect(await planOf(null)).not.toMatch(/Filter|ANY/);
    await pool.end();
  });

  test('a statement that failed by itself keeps its connection', async () => {
    const pool = createPool({ url: world.url, max: 1, role: 'writer', applicationName: 'test-failing' });
    const backend = async () => (await pool.query('SELECT pg_backend_pid() AS pid')).rows[0]?.pid;
    const before = await backend();
    await expect(pool.query('SELECT 1 / $1::int', [0])).rejects.toMatchObject({ code: '22012' });
    expect(await backend()).toBe(before);
    await pool.end();
  });

  test.each(['a changed result', 'a server that forgot'])(
    '%s is prepared anew, alone and in a transaction',
    async (why) => {
      const pool = createPool({ url: world.url, max: 1, role: 'writer', applicationName: 'test-stale' });
      const table = why === 'a changed result' ? 'public.changing' : 'public.forgotten';
      await world.database.query(`CREATE TABLE ${table} (a int)`);
      const text = `SELECT * FROM ${table} WHERE $1::int IS NOT NULL`;
      const spoil = async (column: string) =>
        why === 'a changed result'
          ? world.database.query(`ALTER TABLE ${table} ADD ${column} int`)
          : pool.query('DEALLOCATE ALL');
      await pool.query(text, [1]);
      await spoil('b');
      expect((await pool.query(text, [1])).rows).toEqual([]);
      await spoil('c');
      const retried: unknown[] = [];
      const rows = await transaction(pool, async (session) => (await session.query(text, [1])).rows, {
        onRetry: (error) => retried.push(isTransient(error)),
      });
      expect([rows, retried]).toEqual([[], [true]]);
      await pool.end();
    },
  );
});
