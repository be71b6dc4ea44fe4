/**
 * Starts a gateway: the parts, in the order a request meets them, wired once.
 *
 * identity and limits (admission.ts) → parse, validate, run, present errors (operations.ts, over the supergraph's engine)
 * → transports. Nothing is global: several gateways live in one process.
 */

import { createCallerSigner } from '#schema';
import { guardedEngine } from '../authority/guarded-engine.ts';
import { readSupergraphRules } from '../authority/supergraph-rules.ts';
import { startApolloEngine } from '../execution/apollo.ts';
import { connectSubgraphs } from '../execution/connect.ts';
import { createSubgraphPools, type SubgraphPools } from '../execution/subgraph-pools.ts';
import { type CredentialWatch, createCredentialWatch } from '../identity/watch.ts';
import { type Concurrency, createConcurrency } from '../limits/concurrency.ts';
import { defaultLimits, type Limits } from '../limits/limits.ts';
import type { Gateway, GatewayOptions } from '../options.ts';
import { startSubscriptions } from '../subscriptions/start.ts';
import { loadSupergraph, type StartEngine } from '../supergraph/supergraph.ts';
import { createMetrics, type Metrics } from '../telemetry/metrics.ts';
import { serveBulk } from '../transports/bulk/serve.ts';
import { serveGraphql } from '../transports/http/graphql.ts';
import { serveOperatorEndpoints } from '../transports/http/operator-endpoints.ts';
import { serveWebSocket } from '../transports/ws/serve.ts';
import { admission } from './admission.ts';
import { createDrain, type Drain, untilAlone } from './drain.ts';
import { createHttpServer } from './http-server.ts';
import { startOperations } from './operations.ts';

const idlePollMs = 20;

type Foundation = {
  readonly limits: Limits;
  readonly concurrency: Concurrency;
  readonly metrics: Metrics;
  readonly pools: SubgraphPools;
  readonly credentials: CredentialWatch;
};

/**
 * Starts a gateway and listens.
 * Throws when the supergraph doesn't load, a subgraph can't be located, or the port can't be had; nothing is left running.
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  await using ends = new AsyncDisposableStack();
  const foundation = lay(options);
  ends.defer(() => foundation.pools.destroy());
  ends.defer(() => foundation.credentials.stop());
  const core = await startCore(options, foundation);
  ends.defer(() => core.stop());
  const drain = createDrain();
  const { server, sockets } = await openTransports(options, { ...foundation, ...core, drain });
  const url = await server.listen({ host: options.host, port: options.port });
  const running = ends.move();
  return {
    url,
    swapSupergraph: (sdl) => core.supergraph.swap(sdl),
    drain: drain.begin,
    stop: once(async ({ deadlineMs, leaveMs = 0 }) => {
      drain.begin();
      await untilAlone(server.server, leaveMs);
      drain.stop(deadlineMs);
      core.subscriptions.stop();
      await close({ server, sockets }, deadlineMs);
      await running.disposeAsync();
    }),
  };
}

function lay(options: GatewayOptions): Foundation {
  const limits: Limits = { ...defaultLimits, ...options.limits };
  const concurrency = createConcurrency(limits);
  const metrics = createMetrics(options.metricsRegistry, concurrency.inFlight);
  return {
    limits,
    concurrency,
    metrics,
    pools: createSubgraphPools(limits),
    credentials: createCredentialWatch(),
  };
}

/** What every transport ends in: operations and subscriptions, over one supergraph. */
async function startCore(options: GatewayOptions, foundation: Foundation) {
  const { limits, metrics } = foundation;
  const { logger } = options;
  const startEngine = engineStarter(options, foundation);
  const retireAfterMs = limits.maxDeadlineMs;
  const supergraph = await loadSupergraph({ sdl: options.supergraphSdl, startEngine, retireAfterMs, logger });
  const operations = await startOperations({ supergraph, limits, metrics, logger });
  const { subscriptions, ...live } = await startSubscriptions(options, {
    supergraph,
    startEngine,
    retireAfterMs,
    checkDocument: operations.checkDocument,
    onError: metrics.error,
    counts: metrics.subscriptions,
    credentials: foundation.credentials,
    logger,
  });
  metrics.subscriptions.openNow(subscriptions.count);
  const stop = async () => {
    await live.stop();
    await operations.stop();
  };
  return { supergraph, operations, subscriptions, stop };
}

type Served = Foundation & Awaited<ReturnType<typeof startCore>> & { readonly drain: Drain };

/** The server with every route, not yet listening. */
async function openTransports(options: GatewayOptions, served: Served) {
  const { limits, concurrency, metrics, operations, subscriptions, credentials, drain } = served;
  const { identity, logger } = options;
  const server = createHttpServer({ limits, metrics, logger });
  const admit = admission({ identity, concurrency, limits });
  const admitStream = admission({ identity, limits });
  serveOperatorEndpoints(server, {
    metrics,
    admit: admitStream,
    readiness: async () => [...drain.parts(), ...(await options.readiness())],
  });
  const live = { operations, subscriptions, credentials, logger, onError: metrics.error };
  serveGraphql(server, { ...live, admit, admitStream });
  const sockets = serveWebSocket(server.server, {
    ...live,
    identity,
    deadlineMs: limits.maxDeadlineMs,
    maxMessageBytes: limits.maxBodyBytes,
    maxConnections: limits.maxConnections,
  });
  const bulkRoutes = options.bulkRoutes ?? [];
  await serveBulk(server, bulkRoutes, {
    operations,
    admit,
    limits,
    metrics,
    logger,
    stopping: drain.stopping,
  });
  server.addHook('onSend', async (_request, reply) => {
    if (drain.begun()) reply.header('connection', 'close');
  });
  return { server, sockets };
}

function engineStarter(options: GatewayOptions, { limits, metrics, pools }: Foundation): StartEngine {
  const { logger, signingKeys, localSubgraphs = {}, subgraphUrls } = options;
  const connect = connectSubgraphs({
    localSubgraphs,
    subgraphUrls,
    pools,
    sign: createCallerSigner(signingKeys),
    maxResponseBytes: limits.maxSubgraphResponseBytes,
    onFetch: metrics.subgraphFetch,
  });
  return async (supergraphSdl) => {
    const { sdl, rules } = readSupergraphRules(supergraphSdl);
    return guardedEngine(await startApolloEngine({ supergraphSdl: sdl, connect, logger }), rules);
  };
}

/** Requests under way finish; those that don't by the deadline are cut. A connection goes as soon as it has nothing under way. */
async function close(
  { server, sockets }: Awaited<ReturnType<typeof openTransports>>,
  deadlineMs: number,
): Promise<void> {
  const cut = setTimeout(() => {
    sockets.cut();
    server.server.closeAllConnections();
  }, deadlineMs);
  const idle = setInterval(() => server.server.closeIdleConnections(), idlePollMs);
  try {
    await Promise.all([sockets.stop(), server.close()]);
  } finally {
    clearTimeout(cut);
    clearInterval(idle);
  }
}

function once<Input>(run: (input: Input) => Promise<void>): (input: Input) => Promise<void> {
  let running: Promise<void> | undefined;
  return (input) => {
    running ??= run(input);
    return running;
  };
}
