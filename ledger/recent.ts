/**
 * What a process reserved lately, by key: repeats of it need no lane and no statement that writes.
 *
 * A memory of what was committed, never of what was not: it only says that the reservation is to be read, and what its content
 * was. Bounded; what it has forgotten the database answers, and what is gone from there is forgotten.
 */
import { writeUuid } from '#database';

/** Remembers content hashes by reservation id; both are uuids in small letters. */
export type Recent = {
  /** The content hash a reservation was made with, while it is remembered. */
  hashOf(id: string): string | undefined;
  /** Remembers a reservation that is committed. */
  remember(id: string, requestHash: string): void;
  /** Forgets one that turned out to be gone. */
  forget(id: string): void;
};

/** How many are remembered, about. */
export type RecentOptions = { readonly most: number };

/** A slot: the four words of an id, then those of its content hash. No id is all zeros: it has a version. */
const wordsPerSlot = 8;
const idWords = 4;
const hashAt = 16;

/**
 * Makes an empty memory. An id is a digest, so its first word says where it is kept; who comes to the same place later takes it.
 * Words, not texts in a map: a hundred thousand texts that live for seconds were a fifth of the process's work, most of it in
 * collecting them.
 */
export function createRecent({ most }: RecentOptions): Recent {
  const slots = 2 ** Math.ceil(Math.log2(most));
  const kept = new Uint32Array(slots * wordsPerSlot);
  const asked = new Uint32Array(wordsPerSlot);
  const bytes = Buffer.from(asked.buffer);
  const slotOf = (id: string): number => {
    writeUuid(bytes, id, 0);
    return ((asked[0] ?? 0) % slots) * wordsPerSlot;
  };
  const isKept = (slot: number): boolean => {
    for (let word = 0; word < idWords; word += 1) if (kept[slot + word] !== asked[word]) return false;
    return true;
  };
  return {
    hashOf: (id) => {
      const slot = slotOf(id);
      return isKept(slot) ? uuidOf(kept.subarray(slot + idWords, slot + wordsPerSlot)) : undefined;
    },
    remember: (id, requestHash) => {
      const slot = slotOf(id);
      writeUuid(bytes, requestHash, hashAt);
      kept.set(asked, slot);
    },
    forget: (id) => {
      const slot = slotOf(id);
      if (isKept(slot)) kept.fill(0, slot, slot + wordsPerSlot);
    },
  };
}

function uuidOf({ buffer, byteOffset, byteLength }: Uint32Array): string {
  const hex = Buffer.from(buffer, byteOffset, byteLength).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
