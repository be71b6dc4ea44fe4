/**
 * THE availability formula in TypeScript, for rooms that apply it to what they read: the ledger's decision and the reflection.
 *
 * The same arithmetic stands in ledger/sql/sellable-of-terms.sql, where it guards what is written; a property test holds the
 * two together. Pure; which policies and grants the terms come from is decided in SQL (ledger/sql/selling-terms.sql). All
 * quantities are thousandths of the item's base unit. Words: docs/policies.md.
 */

/** What THE formula asks of one position for one channel. */
export type SellingTerms = {
  /** Whether channel, location, item and eligibility allow selling at all now. */
  readonly isEligible: boolean;
  /** AVAILABLE; may be negative. */
  readonly available: number;
  /** What is left of the channel's own grant. */
  readonly own: number;
  /** What is left of all grants of the position, the channel's own included. */
  readonly remaining: number;
  /** Whether the channel may have no more than its own grant. */
  readonly isLimited: boolean;
  readonly safetyStock: number;
  /** Undefined: none. */
  readonly cap: number | undefined;
  readonly bufferFixed: number;
  /** Percent of AVAILABLE, times 100. */
  readonly bufferBasisPoints: number;
  readonly allowance: number;
  /** One unit of the item's last decimal: 1000 for whole units, 1 for three decimals. */
  readonly step: number;
};

/** Where the units go that are available and may not be promised; the parts and `availableToSell` add up to `available`. */
export type SellingShares = {
  /** Below zero there is nothing to promise: what was added to come to 0, as a negative share. */
  readonly belowZero: number;
  /** Kept for other channels by their grants. */
  readonly allocated: number;
  readonly safetyStock: number;
  /** Beyond the channel's cap, or beyond its own grant where that is a limit. */
  readonly cap: number;
  readonly buffer: number;
  readonly allowance: number;
  /** Less than a step of the item. */
  readonly rounding: number;
  /** Everything else, when nothing may be sold at all. */
  readonly notEligible: number;
  readonly availableToSell: number;
};

const wholeBasisPoints = 10_000;

/** Gives what may be promised: thousandths, at least 0, a multiple of the step. */
export function availableToSell(terms: SellingTerms): number {
  return availableUnder(terms, terms.available);
}

/** The same for so many AVAILABLE under terms that hold for many positions, without an object for each. */
export function availableUnder(terms: Omit<SellingTerms, 'available'>, available: number): number {
  if (!terms.isEligible) return 0;
  const { own, remaining, safetyStock, bufferFixed, bufferBasisPoints, allowance } = terms;
  const pool = own + Math.max(0, available - remaining - safetyStock);
  const most = Math.min(capOf(terms), available, pool);
  const units = Math.max(0, most - bufferFixed - percentBuffer(available, bufferBasisPoints) - allowance);
  return units - (units % terms.step);
}

/** Takes the formula apart, term by term in its order. */
export function sharesOf(terms: SellingTerms): SellingShares {
  const { own, remaining, safetyStock } = terms;
  const available = Math.max(0, terms.available);
  const unallocated = Math.min(available, own + Math.max(0, available - remaining));
  const safe = Math.min(available, own + Math.max(0, available - remaining - safetyStock));
  const capped = Math.min(safe, capOf(terms));
  const buffered = Math.max(
    0,
    capped - terms.bufferFixed - percentBuffer(available, terms.bufferBasisPoints),
  );
  const allowed = Math.max(0, buffered - terms.allowance);
  const whole = allowed - (allowed % terms.step);
  const sold = terms.isEligible ? whole : 0;
  return {
    belowZero: terms.available - available,
    allocated: available - unallocated,
    safetyStock: unallocated - safe,
    cap: safe - capped,
    buffer: capped - buffered,
    allowance: buffered - allowed,
    rounding: allowed - whole,
    notEligible: whole - sold,
    availableToSell: sold,
  };
}

/**
 * How much has to come before there is anything to promise: what a book below zero, other channels' grants, safety stock, buffers
 * and silence take of the next units. 0 where something may be promised now. Asked of an eligible position.
 */
export function missingOf(terms: SellingTerms): number {
  const { own, available, remaining, safetyStock, bufferFixed, bufferBasisPoints, allowance } = terms;
  const pool = own + available - remaining - safetyStock;
  const buffer = bufferFixed + percentBuffer(available, bufferBasisPoints);
  return Math.max(0, buffer + allowance - Math.min(available, pool));
}

/** The terms after the channel took so many of what is available, its own grant first. */
export function afterTaking(terms: SellingTerms, taken: number): SellingTerms {
  const granted = Math.min(terms.own, taken);
  return {
    ...terms,
    available: terms.available - taken,
    own: terms.own - granted,
    remaining: terms.remaining - granted,
  };
}

/** The same terms if nothing but stock were scarce: without cap, limit and other channels' grants. */
export function withoutQuota(terms: SellingTerms): SellingTerms {
  return { ...terms, cap: undefined, isLimited: false, remaining: terms.own };
}

function capOf({ cap, isLimited, own }: Pick<SellingTerms, 'cap' | 'isLimited' | 'own'>): number {
  return Math.min(cap ?? Number.POSITIVE_INFINITY, isLimited ? own : Number.POSITIVE_INFINITY);
}

/** Rounded up; in two parts, so that no product leaves the safe integers. */
function percentBuffer(available: number, bufferBasisPoints: number): number {
  const base = Math.max(0, available);
  const rest = base % wholeBasisPoints;
  const tenThousands = (base - rest) / wholeBasisPoints;
  return tenThousands * bufferBasisPoints + Math.ceil((rest * bufferBasisPoints) / wholeBasisPoints);
}
