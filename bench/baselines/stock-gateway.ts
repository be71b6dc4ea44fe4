/**
 * Baseline: the gateway as Apollo documents it. Apollo Server standalone, ApolloGateway, RemoteGraphQLDataSource over HTTP.
 *
 * `stock-gateway.ts <subgraph urls as JSON>`. It plans over the product's own supergraph and calls stock-subgraphs.ts. Rules about
 * callers are taken out of it, which this gateway refuses to serve: it asks nobody who asks, in its favour. Nothing is tuned;
 * its reporting to its maker is off, because a bench talks to nobody.
 */
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { readSupergraphRules } from '#gateway';
import { readSupergraph } from '#schema';

const urls: Record<string, string> = JSON.parse(process.argv[2] ?? '{}');
const gateway = new ApolloGateway({
  supergraphSdl: readSupergraphRules(readSupergraph()).sdl,
  buildService: ({ name }) => new RemoteGraphQLDataSource({ url: urls[name] ?? '' }),
});
const { url } = await startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { host: '127.0.0.1', port: 0 },
});
process.on('disconnect', () => process.exit());
process.send?.({ type: 'ready', url });
