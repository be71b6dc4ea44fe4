/**
 * The pool's promises on a real server: how values arrive, and what bounds a session has.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

  test('a writer may neither think nor wait for long, and plans no scans', async () => {
    expect(await setting(world.writer, 'statement_timeout')).toBe('2s');
    expect(await setting(world.writer, 'lock_timeout')).toBe('500ms');
    expect(await setting(world.writer, 'idle_in_transaction_session_timeout')).toBe('5s');
    expect(await setting(world.writer, 'enable_seqscan')).toBe('off');
    expect(await setting(world.writer, 'enable_hashjoin')).toBe('off');
    expect(await setting(world.writer, 'enable_mergejoin')).toBe('off');
  });

  test('an owner has no bounds', async () => {
    expect(await setting(world.database, 'statement_timeout')).toBe('0');
    expect(await setting(world.database, 'enable_seqscan')).toBe('on');
  });
});
