/**
 * Counts: asked for, made, looked at, approved or rejected by somebody else, counted again.
 *
 * docs/ledger.md, "Counts". Within tolerance a count is approved by itself; beyond it a case waits for a person. An approval is
 * an assertion at the count's time: what happened since stands, and what is told late from before it changes nothing.
 */
import type { Database, Queryable } from '#database';
import type { DecisionRequest } from '../approvals/decision.ts';
import type { CountScope } from '../count-scope.ts';
import { digest16, eventDigest, ownSource } from '../event.ts';
import { type OwnEvent, recordOwn } from '../own-events.ts';
import type { ActContext } from '../request.ts';
import { statement } from '../statement.ts';
import type { Fields } from '../steps/fields.ts';
import { noteStep } from '../steps/note.ts';
import { readPlace } from '../steps/place.ts';
import { StepRefused, type StepResult, takeStep } from '../steps/step.ts';
import { approveCount, type CountAnswer, setCountAside, settleCount, settleCounts } from './decide.ts';
import { countDocument, countIdOf } from './note.ts';
import { type CountQuery, type CountTask, pageOfCounts, readCounts } from './read.ts';
import { lockTask, raiseTask } from './task.ts';

/** What is to be counted. */
export type CountRequest = {
  readonly idempotencyKey: string;
  readonly sku: string;
  readonly locationId: string;
  readonly counted: CountScope;
  /** Whether it is the turn of this item in a cycle, rather than a wish. */
  readonly isCycle: boolean;
  readonly reason?: string | null | undefined;
};

/** What was counted; quantity in units, the time as RFC 3339 text. */
export type CountSubmission = {
  readonly idempotencyKey: string;
  /** The task it answers. */
  readonly taskId?: string | null | undefined;
  readonly sku: string;
  readonly locationId: string;
  readonly counted: CountScope;
  readonly quantity: number;
  readonly countedAt: string;
  readonly operatorId: string;
  readonly deviceId: string;
  readonly reason?: string | null | undefined;
  /** What a unit is worth, in minor units, where master data does not say it. */
  readonly unitValueMinor?: number | null | undefined;
};

/** What may be done with counts. */
export type Counts = {
  /** Asks for a count. */
  request(request: CountRequest, context: ActContext): Promise<StepResult<CountAnswer>>;
  /** Tells what was counted; it is approved by itself when that is tolerated. */
  submit(submission: CountSubmission, context: ActContext): Promise<StepResult<CountAnswer>>;
  /** Approves what somebody else submitted. */
  approve(decision: DecisionRequest, context: ActContext): Promise<StepResult<CountAnswer>>;
  /** Rejects it: the book stays as it is. */
  reject(decision: DecisionRequest, context: ActContext): Promise<StepResult<CountAnswer>>;
  /** Sets it aside and asks for another one; answers the new task. */
  recount(decision: DecisionRequest, context: ActContext): Promise<StepResult<CountAnswer>>;
  /** Looks at counts that were submitted as events, of these submissions or all; gives how many. */
  settle(query: { readonly limit: number; readonly digests?: readonly string[] }): Promise<number>;
  /** Count tasks by id, as a map. */
  tasks(ids: readonly string[]): Promise<Map<string, CountTask>>;
  /** A page of count tasks, newest first. */
  page(query: CountQuery): Promise<CountTask[]>;
};

const valueStatement = statement('counts/value');

/** A counter's clock may be ahead by so much. */
const clockToleranceMs = 300_000;

/** Makes the counts over a pool that writes and one that reads. */
export function createCounts({ database, reader }: { database: Database; reader: Database }): Counts {
  return {
    request: (request, context) => requestCount(database, request, context),
    submit: (submission, context) => submitCount(database, submission, context),
    approve: (decision, context) => approveCount(database, decision, context),
    reject: setCountAside(database, 'REJECTED'),
    recount: setCountAside(database, 'RECOUNT_REQUESTED'),
    settle: (query) => settleCounts(database, query),
    tasks: (ids) => readCounts(reader, ids),
    page: (query) => pageOfCounts(reader, query),
  };
}

function requestCount(
  database: Database,
  { idempotencyKey: key, ...content }: CountRequest,
  context: ActContext,
): Promise<StepResult<CountAnswer>> {
  const step = { operation: 'countRequest', key, content };
  return takeStep({ database, context }, step, async ({ session, eventPrefix }) => {
    const { sku, locationId, counted, reason } = content;
    const { fields, positionId } = await readPlace(session, { sku, locationId }, context);
    if (reason) fields.text(reason, ['reason'], 500);
    fields.check();
    const countId = digest16(eventPrefix);
    const origin = content.isCycle ? 'CYCLE' : 'REQUESTED';
    await raiseTask(session, { countId, positionId, counted, origin, reason }, context);
    const noted = { action: 'countRequest', type: 'CountTask', id: countId, after: content, reason };
    await noteStep(session, noted, context);
    return { countId };
  });
}

async function submitCount(
  database: Database,
  { idempotencyKey: key, ...content }: CountSubmission,
  context: ActContext,
): Promise<StepResult<CountAnswer>> {
  const step = { operation: 'countSubmit', key, content };
  const result = await takeStep({ database, context }, step, async ({ session, eventPrefix }) => {
    const { sku, locationId, quantity, taskId, reason } = content;
    const { fields } = await readPlace(session, { sku, locationId, quantity, least: 0 }, context);
    checkSubmission(fields, content);
    await checkAnswered(session, content);
    const eventId = `${eventPrefix}/submitted`;
    const digest = eventDigest({ source: ownSource, eventId });
    const noted = { action: 'countSubmit', type: 'CountTask', id: taskId ?? countIdOf(digest) };
    await noteStep(session, { ...noted, after: content, reason, by: content }, context);
    await recordOwn(session, [submittedEvent(content, eventId)], context);
    return { countId: await noteValue(session, digest, content.unitValueMinor) };
  });
  if (result.kind === 'taken') await settleCount(database, result.answer.countId);
  return result;
}

type Content = Omit<CountSubmission, 'idempotencyKey'>;

function checkSubmission(fields: Fields, content: Content): void {
  const { operatorId, deviceId, countedAt, unitValueMinor, reason } = content;
  fields.text(operatorId, ['operatorId']);
  fields.text(deviceId, ['deviceId']);
  if (reason) fields.text(reason, ['reason'], 500);
  const time = fields.time(countedAt, ['countedAt']);
  if (time !== undefined && time.getTime() > Date.now() + clockToleranceMs)
    fields.refuse(`countedAt must not be in the future, not ${countedAt}`, ['countedAt']);
  if ((unitValueMinor ?? 0) < 0)
    fields.refuse(`unitValueMinor must be at least 0, not ${unitValueMinor}`, ['unitValueMinor']);
  fields.check();
}

/** A submission may answer a task only while it is open, and only for what it asks. */
async function checkAnswered(
  session: Queryable,
  { taskId, sku, locationId, counted }: Content,
): Promise<void> {
  if (taskId === null || taskId === undefined) return;
  const task = await lockTask(session, taskId);
  const refuse = (code: 'StepSubjectNotFound' | 'StepNotAllowed', message: string): StepRefused =>
    new StepRefused({ code, message, path: ['taskId'] });
  if (task === undefined || task.locationId !== locationId) {
    const shown = JSON.stringify(taskId.slice(0, 100));
    throw refuse('StepSubjectNotFound', `no count task at location ${locationId} has the id ${shown}`);
  }
  if (task.sku !== sku.trim().toUpperCase() || task.counted !== counted) {
    const asked = `${task.counted} of ${task.sku}`;
    throw refuse('StepNotAllowed', `count task ${taskId} asks for ${asked}, not for ${counted} of ${sku}`);
  }
  if (task.status !== 'OPEN')
    throw refuse('StepNotAllowed', `count task ${taskId} is ${task.status}: it was answered already`);
}

function submittedEvent(content: Content, eventId: string): OwnEvent {
  const { sku, locationId, quantity, operatorId, deviceId, reason, taskId } = content;
  const document = taskId ? { referenceDocument: { type: countDocument, id: taskId } } : {};
  return {
    ...{ eventId, sku, locationId, quantity, operatorId, deviceId, reason },
    type: 'COUNT_SUBMITTED',
    occurredAt: content.countedAt,
    disposition: content.counted,
    ...document,
  };
}

async function noteValue(
  session: Queryable,
  digest: string,
  unitValueMinor: number | null | undefined,
): Promise<string> {
  const { rows } = await session.query<{ count_id: string }>(valueStatement, [
    digest,
    unitValueMinor ?? null,
  ]);
  const [row] = rows;
  if (row === undefined) throw new Error('a submitted count is not there');
  return row.count_id;
}
