/**
 * Wall-clock times become moments: offsets by season, the hours that summer time skips and repeats, and dates no
 * calendar has.
 */
import { expect, test } from 'vitest';
import { wallClockIn } from './local-time.ts';

const toClock = (text: string) => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text.split(/\D/).map(Number);
  return { year, month, day, hour, minute, second };
};

test.each([
  ['2010-12-01 08:26:00', '2010-12-01T08:26:00+00:00'],
  ['2011-07-01 08:26:00', '2011-07-01T08:26:00+01:00'],
  ['2011-03-27 00:59:00', '2011-03-27T00:59:00+00:00'],
  ['2011-03-27 01:30:00', '2011-03-27T01:30:00+00:00'],
  ['2011-03-27 02:00:00', '2011-03-27T02:00:00+01:00'],
  ['2010-10-31 00:59:59', '2010-10-31T00:59:59+01:00'],
  ['2010-10-31 01:30:00', '2010-10-31T01:30:00+01:00'],
  ['2010-10-31 02:00:00', '2010-10-31T02:00:00+00:00'],
])('%s in London is %s', (clock, moment) => {
  expect(wallClockIn('Europe/London')(toClock(clock))).toBe(moment);
});

test('a zone west of Greenwich with half an hour is told with its sign', () => {
  expect(wallClockIn('America/St_Johns')(toClock('2010-12-01 08:26:00'))).toBe('2010-12-01T08:26:00-03:30');
});

test.each([
  '2010-02-29 08:00:00',
  '2010-13-01 08:00:00',
  '2010-12-00 08:00:00',
  '2010-12-01 24:00:00',
  '2010-12-01 08:60:00',
])('%s is no time of any calendar', (clock) => {
  expect(wallClockIn('Europe/London')(toClock(clock))).toBeUndefined();
});
