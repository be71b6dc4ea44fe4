/**
 * Parked events, tried again once their codes are mapped.
 *
 * They go the same way in as every event, with the same idempotency: whoever maps the code, sends the event again or
 * sweeps first records it, and nobody twice.
 */
import type { Database } from '#database';
import type { StockEventInput } from './event.ts';
import { maxEventsPerCall, record } from './record.ts';
import type { RecordContext } from './record-batch.ts';
import { statement } from './statement.ts';

/** Which to try: at most `limit` (5,000), only of this source, with one of these codes, or whose code has a meaning by now. */
export type ReplayQuery = {
  readonly limit: number;
  readonly source?: string | undefined;
  readonly codes?: readonly string[] | undefined;
  readonly isMapped?: boolean | undefined;
};

/** How many were recorded now, still have no mapping, or were refused (and stay parked). */
export type ReplayResult = { readonly recorded: number; readonly parked: number; readonly refused: number };

const takeParked = statement('take-parked');

/** Tries parked events again, those not tried for longest first. */
export async function replayParked(
  database: Database,
  query: ReplayQuery,
  context: RecordContext,
): Promise<ReplayResult> {
  const { rows } = await database.query<{ payload: StockEventInput; correlation_id: string }>(takeParked, [
    Math.min(query.limit, maxEventsPerCall),
    query.source ?? null,
    query.codes ?? null,
    query.isMapped ?? false,
  ]);
  const events = rows.map((row) => ({ ...row.payload, correlationId: row.correlation_id }));
  const { results } = await record(database, events, context);
  const count = (status: string): number => results.filter((result) => result.status === status).length;
  return { recorded: count('RECORDED'), parked: count('PARKED'), refused: count('REFUSED') };
}
