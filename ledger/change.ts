/**
 * A change: one position right after one movement or reservation event, as the feed tells it, however it is stored (feed.ts reads
 * rows, feed-run.ts runs). Types, and the one sum over them.
 */
import type { State } from './account.ts';
import type { Cause } from './event-type.ts';

/** Units by state, in thousandths of the item's base unit. */
export type Quantities = {
  readonly available: number;
  readonly reserved: number;
  readonly picked: number;
  readonly damaged: number;
  readonly quarantined: number;
  readonly returnPending: number;
};

/** How one state changed, in thousandths; never 0. */
export type StateChange = { readonly state: State; readonly delta: number };

/** One position right after one movement or reservation event. */
export type Change = Quantities & {
  readonly shard: number;
  /** Gap-free in its shard, from 1. */
  readonly seq: number;
  readonly positionId: number;
  readonly itemNo: number;
  readonly locationNo: number;
  /** Grows by one with every change of the position. */
  readonly version: number;
  /** All physical states together. */
  readonly onHand: number;
  /** Change of available. */
  readonly delta: number;
  readonly changes: readonly StateChange[];
  readonly cause: Cause;
  readonly at: Date;
  readonly correlationId: string;
  readonly movementId: number | undefined;
  readonly reservationEventId: number | undefined;
};

/** Gives everything physically there: the sum over all states. */
export function onHandOf(of: Quantities): number {
  return of.available + of.reserved + of.picked + of.damaged + of.quarantined + of.returnPending;
}
