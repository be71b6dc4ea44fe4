/**
 * What a channel may sell of many items at many places, as numbers and nothing else: positions.ts without an object a position.
 *
 * The same reads, the same facts, the same formula. An item for which every place has the same few things said (nothing, or rules of
 * classes and of everything) is told straight from its packed positions; one with rules or grants of its own, or with buffers that
 * are measured, is told by positions.ts. docs/availability-lists.md.
 */
import type { SellingLocation } from '#ledger';
import { availableUnder, type SellingTerms } from '#schema';
import type { Freshness, ItemRead } from './freshness.ts';
import { eachLocation, spreadAvailable } from './memory/packed-item.ts';
import { sellableAt } from './positions.ts';
import {
  type AvailabilitySources,
  freshnessOf,
  type LiveAvailabilityQuery,
  type ReadItems,
  readItems,
} from './read-items.ts';
import type { KeptItem } from './selling/kept-items.ts';
import { positionTerms } from './selling/position-terms.ts';

/** The grid: a row an item, a column a location that was asked for or, when none was, that holds or held one of the items. */
export type LiveGridAnswer = {
  readonly isChannelKnown: boolean;
  /** The ids of the columns' locations, in id order; those nobody knows are left out. */
  readonly locationIds: readonly string[];
  /** Thousandths by column, by item number; every asked item has a row. */
  readonly rows: ReadonlyMap<number, readonly number[]>;
  /** By item number. */
  readonly freshness: ReadonlyMap<number, Freshness>;
};

/** Answers a grid; throws what the ledger threw when nothing else could answer. */
export async function readGrid(
  from: AvailabilitySources,
  query: LiveAvailabilityQuery,
): Promise<LiveGridAnswer> {
  const read = await readItems(from, query);
  const { facts, itemNos, reads, freshness, isActive } = read;
  const columns = columnsOf(read, query.locationIds);
  const locationIds = columns.places.map(({ id }) => id);
  if (isActive === undefined) return { isChannelKnown: false, locationIds, rows: new Map(), freshness };
  const asked = { from, query, read, columns, told: new Map<string, ToldPlaces>() };
  const rows = new Map<number, number[]>();
  const apart: number[] = [];
  const row = emptyRow(columns.places.length);
  for (const itemNo of itemNos) {
    row.fill(0);
    const itemRead = reads.get(itemNo);
    const isSold = itemRead !== undefined && isActive && !facts.blockedItems.has(itemNo);
    if (isSold && !fillRow(row, { itemNo, itemRead }, asked)) apart.push(itemNo);
    rows.set(itemNo, numbersOf(row));
  }
  const isDegraded = apart.length > 0 && (await fillApart(rows, apart, asked));
  return {
    ...{ isChannelKnown: true, locationIds, rows },
    freshness: isDegraded ? freshnessOf(reads, true) : freshness,
  };
}

let scratch = new Float64Array(1_024);

/**
 * A row to be filled and copied before anything is waited for; there is one in the process. Rows of their own would lie outside the
 * heap, and half a megabyte of that with every grid makes Node stop and look for all that is no longer used, once a second.
 */
function emptyRow(width: number): Float64Array {
  if (scratch.length < width) scratch = new Float64Array(2 * width);
  return scratch.subarray(0, width);
}

function numbersOf(row: Float64Array): number[] {
  const numbers = new Array<number>(row.length);
  for (let column = 0; column < row.length; column += 1) numbers[column] = row[column] ?? 0;
  return numbers;
}

type Columns = {
  /** In id order. */
  readonly places: readonly (SellingLocation & { readonly no: number })[];
  /** One more than the column of each location number there is; 0: none. */
  readonly columnOf: Uint16Array;
};

const locationNumbers = 65_536;

function columnsOf({ facts, reads }: ReadItems, asked: readonly string[] | undefined): Columns {
  const wanted = asked === undefined ? undefined : new Set(asked);
  const held = wanted === undefined ? heldAt(reads.values()) : undefined;
  const places = [];
  let highestNo = 0;
  for (const [no, location] of facts.locations) {
    if (wanted?.has(location.id) ?? held?.[no] === 1) places.push({ ...location, no });
    highestNo = Math.max(highestNo, no);
  }
  places.sort((one, other) => one.place - other.place);
  const columnOf = new Uint16Array(highestNo + 1);
  for (const [column, { no }] of places.entries()) columnOf[no] = column + 1;
  return { places, columnOf };
}

function heldAt(reads: Iterable<ItemRead>): Uint8Array {
  const held = new Uint8Array(locationNumbers);
  const note = (locationNo: number): void => {
    held[locationNo] = 1;
  };
  for (const read of reads) {
    if (read.packed !== undefined) eachLocation(read.packed, note);
    else for (const { locationNo } of read.slots) note(locationNo);
  }
  return held;
}

/** Puts what is available into the row. */
function spread(row: Float64Array, read: ItemRead, { columnOf }: Columns): void {
  if (read.packed !== undefined) {
    spreadAvailable(read.packed, columnOf, row);
    return;
  }
  for (const { locationNo, available } of read.slots) {
    const column = columnOf[locationNo] ?? 0;
    if (column > 0) row[column - 1] = available;
  }
}

/** While nothing is said the formula is what is available, where locations are active. */
function fillPlain(row: Float64Array, read: ItemRead, columns: Columns): true {
  spread(row, read, columns);
  const { places } = columns;
  for (let column = 0; column < row.length; column += 1)
    if ((row[column] ?? 0) < 0 || places[column]?.isActive !== true) row[column] = 0;
  return true;
}

/** What is said at every column of items of one class and step; undefined where the ledger must be asked. */
type ToldPlaces = readonly Omit<SellingTerms, 'available'>[] | undefined;

type Asked = {
  readonly from: AvailabilitySources;
  readonly query: LiveAvailabilityQuery;
  readonly read: ReadItems;
  readonly columns: Columns;
  readonly told: Map<string, ToldPlaces>;
};

/** Gives false when the item has to be told position by position. */
function fillRow(
  row: Float64Array,
  { itemNo, itemRead }: { readonly itemNo: number; readonly itemRead: ItemRead },
  asked: Asked,
): boolean {
  return asked.read.items === undefined
    ? fillPlain(row, itemRead, asked.columns)
    : fillRuled(row, itemNo, asked);
}

function fillRuled(row: Float64Array, itemNo: number, asked: Asked): boolean {
  const { read, columns, told } = asked;
  const item = read.items?.get(itemNo);
  const itemRead = read.reads.get(itemNo);
  if (itemRead === undefined || item?.rules !== undefined || itemRead.grants.length > 0) return false;
  const key = `${item?.step ?? 1} ${item?.itemClass ?? ''}`;
  const terms = told.has(key) ? told.get(key) : toldPlaces(item, asked);
  told.set(key, terms);
  if (terms === undefined) return false;
  spread(row, itemRead, columns);
  for (const [column, here] of terms.entries()) row[column] = availableUnder(here, row[column] ?? 0);
  return true;
}

function toldPlaces(item: KeptItem | undefined, { from, query, read, columns }: Asked): ToldPlaces {
  const { facts, nowMs } = read;
  const { channel } = query;
  const terms = [];
  for (const { no, typePlace, timeZone, createdAtMs, isActive } of columns.places) {
    const spot = { locationNo: no, typePlace, channel };
    const saying = from.selling.saying(item, { spot, facts, nowMs });
    if (saying.buffer?.isMeasured === true) return undefined;
    const heardAtMs = facts.policies.heardAtMs.get(no) ?? createdAtMs;
    const { localMinute } = from.selling;
    const time = { nowMs, localMinute, timeZone, heardAtMs };
    const nothing = { available: 0, grants: [] };
    const own = { saying, channel, step: item?.step ?? 1, maySell: isActive };
    terms.push(positionTerms({ ...own, ...time, ...nothing }).terms);
  }
  return terms;
}

/** Gives whether something of them is of an older time. */
async function fillApart(
  rows: ReadonlyMap<number, number[]>,
  itemNos: readonly number[],
  { from, query, read, columns }: Asked,
): Promise<boolean> {
  const { positions, isDegraded } = await sellableAt(from, { query, read, itemNos });
  for (const { itemNo, locationNo, availableToSell } of positions) {
    const column = (columns.columnOf[locationNo] ?? 0) - 1;
    const row = rows.get(itemNo);
    if (column >= 0 && row !== undefined) row[column] = availableToSell;
  }
  return isDegraded;
}
