/**
 * The product's ledger as its own processes open it: a writer and a reader pool, the default sizes.
 *
 * For hosts only; the caller is a service that may do everything.
 */
import { createPool, type Database } from '#database';
import { createLedger, type Ledger } from '#ledger';
import type { Caller } from '#schema';

/** An open ledger and its pools. */
export type OpenLedger = {
  readonly ledger: Ledger;
  readonly reader: Database;
  close(): Promise<void>;
};

/** Who the bench is to the ledger. */
export const benchCaller: Caller = {
  id: 'bench',
  kind: 'service',
  channels: 'all',
  locations: 'all',
  scopes: [],
};

const writerConnections = 4;
const readerConnections = 10;

/** Opens the ledger over a migrated database. */
export function openLedger(databaseUrl: string): OpenLedger {
  const database = createPool({
    url: databaseUrl,
    max: writerConnections,
    role: 'writer',
    applicationName: 'bench-writer',
  });
  const reader = createPool({
    url: databaseUrl,
    max: readerConnections,
    role: 'reader',
    applicationName: 'bench-reader',
  });
  const close = async () => {
    await Promise.all([database.end(), reader.end()]);
  };
  return { ledger: createLedger({ database, reader }), reader, close };
}
