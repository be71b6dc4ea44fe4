/**
 * The resolvers of governed work, put together: counts, adjustments, returns, conversions; and what is loaded for them.
 */
import DataLoader from 'dataloader';
import type { Ledger, ReversalLink } from '#ledger';
import { type EntityReader, keyText } from '../parts.ts';
import { adjustmentMutations, adjustmentQueries, adjustmentsByIds } from './adjustments.ts';
import type { StockContext } from './context.ts';
import { conversionMutations, conversionQueries } from './conversions.ts';
import { countMutations, countQueries, countsByIds } from './counts.ts';
import { recallsByIds, returnMutations, returnQueries, returnsByIds } from './returns.ts';

/** What work is read with in one request. */
export type WorkLoaders = { readonly linkOf: DataLoader<number, ReversalLink | null> };

/** Makes the loaders of one request. */
export function workLoaders(ledger: Pick<Ledger, 'work'>): WorkLoaders {
  return {
    linkOf: new DataLoader(async (movementIds) => {
      const links = await ledger.work.corrections.links(movementIds);
      return movementIds.map((id) => links.get(id) ?? null);
    }),
  };
}

/** Queries of governed work. */
export const workQueries = {
  ...countQueries,
  ...adjustmentQueries,
  ...returnQueries,
  ...conversionQueries,
};

/** Mutations of governed work. */
export const workMutations = {
  ...countMutations,
  ...adjustmentMutations,
  ...returnMutations,
  ...conversionMutations,
};

type ById = (ids: readonly string[], context: StockContext) => Promise<readonly (object | null)[]>;

const reading =
  (read: ById): EntityReader<StockContext> =>
  (representations, context) =>
    read(
      representations.map((representation) => keyText(representation, 'id')),
      context,
    );

/** Readers of the entities of governed work. */
export const workEntities: Readonly<Record<string, EntityReader<StockContext>>> = {
  CountTask: reading(countsByIds),
  Adjustment: reading(adjustmentsByIds),
  ReturnCase: reading(returnsByIds),
  StockRecall: reading(recallsByIds),
};
