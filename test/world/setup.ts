/**
 * Starts what every test run needs, once: one PostgreSQL with a migrated template database.
 *
 * Runs in vitest's main process (globalSetup) over a folder that is removed afterwards. fsync is off here: these servers
 * never have to survive the machine. Tests that kill servers start their own with spawnProduct.
 */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { createPool, migrate } from '#database';
import { openDataFolder } from '../../launch/embedded/data-folder.ts';
import { startPostgres } from '../../launch/embedded/postgres.ts';
import { serverUser } from '../../launch/embedded/server-user.ts';

/** Where a run's servers are; what setup hands to each test process. */
export type RunningWorld = { readonly postgresUrl: string; readonly template: string };

declare module 'vitest' {
  interface ProvidedContext {
    world: RunningWorld;
  }
}

const template = 'stockgate_template';

/** Starts the run's servers and gives vitest the way to end them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const env = process.env;
  const folder = openDataFolder(path.join(tmpdir(), `stockgate-test-${randomUUID()}`), await serverUser(env));
  const postgres = await startPostgres({ folder, env, isDurable: false });
  await makeTemplate(postgres.url);
  project.provide('world', { postgresUrl: postgres.url, template });
  return async () => {
    await postgres.stop();
    rmSync(folder.path, { recursive: true, force: true });
  };
}

async function makeTemplate(url: string): Promise<void> {
  const server = createPool({ url, max: 1, role: 'owner', applicationName: 'test-setup' });
  await server.query(`CREATE DATABASE ${template}`);
  await server.end();
  const database = createPool({
    url: databaseUrl(url, template),
    max: 1,
    role: 'owner',
    applicationName: 'test-setup',
  });
  await migrate(database);
  await database.end();
}

/** The URL of another database on the same server. */
export function databaseUrl(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
