/**
 * What was found out about credentials, remembered for seconds: the hot path asks nobody.
 *
 * Bounded in number and age, known by digest. Credentials that hold and those that don't are remembered apart, so that a
 * flood of bad ones forgets no good one. While nobody can be asked, what held a while ago still holds (`graceMs`): a
 * revocation is a commit in the very database that can't be reached.
 */
import { LRUCache } from 'lru-cache';
import type { Caller } from '#schema';

/** What a judge says of a credential that holds; endsAt as in Credential. */
export type Verdict = { readonly caller: Caller; readonly endsAt: number };

/** Judges one credential; undefined when it doesn't hold. Throws when that can't be told now. */
export type Judge = (text: string) => Promise<Verdict | undefined>;

/** How much is remembered for how long, in milliseconds. */
export type VerdictLimits = {
  /** A revoked credential is believed no longer than this. */
  readonly freshMs: number;
  /** How long a verdict that can't be renewed is held on to. */
  readonly graceMs: number;
  readonly maxRemembered: number;
};

/** The bounds that hold unless told otherwise. */
export const defaultVerdictLimits: VerdictLimits = {
  freshMs: 2_000,
  graceMs: 300_000,
  maxRemembered: 10_000,
};

/** The memory of verdicts. */
export type Verdicts = {
  /** The verdict on the credential with this digest, from memory or the judge. */
  of(digest: string, text: string): Promise<Verdict | undefined> | Verdict | undefined;
};

type Remembered = { readonly verdict: Verdict | undefined; readonly judgedAt: number };

/** Makes the memory in front of a judge. */
export function rememberVerdicts(judge: Judge, limits: VerdictLimits = defaultVerdictLimits): Verdicts {
  const holding = new LRUCache<string, Remembered>({ max: limits.maxRemembered });
  const refused = new LRUCache<string, Remembered>({ max: limits.maxRemembered });
  const asking = new Map<string, Promise<Verdict | undefined>>();

  async function ask(digest: string, text: string): Promise<Verdict | undefined> {
    try {
      const verdict = await judge(text);
      const judged = { verdict, judgedAt: performance.now() };
      if (verdict === undefined) holding.delete(digest);
      (verdict === undefined ? refused : holding).set(digest, judged);
      return verdict;
    } catch (error) {
      const before = holding.get(digest);
      if (before !== undefined && performance.now() - before.judgedAt < limits.graceMs) return before.verdict;
      throw error;
    } finally {
      asking.delete(digest);
    }
  }

  return {
    of(digest, text) {
      const known = holding.get(digest) ?? refused.get(digest);
      if (known !== undefined && performance.now() - known.judgedAt < limits.freshMs)
        return inTime(known.verdict);
      const asked = asking.get(digest) ?? ask(digest, text);
      asking.set(digest, asked);
      return asked.then(inTime);
    },
  };
}

/** A credential that has an end doesn't hold beyond it, whatever is remembered. */
function inTime(verdict: Verdict | undefined): Verdict | undefined {
  return verdict !== undefined && verdict.endsAt > Date.now() ? verdict : undefined;
}
