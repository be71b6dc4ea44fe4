/**
 * The check of answers can fail: each wrong answer is told apart from a right one.
 */
import { expect, test } from 'vitest';
import { wrongAnswers } from './answers.ts';
import { answer, entry, held } from './sample.ts';

const [atL, atM] = entry().locations;
if (atL === undefined || atM === undefined) throw new Error('the sample has two places');
const soldAtL = { locationId: 'L', onHand: 7, reserved: 0, availableToSell: 7 };
const sold = { locations: [soldAtL, atM], availableToSell: 11, explained: 11 };

test.each([
  ['the state at its cursor', answer()],
  ['from the ledger, the state at its cursor', answer({ source: 'LEDGER' })],
  ['from the cache, a state after its cursor and before it was given', answer(sold, { answeredAtMs: 3_100 })],
])('right: %s', (_what, right) => {
  expect(wrongAnswers([right], held)).toEqual([]);
});

test.each([
  ['a state that never was', answer({ locations: [{ ...atL, onHand: 9 }, atM] }), 'L was never'],
  ['a state older than its cursor', answer({ cursor: [0, 3, 0, 0] }), 'L was never'],
  ['a state from after it was given', answer(sold), 'L was never'],
  [
    'from the ledger, any but the state at its cursor',
    answer({ ...sold, source: 'LEDGER' }, { answeredAtMs: 3_100 }),
    'L was never',
  ],
  [
    'a place left out',
    answer({ locations: [atL], availableToSell: 10, explained: 10 }),
    'M was never undefined',
  ],
  [
    'a place it never was at',
    answer({ locations: [atL, atM, { ...atM, locationId: 'N', availableToSell: 0 }] }),
    'it never was at N',
  ],
  ['a total that is no sum', answer({ availableToSell: 15, explained: 15 }), 'not the sum'],
  ['an explanation that does not add up', answer({ explained: 13 }), 'explained as 13'],
  [
    'one that leaves out what was acknowledged before',
    answer({ asOfMs: 3_100, cursor: [0, 2, 0, 0] }, { askedAtMs: 3_150, answeredAtMs: 3_200 }),
    'leaves out 3',
  ],
  [
    'a strong one that leaves out what was acknowledged before the question',
    answer({ source: 'LEDGER' }, { consistency: 'STRONG', askedAtMs: 3_050, answeredAtMs: 3_200 }),
    'leaves out 3',
  ],
  ['a strong one from the cache', answer({}, { consistency: 'STRONG' }), 'from the cache'],
  ['one that is too old', answer({}, { askedAtMs: 9_000, answeredAtMs: 9_100 }), 'too old'],
  ['one of the future', answer({ asOfMs: 2_900, ageMs: 0 }), 'the future'],
  ['one that says it is older than it can be', answer({ ageMs: 5_000 }), 'says it is 5000 ms old'],
])('wrong: %s', (_what, wrong, why) => {
  expect(wrongAnswers([wrong], held).join('\n')).toContain(why);
});
