/**
 * The bench's own child processes: started with a message channel, known to be up by their first message, ended by the bench.
 *
 * A child ends itself when the channel closes, so that not even a SIGKILL of the bench leaves one behind. Not for the
 * product and the servers: product.ts and servers.ts.
 */
import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';

/** What a child says first. */
const readyShape = z.object({
  type: z.literal('ready'),
  port: z.number().int().optional(),
  url: z.string().optional(),
});

const failedShape = z.object({ type: z.literal('failed'), message: z.string() });

/** A child that is up. */
export type Child = {
  readonly pid: number;
  /** The port it listens on, when it does. */
  readonly port: number;
  /** The address it serves, when it does. */
  readonly url: string;
  /** Sends a message and gives the next one of the child; throws when it ends or fails instead. */
  ask(message: object): Promise<unknown>;
  stop(): Promise<void>;
};

/** What to start: a file of bench/, its arguments, variables on top of the environment. */
export type ChildCommand = {
  readonly file: string;
  readonly args?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
};

const benchFolder = path.join(import.meta.dirname, '..');
const readyLimitMs = 60_000;
const stopLimitMs = 5_000;

/** Starts a child and waits until it says that it is ready. Throws with what it said when it ends before. */
export async function startChild(command: ChildCommand): Promise<Child> {
  const child = fork(path.join(benchFolder, command.file), [...(command.args ?? [])], {
    env: command.env,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-4_000);
  });
  const told = () => `${command.file} ${command.args?.join(' ') ?? ''}: ${said}`;
  const limit = setTimeout(() => child.kill('SIGKILL'), readyLimitMs);
  const ready = readyShape.parse(await nextMessage(child, told));
  clearTimeout(limit);
  return {
    pid: child.pid ?? 0,
    port: ready.port ?? 0,
    url: ready.url ?? '',
    ask: async (message) => {
      const answer = nextMessage(child, told);
      child.send(message);
      return answer;
    },
    stop: () => stop(child),
  };
}

async function nextMessage(child: ChildProcess, told: () => string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      child.off('message', onMessage).off('exit', onExit).off('error', reject);
      finish();
    };
    const onMessage = (message: unknown) =>
      settle(() => {
        const failed = failedShape.safeParse(message);
        if (failed.success) reject(new Error(`${told()}${failed.data.message}`));
        else resolve(message);
      });
    const onExit = (code: number | null, signal: string | null) =>
      settle(() => reject(new Error(`ended (${code ?? signal}): ${told()}`)));
    child.on('message', onMessage).on('exit', onExit).on('error', reject);
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const limit = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(limit);
}
