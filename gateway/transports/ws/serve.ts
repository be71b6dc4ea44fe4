/**
 * GraphQL over WebSocket: the graphql-transport-ws protocol at `/graphql`, all kinds of operations.
 *
 * Each operation goes to the same operations and subscriptions as over HTTP. Credentials come with the upgrade request or in
 * the payload of `connection_init`, and end the connection when they end. The protocol is spoken here (connection.ts) and not
 * by graphql-ws, because that serialises every event for every client; its client is used in tests.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { presentError } from '../../errors/present.ts';
import type { Identity } from '../../identity/identity.ts';
import type { CredentialWatch } from '../../identity/watch.ts';
import type { Operations } from '../../server/operations.ts';
import { correlationIdOf, requestFacts } from '../../server/request-facts.ts';
import { createFrame } from '../../subscriptions/frame.ts';
import { operationKind } from '../../subscriptions/kind.ts';
import { tooMany } from '../../subscriptions/limits.ts';
import type { SubscriptionRequest } from '../../subscriptions/prepare.ts';
import type { Subscriptions } from '../../subscriptions/subscriptions.ts';
import { createPulse } from '../pulse.ts';
import { isOfAnotherSite } from './another-site.ts';
import { type Connection, type ConnectionRules, openConnection } from './connection.ts';
import { admitConnection, endWithCredential } from './credential-end.ts';
import { createFarewell, type Farewell } from './farewell.ts';
import { errorMessage } from './messages.ts';

/** What the transport needs. */
export type WebSocketOptions = {
  readonly operations: Operations;
  readonly subscriptions: Subscriptions;
  readonly identity: Identity;
  readonly credentials: CredentialWatch;
  /** The longest one operation but a subscription may take. */
  readonly deadlineMs: number;
  readonly maxMessageBytes: number;
  readonly maxConnections: number;
  readonly logger: Parameters<typeof presentError>[1]['logger'];
  readonly onError: (code: string) => void;
};

/** The transport in use. */
export type WebSocketTransport = {
  /** Takes no more, lets operations under way finish, closes every socket with code 1001; resolves when all are gone. */
  stop(): Promise<void>;
  /** Ends waiting for operations and clients. */
  cut(): void;
};

const pulseMs = 3_000;
const notHere = 'HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n';
const anotherSite =
  "HTTP/1.1 403 Forbidden\r\ncontent-type: text/plain\r\nconnection: close\r\n\r\nA page of another site may not call this API from its visitor's browser.\n";
const noRoom = 'HTTP/1.1 503 Service Unavailable\r\nretry-after: 1\r\nconnection: close\r\n\r\n';

/** Serves WebSocket connections of an HTTP server at `/graphql`. */
export function serveWebSocket(server: Server, options: WebSocketOptions): WebSocketTransport {
  const { stalledMs } = options.subscriptions.limits;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: options.maxMessageBytes,
    perMessageDeflate: false,
    handleProtocols: (asked) => (asked.has('graphql-transport-ws') ? 'graphql-transport-ws' : false),
  });
  const farewell = createFarewell();
  const pulse = createPulse(Math.min(pulseMs, stalledMs / 2));
  const rules = rulesOf(options, farewell);
  const serve = (socket: WebSocket, stream: Duplex, request: IncomingMessage): void => {
    const connection = openConnection({ socket, stream, request }, rules);
    farewell.opened(connection);
    pulse.add(connection);
    connection.onClosed(() => {
      farewell.closed(connection);
      pulse.remove(connection);
    });
  };
  server.on('upgrade', (request, stream, head) => {
    // From here on the socket is ours alone: a client that resets it would be nobody's error, which ends a process.
    stream.on('error', () => stream.destroy());
    if (pathOf(request) !== '/graphql') return turnAway(stream, notHere);
    if (isOfAnotherSite(request.headers)) return turnAway(stream, anotherSite);
    if (farewell.begun() || sockets.clients.size >= options.maxConnections) return turnAway(stream, noRoom);
    return sockets.handleUpgrade(request, stream, head, (socket) => serve(socket, stream, request));
  });
  return {
    async stop() {
      await farewell.say(sockets.clients);
      await new Promise<void>((resolve) => untilGone(sockets, resolve));
      pulse.stop();
      sockets.close();
    },
    cut: () => farewell.cut(sockets.clients),
  };
}

/** Answers an upgrade that is not made, and waits for no end of the client's. */
function turnAway(stream: Duplex, answer: string): void {
  stream.once('finish', () => stream.destroy());
  stream.end(answer);
}

/** The path asked for; what HTTP lets through need not be one, such as `//`. */
function pathOf({ url }: IncomingMessage): string | undefined {
  return URL.parse(url ?? '/', 'http://localhost')?.pathname;
}

function untilGone({ clients }: WebSocketServer, gone: () => void): void {
  let left = clients.size;
  if (left === 0) gone();
  for (const socket of clients) {
    socket.once('close', () => {
      left -= 1;
      if (left === 0) gone();
    });
  }
}

function rulesOf(options: WebSocketOptions, farewell: Farewell): ConnectionRules {
  return {
    stalledMs: options.subscriptions.limits.stalledMs,
    async admit(connection, payload) {
      if (!(await admitConnection(connection, { identity: options.identity, payload }))) return false;
      endWithCredential(connection, options.credentials);
      return true;
    },
    async begin(connection, { id, payload }) {
      const { maxSubscriptionsPerConnection: most } = options.subscriptions.limits;
      const isOneTooMany = connection.operations.size > most;
      await farewell.begin(connection, id);
      const { query, operationName, variables } = payload;
      const asked = { query, operationName: operationName ?? undefined, variables: variables ?? {} };
      const over = tooMany(`The connection has ${most} operations under way`, most);
      try {
        if (isOneTooMany) throw over;
        await perform({ connection, id, asked }, options);
      } catch (error) {
        // Nobody awaits an operation: what it throws would end the process instead of it.
        refuse({ connection, id }, [presented(error, connection, options)]);
      }
    },
  };
}

type Asked = {
  readonly connection: Connection;
  readonly id: string;
  readonly asked: SubscriptionRequest & { readonly variables: Record<string, unknown> };
};

async function perform(given: Asked, options: WebSocketOptions): Promise<void> {
  const { connection, id, asked } = given;
  const { ended } = connection;
  if (ended !== undefined) return refuse(given, [presented(ended, connection, options)]);
  if (operationKind(asked) === 'subscription') return subscribe(given, options);
  const result = await options.operations.execute(asked, factsOf(connection, options));
  if (result.data === undefined) return refuse(given, result.errors ?? []);
  const outlet = connection.outlet(id);
  outlet.next(createFrame(result));
  outlet.complete();
}

async function subscribe({ connection, id, asked }: Asked, options: WebSocketOptions): Promise<void> {
  const facts = factsOf(connection, options);
  const begun = await options.subscriptions.subscribe(asked, facts, connection.outlet(id));
  if ('refused' in begun) return refuse({ connection, id }, begun.refused.errors ?? []);
  const operation = connection.operations.get(id);
  // Whoever left while it began, or whose subscription is over already, has no operation any more.
  if (operation === undefined) return begun.subscription.leave();
  operation.subscription = begun.subscription;
  begun.subscription.roomy();
}

function refuse(
  { connection, id }: Pick<Asked, 'connection' | 'id'>,
  errors: Parameters<typeof errorMessage>[1],
): void {
  if (connection.operations.delete(id)) connection.send(errorMessage(id, errors));
}

function presented(error: unknown, { request }: Connection, { logger, onError }: WebSocketOptions) {
  return presentError(error, { correlationId: correlationIdOf(request.headers), logger, onError });
}

function factsOf({ credential, request }: Connection, { deadlineMs }: WebSocketOptions) {
  if (credential === undefined) throw new Error('an operation came before its connection was admitted');
  return requestFacts({ credential, correlationId: correlationIdOf(request.headers), deadlineMs });
}
