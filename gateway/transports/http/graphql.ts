/**
 * GraphQL over HTTP: POST with a JSON body, GET for queries, one operation a request.
 *
 * Apollo Server reads the parameters and chooses the media type (`application/graphql-response+json` or
 * `application/json`); a browser that asks for HTML gets GraphiQL instead.
 */

import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fault } from '#schema';
import type { CredentialWatch } from '../../identity/watch.ts';
import { factsOf } from '../../server/admission.ts';
import { hangUpOnSlowBody } from '../../server/refuse-early.ts';
import { currentRequest } from '../../server/request-facts.ts';
import { createSse, needsEventStream, type SseOptions, wantsEventStream } from '../sse/serve.ts';
import { createSingleConnections, streamToken } from '../sse/single-connection.ts';
import { serveGraphiql, wantsPage } from './graphiql.ts';

/** What the transport needs. */
export type GraphqlTransportOptions = SseOptions & {
  readonly admit: Admit;
  /** Admits who keeps a connection open: counted as a subscription instead. */
  readonly admitStream: Admit;
  readonly credentials: CredentialWatch;
};

type Admit = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

const allow = ['GET', 'POST', 'PUT', 'DELETE'];

/** Serves `/graphql`: operations, GraphiQL for browsers, event streams; every other method is refused with 405. */
export function serveGraphql(server: FastifyInstance, options: GraphqlTransportOptions): void {
  const { operations, admit, admitStream } = options;
  const sse = createSse(options);
  const streams = createSingleConnections({ ...options, sse });
  server.addHook('preClose', async () => streams.stop());
  const sendGraphiql = serveGraphiql(server);
  const handle = fastifyApolloHandler(operations.apollo, { context: async (request) => factsOf(request) });
  server.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    exposeHeadRoute: false,
    // The page is for everybody; what it asks for is not.
    onRequest: async (request, reply) => {
      if (wantsPage(request)) return;
      await (wantsEventStream(request) ? admitStream : admit)(request, reply);
      hangUpOnSlowBody({ request, reply }, factsOf(request).deadlineAt);
    },
    async handler(request, reply) {
      if (wantsPage(request)) return sendGraphiql(reply);
      const isOfStream = streamToken(request) !== undefined;
      if (wantsEventStream(request))
        return isOfStream ? streams.connect(request, reply) : sse.serve(request, reply);
      if (isOfStream && request.method === 'POST') return streams.operate(request, reply);
      const source = sourceOf(request);
      if (needsEventStream(request, source)) return sse.serve(request, reply);
      if (source !== undefined) operations.checkDocument(source);
      return currentRequest.run(factsOf(request), () => handle.call(server, request, reply));
    },
  });
  server.put('/graphql', { onRequest: admitStream }, async (request, reply) =>
    streams.reserve(request, reply),
  );
  server.delete('/graphql', { onRequest: admitStream }, async (request, reply) =>
    streams.end(request, reply),
  );
  server.route({
    url: '/graphql',
    method: ['PATCH', 'OPTIONS', 'HEAD'],
    onRequest: async (request) => {
      throw fault('METHOD_NOT_ALLOWED', `${request.method} is not served at /graphql.`, { allow });
    },
    handler: async () => undefined,
  });
}

/** The document's text, wherever a request may carry it; undefined leaves the complaint to whoever reads the parameters. */
function sourceOf(request: FastifyRequest): string | undefined {
  const carrier: unknown = request.method === 'GET' ? request.query : request.body;
  if (typeof carrier !== 'object' || carrier === null || !('query' in carrier)) return undefined;
  return typeof carrier.query === 'string' ? carrier.query : undefined;
}
