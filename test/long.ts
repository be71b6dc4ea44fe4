/**
 * `npm run test:long`: the suites that take longer than a change should wait for, one after the other.
 *
 * `--only <name,…>` chooses some, `--seed <n>` repeats a run's choices, `--chains <n>` the length of streams. Each writes its result to bench/results. Ends with
 * exit code 1 when one of them found something wrong; the others are run all the same.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

/** The suites, by name: scripts beside this file. */
const suites: Readonly<Record<string, string>> = {
  degradation: 'live/long.ts',
  faults: 'faults/long.ts',
  live: 'watchers/long.ts',
  races: 'races/long.ts',
  streams: 'streams/long.ts',
  tryton: 'tryton/long.ts',
};

const { values } = parseArgs({
  options: { only: { type: 'string' }, seed: { type: 'string' }, chains: { type: 'string' } },
});
const names = values.only?.split(',') ?? Object.keys(suites);
const unknown = names.filter((name) => suites[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(
    `--only names no suite ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}\n`,
  );
  process.exit(2);
}
for (const name of names) {
  process.stdout.write(`\n== ${name}\n`);
  const script = path.join(import.meta.dirname, suites[name] ?? '');
  const seed = values.seed === undefined ? [] : ['--seed', values.seed];
  const chains = values.chains === undefined || name !== 'streams' ? [] : ['--chains', values.chains];
  const { status } = spawnSync(process.execPath, [script, ...seed, ...chains], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
