/**
 * Holding stock for a batch of requests in one transaction: look up, lock, decide in arrival order, write guarded.
 *
 * The statement that writes checks THE formula and the ids once more, so a decision can never take what is not there. Not
 * here: queueing (lane.ts), who gets what (decide.ts), sweeping before a shortage is told (reserve.ts).
 */
import { type Database, type Queryable, transaction } from '#database';
import { hasDecimals, quantityToUnits, reaches } from '#schema';
import { positionId } from './account.ts';
import { type Decision, decide, type Shortage, type ShortageReason } from './decide.ts';
import type { InsufficientStock, ReserveRefusal, Shortfall } from './refusal.ts';
import type { ParsedRequest } from './request.ts';
import { type Fulfilment, fulfilmentCode, readSellable, type Sellable } from './sellable.ts';
import type { SourcingOrder } from './sourcing/sourcing.ts';
import { statement } from './statement.ts';

/** What became of a request. `short` of one that is held in part lists the lines that are not held in full. */
export type HoldAnswer =
  | { readonly kind: 'held'; readonly short: readonly ReserveRefusal[] }
  | { readonly kind: 'replayed' }
  | {
      readonly kind: 'refused';
      readonly refusals: readonly ReserveRefusal[];
      /** Items whose holds are worth sweeping before this is told; empty unless only stock was missing. */
      readonly shortItemNos: readonly number[];
    };

const findReservations = statement('find-reservations');
const resolveRequests = statement('resolve-requests');
const lockSources = statement('lock-sources');
const hold = statement('hold');

type NameRow = {
  kind: 'I' | 'L' | 'C';
  name: string;
  no: number | null;
  status: string;
  decimals: number | null;
};

/** Answers a batch, in order; no two of its requests have one id. Throws what PostgreSQL threw; then nothing is held. */
export async function holdBatch(database: Database, batch: readonly ParsedRequest[]): Promise<HoldAnswer[]> {
  return transaction(database, (session) => holdIn(session, batch));
}

/**
 * Answers a batch in the session's transaction; otherwise as holdBatch. Its locks follow those of workflow rows.
 * With `isAdmission` the ids are those of queued reservations, locked by the session, and no repeats.
 */
export async function holdIn(
  session: Queryable,
  batch: readonly ParsedRequest[],
  { isAdmission = false } = {},
): Promise<HoldAnswer[]> {
  const answers = isAdmission ? new Map<ParsedRequest, HoldAnswer>() : await findReplays(session, batch);
  const ready: Ready[] = [];
  for (const [request, made] of await readyIn(
    session,
    batch.filter((request) => !answers.has(request)),
  )) {
    if ('refusals' in made)
      answers.set(request, { kind: 'refused', refusals: made.refusals, shortItemNos: [] });
    else ready.push(made);
  }
  if (ready.length > 0) {
    const sellable = await lockAndRead(session, ready);
    const decisions = decide(ready, sellable);
    await write(session, ready, decisions);
    for (const [at, one] of ready.entries()) answers.set(one.request, answerOf(one, decisions[at]));
  }
  return batch.map((request) => {
    const answer = answers.get(request);
    if (answer === undefined) throw new Error(`reservation ${request.id} was not answered`);
    return answer;
  });
}

/** Looks up what requests name; gives each one's lines by number, or why it is refused, in the order of the batch. */
export async function readyIn(
  session: Queryable,
  batch: readonly ParsedRequest[],
): Promise<Map<ParsedRequest, Ready | { readonly refusals: readonly ReserveRefusal[] }>> {
  if (batch.length === 0) return new Map();
  const names = await resolveNames(session, batch);
  return new Map(batch.map((request) => [request, makeReady(request, reachedNames(names, request))]));
}

async function findReplays(
  session: Queryable,
  batch: readonly ParsedRequest[],
): Promise<Map<ParsedRequest, HoldAnswer>> {
  const { rows } = await session.query<{ reservation_id: string; request_hash: string }>(findReservations, [
    batch.map((request) => request.id),
  ]);
  const hashes = new Map(rows.map((row) => [row.reservation_id, row.request_hash]));
  const found = batch.filter((request) => hashes.has(request.id));
  return new Map(
    found.map((request): [ParsedRequest, HoldAnswer] => {
      const storedHash = hashes.get(request.id) ?? '';
      if (storedHash === request.requestHash) return [request, { kind: 'replayed' }];
      return [request, { kind: 'refused', refusals: [conflict(request, storedHash)], shortItemNos: [] }];
    }),
  );
}

/** Says that a request's key was used before for something else, and the hashes of both contents. */
export function conflict({ requestHash }: ParsedRequest, storedHash: string): ReserveRefusal {
  const message =
    `idempotencyKey was used before for another reservation (its hash is ${storedHash}, ` +
    `this one's ${requestHash}): use a new key for a new request`;
  return {
    code: 'IdempotencyConflict',
    message,
    path: ['idempotencyKey'],
    storedHash,
    givenHash: requestHash,
  };
}

type Names = {
  item(sku: string): NameRow | undefined;
  location(id: string): NameRow | undefined;
  channel(id: string): NameRow | undefined;
};

async function resolveNames(session: Queryable, batch: readonly ParsedRequest[]): Promise<Names> {
  const lines = batch.flatMap((request) => request.lines);
  const { rows } = await session.query<NameRow>(resolveRequests, [
    [...new Set(lines.map((line) => line.sku))],
    [...new Set(lines.flatMap((line) => line.locationId ?? []))],
    [...new Set(batch.map((request) => request.channel))],
  ]);
  const byName = new Map(rows.map((row) => [`${row.kind}${row.name}`, row]));
  return {
    item: (sku) => byName.get(`I${sku}`),
    location: (id) => byName.get(`L${id}`),
    channel: (id) => byName.get(`C${id}`),
  };
}

/** The names as one request's caller knows them: a channel or location out of reach is one that is not there. */
function reachedNames(names: Names, { reach }: ParsedRequest): Names {
  return {
    item: names.item,
    location: (id) => (reaches(reach.locations, id) ? names.location(id) : undefined),
    channel: (id) => (reaches(reach.channels, id) ? names.channel(id) : undefined),
  };
}

type ReadyLine = {
  readonly itemNo: number;
  readonly locationNo: number | undefined;
  readonly quantity: number;
};
/** A request whose names are known. */
export type Ready = {
  readonly request: ParsedRequest;
  readonly channel: string;
  readonly allOrNothing: boolean;
  readonly lines: readonly ReadyLine[];
  readonly order?: SourcingOrder;
  readonly fulfilment?: Fulfilment | undefined;
};

function makeReady(
  request: ParsedRequest,
  names: Names,
): Ready | { readonly refusals: readonly ReserveRefusal[] } {
  const refusals: ReserveRefusal[] = [];
  const channel = names.channel(request.channel);
  const named = JSON.stringify(request.channel);
  if (channel === undefined)
    refusals.push({ code: 'UnknownChannel', message: `channel ${named} is unknown`, path: ['channel'] });
  else if (channel.status !== 'ACTIVE')
    refusals.push({ code: 'ChannelClosed', message: `channel ${named} is closed`, path: ['channel'] });
  const lines = request.lines.flatMap((line, at): ReadyLine[] => {
    const refusal = lineRefusal(line, at, names);
    if (refusal !== undefined) refusals.push(refusal);
    const itemNo = names.item(line.sku)?.no ?? undefined;
    const locationNo =
      line.locationId === undefined ? undefined : (names.location(line.locationId)?.no ?? undefined);
    return itemNo === undefined ? [] : [{ itemNo, locationNo, quantity: line.quantity }];
  });
  if (refusals.length > 0) return { refusals };
  const { channel: asked, allOrNothing, order, fulfilment } = request;
  return {
    request,
    channel: asked,
    allOrNothing,
    lines,
    fulfilment,
    ...(order && { order: new Map(order) }),
  };
}

function lineRefusal(
  line: ParsedRequest['lines'][number],
  at: number,
  names: Names,
): ReserveRefusal | undefined {
  const item = names.item(line.sku);
  if (item === undefined)
    return {
      code: 'UnknownItem',
      message: `no item has the SKU ${JSON.stringify(line.sku)}`,
      path: ['lines', at, 'sku'],
    };
  if (item.status === 'BLOCKED')
    return { code: 'ItemBlocked', message: `item ${line.sku} is blocked`, path: ['lines', at, 'sku'] };
  const decimals = item.decimals ?? 0;
  if (!hasDecimals(line.quantity, decimals)) {
    const message = `quantity of ${line.sku} must have at most ${decimals} decimals, not ${quantityToUnits(line.quantity)}`;
    return { code: 'InvalidReservation', message, path: ['lines', at, 'quantity'] };
  }
  if (line.locationId === undefined) return undefined;
  const location = names.location(line.locationId);
  const path = ['lines', at, 'locationId'];
  const named = JSON.stringify(line.locationId);
  if (location === undefined)
    return { code: 'UnknownLocation', message: `location ${named} is unknown`, path };
  if (location.status !== 'ACTIVE')
    return { code: 'LocationClosed', message: `location ${named} is closed`, path };
  return undefined;
}

async function lockAndRead(session: Queryable, ready: readonly Ready[]): Promise<Sellable[]> {
  const named = new Set<number>();
  const sourced = new Set<number>();
  for (const { itemNo, locationNo } of ready.flatMap(({ lines }) => lines)) {
    if (locationNo === undefined) sourced.add(itemNo);
    else named.add(positionId({ itemNo, locationNo }));
  }
  const { rows: locked } = await session.query<{ position_id: number }>(lockSources, [
    [...named],
    [...sourced],
  ]);
  return readSellable(
    session,
    locked.map((row) => row.position_id),
    [...new Set(ready.map(({ channel }) => channel))],
  );
}

async function write(
  session: Queryable,
  ready: readonly Ready[],
  decisions: readonly Decision[],
): Promise<void> {
  const held = ready.flatMap(({ request }, at) => {
    const { entries = [], shortages = [] } = decisions[at] ?? {};
    return entries.length === 0 ? [] : [{ request, entries, shortages }];
  });
  if (held.length === 0) return;
  const entries = held.flatMap((one, at) => one.entries.map((entry) => ({ ...entry, ord: at + 1 })));
  const column = <Value>(read: (request: ParsedRequest) => Value): Value[] =>
    held.map(({ request }) => read(request));
  await session.query(hold, [
    null,
    column((request) => request.id),
    column((request) => request.requestHash),
    column((request) => request.callerId),
    column((request) => request.channel),
    column((request) => request.holdSeconds),
    column((request) => request.correlationId),
    column((request) => request.customerId ?? null),
    column(({ referenceDocument }) =>
      referenceDocument === undefined ? null : JSON.stringify(referenceDocument),
    ),
    entries.map((entry) => entry.ord),
    entries.map((entry) => entry.lineNo),
    entries.map((entry) => entry.positionId),
    entries.map((entry) => entry.requested),
    entries.map((entry) => entry.held),
    column(({ fulfilment }) => (fulfilment === undefined ? null : fulfilmentCode(fulfilment))),
    held.map(({ shortages }) => reasonsOf(shortages)),
  ]);
}

/** The reasons a repeat could not tell from what is held, as JSON; null when there are none. */
function reasonsOf(shortages: readonly Shortage[]): string | null {
  const told = shortages.filter(({ why }) => why !== 'STOCK');
  return told.length === 0
    ? null
    : JSON.stringify(Object.fromEntries(told.map(({ lineNo, why }) => [lineNo, why])));
}

function answerOf({ request, lines }: Ready, decision: Decision | undefined): HoldAnswer {
  const shortages = decision?.shortages ?? [];
  const refusals = shortages.flatMap((shortage): ReserveRefusal[] => {
    const line = request.lines[shortage.lineNo];
    return line === undefined ? [] : [shortOf(request, { ...line, ...shortage })];
  });
  if (decision !== undefined && decision.entries.length > 0) return { kind: 'held', short: refusals };
  const shortItemNos = [...new Set(shortages.flatMap(({ lineNo }) => lines[lineNo]?.itemNo ?? []))];
  return { kind: 'refused', refusals, shortItemNos };
}

/** A line that is short: what was asked, where, and why there is less. Thousandths. */
export type ShortLine = {
  readonly lineNo: number;
  readonly sku: string;
  readonly locationId: string | undefined;
  readonly requested: number;
  readonly available: number;
};

/** Says why a line of a request is short. */
export function shortOf(
  { channel, fulfilment }: Pick<ParsedRequest, 'channel' | 'fulfilment'>,
  short: ShortLine & { readonly why: ShortageReason },
): Shortfall {
  const refusal = insufficient(short);
  const { path, message } = refusal;
  const named = JSON.stringify(channel);
  switch (short.why) {
    case 'STOCK':
      return refusal;
    case 'QUOTA': {
      const code = 'ChannelQuotaExceeded';
      return { code, message: `${message} to channel ${named}: its share is used up, there is more`, path };
    }
    case 'FULFILMENT': {
      const how = fulfilment === 'PICKUP' ? 'be picked up there' : 'be shipped from there';
      const { locationId, lineNo } = short;
      if (locationId === undefined) {
        const said = `${message} to channel ${named} from places where it can ${how.replace(' there', '')}: there is more elsewhere`;
        return { code: 'FulfilmentNotOffered', message: said, path };
      }
      const said = `${short.sku} is at ${JSON.stringify(locationId)}, but cannot ${how} for channel ${named}`;
      return { code: 'FulfilmentNotOffered', message: said, path: ['lines', lineNo, 'locationId'] };
    }
  }
}

/** Says that a line is short. Takes thousandths; the refusal speaks in units, as the client did. */
export function insufficient(short: ShortLine): InsufficientStock {
  const { lineNo, sku, locationId, requested, available } = short;
  const where = locationId === undefined ? '' : ` at ${locationId}`;
  const units = { requested: quantityToUnits(requested), available: quantityToUnits(available) };
  const message = `${units.requested} of ${sku}${where} were asked for, ${units.available} can be promised`;
  return {
    code: 'InsufficientStock',
    message,
    path: ['lines', lineNo, 'quantity'],
    sku,
    locationId,
    ...units,
  };
}
