/**
 * Walking the chain of seals: every link is computed again from the rows it covers.
 *
 * Found are a changed, dropped, added or moved row of the feed, of the journal or of the recorded events, and a changed,
 * dropped or added seal. Not found is a chain rewritten whole by somebody who may do anything to the database, which is why
 * its end should be kept elsewhere (`anchor`). A seal at a time is in memory.
 */
import type { Queryable } from '#database';
import { statement } from '../statement.ts';
import type { BrokenLink } from './broken-link.ts';
import { hashLines, hashSeal, type SealHeader } from './seal-hash.ts';
import { journalIdsOf, readFeedLines, readJournalLines } from './seal-rows.ts';

/** A seal as it is stored. */
export type Seal = SealHeader & { readonly hash: Buffer };

/** Which part of a chain: a shard, from a feed number to another, both within it; all of it when omitted. */
export type ChainRange = {
  readonly shard: number;
  readonly fromSeq?: number | undefined;
  readonly toSeq?: number | undefined;
};

/** A seal that was walked over: well, or where the chain breaks. */
export type Link = { readonly seal: Seal; readonly broken: BrokenLink | undefined };

/** Where a shard's feed and its chain stand. */
export type ChainEnd = {
  readonly shard: number;
  /** The last number of the feed. */
  readonly seq: number;
  /** The last number under a seal; 0 before the first. */
  readonly sealedSeq: number;
  readonly hash: Buffer;
  readonly sealedAt: Date | undefined;
  /** Feed rows up to here were removed; their journal is under seal still. */
  readonly horizon: number;
  /** Up to when the journal was archived and taken out of the database; what seals say of it cannot be looked at any more. */
  readonly goneUntil: Date | undefined;
};

const sealsPerRead = 50;
const sealsStatement = statement('proof/seals');
const endsStatement = statement('proof/chain-ends');

/** Reads where every shard's chain stands. */
export async function chainEnds(database: Queryable): Promise<ChainEnd[]> {
  const { rows } = await database.query<{
    shard: number;
    seq: number;
    to_seq: number;
    hash: Buffer;
    sealed_at: Date | null;
    horizon: number;
    gone_until: Date | null;
  }>(endsStatement);
  return rows.map((row) => ({
    ...{ shard: row.shard, seq: row.seq, sealedSeq: row.to_seq, hash: row.hash, horizon: row.horizon },
    sealedAt: row.sealed_at ?? undefined,
    goneUntil: row.gone_until ?? undefined,
  }));
}

/**
 * Walks over the seals of a shard, oldest first, until the range ends or a link is broken (which is the last it gives).
 * Read in one snapshot, or while nothing archives: rows are read seal by seal.
 */
export async function* walkChain(
  session: Queryable,
  range: ChainRange,
  end: ChainEnd,
): AsyncGenerator<Link, void> {
  const { shard, fromSeq = 1, toSeq = Number.MAX_SAFE_INTEGER } = range;
  let before = await sealBefore(session, shard, fromSeq);
  let place = fromSeq - 1;
  for (;;) {
    const seals = await readSeals(session, { shard, after: place, most: sealsPerRead });
    for (const seal of seals) {
      if (seal.fromSeq > toSeq) return;
      const what = await wrongWith(session, seal, { before, end });
      const { fromSeq: from, toSeq: to } = seal;
      yield { seal, broken: what === undefined ? undefined : { shard, fromSeq: from, toSeq: to, what } };
      if (what !== undefined) return;
      before = seal;
      place = seal.toSeq;
    }
    if (seals.length < sealsPerRead) return;
  }
}

type Before = Pick<Seal, 'toSeq' | 'hash' | 'sealedAt'>;

/** The seal that the first of a range has to name; undefined when the range begins in the middle of a seal. */
async function sealBefore(session: Queryable, shard: number, fromSeq: number): Promise<Before | undefined> {
  if (fromSeq <= 1) return { toSeq: 0, hash: Buffer.alloc(32), sealedAt: new Date(0) };
  const [seal] = await readSeals(session, { shard, after: fromSeq - 2, most: 1 });
  return seal?.toSeq === fromSeq - 1 ? seal : undefined;
}

/** What is wrong with the end of a chain that was walked over whole; undefined when nothing is. */
export function wrongWithEnd(
  last: Pick<Seal, 'toSeq' | 'hash'> | undefined,
  end: ChainEnd,
): string | undefined {
  const reached = last?.toSeq ?? 0;
  if (reached !== end.sealedSeq)
    return `the chain ends at ${reached}, and was sealed up to ${end.sealedSeq}: seals are missing`;
  const hash = last?.hash ?? Buffer.alloc(32);
  return hash.equals(end.hash) ? undefined : 'the last seal is not the one that was written last';
}

/** Reads seals of a shard in order, after a feed number. */
export async function readSeals(
  session: Queryable,
  query: { readonly shard: number; readonly after: number; readonly most: number },
): Promise<Seal[]> {
  const { rows } = await session.query<SealRow>(sealsStatement, [query.shard, query.after, query.most]);
  return rows.map((row) => ({
    shard: row.shard,
    fromSeq: row.from_seq,
    toSeq: row.to_seq,
    previousHash: row.previous_hash,
    feedHash: row.feed_hash,
    journalHash: row.journal_hash,
    hash: row.hash,
    movementIds: row.movement_ids,
    reservationEventIds: row.reservation_event_ids,
    sealedAt: row.sealed_at,
  }));
}

type SealRow = {
  shard: number;
  from_seq: number;
  to_seq: number;
  previous_hash: Buffer;
  feed_hash: Buffer;
  journal_hash: Buffer;
  hash: Buffer;
  movement_ids: number[];
  reservation_event_ids: number[];
  sealed_at: Date;
};

type Against = { readonly before: Before | undefined; readonly end: ChainEnd };

async function wrongWith(
  session: Queryable,
  seal: Seal,
  { before, end }: Against,
): Promise<string | undefined> {
  if (before !== undefined && seal.fromSeq !== before.toSeq + 1)
    return `a seal is missing: rows ${before.toSeq + 1} to ${seal.fromSeq - 1} are under none`;
  if (before !== undefined && !seal.previousHash.equals(before.hash))
    return 'the seal does not name the one before it';
  if (!hashSeal(seal).equals(seal.hash)) return 'the seal itself was changed';
  const isGone = isAround(before?.sealedAt, end.goneUntil);
  return (await wrongWithFeed(session, seal, end)) ?? wrongWithJournal(session, seal, isGone);
}

async function wrongWithFeed(session: Queryable, seal: Seal, end: ChainEnd): Promise<string | undefined> {
  if (seal.toSeq <= end.horizon) return undefined;
  const { shard, fromSeq, toSeq } = seal;
  const rows = await readFeedLines(session, { shard, after: fromSeq - 1, upTo: toSeq });
  const gap = rows.findIndex(({ seq }, at) => seq !== fromSeq + at);
  const missing = gap >= 0 ? fromSeq + gap : fromSeq + rows.length;
  if (missing <= toSeq) {
    // It may have been removed by age since the walk began.
    const now = (await chainEnds(session)).find((each) => each.shard === shard);
    return toSeq <= (now?.horizon ?? 0) ? undefined : `row ${missing} of the feed is missing`;
  }
  if (!hashLines(rows.map(({ line }) => line)).equals(seal.feedHash))
    return `one of the rows ${fromSeq} to ${toSeq} of the feed is not what was sealed`;
  const ids = journalIdsOf(rows);
  const isSame =
    ids.movementIds.every((id, at) => seal.movementIds[at] === id) &&
    ids.reservationEventIds.join() === seal.reservationEventIds.join();
  return isSame ? undefined : 'the seal covers another journal than its rows came from';
}

const dayMs = 86_400_000;

/** Whether rows sealed after this moment may be of a month that was taken out; a sealer may lag by a day. */
function isAround(sealedBefore: Date | undefined, goneUntil: Date | undefined): boolean {
  return goneUntil !== undefined && (sealedBefore?.getTime() ?? 0) < goneUntil.getTime() + dayMs;
}

async function wrongWithJournal(
  session: Queryable,
  seal: Seal,
  isGone: boolean,
): Promise<string | undefined> {
  const { lines, missing } = await readJournalLines(session, seal);
  if (missing.length > 0 && isGone) return undefined;
  if (missing.length > 0) return `${missing[0]} is missing from the journal`;
  if (hashLines(lines).equals(seal.journalHash)) return undefined;
  return `a movement, its event or a reservation event under the seal is not what was sealed`;
}
