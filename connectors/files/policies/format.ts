/**
 * The format `policies`: a CSV file (UTF-8, header line) of policies to set or remove, one a line.
 *
 * Columns and examples are in README.md beside this file. It writes nothing: workers/import hands the rows to the ledger, so
 * that a file row and a policySet change meet the same rules.
 */
import type { PolicyChange } from '#ledger';
import type { Bytes, RowFormat } from '../contract.ts';
import { readRows } from '../row-cells.ts';
import { policyRow } from './wire.ts';

const optional = [
  ...['sku', 'itemClass', 'locationId', 'locationType', 'toLocationId', 'toLocationType', 'channel'],
  ...['pickup', 'shipFrom', 'openingHours', 'safetyStock', 'bufferFixed', 'bufferPercent', 'cap'],
  ...['velocityPercent', 'leastDelaySeconds', 'sharePercent'],
  ...['objectiveSeconds', 'sellRatePerHour', 'confidencePercent', 'promiseDays'],
  ...['remove', 'validFrom', 'validUntil', 'reason'],
];

/** The format `policies`: policies to set or remove, a row a line. */
export const policies: RowFormat<'policies', PolicyChange> = {
  kind: 'policies',
  name: 'policies',
  describes:
    'policies to set or remove (CSV, UTF-8): kind, what it is for, what it says, validFrom, validUntil',
  read: (bytes: Bytes) => readRows(bytes, { required: ['kind'], optional, row: policyRow }),
};
