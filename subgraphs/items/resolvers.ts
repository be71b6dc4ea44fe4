/**
 * The items subgraph's resolvers: decode, one call, encode. Rules are in row.ts and fold.ts, SQL in sql.ts.
 * Entity references are answered in batches by `itemEntities`.
 */
import { canonicalSku } from '#schema';
import { checkCount, readPageRequest, toConnection } from '../connection.ts';
import { type EntityReader, keyText } from '../parts.ts';
import type { ItemsContext } from './context.ts';
import { encodeItem, encodeOutcome } from './encode.ts';
import type { Resolvers } from './generated.ts';
import { checkPrice, listedPriceFields, priceMutations, priceQueries } from './prices/resolvers.ts';

/** The resolvers, typed by the contract. */
export const resolvers: Resolvers = {
  Query: {
    ...priceQueries,
    item: async (_root, { sku }, context) => {
      const row = await context.itemBySku.load(sku);
      return row === null ? null : encodeItem(row);
    },
    items: async (_root, args, context) => {
      const request = readPageRequest(args, 1);
      checkCount('filter.skus', args.filter?.skus, 500);
      const page = await context.store.page(request, args.filter ?? {});
      return toConnection(page, { request, encode: encodeItem, key: ({ sku }) => [sku] });
    },
  },
  Mutation: {
    ...priceMutations,
    itemsUpsert: async (_root, { input }, context) => {
      const outcomes = await context.store.upsert(input.items, context);
      return { results: outcomes.map(encodeOutcome) };
    },
  },
  Item: { price: ({ sku }, args, context) => checkPrice(sku, args, context) },
  ListedPrice: listedPriceFields,
};

/** Items by key, in batches. */
export const itemEntities: EntityReader<ItemsContext> = async (representations, context) => {
  const skus = representations.map((representation) => keyText(representation, 'sku'));
  const found = await context.store.bySkus(skus);
  return skus.map((sku) => {
    const row = found.get(canonicalSku(sku));
    return row === undefined ? null : encodeItem(row);
  });
};
