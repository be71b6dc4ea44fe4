/**
 * The whole product for the bench, as an operator runs it: launch/start.ts over a data folder of its own, all in one.
 *
 * Its process tree holds everything that serves a request: gateway, subgraphs, workers, its PostgreSQL and its Redis.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { reachableFolder } from '#launch';
import { scopeMeanings } from '#schema';
import { atPath, readAddress, withKey } from '../load/address.ts';

/** A product that printed `ready` and has filled its copy in Redis; its address has the key of a caller that may do everything (load/address.ts). */
export type BenchProduct = {
  readonly url: string;
  /** Of the process that answers; `workersPid` of the one that works behind it, where that is another. */
  readonly pid: number;
  readonly workersPid?: number | undefined;
  stop(): Promise<void>;
};

/** Where and with what it runs. */
export type ProductOptions = {
  /** A folder that doesn't exist yet; removed with `stop`. */
  readonly folder: string;
  /** Unpacked server packages, so that nothing is downloaded again. */
  readonly cacheFolder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Servers to use instead of its own. */
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  /** Runs the workers in a process of their own, as on a machine with idle cores; both servers have to be given then. */
  readonly hasOwnWorkers?: boolean;
};

const run = promisify(execFile);
const rootFolder = path.join(import.meta.dirname, '..', '..');
/** Everything but the workers. */
const answering = 'gateway,items,locations,stock,reservations,orders,callers';
const readyLimitMs = 60_000;
const stopLimitMs = 40_000;
const fillLimitMs = 120_000;
const fillPollMs = 250;

/** Starts the product. Throws with what it said when it ends before it is ready. */
export async function startProduct(options: ProductOptions): Promise<BenchProduct> {
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...clean } = options.env;
  const env: NodeJS.ProcessEnv = {
    ...clean,
    ...(options.databaseUrl === undefined ? {} : { DATABASE_URL: options.databaseUrl }),
    ...(options.redisUrl === undefined ? {} : { REDIS_URL: options.redisUrl }),
    STOCKGATE_CACHE: options.cacheFolder,
    STOCKGATE_LOG_LEVEL: 'warn',
  };
  // In production nobody may call a product that has no key, and it says so instead of starting.
  const key = await makeKey(options.folder, env);
  const ends = new AsyncDisposableStack();
  const kills = new Set<() => void>();
  const killAll = (): void => {
    for (const kill of kills) kill();
  };
  process.once('exit', killAll);
  ends.defer(() => {
    process.off('exit', killAll);
    removeData(options.folder);
  });
  const start = (only: readonly string[]): ChildProcess => {
    // The bench is started with the options of Node that the product is.
    const args = [...process.execArgv, 'launch/start.ts', '--port', '0', '--data', options.folder, ...only];
    const child = spawn(process.execPath, args, { cwd: rootFolder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    kills.add(() => child.kill('SIGTERM'));
    ends.defer(() => end(child));
    return child;
  };
  const stop = () => ends.disposeAsync();
  try {
    const workers = options.hasOwnWorkers === true ? start(['--only', 'workers']) : undefined;
    const child = start(workers === undefined ? [] : ['--only', answering]);
    const url = withKey(await readyUrl(child), key);
    await untilFilled(workers === undefined ? url : await readyUrl(workers));
    return { url, pid: child.pid ?? 0, workersPid: workers?.pid, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** As an operator makes the first key of an installation. */
async function makeKey(folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  const caller = ['--caller', 'bench', '--name', 'bench', '--kind', 'service'];
  const may = ['--scopes', Object.keys(scopeMeanings).join(), '--channels', 'all', '--locations', 'all'];
  const made = ['create', ...caller, ...may];
  const { stdout } = await run(process.execPath, ['launch/keys.ts', ...made, '--data', folder], {
    cwd: rootFolder,
    env,
  });
  return stdout.trim();
}

async function readyUrl(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`the product ${why}: ${said}`));
    const limit = setTimeout(() => fail(`was not ready after ${readyLimitMs} ms`), readyLimitMs);
    child.once('exit', (code, signal) => fail(`ended (${code ?? signal}) before it was ready`));
    child.stderr?.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-4_000);
    });
    child.stdout?.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-4_000);
      const url = /^ready (\S+)\n/m.exec(said)?.[1];
      if (url === undefined) return;
      clearTimeout(limit);
      resolve(url);
    });
  });
}

/** Filling the copy in Redis is measured by itself (read-path); what is measured otherwise is a product that has done it. */
async function untilFilled(address: string): Promise<void> {
  const { url, headers } = readAddress(atPath(address, '/metrics'));
  const limit = AbortSignal.timeout(fillLimitMs);
  for (;;) {
    const answer = await fetch(url, { headers, signal: limit });
    if (/^stockgate_reflection_filled 1$/m.test(await answer.text())) return;
    await sleep(fillPollMs, undefined, { signal: limit });
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const limit = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(limit);
}

/** Started by root, the database lies where its own user can reach it, under the folder's id. */
function removeData(folder: string): void {
  try {
    const id = readFileSync(path.join(folder, 'id'), 'utf8').trim();
    rmSync(path.join(reachableFolder, id), { recursive: true, force: true });
  } catch {
    // It never came as far as having a folder.
  }
  rmSync(folder, { recursive: true, force: true });
}
