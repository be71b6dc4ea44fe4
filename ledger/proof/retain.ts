/**
 * What is kept for how long: old rows of the feed go, ended reservations go, months of the journal go into the archive.
 *
 * Nothing that proves anything is lost: what the feed told stays in the journal under its seals, what a reservation did
 * stays in the journal of reservations, and an archived month leaves the balance of every account behind. Every step is
 * bounded and takes no lock a write waits for, archiving excepted (briefly, and it gives up rather than keep others waiting).
 */
import { type Database, transaction } from '#database';
import { shardCount } from '../account.ts';
import { statement } from '../statement.ts';

/** How long things are kept. */
export type Retention = {
  /** Rows of the feed, in days: the longest a subscriber may have been away and still resume. */
  readonly feedDays: number;
};

/** What a step removed. */
export type Removed = {
  readonly feedRows: number;
  readonly reservations: number;
  /** Whether there is more to be removed at once. */
  readonly isMore: boolean;
};

/** A reservation is kept so long after its end: as long as its key answers the same again. */
export const reservationHours = 72;

const sealsPerStep = 5;
const eventsPerStep = 2_000;
const walk = 'purge-reservations';

const trimFeed = statement('proof/trim-feed');
const purgeReservations = statement('proof/purge-reservations');
const archivable = statement('proof/archivable');
const archiveStatement = statement('proof/archive');
const readWalk = statement('proof/read-walk');
const moveWalk = statement('proof/move-walk');

/** Removes a bounded piece of what is kept no longer. */
export async function removeOld(database: Database, { feedDays }: Retention): Promise<Removed> {
  let feedRows = 0;
  for (let shard = 0; shard < shardCount; shard += 1) {
    const { rows } = await database.query<{ removed: number }>(trimFeed, [shard, feedDays, sealsPerStep]);
    feedRows += rows[0]?.removed ?? 0;
  }
  const purged = await purge(database);
  return {
    feedRows,
    reservations: purged.removed,
    isMore: feedRows > 0 || purged.looked === eventsPerStep,
  };
}

type PurgedRow = { last: number | null; looked: number; removed: number };

/** The walk over the ends of reservations goes on from where it was, and never begins again: an end comes once. */
async function purge(database: Database): Promise<PurgedRow> {
  const { rows: walks } = await database.query<{ place: number }>(readWalk, [walk]);
  const place = walks[0]?.place ?? -1;
  const { rows } = await database.query<PurgedRow>(purgeReservations, [
    place,
    eventsPerStep,
    reservationHours,
  ]);
  const [purged] = rows;
  if (purged === undefined) throw new Error('a purge of reservations gave no answer');
  if (purged.last !== null) await database.query(moveWalk, [walk, place, purged.last]);
  return purged;
}

/** The months that can be archived, oldest first, each as the first day of it, YYYY-MM-DD. */
export async function archivableMonths(database: Database): Promise<string[]> {
  const { rows } = await database.query<{ month: string }>(archivable);
  return rows.map(({ month }) => month);
}

/**
 * Takes a month out of the live journal into the schema `archive`; give a pool of role `owner`. Gives how many movements went.
 * Throws what ledger.archive_month refuses: a month too young, not sealed whole, archived already. Waits for the tables at
 * most 200 ms at a time, so that nobody waits behind it for longer, and asks again (in the function, a hundred times).
 */
export async function archiveMonth(database: Database, month: string): Promise<number> {
  return transaction(database, async (session) => {
    await session.query("SET LOCAL lock_timeout = '200ms'");
    const { rows } = await session.query<{ moved: number }>(archiveStatement, [month]);
    return rows[0]?.moved ?? 0;
  });
}
