/**
 * The stock subgraph's parts, put together: resolvers, entities, the request's context over the ledger.
 * Building and serving it is serve/'s.
 */
import type { Database } from '#database';
import type { Ledger } from '#ledger';
import type { Live } from '#live';
import type { SubgraphParts } from '../parts.ts';
import { type StockContext, stockContext } from './context.ts';
import { stockEntities } from './entities.ts';
import { type ErpWrites, erpPostings } from './erp-store.ts';
import { createGtinLookup } from './gtin-lookup.ts';
import { createNumbers } from './numbers.ts';
import { resolvers } from './resolvers.ts';
import { traceStore } from './trace-store.ts';

/**
 * The stock subgraph over the ledger, and over its reflection when there is one; the database is read for master data's
 * numbers and the postings to the ERP only.
 */
export function stockParts(
  database: Database,
  over: {
    ledger: Ledger;
    feedId: string;
    caseFeedId: string;
    live?: Pick<Live, 'availability' | 'grid' | 'newestItemNo' | 'toldAt' | 'withHeard'> | undefined;
    erpWrites?: ErpWrites | undefined;
  },
): SubgraphParts<StockContext> {
  const openErp = () => erpPostings(database, over.erpWrites);
  const lookups = { numbers: createNumbers(database, over.live), skusByGtin: createGtinLookup(database) };
  const parts = { ...over, ...lookups, openErp, traces: traceStore(database) };
  return {
    name: 'stock',
    resolvers,
    entities: stockEntities,
    context: (request) => stockContext(parts, request),
  };
}
