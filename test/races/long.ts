/**
 * The long form of the flash-sale test: many sales, each with a kill -9 in its middle, split and in pairs.
 *
 * Part of `npm run test:long`. Prints the seed; writes verdict and recovery times to bench/results. Ends with exit code 1
 * when anything was wrong.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine } from '../../bench/harness/machine.ts';
import { renderSales, runFlashSales, type SalesResult } from './flash-sale.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, sales: { type: 'string', default: '20' } },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

say(`seed ${seed}`);
const machine = describeMachine(path.join(tmpdir(), 'any'));
const results: SalesResult[] = [];
for (const topology of ['split', 'pairs'] as const) {
  results.push(
    await runFlashSales({ topology, seed, sales: Number(values.sales), wishes: 2_000, units: 500 }),
  );
}
const text = [
  `# Flash sales under kill -9, ${machine.date.slice(0, 16).replace('T', ' ')} UTC, commit ${machine.commit}${machine.isModified ? ' (modified)' : ''}, seed ${seed}`,
  `Machine: ${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB, Linux ${machine.kernel}, Node ${machine.node}; load before the run ${machine.loadBefore.join(' ')}.`,
  ...results.map(renderSales),
].join('\n\n');
const folder = path.join(import.meta.dirname, '..', '..', 'bench', 'results');
const minute = machine.date.slice(0, 16).replace('T', '-').replace(':', '');
const name = ['flash-sales', minute, machine.commit.slice(0, 8)].join('-').concat('.md');
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, name), `${text}\n`);
say(`${text}\n\nwritten to bench/results/${name}`);
if (results.some(({ wrong }) => wrong.length > 0)) process.exitCode = 1;
