/**
 * What the live room's fast copy of availability is made from: positions in a snapshot, and what THE formula asks about
 * channels, locations and items.
 *
 * Only reads. The formula itself is sql/available-to-sell.sql; who applies it elsewhere is held against it by a test.
 */
import { parseInt8, type Queryable } from '#database';
import type { CursorVector } from '#schema';
import type { Quantities } from './change.ts';
import { readBroadRules, type SellingRule } from './selling-rules.ts';
import { statement } from './statement.ts';

/** One position of an item in a snapshot; thousandths. */
export type ItemPosition = Quantities & { readonly locationNo: number; readonly version: number };

/** What is left of an open grant at one position of an item; times in ms since 1970. */
export type PositionGrant = {
  readonly locationNo: number;
  readonly channel: string;
  readonly grantNo: number;
  /** Granted and not consumed; thousandths. */
  readonly remaining: number;
  readonly isLimit: boolean;
  readonly fromMs: number;
  /** Infinity: for ever. */
  readonly untilMs: number;
};

/** All positions of some items in one snapshot. */
export type ItemPositions = {
  /** The feed's end in it. */
  readonly cursor: CursorVector;
  /** A server time (ms since 1970) before it: everything committed by then is in it. */
  readonly asOfMs: number;
  /** Every asked item, in location order; empty for one that never was anywhere. */
  readonly items: ReadonlyMap<number, readonly ItemPosition[]>;
  /** Open grants whose time is not over, of the items that have any; ordered by number. */
  readonly grants: ReadonlyMap<number, readonly PositionGrant[]>;
};

/** A location as the formula sees it. */
export type SellingLocation = {
  readonly id: string;
  readonly isActive: boolean;
  /** Its place among all when ordered by id. */
  readonly place: number;
  /** The place that stands for all locations of its type in rules. */
  readonly typePlace: number;
  /** An IANA name, as it was given. */
  readonly timeZone: string;
  /** Ms since 1970. */
  readonly createdAtMs: number;
};

/** Whether policies count at all, those that concern many items, and which items changed. */
export type PolicyFacts = {
  /** While false, no policy and no grant exists: the formula is what is available. */
  readonly isInUse: boolean;
  readonly revision: number;
  /** Whether anything may be offered beside what is at locations. */
  readonly hasShares: boolean;
  /** Items of whose selling something may have changed since the facts known before. */
  readonly changedItems: ReadonlySet<number>;
  /** The rules of classes and of everything; the same object until one of them changes. */
  readonly broad: readonly SellingRule[];
  /** When locations were last heard of (ms since 1970), by number; empty while silence counts for nothing. */
  readonly heardAtMs: ReadonlyMap<number, number>;
};

/** What the formula asks that is not a quantity. */
export type SellingFacts = {
  /** Whether each known channel is active, by id. */
  readonly channels: ReadonlyMap<string, boolean>;
  /** By location number. */
  readonly locations: ReadonlyMap<number, SellingLocation>;
  /** Numbers of the items that may not be sold. */
  readonly blockedItems: ReadonlySet<number>;
  /** What policies say of many items, and which items they say something else of now (selling-rules.ts). */
  readonly policies: PolicyFacts;
  /** Tells whether `locations` is still right; give the facts back to have only the rest read. */
  readonly fingerprint: string;
  /** The highest number an item has; grows when items are made. */
  readonly newestItemNo: number;
  /** A server time (ms since 1970) before they were read. */
  readonly asOfMs: number;
};

const positionsStatement = statement('positions-of-items');
const factsStatement = statement('selling-facts');

type ItemRow =
  | { kind: 'H'; cursor: CursorVector; as_of: Date }
  | { kind: 'I'; item_no: number; positions: string }
  | {
      kind: 'G';
      item_no: number;
      location_no: number;
      channel_id: string;
      grant_no: number;
      remaining: number;
      is_limit: boolean;
      from_ms: number | null;
      until_ms: number | null;
    };

/** Reads all positions of items, and the open grants there, as they are now. */
export async function positionsOfItems(
  database: Queryable,
  itemNos: readonly number[],
): Promise<ItemPositions> {
  const { rows } = await database.query<ItemRow>(positionsStatement, [[...new Set(itemNos)]]);
  const items = new Map<number, readonly ItemPosition[]>(itemNos.map((itemNo) => [itemNo, []]));
  const grants = new Map<number, PositionGrant[]>();
  let header: { cursor: CursorVector; asOfMs: number } | undefined;
  for (const row of rows) {
    if (row.kind === 'H') header = { cursor: row.cursor, asOfMs: row.as_of.getTime() };
    else if (row.kind === 'I') items.set(row.item_no, readPositions(row.positions));
    else addGrant(grants, row);
  }
  if (header === undefined) throw new Error('positions were answered without a header');
  for (const ofItem of grants.values()) ofItem.sort((one, other) => one.grantNo - other.grantNo);
  return { ...header, items, grants };
}

/** Reads the text of an item's positions; throws a RangeError outside the safe integers, as every number of the database does. */
function readPositions(text: string): readonly ItemPosition[] {
  const positions = text.split(',').map((position): ItemPosition => {
    const numbers = position.split(' ').map(parseInt8);
    const [locationNo = 0, version = 0, available = 0, reserved = 0, picked = 0, damaged = 0] = numbers;
    const [quarantined = 0, returnPending = 0] = numbers.slice(6);
    return { locationNo, version, available, reserved, picked, damaged, quarantined, returnPending };
  });
  return positions.sort((one, other) => one.locationNo - other.locationNo);
}

function addGrant(grants: Map<number, PositionGrant[]>, row: ItemRow & { kind: 'G' }): void {
  const ofItem = grants.get(row.item_no) ?? [];
  ofItem.push({
    ...{ locationNo: row.location_no, channel: row.channel_id, grantNo: row.grant_no },
    ...{ remaining: row.remaining, isLimit: row.is_limit },
    ...{ fromMs: row.from_ms ?? 0, untilMs: row.until_ms ?? Number.POSITIVE_INFINITY },
  });
  grants.set(row.item_no, ofItem);
}

type FactKind = 'F' | 'C' | 'B' | 'L' | 'P' | 'D' | 'S';
type FactRow = {
  kind: FactKind;
  no: number;
  text: string;
  is_active: boolean;
  place: number;
  type_place: number;
  zone: string;
  ms: number;
};
type Facts = ReadonlyMap<FactKind, readonly FactRow[]>;

/** Reads the selling facts as they are now; locations and broad rules only when they changed since `known`. */
export async function readSellingFacts(database: Queryable, known?: SellingFacts): Promise<SellingFacts> {
  const { rows } = await database.query<FactRow>(factsStatement, [
    known?.fingerprint ?? null,
    known?.policies.revision ?? null,
    known?.asOfMs ?? null,
  ]);
  const byKind: Facts = Map.groupBy(rows, ({ kind }) => kind);
  const { text: fingerprint, no: asOfMs, place: newestItemNo } = only(byKind, 'F');
  return {
    ...{ fingerprint, asOfMs, newestItemNo },
    channels: new Map((byKind.get('C') ?? []).map(({ text, is_active }) => [text, is_active])),
    blockedItems: new Set((byKind.get('B') ?? []).map(({ no }) => no)),
    locations: known?.fingerprint === fingerprint ? known.locations : new Map(locationsOf(byKind)),
    policies: await policyFacts(database, byKind, known?.policies),
  };
}

function only(facts: Facts, kind: FactKind): FactRow {
  const row = facts.get(kind)?.[0];
  if (row === undefined) throw new Error(`selling facts were answered without a row of kind ${kind}`);
  return row;
}

function locationsOf(facts: Facts): (readonly [number, SellingLocation])[] {
  return (facts.get('L') ?? []).map(({ no, text, is_active, place, type_place, zone, ms }) => {
    const where = { typePlace: type_place, timeZone: zone, createdAtMs: ms };
    return [no, { id: text, isActive: is_active, place, ...where }] as const;
  });
}

/** Broad rules are read by a second statement: they may be newer than what tells that they changed, and are then read again. */
async function policyFacts(
  database: Queryable,
  facts: Facts,
  known: PolicyFacts | undefined,
): Promise<PolicyFacts> {
  const { no: revision, is_active: isInUse, place: hasShares } = only(facts, 'P');
  const subjects = facts.get('S') ?? [];
  const isKept = known?.isInUse === true && !subjects.some(({ no }) => no === 0);
  const broad = isInUse && !isKept ? await readBroadRules(database) : (known?.broad ?? []);
  return {
    ...{ isInUse, revision, hasShares: hasShares === 1, broad: isInUse ? broad : [] },
    changedItems: new Set(subjects.map(({ no }) => no)),
    heardAtMs: new Map((facts.get('D') ?? []).map(({ no, ms }) => [no, ms])),
  };
}
