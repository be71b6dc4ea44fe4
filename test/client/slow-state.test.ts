/**
 * A state that comes faster than it is taken, over WebSocket: it is waited for, whole. Left in its middle it would begin anew, for ever.
 *
 * The gateway is a few lines here: what matters is that everything comes at once, which a real one does only with luck.
 */
import { setImmediate as breath } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { createClient, StockChangedDocument } from '#client';
import { webSocket } from '#client/web-socket';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const positions = 300;

/** Answers every subscription with a state at once, and a heartbeat that says it is whole; counts subscriptions. */
async function startGateway(): Promise<{ url: string; subscriptions(): number }> {
  let subscriptions = 0;
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  ends.push(() => {
    for (const socket of server.clients) socket.terminate();
    server.close();
  });
  server.on('connection', (socket) => {
    socket.on('message', (text) => {
      const { type, id }: { type: string; id?: string } = JSON.parse(String(text));
      if (type === 'connection_init') socket.send('{"type":"connection_ack"}');
      if (type !== 'subscribe') return;
      subscriptions += 1;
      const say = (payload: object): void => socket.send(JSON.stringify({ id, type: 'next', payload }));
      for (let nth = 0; nth < positions; nth += 1)
        say({ data: { stockChanged: { cursor: 'c1', cause: 'SNAPSHOT', position: { sku: `S${nth}` } } } });
      say({ data: null, extensions: { live: { type: 'HEARTBEAT', cursor: 'c1' } } });
    });
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has no port');
  return { url: `http://127.0.0.1:${address.port}`, subscriptions: () => subscriptions };
}

test('a state larger than the room for events is taken whole, by who takes it slowly', async () => {
  const gateway = await startGateway();
  const client = createClient({ url: gateway.url, live: webSocket({ room: 10 }) });
  const signal = AbortSignal.timeout(60_000);
  const kinds: string[] = [];
  for await (const { kind } of client.follow({ document: StockChangedDocument, variables: {}, signal })) {
    kinds.push(kind);
    if (kind === 'reached') break;
    await breath();
  }
  expect(kinds).toEqual(['restart', ...Array.from({ length: positions }, () => 'state'), 'reached']);
  expect(gateway.subscriptions()).toBe(1);
});
