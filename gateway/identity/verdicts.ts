/**
 * What was found out about credentials, remembered for seconds: the hot path asks nobody.
 *
 * Bounded in number and age, known by digest. Credentials that hold and those that don't are remembered apart, so that a
 * flood of bad ones forgets no good one. While nobody can be asked, or nobody answers in time, what held a while ago still
 * holds (`graceMs`): a revocation is a commit in the very database that can't be reached, and availability is answered
 * without it (docs/availability.md), so no request may wait for it here.
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
  /** How long a request waits for a verdict to be renewed before it goes by the one before. */
  readonly patienceMs: number;
  readonly maxRemembered: number;
};

/** The bounds that hold unless told otherwise. */
export const defaultVerdictLimits: VerdictLimits = {
  freshMs: 2_000,
  graceMs: 300_000,
  patienceMs: 250,
  maxRemembered: 10_000,
};

/** The memory of verdicts. */
export type Verdicts = {
  /** The verdict on the credential with this digest, from memory or the judge; the one before when the judge takes too long. */
  of(digest: string, text: string): Promise<Verdict | undefined> | Verdict | undefined;
  /** The same for whom nobody waits: however long the judge takes. */
  settled(digest: string, text: string): Promise<Verdict | undefined> | Verdict | undefined;
};

type Remembered = { readonly verdict: Verdict | undefined; readonly judgedAt: number };

/** Makes the memory in front of a judge. */
export function rememberVerdicts(judge: Judge, limits: VerdictLimits = defaultVerdictLimits): Verdicts {
  const holding = new LRUCache<string, Remembered>({ max: limits.maxRemembered });
  const refused = new LRUCache<string, Remembered>({ max: limits.maxRemembered });
  const asking = new Map<string, Asked>();

  const isWithin = (known: Remembered | undefined, ms: number): known is Remembered =>
    known !== undefined && performance.now() - known.judgedAt < ms;

  async function ask(digest: string, text: string): Promise<Verdict | undefined> {
    try {
      const verdict = await judge(text);
      const judged = { verdict, judgedAt: performance.now() };
      if (verdict === undefined) holding.delete(digest);
      (verdict === undefined ? refused : holding).set(digest, judged);
      return verdict;
    } catch (error) {
      const before = holding.get(digest);
      if (isWithin(before, limits.graceMs)) return before.verdict;
      throw error;
    } finally {
      asking.delete(digest);
    }
  }

  function verdictOf(digest: string, text: string, patienceMs: number) {
    const known = holding.get(digest) ?? refused.get(digest);
    if (isWithin(known, limits.freshMs)) return inTime(known.verdict);
    const asked = asking.get(digest) ?? { verdict: ask(digest, text), since: performance.now() };
    asking.set(digest, asked);
    const before = holding.get(digest);
    const verdict = isWithin(before, limits.graceMs)
      ? orLater(asked, { instead: before.verdict, patienceMs })
      : asked.verdict;
    return verdict.then(inTime);
  }

  return {
    of: (digest, text) => verdictOf(digest, text, limits.patienceMs),
    settled: (digest, text) => verdictOf(digest, text, Number.POSITIVE_INFINITY),
  };
}

type Asked = { readonly verdict: Promise<Verdict | undefined>; readonly since: number };
type Patience = { readonly instead: Verdict | undefined; readonly patienceMs: number };

/** What is being asked, or what was known before once it has taken so long; who comes late doesn't wait again. */
async function orLater({ verdict, since }: Asked, { instead, patienceMs }: Patience) {
  if (patienceMs === Number.POSITIVE_INFINITY) return verdict;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Verdict | undefined>((resolve) => {
    timer = setTimeout(() => resolve(instead), Math.max(0, since + patienceMs - performance.now()));
  });
  try {
    return await Promise.race([verdict, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A credential that has an end doesn't hold beyond it, whatever is remembered. */
function inTime(verdict: Verdict | undefined): Verdict | undefined {
  return verdict !== undefined && verdict.endsAt > Date.now() ? verdict : undefined;
}
