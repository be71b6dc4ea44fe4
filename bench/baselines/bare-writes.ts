/**
 * Baseline: nothing but the writes. A Node server that hands one shared buffer to every open socket, once an event.
 *
 * No GraphQL, no subscriptions, no bounds, no record of anything: what is left of an event when all else costs nothing, the
 * physical limit of fan-out by sockets of one Node process on this machine. The bytes are an event of stockWatch as the
 * product would write it. `POST /change` makes an event.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { stockWatch } from '../workloads/fan-out.ts';
import { itemOf, locationNameOf } from './shop-answer.ts';

const [sku = ''] = stockWatch.variables.skus;
const acceptSuffix = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

const streams = new Set<Duplex>();
const sockets = new Set<Duplex>();
let count = 0;

function eventJson(): string {
  const item = itemOf(sku);
  const [place] = item?.positions ?? [];
  count += 1;
  const position = {
    sku,
    onHand: (place?.onHand ?? 0) + count,
    available: (place?.onHand ?? 0) + count - (place?.reserved ?? 0),
    item: { name: item?.name },
    location: { name: locationNameOf(place?.locationId ?? '') },
  };
  const cursor = Buffer.from(`v1.${count}.${count}.${count}.${count}`).toString('base64url');
  return JSON.stringify({
    data: { stockChanged: { cursor, at: new Date().toISOString(), delta: 1, position } },
  });
}

/** One chunk of an event stream. */
function streamed(json: string): Buffer {
  const text = `id: ${count}\nevent: next\ndata: ${json}\n\n`;
  return Buffer.from(`${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`);
}

/** One text frame below 64 KiB, with an operation's id that is the same for all. */
function framed(text: string): Buffer {
  const payload = Buffer.from(text);
  const head =
    payload.length < 126 ? [0x81, payload.length] : [0x81, 126, payload.length >> 8, payload.length & 255];
  return Buffer.concat([Buffer.from(head), payload]);
}

function change(): void {
  const json = eventJson();
  const chunk = streamed(json);
  for (const stream of streams) stream.write(chunk);
  const frame = framed(`{"id":"00000000-0000-0000-0000-000000000000","type":"next","payload":${json}}`);
  for (const socket of sockets) socket.write(frame);
}

function subscribe(response: ServerResponse): void {
  const { socket } = response;
  if (socket === null) return;
  response.writeHead(200, { 'content-type': 'text/event-stream', 'transfer-encoding': 'chunked' });
  response.write(':\n\n');
  streams.add(socket);
  socket.once('close', () => streams.delete(socket));
}

function upgrade({ headers }: IncomingMessage, socket: Duplex): void {
  const accept = createHash('sha1').update(`${headers['sec-websocket-key']}${acceptSuffix}`).digest('base64');
  const head = `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-accept: ${accept}`;
  socket.write(`${head}\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n`);
  socket.once('data', () => {
    socket.write(framed('{"type":"connection_ack"}'));
    sockets.add(socket);
  });
  socket.once('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
}

const server = createServer((request, response) => {
  request.resume();
  if (request.url !== '/change') return subscribe(response);
  change();
  response.end('{}');
});
server.on('upgrade', upgrade);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has no port');
  process.send?.({ type: 'ready', url: `http://127.0.0.1:${address.port}` });
});
process.on('disconnect', () => process.exit());
