/**
 * How a transfer ends otherwise than by arriving: written off, called off, or with more than was sent.
 *
 * Writing off takes units out of transit into VARIANCE and is for somebody who neither asked for the transfer nor told what
 * arrived of it. Calling off ends the wait for what has not left, and gives the units kept for it back; what has left comes
 * back to the source when it physically does. All of it is undone by facts: what turns up after all is received.
 */
import { hasPartIn, mayChange } from '#schema';
import { askAsAnother } from '../approvals/decision.ts';
import { recordOwn } from '../own-events.ts';
import { statement } from '../statement.ts';
import { invalid, StepRefused, type StepWork } from '../steps/step.ts';
import { releaseHold } from './hold.ts';
import type { TransferCancelInput, TransferSurplusInput, TransferWriteOffInput } from './input.ts';
import { type LockedTransfer, lockedTransfer, notAllowed, notFound, notPermitted } from './locked.ts';
import { audit } from './request.ts';
import { eventOf, type TransferTelling, tell } from './steps.ts';
import type { Transfer } from './transfer.ts';

const lockReservations = statement('lock-reservations');
const makePositions = statement('make-positions');
const lockPositions = statement('lock-positions');
const lockLines = statement('transfers/lock-lines');
const decideRow = statement('transfers/decide');
const acceptSurplus = statement('transfers/accept-surplus');

/** Tells units on their way as lost; gives the transfer's id. Throws StepRefused. */
export async function loseTransfer(work: StepWork, input: TransferWriteOffInput): Promise<string> {
  const { row, transfer } = await lockedTransfer(work, input.transferId);
  refuseInterested(work, row, transfer);
  const events = await writeOff(work, input, { transfer, type: 'TRANSFER_LOST' });
  await audit(work, 'transferLossRecord', { transferId: input.transferId, after: { ...input }, input });
  await recordOwn(work.session, events, work.context);
  return input.transferId;
}

/** Ends the wait for the rest of a transfer; gives its id. Throws StepRefused. */
export async function closeTransferShort(work: StepWork, input: TransferWriteOffInput): Promise<string> {
  const { transferId } = input;
  const { row, transfer } = await lockedTransfer(work, transferId);
  refuseInterested(work, row, transfer);
  const isOnItsWay = transfer.lines.some(({ outstanding }) => outstanding > 0);
  const isExpected = transfer.lines.some(({ requested, sent }) => requested > sent) && row.closed_at === null;
  if (!isOnItsWay && !isExpected)
    throw notAllowed(transferId, 'has nothing left to wait for', ['transferId']);
  const events = isOnItsWay ? await writeOff(work, input, { transfer, type: 'TRANSFER_CLOSED_SHORT' }) : [];
  await work.session.query(decideRow, [transferId, work.context.caller.id, 'CLOSED']);
  await audit(work, 'transferShortClose', { transferId, after: { ...input }, input });
  await giveBack(work, { row, transfer, reason: 'transfer closed short' });
  await recordOwn(work.session, events, work.context);
  return transferId;
}

/** Calls a transfer off and takes back what is back; gives its id. Throws StepRefused. */
export async function cancelTransfer(work: StepWork, input: TransferCancelInput): Promise<string> {
  const { session, context } = work;
  const { transferId } = input;
  const { row, transfer } = await lockedTransfer(work, transferId);
  const isOver = transfer.lines.every(
    ({ requested, sent, outstanding }) => requested <= sent && outstanding === 0,
  );
  const hasReturned = (input.returned?.length ?? 0) > 0;
  if (isOver && !hasReturned)
    throw notAllowed(transferId, 'has ended: nothing of it can be called off', ['transferId']);
  if (row.cancelled_at !== null && !hasReturned)
    throw notAllowed(transferId, 'was cancelled before: tell what is back as returned', ['transferId']);
  const events = hasReturned ? await returned(work, input, transfer) : [];
  await session.query(decideRow, [transferId, context.caller.id, 'CANCELLED']);
  await audit(work, 'transferCancel', { transferId, after: { ...input }, input });
  await giveBack(work, { row, transfer, reason: 'transfer cancelled' });
  await recordOwn(session, events, context);
  return transferId;
}

/** Accepts what lines have received above what was sent; gives the transfer's id and whose cases are settled. Throws StepRefused. */
export async function acceptTransferSurplus(
  work: StepWork,
  input: TransferSurplusInput,
): Promise<{ readonly transferId: string; readonly subjects: readonly string[] }> {
  const { transferId } = input;
  const { row, transfer } = await lockedTransfer(work, transferId);
  refuseInterested(work, row, transfer);
  const skus = input.skus?.map((sku) => sku.trim().toUpperCase());
  const lines = transfer.lines.filter(({ sku, surplus }) => surplus > 0 && (skus?.includes(sku) ?? true));
  const { rows } = await work.session.query<{ item_no: number; surplus: number }>(acceptSurplus, [
    transferId,
    lines.map(({ itemNo }) => itemNo),
  ]);
  if (rows.length === 0)
    throw notAllowed(transferId, 'has received nothing above what was sent and accepted', ['transferId']);
  const after = { ...input, accepted: rows.map((each) => [each.item_no, each.surplus / 1000]) };
  await audit(work, 'transferSurplusAccept', { transferId, after, input });
  return { transferId, subjects: rows.map((each) => `${transferId}/${each.item_no}`) };
}

/** Who asked for a transfer, or told what arrived of it, does not write off what is missing or accept what is too much. */
function refuseInterested({ context: { caller } }: StepWork, row: LockedTransfer, transfer: Transfer): void {
  const { transferId } = transfer;
  if (hasPartIn(caller, [row.requested_by, ...row.receivers]))
    throw notPermitted(
      `transfer ${transferId} is settled by somebody who neither requested nor received it: ${askAsAnother}`,
    );
  const locationIds = transfer.lines.flatMap(({ fromLocationId, toLocationId }) =>
    [fromLocationId ?? [], toLocationId ?? []].flat(),
  );
  if (!mayChange(caller, { locationIds })) throw notFound(transferId);
}

async function writeOff(
  work: StepWork,
  input: TransferWriteOffInput,
  { transfer, type }: { readonly transfer: Transfer; readonly type: string },
) {
  const { transferId } = input;
  const nothing = 'has nothing on its way';
  const tellings = await tell(work, input, { transfer, rest: ({ outstanding }) => outstanding, nothing });
  return tellings.map(({ line, sku, quantity }, at) => {
    const outstanding = (line?.outstanding ?? 0) / 1000;
    if (quantity > outstanding) {
      const message = `quantity of ${sku} must be at most ${outstanding}, which is what is on its way, not ${quantity}`;
      throw new StepRefused(invalid(message, input.lines ? ['lines', at, 'quantity'] : ['transferId']));
    }
    return eventOf(work, at, routed({ type, sku, quantity, input }, line, transferId));
  });
}

async function returned(work: StepWork, input: TransferCancelInput, transfer: Transfer) {
  const lines = input.returned;
  const asking = { transfer, rest: () => 0, nothing: 'has nothing on its way' };
  const tellings = await tell(work, { transferId: input.transferId, lines }, asking);
  return tellings.map(({ line, sku, quantity }, at) =>
    eventOf(work, at, routed({ type: 'TRANSFER_CANCELLED', sku, quantity, input }, line, input.transferId)),
  );
}

function routed(
  telling: Pick<TransferTelling, 'type' | 'sku' | 'quantity' | 'input'>,
  line: Transfer['lines'][number] | undefined,
  transferId: string,
): TransferTelling {
  const from = line?.fromLocationId ?? line?.toLocationId;
  if (from === undefined) throw notAllowed(transferId, `has no line of ${telling.sku}`, ['transferId']);
  return { ...telling, from, to: line?.toLocationId };
}

/** Gives back what is still kept for a transfer. Locks what the step's events lock later, in the ledger's order. */
async function giveBack(
  work: StepWork,
  {
    row,
    transfer,
    reason,
  }: { readonly row: LockedTransfer; readonly transfer: Transfer; readonly reason: string },
): Promise<void> {
  if (row.reservation_id === null) return;
  const { session } = work;
  await session.query(lockReservations, [[row.reservation_id]]);
  const positions = transfer.lines.flatMap(({ itemNo, fromLocationNo }) =>
    fromLocationNo === undefined ? [] : [itemNo * 65_536 + fromLocationNo],
  );
  await session.query(makePositions, [positions]);
  await session.query(lockPositions, [positions]);
  await session.query(lockLines, [transfer.transferId]);
  await releaseHold(work, row.reservation_id, reason);
}
