/**
 * The product as an operator runs it: `launch/start.ts` in a process of its own, over a data folder of its own.
 *
 * For what only whole processes show: signals, SIGKILL, two starts, messages and exit codes. fsync is on here. Whatever a
 * test did to the process, `remove` ends the servers it left behind.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';
import {
  findRunningPostgres,
  findRunningRedis,
  lockDataFolder,
  openDataFolder,
  reachableFolder,
  serverUser,
} from '#launch';

/** How to run it. */
export type SpawnOptions = {
  /** Options of the command line besides --data. */
  readonly args?: readonly string[];
  /** Variables on top of this process's; undefined removes one. */
  readonly env?: NodeJS.ProcessEnv;
  /** A folder of makeDataFolder; without one the product gets its own, removed with `remove`. */
  readonly dataFolder?: string;
  /** The script, relative to the repository; launch/start.ts by default. */
  readonly script?: string;
  /** Options of Node itself, before the script. */
  readonly nodeOptions?: readonly string[];
};

/** How a process ended, and all it said. */
export type Ending = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** A process that printed `ready`. */
export type SpawnedProduct = {
  readonly url: string;
  readonly pid: number;
  readonly dataFolder: string;
  /** What it printed so far on standard output. */
  stdout(): string;
  /** Sends a signal and waits for its end. */
  end(signal: NodeJS.Signals): Promise<Ending>;
  /** Ends it and any server it left behind, and removes a data folder of its own. For afterEach. */
  remove(): Promise<void>;
};

const rootFolder = path.join(import.meta.dirname, '..', '..');
const readyLimitMs = 60_000;
const killPollMs = 25;

/** A path no product uses yet, removed by removeDataFolder. */
export function makeDataFolder(): string {
  return path.join(tmpdir(), `stockgate-spawned-${randomUUID()}`);
}

/**
 * Puts the database of a product that has ended cleanly into a new data folder, so that a start over it is a later one: it makes no
 * cluster and runs no migrations. A database kept elsewhere (reachableFolder) stays there, and the start is a first one.
 */
export function copyDatabase(ended: string, dataFolder: string): void {
  const database = path.join(ended, 'postgres');
  if (existsSync(path.join(dataFolder, 'postgres')) || !existsSync(database)) return;
  mkdirSync(dataFolder, { recursive: true });
  // The files keep their owner: servers don't run as root.
  const { status, stderr } = spawnSync('cp', ['-a', database, dataFolder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the database could not be copied: ${stderr}`);
}

/** Stops servers that outlived their product and removes all their files. */
export async function removeDataFolder(dataFolder: string): Promise<void> {
  if (existsSync(path.join(dataFolder, 'id'))) {
    const env = process.env;
    const folder = openDataFolder(dataFolder, await serverUser(env));
    const lock = await lockDataFolder(folder);
    const left = await Promise.all([findRunningPostgres({ folder, env }), findRunningRedis(folder)]);
    await Promise.all(left.map((server) => server?.stop()));
    await lock.release();
    rmSync(path.join(reachableFolder, folder.id), { recursive: true, force: true });
  }
  rmSync(dataFolder, { recursive: true, force: true });
}

/** Starts the product and waits for `ready`; throws with everything it said when it ends before that. */
export async function spawnProduct(options: SpawnOptions = {}): Promise<SpawnedProduct> {
  const dataFolder = options.dataFolder ?? makeDataFolder();
  const running = launch(options, dataFolder);
  const end = async (signal: NodeJS.Signals) => {
    running.child.kill(signal);
    return running.ended;
  };
  const remove = async (): Promise<void> => {
    await end('SIGKILL');
    if (options.dataFolder === undefined) await removeDataFolder(dataFolder);
  };
  try {
    const url = await Promise.race([running.ready, running.ended.then(neverReady)]);
    return { url, pid: running.child.pid ?? 0, dataFolder, stdout: running.stdout, end, remove };
  } catch (error) {
    // One that is only late would run on with nobody knowing.
    await remove();
    throw error;
  }
}

/** Runs the product (or another script) to its end, for starts that are meant to fail. */
export async function runToEnd(options: SpawnOptions = {}): Promise<Ending> {
  const dataFolder = options.dataFolder ?? makeDataFolder();
  const ending = await launch(options, dataFolder).ended;
  if (options.dataFolder === undefined) await removeDataFolder(dataFolder);
  return ending;
}

/** Runs a script and kills it (SIGKILL) as soon as it is time; gives how it ended, by itself if that came first. */
export async function killWhen(options: SpawnOptions, isTime: () => Promise<boolean>): Promise<Ending> {
  const dataFolder = options.dataFolder ?? makeDataFolder();
  const { child, ended } = launch(options, dataFolder);
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!isOver && !(await isTime())) await sleep(killPollMs);
  child.kill('SIGKILL');
  const ending = await ended;
  if (options.dataFolder === undefined) await removeDataFolder(dataFolder);
  return ending;
}

function neverReady(ending: Ending): never {
  throw new Error(
    `the product ended (${ending.code ?? ending.signal}) before it was ready: ${ending.stderr}${ending.stdout}`,
  );
}

type Launched = { child: ChildProcess; ready: Promise<string>; ended: Promise<Ending>; stdout(): string };

function launch(options: SpawnOptions, dataFolder: string): Launched {
  const script = options.script ?? 'launch/start.ts';
  const args = [
    ...(options.nodeOptions ?? []),
    script,
    '--data',
    dataFolder,
    ...(options.args ?? ['--port', '0']),
  ];
  const child = spawn(process.execPath, args, {
    cwd: rootFolder,
    env: productEnvironment(options.env ?? {}),
  });
  let stdout = '';
  let stderr = '';
  const ready = Promise.withResolvers<string>();
  const limit = setTimeout(
    () => ready.reject(new Error(`not ready after ${readyLimitMs} ms: ${stderr}`)),
    readyLimitMs,
  );
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
    const url = /^ready(?: (.*))?\n/m.exec(stdout);
    if (url !== null) ready.resolve(url[1] ?? '');
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<Ending>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  const settled = () => clearTimeout(limit);
  void ended.then(settled);
  void ready.promise.then(settled, settled);
  return { child, ready: ready.promise, ended, stdout: () => stdout };
}

/** The environment a product is started in: this process's without servers and port, with the run's package cache; identity is open, for who asks is another test's matter. */
export function productEnvironment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, REDIS_URL: _redis, PORT: _port, ...own } = process.env;
  return {
    ...own,
    STOCKGATE_CACHE: inject('world').cacheFolder,
    STOCKGATE_LOG_LEVEL: 'warn',
    STOCKGATE_IDENTITY: 'open',
    ...extra,
  };
}
