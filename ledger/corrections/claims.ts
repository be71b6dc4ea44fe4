/**
 * Reversals that sources tell, once they are recorded (note.ts): settled in a transaction of their own when they are committed.
 *
 * docs/ledger.md, "Reversal". A claim whose original has not come waits for it; one that cannot be met opens a case for people and
 * moves nothing. Runs at once for what a call recorded, and by a chore for what was left behind.
 */
import { type Database, type Queryable, transaction } from '#database';
import { type CaseDraft, openCases } from '../cases/open.ts';
import { eventDigest } from '../event.ts';
import { OwnEventRefused } from '../own-events.ts';
import type { ActContext } from '../request.ts';
import { statement } from '../statement.ts';
import { noteStep } from '../steps/note.ts';
import { StepRefused } from '../steps/step.ts';
import type { OriginalRow } from './original.ts';
import { readOriginals, reversalReasons, reverseEntries } from './reverse.ts';

const pendingStatement = statement('corrections/pending');
const byDigest = statement('corrections/claims-by-digest');
const lockStatement = statement('corrections/lock-claim');
const settleStatement = statement('corrections/settle-claim');

/** An original that has not come by then is asked for. */
const patienceSeconds = 900;

type ClaimRow = {
  event_no: number;
  source: string;
  target_id: string;
  position_id: number;
  quantity: number;
  reason: string;
  caller_id: string;
  correlation_id: string;
  age_seconds: number;
};

/** Settles claims of these events, or all that are pending, oldest first; gives how many it looked at. */
export async function settleReversals(
  database: Database,
  { limit, digests }: { readonly limit: number; readonly digests?: readonly string[] },
): Promise<number> {
  const { rows } =
    digests === undefined
      ? await database.query<{ event_no: number }>(pendingStatement, [limit, null])
      : await database.query<{ event_no: number }>(byDigest, [digests]);
  for (const { event_no: eventNo } of rows) await settleOne(database, eventNo);
  return rows.length;
}

async function settleOne(database: Database, eventNo: number): Promise<void> {
  try {
    await transaction(database, (session) => settle(session, eventNo));
  } catch (error) {
    if (!(error instanceof StepRefused || error instanceof OwnEventRefused)) throw error;
    await transaction(database, (session) => refuse(session, eventNo, error.message));
  }
}

async function settle(session: Queryable, eventNo: number): Promise<void> {
  const claim = await lock(session, eventNo);
  if (claim === undefined) return;
  const digest = eventDigest({ source: claim.source, eventId: claim.target_id });
  const rows = await readOriginals(session, { digest });
  const context = contextOf(claim);
  const [first] = rows;
  if (first === undefined) {
    if (claim.age_seconds > patienceSeconds) await openCases(session, [lateCase(claim)], context);
    return;
  }
  checkSame(claim, first);
  const reason = reversalReasons.find((each) => each === claim.reason) ?? 'INCORRECT_DATA';
  await session.query(settleStatement, [eventNo, 'DONE', null]);
  const id = rows.map((row) => row.movement_id).join(',');
  await noteStep(session, { action: 'movementReverse', type: 'Movement', id, reason }, context);
  await reverseEntries(session, { rows, words: { reason }, path: ['referenceDocument'] }, context);
}

async function refuse(session: Queryable, eventNo: number, why: string): Promise<void> {
  const claim = await lock(session, eventNo);
  if (claim === undefined) return;
  await session.query(settleStatement, [eventNo, 'REFUSED', why]);
  const draft: CaseDraft = {
    kind: 'REVERSAL_REFUSED',
    subject: `${claim.source}/${claim.target_id}`,
    cause: why,
    positionId: claim.position_id,
    units: claim.quantity,
    source: claim.source,
    code: claim.target_id,
  };
  await openCases(session, [draft], contextOf(claim));
}

async function lock(session: Queryable, eventNo: number): Promise<ClaimRow | undefined> {
  const { rows } = await session.query<ClaimRow>(lockStatement, [eventNo]);
  return rows[0];
}

/** A reversal says what it takes back; where it says otherwise, somebody has to look. */
function checkSame(claim: ClaimRow, original: OriginalRow): void {
  if (claim.position_id === original.event_position && claim.quantity === Math.abs(original.event_quantity))
    return;
  const message = `event ${claim.target_id} of ${claim.source} was about another item, location or quantity than its reversal says`;
  throw new StepRefused({ code: 'StepNotAllowed', message, path: ['referenceDocument'] });
}

function lateCase(claim: ClaimRow): CaseDraft {
  const { source, target_id: code, position_id: positionId, quantity: units } = claim;
  const cause = `event ${code} of ${source} is to be reversed and has not come`;
  return {
    kind: 'LINEAGE_TIMEOUT',
    subject: `reversal/${source}/${code}`,
    cause,
    positionId,
    units,
    source,
    code,
  };
}

function contextOf({ caller_id: id, correlation_id: correlationId }: ClaimRow): ActContext {
  return {
    caller: { id, kind: 'service', channels: 'all', locations: 'all', scopes: [] },
    correlationId,
  };
}
