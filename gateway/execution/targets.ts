/**
 * The processes that serve one subgraph, and which of them a request goes to: each in turn, leaving out for a while those
 * that refuse connections or say that they are leaving.
 *
 * Passive: nobody is probed, requests themselves find out. A process that leaves answers with `connection: close`; from then
 * on its kept connections are closed from this side, so that none is used just as the other side closes it.
 */
import type { Pool } from 'undici';
import type { SubgraphPools } from './subgraph-pools.ts';

/** One process of a subgraph. */
export type Target = { readonly url: URL; readonly pool: Pool };

/** The processes of one subgraph. */
export type Targets = {
  /** The next one to ask that was not tried yet, rested ones first; undefined when all were. */
  next(tried: ReadonlySet<string>): Target | undefined;
  /** It answered; `isLeaving` when it said that it will not for long. */
  answered(target: Target, state: { isLeaving: boolean }): void;
  /** No connection could be had. */
  refused(target: Target): void;
  /** Whether the subgraph answered until a moment ago, so that waiting for it to come back makes sense. */
  isWorthWaiting(): boolean;
};

/** Longer than a leaving process lingers, so that it is not asked again just as it closes. */
const restMs = 2_500;
/** A process that is restarted is back within this time; one that is not is down. */
const bridgeMs = 5_000;

/** Makes the targets of a subgraph at these URLs, at least one. */
export function createTargets(urls: readonly URL[], pools: SubgraphPools): Targets {
  const restingUntil = new Map<string, number>();
  let turn = 0;
  let hasAnswered = false;
  let unreachableSince: number | undefined;
  const rest = (url: URL): void => void restingUntil.set(url.href, performance.now() + restMs);
  const isRested = ({ href }: URL): boolean => (restingUntil.get(href) ?? 0) <= performance.now();
  return {
    next(tried) {
      turn = (turn + 1) % urls.length;
      const inTurn = [...urls.slice(turn), ...urls.slice(0, turn)].filter(({ href }) => !tried.has(href));
      const url = inTurn.find(isRested) ?? inTurn[0];
      return url === undefined ? undefined : { url, pool: pools.of(url) };
    },
    answered({ url, pool }, { isLeaving }) {
      hasAnswered = true;
      unreachableSince = undefined;
      if (!isLeaving) return;
      rest(url);
      pools.retire(url, pool);
    },
    refused({ url }) {
      unreachableSince ??= performance.now();
      rest(url);
    },
    isWorthWaiting: () =>
      hasAnswered && performance.now() - (unreachableSince ?? Number.POSITIVE_INFINITY) < bridgeMs,
  };
}
