/**
 * The feed of those who wait: what became of them and where they stand, told in commit order, read after a place.
 *
 * One shard, gap-free like the ledger's: the counter is taken last in the transaction that admits. A change is the whole
 * reservation right after it, so whoever answers from it never reads current state. Only the first in line are told their place
 * after every admission; who stands further back learns it on subscribing, and again when near.
 */
import type { Queryable } from '#database';
import type { CursorVector } from '#schema';
import { CursorTooOld } from '../feed.ts';
import { findReservations, type Reservation } from '../reservation.ts';
import { statement } from '../statement.ts';
import type { ChangeRow } from '../told-change.ts';

/** What became known of a queued reservation. */
export type WaitingChange = {
  readonly at: Date;
  /** Its place in line, 1 is next; undefined once it waits no more. */
  readonly place: number | undefined;
  /** The reservation right after the change. */
  readonly reservation: Reservation;
};

/** The feed, in the shape of the ledger's. */
export type WaitingFeed = {
  /** Where the feed is now. */
  end(): Promise<CursorVector>;
  /** Changes after a place (exclusive), in commit order; the cursor moves past those of other reservations. */
  changesAfter(
    after: CursorVector,
    query?: { readonly limit?: number; readonly reservationId?: string },
  ): Promise<{
    readonly rows: readonly ChangeRow[];
    readonly cursor: CursorVector;
    readonly isAtEnd: boolean;
  }>;
};

const tellStatement = statement('waiting-room/tell');
const changesStatement = statement('waiting-room/changes');
const defaultLimit = 1_000;

/** Who waits in line, with the place after this admission. */
export type InLine = { readonly id: string; readonly place: number };

/** Tells what became of reservations, and where others stand now; the last thing a transaction does. */
export async function tellWaiting(
  session: Queryable,
  { settled, waiting }: { readonly settled: readonly string[]; readonly waiting: readonly InLine[] },
): Promise<void> {
  const places = new Map(waiting.map(({ id, place }) => [id, place]));
  const found = await findReservations(session, [...settled, ...places.keys()]);
  const told = [...found.values()].map(({ reservation }) => ({
    id: reservation.id,
    change: JSON.stringify({ place: places.get(reservation.id), reservation }),
  }));
  if (told.length === 0) return;
  await session.query(tellStatement, [told.map(({ id }) => id), told.map(({ change }) => change)]);
}

type FeedRow = { last: number; gone_up_to: number } & (
  | { seq: number; reservation_id: string; row: string }
  | { seq: null; reservation_id: null; row: null }
);

/** Opens the feed for reading. */
export function createWaitingFeed(database: Queryable): WaitingFeed {
  return {
    end: async () => {
      const { rows } = await database.query<{ seq: number }>('SELECT seq FROM ledger.waiting_feed');
      return [rows[0]?.seq ?? 0];
    },
    changesAfter: async ([after = 0], { limit = defaultLimit, reservationId } = {}) => {
      const most = after + limit;
      const { rows } = await database.query<FeedRow>(changesStatement, [after, most, reservationId ?? null]);
      const last = rows[0]?.last ?? 0;
      const goneUpTo = rows[0]?.gone_up_to ?? 0;
      if (after < goneUpTo) throw new CursorTooOld({ shard: 0, after, goneUpTo });
      return {
        rows: rows.flatMap(({ seq, reservation_id: id, row }): ChangeRow[] =>
          seq === null ? [] : [{ shard: 0, seq, keys: [id], row }],
        ),
        cursor: [Math.max(after, Math.min(last, most))],
        isAtEnd: last <= most,
      };
    },
  };
}

/** Writes a reservation that waits now as a change, for who wants to know where it stands before anything changes. */
export function writeWaiting(change: WaitingChange): string {
  const { at, place, reservation } = change;
  return JSON.stringify({ at: at.toISOString(), change: { place, reservation } });
}

type Dates = 'createdAt' | 'expiresAt' | 'endedAt';
type Written = Omit<Reservation, Dates> & { readonly [name in Dates]?: string };

/** Reads a change from its text; undefined for text that is none: only a part of another version could have written it. */
export function readWaiting(row: string): WaitingChange | undefined {
  const { at, change }: { at?: string; change?: { place?: number; reservation?: Written } } = JSON.parse(row);
  const written = change?.reservation;
  if (at === undefined || written?.createdAt === undefined) return undefined;
  const date = (text: string | undefined): Date | undefined =>
    text === undefined ? undefined : new Date(text);
  const reservation: Reservation = {
    ...written,
    createdAt: new Date(written.createdAt),
    expiresAt: date(written.expiresAt),
    endedAt: date(written.endedAt),
    // JSON leaves out what is undefined.
    customerId: written.customerId,
    referenceDocument: written.referenceDocument,
  };
  return { at: new Date(at), place: change?.place, reservation };
}
