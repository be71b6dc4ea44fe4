/**
 * Reserving: requests come in one by one, are decided in batches, and are answered when their batch is committed.
 *
 * Before a shortage is told, due holds of the short items are swept and the request is decided once more. A batch that
 * PostgreSQL refuses (another process took the same key meanwhile) is decided again, at last request by request.
 */
import { CommitUnknown, type Database, sqlState } from '#database';
import { type HoldAnswer, holdBatch, insufficient } from './hold.ts';
import { createLane } from './lane.ts';
import type { ReserveRefusal } from './refusal.ts';
import { type ActContext, type ParsedRequest, parseRequest, type ReserveRequest } from './request.ts';
import { findReservations, type Reservation } from './reservation.ts';
import { expireDue } from './settle.ts';

/** The answer to a request. A reservation held in part comes with the lines that are short; a refused one is undefined. */
export type ReserveResult = {
  readonly reservation: Reservation | undefined;
  /** Whether an earlier request with this key made it. */
  readonly replayed: boolean;
  readonly refusals: readonly ReserveRefusal[];
};

/** Takes requests, gives a result each, same order. Throws what PostgreSQL threw when it could not be asked. */
export type Reserve = (requests: readonly ReserveRequest[], context: ActContext) => Promise<ReserveResult[]>;

const maxBatchLines = 512;
const maxQueueLines = 4 * maxBatchLines;
const dueHoldsPerSweep = 500;

/** Opens the way to reserve over a pool of role `writer`: one lane, so one connection of it at a time. */
export function createReserve(database: Database): Reserve {
  const lane = createLane<ParsedRequest, ReserveResult>({
    run: (batch) => answerBatch(database, batch),
    keyOf: (request) => request.id,
    weightOf: (request) => request.lines.length,
    maxBatchWeight: maxBatchLines,
    maxQueueWeight: maxQueueLines,
  });

  const reserveOne = async (input: ReserveRequest, context: ActContext): Promise<ReserveResult> => {
    const parsed = parseRequest(input, context);
    if ('refusals' in parsed) return refused(parsed.refusals);
    const submitted = lane.submit(parsed.request);
    if (submitted === undefined) {
      const message = 'more reservations are waiting than can be decided in time: repeat with the same key';
      return refused([{ code: 'Overloaded', message, path: [], retryAfterMs: lane.waitMs() }]);
    }
    return submitted;
  };

  return (requests, context) => Promise.all(requests.map((request) => reserveOne(request, context)));
}

function refused(refusals: readonly ReserveRefusal[]): ReserveResult {
  return { reservation: undefined, replayed: false, refusals };
}

/** Answers a batch; the reservations of all its requests are read together. */
async function answerBatch(database: Database, batch: readonly ParsedRequest[]): Promise<ReserveResult[]> {
  const answers = await holdOrSweep(database, batch);
  const kept = batch.filter((_, at) => answers[at]?.kind !== 'refused').map(({ id }) => id);
  const found = await findReservations(database, kept);
  return batch.map((request, at) => resultOf(request, answers[at], found.get(request.id)?.reservation));
}

function resultOf(
  request: ParsedRequest,
  answer: HoldAnswer | undefined,
  reservation: Reservation | undefined,
): ReserveResult {
  if (answer?.kind === 'refused') return refused(answer.refusals);
  if (answer === undefined || reservation === undefined)
    throw new Error(`reservation ${request.id} was held and is gone`);
  if (answer.kind === 'held') return { reservation, replayed: false, refusals: answer.short };
  return { reservation, replayed: true, refusals: shortLines(request, reservation) };
}

/** The lines a reservation held in part left short, as they were told the first time. */
function shortLines(request: ParsedRequest, reservation: Reservation): ReserveRefusal[] {
  return request.lines.flatMap((line, lineNo) => {
    const entries = reservation.lines.filter((entry) => entry.lineNo === lineNo);
    const available = entries.reduce((sum, entry) => sum + entry.wasHeld, 0);
    return available === line.quantity
      ? []
      : [insufficient({ ...line, lineNo, requested: line.quantity, available })];
  });
}

/** Decides a batch; sweeps due holds of what is short and decides what was refused once more. */
async function holdOrSweep(database: Database, batch: readonly ParsedRequest[]): Promise<HoldAnswer[]> {
  const answers = await holdPatiently(database, batch);
  const short = batch.flatMap((request, at) => {
    const answer = answers[at];
    return answer?.kind === 'refused' && answer.shortItemNos.length > 0 ? [{ request, at, answer }] : [];
  });
  if (short.length === 0) return answers;
  const itemNos = [...new Set(short.flatMap(({ answer }) => answer.shortItemNos))];
  const swept = await expireDue(database, { limit: dueHoldsPerSweep, itemNos });
  if (swept === 0) return answers;
  const again = await holdPatiently(
    database,
    short.map(({ request }) => request),
  );
  const better = new Map(short.map(({ at }, nth) => [at, again[nth]]));
  return answers.map((answer, at) => better.get(at) ?? answer);
}

/** Decides a batch; once more when PostgreSQL refused it or nobody knows whether it was committed; then one by one. */
async function holdPatiently(database: Database, batch: readonly ParsedRequest[]): Promise<HoldAnswer[]> {
  try {
    return await holdBatch(database, batch);
  } catch (error) {
    if (!isWorthAnotherTry(error)) throw error;
  }
  if (batch.length === 1) return holdBatch(database, batch);
  const answers: HoldAnswer[] = [];
  for (const request of batch) answers.push(...(await holdPatiently(database, [request])));
  return answers;
}

function isWorthAnotherTry(error: unknown): boolean {
  if (error instanceof CommitUnknown) return true;
  const state = sqlState(error);
  return state !== undefined && (state.startsWith('22') || state.startsWith('23'));
}
