/**
 * The embedded servers over one data folder: started, attached to after a crash, stopped by the holder, lost by nobody.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { createPool } from '#database';
import {
  findRunningPostgres,
  MissingPrerequisite,
  openDatabase,
  openDataFolder,
  reachableFolder,
  readSettings,
  type Settings,
  serverUser,
  startPostgres,
  startServers,
} from '#launch';
import { makeDataFolder, removeDataFolder } from '#test/world';

let dataFolder: string;
beforeEach(() => {
  dataFolder = makeDataFolder();
});
afterEach(() => removeDataFolder(dataFolder));

const settingsWith = (env: NodeJS.ProcessEnv = {}): Settings =>
  readSettings({
    argv: ['--data', dataFolder],
    env: {
      PATH: readSettings({ argv: [] }).environment.PATH,
      STOCKGATE_CACHE: inject('world').cacheFolder,
      ...env,
    },
  });

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function ask<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const pool = createPool({ url, max: 1, role: 'owner', applicationName: 'test' });
  try {
    return (await pool.query<Row>(statement)).rows;
  } finally {
    await pool.end();
  }
}

describe('starting', () => {
  test('gives a durable PostgreSQL on loopback without a socket file, and a Redis that never evicts', async () => {
    const servers = await startServers(settingsWith());
    const rows = await ask(
      servers.postgres.url,
      `SELECT current_setting('fsync') AS fsync, current_setting('listen_addresses') AS host,
              current_setting('unix_socket_directories') AS sockets, current_setting('data_checksums') AS checksums`,
    );
    expect(rows).toEqual([{ fsync: 'on', host: '127.0.0.1', sockets: '', checksums: 'on' }]);
    const redis = new Redis(servers.redis.url);
    expect(await redis.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
    expect(await redis.config('GET', 'appendonly')).toEqual(['appendonly', 'yes']);
    redis.disconnect();
    await servers.stop();
  });

  test('twice keeps what was committed', async () => {
    const first = await startServers(settingsWith());
    await ask(first.postgres.url, 'CREATE TABLE kept AS SELECT 7 AS value');
    await first.stop();
    const second = await startServers(settingsWith());
    expect(await ask(second.postgres.url, 'SELECT value FROM kept')).toEqual([{ value: 7 }]);
    await second.stop();
  });

  test('waits, after the database was killed, for those of its processes that have not seen it yet', async () => {
    const { environment: env } = settingsWith();
    const folder = openDataFolder(dataFolder, await serverUser(env));
    const first = await startPostgres({ folder, env });
    const pool = createPool({ url: first.url, max: 1, role: 'owner', applicationName: 'test' });
    const { rows } = await pool.query<{ own: number; postmaster: number }>(
      `SELECT pg_backend_pid() AS own, split_part(pg_read_file('postmaster.pid'), chr(10), 1)::integer AS postmaster`,
    );
    const [row] = rows;
    if (row === undefined) throw new Error('a SELECT without FROM has a row');
    const { own, postmaster } = row;
    process.kill(own, 'SIGSTOP');
    try {
      process.kill(postmaster, 'SIGKILL');
      const starting = startPostgres({ folder, env });
      await expect
        .poll(() => readFileSync(path.join(dataFolder, 'logs', 'postgres.log'), 'utf8'), { timeout: 15_000 })
        .toContain('is still in use');
      process.kill(own, 'SIGCONT');
      const second = await starting;
      expect(await ask(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      await second.stop();
    } finally {
      if (isAlive(own)) process.kill(own, 'SIGKILL');
      await pool.end().catch(() => undefined);
    }
  });

  test('ends both when stopped', async () => {
    const env = settingsWith().environment;
    const servers = await startServers(settingsWith());
    await servers.stop();
    const folder = openDataFolder(dataFolder, await serverUser(env));
    expect(await findRunningPostgres({ folder, env })).toBeUndefined();
    await expect(ask(servers.postgres.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  test('with a REDIS_URL starts PostgreSQL only', async () => {
    const servers = await startServers(settingsWith({ REDIS_URL: 'redis://127.0.0.1:1' }));
    expect(servers.redis).toMatchObject({ url: 'redis://127.0.0.1:1', label: 'REDIS_URL (127.0.0.1:1)' });
    await servers.stop();
  });

  test('without any Redis to be had falls back to the emulator and says so loudly', async () => {
    const servers = await startServers(settingsWith({ STOCKGATE_REDIS: 'emulator' }));
    expect(servers.redis.label).toContain('EMULATOR IN MEMORY');
    const redis = new Redis(servers.redis.url);
    await redis.set('key', 'value');
    expect(await redis.get('key')).toBe('value');
    redis.disconnect();
    await servers.stop();
  });
});

describe('a database that is down', () => {
  test('is one sentence that does not repeat the password', async () => {
    const opening = openDatabase(settingsWith({ DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/db' }));
    await expect(opening).rejects.toBeInstanceOf(MissingPrerequisite);
    await expect(opening).rejects.toThrow('the database of DATABASE_URL cannot be reached');
    await expect(opening).rejects.not.toThrow('hunter2');
  });
});

describe('openDatabase', () => {
  test('attaches to the running product and leaves it running', async () => {
    const servers = await startServers(settingsWith());
    const beside = await openDatabase(settingsWith());
    expect(beside.url).toBe(servers.postgres.url);
    await beside.stop();
    expect(
      await ask(servers.postgres.url, 'SELECT count(*) > 0 AS migrated FROM database.migration'),
    ).toEqual([{ migrated: true }]);
    await servers.stop();
  });

  test('starts the database when nothing runs, and stops it afterwards', async () => {
    const alone = await openDatabase(settingsWith());
    expect(await ask(alone.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await alone.stop();
    await expect(ask(alone.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });
});

describe.runIf(process.getuid?.() === 0)('as root below a folder only root may enter', () => {
  test('the database runs as another user, from a folder that one can reach', async () => {
    const home = mkdtempSync(path.join(tmpdir(), 'stockgate-home-'));
    dataFolder = path.join(home, 'data');
    const servers = await startServers(settingsWith());
    const [row] = await ask<{ folder: string }>(
      servers.postgres.url,
      `SELECT current_setting('data_directory') AS folder`,
    );
    const { id } = openDataFolder(dataFolder, undefined);
    expect(row?.folder).toBe(path.join(reachableFolder, id, 'postgres'));
    expect(statSync(row?.folder ?? '').uid).not.toBe(0);
    await servers.stop();
    await removeDataFolder(dataFolder);
    rmSync(home, { recursive: true });
  });
});
