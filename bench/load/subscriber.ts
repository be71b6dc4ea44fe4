/**
 * One subscriber as cheap as can be: a TCP connection that asks once and counts what comes. SSE or graphql-transport-ws.
 *
 * Written by hand on sockets, because a thousand real clients would cost more than the server under measurement. It reads
 * the protocols only as far as counting needs; an error of the server ends it.
 */
import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { readAddress } from './address.ts';

/** What to subscribe to and whom to tell. */
export type Subscription = {
  readonly url: string;
  readonly query: string;
  readonly variables: object;
  /** Called for every result; `read` gives its text, or some of it for a long one. */
  readonly onNext: (read: () => string) => void;
  /** Called when the server answers with an error or goes away. */
  readonly onFailure: (error: Error) => void;
};

/** Opens a subscription; resolves with its socket when the server has taken it. */
export type Subscribe = (subscription: Subscription) => Promise<Socket>;

const mostRead = 2_000;
const nextEvent = Buffer.from('event: next');
const errorMark = Buffer.from('"errors":[');

/** Subscribes by `POST` with `accept: text/event-stream`. */
export const subscribeSse: Subscribe = async (subscription) => {
  const { socket, host, path, shown } = await open(subscription);
  const { query, variables } = subscription;
  const body = Buffer.from(JSON.stringify({ query, variables }));
  const head = [
    `POST ${path} HTTP/1.1`,
    `host: ${host}`,
    ...shown,
    'accept: text/event-stream',
    'content-type: application/json',
    `content-length: ${body.length}`,
  ];
  socket.write(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]));
  return taken(socket, (onTaken) => {
    let rest: Buffer = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      onTaken();
      const data = Buffer.concat([rest, chunk]);
      let from = 0;
      for (let at = data.indexOf(nextEvent); at !== -1; at = data.indexOf(nextEvent, from)) {
        from = at + nextEvent.length;
        const begins = from;
        subscription.onNext(() => data.toString('latin1', begins, begins + mostRead));
      }
      if (data.includes(errorMark)) subscription.onFailure(new Error(data.toString().slice(0, 500)));
      // A mark may be cut in two by the end of a packet.
      rest = data.subarray(Math.max(from, data.length - nextEvent.length + 1));
    });
  });
};

/** Subscribes over WebSocket by the graphql-transport-ws protocol. */
export const subscribeWebSocket: Subscribe = async (subscription) => {
  const { socket, host, path, shown } = await open(subscription);
  const head = [
    `GET ${path} HTTP/1.1`,
    `host: ${host}`,
    ...shown,
    'upgrade: websocket',
    'connection: Upgrade',
    'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
    'sec-websocket-version: 13',
    'sec-websocket-protocol: graphql-transport-ws',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  return taken(socket, (onTaken) => {
    const onMessage = (text: string) => {
      if (text.includes('"type":"next"')) subscription.onNext(() => text);
      else if (text.includes('"type":"connection_ack"')) {
        const { query, variables } = subscription;
        socket.write(
          frame(JSON.stringify({ id: randomUUID(), type: 'subscribe', payload: { query, variables } })),
        );
        onTaken();
      } else if (/"type":"(error|complete)"/.test(text)) subscription.onFailure(new Error(text));
      if (text.includes('"errors":[')) subscription.onFailure(new Error(text.slice(0, 500)));
    };
    let isOpen = false;
    let rest: Buffer = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      rest = Buffer.concat([rest, chunk]);
      if (!isOpen) {
        const end = rest.indexOf('\r\n\r\n');
        if (end === -1) return;
        isOpen = true;
        rest = rest.subarray(end + 4);
        socket.write(frame('{"type":"connection_init"}'));
      }
      rest = readFrames(rest, { onMessage, onPing: () => socket.write(pong) });
    });
  });
};

async function open({ url, onFailure }: Subscription) {
  const { url: server, headers } = readAddress(url);
  const { hostname, port, host, pathname } = server;
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve());
    socket.once('error', reject);
  });
  socket.on('error', onFailure);
  socket.on('close', () => onFailure(new Error('the server closed a subscription')));
  const shown = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return { socket, host, path: pathname, shown };
}

async function taken(socket: Socket, listen: (onTaken: () => void) => void): Promise<Socket> {
  return new Promise((resolve, reject) => {
    listen(() => resolve(socket));
    socket.once('close', () => reject(new Error('the server refused a subscription')));
  });
}

/** A client's text frame; the masking key is zero, which masks nothing and is allowed. */
function frame(text: string): Buffer {
  const payload = Buffer.from(text);
  const mask = Buffer.alloc(4);
  if (payload.length < 126) return Buffer.concat([Buffer.from([0x81, 0x80 | payload.length]), mask, payload]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(payload.length);
  return Buffer.concat([Buffer.from([0x81, 0x80 | 126]), length, mask, payload]);
}

/** An answer to a ping: who gives none is taken for dead. */
const pong = Buffer.from([0x8a, 0x80, 0, 0, 0, 0]);

type Heard = { readonly onMessage: (text: string) => void; readonly onPing: () => void };

/** Calls back for every whole text frame and every ping; gives what is left. Frames of a server have no mask. */
function readFrames(data: Buffer, { onMessage, onPing }: Heard): Buffer {
  let at = 0;
  for (;;) {
    const left = data.length - at;
    if (left < 2) break;
    const short = data.readUInt8(at + 1) & 0x7f;
    const headBytes = short === 127 ? 10 : short === 126 ? 4 : 2;
    if (left < headBytes) break;
    const length =
      short === 127
        ? Number(data.readBigUInt64BE(at + 2))
        : short === 126
          ? data.readUInt16BE(at + 2)
          : short;
    if (left < headBytes + length) break;
    const kind = data.readUInt8(at) & 0x0f;
    if (kind === 9) onPing();
    if (kind === 1) onMessage(data.toString('utf8', at + headBytes, at + headBytes + length));
    at += headBytes + length;
  }
  return data.subarray(at);
}
