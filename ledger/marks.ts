/**
 * Positions that were short a moment ago: requests for them are decided under lock at once, without trying the fast way first.
 *
 * A hint and nothing more: with a wrong one a request takes longer, with none a statement is tried in vain. Bounded.
 */

/** Marks by position id. */
export type Marks = {
  /** Marks positions from now on, for as long as the marks were made for. */
  add(positionIds: Iterable<number>): void;
  has(positionId: number): boolean;
};

const mostMarks = 10_000;

/** Makes marks that last so long. */
export function createMarks(lastMs: number): Marks {
  const ends = new Map<number, number>();
  return {
    add: (positionIds) => {
      // Rather none than too many: they come again.
      if (ends.size > mostMarks) ends.clear();
      for (const id of positionIds) ends.set(id, performance.now() + lastMs);
    },
    has: (positionId) => {
      const end = ends.get(positionId);
      if (end === undefined) return false;
      if (end > performance.now()) return true;
      ends.delete(positionId);
      return false;
    },
  };
}
