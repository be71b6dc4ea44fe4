/**
 * A change as it is told to those who watch: with the item's SKU and the location's id, as text that travels anywhere.
 *
 * The text is immutable and whole: the state right after the change, so that whoever answers from it never reads current
 * state. Names never change once given, so they are remembered. Not here: who may see a change.
 */
import { LRUCache } from 'lru-cache';
import type { Queryable } from '#database';
import { type CursorVector, fault } from '#schema';
import { shardCount } from './account.ts';
import type { Change } from './change.ts';
import { snapshotPositions } from './position.ts';

/** A change with the names clients know its position by. */
export type ToldChange = Omit<Change, 'movementId' | 'reservationEventId' | 'cause'> & {
  readonly sku: string;
  readonly locationId: string;
  /** What changed it; SNAPSHOT for a state that is told although nothing changed. */
  readonly cause: Change['cause'] | 'SNAPSHOT';
  /** When the position last changed: with a change its own time, with a snapshot an earlier one. */
  readonly updatedAt: Date;
};

/** A change on its way: its place, whom it may concern (the SKU, in canonical form), and the change as text. */
export type ChangeRow = {
  readonly shard: number;
  readonly seq: number;
  readonly keys: readonly string[];
  readonly row: string;
};

/** How many names of each kind are remembered; those nobody was told for longest go. */
const mostNames = 200_000;

const skuNames = {
  name: 'ledger-sku-names',
  text: 'SELECT item_no AS no, sku AS name FROM items.item WHERE item_no = ANY ($1::bigint[])',
};
const locationNames = {
  name: 'ledger-location-names',
  text: 'SELECT location_no AS no, location_id AS name FROM locations.location WHERE location_no = ANY ($1::integer[])',
};

/** Makes the function that writes changes as rows, in their order. */
export function createTeller(database: Queryable): (changes: readonly Change[]) => Promise<ChangeRow[]> {
  const skus = rememberedNames(database, skuNames);
  const locations = rememberedNames(database, locationNames);
  return async (changes) => {
    const [skuOf, locationOf] = await Promise.all([
      skus(changes.map(({ itemNo }) => itemNo)),
      locations(changes.map(({ locationNo }) => locationNo)),
    ]);
    return changes.map((change) => {
      const told: ToldChange = {
        ...change,
        updatedAt: change.at,
        sku: skuOf(change.itemNo),
        locationId: locationOf(change.locationNo),
      };
      return { shard: told.shard, seq: told.seq, keys: [told.sku], row: JSON.stringify(told) };
    });
  };
}

/**
 * Reads a change from its text.
 * Throws BAD_USER_INPUT for text that is none: only a part of another version could have written it.
 */
export function readChangeRow(row: string): ToldChange {
  const told: Omit<ToldChange, 'at' | 'updatedAt'> & { at: string; updatedAt: string } = JSON.parse(row);
  if (typeof told.sku !== 'string' || typeof told.at !== 'string') {
    throw fault('BAD_USER_INPUT', `${JSON.stringify(row.slice(0, 100))} is not the row of a change`);
  }
  return { ...told, at: new Date(told.at), updatedAt: new Date(told.updatedAt) };
}

/** Writes an item as a change that changed nothing, for who wants to be told what is to be sold of it now. */
export function writeNoChange({ sku, at }: { readonly sku: string; readonly at: Date }): string {
  return JSON.stringify({ sku, locationId: '', cause: 'SNAPSHOT', at, updatedAt: at });
}

/** The state of positions as rows, and the feed's place it is true at. */
export type StateSnapshot = {
  readonly cursor: CursorVector;
  readonly rows: readonly string[];
  readonly isWhole: boolean;
};

/** Which positions' state: of these items and locations (all when omitted), at most so many. */
export type StateQuery = {
  readonly itemNos?: readonly number[] | undefined;
  readonly locationNos?: readonly number[] | undefined;
  readonly most: number;
};

/** Tells the state of positions now, at most `most` of them, as changes that changed nothing. */
export async function tellState(database: Queryable, query: StateQuery): Promise<StateSnapshot> {
  const { cursor, takenAt, positions } = await snapshotPositions(database, query);
  const rows = positions.map((position) => {
    const { itemNo } = position;
    const unchanged = { delta: 0, changes: [], cause: 'SNAPSHOT', correlationId: '', at: takenAt } as const;
    const told: ToldChange = { ...position, ...unchanged, shard: itemNo % shardCount, seq: 0 };
    return JSON.stringify(told);
  });
  return { cursor, rows: rows.slice(0, query.most), isWhole: rows.length <= query.most };
}

type NamesQuery = { readonly name: string; readonly text: string };

function rememberedNames(database: Queryable, query: NamesQuery) {
  const known = new LRUCache<number, string>({ max: mostNames });
  return async (numbers: readonly number[]): Promise<(no: number) => string> => {
    const found = new Map(numbers.map((no) => [no, known.get(no)]));
    const missing = [...found].flatMap(([no, name]) => (name === undefined ? [no] : []));
    if (missing.length > 0) {
      const { rows } = await database.query<{ no: number; name: string }>({ ...query, values: [missing] });
      for (const { no, name } of rows) {
        known.set(no, name);
        found.set(no, name);
      }
    }
    return (no) => {
      const name = found.get(no);
      if (name === undefined) throw new Error(`number ${no} has no name (${query.name})`);
      return name;
    };
  };
}
