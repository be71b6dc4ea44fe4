/**
 * Sealing: the next stretch of a feed shard gets its link in the chain, behind the feed and never in a write's way.
 *
 * A stretch is sealed when it is long enough, or old enough that waiting for more would leave it open too long. One process
 * seals a shard at a time (the end of its chain is locked); nothing else waits for that. What a chain proves, and what it
 * can't: docs/ledger.md.
 */
import { type Database, type Queryable, transaction } from '#database';
import { shardCount } from '../account.ts';
import { openCases } from '../cases/open.ts';
import { statement } from '../statement.ts';
import { type BrokenLink, draftOfBroken } from './broken-link.ts';
import { hashLines, hashSeal, type SealHeader } from './seal-hash.ts';
import { journalIdsOf, readFeedLines, readJournalLines } from './seal-rows.ts';

/** When a stretch is sealed that is shorter than the longest. */
export type Sealing = {
  /** The age of its first row, in milliseconds, from which a short stretch is sealed; default 5,000. */
  readonly afterMs?: number;
};

/** What a round of sealing did. */
export type Sealed = {
  /** Feed rows that are under a seal now. */
  readonly rows: number;
  /** Whether some shard has a full stretch more to be sealed. */
  readonly isMore: boolean;
};

const rowsPerSeal = 1_000;
const outsidePerSeal = 1_000;
const defaultAfterMs = 5_000;

const lockHead = statement('proof/lock-head');
const outsideMovements = statement('proof/outside-movements');
const writeSeal = statement('proof/write-seal');

/** Seals at most one stretch of every shard. */
export async function sealFeed(
  database: Database,
  { afterMs = defaultAfterMs }: Sealing = {},
): Promise<Sealed> {
  let rows = 0;
  let isMore = false;
  for (let shard = 0; shard < shardCount; shard += 1) {
    const sealed = await transaction(database, (session) => sealShard(session, shard, afterMs));
    if (typeof sealed !== 'number') await openBroken(database, sealed);
    else rows += sealed;
    isMore ||= sealed === rowsPerSeal;
  }
  return { rows, isMore };
}

/** What cannot be sealed stays as it is, for somebody to look at; the other shards go on. */
async function openBroken(database: Database, broken: BrokenLink): Promise<void> {
  const sealer = { caller: { id: 'workers' }, correlationId: 'seal-feed' };
  await transaction(database, (session) => openCases(session, [draftOfBroken(broken)], sealer));
}

type Head = { to_seq: number; hash: Buffer; sealed_at: Date | null };

async function sealShard(session: Queryable, shard: number, afterMs: number): Promise<number | BrokenLink> {
  const { rows: heads } = await session.query<Head>(lockHead, [shard]);
  const [head] = heads;
  if (head === undefined) return 0;
  const after = head.to_seq;
  const rows = await readFeedLines(session, { shard, after, upTo: after + rowsPerSeal });
  const isDue = rows.length === rowsPerSeal || (rows[0]?.age_ms ?? -1) >= afterMs;
  const last = rows.at(-1);
  if (!isDue || last === undefined) return 0;
  const range = { shard, fromSeq: after + 1, toSeq: last.seq };
  if (last.seq !== after + rows.length) {
    const gap = rows.findIndex(({ seq }, at) => seq !== after + 1 + at);
    return { ...range, what: `row ${after + 1 + gap} of the feed is missing: it is not sealed` };
  }
  const { rows: outside } = await session.query<{ movement_id: number }>(outsideMovements, [
    shard,
    head.sealed_at,
    outsidePerSeal,
  ]);
  const ids = journalIdsOf(rows);
  const outsideIds = outside.map((row) => row.movement_id);
  const journal = { ...ids, movementIds: [...ids.movementIds, ...outsideIds] };
  const { lines, missing } = await readJournalLines(session, journal);
  if (missing.length > 0)
    return { ...range, what: `${missing[0]} is missing from the journal: its row is not sealed` };
  const header: SealHeader = {
    ...{ ...range, previousHash: head.hash, ...journal },
    feedHash: hashLines(rows.map(({ line }) => line)),
    journalHash: hashLines(lines),
    sealedAt: new Date(),
  };
  await write(session, header, outsideIds);
  return rows.length;
}

async function write(session: Queryable, header: SealHeader, outsideIds: readonly number[]): Promise<void> {
  await session.query(writeSeal, [
    header.shard,
    header.fromSeq,
    header.toSeq,
    header.previousHash,
    header.feedHash,
    header.journalHash,
    hashSeal(header),
    header.movementIds,
    header.reservationEventIds,
    header.sealedAt,
    outsideIds,
  ]);
}
