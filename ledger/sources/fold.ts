/**
 * Folding what recording noted of the sources into watermarks and running numbers, behind the feed.
 *
 * A note is deleted in the transaction that folds it, so each counts once whoever folds, however many processes do. Nothing of
 * this is waited for by anybody who records.
 */
import { type Database, type Queryable, transaction } from '#database';
import { statement } from '../statement.ts';
import type { SourceNote } from './notes.ts';
import { type Epoch, type Numbered, tellNumbers } from './numbering.ts';
import { keepNumbering, lockNumbering } from './numbering-rows.ts';

const takeNotes = statement('sources/take-notes');
const raiseWatermarks = statement('sources/raise-watermarks');

type NoteRow = { notes: SourceNote[]; noted_at: string };

/** Folds the oldest notes, at most so many; gives how many there were. */
export async function foldNotes(database: Database, query: { readonly limit: number }): Promise<number> {
  return transaction(database, async (session) => {
    const { rows } = await session.query<NoteRow>(takeNotes, [query.limit]);
    if (rows.length === 0) return 0;
    await foldPlaces(session, rows);
    await foldNumbers(
      session,
      rows.flatMap(({ notes }) => notes),
    );
    return rows.length;
  });
}

type Mark = {
  source: string;
  locationNo: number;
  atMs: number;
  heardAt: string;
  sequence: string | null;
};

async function foldPlaces(session: Queryable, rows: readonly NoteRow[]): Promise<void> {
  const marks = new Map<string, Mark>();
  for (const { notes, noted_at: heardAt } of rows) {
    for (const { source, places } of notes) {
      for (const [locationNo, atMs, sequence] of places) {
        const key = `${locationNo} ${source}`;
        const mark = marks.get(key);
        // Notes come in the order they were made: the last is heard last.
        if (mark === undefined) marks.set(key, { source, locationNo, atMs, heardAt, sequence });
        else if (atMs >= mark.atMs)
          marks.set(key, { ...mark, atMs, heardAt, sequence: sequence ?? mark.sequence });
        else marks.set(key, { ...mark, heardAt });
      }
    }
  }
  const all = [...marks.values()];
  if (all.length === 0) return;
  await session.query(raiseWatermarks, [
    all.map(({ source }) => source),
    all.map(({ locationNo }) => locationNo),
    all.map(({ atMs }) => atMs),
    all.map(({ heardAt }) => heardAt),
    all.map(({ sequence }) => sequence),
  ]);
}

async function foldNumbers(session: Queryable, notes: readonly SourceNote[]): Promise<void> {
  const told = new Map<string, Numbered[]>();
  for (const { source, numbers } of notes) {
    const more = numbers.map(([sequence, atMs]) => ({ number: BigInt(sequence), atMs }));
    if (more.length > 0) told.set(source, [...(told.get(source) ?? []), ...more]);
  }
  if (told.size === 0) return;
  const before = await lockNumbering(session, [...told.keys()]);
  const nowMs = Date.now();
  const after = [...before].map(([source, epochs]): [string, readonly Epoch[]] => [
    source,
    tellNumbers(epochs, told.get(source) ?? [], nowMs).filter((epoch) => !epochs.includes(epoch)),
  ]);
  await keepNumbering(session, new Map(after));
}
