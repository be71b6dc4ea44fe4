/**
 * What the live room's fast copy of availability is made from: positions in a snapshot, and what THE formula asks about
 * channels, locations and items.
 *
 * Only reads. The formula itself is sql/available-to-sell.sql; who applies it elsewhere is held against it by a test.
 */
import type { Queryable } from '#database';
import type { CursorVector } from '#schema';
import type { Quantities } from './feed.ts';
import { statement } from './statement.ts';

/** One position of an item in a snapshot; thousandths. */
export type ItemPosition = Quantities & { readonly locationNo: number; readonly version: number };

/** All positions of some items in one snapshot. */
export type ItemPositions = {
  /** The feed's end in it. */
  readonly cursor: CursorVector;
  /** A server time (ms since 1970) before it: everything committed by then is in it. */
  readonly asOfMs: number;
  /** Every asked item, in location order; empty for one that never was anywhere. */
  readonly items: ReadonlyMap<number, readonly ItemPosition[]>;
};

/** A location as the formula sees it; `place` is its place among all when ordered by id. */
export type SellingLocation = { readonly id: string; readonly isActive: boolean; readonly place: number };

/** Whether terms must be asked for, and which of those asked for before may be others now. */
export type PolicyFacts = {
  /** While false, no policy and no grant exists: the formula is what is available. */
  readonly isInUse: boolean;
  readonly revision: number;
  /** Items whose terms may have changed since the facts known before; 'all' when that cannot be told one by one. */
  readonly changed: 'all' | ReadonlySet<number>;
};

/** What the formula asks that is not a quantity. */
export type SellingFacts = {
  /** Whether each known channel is active, by id. */
  readonly channels: ReadonlyMap<string, boolean>;
  /** By location number. */
  readonly locations: ReadonlyMap<number, SellingLocation>;
  /** Numbers of the items that may not be sold. */
  readonly blockedItems: ReadonlySet<number>;
  /** What policies there are to ask for (policies/terms.ts), and what of them changed. */
  readonly policies: PolicyFacts;
  /** Tells whether `locations` is still right; give the facts back to have only the rest read. */
  readonly fingerprint: string;
  /** A server time (ms since 1970) before they were read. */
  readonly asOfMs: number;
};

const positionsStatement = statement('positions-of-items');
const factsStatement = statement('selling-facts');

type PositionRow =
  | { kind: 'H'; cursor: CursorVector; as_of: Date }
  | {
      kind: 'P';
      item_no: number;
      location_no: number;
      available: number;
      reserved: number;
      picked: number;
      damaged: number;
      quarantined: number;
      return_pending: number;
      version: number;
    };

/** Reads all positions of items as they are now. */
export async function positionsOfItems(
  database: Queryable,
  itemNos: readonly number[],
): Promise<ItemPositions> {
  const { rows } = await database.query<PositionRow>(positionsStatement, [[...new Set(itemNos)]]);
  const items = new Map<number, ItemPosition[]>(itemNos.map((itemNo) => [itemNo, []]));
  let header: { cursor: CursorVector; asOfMs: number } | undefined;
  for (const row of rows) {
    if (row.kind === 'H') header = { cursor: row.cursor, asOfMs: row.as_of.getTime() };
    else {
      items.get(row.item_no)?.push({
        locationNo: row.location_no,
        version: row.version,
        available: row.available,
        reserved: row.reserved,
        picked: row.picked,
        damaged: row.damaged,
        quarantined: row.quarantined,
        returnPending: row.return_pending,
      });
    }
  }
  if (header === undefined) throw new Error('positions were answered without a header');
  return { ...header, items };
}

type FactRow = { no: number; text: string; is_active: boolean; place: number } & {
  kind: 'F' | 'C' | 'B' | 'L' | 'P' | 'S';
};

/** Reads the selling facts as they are now; locations only when they changed since `known`. */
export async function readSellingFacts(database: Queryable, known?: SellingFacts): Promise<SellingFacts> {
  const { rows } = await database.query<FactRow>(factsStatement, [
    known?.fingerprint ?? null,
    known?.policies.revision ?? null,
    known?.asOfMs ?? null,
  ]);
  const byKind = Map.groupBy(rows, ({ kind }) => kind);
  const header = byKind.get('F')?.[0];
  if (header === undefined) throw new Error('selling facts were answered without a header');
  const { text: fingerprint, no: asOfMs } = header;
  const locations = (byKind.get('L') ?? []).map(
    ({ no, text, is_active, place }) => [no, { id: text, isActive: is_active, place }] as const,
  );
  return {
    fingerprint,
    asOfMs,
    channels: new Map((byKind.get('C') ?? []).map(({ text, is_active }) => [text, is_active])),
    blockedItems: new Set((byKind.get('B') ?? []).map(({ no }) => no)),
    locations: known?.fingerprint === fingerprint ? known.locations : new Map(locations),
    policies: policyFacts(byKind, known?.fingerprint === fingerprint),
  };
}

function policyFacts(
  byKind: ReadonlyMap<FactRow['kind'], readonly FactRow[]>,
  isSamePlaces: boolean,
): PolicyFacts {
  const state = byKind.get('P')?.[0];
  if (state === undefined) throw new Error('selling facts were answered without the state of policies');
  const subjects = byKind.get('S') ?? [];
  // Not known before, another location, or a rule of many items: whoever kept something asks again.
  const isAll = !isSamePlaces || subjects.some(({ no }) => no === 0);
  return {
    isInUse: state.is_active,
    revision: state.no,
    changed: isAll ? 'all' : new Set(subjects.map(({ no }) => no)),
  };
}
