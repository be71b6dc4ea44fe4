/**
 * What a process reserved lately, by key: repeats of it need no lane and no statement that writes.
 *
 * A memory of what was committed, never of what was not: it only says that the reservation is to be read, and what its content
 * was. Bounded; what it has forgotten the database answers, and what is gone from there is forgotten.
 */

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

/** Makes an empty memory; what was reserved longest ago is forgotten, half of all at once. */
export function createRecent({ most }: RecentOptions): Recent {
  // Two halves in turns: forgetting one by one, in the order of use, was a tenth of what a reservation cost the process.
  let young = new Map<string, string>();
  let old = new Map<string, string>();
  return {
    hashOf: (id) => young.get(id) ?? old.get(id),
    remember: (id, requestHash) => {
      young.set(id, requestHash);
      if (young.size < most / 2) return;
      old = young;
      young = new Map();
    },
    forget: (id) => {
      young.delete(id);
      old.delete(id);
    },
  };
}
