/**
 * Processes that tests of ERP posting kill with SIGKILL: a worker, a receiver.
 *
 * Each is a script beside this file, run by the Node that runs the tests; `kill` resolves when the process is gone.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ErpPostingSettings } from '#workers';
import { hasty, secret } from './arrange.ts';

/** A worker that posts. */
export type KillableWorker = { kill(): Promise<void> };

/** A receiver whose folder and port outlive it. */
export type KillableReceiver = {
  readonly url: string;
  kill(): Promise<void>;
  restart(): Promise<void>;
  /** Kills it and removes its folder. */
  remove(): Promise<void>;
};

/** Starts a worker; it posts as soon as it is up. */
export function spawnWorker(at: {
  databaseUrl: string;
  redisUrl: string;
  receiverUrl: string;
  /** Beside the hasty ones. */
  settings?: ErpPostingSettings;
}): KillableWorker {
  const child = run('worker-process.ts', [
    at.databaseUrl,
    at.redisUrl,
    at.receiverUrl,
    secret,
    JSON.stringify({ ...hasty, ...at.settings }),
  ]);
  return { kill: () => killed(child) };
}

/** Starts a receiver and waits until it listens. */
export async function spawnReceiver(): Promise<KillableReceiver> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stockgate-receiver-'));
  let child = run('receiver-process.ts', [folder, secret, '0']);
  const url = await readyUrl(child);
  const port = new URL(url).port;
  return {
    url,
    kill: () => killed(child),
    restart: async () => {
      child = run('receiver-process.ts', [folder, secret, port]);
      await readyUrl(child);
    },
    remove: async () => {
      await killed(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function run(script: string, args: readonly string[]): ChildProcess {
  const file = path.join(import.meta.dirname, script);
  return spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function readyUrl(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    const url = /^ready (\S+)\n/m.exec(said)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error(`the process ended before it was ready: ${said}`);
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}
