/**
 * Serves the subgraphs of this process over HTTP, for a gateway that runs in another one.
 *
 * Each listens where the committed supergraph says gateways call it; a single one may be put elsewhere with --port.
 */
import type { Logger } from 'pino';
import { readSupergraph, type Subgraph } from '#schema';
import { serveSubgraph } from '#subgraphs';
import type { Part } from './banner.ts';
import { MissingPrerequisite } from './embedded/prerequisite.ts';
import { signingKey } from './servers.ts';
import { BadSetting, type Settings } from './settings.ts';

/** What to serve, and where its ends are registered. */
export type SubgraphServing = {
  readonly settings: Settings;
  readonly logger: Logger;
  readonly ends: AsyncDisposableStack;
  readonly subgraphs: readonly Subgraph[];
  readonly isReady: () => Promise<boolean>;
};

/**
 * Serves them; gives the first one's URL and a banner line each. Without subgraphs (workers alone) the URL is empty.
 * Throws BadSetting when --port is given for more than one, MissingPrerequisite when a port is taken.
 */
export async function serveSubgraphs(serving: SubgraphServing): Promise<{ url: string; parts: Part[] }> {
  const { settings, subgraphs } = serving;
  if (settings.port !== undefined && subgraphs.length > 1) {
    throw new BadSetting(
      `--port is "${settings.port}" but --only names ${subgraphs.length} subgraphs: each has its own port in the supergraph`,
    );
  }
  const parts: Part[] = [];
  for (const subgraph of subgraphs)
    parts.push({ name: subgraph.name, where: await serveOne(serving, subgraph) });
  return { url: parts[0]?.where ?? '', parts };
}

async function serveOne(
  { settings, logger, ends, isReady }: SubgraphServing,
  subgraph: Subgraph,
): Promise<string> {
  const port = settings.port ?? portInSupergraph(subgraph.name);
  try {
    const { url, drain } = await serveSubgraph(subgraph, {
      host: settings.host,
      port,
      signingKey: signingKey(settings),
      logger: logger.child({ part: subgraph.name }),
      isReady,
    });
    ends.defer(drain);
    return url;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    throw new MissingPrerequisite(
      `port ${port} of ${settings.host}, where ${subgraph.name} is called, is taken: stop what listens there`,
    );
  }
}

function portInSupergraph(name: string): number {
  const match = new RegExp(`@join__graph\\(name: "${name}", url: "([^"]+)"`).exec(readSupergraph());
  if (match?.[1] === undefined) throw new Error(`the supergraph has no subgraph ${name}`);
  return Number(new URL(match[1]).port);
}
