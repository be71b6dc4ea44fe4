/**
 * The product, cut into processes, while things die under mixed load: every fault once, in a few seconds.
 *
 * No wrong answer, no unit lost or doubled, every change seen once, the ERP's books equal to the ledger's. The same for
 * longer, each fault twice, with recovery times written down, is `npm run test:long`.
 */
import { expect, test } from 'vitest';
import { renderRun } from './report.ts';
import { runFaults } from './run.ts';

const longestRunMs = 240_000;

const promise =
  'whatever dies: nothing is told wrong, lost or doubled, every change is seen once and posted once';
// What it waits for is bounded, and a machine that stands still for seconds is no verdict: only a second failure is.
const bounds = { timeout: longestRunMs, retry: 1 };

test(promise, bounds, async () => {
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const seed = Math.floor(Math.random() * 1_000_000);
  const result = await runFaults({ topology: 'split', seed, rounds: 1, leastMs: 0, say }).catch(
    (error: unknown) => {
      throw new Error(`seed ${seed}: ${said.join('\n')}`, { cause: error });
    },
  );
  const report = `${said.join('\n')}\n${renderRun(result)}`;
  expect(Object.values(result.wrong).flat(), report).toEqual([]);
  expect(new Set(Object.values(result.exitCodes)), report).toEqual(new Set([0]));
  // It was a run worth the name.
  const { counts, recoveries } = result;
  expect(recoveries, report).toHaveLength(7);
  expect(counts['events recorded'], report).toBeGreaterThan(100);
  expect(counts['holds made'], report).toBeGreaterThan(5);
  expect(counts['from the cache'], report).toBeGreaterThan(5);
  expect(counts.resumes, report).toBeGreaterThan(5);
});
