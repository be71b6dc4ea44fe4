/**
 * An item as a copy gave it, packed: its positions are made when somebody looks at them, and only once.
 *
 * Who asks nothing but what is available never has them made (totals.ts, grid.ts). A class, because a getter in an object made for
 * every item of every answer cost more than all else of a read.
 */
import type { PositionGrant } from '#ledger';
import type { Freshness, ItemRead } from '../freshness.ts';
import type { Slot } from '../slot.ts';
import { type PackedItem, slotsOf } from './packed-item.ts';

/** What such a read is made of. */
export type PackedParts = {
  readonly packed: PackedItem;
  readonly grants: readonly PositionGrant[];
  readonly freshness: Freshness;
};

/** A read of a packed item. */
export class PackedRead implements ItemRead {
  readonly packed: PackedItem;
  readonly grants: readonly PositionGrant[];
  readonly freshness: Freshness;
  #slots: readonly Slot[] | undefined;

  constructor({ packed, grants, freshness }: PackedParts) {
    this.packed = packed;
    this.grants = grants;
    this.freshness = freshness;
  }

  /** Its positions, in the order of location numbers. */
  get slots(): readonly Slot[] {
    this.#slots ??= slotsOf(this.packed);
    return this.#slots;
  }
}
