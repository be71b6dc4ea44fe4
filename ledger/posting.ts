/**
 * Postings: which accounts an event moves units between. A table, pure, no database.
 *
 * docs/ledger.md, the rows this version records. A posting says where units come from and go to at the event's place; how
 * much of it comes from RESERVED, or out of a guarded state, is decided under lock by the statements in sql/.
 */
import { type ContraAccount, contraAccounts, type State, states } from './account.ts';
import { type CountScope, countScope, countScopes, evenedIn } from './count-scope.ts';
import type { EventType } from './event-type.ts';

/** A side of a posting: a state at the event's place, or an account outside. */
export type Side = State | ContraAccount;

const sides: readonly Side[] = [...states, ...contraAccounts];

/**
 * How the units are drawn. `free`: from the account as it is, even below zero where it may. `reservation`: from what the
 * named reservation still has, the rest from AVAILABLE. `pick`, `ship` and `putBack`: what fulfils orders, see fulfil.ts.
 * `guarded`: from the state as far as it reaches, the rest from AVAILABLE. `shipped`, `received` and `lost`: by the
 * transfer's line. `through`: by way of DROPSHIP, a supplier's own units. `asserted`: the difference to the book. `short`: as
 * `reservation`, and the promise ends with it. `suspect`: from suspect units only. `initiated`, `accepted`: by the return's line.
 */
export type Draw =
  | 'free'
  | 'reservation'
  | 'pick'
  | 'ship'
  | 'putBack'
  | 'guarded'
  | 'shipped'
  | 'received'
  | 'lost'
  | 'through'
  | 'asserted'
  | 'short'
  | 'suspect'
  | 'initiated'
  | 'accepted';

/** What an event moves. `reversed` swaps the sides for a negative quantity. */
export type Posting = {
  readonly from: Side;
  readonly to: Side;
  readonly draw: Draw;
  /** What was counted, by a count. */
  readonly counted?: CountScope;
};

/** The facts of an event a posting depends on; quantity signed. */
export type PostingFacts = {
  readonly type: EventType;
  readonly disposition: string | undefined;
  readonly quantity: number;
  readonly reservationId: string | undefined;
  /** The chain a return belongs to; without it nothing is known to be on its way back. */
  readonly lineageId?: string | undefined;
};

type Rule = {
  readonly from: Side;
  readonly to: Side;
  readonly draw?: Draw;
  /** Dispositions that change where the units come from or go to; others are refused. Without it, it is only kept. */
  readonly dispositions?: {
    readonly side: 'from' | 'to';
    readonly known: Readonly<Record<string, Side>>;
    readonly isRequired?: true;
  };
  /** Whether the disposition says both sides, as `FROM>TO`; without one nothing moves. */
  readonly isPaired?: true;
};

const shelf = {
  AVAILABLE: 'AVAILABLE',
  RESALABLE: 'AVAILABLE',
  DAMAGED: 'DAMAGED',
  QUARANTINED: 'QUARANTINED',
  PENDING_INSPECTION: 'QUARANTINED',
} as const;

/** States that are counted and adjusted one by one; what orders have is moved by orders only. */
const stocked = {
  AVAILABLE: 'AVAILABLE',
  DAMAGED: 'DAMAGED',
  QUARANTINED: 'QUARANTINED',
  RETURN_PENDING: 'RETURN_PENDING',
} as const;

const rules: Readonly<Record<EventType, Rule>> = {
  OPENING_ASSERTED: { from: 'OPENING', to: 'AVAILABLE' },
  RECEIPT_CONFIRMED: { from: 'SUPPLIER', to: 'AVAILABLE', dispositions: { side: 'to', known: shelf } },
  RECEIPT_REVERSED: { from: 'AVAILABLE', to: 'SUPPLIER' },
  // Goods received straight onto the shelf move nothing when they are put away; inspected ones leave quarantine.
  PUTAWAY_COMPLETED: {
    from: 'AVAILABLE',
    to: 'AVAILABLE',
    draw: 'guarded',
    dispositions: {
      side: 'from',
      known: {
        QUARANTINED: 'QUARANTINED',
        PENDING_INSPECTION: 'QUARANTINED',
        AVAILABLE: 'AVAILABLE',
        RESALABLE: 'AVAILABLE',
        // Picked for nobody and not needed: back on the shelf.
        PICKED: 'PICKED',
      },
    },
  },
  SALE_COMPLETED: { from: 'AVAILABLE', to: 'CUSTOMER', draw: 'reservation' },
  SALE_VOIDED: { from: 'CUSTOMER', to: 'AVAILABLE' },
  RETURN_INITIATED: { from: 'CUSTOMER', to: 'RETURN_IN_TRANSIT', draw: 'initiated' },
  // Out of RETURN_IN_TRANSIT what its lineage has there, the rest straight from the customer.
  RETURN_ACCEPTED: {
    from: 'CUSTOMER',
    to: 'RETURN_PENDING',
    draw: 'accepted',
    dispositions: { side: 'to', known: { ...shelf, RETURN_PENDING: 'RETURN_PENDING' } },
  },
  RETURN_DISPOSITIONED: {
    from: 'RETURN_PENDING',
    to: 'AVAILABLE',
    draw: 'guarded',
    dispositions: { side: 'to', known: { ...shelf, SCRAP: 'SCRAP', SUPPLIER: 'SUPPLIER' }, isRequired: true },
  },
  STOCK_DAMAGED: { from: 'AVAILABLE', to: 'DAMAGED' },
  STOCK_QUARANTINED: { from: 'AVAILABLE', to: 'QUARANTINED' },
  STOCK_RELEASED: { from: 'QUARANTINED', to: 'AVAILABLE', draw: 'guarded' },
  STOCK_SCRAPPED: {
    from: 'DAMAGED',
    to: 'SCRAP',
    draw: 'guarded',
    dispositions: { side: 'from', known: { DAMAGED: 'DAMAGED', QUARANTINED: 'QUARANTINED' } },
  },
  ADJUSTMENT_APPROVED: {
    from: 'VARIANCE',
    to: 'AVAILABLE',
    draw: 'guarded',
    dispositions: { side: 'to', known: stocked },
  },
  SNAPSHOT_ASSERTED: { from: 'VARIANCE', to: 'AVAILABLE', draw: 'asserted' },
  TRANSFER_SHIPPED: { from: 'AVAILABLE', to: 'IN_TRANSIT', draw: 'shipped' },
  TRANSFER_RECEIVED: {
    from: 'IN_TRANSIT',
    to: 'AVAILABLE',
    draw: 'received',
    dispositions: { side: 'to', known: shelf },
  },
  // Out of transit, as far as the line has it there; what turns up after all comes back out of VARIANCE.
  TRANSFER_LOST: { from: 'IN_TRANSIT', to: 'VARIANCE', draw: 'lost' },
  TRANSFER_CLOSED_SHORT: { from: 'IN_TRANSIT', to: 'VARIANCE', draw: 'lost' },
  PICK_CONFIRMED: { from: 'RESERVED', to: 'PICKED', draw: 'pick' },
  PACK_COMPLETED: { from: 'PICKED', to: 'PICKED' },
  SHIPMENT_CONFIRMED: { from: 'PICKED', to: 'CUSTOMER', draw: 'ship' },
  PICKUP_COMPLETED: { from: 'PICKED', to: 'CUSTOMER', draw: 'ship' },
  TRANSFER_CANCELLED: { from: 'IN_TRANSIT', to: 'AVAILABLE', draw: 'received' },
  PICK_SHORTED: { from: 'RESERVED', to: 'QUARANTINED', draw: 'short' },
  // What was counted, not what it differs by: the difference is to the book at the count's time, decided under lock.
  COUNT_SUBMITTED: {
    from: 'AVAILABLE',
    to: 'AVAILABLE',
    dispositions: {
      side: 'to',
      known: mapped(countScopes, () => 'AVAILABLE'),
    },
  },
  COUNT_APPROVED: {
    from: 'VARIANCE',
    to: 'AVAILABLE',
    draw: 'asserted',
    dispositions: { side: 'to', known: mapped(countScopes, evenedIn), isRequired: true },
  },
  SUSPECT_RESOLVED: { from: 'QUARANTINED', to: 'VARIANCE', draw: 'suspect' },
  SUBSTITUTION_ACCEPTED: { from: 'AVAILABLE', to: 'AVAILABLE', isPaired: true },
  CORRECTION_REVERSAL: { from: 'AVAILABLE', to: 'AVAILABLE', isPaired: true },
  // Signed: what is taken apart leaves, what is put together (a negative quantity) comes.
  STOCK_CONVERTED: { from: 'AVAILABLE', to: 'CONVERSION' },
  // A supplier's units for a customer of ours: no position holds them. What is only ordered or called off moves nothing.
  DROPSHIP_ORDERED: { from: 'SUPPLIER', to: 'SUPPLIER' },
  DROPSHIP_SHIPPED: { from: 'SUPPLIER', to: 'CUSTOMER', draw: 'through' },
  DROPSHIP_CANCELLED: { from: 'SUPPLIER', to: 'SUPPLIER' },
};

/** A disposition the type does not know; `known` are those it does. */
export type UnknownDisposition = { readonly known: readonly string[] };

/** Looks an event up in the table; gives its posting, or what is wrong with its disposition. */
export function postingOf(facts: PostingFacts): Posting | UnknownDisposition {
  const rule = rules[facts.type];
  let { from, to } = rule;
  if (rule.isPaired) return pairOf(facts.disposition) ?? { known: ['<from>><to>'] };
  if (rule.dispositions !== undefined) {
    const { side, known, isRequired } = rule.dispositions;
    const given = facts.disposition?.trim().toUpperCase();
    const meant = given === undefined ? undefined : known[given];
    if (meant === undefined && (given !== undefined || isRequired)) return { known: Object.keys(known) };
    if (side === 'from') from = meant ?? from;
    else to = meant ?? to;
  }
  if (facts.quantity < 0) [from, to] = [to, from];
  const posting: Posting = { from, to, draw: drawOf(rule.draw ?? 'free', { ...facts, from }) };
  const counted = countTypes.has(facts.type) ? countScope(facts.disposition ?? 'SHELF') : undefined;
  return counted === undefined ? posting : { ...posting, counted };
}

const countTypes: ReadonlySet<EventType> = new Set(['COUNT_SUBMITTED', 'COUNT_APPROVED']);

function drawOf(
  draw: Draw,
  { from, reservationId, lineageId }: Omit<PostingFacts, 'type'> & { readonly from: Side },
): Draw {
  if (draw === 'reservation' && reservationId === undefined) return 'free';
  if (draw === 'accepted' && lineageId === undefined) return 'free';
  if (draw === 'guarded' && from === 'PICKED') return 'putBack';
  // AVAILABLE may go below zero, and so may what is outside: there is nothing to guard.
  return draw === 'guarded' && (from === 'AVAILABLE' || !isState(from)) ? 'free' : draw;
}

/** Reads `FROM>TO`; nothing moves without it. Undefined when a side is no account. */
function pairOf(disposition: string | undefined): Posting | undefined {
  if (disposition === undefined) return { from: 'AVAILABLE', to: 'AVAILABLE', draw: 'free' };
  const [from, to, ...rest] = disposition.split('>').map((name) => sides.find((side) => side === name));
  if (from === undefined || to === undefined || rest.length > 0) return undefined;
  if (from === 'RESERVED') return { from, to, draw: 'short' };
  if (to === 'PICKED') return { from, to, draw: 'pick' };
  if (from === 'PICKED') return { from, to, draw: 'putBack' };
  return { from, to, draw: from === 'AVAILABLE' || !isState(from) ? 'free' : 'guarded' };
}

/** Every disposition some type knows: what a source's own code of one may mean. */
export function knownDispositions(): string[] {
  return [
    ...new Set(Object.values(rules).flatMap(({ dispositions }) => Object.keys(dispositions?.known ?? {}))),
  ];
}

/**
 * The order in which guarded draws of one batch are decided, so that units given by one can be drawn by the next:
 * returns are dispositioned before quarantine is released, quarantine before damage is scrapped.
 */
export function drawPhase(posting: Posting): number {
  if (posting.draw !== 'guarded' && posting.draw !== 'suspect') return 0;
  return posting.from === 'RETURN_PENDING' ? 1 : 2;
}

/** Says whether a side is a state at a place, not an account outside. */
export function isState(side: Side): side is State {
  return states.some((state) => state === side);
}

function mapped<Name extends string>(
  names: readonly Name[],
  side: (name: Name) => Side,
): Readonly<Record<string, Side>> {
  return Object.fromEntries(names.map((name) => [name, side(name)]));
}
