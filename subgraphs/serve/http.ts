/**
 * A subgraph alone: the smallest HTTP server a gateway can call. `POST /graphql`, and what operators' tools ask.
 *
 * It serves gateways, not clients: a request without a caller the gateway vouched for (schema/signed-caller.ts) is refused, there
 * are no limits on documents, and nothing but JSON is spoken. What is not a coded fault is a bug: logged whole here under
 * the correlation id, and masked in the answer.
 */
import { randomUUID } from 'node:crypto';
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { type ExecutionResult, execute, GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { z } from 'zod';
import { type Caller, fault, type SigningKeys, type Subgraph, type SubgraphRequest } from '#schema';
import { closeGently } from './close.ts';
import { documentReader, type ReadDocument } from './documents.ts';
import { type MetricsText, serveOperators } from './operators.ts';
import { requireVouching, type Vouching } from './vouched.ts';

/** How a subgraph is served. */
export type ServeOptions = {
  readonly host: string;
  /** 0 takes any free port; the answer's `url` says which. */
  readonly port: number;
  /** The keys gateways sign callers with, at least 32 bytes of text each. */
  readonly signingKeys: SigningKeys;
  readonly logger: Logger;
  /** Whether what the subgraph needs (its database) can be reached; without it, listening is being ready. */
  readonly isReady?: () => Promise<boolean>;
  /** The process's metrics as text, for `GET /metrics`. */
  readonly metrics?: MetricsText | undefined;
};

/** A subgraph being served. */
export type ServedSubgraph = {
  readonly url: string;
  /**
   * Reports not ready and serves on for at most `leaveMs` (default 0) while anybody is connected, so that gateways close their
   * connections themselves; then takes no new ones and ends when what is under way is answered, at most `deadlineMs` later.
   */
  readonly drain: (options?: { leaveMs?: number; deadlineMs?: number }) => Promise<void>;
};

const maxBodyBytes = 64 * 1024 * 1024;
const defaultWaitMs = 30_000;

const requestBody = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

type Body = z.output<typeof requestBody>;

/**
 * Serves a subgraph over HTTP until drained.
 * Gives its address; throws when the port cannot be had.
 */
export async function serveSubgraph(subgraph: Subgraph, options: ServeOptions): Promise<ServedSubgraph> {
  let draining = false;
  const server = fastify({
    bodyLimit: maxBodyBytes,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
  });
  const { signingKeys, logger } = options;
  const vouching = requireVouching(server, { name: subgraph.name, signingKeys, logger });
  server.addHook('onSend', async (_request, reply) => {
    if (draining) reply.header('connection', 'close');
  });
  serveOperators(server, {
    ...options,
    isReady: async () => !draining && ((await options.isReady?.()) ?? true),
  });
  server.post('/graphql', { onRequest: vouching.open }, answerer(subgraph, { logger, vouching }));
  const url = await server.listen({ host: options.host, port: options.port });
  const drain: ServedSubgraph['drain'] = async ({ leaveMs = 0, deadlineMs = defaultWaitMs } = {}) => {
    draining = true;
    await closeGently(server, { leaveMs, deadlineMs });
  };
  return { url: `${url}/graphql`, drain };
}

function answerer(subgraph: Subgraph, { logger, vouching }: { logger: Logger; vouching: Vouching }) {
  const readDocument = documentReader(subgraph.schema);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const caller = vouching.admit(request, reply);
    if (caller === undefined) return reply;
    const told = readRequest(request, caller);
    const body = requestBody.safeParse(parsed(request.body));
    if (!body.success) {
      const message = `the body is not a GraphQL request: ${body.error.issues[0]?.path.join('.')} ${body.error.issues[0]?.message}`;
      return reply.status(400).send({ errors: [fault('BAD_REQUEST', message)] });
    }
    const result = await run({
      subgraph,
      body: body.data,
      request: told,
      read: readDocument(body.data.query),
    });
    return reply.send(presented(result, told, { subgraph, logger }));
  };
}

type Run = {
  readonly subgraph: Subgraph;
  readonly body: Body;
  readonly request: SubgraphRequest;
  readonly read: ReadDocument;
};

async function run({ subgraph, body, request, read }: Run): Promise<ExecutionResult> {
  if (read.errors !== undefined) return { errors: read.errors };
  if (request.deadlineAt <= Date.now()) return { errors: [fault('TIMEOUT', 'the deadline has passed')] };
  return execute({
    schema: subgraph.schema,
    document: read.document,
    operationName: body.operationName ?? null,
    variableValues: body.variables ?? {},
    contextValue: subgraph.context(request),
  });
}

/** The value of a JSON text; undefined for text that is none. */
function parsed(body: unknown): unknown {
  try {
    return JSON.parse(String(body));
  } catch {
    return undefined;
  }
}

function readRequest({ headers }: FastifyRequest, caller: Caller): SubgraphRequest {
  const waitMs = Number(text(headers['x-request-deadline-ms']) ?? defaultWaitMs);
  return {
    caller,
    correlationId: text(headers['x-correlation-id']) ?? randomUUID(),
    deadlineAt: Date.now() + (Number.isFinite(waitMs) ? waitMs : defaultWaitMs),
  };
}

function text(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined;
}

function presented(
  result: ExecutionResult,
  { correlationId }: SubgraphRequest,
  { subgraph, logger }: { subgraph: Subgraph; logger: Logger },
): ExecutionResult {
  if (result.errors === undefined) return result;
  const errors = result.errors.map((error) => subgraph.foreseen?.(error) ?? error);
  return { ...result, errors: errors.map((error) => presentedError(error, correlationId, logger)) };
}

function presentedError(error: GraphQLError, correlationId: string, logger: Logger): GraphQLError {
  if (typeof error.extensions.code === 'string') return error;
  // Without an original error graphql itself refused a value of the request: its message is meant for the sender.
  const foreseen = error.originalError === undefined;
  if (foreseen) return new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT' } });
  logger.error({ err: error.originalError ?? error, correlationId, path: error.path }, 'a subgraph failed');
  return new GraphQLError('Something went wrong on our side; the correlation id finds it in the log.', {
    path: error.path ?? null,
    extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId },
  });
}
