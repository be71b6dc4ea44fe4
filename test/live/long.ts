/**
 * The degradation suite of `npm run test:long`: the read path's faults for longer than the tests run, with latencies written down.
 *
 * Servers of its own, ended and removed at the end. Writes its table to bench/results. Ends with exit code 1 when an answer was
 * wrong or failed.
 */
import { randomInt, randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createPool, migrate } from '#database';
import { openDataFolder, reachableFolder, readSettings, serverUser, startPostgres } from '#launch';
import type { TestDatabase } from '#test/world';
import { describeMachine } from '../../bench/harness/machine.ts';
import { fixedPorts } from '../faults/system/ports.ts';
import { startMortalRedis } from '../faults/system/servers.ts';
import { renderDegradation, runDegradation } from './degradation.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, seconds: { type: 'string', default: '10' } },
});
const maxAgeMs = 1_000;
const seed = values.seed === undefined ? randomInt(2 ** 32) : Number(values.seed);

async function openDatabase(url: string): Promise<TestDatabase> {
  const max = 8;
  const pools = {
    database: createPool({ url, max, role: 'owner', applicationName: 'degradation' }),
    writer: createPool({ url, max, role: 'writer', applicationName: 'degradation-writer' }),
    reader: createPool({ url, max, role: 'reader', applicationName: 'degradation-reader' }),
  };
  await migrate(pools.database);
  return {
    ...{ url, ...pools },
    close: async () => void (await Promise.all(Object.values(pools).map((pool) => pool.end()))),
  };
}

async function run(): Promise<string> {
  await using ends = new AsyncDisposableStack();
  const { environment: env, cacheFolder } = readSettings({ argv: [] });
  const root = path.join(tmpdir(), `stockgate-degradation-${randomUUID()}`);
  mkdirSync(root);
  const folder = openDataFolder(path.join(root, 'servers'), await serverUser(env));
  ends.defer(() => {
    rmSync(path.join(reachableFolder, folder.id), { recursive: true, force: true });
    rmSync(root, { recursive: true, force: true });
  });
  const [postgresPort = 0, redisPort = 0] = await fixedPorts(2);
  const postgres = await startPostgres({ folder, env, port: postgresPort });
  ends.defer(() => postgres.stop());
  const home = { folder, env, cacheFolder, port: redisPort, onStarted: async () => undefined };
  const redis = await startMortalRedis(home);
  ends.defer(() => redis.stop());
  const world = await openDatabase(postgres.url);
  ends.defer(() => world.close());
  const result = await runDegradation({
    world,
    redis,
    phaseMs: Number(values.seconds) * 1_000,
    maxAgeMs,
    seed,
  });
  const errors = result.phases.reduce((sum, phase) => sum + phase.errors.length, 0);
  if (errors > 0 || result.wrong.length > 0) process.exitCode = 1;
  return renderDegradation(result);
}

const machine = describeMachine(path.join(tmpdir(), 'any'));
const text = [
  `# Degradation of ${machine.date.slice(0, 16).replace('T', ' ')} UTC, commit ${machine.commit}${machine.isModified ? ' (modified)' : ''}`,
  `Machine: ${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB, Linux ${machine.kernel}, Node ${machine.node}; load before the run ${machine.loadBefore.join(' ')}.`,
  `Seed ${seed}; each phase ${values.seconds} s; copies answer up to ${maxAgeMs} ms old while the ledger answers. Latencies of availability for three items; where each item was read. Four readers and a writer in one process.`,
  await run(),
].join('\n\n');
const results = path.join(import.meta.dirname, '..', '..', 'bench', 'results');
const minute = machine.date.slice(0, 16).replace('T', '-').replace(':', '');
const name = ['degradation', minute, machine.commit.slice(0, 8)].join('-').concat('.md');
mkdirSync(results, { recursive: true });
writeFileSync(path.join(results, name), `${text}\n`);
process.stdout.write(`${text}\n\nwritten to bench/results/${name}\n`);
