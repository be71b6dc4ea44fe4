/**
 * Windows in their time zones: over midnight, on some days, where clocks change. And batches that fit the time of a call.
 */
import { describe, expect, test } from 'vitest';
import { createBatchSize } from './batch-size.ts';
import { closesAt, isOpen, opensAt, type Window } from './windows.ts';

const night: Window = { days: ['SAT'], from: '22:00', to: '02:00', timeZone: 'Europe/London' };
const at = (text: string) => new Date(text);

describe('a window over midnight', () => {
  test.each([
    ['2026-03-07T21:59:00Z', false],
    ['2026-03-07T22:00:00Z', true],
    ['2026-03-08T01:59:00Z', true],
    ['2026-03-08T02:00:00Z', false],
    // A Sunday's evening is no Saturday's; in July London is an hour ahead.
    ['2026-03-08T22:30:00Z', false],
    ['2026-07-04T21:00:00Z', true],
    ['2026-07-04T20:59:00Z', false],
  ])('at %s is open: %s', (time, expected) => {
    expect(isOpen([night], at(time))).toBe(expected);
  });

  test('says when it opens and closes next', () => {
    expect(opensAt([night], at('2026-03-04T12:00:30Z'))).toEqual(at('2026-03-07T22:00:00Z'));
    expect(closesAt([night], at('2026-03-07T23:10:30Z'))).toEqual(at('2026-03-08T02:00:00Z'));
    expect(closesAt([night], at('2026-03-04T12:00:30Z'))).toEqual(at('2026-03-04T12:00:30Z'));
    expect(opensAt([], at('2026-03-04T12:00:00Z'))).toBeUndefined();
  });
});

test('a batch shrinks by as much as its call took too long, at most to a quarter, and grows back with full short calls', () => {
  const size = createBatchSize({ most: 100, aimMs: 1_000 });
  expect(size.most()).toBe(100);
  size.tell({ postings: 100, tookMs: 2_000 });
  expect(size.most()).toBe(50);
  size.tell({ postings: 50, tookMs: 60_000 });
  expect(size.most()).toBe(12);
  // A call that was not full says nothing about larger ones.
  size.tell({ postings: 3, tookMs: 10 });
  expect(size.most()).toBe(12);
  for (let call = 0; call < 40; call += 1) size.tell({ postings: size.most(), tookMs: 10 });
  expect(size.most()).toBe(100);
});
