/**
 * A subgraph in other processes, over HTTP with connections that are kept.
 *
 * The caller crosses signed (schema/signed-caller.ts), each try anew, the correlation id and the time left as headers. Whatever the other side
 * does, unreachable, slow, too long, not JSON, not GraphQL, becomes an answer with a coded error. What was never sent,
 * because no connection could be had, is sent to the next process, or to the same one when it comes back soon. A query whose
 * connection broke is sent once more; a mutation is not, for nobody knows whether it was done.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type Dispatcher, errors as undiciErrors } from 'undici';
import { type CallerSigner, callerHeader, fault } from '#schema';
import type { CallSubgraph, SubgraphAnswer, SubgraphCall } from './subgraph-call.ts';
import type { Target, Targets } from './targets.ts';

/** Where a subgraph is and how to reach it. */
export type RemoteSubgraphOptions = {
  readonly name: string;
  readonly targets: Targets;
  readonly sign: CallerSigner;
  readonly maxResponseBytes: number;
};

const bridgePauseMs = 50;

/** Makes the way to call a subgraph over HTTP. */
export function remoteSubgraph(options: RemoteSubgraphOptions): CallSubgraph {
  return async (call) => {
    try {
      return await deliver(options, call);
    } catch (error) {
      return faultOf(options, call, error);
    }
  };
}

/** Tries one process after the other as long as that is safe. Throws what the last one failed with. */
async function deliver(
  { targets, ...options }: RemoteSubgraphOptions,
  call: SubgraphCall,
): Promise<SubgraphAnswer> {
  const refused = new Set<string>();
  let isRepeatable = isQuery(call.query);
  let failure: unknown;
  for (;;) {
    const target = targets.next(refused);
    if (target === undefined) {
      if (!targets.isWorthWaiting()) throw failure;
      refused.clear();
      await sleep(bridgePauseMs, undefined, { signal: call.signal });
      continue;
    }
    try {
      const { answer, isLeaving } = await attempt({ ...options, target }, call);
      targets.answered(target, { isLeaving });
      return answer;
    } catch (error) {
      failure = error;
      if (call.signal.aborted) throw error;
      if (isUnsent(error)) {
        refused.add(target.url.href);
        targets.refused(target);
      } else if (isRepeatable && isBrokenConnection(error)) isRepeatable = false;
      else throw error;
    }
  }
}

type Attempt = Omit<RemoteSubgraphOptions, 'targets'> & { readonly target: Target };

async function attempt(
  options: Attempt,
  call: SubgraphCall,
): Promise<{ answer: SubgraphAnswer; isLeaving: boolean }> {
  const { query, operationName, variables } = call;
  const { url, pool } = options.target;
  const method = 'POST';
  const path = `${url.pathname}${url.search}`;
  const body = JSON.stringify({
    query,
    ...(operationName === undefined ? {} : { operationName }),
    variables,
  });
  const signed = options.sign(call.request.caller, { to: options.name, method, path, body });
  const headers = { ...headersOf(call), [callerHeader]: signed };
  const response = await pool.request({ method, path, headers, body, signal: call.signal });
  const text = await readBounded(response.body, options);
  const isLeaving = /\bclose\b/i.test(String(response.headers.connection ?? ''));
  return {
    answer: answerOf(options, { status: response.statusCode, date: response.headers.date, text }),
    isLeaving,
  };
}

function headersOf({ request }: SubgraphCall): Record<string, string> {
  const { correlationId, deadlineAt } = request;
  return {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    'x-correlation-id': correlationId,
    'x-request-deadline-ms': String(Math.max(1, Math.round(deadlineAt - Date.now()))),
  };
}

async function readBounded(body: Dispatcher.ResponseData['body'], options: Attempt): Promise<string> {
  const { name, maxResponseBytes } = options;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    if (bytes > maxResponseBytes) {
      throw fault(
        'SUBGRAPH_RESPONSE_INVALID',
        `Subgraph "${name}" answered with more than ${maxResponseBytes} bytes.`,
      );
    }
    chunks.push(buffer);
  }
  return Buffer.concat(chunks, bytes).toString();
}

/** What came back over HTTP. */
type Received = {
  readonly status: number;
  /** The header, as it came. */
  readonly date: string | string[] | undefined;
  readonly text: string;
};

/** As `windowMs` of schema/signed-caller.ts, less the second that HTTP dates are rounded down to. */
const clocksApartSeconds = 29;

/** A GraphQL response counts whatever its status; anything else is a fault named by the status. */
function answerOf({ name }: Attempt, { status, date, text }: Received): SubgraphAnswer {
  // What it refuses is this gateway's signature, not the client's credentials.
  if (status === 401) throw fault('SUBGRAPH_UNAVAILABLE', `Subgraph "${name}" ${whyRefused(date)}`);
  const parsed = parseAnswer(text);
  if (parsed !== undefined) return parsed;
  const unavailable = status === 429 || (status >= 502 && status <= 504);
  if (unavailable)
    throw fault('SUBGRAPH_UNAVAILABLE', `Subgraph "${name}" answered with HTTP status ${status}.`);
  throw fault(
    'SUBGRAPH_RESPONSE_INVALID',
    `Subgraph "${name}" answered with HTTP status ${status} and a body that is not a GraphQL response.`,
  );
}

/** A signature holds for half a minute only: a refusal dated otherwise is of a process whose clock differs, not of another key. */
function whyRefused(date: Received['date']): string {
  const apart = Math.round((Date.parse(String(date)) - Date.now()) / 1_000);
  if (!(Math.abs(apart) >= clocksApartSeconds)) return "does not know this gateway's key.";
  const direction = apart > 0 ? 'ahead of' : 'behind';
  return `refused this gateway's signature: its clock is ${Math.abs(apart)} seconds ${direction} this gateway's.`;
}

function parseAnswer(text: string): SubgraphAnswer | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isAnswer(body)) return undefined;
  return body.errors === undefined
    ? { data: body.data }
    : { data: body.data, errors: body.errors.map(revived) };
}

type WireAnswer = {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
};

function isAnswer(body: unknown): body is WireAnswer {
  if (typeof body !== 'object' || body === null) return false;
  const data = 'data' in body ? body.data : undefined;
  const errors = 'errors' in body ? body.errors : undefined;
  if (data === undefined && errors === undefined) return false;
  if (data !== undefined && (typeof data !== 'object' || Array.isArray(data))) return false;
  return errors === undefined || (Array.isArray(errors) && errors.every(hasMessage));
}

function hasMessage(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string'
  );
}

function revived({ message, path, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null });
}

/** Planners write anonymous queries as a bare selection set or with the keyword. */
function isQuery(query: string): boolean {
  return /^\s*(query\b|\{)/.test(query);
}

const unsentCodes: readonly unknown[] = [
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** No connection was had: nobody can have done what was asked. */
function isUnsent(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(isUnsent);
  return error instanceof Error && 'code' in error && unsentCodes.includes(error.code);
}

function isBrokenConnection(error: unknown): boolean {
  return (
    error instanceof undiciErrors.SocketError ||
    (error instanceof Error && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE'))
  );
}

function faultOf({ name }: RemoteSubgraphOptions, call: SubgraphCall, error: unknown): SubgraphAnswer {
  if (call.signal.aborted)
    return { errors: [fault('TIMEOUT', `Subgraph "${name}" did not answer in time.`)] };
  if (error instanceof GraphQLError) return { errors: [error] };
  return { errors: [fault('SUBGRAPH_UNAVAILABLE', `Subgraph "${name}" cannot be reached.`)] };
}
