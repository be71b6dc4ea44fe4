/**
 * Why an availability is what it is: the formula taken apart, location by location, into terms that add up exactly.
 *
 * First what is there and what of it is not available, then what policies and grants take, each with who says so:
 * `policy:<number>.<version>`, `grant:<number>`; last what is offered beside what is at locations. Where nothing is said, only a
 * closed place or a book below zero changes it. What a term is made of is entries.ts.
 */
import type { BehindTerm, LocationAvailability, ReferredTerms, Share } from '#ledger';
import { quantityToUnits, type Reach, sharesOf } from '#schema';

/** One term of an explanation, as the contract has it, and what its entries are looked up by. */
export type EncodedTerm = {
  readonly label: string;
  /** In units. */
  readonly quantity: number;
  readonly reference: string;
  readonly locationId: string | null;
  readonly source: 'JOURNAL' | 'HOLD' | 'POLICY' | 'GRANT' | 'STATUS' | 'ROUNDING';
  /** Undefined: it is not made of entries. */
  readonly behind: Behind | undefined;
};

/** Where a term's entries are, and whether the term subtracts what they come to. */
export type Behind = {
  readonly itemNo: number;
  readonly locationNo: number;
  readonly term: BehindTerm;
  readonly isSubtracted: boolean;
};

type Term = {
  readonly label: string;
  readonly quantity: number;
  readonly source: EncodedTerm['source'];
  readonly reference?: string | undefined;
  readonly term?: BehindTerm;
};

/** Whether a caller may be told of grants and suppliers that are not its own channels' business. */
export function reachesAll({ channels }: { readonly channels: Reach }): boolean {
  return channels === 'all';
}

/** A share without who has it. */
export function withoutSupplier<Of extends object>(share: Of): Of & { readonly supplierId: null } {
  return { ...share, supplierId: null };
}

/**
 * Takes an entry apart into terms that add up to what may be sold; terms of 0 are left out, but for what is on hand.
 * Unless `isNamed`, grants of other channels are counted and not named.
 */
export function explain(
  positions: readonly LocationAvailability[],
  shares: readonly Share[],
  { isNamed = true } = {},
): { terms: EncodedTerm[] } {
  const atLocations = positions.flatMap((position) => {
    const { itemNo, locationNo, locationId, said } = position;
    return [...physical(position), ...(said === undefined ? plain(position) : ruled(said, isNamed))]
      .filter(({ label, quantity }) => quantity !== 0 || label === 'onHand')
      .map(({ label, quantity, source, reference = locationId, term }) => ({
        ...{ label, quantity: quantityToUnits(quantity), reference, locationId, source },
        behind: term && { itemNo, locationNo, term, isSubtracted: term !== 'ON_HAND' },
      }));
  });
  return { terms: [...atLocations, ...shares.map(encodeShare)] };
}

function encodeShare({ kind, quantity, reference }: Share): EncodedTerm {
  return {
    label: kind === 'IN_TRANSIT' ? 'inTransitShare' : 'dropShipShare',
    ...{ quantity: quantityToUnits(quantity), reference: `policy:${reference}` },
    ...{ locationId: null, source: 'POLICY', behind: undefined },
  };
}

function physical(position: LocationAvailability): Term[] {
  return [
    { label: 'onHand', quantity: position.onHand, source: 'JOURNAL', term: 'ON_HAND' },
    { label: 'reserved', quantity: -position.reserved, source: 'HOLD', term: 'RESERVED' },
    { label: 'picked', quantity: -position.picked, source: 'JOURNAL', term: 'PICKED' },
    { label: 'damaged', quantity: -position.damaged, source: 'JOURNAL', term: 'DAMAGED' },
    { label: 'quarantined', quantity: -position.quarantined, source: 'JOURNAL', term: 'QUARANTINED' },
    { label: 'returnPending', quantity: -position.returnPending, source: 'JOURNAL', term: 'RETURN_PENDING' },
  ];
}

/** A book below zero promises nothing; a closed channel or location, or a blocked item, takes everything. */
function plain({ availableToSell, available }: LocationAvailability): Term[] {
  const rest = availableToSell - available;
  return [{ label: rest > 0 ? 'neverBelowZero' : 'notSellable', quantity: rest, source: 'STATUS' }];
}

function ruled({ terms, references, velocityBuffer }: ReferredTerms, isNamed: boolean): Term[] {
  const shares = sharesOf(terms);
  const { safetyStock, cap, buffer, staleness, eligibility, grant, otherGrants } = references;
  const isLimit = terms.isLimited && terms.own < (terms.cap ?? Number.POSITIVE_INFINITY);
  // What follows sales is taken last of the buffer: it is what comes on top of what people decided.
  const measured = Math.max(0, shares.buffer - fixedBuffer(terms, velocityBuffer));
  return [
    { label: 'neverBelowZero', quantity: -shares.belowZero, source: 'STATUS' },
    {
      ...granted(isNamed ? otherGrants : undefined),
      label: 'allocatedToOthers',
      quantity: -shares.allocated,
    },
    { ...policy(safetyStock), label: 'safetyStock', quantity: -shares.safetyStock },
    isLimit
      ? { ...granted(grant), label: 'channelLimit', quantity: -shares.cap }
      : { ...policy(cap), label: 'channelCap', quantity: -shares.cap },
    { ...policy(buffer), label: 'channelBuffer', quantity: measured - shares.buffer },
    { ...policy(buffer), label: 'velocityBuffer', quantity: -measured },
    { ...policy(staleness), label: 'stalenessAllowance', quantity: -shares.allowance },
    { label: 'wholeUnits', quantity: -shares.rounding, source: 'ROUNDING' },
    { ...policy(eligibility, 'STATUS'), label: 'notSellable', quantity: -shares.notEligible },
  ];
}

/** What people decided to keep back, fixed and by percent. */
function fixedBuffer(terms: ReferredTerms['terms'], velocityBuffer: number): number {
  const decided = { ...terms, bufferFixed: terms.bufferFixed - velocityBuffer };
  return sharesOf(decided).buffer;
}

function policy(reference: string | undefined, otherwise: Term['source'] = 'POLICY') {
  return reference === undefined
    ? { source: otherwise }
    : { source: 'POLICY' as const, reference: `policy:${reference}` };
}

function granted(reference: string | undefined) {
  return reference === undefined
    ? { source: 'GRANT' as const }
    : { source: 'GRANT' as const, reference: `grant:${reference}` };
}
