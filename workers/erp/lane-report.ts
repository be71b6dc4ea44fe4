/**
 * What a process says of a lane it runs, every few seconds, for people to read: circuit, pace, windows. Nobody decides by it.
 *
 * One row a company and process. What has not been renewed for an hour is of a process that is gone, and is taken away.
 */
import type { Database } from '#database';
import type { Budget } from './budget.ts';
import { closesAt, isOpen, opensAt, type Window } from './windows.ts';

/** Why nothing is sent, and since when. */
export type OpenCircuit = { readonly reason: string; readonly openedAt: Date };

/** A lane as it is now. */
export type LaneState = {
  readonly company: string;
  /** Names the process: a UUID made when the lane was started. */
  readonly process: string;
  readonly system: string;
  /** Most postings of the next call, and of any. */
  readonly batchSize: number;
  readonly maxBatch: number;
  readonly circuit: OpenCircuit | undefined;
  readonly budget: Budget | undefined;
  readonly maintenance: readonly Window[] | undefined;
  readonly financialWindows: readonly Window[] | undefined;
};

// $1 company, $2 process, then the columns in order. No rows.
const write = `
  INSERT INTO workers.erp_lane_report (company, process, seen_at, system, batch_size, max_batch, circuit_reason, circuit_opened_at,
    budget, per_second, burst, in_maintenance, maintenance_changes_at, has_financial_windows, posts_financial, financial_changes_at)
  VALUES ($1, $2, now(), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
  ON CONFLICT (company, process) DO UPDATE SET (seen_at, system, batch_size, max_batch, circuit_reason, circuit_opened_at, budget,
      per_second, burst, in_maintenance, maintenance_changes_at, has_financial_windows, posts_financial, financial_changes_at)
    = (excluded.seen_at, excluded.system, excluded.batch_size, excluded.max_batch, excluded.circuit_reason,
      excluded.circuit_opened_at, excluded.budget, excluded.per_second, excluded.burst, excluded.in_maintenance,
      excluded.maintenance_changes_at, excluded.has_financial_windows, excluded.posts_financial, excluded.financial_changes_at)`;

const forget = "DELETE FROM workers.erp_lane_report WHERE seen_at < now() - interval '1 hour'";

// $1 company, $2 process. No rows.
const leave = 'DELETE FROM workers.erp_lane_report WHERE company = $1 AND process = $2';

/** Writes a lane's row anew, and takes away rows of processes that are gone. */
export async function reportLane(database: Database, lane: LaneState): Promise<void> {
  const { company, process, system, batchSize, maxBatch, circuit, budget } = lane;
  const now = new Date();
  const maintenance = spanOf(lane.maintenance ?? [], now);
  const financial = lane.financialWindows === undefined ? undefined : spanOf(lane.financialWindows, now);
  await database.query({
    name: 'erp-report-lane',
    text: write,
    values: [
      ...[company, process, system, batchSize, maxBatch, circuit?.reason ?? null, circuit?.openedAt ?? null],
      ...[budget?.name ?? null, budget?.perSecond ?? null, budget?.burst ?? null],
      ...[maintenance.isOpen, maintenance.changesAt],
      ...[financial !== undefined, financial?.isOpen ?? true, financial?.changesAt ?? null],
    ],
  });
  await database.query(forget);
}

/** Takes a lane's row away: its process ends. */
export async function leaveLane(
  database: Database,
  { company, process }: Pick<LaneState, 'company' | 'process'>,
): Promise<void> {
  await database.query(leave, [company, process]);
}

function spanOf(windows: readonly Window[], now: Date): { isOpen: boolean; changesAt: Date | null } {
  const open = isOpen(windows, now);
  return { isOpen: open, changesAt: (open ? closesAt(windows, now) : opensAt(windows, now)) ?? null };
}
