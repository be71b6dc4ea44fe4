/**
 * How much may pass without a person, and how much a person may let pass: pure arithmetic on limits.
 *
 * docs/ledger.md, "Approvals". A limit that is not set limits nothing; a tolerance that sets none tolerates nothing. A limit of
 * value cannot be shown to hold for an item without a value, so then it does not.
 */

/** Limits of a tolerance; quantities in thousandths, values in minor units of the company's currency. */
export type Limits = {
  readonly maxUnits: number | undefined;
  /** Hundredths of a percent of what the book had. */
  readonly maxBasisPoints: number | undefined;
  readonly maxValueMinor: number | undefined;
};

/** What is judged: a difference and the book it differs from, in thousandths, and what a base unit is worth in minor units. */
export type Judged = {
  readonly difference: number;
  readonly book: number;
  readonly unitValueMinor: number | undefined;
};

/** Gives the value of a difference in minor units, rounded up; undefined when nobody has said what a unit is worth. */
export function worthOf({
  difference,
  unitValueMinor,
}: Pick<Judged, 'difference' | 'unitValueMinor'>): number | undefined {
  if (unitValueMinor === undefined) return undefined;
  return Number((BigInt(Math.abs(difference)) * BigInt(unitValueMinor) + 999n) / 1000n);
}

/** Says whether a difference passes by itself. */
export function isTolerated(judged: Judged, limits: Limits | undefined): boolean {
  if (judged.difference === 0) return true;
  if (limits === undefined || isUnset(limits)) return false;
  return faultsOf(judged, limits).length === 0;
}

/** Gives the limits a difference goes beyond, each a clause to a person; empty when none. */
export function faultsOf(judged: Judged, { maxUnits, maxBasisPoints, maxValueMinor }: Limits): string[] {
  const units = Math.abs(judged.difference);
  const value = worthOf(judged);
  const faults: string[] = [];
  if (maxUnits !== undefined && units > maxUnits)
    faults.push(`${units / 1000} units are more than ${maxUnits / 1000}`);
  if (maxBasisPoints !== undefined && units * 10_000 > maxBasisPoints * Math.max(0, judged.book))
    faults.push(`${units / 1000} units are more than ${maxBasisPoints / 100} % of ${judged.book / 1000}`);
  if (maxValueMinor !== undefined && (value === undefined || value > maxValueMinor))
    faults.push(
      value === undefined
        ? `the value is unknown, and may be at most ${maxValueMinor} minor units`
        : `a value of ${value} minor units is more than ${maxValueMinor}`,
    );
  return faults;
}

function isUnset({ maxUnits, maxBasisPoints, maxValueMinor }: Limits): boolean {
  return maxUnits === undefined && maxBasisPoints === undefined && maxValueMinor === undefined;
}
