/**
 * A gateway over the foreign feed of ticks, and readers of both transports that see every line and message.
 *
 * Public clients hide what is beside events (ids, pings, close codes); these don't.
 */
import { once } from 'node:events';
import WebSocket from 'ws';
import { type Gateway, type GatewayOptions, startGateway } from '#gateway';
import { compose, defaults } from '../world.ts';
import { createTicker, symbolsSdl, type Telling, type Ticker, ticksSdl } from './ticker.ts';

/** What a test starts, and how it ends. */
export type Ends = (() => unknown)[];

/** Starts a gateway over ticks, with limits of its own. */
export async function startTicks(
  ends: Ends,
  { telling, ...options }: Partial<GatewayOptions> & { readonly telling?: Telling } = {},
): Promise<{ gateway: Gateway; ticker: Ticker }> {
  const ticker = createTicker(telling);
  const local = (name: string, schema: Ticker['ticks']) => ({ name, schema, context: () => ({}) });
  const gateway = await startGateway({
    ...defaults(),
    supergraphSdl: compose([
      { name: 'ticks', typeDefs: ticksSdl, url: 'http://127.0.0.1:1/' },
      { name: 'symbols', typeDefs: symbolsSdl, url: 'http://127.0.0.1:1/' },
    ]),
    localSubgraphs: { ticks: local('ticks', ticker.ticks), symbols: local('symbols', ticker.symbols) },
    live: { fields: [ticker.field], sources: { ticks: ticker.source } },
    ...options,
  });
  ends.push(() => gateway.stop({ deadlineMs: 500 }));
  return { gateway, ticker };
}

/** The subscription to ticks with some arguments. */
export const ticked = (args = '') => `subscription { ticked${args} { cursor at symbol { code } } }`;

/** An event of it. */
export type TickEvent = {
  data?: { ticked: { cursor: string; at: number; symbol: { code: string } } } | null;
  extensions?: { live?: { type: string; cursor: string } };
  errors?: { extensions: { code: string } }[];
};

/** An event stream as its bytes say it. */
export type OpenStream = {
  readonly response: Response;
  readonly events: TickEvent[];
  /** Every id line, with or without an event. */
  readonly ids: string[];
  ended(): boolean;
  leave(): void;
};

/** Opens an event stream; what it says is read as it comes. */
export async function openStream(
  ends: Ends,
  { url, query, headers = {} }: { url: string; query: string; headers?: Record<string, string> },
): Promise<OpenStream> {
  const leaving = new AbortController();
  ends.push(() => leaving.abort());
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query }),
    signal: leaving.signal,
  });
  const events: TickEvent[] = [];
  const ids: string[] = [];
  let ended = false;
  const read = async (): Promise<void> => {
    let rest = '';
    for await (const text of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      const lines = `${rest}${text}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line.startsWith('id: ')) ids.push(line.slice(4));
        if (line.startsWith('data: {')) events.push(JSON.parse(line.slice(6)));
      }
    }
  };
  read()
    .catch(() => undefined)
    .finally(() => {
      ended = true;
    });
  return { response, events, ids, ended: () => ended, leave: () => leaving.abort() };
}

/** A WebSocket as its messages say it. */
export type OpenSocket = {
  readonly socket: WebSocket;
  readonly messages: { type: string; id?: string; payload?: Record<string, unknown> }[];
  say(message: object | string): void;
  /** Its close code, when it is closed. */
  readonly closed: Promise<number>;
};

/** Opens a WebSocket that has said nothing yet. */
export async function openSocket(
  ends: Ends,
  { url, protocol = 'graphql-transport-ws', ...page }: { url: string; protocol?: string; origin?: string },
): Promise<OpenSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocol === '' ? [] : protocol, page);
  ends.push(() => socket.terminate());
  const messages: OpenSocket['messages'] = [];
  socket.on('message', (data) => messages.push(JSON.parse(String(data))));
  socket.on('error', () => undefined);
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  // Throws when it is refused.
  await once(socket, 'open');
  const say = (message: object | string): void =>
    socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  return { socket, messages, say, closed };
}
