/**
 * Reversing journal entries: each once, as an entry of its own at the original's time, linked both ways.
 *
 * docs/ledger.md, "Reversal". The original stays as it is. What was counted since is taken back at the count like any late fact, so
 * a count stays what it was. A state that has given the units away meanwhile refuses: what followed is reversed first.
 */
import type { Queryable } from '#database';
import { quantityToUnits } from '#schema';
import { accountName, positionKey, type State } from '../account.ts';
import { eventDigest, ownSource } from '../event.ts';
import { typeOf } from '../event-type.ts';
import { movementKinds } from '../movement-draft.ts';
import { type OwnEvent, recordOwn } from '../own-events.ts';
import type { ActContext } from '../request.ts';
import { statement } from '../statement.ts';
import { StepRefused } from '../steps/step.ts';
import { checkReach, lockStock } from '../steps/stock.ts';
import { judgeExcess } from '../supply/receipts.ts';
import { inverseOf } from './inverse.ts';
import { expectAgain, shrinkTransfers } from './lines.ts';
import type { OriginalRow } from './original.ts';

/** Why an entry is reversed. */
export const reversalReasons = ['DID_NOT_OCCUR', 'INCORRECT_DATA'] as const;

/** Why an entry is reversed. */
export type ReversalReason = (typeof reversalReasons)[number];

/** Which entries: one by its id, or all of an event by the key of that event. */
export type ReversalTarget = { readonly movementId: number } | { readonly digest: string };

/** What is said with a reversal. */
export type ReversalWords = {
  readonly reason: ReversalReason;
  readonly note?: string | null | undefined;
  readonly operatorId?: string | null | undefined;
  readonly deviceId?: string | null | undefined;
};

const originalsStatement = statement('corrections/originals');
const claimStatement = statement('corrections/claim-entries');
const shrinkReturns = statement('corrections/shrink-returns');

/** Reads the entries a target names; those that only even something out are left out. */
export async function readOriginals(session: Queryable, target: ReversalTarget): Promise<OriginalRow[]> {
  const { rows } = await session.query<OriginalRow>(originalsStatement, [
    'movementId' in target ? target.movementId : null,
    'digest' in target ? target.digest : null,
  ]);
  return rows;
}

type Inverted = { readonly row: OriginalRow; readonly from: string; readonly to: string };

/**
 * Reverses entries in the session's transaction, as the last thing in it.
 * Takes what readOriginals gave; gives the ids of the entries that were reversed. Throws StepRefused when one was
 * reversed before, cannot be reversed by itself, or its units have moved on.
 */
export async function reverseEntries(
  session: Queryable,
  { rows, words, path }: { rows: readonly OriginalRow[]; words: ReversalWords; path: readonly string[] },
  context: ActContext,
): Promise<number[]> {
  const inverted = rows.map((row) => invert(row, path));
  await claim(session, { rows, words, path }, context);
  await checkUnits(session, inverted, path);
  await shrink(session, rows, path);
  await shrinkTransfers(session, rows, path);
  const expected = await expectAgain(session, rows);
  await recordOwn(
    session,
    inverted.map((each) => eventOf(each, words, context)),
    context,
  );
  if (expected.length > 0) await judgeExcess(session, expected, context);
  return rows.map((row) => row.movement_id);
}

function invert(row: OriginalRow, path: readonly string[]): Inverted {
  const type = typeOf(row.event_type);
  const inverse = inverseOf({
    type,
    kind: movementKinds[row.kind - 1] ?? 'EVENT',
    from: accountName({ positionId: row.from_position, state: row.from_state }),
    to: accountName({ positionId: row.to_position, state: row.to_state }),
    reservationId: row.reservation_id ?? undefined,
    lineageId: row.lineage_id ?? undefined,
    transferId: row.transfer_id ?? undefined,
  });
  if ('why' in inverse) {
    const { why, mutation } = inverse;
    const message = `movement ${row.movement_id} (${type}) cannot be reversed by itself: ${why} (${mutation})`;
    throw new StepRefused({ code: 'NotReversible', message, path, mutation });
  }
  return { row, ...inverse };
}

type Claim = { rows: readonly OriginalRow[]; words: ReversalWords; path: readonly string[] };

async function claim(
  session: Queryable,
  { rows, words, path }: Claim,
  { caller, correlationId }: ActContext,
): Promise<void> {
  const ids = rows.map((row) => row.movement_id);
  const { rows: won } = await session.query<{ movement_id: number }>(claimStatement, [
    ids,
    ids.map((id) => eventDigest({ source: ownSource, eventId: eventIdOf(id) })),
    words.reason,
    words.note ?? null,
    caller.id,
    correlationId,
  ]);
  const lost = ids.find((id) => !won.some((row) => row.movement_id === id));
  if (lost === undefined) return;
  const message = `movement ${lost} was reversed already: reverse its reversal to have it again`;
  throw new StepRefused({ code: 'StepNotAllowed', message, path });
}

async function checkUnits(
  session: Queryable,
  inverted: readonly Inverted[],
  path: readonly string[],
): Promise<void> {
  const stock = await lockStock(
    session,
    inverted.map(({ row }) => row.event_position),
  );
  const wanted = new Map<string, { state: State; row: OriginalRow; quantity: number }>();
  for (const { row, from } of inverted) {
    const state = guarded.find((each) => each === from);
    if (state === undefined) continue;
    const key = `${row.event_position}/${state}`;
    const quantity = (wanted.get(key)?.quantity ?? 0) + row.quantity;
    wanted.set(key, { state, row, quantity });
  }
  for (const { state, row, quantity } of wanted.values()) {
    const taking = { sku: row.sku, locationId: row.location_id, state, quantity, path };
    checkReach(stock.get(row.event_position), taking);
  }
}

/** States that never go below zero: what they gave away cannot be taken back from them. */
const guarded: readonly State[] = ['PICKED', 'DAMAGED', 'QUARANTINED', 'RETURN_PENDING'];

/** A return that is reversed was not initiated, accepted or decided on after all. */
async function shrink(
  session: Queryable,
  rows: readonly OriginalRow[],
  path: readonly string[],
): Promise<void> {
  const returns = rows.filter(
    (row) => row.lineage_id !== null && typeOf(row.event_type).startsWith('RETURN_'),
  );
  if (returns.length === 0) return;
  const { rows: lines } = await session.query<{ is_over: boolean }>(shrinkReturns, [
    returns.map((row) => row.lineage_id),
    returns.map((row) => positionKey(row.event_position).itemNo),
    returns.map((row) => typeOf(row.event_type)),
    returns.map((row) => accountName({ positionId: row.to_position, state: row.to_state })),
    returns.map((row) => row.quantity),
  ]);
  if (!lines.some((line) => line.is_over)) return;
  const message = 'what was initiated has been accepted since: reverse the acceptance first';
  throw new StepRefused({ code: 'StepNotAllowed', message, path });
}

function eventOf({ row, from, to }: Inverted, words: ReversalWords, { correlationId }: ActContext): OwnEvent {
  const { reason, note, operatorId, deviceId } = words;
  return {
    eventId: eventIdOf(row.movement_id),
    type: 'CORRECTION_REVERSAL',
    sku: row.sku,
    locationId: row.location_id,
    quantity: quantityToUnits(row.quantity),
    occurredAt: row.occurred_at.toISOString(),
    businessDate: row.business_date,
    disposition: `${from}>${to}`,
    reason: note ? `${reason}: ${note}`.slice(0, 500) : reason,
    referenceDocument: { type: 'movement', id: String(row.movement_id) },
    lineageId: row.lineage_id,
    transferId: row.transfer_id,
    toLocationId: wayOf(row),
    ...{ correlationId, operatorId, deviceId },
  };
}

/** Where units of a transfer are on their way to, as the reversal tells it: a receipt happened there. */
function wayOf(row: OriginalRow): string | null {
  if (row.transfer_id === null) return null;
  return typeOf(row.event_type) === 'TRANSFER_RECEIVED' ? row.location_id : row.to_location_id;
}

/** Gives the id of the event that reverses an entry. */
export function eventIdOf(movementId: number): string {
  return `reversal/${movementId}`;
}
