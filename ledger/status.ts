/**
 * The life of a reservation as a table: which verb leads from which status to which.
 *
 * docs/ledger.md, pure. The SQL statements check the status they were decided on again, so a decision made on a locked row
 * is the one that is written. Extending and reassigning keep the status and are not here.
 */

/** Every status, by its stored number. */
export const reservationStatuses = [
  'QUEUED',
  'HELD',
  'CONFIRMED',
  'PARTIALLY_CONSUMED',
  'CONSUMED',
  'RELEASED',
  'EXPIRED',
  'CANCELLED',
] as const;

/** Where in its life a reservation is. */
export type ReservationStatus = (typeof reservationStatuses)[number];

/** What can be done to a reservation: `consumePart` leaves some of it held or picked, `consumeRest` nothing. */
export type ReservationVerb =
  | 'hold'
  | 'confirm'
  | 'pick'
  | 'consumePart'
  | 'consumeRest'
  | 'release'
  | 'expire';

const transitions: Readonly<Record<ReservationStatus, Partial<Record<ReservationVerb, ReservationStatus>>>> =
  {
    QUEUED: { hold: 'HELD', release: 'RELEASED', expire: 'EXPIRED' },
    // A pick or sale that names a hold proves that the goods are taken: it confirms, and a sale consumes in one.
    HELD: {
      confirm: 'CONFIRMED',
      pick: 'CONFIRMED',
      consumePart: 'PARTIALLY_CONSUMED',
      consumeRest: 'CONSUMED',
      release: 'RELEASED',
      expire: 'EXPIRED',
    },
    CONFIRMED: {
      pick: 'CONFIRMED',
      consumePart: 'PARTIALLY_CONSUMED',
      consumeRest: 'CONSUMED',
      release: 'CANCELLED',
    },
    PARTIALLY_CONSUMED: {
      pick: 'PARTIALLY_CONSUMED',
      consumePart: 'PARTIALLY_CONSUMED',
      consumeRest: 'CONSUMED',
      release: 'CANCELLED',
    },
    // A pick that is told after the goods have left.
    CONSUMED: { pick: 'CONSUMED' },
    RELEASED: {},
    EXPIRED: {},
    CANCELLED: {},
  };

/** Gives the status a verb leads to; undefined when it cannot be done from there. */
export function nextStatus(from: ReservationStatus, verb: ReservationVerb): ReservationStatus | undefined {
  return transitions[from][verb];
}

/** Says whether a reservation of this status holds units. */
export function isHolding(status: ReservationStatus): boolean {
  return nextStatus(status, 'consumeRest') !== undefined;
}

/** Gives a status by its stored number; throws on a number no status has. */
export function statusOf(code: number): ReservationStatus {
  const status = reservationStatuses[code];
  if (status === undefined) throw new Error(`no reservation status has the number ${code}`);
  return status;
}

/** Gives the number a status is stored under. */
export function statusCode(status: ReservationStatus): number {
  return reservationStatuses.indexOf(status);
}
