/**
 * `npm run check`: everything about the house that can be known without starting it.
 *
 * Types, format and lint, the house tests, and whether what is generated and committed is fresh. It needs no database and
 * no Redis and takes seconds, so it can run before every commit; `npm test` runs it first.
 */
import { availableParallelism } from 'node:os';
import { runSteps, type Step } from './steps.ts';

const steps: readonly Step[] = [
  {
    name: 'generated',
    tool: 'graphql-codegen',
    args: ['--config', 'codegen.yml', '--check'],
    advice: 'types generated from the SDL are stale; run `npm run codegen` and commit what it writes',
  },
  {
    name: 'types',
    tool: 'tsc',
    args: ['--project', '.', '--pretty', 'false'],
    advice: 'TypeScript disagrees',
  },
  {
    name: 'house',
    tool: 'vitest',
    args: ['run', '--config', 'test/house/vitest.config.ts', '--no-color'],
    advice:
      'rules of the house are broken; each line names file, line and what to do (the rules are in test/house)',
  },
  {
    name: 'contract',
    tool: 'node',
    args: ['schema/compose.ts', '--check'],
    advice:
      'the SDL does not compose, or the composed files are stale; run `npm run compose` and commit what it writes',
  },
  {
    name: 'style',
    tool: 'biome',
    args: ['check', '--error-on-warnings', '--max-diagnostics=50', '--colors=off', '.'],
    advice: 'format or lint; `npm run format` mends most of it',
  },
];

const atOnce = Math.min(4, Math.max(2, availableParallelism()));
const passed = await runSteps(steps, { atOnce, write: (text) => process.stdout.write(text) });
process.exitCode = passed ? 0 : 1;
