/**
 * What an answer to a webhook message means: taken, tried again when, given up.
 *
 * Serves the table of docs/webhooks.md. Pure: no address is asked.
 */
import { expect, test } from 'vitest';
import { verdictOf } from './verdict.ts';

const judging = { triesBefore: 0, retrySeconds: [5, 60], random: 0, nowMs: 1_000_000 };

test('any 2xx is taken', () => {
  for (const status of [200, 202, 204, 299])
    expect(verdictOf({ status }, judging)).toEqual({ kind: 'delivered' });
});

test('what is not taken is tried again by the schedule, and given up after its last pause', () => {
  const failure = { code: 'HTTP_500', message: 'the address answered 500' };
  expect(verdictOf({ status: 500 }, judging)).toEqual({ kind: 'retry', pauseMs: 5_000, failure });
  expect(verdictOf({ status: 500 }, { ...judging, triesBefore: 1 })).toEqual({
    ...{ kind: 'retry', pauseMs: 60_000, failure },
  });
  expect(verdictOf({ status: 500 }, { ...judging, triesBefore: 2 })).toEqual({
    ...{ kind: 'dead', failure, isAnswering: false },
  });
});

test('an address that answers and refuses is told apart from one that does not answer', () => {
  const over = { ...judging, triesBefore: 2 };
  expect(verdictOf({ status: 400 }, over)).toMatchObject({ kind: 'dead', isAnswering: true });
  const lost = { code: 'TIMEOUT', message: 'no answer' } as const;
  expect(verdictOf(lost, over)).toMatchObject({ kind: 'dead', isAnswering: false, failure: lost });
});

test('Retry-After delays, in seconds or as a date, up to a day; nonsense counts for nothing', () => {
  const pause = (retryAfter: string) => verdictOf({ status: 429, retryAfter }, judging);
  expect(pause('30')).toMatchObject({ pauseMs: 30_000 });
  expect(pause(new Date(1_000_000 + 90_000).toUTCString())).toMatchObject({ pauseMs: 90_000 });
  expect(pause('999999999')).toMatchObject({ pauseMs: 86_400_000 });
  expect(pause('soon')).toMatchObject({ pauseMs: 5_000 });
});

test('410 is the end, a redirect is not followed', () => {
  expect(verdictOf({ status: 410 }, judging)).toMatchObject({ kind: 'gone' });
  expect(verdictOf({ status: 302 }, judging)).toMatchObject({ kind: 'retry', failure: { code: 'HTTP_302' } });
});
