/**
 * From the sources' codes to items and locations, a batch at a time.
 *
 * An exact alias of that source first, then the canonical form (SKU) or the exact id (location); else nothing, and the
 * event is parked. Reads master data, which the items and locations rooms own.
 */
import type { Queryable } from '#database';
import { canonicalSku } from '#schema';
import type { ParsedEvent, SnapshotSemantics } from './event.ts';
import { type SourceModel, semanticsOf, type Term, termOf } from './sources/model.ts';
import { statement } from './statement.ts';
import type { ItemUnits } from './unit.ts';

/** An item as recording needs it. */
export type KnownItem = ItemUnits & { readonly itemNo: number };

/** A location as recording needs it; `timeZone` is an IANA name. */
export type KnownLocation = { readonly locationNo: number; readonly timeZone: string };

/** What the codes of a batch mean; undefined for a code nobody has mapped. */
export type Meanings = {
  item(source: string, code: string): KnownItem | undefined;
  location(source: string, code: string): KnownLocation | undefined;
  /** What a source means by its codes of units and dispositions; they are the item's, or the product's own, where it said nothing. */
  unit(source: string, code: string): Term;
  disposition(source: string, code: string): Term;
  /** What an absolute quantity of a source counts when it doesn't say it itself. */
  semantics(source: string): SnapshotSemantics;
};

const plainTerm: Term = { meant: undefined, isDeclared: false };

const itemsStatement = statement('resolve-items');
const locationsStatement = statement('resolve-locations');

type ItemRow = {
  ord: number;
  item_no: number;
  base_unit: string;
  decimals: number;
  unit_conversions: ItemUnits['conversions'];
};
type LocationRow = { ord: number; location_no: number; time_zone: string };
type Code = { readonly source: string; readonly code: string };

/**
 * Looks up every code the events use, in two statements whatever their number; `model` knows the rest.
 * Without a model (the product's own events) every source speaks plainly.
 */
export async function resolveCodes(
  database: Queryable,
  events: readonly ParsedEvent[],
  model?: SourceModel,
): Promise<Meanings> {
  const skus = distinct(events.map(({ source, sku }) => ({ source, code: sku })));
  const places = distinct(
    events.flatMap(({ source, locationId, toLocationId }) =>
      [locationId, toLocationId].flatMap((code) => (code === undefined ? [] : [{ source, code }])),
    ),
  );
  const [items, locations] = await Promise.all([findItems(database, skus), findLocations(database, places)]);
  return {
    item: (source, code) => items.get(keyOf({ source, code })),
    location: (source, code) => locations.get(keyOf({ source, code })),
    unit: (source, code) => (model === undefined ? plainTerm : termOf(model.units, source, code)),
    disposition: (source, code) =>
      model === undefined ? plainTerm : termOf(model.dispositions, source, code),
    semantics: (source) => (model === undefined ? 'GROSS_ON_HAND' : semanticsOf(model, source)),
  };
}

async function findItems(database: Queryable, codes: readonly Code[]): Promise<Map<string, KnownItem>> {
  const values = [
    codes.map((each) => each.source),
    codes.map((each) => each.code),
    codes.map((each) => canonicalSku(each.code)),
  ];
  const { rows } = await database.query<ItemRow>(itemsStatement, values);
  return keyed(codes, rows, (row) => ({
    itemNo: row.item_no,
    baseUnit: row.base_unit,
    decimals: row.decimals,
    conversions: row.unit_conversions,
  }));
}

async function findLocations(
  database: Queryable,
  codes: readonly Code[],
): Promise<Map<string, KnownLocation>> {
  const values = [codes.map((each) => each.source), codes.map((each) => each.code)];
  const { rows } = await database.query<LocationRow>(locationsStatement, values);
  return keyed(codes, rows, (row) => ({ locationNo: row.location_no, timeZone: row.time_zone }));
}

function keyed<Row extends { ord: number }, Value>(
  codes: readonly Code[],
  rows: readonly Row[],
  read: (row: Row) => Value,
): Map<string, Value> {
  const found = new Map<string, Value>();
  for (const row of rows) {
    const code = codes[row.ord - 1];
    if (code !== undefined) found.set(keyOf(code), read(row));
  }
  return found;
}

function distinct(codes: readonly Code[]): Code[] {
  return [...new Map(codes.map((code) => [keyOf(code), code])).values()];
}

function keyOf({ source, code }: Code): string {
  return `${source}\0${code}`;
}
