/**
 * The feed as this room sees it: rows in commit order a shard, read after a cursor.
 *
 * Only a type: the reading itself is the ledger's and is passed in, so that a gateway without a database can be given the
 * same through a subgraph, with rows of another kind.
 */
import type { Vector } from './control.ts';

/** What a read of the feed gave: every change after the asked cursor up to `cursor`. */
export type FeedRead<Row> = {
  readonly rows: readonly Row[];
  readonly cursor: Vector;
  /** Nothing after `cursor` was committed when it was read. */
  readonly isAtEnd: boolean;
};
