/**
 * From a subgraph's name and URL to a way of calling it: in this process if it runs here, otherwise over HTTP.
 *
 * What both have in common is added here: each entity reference is sent once, and every fetch is measured.
 */
import { type CallerSigner, fault, type Subgraph } from '#schema';
import { withDistinctReferences } from './entity-references.ts';
import { localSubgraph } from './local-subgraph.ts';
import { remoteSubgraph } from './remote-subgraph.ts';
import type { CallSubgraph } from './subgraph-call.ts';
import type { SubgraphPools } from './subgraph-pools.ts';
import { createTargets } from './targets.ts';

/** What connecting needs: the subgraphs of this process, and how to reach the others. */
export type ConnectOptions = {
  readonly localSubgraphs: Readonly<Record<string, Subgraph>>;
  /** Where subgraphs are called instead of the supergraph's URL; several URLs are several processes. */
  readonly subgraphUrls?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly pools: SubgraphPools;
  readonly sign: CallerSigner;
  readonly maxResponseBytes: number;
  /** Told how long each fetch took, in seconds. */
  readonly onFetch: (subgraph: string, seconds: number) => void;
};

/** A subgraph as the supergraph names it. */
export type NamedSubgraph = { readonly name: string; readonly url: string | undefined };

/** Makes the function that connects to a subgraph. It throws when one runs elsewhere and has no HTTP URL. */
export function connectSubgraphs(options: ConnectOptions): (subgraph: NamedSubgraph) => CallSubgraph {
  return (subgraph) =>
    measured(withDistinctReferences(direct(subgraph, options)), subgraph.name, options.onFetch);
}

function direct({ name, url }: NamedSubgraph, options: ConnectOptions): CallSubgraph {
  const local = options.localSubgraphs[name];
  if (local !== undefined) return localSubgraph(local);
  const urls = (options.subgraphUrls?.[name] ?? [url ?? '']).map((text) => httpUrl(name, text));
  const { pools, sign, maxResponseBytes } = options;
  return remoteSubgraph({ name, targets: createTargets(urls, pools), sign, maxResponseBytes });
}

/** Reads the URL of a subgraph. Throws a fault that names both when it is none of HTTP. */
export function httpUrl(name: string, text: string): URL {
  const url = URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol)) return url;
  throw fault(
    'SUBGRAPH_UNAVAILABLE',
    `Subgraph "${name}" does not run in this process, and there is no HTTP URL for it but "${text}".`,
  );
}

function measured(call: CallSubgraph, name: string, onFetch: ConnectOptions['onFetch']): CallSubgraph {
  return async (request) => {
    const startedAt = performance.now();
    try {
      return await call(request);
    } finally {
      onFetch(name, (performance.now() - startedAt) / 1_000);
    }
  };
}
