/**
 * What the import tests stand on: a database of their own, the import in this process, and plain SQL to look with.
 *
 * The real file lies outside the repository (shared/data beside the clone); without it these tests fail rather than pass
 * on less.
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { findFileFormat } from '#connectors';
import { createItemStore, createPriceStore } from '#items/store';
import { createLedger } from '#ledger';
import { createLocationStore } from '#locations/store';
import type { Caller } from '#schema';
import type { TestDatabase } from '#test/world';
import { type ImportFile, type ImportParties, type ImportReport, parseFactor, runImport } from '#workers';

const rootFolder = path.join(import.meta.dirname, '..', '..');

/** The committed selection of the real file. */
export const sampleFile = path.join(rootFolder, 'connectors/files/online-retail/fixtures/sample.csv');

/** The real month; throws a sentence when it is not where it has to be. */
export function realFile(): string {
  const file = path.join(rootFolder, '../shared/data/online-retail-2010-12.csv');
  if (existsSync(file)) return file;
  throw new Error(
    'the real file shared/data/online-retail-2010-12.csv must lie beside the clone for the import tests',
  );
}

const caller: Caller = { id: 'test', kind: 'operator', channels: 'all', locations: 'all', scopes: [] };

/** The parts an import works with, on a test's database. */
export function partiesOn({ database, writer }: TestDatabase): ImportParties {
  return {
    ledger: createLedger({ database: writer }),
    items: createItemStore(database),
    prices: createPriceStore(database),
    locations: createLocationStore(database),
    database,
    caller,
  };
}

/** Text, bytes or a path as a file to import. */
export function fileOf(content: string | Uint8Array | { readonly path: string }): ImportFile {
  if (typeof content === 'object' && 'path' in content) {
    const { path: file } = content;
    return { name: path.basename(file), sizeBytes: statSync(file).size, open: () => createReadStream(file) };
  }
  const bytes = Buffer.from(content);
  return {
    name: 'made-up.csv',
    sizeBytes: bytes.length,
    open: async function* () {
      yield bytes;
    },
  };
}

/** What to import and how, as on the command line. */
export type Asked = {
  readonly file: ImportFile;
  readonly format?: string;
  readonly location?: string;
  readonly opening?: string;
  readonly signal?: AbortSignal;
};

/** Imports in this process. */
export async function importFile(parties: ImportParties, asked: Asked): Promise<ImportReport> {
  const format = findFileFormat(asked.format ?? 'online-retail');
  if (format === undefined) throw new Error(`there is no format ${asked.format}`);
  return runImport(parties, {
    file: asked.file,
    format,
    locationId: asked.location,
    factor: asked.opening === undefined ? undefined : parseFactor(asked.opening),
    onProgress: () => undefined,
    signal: asked.signal ?? new AbortController().signal,
  });
}

/** Units on hand by SKU at a location, every physical state, positions of zero included. */
export async function onHandBySku(
  { database }: TestDatabase,
  locationId: string,
): Promise<Map<string, number>> {
  const { rows } = await database.query<{ sku: string; on_hand: number }>(
    `SELECT item.sku, available + reserved + picked + damaged + quarantined + return_pending AS on_hand
     FROM ledger.position
     JOIN items.item ON item.item_no = position_id / 65536
     JOIN locations.location ON location.location_no = position_id % 65536
     WHERE location.location_id = $1`,
    [locationId],
  );
  return new Map(rows.map((row) => [row.sku, row.on_hand / 1000]));
}

/** How many stock events are in the ledger. */
export async function eventCount({ database }: TestDatabase): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    'SELECT count(*) AS count FROM ledger.stock_event',
  );
  return rows[0]?.count ?? 0;
}

/** Thousandths that all movements of an item have added to all its accounts, contra accounts included, by item: all zero. */
export async function unbalancedItems({ database }: TestDatabase): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    `SELECT count(*) AS count FROM (
       SELECT position_id / 65536 AS item_no, sum(net) FROM (
         SELECT to_position AS position_id, quantity AS net FROM ledger.movement
         UNION ALL SELECT from_position, -quantity FROM ledger.movement
       ) AS leg GROUP BY 1 HAVING sum(net) <> 0
     ) AS unbalanced`,
  );
  return rows[0]?.count ?? -1;
}
