/**
 * What a read of an item is: its positions, what is left of grants there, and how fresh all of it is.
 *
 * Met by every way of reading: the copy in the process, Redis, the ledger.
 */
import type { PositionGrant } from '#ledger';
import type { Vector } from './control.ts';
import type { PackedItem } from './memory/packed-item.ts';
import type { Slot } from './slot.ts';

/** Where an item was read: in this process, in Redis, in the ledger. */
export type ReadFrom = 'PROCESS' | 'REDIS' | 'LEDGER';

/** How old a read is and where it came from. */
export type Freshness = {
  /** The moment (server time, ms since 1970) at which it was true. */
  readonly asOfMs: number;
  /** Every change up to here is in it. */
  readonly cursor: Vector;
  readonly source: 'CACHE' | 'LEDGER';
  readonly readFrom: ReadFrom;
  /** How long ago `asOfMs` was at `toldAtMs`, ms, at least 0. */
  readonly ageMs: number;
  /** performance.now() when the age was told; what is given later is older (`asGivenNow`). */
  readonly toldAtMs: number;
  /** Older than copies are given otherwise, because nothing fresher could be had in time. */
  readonly isDegraded?: boolean;
};

/** One item as read: its positions, in location order, its open grants when it has some, and how fresh they are. */
export type ItemRead = {
  readonly slots: readonly Slot[];
  /** The same as the copy in this process keeps it, for who asks nothing but what is available. */
  readonly packed?: PackedItem | undefined;
  readonly grants: readonly PositionGrant[];
  readonly freshness: Freshness;
};

/** The same with its age now. To be asked last, when nothing is waited for any more: no answer is older than it says. */
export function asGivenNow(freshness: Freshness): Freshness {
  const toldAtMs = performance.now();
  return { ...freshness, ageMs: freshness.ageMs + toldAtMs - freshness.toldAtMs, toldAtMs };
}

/** What a reading asks for beyond the items. */
export type ReadDemands = {
  /** The answer must include every change up to here. */
  readonly atLeast?: Vector | undefined;
  /** The oldest answer the asker takes, ms; never more than the reader's own bound. */
  readonly maxAgeMs?: number | undefined;
  /** Items that must be read with their grants. */
  readonly granted?: ReadonlySet<number> | undefined;
};
