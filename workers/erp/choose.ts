/**
 * Which of the queued postings go into the next batch: the first by priority and age, none before an earlier one of its lineage
 * or position, and the lines of one business document together. Pure; runs under the company's lane lock.
 *
 * A posting that has to wait makes everything behind it in its order wait, too. Those go back to pending, so that the
 * queue holds only what can be sent.
 */

/** A queued posting, highest priority and oldest first; isStuck when an earlier one that is not queued stands in its way. */
export type Candidate = {
  readonly postingId: number;
  readonly orderKeys: readonly string[];
  readonly isStuck: boolean;
  /** The business document it is a line of. */
  readonly documentKey?: string | undefined;
};

/** What is taken now, and what goes back: `stuck` itself, `behind` one that is. */
export type Choice = {
  readonly taken: readonly number[];
  readonly stuck: readonly number[];
  readonly behind: readonly number[];
};

/** Chooses at most `most` of the candidates, given in the order they should go. */
export function choose(candidates: readonly Candidate[], most: number): Choice {
  const taken: Candidate[] = [];
  const stuck: number[] = [];
  const behind: number[] = [];
  const waiting = new Set<string>();
  for (const candidate of candidates) {
    const { postingId, orderKeys, isStuck } = candidate;
    if (taken.length === most) break;
    const isBehind = orderKeys.some((key) => waiting.has(key));
    if (isStuck || isBehind) {
      for (const key of orderKeys) waiting.add(key);
      (isStuck ? stuck : behind).push(postingId);
    } else {
      taken.push(candidate);
    }
  }
  const whole = withoutTornDocument(taken, candidates, most);
  return { taken: whole.map(({ postingId }) => postingId), stuck, behind };
}

/**
 * Leaves the last document for the next batch when only some of its lines would go with this one and all of them would fit into
 * that. What is left out stands at the end, so that nothing taken stands behind it.
 */
function withoutTornDocument(taken: readonly Candidate[], candidates: readonly Candidate[], most: number) {
  const key = taken.at(-1)?.documentKey;
  if (key === undefined) return taken;
  const lines = candidates.filter(({ documentKey, isStuck }) => documentKey === key && !isStuck).length;
  const isTorn = lines > taken.filter(({ documentKey }) => documentKey === key).length;
  const end = taken.findLastIndex(({ documentKey }) => documentKey !== key) + 1;
  return isTorn && lines <= most && end > 0 ? taken.slice(0, end) : taken;
}
