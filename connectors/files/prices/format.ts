/**
 * The format `prices`: a CSV file (UTF-8, header line) of prices, one a line: a price list, or several.
 *
 * Columns and examples are in README.md beside this file. It writes nothing: workers/import hands the rows to the price store,
 * so that a file row and a row of pricesUpsert meet the same rules.
 */
import type { Bytes, PriceRow, RowFormat } from '../contract.ts';
import { readRows } from '../row-cells.ts';
import { priceRow } from './wire.ts';

/** The format `prices`: what items cost, a row a line. */
export const prices: RowFormat<'prices', PriceRow> = {
  kind: 'prices',
  name: 'prices',
  describes: 'what items cost (CSV, UTF-8): sku, currency, amount or minor, channel, validFrom, validUntil',
  read: (bytes: Bytes) =>
    readRows(bytes, {
      required: ['sku', 'currency'],
      optional: ['channel', 'amount', 'minor', 'validFrom', 'validUntil', 'remove'],
      row: priceRow,
    }),
};
