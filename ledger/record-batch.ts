/**
 * Records one batch of planned events in one transaction: claims their keys, posts what is new, keeps every event whole.
 *
 * Whoever holds an event's key decides: a key held before with the same content is a replay, with other content a
 * conflict, and a parked event whose code is known by now is taken up. Locks: keys, then what post-events.ts locks.
 */
import type { Queryable } from '#database';
import type { Caller, CursorVector } from '#schema';
import type { Trouble } from './batch.ts';
import { type CaseDraft, openCases } from './cases/open.ts';
import { knownFields, type ParsedEvent, type StockEventInput } from './event.ts';
import { typeCode } from './event-type.ts';
import { cursorOf } from './feed.ts';
import type { ClaimedEvent } from './movement-draft.ts';
import type { Plan } from './plan.ts';
import { postEvents } from './post-events.ts';
import type { EventRefusal } from './refusal.ts';
import { openOrphans, openRefused } from './sources/cases.ts';
import type { Awaited } from './sources/lineage.ts';
import { type Heard, notesOf } from './sources/notes.ts';
import { statement } from './statement.ts';

const claimKeys = statement('claim-keys');
const findKeys = statement('find-keys');
const unparkKeys = statement('unpark-keys');
const lockParkedKeys = statement('lock-parked-keys');
const parkEvents = statement('park-events');
const keepEvents = statement('keep-events');

/** Who records, and the correlation id of events that bring none. */
export type RecordContext = {
  readonly caller: Caller;
  readonly correlationId: string;
  readonly now?: Date;
  /** When nobody waits for the answer any more, in ms since 1970 (UTC); never when omitted. */
  readonly deadlineAt?: number | undefined;
  /** History is being loaded: events older than the keys that are remembered are taken. */
  readonly isInitialLoad?: boolean;
  /** Events that have waited long enough for the ones they follow: recorded without. */
  readonly isWaitOver?: boolean;
};

/** What became of one event of a batch. */
export type Outcome = {
  readonly index: number;
  readonly status: 'RECORDED' | 'REPLAYED' | 'PARKED' | 'REFUSED';
  readonly error: EventRefusal | undefined;
};

/** A plan that can claim a key, with the input it came from. No two of a batch have one digest. */
export type Candidate = Exclude<Plan, { kind: 'refuse' }> & { readonly input: StockEventInput };

/** What a batch left: an outcome an event, in no order, and the feed's position when something was recorded. */
export type BatchResult = {
  readonly outcomes: readonly Outcome[];
  readonly cursor: CursorVector | undefined;
};

type KeyRow = { digest: string; event_no: number };
type KnownKeyRow = KeyRow & { content_hash: string; parked: boolean };

/** Records a batch in the session's transaction; throws what PostgreSQL refused, and then nothing may be committed. */
export async function recordBatch(
  session: Queryable,
  batch: readonly Candidate[],
  context: RecordContext,
): Promise<BatchResult> {
  const keys = await claim(session, batch);
  const outcomes: Outcome[] = [];
  const toPost: ClaimedEvent[] = [];
  const toPark: Candidate[] = [];
  const heard: Heard[] = [];
  const orphans: Orphan[] = [];
  for (const candidate of batch) {
    const { index } = candidate;
    const key = keys.get(eventOf(candidate).digest);
    if (key === undefined) throw new Error('a claimed key is neither ours nor anybody else’s');
    if (key.held === 'elsewhere') {
      outcomes.push(heldElsewhere(candidate, key.contentHash));
    } else if (candidate.kind === 'park') {
      toPark.push(candidate);
      if (key.isNew) heard.push({ event: candidate.event, positionId: undefined });
      outcomes.push({ index, status: statusOfKept(candidate.refusal), error: candidate.refusal });
    } else {
      const correlationId = candidate.planned.event.correlationId ?? context.correlationId;
      toPost.push({ ...candidate.planned, eventNo: key.eventNo, correlationId });
      const { event, positionId } = candidate.planned;
      if (key.isNew) heard.push({ event, positionId });
      if (candidate.missing !== undefined) orphans.push({ event, missing: candidate.missing });
      outcomes.push({ index, status: 'RECORDED', error: undefined });
    }
  }
  const cursor = toPost.length === 0 ? undefined : await post(session, { events: toPost, heard }, context);
  if (toPark.length > 0) await park(session, toPark, { ...context, heard: toPost.length > 0 ? [] : heard });
  await openOrphans(session, orphans, context);
  return { outcomes, cursor };
}

/** An event recorded without what it follows. */
type Orphan = { readonly event: ParsedEvent; readonly missing: Awaited };

/** The answer to an event that was kept and not recorded: it waits for what is to come, or its source may not tell it. */
function statusOfKept({ code }: EventRefusal): 'PARKED' | 'REFUSED' {
  return code === 'NotPermitted' ? 'REFUSED' : 'PARKED';
}

/** Looks up keys that events refused for other reasons may have; gives an outcome where the key says more. */
export async function findHeld(
  session: Queryable,
  events: readonly { readonly index: number; readonly event: ParsedEvent }[],
): Promise<Outcome[]> {
  if (events.length === 0) return [];
  const { rows } = await session.query<KnownKeyRow>(findKeys, [events.map(({ event }) => event.digest)]);
  const known = new Map(rows.map((row) => [row.digest, row]));
  return events.flatMap(({ index, event }) => {
    const key = known.get(event.digest);
    if (key === undefined) return [];
    return key.parked && key.content_hash === event.contentHash
      ? []
      : [sameOrConflict(index, event, key.content_hash)];
  });
}

type Key =
  | { readonly held: 'here'; readonly eventNo: number; readonly isNew: boolean }
  | { readonly held: 'elsewhere'; readonly contentHash: string };

async function claim(session: Queryable, batch: readonly Candidate[]): Promise<Map<string, Key>> {
  const events = batch.map(eventOf);
  const { rows: won } = await session.query<KeyRow>(claimKeys, [
    events.map((event) => event.digest),
    events.map((event) => event.contentHash),
    batch.map((candidate) => candidate.kind === 'park'),
  ]);
  const keys = new Map<string, Key>(
    won.map((row) => [row.digest, { held: 'here', eventNo: row.event_no, isNew: true }]),
  );
  const lost = batch.filter((candidate) => !keys.has(eventOf(candidate).digest));
  if (lost.length === 0) return keys;

  const { rows: known } = await session.query<KnownKeyRow>(findKeys, [
    lost.map((each) => eventOf(each).digest),
  ]);
  const hashes = new Map(
    batch.map((candidate) => [eventOf(candidate).digest, eventOf(candidate).contentHash]),
  );
  const isSame = (row: KnownKeyRow): boolean => hashes.get(row.digest) === row.content_hash;
  for (const row of known) keys.set(row.digest, { held: 'elsewhere', contentHash: row.content_hash });

  const parked = await lockParked(
    session,
    known.filter((row) => row.parked && isSame(row)),
  );
  const ready = lost.filter((each) => each.kind === 'post' && parked.has(eventOf(each).digest));
  for (const row of await unpark(session, ready))
    keys.set(row.digest, { held: 'here', eventNo: row.event_no, isNew: false });
  for (const each of lost) {
    const row = parked.get(eventOf(each).digest);
    if (each.kind === 'park' && row !== undefined)
      keys.set(row.digest, { held: 'here', eventNo: row.event_no, isNew: false });
  }
  return keys;
}

/**
 * Keys that are parked, held until the end of the transaction. Somebody may have recorded one since it was looked up: parking that again
 * would leave a parked event which nothing ever takes away.
 */
async function lockParked(session: Queryable, rows: readonly KeyRow[]): Promise<Map<string, KeyRow>> {
  if (rows.length === 0) return new Map();
  const { rows: held } = await session.query<KeyRow>(lockParkedKeys, [rows.map(({ digest }) => digest)]);
  return new Map(held.map((row) => [row.digest, row]));
}

async function unpark(session: Queryable, ready: readonly Candidate[]): Promise<KeyRow[]> {
  if (ready.length === 0) return [];
  const { rows } = await session.query<KeyRow>(unparkKeys, [ready.map((each) => eventOf(each).digest)]);
  return rows;
}

function heldElsewhere(candidate: Candidate, contentHash: string): Outcome {
  return sameOrConflict(candidate.index, eventOf(candidate), contentHash);
}

/** The answer to an event whose key is held: the same event again, or another one under its name. */
export function sameOrConflict(index: number, event: ParsedEvent, contentHash: string): Outcome {
  if (event.contentHash === contentHash) return { index, status: 'REPLAYED', error: undefined };
  const hashes = { storedHash: contentHash, givenHash: event.contentHash };
  const message =
    `eventId ${JSON.stringify(event.eventId)} of source ${event.source} was used before with other content ` +
    `(its hash is ${hashes.storedHash}, this one's ${hashes.givenHash})`;
  const path = ['events', index, 'eventId'];
  const error: EventRefusal = { code: 'IdempotencyConflict', message, path, ...hashes };
  return { index, status: 'REFUSED', error };
}

/** Gives the event of a plan, whatever is to become of it. */
export function eventOf(plan: Plan): ParsedEvent {
  return plan.kind === 'post' ? plan.planned.event : plan.event;
}

async function post(
  session: Queryable,
  { events, heard }: { readonly events: readonly ClaimedEvent[]; readonly heard: readonly Heard[] },
  context: RecordContext,
): Promise<CursorVector> {
  const callerId = context.caller.id;
  const keepAll = (recordedAt: string): Promise<void> =>
    keep(session, events, { callerId, recordedAt, heard });
  const { correlationId } = context;
  const posted = await postEvents(
    { session, callerId, correlationId, channels: context.caller.channels, keep: keepAll },
    events,
  );
  if (posted.troubled.length > 0) await openNegative(session, posted.troubled, context);
  return posted.cursor ?? (await cursorOf(session));
}

async function openNegative(
  session: Queryable,
  troubled: readonly Trouble[],
  { caller, correlationId }: RecordContext,
): Promise<void> {
  const drafts = troubled.map(
    ({ positionId, movementId }): CaseDraft => ({
      kind: 'NEGATIVE_AVAILABLE',
      subject: String(positionId),
      positionId,
      movementId,
    }),
  );
  await openCases(session, drafts, { caller, correlationId });
}

async function keep(
  session: Queryable,
  claimed: readonly ClaimedEvent[],
  by: { readonly callerId: string; readonly recordedAt: string; readonly heard: readonly Heard[] },
): Promise<void> {
  const column = (read: (event: ParsedEvent) => string | number | undefined) =>
    claimed.map(({ event }) => read(event) ?? null);
  await session.query(keepEvents, [
    by.recordedAt,
    by.callerId,
    claimed.map((each) => each.eventNo),
    column((event) => typeCode(event.type)),
    claimed.map((each) => each.positionId),
    claimed.map((each) => each.otherPositionId ?? null),
    claimed.map((each) => each.quantity),
    column((event) => event.occurredAt.toISOString()),
    claimed.map((each) => each.businessDate),
    column((event) => event.source),
    column((event) => event.eventId),
    column((event) => event.sku),
    column((event) => event.locationId),
    column((event) => event.unit),
    column((event) => event.quantity),
    column((event) => event.semantics),
    column((event) => event.disposition),
    column((event) => event.reason),
    column((event) => event.reservationId),
    column((event) => event.transferId),
    column((event) =>
      event.referenceDocument === undefined ? undefined : JSON.stringify(event.referenceDocument),
    ),
    column((event) => event.operatorId),
    column((event) => event.deviceId),
    claimed.map((each) => each.correlationId),
    column((event) => event.lineageId),
    column((event) => event.sourceSequence),
    column((event) => event.reservationLine),
    noteOf(by.heard),
  ]);
}

/** What was heard, as it is kept for the follower; null for nothing. */
function noteOf(heard: readonly Heard[]): string | null {
  const notes = notesOf(heard);
  return notes === undefined ? null : JSON.stringify(notes);
}

async function park(
  session: Queryable,
  parked: readonly Candidate[],
  context: RecordContext & { readonly heard: readonly Heard[] },
): Promise<void> {
  const rows = parked.flatMap((each) => (each.kind === 'park' ? [each] : []));
  const { kind, channels, locations } = context.caller;
  await session.query(parkEvents, [
    rows.map(({ event }) => event.digest),
    rows.map(({ event }) => event.source),
    rows.map(({ event }) => event.eventId),
    rows.map(({ refusal }) => refusal.code),
    rows.map(({ refusal }) => fieldOf(refusal)),
    rows.map(({ event, refusal }) => valueAtFault(event, refusal)),
    rows.map(({ input }) => JSON.stringify(knownFields(input))),
    rows.map(({ event }) => event.correlationId ?? context.correlationId),
    context.caller.id,
    rows.map(({ event }) => event.occurredAt.toISOString()),
    rows.map(({ event }) => event.type),
    rows.map(({ event }) => Math.abs(event.quantity)),
    rows.map(({ event }) => event.lineageId ?? null),
    rows.map(({ waitMs }) => waitMs ?? null),
    rows.map(({ refusal }) => refusal.message),
    noteOf(context.heard),
    JSON.stringify({ kind, channels, locations }),
  ]);
  await openRefused(session, rows, context);
}

function fieldOf({ path }: EventRefusal): string {
  return String(path[2]);
}

/** The code an event waits for: of an item, a location, a unit, a disposition; or its type, or its chain. */
function valueAtFault(event: ParsedEvent, refusal: EventRefusal): string {
  const value = Object.entries(event).find(([field]) => field === fieldOf(refusal))?.[1];
  return typeof value === 'string' ? value : '';
}
