/**
 * Serves a bulk route: the body is read as a stream, run in chunks through the same operations as any request, and answered
 * as a stream, one result per element, NDJSON for NDJSON and a JSON array for a JSON array.
 *
 * Chunks run one after another, so events of one body are recorded in its order. Memory is bounded both ways: a client that
 * doesn't read its results is, after `unreadBytes`, not read from either.
 */
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { fault } from '#schema';
import { presentError } from '../../errors/present.ts';
import type { Limits } from '../../limits/limits.ts';
import { factsOf } from '../../server/admission.ts';
import type { Operations } from '../../server/operations.ts';
import { deadlineMsOf, type RequestFacts } from '../../server/request-facts.ts';
import type { Metrics } from '../../telemetry/metrics.ts';
import { answerChunk, gatewayResult, type RowResult, type RunMutation } from './answer.ts';
import type { BulkRoute } from './bulk-route.ts';
import { inChunks } from './chunks.ts';
import { readJsonArray } from './json-array.ts';
import { readNdjson } from './ndjson.ts';
import type { Row } from './rows.ts';

/** What serving bulk routes needs. */
export type BulkTransportOptions = {
  readonly operations: Operations;
  readonly admit: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** True once the gateway stops: a body under way then ends after its current chunk. */
  readonly stopping: () => boolean;
};

type Format = {
  readonly mediaType: string;
  readonly read: (body: AsyncIterable<Buffer>, maxLineBytes: number) => AsyncGenerator<Row[]>;
  readonly before: string;
  readonly between: string;
  readonly after: string;
};

const jsonArray: Format = {
  mediaType: 'application/json; charset=utf-8',
  read: readJsonArray,
  before: '[\n',
  between: ',\n',
  after: '\n]\n',
};
const ndjson: Format = {
  mediaType: 'application/x-ndjson; charset=utf-8',
  read: readNdjson,
  before: '',
  between: '\n',
  after: '\n',
};
const formats = new Map([
  ['application/json', jsonArray],
  ['application/x-ndjson', ndjson],
  ['application/ndjson', ndjson],
  ['application/jsonl', ndjson],
]);

const unreadBytes = 8 * 1024 * 1024;

/** Serves the given bulk routes. */
export async function serveBulk(
  server: FastifyInstance,
  routes: readonly BulkRoute[],
  options: BulkTransportOptions,
) {
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // The body is not read here: `payload` is the stream.
    scope.addContentTypeParser([...formats.keys()], (_request, payload, done) => done(null, payload));
    for (const route of routes) {
      scope.route({
        url: route.path,
        method: 'POST',
        // Who may not run the mutation is told before the body is read, once, not row by row.
        onRequest: async (request, reply) => {
          await options.admit(request, reply);
          options.operations.requirePermitted(route.document, factsOf(request).caller);
        },
        handler: (request, reply) => answer(route, { request, reply }, options),
      });
      scope.route({
        url: route.path,
        method: ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
        onRequest: async (request) => {
          throw fault('METHOD_NOT_ALLOWED', `${request.method} is not served at ${route.path}.`, {
            allow: ['POST'],
          });
        },
        handler: async () => undefined,
      });
    }
  });
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply };

async function answer(route: BulkRoute, { request, reply }: Exchange, options: BulkTransportOptions) {
  const format = formatOf(request);
  flagsOf(route, request);
  const rows = format.read(plainBody(request), route.maxLineBytes);
  const text = asText(answers(route, { request, rows }, options), format);
  // What is wrong from the start is still an ordinary error response.
  const first = await text.next();
  const body = Readable.from(continued(first, text), { objectMode: false, highWaterMark: unreadBytes });
  return reply.code(200).header('content-type', format.mediaType).send(body);
}

function formatOf(request: FastifyRequest): Format {
  const mediaType = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const format = formats.get(mediaType);
  if (format !== undefined && request.body !== undefined) return format;
  throw fault(
    'UNSUPPORTED_MEDIA_TYPE',
    `The media type "${mediaType}" is not read here, but ${[...formats.keys()].join(', ')}.`,
  );
}

function plainBody(request: FastifyRequest): AsyncIterable<Buffer> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  // What is wrong at its beginning must still be answerable, so leaving the stream does not destroy it.
  if (encoding === 'identity') return request.raw.iterator({ destroyOnReturn: false });
  if (encoding === 'gzip') return gunzipped(request.raw);
  throw fault('UNSUPPORTED_MEDIA_TYPE', `The content encoding "${encoding}" is not read here.`);
}

async function* gunzipped(raw: IncomingMessage): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  raw.on('error', (error) => gunzip.destroy(error));
  try {
    yield* raw.pipe(gunzip);
  } catch (error) {
    const isGzip = !(error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'));
    throw isGzip ? error : fault('BAD_REQUEST', 'The body is not valid gzip, as its content-encoding says.');
  }
}

async function* answers(
  route: BulkRoute,
  { request, rows }: { request: FastifyRequest; rows: AsyncGenerator<Row[]> },
  options: BulkTransportOptions,
): AsyncGenerator<RowResult[]> {
  const run = mutationRunner(route, request, options);
  let next = { index: 0, line: 1 };
  try {
    for await (const chunk of inChunks(rows, route)) {
      if (options.stopping())
        throw fault('SHUTTING_DOWN', 'The server is stopping; send the rest to another one.');
      await requireHolding(request);
      const results = await answerChunk(chunk, route, run);
      for (const { status } of results) options.metrics.bulkRow(route.path, String(status));
      yield results;
      const last = chunk.at(-1) ?? next;
      next = { index: last.index + 1, line: last.line + 1 };
    }
  } catch (error) {
    if (request.socket.destroyed) return;
    if (next.index === 0) throw error;
    // The status has been sent: what ends the body early is told as a last result.
    yield [gatewayResult('FAILED', next, { route, problem: problemOf(error, request, options) })];
  }
}

/** A body may come for longer than a credential holds. */
async function requireHolding(request: FastifyRequest): Promise<void> {
  const { credential } = factsOf(request);
  const holds = await credential.stillHolds().catch(() => credential.endsAt > Date.now());
  if (!holds) throw fault('CREDENTIAL_ENDED', 'The credential ended: send the rest with one that holds.');
}

/** Each chunk has the time a request has; the body as a whole may take as long as it keeps coming. */
function mutationRunner(
  route: BulkRoute,
  request: FastifyRequest,
  options: BulkTransportOptions,
): RunMutation {
  const facts = factsOf(request);
  const flags = flagsOf(route, request);
  const deadlineMs = deadlineMsOf(request.headers, options.limits.maxDeadlineMs);
  return (variables) => {
    const chunkFacts: RequestFacts = {
      ...facts,
      deadlineAt: Date.now() + deadlineMs,
      admittedAt: performance.now(),
      // Enough rows a run to be done soon, few enough for others to have their turn between two runs.
      maxErrors: 1_000,
    };
    return options.operations.execute(
      { query: route.document, variables: withBeside(variables, route.listPath, flags) },
      chunkFacts,
    );
  };
}

/** Reads the route's flags from the query; throws BAD_REQUEST for what is neither true nor false. */
function flagsOf(route: BulkRoute, request: FastifyRequest): Record<string, boolean> {
  const given = new URLSearchParams(request.url.split('?')[1] ?? '');
  const flags = (route.flags ?? []).flatMap((name) =>
    given.getAll(name).map((text) => [name, text] as const),
  );
  const wrong = flags.find(([, text]) => text !== 'true' && text !== 'false');
  if (wrong !== undefined)
    throw fault('BAD_REQUEST', `The query parameter ${wrong[0]} must be true or false, not "${wrong[1]}".`);
  return Object.fromEntries(flags.map(([name, text]) => [name, text === 'true']));
}

/** Adds fields to the object that holds the list. */
function withBeside(
  variables: Record<string, unknown>,
  [first = '', ...rest]: readonly string[],
  fields: Record<string, unknown>,
): Record<string, unknown> {
  if (rest.length === 0) return { ...variables, ...fields };
  const inner = variables[first];
  const within = typeof inner === 'object' && inner !== null ? { ...inner } : {};
  return { ...variables, [first]: withBeside(within, rest, fields) };
}

function problemOf(error: unknown, request: FastifyRequest, { logger, metrics }: BulkTransportOptions) {
  const { message, extensions } = presentError(error, {
    correlationId: request.id,
    logger,
    onError: metrics.error,
  });
  return { code: String(extensions?.code), message, retryable: extensions?.retryable === true };
}

async function* asText(results: AsyncGenerator<RowResult[]>, format: Format): AsyncGenerator<string> {
  let rows = 0;
  for await (const batch of results) {
    if (batch.length === 0) continue;
    const text = batch.map((result) => JSON.stringify(result)).join(format.between);
    yield `${rows === 0 ? format.before : format.between}${text}`;
    rows += batch.length;
  }
  if (rows > 0) yield format.after;
  else if (format === jsonArray) yield '[]\n';
}

async function* continued(
  first: IteratorResult<string>,
  rest: AsyncGenerator<string>,
): AsyncGenerator<string> {
  if (first.done !== true) yield first.value;
  yield* rest;
}
