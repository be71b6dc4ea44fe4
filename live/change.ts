/**
 * The feed as this room sees it: changes in commit order a shard, read after a cursor.
 *
 * Only types: the reading itself is the ledger's and is passed in, so that a gateway without a database can be given the
 * same through a subgraph.
 */
import type { Vector } from './control.ts';

/** One position right after one movement or reservation event; quantities in thousandths of the base unit. */
export type Change = {
  readonly shard: number;
  /** Gap-free in its shard, from 1. */
  readonly seq: number;
  readonly itemNo: number;
  readonly locationNo: number;
  readonly version: number;
  readonly available: number;
  readonly reserved: number;
  readonly onHand: number;
};

/** What a read of the feed gave: every change after the asked cursor up to `cursor`. */
export type FeedRead<Row> = {
  readonly rows: readonly Row[];
  readonly cursor: Vector;
  /** Nothing after `cursor` was committed when it was read. */
  readonly isAtEnd: boolean;
};
