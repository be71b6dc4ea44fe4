/**
 * Baseline: the five subgraphs as Apollo documents them. Apollo Server standalone over @apollo/subgraph, data in memory.
 *
 * One process serves all five, each on a port of its own, which spares this baseline four idle processes. The contract is
 * the product's; the resolvers are plain functions over maps: no database, no identity, no limits. Never weakened.
 */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type SubgraphName, scalars, subgraphNames, subgraphTypeDefs } from '#schema';
import { availableToSellOf, itemOf, locationNameOf } from './shop-answer.ts';

type Reference = { readonly sku: string };
type LocationReference = { readonly id: string };

const stock = {
  Query: {
    availability: (_root: unknown, { skus }: { skus: string[] }) => skus.map(availabilityOf),
  },
};
const items = {
  Item: { __resolveReference: ({ sku }: Reference) => ({ sku, name: itemOf(sku)?.name }) },
};
const locations = {
  Location: { __resolveReference: ({ id }: LocationReference) => ({ id, name: locationNameOf(id) }) },
};

/** What each subgraph answers for the two questions; the others are there because a stock gateway has them. */
const resolvers: Readonly<Record<SubgraphName, object>> = {
  items,
  locations,
  stock,
  reservations: {},
  orders: {},
  callers: {},
};

function availabilityOf(sku: string) {
  const item = itemOf(sku);
  return {
    sku,
    availableToSell: availableToSellOf(item),
    item: { __typename: 'Item', sku },
    byLocation: item?.positions.map(({ locationId, onHand, reserved }) => ({
      location: { __typename: 'Location', id: locationId },
      onHand,
      reserved,
      availableToSell: onHand - reserved,
    })),
  };
}

async function serve(name: SubgraphName): Promise<[SubgraphName, string]> {
  const schema = buildSubgraphSchema({
    typeDefs: subgraphTypeDefs(name),
    resolvers: { ...scalars, ...resolvers[name] },
  });
  const { url } = await startStandaloneServer(new ApolloServer({ schema }), {
    listen: { host: '127.0.0.1', port: 0 },
  });
  return [name, url];
}

const urls = Object.fromEntries(await Promise.all(subgraphNames.map(serve)));
process.on('disconnect', () => process.exit());
process.send?.({ type: 'ready', url: JSON.stringify(urls) });
