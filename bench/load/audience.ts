/**
 * A process full of subscribers for the bench of many: connects them, counts what they are told, and how late after the commit.
 *
 * An event says when it was recorded (`at`), by the clock of the database on the same machine; the time from there to each
 * subscriber having it is the latency. Asked by messages: connect, then hear.
 */
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { LatencyHistogram } from '../harness/latency.ts';
import { subscribeSse, subscribeWebSocket } from './subscriber.ts';

const orderShape = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('connect'),
    url: z.string(),
    transport: z.enum(['sse', 'websocket']),
    subscribers: z.number().int(),
    query: z.string(),
    variables: z.record(z.string(), z.unknown()),
  }),
  /** Waits until every subscriber has so many events in all; tells the latencies of those since the last time. */
  z.object({ act: z.literal('hear'), events: z.number().int() }),
]);
type Connect = Extract<z.infer<typeof orderShape>, { act: 'connect' }>;

const connectAtOnce = 50;
const hearLimitMs = 120_000;
const pollMs = 2;

const sockets: Socket[] = [];
const heard = { count: 0, latency: new LatencyHistogram(), failure: '' };

function onNext(read: () => string): void {
  heard.count += 1;
  const recordedAt = /"at":"([^"]+)"/.exec(read())?.[1];
  if (recordedAt === undefined) heard.failure = 'an event does not say when it was recorded';
  else heard.latency.add(Math.max(0, performance.timeOrigin + performance.now() - Date.parse(recordedAt)));
}

async function connect(order: Connect): Promise<object> {
  const subscribe = order.transport === 'sse' ? subscribeSse : subscribeWebSocket;
  const one = () =>
    subscribe({
      ...order,
      onNext,
      onFailure: (error) => {
        heard.failure ||= String(error);
      },
    });
  while (sockets.length < order.subscribers) {
    const count = Math.min(connectAtOnce, order.subscribers - sockets.length);
    sockets.push(...(await Promise.all(Array.from({ length: count }, one))));
  }
  return { type: 'connected' };
}

async function hear(events: number): Promise<object> {
  const until = performance.now() + hearLimitMs;
  while (heard.count < events * sockets.length && performance.now() < until && heard.failure === '')
    await sleep(pollMs);
  if (heard.failure !== '') throw new Error(heard.failure);
  if (heard.count !== events * sockets.length)
    throw new Error(`${heard.count} deliveries of ${events} events to ${sockets.length} subscribers`);
  const latency = heard.latency.record();
  heard.latency = new LatencyHistogram();
  return { type: 'heard', latency };
}

process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  const order = orderShape.parse(message);
  const done = order.act === 'connect' ? connect(order) : hear(order.events);
  done.then(
    (answer) => process.send?.(answer),
    (error: unknown) => process.send?.({ type: 'failed', message: String(error) }),
  );
});
process.send?.({ type: 'ready' });
