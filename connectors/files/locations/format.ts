/**
 * The format `locations`: a CSV file (UTF-8, header line) of locations to create or update, one a line.
 *
 * Columns and examples are in README.md beside this file. It writes nothing: workers/import sends the rows through the
 * locations store, so that a file row and a locationsUpsert row meet the same rules.
 */
import type { Bytes, LocationRow, RowFormat } from '../contract.ts';
import { readRows } from '../row-cells.ts';
import { locationRow } from './wire.ts';

const optional = [
  'name',
  'kind',
  'status',
  'region',
  'banner',
  'company',
  'parentId',
  'timeZone',
  'latitude',
  'longitude',
  'pickup',
  'shipFrom',
] as const;

/** The format `locations`: locations to create or update, a row a line. */
export const locations: RowFormat<'locations', LocationRow> = {
  kind: 'locations',
  name: 'locations',
  describes: 'locations to create or update (CSV, UTF-8): id, name, kind, timeZone, …',
  read: (bytes: Bytes) => readRows(bytes, { required: ['id'], optional, row: locationRow }),
};
