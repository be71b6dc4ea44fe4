/**
 * The resolvers of governed work, put together: counts, adjustments, returns, conversions; and the readers of their entities.
 *
 * Each noun's file decodes and encodes; here they only stand side by side, so that resolvers.ts stays a list.
 */
import { type EntityReader, keyText } from '../parts.ts';
import { adjustmentMutations, adjustmentQueries, adjustmentsByIds } from './adjustments.ts';
import type { StockContext } from './context.ts';
import { conversionMutations, conversionQueries } from './conversions.ts';
import { countMutations, countQueries, countsByIds } from './counts.ts';
import { recallsByIds, returnMutations, returnQueries, returnsByIds } from './returns.ts';

/** Queries of governed work, of every noun. */
export const workQueries = {
  ...countQueries,
  ...adjustmentQueries,
  ...returnQueries,
  ...conversionQueries,
};

/** Mutations of governed work, of every noun. */
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
