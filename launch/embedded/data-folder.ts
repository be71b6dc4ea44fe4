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
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { MissingPrerequisite } from './prerequisite.ts';
import type { RunAs } from './process.ts';

/** An existing data folder. `id` is made with it: removing the folder and starting again is a new one. */
export type DataFolder = { readonly path: string; readonly id: string; readonly logs: string };

/** The right to start and stop servers of a data folder, until released or our process ends. */
export type DataFolderLock = {
  /** From now on whoever asks is told that waiting is worth it. */
  announceEnd(): void;
  release(): Promise<void>;
};

/** Another process holds the data folder; the message names both. */
export class DataFolderHeld extends MissingPrerequisite {
  /** Whether the holder is stopping. */
  readonly isEnding: boolean;
  constructor(folder: string, holder: Holder | undefined) {
    const who = holder === undefined ? 'another process' : `process ${holder.pid}`;
    super(
      `the data folder ${folder} is in use by ${who}: stop it, or give this one its own with --data <folder>`,
    );
    this.isEnding = holder?.isEnding ?? false;
  }
}

const holderShape = z.object({ pid: z.number(), isEnding: z.boolean() });
const pollMs = 100;
/** Longer than a drain and the end of both servers take. */
const endingLimitMs = 60_000;

type Holder = { readonly pid: number; readonly isEnding: boolean };

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
    // The cache alone may have been made before, by whatever mode.
    const isNew = readdirSync(here).every((name) => name === 'cache');
    if (isNew) chmodSync(here, 0o700);
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

/**
 * Takes the folder's lock as soon as it is free.
 * Throws DataFolderHeld when its holder shows no sign of ending for `patienceMs`; one that is ending is waited for.
 */
export async function lockDataFolder(folder: DataFolder, { patienceMs = 0 } = {}): Promise<DataFolderLock> {
  const asked = Date.now();
  for (;;) {
    try {
      return await tryLock(folder);
    } catch (error) {
      if (!(error instanceof DataFolderHeld)) throw error;
      const limitMs = patienceMs > 0 && error.isEnding ? endingLimitMs : patienceMs;
      if (Date.now() - asked >= limitMs) throw error;
      await sleep(pollMs);
    }
  }
}

async function tryLock(folder: DataFolder): Promise<DataFolderLock> {
  const name = lockName(folder.path);
  let isEnding = false;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(JSON.stringify({ pid: process.pid, isEnding }));
  });
  for (const isLastTry of [false, true]) {
    if (await listens(server, name)) {
      server.unref();
      return {
        announceEnd: () => {
          isEnding = true;
        },
        release: () => new Promise((resolve) => server.close(() => resolve())),
      };
    }
    const holder = await askHolder(name);
    if (holder !== 'nobody' || isLastTry)
      throw new DataFolderHeld(folder.path, holder === 'nobody' ? undefined : holder);
    removeLeftSocket(name);
  }
  throw new DataFolderHeld(folder.path, undefined);
}

/** Only a socket that is a file can be left behind; the other kinds end with their process. */
function removeLeftSocket(name: string): void {
  if (path.isAbsolute(name) && process.platform !== 'win32') rmSync(name, { force: true });
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

async function askHolder(name: string): Promise<Holder | undefined | 'nobody'> {
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
    socket.on('close', () => resolve(parseHolder(answer)));
  });
}

function parseHolder(answer: string): Holder | undefined {
  try {
    return holderShape.parse(JSON.parse(answer));
  } catch {
    return undefined;
  }
}
