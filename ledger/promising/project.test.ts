/**
 * The rule of least projection against its definition, worked out day by day the slow way: project.ts, docs/availability.md.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter, type Flow, firstDayWith, project, promisedFor } from './project.ts';

const today = '2026-02-27';
const flow = fc.record({
  locationNo: fc.constantFrom(1, 2),
  date: fc.integer({ min: -2, max: 14 }).map((days) => dayAfter(today, days)),
  supply: fc.integer({ min: 0, max: 20 }),
  demand: fc.integer({ min: 0, max: 20 }),
});
const starts = fc.record({
  today: fc.constant(today),
  horizonDays: fc.integer({ min: 1, max: 12 }),
  availableToSell: fc.integer({ min: 0, max: 20 }),
  missing: fc.record({ one: fc.integer({ min: 0, max: 9 }), two: fc.integer({ min: 0, max: 9 }) }).map(
    ({ one, two }) =>
      new Map([
        [1, one],
        [2, two],
      ]),
  ),
  flows: fc.array(flow, { maxLength: 12 }),
});

/** What is projected at the end of each day from today to the horizon: everything until then, from scratch. */
function slowly({ horizonDays, availableToSell, missing, flows }: Parameters<typeof project>[0]): number[] {
  return Array.from({ length: horizonDays + 1 }, (_, days) => {
    const until = flows.filter(({ date }) => date >= today && date <= dayAfter(today, days));
    const sum = (of: (flow: Flow) => number, locationNo?: number): number =>
      until
        .filter((each) => locationNo === undefined || each.locationNo === locationNo)
        .reduce((total, each) => total + of(each), 0);
    const came = [1, 2].map((locationNo) =>
      Math.max(0, sum(({ supply }) => supply, locationNo) - (missing.get(locationNo) ?? 0)),
    );
    return availableToSell + came.reduce((total, units) => total + units, 0) - sum(({ demand }) => demand);
  });
}

test('a day is promised the least projected from it to the horizon, and never less than nothing', () => {
  fc.assert(
    fc.property(starts, (start) => {
      const days = project(start);
      const projected = slowly(start);
      const least = projected.map((_, at) => Math.max(0, Math.min(...projected.slice(at))));
      for (const [at, expected] of least.entries())
        expect(promisedFor(days, dayAfter(today, at))).toBe(expected);
      for (const wanted of [1, 5, 20]) {
        const first = least.findIndex((units) => units >= wanted);
        expect(firstDayWith(days, wanted)).toBe(first < 0 ? undefined : dayAfter(today, first));
      }
    }),
    { numRuns: 500 },
  );
});

test('days beyond the horizon and before today are left out, months and leap years are right', () => {
  const none = { missing: new Map<number, number>(), availableToSell: 3 };
  const late = { locationNo: 1, date: dayAfter(today, 3), supply: 9, demand: 0 };
  expect(project({ ...none, today, horizonDays: 2, flows: [late] })).toEqual([
    { date: today, supply: 0, demand: 0, projected: 3, availableToPromise: 3 },
  ]);
  expect([dayAfter('2028-02-28', 1), dayAfter('2026-12-31', 1)]).toEqual(['2028-02-29', '2027-01-01']);
  expect(promisedFor([], today)).toBeUndefined();
});
