/**
 * When a position wants more, and where that could come from: rules as pure functions. No database.
 *
 * A signal opens when available falls below the reorder point and ends when it is back at `clearAt` or above; in between
 * nothing happens, so one crossing is one signal however often stock goes up and down at the edge.
 */

/** When a position wants more; thousandths. */
export type RestockRule = { readonly reorderPoint: number; readonly clearAt: number };

/** What was available after a change, and when that was. */
export type Observed = { readonly available: number; readonly at: string };

/** What a stretch of changes came to: the end of the signal that was open, and the signals that opened, perhaps ended again. */
export type Crossings = {
  readonly clearedAt: string | undefined;
  readonly opened: readonly (Observed & { readonly clearedAt: string | undefined })[];
};

/** Walks through changes of one position in commit order. */
export function crossings(rule: RestockRule, isOpenBefore: boolean, changes: readonly Observed[]): Crossings {
  const opened: (Observed & { clearedAt: string | undefined })[] = [];
  let isOpen = isOpenBefore;
  let clearedAt: string | undefined;
  for (const change of changes) {
    if (!isOpen && change.available < rule.reorderPoint) {
      opened.push({ ...change, clearedAt: undefined });
      isOpen = true;
    } else if (isOpen && change.available >= rule.clearAt && change.available >= rule.reorderPoint) {
      const last = opened.at(-1);
      if (last === undefined) clearedAt = change.at;
      else last.clearedAt = change.at;
      isOpen = false;
    }
  }
  return { clearedAt, opened };
}

/** What a position lacks; thousandths. `step` is the smallest quantity the item has. */
export type Need = {
  readonly locationNo: number;
  readonly available: number;
  /** On its way, asked for, or expected in time. */
  readonly coming: number;
  readonly reorderUpTo: number;
  readonly step: number;
};

/** A location that has more than it wants for itself. */
export type Surplus = {
  readonly locationNo: number;
  readonly locationId: string;
  readonly isStore: boolean;
  readonly surplus: number;
};

/** From where, and how much. */
export type Proposal = {
  readonly locationNo: number;
  readonly locationId: string;
  readonly quantity: number;
};

/**
 * Proposes where a position's need is filled from: one place that has all of it before one that has a part, a warehouse before
 * a store, the one with the most before others. Gives undefined when nothing is needed or nobody has any.
 */
export function propose(need: Need, places: readonly Surplus[]): Proposal | undefined {
  const lacking = whole(need.reorderUpTo - Math.max(0, need.available) - need.coming, need.step);
  if (lacking <= 0) return undefined;
  const able = places
    .filter(({ locationNo }) => locationNo !== need.locationNo)
    .map((place) => ({ ...place, quantity: Math.min(lacking, whole(place.surplus, need.step)) }))
    .filter(({ quantity }) => quantity > 0);
  const [best] = able.sort(
    (left, right) =>
      right.quantity - left.quantity ||
      Number(left.isStore) - Number(right.isStore) ||
      right.surplus - left.surplus ||
      left.locationNo - right.locationNo,
  );
  return best && { locationNo: best.locationNo, locationId: best.locationId, quantity: best.quantity };
}

function whole(quantity: number, step: number): number {
  return quantity - (quantity % step);
}
