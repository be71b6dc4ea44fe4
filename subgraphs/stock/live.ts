/**
 * Stock as it changes: what the hidden queries behind the subscriptions answer.
 *
 * Changes of locations out of the caller's reach are nobody's. A change is answered from its own row, never from current state; history is the feed between two places; a snapshot is
 * the present written as changes. Availability is asked of the ledger itself, so that it is never older than the change.
 */
import { readChangeRow, type ToldChange, writeNoChange } from '#ledger';
import { type CursorVector, canonicalSku, encodeCursor, fault, quantityToUnits, reaches } from '#schema';
import { checkWatched } from '../connection.ts';
import { kept } from '../single-feed.ts';
import { answerAvailability } from './availability.ts';
import type { StockContext } from './context.ts';
import { cursorFrom, mostSkus } from './decode.ts';
import { encodeChanged } from './encode.ts';
import type {
  LiveChangeInput,
  Query_AvailabilityChangesArgs,
  Query_AvailabilitySnapshotArgs,
  Query_StockChangesArgs,
  Query_StockFeedArgs,
  Query_StockHistoryArgs,
  Query_StockSnapshotArgs,
} from './generated.ts';
import { lastOfEach, type Told } from './last-of-each.ts';

/** The most locations a subscription may name. */
const mostWatchedLocations = 500;
/** The most positions a snapshot tells. */
const mostSnapshot = 10_000;

function readChanges(changes: readonly LiveChangeInput[]): Told[] {
  return changes.map(({ cursor, row }) => ({ cursor, change: readChangeRow(row) }));
}

/** Answers changes for stockChanged: null for what the conditions leave out, or is out of reach. */
export function answerChanges(
  { changes, skus, locationIds, throttleMs }: Query_StockChangesArgs,
  { caller }: StockContext,
) {
  checkPlaces({ skus, locationIds });
  const wantedSkus = skus ? new Set(skus.map(canonicalSku)) : undefined;
  const wantedLocations = locationIds ? new Set(locationIds) : undefined;
  const told = readChanges(changes).map(({ cursor, change }) => {
    // Told for availability alone: no quantity changed.
    const isWanted =
      change.cause !== 'POLICY_CHANGED' &&
      (wantedSkus?.has(change.sku) ?? true) &&
      (wantedLocations?.has(change.locationId) ?? true) &&
      reaches(caller.locations, change.locationId);
    return isWanted ? { cursor, change } : null;
  });
  const answered = (throttleMs ?? 0) > 0 ? lastOfEach(told) : told;
  return answered.map((one) => (one === null ? null : encodeChange(one.cursor, one.change)));
}

function encodeChange(cursor: string, change: ToldChange) {
  return {
    cursor,
    at: change.at.toISOString(),
    cause: change.cause,
    position: encodeChanged(change),
    delta: quantityToUnits(change.delta),
    changes: change.changes.map(({ state, delta }) => ({ state, delta: quantityToUnits(delta) })),
    correlationId: change.cause === 'SNAPSHOT' ? null : change.correlationId,
  };
}

/** Answers changes for availabilityChanged: one answer an item, at the last of its changes. */
export async function answerAvailabilityChanges(
  { changes, skus, channel }: Query_AvailabilityChangesArgs,
  context: StockContext,
) {
  checkWatched('skus', skus, mostSkus);
  const wanted = new Set(skus.map(canonicalSku));
  const told = readChanges(changes);
  // A policy is told at one of the item's locations, whichever it concerns; what is answered is narrowed to the caller's.
  const isWanted = ({ sku, locationId, cause }: ToldChange): boolean =>
    wanted.has(sku) &&
    (cause === 'POLICY_CHANGED' || cause === 'SNAPSHOT' || reaches(context.caller.locations, locationId));
  const lastAt = new Map(
    told.flatMap(({ change }, at) => (isWanted(change) ? [[change.sku, at] as const] : [])),
  );
  const asked = { skus: [...lastAt.keys()], channel, locationIds: undefined, consistency: 'STRONG' } as const;
  const answers = new Map((await answerAvailability(asked, context)).map((answer) => [answer.sku, answer]));
  return told.map(({ cursor, change }, at) => {
    const availability = lastAt.get(change.sku) === at ? answers.get(change.sku) : undefined;
    if (availability === undefined) return null;
    return { cursor, at: change.at.toISOString(), cause: change.cause, availability };
  });
}

/** Reads the feed's changes of some positions between two places. */
export async function readHistory(args: Query_StockHistoryArgs, { ledger, numbers }: StockContext) {
  const after = cursorFrom('after', args.after);
  const upTo = cursorFrom('upTo', args.upTo);
  // What follows a place of another feed here is not what followed it there: changes would be missing in silence.
  if (after.length !== upTo.length)
    throw fault('BAD_USER_INPUT', `after: "${args.after}" is a cursor of another feed`);
  const places = await decodeWatched(args, numbers);
  const { rows, cursor } = await kept(ledger.changesAfter(after, { ...places, limit: args.first }));
  const isWithin = ({ shard, seq }: { shard: number; seq: number }): boolean => seq <= (upTo[shard] ?? 0);
  const told = await ledger.tellChanges(rows.filter(isWithin));
  let reached: CursorVector = after;
  const changes = told.map(({ shard, seq, row }) => {
    reached = upTo.map((_, at) => (at === shard ? seq : (reached[at] ?? 0)));
    return { row, cursor: encodeCursor(reached) };
  });
  const end = upTo.map((most, shard) => Math.max(after[shard] ?? 0, Math.min(most, cursor[shard] ?? 0)));
  return { cursor: encodeCursor(end), changes };
}

/** Reads the feed after a place for whoever follows all of it. */
export async function readFeed(args: Query_StockFeedArgs, { ledger, feedId }: StockContext) {
  const id = feedId;
  if (!args.after) return { id, cursor: encodeCursor(await ledger.cursorNow()), isAtEnd: true, changes: [] };
  const read = await kept(ledger.changesAfter(cursorFrom('after', args.after), { limit: args.first }));
  const told = await ledger.tellChanges(read.rows);
  return {
    id,
    cursor: encodeCursor(read.cursor),
    isAtEnd: read.isAtEnd,
    changes: told.map(({ seq, keys, ...change }) => ({ ...change, seq: String(seq), keys: [...keys] })),
  };
}

/** Tells the state of some positions now. Throws BAD_USER_INPUT when there are too many. */
export async function readState(args: Partial<Query_StockSnapshotArgs>, { ledger, numbers }: StockContext) {
  const places = await decodeWatched(args, numbers);
  const { cursor, rows, isWhole } = await ledger.tellState({ ...places, most: mostSnapshot });
  if (!isWhole) {
    throw fault(
      'BAD_USER_INPUT',
      `snapshot: more than ${mostSnapshot} positions match; narrow skus or locationIds`,
    );
  }
  const place = encodeCursor(cursor);
  return { cursor: place, changes: rows.map((row) => ({ row, cursor: place })) };
}

/** Says of which SKUs availability is to be told as it is now; what it is, answering says. */
export async function readAvailabilityState(
  { skus }: Query_AvailabilitySnapshotArgs,
  { ledger }: StockContext,
) {
  checkWatched('skus', skus, mostSkus);
  const cursor = encodeCursor(await ledger.cursorNow());
  const at = new Date();
  const rows = [...new Set(skus.map(canonicalSku))].map((sku) => writeNoChange({ sku, at }));
  return { cursor, changes: rows.map((row) => ({ row, cursor })) };
}

type Watched = {
  readonly skus?: readonly string[] | null | undefined;
  readonly locationIds?: readonly string[] | null | undefined;
};

function checkPlaces({ skus, locationIds }: Watched): void {
  checkWatched('skus', skus, mostSkus);
  checkWatched('locationIds', locationIds, mostWatchedLocations);
}

/** Unknown items and locations have no changes; a list of only unknown ones is empty, and then nothing matches. */
async function decodeWatched({ skus, locationIds }: Watched, numbers: StockContext['numbers']) {
  checkPlaces({ skus, locationIds });
  const [itemNos, locationNos] = await Promise.all([
    skus ? numbers.itemNos(skus) : undefined,
    numbers.within(locationIds),
  ]);
  return {
    ...(itemNos && { itemNos: [...itemNos.values()] }),
    ...(locationNos && { locationNos }),
  };
}
