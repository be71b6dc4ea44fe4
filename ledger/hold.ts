/**
 * Holding stock for a batch of requests in one transaction: look up, lock, decide in arrival order, write guarded.
 *
 * The statement that writes checks THE formula and the ids once more, so a decision can never take what is not there. Not
 * here: queueing (lane.ts), who gets what (decide.ts), sweeping before a shortage is told (reserve.ts).
 */
import { type Database, type Queryable, transaction } from '#database';
import { hasDecimals, quantityToUnits } from '#schema';
import { positionId } from './account.ts';
import { type Decision, decide, type Sellable } from './decide.ts';
import type { ReserveRefusal } from './refusal.ts';
import type { ParsedRequest } from './request.ts';
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
const readSellable = statement('read-sellable');
const hold = statement('hold');

type NameRow = {
  kind: 'I' | 'L' | 'C';
  name: string;
  no: number | null;
  status: string;
  decimals: number | null;
};
type SellableRow = { position_id: number; channel_id: string; sellable: number };

/** Answers a batch, in order; no two of its requests have one id. Throws what PostgreSQL threw; then nothing is held. */
export async function holdBatch(database: Database, batch: readonly ParsedRequest[]): Promise<HoldAnswer[]> {
  return transaction(database, async (session) => {
    const answers = new Map<ParsedRequest, HoldAnswer>();
    for (const [request, answer] of await findReplays(session, batch)) answers.set(request, answer);
    const names = await resolveNames(session, batch);
    const ready: Ready[] = [];
    for (const request of batch) {
      if (answers.has(request)) continue;
      const made = makeReady(request, names);
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
  });
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
      if (hashes.get(request.id) === request.requestHash) return [request, { kind: 'replayed' }];
      const refusal: ReserveRefusal = {
        code: 'IdempotencyConflict',
        message: 'idempotencyKey was used before for another reservation: use a new key for a new request',
        path: ['idempotencyKey'],
      };
      return [request, { kind: 'refused', refusals: [refusal], shortItemNos: [] }];
    }),
  );
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

type ReadyLine = {
  readonly itemNo: number;
  readonly locationNo: number | undefined;
  readonly quantity: number;
};
type Ready = {
  readonly request: ParsedRequest;
  readonly channel: string;
  readonly allOrNothing: boolean;
  readonly lines: readonly ReadyLine[];
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
  return { request, channel: request.channel, allOrNothing: request.allOrNothing, lines };
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
  const { rows } = await session.query<SellableRow>(readSellable, [
    locked.map((row) => row.position_id),
    [...new Set(ready.map(({ channel }) => channel))],
  ]);
  return rows.map((row) => ({
    positionId: row.position_id,
    channel: row.channel_id,
    sellable: row.sellable,
  }));
}

async function write(
  session: Queryable,
  ready: readonly Ready[],
  decisions: readonly Decision[],
): Promise<void> {
  const held = ready.flatMap(({ request }, at) => {
    const entries = decisions[at]?.entries ?? [];
    return entries.length === 0 ? [] : [{ request, entries }];
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
  ]);
}

function answerOf({ request, lines }: Ready, decision: Decision | undefined): HoldAnswer {
  const shortages = decision?.shortages ?? [];
  const refusals = shortages.flatMap(({ lineNo, requested, available }): ReserveRefusal[] => {
    const line = request.lines[lineNo];
    return line === undefined ? [] : [insufficient({ ...line, lineNo, requested, available })];
  });
  if (decision !== undefined && decision.entries.length > 0) return { kind: 'held', short: refusals };
  const shortItemNos = [...new Set(shortages.flatMap(({ lineNo }) => lines[lineNo]?.itemNo ?? []))];
  return { kind: 'refused', refusals, shortItemNos };
}

/** Says that a line is short. Takes thousandths; the refusal speaks in units, as the client did. */
export function insufficient(short: {
  readonly lineNo: number;
  readonly sku: string;
  readonly locationId: string | undefined;
  readonly requested: number;
  readonly available: number;
}): ReserveRefusal {
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
