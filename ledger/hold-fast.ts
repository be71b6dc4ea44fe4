/**
 * Holding stock the fast way: one statement for a batch of requests that name a location for every line.
 *
 * It holds all of them or, where THE formula does not give everything that is asked of a position, nothing: who then gets
 * what is decided under lock (hold.ts). Replays vanish in the statement and are told apart by it. What is answered is made
 * from the request and what the statement gave, so that nothing has to be read back. Decision 0014.
 */
import { type Queryable, sqlState } from '#database';
import { positionKey } from './account.ts';
import { newHolds, type Placed, requestedHolds } from './hold-fast-values.ts';
import type { Reservation } from './reservation.ts';
import { statement } from './statement.ts';

/** What a batch came to: when its reservations were made, and which were; undefined is all, others had their key used before. */
export type FastHolds = { readonly createdAt: Date; readonly made: ReadonlySet<string> | undefined };

/**
 * Holds a batch whole, in its own transaction; no two of its requests have one id.
 * Gives undefined, and nothing happened, when a position does not allow what is asked of it. Throws what PostgreSQL threw.
 */
export type HoldAtOnce = (batch: readonly Placed[]) => Promise<FastHolds | undefined>;

const holdNew = statement('hold-fast');
const holdByPolicy = statement('hold-fast-by-policy');
const policiesInUse = 'SELECT is_in_use FROM ledger.policy_state';

/** What a position does not allow fails the statement by this. */
const divisionByZero = '22012';
/** What exists already fails the statement for new reservations by this. */
const uniqueViolation = '23505';

type HoldRow = { created_at: Date; is_in_use: boolean; made: string[] | null };

/**
 * Opens the fast way over a pool of role `writer`. Mostly keys are new and no policy is in use, and a statement that knows neither
 * is tried; it holds nothing where it is wrong. The other one, sent then, tells when that was the last of it.
 */
export function createHoldAtOnce(database: Queryable): HoldAtOnce {
  let isPlain = true;
  const holdKnowing = async (batch: readonly Placed[]): Promise<FastHolds | undefined> => {
    const row = await send(database, holdByPolicy, requestedHolds(batch));
    if (row === undefined) return undefined;
    isPlain = !row.is_in_use && row.made === null;
    return { createdAt: row.created_at, made: row.made === null ? undefined : new Set(row.made) };
  };
  return async (batch) => {
    if (!isPlain) return holdKnowing(batch);
    try {
      const row = await send(database, holdNew, newHolds(batch));
      if (row !== undefined) return { createdAt: row.created_at, made: undefined };
      isPlain = !(await areInUse(database));
      return isPlain ? undefined : holdKnowing(batch);
    } catch (error) {
      if (sqlState(error) !== uniqueViolation) throw error;
      isPlain = false;
      return holdKnowing(batch);
    }
  };
}

async function areInUse(database: Queryable): Promise<boolean> {
  const { rows } = await database.query<{ is_in_use: boolean }>(policiesInUse);
  return rows[0]?.is_in_use ?? false;
}

async function send(database: Queryable, text: string, values: Buffer[]): Promise<HoldRow | undefined> {
  try {
    const { rows } = await database.query<HoldRow>(text, values);
    const [row] = rows;
    if (row === undefined) throw new Error('holding a batch gave no answer');
    return row;
  } catch (error) {
    if (sqlState(error) === divisionByZero) return undefined;
    throw error;
  }
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
