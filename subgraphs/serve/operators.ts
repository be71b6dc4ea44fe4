/**
 * What operators' tools ask a process without a gateway: `GET /health/live`, `GET /health/ready`, `GET /metrics`.
 *
 * The paths are the gateway's, so that one probe and one scrape configuration fit every process.
 */
import type { FastifyInstance } from 'fastify';

/** Metrics as Prometheus reads them. */
export type MetricsText = { readonly contentType: string; metrics(): Promise<string> };

/** What a process tells its operators: whether it can serve, and its metrics. */
export type Operated = {
  readonly isReady: () => Promise<boolean>;
  /** The process's metrics; without them there is no `/metrics`. */
  readonly metrics?: MetricsText | undefined;
};

/** Adds the routes to a server that does not listen yet. */
export function serveOperators(server: FastifyInstance, { isReady, metrics }: Operated): void {
  server.get('/health/live', async () => ({ status: 'live' }));
  server.get('/health/ready', async (_request, reply) => {
    const ready = await isReady();
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
  if (metrics === undefined) return;
  server.get('/metrics', async (_request, reply) => {
    reply.header('content-type', metrics.contentType);
    return metrics.metrics();
  });
}
