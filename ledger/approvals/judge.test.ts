/**
 * Tolerances and limits at their edges: a limit holds up to its value and not beyond, in units, percent and value.
 */
import { describe, expect, test } from 'vitest';
import { faultsOf, isTolerated, type Limits, worthOf } from './judge.ts';

const none: Limits = { maxUnits: undefined, maxBasisPoints: undefined, maxValueMinor: undefined };
const of = (difference: number, book = 100_000, unitValueMinor: number | undefined = 250) => ({
  difference,
  book,
  unitValueMinor,
});

describe('tolerance', () => {
  test.each([
    ['no difference needs nobody, whatever the limits', of(0), undefined, true],
    ['without limits nothing passes', of(1), none, false],
    ['units at the limit', of(-2000), { ...none, maxUnits: 2000 }, true],
    ['units beyond it', of(2001), { ...none, maxUnits: 2000 }, false],
    ['two percent of 100', of(2000), { ...none, maxBasisPoints: 200 }, true],
    ['more than two percent', of(-2001), { ...none, maxBasisPoints: 200 }, false],
    ['any share of an empty book is too much', of(1, 0), { ...none, maxBasisPoints: 10_000 }, false],
    ['value at the limit', of(2000), { ...none, maxValueMinor: 500 }, true],
    ['value beyond it', of(2001), { ...none, maxValueMinor: 500 }, false],
    [
      'a value nobody knows is not within one',
      { difference: 1, book: 100_000, unitValueMinor: undefined },
      { ...none, maxValueMinor: 500 },
      false,
    ],
    ['all limits must hold', of(3000), { maxUnits: 5000, maxBasisPoints: 200, maxValueMinor: 5000 }, false],
  ] as const)('%s', (_name, judged, limits, expected) => {
    expect(isTolerated(judged, limits)).toBe(expected);
  });

  test('a value is exact beyond the safe integers and rounded up to a whole minor unit', () => {
    expect(worthOf({ difference: 9_007_199_254_740_991, unitValueMinor: 1 })).toBe(9_007_199_254_741);
    expect(worthOf({ difference: -1, unitValueMinor: 1 })).toBe(1);
  });

  test('what goes beyond is told limit by limit', () => {
    expect(faultsOf(of(3000), { maxUnits: 2000, maxBasisPoints: 200, maxValueMinor: 500 })).toEqual([
      '3 units are more than 2',
      '3 units are more than 2 % of 100',
      'a value of 750 minor units is more than 500',
    ]);
  });
});
