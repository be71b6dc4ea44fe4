/**
 * The schema's way forward: once each, in order, safe to race, and never onto a database it does not understand.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPool, migrate, readMigrations, readSnapshot, renderSnapshot, SchemaRefused } from '#database';
import { openTestDatabase, type TestDatabase } from '#test/world';

let world: TestDatabase;
let folder: string;

beforeEach(async () => {
  world = await openTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'stockgate-migrations-'));
});
afterEach(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

/** An empty history, so that the folder's files are the first ever applied. */
async function forgetHistory(): Promise<void> {
  await world.database.query('DROP TABLE database.migration');
}

async function write(name: string, sql: string): Promise<void> {
  await writeFile(path.join(folder, name), sql);
}

describe('the committed migrations', () => {
  test('make exactly the committed schema.snapshot.sql (npm run schema:snapshot writes it)', async () => {
    expect(await renderSnapshot(world.database)).toBe(await readSnapshot());
  });

  test('are all applied, and applying them again does nothing', async () => {
    expect(await migrate(world.database)).toEqual([]);
    const { rows } = await world.database.query<{ name: string }>(
      'SELECT name FROM database.migration ORDER BY number',
    );
    expect(rows.map((row) => row.name)).toEqual((await readMigrations()).map((migration) => migration.name));
  });
});

describe('applying', () => {
  test('goes in order and gives the names applied now', async () => {
    await forgetHistory();
    await write('0002-second.sql', 'INSERT INTO public.trail VALUES (2)');
    await write(
      '0001-first.sql',
      'CREATE TABLE public.trail (step integer); INSERT INTO public.trail VALUES (1)',
    );
    expect(await migrate(world.database, folder)).toEqual(['0001-first.sql', '0002-second.sql']);
    const { rows } = await world.database.query('SELECT step FROM public.trail');
    expect(rows).toEqual([{ step: 1 }, { step: 2 }]);
  });

  test('happens once when eight processes race for it', async () => {
    await forgetHistory();
    await write('0001-slow.sql', 'CREATE TABLE public.trail (step integer); SELECT pg_sleep(0.2)');
    await write('0002-row.sql', 'INSERT INTO public.trail VALUES (1)');
    const pools = Array.from({ length: 8 }, () =>
      createPool({ url: world.url, max: 1, role: 'owner', applicationName: 'racer' }),
    );
    const applied = await Promise.all(pools.map((pool) => migrate(pool, folder)));
    await Promise.all(pools.map((pool) => pool.end()));
    expect(applied.flat()).toEqual(['0001-slow.sql', '0002-row.sql']);
    expect((await world.database.query('SELECT step FROM public.trail')).rows).toEqual([{ step: 1 }]);
  });

  test('undoes a migration that fails, whole, names it, and keeps those before it', async () => {
    await forgetHistory();
    await write('0001-good.sql', 'CREATE TABLE public.kept (step integer)');
    await write('0002-bad.sql', 'CREATE TABLE public.gone (step integer); SELECT 1 / 0');
    await expect(migrate(world.database, folder)).rejects.toThrow('0002-bad.sql failed: division by zero');
    const { rows } = await world.database.query(
      `SELECT to_regclass('public.kept') IS NOT NULL AS kept, to_regclass('public.gone') IS NOT NULL AS gone`,
    );
    expect(rows).toEqual([{ kept: true, gone: false }]);
  });
});

describe('refusing', () => {
  test('a database that newer code has migrated', async () => {
    await world.database.query(
      `INSERT INTO database.migration (number, name, checksum) VALUES (9999, '9999-later.sql', '')`,
    );
    await expect(migrate(world.database)).rejects.toThrow(SchemaRefused);
    await expect(migrate(world.database)).rejects.toThrow('9999-later.sql, which this version does not know');
  });

  test('a migration that was edited after it was applied', async () => {
    await world.database.query(`UPDATE database.migration SET checksum = 'other' WHERE number = 1`);
    await expect(migrate(world.database)).rejects.toThrow(
      '0001-items-and-locations.sql was changed after it was applied',
    );
  });

  test('a migration slipped in below the last one applied', async () => {
    await forgetHistory();
    await write('0002-second.sql', 'SELECT 1');
    await migrate(world.database, folder);
    await write('0001-late.sql', 'SELECT 1');
    await expect(migrate(world.database, folder)).rejects.toThrow('0001-late.sql comes before number 2');
  });

  test('two files of one number, and a file without one', async () => {
    await write('0001-one.sql', 'SELECT 1');
    await write('0001-other.sql', 'SELECT 1');
    await expect(readMigrations(folder)).rejects.toThrow('two migrations have the number 1');
    await rm(path.join(folder, '0001-other.sql'));
    await write('first.sql', 'SELECT 1');
    await expect(readMigrations(folder)).rejects.toThrow('first.sql is not named NNNN-name.sql');
  });
});
