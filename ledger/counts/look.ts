/**
 * Looking at a submitted count: what the book was at its time, what it differs by, and the events its approval makes.
 *
 * Everything here runs under the count's and the position's locks, so that what is judged is what is posted. A late event that
 * was recorded since the submission is part of the book by then: it is never deducted twice.
 */
import type { Queryable } from '#database';
import { quantityToUnits } from '#schema';
import { isTolerated, type Judged } from '../approvals/judge.ts';
import { readYardstick, type Tolerance } from '../approvals/limits.ts';
import { bitsOf, type CountScope, statesOf } from '../count-scope.ts';
import type { OwnEvent } from '../own-events.ts';
import { statement } from '../statement.ts';
import { countDocument } from './note.ts';
import type { CountSubmission, CountTask } from './read.ts';

const makePositions = statement('make-positions');
const lockPositions = statement('lock-positions');
const bookStatement = statement('counts/book');

/** What a count came to. */
export type Look = {
  readonly book: number;
  readonly variance: number;
  /** Suspect units the count has seen: found ones are part of what was counted. */
  readonly suspects: number;
  readonly tolerance: Tolerance | undefined;
  readonly judged: Judged;
  readonly isWithin: boolean;
};

/** What was counted, of a task that was. Throws on one that is open. */
export function submissionOf(task: CountTask): CountSubmission {
  if (task.submission === undefined) throw new Error(`count ${task.countId} was not submitted`);
  return task.submission;
}

/** Looks at a count whose row the session's transaction has locked; locks its position, too. */
export async function lookAt(session: Queryable, task: CountTask): Promise<Look> {
  const { quantity, countedAt, unitValueMinor } = submissionOf(task);
  await session.query(makePositions, [[task.positionId]]);
  await session.query(lockPositions, [[task.positionId]]);
  const { rows } = await session.query<{ book: number; suspects: number }>(bookStatement, [
    task.positionId,
    countedAt.toISOString(),
    bitsOf(statesOf(task.counted)),
  ]);
  const [row] = rows;
  if (row === undefined) throw new Error(`count ${task.countId} has no position`);
  const suspects = seesSuspects.has(task.counted) ? row.suspects : 0;
  const book = row.book + (task.counted === 'SHELF' ? suspects : 0);
  const yardstick = await readYardstick(session, 'COUNT', task.positionId);
  const judged = {
    difference: quantity - book,
    book,
    unitValueMinor: yardstick.unitValueMinor ?? unitValueMinor,
  };
  const { tolerance } = yardstick;
  return {
    book,
    variance: judged.difference,
    suspects,
    tolerance,
    judged,
    isWithin: isTolerated(judged, tolerance),
  };
}

/** Scopes whose count settles what became of suspect units: they would have been seen. */
const seesSuspects: ReadonlySet<CountScope> = new Set(['SHELF', 'QUARANTINED', 'ON_HAND']);

/** Gives the events that an approval makes, at the count's time. */
export function approvalEvents(
  task: CountTask,
  { suspects }: Look,
  by: {
    readonly operatorId: string | undefined;
    readonly deviceId: string | undefined;
    readonly why: string;
  },
): OwnEvent[] {
  const { quantity, countedAt } = submissionOf(task);
  const event = {
    sku: task.sku,
    locationId: task.locationId,
    occurredAt: countedAt.toISOString(),
    reason: by.why,
    operatorId: by.operatorId,
    deviceId: by.deviceId,
    correlationId: task.correlationId,
    referenceDocument: { type: countDocument, id: task.countId },
  };
  const approved: OwnEvent = {
    ...event,
    eventId: `count/${task.countId}/approved`,
    type: 'COUNT_APPROVED',
    quantity: quantityToUnits(quantity),
    disposition: task.counted,
  };
  if (suspects === 0) return [approved];
  const resolved: OwnEvent = {
    ...event,
    eventId: `count/${task.countId}/suspects`,
    type: 'SUSPECT_RESOLVED',
    quantity: quantityToUnits(suspects),
  };
  return [resolved, approved];
}
