/**
 * The fault suite of `npm run test:long`: the fault test for longer than the tests run, every fault twice, single ones and several
 * at once; split, in pairs, and in one process.
 *
 * Prints the seed first: with `--seed` a run has the same faults in the same order and the same choices, if not the same
 * moments. Writes verdicts and recovery times to bench/results. Ends with exit code 1 when anything was wrong.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine } from '../../bench/harness/machine.ts';
import { renderRun, wrongCount } from './report.ts';
import { type RunResult, runFaults } from './run.ts';
import type { Topology } from './system/system.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    seconds: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '2' },
    only: { type: 'string' },
  },
});

const all: readonly Topology[] = ['split', 'pairs', 'one'];
const topologies = all.filter(
  (topology) => values.only === undefined || values.only.split(',').includes(topology),
);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

say(`seed ${seed}`);
const machine = describeMachine(path.join(tmpdir(), 'any'));
const results: RunResult[] = [];
for (const topology of topologies) {
  const leastMs = Number(values.seconds) * 1_000;
  results.push(
    await runFaults({
      topology,
      seed,
      rounds: Number(values.rounds),
      leastMs,
      awaitsPosting: true,
      hasDisasters: true,
      say,
    }),
  );
}
const text = [
  `# Faults of ${machine.date.slice(0, 16).replace('T', ' ')} UTC, commit ${machine.commit}${machine.isModified ? ' (modified)' : ''}, seed ${seed}`,
  `Machine: ${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB, Linux ${machine.kernel}, Node ${machine.node}; load before the run ${machine.loadBefore.join(' ')}.`,
  ...results.map((result) => `## ${result.options.topology}\n\n${renderRun(result)}`),
].join('\n\n');
const folder = path.join(import.meta.dirname, '..', '..', 'bench', 'results');
const minute = machine.date.slice(0, 16).replace('T', '-').replace(':', '');
const name = ['faults', minute, machine.commit.slice(0, 8)].join('-').concat('.md');
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, name), `${text}\n`);
say(`${text}\n\nwritten to bench/results/${name}`);
if (results.some((result) => wrongCount(result) > 0)) process.exitCode = 1;
