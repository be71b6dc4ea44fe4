/**
 * The feed as followers are given it: read after a cursor, and its end.
 *
 * Only types: launch and tests pass the ledger's functions in, so a follower can be run against any feed.
 */
import type { Vector } from '#live';
import type { FeedBatch } from '../follow/follow.ts';

/** Where the feed ends, and the server time (ms since 1970) at which it did. */
export type FeedEnd = { readonly cursor: Vector; readonly atMs: number };

/** The feed of changes. */
export type Feed<Row> = {
  /** Reads at most a few thousand rows after a cursor, in order a shard. */
  changesAfter(after: Vector): Promise<FeedBatch<Row>>;
  end(): Promise<FeedEnd>;
  /** Whether a failure of changesAfter says that rows after that cursor are no longer kept. */
  isTruncated(error: unknown): boolean;
};
