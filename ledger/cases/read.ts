/**
 * Exception cases as they are read: pages of them, newest first, and what else a case touches.
 *
 * Quantities in thousandths. What units a negative position lacks is what it lacks now, not when the case was opened.
 */
import type { Queryable } from '#database';
import { statement } from '../statement.ts';
import { type CaseKind, type CaseOwner, caseKindOf } from './kind.ts';
import type { CaseDetail, CaseResolution } from './open.ts';

/** How a case ended, by whom and why. */
export type CaseEnding = {
  readonly how: CaseResolution;
  readonly by: string;
  readonly why: string | undefined;
  readonly at: Date;
};

/** A case as it stands. */
export type ExceptionCase = {
  readonly caseId: number;
  readonly kind: CaseKind;
  readonly subject: string;
  readonly owner: CaseOwner;
  readonly status: 'OPEN' | 'RESOLVED';
  readonly cause: string;
  /** Affected units, in thousandths; undefined when the case is not about a number of units. */
  readonly units: number | undefined;
  readonly positions: number | undefined;
  readonly positionId: number | undefined;
  readonly sku: string | undefined;
  readonly locationId: string | undefined;
  readonly movementId: number | undefined;
  readonly transferId: string | undefined;
  readonly reservationId: string | undefined;
  /** Whose sale it is about; undefined when it is no channel's. */
  readonly channel: string | undefined;
  readonly source: string | undefined;
  readonly code: string | undefined;
  readonly detail: CaseDetail;
  readonly callerId: string;
  readonly correlationId: string;
  readonly openedAt: Date;
  readonly updatedAt: Date;
  /** How often what it holds up was done again. */
  readonly replays: number;
  readonly ending: CaseEnding | undefined;
};

/** Conditions on cases; all given ones must hold. */
export type CaseFilter = {
  readonly caseIds?: readonly number[] | undefined;
  readonly kinds?: readonly CaseKind[] | undefined;
  readonly owners?: readonly CaseOwner[] | undefined;
  readonly status?: 'OPEN' | 'RESOLVED' | undefined;
  readonly itemNos?: readonly number[] | undefined;
  readonly locationNos?: readonly number[] | undefined;
  readonly openedBefore?: Date | undefined;
  readonly source?: string | undefined;
  readonly transferIds?: readonly string[] | undefined;
  /** Only those of these channels and, when so said, those of no channel. */
  readonly channels?: { readonly ids: readonly string[]; readonly orNone: boolean } | undefined;
};

/** A page of cases, newest first; `after` is the last caseId of the page before. */
export type CaseQuery = {
  readonly first: number;
  readonly after?: number | undefined;
  readonly filter?: CaseFilter | undefined;
};

/** Promises that stand on a position now. */
export type PromisesAt = { readonly reservations: number; readonly orders: number };

const columns = statement('cases/columns');
const promisesStatement = statement('cases/promises-at');

/** A case as its columns have it. */
export type CaseRow = {
  case_id: number;
  kind: string;
  subject: string;
  owner: CaseOwner;
  status: 'OPEN' | 'RESOLVED';
  cause: string;
  units: number | null;
  positions: number | null;
  position_id: number | null;
  sku: string | null;
  location_id: string | null;
  movement_id: number | null;
  transfer_id: string | null;
  reservation_id: string | null;
  channel_id?: string | null;
  source: string | null;
  code: string | null;
  detail: CaseDetail;
  caller_id: string;
  correlation_id: string;
  opened_at: Date;
  updated_at: Date;
  replays: number;
  resolution: CaseResolution | null;
  resolved_by: string | null;
  resolved_why: string | null;
  resolved_at: Date | null;
};

/** Reads a page; ask for one more than needed to know whether there is a next page. */
export async function pageOfCases(database: Queryable, query: CaseQuery): Promise<ExceptionCase[]> {
  const { text, values } = pageStatement(query);
  const { rows } = await database.query<CaseRow>(text, values);
  return rows.map(readCase);
}

/** Each condition and its parameter; an absent one is left out, so that the planner sees only what is asked. */
function conditions({ after, filter = {} }: CaseQuery): [(place: string) => string, unknown][] {
  return [
    [(place) => `c.case_id < ${place}::bigint`, after],
    [(place) => `c.case_id = ANY (${place}::bigint[])`, filter.caseIds],
    [(place) => `c.kind = ANY (${place}::text[])`, filter.kinds],
    [(place) => `c.owner = ANY (${place}::text[])`, filter.owners],
    [(place) => `c.item_no = ANY (${place}::bigint[])`, filter.itemNos],
    [(place) => `c.location_no = ANY (${place}::integer[])`, filter.locationNos],
    [(place) => `c.opened_at <= ${place}::timestamptz`, filter.openedBefore?.toISOString()],
    [(place) => `c.source = ${place}::text`, filter.source],
    [(place) => `c.transfer_id = ANY (${place}::text[])`, filter.transferIds],
    [
      (place) => {
        const own = `c.channel_id = ANY (${place}::text[])`;
        return filter.channels?.orNone ? `(${own} OR c.channel_id IS NULL)` : own;
      },
      filter.channels?.ids,
    ],
  ];
}

/** The status stands in the text, for the index of open cases is there for nothing else. */
const ofStatus = { OPEN: "c.status = 'OPEN'", RESOLVED: "c.status = 'RESOLVED'" } as const;

function pageStatement(query: CaseQuery): { text: string; values: unknown[] } {
  const values: unknown[] = [query.first];
  const asked = conditions(query).flatMap(([condition, value]) => {
    if (value === undefined) return [];
    values.push(value);
    return [condition(`$${values.length}`)];
  });
  const status = query.filter?.status;
  const all = [...asked, ...(status === undefined ? [] : [ofStatus[status]])];
  const where = all.length === 0 ? 'true' : all.join(' AND ');
  return { text: `${columns} WHERE ${where} ORDER BY c.case_id DESC LIMIT $1::integer`, values };
}

/** Counts the promises on positions, by position id; those without any are left out. */
export async function promisesAt(
  database: Queryable,
  positionIds: readonly number[],
): Promise<Map<number, PromisesAt>> {
  const { rows } = await database.query<{ position_id: number } & PromisesAt>(promisesStatement, [
    positionIds,
  ]);
  return new Map(rows.map(({ position_id, ...promises }) => [position_id, promises]));
}

/** Reads a case from its columns. */
export function readCase(row: CaseRow): ExceptionCase {
  return {
    caseId: row.case_id,
    kind: caseKindOf(row.kind),
    subject: row.subject,
    owner: row.owner,
    status: row.status,
    cause: row.cause,
    units: row.units ?? undefined,
    positions: row.positions ?? undefined,
    positionId: row.position_id ?? undefined,
    sku: row.sku ?? undefined,
    locationId: row.location_id ?? undefined,
    movementId: row.movement_id ?? undefined,
    transferId: row.transfer_id ?? undefined,
    reservationId: row.reservation_id ?? undefined,
    channel: row.channel_id ?? undefined,
    source: row.source ?? undefined,
    code: row.code ?? undefined,
    detail: row.detail,
    callerId: row.caller_id,
    correlationId: row.correlation_id,
    openedAt: row.opened_at,
    updatedAt: row.updated_at,
    replays: row.replays,
    ending: endingOf(row),
  };
}

function endingOf(row: CaseRow): CaseEnding | undefined {
  if (row.resolution === null || row.resolved_by === null || row.resolved_at === null) return undefined;
  return {
    how: row.resolution,
    by: row.resolved_by,
    why: row.resolved_why ?? undefined,
    at: row.resolved_at,
  };
}
