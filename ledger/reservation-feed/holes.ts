/**
 * Which numbers of a sequence are still missing: between those that were seen, and what is left of a hole once some appeared.
 *
 * Pure. Numbers are given out before their transactions commit, so a greater one may be seen first, and those of a transaction
 * that is rolled back never appear.
 */

/** Numbers from `first` to `last`, both missing, as is everything between. */
export type Hole = { readonly first: number; readonly last: number };

/** The holes between numbers that were seen, ascending, and after the one looked at last before them. */
export function holesBetween(after: number, seen: readonly number[]): Hole[] {
  let last = after;
  return seen.flatMap((number) => {
    const hole = { first: last + 1, last: number - 1 };
    last = number;
    return hole.last >= hole.first ? [hole] : [];
  });
}

/** What is left of a hole when some of its numbers, ascending, have appeared. */
export function restOf(hole: Hole, appeared: readonly number[]): Hole[] {
  return holesBetween(hole.first - 1, [...appeared, hole.last + 1]);
}
