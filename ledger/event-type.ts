/**
 * Event types: which can be recorded, which are answered with the mutation to use instead, and the number each is stored
 * under.
 *
 * docs/ledger.md. Numbers are part of the stored journal: append, never reorder. What a type posts is posting.ts.
 */

/** Types that can be recorded as events, by their stored number minus one. */
export const recordableTypes = [
  'OPENING_ASSERTED',
  'RECEIPT_CONFIRMED',
  'RECEIPT_REVERSED',
  'PUTAWAY_COMPLETED',
  'SALE_COMPLETED',
  'SALE_VOIDED',
  'RETURN_ACCEPTED',
  'RETURN_DISPOSITIONED',
  'STOCK_DAMAGED',
  'STOCK_QUARANTINED',
  'STOCK_RELEASED',
  'STOCK_SCRAPPED',
  'ADJUSTMENT_APPROVED',
  'SNAPSHOT_ASSERTED',
  'TRANSFER_SHIPPED',
  'TRANSFER_RECEIVED',
  'PICK_CONFIRMED',
  'PACK_COMPLETED',
  'SHIPMENT_CONFIRMED',
  'PICKUP_COMPLETED',
  'TRANSFER_LOST',
  'TRANSFER_CLOSED_SHORT',
  'RETURN_INITIATED',
  'PICK_SHORTED',
  'COUNT_SUBMITTED',
  'CORRECTION_REVERSAL',
] as const;

/** A type that can be recorded as an event. */
export type RecordableType = (typeof recordableTypes)[number];

/**
 * Types only the product itself records, as what its workflows decided (own-events.ts), by their stored number minus 51.
 * A source that sends one is answered with the mutation to use.
 */
export const ownTypes = [
  'TRANSFER_CANCELLED',
  'COUNT_APPROVED',
  'STOCK_CONVERTED',
  'DROPSHIP_ORDERED',
  'DROPSHIP_SHIPPED',
  'DROPSHIP_CANCELLED',
  'SUSPECT_RESOLVED',
  'SUBSTITUTION_ACCEPTED',
] as const;

/** A type only the product itself records. */
export type OwnType = (typeof ownTypes)[number];

/** A type of event the journal can hold. */
export type EventType = RecordableType | OwnType;

/** What reservations do, by stored kind minus one. */
export const reservationKinds = [
  'CREATED',
  'CONFIRMED',
  'EXTENDED',
  'CONSUMED',
  'RELEASED',
  'EXPIRED',
  'REASSIGNED',
  'PICKED',
  'UNPICKED',
  'SHORTED',
] as const;

/** A kind of reservation event. */
export type ReservationKind = (typeof reservationKinds)[number];

/** What caused a change of a position. */
export type Cause = EventType | `RESERVATION_${ReservationKind}` | 'POLICY_CHANGED';

/** Types that are the doing of a mutation: recording one answers NotRecordable and names it. */
const mutationOf: Readonly<Record<string, string>> = {
  RESERVATION_CREATED: 'reservationCreate',
  RESERVATION_CONFIRMED: 'reservationConfirm',
  RESERVATION_EXTENDED: 'reservationExtend',
  RESERVATION_RELEASED: 'reservationRelease',
  RESERVATION_REASSIGNED: 'reservationReassign',
  ORDER_CANCELLED: 'orderCancel',
  PICKUP_EXPIRED: 'orderCancel',
  MARKETPLACE_ORDER_ACCEPTED: 'orderPlace',
  TRANSFER_REQUESTED: 'transferRequest',
  TRANSFER_APPROVED: 'transferApprove',
  TRANSFER_CANCELLED: 'transferCancel',
  COUNT_APPROVED: 'countApprove',
  COUNT_REJECTED: 'countReject',
  RECOUNT_REQUESTED: 'recountRequest',
  SUSPECT_RESOLVED: 'countApprove',
  ADJUSTMENT_REQUESTED: 'adjustmentRequest',
  STOCK_CONVERTED: 'stockConvert',
  SUBSTITUTION_ACCEPTED: 'substitutionAccept',
  DROPSHIP_ORDERED: 'dropshipPlace',
  DROPSHIP_SHIPPED: 'dropshipShip',
  DROPSHIP_CANCELLED: 'dropshipCancel',
  EXPECTED_SUPPLY_CHANGED: 'expectedSupplyChange',
  ALLOCATION_GRANTED: 'allocationGrant',
  ALLOCATION_REALLOCATED: 'allocationReallocate',
  ALLOCATION_REVOKED: 'allocationRevoke',
  POLICY_CHANGED: 'policySet',
};

/** Types nobody tells: how they come about. */
const byItself: Readonly<Record<string, string>> = {
  RESERVATION_EXPIRED: 'a hold expires by itself',
  ALLOCATION_CONSUMED: 'a channel consumes its grant by reserving',
  ERP_POSTING_ACKNOWLEDGED: 'the ERP answers what it was posted',
  ERP_POSTING_REJECTED: 'the ERP answers what it was posted',
  ERP_POSTING_REVERSED: 'movementReverse takes back what was posted, and the ERP is told',
};

/** Finds the recordable type of this name; undefined when there is none. Names are exact: upper snake case. */
export function recordableType(name: string): RecordableType | undefined {
  return recordableTypes.find((type) => type === name);
}

/** Finds the type of this name that the journal can hold, the product's own included; undefined when there is none. */
export function eventType(name: string): EventType | undefined {
  return recordableType(name) ?? ownTypes.find((type) => type === name);
}

/** Says in a sentence why a type cannot be recorded and what to do instead. */
export function whyNotRecordable(name: string): string {
  const mutation = mutationOf[name];
  if (mutation !== undefined) return `type ${name} is not recorded as an event: use the mutation ${mutation}`;
  const how = byItself[name];
  if (how !== undefined) return `type ${name} is never told: ${how}`;
  return `type ${JSON.stringify(name)} is unknown; types are written in upper snake case, such as SALE_COMPLETED`;
}

/** Gives the number an event type is stored under, also as the cause of a change. */
export function typeCode(type: EventType): number {
  const own = ownTypes.findIndex((each) => each === type);
  return own < 0 ? recordableTypes.findIndex((each) => each === type) + 1 : firstOwnCode + own;
}

const firstOwnCode = 51;
const firstReservationCause = 101;

/** Gives the number a kind of reservation event is stored under. */
export function reservationKindCode(kind: ReservationKind): number {
  return reservationKinds.indexOf(kind) + 1;
}

/** Gives the number a reservation event is stored under as the cause of a change. */
export function reservationCauseCode(kind: ReservationKind): number {
  return firstReservationCause + reservationKinds.indexOf(kind);
}

/** The number under which the feed tells that a policy or a grant changed what may be promised, though no quantity changed. */
export const policyCause = 120;

/** Gives the number a cause is stored under. */
export function causeCode(cause: Cause): number {
  if (cause === 'POLICY_CHANGED') return policyCause;
  const kind = reservationKinds.find((each) => `RESERVATION_${each}` === cause);
  const type = eventType(cause);
  if (kind !== undefined) return reservationCauseCode(kind);
  if (type === undefined) throw new Error(`${cause} is no cause`);
  return typeCode(type);
}

/** Names a stored cause; throws on a number no cause has. */
export function causeOf(code: number): Cause {
  if (code === policyCause) return 'POLICY_CHANGED';
  const kind = reservationKinds[code - firstReservationCause];
  return kind === undefined ? typeOf(code) : `RESERVATION_${kind}`;
}

/** Names a stored event type; throws on a number no type has. */
export function typeOf(code: number): EventType {
  const type = ownTypes[code - firstOwnCode] ?? recordableTypes[code - 1];
  if (type === undefined) throw new Error(`no event type has the number ${code}`);
  return type;
}
