/**
 * A world for the gateway's tests: foreign subgraphs composed into a supergraph, in this process or behind real sockets.
 *
 * The HTTP servers here are as plain as a stranger's would be: nothing of the product's own way to serve a subgraph.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { composeServices } from '@apollo/composition';
import { type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql';
import pino from 'pino';
import { developmentIdentity, type Gateway, type GatewayOptions, startGateway } from '#gateway';
import { type Caller, callerHeader, type SigningKeys, type Subgraph } from '#schema';
import { catalogSchema, catalogSdl } from './foreign/catalog.ts';
import { reviewsSchema, reviewsSdl } from './foreign/reviews.ts';
import { shippingSchema, shippingSdl } from './foreign/shipping.ts';

/** The keys of callers signed in these tests. */
export const signingKeys: SigningKeys = () => testKeys;

const testKeys = ['a test signing key of 32 bytes..'];

/** One fetch of entities a subgraph received. */
export type Fetch = {
  readonly subgraph: string;
  readonly variables: Record<string, unknown>;
};

/** A gateway over the foreign supergraph and what its subgraphs saw. */
export type World = AsyncDisposable & {
  readonly gateway: Gateway;
  readonly supergraphSdl: string;
  /** Lines the gateway logged, as JSON. */
  readonly log: string[];
  /** Steps of mutations, in the order they ran. */
  readonly trace: string[];
  /** Fetches of entities received; only in-process ones are noted. */
  readonly fetches: Fetch[];
};

type Named = { readonly name: string; readonly typeDefs: DocumentNode; readonly schema: GraphQLSchema };

/** Starts the gateway with the subgraphs where `subgraphs` says; options override the defaults. */
export async function startForeignWorld(
  subgraphs: 'in-process' | 'http',
  options: Partial<GatewayOptions> = {},
): Promise<World> {
  const trace: string[] = [];
  const fetches: Fetch[] = [];
  const note = (step: string) => trace.push(step);
  const parts: Named[] = [
    { name: 'catalog', typeDefs: catalogSdl, schema: catalogSchema(note) },
    { name: 'reviews', typeDefs: reviewsSdl, schema: reviewsSchema(note) },
    { name: 'shipping', typeDefs: shippingSdl, schema: shippingSchema() },
  ];
  const servers =
    subgraphs === 'http' ? await Promise.all(parts.map(({ schema }) => serveForeign(schema))) : [];
  const supergraphSdl = compose(
    parts.map((part, at) => ({ ...part, url: servers[at]?.url ?? 'http://127.0.0.1:1/' })),
  );
  const log: string[] = [];
  const gateway = await startGateway({
    ...defaults(log),
    supergraphSdl,
    localSubgraphs: subgraphs === 'http' ? {} : localSubgraphs(parts, fetches),
    ...options,
  });
  return {
    gateway,
    supergraphSdl,
    log,
    trace,
    fetches,
    async [Symbol.asyncDispose]() {
      await gateway.stop({ deadlineMs: 1_000 });
      for (const { server } of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

/** Options every gateway here starts with; what it logs is collected in `log`. */
export function defaults(log: string[] = []) {
  return {
    host: '127.0.0.1',
    port: 0,
    identity: developmentIdentity(),
    signingKeys,
    readiness: async () => [],
    logger: pino({ level: 'debug' }, { write: (line: string) => log.push(line) }),
  } satisfies Partial<GatewayOptions>;
}

/** Composes a supergraph; throws with the composer's messages. */
export function compose(parts: readonly { name: string; typeDefs: DocumentNode; url: string }[]): string {
  const { supergraphSdl, errors } = composeServices([...parts]);
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

function localSubgraphs(parts: readonly Named[], fetches: Fetch[]): Record<string, Subgraph> {
  const subgraph = ({ name, schema }: Named): [string, Subgraph] => {
    const noting = noteEntities(name, schema, fetches);
    return [name, { name, schema: noting, context: (request) => ({ ...request }) }];
  };
  return Object.fromEntries(parts.map(subgraph));
}

/** Notes the representations a subgraph is asked for, as they arrive. */
function noteEntities(subgraph: string, schema: GraphQLSchema, fetches: Fetch[]): GraphQLSchema {
  const entities = schema.getQueryType()?.getFields()._entities;
  const resolve = entities?.resolve;
  if (entities === undefined || resolve === undefined) return schema;
  entities.resolve = (...given) => {
    fetches.push({ subgraph, variables: given[1] });
    return resolve(...given);
  };
  return schema;
}

/** Serves a schema over HTTP as a stranger would; gives its URL. */
export async function serveForeign(schema: GraphQLSchema): Promise<{ server: Server; url: string }> {
  const server = createServer(async (request, response) => {
    const { query, variables, operationName } = JSON.parse(await textOf(request));
    const header = request.headers[callerHeader];
    const contextValue = {
      caller: callerToldIn(String(header)),
      correlationId: request.headers['x-correlation-id'],
    };
    const result = await execute({
      schema,
      document: parse(query),
      variableValues: variables,
      operationName,
      contextValue,
    });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  });
  return { server, url: await listen(server) };
}

/** The caller a header tells of, as a stranger reads it: without a key there is nothing to check it with. */
function callerToldIn(header: string): Caller {
  return JSON.parse(Buffer.from(header.split('.')[1] ?? '', 'base64url').toString()).caller;
}

/** Listens on a free loopback port; gives the URL. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}/graphql`;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

/** A response as the tests look at it. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly text: string };

/** Posts a GraphQL request under the correlation id `test`. */
export async function post(
  gateway: Gateway,
  body: object | string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-correlation-id': 'test', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
