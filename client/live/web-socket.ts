/**
 * The transport of WebSockets: every subscription of a client on one connection, graphql-transport-ws, spoken by the graphql-ws package.
 *
 * A browser's WebSocket cannot be told to wait, so what comes faster than it is taken waits in a bounded queue; when that is full the
 * subscription is left and follow.ts comes back after the last cursor handled: memory stays bounded and nothing is lost. A state waits
 * whole, however large, for it is finite and has no place to come back to in its middle. Not loaded
 * unless it is imported: event streams need no package.
 */
import { type Client, createClient } from 'graphql-ws/client';
import { type Answer, type AnswerError, faultFrom } from '../answer.ts';
import type { Connection } from '../connection.ts';
import { StockgateFault } from '../fault.ts';
import { type BoundedQueue, boundedQueue } from './bounded-queue.ts';
import { silent } from './event-stream.ts';
import { isOfState } from './live-event.ts';
import { type LiveRequest, type LiveTransport, type OpenLive, usualSilenceMs } from './transport.ts';

/** How WebSockets are used. */
export type WebSocketOptions = {
  /** How long nothing at all may come before the connection counts as dead, in milliseconds. */
  readonly silenceMs?: number;
  /** How many events of a subscription may wait to be taken, those of a state aside. */
  readonly room?: number;
  /** The constructor to use where there is no global one. */
  readonly webSocket?: unknown;
};

/** WebSockets: one for all subscriptions of the client, open while there are any. */
export function webSocket(options: WebSocketOptions = {}): LiveTransport {
  return (connection) => {
    const client = openClient(connection, options);
    return openOver(client, options.room ?? 1_000);
  };
}

function openClient(
  connection: Connection,
  { silenceMs = usualSilenceMs, ...options }: WebSocketOptions,
): Client {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alive = (): void => {
    clearTimeout(timer);
    // Its subscriptions are told at once, and come back on another connection.
    timer = setTimeout(() => client.terminate(), silenceMs);
  };
  const client = createClient({
    url: () => addressOf(connection.endpoint),
    connectionParams: async () => paramsOf(connection),
    retryAttempts: 0,
    connectionAckWaitTimeout: silenceMs,
    ...(options.webSocket === undefined ? {} : { webSocketImpl: options.webSocket }),
    on: { opened: alive, message: alive, closed: () => clearTimeout(timer) },
  });
  return client;
}

async function paramsOf(connection: Connection): Promise<Record<string, unknown>> {
  const credential = await connection.credential();
  if (credential === undefined) return {};
  return 'apiKey' in credential
    ? { apiKey: credential.apiKey }
    : { authorization: `Bearer ${credential.token}` };
}

/** `http` becomes `ws`; an address without a host is the page's own. */
function addressOf(endpoint: string): string {
  const page: unknown = Reflect.get(globalThis, 'location');
  return new URL(endpoint, page === undefined ? undefined : String(page)).href.replace(/^http/, 'ws');
}

function openOver(client: Client, room: number): OpenLive {
  return async function* open<Data>({ query, variables }: LiveRequest, signal: AbortSignal) {
    const queue: BoundedQueue<Answer<Data>> = boundedQueue(room);
    const leave = client.subscribe<Data, Record<string, unknown>>(
      { query, variables: { ...variables } },
      {
        next: (answer) => {
          // A state that is left in the middle has to be taken again, whole: it would never be, by who takes it more slowly than it comes.
          if (queue.put(answer, { isFree: isOfState(answer) })) return;
          queue.close(fellBehind(room));
          leave();
        },
        error: (error) => queue.close(faultOf(error)),
        complete: () => queue.close(),
      },
    );
    const abort = (): void => queue.close();
    signal.addEventListener('abort', abort, { once: true });
    try {
      yield* queue;
    } finally {
      signal.removeEventListener('abort', abort);
      leave();
    }
  };
}

function fellBehind(room: number): StockgateFault {
  const message = `${room} events wait to be handled; the rest is asked for again when they are.`;
  return new StockgateFault({ code: 'FELL_BEHIND', message, retryable: true });
}

/** What graphql-ws reports: the errors of a refusal, a close event, or whatever opening threw. */
function faultOf(error: unknown): StockgateFault {
  if (Array.isArray(error)) {
    const [first = { message: 'refused without a reason' }]: AnswerError[] = error;
    return faultFrom(first);
  }
  const { code, reason } = closingOf(error);
  if (code === 4499) return silent(0);
  const facts = code === undefined ? undefined : byCloseCode.get(code);
  return new StockgateFault({
    // 4403 says in its reason whether nobody was known, or who was known has to come again.
    code: reason === 'CREDENTIAL_ENDED' ? reason : (facts?.code ?? 'NETWORK'),
    message: `The WebSocket was closed: ${code ?? ''} ${reason}`,
    retryable: facts?.retryable ?? true,
    cause: error,
  });
}

/** The close codes of docs/subscriptions.md that are more than a broken connection. */
const byCloseCode: ReadonlyMap<number, { readonly code: string; readonly retryable: boolean }> = new Map([
  [1001, { code: 'SHUTTING_DOWN', retryable: true }],
  [4400, { code: 'PROTOCOL', retryable: false }],
  [4401, { code: 'PROTOCOL', retryable: false }],
  [4403, { code: 'UNAUTHENTICATED', retryable: false }],
  [4406, { code: 'PROTOCOL', retryable: false }],
  [4409, { code: 'PROTOCOL', retryable: false }],
  [4420, { code: 'SLOW_CONSUMER', retryable: true }],
  [4429, { code: 'PROTOCOL', retryable: false }],
]);

function closingOf(error: unknown): { readonly code: number | undefined; readonly reason: string } {
  if (typeof error !== 'object' || error === null) return { code: undefined, reason: String(error) };
  const code = 'code' in error && typeof error.code === 'number' ? error.code : undefined;
  const reason = 'reason' in error ? String(error.reason) : 'message' in error ? String(error.message) : '';
  return { code, reason };
}
