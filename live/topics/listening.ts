/**
 * What is agreed with those who listen to change topics: runs of changes, who gets them, and what topics are made of.
 *
 * Only types. How runs are put in order is hub.ts, how one joins is topics.ts.
 */
import type { Logger } from 'pino';
import type { Vector } from '../control.ts';
import type { FeedRead } from '../feed-read.ts';
import type { Bus } from './bus.ts';
import type { Sequenced } from './message.ts';

/**
 * A run of changes: everything after `after` up to `cursor`. The cursor of one change in it is `after` with the sequences of
 * the changes up to it put in.
 */
export type ChangeRun<Row> = {
  readonly after: Vector;
  readonly rows: readonly Row[];
  readonly cursor: Vector;
};

/** One who listens to the topics of this process. */
export type TopicListener<Row> = {
  /**
   * Called with runs that follow each other, never concurrently; each change comes once. A run has no rows where the feed has
   * numbers that are nobody's here (what suppliers ship themselves): then only the cursor moves.
   */
  onChanges(run: ChangeRun<Row>): void;
  /** What follows cannot be read, because it is too old or the feed is away for too long: nothing more will come. */
  onFailure(error: unknown): void;
};

/** What change topics are made of: the fast ways, and the feed when they fail. */
export type TopicsOptions<Row extends Sequenced> = {
  readonly buses: readonly Bus<Row>[];
  /** Reads the feed after a cursor, a bounded number of rows at a time. */
  readonly history: (after: Vector) => Promise<FeedRead<Row>>;
  /** The feed's end now. */
  readonly end: () => Promise<Vector>;
  /** Whether a failure of `history` will never go away, because what is asked for is no longer kept. */
  readonly isLasting: (error: unknown) => boolean;
  readonly logger: Logger;
  /** No message for this long means that the bus may be dead: history is looked at. Default 750. */
  readonly silenceMs?: number;
  /** History could not be read for this long: who listens is told, and that nothing more will come. Default 10,000. */
  readonly awayMs?: number;
};
