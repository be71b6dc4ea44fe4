/**
 * What takes a journal entry back: the inverse of its sides, or why it cannot be taken back by itself. Pure.
 *
 * docs/ledger.md, "Reversal". A reversal is an entry of its own at the original's time. Units that had been promised do not become
 * promised again: RESERVED comes back as AVAILABLE, and what had been picked as RETURN_PENDING, where somebody puts it away.
 */
import type { ContraAccount, State } from '../account.ts';
import type { EventType } from '../event-type.ts';
import type { MovementKind } from '../movement-draft.ts';

/** An entry as far as reversing it matters. */
export type Original = {
  readonly type: EventType;
  readonly kind: MovementKind;
  readonly from: State | ContraAccount;
  readonly to: State | ContraAccount;
  readonly reservationId: string | undefined;
};

/** The sides of the reversal, or why there is none: a clause to a person, with what to do instead. */
export type Inverse =
  | { readonly from: State | ContraAccount; readonly to: State | ContraAccount }
  | { readonly why: string };

/** Types whose entries are one side of something kept elsewhere, and what puts a mistake of them right. */
const otherways: Partial<Record<EventType, string>> = {
  SNAPSHOT_ASSERTED: 'a snapshot is put right by a later one',
  COUNT_APPROVED: 'a count is put right by another count',
  SUSPECT_RESOLVED: 'a count is put right by another count',
  PICK_SHORTED: 'suspect units are resolved by counting the shelf',
  SUBSTITUTION_ACCEPTED: 'a substitution is put right by releasing and picking again',
  TRANSFER_SHIPPED: 'a transfer is taken back by transferCancel',
  TRANSFER_RECEIVED: 'a receipt of a transfer is put right by an adjustment',
  TRANSFER_LOST: 'a lost transfer that turns up is received',
  TRANSFER_CLOSED_SHORT: 'a closed transfer that turns up is received',
  TRANSFER_CANCELLED: 'a cancelled transfer is shipped again',
  DROPSHIP_ORDERED: 'a drop-ship order is cancelled',
  DROPSHIP_SHIPPED: 'a drop-shipment comes back as a return',
  DROPSHIP_CANCELLED: 'a cancelled drop-ship order is ordered again',
};

/** Gives the inverse of an entry. */
export function inverseOf({ type, kind, from, to, reservationId }: Original): Inverse {
  const otherway = otherways[type];
  if (otherway !== undefined) return { why: otherway };
  if (kind === 'COMPENSATION') return { why: 'it follows its event: reverse that' };
  if (to === 'PICKED' && reservationId !== undefined)
    return { why: 'units picked for a reservation are given back by releasing it' };
  return { from: to, to: backTo(from, to) };
}

/** Where the units go back to. What was picked for nobody goes back on the shelf. */
function backTo(from: Original['from'], to: Original['to']): State | ContraAccount {
  if (from === 'RESERVED' || to === 'PICKED') return 'AVAILABLE';
  return from === 'PICKED' ? 'RETURN_PENDING' : from;
}
