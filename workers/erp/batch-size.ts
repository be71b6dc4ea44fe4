/**
 * How many postings a call takes: as many as keep it within the time it may take. Pure; one for each lane and process.
 *
 * A call that took too long shrinks the next by as much as it took too long, at most to a quarter; short full calls grow it by
 * a tenth. Calls should take less than a third of their limit, so that one slow call is no time-out.
 */

/** The size of the next batch. */
export type BatchSize = {
  /** Most postings of the next call, at least 1. */
  most(): number;
  /** Tells how long a call of so many took. */
  tell(call: { readonly postings: number; readonly tookMs: number }): void;
};

/** Makes one that begins with, and never passes, `most`; a call should take at most `aimMs`. */
export function createBatchSize({
  most,
  aimMs,
}: {
  readonly most: number;
  readonly aimMs: number;
}): BatchSize {
  let size = most;
  return {
    most: () => Math.max(1, Math.floor(size)),
    tell: ({ postings, tookMs }) => {
      if (tookMs > aimMs) size = Math.max(1, Math.min(size, postings) * Math.max(0.25, aimMs / tookMs));
      else if (postings >= Math.floor(size)) size = Math.min(most, size * 1.1 + 1);
    },
  };
}
