/**
 * Changes of a tick as one change a position: as it is after the last of them, with what all of them changed together.
 *
 * For subscriptions that asked for `throttleMs`. Pure. Versions between are skipped, which a client sees; deltas are not.
 */
import type { ToldChange } from '#ledger';

/** A change and its cursor. */
export type Told = { readonly cursor: string; readonly change: ToldChange };

/** Gives as many entries as it takes; null for what a later change of the same position says, too. */
export function lastOfEach(told: readonly (Told | null)[]): (Told | null)[] {
  const ofPosition = Map.groupBy(
    told.filter((one) => one !== null),
    ({ change }) => change.positionId,
  );
  return told.map((one) => {
    const all = one === null ? [] : (ofPosition.get(one.change.positionId) ?? []);
    return one === null || all.at(-1) !== one ? null : { ...one, change: together(one.change, all) };
  });
}

function together(last: ToldChange, all: readonly Told[]): ToldChange {
  const byState = Map.groupBy(
    all.flatMap(({ change }) => change.changes),
    ({ state }) => state,
  );
  const sums = [...byState].map(([state, changes]) => ({
    state,
    delta: changes.reduce((sum, { delta }) => sum + delta, 0),
  }));
  return {
    ...last,
    delta: all.reduce((sum, { change }) => sum + change.delta, 0),
    changes: sums.filter(({ delta }) => delta !== 0),
  };
}
