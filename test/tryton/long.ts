/**
 * The Tryton suite of `npm run test:long`: the story of the tests with 2,000 events, and everything killed several times.
 *
 * Prints the seed first: with `--seed` a run has the same events and the same order of kills, if not the same moments. Writes
 * what it found to bench/results. Ends with exit code 1 when anything was wrong.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { MissingPrerequisite } from '#launch';
import { describeMachine } from '../../bench/harness/machine.ts';
import { type StoryResult, tellStory } from './story/story.ts';
import { endLeftovers, prepareTryton } from './world/server.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    events: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '6' },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const events = Number(values.events);
const rounds = Number(values.rounds);
const limitMs = 3_600_000;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  say(`seed ${seed}`);
  const version = await prepareTryton(say);
  const machine = describeMachine(path.join(tmpdir(), 'any'));
  const result = await tellStory({ events, rounds, seed, limitMs, say });
  write(machine, rendered(version, machine, result));
  if (result.wrong.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof MissingPrerequisite)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  await endLeftovers(String(process.pid));
}

type Machine = ReturnType<typeof describeMachine>;

function rendered(version: string, machine: Machine, result: StoryResult): string {
  const { movements, bookedMoves, kills, recordMs, postMs, wrong } = result;
  const modified = machine.isModified ? ' (modified)' : '';
  const seconds = (ms: number): string => (ms / 1_000).toFixed(1);
  return [
    `# Tryton, ${machine.date.slice(0, 16).replace('T', ' ')} UTC, commit ${machine.commit}${modified}, seed ${seed}`,
    `Machine: ${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB, Linux ${machine.kernel}, Node ${machine.node}; load before the run ${machine.loadBefore.join(' ')}. ${version}.`,
    `${events} events, ${kills} kills. ${movements} movements, ${bookedMoves} of them booked in the general ledger; recorded in ${seconds(recordMs)} s, all posted after ${seconds(postMs)} s.`,
    wrong.length === 0 ? 'Nothing was wrong.' : wrong.map((sentence) => `- ${sentence}`).join('\n'),
  ].join('\n\n');
}

function write(machine: Machine, text: string): void {
  const folder = path.join(import.meta.dirname, '..', '..', 'bench', 'results');
  const minute = machine.date.slice(0, 16).replace('T', '-').replace(':', '');
  const name = `tryton-${minute}-${machine.commit.slice(0, 8)}.md`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), `${text}\n`);
  say(`${text}\n\nwritten to bench/results/${name}`);
}
