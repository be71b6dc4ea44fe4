/**
 * PostgreSQL and Redis for the bench, as the product starts them: fsync on, in a data folder of the bench's own.
 *
 * One PostgreSQL for all variants, a database each; Redis servers as a bench asks for them, each with its own durability.
 * Everything is stopped and removed at the end.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { Redis } from 'ioredis';
import { createPool, type Database, migrate } from '#database';
import { openDataFolder, reachableFolder, serverUser, startPostgres, startRedis } from '#launch';
import type { Guard } from './guard.ts';

/** How durable a Redis is: not at all, as the product runs it, or with every write synced. */
export type RedisDurability = 'none' | 'everysec' | 'always';

/** A server, and the process whose tree does its work. */
export type BenchServer = { readonly url: string; readonly pid: number; readonly label: string };

/** The bench's servers: one PostgreSQL, Redis on demand, and their end. */
export type BenchServers = {
  readonly folder: string;
  readonly postgres: BenchServer;
  /** Settings that a figure depends on, as the server itself tells them. */
  readonly postgresSettings: Readonly<Record<string, string>>;
  /** Makes an empty migrated database, or a copy of another one; gives its URL. */
  createDatabase(name: string, copyOf?: string): Promise<string>;
  /** The URL of a database made before. */
  urlOf(name: string): string;
  /** Starts one; undefined when this machine has only the emulator, which is no baseline. */
  redis(durability: RedisDurability): Promise<BenchServer | undefined>;
  /** Waits, at most a few seconds, until no vacuum is under way. */
  settle(): Promise<void>;
  stop(): Promise<void>;
};

const toldSettings = [
  'server_version',
  'fsync',
  'synchronous_commit',
  'full_page_writes',
  'wal_sync_method',
  'shared_buffers',
  'max_wal_size',
  'wal_compression',
  'data_checksums',
];
const settleLimitMs = 3_000;
const settlePollMs = 50;

type Context = {
  folder: string;
  cacheFolder: string;
  env: NodeJS.ProcessEnv;
  guard: Guard;
  ends: AsyncDisposableStack;
};

/** Starts PostgreSQL in this folder; the folder is removed with `stop`. */
export async function startBenchServers(options: Omit<Context, 'ends'>): Promise<BenchServers> {
  await using ends = new AsyncDisposableStack();
  const context: Context = { ...options, ends };
  const dataFolder = openDataFolder(options.folder, await serverUser(options.env));
  const reachable = path.join(reachableFolder, dataFolder.id);
  await options.guard.remove(options.folder);
  await options.guard.remove(reachable);
  ends.defer(() => {
    rmSync(reachable, { recursive: true, force: true });
    rmSync(options.folder, { recursive: true, force: true });
  });
  const started = await startPostgres({ folder: dataFolder, env: options.env });
  ends.defer(() => started.stop());
  const owner = createPool({ url: started.url, max: 2, role: 'owner', applicationName: 'bench' });
  ends.defer(() => owner.end());
  const postgres = { url: started.url, label: started.label, pid: await postmasterPid(owner) };
  await options.guard.watch(postgres.pid);
  const postgresSettings = await settingsOf(owner);
  const running = ends.move();
  return {
    folder: options.folder,
    postgres,
    postgresSettings,
    createDatabase: (name, copyOf) => createDatabase(owner, { url: started.url, name, copyOf }),
    urlOf: (name) => databaseUrl(started.url, name),
    redis: (durability) => openRedis({ ...context, ends: running }, durability),
    settle: () => untilNoVacuum(owner),
    stop: () => running.disposeAsync(),
  };
}

function databaseUrl(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

async function createDatabase(
  owner: Database,
  { url, name, copyOf }: { url: string; name: string; copyOf: string | undefined },
): Promise<string> {
  const own = databaseUrl(url, name);
  if (copyOf !== undefined) {
    // Copied as files: a copy through the log would leave its checkpoint to whatever is measured first.
    await owner.query(`CREATE DATABASE ${name} TEMPLATE ${copyOf} STRATEGY FILE_COPY`);
    return own;
  }
  await owner.query(`CREATE DATABASE ${name}`);
  const database = createPool({ url: own, max: 1, role: 'owner', applicationName: 'bench-migrate' });
  await migrate(database);
  await database.end();
  return own;
}

async function postmasterPid(owner: Database): Promise<number> {
  const { rows } = await owner.query<{ file: string }>("SELECT pg_read_file('postmaster.pid') AS file");
  return Number(rows[0]?.file.split('\n')[0]);
}

async function settingsOf(owner: Database): Promise<Record<string, string>> {
  const { rows } = await owner.query<{ name: string; value: string }>(
    'SELECT name, current_setting(name) AS value FROM pg_settings WHERE name = ANY ($1)',
    [toldSettings],
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

async function untilNoVacuum(owner: Database): Promise<void> {
  const deadlineMs = performance.now() + settleLimitMs;
  for (;;) {
    const { rowCount } = await owner.query(
      "SELECT FROM pg_stat_activity WHERE backend_type = 'autovacuum worker'",
    );
    if (rowCount === 0 || performance.now() > deadlineMs) return;
    await new Promise((resolve) => setTimeout(resolve, settlePollMs));
  }
}

async function openRedis(context: Context, durability: RedisDurability): Promise<BenchServer | undefined> {
  const { env, cacheFolder, ends } = context;
  const folder = openDataFolder(path.join(context.folder, `redis-${durability}`), undefined);
  const server = await startRedis({ folder, env, cacheFolder });
  ends.defer(() => server.stop());
  if (/emulator/i.test(server.label)) return undefined;
  const client = new Redis(server.url);
  try {
    if (durability === 'none') await client.config('SET', 'appendonly', 'no');
    if (durability === 'always') await client.config('SET', 'appendfsync', 'always');
    const about = await client.info('server');
    const pid = Number(/^process_id:(\d+)/m.exec(about)?.[1]);
    await context.guard.watch(pid);
    return { url: server.url, label: server.label, pid };
  } finally {
    client.disconnect();
  }
}
