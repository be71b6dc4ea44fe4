/**
 * Whom an import works with: the ledger, the stores of master data, a database to look things up in, and who is asking.
 *
 * Handed in by launch for the command line and by the tests; the import opens nothing itself.
 */
import type { Database } from '#database';
import type { ItemStore, PriceStore } from '#items/store';
import type { Ledger } from '#ledger';
import type { LocationStore } from '#locations/store';
import type { Caller } from '#schema';

/** The parts of the product an import uses. */
export type ImportParties = {
  readonly ledger: Pick<Ledger, 'record' | 'aliasesUpsert' | 'policies' | 'allocations' | 'supply'>;
  readonly items: Pick<ItemStore, 'bySkus' | 'upsert'>;
  readonly prices: Pick<PriceStore, 'upsert'>;
  readonly locations: Pick<LocationStore, 'upsert' | 'upsertChannels'>;
  /** Read to look things up; written only to remember that a file was imported. */
  readonly database: Database;
  readonly caller: Caller;
};
