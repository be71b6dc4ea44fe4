/**
 * The HTTP server under every transport: correlation ids, body limits, and the one way an error becomes a response.
 *
 * It knows no route; transports register theirs. Settings that differ from Fastify's defaults say why.
 */
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { fault } from '#schema';
import { presentError, statusOf } from '../errors/present.ts';
import type { Limits } from '../limits/limits.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { answerAndStopReading } from './refuse-early.ts';
import { correlationHeader, correlationIdOf } from './request-facts.ts';

/** What the server is made of. */
export type HttpServerOptions = {
  readonly limits: Limits;
  readonly logger: Logger;
  readonly metrics: Metrics;
};

const idleSocketMs = 120_000;
const longBodyBytes = 64 * 1024;

/** Makes the server, not yet listening. */
export function createHttpServer(options: HttpServerOptions): FastifyInstance {
  const { limits } = options;
  const loggerInstance: FastifyBaseLogger = options.logger;
  const server = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.maxBodyBytes,
    genReqId: (raw) => correlationIdOf(raw.headers),
    requestIdHeader: false,
    connectionTimeout: idleSocketMs,
    // Clients that would rather speak HTTP/2 (Java's own, curl --http2) offer it with every request; it is answered in HTTP/1.1.
    http: { shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket' },
    // While stopping, a request that still arrives on an open connection is answered, and told to close the connection.
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => {
      reply.header(correlationHeader, request.id);
      return sendError(error, { request, reply }, options);
    },
    forceCloseConnections: 'idle',
  });
  server.decorateRequest('facts', null);
  server.addHook('onRequest', async (request, reply) => {
    reply.header(correlationHeader, request.id);
  });
  server.addHook('onResponse', async (request, reply) => {
    const { method, url } = request;
    const facts = { correlationId: request.id, method, path: url.split('?', 1)[0], status: reply.statusCode };
    options.logger.debug({ ...facts, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
  readJsonWithPosition(server);
  server.setErrorHandler((error, request, reply) => sendError(error, { request, reply }, options));
  server.setNotFoundHandler((request) => {
    throw fault('NOT_FOUND', `There is nothing at ${request.method} ${request.url.split('?', 1)[0]}.`);
  });
  return server;
}

/** Fastify's own parser doesn't say where the JSON is wrong. */
function readJsonWithPosition(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const encoding = request.headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity') {
      done(
        fault('UNSUPPORTED_MEDIA_TYPE', `The content encoding "${encoding}" is not read here.`),
        undefined,
      );
      return;
    }
    try {
      done(null, JSON.parse(String(body)));
    } catch (error) {
      const why = error instanceof Error ? error.message : '';
      done(fault('MALFORMED_JSON', `The body is not JSON: ${why}`), undefined);
    }
  });
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply };

function sendError(error: unknown, { request, reply }: Exchange, options: HttpServerOptions) {
  const { limits, logger, metrics } = options;
  const known = asFault(error, request, limits);
  const presented = presentError(known, { correlationId: request.id, logger, onError: metrics.error });
  const status = statusOf([presented]);
  const accepts = request.headers.accept ?? '';
  const mediaType = accepts.includes('application/graphql-response+json')
    ? 'application/graphql-response+json; charset=utf-8'
    : 'application/json; charset=utf-8';
  reply.code(status).header('content-type', mediaType);
  addStatusHeaders(reply, status, presented.extensions ?? {});
  const body = JSON.stringify({ errors: [presented] });
  if (isStillSending(request)) return answerAndStopReading({ request, reply }, body);
  return reply.send(body);
}

/** Node reads the rest of an unread body before it takes the next request; a long one is not worth that. */
function isStillSending({ raw }: FastifyRequest): boolean {
  const announcedBytes = Number(raw.headers['content-length'] ?? Number.POSITIVE_INFINITY);
  const hasBody =
    raw.headers['content-length'] !== undefined || raw.headers['transfer-encoding'] !== undefined;
  return !raw.complete && hasBody && announcedBytes > longBodyBytes;
}

function addStatusHeaders(reply: FastifyReply, status: number, extensions: Record<string, unknown>): void {
  if (status === 503) {
    const retryAfterMs = typeof extensions.retryAfterMs === 'number' ? extensions.retryAfterMs : 1_000;
    reply.header('retry-after', String(Math.ceil(retryAfterMs / 1_000)));
  }
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  if (status === 405 && Array.isArray(extensions.allow)) reply.header('allow', extensions.allow.join(', '));
}

/** What Fastify itself refuses, in our words; anything else is what it is. */
function asFault(error: unknown, request: FastifyRequest, limits: Limits): unknown {
  if (error instanceof GraphQLError || !(error instanceof Error) || !('code' in error)) return error;
  const mediaType = request.headers['content-type'] ?? '';
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return fault('PAYLOAD_TOO_LARGE', `The body is longer than ${limits.maxBodyBytes} bytes.`, {
        maximumBytes: limits.maxBodyBytes,
      });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return fault('UNSUPPORTED_MEDIA_TYPE', `The media type "${mediaType}" is not read here.`);
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return fault('BAD_REQUEST', 'The body is not as long as its content-length says.');
    case 'ECONNRESET':
    case 'ERR_STREAM_PREMATURE_CLOSE':
      return fault('BAD_REQUEST', 'The client went away before its request was complete.');
    case 'FST_ERR_BAD_URL':
      return fault('BAD_REQUEST', `The URL "${request.url}" is malformed.`);
    default:
      return error;
  }
}
