/**
 * Places in line as they change: what the hidden queries behind placeInLineChanged answer.
 *
 * A change is answered from its own row, never from current state; history is the feed between two places. What a caller does
 * not reach has no changes.
 */
import { isReservationId, placeOf, readWaiting, writeWaiting } from '#ledger';
import { type CursorVector, decodeCursor, encodeCursor, fault, maySee } from '#schema';
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
    if (change === undefined)
      throw fault('BAD_USER_INPUT', `${JSON.stringify(row.slice(0, 100))} is not the row of a change`);
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

/** Reads a reservation's part of the feed between two places. */
export async function readWaitingHistory(args: Query_WaitingHistoryArgs, { ledger }: ReservationsContext) {
  const after = placeFrom('after', args.after);
  const [upTo = 0] = placeFrom('upTo', args.upTo);
  const reservationId = args.reservationId.toLowerCase();
  if (!isReservationId(reservationId)) return { cursor: encodeCursor([upTo]), changes: [] };
  const read = await ledger.sales.feed.changesAfter(after, { limit: args.first, reservationId });
  const [start = 0] = after;
  const [end = 0] = read.cursor;
  return {
    cursor: encodeCursor([Math.max(start, Math.min(end, upTo))]),
    changes: read.rows
      .filter(({ seq }) => seq <= upTo)
      .map(({ seq, row }) => ({ row, cursor: encodeCursor([seq]) })),
  };
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
export async function readWaitingFeed(args: Query_WaitingFeedArgs, { ledger, feedId }: ReservationsContext) {
  const { feed } = ledger.sales;
  const id = feedId;
  if (!args.after) return { id, cursor: encodeCursor(await feed.end()), isAtEnd: true, changes: [] };
  const { rows, cursor, isAtEnd } = await feed.changesAfter(placeFrom('after', args.after), {
    limit: args.first,
  });
  return {
    id,
    cursor: encodeCursor(cursor),
    isAtEnd,
    changes: rows.map(({ shard, seq, keys, row }) => ({ shard, seq: String(seq), keys: [...keys], row })),
  };
}

/** A cursor of stock has more components: resuming after one would miss changes silently. */
function placeFrom(argument: string, text: string): CursorVector {
  const cursor = decodeCursor(text);
  if (cursor?.length === 1) return cursor;
  const shown = JSON.stringify(text.slice(0, 100));
  throw fault('BAD_USER_INPUT', `${argument}: ${shown} is not a cursor of the feed of those who wait`);
}
