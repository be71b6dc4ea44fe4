/**
 * The product put together: the single place where the rooms meet.
 *
 * Which parts run here is configuration (roles): by default all of them in one process, subgraphs called without HTTP. Each
 * step registers its own end, and ending goes backwards: the front door first, the servers last.
 */
import { readFileSync } from 'node:fs';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import { developmentIdentity, type Gateway, startGateway } from '#gateway';
import { bulkRoutes, liveFields, readSupergraph, type Subgraph } from '#schema';
import { type Part, withoutPassword } from './banner.ts';
import type { Domain } from './domain.ts';
import { MissingPrerequisite } from './embedded/prerequisite.ts';
import { type Notices, type Servers, signingKey, startServers } from './servers.ts';
import { BadSetting, type Settings } from './settings.ts';

/** The running product: where it is reached, what runs where, and its end. */
export type Product = {
  readonly url: string;
  readonly parts: readonly Part[];
  /** Finishes what is in flight (at most the drain time), closes everything, stops servers that are ours. Idempotent. */
  stop(): Promise<void>;
};

const defaultPort = 4000;

type Start = {
  readonly settings: Settings;
  readonly logger: Logger;
  /** The process's metrics, shown by the gateway. */
  readonly registry: Registry;
  readonly ends: AsyncDisposableStack;
};

/**
 * Starts the parts that the settings name.
 * Throws MissingPrerequisite, SchemaRefused or BadSetting, one sentence each, with nothing left running.
 */
export async function startProduct(
  settings: Settings,
  { logger, ...notices }: { logger: Logger } & Notices,
): Promise<Product> {
  await using ends = new AsyncDisposableStack();
  const start: Start = { settings, logger, registry: new Registry(), ends };
  const ownsData = settings.roles.some((role) => role !== 'gateway');
  const { servers, domain } = ownsData ? await openDomain(start, notices) : alone;
  const front = settings.roles.includes('gateway')
    ? await openGateway(start, domain)
    : await openSubgraphs(start, domain);
  if (servers !== undefined) ends.defer(servers.announceEnd);
  const running = ends.move();
  return {
    url: front.url,
    parts: [...serverParts(servers), ...(domain?.parts ?? []), ...front.parts],
    stop: () => running.disposeAsync(),
  };
}

const alone = { servers: undefined, domain: undefined };

/** The rooms of the domain are loaded while the servers start, and not at all by a gateway alone. */
async function openDomain(start: Start, notices: Notices): Promise<{ servers: Servers; domain: Domain }> {
  const loading = import('./domain.ts');
  // Judged where it is awaited: servers that are starting must be stopped, whatever else fails meanwhile.
  loading.catch(() => undefined);
  const servers = await startServers(start.settings, notices);
  start.ends.defer(() => servers.stop());
  const { startDomain } = await loading;
  return { servers, domain: await startDomain({ ...start, servers }) };
}

async function openSubgraphs(
  start: Start,
  domain: Domain | undefined,
): Promise<{ url: string; parts: Part[] }> {
  const { serveSubgraphs } = await import('./subgraph-servers.ts');
  return serveSubgraphs({
    ...start,
    subgraphs: domain?.subgraphs ?? [],
    isReady: async () => isReady(domain),
  });
}

function serverParts(servers: Servers | undefined): Part[] {
  if (servers === undefined) return [];
  return [
    { name: 'PostgreSQL', where: `${withoutPassword(servers.postgres.url)}  (${servers.postgres.label})` },
    { name: 'Redis', where: `${withoutPassword(servers.redis.url)}  (${servers.redis.label})` },
  ];
}

async function openGateway(
  start: Start,
  domain: Domain | undefined,
): Promise<{ url: string; parts: Part[] }> {
  const { settings, ends } = start;
  const gateway = await listening(start, domain);
  ends.defer(() => gateway.stop({ deadlineMs: settings.drainMs }));
  const subgraphs = settings.supergraphFile ?? 'schema/supergraph.graphql';
  return { url: gateway.url, parts: [{ name: 'gateway', where: `${gateway.url}/graphql  (${subgraphs})` }] };
}

async function listening(
  { settings, logger, registry }: Start,
  domain: Domain | undefined,
): Promise<Gateway> {
  const isForeign = settings.supergraphFile !== undefined;
  const port = settings.port ?? defaultPort;
  try {
    return await startGateway({
      supergraphSdl:
        settings.supergraphFile === undefined
          ? readSupergraph()
          : readFileSync(settings.supergraphFile, 'utf8'),
      host: settings.host,
      port,
      localSubgraphs: byName(domain?.subgraphs ?? []),
      identity: developmentIdentity(),
      signingKey: signingKey(settings),
      bulkRoutes: isForeign ? [] : bulkRoutes,
      ...(isForeign || domain === undefined ? {} : { live: { fields: liveFields, sources: domain.sources } }),
      readiness: async () => (await domain?.readiness()) ?? [],
      logger: logger.child({ part: 'gateway' }),
      metricsRegistry: registry,
    });
  } catch (error) {
    throw explained(error, { host: settings.host, port, supergraphFile: settings.supergraphFile });
  }
}

function byName(subgraphs: readonly Subgraph[]): Record<string, Subgraph> {
  return Object.fromEntries(subgraphs.map((subgraph) => [subgraph.name, subgraph]));
}

async function isReady(domain: Domain | undefined): Promise<boolean> {
  return (await domain?.readiness())?.every((part) => part.ready) ?? true;
}

function explained(
  error: unknown,
  asked: { host: string; port: number; supergraphFile: string | undefined },
): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new MissingPrerequisite(
      `port ${asked.port} of ${asked.host} is taken: stop what listens there or choose another with --port`,
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'EACCES' || code === 'ENOTFOUND') {
    return new MissingPrerequisite(
      `HOST ${asked.host} with port ${asked.port} cannot be listened on (${String(code)})`,
    );
  }
  if (asked.supergraphFile === undefined) return error;
  const reason = error.message.split('\n')[0];
  return new BadSetting(
    `--supergraph is "${asked.supergraphFile}", which is no supergraph this gateway can serve: ${reason}`,
  );
}
