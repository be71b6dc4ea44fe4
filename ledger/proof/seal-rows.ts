/**
 * The rows under a seal as they are read: the feed's lines of a range, and the journal's lines of some movements and
 * reservation events, live or archived.
 */
import type { Queryable } from '#database';
import { statement } from '../statement.ts';
import { type FeedLine, type FeedLineRow, linesOf } from './feed-line.ts';

/** Which journal rows, in the order they are hashed in. */
export type JournalIds = {
  readonly movementIds: readonly number[];
  readonly reservationEventIds: readonly number[];
};

/** The lines of journal rows, in order; an id whose row is gone is among the missing. */
export type JournalLines = { readonly lines: readonly string[]; readonly missing: readonly string[] };

const feedLines = statement('proof/feed-lines');
const journalLines = statement('proof/journal-lines');

/** Reads the feed's lines of a shard after one number up to another. */
export async function readFeedLines(
  session: Queryable,
  range: { readonly shard: number; readonly after: number; readonly upTo: number },
): Promise<FeedLine[]> {
  const { rows } = await session.query<FeedLineRow>(feedLines, [range.shard, range.after, range.upTo]);
  return rows.flatMap((row) => linesOf(row, range));
}

/** Gives the journal rows that feed rows came from, each once, in the order they come in. */
export function journalIdsOf(rows: readonly FeedLine[]): JournalIds {
  return {
    movementIds: [...new Set(rows.flatMap((row) => row.movement_id ?? []))],
    reservationEventIds: [...new Set(rows.flatMap((row) => row.reservation_event_id ?? []))],
  };
}

/** Reads journal rows as they are sealed. */
export async function readJournalLines(session: Queryable, ids: JournalIds): Promise<JournalLines> {
  const { movementIds, reservationEventIds } = ids;
  const { rows } = await session.query<{ is_movement: boolean; id: number; line: string }>(journalLines, [
    movementIds,
    reservationEventIds,
  ]);
  const found = new Map(rows.map(({ is_movement, id, line }) => [`${is_movement ? 'm' : 'r'}${id}`, line]));
  const asked = [
    ...movementIds.map((id) => [`m${id}`, `movement ${id}`] as const),
    ...reservationEventIds.map((id) => [`r${id}`, `reservation event ${id}`] as const),
  ];
  return {
    lines: asked.flatMap(([key]) => found.get(key) ?? []),
    missing: asked.flatMap(([key, name]) => (found.has(key) ? [] : [name])),
  };
}
