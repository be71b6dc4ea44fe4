/**
 * Why an availability is what it is: the formula taken apart, location by location, into terms that add up exactly.
 *
 * First what is there and what of it is not available, then what policies and grants take, each with who says so:
 * `policy:<number>.<version>`, `grant:<number>`. Where nothing is said, only a closed place or a book below zero changes it.
 */
import type { LocationAvailability, ReferredTerms } from '#ledger';
import { quantityToUnits, sharesOf } from '#schema';

/** One term of an explanation, as the contract has it. */
export type EncodedTerm = {
  readonly label: string;
  /** In units. */
  readonly quantity: number;
  readonly reference: string;
  readonly locationId: string;
};

type Term = readonly [label: string, quantity: number, reference?: string | undefined];

/** Takes an entry apart into terms that add up to what may be sold; terms of 0 are left out, but for what is on hand. */
export function explain(positions: readonly LocationAvailability[]): { terms: EncodedTerm[] } {
  return {
    terms: positions.flatMap((position) => {
      const { locationId, said } = position;
      return [...physical(position), ...(said === undefined ? plain(position) : ruled(said))]
        .filter(([label, quantity]) => quantity !== 0 || label === 'onHand')
        .map(([label, quantity, reference = locationId]) => ({
          ...{ label, quantity: quantityToUnits(quantity) },
          ...{ reference, locationId },
        }));
    }),
  };
}

function physical(position: LocationAvailability): Term[] {
  return [
    ['onHand', position.onHand],
    ['reserved', -position.reserved],
    ['picked', -position.picked],
    ['damaged', -position.damaged],
    ['quarantined', -position.quarantined],
    ['returnPending', -position.returnPending],
  ];
}

/** A book below zero promises nothing; a closed channel or location, or a blocked item, takes everything. */
function plain({ availableToSell, available }: LocationAvailability): Term[] {
  const rest = availableToSell - available;
  return [[rest > 0 ? 'neverBelowZero' : 'notSellable', rest]];
}

function ruled({ terms, references }: ReferredTerms): Term[] {
  const shares = sharesOf(terms);
  const policy = (reference: string | undefined): string | undefined =>
    reference === undefined ? undefined : `policy:${reference}`;
  const grant = (reference: string | undefined): string | undefined =>
    reference === undefined ? undefined : `grant:${reference}`;
  const limit = terms.isLimited && terms.own < (terms.cap ?? Number.POSITIVE_INFINITY);
  return [
    ['neverBelowZero', -shares.belowZero],
    ['allocatedToOthers', -shares.allocated, grant(references.otherGrants)],
    ['safetyStock', -shares.safetyStock, policy(references.safetyStock)],
    limit
      ? ['channelLimit', -shares.cap, grant(references.grant)]
      : ['channelCap', -shares.cap, policy(references.cap)],
    ['channelBuffer', -shares.buffer, policy(references.buffer)],
    ['stalenessAllowance', -shares.allowance, policy(references.staleness)],
    ['wholeUnits', -shares.rounding],
    ['notSellable', -shares.notEligible, policy(references.eligibility)],
  ];
}
