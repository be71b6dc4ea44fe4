/**
 * Connections to subgraphs over HTTP: one pool an origin, kept alive, shared by every engine of a gateway.
 *
 * Pools outlive a supergraph swap, so requests still on the old engine keep their connections.
 */
import { Pool } from 'undici';

/** The pools of one gateway. */
export type SubgraphPools = {
  /** Gives the pool for a URL's origin. */
  of(url: URL): Pool;
  /** Takes a pool out of use: its idle connections are closed now, the others after their request. The next `of` makes another. */
  retire(url: URL, pool: Pool): void;
  /** Closes every connection at once. */
  destroy(): Promise<void>;
};

/** Makes the pools; connections are opened when first needed. `maxDeadlineMs` bounds any wait, whatever a call's own deadline. */
export function createSubgraphPools({ maxDeadlineMs }: { maxDeadlineMs: number }): SubgraphPools {
  const pools = new Map<string, Pool>();
  const retired = new Set<Pool>();
  return {
    of(url) {
      const known = pools.get(url.origin);
      if (known !== undefined) return known;
      const pool = new Pool(url.origin, {
        connections: 64,
        connectTimeout: 2_000,
        headersTimeout: maxDeadlineMs,
        bodyTimeout: maxDeadlineMs,
        keepAliveTimeout: 30_000,
      });
      pools.set(url.origin, pool);
      return pool;
    },
    retire({ origin }, pool) {
      if (pools.get(origin) === pool) pools.delete(origin);
      if (pool.closed || retired.has(pool)) return;
      retired.add(pool);
      const gone = (): void => void retired.delete(pool);
      pool.close().then(gone, gone);
    },
    async destroy() {
      await Promise.all([...pools.values(), ...retired].map((pool) => pool.destroy()));
    },
  };
}
