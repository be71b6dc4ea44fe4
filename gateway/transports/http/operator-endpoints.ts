/**
 * What operators' tools ask: is the process alive, can it serve, what does it count.
 *
 * Never limited, so that an overloaded gateway can still say so. Health is open to everybody who reaches the port, for probes
 * carry no credentials; metrics tell how much trade goes through here, at the very port that clients use, and want a scope.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fault, missingScopes } from '#schema';
import type { PartReadiness } from '../../options.ts';
import { factsOf } from '../../server/admission.ts';
import type { Metrics } from '../../telemetry/metrics.ts';

/** What the endpoints tell of. */
export type OperatorEndpointsOptions = {
  readonly readiness: () => Promise<readonly PartReadiness[]>;
  readonly metrics: Metrics;
  /** Admits whoever may ask for more than health. */
  readonly admit: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
};

const metricsRule = [['metrics:read']];

/** Serves `GET /health/live`, `GET /health/ready` (503 with reasons while any part isn't ready) and, for `metrics:read`, `GET /metrics`. */
export function serveOperatorEndpoints(server: FastifyInstance, options: OperatorEndpointsOptions): void {
  const { readiness, metrics, admit } = options;
  server.get('/health/live', async () => ({ alive: true }));
  server.get('/health/ready', async (_request, reply) => {
    const parts = await readiness();
    const ready = parts.every((part) => part.ready);
    return reply.code(ready ? 200 : 503).send({ ready, parts });
  });
  server.get('/metrics', { onRequest: admit }, async (request, reply) => {
    if (missingScopes(factsOf(request).caller.scopes, metricsRule) !== undefined)
      throw fault('FORBIDDEN', 'The scope metrics:read is needed.');
    reply.header('content-type', metrics.registry.contentType);
    return metrics.registry.metrics();
  });
}
