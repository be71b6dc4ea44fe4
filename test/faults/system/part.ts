/**
 * One process of the product as an operator runs it: `launch/start.ts`, killed with SIGKILL and started again as it was.
 *
 * What it says on standard error is kept in a file, all its lives after one another, for whoever looks into a failed run.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import path from 'node:path';

/** How a part is started. */
export type PartOptions = {
  readonly name: string;
  /** Options of the command line. */
  readonly args: readonly string[];
  /** Its whole environment. */
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
};

/** A part of the product. */
export type Part = {
  readonly name: string;
  readonly logFile: string;
  /** Starts it; resolves when it printed `ready`, throws with what it said when it ends before that. */
  start(): Promise<void>;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with its exit code, after SIGKILL when it takes too long (null). */
  stop(): Promise<number | null>;
};

const rootFolder = path.join(import.meta.dirname, '..', '..', '..');
const readyLimitMs = 180_000;
const stopLimitMs = 20_000;

/** Makes a part that does not run yet. */
export function createPart(options: PartOptions): Part {
  const { name, logFile } = options;
  let child: ChildProcess | undefined;
  let ended: Promise<number | null> = Promise.resolve(null);
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child?.kill(signal);
    return ended;
  };
  return {
    name,
    logFile,
    start: async () => {
      const running = run(options);
      ({ child, ended } = running);
      await running.ready;
    },
    kill: async () => void (await end('SIGKILL')),
    stop: async () => {
      const limit = setTimeout(() => child?.kill('SIGKILL'), stopLimitMs);
      return end('SIGTERM').finally(() => clearTimeout(limit));
    },
  };
}

type Running = { readonly child: ChildProcess; readonly ended: Promise<number | null>; ready: Promise<void> };

function run({ name, args, env, logFile }: PartOptions): Running {
  const script = path.join(rootFolder, 'launch', 'start.ts');
  const child = spawn(process.execPath, [script, ...args], {
    cwd: rootFolder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(logFile, { flags: 'a' });
  child.stderr.pipe(log);
  let said = '';
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
    if (/^ready/m.test(said)) resolve();
  });
  const limit = setTimeout(
    () => reject(new Error(`${name} was not ready after ${readyLimitMs} ms`)),
    readyLimitMs,
  );
  const ended = new Promise<number | null>((done) => {
    child.once('close', (code) => {
      clearTimeout(limit);
      reject(new Error(`${name} ended (${code}) before it was ready: ${said}${tail(logFile)}`));
      done(code);
    });
  });
  void ready.then(
    () => clearTimeout(limit),
    () => undefined,
  );
  return { child, ended, ready };
}

function tail(file: string): string {
  return readFileSync(file, 'utf8').slice(-2_000);
}
