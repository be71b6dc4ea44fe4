/**
 * The feed of reservations: what happened to each, read after a place, and the text of a change.
 *
 * One shard, gap-free. A change says what happened and to which reservation; the reservation itself is read when it is told,
 * so it is at least as new. Changes are kept for as long as every reservation they are about is.
 */
import type { Database, Queryable } from '#database';
import type { CursorVector } from '#schema';
import { type ReservationKind, reservationKinds } from '../event-type.ts';
import { CursorTooOld } from '../feed.ts';
import { reservationHours } from '../proof/retain.ts';
import { statement } from '../statement.ts';
import type { ChangeRow } from '../told-change.ts';
import { type Numbered, numberEvents } from './number-events.ts';

/** What happened to a reservation. SNAPSHOT: nothing, it is told as it is. */
export type ReservationChange = {
  readonly at: Date;
  readonly cause: ReservationKind | 'SNAPSHOT';
  readonly reservationId: string;
};

/** Which changes: of these channels and reservations, all when omitted. */
export type ReservationFilter = {
  readonly channels?: readonly string[] | undefined;
  readonly reservationIds?: readonly string[] | undefined;
};

/** A stretch of the feed; a row's keys are the reservation's id and its channel. */
export type ReservationFeedRead = {
  readonly rows: readonly ChangeRow[];
  readonly cursor: CursorVector;
  /** Nothing after `cursor` was told when it was read. */
  readonly isAtEnd: boolean;
};

/** The feed of reservations. */
export type ReservationFeed = {
  /** Where the feed is now. */
  end(): Promise<CursorVector>;
  /** Changes after a place (exclusive); the cursor moves past those that do not match. Throws CursorTooOld. */
  changesAfter(
    after: CursorVector,
    query?: ReservationFilter & { readonly limit?: number },
  ): Promise<ReservationFeedRead>;
  /** What holds something now, as changes of cause SNAPSHOT, and the place it is true at; with ids, those. */
  state(query: ReservationFilter & { readonly most: number }): Promise<{
    readonly cursor: CursorVector;
    readonly rows: readonly string[];
    readonly isWhole: boolean;
  }>;
  /** Numbers events that were committed; for a worker. */
  number(): Promise<Numbered>;
  /** Forgets changes of reservations that will be forgotten; gives how many. */
  trim(): Promise<number>;
};

const changesStatement = statement('reservation-feed/changes');
const holdingStatement = statement('reservation-feed/holding');
const trimStatement = statement('reservation-feed/trim');
const defaultLimit = 1_000;
const mostTrimmed = 5_000;

type FeedRow = { last: number; gone_up_to: number } & (
  | { seq: number; reservation_id: string; channel_id: string; kind: number; happened_at: Date }
  | { seq: null }
);

/** Opens the feed over a pool that writes and one that reads. */
export function createReservationFeed({
  database,
  reader,
}: {
  database: Database;
  reader: Database;
}): ReservationFeed {
  return {
    end: async () => {
      const { rows } = await reader.query<{ seq: number }>('SELECT seq FROM ledger.reservation_feed');
      return [rows[0]?.seq ?? 0];
    },
    changesAfter: (after, query = {}) => changesAfter(reader, { ...query, after }),
    state: (query) => readState(reader, query),
    number: () => numberEvents(database),
    trim: async () => {
      const { rows } = await database.query<{ removed: number }>(trimStatement, [
        reservationHours,
        mostTrimmed,
      ]);
      return rows[0]?.removed ?? 0;
    },
  };
}

type Asked = ReservationFilter & { readonly after: CursorVector; readonly limit?: number };

async function changesAfter(reader: Queryable, asked: Asked): Promise<ReservationFeedRead> {
  const [after = 0] = asked.after;
  const most = after + (asked.limit ?? defaultLimit);
  const { channels = null, reservationIds = null } = asked;
  const { rows } = await reader.query<FeedRow>(changesStatement, [after, most, channels, reservationIds]);
  const [{ last, gone_up_to: goneUpTo } = { last: 0, gone_up_to: 0 }] = rows;
  if (after < goneUpTo) throw new CursorTooOld({ shard: 0, after, goneUpTo });
  return {
    rows: rows.flatMap((row) => (row.seq === null ? [] : [toldRow(row)])),
    cursor: [Math.max(after, Math.min(last, most))],
    isAtEnd: last <= most,
  };
}

function toldRow(row: Extract<FeedRow, { seq: number }>): ChangeRow {
  const cause = reservationKinds[row.kind - 1];
  if (cause === undefined) throw new Error(`reservation events have no kind ${row.kind}`);
  const change: ReservationChange = { at: row.happened_at, cause, reservationId: row.reservation_id };
  return {
    shard: 0,
    seq: row.seq,
    keys: [row.reservation_id, `channel:${row.channel_id}`],
    row: writeReservationChange(change),
  };
}

async function readState(reader: Queryable, query: ReservationFilter & { readonly most: number }) {
  const { channels = null, reservationIds = null, most } = query;
  type Row = { last: number; reservation_id: string | null };
  const { rows } = await reader.query<Row>(holdingStatement, [channels, reservationIds, most + 1]);
  const at = new Date();
  const found = rows.flatMap(({ reservation_id: reservationId }) =>
    reservationId === null ? [] : [writeReservationChange({ at, cause: 'SNAPSHOT', reservationId })],
  );
  return { cursor: [rows[0]?.last ?? 0], rows: found.slice(0, most), isWhole: found.length <= most };
}

function writeReservationChange({ at, cause, reservationId }: ReservationChange): string {
  return JSON.stringify({ at: at.toISOString(), cause, reservationId });
}

/** Reads a change from its text; undefined for text that is none: only a part of another version could have written it. */
export function readReservationChange(row: string): ReservationChange | undefined {
  const given: { at?: string; cause?: string; reservationId?: string } = JSON.parse(row);
  const { at, reservationId } = given;
  const cause = ([...reservationKinds, 'SNAPSHOT'] as const).find((known) => known === given.cause);
  if (at === undefined || cause === undefined || reservationId === undefined) return undefined;
  return { at: new Date(at), cause, reservationId };
}
