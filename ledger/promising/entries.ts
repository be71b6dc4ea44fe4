/**
 * What a term of an explanation is made of: the journal's entries behind what is physically there, the holds behind what is reserved.
 *
 * Only reads, a page at a time, newest first. Holds out of the caller's reach are summed, never named; who may see a location may
 * see its journal. docs/availability.md.
 */
import type { Queryable } from '#database';
import { type State, states } from '../account.ts';
import { type Cause, causeOf } from '../event-type.ts';
import { statement } from '../statement.ts';

/** The states a term is about: one, or all of them for what is on hand. */
export type BehindTerm = State | 'ON_HAND';

/** Which page of which term; `after` is the key of the last entry of the page before. */
export type EntriesQuery = {
  readonly positionId: number;
  readonly term: BehindTerm;
  readonly first: number;
  readonly after?: EntryKey | undefined;
  /** Channels within the caller's reach; undefined: all. */
  readonly channels?: readonly string[] | undefined;
};

/** An entry's place: when it happened, what kind it is, its number or id. */
export type EntryKey = readonly [at: string, kind: string, id: string];

/** One entry; quantity in thousandths, positive where it adds to what is in the state. */
export type Entry = {
  readonly reference: string;
  readonly quantity: number;
  readonly at: Date;
  readonly cause: Cause;
  readonly key: EntryKey;
};

/** A page of entries, and what all of them come to; `unnamed` is the part of those nobody may be told of. Thousandths. */
export type Entries = {
  readonly entries: readonly Entry[];
  readonly total: number;
  readonly unnamed: number;
};

const holdsBehind = statement('promising/holds-behind');
const journalBehind = statement('promising/journal-behind');
const positionNow = statement('promising/position-now');

/** Reads a page; ask for one more than needed to know whether more follow. */
export function readEntries(database: Queryable, query: EntriesQuery): Promise<Entries> {
  return query.term === 'RESERVED' ? readHolds(database, query) : readJournal(database, query);
}

type HoldRow =
  | { kind: 'T'; total: number; unnamed: number }
  | { kind: 'E'; reservation_id: string; created_at: Date; created_text: string; quantity: number };

async function readHolds(
  database: Queryable,
  { positionId, first, after, channels }: EntriesQuery,
): Promise<Entries> {
  const { rows } = await database.query<HoldRow>(holdsBehind, [
    ...[positionId, channels ?? null, first],
    ...[after?.[0] ?? null, after?.[2] ?? null],
  ]);
  const entries: Entry[] = [];
  let [total, unnamed] = [0, 0];
  for (const row of rows) {
    if (row.kind === 'T') [total, unnamed] = [row.total, row.unnamed];
    else
      entries.push({
        reference: `reservation:${row.reservation_id}`,
        ...{ quantity: row.quantity, at: row.created_at, cause: 'RESERVATION_CREATED' },
        key: [row.created_text, 'H', row.reservation_id],
      });
  }
  return { entries, total, unnamed };
}

type JournalRow = { kind: 'M' | 'R'; no: number; at: Date; at_text: string; cause: number; quantity: number };

async function readJournal(
  database: Queryable,
  { positionId, term, first, after }: EntriesQuery,
): Promise<Entries> {
  const codes = states.flatMap((state, at) => (term === 'ON_HAND' || term === state ? [at + 1] : []));
  const [{ rows }, { rows: now }] = await Promise.all([
    database.query<JournalRow>(journalBehind, [
      ...[positionId, codes, first],
      ...[after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null],
    ]),
    database.query<{ total: number }>(positionNow, [positionId, codes]),
  ]);
  const named = { M: 'movement', R: 'reservationEvent' } as const;
  const entries = rows.map(
    ({ kind, no, at, at_text, cause, quantity }): Entry => ({
      reference: `${named[kind]}:${no}`,
      ...{ quantity, at, cause: causeOf(cause) },
      key: [at_text, kind, String(no)],
    }),
  );
  return { entries, total: now[0]?.total ?? 0, unnamed: 0 };
}
