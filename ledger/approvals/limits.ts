/**
 * The limits in force: how much passes by itself (tolerances, by class of item and location), and how much a caller may
 * approve (authorities, by caller). Rows are replaced, never changed, so that what was decided under one can be looked up.
 *
 * docs/ledger.md, "Approvals". Setting them is a step like any other: done once, noted in the audit log.
 */
import { type Database, noteAudit, type Queryable } from '#database';
import { type Caller, everyScope, quantityToUnits } from '#schema';
import type { ActContext } from '../request.ts';
import { statement } from '../statement.ts';
import { readFields } from '../steps/fields.ts';
import { type StepResult, takeStep } from '../steps/step.ts';
import { faultsOf, type Judged, type Limits } from './judge.ts';

/** What limits are about. */
export const toleranceSubjects = ['COUNT', 'ADJUSTMENT'] as const;

/** What limits are about. */
export type ToleranceSubject = (typeof toleranceSubjects)[number];

/** A tolerance in force; null class or location: any. */
export type Tolerance = Limits & {
  readonly toleranceNo: number;
  readonly subject: ToleranceSubject;
  readonly itemClass: string | undefined;
  readonly locationId: string | undefined;
  readonly version: number;
  readonly setBy: string;
  readonly setAt: Date;
};

/** How much a caller may approve; callerId `*` is everybody without limits of their own. */
export type Authority = {
  readonly callerId: string;
  readonly version: number;
  readonly maxUnits: number | undefined;
  readonly maxValueMinor: number | undefined;
  readonly setBy: string;
  readonly setAt: Date;
};

/** What a tolerance is to be; quantities in units. */
export type ToleranceRequest = {
  readonly idempotencyKey: string;
  readonly subject: ToleranceSubject;
  readonly itemClass?: string | null | undefined;
  readonly locationId?: string | null | undefined;
  readonly maxUnits?: number | null | undefined;
  readonly maxBasisPoints?: number | null | undefined;
  readonly maxValueMinor?: number | null | undefined;
  readonly reason: string;
};

/** What a caller may approve from now on; quantities in units. */
export type AuthorityRequest = {
  readonly idempotencyKey: string;
  readonly callerId: string;
  readonly maxUnits?: number | null | undefined;
  readonly maxValueMinor?: number | null | undefined;
  readonly reason: string;
};

/** What judging a position needs to know: the tolerance that holds there, and what a unit of the item is worth by its master data. */
export type Yardstick = {
  readonly tolerance: Tolerance | undefined;
  readonly unitValueMinor: number | undefined;
};

const yardstickStatement = statement('approvals/yardstick');
const authorityStatement = statement('approvals/authority-of');
const listTolerances = statement('approvals/tolerances');
const listAuthorities = statement('approvals/authorities');
const setTolerance = statement('approvals/set-tolerance');
const setAuthority = statement('approvals/set-authority');

type ToleranceRow = {
  tolerance_no: number | null;
  subject: ToleranceSubject;
  item_class: string | null;
  location_id: string | null;
  version: number;
  max_units: number | null;
  max_basis_points: number | null;
  max_value_minor: number | null;
  set_by: string;
  set_at: Date;
};
type AuthorityRow = {
  caller_id: string;
  version: number;
  max_units: number | null;
  max_value_minor: number | null;
  set_by: string;
  set_at: Date;
};

/** Reads the most specific tolerance of a position, and the item's value: its attribute `unitValueMinor`. */
export async function readYardstick(
  session: Queryable,
  subject: ToleranceSubject,
  positionId: number,
): Promise<Yardstick> {
  const { rows } = await session.query<ToleranceRow & { unit_value_minor: number | null }>(
    yardstickStatement,
    [subject, positionId],
  );
  const [row] = rows;
  if (row === undefined) return { tolerance: undefined, unitValueMinor: undefined };
  const { tolerance_no: toleranceNo } = row;
  return {
    tolerance: toleranceNo === null ? undefined : toleranceOf({ ...row, tolerance_no: toleranceNo }),
    unitValueMinor: row.unit_value_minor ?? undefined,
  };
}

/** Says why a caller may not approve so much, each a clause; empty when it may. Administrators have no limits. */
export async function beyondAuthority(
  session: Queryable,
  caller: Pick<Caller, 'id' | 'scopes'>,
  judged: Judged,
): Promise<string[]> {
  if (caller.scopes.includes('admin') || caller.scopes.includes(everyScope)) return [];
  const { rows } = await session.query<AuthorityRow>(authorityStatement, [caller.id]);
  const [row] = rows;
  if (row === undefined) return [];
  const { maxUnits, maxValueMinor } = authorityOf(row);
  return faultsOf(judged, { maxUnits, maxValueMinor, maxBasisPoints: undefined });
}

/** Lists the tolerances in force. */
export async function tolerances(database: Queryable): Promise<Tolerance[]> {
  const { rows } = await database.query<ToleranceRow & { tolerance_no: number }>(listTolerances);
  return rows.map(toleranceOf);
}

/** Lists the authorities in force. */
export async function authorities(database: Queryable): Promise<Authority[]> {
  const { rows } = await database.query<AuthorityRow>(listAuthorities);
  return rows.map(authorityOf);
}

/** Replaces the tolerance of a subject, class and location by a new version. */
export function toleranceChange(
  database: Database,
  { idempotencyKey: key, ...content }: ToleranceRequest,
  context: ActContext,
): Promise<StepResult<{ toleranceNo: number }>> {
  return takeStep(
    { database, context },
    { operation: 'toleranceChange', key, content },
    async ({ session }) => {
      const fields = await readFields(session, { skus: [], locationIds: [content.locationId] });
      const location = fields.location(content.locationId, ['locationId']);
      const itemClass = content.itemClass ?? undefined;
      if (itemClass !== undefined) fields.text(itemClass, ['itemClass']);
      fields.text(content.reason, ['reason'], 500);
      const limits = limitsOf(content, fields);
      fields.check();
      const { rows } = await session.query<{ tolerance_no: number; version: number; before: object | null }>(
        setTolerance,
        [content.subject, itemClass ?? null, location?.locationNo ?? null, ...limits, context.caller.id],
      );
      const [row] = rows;
      if (row === undefined) throw new Error('setting a tolerance gave no answer');
      await noteAudit(session, {
        caller: context.caller,
        action: 'toleranceChange',
        subject: {
          type: 'Tolerance',
          id: [content.subject, itemClass ?? '*', location?.locationId ?? '*'].join('/'),
        },
        before: row.before === null ? undefined : { ...row.before },
        after: { ...content, version: row.version },
        reason: content.reason,
        correlationId: context.correlationId,
      });
      return { toleranceNo: row.tolerance_no };
    },
  );
}

/** Replaces how much a caller may approve by a new version. */
export function authorityChange(
  database: Database,
  { idempotencyKey: key, ...content }: AuthorityRequest,
  context: ActContext,
): Promise<StepResult<{ callerId: string }>> {
  return takeStep(
    { database, context },
    { operation: 'authorityChange', key, content },
    async ({ session }) => {
      const fields = await readFields(session, { skus: [], locationIds: [] });
      fields.text(content.callerId, ['callerId']);
      fields.text(content.reason, ['reason'], 500);
      const [maxUnits, , maxValue] = limitsOf(content, fields);
      if (content.callerId === context.caller.id)
        fields.refuse(`callerId must not be the caller's own, ${content.callerId}`, ['callerId']);
      fields.check();
      const { rows } = await session.query<{ version: number; before: object | null }>(setAuthority, [
        content.callerId,
        maxUnits,
        maxValue,
        context.caller.id,
      ]);
      await noteAudit(session, {
        caller: context.caller,
        action: 'authorityChange',
        subject: { type: 'Authority', id: content.callerId },
        before: rows[0]?.before === null ? undefined : { ...rows[0]?.before },
        after: { ...content, version: rows[0]?.version },
        reason: content.reason,
        correlationId: context.correlationId,
      });
      return { callerId: content.callerId };
    },
  );
}

type Asked = Pick<ToleranceRequest, 'maxUnits' | 'maxBasisPoints' | 'maxValueMinor'>;
type Judge = Awaited<ReturnType<typeof readFields>>;

function limitsOf(asked: Asked, fields: Judge): [number | null, number | null, number | null] {
  const whole = (value: number | null | undefined, field: string): number | null => {
    if (value === null || value === undefined) return null;
    if (value < 0) fields.refuse(`${field} must be at least 0, not ${value}`, [field]);
    return value;
  };
  const units = asked.maxUnits ?? undefined;
  return [
    units === undefined ? null : fields.quantity(units, undefined, { path: ['maxUnits'], least: 0 }),
    whole(asked.maxBasisPoints, 'maxBasisPoints'),
    whole(asked.maxValueMinor, 'maxValueMinor'),
  ];
}

function toleranceOf(row: ToleranceRow & { tolerance_no: number }): Tolerance {
  return {
    toleranceNo: row.tolerance_no,
    subject: row.subject,
    itemClass: row.item_class ?? undefined,
    locationId: row.location_id ?? undefined,
    version: row.version,
    maxUnits: row.max_units ?? undefined,
    maxBasisPoints: row.max_basis_points ?? undefined,
    maxValueMinor: row.max_value_minor ?? undefined,
    setBy: row.set_by,
    setAt: row.set_at,
  };
}

function authorityOf(row: AuthorityRow): Authority {
  return {
    callerId: row.caller_id,
    version: row.version,
    maxUnits: row.max_units ?? undefined,
    maxValueMinor: row.max_value_minor ?? undefined,
    setBy: row.set_by,
    setAt: row.set_at,
  };
}

/** Gives a quantity for people. */
export function shownUnits(quantity: number): string {
  return String(quantityToUnits(quantity));
}
