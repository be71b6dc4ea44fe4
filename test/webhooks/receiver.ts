/**
 * Somebody who receives webhook messages: keeps what came, verifies it with Standard Webhooks' own library, answers as told.
 */

import { once } from 'node:events';
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

/** A message as it came. */
export type Received = {
  readonly id: string;
  readonly path: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What was answered. */
  readonly status: number;
};

/** A change within a message, as far as tests look at it. */
export type ToldChange = {
  readonly cursor: string;
  readonly cause?: string;
  readonly delta?: number;
  readonly position?: { readonly sku: string; readonly available: number; readonly version: string };
  readonly availability?: { readonly sku: string; readonly availableToSell: number };
  readonly order?: { readonly channelOrderId: string; readonly status: string };
};

/** Somebody who receives: what came so far, and what will be answered. */
export type Receiver = {
  readonly url: string;
  readonly received: Received[];
  /** The next answers, first come first served; 204 when there is none. */
  readonly answers: { status: number; headers?: Record<string, string> }[];
  /** Stops listening; messages find nobody. */
  close(): Promise<void>;
};

/** Starts it on a free loopback port. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const answers: Receiver['answers'] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { status, headers = {} } = answers.shift() ?? { status: 204 };
    const given = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
    received.push({
      ...{ id: String(request.headers['webhook-id']), path: request.url ?? '', status },
      body: Buffer.concat(chunks).toString(),
      headers: Object.fromEntries(given),
    });
    response.writeHead(status, headers).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the receiver listens nowhere');
  return {
    ...{ received, answers, url: `http://127.0.0.1:${address.port}` },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The changes of a message; throws when its signature is not the secret's. */
export function changesOf({ body, headers }: Received, secret: string): readonly ToldChange[] {
  const message: unknown = new Webhook(secret).verify(body, headers);
  if (!isMessage(message)) throw new Error(`not a message: ${body.slice(0, 200)}`);
  return message.data.changes;
}

/** The changes of every message that was taken, each message once. */
export function takenChanges(received: readonly Received[], secret: string): readonly ToldChange[] {
  const taken = received.filter(({ status }) => status < 300);
  const once = new Map(taken.map((message) => [message.id, message]));
  return [...once.values()].flatMap((message) => changesOf(message, secret));
}

function isMessage(value: unknown): value is { data: { changes: ToldChange[] } } {
  return typeof value === 'object' && value !== null && 'type' in value && 'data' in value;
}
