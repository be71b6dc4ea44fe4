/**
 * The statements on items.item and how its rows become ours.
 *
 * Locks: an upsert first locks the stored rows in SKU order, then inserts new ones in SKU order; nothing else is locked.
 */
import type { ItemRow, ItemState } from './fold.ts';

/** A row of items.item as the driver gives it. */
export type DbItem = {
  item_no: number;
  sku: string;
  name: string;
  gtin: string | null;
  base_unit: string;
  decimals: number;
  status: ItemState['status'];
  variant_group: string | null;
  attributes: Record<string, string>;
  unit_conversions: { unit: string; factor: number }[];
  version: number;
  updated_at: Date;
};

/** The columns of DbItem. */
export const columns =
  'item_no, sku, name, gtin, base_unit, decimals, status, variant_group, attributes, unit_conversions, version, updated_at';

/** A page in SKU order. Takes the condition and the number of its LIMIT parameter; gives DbItem rows. */
export function pageSql(condition: string, limitParameter: number): string {
  return `SELECT ${columns} FROM items.item WHERE ${condition} ORDER BY sku LIMIT $${limitParameter}`;
}

/**
 * Which of the items have moved: some position of theirs exists.
 * $1 item numbers; gives item_no.
 */
export const markMoved = `
  SELECT item_no
  FROM unnest($1::bigint[]) AS asked (item_no)
  WHERE EXISTS (
    SELECT FROM ledger.position
    WHERE position_id >= asked.item_no * 65536 AND position_id < (asked.item_no + 1) * 65536
  )`;

/**
 * Writes the last state of every changed item.
 * $1 JSON array of items (item_no null: new), $2 caller id; gives DbItem rows, without a new one another call has created.
 */
export const writeItems = `
  WITH input AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS row (
      item_no bigint, sku text, name text, gtin text, base_unit text, decimals smallint, status text,
      variant_group text, attributes jsonb, unit_conversions jsonb, version bigint)
  ), inserted AS (
    INSERT INTO items.item
      (sku, name, gtin, base_unit, decimals, status, variant_group, attributes, unit_conversions, version, updated_by)
    SELECT sku, name, gtin, base_unit, decimals, status, variant_group, attributes, unit_conversions, version, $2
    FROM input WHERE item_no IS NULL ORDER BY sku
    ON CONFLICT (sku) DO NOTHING
    RETURNING ${columns}
  ), updated AS (
    UPDATE items.item AS stored
    SET name = input.name, gtin = input.gtin, base_unit = input.base_unit, decimals = input.decimals,
        status = input.status, variant_group = input.variant_group, attributes = input.attributes,
        unit_conversions = input.unit_conversions, version = input.version, updated_at = now(), updated_by = $2
    FROM input WHERE stored.item_no = input.item_no
    RETURNING ${columns
      .split(', ')
      .map((column) => `stored.${column}`)
      .join(', ')}
  )
  SELECT * FROM inserted UNION ALL SELECT * FROM updated`;

/** Reads a row of the driver. */
export function fromDb(row: DbItem): ItemRow {
  return {
    itemNo: row.item_no,
    sku: row.sku,
    name: row.name,
    gtin: row.gtin,
    baseUnit: row.base_unit,
    decimals: row.decimals,
    status: row.status,
    variantGroup: row.variant_group,
    attributes: Object.entries(row.attributes)
      .map(([name, value]) => ({ name, value }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
    unitConversions: row.unit_conversions.map(({ unit, factor }) => ({ unit, factor })),
    version: row.version,
    updatedAt: row.updated_at,
  };
}

/** An item as the write statement's JSON has it. */
export function toDb(item: ItemState): Omit<DbItem, 'updated_at' | 'item_no'> & { item_no: number | null } {
  return {
    item_no: item.itemNo ?? null,
    sku: item.sku,
    name: item.name,
    gtin: item.gtin,
    base_unit: item.baseUnit,
    decimals: item.decimals,
    status: item.status,
    variant_group: item.variantGroup,
    attributes: Object.fromEntries(item.attributes.map(({ name, value }) => [name, value])),
    unit_conversions: item.unitConversions.map(({ unit, factor }) => ({ unit, factor })),
    version: item.version,
  };
}
