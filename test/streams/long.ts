/**
 * The long form of the stream tests: 2,000 streams in five orders each, and 100 cut by kill -9, on servers of their own.
 *
 * Part of `npm run test:long`. Prints the seed; writes the verdict to bench/results. Ends with exit code 1 when anything was wrong.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createPool } from '#database';
import { describeMachine } from '../../bench/harness/machine.ts';
import { openServer, prepare, runKills } from './kills.ts';
import { runStreams } from './run.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    streams: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '100' },
    chains: { type: 'string', default: '12' },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const orders = 5;

say(`seed ${seed}`);
const machine = describeMachine(path.join(tmpdir(), 'any'));
const began = performance.now();
const ended = await playAll();
const streamsSeconds = Math.round((performance.now() - began) / 1_000);
const { wrong: afterKills, cut } = await runKills({ seed, streams: Number(values.kills) });
const wrong = [...ended, ...afterKills];
const rightly =
  'Every one ended in the state the second ledger expects, all accounts added up to nothing, columns were the sum of the journal, and the feed ended where the positions were.';
const text = [
  `# Streams of events, ${machine.date.slice(0, 16).replace('T', ' ')} UTC, commit ${machine.commit}${machine.isModified ? ' (modified)' : ''}, seed ${seed}`,
  `Machine: ${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB, Linux ${machine.kernel}, Node ${machine.node}; load before the run ${machine.loadBefore.join(' ')}.`,
  `${values.streams} streams of at most about ${values.chains} chains, each in ${orders} orders from four connections, in ${streamsSeconds} s; ${values.kills} streams under kill -9 of the process or of PostgreSQL in turn, ${cut} of them cut before their end.`,
  wrong.length === 0 ? rightly : `WRONG:\n${wrong.map((sentence) => `- ${sentence}`).join('\n')}`,
].join('\n\n');
const folder = path.join(import.meta.dirname, '..', '..', 'bench', 'results');
const minute = machine.date.slice(0, 16).replace('T', '-').replace(':', '');
const name = ['streams', minute, machine.commit.slice(0, 8)].join('-').concat('.md');
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, name), `${text}\n`);
say(`${text}\n\nwritten to bench/results/${name}`);
if (wrong.length > 0) process.exitCode = 1;

async function playAll(): Promise<string[]> {
  const server = await openServer();
  const { url } = server.postgres;
  await prepare(server.postgres);
  const database = createPool({ url, max: 2, role: 'owner', applicationName: 'streams' });
  const writer = createPool({ url, max: 24, role: 'writer', applicationName: 'streams' });
  try {
    const most = Number(values.chains);
    return await runStreams({ database, writer }, { seed, streams: Number(values.streams), orders, most });
  } finally {
    await Promise.all([database.end(), writer.end()]);
    await server.remove();
  }
}
