/**
 * The format `channels`: a CSV file (UTF-8, header line) of sales channels to create or update, one a line.
 *
 * Columns and examples are in README.md beside this file. It writes nothing: workers/import sends the rows through the
 * locations store, so that a file row and a channelsUpsert row meet the same rules.
 */
import type { Bytes, ChannelRow, RowFormat } from '../contract.ts';
import { readRows } from '../row-cells.ts';
import { channelRow } from './wire.ts';

/** The format `channels`: sales channels to create or update, a row a line. */
export const channels: RowFormat<'channels', ChannelRow> = {
  kind: 'channels',
  name: 'channels',
  describes: 'sales channels to create or update (CSV, UTF-8): id, name, kind, status',
  read: (bytes: Bytes) =>
    readRows(bytes, { required: ['id'], optional: ['name', 'kind', 'status'], row: channelRow }),
};
