/**
 * What operators' tools ask: is the process alive, can it serve, what does it count.
 *
 * Open to everybody who reaches the port and never limited, so that an overloaded gateway can still say so.
 */
import type { FastifyInstance } from 'fastify';
import type { PartReadiness } from '../../options.ts';
import type { Metrics } from '../../telemetry/metrics.ts';

/** What the endpoints tell of. */
export type OperatorEndpointsOptions = {
  readonly readiness: () => Promise<readonly PartReadiness[]>;
  readonly metrics: Metrics;
};

/** Serves `GET /health/live`, `GET /health/ready` (503 with reasons while any part isn't ready) and `GET /metrics`. */
export function serveOperatorEndpoints(server: FastifyInstance, options: OperatorEndpointsOptions): void {
  const { readiness, metrics } = options;
  server.get('/health/live', async () => ({ alive: true }));
  server.get('/health/ready', async (_request, reply) => {
    const parts = await readiness();
    const ready = parts.every((part) => part.ready);
    return reply.code(ready ? 200 : 503).send({ ready, parts });
  });
  server.get('/metrics', async (_request, reply) => {
    reply.header('content-type', metrics.registry.contentType);
    return metrics.registry.metrics();
  });
}
