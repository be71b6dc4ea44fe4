/**
 * Baseline: subscriptions as graphql-ws and graphql-sse document them, one server, data in memory, no federation.
 *
 * Every subscriber has an iterator of its own, and every event is executed and serialized for each of them: what a server
 * does that knows nothing of groups. `POST /change` makes an event. Never weakened: bench/README.md.
 */
import { EventEmitter, on } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { buildSchema } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/http';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { z } from 'zod';
import { itemOf, locationNameOf } from './shop-answer.ts';

const schema = buildSchema(`
  scalar Sku
  scalar Quantity
  scalar Cursor
  type Item { name: String! }
  type Location { name: String! }
  type StockPosition { sku: Sku! onHand: Quantity! available: Quantity! item: Item location: Location }
  type StockChange { cursor: Cursor! delta: Quantity! position: StockPosition! }
  type Query { ready: Boolean! }
  type Subscription { stockChanged(skus: [Sku!]!): StockChange! }
`);
const changeShape = z.object({ sku: z.string(), delta: z.number() });
const changes = new EventEmitter({ captureRejections: true }).setMaxListeners(0);
let count = 0;

/** One iterator a subscriber; each event is executed for each of them. */
async function* stockChanged(_root: unknown, { skus }: { skus: string[] }) {
  for await (const [change] of on(changes, skus[0] ?? '')) yield { stockChanged: change };
}
const field = schema.getSubscriptionType()?.getFields().stockChanged;
if (field !== undefined) field.subscribe = stockChanged;

async function change(request: IncomingMessage): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const { sku, delta } = changeShape.parse(JSON.parse(Buffer.concat(chunks).toString()));
  const item = itemOf(sku);
  const [place] = item?.positions ?? [];
  count += delta;
  const onHand = (place?.onHand ?? 0) + count;
  changes.emit(sku, {
    cursor: `place-${count}`,
    delta,
    position: {
      sku,
      onHand,
      available: onHand - (place?.reserved ?? 0),
      item: { name: item?.name },
      location: { name: locationNameOf(place?.locationId ?? '') },
    },
  });
}

const sse = createHandler({ schema });
const server = createServer((request, response) => {
  const served =
    request.url === '/change' ? change(request).then(() => void response.end('{}')) : sse(request, response);
  served.catch((error: unknown) => response.writeHead(500).end(String(error)));
});
useServer({ schema }, new WebSocketServer({ server, path: '/graphql' }));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has no port');
  process.send?.({ type: 'ready', url: `http://127.0.0.1:${address.port}` });
});
process.on('disconnect', () => process.exit());
