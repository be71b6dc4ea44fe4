/**
 * The selling facts for whoever must see what was set just now: no older than the last change of policies and grants.
 *
 * Facts are otherwise at most half a second old. One small statement tells whether anything was changed since; only then they
 * are read anew. A ledger that does not answer in time leaves the older ones, and the answer says that it is degraded.
 */
import type { Ledger, SellingFacts } from '#ledger';
import type { Breaker } from '../breaker.ts';
import type { Copy } from '../copy.ts';

/** Facts, and whether nothing was changed before they were asked for that they do not have. */
export type CurrentFacts = { readonly facts: SellingFacts; readonly isCurrent: boolean };

/** What current facts come from. */
export type CurrentFactsOver = {
  readonly copy: Pick<Copy<SellingFacts>, 'get' | 'renew'>;
  readonly revision: Ledger['policies']['revision'];
  readonly breaker: Pick<Breaker, 'run'>;
};

/** Gives facts that have every change of policies and grants made before now; throws when there are none at all. */
export async function currentFacts({ copy, revision, breaker }: CurrentFactsOver): Promise<CurrentFacts> {
  const known = await copy.get();
  try {
    const last = await breaker.run(revision);
    if (known.policies.revision >= last) return { facts: known, isCurrent: true };
    const shared = await breaker.run(copy.renew);
    // A load that was under way already may have begun before the change.
    const facts = shared.policies.revision >= last ? shared : await breaker.run(copy.renew);
    return { facts, isCurrent: facts.policies.revision >= last };
  } catch {
    return { facts: known, isCurrent: false };
  }
}
