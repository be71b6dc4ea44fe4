/**
 * A movement as the one Tryton stock move it becomes: codes instead of our names, the business day, the quantity. Pure.
 *
 * Which numbers the codes have in Tryton is looked up when it is posted. Prices are not ours to say: a receipt comes in at
 * the cost Tryton has, a sale goes out at its list price, and what a move is worth Tryton books itself.
 */
import type { CanonicalMovement, PlannedPosting, PostingAccount, Rejected, Waived } from '../contract.ts';
import type { Mapping } from './mapping.ts';

/** One stock move, by codes. */
export type TrytonMove = {
  /** The product's code: our SKU. */
  readonly product: string;
  /** The unit's symbol. */
  readonly unit: string;
  /** Thousandths of the unit. */
  readonly quantity: number;
  /** Codes of the locations. */
  readonly from: string;
  readonly to: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Units lose what they are worth by it, or get it back: one end must be a place where Tryton keeps no value. */
  readonly changesWorth: boolean;
  /** The move it takes back. */
  readonly origin?: number;
};

/** Maps a movement; rejects what the mapping does not know, waives what stays in one place there. */
export function planMove(
  mapping: Mapping,
  movement: CanonicalMovement,
): PlannedPosting<TrytonMove> | Rejected | Waived {
  const { eventId, orderKeys, sku, quantity, businessDate, kind } = movement;
  const from = mapping.codeOf(movement.from);
  const to = mapping.codeOf(movement.to);
  const unit = mapping.unitOf(movement.unit);
  if (from === undefined) return unmapped(eventId, described(movement.from));
  if (to === undefined) return unmapped(eventId, described(movement.to));
  if (unit === undefined) return unmapped(eventId, `the unit ${movement.unit}`);
  const changesWorth = kind === 'FINANCIAL_ADJUSTMENT';
  if (from === to && !changesWorth) {
    const reason = `${described(movement.from)} and ${described(movement.to)} are one location in Tryton, ${from}`;
    return { status: 'waived', eventId, reason };
  }
  if (from === to) {
    const both = `${described(movement.from)} and ${described(movement.to)}`;
    return unmapped(eventId, `the difference of worth between ${both}, one location there,`);
  }
  const document = { product: sku, unit, quantity, from, to, date: businessDate, changesWorth };
  return { eventId, orderKeys, document };
}

function unmapped(eventId: string, what: string): Rejected {
  const reason = `${what} is nothing in Tryton by the settings of this ERP: name it there`;
  return { status: 'rejected', eventId, code: 'unmapped', reason, retryable: false };
}

function described({ account, locationId }: PostingAccount): string {
  return locationId === undefined ? `the account ${account}` : `${account} at ${locationId}`;
}
