/**
 * Count tasks as they are read: one, some, or a page of them, newest first.
 *
 * Quantities in thousandths. What a caller does not reach is left out in SQL, by location.
 */
import type { Queryable } from '#database';
import { type CountScope, countScope } from '../count-scope.ts';
import { statement } from '../statement.ts';

/** Where a count task is in its life. */
export const countStatuses = ['OPEN', 'SUBMITTED', 'APPROVED', 'REJECTED', 'RECOUNT_REQUESTED'] as const;

/** Where a count task is in its life. */
export type CountStatus = (typeof countStatuses)[number];

/** Why there is a count task. */
export type CountOrigin = 'REQUESTED' | 'CYCLE' | 'NO_PICK' | 'RECOUNT' | 'UNASKED';

/** A count: asked for, made, looked at, decided. */
export type CountTask = {
  readonly countId: string;
  readonly positionId: number;
  readonly sku: string;
  readonly locationId: string;
  readonly counted: CountScope;
  readonly status: CountStatus;
  readonly origin: CountOrigin;
  readonly raisedBy: string;
  readonly raisedAt: Date;
  readonly raisedWhy: string | undefined;
  readonly recountOf: string | undefined;
  readonly correlationId: string;
  readonly submission: CountSubmission | undefined;
  /** The book at the count's time when it was looked at, and what the count differs from it; suspect units are part of a shelf's book. */
  readonly book: number | undefined;
  readonly variance: number | undefined;
  readonly isWithinTolerance: boolean | undefined;
  readonly toleranceNo: number | undefined;
  /** What its approval came to: less than the variance when a late event had told it meanwhile. */
  readonly posted: number | undefined;
  readonly decision: WorkDecision | undefined;
};

/** What was counted, when and by whom. */
export type CountSubmission = {
  readonly quantity: number;
  readonly countedAt: Date;
  readonly submittedBy: string;
  readonly submittedAt: Date;
  readonly source: string;
  readonly operatorId: string | undefined;
  readonly deviceId: string | undefined;
  readonly reason: string | undefined;
  readonly unitValueMinor: number | undefined;
};

/** Who decided, when, where and why; `by` is `tolerance` when no person had to. */
export type WorkDecision = {
  readonly by: string;
  readonly at: Date;
  readonly operatorId: string | undefined;
  readonly deviceId: string | undefined;
  readonly why: string | undefined;
};

/** Conditions on count tasks; all given ones must hold. */
export type CountFilter = {
  readonly statuses?: readonly CountStatus[] | undefined;
  readonly itemNos?: readonly number[] | undefined;
  readonly locationNos?: readonly number[] | undefined;
};

/** A page of count tasks, newest first; `after` is the id of the last task of the page before. */
export type CountQuery = {
  readonly first: number;
  readonly after?: string | undefined;
  readonly filter?: CountFilter | undefined;
};

const readStatement = statement('counts/read');
const pageStatement = statement('counts/page');

/** A row of counts/columns.sql. */
export type CountRow = {
  count_id: string;
  position_id: number;
  sku: string;
  location_id: string;
  counted: string;
  status: CountStatus;
  origin: CountOrigin;
  raised_by: string;
  raised_at: Date;
  raised_why: string | null;
  recount_of: string | null;
  quantity: number | null;
  counted_at: Date | null;
  submitted_by: string | null;
  submitted_at: Date | null;
  source: string | null;
  operator_id: string | null;
  device_id: string | null;
  reason: string | null;
  unit_value_minor: number | null;
  correlation_id: string;
  book: number | null;
  variance: number | null;
  tolerance_no: number | null;
  is_within: boolean | null;
  posted: number | null;
  decided_by: string | null;
  decided_at: Date | null;
  decided_operator: string | null;
  decided_device: string | null;
  decided_why: string | null;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Says whether text can be the id of a workflow's row. */
export function isWorkId(text: string): boolean {
  return uuid.test(text);
}

/** Reads count tasks by id, as a map; unknown ids are not in the answer. */
export async function readCounts(
  database: Queryable,
  ids: readonly string[],
): Promise<Map<string, CountTask>> {
  const { rows } = await database.query<CountRow>(readStatement, [ids.filter(isWorkId)]);
  return new Map(rows.map((row) => [row.count_id, countOf(row)]));
}

/** Reads a page; ask for one more than needed to know whether there is a next page. */
export async function pageOfCounts(database: Queryable, query: CountQuery): Promise<CountTask[]> {
  const { first, after, filter = {} } = query;
  const { rows } = await database.query<CountRow>(pageStatement, [
    first,
    after ?? null,
    filter.statuses ?? null,
    filter.itemNos ?? null,
    filter.locationNos ?? null,
  ]);
  return rows.map(countOf);
}

/** Reads a row as a count task; throws on a scope this version does not know. */
export function countOf(row: CountRow): CountTask {
  const counted = countScope(row.counted);
  if (counted === undefined) throw new Error(`count ${row.count_id} counts ${row.counted}, which is unknown`);
  return {
    countId: row.count_id,
    positionId: row.position_id,
    sku: row.sku,
    locationId: row.location_id,
    counted,
    status: row.status,
    origin: row.origin,
    raisedBy: row.raised_by,
    raisedAt: row.raised_at,
    raisedWhy: row.raised_why ?? undefined,
    recountOf: row.recount_of ?? undefined,
    correlationId: row.correlation_id,
    submission: submissionOf(row),
    book: row.book ?? undefined,
    variance: row.variance ?? undefined,
    isWithinTolerance: row.is_within ?? undefined,
    toleranceNo: row.tolerance_no ?? undefined,
    posted: row.posted ?? undefined,
    decision: decisionOf(row),
  };
}

/** The columns of a decision, in every workflow's table. */
export type DecisionRow = Pick<
  CountRow,
  'decided_by' | 'decided_at' | 'decided_operator' | 'decided_device' | 'decided_why'
>;

/** Reads who decided; undefined while nobody has. */
export function decisionOf(row: DecisionRow): WorkDecision | undefined {
  if (row.decided_by === null || row.decided_at === null) return undefined;
  return {
    by: row.decided_by,
    at: row.decided_at,
    operatorId: row.decided_operator ?? undefined,
    deviceId: row.decided_device ?? undefined,
    why: row.decided_why ?? undefined,
  };
}

function submissionOf(row: CountRow): CountSubmission | undefined {
  const { quantity, counted_at: countedAt, submitted_by: submittedBy, submitted_at: submittedAt } = row;
  if (quantity === null || countedAt === null || submittedBy === null || submittedAt === null)
    return undefined;
  return {
    quantity,
    countedAt,
    submittedBy,
    submittedAt,
    source: row.source ?? '',
    operatorId: row.operator_id ?? undefined,
    deviceId: row.device_id ?? undefined,
    reason: row.reason ?? undefined,
    unitValueMinor: row.unit_value_minor ?? undefined,
  };
}
