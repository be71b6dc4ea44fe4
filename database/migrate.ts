/**
 * Brings a database to the schema this code knows: numbered SQL files, forward only, each once, each in a transaction of
 * its own.
 *
 * Safe to race: a session-level advisory lock lets one process migrate while the others wait (it is not on any hot path).
 * A database changed behind our back, or already used by newer code, is refused rather than guessed at.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Database, Queryable } from './pool.ts';

/** The database's schema is not one this code may touch; the message is one sentence for the operator. */
export class SchemaRefused extends Error {
  override readonly name = 'SchemaRefused';
}

/** One migration file: `NNNN-name.sql`. */
export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text, hexadecimal; line ends don't count. */
  readonly checksum: string;
};

type AppliedRow = { number: number; name: string; checksum: string };

const migrationFolder = path.join(import.meta.dirname, 'migrations');
const lockKey = 7_304_115;

const createHistory = `
  CREATE SCHEMA IF NOT EXISTS database;
  CREATE TABLE IF NOT EXISTS database.migration (
    number     integer PRIMARY KEY,
    name       text NOT NULL,
    checksum   text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  )`;

/**
 * Applies the migrations that are missing.
 * Takes a pool of role `owner` and, for tests, another folder; gives the names applied now, in order, empty when up to date.
 * Throws SchemaRefused, or a migration's own failure naming its file (that migration is then undone, earlier ones stay).
 */
export async function migrate(database: Database, folder: string = migrationFolder): Promise<string[]> {
  const migrations = await readMigrations(folder);
  // The usual start finds nothing to do, and then needs neither lock nor DDL.
  if (missing(migrations, await readHistory(database)).length === 0) return [];
  const session = await database.connect();
  try {
    await session.query('SELECT pg_advisory_lock($1)', [lockKey]);
    await session.query(createHistory);
    const todo = missing(migrations, await readHistory(session));
    for (const migration of todo) await apply(session, migration);
    return todo.map((migration) => migration.name);
  } finally {
    // Closing the session gives the lock back whatever state it is in.
    session.release(true);
  }
}

/**
 * Reads the migration files of a folder in order.
 * Throws SchemaRefused when a file name has no number or two files share one.
 */
export async function readMigrations(folder: string = migrationFolder): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  const migrations = await Promise.all(files.map((file) => readMigration(folder, file)));
  for (const [index, migration] of migrations.entries()) {
    if (migrations[index - 1]?.number === migration.number) {
      throw new SchemaRefused(`two migrations have the number ${migration.number}: rename ${migration.name}`);
    }
  }
  return migrations;
}

async function readMigration(folder: string, file: string): Promise<Migration> {
  const match = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(file);
  if (match === null) throw new SchemaRefused(`the migration ${file} is not named NNNN-name.sql`);
  const sql = (await readFile(path.join(folder, file), 'utf8')).replaceAll('\r\n', '\n');
  return {
    number: Number(match[1]),
    name: file,
    sql,
    checksum: createHash('sha256').update(sql).digest('hex'),
  };
}

async function readHistory(database: Queryable): Promise<AppliedRow[]> {
  const { rows: found } = await database.query<{ known: boolean }>(
    `SELECT to_regclass('database.migration') IS NOT NULL AS known`,
  );
  if (found[0]?.known !== true) return [];
  const { rows } = await database.query<AppliedRow>(
    'SELECT number, name, checksum FROM database.migration ORDER BY number',
  );
  return rows;
}

/** The migrations not applied yet; refuses a history this code's files do not explain. */
function missing(migrations: Migration[], history: AppliedRow[]): Migration[] {
  const byNumber = new Map(migrations.map((migration) => [migration.number, migration]));
  for (const applied of history) {
    const known = byNumber.get(applied.number);
    if (known === undefined) {
      throw new SchemaRefused(
        `the database has migration ${applied.name}, which this version does not know: start the newer version that made it`,
      );
    }
    if (known.checksum !== applied.checksum) {
      throw new SchemaRefused(
        `the migration ${applied.name} was changed after it was applied to this database: restore the file and add a new one`,
      );
    }
  }
  const last = history.at(-1)?.number ?? 0;
  const todo = migrations.filter(
    (migration) => !history.some((applied) => applied.number === migration.number),
  );
  const late = todo.find((migration) => migration.number < last);
  if (late !== undefined) {
    throw new SchemaRefused(
      `the migration ${late.name} comes before number ${last}, which this database already has: give it a higher number`,
    );
  }
  return todo;
}

async function apply(session: Queryable, migration: Migration): Promise<void> {
  try {
    await session.query('BEGIN');
    await session.query(migration.sql);
    await session.query('INSERT INTO database.migration (number, name, checksum) VALUES ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.checksum,
    ]);
    await session.query('COMMIT');
  } catch (error) {
    await session.query('ROLLBACK').catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`the migration ${migration.name} failed: ${reason}`, { cause: error });
  }
}
