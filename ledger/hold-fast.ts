/**
 * Holding stock the fast way: one statement for a batch of requests that name a location for every line.
 *
 * It holds all of them or, where THE formula does not give everything that is asked of a position, nothing: who then gets
 * what is decided under lock (hold.ts). Replays vanish in the statement and are told apart by it. What is answered is made
 * from the request and what the statement gave, so that nothing has to be read back. Decision 0014.
 */
import {
  bigintArray,
  integerArray,
  type Queryable,
  smallintArray,
  sqlState,
  textArray,
  uuidArray,
} from '#database';
import { positionKey } from './account.ts';
import type { ParsedRequest } from './request.ts';
import type { Reservation } from './reservation.ts';
import { fulfilmentCode } from './sellable.ts';
import { statement } from './statement.ts';

/** A request and the position of each of its lines, all distinct. */
export type Placed = { readonly request: ParsedRequest; readonly positionIds: readonly number[] };

/** What a batch came to: when its reservations were made, and which were; undefined is all, others had their key used before. */
export type FastHolds = { readonly createdAt: Date; readonly made: ReadonlySet<string> | undefined };

/**
 * Holds a batch whole, in its own transaction; no two of its requests have one id.
 * Gives undefined, and nothing happened, when a position does not allow what is asked of it. Throws what PostgreSQL threw.
 */
export type HoldAtOnce = (batch: readonly Placed[]) => Promise<FastHolds | undefined>;

const holdPlainly = statement('hold-fast');
const holdByPolicy = statement('hold-fast-by-policy');
const policiesInUse = 'SELECT is_in_use FROM ledger.policy_state';

/** What a position does not allow fails the statement by this. */
const divisionByZero = '22012';

type HoldRow = { created_at: Date; is_in_use: boolean; made: string[] | null };

/**
 * Opens the fast way over a pool of role `writer`. It remembers whether policies are in use, which decides which statement is
 * sent; the statement itself refuses to hold without them when they are.
 */
export function createHoldAtOnce(database: Queryable): HoldAtOnce {
  let byPolicy = false;
  const hold = async (batch: readonly Placed[]): Promise<FastHolds | undefined> => {
    const row = await send(database, byPolicy ? holdByPolicy : holdPlainly, batch);
    if (row !== undefined) {
      byPolicy = row.is_in_use;
      return { createdAt: row.created_at, made: row.made === null ? undefined : new Set(row.made) };
    }
    if (byPolicy || !(await areInUse(database))) return undefined;
    byPolicy = true;
    return hold(batch);
  };
  return hold;
}

async function areInUse(database: Queryable): Promise<boolean> {
  const { rows } = await database.query<{ is_in_use: boolean }>(policiesInUse);
  return rows[0]?.is_in_use ?? false;
}

async function send(
  database: Queryable,
  text: string,
  batch: readonly Placed[],
): Promise<HoldRow | undefined> {
  try {
    const { rows } = await database.query<HoldRow>(text, valuesOf(batch));
    const [row] = rows;
    if (row === undefined) throw new Error('holding a batch gave no answer');
    return row;
  } catch (error) {
    if (sqlState(error) === divisionByZero) return undefined;
    throw error;
  }
}

/** The statement's parameters: columns of the requests, then columns of all their lines. */
function valuesOf(batch: readonly Placed[]): Buffer[] {
  const column = <Value>(read: (request: ParsedRequest) => Value): Value[] =>
    batch.map(({ request }) => read(request));
  const lines = linesOf(batch);
  const longest = Array.from({ length: lines.longest }, (_, lineNo) => lineNo);
  return [
    uuidArray(column(({ id }) => id)),
    uuidArray(column(({ requestHash }) => requestHash)),
    textArray(column(({ callerId }) => callerId)),
    textArray(column(({ channel }) => channel)),
    integerArray(column(({ holdSeconds }) => holdSeconds)),
    textArray(column(({ correlationId }) => correlationId)),
    textArray(column(({ customerId }) => customerId ?? null)),
    textArray(
      column(({ referenceDocument }) =>
        referenceDocument === undefined ? null : JSON.stringify(referenceDocument),
      ),
    ),
    smallintArray(column(({ fulfilment }) => (fulfilment === undefined ? null : fulfilmentCode(fulfilment)))),
    integerArray(lines.first),
    integerArray(lines.last),
    integerArray(lines.ords),
    bigintArray(lines.positionIds),
    bigintArray(lines.quantities),
    textArray([...new Set(column(({ channel }) => channel))]),
    smallintArray(longest),
    bigintArray(longest.map(() => 0)),
  ];
}

type Lines = {
  readonly first: readonly number[];
  readonly last: readonly number[];
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

/** Gives the reservation that a request made at a time, without reading it back. */
export function reservationOf({ request, positionIds }: Placed, createdAt: Date): Reservation {
  return {
    id: request.id,
    status: 'HELD',
    callerId: request.callerId,
    channel: request.channel,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + request.holdSeconds * 1_000),
    endedAt: undefined,
    lines: request.lines.map(({ sku, locationId, quantity }, lineNo) => ({
      lineNo,
      ...positionKey(positionIds[lineNo] ?? Number.NaN),
      sku,
      locationId,
      quantity,
      held: quantity,
      picked: 0,
      consumed: 0,
      wasHeld: quantity,
    })),
    customerId: request.customerId,
    referenceDocument: request.referenceDocument,
    fulfilment: request.fulfilment,
    isForTransfer: false,
    shortReasons: {},
  };
}
