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
    bigintArray(takings.positionIds),
    bigintArray(takings.changes),
    bigintArray(takings.quantities),
    integerArray(takings.ways),
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

/** What all requests together take, by position ascending: how many take it, how much, and the ways that any of them asks of it. */
type Takings = {
  readonly positionIds: readonly number[];
  readonly changes: number[];
  readonly quantities: number[];
  readonly ways: number[];
  /** Which of these each line is of, from 0. */
  readonly ofLine: readonly number[];
};

function takingsOf(requests: readonly ParsedRequest[], lines: Lines): Takings {
  const sorted = Float64Array.from(new Set(lines.positionIds)).sort();
  const places = new Map<number, number>();
  for (const [place, positionId] of sorted.entries()) places.set(positionId, place);
  const nothing = Array.from(sorted, () => 0);
  const [changes, quantities, ways] = [nothing, [...nothing], [...nothing]];
  const ofLine = lines.positionIds.map((positionId) => places.get(positionId) ?? 0);
  for (const [line, place] of ofLine.entries()) {
    const request = requests[(lines.ords[line] ?? 0) - 1];
    changes[place] = (changes[place] ?? 0) + 1;
    quantities[place] = (quantities[place] ?? 0) + (lines.quantities[line] ?? 0);
    ways[place] = (ways[place] ?? 0) | (request === undefined ? 0 : (wayOf(request) ?? 0));
  }
  return { positionIds: [...sorted], changes, quantities, ways, ofLine };
}

/** The stretch of lines, from 1, that a shard of the feed is told. */
type Stretch = { readonly shard: number; readonly first: number; readonly last: number };

/** Lines in the order the feed tells them: by shard, position, and arrival; and the stretch of each shard. */
function toldOf({ positionIds, changes, ofLine }: Takings): {
  readonly order: readonly number[];
  readonly shards: readonly Stretch[];
} {
  const shardOf = positionIds.map((id) => positionKey(id).itemNo % shardCount);
  const next = positionIds.map(() => 0);
  const shards: Stretch[] = [];
  let told = 0;
  for (let shard = 0; shard < shardCount; shard += 1) {
    const first = told + 1;
    for (const [place, own] of shardOf.entries()) {
      if (own !== shard) continue;
      next[place] = told;
      told += changes[place] ?? 0;
    }
    if (told >= first) shards.push({ shard, first, last: told });
  }
  const order = ofLine.map(() => 0);
  for (const [line, place] of ofLine.entries()) {
    const at = next[place] ?? 0;
    order[at] = line;
    next[place] = at + 1;
  }
  return { order, shards };
}

/** The places of arrival of a batch's requests, by id as PostgreSQL sorts uuids: processes with the same keys do not wait in a circle. */
function arrivalsById(requests: readonly ParsedRequest[]): readonly number[] {
  const ids = requests.map(({ id }) => id);
  const arrivals = ids.map((_, at) => at);
  return arrivals.sort((one, other) => ((ids[one] ?? '') < (ids[other] ?? '') ? -1 : 1));
}
