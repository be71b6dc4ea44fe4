/**
 * The published proof of an item: every account's sum, that they add up to nothing, that every position is what its journal
 * says, how far that is true, and which seals it rests on.
 *
 * All of it is read in one snapshot, so that it is true at one place of the feed.
 */
import type { Database, Queryable, Session } from '#database';
import type { CursorVector } from '#schema';
import { positionKey, shardCount } from '../account.ts';
import { type AuditDifference, auditPositions, type Conservation, conservation } from '../audit.ts';
import { cursorOf } from '../feed.ts';
import { statement } from '../statement.ts';
import { type ChainEnd, chainEnds } from './chain.ts';

/** The proof of an item at one place of the feed. */
export type ConservationProof = Conservation & {
  /** Everything up to here is in it, and nothing after. */
  readonly cursor: CursorVector;
  readonly takenAt: Date;
  /** The ids of the locations its accounts and differences are at, by their numbers. */
  readonly locationIds: ReadonlyMap<number, string>;
  /** Columns that are not what the journal or the reservations say; empty when all are. */
  readonly differences: readonly AuditDifference[];
  /** The chain of the item's feed shard: its last seal, and how many rows after it are not sealed yet. */
  readonly chain: ChainEnd & { readonly unsealed: number };
};

const mostPositions = 70_000;
const locationIdsStatement = statement('proof/location-ids');

/** Proves an item; reads only. */
export async function proveConservation(database: Database, itemNo: number): Promise<ConservationProof> {
  return inSnapshot(database, async (session) => {
    const proof = await conservation(session, itemNo);
    const first = itemNo * 65_536;
    const range = { after: first - 1, before: first + 65_536, limit: mostPositions };
    const { differences } = await auditPositions(session, range);
    const cursor = await cursorOf(session);
    const end = (await chainEnds(session))[itemNo % shardCount];
    if (end === undefined) throw new Error(`the feed has no shard of item ${itemNo}`);
    const chain = { ...end, unsealed: end.seq - end.sealedSeq };
    const locationNos = [
      ...proof.balances.flatMap(({ locationNo }) => locationNo ?? []),
      ...differences.map(({ positionId }) => positionKey(positionId).locationNo),
    ];
    const locationIds = await readLocationIds(session, locationNos);
    return { ...proof, ...{ cursor, differences, chain, locationIds }, takenAt: await timeOf(session) };
  });
}

async function readLocationIds(
  session: Queryable,
  locationNos: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const { rows } = await session.query<{ location_no: number; location_id: string }>(locationIdsStatement, [
    [...new Set(locationNos)],
  ]);
  return new Map(rows.map((row) => [row.location_no, row.location_id]));
}

async function timeOf(session: Queryable): Promise<Date> {
  const { rows } = await session.query<{ now: Date }>('SELECT now() AS now');
  return rows[0]?.now ?? new Date();
}

/** Reads in one snapshot: nothing that is committed meanwhile is seen. */
async function inSnapshot<Result>(
  database: Database,
  read: (session: Queryable) => Promise<Result>,
): Promise<Result> {
  const session: Session = await database.connect();
  let isBroken = true;
  try {
    await session.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const result = await read(session);
    await session.query('COMMIT');
    isBroken = false;
    return result;
  } finally {
    session.release(isBroken);
  }
}
