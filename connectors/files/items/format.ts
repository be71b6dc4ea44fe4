/**
 * The format `items`: a CSV file (UTF-8, header line) of items to create or update, one a line.
 *
 * Columns and examples are in README.md beside this file. It writes nothing: workers/import sends the rows through the
 * items store, so that a file row and an itemsUpsert row meet the same rules.
 */
import type { Bytes, ItemRow, RowFormat } from '../contract.ts';
import { readRows } from '../row-cells.ts';
import { itemRow } from './wire.ts';

const optional = [
  'name',
  'gtin',
  'baseUnit',
  'decimals',
  'status',
  'variantGroup',
  'unitConversions',
  'attribute:*',
] as const;

/** The format `items`: items to create or update, a row a line. */
export const items: RowFormat<'items', ItemRow> = {
  kind: 'items',
  name: 'items',
  describes: 'items to create or update (CSV, UTF-8): sku, name, gtin, baseUnit, decimals, …',
  read: (bytes: Bytes) => readRows(bytes, { required: ['sku'], optional, row: itemRow }),
};
