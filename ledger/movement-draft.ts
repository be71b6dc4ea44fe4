/**
 * Movements about to be posted: how an event, and what was decided about it under lock, becomes two-legged entries.
 *
 * Pure. Amounts are thousandths and positive; an entry that would move nothing is left out. Compensations of late facts
 * (docs/ledger.md, invariant 7) are made here from the very entries they take back.
 */
import { type AccountKey, contraAccount, isKept, stateAccount } from './account.ts';
import { evenedState, hasState } from './count-scope.ts';
import { typeCode } from './event-type.ts';
import type { PlannedEvent } from './plan.ts';
import { isState, type Side } from './posting.ts';

/** Why a movement exists: the event itself, taking a late fact back at a snapshot, or evening out a transfer. */
export const movementKinds = ['EVENT', 'COMPENSATION', 'RECONCILIATION'] as const;

/** A kind of movement; stored as its index plus one. */
export type MovementKind = (typeof movementKinds)[number];

/** One two-legged entry to post. */
export type MovementDraft = {
  readonly eventNo: number;
  readonly type: number;
  readonly from: AccountKey;
  readonly to: AccountKey;
  readonly quantity: number;
  /** A time as PostgreSQL reads it. */
  readonly occurredAt: string;
  readonly businessDate: string;
  readonly kind: MovementKind;
  /** The snapshot a compensation restores. */
  readonly snapshotEventNo: number | undefined;
  readonly correlationId: string;
  /** The position that a movement between two accounts outside is told at in the feed. */
  readonly toldAt: number | undefined;
};

/** An event whose key this transaction holds. */
export type ClaimedEvent = PlannedEvent & {
  readonly eventNo: number;
  readonly correlationId: string;
  /** The reservation a shipment of a transfer draws on. */
  readonly holdId?: string;
};

/** The snapshot that a late event has to leave as it was asserted; `states` are those it counts, as bits (count-scope.ts). */
export type LaterSnapshot = { readonly at: string; readonly eventNo: number; readonly states: number };

/** Gives the stored account of a posting's side for an event. */
export function accountOf(side: Side, event: PlannedEvent): AccountKey {
  return isState(side) ? stateAccount(event.positionId, side) : contraAccount(event.itemNo, side);
}

/** What one entry of an event says: its sides, how much, and a kind other than the event itself. */
export type Entry = {
  readonly from: Side;
  readonly to: Side;
  readonly quantity: number;
  readonly kind?: MovementKind;
};

/** Makes the drafts of an event's entries, in order, leaving out those that move nothing. */
export function draft(event: ClaimedEvent, entries: readonly Entry[]): MovementDraft[] {
  return entries
    .filter(({ from, to, quantity }) => quantity > 0 && from !== to)
    .map(({ from, to, quantity, kind }) => ({
      eventNo: event.eventNo,
      type: typeCode(event.event.type),
      from: accountOf(from, event),
      to: accountOf(to, event),
      quantity,
      occurredAt: event.event.occurredAt.toISOString(),
      businessDate: event.businessDate,
      kind: kind ?? 'EVENT',
      snapshotEventNo: undefined,
      correlationId: event.correlationId,
      toldAt: isState(from) || isState(to) || !isKept(event.positionId) ? undefined : event.positionId,
    }));
}

/**
 * Makes the entries that take a late event back at snapshots after it, so that what was asserted stays true.
 * Takes the event's own drafts and, in order, the first snapshot after it and those that count otherwise than the one before
 * them; gives no draft where nothing that was counted is changed.
 */
export function compensate(
  event: ClaimedEvent,
  drafts: readonly MovementDraft[],
  snapshots: readonly LaterSnapshot[],
): MovementDraft[] {
  const made: MovementDraft[] = [];
  for (const { states: counted, at, eventNo } of snapshots) {
    const due = effectOf(event, [...drafts, ...made], counted);
    const state = evenedState(counted);
    const entry: Entry =
      due > 0
        ? { from: state, to: 'VARIANCE', quantity: due, kind: 'COMPENSATION' }
        : { from: 'VARIANCE', to: state, quantity: -due, kind: 'COMPENSATION' };
    const back = { occurredAt: at, snapshotEventNo: eventNo };
    made.push(...draft(event, [entry]).map((each) => ({ ...each, ...back })));
  }
  return made;
}

/** Says whether a net and a gross snapshot can see an event differently: it draws on what is promised. */
export function touchesPromises({ posting, holdId }: ClaimedEvent): boolean {
  return holdId !== undefined || ['reservation', 'pick', 'ship', 'putBack', 'short'].includes(posting.draw);
}

/** How much drafts of an event change what a snapshot counted; `counted` is its set of states as bits. */
function effectOf(event: ClaimedEvent, drafts: readonly MovementDraft[], counted: number): number {
  const isCounted = ({ positionId, state }: AccountKey): boolean =>
    positionId === event.positionId && state > 0 && hasState(counted, state);
  let effect = 0;
  for (const { from, to, quantity } of drafts) {
    if (isCounted(to)) effect += quantity;
    if (isCounted(from)) effect -= quantity;
  }
  return effect;
}
