/**
 * Servers as child processes that outlive us: start one detached with its output in a file, find it free ports, wait for
 * it, end it.
 *
 * Knows neither Redis nor PostgreSQL. They are detached so that a signal to our process group (Ctrl-C) does not stop a
 * database under work that is still draining; whoever holds the data folder stops them.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, readSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The user a server runs as when it is not ours. */
export type RunAs = { readonly uid: number; readonly gid: number };

/** How a server process is started. */
export type ServerCommand = {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly runAs?: RunAs | undefined;
  /** Its output is appended here. */
  readonly logFile: string;
};

/** What a finished command said. `status` is null when it could not be run or was killed. */
export type CommandResult = {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

const largestLogBytes = 10_000_000;
const mostLogBytes = 65_536;
const pollMs = 20;

/** Starts a server detached, in `/`, its output appended to the log file (moved aside once it is larger than 10 MB). */
export function startServer(command: ServerCommand): ChildProcess {
  if (existsSync(command.logFile) && statSync(command.logFile).size > largestLogBytes) {
    renameSync(command.logFile, `${command.logFile}.old`);
  }
  const log = openSync(command.logFile, 'a', 0o600);
  try {
    const child = spawn(command.file, [...command.args], {
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
      env: command.env,
      ...command.runAs,
    });
    // A failure to spawn shows as an exit; waitUntil reports it.
    child.on('error', () => undefined);
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** Runs a command to its end, at most two minutes by default, and gives what it said; never throws. `env` is its whole environment. */
export async function runCommand(
  file: string,
  args: readonly string[],
  options: { env: NodeJS.ProcessEnv; cwd?: string; runAs?: RunAs | undefined; limitMs?: number },
): Promise<CommandResult> {
  const { runAs, limitMs, ...rest } = options;
  return new Promise((resolve) => {
    execFile(
      file,
      [...args],
      { encoding: 'utf8', timeout: limitMs ?? 120_000, ...rest, ...runAs },
      (error, stdout, stderr) => {
        const status = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
        resolve({ status, stdout, stderr: stderr === '' && error !== null ? error.message : stderr });
      },
    );
  });
}

/** A loopback TCP port nobody listens on right now; another process may still take it, so callers retry. */
export async function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('a TCP server has no port'));
        else resolve(address.port);
      });
    });
  });
}

/**
 * Polls a condition until it holds; gives false when `limitMs` passed first or `hopeless` became true.
 */
export async function waitUntil(
  condition: () => boolean | Promise<boolean>,
  wait: { limitMs: number; hopeless?: () => boolean },
): Promise<boolean> {
  const deadline = Date.now() + wait.limitMs;
  for (;;) {
    if (await condition()) return true;
    if (Date.now() > deadline || wait.hopeless?.() === true) return false;
    await sleep(pollMs);
  }
}

/** Whether a process with this id exists and has not ended (it may be another user's). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return !isZombie(pid);
}

/** An orphan whose new parent does not collect it (process 1 of many containers) keeps its id after its end. */
function isZombie(pid: number): boolean {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** The command line of a process, its arguments joined by spaces; undefined where the system does not tell. */
export function commandLine(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return undefined;
  }
}

/** Whether a child has exited or never started. */
export function hasExited(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

/**
 * Ends a process: the signal first, SIGKILL when it is still there after `limitMs`.
 * Gives true when it went by itself.
 */
export async function endProcess(
  pid: number,
  end: { signal: NodeJS.Signals; limitMs: number },
): Promise<boolean> {
  if (!isAlive(pid)) return true;
  process.kill(pid, end.signal);
  if (await waitUntil(() => !isAlive(pid), { limitMs: end.limitMs })) return true;
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  return false;
}

/** How long a log is by now, in bytes; 0 when there is none. */
export function logBytes(logFile: string): number {
  return statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
}

/** What was written to a log since it was so long, by whomever: at most the first 64 kB of it; all of it when it was begun anew. */
export function logSince(logFile: string, bytes: number): string {
  const length = logBytes(logFile);
  if (length === 0) return '';
  const file = openSync(logFile, 'r');
  try {
    const text = Buffer.alloc(mostLogBytes);
    return text.toString('utf8', 0, readSync(file, text, 0, mostLogBytes, length < bytes ? 0 : bytes));
  } finally {
    closeSync(file);
  }
}

/** The last lines of a server's log, for a message about why it did not start; empty when there is none. */
export function logTail(logFile: string, lines = 3): string {
  if (!existsSync(logFile)) return '';
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lines).join(' | ');
}

/** The first file of this name on the environment's PATH; undefined when there is none. */
export function findOnPath(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return (env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, name + suffix))
    .find((file) => existsSync(file));
}
