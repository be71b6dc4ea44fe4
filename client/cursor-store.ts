/**
 * Where a subscription keeps its place between two lives of its process: a pluggable store of one cursor a name.
 *
 * A cursor is saved after what came with it was handled, never before: what is handled twice after a crash is at most what was
 * handled since the last save. A store that saves together with what the handler writes makes that none (README.md, "Exactly once").
 */

/** A store of cursors. Rejections of either end the subscription: a place that cannot be kept is not followed further. */
export type CursorStore = {
  /** The cursor kept under a name; undefined when there is none. */
  load(name: string): string | undefined | Promise<string | undefined>;
  /** Keeps a cursor under a name in place of an earlier one. */
  save(name: string, cursor: string): void | Promise<void>;
};

/** Keeps cursors as long as the process or page lives. */
export function memoryStore(): CursorStore {
  const cursors = new Map<string, string>();
  return {
    load: (name) => cursors.get(name),
    save: (name, cursor) => {
      cursors.set(name, cursor);
    },
  };
}

/** What is needed of `localStorage` or `sessionStorage`. */
export type TextStorage = {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
};

/**
 * Keeps cursors in a browser's `localStorage` or `sessionStorage`, under `stockgate:<name>`. Where the browser refuses to
 * store (private windows, a full quota) the place is kept in memory only: the page then begins anew when it is loaded again.
 */
export function webStore(storage: TextStorage): CursorStore {
  const fallback = memoryStore();
  const keyOf = (name: string): string => `stockgate:${name}`;
  return {
    load(name) {
      try {
        return storage.getItem(keyOf(name)) ?? undefined;
      } catch {
        return fallback.load(name);
      }
    },
    save(name, cursor) {
      try {
        storage.setItem(keyOf(name), cursor);
      } catch {
        return fallback.save(name, cursor);
      }
    },
  };
}
