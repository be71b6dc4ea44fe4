/**
 * What the gateway must be told of a subscription field to serve it without knowing its domain.
 *
 * A live field has a twin: a hidden Query field of the same arguments that takes changes of a feed and answers each as the
 * subscription would. So a subscription is planned, run and serialised like any query, over as many subgraphs as it
 * selects from, and history and live changes take the same way. Design: docs/subscriptions.md, docs/decisions.
 */
import type { CursorVector } from '#schema';

/** One change of a feed, opaque but for its place and the keys that tell whom it may concern. */
export type LiveChange = {
  readonly shard: number;
  readonly seq: number;
  readonly keys: readonly string[];
  /** What the twin reads the change from. Immutable: the state right after the change, never the current one. */
  readonly row: string;
};

/** Told of changes by a change source. */
export type ChangeListener = {
  /** The next change of its shard. */
  change(change: LiveChange): void;
  /** Everything up to this place was told, also where nothing was to be told. */
  reached?(cursor: CursorVector): void;
  /** No further change will be told: the source can no longer prove that it misses none. */
  lost(reason: Error): void;
};

/** Where the changes of a topic come from while they happen. */
export type ChangeSource = {
  /**
   * Tells every change after the given place, exactly once, in order per shard, until stopped or lost.
   * The place returned is where the telling begins: the feed's head at the time of asking or later.
   */
  follow(listener: ChangeListener): Promise<{ readonly cursor: CursorVector; stop(): Promise<void> }>;
};

/** A subscription field and the hidden fields it is served by. */
export type LiveField = {
  /** The subscription field's name. */
  readonly field: string;
  /** The topic its changes are told under; the key of a change source. */
  readonly topic: string;
  /** Query field `(changes: [LiveChangeInput!]!, …the field's arguments but those of live-arguments.ts): [T]!`, null for a change that is not this subscription's. */
  readonly twin: string;
  /** Query field `(after: Cursor!, upTo: Cursor!, first: Int!, …): LiveHistory!`: the feed's rows in (after, upTo]. */
  readonly history: string;
  /** Query field `(…): LiveHistory!`: the present state as changes, and the cursor it is true at; absent where the field has no snapshot. */
  readonly snapshot?: string;
  /** The keys a change must carry one of to concern a subscription with these arguments; undefined when any may. */
  readonly keys: (args: Readonly<Record<string, unknown>>) => readonly string[] | undefined;
  /**
   * Whether an event tells the present rather than its change, so that a later one about the same first key makes an earlier
   * one that was not read yet needless. Answers must see what was there when they were asked for, or later.
   */
  readonly isPresent?: boolean;
  /** What an event that tells the present is about: the first key of the change a row tells. Needed where `isPresent`. */
  readonly subject?: (row: string) => string | undefined;
  /** When the change that a row tells was recorded, ms since 1970; undefined where the row does not say. */
  readonly recordedAtMs?: (row: string) => number | undefined;
  /** Whether events depend on what a caller may see alone, not on who it is: then callers of equal reach share executions. */
  readonly isSharedByReach?: boolean;
};
