/**
 * The Redis of a machine that has none: started on a free loopback port, attached to when it outlived its starter,
 * stopped by whoever holds the data folder.
 *
 * Redis hurries, it does not remember: everything in it can be rebuilt from PostgreSQL, so even the emulator at the end
 * of the chain loses nothing but time. docs/decisions on embedded servers.
 */
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Redis } from 'ioredis';
import { z } from 'zod';
import type { DataFolder } from './data-folder.ts';
import { MissingPrerequisite } from './prerequisite.ts';
import { endProcess, freePort, hasExited, isAlive, logTail, startServer, waitUntil } from './process.ts';
import { findRedis, type RedisBinary } from './redis-binaries.ts';

/** A Redis that answers: its URL, words for the banner, and its end. */
export type RedisServer = { readonly url: string; readonly label: string; stop(): Promise<void> };

/** Where and how the embedded server runs. */
export type RedisOptions = {
  readonly folder: DataFolder;
  /** Where unpacked packages stay; may serve several data folders. */
  readonly cacheFolder: string;
  readonly env: NodeJS.ProcessEnv;
  /** `emulator` skips the real servers of the chain. */
  readonly kind?: 'auto' | 'emulator';
  /** The port to listen on; any free one by default. For a server that must come back where it was; not for the emulator. */
  readonly port?: number;
  readonly onNotice?: (text: string) => void;
};

const runningShape = z.object({ pid: z.number(), port: z.number(), label: z.string() });
type Running = z.infer<typeof runningShape>;

const startLimitMs = 20_000;
const stopLimitMs = 10_000;
const portTries = 5;
/** Tests take one each. */
const databaseCount = 1024;

/**
 * Starts the data folder's Redis by the chain, or attaches to the one that outlived its starter. The caller holds the
 * folder's lock.
 * Throws MissingPrerequisite when nothing of the chain works.
 */
export async function startRedis(options: RedisOptions): Promise<RedisServer> {
  const folder = path.join(options.folder.path, 'redis');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (options.kind === 'emulator') return startEmulator(options);
  const running = await runningServer(folder);
  if (running !== undefined) return ours(folder, running);
  const binary = await findRedis(options);
  return binary === undefined ? startEmulator(options) : launch(folder, binary, options);
}

/** The data folder's Redis if it runs; undefined when it does not. Who does not hold the folder's lock must not stop it. */
export async function findRunningRedis(dataFolder: DataFolder): Promise<RedisServer | undefined> {
  const folder = path.join(dataFolder.path, 'redis');
  const running = await runningServer(folder);
  return running === undefined ? undefined : ours(folder, running);
}

async function launch(folder: string, binary: RedisBinary, options: RedisOptions): Promise<RedisServer> {
  const logFile = path.join(options.folder.logs, 'redis.log');
  for (let tries = 1; ; tries += 1) {
    const port = options.port ?? (await freePort());
    const child = startServer({
      file: binary.file,
      args: serverArguments(folder, port),
      env: binary.env,
      logFile,
    });
    const running = { pid: child.pid ?? 0, port, label: binary.label };
    // Written before it answers: a start after our SIGKILL must find it, never start a second one over the same files.
    if (child.pid !== undefined) writeFileSync(runningFile(folder), JSON.stringify(running), { mode: 0o600 });
    const isUp = await waitUntil(() => answers(running), {
      limitMs: startLimitMs,
      hopeless: () => hasExited(child),
    });
    if (isUp) return ours(folder, running);
    if (child.pid !== undefined) await endProcess(child.pid, { signal: 'SIGTERM', limitMs: stopLimitMs });
    const reason = logTail(logFile);
    // Somebody took the port between our look and the server's bind.
    if (tries < portTries && /bind|address already in use/i.test(reason)) continue;
    throw new MissingPrerequisite(`Redis did not start (its log is ${logFile}): ${reason}`);
  }
}

function serverArguments(folder: string, port: number): string[] {
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    dir: folder,
    databases: String(databaseCount),
    save: '',
    appendonly: 'yes',
    appendfsync: 'everysec',
    // A full Redis must say so: evicting a job would lose it silently.
    'maxmemory-policy': 'noeviction',
    loglevel: 'notice',
    daemonize: 'no',
  };
  return Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
}

function runningFile(folder: string): string {
  return path.join(folder, 'running.json');
}

async function runningServer(folder: string): Promise<Running | undefined> {
  try {
    const running = runningShape.parse(JSON.parse(readFileSync(runningFile(folder), 'utf8')));
    const isUp = await waitUntil(() => answers(running), {
      limitMs: startLimitMs,
      hopeless: () => !isAlive(running.pid),
    });
    return isUp ? running : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the process itself, and not another that got its port, answers there. */
async function answers(running: Running): Promise<boolean> {
  if (!isAlive(running.pid)) return false;
  const client = new Redis({
    host: '127.0.0.1',
    port: running.port,
    lazyConnect: true,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
    connectTimeout: 1_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const about = await client.info('server');
    return new RegExp(`^process_id:${running.pid}\\r?$`, 'm').test(about);
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
}

function ours(folder: string, running: Running): RedisServer {
  return {
    url: `redis://127.0.0.1:${running.port}`,
    label: `${running.label}, process ${running.pid}`,
    stop: async () => {
      await endProcess(running.pid, { signal: 'SIGTERM', limitMs: stopLimitMs });
      rmSync(runningFile(folder), { force: true });
    },
  };
}

const emulatorReady = z.object({ host: z.string(), port: z.number() });

async function startEmulator(options: RedisOptions): Promise<RedisServer> {
  const logFile = path.join(options.folder.logs, 'redis.log');
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'redis-emulator.ts')], {
    detached: true,
    env: options.env,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  child.on('error', () => undefined);
  let address: z.infer<typeof emulatorReady> | undefined;
  child.on('message', (message) => {
    address = emulatorReady.parse(message);
  });
  await waitUntil(() => address !== undefined, { limitMs: startLimitMs, hopeless: () => hasExited(child) });
  if (address === undefined) {
    child.kill('SIGKILL');
    throw new MissingPrerequisite(
      'there is no Redis to run: set REDIS_URL to one, or install one (Debian and Ubuntu: apt-get install redis-server; macOS: brew install valkey)',
    );
  }
  child.unref();
  child.channel?.unref();
  return {
    url: `redis://${address.host}:${address.port}`,
    label:
      'EMULATOR IN MEMORY: not Redis, not durable, about 25 jobs a second; install Redis or Valkey for anything but a look',
    stop: async () => {
      child.kill('SIGTERM');
      await waitUntil(() => hasExited(child), { limitMs: stopLimitMs });
    },
  };
}
