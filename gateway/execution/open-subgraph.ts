/**
 * One subgraph called outside of any client's request, for whoever follows something that it tells.
 *
 * The way is the one the gateway itself takes (several processes in turn, signed, bounded), over connections of its own.
 */
import { createCallerSigner, type SigningKeys } from '#schema';
import { defaultLimits } from '../limits/limits.ts';
import { httpUrl } from './connect.ts';
import { remoteSubgraph } from './remote-subgraph.ts';
import type { CallSubgraph } from './subgraph-call.ts';
import { createSubgraphPools } from './subgraph-pools.ts';
import { createTargets } from './targets.ts';

/** Which subgraph, where its processes are, and the keys shared with them. */
export type OpenSubgraphOptions = {
  readonly name: string;
  /** At least one HTTP URL. */
  readonly urls: readonly string[];
  readonly signingKeys: SigningKeys;
};

/** An open way to a subgraph; `close` cuts what is under way. */
export type OpenSubgraph = { readonly call: CallSubgraph; close(): Promise<void> };

/** Opens the way; nothing is connected before the first call. Throws when a URL is none of HTTP. */
export function openSubgraph({ name, urls, signingKeys }: OpenSubgraphOptions): OpenSubgraph {
  const pools = createSubgraphPools(defaultLimits);
  const targets = createTargets(
    urls.map((url) => httpUrl(name, url)),
    pools,
  );
  const sign = createCallerSigner(signingKeys);
  const maxResponseBytes = defaultLimits.maxSubgraphResponseBytes;
  return {
    call: remoteSubgraph({ name, targets, sign, maxResponseBytes }),
    close: () => pools.destroy(),
  };
}
