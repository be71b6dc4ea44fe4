/**
 * The gateway as part of the product: its supergraph, the subgraphs of this process, the product's own routes and topics.
 *
 * A foreign supergraph (--supergraph) gets none of what belongs to our domain. Why it could not start is told as a sentence
 * about the setting that is to blame.
 */
import { readFileSync } from 'node:fs';
import { type Gateway, startGateway } from '#gateway';
import {
  bulkRoutes,
  liveFields,
  readSupergraph,
  type SigningKeys,
  type Subgraph,
  subgraphNames,
} from '#schema';
import type { Part } from './banner.ts';
import type { Domain } from './domain.ts';
import { MissingPrerequisite } from './embedded/prerequisite.ts';
import { localBook, openIdentity, remoteBook } from './identity.ts';
import { openRemoteSources } from './remote-sources.ts';
import { BadSetting, keepsData, type Settings } from './settings.ts';
import { anyKeys, keysToCallWith, keysToShare } from './signing-key.ts';
import type { Starting } from './starting.ts';
import { subgraphUrls } from './subgraph-urls.ts';

const defaultPort = 4000;

/** What listens, its banner lines, and the development key to show with them if there is one. */
export type FrontDoor = {
  readonly url: string;
  readonly parts: readonly Part[];
  readonly developmentKey?: string | undefined;
};

/** Starts the gateway; gives its URL and its banner line. Throws MissingPrerequisite or BadSetting. */
export async function openGateway(start: Starting, domain: Domain | undefined): Promise<FrontDoor> {
  const { settings, ends } = start;
  const { gateway, developmentKey } = await listening(start, domain);
  const { drainMs: deadlineMs, leaveMs } = settings;
  ends.defer(() => gateway.stop({ deadlineMs, leaveMs }));
  const supergraph = settings.supergraphFile ?? 'schema/supergraph.graphql';
  const here = (domain?.subgraphs ?? []).map(({ name }) => ({ name, where: 'in this process' }));
  const front = { name: 'gateway', where: `${gateway.url}/graphql  (${supergraph})` };
  return { url: gateway.url, parts: [...here, front], developmentKey };
}

async function listening(
  start: Starting,
  domain: Domain | undefined,
): Promise<{ gateway: Gateway; developmentKey: string | undefined }> {
  const { settings, logger, registry } = start;
  const { host, supergraphFile } = settings;
  const isForeign = supergraphFile !== undefined;
  const supergraphSdl = isForeign ? readFileSync(supergraphFile, 'utf8') : readSupergraph();
  const localSubgraphs = byName(domain?.subgraphs ?? []);
  const urls = subgraphUrls(supergraphSdl, settings);
  const callsOurs = !isForeign && subgraphNames.some((name) => localSubgraphs[name] === undefined);
  const signingKeys = callsOurs ? sharedKeys(settings) : anyKeys(settings);
  const sources =
    domain?.sources ?? (isForeign ? undefined : openRemoteSources(start, { urls, signingKeys }));
  const asking = { urls: urls.callers ?? [], signingKeys, ends: start.ends };
  const elsewhere = isForeign ? undefined : remoteBook(asking);
  const book = domain === undefined ? elsewhere : localBook(domain.callers);
  const { identity, developmentKey } = await openIdentity(settings, { book, logger });
  const port = settings.port ?? defaultPort;
  try {
    const gateway = await startGateway({
      ...{ supergraphSdl, host, port, localSubgraphs, signingKeys },
      subgraphUrls: urls,
      identity,
      bulkRoutes: isForeign ? [] : bulkRoutes,
      ...(isForeign || sources === undefined ? {} : { live: { fields: liveFields, sources } }),
      readiness: async () => (await domain?.readiness()) ?? [],
      logger: logger.child({ part: 'gateway' }),
      metricsRegistry: registry,
    });
    return { gateway, developmentKey };
  } catch (error) {
    throw explained(error, { host, port, supergraphFile });
  }
}

/** A gateway alone has no folder to keep a key in. */
function sharedKeys(settings: Settings): SigningKeys {
  return keepsData(settings) ? keysToShare(settings) : keysToCallWith(settings);
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
