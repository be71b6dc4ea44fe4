/**
 * Positions as they are read: what is of an item at a location, now or as of an earlier time.
 *
 * Set-based reads of the ledger's own columns; the past is summed from the journal. Quantities in thousandths. What a
 * channel may sell of it is availability.ts.
 */
import type { Queryable } from '#database';
import type { CursorVector } from '#schema';
import { contraAccounts, firstContraNo, type PositionKey, positionId, positionKey } from './account.ts';
import { onHandOf, type Quantities } from './change.ts';
import { statement } from './statement.ts';

/** What is of an item at a location, in thousandths of the item's base unit. */
export type Position = Quantities & {
  readonly positionId: number;
  readonly itemNo: number;
  readonly locationNo: number;
  readonly sku: string;
  readonly locationId: string;
  readonly onHand: number;
  /** On its way here in transfers. */
  readonly inTransitIn: number;
  /** Grows by one with every change; 0: never anything there. */
  readonly version: number;
  readonly updatedAt: Date;
};

/** A page of positions in SKU and location order. */
export type PositionQuery = {
  readonly first: number;
  /** The last position of the page before. */
  readonly after?: { readonly sku: string; readonly locationId: string } | undefined;
  readonly filter?: {
    readonly itemNos?: readonly number[] | undefined;
    readonly locationNos?: readonly number[] | undefined;
    /** In thousandths. */
    readonly availableBelow?: number | undefined;
    readonly negative?: boolean | undefined;
  };
};

/** An earlier time: what had happened by then, what was recorded by then, or both. */
export type AsOfQuery = PositionKey & {
  readonly occurredAt?: Date | undefined;
  readonly recordedAt?: Date | undefined;
};

const readPositions = statement('read-positions');
const pagePositions = statement('page-positions');
const pagePositionsAt = statement('page-positions-at');
const pagePositionsBelow = statement('page-positions-below');
const snapshot = statement('snapshot-positions');
const snapshotOf = statement('snapshot-positions-of');
const asOf = statement('position-as-of');
const inTransitAsOf = statement('in-transit-as-of');

type PositionRow = {
  position_id: number;
  sku: string;
  location_id: string;
  available: number;
  reserved: number;
  picked: number;
  damaged: number;
  quarantined: number;
  return_pending: number;
  version: number;
  updated_at: Date;
  in_transit_in: number;
};

/**
 * Reads positions by item and location, by position id.
 * Gives one for every key whose item and location exist, all zero where nothing ever was.
 */
export async function findPositions(
  database: Queryable,
  keys: readonly PositionKey[],
): Promise<Map<number, Position>> {
  if (keys.length === 0) return new Map();
  const ids = [...new Set(keys.map(positionId))];
  const { rows } = await database.query<PositionRow>(readPositions, [ids]);
  return new Map(rows.map((row) => [row.position_id, read(row)]));
}

/** Reads a page of positions that ever held stock; ask for one more than needed to know whether there is a next page. */
export async function pageOfPositions(database: Queryable, query: PositionQuery): Promise<Position[]> {
  const { first, after, filter = {} } = query;
  const values = [
    first,
    after?.sku ?? null,
    after?.locationId ?? null,
    filter.itemNos ?? null,
    filter.availableBelow ?? null,
    filter.negative ?? null,
  ];
  const isRare =
    filter.itemNos === undefined && (filter.availableBelow !== undefined || filter.negative === true);
  const { rows } =
    filter.locationNos === undefined
      ? await database.query<PositionRow>(isRare ? pagePositionsBelow : pagePositions, values)
      : await database.query<PositionRow>(pagePositionsAt, [...values, filter.locationNos]);
  return rows.map(read);
}

/** Positions in one snapshot, with the feed's place and the time it was taken at. */
export type PositionSnapshot = {
  readonly cursor: CursorVector;
  readonly takenAt: Date;
  readonly positions: readonly Position[];
};

type SnapshotRow = { cursor: CursorVector; taken_at: Date } & (PositionRow | { position_id: null });

/** Reads positions that ever held stock in one snapshot: one more than `most` when there are more. */
export async function snapshotPositions(
  database: Queryable,
  query: {
    readonly itemNos?: readonly number[] | undefined;
    readonly locationNos?: readonly number[] | undefined;
    readonly most: number;
  },
): Promise<PositionSnapshot> {
  const { itemNos, locationNos = null, most } = query;
  const { rows } =
    itemNos === undefined
      ? await database.query<SnapshotRow>(snapshot, [locationNos, most + 1])
      : await database.query<SnapshotRow>(snapshotOf, [itemNos, locationNos, most + 1]);
  const [first] = rows;
  if (first === undefined) throw new Error('a snapshot has at least its own row');
  const positions = rows.flatMap((row) => (row.position_id === null ? [] : [read(row)]));
  return { cursor: first.cursor, takenAt: first.taken_at, positions };
}

/** What was of an item at a location, and on its way there, at an earlier time; thousandths. */
export type EarlierQuantities = Quantities & { readonly onHand: number; readonly inTransitIn: number };

/** The question is about a time whose part of the journal was archived and is not in the database any more. */
export class HistoryNotKept extends Error {
  override readonly name = 'HistoryNotKept';
}

/** Sums the journal of a position up to the given bounds. Throws HistoryNotKept when part of it is gone. */
export async function quantitiesAsOf(database: Queryable, query: AsOfQuery): Promise<EarlierQuantities> {
  const bounds = [query.occurredAt?.toISOString() ?? null, query.recordedAt?.toISOString() ?? null];
  const [{ rows }, inTransitIn] = await Promise.all([
    database.query<{ state: number; quantity: number }>(asOf, [positionId(query), ...bounds]),
    readInTransit(database, query, bounds),
  ]);
  if (rows.some(({ state }) => state === -1))
    throw new HistoryNotKept('the journal of that time was archived and is not in this database any more');
  const of = (state: number): number => rows.find((row) => row.state === state)?.quantity ?? 0;
  const quantities: Quantities = {
    available: of(1),
    reserved: of(2),
    picked: of(3),
    damaged: of(4),
    quarantined: of(5),
    returnPending: of(6),
  };
  return { ...quantities, onHand: onHandOf(quantities), inTransitIn };
}

async function readInTransit(
  database: Queryable,
  { itemNo, locationNo }: PositionKey,
  bounds: readonly (string | null)[],
): Promise<number> {
  const inTransit = positionId({ itemNo, locationNo: firstContraNo + contraAccounts.indexOf('IN_TRANSIT') });
  const { rows } = await database.query<{ quantity: number }>(inTransitAsOf, [
    positionId({ itemNo, locationNo }),
    inTransit,
    ...bounds,
  ]);
  return rows[0]?.quantity ?? 0;
}

function read(row: PositionRow): Position {
  const quantities: Quantities = {
    available: row.available,
    reserved: row.reserved,
    picked: row.picked,
    damaged: row.damaged,
    quarantined: row.quarantined,
    returnPending: row.return_pending,
  };
  return {
    ...quantities,
    ...positionKey(row.position_id),
    positionId: row.position_id,
    sku: row.sku,
    locationId: row.location_id,
    onHand: onHandOf(quantities),
    inTransitIn: row.in_transit_in,
    version: row.version,
    updatedAt: row.updated_at,
  };
}
