/**
 * What the statements of the fast way are given: the columns of a batch as arrays, in PostgreSQL's binary form.
 *
 * Pure. What a batch says already is counted and sorted here, once, so that the statement for new reservations need not group, join
 * or sort: it is the one that everybody waits for. Which array is which stands in sql/hold-fast.sql and sql/hold-fast-by-policy.sql.
 */
import { bigintArray, integerArray, smallintArray, textArray, uuidArray } from '#database';
import { positionKey, shardCount } from './account.ts';
import type { ParsedRequest } from './request.ts';
import { fulfilmentCode } from './sellable.ts';

/** A request and the position of each of its lines, all distinct. */
export type Placed = { readonly request: ParsedRequest; readonly positionIds: readonly number[] };

/** Gives the parameters of sql/hold-fast.sql for requests in the order of arrival. */
export function newHolds(batch: readonly Placed[]): Buffer[] {
  const requests = batch.map(({ request }) => request);
  const arrivals = arrivalsById(requests);
  const lines = linesOf(batch);
  const takings = takingsOf(requests, lines);
  const told = toldOf(takings);
  return [
    ...identities(arrivals.flatMap((at) => requests[at] ?? [])),
    integerArray(arrivals.map((at) => at + 1)),
    integerArray(arrivals.map((at) => lines.first[at] ?? 0)),
    integerArray(arrivals.map((at) => lines.last[at] ?? 0)),
    bigintArray(lines.positionIds),
    bigintArray(lines.quantities),
    ...paddings(lines),
    bigintArray(takings.map(({ positionId }) => positionId)),
    bigintArray(takings.map(({ lines: own }) => own.length)),
    bigintArray(takings.map(({ quantity }) => quantity)),
    integerArray(takings.map(({ ways }) => ways)),
    integerArray(told.order.map((line) => lines.ords[line] ?? 0)),
    bigintArray(told.order.map((line) => lines.quantities[line] ?? 0)),
    textArray(told.order.map((line) => requests[(lines.ords[line] ?? 0) - 1]?.correlationId ?? null)),
    smallintArray(told.shards.map(({ shard }) => shard)),
    integerArray(told.shards.map(({ first }) => first)),
    integerArray(told.shards.map(({ last }) => last)),
    channelsOf(batch),
  ];
}

/** Gives the parameters of sql/hold-fast-by-policy.sql for requests in the order of arrival. */
export function requestedHolds(batch: readonly Placed[]): Buffer[] {
  const lines = linesOf(batch);
  return [
    ...identities(batch.map(({ request }) => request)),
    integerArray(lines.first),
    integerArray(lines.last),
    integerArray(lines.ords),
    bigintArray(lines.positionIds),
    bigintArray(lines.quantities),
    channelsOf(batch),
    ...paddings(lines),
  ];
}

/** The columns every statement begins with, $1 to $9. */
function identities(requests: readonly ParsedRequest[]): Buffer[] {
  const documents = requests.map(({ referenceDocument }) =>
    referenceDocument === undefined ? null : JSON.stringify(referenceDocument),
  );
  return [
    uuidArray(requests.map(({ id }) => id)),
    uuidArray(requests.map(({ requestHash }) => requestHash)),
    textArray(requests.map(({ callerId }) => callerId)),
    textArray(requests.map(({ channel }) => channel)),
    integerArray(requests.map(({ holdSeconds }) => holdSeconds)),
    textArray(requests.map(({ correlationId }) => correlationId)),
    textArray(requests.map(({ customerId }) => customerId ?? null)),
    textArray(documents),
    smallintArray(requests.map((request) => wayOf(request) ?? null)),
  ];
}

function wayOf({ fulfilment }: ParsedRequest): number | undefined {
  return fulfilment === undefined ? undefined : fulfilmentCode(fulfilment);
}

function channelsOf(batch: readonly Placed[]): Buffer {
  return textArray([...new Set(batch.map(({ request }) => request.channel))]);
}

/** Line numbers and zeros for the longest request, of which each takes as many as it has lines. */
function paddings({ longest }: Lines): Buffer[] {
  const numbers = Array.from({ length: longest }, (_, lineNo) => lineNo);
  return [smallintArray(numbers), bigintArray(numbers.map(() => 0))];
}

type Lines = {
  /** The places of each request's first and last line, from 1. */
  readonly first: readonly number[];
  readonly last: readonly number[];
  /** Whose each line is: the request's place of arrival, from 1. */
  readonly ords: readonly number[];
  readonly positionIds: readonly number[];
  readonly quantities: readonly number[];
  readonly longest: number;
};

/** The lines of a batch one after the other, and where each request's are among them. */
function linesOf(batch: readonly Placed[]): Lines {
  const [first, last, ords, positionIds, quantities]: [number[], number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  let longest = 0;
  for (const [at, { request, positionIds: places }] of batch.entries()) {
    first.push(positionIds.length + 1);
    for (const [lineNo, { quantity }] of request.lines.entries()) {
      ords.push(at + 1);
      positionIds.push(places[lineNo] ?? Number.NaN);
      quantities.push(quantity);
    }
    last.push(positionIds.length);
    longest = Math.max(longest, request.lines.length);
  }
  return { first, last, ords, positionIds, quantities, longest };
}

/** What all requests together take of a position, the ways that any of them asks of it, and their lines in the order of arrival. */
type Taking = { readonly positionId: number; readonly lines: number[]; quantity: number; ways: number };

/** What is taken, by position ascending. */
function takingsOf(requests: readonly ParsedRequest[], lines: Lines): readonly Taking[] {
  const byPosition = new Map<number, Taking>();
  for (const [line, positionId] of lines.positionIds.entries()) {
    let taking = byPosition.get(positionId);
    if (taking === undefined) {
      taking = { positionId, lines: [], quantity: 0, ways: 0 };
      byPosition.set(positionId, taking);
    }
    const request = requests[(lines.ords[line] ?? 0) - 1];
    taking.lines.push(line);
    taking.quantity += lines.quantities[line] ?? 0;
    taking.ways |= request === undefined ? 0 : (wayOf(request) ?? 0);
  }
  return [...byPosition.values()].sort((one, other) => one.positionId - other.positionId);
}

/** The stretch of lines, from 1, that a shard of the feed is told. */
type Stretch = { readonly shard: number; readonly first: number; readonly last: number };

/** Lines in the order the feed tells them: by shard, position, and arrival; and the stretch of each shard. */
function toldOf(takings: readonly Taking[]): {
  readonly order: readonly number[];
  readonly shards: readonly Stretch[];
} {
  const ofShard = Array.from({ length: shardCount }, (): number[] => []);
  for (const { positionId, lines } of takings)
    for (const line of lines) ofShard[positionKey(positionId).itemNo % shardCount]?.push(line);
  const order: number[] = [];
  const shards: Stretch[] = [];
  for (const [shard, lines] of ofShard.entries()) {
    if (lines.length === 0) continue;
    shards.push({ shard, first: order.length + 1, last: order.length + lines.length });
    order.push(...lines);
  }
  return { order, shards };
}

/** The places of arrival of a batch's requests, by id as PostgreSQL sorts uuids: processes with the same keys do not wait in a circle. */
function arrivalsById(requests: readonly ParsedRequest[]): readonly number[] {
  const ids = requests.map(({ id }) => id);
  const arrivals = ids.map((_, at) => at);
  return arrivals.sort((one, other) => ((ids[one] ?? '') < (ids[other] ?? '') ? -1 : 1));
}
