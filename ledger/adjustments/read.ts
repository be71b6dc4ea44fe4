/**
 * Adjustments as they are read: one, some, or a page of them, newest first; and the reasons there are.
 *
 * Quantities in thousandths, signed: what was found is positive, what is missing negative.
 */
import type { Queryable } from '#database';
import type { State } from '../account.ts';
import { type DecisionRow, decisionOf, isWorkId, type WorkDecision } from '../counts/read.ts';
import { statement } from '../statement.ts';

/** Where an adjustment is in its life. */
export type AdjustmentStatus = 'REQUESTED' | 'APPROVED' | 'REJECTED';

/** A change of the book that somebody asked for. */
export type Adjustment = {
  readonly adjustmentId: string;
  readonly positionId: number;
  readonly sku: string;
  readonly locationId: string;
  readonly state: State;
  readonly quantity: number;
  readonly reasonCode: string;
  readonly note: string | undefined;
  readonly occurredAt: Date;
  readonly unitValueMinor: number | undefined;
  readonly status: AdjustmentStatus;
  readonly isWithinTolerance: boolean;
  readonly toleranceNo: number | undefined;
  readonly correlationId: string;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly operatorId: string | undefined;
  readonly deviceId: string | undefined;
  readonly decision: WorkDecision | undefined;
};

/** A page of adjustments, newest first; `after` is the id of the last one of the page before. */
export type AdjustmentQuery = {
  readonly first: number;
  readonly after?: string | undefined;
  readonly filter?:
    | {
        readonly statuses?: readonly AdjustmentStatus[] | undefined;
        readonly itemNos?: readonly number[] | undefined;
        readonly locationNos?: readonly number[] | undefined;
      }
    | undefined;
};

/** Why stock is adjusted: a company's own words. */
export type ReasonCode = { readonly code: string; readonly meaning: string; readonly isActive: boolean };

/** A row of adjustments/columns.sql. */
export type AdjustmentRow = DecisionRow & {
  adjustment_id: string;
  position_id: number;
  sku: string;
  location_id: string;
  state: State;
  quantity: number;
  reason_code: string;
  note: string | null;
  occurred_at: Date;
  unit_value_minor: number | null;
  status: AdjustmentStatus;
  is_within: boolean;
  tolerance_no: number | null;
  correlation_id: string;
  requested_by: string;
  requested_at: Date;
  operator_id: string | null;
  device_id: string | null;
};

const readStatement = statement('adjustments/read');
const pageStatement = statement('adjustments/page');
const reasonsStatement = statement('adjustments/reasons');

/** Reads adjustments by id, as a map; unknown ids are not in the answer. */
export async function readAdjustments(
  database: Queryable,
  ids: readonly string[],
): Promise<Map<string, Adjustment>> {
  const { rows } = await database.query<AdjustmentRow>(readStatement, [ids.filter(isWorkId)]);
  return new Map(rows.map((row) => [row.adjustment_id, adjustmentOf(row)]));
}

/** Reads a page; ask for one more than needed to know whether there is a next page. */
export async function pageOfAdjustments(
  database: Queryable,
  { first, after, filter = {} }: AdjustmentQuery,
): Promise<Adjustment[]> {
  const { rows } = await database.query<AdjustmentRow>(pageStatement, [
    first,
    after ?? null,
    filter.statuses ?? null,
    filter.itemNos ?? null,
    filter.locationNos ?? null,
  ]);
  return rows.map(adjustmentOf);
}

/** Lists the reason codes. */
export async function reasonCodes(database: Queryable): Promise<ReasonCode[]> {
  const { rows } = await database.query<{ code: string; meaning: string; is_active: boolean }>(
    reasonsStatement,
  );
  return rows.map(({ code, meaning, is_active: isActive }) => ({ code, meaning, isActive }));
}

/** Reads a row as an adjustment. */
export function adjustmentOf(row: AdjustmentRow): Adjustment {
  return {
    adjustmentId: row.adjustment_id,
    positionId: row.position_id,
    sku: row.sku,
    locationId: row.location_id,
    state: row.state,
    quantity: row.quantity,
    reasonCode: row.reason_code,
    note: row.note ?? undefined,
    occurredAt: row.occurred_at,
    unitValueMinor: row.unit_value_minor ?? undefined,
    status: row.status,
    isWithinTolerance: row.is_within,
    toleranceNo: row.tolerance_no ?? undefined,
    correlationId: row.correlation_id,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    operatorId: row.operator_id ?? undefined,
    deviceId: row.device_id ?? undefined,
    decision: decisionOf(row),
  };
}
