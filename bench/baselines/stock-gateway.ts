/**
 * Baseline: the gateway as Apollo documents it. Apollo Server standalone, ApolloGateway, RemoteGraphQLDataSource over HTTP.
 *
 * `stock-gateway.ts <subgraph urls as JSON>`. It plans over the product's own supergraph and calls stock-subgraphs.ts.
 * Nothing is tuned and nothing is taken away; its reporting to its maker is off, because a bench talks to nobody.
 */
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { readSupergraph } from '#schema';

const urls: Record<string, string> = JSON.parse(process.argv[2] ?? '{}');
const gateway = new ApolloGateway({
  supergraphSdl: readSupergraph(),
  buildService: ({ name }) => new RemoteGraphQLDataSource({ url: urls[name] ?? '' }),
});
const { url } = await startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { host: '127.0.0.1', port: 0 },
});
process.on('disconnect', () => process.exit());
process.send?.({ type: 'ready', url });
