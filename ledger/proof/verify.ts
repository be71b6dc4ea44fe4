/**
 * Verifying a whole database from its own rows: the chain of every shard, that the feed replays to the positions, that every
 * position is its journal's sum and every item conserved, and that no reservation holds what the journal never said.
 *
 * Bounded memory: a seal, a batch of positions at a time; the replay sorts in PostgreSQL. It stops at the first thing that is
 * wrong. Run by `npm run verify`; nothing is written.
 */
import type { Database } from '#database';
import { positionKey, shardCount } from '../account.ts';
import { auditPositions } from '../audit.ts';
import { statement } from '../statement.ts';
import {
  type ChainEnd,
  type ChainRange,
  chainEnds,
  readSeals,
  type Seal,
  walkChain,
  wrongWithEnd,
} from './chain.ts';

/** A seal kept outside the database: the one of this shard that ends at this number had this hash. */
export type Anchor = { readonly shard: number; readonly toSeq: number; readonly hash: string };

/** What is to be verified: all of it by default. */
export type Verification = {
  /** Only these feed shards' chains, and then only the chains. */
  readonly ranges?: readonly ChainRange[] | undefined;
  /** Seals that must still be what they were. */
  readonly anchors?: readonly Anchor[] | undefined;
  /** Told what is done so far, often. */
  readonly onProgress?: ((progress: VerifyProgress) => void) | undefined;
};

/** How far verifying is. */
export type VerifyProgress = {
  readonly part: 'chain' | 'feed' | 'positions' | 'items' | 'reservations';
  readonly shard: number | undefined;
  /** Rows, positions or items looked at, of how many if known. */
  readonly done: number;
  readonly of: number | undefined;
};

/** What was verified: the first thing that is wrong, if any, and the ends of the chains to be kept elsewhere. */
export type Verified = {
  readonly wrong: string | undefined;
  readonly chains: readonly { readonly end: ChainEnd; readonly seals: number; readonly rows: number }[];
  readonly positions: number;
  readonly items: number;
};

const positionsPerRead = 500;
const itemsPerRead = 100;
const replayFeed = statement('proof/replay-feed');
const auditItems = statement('proof/audit-items');
const unknownPromises = statement('proof/unknown-promises');

/** Verifies; give a pool without a bound on statements. */
export async function verifyLedger(database: Database, asked: Verification = {}): Promise<Verified> {
  const run: Run = {
    database,
    onProgress: asked.onProgress ?? (() => undefined),
    chains: [],
    counts: { positions: 0, items: 0 },
  };
  const ends = await chainEnds(database);
  const wrong =
    (await wrongAnchor(run, asked.anchors ?? [])) ??
    (await wrongChains(run, ends, asked.ranges)) ??
    (asked.ranges === undefined ? await wrongBooks(run) : undefined);
  return { wrong, chains: run.chains, ...run.counts };
}

type Run = {
  readonly database: Database;
  readonly onProgress: (progress: VerifyProgress) => void;
  readonly chains: { end: ChainEnd; seals: number; rows: number }[];
  readonly counts: { positions: number; items: number };
};

async function wrongAnchor({ database }: Run, anchors: readonly Anchor[]): Promise<string | undefined> {
  for (const { shard, toSeq, hash } of anchors) {
    const [seal] = await readSeals(database, { shard, after: toSeq - 1, most: 1 });
    const name = `shard ${shard}, row ${toSeq}`;
    if (seal?.toSeq !== toSeq)
      return `${name}: there is no seal that ends here, and the anchor says there was`;
    if (seal.hash.toString('hex') !== hash.toLowerCase())
      return `${name}: the seal is not the one that was kept outside; everything up to it may have been rewritten`;
  }
  return undefined;
}

async function wrongChains(
  run: Run,
  ends: readonly ChainEnd[],
  ranges: readonly ChainRange[] | undefined,
): Promise<string | undefined> {
  for (const range of ranges ?? ends.map(({ shard }) => ({ shard }))) {
    const end = ends[range.shard];
    if (end === undefined) return `there is no shard ${range.shard}: shards are 0 to ${shardCount - 1}`;
    const wrong = await wrongChain(run, range, end);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

async function wrongChain(run: Run, range: ChainRange, end: ChainEnd): Promise<string | undefined> {
  const { shard, fromSeq, toSeq } = range;
  const most = Math.min(toSeq ?? end.sealedSeq, end.sealedSeq);
  let seals = 0;
  let rows = 0;
  let last: Pick<Seal, 'toSeq' | 'hash'> | undefined;
  for await (const { seal, broken } of walkChain(run.database, { shard, fromSeq, toSeq: most }, end)) {
    if (broken !== undefined)
      return `shard ${shard}, rows ${broken.fromSeq} to ${broken.toSeq}: ${broken.what}`;
    last = { toSeq: seal.toSeq, hash: seal.hash };
    seals += 1;
    rows += seal.toSeq - seal.fromSeq + 1;
    run.onProgress({ part: 'chain', shard, done: seal.toSeq, of: end.sealedSeq });
  }
  run.chains.push({ end, seals, rows });
  const what = toSeq === undefined && fromSeq === undefined ? wrongWithEnd(last, end) : undefined;
  return what === undefined ? undefined : `shard ${shard}, row ${end.sealedSeq}: ${what}`;
}

async function wrongBooks(run: Run): Promise<string | undefined> {
  return (
    (await wrongReplay(run)) ??
    (await wrongPositions(run)) ??
    (await wrongItems(run)) ??
    (await wrongPromises(run))
  );
}

async function wrongReplay({ database, onProgress }: Run): Promise<string | undefined> {
  for (let shard = 0; shard < shardCount; shard += 1) {
    onProgress({ part: 'feed', shard, done: shard, of: shardCount });
    const { rows } = await database.query<{ position_id: number; seq: number | null; wrong: string }>(
      replayFeed,
      [shard, 1],
    );
    const [found] = rows;
    if (found !== undefined)
      return `shard ${shard}, row ${found.seq ?? 'none'}, position ${placeOf(found.position_id)}: ${found.wrong}`;
  }
  return undefined;
}

function placeOf(positionId: number): string {
  const { itemNo, locationNo } = positionKey(positionId);
  return `${positionId} (item ${itemNo}, location ${locationNo})`;
}

async function wrongPositions({ database, onProgress, counts }: Run): Promise<string | undefined> {
  for (let after: number | undefined = -1; after !== undefined; ) {
    const batch = await auditPositions(database, { after, limit: positionsPerRead });
    counts.positions += batch.audited;
    const [first] = batch.differences;
    if (first !== undefined) {
      const { positionId, check, stored, expected } = first;
      return `position ${placeOf(positionId)}: ${check}: ${stored} is stored, ${expected} is right (thousandths)`;
    }
    onProgress({ part: 'positions', shard: undefined, done: counts.positions, of: undefined });
    after = batch.after;
  }
  return undefined;
}

type ItemsRow = { last: number | null; audited: number; differences: { itemNo: number; total: number }[] };

async function wrongItems({ database, onProgress, counts }: Run): Promise<string | undefined> {
  for (let after: number | undefined = -1; after !== undefined; ) {
    const found: { rows: ItemsRow[] } = await database.query<ItemsRow>(auditItems, [
      after,
      itemsPerRead,
      null,
    ]);
    const [batch] = found.rows;
    if (batch === undefined) throw new Error('an audit of items gave no answer');
    counts.items += batch.audited;
    const [first] = batch.differences;
    if (first !== undefined)
      return `item ${first.itemNo}: its accounts add up to ${first.total} thousandths instead of 0, or transfers disagree`;
    onProgress({ part: 'items', shard: undefined, done: counts.items, of: undefined });
    after = batch.audited < itemsPerRead ? undefined : (batch.last ?? undefined);
  }
  return undefined;
}

async function wrongPromises({ database, onProgress }: Run): Promise<string | undefined> {
  onProgress({ part: 'reservations', shard: undefined, done: 0, of: undefined });
  const { rows } = await database.query<{ reservation_id: string }>(unknownPromises, [1]);
  const [found] = rows;
  return found && `reservation ${found.reservation_id} holds what the journal never said`;
}
