/**
 * Lists of low stock: which positions have less than a threshold, without reading every position.
 *
 * Behind the feed a band is kept for every position (sql/levels, decision 0025); a list takes its candidates from the index of
 * bands and judges each as it is now, by what is available or by THE formula for a channel. So a list never shows a position that
 * is not low; one that has just become so is missing until the bands have caught up, and the answer says how far they are.
 */
import { type Database, type Queryable, transaction } from '#database';
import { type CursorVector, isAtLeast } from '#schema';
import type { Change } from '../change.ts';
import { CursorTooOld, changesAfter, cursorOf } from '../feed.ts';
import { statement } from '../statement.ts';
import { bandBelow, bandOf } from './band.ts';

/** What is low: less than so many thousandths, or less than the reorder point of the position's restocking rule. */
export type LowThreshold = { readonly below: number } | { readonly belowReorderPoint: true };

/** Which low positions to list, in position order. */
export type LowQuery = {
  /** The most to give; 1 more than a page, to know whether more follow. */
  readonly first: number;
  /** The position to continue after. */
  readonly after: number | undefined;
  readonly threshold: LowThreshold;
  /** Judge what this channel may sell, where it may sell; what is available when absent. */
  readonly channel: string | undefined;
  readonly locationNos: readonly number[] | undefined;
  readonly itemNos: readonly number[] | undefined;
  /** The bands are to have every change up to here; they are brought there when they are behind. */
  readonly atLeast?: CursorVector | undefined;
  /** The bands are to be no further behind than so many ms. */
  readonly maxAgeMs?: number | undefined;
};

/** A low position; quantities in thousandths. */
export type LowPosition = {
  readonly positionId: number;
  readonly sku: string;
  readonly locationId: string;
  readonly available: number;
  /** What the channel may sell; undefined when none was asked for. */
  readonly availableToSell: number | undefined;
  /** What it is less than. */
  readonly threshold: number;
};

/** A list of low positions, and how far the bands it was taken from reach. */
export type LowList = {
  readonly isChannelKnown: boolean;
  /** Whether everything that was to be taken into account was; otherwise the cursor asked for is of another feed. */
  readonly isReached: boolean;
  readonly positions: readonly LowPosition[];
  /** Where the search ended before it found enough: continue after it; undefined when it is at the end or found enough. */
  readonly searchedTo: number | undefined;
  readonly cursor: CursorVector;
  /** Everything committed up to then was taken into account. */
  readonly asOf: Date;
  readonly now: Date;
};

/** Lists of low stock, and the bands behind them. */
export type Levels = {
  /** Lists low positions. */
  low(query: LowQuery): Promise<LowList>;
  /** Takes the next stretch of the feed into the bands; gives how many changes were there, 0 at its end. For a chore. */
  follow(): Promise<number>;
};

const lockLevels = statement('levels/lock-levels');
const moveLevels = statement('levels/move-levels');
const setLevels = statement('levels/set-levels');
const setAllLevels = statement('levels/set-all-levels');
const levelState = statement('levels/level-state');
const pageLow = statement('levels/page-low');
const pageLowAt = statement('levels/page-low-at');
const pageLowOf = statement('levels/page-low-of');
const pageBelowReorder = statement('levels/page-below-reorder');

/** Each of them has an index to itself; more are found faster together. */
const fewLocations = 10;
/** The most candidates judged by one statement: by what is available, and by the formula, which looks policies up. */
const [manyCandidates, fewCandidates] = [2_000, 400];
/** Nearly all candidates of a full index are low: the first statement judges so many times what is wanted, each later one four times as many. */
const [firstTimes, laterTimes] = [2, 4];
/** Statements one list may take; a search that ends there says where. */
const mostRounds = 12;
/** Stretches of the feed one list may take into the bands. */
const mostStretches = 50;

/** Makes the levels of a ledger. */
export function createLevels({ database, reader }: { database: Database; reader: Queryable }): Levels {
  return {
    low: (query) => listLow({ database, reader }, query),
    follow: () => follow(database),
  };
}

/** How far the bands reach, and the server's time when that was told. */
type Reach = { cursor: CursorVector; as_of: Date; now_at: Date };

type StateRow = Reach & { is_channel_known: boolean; bound: number | null };

type Over = { readonly database: Database; readonly reader: Queryable };

/** The state of the bands, brought up to what is asked as far as the feed goes. */
async function caughtUp({ database, reader }: Over, query: LowQuery): Promise<StateRow> {
  let state = await readState(reader, query);
  for (let stretch = 0; stretch < mostStretches && !isEnough(state, query); stretch += 1) {
    const moved = await follow(database);
    state = await readState(reader, query);
    if (moved === 0) break;
  }
  return state;
}

function isEnough({ cursor, as_of: asOf, now_at: now }: StateRow, { atLeast, maxAgeMs }: LowQuery): boolean {
  const isYoung = maxAgeMs === undefined || now.getTime() - asOf.getTime() <= maxAgeMs;
  return isYoung && (atLeast === undefined || isAtLeast(cursor, atLeast));
}

async function readState(reader: Queryable, { channel, threshold }: LowQuery): Promise<StateRow> {
  const below = 'below' in threshold ? threshold.below : null;
  const { rows } = await reader.query<StateRow>(levelState, [channel ?? null, below]);
  const [state] = rows;
  if (state === undefined) throw new Error('levels have no state');
  return state;
}

async function listLow(over: Over, query: LowQuery): Promise<LowList> {
  if (isPlain(query)) return searchAll(over, query, undefined);
  const state = await caughtUp(over, query);
  const { is_channel_known: isChannelKnown, cursor } = state;
  const isReached = query.atLeast === undefined || isAtLeast(cursor, query.atLeast);
  if (isChannelKnown && isReached) return searchAll(over, query, state);
  return { ...told(state), isChannelKnown, isReached, positions: [], searchedTo: undefined };
}

/** Asked without a channel and without how fresh it must be, a page says itself how far the bands reach: one statement. */
function isPlain({ channel, atLeast, maxAgeMs }: LowQuery): boolean {
  return channel === undefined && atLeast === undefined && maxAgeMs === undefined;
}

function told({ cursor, as_of: asOf, now_at: now }: Reach): Pick<LowList, 'cursor' | 'asOf' | 'now'> {
  return { cursor, asOf, now };
}

/** Searches until there is enough, or no more; `state` tells which bands matter for a channel. */
async function searchAll({ reader }: Over, query: LowQuery, state: StateRow | undefined): Promise<LowList> {
  const positions: LowPosition[] = [];
  let reach: Reach | undefined = state;
  let searchedTo = query.after;
  for (let round = 0; round < mostRounds; round += 1) {
    const candidates = candidatesOf(query, round);
    const wanted = { ...query, after: searchedTo, first: query.first - positions.length };
    const found = await search(reader, { ...wanted, candidates }, state);
    reach ??= found.reach;
    positions.push(...found.positions);
    searchedTo = positions.length >= query.first ? undefined : found.searchedTo;
    if (searchedTo === undefined) break;
  }
  if (reach === undefined) throw new Error('a page of low positions did not say how far levels reach');
  return { ...told(reach), isChannelKnown: true, isReached: true, positions, searchedTo };
}

type Row =
  | {
      kind: 'P';
      position_id: number;
      sku: string;
      location_id: string;
      available: number;
      sellable: number | null;
      threshold: number;
    }
  | ({ kind: 'H'; position_id: number | null } & Reach);

function candidatesOf({ first, channel }: LowQuery, round: number): number {
  const most = Math.max(first, channel === undefined ? manyCandidates : fewCandidates);
  return Math.min(most, first * firstTimes * laterTimes ** round);
}

type Search = LowQuery & { readonly candidates: number };

async function search(
  reader: Queryable,
  query: Search,
  state: StateRow | undefined,
): Promise<Pick<LowList, 'positions' | 'searchedTo'> & { readonly reach: Reach | undefined }> {
  const { rows } = await reader.query<Row>(statementFor(query), valuesFor(query, state));
  const positions = rows.flatMap((row) =>
    row.kind === 'H'
      ? []
      : {
          positionId: row.position_id,
          sku: row.sku,
          locationId: row.location_id,
          available: row.available,
          availableToSell: row.sellable ?? undefined,
          threshold: row.threshold,
        },
  );
  const reach = rows.find((row) => row.kind === 'H');
  return { positions, searchedTo: reach?.position_id ?? undefined, reach };
}

function statementFor({ threshold, itemNos, locationNos }: LowQuery): string {
  if ('belowReorderPoint' in threshold) return pageBelowReorder;
  if (itemNos !== undefined) return pageLowOf;
  return locationNos !== undefined && locationNos.length <= fewLocations ? pageLowAt : pageLow;
}

function valuesFor(
  { first, after, threshold, channel, itemNos, locationNos, candidates }: Search,
  state: StateRow | undefined,
): unknown[] {
  const common = [first, after ?? -1, channel ?? null, candidates];
  if ('belowReorderPoint' in threshold) return [...common, locationNos ?? null, itemNos ?? null];
  const bound = state === undefined ? threshold.below : (state.bound ?? undefined);
  const values = [...common, threshold.below, bandBelow(bound), locationNos ?? null];
  return itemNos === undefined ? values : [...values, itemNos];
}

async function follow(database: Database): Promise<number> {
  return transaction(database, async (session) => {
    const { rows } = await session.query<{ shard: number; seq: number }>(lockLevels);
    const stand = rows.map(({ seq }) => seq);
    const read = await changesAfter(session, stand).catch(lostSight);
    if (read === undefined) {
      const cursor = await cursorOf(session);
      await session.query(setAllLevels);
      await session.query(moveLevels, [cursor]);
      return 1;
    }
    const moved = read.cursor.reduce((sum, seq, shard) => sum + seq - (stand[shard] ?? 0), 0);
    if (moved === 0) return 0;
    const positionIds = new Set(read.rows.filter(isAcross).map(({ positionId }) => positionId));
    if (positionIds.size > 0) await session.query(setLevels, [[...positionIds]]);
    await session.query(moveLevels, [read.cursor]);
    return moved;
  });
}

/**
 * Whether a change may have left its position in another band than it was in; the first of a position always does. Most don't, and to
 * look up both rows of every position cost as much as taking the units did.
 */
function isAcross({ available, delta, version }: Change): boolean {
  return version <= 1 || bandOf(available) !== bandOf(available - delta);
}

/** The changes since are no longer kept: every position is looked at instead. */
function lostSight(error: unknown): undefined {
  if (error instanceof CursorTooOld) return undefined;
  throw error;
}
