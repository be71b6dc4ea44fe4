/**
 * Places in line as they change: what the hidden queries behind placeInLineChanged answer.
 *
 * A change is answered from its own row, never from current state; history is the feed between two places. What a caller does
 * not reach has no changes.
 */
import { isReservationId, placeOf, readWaiting, writeWaiting } from '#ledger';
import { encodeCursor, maySee } from '#schema';
import { followFeed, notAChange, readStretch } from '../single-feed.ts';
import type { ReservationsContext } from './context.ts';
import { encodeReservation } from './encode.ts';
import type {
  Query_WaitingChangesArgs,
  Query_WaitingFeedArgs,
  Query_WaitingHistoryArgs,
  Query_WaitingSnapshotArgs,
} from './generated.ts';

/** Answers changes as placeInLineChanged does: null for what is another reservation's, or out of reach. */
export function answerWaitingChanges(
  { changes, reservationId }: Query_WaitingChangesArgs,
  { caller }: ReservationsContext,
) {
  return changes.map(({ cursor, row }) => {
    const change = readWaiting(row);
    if (change === undefined) throw notAChange(row);
    const { at, place, reservation } = change;
    if (reservation.id !== reservationId.toLowerCase() || !maySee(caller, placeOf(reservation))) return null;
    return {
      cursor,
      at: at.toISOString(),
      place: place ?? null,
      reservation: encodeReservation(reservation),
    };
  });
}

const of = 'those who wait';

/** Reads a reservation's part of the feed between two places. */
export async function readWaitingHistory(args: Query_WaitingHistoryArgs, { ledger }: ReservationsContext) {
  const reservationId = args.reservationId.toLowerCase();
  if (!isReservationId(reservationId)) return { cursor: args.upTo, changes: [] };
  const { feed } = ledger.sales;
  return readStretch(args, {
    of,
    read: (after, limit) => feed.changesAfter(after, { limit, reservationId }),
  });
}

/** Tells where a reservation stands now; nothing of one that is not there or out of reach. */
export async function readWaitingState(
  { reservationId }: Query_WaitingSnapshotArgs,
  { ledger, reservationById, placeById }: ReservationsContext,
) {
  // The place first: what happens after it is told again rather than missed.
  const cursor = encodeCursor(await ledger.sales.feed.end());
  const reservation = await reservationById.load(reservationId.toLowerCase());
  if (reservation === null) return { cursor, changes: [] };
  const stands = reservation.status === 'QUEUED' ? await placeById.load(reservation.id) : undefined;
  return {
    cursor,
    changes: [{ cursor, row: writeWaiting({ at: new Date(), place: stands?.place, reservation }) }],
  };
}

/** Reads the feed after a place for whoever follows all of it. */
export function readWaitingFeed(args: Query_WaitingFeedArgs, { ledger, feedId: id }: ReservationsContext) {
  const { feed } = ledger.sales;
  return followFeed(args, {
    ...{ id, of, end: feed.end },
    read: (after, limit) => feed.changesAfter(after, { limit }),
  });
}
