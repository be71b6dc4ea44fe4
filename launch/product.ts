/**
 * The product put together: the single place where the rooms meet.
 *
 * Which parts run here is configuration (roles): by default all of them in one process, subgraphs called without HTTP. Each
 * step registers its own end, and ending goes backwards: the front door first, the servers last.
 */
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import { type Part, withoutPassword } from './banner.ts';
import type { Domain } from './domain.ts';
import { type Notices, type Servers, startServers } from './servers.ts';
import { keepsData, type Settings } from './settings.ts';
import type { Starting } from './starting.ts';

/** The running product: where it is reached, what runs where, and its end. */
export type Product = {
  readonly url: string;
  readonly parts: readonly Part[];
  /** The key of the development caller; absent in production and without a gateway. */
  readonly developmentKey: string | undefined;
  /** Finishes what is in flight (at most the drain time), closes everything, stops servers that are ours. Idempotent. */
  stop(): Promise<void>;
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
  const start: Starting = { settings, logger, registry: new Registry(), ends };
  const { servers, domain } = keepsData(settings) ? await openDomain(start, notices) : alone;
  const front = settings.roles.includes('gateway')
    ? await (await import('./front-door.ts')).openGateway(start, domain)
    : await openSubgraphs(start, domain);
  const begun = (await domain?.begin()) ?? [];
  if (servers !== undefined) ends.defer(servers.announceEnd);
  const running = ends.move();
  return {
    url: front.url,
    developmentKey: 'developmentKey' in front ? front.developmentKey : undefined,
    parts: [...serverParts(servers), ...front.parts, ...begun],
    stop: () => running.disposeAsync(),
  };
}

const alone = { servers: undefined, domain: undefined };

/** The rooms are loaded while the servers start: those of the domain not at all by a gateway alone, the front door not without one. */
async function openDomain(start: Starting, notices: Notices): Promise<{ servers: Servers; domain: Domain }> {
  const starting = startServers(start.settings, notices);
  const isGateway = start.settings.roles.includes('gateway');
  const loading = Promise.all([import('./domain.ts'), isGateway ? import('./front-door.ts') : undefined]);
  // Judged where it is awaited: servers that are starting must be stopped, whatever else fails meanwhile.
  loading.catch(() => undefined);
  const servers = await starting;
  start.ends.defer(() => servers.stop());
  const [{ startDomain }] = await loading;
  return { servers, domain: await startDomain({ ...start, servers }) };
}

async function openSubgraphs(
  start: Starting,
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

async function isReady(domain: Domain | undefined): Promise<boolean> {
  return (await domain?.readiness())?.every((part) => part.ready) ?? true;
}
