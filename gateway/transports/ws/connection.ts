/**
 * One WebSocket connection that speaks graphql-transport-ws: from connection_init to its close.
 *
 * Events are written to the socket itself, as frames made of shared bytes; everything else goes through ws. Both write whole
 * frames at once, so they never mix. A client that takes nothing away for too long, or answers no ping, is closed.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GraphQLError } from 'graphql';
import { WebSocket } from 'ws';
import type { Credential } from '../../identity/identity.ts';
import type { Outlet, Subscription } from '../../subscriptions/outlet.ts';
import { createTaking } from '../taking.ts';
import { type CloseCode, closeCodes } from './close-codes.ts';
import {
  type ClientMessage,
  completeMessage,
  nextHead,
  pingMessage,
  pongMessage,
  readMessage,
  webSocketFrame,
} from './messages.ts';

/** An operation under way on a connection. */
export type Operation = { subscription: Subscription | undefined };

/** A connection that speaks the protocol, from its first message to its close. */
export type Connection = {
  readonly request: IncomingMessage;
  readonly operations: Map<string, Operation>;
  credential: Credential | undefined;
  /** Why it takes no more operations. */
  ended: GraphQLError | undefined;
  /** Sends one whole message. */
  send(text: string): void;
  /** What an operation hands its frames to. */
  outlet(id: string): Outlet;
  close(why: CloseCode): void;
  /** Looked at every few seconds. */
  pulse(nowMs: number): void;
  onClosed(listener: () => void): void;
};

type Subscribe = Extract<ClientMessage, { type: 'subscribe' }>;

/** Who decides about a connection. */
export type ConnectionRules = {
  /** Admits it; false when it was closed instead. */
  admit(connection: Connection, payload: Readonly<Record<string, unknown>>): Promise<boolean>;
  begin(connection: Connection, asked: Subscribe): Promise<void>;
  readonly stalledMs: number;
};

/** What a connection is on. */
export type OpenSocket = {
  readonly socket: WebSocket;
  readonly stream: Duplex & { readonly bytesWritten?: number };
  readonly request: IncomingMessage;
};

const initLimitMs = 3_000;
const pingEveryMs = 12_000;
const lastWordsMs = 2_000;
/** Enough for a token of the longest kind, and for pings before it. */
const longestBeginning = 64 * 1024;
const mostUnread = 1024 * 1024;

/** Serves a connection; gives it for what must reach all of them. */
export function openConnection(open: OpenSocket, rules: ConnectionRules): Connection {
  const { socket, stream } = open;
  const connection = makeConnection(open, rules);
  // Before anything else: what a client sends after it was refused may be no frame, and an error nobody hears ends the process.
  socket.on('error', () => socket.terminate());
  const serving: Serving = {
    connection,
    rules,
    isInitialised: false,
    isAdmitted: false,
    initTimer: undefined,
  };
  boundBeginning(open, serving);
  if (socket.protocol !== 'graphql-transport-ws') {
    connection.close(closeCodes.wrongProtocol);
    return connection;
  }
  serving.initTimer = setTimeout(() => connection.close(closeCodes.initTimeout), initLimitMs).unref();
  readNoFasterThanRead(open);
  socket.on('message', (data, isBinary) => {
    const message = isBinary ? undefined : readMessage(data.toString());
    if (message === undefined || !handle(serving, message)) connection.close(closeCodes.invalidMessage);
  });
  stream.on('drain', () => {
    for (const { subscription } of connection.operations.values()) subscription?.roomy();
  });
  socket.once('close', () => {
    clearTimeout(serving.initTimer);
    for (const { subscription } of connection.operations.values()) subscription?.leave();
    connection.operations.clear();
  });
  return connection;
}

/** Nobody knows yet who it is, and what it sends is kept until a message is whole: ten thousand such must fit into memory. */
function boundBeginning({ socket, stream }: OpenSocket, serving: Serving): void {
  let bytes = 0;
  const count = (part: Buffer): void => {
    bytes += part.length;
    if (serving.isAdmitted) stream.off('data', count);
    else if (bytes > longestBeginning) {
      stream.off('data', count);
      serving.connection.close(closeCodes.tooMuch);
      socket.pause();
      setTimeout(() => socket.terminate(), lastWordsMs).unref();
    }
  };
  stream.on('data', count);
}

/** Who asks and does not read the answers is not read from until it does: they would be kept here. */
function readNoFasterThanRead({ socket, stream }: OpenSocket): void {
  const look = (): void => {
    if (stream.writableLength > mostUnread) socket.pause();
  };
  socket.on('message', look).on('ping', look);
  stream.on('drain', () => socket.resume());
}

type Serving = {
  readonly connection: Connection;
  readonly rules: ConnectionRules;
  initTimer: NodeJS.Timeout | undefined;
  isInitialised: boolean;
  isAdmitted: boolean;
};

/** Gives false for a message that cannot be answered. */
function handle(serving: Serving, message: ClientMessage): boolean {
  const { connection } = serving;
  if (message.type === 'connection_init') initialise(serving, message.payload ?? {});
  else if (message.type === 'complete') leave(connection, message.id);
  else if (message.type === 'subscribe') begin(serving, message);
  else if (message.type === 'ping') {
    const pong = pongMessage(message.payload);
    if (pong === undefined) return false;
    connection.send(pong);
  }
  return true;
}

function begin({ connection, rules, isAdmitted }: Serving, asked: Subscribe): void {
  if (!isAdmitted) connection.close(closeCodes.unauthorized);
  else if (connection.operations.has(asked.id)) connection.close(closeCodes.idTaken);
  else {
    connection.operations.set(asked.id, { subscription: undefined });
    void rules.begin(connection, asked);
  }
}

function initialise(serving: Serving, payload: Readonly<Record<string, unknown>>): void {
  const { connection, rules } = serving;
  if (serving.isInitialised) {
    connection.close(closeCodes.secondInit);
    return;
  }
  serving.isInitialised = true;
  clearTimeout(serving.initTimer);
  rules.admit(connection, payload).then(
    (isAdmitted) => {
      serving.isAdmitted = isAdmitted;
      if (isAdmitted) connection.send('{"type":"connection_ack"}');
    },
    () => connection.close(closeCodes.tryAgain),
  );
}

function leave({ operations }: Connection, id: string): void {
  const operation = operations.get(id);
  operations.delete(id);
  operation?.subscription?.leave();
}

function makeConnection({ socket, stream, request }: OpenSocket, rules: ConnectionRules): Connection {
  const operations = new Map<string, Operation>();
  const isOpen = (): boolean => socket.readyState === WebSocket.OPEN;
  const send = (text: string): void => {
    if (isOpen()) socket.send(text);
  };
  const close = ({ code, reason }: CloseCode): void => socket.close(code, reason);
  const life = createLife(socket, { stream, rules, close });
  return {
    ...{ request, operations, send, close },
    credential: undefined,
    ended: undefined,
    outlet: (id) => createOutlet(id, { operations, stream, isOpen, send }),
    pulse: life,
    onClosed: (listener) => void socket.once('close', listener),
  };
}

type Writing = {
  readonly operations: ReadonlyMap<string, Operation> & { delete(id: string): boolean };
  readonly stream: Duplex;
  readonly isOpen: () => boolean;
  readonly send: (text: string) => void;
};

function createOutlet(id: string, { operations, stream, isOpen, send }: Writing): Outlet {
  const head = nextHead(id);
  return {
    next(frame) {
      if (isOpen() && operations.has(id)) stream.write(webSocketFrame(head, frame));
    },
    hasRoom: () => !stream.writableNeedDrain,
    beat: (cursor) => send(pingMessage({ [id]: cursor })),
    complete() {
      if (operations.delete(id)) send(completeMessage(id));
    },
  };
}

type Living = {
  readonly stream: OpenSocket['stream'];
  readonly rules: ConnectionRules;
  readonly close: (why: CloseCode) => void;
};

/** Pings now and then; ends what answers no ping, and what takes nothing away. */
function createLife(socket: WebSocket, { stream, rules, close }: Living): (nowMs: number) => void {
  const taking = createTaking();
  let heardAtMs = performance.now();
  let pingedAtMs = heardAtMs;
  const hear = (): void => {
    heardAtMs = performance.now();
  };
  socket.on('pong', hear).on('message', hear);
  return (nowMs) => {
    const written = { bytesWritten: stream.bytesWritten ?? 0, writableLength: stream.writableLength };
    if (taking.stalledMs(nowMs, written) >= rules.stalledMs) {
      close(closeCodes.slowConsumer);
      setTimeout(() => socket.terminate(), lastWordsMs).unref();
    } else if (pingedAtMs > heardAtMs && nowMs - pingedAtMs >= rules.stalledMs) socket.terminate();
    else if (nowMs - pingedAtMs >= pingEveryMs && pingedAtMs <= heardAtMs) {
      pingedAtMs = nowMs;
      if (socket.readyState === WebSocket.OPEN) socket.ping();
    }
  };
}
