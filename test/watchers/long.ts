/**
 * The long form of the subscribers' fuzz test: minutes of it, split and in pairs.
 *
 * Part of `npm run test:long`. Prints the seed; writes what it found to bench/results. Ends with exit code 1 when anything
 * was lost, doubled or told wrong.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine } from '../../bench/harness/machine.ts';
import { type FuzzResult, renderFuzz, runFuzz } from './fuzz.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, seconds: { type: 'string', default: '120' } },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

say(`seed ${seed}`);
const machine = describeMachine(path.join(tmpdir(), 'any'));
const results: FuzzResult[] = [];
for (const topology of ['split', 'pairs'] as const) {
  const size = { changesPerSecond: 50, skus: 100, locations: 10, subscribersOfEach: 3 };
  const result = await runFuzz({ topology, seed, loadMs: Number(values.seconds) * 1_000, ...size });
  say(renderFuzz(result));
  results.push(result);
}
const text = [
  `# Subscribers while everything dies, ${machine.date.slice(0, 16).replace('T', ' ')} UTC, commit ${machine.commit}${machine.isModified ? ' (modified)' : ''}, seed ${seed}`,
  `Machine: ${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB, Linux ${machine.kernel}, Node ${machine.node}; load before the run ${machine.loadBefore.join(' ')}.`,
  ...results.map(renderFuzz),
].join('\n\n');
const folder = path.join(import.meta.dirname, '..', '..', 'bench', 'results');
const minute = machine.date.slice(0, 16).replace('T', '-').replace(':', '');
const name = ['subscribers', minute, machine.commit.slice(0, 8)].join('-').concat('.md');
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, name), `${text}\n`);
say(`written to bench/results/${name}`);
if (results.some(({ wrong }) => wrong.length > 0)) process.exitCode = 1;
