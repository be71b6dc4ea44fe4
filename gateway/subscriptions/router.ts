/**
 * One topic's changes in this process: followed once, counted, and handed to the groups they may concern.
 *
 * Every change gets the whole cursor vector it brings the feed to and an ordinal, so that a subscriber can join between
 * two changes and get exactly those after that point. The router follows its source while anybody listens.
 */
import type { CursorVector } from '#schema';
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

type Following = { readonly stop: () => Promise<void> };

/** Makes the router of a source; it follows from the first listener to the last. */
export function createChangeRouter(source: ChangeSource): ChangeRouter {
  const everything = new Set<RouterListener>();
  const byKey = new Map<string, Set<RouterListener>>();
  let cursor: readonly number[] | undefined;
  let early: LiveChange[] = [];
  let ordinal = 0;
  let listeners = 0;
  let following: Promise<Following> | undefined;

  function interested(keys: readonly string[]): Set<RouterListener> {
    const found = new Set(everything);
    for (const key of keys) for (const listener of byKey.get(key) ?? []) found.add(listener);
    return found;
  }

  function change(next: LiveChange): void {
    if (cursor === undefined) {
      early.push(next);
      return;
    }
    cursor = cursor.with(next.shard, next.seq);
    ordinal += 1;
    const placed = { change: next, cursor, ordinal };
    for (const listener of interested(next.keys)) listener.placed(placed);
  }

  function lost(reason: Error): void {
    forget();
    const all = new Set([...everything, ...[...byKey.values()].flatMap((set) => [...set])]);
    for (const listener of all) listener.lost(reason);
  }

  function forget(): void {
    following = undefined;
    cursor = undefined;
    early = [];
  }

  async function follow(): Promise<Following> {
    const { cursor: start, stop } = await source.follow({ change, lost });
    cursor = start;
    // Told between the beginning and now, before it was known where the telling begins.
    for (const next of early.splice(0)) if (next.seq > (start[next.shard] ?? 0)) change(next);
    return { stop };
  }

  function remove(listener: RouterListener): void {
    if (listener.keys === undefined) everything.delete(listener);
    for (const key of listener.keys ?? []) {
      const set = byKey.get(key);
      set?.delete(listener);
      if (set?.size === 0) byKey.delete(key);
    }
    listeners -= 1;
    if (listeners > 0 || following === undefined) return;
    const last = following;
    forget();
    last.then(({ stop }) => stop()).catch(() => undefined);
  }

  return {
    point: () => ({ cursor: cursor ?? [], ordinal }),
    async listen(listener) {
      listeners += 1;
      if (listener.keys === undefined) everything.add(listener);
      for (const key of listener.keys ?? []) byKey.set(key, (byKey.get(key) ?? new Set()).add(listener));
      let removed = false;
      const leave = () => {
        if (!removed) remove(listener);
        removed = true;
      };
      following ??= follow();
      try {
        await following;
      } catch (error) {
        forget();
        leave();
        throw error;
      }
      return leave;
    },
  };
}
