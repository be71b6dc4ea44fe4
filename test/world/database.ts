/**
 * A database of a test's own: cloned from the migrated template, dropped when the test is done.
 *
 * Cheap enough (tens of milliseconds) for one a file; not for one a case of a property test.
 */
import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { createPool, type Database } from '#database';
import { databaseUrl } from './setup.ts';

/** How long a statement may take: the product's two seconds are less than a machine with other work stands still now and then. */
const statementTimeoutMs = 30_000;

/** A test's own migrated database. */
export type TestDatabase = {
  readonly url: string;
  /** Role `owner`: no bounds, any plan. For arranging and looking. */
  readonly database: Database;
  /** Role `writer`, as the ledger uses it, but for how long a statement may take. */
  readonly writer: Database;
  /** Role `reader`. */
  readonly reader: Database;
  /** Ends the pools and drops the database, whoever is still connected. */
  close(): Promise<void>;
};

/** Makes an empty migrated database for this test file; call `close` in afterAll. */
export async function openTestDatabase(options: { max?: number } = {}): Promise<TestDatabase> {
  const world = inject('world');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${world.template}`);
  const url = databaseUrl(world.postgresUrl, name);
  const max = options.max ?? 8;
  const pools = {
    database: createPool({ url, max, role: 'owner', applicationName: 'test' }),
    writer: createPool({ url, max, role: 'writer', applicationName: 'test-writer', statementTimeoutMs }),
    reader: createPool({ url, max, role: 'reader', applicationName: 'test-reader', statementTimeoutMs }),
  };
  return {
    url,
    ...pools,
    close: async () => {
      await Promise.all(Object.values(pools).map((pool) => pool.end()));
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function onServer(statement: string): Promise<void> {
  const server = createPool({
    url: inject('world').postgresUrl,
    max: 1,
    role: 'owner',
    applicationName: 'test',
  });
  try {
    await server.query(statement);
  } finally {
    await server.end();
  }
}
