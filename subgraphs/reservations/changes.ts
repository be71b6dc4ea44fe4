/**
 * Reservations as they change: what the hidden queries behind reservationChanged answer.
 *
 * A change says what happened; the reservation is read when it is told, so it is at least as new. What a caller does not
 * reach has no changes.
 */
import { readReservationChange } from '#ledger';
import { fault, narrowed } from '#schema';
import { checkWatched } from '../connection.ts';
import { followFeed, notAChange, presentState, readStretch } from '../single-feed.ts';
import type { ReservationsContext } from './context.ts';
import { encodeReservation } from './encode.ts';
import type {
  Query_ReservationChangesArgs,
  Query_ReservationFeedArgs,
  Query_ReservationHistoryArgs,
  Query_ReservationSnapshotArgs,
} from './generated.ts';

const mostSnapshot = 10_000;
const mostReservations = 500;
const of = 'reservations';

type Watched = Partial<Query_ReservationSnapshotArgs>;

/** Ids in the form they are stored in. Throws BAD_USER_INPUT for what cannot be one, for none and for too many. */
function idsOf({ reservationIds }: Watched): string[] | undefined {
  checkWatched('reservationIds', reservationIds, mostReservations);
  const ids = reservationIds?.map((id) => id.toLowerCase());
  const wrong = ids?.find((id) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id));
  if (wrong !== undefined)
    throw fault('BAD_USER_INPUT', `reservationIds: "${wrong.slice(0, 100)}" is not the id of a reservation`);
  return ids;
}

function filterOf(watched: Watched, { caller }: ReservationsContext) {
  const channels = narrowed(watched.channel ? [watched.channel] : undefined, caller.channels);
  const reservationIds = idsOf(watched);
  return { ...(channels && { channels }), ...(reservationIds && { reservationIds }) };
}

/** Answers changes as reservationChanged does: null for what the conditions leave out, or is out of reach. */
export async function answerReservationChanges(
  { changes, channel, ...watched }: Query_ReservationChangesArgs,
  { reservationById }: ReservationsContext,
) {
  const ids = idsOf(watched);
  return Promise.all(
    changes.map(async ({ cursor, row }) => {
      const change = readReservationChange(row);
      if (change === undefined) throw notAChange(row);
      const { at, cause, reservationId } = change;
      if (ids?.includes(reservationId) === false) return null;
      const reservation = await reservationById.load(reservationId);
      if (reservation === null || (channel ?? reservation.channel) !== reservation.channel) return null;
      return { cursor, at: at.toISOString(), cause, reservation: encodeReservation(reservation) };
    }),
  );
}

/** Reads the feed between two places. */
export function readReservationHistory(args: Query_ReservationHistoryArgs, context: ReservationsContext) {
  const filter = filterOf(args, context);
  const { changed } = context.ledger;
  return readStretch(args, { of, read: (after, limit) => changed.changesAfter(after, { ...filter, limit }) });
}

/** Tells the reservations that hold something now. Throws BAD_USER_INPUT when there are too many. */
export async function readReservationState(args: Watched, context: ReservationsContext) {
  const filter = filterOf(args, context);
  const state = await context.ledger.changed.state({ ...filter, most: mostSnapshot });
  return presentState(state, { what: 'reservations', most: mostSnapshot });
}

/** Reads the feed after a place for whoever follows all of it. */
export function readReservationFeed(args: Query_ReservationFeedArgs, context: ReservationsContext) {
  const { changed } = context.ledger;
  return followFeed(args, {
    ...{ id: context.changesFeedId, of, end: changed.end },
    read: (after, limit) => changed.changesAfter(after, { limit }),
  });
}
