/**
 * Reserving: requests come in one by one, are decided in batches, and are answered when their batch is committed.
 *
 * Decision 0014. A batch is held by one statement where every request names its places (hold-fast.ts). What that does not
 * take, because stock is short or a request has to be looked at closely, is decided under lock in the order of arrival
 * (hold.ts); its positions go there at once for a second. Before a shortage is told, due holds of the short items are swept.
 */
import { absenceOf, CommitUnknown, type Database, retryTransient, sqlState } from '#database';
import { reaches } from '#schema';
import { conflict, type HoldAnswer, holdBatch } from './hold.ts';
import { createHoldAtOnce, type FastHolds, type HoldAtOnce, reservationOf } from './hold-fast.ts';
import type { Placed } from './hold-fast-values.ts';
import { type Answers, createLane, type Lane } from './lane.ts';
import { createMarks, type Marks } from './marks.ts';
import { createNames, type Names } from './names.ts';
import { createRecent, type Recent } from './recent.ts';
import { type ActContext, type ParsedRequest, parseRequest, type ReserveRequest } from './request.ts';
import { findReservations } from './reservation.ts';
import { overloaded, type ReserveResult, refused, replayed, resultOf } from './reserve-result.ts';
import type { SaleDesk } from './sales/desk.ts';
import { expireDue } from './settle.ts';
import { sourcingOrder } from './sourcing/sourcing.ts';
import type { Sourcing } from './sourcing/sourcing-policy.ts';

/** Takes requests, gives a result each, same order. Throws what PostgreSQL threw when it could not be asked. */
export type Reserve = (requests: readonly ReserveRequest[], context: ActContext) => Promise<ReserveResult[]>;

/** How reserving runs in this process. */
export type ReserveOptions = {
  /** Batches under way at once, each on a connection of its own; 1 by default. More make smaller batches. */
  readonly lanes?: number;
  /** Takes the requests for what is on sale; nothing is when omitted. */
  readonly sales?: SaleDesk;
  /** How channels are sourced; the fullest place first when omitted. */
  readonly sourcing?: Pick<Sourcing, 'facts'>;
};

/** 512 requests of one line, 256 baskets, or fewer large ones. */
const maxBatchWeight = 512;
const linesPerWeight = 5;
const maxQueueWeight = 4 * maxBatchWeight;
const shortForMs = 1_000;
const mostRecent = 50_000;
const dueHoldsPerSweep = 500;

type Desk = {
  readonly database: Database;
  readonly names: Names;
  readonly short: Marks;
  readonly recent: Recent;
  readonly holdAtOnce: HoldAtOnce;
};

/** Opens the way to reserve over a pool of role `writer`; each lane uses one connection of it at a time. */
export function createReserve(
  database: Database,
  { lanes: laneCount = 1, sales, sourcing }: ReserveOptions = {},
): Reserve {
  const desk: Desk = {
    database,
    names: createNames(),
    short: createMarks(shortForMs),
    recent: createRecent({ most: mostRecent }),
    holdAtOnce: createHoldAtOnce(database),
  };
  const lanes = Array.from({ length: laneCount }, () => openLane(desk));

  const ask = (request: ParsedRequest): Promise<ReserveResult> | ReserveResult => {
    const asked = { request, positionIds: desk.names.positionsOf(request) };
    const lane = lanes[laneCount === 1 ? 0 : laneOf(asked) % laneCount];
    return lane?.submit(asked) ?? overloaded(lane?.waitMs() ?? 0);
  };
  const askClosely = async (named: ParsedRequest): Promise<ReserveResult> => {
    const request = namesItsPlaces(named) ? named : await sourced(named, sourcing);
    const known = await repeatOf(desk, request);
    const onSale = known === undefined && sales?.mayTake(request) ? await sales.reserve(request) : undefined;
    return known ?? onSale ?? ask(request);
  };
  // The common request is in its lane at once: what waits for nothing makes no promise of its own.
  const reserveOne = (input: ReserveRequest, context: ActContext): Promise<ReserveResult> | ReserveResult => {
    const parsed = parseRequest(input, context);
    if ('refusals' in parsed) return refused(parsed.refusals);
    const { request } = parsed;
    const isCommon =
      namesItsPlaces(request) &&
      desk.recent.hashOf(request.id) === undefined &&
      sales?.mayTake(request) !== true;
    return isCommon ? ask(request) : askClosely(request);
  };

  return (requests, context) => Promise.all(requests.map((request) => reserveOne(request, context)));
}

/** A request and the positions of its lines, as far as they were known when it came in. */
type AskedFor = { readonly request: ParsedRequest; readonly positionIds: readonly number[] | undefined };

function namesItsPlaces({ lines }: ParsedRequest): boolean {
  return lines.every(({ locationId }) => locationId !== undefined);
}

/** A request with the order its places are asked in, as a line of it names none. */
async function sourced(request: ParsedRequest, sourcing: ReserveOptions['sourcing']): Promise<ParsedRequest> {
  if (sourcing === undefined) return request;
  const { channel, near } = request;
  return { ...request, order: [...sourcingOrder(await sourcing.facts(), { channel, near })] };
}

function openLane(desk: Desk): Lane<AskedFor, ReserveResult> {
  const lane: Lane<AskedFor, ReserveResult> = createLane({
    run: (batch) => answerBatch(desk, batch),
    keyOf: ({ request }) => request.id,
    weightOf: ({ request: { lines } }) =>
      Math.max(Math.min(2, lines.length), Math.ceil(lines.length / linesPerWeight)),
    maxBatchWeight,
    maxQueueWeight,
    endOf: ({ request }) => request.deadlineAt,
    missed: () => overloaded(lane.waitMs()),
  });
  return lane;
}

/** Baskets of one smallest position share a lane, so that they wait in a queue and not for each other's lock. */
function laneOf({ positionIds }: AskedFor): number {
  // Neighbouring items differ in the bits above the location's.
  return positionIds === undefined ? 0 : Math.min(...positionIds) >>> 16;
}

/** Answers a request that this process has made a reservation for already; undefined for one it does not remember. */
async function repeatOf(
  { database, recent }: Desk,
  request: ParsedRequest,
): Promise<ReserveResult | undefined> {
  const hash = recent.hashOf(request.id);
  if (hash === undefined) return undefined;
  if (hash !== request.requestHash) return refused([conflict(request, hash)]);
  const stored = (await findReservations(database, [request.id])).get(request.id);
  if (stored === undefined) recent.forget(request.id);
  return stored === undefined ? undefined : replayed(request, stored.reservation);
}

/** Answers a batch: at once where it can be, the rest under lock. */
async function answerBatch(desk: Desk, asked: readonly AskedFor[]): Promise<Answers<ReserveResult>> {
  const batch = asked.map(({ request }) => request);
  const strangers = asked.filter(({ positionIds }) => positionIds === undefined);
  if (strangers.length > 0)
    await desk.names.learn(
      desk.database,
      strangers.map(({ request }) => request),
    );
  const placed = asked.flatMap((one) => placedOf(desk, one));
  const holds = placed.length === 0 ? undefined : await holdPlaced(desk, placed);
  if (holds !== undefined && holds.made === undefined && placed.length === batch.length)
    return () => placed.map((each) => remembered(desk, each.request, heldBy(each, holds)));
  const results = holds === undefined ? new Map() : await resultsOf(desk, placed, holds);
  const rest = batch.filter((request) => !results.has(request));
  if (rest.length > 0) {
    const decided = await answerUnderLock(desk, rest);
    for (const [at, request] of rest.entries()) results.set(request, decided[at]);
  }
  return batch.map((request) => {
    const result = results.get(request);
    if (result === undefined) throw new Error(`reservation ${request.id} was not answered`);
    return remembered(desk, request, result);
  });
}

function heldBy(placed: Placed, { createdAt }: FastHolds): ReserveResult {
  return { reservation: reservationOf(placed, createdAt), replayed: false, refusals: [] };
}

function remembered({ recent }: Desk, request: ParsedRequest, result: ReserveResult): ReserveResult {
  if (result.reservation !== undefined) recent.remember(request.id, request.requestHash);
  return result;
}

/** A request that may be held at once, with its positions; nothing for one that has to be looked at closely. */
function placedOf({ names, short }: Desk, { request, positionIds: known }: AskedFor): Placed[] {
  const { reach, channel, lines } = request;
  const isPlain =
    reaches(reach.channels, channel) &&
    lines.every(({ locationId }) => locationId !== undefined && reaches(reach.locations, locationId));
  const positionIds = isPlain ? (known ?? names.positionsOf(request)) : undefined;
  if (positionIds === undefined || positionIds.some((id) => short.has(id))) return [];
  return [{ request, positionIds }];
}

/** Holds all of them at once; undefined, and nothing happened or it is told by the keys, when that can't be. */
async function holdPlaced({ holdAtOnce }: Desk, placed: readonly Placed[]): Promise<FastHolds | undefined> {
  return retryTransient(() => holdAtOnce(placed)).catch((error: unknown) => {
    // Whether it was committed is told by the keys: under lock they are looked up first, found means done.
    if (absenceOf(error) === 'away' || isRefusedByDatabase(error)) return undefined;
    throw error;
  });
}

/** The answers of what was held at once, and of those whose key was used before. */
async function resultsOf(
  { database }: Desk,
  placed: readonly Placed[],
  holds: FastHolds,
): Promise<Map<ParsedRequest, ReserveResult>> {
  const results = new Map<ParsedRequest, ReserveResult>();
  const repeats: ParsedRequest[] = [];
  for (const each of placed) {
    if (holds.made?.has(each.request.id) === false) repeats.push(each.request);
    else results.set(each.request, heldBy(each, holds));
  }
  const found = await findReservations(
    database,
    repeats.map(({ id }) => id),
  );
  for (const request of repeats) {
    const stored = found.get(request.id);
    if (stored === undefined) continue;
    const isSame = stored.requestHash === request.requestHash;
    results.set(
      request,
      isSame ? replayed(request, stored.reservation) : refused([conflict(request, stored.requestHash)]),
    );
  }
  return results;
}

/** Answers requests in the order of arrival, under lock; the reservations of all of them are read together. */
async function answerUnderLock(desk: Desk, batch: readonly ParsedRequest[]): Promise<ReserveResult[]> {
  const { database, names, short } = desk;
  const answers = await holdOrSweep(database, batch);
  const isRefused = (at: number): boolean => answers[at]?.kind === 'refused';
  short.add(batch.flatMap((request, at) => (isRefused(at) ? (names.positionsOf(request) ?? []) : [])));
  const kept = batch.filter((_, at) => !isRefused(at)).map(({ id }) => id);
  const found = await findReservations(database, kept);
  return batch.map((request, at) => resultOf(request, answers[at], found.get(request.id)?.reservation));
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
  return error instanceof CommitUnknown || isRefusedByDatabase(error);
}

function isRefusedByDatabase(error: unknown): boolean {
  const state = sqlState(error);
  return state !== undefined && (state.startsWith('22') || state.startsWith('23'));
}
