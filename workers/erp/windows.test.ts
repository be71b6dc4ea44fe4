/**
 * Windows in their time zones: over midnight, on some days, where clocks change. And batches that fit the time of a call.
 */
import { describe, expect, test } from 'vitest';
import { createBatchSize } from './batch-size.ts';
import { closesAt, cronFault, isOpen, opensAt, type Window } from './windows.ts';

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

describe('a window that cron begins', () => {
  const evening: Window = { cron: '0 19 * * 1-5', minutes: 660, timeZone: 'Europe/London' };
  test.each([
    ['2026-03-06T18:59:59Z', false],
    ['2026-03-06T19:00:00Z', true],
    ['2026-03-07T05:59:00Z', true],
    ['2026-03-07T06:00:00Z', false],
    // No beginning on a Saturday; in summer the zone's evening is an hour earlier in UTC.
    ['2026-03-07T19:30:00Z', false],
    ['2026-07-06T18:00:00Z', true],
  ])('at %s is open: %s', (time, expected) => {
    expect(isOpen([evening], at(time))).toBe(expected);
  });

  test('says when it opens and closes next, also months ahead, and over others it overlaps', () => {
    const close: Window = { cron: '0 20 L 6 *', minutes: 120, timeZone: 'America/New_York' };
    expect(opensAt([close], at('2026-01-02T00:00:00Z'))).toEqual(at('2026-07-01T00:00:00Z'));
    const later: Window = { cron: '30 5 * * *', minutes: 60, timeZone: 'UTC' };
    expect(closesAt([evening, later], at('2026-03-06T20:00:00Z'))).toEqual(at('2026-03-07T06:30:00Z'));
    const always: Window = { cron: '* * * * *', minutes: 5, timeZone: 'UTC' };
    expect(closesAt([always], at('2026-03-06T20:00:00Z'))).toBeUndefined();
  });

  const night: Window = { cron: '30 1 * * *', minutes: 60, timeZone: 'Europe/London' };
  test('begins an hour later on the night whose hour is skipped', () => {
    expect(opensAt([{ ...night }], at('2026-03-29T00:00:00Z'))).toEqual(at('2026-03-29T01:30:00Z'));
    expect(isOpen([{ ...night }], at('2026-03-29T02:29:00Z'))).toBe(true);
    expect(isOpen([{ ...night }], at('2026-03-29T02:30:00Z'))).toBe(false);
    expect(opensAt([{ ...night }], at('2026-03-29T02:30:00Z'))).toEqual(at('2026-03-30T00:30:00Z'));
  });

  test('begins once on the night whose hour comes twice, whenever one looks', () => {
    for (const time of ['00:30', '00:59', '01:10', '01:29'])
      expect(isOpen([{ ...night }], at(`2026-10-25T${time}:00Z`))).toBe(true);
    for (const time of ['01:30', '01:45', '02:20']) {
      expect(isOpen([{ ...night }], at(`2026-10-25T${time}:00Z`))).toBe(false);
      expect(opensAt([{ ...night }], at(`2026-10-25T${time}:00Z`))).toEqual(at('2026-10-26T01:30:00Z'));
    }
  });

  test('is refused in words when its expression is none', () => {
    expect(cronFault('0 19 * * 1-5')).toBeUndefined();
    expect(cronFault('0 0 19 * * 1-5')).toContain('five fields');
    expect(cronFault('0 25 * * *')).toContain('0-23');
    expect(cronFault('0 0 30 2 *')).toContain('is no cron expression');
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
