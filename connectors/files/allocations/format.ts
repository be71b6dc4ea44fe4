/**
 * The format `allocations`: a CSV file (UTF-8, header line) of stock to keep for channels, one grant a line.
 *
 * Columns and examples are in README.md beside this file. It writes nothing: workers/import hands the rows to the ledger, so
 * that a file row and an allocationGrant meet the same rules.
 */
import type { GrantRequest } from '#ledger';
import type { Bytes, RowFormat } from '../contract.ts';
import { readRows } from '../row-cells.ts';
import { allocationRow } from './wire.ts';

/** The format `allocations`: stock to keep for channels, a row a line. */
export const allocations: RowFormat<'allocations', GrantRequest> = {
  kind: 'allocations',
  name: 'allocations',
  describes:
    'stock to keep for channels (CSV, UTF-8): sku, channel, quantity, locationIds, isLimit, validUntil',
  read: (bytes: Bytes) =>
    readRows(bytes, {
      required: ['sku', 'channel', 'quantity'],
      optional: ['locationIds', 'isLimit', 'isBeyondStock', 'validFrom', 'validUntil', 'reason'],
      row: allocationRow,
    }),
};
