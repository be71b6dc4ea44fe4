/**
 * Cases as people settle them: closed with a reason, or closed because what they held up was done again.
 *
 * Both are governed acts: the audit log gets its entry in the same transaction. What is done again (parked events, a posting
 * to the ERP) is its own room's doing and its own transactions; here only what came of it is noted.
 */
import { type Database, noteAudit, type Queryable, transaction } from '#database';
import type { ActContext } from '../request.ts';
import { statement } from '../statement.ts';
import type { CaseResolution } from './open.ts';
import { type ExceptionCase, pageOfCases } from './read.ts';

/** What is to be closed, how and why. */
export type CaseVerdict = {
  readonly caseId: number;
  readonly how: Extract<CaseResolution, 'RESOLVED' | 'WAIVED'>;
  readonly why: string;
};

/** What became of it: closed now, closed just so before by the same caller, closed otherwise, or nobody's id. */
export type CaseSettled = {
  readonly outcome: 'CLOSED' | 'REPLAYED' | 'ENDED_BEFORE' | 'UNKNOWN';
  /** The case as it is afterwards; undefined when there is none. */
  readonly case: ExceptionCase | undefined;
};

/** What a replay of a case did: whether nothing of it is left to be done, and the numbers to be told. */
export type CaseReplayed = {
  readonly caseId: number;
  readonly isDone: boolean;
  readonly facts: Readonly<Record<string, number | string>>;
};

const resolveStatement = statement('cases/resolve');
const countReplay = statement('cases/count-replay');

/** Closes a case in the caller's name; one that is closed already stays as it is. */
export async function settleCase(
  database: Database,
  { caseId, how, why }: CaseVerdict,
  { caller, correlationId }: ActContext,
): Promise<CaseSettled> {
  return transaction(database, async (session) => {
    const before = await find(session, caseId);
    const { rows } = await session.query(resolveStatement, [caseId, how, caller.id, why, false]);
    const after = rows.length === 0 ? before : await find(session, caseId);
    if (rows.length === 0) return { outcome: outcomeBefore(after, { how, why, by: caller.id }), case: after };
    await noteAudit(session, {
      caller,
      correlationId,
      ...{ action: 'exceptionResolve', reason: why },
      subject: { type: 'ExceptionCase', id: String(caseId) },
      before: { status: 'OPEN', kind: before?.kind, subject: before?.subject },
      after: { status: 'RESOLVED', resolution: how },
    });
    return { outcome: 'CLOSED' as const, case: after };
  });
}

function outcomeBefore(
  found: ExceptionCase | undefined,
  asked: { readonly how: CaseResolution; readonly why: string; readonly by: string },
): CaseSettled['outcome'] {
  if (found === undefined) return 'UNKNOWN';
  const { ending } = found;
  const isSame = ending?.how === asked.how && ending.why === asked.why && ending.by === asked.by;
  return isSame ? 'REPLAYED' : 'ENDED_BEFORE';
}

/** Notes that what a case holds up was done again, and closes it when nothing of it is left. Gives the case afterwards. */
export async function noteReplay(
  database: Database,
  { caseId, isDone, facts }: CaseReplayed,
  { caller, correlationId }: ActContext,
): Promise<ExceptionCase | undefined> {
  return transaction(database, async (session) => {
    const closed = isDone
      ? (await session.query(resolveStatement, [caseId, 'REPLAYED', caller.id, null, true])).rows.length
      : 0;
    if (closed === 0) await session.query(countReplay, [caseId]);
    await noteAudit(session, {
      caller,
      correlationId,
      action: 'exceptionReplay',
      subject: { type: 'ExceptionCase', id: String(caseId) },
      after: { ...facts, status: closed === 0 ? 'OPEN' : 'RESOLVED' },
    });
    return find(session, caseId);
  });
}

async function find(session: Queryable, caseId: number): Promise<ExceptionCase | undefined> {
  const [found] = await pageOfCases(session, { first: 1, filter: { caseIds: [caseId] } });
  return found;
}
