/**
 * The bytes of the feed under a seal: a line a change, as sql/proof/feed-lines.sql gives rows and makes itself.
 *
 * A change of a run has the same line as a row would: JSON as PostgreSQL writes jsonb, keys by length and without what is null.
 * Decision 0015; test/proof/lines.test.ts holds every line to what jsonb says.
 */
import type { Change } from '../change.ts';
import { changesOfRun, type RunRow } from '../feed-run.ts';

/** A change as it is sealed. */
export type FeedLine = {
  readonly seq: number;
  readonly line: string;
  readonly movement_id: number | null;
  readonly reservation_event_id: number | null;
  readonly age_ms: number;
};

/** A row of feed-lines.sql: a change, or a run, whose line is the time at which it happened. */
export type FeedLineRow =
  | (FeedLine & { readonly changes: null })
  | (RunRow & Pick<FeedLine, 'line' | 'age_ms'>);

/** Gives a row as it is, and a run change by change: those after one number up to another. */
export function linesOf(row: FeedLineRow, numbers: { after: number; upTo: number }): FeedLine[] {
  if (row.changes === null) return [row];
  const { line: happenedAt, age_ms } = row;
  return changesOfRun(row, numbers).map((change) => ({
    seq: change.seq,
    line: lineOf(change, { cause: row.cause, happenedAt }),
    movement_id: null,
    reservation_event_id: change.reservationEventId ?? null,
    age_ms,
  }));
}

/** A change of a run takes units from available to reserved, and comes from an event of a reservation. */
function lineOf(change: Change, stored: { readonly cause: number; readonly happenedAt: string }): string {
  const { delta } = change;
  return (
    `{"seq": ${change.seq}, "cause": ${stored.cause}, "shard": ${change.shard}, "picked": ${change.picked}, ` +
    `"damaged": ${change.damaged}, "version": ${change.version}, "d_picked": 0, "reserved": ${change.reserved}, ` +
    `"available": ${change.available}, "d_damaged": 0, "d_reserved": ${-delta}, "d_available": ${delta}, ` +
    `"happened_at": ${stored.happenedAt}, "position_id": ${change.positionId}, "quarantined": ${change.quarantined}, ` +
    `"d_quarantined": 0, "correlation_id": ${JSON.stringify(change.correlationId)}, ` +
    `"return_pending": ${change.returnPending}, "d_return_pending": 0, ` +
    `"reservation_event_id": ${change.reservationEventId}}`
  );
}
