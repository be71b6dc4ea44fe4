/**
 * The waiting room's numbers as they are read: how full a room is, and where somebody stands in it.
 *
 * Reading only. A place is how many wait up to and including oneself, so 1 is next; it only ever gets smaller.
 */
import type { Queryable } from '#database';
import { statement } from '../statement.ts';

const readRooms = statement('waiting-room/read-rooms');
const roomsWaiting = statement('waiting-room/rooms-waiting');
const placesInLine = statement('waiting-room/places-in-line');

/** How full a room is, in thousandths: what those who wait ask for, and how much may be waited for when it was last looked at. */
export type Fullness = { readonly waiting: number; readonly hope: number | undefined };

/** Where a queued reservation stands. */
export type PlaceInLine = {
  /** 1 is next. */
  readonly place: number;
  readonly queuedAt: Date;
  /** When waiting ends by itself. */
  readonly waitsUntil: Date;
};

/** Reads how full rooms are, by item number; rooms nobody ever entered are not in the answer. */
export async function readFullness(
  database: Queryable,
  itemNos: readonly number[],
): Promise<ReadonlyMap<number, Fullness>> {
  const { rows } = await database.query<{ item_no: number; hope: number | null; waiting: number }>(
    readRooms,
    [[...new Set(itemNos)]],
  );
  return new Map(rows.map((row) => [row.item_no, { waiting: row.waiting, hope: row.hope ?? undefined }]));
}

/** Gives the items in whose rooms somebody waits. */
export async function roomsWithPeople(database: Queryable): Promise<{ itemNo: number; sku: string }[]> {
  const { rows } = await database.query<{ item_no: number; sku: string }>(roomsWaiting);
  return rows.map(({ item_no, sku }) => ({ itemNo: item_no, sku }));
}

/** Reads where queued reservations stand, by id; those that don't wait are not in the answer. */
export async function placesOf(
  database: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PlaceInLine>> {
  if (ids.length === 0) return new Map();
  type Row = { reservation_id: string; place: number; queued_at: Date; expires_at: Date };
  const { rows } = await database.query<Row>(placesInLine, [[...ids]]);
  return new Map(
    rows.map((row) => [
      row.reservation_id,
      { place: row.place, queuedAt: row.queued_at, waitsUntil: row.expires_at },
    ]),
  );
}
