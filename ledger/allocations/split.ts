/**
 * Splitting a grant over locations, and whether there is enough for it. Pure.
 *
 * By what is free there: available without what is granted to channels already. Shares are whole steps of the item and add up
 * to what is granted. Quantities in thousandths. docs/policies.md.
 */

/** A place a grant may be split to. */
export type SplitPlace = { readonly positionId: number; readonly free: number };

/**
 * Splits a quantity by what is free, the largest remainders first; evenly where nothing is free anywhere.
 * Takes a quantity that is a multiple of the step; gives a share a place, in their order.
 */
export function splitGrant(quantity: number, places: readonly SplitPlace[], step: number): number[] {
  const free = places.map((place) => Math.max(0, place.free));
  const total = free.reduce((sum, units) => sum + units, 0);
  const weights = total === 0 ? places.map(() => 1) : free;
  const weight = total === 0 ? places.length : total;
  const steps = Math.round(quantity / step);
  // Shares of a safe integer: the fraction is exact enough to rank remainders, the sum is made whole below.
  const exact = weights.map((each) => (each / weight) * steps);
  const whole = exact.map(Math.floor);
  const missing = steps - whole.reduce((sum, each) => sum + each, 0);
  const ranked = [...exact.keys()].sort(
    (one, other) => remainder(exact[other], whole[other]) - remainder(exact[one], whole[one]) || one - other,
  );
  const raised = new Set(ranked.slice(0, missing));
  return whole.map((each, at) => (each + (raised.has(at) ? 1 : 0)) * step);
}

function remainder(exact = 0, whole = 0): number {
  return exact - whole;
}
