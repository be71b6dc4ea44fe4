/**
 * The gateway as part of the product: its supergraph, the subgraphs of this process, the product's own routes and topics.
 *
 * A foreign supergraph (--supergraph) gets none of what belongs to our domain. Why it could not start is told as a sentence
 * about the setting that is to blame.
 */
import { readFileSync } from 'node:fs';
import { developmentIdentity, type Gateway, startGateway } from '#gateway';
import { bulkRoutes, liveFields, readSupergraph, type Subgraph } from '#schema';
import type { Part } from './banner.ts';
import type { Domain } from './domain.ts';
import { MissingPrerequisite } from './embedded/prerequisite.ts';
import { signingKey } from './servers.ts';
import { BadSetting } from './settings.ts';
import type { Starting } from './starting.ts';

const defaultPort = 4000;

/** Starts the gateway; gives its URL and its banner line. Throws MissingPrerequisite or BadSetting. */
export async function openGateway(
  start: Starting,
  domain: Domain | undefined,
): Promise<{ url: string; parts: Part[] }> {
  const { settings, ends } = start;
  const gateway = await listening(start, domain);
  ends.defer(() => gateway.stop({ deadlineMs: settings.drainMs }));
  const subgraphs = settings.supergraphFile ?? 'schema/supergraph.graphql';
  return { url: gateway.url, parts: [{ name: 'gateway', where: `${gateway.url}/graphql  (${subgraphs})` }] };
}

async function listening(
  { settings, logger, registry }: Starting,
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
