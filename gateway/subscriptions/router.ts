/**
 * One topic's changes in this process: followed once, counted, and handed to the groups they may concern.
 *
 * Every change gets the whole cursor vector it brings the feed to and an ordinal, so that a subscriber can join between
 * two changes and get exactly those after that point. The router follows its source while anybody listens.
 */
import type { CursorVector } from '#schema';
import { createAudience } from './audience.ts';
import type { ChangeSource, LiveChange } from './live-field.ts';

/** A change as the router hands it on. */
export type PlacedChange = {
  readonly change: LiveChange;
  /** The feed's place right after the change. */
  readonly cursor: CursorVector;
  readonly ordinal: number;
};

/** A group's ear at the router. */
export type RouterListener = {
  /** The keys whose changes may concern it; undefined for all changes. */
  readonly keys: readonly string[] | undefined;
  placed(change: PlacedChange): void;
  lost(reason: Error): void;
};

/** The point between two changes that a listener begins at. */
export type RouterPoint = { readonly cursor: CursorVector; readonly ordinal: number };

/** The router of one topic. */
export type ChangeRouter = {
  /** Begins listening; resolves once the source is followed. Throws when it can't be. */
  listen(listener: RouterListener): Promise<() => void>;
  /** The present point: every change with a greater ordinal is still to come to every listener. */
  point(): RouterPoint;
};

/** One life of following the source: from a first listener to the last, or until the source is lost. */
type Following = {
  /** The feed's place after the last change told; unknown until the source says where it begins. */
  cursor: CursorVector | undefined;
  /** Told between the beginning and now, before it was known where the telling begins. */
  readonly early: LiveChange[];
  begun: Promise<{ stop(): Promise<void> }>;
};

const furthest = (one: CursorVector, other: CursorVector): CursorVector =>
  other.map((seq, shard) => Math.max(seq, one[shard] ?? 0));

/** Makes the router of a source; it follows from the first listener to the last. */
export function createChangeRouter(source: ChangeSource): ChangeRouter {
  const audience = createAudience<RouterListener>();
  let following: Following | undefined;
  let ordinal = 0;

  function tell(life: Following, change: LiveChange): void {
    // A source that was left may still tell a little; nobody of that life listens any more.
    if (life !== following) return;
    if (life.cursor === undefined) {
      life.early.push(change);
      return;
    }
    life.cursor = life.cursor.with(change.shard, change.seq);
    ordinal += 1;
    const placed = { change, cursor: life.cursor, ordinal };
    for (const listener of audience.concerned(change.keys)) listener.placed(placed);
  }

  function reach(life: Following, cursor: CursorVector): void {
    if (life === following && life.cursor !== undefined) life.cursor = furthest(life.cursor, cursor);
  }

  function lose(life: Following, reason: Error): void {
    if (life !== following) return;
    following = undefined;
    for (const listener of audience.all()) listener.lost(reason);
  }

  function follow(): Following {
    const life: Following = { cursor: undefined, early: [], begun: Promise.reject(new Error('not begun')) };
    life.begun.catch(() => undefined);
    life.begun = source
      .follow({
        change: (change) => tell(life, change),
        reached: (cursor) => reach(life, cursor),
        lost: (reason) => lose(life, reason),
      })
      .then(({ cursor, stop }) => {
        life.cursor = cursor;
        const isLater = ({ shard, seq }: LiveChange): boolean => seq > (cursor[shard] ?? 0);
        for (const change of life.early.splice(0).filter(isLater)) tell(life, change);
        return { stop };
      });
    return life;
  }

  function leave(listener: RouterListener): void {
    audience.remove(listener);
    if (audience.all().size > 0 || following === undefined) return;
    following.begun.then(({ stop }) => stop()).catch(() => undefined);
    following = undefined;
  }

  return {
    point: () => ({ cursor: following?.cursor ?? [], ordinal }),
    async listen(listener) {
      audience.add(listener);
      following ??= follow();
      const life = following;
      try {
        await life.begun;
      } catch (error) {
        if (following === life) following = undefined;
        leave(listener);
        throw error;
      }
      return () => leave(listener);
    },
  };
}
