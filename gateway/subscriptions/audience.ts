/**
 * Who listens to which keys: an index from a change's keys to the listeners it may concern.
 *
 * Pure bookkeeping; a listener without keys is concerned by every change.
 */

/** Whoever can be found by keys. */
export type Keyed = { readonly keys: readonly string[] | undefined };

/** An index of listeners. */
export type Audience<Listener extends Keyed> = {
  add(listener: Listener): void;
  remove(listener: Listener): void;
  /** Those a change with these keys may concern, each once. */
  concerned(keys: readonly string[]): Set<Listener>;
  all(): Set<Listener>;
};

/** Makes an empty audience. */
export function createAudience<Listener extends Keyed>(): Audience<Listener> {
  const everyone = new Set<Listener>();
  const ofEverything = new Set<Listener>();
  const byKey = new Map<string, Set<Listener>>();
  return {
    add(listener) {
      everyone.add(listener);
      if (listener.keys === undefined) ofEverything.add(listener);
      for (const key of listener.keys ?? []) byKey.set(key, (byKey.get(key) ?? new Set()).add(listener));
    },
    remove(listener) {
      everyone.delete(listener);
      ofEverything.delete(listener);
      for (const key of listener.keys ?? []) {
        const set = byKey.get(key);
        set?.delete(listener);
        if (set?.size === 0) byKey.delete(key);
      }
    },
    concerned(keys) {
      const found = new Set(ofEverything);
      for (const key of keys) for (const listener of byKey.get(key) ?? []) found.add(listener);
      return found;
    },
    all: () => new Set(everyone),
  };
}
