/**
 * What becomes of a reservation: confirmed, released, or expired; each exactly once.
 *
 * The row is locked, its life's table (status.ts) says what may follow, and the statement that writes checks the status
 * again. Releasing and expiring give back in one statement what is still held, of many at once. Asking again answers the same.
 */
import { absenceOf, type Database, type Queryable, retryTransient, transaction } from '#database';
import { isBound, mayChange, type Reaching } from '#schema';
import { digest16 } from './event.ts';
import { reservationCauseCode, reservationKindCode } from './event-type.ts';
import { createLane } from './lane.ts';
import type { SettleRefusal } from './refusal.ts';
import type { ActContext } from './request.ts';
import {
  findReservations,
  isReservationId,
  placeOf,
  type Reservation,
  type StoredReservation,
} from './reservation.ts';
import { statement } from './statement.ts';
import { nextStatus, type ReservationStatus, statusCode, statusOf } from './status.ts';

/** Which reservation to confirm. */
export type ConfirmRequest = { readonly id: string; readonly idempotencyKey: string };

/** Which reservation to give back, and why. */
export type ReleaseRequest = ConfirmRequest & { readonly reason?: string | null | undefined };

/** The reservation as it is afterwards, also when refused; undefined when there is none. */
export type SettleResult = {
  readonly reservation: Reservation | undefined;
  /** Whether it was so already. */
  readonly replayed: boolean;
  readonly refusals: readonly SettleRefusal[];
};

/** What to sweep: at most `limit` holds, only of these items or these reservations when given. */
export type SweepQuery = {
  readonly limit: number;
  readonly itemNos?: readonly number[];
  readonly reservationIds?: readonly string[];
  /** Told, of each hold that was given back, how long after its expiry its units were there again, in milliseconds. */
  readonly onBack?: (lateMs: number) => void;
};

const confirmStatement = statement('confirm');
const lockReservations = statement('lock-reservations');
const lockPositions = statement('lock-positions');
const endHolds = statement('end-holds');
const findDue = statement('find-due');

const maxPerBatch = 256;
const maxWaiting = 4 * maxPerBatch;

/** The caller of what nobody asked for. */
const sweeperId = 'sweeper';

/** Turns a hold into a commitment without expiry; refuses one that has ended. */
export type Confirm = (request: ConfirmRequest, context: ActContext) => Promise<SettleResult>;

type Confirming = {
  readonly id: string;
  readonly key: string;
  readonly callerId: string;
  readonly correlationId: string;
};
type Confirmed = { readonly isNew: boolean; readonly stored: StoredReservation | undefined };

/**
 * Opens the way to confirm over a pool of role `writer`: those that come while others are under way are confirmed together, by
 * one statement and one reading of what they are then.
 */
export function createConfirm(database: Database): Confirm {
  const lane = createLane<Confirming, Confirmed>({
    run: (batch) => confirmAll(database, batch),
    keyOf: ({ id }) => id,
    weightOf: () => 1,
    maxBatchWeight: maxPerBatch,
    maxQueueWeight: maxWaiting,
  });
  return async (request, { caller, correlationId }) => {
    const fault = malformed(request);
    if (fault !== undefined) return { reservation: undefined, replayed: false, refusals: [fault] };
    if (!(await isWithinReach(database, request.id, caller))) return notFound(request.id);
    const key = digest16(JSON.stringify([caller.id, request.idempotencyKey]));
    const confirming = { id: request.id.toLowerCase(), key, callerId: caller.id, correlationId };
    // Whoever finds the lane full goes beside it: a promise is never refused for being one too many.
    const confirmed = await (lane.submit(confirming) ??
      confirmAll(database, [confirming]).then(([only]) => only));
    if (confirmed?.stored === undefined) return notFound(request.id);
    const { reservation, confirmKey } = confirmed.stored;
    if (reservation.isForTransfer) return notForCallers(request.id);
    if (confirmed.isNew) return { reservation, replayed: false, refusals: [] };
    const isConfirmed = reservation.status === 'CONFIRMED' || reservation.status === 'PARTIALLY_CONSUMED';
    if (isConfirmed || confirmKey === key) return { reservation, replayed: true, refusals: [] };
    return ended(reservation);
  };
}

/**
 * Confirms a batch. What the statement saw waiting in line may have been admitted while it waited for the row, and is a hold by the
 * time it is read: that is tried again, not refused.
 */
async function confirmAll(database: Database, batch: readonly Confirming[]): Promise<Confirmed[]> {
  const answers = await confirmOnce(database, batch);
  const again = batch.filter((_, at) => isHold(answers[at]));
  if (again.length === 0) return answers;
  const later = await confirmOnce(database, again);
  const retried = new Map(again.map(({ id }, at) => [id, later[at]]));
  return batch.map(({ id }, at) => retried.get(id) ?? answers[at] ?? { isNew: false, stored: undefined });
}

function isHold(answer: Confirmed | undefined): boolean {
  return answer?.isNew === false && answer.stored?.reservation.status === 'HELD';
}

async function confirmOnce(database: Database, batch: readonly Confirming[]): Promise<Confirmed[]> {
  const ids = batch.map(({ id }) => id);
  const { rows } = await retryTransient(() =>
    database.query<{ reservation_id: string }>(confirmStatement, [
      ids,
      batch.map(({ key }) => key),
      batch.map(({ callerId }) => callerId),
      batch.map(({ correlationId }) => correlationId),
    ]),
  );
  const made = new Set(rows.map((row) => row.reservation_id));
  const found = await findReservations(database, ids);
  return ids.map((id) => ({ isNew: made.has(id), stored: found.get(id) }));
}

/** Gives back what a reservation still holds; refuses one that was consumed or has expired. */
export type Release = (request: ReleaseRequest, context: ActContext) => Promise<SettleResult>;

/** What callers may give back is promised to a channel. */
const channelPurpose = 1;

/**
 * Opens the way to release over a pool of role `writer`: those that come while others are under way are given back together,
 * so that many who let go of one position don't wait for its lock one after the other.
 */
export function createRelease(database: Database): Release {
  const lane = createLane<Giving, boolean>({
    run: (batch) => giveBack(database, batch),
    keyOf: ({ id }) => id,
    weightOf: () => 1,
    maxBatchWeight: maxPerBatch,
    maxQueueWeight: maxWaiting,
  });
  return async (request, { caller, correlationId }) => {
    const fault = malformed(request);
    if (fault !== undefined) return { reservation: undefined, replayed: false, refusals: [fault] };
    if (!(await isWithinReach(database, request.id, caller))) return notFound(request.id);
    const by = { callerId: caller.id, correlationId, reason: request.reason ?? undefined };
    const giving = { id: request.id.toLowerCase(), by };
    // Whoever finds the lane full goes beside it: giving back is never refused for being too much.
    const isReleased = await (lane.submit(giving) ?? giveBackOne(database, giving));
    const stored = await findOne(database, request.id);
    if (stored === undefined) return notFound(request.id);
    const { reservation } = stored;
    if (reservation.isForTransfer) return notForCallers(request.id);
    if (isReleased) return { reservation, replayed: false, refusals: [] };
    const wasReleased = reservation.status === 'RELEASED' || reservation.status === 'CANCELLED';
    return wasReleased ? { reservation, replayed: true, refusals: [] } : ended(reservation);
  };
}

type Giving = { readonly id: string; readonly by: Omit<EndingAct, 'verb'> };

/** Gives back a batch in one transaction; one by one when something about one of them fails it. Tells who gave back. */
async function giveBack(database: Database, batch: readonly Giving[]): Promise<boolean[]> {
  try {
    const gone = await transaction(database, (session) => endEach(session, batch, channelPurpose));
    return batch.map(({ id }) => gone.has(id));
  } catch (error) {
    if (batch.length === 1 || absenceOf(error) !== undefined) throw error;
  }
  const answers: boolean[] = [];
  for (const giving of batch) answers.push(await giveBackOne(database, giving));
  return answers;
}

async function giveBackOne(database: Database, giving: Giving): Promise<boolean> {
  const gone = await transaction(database, (session) => endEach(session, [giving], channelPurpose));
  return gone.has(giving.id);
}

/**
 * Gives back what reservations still hold, in the session's transaction; those that have ended or are due are left alone.
 * Gives how many. Locks reservations and positions ascending, feed shards last.
 */
export async function endReservations(
  session: Queryable,
  ids: readonly string[],
  act: Omit<EndingAct, 'verb'>,
): Promise<number> {
  const gone = await endEach(
    session,
    ids.map((id) => ({ id: id.toLowerCase(), by: act })),
  );
  return gone.size;
}

/** The same, each for whom it is ended, only those of a purpose when it is given; gives the ids of those that were. */
async function endEach(
  session: Queryable,
  givings: readonly Giving[],
  purpose?: number,
): Promise<Set<string>> {
  const acts = new Map(givings.map(({ id, by }) => [id, by]));
  const { rows } = await session.query<LockedRow>(lockReservations, [[...acts.keys()]]);
  const endings = rows.flatMap((row): Ending[] => {
    const isMeant = purpose === undefined || row.purpose === purpose;
    const next = row.is_due || !isMeant ? undefined : nextStatus(statusOf(row.status), 'release');
    const by = acts.get(row.reservation_id);
    return next === undefined || by === undefined ? [] : [{ row, next, by: { ...by, verb: 'RELEASED' } }];
  });
  if (endings.length > 0) await end(session, endings);
  return new Set(endings.map(({ row }) => row.reservation_id));
}

/** Gives back holds past their expiry, oldest first; gives how many. Holds that somebody else is at are left to him. */
export async function expireDue(database: Database, query: SweepQuery): Promise<number> {
  const swept = await transaction(database, async (session) => {
    const beganAt = performance.now();
    const { rows } = await session.query<LockedRow & { late_ms: number }>(findDue, [
      query.limit,
      query.itemNos ?? null,
      query.reservationIds ?? null,
    ]);
    if (rows.length === 0) return { rows, beganAt };
    const correlationId = `expiry-${new Date().toISOString()}`;
    const by = { verb: 'EXPIRED', callerId: sweeperId, correlationId, reason: undefined } as const;
    await end(
      session,
      rows.map((row) => ({ row, next: 'EXPIRED', by })),
    );
    return { rows, beganAt };
  });
  const tookMs = performance.now() - swept.beganAt;
  for (const { late_ms: lateMs } of swept.rows) query.onBack?.(lateMs + tookMs);
  return swept.rows.length;
}

type LockedRow = {
  reservation_id: string;
  status: number;
  purpose: number;
  is_due: boolean;
  position_ids: number[];
};
type Ending = { readonly row: LockedRow; readonly next: ReservationStatus; readonly by: EndingAct };
type EndingAct = {
  readonly verb: 'RELEASED' | 'EXPIRED';
  readonly callerId: string;
  readonly correlationId: string;
  readonly reason: string | undefined;
};

async function end(session: Queryable, endings: readonly Ending[]): Promise<void> {
  await session.query(lockPositions, [[...new Set(endings.flatMap(({ row }) => row.position_ids))]]);
  await session.query(endHolds, [
    null,
    endings.map(({ row }) => row.reservation_id),
    endings.map(({ row }) => row.status),
    endings.map(({ next }) => statusCode(next)),
    endings.map(({ by }) => reservationKindCode(by.verb)),
    endings.map(({ by }) => reservationCauseCode(by.verb)),
    endings.map(({ by }) => by.callerId),
    endings.map(({ by }) => by.correlationId),
    endings.map(({ by }) => by.reason ?? null),
  ]);
}

async function findOne(database: Database, id: string): Promise<StoredReservation | undefined> {
  return (await findReservations(database, [id])).get(id.toLowerCase());
}

/**
 * Whether a caller reaches everything a reservation touches; one that is not there is within everybody's reach. Asked before
 * the reservation is locked, so that a stranger never holds up its owner.
 */
export async function isWithinReach(database: Database, id: string, caller: Reaching): Promise<boolean> {
  if (!isBound(caller)) return true;
  const stored = await findOne(database, id);
  return stored === undefined || mayChange(caller, placeOf(stored.reservation));
}

function malformed({ id, idempotencyKey, reason }: ReleaseRequest): SettleRefusal | undefined {
  const invalid = (field: string, rule: string): SettleRefusal => ({
    code: 'InvalidReservation',
    message: `${field} ${rule}`,
    path: [field],
  });
  if (idempotencyKey.length < 1 || idempotencyKey.length > 200)
    return invalid('idempotencyKey', `must have 1 to 200 characters, not ${idempotencyKey.length}`);
  if ((reason?.length ?? 0) > 500)
    return invalid('reason', `must have at most 500 characters, not ${reason?.length}`);
  if (reason?.includes('\0') || reason?.isWellFormed() === false)
    return invalid('reason', 'has characters that cannot be stored');
  return isReservationId(id) ? undefined : notFoundRefusal(id);
}

function notFoundRefusal(id: string): SettleRefusal {
  return {
    code: 'ReservationNotFound',
    message: `no reservation has the id ${JSON.stringify(id.slice(0, 100))}`,
    path: ['id'],
  };
}

function notFound(id: string): SettleResult {
  return { reservation: undefined, replayed: false, refusals: [notFoundRefusal(id)] };
}

/** Says that a reservation waits in line and holds nothing yet. */
export function stillQueued(id: string): SettleRefusal {
  const message = `reservation ${id} still waits in line: it holds nothing yet`;
  return { code: 'ReservationQueued', message, path: ['id'] };
}

/** Says that a reservation keeps units for a transfer: it ends with that. */
export function keptForTransfer(id: string): SettleRefusal {
  const message = `reservation ${id} keeps units for a transfer: ship or cancel the transfer instead`;
  return { code: 'InvalidReservation', message, path: ['id'] };
}

function notForCallers(id: string): SettleResult {
  return { reservation: undefined, replayed: false, refusals: [keptForTransfer(id)] };
}

function ended(reservation: Reservation): SettleResult {
  const { id, status } = reservation;
  if (status === 'QUEUED') return { reservation, replayed: false, refusals: [stillQueued(id)] };
  const refusal: SettleRefusal = {
    code: 'ReservationEnded',
    message: `reservation ${id} has ended: it is ${status}`,
    path: ['id'],
    status,
  };
  return { reservation, replayed: false, refusals: [refusal] };
}
