/**
 * Reservations as they are read: a promise of stock to a channel, line by line.
 *
 * Reading only; a hold past its expiry reads EXPIRED whether or not anybody has swept it. Quantities in thousandths.
 */
import type { Queryable } from '#database';
import type { PlacedRow } from '#schema';
import type { ShortageReason } from './decide.ts';
import type { ReferenceDocument } from './event.ts';
import { stillHeld, stillPicked } from './fulfil.ts';
import { type Fulfilment, fulfilmentsOf } from './sellable.ts';
import { statement } from './statement.ts';
import { isHolding, type ReservationStatus, statusOf } from './status.ts';

/** Units of one item at one location within a reservation, in thousandths of the item's base unit. */
export type ReservationLine = {
  /** The line of the request, from 0; a line held at several locations has as many of these. */
  readonly lineNo: number;
  readonly itemNo: number;
  readonly sku: string;
  /** Undefined when nothing could be held. */
  readonly locationNo: number | undefined;
  readonly locationId: string | undefined;
  /** Asked for. */
  readonly quantity: number;
  /** Still held: neither picked, consumed, released nor expired. */
  readonly held: number;
  /** Picked for it and still here. */
  readonly picked: number;
  /** What left for it; more than was held when more left. */
  readonly consumed: number;
  /** Held when the reservation was made. */
  readonly wasHeld: number;
};

/** A promise of stock to a channel. */
export type Reservation = {
  readonly id: string;
  readonly status: ReservationStatus;
  readonly callerId: string;
  readonly channel: string;
  readonly createdAt: Date;
  /** When the hold ends, or ended, by itself; undefined once confirmed. */
  readonly expiresAt: Date | undefined;
  readonly endedAt: Date | undefined;
  readonly lines: readonly ReservationLine[];
  readonly customerId: string | undefined;
  readonly referenceDocument: ReferenceDocument | undefined;
  /** How its units are to reach the customer; undefined when nobody said. */
  readonly fulfilment: Fulfilment | undefined;
  /** Whether it keeps units for a transfer: then only the transfer ends it. */
  readonly isForTransfer: boolean;
  /** Why lines of one held in part were short, by line number from 0; for want of stock where nothing is said. */
  readonly shortReasons: Readonly<Record<string, ShortageReason>>;
};

/** A reservation and what only the ledger looks at. */
export type StoredReservation = {
  readonly reservation: Reservation;
  readonly requestHash: string;
  readonly confirmKey: string | undefined;
};

const readReservations = statement('read-reservations');
const transferPurpose = 2;

type LineJson = {
  lineNo: number;
  itemNo: number;
  sku: string;
  locationNo: number | null;
  locationId: string | null;
  requested: number;
  held: number;
  picked: number;
  consumed: number;
};
type ReservationRow = {
  reservation_id: string;
  request_hash: string;
  status: number;
  caller_id: string;
  channel_id: string;
  created_at: Date;
  expires_at: Date | null;
  ended_at: Date | null;
  confirm_key: string | null;
  customer_id: string | null;
  reference_document: ReferenceDocument | null;
  fulfilment: number | null;
  short_reasons: Record<string, ShortageReason> | null;
  purpose: number;
  lines: LineJson[];
};

/** Says whether a text has the form of a reservation id. */
export function isReservationId(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
}

/** A reservation by what reach looks at: its channel, its maker, and the locations it holds, or held, something at. */
export function placeOf({ channel, callerId, lines }: Reservation): PlacedRow & { readonly channel: string } {
  return {
    channel,
    callerId,
    locationIds: [...new Set(lines.flatMap(({ locationId }) => locationId ?? []))],
  };
}

/** Reads reservations by id; ids that are none of ours are simply not in the answer. */
export async function findReservations(
  database: Queryable,
  ids: readonly string[],
): Promise<Map<string, StoredReservation>> {
  const asked = [...new Set(ids.filter(isReservationId))];
  if (asked.length === 0) return new Map();
  const { rows } = await database.query<ReservationRow>(readReservations, [asked]);
  return new Map(rows.map((row) => [row.reservation_id, read(row)]));
}

function read(row: ReservationRow): StoredReservation {
  const status = statusOf(row.status);
  const reservation: Reservation = {
    id: row.reservation_id,
    status,
    callerId: row.caller_id,
    channel: row.channel_id,
    createdAt: row.created_at,
    expiresAt: row.expires_at ?? undefined,
    endedAt: row.ended_at ?? (status === 'EXPIRED' ? (row.expires_at ?? undefined) : undefined),
    lines: row.lines.map((line) => ({
      lineNo: line.lineNo,
      itemNo: line.itemNo,
      sku: line.sku,
      locationNo: line.locationNo ?? undefined,
      locationId: line.locationId ?? undefined,
      quantity: line.requested,
      held: isHolding(status) ? stillHeld(line) : 0,
      picked: isHolding(status) ? stillPicked(line) : 0,
      consumed: line.consumed,
      wasHeld: line.held,
    })),
    customerId: row.customer_id ?? undefined,
    referenceDocument: row.reference_document ?? undefined,
    fulfilment: fulfilmentsOf(row.fulfilment ?? 0)[0],
    isForTransfer: row.purpose === transferPurpose,
    shortReasons: row.short_reasons ?? {},
  };
  return { reservation, requestHash: row.request_hash, confirmKey: row.confirm_key ?? undefined };
}
