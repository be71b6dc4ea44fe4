/**
 * The format `expected-supply`: a CSV file (UTF-8, header line) of purchase order and shipping notice lines, one a line.
 *
 * Columns and examples are in README.md beside this file. It writes nothing: workers/import hands the rows to the ledger, so
 * that a file row and a line of expectedSupplyChange meet the same rules.
 */
import type { ExpectedLineInput } from '#ledger';
import type { Bytes, RowFormat } from '../contract.ts';
import { readRows } from '../row-cells.ts';
import { expectedSupplyRow } from './wire.ts';

/** The format `expected-supply`: what suppliers will deliver, a row a line. */
export const expectedSupply: RowFormat<'expected-supply', ExpectedLineInput> = {
  kind: 'expected-supply',
  name: 'expected-supply',
  describes:
    'what suppliers will deliver (CSV, UTF-8): documentId, lineId, sku, locationId, quantity, expectedAt',
  read: (bytes: Bytes) =>
    readRows(bytes, {
      required: ['documentId', 'lineId', 'sku', 'locationId', 'quantity', 'expectedAt'],
      optional: ['documentType', 'partyId', 'tolerancePercent'],
      row: expectedSupplyRow,
    }),
};
