/**
 * Where the subgraphs of a supergraph are: what STOCKGATE_SUBGRAPH_URLS says, else the URL in its join directives.
 *
 * The gateway calls them there, and a process that serves one of ours listens there when it is told no port.
 */
import { BadSetting, type Settings } from './settings.ts';

/** URLs by subgraph, each one a process. */
export type SubgraphUrls = Readonly<Record<string, readonly string[]>>;

/** The URLs of every subgraph of a supergraph. Throws BadSetting when the setting names one that it does not have. */
export function subgraphUrls(supergraph: string, settings: Pick<Settings, 'subgraphUrls'>): SubgraphUrls {
  const graphs = supergraph.matchAll(/@join__graph\(\s*name:\s*"([^"]*)",?\s*url:\s*"([^"]*)"/g);
  const own = Object.fromEntries([...graphs].map(([, name = '', url = '']) => [name, [url]]));
  const unknown = Object.keys(settings.subgraphUrls).find((name) => own[name] === undefined);
  if (unknown === undefined) return { ...own, ...settings.subgraphUrls };
  throw new BadSetting(
    `STOCKGATE_SUBGRAPH_URLS names "${unknown}", which is no subgraph: they are ${Object.keys(own).join(', ')}`,
  );
}
