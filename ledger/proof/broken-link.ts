/**
 * A link of the chain that does not hold, and the case it is.
 */
import type { CaseDraft } from '../cases/open.ts';

/** The first link that does not hold. */
export type BrokenLink = {
  readonly shard: number;
  /** The feed rows of the seal at fault. */
  readonly fromSeq: number;
  readonly toSeq: number;
  /** What is wrong, a clause to a person. */
  readonly what: string;
};

/** Gives the case of a broken link. */
export function draftOfBroken({ shard, fromSeq, toSeq, what }: BrokenLink): CaseDraft {
  return {
    kind: 'FEED_CHAIN_BROKEN',
    subject: `${shard}/${fromSeq}`,
    cause: `shard ${shard} of the feed, rows ${fromSeq} to ${toSeq}: ${what}`,
    detail: { shard, fromSeq, toSeq },
  };
}
