/**
 * GraphQL over Server-Sent Events, distinct connections mode of the graphql-sse protocol: one operation a connection.
 *
 * `POST` or `GET /graphql` that accepts `text/event-stream`: every result is a `next` event, the end a `complete` event.
 * A client that stops reading is waited for, not buffered for: the subscription's own bounded queue fills instead and says
 * so. No buffering by proxies, a comment now and then so that nobody thinks the connection dead.
 */
import type { ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { fault } from '#schema';
import { factsOf } from '../../server/admission.ts';
import type { Operations } from '../../server/operations.ts';
import { correlationHeader } from '../../server/request-facts.ts';
import { operationKind } from '../../subscriptions/kind.ts';
import type { SubscriptionRequest, Subscriptions } from '../../subscriptions/subscriptions.ts';

/** What the transport needs. */
export type SseOptions = { readonly operations: Operations; readonly subscriptions: Subscriptions };

/** Says whether a request can be answered with an event stream only. */
export function wantsEventStream(request: FastifyRequest): boolean {
  return (
    takesEventStream(request) && !/application\/(graphql-response\+)?json|\*\/\*/.test(accepted(request))
  );
}

/** Says whether a request that would take JSON too must have an event stream, because it subscribes. */
export function needsEventStream(request: FastifyRequest, source: string | undefined): boolean {
  return takesEventStream(request) && operationKind({ query: source ?? '' }) === 'subscription';
}

const accepted = (request: FastifyRequest): string => request.headers.accept ?? '';
const takesEventStream = (request: FastifyRequest): boolean =>
  accepted(request).includes('text/event-stream');

const signOfLifeMs = 12_000;
const stalledMs = 30_000;

/** Makes the handler of requests that want an event stream. */
export function sseHandler(options: SseOptions) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const asked = requestOf(request);
    const stream = openStream(request, reply);
    const results = await resultsOf(asked, request, options);
    reply.raw.once('close', () => void results.return(undefined));
    await pump(results, stream);
    return reply;
  };
}

async function* once(
  result: FormattedExecutionResult,
): AsyncGenerator<FormattedExecutionResult, undefined, undefined> {
  yield result;
  return undefined;
}

async function resultsOf(
  asked: SubscriptionRequest,
  request: FastifyRequest,
  { operations, subscriptions }: SseOptions,
) {
  const facts = factsOf(request);
  const kind = operationKind(asked);
  if (kind === 'subscription') {
    const begun = await subscriptions.subscribe(asked, facts);
    return Symbol.asyncIterator in begun ? begun : once(begun);
  }
  if (kind === 'mutation' && request.method === 'GET') {
    throw fault('METHOD_NOT_ALLOWED', 'A mutation is not served with GET.', { allow: ['POST'] });
  }
  return once(await operations.execute({ ...asked, variables: { ...asked.variables } }, facts));
}

type Stream = { readonly raw: ServerResponse; write(text: string): Promise<boolean>; end(): void };

function openStream(request: FastifyRequest, reply: FastifyReply): Stream {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
    [correlationHeader]: request.id,
  });
  raw.write(':\n\n');
  const signs = setInterval(() => raw.write(':\n\n'), signOfLifeMs);
  raw.once('close', () => clearInterval(signs));
  return {
    raw,
    write: (text) => written(raw, text),
    end: () => raw.end(),
  };
}

/** Resolves when the client has room for more: true, or false when it is gone or has read nothing for too long. */
function written(raw: ServerResponse, text: string): Promise<boolean> {
  if (raw.destroyed) return Promise.resolve(false);
  if (raw.write(text)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const stalled = setTimeout(() => raw.destroy(), stalledMs);
    const settle = (roomy: boolean) => () => {
      clearTimeout(stalled);
      raw.off('drain', drained).off('close', closed);
      resolve(roomy);
    };
    const drained = settle(true);
    const closed = settle(false);
    raw.once('drain', drained).once('close', closed);
  });
}

async function pump(results: AsyncGenerator<FormattedExecutionResult>, stream: Stream): Promise<void> {
  for await (const result of results) {
    if (!(await stream.write(`event: next\ndata: ${JSON.stringify(result)}\n\n`))) return;
  }
  await stream.write('event: complete\ndata: \n\n');
  stream.end();
}

function requestOf(request: FastifyRequest): SubscriptionRequest {
  const given: unknown = request.method === 'GET' ? request.query : request.body;
  if (typeof given !== 'object' || given === null || !('query' in given) || typeof given.query !== 'string') {
    throw fault('BAD_REQUEST', 'The request carries no "query" text.');
  }
  const operationName = 'operationName' in given ? given.operationName : undefined;
  const variables = 'variables' in given ? given.variables : undefined;
  return {
    query: given.query,
    ...(typeof operationName === 'string' && operationName !== '' ? { operationName } : {}),
    variables: variablesOf(variables),
  };
}

function variablesOf(given: unknown): Record<string, unknown> {
  if (given === undefined || given === null || given === '') return {};
  const value: unknown = typeof given === 'string' ? parsed(given) : given;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw fault('BAD_REQUEST', '"variables" must be a JSON object.');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw fault('BAD_REQUEST', '"variables" is not JSON.');
  }
}
