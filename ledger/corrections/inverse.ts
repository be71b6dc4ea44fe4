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
  readonly lineageId?: string | undefined;
  readonly transferId?: string | undefined;
};

/** The sides of the reversal; or why there is none: a clause to a person, and the mutation that puts it right. */
export type Inverse =
  | { readonly from: State | ContraAccount; readonly to: State | ContraAccount }
  | { readonly why: string; readonly mutation: string };

/** Types whose entries are one side of something kept elsewhere, and what puts a mistake of them right. */
const otherways: Partial<Record<EventType, { readonly why: string; readonly mutation: string }>> = {
  SNAPSHOT_ASSERTED: { why: 'a snapshot is put right by a later one', mutation: 'stockEventsRecord' },
  COUNT_APPROVED: { why: 'a count is put right by another count', mutation: 'countSubmit' },
  SUSPECT_RESOLVED: { why: 'a count is put right by another count', mutation: 'countSubmit' },
  PICK_SHORTED: { why: 'suspect units are resolved by counting the shelf', mutation: 'countSubmit' },
  SUBSTITUTION_ACCEPTED: {
    why: 'a substitution is put right by releasing and reserving again',
    mutation: 'reservationRelease',
  },
  TRANSFER_CANCELLED: { why: 'units of a cancelled transfer are shipped again', mutation: 'transferShip' },
  DROPSHIP_ORDERED: { why: 'a drop-ship order is called off', mutation: 'dropshipCancel' },
  DROPSHIP_SHIPPED: { why: 'a drop-shipment comes back as a return', mutation: 'stockEventsRecord' },
  DROPSHIP_CANCELLED: {
    why: 'a drop-ship order that was called off is ordered again',
    mutation: 'dropshipPlace',
  },
};

/** Gives the inverse of an entry. */
export function inverseOf({ type, kind, from, to, reservationId, ...of }: Original): Inverse {
  const otherway = otherways[type];
  if (otherway !== undefined) return otherway;
  if (kind === 'COMPENSATION')
    return { why: 'it follows its event: reverse that', mutation: 'movementReverse' };
  if (to === 'PICKED' && reservationId !== undefined) {
    const why = 'units picked for a reservation are given back by releasing it, or by cancelling its order';
    return { why, mutation: 'reservationRelease' };
  }
  if (of.lineageId?.startsWith('recall/') && to === 'QUARANTINED')
    return { why: 'what a recall holds back is let go with it', mutation: 'stockRecallRelease' };
  if (type === 'CORRECTION_REVERSAL' && of.transferId !== undefined)
    return { why: 'what happened to a transfer after all is told again', mutation: 'transferShip' };
  return { from: to, to: backTo(from, to) };
}

/** Where the units go back to. What was picked for nobody goes back on the shelf. */
function backTo(from: Original['from'], to: Original['to']): State | ContraAccount {
  if (from === 'RESERVED' || to === 'PICKED') return 'AVAILABLE';
  return from === 'PICKED' ? 'RETURN_PENDING' : from;
}
