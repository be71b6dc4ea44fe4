/**
 * Holding stock the fast way: one statement for a batch of requests that name a location for every line.
 *
 * It holds all of them or, where THE formula does not give everything that is asked of a position, nothing: who then gets
 * what is decided under lock (hold.ts). Replays vanish in the statement and are told apart by it. What is answered is made
 * from the request and what the statement gave, so that nothing has to be read back. Decision 0014.
 */
import { type Queryable, sqlState } from '#database';
import { positionKey } from './account.ts';
import type { ParsedRequest } from './request.ts';
import type { Reservation } from './reservation.ts';
import { statement } from './statement.ts';

/** A request and the position of each of its lines, all distinct. */
export type Placed = { readonly request: ParsedRequest; readonly positionIds: readonly number[] };

/** What a batch came to: the reservation of each request in order, undefined for one whose key has been used before. */
export type FastHolds = readonly (Reservation | undefined)[];

const holdFast = statement('hold-fast');

/** What a position does not allow fails the statement by this. */
const divisionByZero = '22012';

type HoldRow = { created_at: Date; made: string[] | null };

/**
 * Holds a batch whole, in its own transaction; no two of its requests have one id.
 * Gives undefined, and nothing happened, when a position does not allow what is asked of it. Throws what PostgreSQL threw.
 */
export async function holdAtOnce(
  database: Queryable,
  batch: readonly Placed[],
): Promise<FastHolds | undefined> {
  const column = <Value>(read: (request: ParsedRequest) => Value): Value[] =>
    batch.map(({ request }) => read(request));
  try {
    const { rows } = await database.query<HoldRow>(holdFast, [
      literal(column(({ id }) => id)),
      literal(column(({ requestHash }) => requestHash)),
      column(({ callerId }) => callerId),
      column(({ channel }) => channel),
      literal(column(({ holdSeconds }) => holdSeconds)),
      column(({ correlationId }) => correlationId),
      column(({ customerId }) => customerId ?? null),
      column(({ referenceDocument }) =>
        referenceDocument === undefined ? null : JSON.stringify(referenceDocument),
      ),
      literal(column(({ lines }) => quoted(lines.map((_, lineNo) => lineNo)))),
      literal(batch.map(({ positionIds }) => quoted(positionIds))),
      literal(column(({ lines }) => quoted(lines.map(({ quantity }) => quantity)))),
    ]);
    const [row] = rows;
    if (row === undefined) throw new Error('holding a batch gave no answer');
    const made = row.made === null ? undefined : new Set(row.made);
    return batch.map((placed) =>
      made === undefined || made.has(placed.request.id) ? reservationOf(placed, row.created_at) : undefined,
    );
  } catch (error) {
    if (sqlState(error) === divisionByZero) return undefined;
    throw error;
  }
}

/** An array literal of elements that need no quoting; the driver would look at every character of them. */
function literal(elements: readonly (string | number)[]): string {
  return `{${elements.join(',')}}`;
}

function quoted(elements: readonly number[]): string {
  return `"{${elements.join(',')}}"`;
}

function reservationOf({ request, positionIds }: Placed, createdAt: Date): Reservation {
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
    fulfilment: undefined,
    isForTransfer: false,
    shortReasons: {},
  };
}
