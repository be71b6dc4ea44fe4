/**
 * Deciding on counts: what is tolerated passes by itself, the rest is approved, rejected or counted again by somebody else.
 *
 * docs/ledger.md, "Counts". Order of locks: the task, its position, what the approval's events need. A decision, what it posts,
 * the audit log and the cases are one transaction.
 */
import { type Database, type Queryable, transaction } from '#database';
import { quantityToUnits } from '#schema';
import {
  checkAuthority,
  checkDecidable,
  checkDecision,
  type DecisionRequest,
} from '../approvals/decision.ts';
import { type CaseDraft, closeCases, openCases } from '../cases/open.ts';
import { digest16 } from '../event.ts';
import { recordOwn } from '../own-events.ts';
import type { ActContext } from '../request.ts';
import { statement } from '../statement.ts';
import { noteStep } from '../steps/note.ts';
import { type StepResult, takeStep } from '../steps/step.ts';
import { approvalEvents, type Look, lookAt, submissionOf } from './look.ts';
import type { CountTask } from './read.ts';
import { lockTask, raiseTask } from './task.ts';

/** What a step of a count answers: the task it is about; of a recount, the new one. */
export type CountAnswer = { readonly countId: string };

/** In whose name a count passes that no person had to approve. */
export const toleranceId = 'tolerance';

const lookStatement = statement('counts/look');
const decideStatement = statement('counts/decide');
const unsettledStatement = statement('counts/unsettled');

/** Looks at counts nobody has looked at, of these submissions or all, oldest first; gives how many. */
export async function settleCounts(
  database: Database,
  { limit, digests }: { readonly limit: number; readonly digests?: readonly string[] },
): Promise<number> {
  const { rows } = await database.query<{ count_id: string }>(unsettledStatement, [limit, digests ?? null]);
  for (const { count_id: countId } of rows) await settleCount(database, countId);
  return rows.length;
}

/** Looks at a count that nobody has looked at: approves it when that is tolerated, else opens a case for a person. */
export async function settleCount(database: Database, countId: string): Promise<void> {
  await transaction(database, async (session) => {
    const task = await lockTask(session, countId);
    if (task?.status !== 'SUBMITTED' || task.variance !== undefined) return;
    const { operatorId, deviceId } = submissionOf(task);
    const context: ActContext = {
      caller: { id: toleranceId, kind: 'service', channels: 'all', locations: 'all', scopes: [] },
      correlationId: task.correlationId,
    };
    const look = await lookAt(session, task);
    await noteLook(session, task, look);
    if (!look.isWithin) {
      await openCases(session, [caseOf(task, look)], context);
      return;
    }
    const why = look.variance === 0 ? 'it is what the book has' : 'the difference is tolerated';
    await post(session, { task, look, by: { id: toleranceId, operatorId, deviceId, why } }, context);
  });
}

/** Approves a submitted count; refuses what the caller submitted, does not reach, or may not approve so much of. */
export function approveCount(
  database: Database,
  { idempotencyKey: key, ...decision }: DecisionRequest,
  context: ActContext,
): Promise<StepResult<CountAnswer>> {
  const step = { operation: 'countApprove', key, content: decision };
  return takeStep({ database, context }, step, async ({ session }) => {
    await checkDecision(session, decision);
    const task = await lockDecidable(session, decision.id, context);
    const look = await lookAt(session, task);
    await checkAuthority(session, look.judged, context);
    const { operatorId, deviceId, reason: why } = decision;
    await post(session, { task, look, by: { id: context.caller.id, operatorId, deviceId, why } }, context);
    return { countId: task.countId };
  });
}

/** Rejects a submitted count, or sets it aside for another one, whose task is answered. Moves nothing. */
export function setCountAside(
  database: Database,
  status: 'REJECTED' | 'RECOUNT_REQUESTED',
): (decision: DecisionRequest, context: ActContext) => Promise<StepResult<CountAnswer>> {
  const operation = status === 'REJECTED' ? 'countReject' : 'recountRequest';
  return ({ idempotencyKey: key, ...decision }, context) =>
    takeStep(
      { database, context },
      { operation, key, content: decision },
      async ({ session, eventPrefix }) => {
        await checkDecision(session, decision);
        const task = await lockDecidable(session, decision.id, context);
        const { countId } = task;
        const { operatorId, deviceId, reason } = decision;
        const values = [countId, status, null, context.caller.id, operatorId, deviceId, reason];
        await session.query(decideStatement, values);
        const before = { status: task.status };
        const noted = { action: operation, type: 'CountTask', id: countId, before, after: { status } };
        await noteStep(session, { ...noted, reason, by: decision }, context);
        const closing = { kind: 'COUNT_BEYOND_TOLERANCE', subjects: [countId], why: reason } as const;
        if (status === 'REJECTED') {
          await closeCases(session, closing, context);
          return { countId };
        }
        const again = digest16(eventPrefix);
        const { positionId, counted } = task;
        const raised = {
          countId: again,
          positionId,
          counted,
          origin: 'RECOUNT',
          reason,
          recountOf: countId,
        } as const;
        await raiseTask(session, raised, context);
        await closeCases(session, closing, context);
        return { countId: again };
      },
    );
}

async function lockDecidable(session: Queryable, id: string, context: ActContext): Promise<CountTask> {
  const task = await lockTask(session, id);
  const decidable = task && {
    locationId: task.locationId,
    askedBy: task.submission?.submittedBy,
    status: task.status,
    undecided: 'SUBMITTED',
  };
  checkDecidable({ noun: 'count task', id }, decidable, context);
  if (task === undefined) throw new Error(`count task ${id} was decided on without being there`);
  return task;
}

type Approval = {
  readonly task: CountTask;
  readonly look: Look;
  readonly by: {
    readonly id: string;
    readonly operatorId: string | undefined;
    readonly deviceId: string | undefined;
    readonly why: string;
  };
};

/** Approves a count: its row, the audit log, the stock and its cases. */
async function post(session: Queryable, { task, look, by }: Approval, context: ActContext): Promise<void> {
  const { countId } = task;
  if (task.variance === undefined) await noteLook(session, task, look);
  const { operatorId = null, deviceId = null, why } = by;
  await session.query(decideStatement, [
    countId,
    'APPROVED',
    look.variance,
    by.id,
    operatorId,
    deviceId,
    why,
  ]);
  const { quantity } = submissionOf(task);
  const before = { status: task.status, book: quantityToUnits(look.book) };
  const difference = quantityToUnits(look.variance);
  const after = { status: 'APPROVED', counted: quantityToUnits(quantity), difference };
  const noted = { action: 'countApprove', type: 'CountTask', id: countId, before, after };
  await noteStep(session, { ...noted, reason: why, by }, context);
  await recordOwn(session, approvalEvents(task, look, by), context);
  await closeCases(session, { kind: 'COUNT_BEYOND_TOLERANCE', subjects: [countId], why }, context);
  if (look.suspects === 0) return;
  await closeCases(session, { kind: 'SUSPECT_STOCK', subjects: [String(task.positionId)], why }, context);
}

async function noteLook(session: Queryable, task: CountTask, look: Look): Promise<void> {
  await session.query(lookStatement, [
    task.countId,
    look.book,
    look.variance,
    look.tolerance?.toleranceNo ?? null,
    look.isWithin,
    look.judged.unitValueMinor ?? null,
  ]);
}

function caseOf(task: CountTask, { variance, book }: Look): CaseDraft {
  const { countId, positionId, counted } = task;
  const { quantity, countedAt, submittedBy } = submissionOf(task);
  const found = `${quantityToUnits(quantity)} counted at ${countedAt.toISOString()}`;
  return {
    kind: 'COUNT_BEYOND_TOLERANCE',
    subject: countId,
    cause: `${found} where the book had ${quantityToUnits(book)}`,
    positionId,
    units: Math.abs(variance),
    detail: { countId, counted, variance: quantityToUnits(variance), submittedBy },
  };
}
