/**
 * Adjustments: the book is wrong and somebody says so. Small ones pass by themselves, others are approved by somebody else.
 *
 * docs/ledger.md, "Adjustments". Any state that is not an order's ↔ VARIANCE, with a reason out of the company's own list. A source
 * that governs its adjustments itself records ADJUSTMENT_APPROVED instead. Order of locks: the adjustment, its position.
 */
import type { Database, Queryable } from '#database';
import { quantityToUnits } from '#schema';
import type { State } from '../account.ts';
import {
  checkAuthority,
  checkDecidable,
  checkDecision,
  type DecisionRequest,
} from '../approvals/decision.ts';
import { isTolerated, type Judged } from '../approvals/judge.ts';
import { readYardstick } from '../approvals/limits.ts';
import { type CaseDraft, closeCases, openCases } from '../cases/open.ts';
import { toleranceId } from '../counts/decide.ts';
import { isWorkId } from '../counts/read.ts';
import { digest16 } from '../event.ts';
import { recordOwn } from '../own-events.ts';
import type { ActContext } from '../request.ts';
import { statement } from '../statement.ts';
import type { Fields } from '../steps/fields.ts';
import { noteStep } from '../steps/note.ts';
import { readPlace } from '../steps/place.ts';
import { type StepResult, takeStep } from '../steps/step.ts';
import { checkReach, lockStock, type Stock } from '../steps/stock.ts';
import {
  type Adjustment,
  type AdjustmentQuery,
  type AdjustmentRow,
  adjustmentOf,
  pageOfAdjustments,
  type ReasonCode,
  readAdjustments,
  reasonCodes,
} from './read.ts';
import { type ReasonCodeRequest, reasonCodeChange } from './reasons.ts';

/** A change of the book to be asked for; quantity in units, signed. */
export type AdjustmentRequest = {
  readonly idempotencyKey: string;
  readonly sku: string;
  readonly locationId: string;
  readonly state: Exclude<State, 'RESERVED' | 'PICKED'>;
  readonly quantity: number;
  readonly reasonCode: string;
  readonly note?: string | null | undefined;
  readonly occurredAt: string;
  readonly operatorId: string;
  readonly deviceId: string;
  readonly unitValueMinor?: number | null | undefined;
};

/** What a step of an adjustment answers. */
export type AdjustmentAnswer = { readonly adjustmentId: string };

/** What may be done with adjustments. */
export type Adjustments = {
  /** Asks for one; it is approved by itself when that is tolerated. */
  request(request: AdjustmentRequest, context: ActContext): Promise<StepResult<AdjustmentAnswer>>;
  /** Approves what somebody else asked for. */
  approve(decision: DecisionRequest, context: ActContext): Promise<StepResult<AdjustmentAnswer>>;
  /** Rejects it: the book stays as it is. */
  reject(decision: DecisionRequest, context: ActContext): Promise<StepResult<AdjustmentAnswer>>;
  /** Writes a reason code. */
  reasonCodeChange(request: ReasonCodeRequest, context: ActContext): Promise<StepResult<{ code: string }>>;
  /** Adjustments by id, as a map. */
  adjustments(ids: readonly string[]): Promise<Map<string, Adjustment>>;
  /** A page of adjustments, newest first. */
  page(query: AdjustmentQuery): Promise<Adjustment[]>;
  /** The reasons there are. */
  reasonCodes(): Promise<ReasonCode[]>;
};

const insertStatement = statement('adjustments/insert');
const lockStatement = statement('adjustments/lock');
const decideStatement = statement('adjustments/decide');

/** Makes the adjustments over a pool that writes and one that reads. */
export function createAdjustments({
  database,
  reader,
}: {
  database: Database;
  reader: Database;
}): Adjustments {
  return {
    request: (request, context) => requestAdjustment(database, request, context),
    approve: (decision, context) => approve(database, decision, context),
    reject: (decision, context) => reject(database, decision, context),
    reasonCodeChange: (request, context) => reasonCodeChange(database, request, context),
    adjustments: (ids) => readAdjustments(reader, ids),
    page: (query) => pageOfAdjustments(reader, query),
    reasonCodes: () => reasonCodes(reader),
  };
}

function requestAdjustment(
  database: Database,
  { idempotencyKey: key, ...content }: AdjustmentRequest,
  context: ActContext,
): Promise<StepResult<AdjustmentAnswer>> {
  const step = { operation: 'adjustmentRequest', key, content };
  return takeStep({ database, context }, step, async ({ session, eventPrefix }) => {
    const adjustment = await readRequest(session, { content, id: digest16(eventPrefix) }, context);
    const { judged, isWithin } = adjustment;
    await session.query(insertStatement, [
      adjustment.adjustmentId,
      adjustment.positionId,
      adjustment.state,
      adjustment.quantity,
      adjustment.reasonCode,
      adjustment.note ?? null,
      adjustment.occurredAt.toISOString(),
      judged.unitValueMinor ?? null,
      adjustment.toleranceNo ?? null,
      isWithin,
      context.correlationId,
      context.caller.id,
      adjustment.operatorId,
      adjustment.deviceId,
    ]);
    const { adjustmentId: id, note } = adjustment;
    const noted = { action: 'adjustmentRequest', type: 'Adjustment', id, after: content, by: content };
    await noteStep(session, { ...noted, reason: note ?? content.reasonCode }, context);
    if (!isWithin) await openCases(session, [caseOf(adjustment, context)], context);
    else
      await post(
        session,
        { adjustment, by: { ...content, id: toleranceId, why: 'it is tolerated' } },
        context,
      );
    return { adjustmentId: id };
  });
}

type Posted = Pick<
  Adjustment,
  | 'adjustmentId'
  | 'positionId'
  | 'sku'
  | 'locationId'
  | 'state'
  | 'quantity'
  | 'reasonCode'
  | 'note'
  | 'occurredAt'
  | 'correlationId'
>;
type Requested = Posted &
  Pick<Adjustment, 'toleranceNo' | 'operatorId' | 'deviceId'> & {
    readonly judged: Judged;
    readonly isWithin: boolean;
  };
type Content = Omit<AdjustmentRequest, 'idempotencyKey'>;

async function readRequest(
  session: Queryable,
  { content, id }: { readonly content: Content; readonly id: string },
  context: ActContext,
): Promise<Requested> {
  const { sku, locationId, quantity, state, unitValueMinor } = content;
  const size = Math.abs(quantity);
  const place = await readPlace(session, { sku, locationId, quantity: size, least: 0 }, context);
  const { fields, positionId } = place;
  if (quantity === 0)
    fields.refuse('quantity must not be 0: what was found is positive, what is missing negative', [
      'quantity',
    ]);
  const occurredAt = checkRequest(fields, content);
  await checkReason(session, fields, content.reasonCode);
  fields.check();
  const stock = (await lockStock(session, [positionId])).get(positionId);
  const signed = quantity < 0 ? -place.quantity : place.quantity;
  const { tolerance, unitValueMinor: known } = await readYardstick(session, 'ADJUSTMENT', positionId);
  const judged = {
    difference: signed,
    book: stock?.[state] ?? 0,
    unitValueMinor: known ?? unitValueMinor ?? undefined,
  };
  return {
    adjustmentId: id,
    positionId,
    ...{ sku: place.sku, locationId, state, quantity: signed, occurredAt },
    reasonCode: content.reasonCode,
    note: content.note ?? undefined,
    operatorId: content.operatorId,
    deviceId: content.deviceId,
    correlationId: context.correlationId,
    toleranceNo: tolerance?.toleranceNo,
    judged,
    isWithin: isTolerated(judged, tolerance),
  };
}

function checkRequest(fields: Fields, content: Content): Date {
  const { operatorId, deviceId, note, unitValueMinor, occurredAt } = content;
  fields.text(operatorId, ['operatorId']);
  fields.text(deviceId, ['deviceId']);
  if (note) fields.text(note, ['note'], 500);
  if ((unitValueMinor ?? 0) < 0)
    fields.refuse(`unitValueMinor must be at least 0, not ${unitValueMinor}`, ['unitValueMinor']);
  return fields.time(occurredAt, ['occurredAt']) ?? new Date(0);
}

async function checkReason(session: Queryable, fields: Fields, reasonCode: string): Promise<void> {
  const active = (await reasonCodes(session)).filter(({ isActive }) => isActive).map(({ code }) => code);
  if (active.includes(reasonCode)) return;
  const message = `reasonCode must be one of ${active.join(', ')}, not ${JSON.stringify(reasonCode.slice(0, 100))}`;
  fields.refuse(message, ['reasonCode']);
}

function approve(
  database: Database,
  { idempotencyKey: key, ...decision }: DecisionRequest,
  context: ActContext,
): Promise<StepResult<AdjustmentAnswer>> {
  const step = { operation: 'adjustmentApprove', key, content: decision };
  return takeStep({ database, context }, step, async ({ session }) => {
    await checkDecision(session, decision);
    const adjustment = await lockDecidable(session, decision.id, context);
    const { quantity: difference, unitValueMinor, adjustmentId } = adjustment;
    await checkAuthority(session, { difference, book: 0, unitValueMinor }, context);
    const { operatorId, deviceId, reason: why } = decision;
    await post(session, { adjustment, by: { id: context.caller.id, operatorId, deviceId, why } }, context);
    await closeCases(session, { kind: 'ADJUSTMENT_PENDING', subjects: [adjustmentId], why }, context);
    return { adjustmentId };
  });
}

function reject(
  database: Database,
  { idempotencyKey: key, ...decision }: DecisionRequest,
  context: ActContext,
): Promise<StepResult<AdjustmentAnswer>> {
  const step = { operation: 'adjustmentReject', key, content: decision };
  return takeStep({ database, context }, step, async ({ session }) => {
    await checkDecision(session, decision);
    const { adjustmentId } = await lockDecidable(session, decision.id, context);
    const { operatorId, deviceId, reason } = decision;
    const values = [adjustmentId, 'REJECTED', context.caller.id, operatorId, deviceId, reason];
    await session.query(decideStatement, values);
    const noted = { action: 'adjustmentReject', type: 'Adjustment', id: adjustmentId };
    const states = { before: { status: 'REQUESTED' }, after: { status: 'REJECTED' } };
    await noteStep(session, { ...noted, ...states, reason, by: decision }, context);
    const closing = { kind: 'ADJUSTMENT_PENDING', subjects: [adjustmentId], why: reason } as const;
    await closeCases(session, closing, context);
    return { adjustmentId };
  });
}

async function lockDecidable(session: Queryable, id: string, context: ActContext): Promise<Adjustment> {
  const { rows } = isWorkId(id) ? await session.query<AdjustmentRow>(lockStatement, [id]) : { rows: [] };
  const [row] = rows;
  const adjustment = row === undefined ? undefined : adjustmentOf(row);
  const decidable = adjustment && {
    locationId: adjustment.locationId,
    askedBy: adjustment.requestedBy,
    status: adjustment.status,
    undecided: 'REQUESTED',
  };
  checkDecidable({ noun: 'adjustment', id }, decidable, context);
  if (adjustment === undefined) throw new Error(`adjustment ${id} was decided on without being there`);
  return adjustment;
}

type Posting = {
  readonly adjustment: Posted;
  readonly by: {
    readonly id: string;
    readonly operatorId: string;
    readonly deviceId: string;
    readonly why: string;
  };
};

/** Approves an adjustment: its row, the audit log and the stock. */
async function post(session: Queryable, { adjustment, by }: Posting, context: ActContext): Promise<void> {
  const { adjustmentId: id, positionId, sku, locationId, state, quantity } = adjustment;
  const stock: Stock | undefined = (await lockStock(session, [positionId])).get(positionId);
  if (quantity < 0 && state !== 'AVAILABLE')
    checkReach(stock, { sku, locationId, state, quantity: -quantity, path: ['quantity'] });
  const { operatorId, deviceId, why } = by;
  await session.query(decideStatement, [id, 'APPROVED', by.id, operatorId, deviceId, why]);
  const noted = { action: 'adjustmentApprove', type: 'Adjustment', id, reason: why, by };
  const before = { status: 'REQUESTED', [state]: quantityToUnits(stock?.[state] ?? 0) };
  const after = { status: 'APPROVED', [state]: quantityToUnits((stock?.[state] ?? 0) + quantity) };
  await noteStep(session, { ...noted, before, after }, context);
  const event = {
    eventId: `adjustment/${id}/approved`,
    type: 'ADJUSTMENT_APPROVED',
    ...{ sku, locationId, operatorId, deviceId },
    quantity: quantityToUnits(quantity),
    occurredAt: adjustment.occurredAt.toISOString(),
    disposition: state,
    reason:
      adjustment.note === undefined
        ? adjustment.reasonCode
        : `${adjustment.reasonCode}: ${adjustment.note}`.slice(0, 500),
    referenceDocument: { type: 'adjustment', id },
    correlationId: adjustment.correlationId,
  };
  await recordOwn(session, [event], context);
}

function caseOf(adjustment: Requested, { caller }: ActContext): CaseDraft {
  const { adjustmentId: id, positionId, quantity, state, reasonCode } = adjustment;
  return {
    kind: 'ADJUSTMENT_PENDING',
    subject: id,
    cause: `${quantityToUnits(quantity)} ${state} units for ${reasonCode} wait for approval`,
    positionId,
    units: Math.abs(quantity),
    detail: {
      adjustmentId: id,
      state,
      quantity: quantityToUnits(quantity),
      reasonCode,
      requestedBy: caller.id,
    },
  };
}
