/**
 * What a process without a gateway serves over HTTP: its subgraphs, for a gateway in another one; and, whatever it runs,
 * health and metrics for operators.
 *
 * Each subgraph listens where gateways call it by default, or with --port from that port on. Workers alone have a port too,
 * for operators only.
 */
import fastify from 'fastify';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { readSupergraph, type Subgraph } from '#schema';
import { closeGently, type Patience, serveOperators, serveSubgraph } from '#subgraphs';
import type { Part } from './banner.ts';
import { MissingPrerequisite } from './embedded/prerequisite.ts';
import type { Settings } from './settings.ts';
import { keysToShare } from './signing-key.ts';
import { subgraphUrls } from './subgraph-urls.ts';

/** What to serve, and where its ends are registered. */
export type SubgraphServing = {
  readonly settings: Settings;
  readonly logger: Logger;
  readonly registry: Registry;
  readonly ends: AsyncDisposableStack;
  readonly subgraphs: readonly Subgraph[];
  readonly isReady: () => Promise<boolean>;
};

const workersPort = 4_107;

/** Something that listens, and its end. */
type Served = { readonly part: Part; drain(patience: Patience): Promise<void> };

/**
 * Serves them, or without subgraphs health and metrics alone; gives the first one's URL and a banner line each.
 * Throws MissingPrerequisite when a port is taken.
 */
export async function serveSubgraphs(serving: SubgraphServing): Promise<{ url: string; parts: Part[] }> {
  const { settings, subgraphs, ends } = serving;
  const served: Served[] = [];
  // They leave together: one after the other would take as many times as long.
  ends.defer(async () => {
    const { leaveMs, drainMs: deadlineMs } = settings;
    await Promise.all(served.map(({ drain }) => drain({ leaveMs, deadlineMs })));
  });
  for (const subgraph of subgraphs) served.push(await serveOne(serving, subgraph));
  if (subgraphs.length === 0) served.push(await serveHealth(serving));
  return { url: served[0]?.part.where ?? '', parts: served.map(({ part }) => part) };
}

async function serveOne(serving: SubgraphServing, subgraph: Subgraph): Promise<Served> {
  const { settings, logger, subgraphs, isReady, registry } = serving;
  const port =
    settings.port === undefined
      ? portInSupergraph(subgraph.name)
      : nthPort(settings.port, subgraphs.indexOf(subgraph));
  const { url, drain } = await listening({ name: subgraph.name, host: settings.host, port }, () =>
    serveSubgraph(subgraph, {
      host: settings.host,
      port,
      signingKeys: keysToShare(settings),
      logger: logger.child({ part: subgraph.name }),
      isReady,
      metrics: registry,
    }),
  );
  return { part: { name: subgraph.name, where: url }, drain };
}

async function serveHealth({ settings, isReady, registry }: SubgraphServing): Promise<Served> {
  const { host } = settings;
  const port = settings.port ?? workersPort;
  let isLeaving = false;
  const server = fastify({ return503OnClosing: false, forceCloseConnections: 'idle' });
  serveOperators(server, { metrics: registry, isReady: async () => !isLeaving && (await isReady()) });
  const where = await listening({ name: 'health', host, port }, () => server.listen({ host, port }));
  const drain = async (patience: Patience): Promise<void> => {
    isLeaving = true;
    await closeGently(server, patience);
  };
  return { part: { name: 'health', where }, drain };
}

/** Ports follow each other; any free one is any free one for each. */
function nthPort(first: number, index: number): number {
  return first === 0 ? 0 : first + index;
}

async function listening<Result>(
  at: { name: string; host: string; port: number },
  listen: () => Promise<Result>,
): Promise<Result> {
  try {
    return await listen();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    throw new MissingPrerequisite(
      `port ${at.port} of ${at.host}, for ${at.name}, is taken: stop what listens there or choose another with --port`,
    );
  }
}

function portInSupergraph(name: string): number {
  const [url] = subgraphUrls(readSupergraph(), { subgraphUrls: {} })[name] ?? [];
  if (url === undefined) throw new Error(`the supergraph has no subgraph ${name}`);
  return Number(new URL(url).port);
}
