/**
 * What ends servers when the bench itself was killed: a small process that notices and does what the bench no longer can.
 *
 * Databases and the product are no children that die with a closed channel. Run as a process, this file is the guard;
 * imported, it starts one. A bench that ends by itself has stopped everything before, and the guard finds nothing to do.
 */
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { startChild } from './children.ts';

/** Remembers what must not outlive the bench. */
export type Guard = {
  /** A process to end (SIGINT: a quick, clean stop for PostgreSQL, Redis and the product). */
  watch(pid: number): Promise<void>;
  /** A folder to remove after that. */
  remove(folder: string): Promise<void>;
  stop(): Promise<void>;
};

const wardShape = z.object({ pid: z.number().int().optional(), folder: z.string().optional() });
const endLimitMs = 20_000;
const endPollMs = 100;

/** Starts the guard's process. */
export async function startGuard(env: NodeJS.ProcessEnv): Promise<Guard> {
  const child = await startChild({ file: 'harness/guard.ts', env });
  return {
    watch: async (pid) => void (await child.ask({ pid })),
    remove: async (folder) => void (await child.ask({ folder })),
    stop: child.stop,
  };
}

function standGuard(): void {
  const pids: number[] = [];
  const folders: string[] = [];
  process.on('message', (message) => {
    const { pid, folder } = wardShape.parse(message);
    if (pid !== undefined) pids.push(pid);
    if (folder !== undefined) folders.push(folder);
    process.send?.({ type: 'noted' });
  });
  process.on('disconnect', () => void cleanUp(pids, folders).then(() => process.exit()));
  process.on('SIGTERM', () => process.exit());
  // A Ctrl-C reaches the whole group: the bench itself then stops everything.
  process.on('SIGINT', () => undefined);
  process.send?.({ type: 'ready' });
}

async function cleanUp(pids: readonly number[], folders: readonly string[]): Promise<void> {
  for (const pid of pids) tell(pid, 'SIGINT');
  const deadlineMs = performance.now() + endLimitMs;
  while (pids.some((pid) => tell(pid, 0)) && performance.now() < deadlineMs) await sleep(endPollMs);
  for (const pid of pids) tell(pid, 'SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** Sends a signal; gives whether there was anybody to hear it. */
function tell(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

if (import.meta.main) standGuard();
