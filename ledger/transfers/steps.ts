/**
 * Shipping and receiving by mutation: the same facts that a warehouse system tells as events, told by people.
 *
 * Both meet on the transfer's id. A shipment by mutation respects decisions (a request has to be approved first, a cancelled
 * transfer is not shipped); the same told as an event is recorded whatever people decided, for it happened.
 */
import { maySee, reaches } from '#schema';
import { type OwnEvent, recordOwn } from '../own-events.ts';
import { statement } from '../statement.ts';
import { readFields } from '../steps/fields.ts';
import { invalid, StepRefused, type StepWork } from '../steps/step.ts';
import type { TransferReceiveInput, TransferShipInput } from './input.ts';
import { locked, notAllowed, notFound } from './locked.ts';
import { audit } from './request.ts';
import { findTransfer, locationsOf, type Transfer, type TransferLine } from './transfer.ts';

const expect = statement('transfers/expect');

const mostLines = 100;

/** A line of an event to be told: units in the item's base unit. */
type Telling = {
  readonly sku: string;
  readonly quantity: number;
  readonly disposition?: string | undefined;
  readonly line: TransferLine | undefined;
};

/** Tells that units of a transfer have left; gives its id. Throws StepRefused. */
export async function shipTransfer(work: StepWork, input: TransferShipInput): Promise<string> {
  const { session, context } = work;
  const { transferId } = input;
  const row = await locked(session, transferId, { isMade: true });
  const transfer = await transferToTell(work, input);
  if (row?.cancelled_at) throw notAllowed(transferId, 'was cancelled', ['transferId']);
  if (row?.requested_at && !row.approved_at)
    throw notAllowed(transferId, 'is not approved yet', ['transferId']);
  const tellings = await tell(work, input, {
    transfer,
    rest: ({ requested, sent }) => requested - sent,
    nothing: 'has nothing left to ship',
  });
  const events = tellings.map(({ line, ...told }, at) => {
    const from = input.fromLocationId ?? line?.fromLocationId;
    const to = input.toLocationId ?? line?.toLocationId;
    if (from === undefined) throw missing('fromLocationId', transferId);
    if (to === undefined) throw missing('toLocationId', transferId);
    // Who ships has the goods: what it does not reach does not exist for it.
    if (!reaches(context.caller.locations, from))
      throw outOfReach(transfer, { field: 'fromLocationId', id: from });
    return eventOf(work, at, { ...told, type: 'TRANSFER_SHIPPED', from, to, input, time: input.shippedAt });
  });
  await noteExpected(work, input);
  await audit(work, 'transferShip', { transferId, after: { ...input }, input });
  await recordOwn(session, events, context);
  return transferId;
}

/** Tells that units of a transfer have arrived; gives its id. Throws StepRefused. */
export async function receiveTransfer(work: StepWork, input: TransferReceiveInput): Promise<string> {
  const { session, context } = work;
  const { transferId } = input;
  await locked(session, transferId, { isMade: true });
  const transfer = await transferToTell(work, input);
  const tellings = await tell(work, input, {
    transfer,
    rest: ({ outstanding }) => outstanding,
    nothing: 'has nothing on its way',
  });
  const events = tellings.map(({ line, ...told }, at) => {
    const to = input.locationId ?? line?.toLocationId;
    if (to === undefined) throw missing('locationId', transferId);
    if (!reaches(context.caller.locations, to)) throw outOfReach(transfer, { field: 'locationId', id: to });
    const from = line?.fromLocationId ?? to;
    return eventOf(work, at, { ...told, type: 'TRANSFER_RECEIVED', from, to, input, time: input.receivedAt });
  });
  await audit(work, 'transferReceive', { transferId, after: { ...input }, input });
  await recordOwn(session, events, context);
  return transferId;
}

/**
 * The transfer that a fact is told of: undefined for one that the fact begins. Throws StepRefused for one out of the caller's
 * reach, and for an unknown one when nothing says what of it is meant.
 */
async function transferToTell(
  { session, context }: StepWork,
  { transferId, lines }: Pick<TransferShipInput, 'transferId' | 'lines'>,
): Promise<Transfer | undefined> {
  const transfer = await findTransfer(session, transferId);
  const isSeen = transfer !== undefined && maySee(context.caller, { locationIds: locationsOf(transfer) });
  // Whether an id is taken elsewhere is not told: a caller bound to locations begins no transfer by a fact, it requests one.
  const mayBegin = transfer === undefined && context.caller.locations === 'all';
  if (isSeen || (mayBegin && lines !== null && lines !== undefined)) return transfer;
  throw notFound(transferId);
}

/** Notes when a transfer should arrive, if the shipment says so: the carrier knows better than who asked. */
async function noteExpected({ session }: StepWork, input: TransferShipInput): Promise<void> {
  const fields = await readFields(session, { skus: [], locationIds: [] });
  const expectedAt = fields.time(input.expectedAt, ['expectedAt']);
  fields.time(input.shippedAt, ['shippedAt']);
  fields.check();
  if (expectedAt !== undefined) await session.query(expect, [input.transferId, expectedAt.toISOString()]);
}

type Asking = {
  readonly transfer: Transfer | undefined;
  /** How much of a line is meant when no lines are given; thousandths. */
  readonly rest: (line: TransferLine) => number;
  readonly nothing: string;
};

/** The lines to tell: those given, or the rest of every line of the transfer. */
export async function tell(
  { session }: StepWork,
  input: {
    readonly transferId: string;
    readonly lines?:
      | readonly { sku: string; quantity: number; disposition?: string | null | undefined }[]
      | null
      | undefined;
  },
  { transfer, rest, nothing }: Asking,
): Promise<Telling[]> {
  const known = transfer?.lines ?? [];
  const given = input.lines ?? undefined;
  if (given === undefined) {
    const due = known.filter((line) => rest(line) > 0);
    if (due.length === 0) throw notAllowed(input.transferId, nothing, ['transferId']);
    return due.map((line) => ({ sku: line.sku, quantity: rest(line) / 1000, line }));
  }
  const fields = await readFields(session, { skus: given.map(({ sku }) => sku), locationIds: [] });
  if (given.length < 1 || given.length > mostLines)
    fields.refuse(`lines must have 1 to ${mostLines} entries, not ${given.length}`, ['lines']);
  const tellings = given.map(({ sku, quantity, disposition }, at) => {
    const item = fields.item(sku, ['lines', at, 'sku']);
    fields.quantity(quantity, item, { path: ['lines', at, 'quantity'] });
    const line = known.find(({ itemNo }) => itemNo === item?.itemNo);
    return { sku: item?.sku ?? sku, quantity, disposition: disposition ?? undefined, line };
  });
  fields.check();
  return tellings;
}

/** What an own event of a transfer says. */
export type TransferTelling = {
  readonly type: string;
  readonly sku: string;
  /** In units. */
  readonly quantity: number;
  readonly disposition?: string | undefined;
  readonly from: string;
  readonly to: string | undefined;
  readonly time?: string | null | undefined;
  readonly input: {
    readonly transferId: string;
    readonly reason?: string | null | undefined;
    readonly operatorId?: string | null | undefined;
    readonly deviceId?: string | null | undefined;
  };
};

/** Makes an own event of a transfer; its id is the step's, with its number. */
export function eventOf({ eventPrefix }: StepWork, at: number, telling: TransferTelling): OwnEvent {
  const { type, sku, quantity, disposition, from, to, time, input } = telling;
  return {
    eventId: `${eventPrefix}/${at}`,
    occurredAt: time ?? new Date().toISOString(),
    locationId: from,
    toLocationId: to,
    transferId: input.transferId,
    ...{ type, sku, quantity, disposition, reason: input.reason },
    ...{ operatorId: input.operatorId, deviceId: input.deviceId },
  };
}

function missing(field: string, transferId: string): StepRefused {
  const message = `${field} is required: nothing is known of where transfer ${transferId} goes`;
  return new StepRefused(invalid(message, [field]));
}

/** What a caller does not reach answers like what does not exist. */
function outOfReach(
  transfer: Transfer | undefined,
  { field, id }: { readonly field: string; readonly id: string },
): StepRefused {
  const isItsOwn = transfer !== undefined && locationsOf(transfer).includes(id);
  if (isItsOwn) return notFound(transfer.transferId);
  return new StepRefused(invalid(`location ${JSON.stringify(id)} is unknown`, [field]));
}
