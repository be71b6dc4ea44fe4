/**
 * The data folder: everything the product keeps on a machine that has no database of its own, and who may use it.
 *
 * One process owns it at a time. The lock is a socket name that vanishes with its process, so a SIGKILL leaves nothing
 * stale and a reused process id can't be mistaken for the holder. It does not reach across machines or network
 * namespaces; PostgreSQL's own postmaster.pid still guards the files there.
 */
import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MissingPrerequisite } from './prerequisite.ts';
import type { RunAs } from './process.ts';

/** An existing data folder. `id` is made with it: removing the folder and starting again is a new one. */
export type DataFolder = { readonly path: string; readonly id: string; readonly logs: string };

/** The right to start and stop servers of a data folder, until released or our process ends. */
export type DataFolderLock = { release(): Promise<void> };

/** Another process holds the data folder; the message names both. */
export class DataFolderHeld extends MissingPrerequisite {
  /** The holder's process id; undefined when it does not answer. */
  readonly holder: number | undefined;
  constructor(folder: string, holder: number | undefined) {
    const who = holder === undefined ? 'another process' : `process ${holder}`;
    super(
      `the data folder ${folder} is in use by ${who}: stop it, or give this one its own with --data <folder>`,
    );
    this.holder = holder;
  }
}

/**
 * Makes (mode 0700) or opens the data folder.
 * Made by root, or given empty, it has mode 0710 and the server user's group, which may walk through to the database and see nothing else;
 * it stays root's, because root runs what is cached in it.
 * Throws MissingPrerequisite when it can't be made or written.
 */
export function openDataFolder(folder: string, serverUser: RunAs | undefined): DataFolder {
  const here = path.resolve(folder);
  const idFile = path.join(here, 'id');
  const logs = path.join(here, 'logs');
  try {
    mkdirSync(here, { recursive: true, mode: 0o700 });
    // The cache alone may have been made before, by a test run that keeps its packages here.
    const isNew = readdirSync(here).every((name) => name === 'cache');
    if (isNew && serverUser !== undefined) letPass(here, serverUser);
    mkdirSync(logs, { recursive: true, mode: 0o700 });
    if (!existsSync(idFile)) writeNew(idFile, randomUUID());
    return { path: here, logs, id: readFileSync(idFile, 'utf8').trim() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new MissingPrerequisite(
      `the data folder ${here} cannot be used (${reason}): choose another with --data <folder>`,
    );
  }
}

function letPass(folder: string, serverUser: RunAs): void {
  chownSync(folder, 0, serverUser.gid);
  chmodSync(folder, 0o710);
}

/** Writes a file unless a process racing with us was first. */
function writeNew(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!existsSync(file)) throw error;
  }
}

/** Takes the folder's lock, or throws DataFolderHeld at once. */
export async function lockDataFolder(folder: DataFolder): Promise<DataFolderLock> {
  const name = lockName(folder.path);
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(String(process.pid));
  });
  for (const isLastTry of [false, true]) {
    if (await listens(server, name)) {
      server.unref();
      return { release: () => new Promise((resolve) => server.close(() => resolve())) };
    }
    const holder = await askHolder(name);
    if (holder !== 'nobody' || isLastTry)
      throw new DataFolderHeld(folder.path, holder === 'nobody' ? undefined : holder);
    rmSync(name, { force: true });
  }
  throw new DataFolderHeld(folder.path, undefined);
}

/**
 * Linux has socket names that are no files and Windows has pipes: both vanish with their process. Elsewhere it is a file
 * in the temporary folder, which a crash leaves behind and which is removed once nobody answers.
 */
function lockName(folder: string): string {
  const { dev, ino } = statSync(folder);
  const key = createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 24);
  if (process.platform === 'linux') return `\0stockgate-data-${key}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\stockgate-data-${key}`;
  return path.join(tmpdir(), `stockgate-data-${key}.sock`);
}

async function listens(server: Server, name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    server.listen(name, () => resolve(true));
  });
}

async function askHolder(name: string): Promise<number | undefined | 'nobody'> {
  return new Promise((resolve) => {
    const socket = connect(name);
    let answer = '';
    socket.setTimeout(1_000, () => socket.destroy());
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') resolve('nobody');
    });
    socket.on('close', () => resolve(answer === '' ? undefined : Number(answer)));
  });
}
