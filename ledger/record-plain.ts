/**
 * Recording plain events the fast way: one statement for keys, journal, positions, events and feed.
 *
 * Plain is what most events are: units move between a position and the outside, or between two states of it, whatever else is
 * there; nothing is drawn on, nothing follows. What turns out to be known already, or late (older than a snapshot of its position),
 * or without a position, is left untouched and goes the way of all others (record-batch.ts). Decision 0021.
 */
import type { Queryable } from '#database';
import type { CursorVector } from '#schema';
import { positionKey } from './account.ts';
import { openCases } from './cases/open.ts';
import { type EventType, typeCode } from './event-type.ts';
import { accountOf } from './movement-draft.ts';
import type { PlannedEvent } from './plan.ts';
import { isState } from './posting.ts';
import type { BatchResult, Candidate, RecordContext } from './record-batch.ts';
import { notesOf } from './sources/notes.ts';
import { statement } from './statement.ts';

const recordStatement = statement('record-plain');
const noteSources = statement('sources/note-sources');

/** An event that can be recorded the fast way. */
export type PlainCandidate = Extract<Candidate, { kind: 'post' }>;

/** What was recorded now, and what has to go the other way; nothing happened to that. */
export type PlainResult = BatchResult & { readonly left: readonly PlainCandidate[] };

/** Types that nothing but their movement follows from; what makes one of their events special is looked at besides. */
const plainTypes: ReadonlySet<EventType> = new Set([
  'OPENING_ASSERTED',
  'RECEIPT_CONFIRMED',
  'RECEIPT_REVERSED',
  'SALE_COMPLETED',
  'SALE_VOIDED',
  'RETURN_ACCEPTED',
  'STOCK_DAMAGED',
  'STOCK_QUARANTINED',
  'ADJUSTMENT_APPROVED',
]);

/** Types whose reference document may name something that is expected (supply/receipts.ts). */
const receiptTypes: ReadonlySet<EventType> = new Set(['RECEIPT_CONFIRMED', 'RECEIPT_REVERSED']);

/** Says whether an event can be recorded the fast way. */
export function isPlain(candidate: Candidate): candidate is PlainCandidate {
  if (candidate.kind !== 'post' || candidate.missing !== undefined) return false;
  const { event, posting, quantity, otherPositionId } = candidate.planned;
  if (posting.draw !== 'free' || !plainTypes.has(event.type) || quantity === 0) return false;
  if (posting.from === posting.to || !(isState(posting.from) || isState(posting.to))) return false;
  if (receiptTypes.has(event.type) && event.referenceDocument !== undefined) return false;
  const { semantics, reservationId, transferId } = event;
  return [semantics, reservationId, transferId, otherPositionId].every((field) => field === undefined);
}

type Row = {
  done: number[];
  cursor: CursorVector;
  negative: { positionId: number; movementId: number }[] | null;
};

/**
 * Records plain events in the session's transaction, no two with one key.
 * Throws what PostgreSQL refused (the division by zero of a position that changed meanwhile among it); then nothing happened.
 */
export async function recordPlain(
  session: Queryable,
  batch: readonly PlainCandidate[],
  context: RecordContext,
): Promise<PlainResult> {
  const { rows } = await session.query<Row>(recordStatement, valuesOf(batch, context));
  const [row] = rows;
  if (row === undefined) throw new Error('recording plain events gave no answer');
  const done = new Set(row.done);
  const recorded = batch.filter((_, at) => done.has(at + 1));
  const notes = notesOf(recorded.map(({ planned }) => planned));
  if (notes !== undefined) await session.query(noteSources, [JSON.stringify(notes)]);
  const drafts = (row.negative ?? []).map(({ positionId, movementId }) => {
    const subject = String(positionId);
    return { kind: 'NEGATIVE_AVAILABLE' as const, subject, positionId, movementId };
  });
  await openCases(session, drafts, context);
  return {
    outcomes: recorded.map(({ index }) => ({ index, status: 'RECORDED', error: undefined })),
    cursor: recorded.length === 0 ? undefined : row.cursor,
    left: batch.filter((_, at) => !done.has(at + 1)),
  };
}

function valuesOf(batch: readonly PlainCandidate[], { caller, correlationId }: RecordContext): unknown[] {
  const planned = batch.map((candidate) => candidate.planned);
  const plain = (read: (one: PlannedEvent) => string | number): string => literal(planned.map(read));
  const column = (read: (event: PlannedEvent['event']) => string | number | undefined): unknown[] =>
    sparse(planned.map(({ event }) => read(event)));
  const sides = planned.map(sidesOf);
  return [
    caller.id,
    correlationId,
    plain(({ event }) => event.digest),
    plain(({ event }) => event.contentHash),
    plain(({ event }) => typeCode(event.type)),
    plain(({ positionId }) => positionId),
    sparse(sides.map(({ outsideNo }) => outsideNo)),
    literal(sides.map(({ from }) => from)),
    literal(sides.map(({ to }) => to)),
    plain(({ quantity }) => Math.abs(quantity)),
    plain(({ quantity }) => quantity),
    plain(({ event }) => event.occurredAt.getTime()),
    plain(({ businessDate }) => businessDate),
    column((event) => event.source),
    column((event) => event.eventId),
    column((event) => event.sku),
    column((event) => event.locationId),
    column((event) => event.unit),
    plain(({ event }) => event.quantity),
    column((event) => event.disposition),
    column((event) => event.reason),
    column(({ referenceDocument }) => referenceDocument && JSON.stringify(referenceDocument)),
    column((event) => event.operatorId),
    column((event) => event.deviceId),
    column((event) => event.correlationId),
    column((event) => event.lineageId),
    column((event) => event.sourceSequence),
  ];
}

/** The states an event moves units between, 0 for outside, and the location number of the account there. */
function sidesOf(planned: PlannedEvent): { from: number; to: number; outsideNo: number | undefined } {
  const [from, to] = [accountOf(planned.posting.from, planned), accountOf(planned.posting.to, planned)];
  const outside = [from, to].find(({ state }) => state === 0)?.positionId;
  return {
    from: from.state,
    to: to.state,
    outsideNo: outside === undefined ? undefined : positionKey(outside).locationNo,
  };
}

/** An array literal of elements that need no quoting; the driver would look at every character of them. */
function literal(elements: readonly (string | number)[]): string {
  return `{${elements.join(',')}}`;
}

/** A column as it is sent: nothing at all when no element says anything. */
function sparse<Value>(elements: readonly (Value | undefined)[]): (Value | undefined)[] {
  return elements.some((element) => element !== undefined) ? [...elements] : [];
}
