/**
 * Verdicts on credentials while the judge is slow or away: no request waits long for what was known a moment ago.
 */
import { expect, test } from 'vitest';
import { developmentCaller } from './development.ts';
import { rememberVerdicts, type Verdict } from './verdicts.ts';

const limits = { freshMs: 0, graceMs: 60_000, patienceMs: 20, maxRemembered: 10 };
const verdict: Verdict = { caller: developmentCaller, endsAt: Number.POSITIVE_INFINITY };

test('what held a moment ago holds while the judge does not answer, and what it answers in the end counts from then', async () => {
  const answers: ((verdict: Verdict | undefined) => void)[] = [];
  const verdicts = rememberVerdicts(() => new Promise((resolve) => answers.push(resolve)), limits);
  const first = verdicts.of('a', 'a');
  answers[0]?.(verdict);
  expect(await first).toBe(verdict);
  expect(await verdicts.of('a', 'a')).toBe(verdict);
  expect(await verdicts.of('a', 'a')).toBe(verdict);
  expect(answers).toHaveLength(2);
  const settled = verdicts.settled('a', 'a');
  const unknown = verdicts.of('b', 'b');
  answers[1]?.(undefined);
  expect(await settled).toBeUndefined();
  answers[2]?.(undefined);
  expect(await unknown).toBeUndefined();
  const after = verdicts.of('a', 'a');
  answers[3]?.(undefined);
  expect(await after).toBeUndefined();
});
