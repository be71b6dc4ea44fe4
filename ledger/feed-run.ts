/**
 * The changes of a run: a batch of holds is one row of the feed a shard (decision 0020), and nobody who reads can tell.
 *
 * The same as ledger.changes_of_run in SQL, which other statements read by; test/ledger/feed-runs.test.ts holds one to the other.
 * Here it costs a tenth, and followers ask after every commit. A run has positions one after the other, each as it was before,
 * and a position's changes in order: some units from available to reserved.
 */
import { positionKey } from './account.ts';
import type { Change } from './change.ts';
import { causeOf } from './event-type.ts';

/** A run as changes-after.sql gives it. Quantities in thousandths, a list by position or by change; null means 0 for each. */
export type RunRow = {
  readonly shard: number;
  /** The last number of the run. */
  readonly seq: number;
  /** How many numbers it has. */
  readonly changes: number;
  readonly happened_at: Date;
  readonly cause: number;
  readonly position_ids: readonly number[];
  /** Changes of each position. */
  readonly counts: readonly number[];
  readonly versions: readonly number[];
  readonly all_available: readonly number[];
  readonly all_reserved: readonly number[];
  readonly all_picked: readonly number[] | null;
  readonly all_damaged: readonly number[] | null;
  readonly all_quarantined: readonly number[] | null;
  readonly all_return_pending: readonly number[] | null;
  /** By change, as the two that follow. */
  readonly reservation_event_ids: readonly number[];
  readonly quantities: readonly number[];
  readonly correlation_ids: readonly string[];
};

/** Gives those changes of a run, in order, that have a number after one (exclusive) and up to another. */
export function changesOfRun(run: RunRow, numbers: { after: number; upTo: number }): Change[] {
  const told: Change[] = [];
  let nth = 0;
  for (let place = 0; place < run.position_ids.length; place += 1) {
    let taken = 0;
    for (let count = 1; count <= at(run.counts, place) && nth < run.changes; count += 1) {
      const quantity = at(run.quantities, nth);
      taken += quantity;
      nth += 1;
      const seq = run.seq - run.changes + nth;
      if (seq > numbers.after && seq <= numbers.upTo) told.push(changeOf(run, { place, count, nth, taken }));
    }
  }
  return told;
}

/** The `nth` change of a run, from 1: the `count`th of the position at `place`, of which the run has `taken` so many by then. */
type Step = {
  readonly place: number;
  readonly count: number;
  readonly nth: number;
  readonly taken: number;
};

function changeOf(run: RunRow, { place, count, nth, taken }: Step): Change {
  const positionId = at(run.position_ids, place);
  const quantity = at(run.quantities, nth - 1);
  const available = at(run.all_available, place) - taken;
  const reserved = at(run.all_reserved, place) + taken;
  const picked = optional(run.all_picked, place);
  const damaged = optional(run.all_damaged, place);
  const quarantined = optional(run.all_quarantined, place);
  const returnPending = optional(run.all_return_pending, place);
  return {
    available,
    reserved,
    picked,
    damaged,
    quarantined,
    returnPending,
    ...positionKey(positionId),
    shard: run.shard,
    seq: run.seq - run.changes + nth,
    positionId,
    version: at(run.versions, place) + count,
    onHand: available + reserved + picked + damaged + quarantined + returnPending,
    delta: -quantity,
    changes: [
      { state: 'AVAILABLE', delta: -quantity },
      { state: 'RESERVED', delta: quantity },
    ],
    cause: causeOf(run.cause),
    at: run.happened_at,
    correlationId: at(run.correlation_ids, nth - 1),
    movementId: undefined,
    reservationEventId: at(run.reservation_event_ids, nth - 1),
  };
}

/** Constraints of ledger.feed_run say that every list is long enough. */
function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index];
  if (value === undefined) throw new Error(`a run of the feed has no value at ${index}`);
  return value;
}

function optional(values: readonly number[] | null, index: number): number {
  return values === null ? 0 : at(values, index);
}
