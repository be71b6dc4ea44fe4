/**
 * The day of a moment is that of its own zone at every quarter of an hour: remembered days are the computed ones.
 */
import { expect, test } from 'vitest';
import { businessDay } from './business-day.ts';

const zones = [
  'UTC',
  'Europe/London',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Africa/Monrovia',
  'America/Sao_Paulo',
];

test.each(zones)('%s: moments around midnight, through the years, asked twice', (zone) => {
  const computed = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  // A step without a common factor with days and years, in ms; some of them before days begin with a quarter.
  const stepMs = 86_400_000 * 9 + 7_919_017;
  for (let atMs = Date.UTC(1969, 0, 1); atMs < Date.UTC(2027, 0, 1); atMs += stepMs) {
    const at = new Date(atMs);
    const day = computed.format(at);
    expect([businessDay(at, zone), businessDay(at, zone)]).toEqual([day, day]);
  }
});

test('a zone the runtime does not know has no days', () => {
  expect(businessDay(new Date('2026-01-01T00:00:00Z'), 'Europe/Atlantis')).toBeUndefined();
});
