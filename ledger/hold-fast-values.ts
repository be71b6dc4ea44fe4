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
  const ranked = batch.map(({ request }, at) => ({ request, at }));
  // As PostgreSQL sorts uuids, so that two processes with the same keys do not wait for each other.
  ranked.sort((one, other) => (one.request.id < other.request.id ? -1 : 1));
  const requests = ranked.map(({ request }) => request);
  const lines = linesOf(batch);
  const taking = takingOf(batch, lines);
  const told = toldOf(lines);
  return [
    ...identities(requests),
    integerArray(ranked.map(({ at }) => at + 1)),
    integerArray(ranked.map(({ at }) => lines.first[at] ?? 0)),
    integerArray(ranked.map(({ at }) => lines.last[at] ?? 0)),
    bigintArray(lines.positionIds),
    bigintArray(lines.quantities),
    ...paddings(lines),
    bigintArray(taking.map(({ positionId }) => positionId)),
    bigintArray(taking.map(({ changes }) => changes)),
    bigintArray(taking.map(({ quantity }) => quantity)),
    integerArray(taking.map(({ ways }) => ways)),
    integerArray(told.order.map((line) => lines.ords[line] ?? 0)),
    bigintArray(told.order.map((line) => lines.quantities[line] ?? 0)),
    textArray(told.order.map((line) => batch[(lines.ords[line] ?? 0) - 1]?.request.correlationId ?? null)),
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

/** What all requests together take of a position, and the ways that any of them asks of it. */
type Taking = { readonly positionId: number; changes: number; quantity: number; ways: number };

function takingOf(batch: readonly Placed[], lines: Lines): Taking[] {
  const byPosition = new Map<number, Taking>();
  for (const [line, positionId] of lines.positionIds.entries()) {
    const taking = byPosition.get(positionId) ?? { positionId, changes: 0, quantity: 0, ways: 0 };
    const request = batch[(lines.ords[line] ?? 0) - 1]?.request;
    taking.changes += 1;
    taking.quantity += lines.quantities[line] ?? 0;
    taking.ways |= request === undefined ? 0 : (wayOf(request) ?? 0);
    byPosition.set(positionId, taking);
  }
  return [...byPosition.values()].sort((one, other) => one.positionId - other.positionId);
}

/** The stretch of lines, from 1, that a shard of the feed is told. */
type Stretch = { readonly shard: number; readonly first: number; last: number };

/** Lines in the order the feed tells them: by shard, position, and arrival; and the stretch of each shard. */
function toldOf({ positionIds }: Lines): {
  readonly order: readonly number[];
  readonly shards: readonly Stretch[];
} {
  const shardOf = (line: number): number => positionKey(positionIds[line] ?? 0).itemNo % shardCount;
  const order = positionIds.map((_, line) => line);
  order.sort(
    (one, other) =>
      shardOf(one) - shardOf(other) || (positionIds[one] ?? 0) - (positionIds[other] ?? 0) || one - other,
  );
  const shards: Stretch[] = [];
  for (const [nth, line] of order.entries()) {
    const shard = shardOf(line);
    const stretch = shards.at(-1);
    if (stretch?.shard === shard) stretch.last = nth + 1;
    else shards.push({ shard, first: nth + 1, last: nth + 1 });
  }
  return { order, shards };
}
