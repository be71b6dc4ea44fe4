/**
 * The PostgreSQL of a machine that has none: started on a free loopback port over the data folder, attached to when it is
 * already running, stopped cleanly by whoever holds the folder.
 *
 * A real server with fsync on; it outlives a SIGKILL of ours, and the next start attaches to it. No unix socket, no
 * password, loopback only: who can log in to this machine is trusted. docs/decisions on embedded servers.
 */
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { totalmem } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { DataFolder } from './data-folder.ts';
import { executable, findPostgres, type PostgresBinaries } from './postgres-binaries.ts';
import { MissingPrerequisite } from './prerequisite.ts';
import {
  commandLine,
  endProcess,
  freePort,
  hasExited,
  isAlive,
  logBytes,
  logSince,
  logTail,
  type RunAs,
  runCommand,
  startServer,
  waitUntil,
} from './process.ts';
import { canReach, reachableFolder, serverUser } from './server-user.ts';

/** A PostgreSQL that answers: its URL, words for the banner, and its end. `stop` does nothing to a server that is not ours. */
export type PostgresServer = { readonly url: string; readonly label: string; stop(): Promise<void> };

/** Where and how the embedded server runs. */
export type PostgresOptions = {
  readonly folder: DataFolder;
  /** The environment of the server and of the search for one. */
  readonly env: NodeJS.ProcessEnv;
  /** false gives up fsync, for tests only: a crash of the machine then loses the data. */
  readonly isDurable?: boolean;
  /** The port to listen on; any free one by default. For servers that must come back where they were. */
  readonly port?: number;
};

type Cluster = {
  folder: string;
  user: RunAs | undefined;
  logFile: string;
  env: NodeJS.ProcessEnv;
  isDurable: boolean;
  port: number | undefined;
};

type Running = { readonly pid: number; readonly port: number; readonly version: string };

const superuser = 'stockgate';
const databaseName = 'stockgate';
const startLimitMs = 60_000;
const stopLimitMs = 20_000;
const portTries = 5;
const lingerLimitMs = 20_000;
const lingerPollMs = 100;

/**
 * Starts the data folder's server, or attaches to the one that outlived its starter. The caller holds the folder's lock.
 * Throws MissingPrerequisite when there is no PostgreSQL to run, or it would not start.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const cluster = await openCluster(options);
  const running = await runningServer(cluster);
  if (running !== undefined) return running;
  const major = dataMajor(cluster);
  const binaries = await findPostgres({ env: options.env, user: cluster.user, major });
  if (binaries === undefined) throw nothingToRun(cluster, major);
  if (major === undefined) await initialise(cluster, binaries);
  return launch(cluster, binaries);
}

/** The data folder's server if it runs; undefined when it does not. Who does not hold the folder's lock must not stop it. */
export async function findRunningPostgres(options: PostgresOptions): Promise<PostgresServer | undefined> {
  return runningServer(await openCluster(options));
}

/** The cluster's folder: in the data folder, or where the server's user can reach it, found again by the folder's id. */
async function openCluster(options: PostgresOptions): Promise<Cluster> {
  const user = await serverUser(options.env);
  const home = canReach(options.folder.path, user)
    ? options.folder.path
    : makeReachable(options.folder.id, user);
  const folder = path.join(home, 'postgres');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const logFile = path.join(options.folder.logs, 'postgres.log');
  const { env, isDurable = true, port } = options;
  return { folder, user, logFile, env, isDurable, port };
}

function makeReachable(id: string, user: RunAs | undefined): string {
  const home = path.join(reachableFolder, id);
  mkdirSync(reachableFolder, { recursive: true, mode: 0o755 });
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (user !== undefined) chownSync(home, user.uid, user.gid);
  return home;
}

async function initialise(cluster: Cluster, binaries: PostgresBinaries): Promise<void> {
  // The builtin locale sorts by code point and knows every letter's case, the same on every machine.
  const locale = binaries.major >= 17 ? ['--locale-provider=builtin', '--locale=C.UTF-8'] : ['--locale=C'];
  const { status, stderr } = await runCommand(
    path.join(binaries.bin, executable('initdb')),
    [
      '-D',
      cluster.folder,
      '-U',
      superuser,
      '--auth=trust',
      '--encoding=UTF8',
      '--data-checksums',
      '--no-instructions',
      ...locale,
    ].concat(cluster.isDurable ? [] : ['--no-sync']),
    { env: cluster.env, cwd: '/', runAs: cluster.user },
  );
  if (status !== 0) {
    const reason = stderr.trim().split('\n').at(-1) ?? '';
    throw new MissingPrerequisite(`PostgreSQL could not make its files in ${cluster.folder}: ${reason}`);
  }
}

/** The major version that made the data; undefined when there is none yet. */
function dataMajor(cluster: Cluster): number | undefined {
  const file = path.join(cluster.folder, 'PG_VERSION');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
}

function nothingToRun(cluster: Cluster, major: number | undefined): MissingPrerequisite {
  return new MissingPrerequisite(
    major === undefined
      ? 'there is no PostgreSQL to run: set DATABASE_URL to one, run npm ci without --omit=optional, or install one (Debian and Ubuntu: apt-get install postgresql)'
      : `the data in ${cluster.folder} needs PostgreSQL ${major}, which is not here: install it, or start with another --data <folder>`,
  );
}

async function launch(cluster: Cluster, binaries: PostgresBinaries): Promise<PostgresServer> {
  removeStalePidFile(cluster);
  const lingersUntilMs = performance.now() + lingerLimitMs;
  for (let tries = 1; ; tries += 1) {
    const port = cluster.port ?? (await freePort());
    const saidBytes = logBytes(cluster.logFile);
    const child = startServer({
      file: path.join(binaries.bin, executable('postgres')),
      args: ['-D', cluster.folder, '-p', String(port), ...serverSettings(cluster)],
      env: cluster.env,
      runAs: cluster.user,
      logFile: cluster.logFile,
    });
    let version: string | undefined;
    await waitUntil(
      async () => {
        version = await answer(port, cluster);
        return version !== undefined;
      },
      { limitMs: startLimitMs, hopeless: () => hasExited(child) },
    );
    if (version !== undefined) return ours(cluster, { pid: child.pid ?? 0, port, version });
    if (child.pid !== undefined) await endProcess(child.pid, { signal: 'SIGINT', limitMs: stopLimitMs });
    // Whoever is left of a server that was killed writes to the same log.
    const said = logSince(cluster.logFile, saidBytes);
    // Backends of a server that was killed see it a moment later, and let nobody in until then.
    if (performance.now() < lingersUntilMs && /shared memory block .* still in use/i.test(said)) {
      await sleep(lingerPollMs);
      continue;
    }
    // Somebody took the port between our look and the server's bind.
    if (tries < portTries && /could not bind|address already in use/i.test(said)) continue;
    const reason = logTail(cluster.logFile);
    throw new MissingPrerequisite(`PostgreSQL did not start (its log is ${cluster.logFile}): ${reason}`);
  }
}

/**
 * An eighth of the machine's memory, at least 128 MB and at most 1 GB: a million positions and their index take a quarter of that,
 * and a batch that finds its positions in memory costs half of one that reads them. Only what is used is ever taken.
 */
function bufferMegabytes(): number {
  const megabyte = 1_048_576;
  return Math.min(1_024, Math.max(128, Math.floor(totalmem() / megabyte / 8)));
}

function serverSettings(cluster: Cluster): string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    // A deadlock stands still until it is looked for; the default second is many batches long.
    'deadlock_timeout=100ms',
    `shared_buffers=${bufferMegabytes()}MB`,
    'max_wal_size=2GB',
    // Keys are random, so after a checkpoint every event logs whole pages: compressed they are half, for no CPU that shows.
    'wal_compression=on',
    'jit=off',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(cluster.isDurable
      ? []
      : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_compression=off']),
  ];
  return settings.flatMap((setting) => ['-c', setting]);
}

/** The server postmaster.pid names, once it answers and says it serves this folder. Waits while it is starting up. */
async function runningServer(cluster: Cluster): Promise<PostgresServer | undefined> {
  let pid: number | undefined;
  let found: Running | undefined;
  await waitUntil(
    async () => {
      const lines = readPidFile(cluster);
      pid = lines.length > 0 && isOurs(Number(lines[0]), cluster) ? Number(lines[0]) : undefined;
      if (pid === undefined) return true;
      const port = Number(lines[3]);
      const version = await answer(port, cluster);
      found = version === undefined ? undefined : { pid, port, version };
      return found !== undefined;
    },
    { limitMs: startLimitMs },
  );
  if (found !== undefined) return ours(cluster, found);
  if (pid === undefined) return undefined;
  throw new MissingPrerequisite(
    `PostgreSQL (process ${pid}) runs over ${cluster.folder} but does not answer: stop it`,
  );
}

function readPidFile(cluster: Cluster): string[] {
  try {
    return readFileSync(path.join(cluster.folder, 'postmaster.pid'), 'utf8').trim().split('\n');
  } catch {
    return [];
  }
}

/** A process id may have been reused since the server died: where the system tells, the command line must name the folder. */
function isOurs(pid: number, cluster: Cluster): boolean {
  return isAlive(pid) && (commandLine(pid)?.includes(cluster.folder) ?? true);
}

/** PostgreSQL itself refuses to start while the id in the file is anybody's. */
function removeStalePidFile(cluster: Cluster): void {
  const pid = Number(readPidFile(cluster)[0]);
  if (pid > 0 && !isOurs(pid, cluster)) rmSync(path.join(cluster.folder, 'postmaster.pid'), { force: true });
}

/** The version of the server that answers at this port, when its data directory is this cluster's. */
async function answer(port: number, cluster: Cluster): Promise<string | undefined> {
  if (!(port > 0)) return undefined;
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: superuser,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string; version: string }>(
      `SELECT current_setting('data_directory') AS folder, current_setting('server_version') AS version`,
    );
    if (path.resolve(rows[0]?.folder ?? '') !== path.resolve(cluster.folder)) return undefined;
    await ensureDatabase(client);
    return rows[0]?.version;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
}

function ours(cluster: Cluster, { pid, port, version }: Running): PostgresServer {
  return {
    url: `postgres://${superuser}@127.0.0.1:${port}/${databaseName}`,
    label: `PostgreSQL ${version}, embedded, process ${pid}, data in ${cluster.folder}`,
    stop: async () => {
      await endProcess(pid, { signal: 'SIGINT', limitMs: stopLimitMs });
    },
  };
}
