/**
 * What a process reserved lately, by key: repeats of it need no lane and no statement that writes.
 *
 * A memory of what was committed, never of what was not: it only says that the reservation is to be read, and what its content
 * was. Bounded; what it has forgotten the database answers, and what is gone from there is forgotten.
 */

import { LRUCache } from 'lru-cache';

/** Remembers content hashes by reservation id. */
export type Recent = {
  /** The content hash a reservation was made with, while it is remembered. */
  hashOf(id: string): string | undefined;
  /** Remembers a reservation that is committed. */
  remember(id: string, requestHash: string): void;
  /** Forgets one that turned out to be gone. */
  forget(id: string): void;
};

/** How many are remembered. */
export type RecentOptions = { readonly most: number };

/** Makes an empty memory; what nobody asked for longest is forgotten first. */
export function createRecent({ most }: RecentOptions): Recent {
  const hashes = new LRUCache<string, string>({ max: most });
  return {
    hashOf: (id) => hashes.get(id),
    remember: (id, requestHash) => {
      hashes.set(id, requestHash);
    },
    forget: (id) => {
      hashes.delete(id);
    },
  };
}
