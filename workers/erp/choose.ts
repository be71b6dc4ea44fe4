/**
 * Which of the queued postings go into the next batch: the oldest, in order, none before an earlier one of its lineage or
 * position. Pure; runs under the company's lane lock.
 *
 * A posting that has to wait makes everything behind it in its order wait, too. Those go back to pending, so that the
 * queue holds only what can be sent.
 */

/** A queued posting, oldest first; isStuck when an earlier one that is not queued stands in its way. */
export type Candidate = {
  readonly postingId: number;
  readonly orderKeys: readonly string[];
  readonly isStuck: boolean;
};

/** What is taken now, and what goes back: `stuck` itself, `behind` one that is. */
export type Choice = {
  readonly taken: readonly number[];
  readonly stuck: readonly number[];
  readonly behind: readonly number[];
};

/** Chooses at most `most` of the candidates. */
export function choose(candidates: readonly Candidate[], most: number): Choice {
  const taken: number[] = [];
  const stuck: number[] = [];
  const behind: number[] = [];
  const waiting = new Set<string>();
  for (const { postingId, orderKeys, isStuck } of candidates) {
    if (taken.length === most) break;
    const isBehind = orderKeys.some((key) => waiting.has(key));
    if (isStuck || isBehind) {
      for (const key of orderKeys) waiting.add(key);
      (isStuck ? stuck : behind).push(postingId);
    } else {
      taken.push(postingId);
    }
  }
  return { taken, stuck, behind };
}
