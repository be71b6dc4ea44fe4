/**
 * Streams cut short: kill -9 of the process that plays, or of PostgreSQL, at any moment; then played again from the beginning.
 *
 * What was answered before the kill must be there after it, and at the end everything once. The server is one of its own, with
 * fsync on, started again over what it left.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createPool, type Database, migrate } from '#database';
import { openDataFolder, reachableFolder, readSettings, serverUser } from '#launch';
import { createLedger } from '#ledger';
import { startGuard } from '../../bench/harness/guard.ts';
import { between, seeded } from '../../bench/harness/random.ts';
import { fixedPorts } from '../faults/system/ports.ts';
import { type MortalServer, startMortalPostgres } from '../faults/system/servers.ts';
import { wrongAfter } from './check.ts';
import { makeStream } from './generate.ts';
import { deal, makeCall, type Part, play, settle } from './play.ts';
import { insertNames } from './run.ts';
import type { Stream } from './step.ts';

/** How many streams are cut, and by which seed. */
export type KillsOptions = { readonly seed: number; readonly streams: number };

const connections = 4;
const prime = 104_729;
const chainsMost = 60;

/** Runs them; gives a sentence for each thing that was wrong, and how many were cut before their end. */
export async function runKills({ seed, streams }: KillsOptions): Promise<{ wrong: string[]; cut: number }> {
  const server = await openServer();
  try {
    await prepare(server.postgres);
    const wrong: string[] = [];
    let cut = 0;
    for (let no = 0; no < streams; no += 1) {
      const result = await runOne(server.postgres, { seed: seed + no * prime, no });
      wrong.push(...result.wrong.map((sentence) => `seed ${seed}, cut stream ${no}: ${sentence}`));
      cut += result.isCut ? 1 : 0;
    }
    return { wrong, cut };
  } finally {
    await server.remove();
  }
}

type Cut = { readonly seed: number; readonly no: number };

async function runOne(
  postgres: MortalServer,
  { seed, no }: Cut,
): Promise<{ wrong: string[]; isCut: boolean }> {
  const random = seeded(seed);
  const stream = makeStream(random, `K${seed}`, { most: chainsMost });
  const parts = deal(stream, random, connections);
  const numbers = await arranged(postgres, stream);
  const calls = parts.reduce((sum, part) => sum + part.length, 0);
  const killAfter = between(random, 1, Math.max(1, Math.floor(calls * 0.7)));
  const kill = no % 2 === 0 ? 'process' : 'PostgreSQL';
  const { answered, isCut } = await playUntilKilled(postgres, { parts, killAfter, kill });
  if (kill === 'PostgreSQL') await postgres.restart();
  const database = open(postgres);
  try {
    const lost = await missing(database, answered);
    const ledger = createLedger({ database });
    for (const part of parts) await play(ledger, part);
    await settle(ledger);
    const wrong = await wrongAfter(ledger, { stream, from: [0, 0, 0, 0] }, numbers);
    return { wrong: [...lost.map((id) => `${id} was answered and is not there`), ...wrong], isCut };
  } finally {
    await database.end();
  }
}

function open({ url }: MortalServer): Database {
  return createPool({ url, max: 12, role: 'writer', applicationName: 'kills' });
}

async function arranged(postgres: MortalServer, stream: Stream) {
  const database = open(postgres);
  try {
    const ledger = createLedger({ database });
    await ledger.prepare();
    const numbers = await insertNames({ database }, [stream]);
    for (const { deed } of stream.opening) await makeCall(ledger, [deed]);
    return numbers;
  } finally {
    await database.end();
  }
}

type Killing = {
  readonly parts: readonly Part[];
  readonly killAfter: number;
  readonly kill: 'process' | 'PostgreSQL';
};

/** Plays in another process and strikes after so many answers; gives the ids of events that were answered before. */
async function playUntilKilled(postgres: MortalServer, { parts, killAfter, kill }: Killing) {
  const script = path.join(import.meta.dirname, 'player.ts');
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify({ url: postgres.url, parts }));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const answered: string[] = [];
  let answers = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const ids: string[] = JSON.parse(line);
    answered.push(...ids);
    answers += 1;
    if (answers === killAfter) strike(kill, { child, postgres });
  }
  return { answered, isCut: (await ended) !== 0 };
}

function strike(
  kill: Killing['kill'],
  { child, postgres }: { child: ChildProcess; postgres: MortalServer },
): void {
  if (kill === 'process') child.kill('SIGKILL');
  else postgres.kill();
}

/** Which of these events are not in the journal: recorded, or kept for what they wait for. */
async function missing(database: Database, eventIds: readonly string[]): Promise<string[]> {
  const { rows } = await database.query<{ event_id: string }>(
    `SELECT event_id FROM ledger.stock_event WHERE event_id = ANY ($1::text[])
     UNION SELECT event_id FROM ledger.parked_event WHERE event_id = ANY ($1::text[])`,
    [[...eventIds]],
  );
  const there = new Set(rows.map((row) => row.event_id));
  return eventIds.filter((id) => !there.has(id));
}

/** Migrates a server's database. */
export async function prepare({ url }: MortalServer): Promise<void> {
  const owner = createPool({ url, max: 1, role: 'owner', applicationName: 'streams' });
  await migrate(owner);
  await owner.end();
}

/** Starts a PostgreSQL of the run's own, and gives the way to end it and remove its files. */
export async function openServer(): Promise<{ postgres: MortalServer; remove(): Promise<void> }> {
  const settings = readSettings({ argv: [] });
  const root = path.join(tmpdir(), `stockgate-streams-${randomUUID()}`);
  const folder = openDataFolder(root, await serverUser(settings.environment));
  const reachable = path.join(reachableFolder, folder.id);
  const guard = await startGuard(settings.environment);
  await guard.remove(root);
  await guard.remove(reachable);
  const [port = 0] = await fixedPorts(1);
  const { environment: env, cacheFolder } = settings;
  const postgres = await startMortalPostgres({ folder, env, cacheFolder, port, onStarted: guard.watch });
  return {
    postgres,
    remove: async () => {
      await postgres.stop();
      await guard.stop();
      for (const each of [root, reachable]) rmSync(each, { recursive: true, force: true });
    },
  };
}
