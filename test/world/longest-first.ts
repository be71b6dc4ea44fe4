/**
 * The order of test files: those that take longest first, so that none of them runs on alone when all others are done.
 *
 * vitest goes by the size of a file where it remembers no times, as in a fresh clone; a short file can be a long test. A
 * file that isn't named here goes behind those that are. Order changes no result: every file has a database of its own.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Longest first, by the end of their path; what takes less than about ten seconds needs no place. */
const longest: readonly string[] = [
  'streams/streams.test.ts',
  'launch/product.test.ts',
  'split/fleet.test.ts',
  'authority/table.test.ts',
  'split/contract.test.ts',
  'races/reservations.test.ts',
  'faults/faults.test.ts',
  'races/flash-sale.test.ts',
  'watchers/fuzz.test.ts',
  'erp/faults.test.ts',
  'scenarios/bad-input.test.ts',
  'erp/graphql.test.ts',
  'client/follow.test.ts',
  'identity/production.test.ts',
  'import/real-month.test.ts',
  'launch/servers.test.ts',
  'erp/pace.test.ts',
  'identity/governed.test.ts',
  'live/degradation.test.ts',
];

/** Sorts as vitest does, and then the longest to the front. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = longest.findIndex((name) => moduleId.endsWith(`/test/${name}`));
  return place < 0 ? longest.length : place;
}
