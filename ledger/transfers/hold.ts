/**
 * Units kept at the source for a transfer: a reservation like any other, of the purpose TRANSFER and without expiry.
 *
 * So RESERVED stays what reservations hold, and no order can be promised what a truck will take. It is checked, as every
 * promise is: never more than is available and granted to no channel, all lines or none. A shipment of the transfer draws on
 * it (lines.ts); what is left when the transfer ends is given back.
 */
import { quantityToUnits } from '#schema';
import { digest16 } from '../event.ts';
import { reservationId } from '../request.ts';
import { endReservations } from '../settle.ts';
import { statement } from '../statement.ts';
import { type StepRefusal, StepRefused, type StepWork } from '../steps/step.ts';

const readTransferable = statement('transfers/read-transferable');
const hold = statement('transfers/hold');

/** The caller reservations of transfers belong to: the product itself. */
export const holder = 'stockgate';

/** Units of one line to keep at its source; thousandths. */
export type HoldLine = {
  readonly positionId: number;
  readonly sku: string;
  readonly locationId: string;
  readonly quantity: number;
  /** Of the line in the request, for refusals. */
  readonly index: number;
};

/**
 * Keeps units for a transfer, as the reservation holdIdOf names; the positions are locked by the step's transaction.
 * Throws StepRefused with the lines that are short.
 */
export async function holdForTransfer(
  { session, context }: StepWork,
  transferId: string,
  lines: readonly HoldLine[],
): Promise<void> {
  const ordered = [...lines].sort((left, right) => left.positionId - right.positionId);
  const positions = ordered.map(({ positionId }) => positionId);
  const { rows } = await session.query<{ position_id: number; free: number }>(readTransferable, [positions]);
  const free = new Map(rows.map((row) => [row.position_id, row.free]));
  const short = ordered.filter((line) => (free.get(line.positionId) ?? 0) < line.quantity);
  if (short.length > 0)
    throw new StepRefused(...short.map((line) => shortOf(line, free.get(line.positionId) ?? 0)));
  const id = holdIdOf(transferId);
  const quantities = ordered.map(({ quantity }) => quantity);
  const requestHash = digest16(JSON.stringify([positions, quantities]));
  const { caller, correlationId } = context;
  await session.query(hold, [null, id, requestHash, holder, caller.id, correlationId, positions, quantities]);
}

/** Gives back what a transfer's reservation still holds; its reservation and positions are locked by the step's transaction. */
export async function releaseHold(
  { session, context }: StepWork,
  holdId: string,
  reason: string,
): Promise<void> {
  const { caller, correlationId } = context;
  await endReservations(session, [holdId], { callerId: caller.id, correlationId, reason });
}

/** The id of the reservation that serves a transfer. */
export function holdIdOf(transferId: string): string {
  return reservationId(holder, `transfer/${transferId}`);
}

function shortOf({ index, sku, locationId, quantity }: HoldLine, free: number): StepRefusal {
  const requested = quantityToUnits(quantity);
  const available = quantityToUnits(free);
  const message = `${requested} of ${sku} at ${locationId} were to be kept for the transfer, ${available} can be`;
  const path = ['lines', index, 'quantity'];
  return { code: 'StepStockShort', message, path, sku, locationId, requested, available };
}
