/**
 * GraphQL over WebSocket: the graphql-transport-ws protocol at `/graphql`, all kinds of operations.
 *
 * graphql-ws speaks the protocol; each operation goes to the same operations and subscriptions as over HTTP. Credentials come
 * with the upgrade request or in the payload of `connection_init`, and end the connection when they end. A send is waited for, so that a client that stops reading fills its subscription's bounded queue, not this process.
 */
import type { IncomingHttpHeaders, Server } from 'node:http';
import {
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
} from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { presentError } from '../../errors/present.ts';
import type { Credential, Identity } from '../../identity/identity.ts';
import type { CredentialWatch } from '../../identity/watch.ts';
import type { Operations } from '../../server/operations.ts';
import { correlationIdOf, type RequestFacts, requestFacts } from '../../server/request-facts.ts';
import { operationKind } from '../../subscriptions/kind.ts';
import type { SubscriptionRequest, Subscriptions } from '../../subscriptions/subscriptions.ts';
import { admitConnection, endWithCredential } from './credential-end.ts';
import { createFarewell } from './farewell.ts';

/** What the transport needs. */
export type WebSocketOptions = {
  readonly operations: Operations;
  readonly subscriptions: Subscriptions;
  readonly identity: Identity;
  readonly credentials: CredentialWatch;
  readonly schema: () => GraphQLSchema;
  /** The longest one operation but a subscription may take. */
  readonly deadlineMs: number;
  readonly maxMessageBytes: number;
  readonly maxConnections: number;
  readonly logger: Parameters<typeof presentError>[1]['logger'];
};

/** The transport in use. */
export type WebSocketTransport = {
  /** Takes no more, lets operations under way finish, closes every socket with code 1001; resolves when all are gone. */
  stop(): Promise<void>;
  /** Ends waiting for operations and clients. */
  cut(): void;
};

type Extra = { credential?: Credential; ended?: GraphQLError };

/** Serves WebSocket connections of an HTTP server at `/graphql`. */
export function serveWebSocket(server: Server, options: WebSocketOptions): WebSocketTransport {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: options.maxMessageBytes,
    perMessageDeflate: false,
  });
  const farewell = createFarewell();
  const protocol = useServer<Record<string, unknown>, Extra>(
    {
      isProd: true,
      onConnect: async (connection) => {
        if (!(await admitConnection(connection, options.identity))) return false;
        endWithCredential(connection, options.credentials);
        farewell.opened(connection);
        return true;
      },
      onClose: (connection) => farewell.closed(connection),
      onSubscribe: async (connection, id, payload) => {
        await farewell.begin(connection, id);
        if (connection.extra.ended !== undefined) return [connection.extra.ended];
        return prepared(
          {
            ...payload,
            variables: payload.variables ?? {},
            operationName: payload.operationName ?? undefined,
          },
          factsOf(connection.extra, options),
          options,
        );
      },
      subscribe: (args) => perform(args),
      execute: (args) => perform(args),
    },
    sockets,
  );
  server.on('upgrade', (request, socket, head) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname !== '/graphql') return socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
    if (farewell.begun() || sockets.clients.size >= options.maxConnections) {
      return socket.end('HTTP/1.1 503 Service Unavailable\r\nretry-after: 1\r\nconnection: close\r\n\r\n');
    }
    return sockets.handleUpgrade(request, socket, head, (open) => sockets.emit('connection', open, request));
  });
  return {
    async stop() {
      await farewell.say(sockets.clients);
      await protocol.dispose();
    },
    cut: () => farewell.cut(sockets.clients),
  };
}

function factsOf(
  extra: Extra & { readonly request: { headers: IncomingHttpHeaders } },
  { deadlineMs }: WebSocketOptions,
) {
  if (extra.credential === undefined) throw new Error('an operation came before its connection was admitted');
  return requestFacts({
    credential: extra.credential,
    correlationId: correlationIdOf(extra.request.headers),
    deadlineMs,
  });
}

type Perform = () => Promise<AsyncGenerator<ExecutionResult> | ExecutionResult>;

/** graphql-ws wants a document to tell the kinds apart; what is done is ours, so it travels in the context. */
async function prepared(
  asked: SubscriptionRequest,
  facts: RequestFacts,
  options: WebSocketOptions,
): Promise<ExecutionArgs | GraphQLError[]> {
  const { operations, subscriptions, schema } = options;
  const args = (performing: Perform): ExecutionArgs => ({
    schema: schema(),
    document: parse(asked.query, { noLocation: true }),
    operationName: asked.operationName ?? null,
    contextValue: performing,
  });
  const begun =
    operationKind(asked) === 'subscription'
      ? await subscriptions.subscribe(asked, facts)
      : await operations.execute({ ...asked, variables: { ...asked.variables } }, facts);
  if (Symbol.asyncIterator in begun) return args(async () => unformattedEach(begun));
  if (begun.data === undefined) return (begun.errors ?? []).map(unformattedError);
  return args(async () => unformatted(begun));
}

function perform({ contextValue }: ExecutionArgs) {
  if (typeof contextValue !== 'function') throw new Error('an operation was not prepared');
  return contextValue();
}

/** Not a generator function: its `return` would wait for the event under way, and leaving must not. */
function unformattedEach(events: AsyncGenerator<FormattedExecutionResult>): AsyncGenerator<ExecutionResult> {
  const mapped = ({
    done,
    value,
  }: IteratorResult<FormattedExecutionResult>): IteratorResult<ExecutionResult> =>
    done === true ? { done, value: undefined } : { done: false, value: unformatted(value) };
  const leave = async () => mapped(await events.return(undefined));
  const each: AsyncGenerator<ExecutionResult> = {
    next: async () => mapped(await events.next()),
    return: leave,
    throw: leave,
    [Symbol.asyncIterator]: () => each,
    [Symbol.asyncDispose]: async () => void (await leave()),
  };
  return each;
}

function unformatted({ errors, ...rest }: FormattedExecutionResult): ExecutionResult {
  return errors === undefined ? rest : { ...rest, errors: errors.map(unformattedError) };
}

/** graphql-ws formats errors itself; ours are formatted already, and come out as they went in. */
function unformattedError({ message, path, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, { path: path ?? null, extensions: extensions ?? {} });
}
