/**
 * Drop-ship: a supplier ships to our customer. No position of ours changes; the units pass through the account DROPSHIP.
 *
 * An order is a promise on what the supplier says it has, so it is checked; a shipment is a fact the supplier told. What the
 * supplier cannot deliver, or not in time, is a case for people. Quantities in thousandths, inputs in units.
 */
import { noteAudit, type Queryable } from '#database';
import { quantityToUnits, reaches } from '#schema';
import { closeCases, openCases } from '../cases/open.ts';
import { digest16 } from '../event.ts';
import { type OwnEvent, recordOwn } from '../own-events.ts';
import { statement } from '../statement.ts';
import { readFields } from '../steps/fields.ts';
import { invalid, type StepRefusal, StepRefused, type StepWork } from '../steps/step.ts';
import type {
  DropshipCancelInput,
  DropshipLineInput,
  DropshipPlaceInput,
  DropshipShipInput,
} from './dropship-input.ts';
import { type DropshipLine, type DropshipOrder, findDropship } from './dropship-order.ts';

const takeFromSupplier = statement('supply/take-from-supplier');
const giveToSupplier = statement('supply/give-to-supplier');
const makeDropship = statement('supply/make-dropship');
const lockSuppliers = statement('supply/lock-suppliers');
const lockDropship = statement('supply/lock-dropship');
const settleDropship = statement('supply/settle-dropship');

const mostLines = 100;

/** Orders units from a supplier for a customer of ours; gives the order's id. Throws StepRefused. */
export async function placeDropship(work: StepWork, input: DropshipPlaceInput): Promise<string> {
  const { session, context } = work;
  const { supplierId, lines } = input;
  const fields = await readFields(session, { skus: lines.map(({ sku }) => sku), locationIds: [] });
  fields.text(supplierId, ['supplierId']);
  const made = `D-${digest16(JSON.stringify([context.caller.id, input.idempotencyKey]))
    .replaceAll('-', '')
    .slice(0, 16)}`;
  const dropshipId = fields.text(input.dropshipId ?? made, ['dropshipId']);
  const dueAt = fields.time(input.dueAt, ['dueAt']);
  if (lines.length < 1 || lines.length > mostLines)
    fields.refuse(`lines must have 1 to ${mostLines} entries, not ${lines.length}`, ['lines']);
  const read = lines.map(({ sku, quantity }, at) => {
    const item = fields.item(sku, ['lines', at, 'sku']);
    return { item, quantity: fields.quantity(quantity, item, { path: ['lines', at, 'quantity'] }) };
  });
  if (new Set(read.map(({ item }) => item?.itemNo)).size < read.length)
    fields.refuse('lines must have an item each', ['lines']);
  const channel = input.channel ?? undefined;
  if (channel !== undefined && !reaches(context.caller.channels, channel))
    fields.refuse(`channel ${JSON.stringify(channel)} is unknown`, ['channel']);
  fields.check();
  const ordered = read.flatMap(({ item, quantity }) => (item === undefined ? [] : [{ ...item, quantity }]));
  const { rows } = await session.query(makeDropship, [
    ...[dropshipId, supplierId, channel ?? null, input.orderId ?? null, context.caller.id],
    ...[new Date().toISOString(), (dueAt ?? inDays(usualDays)).toISOString()],
    ...[
      ordered.map((_, at) => at + 1),
      ordered.map(({ itemNo }) => itemNo),
      ordered.map(({ quantity }) => quantity),
    ],
  ]);
  if (rows.length === 0) {
    const message = `dropshipId ${dropshipId} was used before: a drop-ship order is placed once`;
    throw new StepRefused({ code: 'StepNotAllowed', message, path: ['dropshipId'] });
  }
  await take(session, { supplierId, channel }, ordered);
  await audit(work, 'dropshipPlace', { dropshipId, input });
  await recordOwn(
    session,
    ordered.map((line, at) => eventOf(work, at, { ...line, type: 'DROPSHIP_ORDERED', dropshipId })),
    context,
  );
  return dropshipId;
}

/** Tells that a supplier has shipped: everything open, or the given lines. Gives the order's id; throws StepRefused. */
export async function shipDropship(work: StepWork, input: DropshipShipInput): Promise<string> {
  const { order, parts } = await openParts(work, input);
  await settle(work.session, order, {
    parts,
    part: 'shipped',
    at: input.shippedAt ?? new Date().toISOString(),
  });
  await audit(work, 'dropshipShip', { dropshipId: order.dropshipId, input });
  await closeLate(work, order.dropshipId);
  const events = parts.map(({ line, quantity }, at) =>
    eventOf(work, at, {
      ...line,
      quantity,
      type: 'DROPSHIP_SHIPPED',
      dropshipId: order.dropshipId,
      time: input.shippedAt,
    }),
  );
  await recordOwn(work.session, events, work.context);
  return order.dropshipId;
}

/** Calls off what a supplier has not shipped. Gives the order's id; throws StepRefused. */
export async function cancelDropship(work: StepWork, input: DropshipCancelInput): Promise<string> {
  const { session, context } = work;
  const { order, parts } = await openParts(work, input);
  const { dropshipId, supplierId } = order;
  await settle(session, order, { parts, part: 'cancelled', at: null });
  // What the supplier does not have is not given back to what it says it has.
  const isShort = input.supplierShort === true;
  if (!isShort) {
    const itemNos = parts.map(({ line }) => line.itemNo);
    await session.query(giveToSupplier, [supplierId, itemNos, parts.map(({ quantity }) => quantity)]);
  }
  await audit(work, 'dropshipCancel', { dropshipId, input });
  await closeLate(work, dropshipId);
  const instead = isShort ? await askAnother(work, order, parts) : undefined;
  const events = parts.map(({ line, quantity }, at) =>
    eventOf(work, at, { ...line, quantity, type: 'DROPSHIP_CANCELLED', dropshipId, reason: input.reason }),
  );
  const ordered = (instead === undefined ? [] : parts).map(({ line, quantity }, at) => {
    const telling = { ...line, quantity, type: 'DROPSHIP_ORDERED', dropshipId: instead?.dropshipId ?? '' };
    return eventOf(work, parts.length + at, telling);
  });
  await recordOwn(session, [...events, ...ordered], context);
  if (isShort) await openShort(work, order, { parts, instead: instead?.supplierId });
  return dropshipId;
}

type Instead = { readonly dropshipId: string; readonly supplierId: string };

/** Orders what a supplier cannot deliver of a customer's order from another that has all of it; undefined when none has. */
async function askAnother(
  work: StepWork,
  order: DropshipOrder,
  parts: readonly Part[],
): Promise<Instead | undefined> {
  const { session, context, eventPrefix } = work;
  if (order.channel === undefined || order.orderId === undefined) return undefined;
  const itemNos = parts.map(({ line }) => line.itemNo);
  const quantities = parts.map(({ quantity }) => quantity);
  const { rows } = await session.query<{ supplier_id: string }>(lockSuppliers, [
    ...[order.channel, order.orderId],
    ...[itemNos, quantities],
  ]);
  const supplierId = rows[0]?.supplier_id;
  if (supplierId === undefined) return undefined;
  const dropshipId = `D-${digest16(eventPrefix).replaceAll('-', '').slice(0, 16)}`;
  await session.query(makeDropship, [
    ...[dropshipId, supplierId, order.channel, order.orderId, context.caller.id],
    ...[new Date().toISOString(), inDays(usualDays).toISOString()],
    ...[parts.map((_, at) => at + 1), itemNos, quantities],
  ]);
  // The promise is the same as before: it is no more of the channel's share than it was.
  await take(
    session,
    { supplierId, channel: undefined },
    parts.map(({ line, quantity }) => ({ ...line, quantity })),
  );
  const input = { supplierId, reason: `${order.supplierId} cannot deliver ${order.dropshipId}` };
  await audit(work, 'dropshipPlace', { dropshipId, input });
  return { dropshipId, supplierId };
}

/** A line of an order and how much of it a step settles; thousandths. */
type Part = { readonly line: DropshipLine; readonly quantity: number; readonly index: number };

async function openParts(
  { session, context }: StepWork,
  input: { readonly dropshipId: string; readonly lines?: readonly DropshipLineInput[] | null | undefined },
): Promise<{ readonly order: DropshipOrder; readonly parts: readonly Part[] }> {
  const { dropshipId } = input;
  const { rows } = await session.query(lockDropship, [dropshipId]);
  const order = rows.length === 0 ? undefined : await findDropship(session, dropshipId);
  const isReached =
    order !== undefined && (order.channel === undefined || reaches(context.caller.channels, order.channel));
  if (order === undefined || !isReached) {
    const message = `no drop-ship order has the id ${JSON.stringify(dropshipId.slice(0, 100))}`;
    throw new StepRefused({ code: 'StepSubjectNotFound', message, path: ['dropshipId'] });
  }
  const given = input.lines ?? undefined;
  const parts =
    given === undefined
      ? order.lines.flatMap((line, index) =>
          openOf(line) > 0 ? [{ line, quantity: openOf(line), index }] : [],
        )
      : readParts(order, given);
  if (parts.length === 0) {
    const message = `drop-ship order ${dropshipId} has nothing open`;
    throw new StepRefused({ code: 'StepNotAllowed', message, path: ['dropshipId'] });
  }
  return { order, parts };
}

function readParts(order: DropshipOrder, given: readonly DropshipLineInput[]): Part[] {
  const refusals: StepRefusal[] = [];
  const seen = new Set<number>();
  const parts = given.flatMap(({ lineNumber, quantity: units }, index): Part[] => {
    const line = order.lines.find(({ lineNo }) => lineNo === lineNumber);
    const path = (field: string) => ['lines', index, field];
    if (line === undefined || seen.has(lineNumber)) {
      refusals.push(
        invalid(
          `lineNumber ${lineNumber} is no open line of the order, or is there twice`,
          path('lineNumber'),
        ),
      );
      return [];
    }
    seen.add(lineNumber);
    const quantity = Math.round(units * 1_000);
    if (quantity > 0 && quantity <= openOf(line) && quantity / 1_000 === units)
      return [{ line, quantity, index }];
    const message = `quantity of line ${lineNumber} must be greater than 0 and at most ${quantityToUnits(openOf(line))}, not ${units}`;
    refusals.push(invalid(message, path('quantity')));
    return [];
  });
  if (refusals.length > 0) throw new StepRefused(...refusals);
  return parts;
}

const openOf = ({ ordered, shipped, cancelled }: DropshipLine): number => ordered - shipped - cancelled;

type Settling = {
  readonly parts: readonly Part[];
  readonly part: 'shipped' | 'cancelled';
  readonly at: string | null;
};

async function settle(
  session: Queryable,
  { dropshipId }: DropshipOrder,
  { parts, part, at }: Settling,
): Promise<void> {
  const quantities = (of: Settling['part']) => parts.map(({ quantity }) => (part === of ? quantity : 0));
  const lineNos = parts.map(({ line }) => line.lineNo);
  await session.query(settleDropship, [
    dropshipId,
    lineNos,
    quantities('shipped'),
    quantities('cancelled'),
    at,
  ]);
}

type Ordered = { readonly itemNo: number; readonly sku: string; readonly quantity: number };

type Taking = { readonly supplierId: string; readonly channel: string | undefined };

async function take(
  session: Queryable,
  { supplierId, channel }: Taking,
  lines: readonly Ordered[],
): Promise<void> {
  const { rows } = await session.query<{ item_no: number; promisable: number; is_taken: boolean }>(
    takeFromSupplier,
    [supplierId, lines.map(({ itemNo }) => itemNo), lines.map(({ quantity }) => quantity), channel ?? null],
  );
  const short = lines.flatMap(({ itemNo, sku, quantity }, at): StepRefusal[] => {
    const row = rows.find(({ item_no }) => item_no === itemNo);
    if (row?.is_taken === true) return [];
    const [requested, available] = [quantityToUnits(quantity), quantityToUnits(row?.promisable ?? 0)];
    const message = `${requested} of ${sku} were asked for, supplier ${supplierId} can be promised for ${available}`;
    const path = ['lines', at, 'quantity'];
    return [{ code: 'StepStockShort', message, path, sku, locationId: supplierId, requested, available }];
  });
  if (short.length > 0) throw new StepRefused(...short);
}

type Telling = {
  readonly sku: string;
  readonly quantity: number;
  readonly type: string;
  readonly dropshipId: string;
  readonly time?: string | null | undefined;
  readonly reason?: string | undefined;
};

function eventOf({ eventPrefix }: StepWork, at: number, telling: Telling): OwnEvent {
  const { type, sku, quantity, dropshipId, time, reason } = telling;
  return {
    eventId: `${eventPrefix}/${at}`,
    ...{ type, sku, reason },
    quantity: quantityToUnits(quantity),
    locationId: 'DROPSHIP',
    occurredAt: time ?? new Date().toISOString(),
    lineageId: dropshipId,
    referenceDocument: { type: 'dropship-order', id: dropshipId },
  };
}

async function openShort(
  { session, context }: StepWork,
  order: DropshipOrder,
  { parts, instead }: { readonly parts: readonly Part[]; readonly instead: string | undefined },
): Promise<void> {
  const rest = instead === undefined ? '' : `: ${instead} was asked instead`;
  const drafts = parts.map(({ line, quantity }) => ({
    kind: 'SUPPLIER_SHORT' as const,
    subject: `${order.dropshipId}/${line.lineNo}`,
    itemNo: line.itemNo,
    channel: order.channel,
    units: quantity,
    cause: `supplier ${order.supplierId} cannot deliver ${quantityToUnits(quantity)} of ${line.sku} of ${order.dropshipId}${rest}`,
    detail: { supplierId: order.supplierId, orderId: order.orderId ?? null },
  }));
  await openCases(session, drafts, context);
}

async function closeLate({ session, context }: StepWork, dropshipId: string): Promise<void> {
  const order = await findDropship(session, dropshipId);
  if (order?.endedAt === undefined) return;
  await closeCases(session, { kind: 'DROPSHIP_LATE', subjects: [dropshipId] }, context);
}

async function audit(
  { session, context }: StepWork,
  action: string,
  { dropshipId, input }: { dropshipId: string; input: Readonly<Record<string, unknown>> },
): Promise<void> {
  const { caller, correlationId } = context;
  const reason = typeof input.reason === 'string' ? input.reason : undefined;
  await noteAudit(session, {
    caller,
    correlationId,
    action,
    reason,
    subject: { type: 'DropshipOrder', id: dropshipId },
    after: input,
  });
}

const usualDays = 3;

function inDays(days: number): Date {
  return new Date(Date.now() + days * 86_400_000);
}
