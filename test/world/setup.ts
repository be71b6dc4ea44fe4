/**
 * Starts what every test run needs, once: one PostgreSQL with a migrated template database, one Redis.
 *
 * Runs in vitest's main process (globalSetup) over a folder that is removed afterwards. fsync is off here: these servers
 * never have to survive the machine. Tests that kill servers start their own with spawnProduct.
 */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { createPool, migrate } from '#database';
import { openDataFolder, readSettings, serverUser, startPostgres, startRedis } from '#launch';
import { scratchFolder } from './scratch.ts';

/** Where a run's servers are; what setup hands to each test process. */
export type RunningWorld = {
  readonly postgresUrl: string;
  readonly template: string;
  readonly redisUrl: string;
  /** Where unpacked server packages are kept between runs. */
  readonly cacheFolder: string;
};

declare module 'vitest' {
  interface ProvidedContext {
    world: RunningWorld;
  }
}

const template = 'stockgate_template';

/** Starts the run's servers and gives vitest the way to end them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { environment: env, cacheFolder } = readSettings({ argv: [] });
  const folder = openDataFolder(
    path.join(scratchFolder(), `stockgate-test-${randomUUID()}`),
    await serverUser(env),
  );
  const [postgres, redis] = await Promise.all([
    startPostgres({ folder, env, isDurable: false }),
    startRedis({ folder, env, cacheFolder }),
  ]);
  await makeTemplate(postgres.url);
  project.provide('world', { postgresUrl: postgres.url, template, redisUrl: redis.url, cacheFolder });
  return async () => {
    await Promise.all([postgres.stop(), redis.stop()]);
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
  // Tests tell days that stay where they are while the calendar goes on; what is too old has tests of its own.
  await database.query('UPDATE ledger.source_policy SET key_days = 36500');
  await database.end();
}

/** The URL of another database on the same server. */
export function databaseUrl(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
