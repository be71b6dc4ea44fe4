/**
 * What the parts of one recording transaction hand each other: the session and who records, and what a part posted.
 *
 * Types only, in a file of their own because every part needs them and none may need another for them.
 */
import type { Queryable } from '#database';
import type { CursorVector } from '#schema';

/** What one batch works with. */
export type Batch = {
  readonly session: Queryable;
  readonly callerId: string;
  readonly correlationId: string;
  /** The time everything of the batch is recorded at, as PostgreSQL wrote it. */
  readonly recordedAt: string;
};

/** What a batch left: movements that were posted and how far the feed is now. */
export type Posted = { readonly cursor: CursorVector | undefined; readonly troubled: readonly Trouble[] };

/** A position that went below zero, and the movement that took the last units it did not have. */
export type Trouble = { readonly positionId: number; readonly movementId: number };
