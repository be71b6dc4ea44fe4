/**
 * Picking and shipping an order: decided on what is left of it, written down, told to the ledger, noted.
 *
 * What is told is written down first (a task), so a crash anywhere is healed by whoever comes next, the same call or any
 * other on the order: the ledger records each event once. A task is decided only while none is open, so two calls never
 * tell the same units.
 */
import { z } from 'zod';
import { type KeyConflict, keyConflict } from '#database';
import { type Caller, hasDecimals, quantityToUnits, reaches } from '#schema';
import { idText, printableText, type RowProblem, readRow } from '../row.ts';
import type { Allocation } from './allocation.ts';
import { type Exceeded, type LineQuantity, shareOut, type Told } from './decide.ts';
import { dateTime, digest, orderIdOf, quantity } from './row.ts';
import { statusAfter } from './steps.ts';
import type { Actor, OrderRow, OrderStore, StoredTask, Task } from './store.ts';

/** What fulfilling an order needs: where orders are, the ledger, who asks. */
export type Fulfilling = {
  readonly store: OrderStore;
  readonly allocation: Allocation;
  readonly actor: Actor;
};

/** A pick or shipment as it is told. Quantities in base units, times RFC 3339 text. */
export type FulfilWrite = {
  readonly channel: string;
  readonly channelOrderId: string;
  readonly idempotencyKey: string;
  readonly lines?:
    | readonly { lineNumber: number; quantity: number; locationId?: string | null | undefined }[]
    | null
    | undefined;
  readonly occurredAt?: string | null | undefined;
};

/** What became of a pick or shipment. */
export type Fulfilled =
  | { readonly kind: 'told'; readonly order: OrderRow; readonly replayed: boolean }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'invalid'; readonly problems: readonly RowProblem[] }
  | { readonly kind: 'conflict'; readonly order: OrderRow; readonly conflict: KeyConflict }
  | { readonly kind: 'notFulfillable'; readonly order: OrderRow; readonly message: string }
  | ({ readonly kind: 'exceeded'; readonly order: OrderRow } & Exceeded);

const mostRounds = 20;
const mostEntries = 100;
const clockToleranceMs = 86_400_000;
const source = 'stockgate-orders';

const fulfilRow = z.object({
  idempotencyKey: printableText(1, 200),
  lines: z
    .array(
      z.object({
        lineNumber: z.int({ error: 'must be a whole number' }),
        quantity,
        locationId: idText(64).nullish(),
      }),
    )
    .min(1, { error: `must have 1 to ${mostEntries} entries` })
    .max(mostEntries, { error: `must have 1 to ${mostEntries} entries` })
    .nullish(),
  occurredAt: dateTime
    .refine((at) => at.getTime() <= Date.now() + clockToleranceMs, {
      error: 'must be at most a day from now',
    })
    .nullish(),
});

type Fulfilment = z.output<typeof fulfilRow> & { readonly step: Task['step'] };

/** Tells a pick or a shipment of an order, or completes or repeats it. */
export async function fulfilOrder(
  step: Task['step'],
  write: FulfilWrite,
  fulfilling: Fulfilling,
): Promise<Fulfilled> {
  const read = readRow(fulfilRow, write);
  if (read.row === undefined) return { kind: 'invalid', problems: read.problems };
  const told = { ...read.row, step };
  const orderId = orderIdOf(write);
  for (let round = 0; round < mostRounds; round += 1) {
    const order = (await fulfilling.store.byIds([orderId])).get(orderId);
    if (order === undefined) return { kind: 'unknown' };
    const result = await advance(order, told, fulfilling);
    if (result !== undefined) return result;
  }
  throw new Error(`order ${orderId} was not fulfilled in ${mostRounds} rounds`);
}

/** Completes the open task of an order, if it has one. Gives whether there was one: then the order is to be read again. */
export async function completeOpenTask(order: OrderRow, fulfilling: Fulfilling): Promise<boolean> {
  const open = (await fulfilling.store.tasks(order.orderId)).find(({ isOpen }) => isOpen);
  if (open !== undefined) await complete(order.orderId, open, fulfilling);
  return open !== undefined;
}

/** One round: gives the outcome, or undefined when the order has to be read again. */
async function advance(
  order: OrderRow,
  told: Fulfilment,
  fulfilling: Fulfilling,
): Promise<Fulfilled | undefined> {
  const contentHash = contentHashOf(told);
  const tasks = await fulfilling.store.tasks(order.orderId, told.idempotencyKey);
  const same = tasks.find(({ key }) => key === told.idempotencyKey);
  if (same !== undefined && same.contentHash !== contentHash) {
    const hashes = { storedHash: same.contentHash, givenHash: contentHash };
    return { kind: 'conflict', order, conflict: keyConflict(told.idempotencyKey, hashes) };
  }
  const open = tasks.find(({ isOpen }) => isOpen);
  if (open !== undefined) await complete(order.orderId, open, fulfilling);
  if (same !== undefined && open === undefined) return { kind: 'told', order, replayed: true };
  if (open !== undefined) return undefined;

  const decided = await decide(order, told, fulfilling);
  if ('kind' in decided) return decided;
  const task: Task = { key: told.idempotencyKey, step: told.step, contentHash, events: decided.events };
  if (!(await fulfilling.store.begin(order, task, fulfilling.actor))) return undefined;
  const { caller, correlationId } = fulfilling.actor;
  const stored = { ...task, isOpen: true, callerId: caller.id, correlationId };
  return { kind: 'told', order: await complete(order.orderId, stored, fulfilling), replayed: false };
}

/** Tells the ledger what was written down and notes how far the order is then. */
async function complete(
  orderId: string,
  task: StoredTask,
  { store, allocation, actor }: Fulfilling,
): Promise<OrderRow> {
  // What was decided within its caller's reach is told whole, whoever completes it.
  const caller: Caller = { ...actor.caller, id: task.callerId, channels: 'all', locations: 'all' };
  await allocation.record(task.events, { caller, correlationId: task.correlationId });
  for (let round = 0; round < mostRounds; round += 1) {
    const order = (await store.byIds([orderId])).get(orderId);
    if (order === undefined) throw new Error(`order ${orderId} vanished`);
    const after = await store.finish(order, task);
    if (after !== undefined) return after;
    const now = await store.tasks(orderId, task.key);
    if (now.some(({ key, isOpen }) => key === task.key && !isOpen)) return order;
  }
  throw new Error(`what was told of order ${orderId} could not be noted in ${mostRounds} rounds`);
}

async function decide(
  order: OrderRow,
  told: Fulfilment,
  { store, actor }: Fulfilling,
): Promise<Exclude<Fulfilled, { kind: 'told' }> | Pick<Task, 'events'>> {
  const refusal = whyNot(order, told.step);
  if (refusal !== undefined) return { kind: 'notFulfillable', order, message: refusal };
  const lines = told.lines?.map(({ lineNumber, quantity, locationId }) => ({
    lineNumber,
    quantity,
    locationId: locationId ?? undefined,
  }));
  const problems = await lineProblems(order, lines ?? [], store);
  if (problems.length > 0) return { kind: 'invalid', problems };
  const ours = order.shares.filter(({ locationId }) => reaches(actor.caller.locations, locationId));
  const shared = shareOut(told.step, ours, lines);
  if ('available' in shared) return { kind: 'exceeded', order, ...shared };
  if (shared.told.length > 0) return { events: eventsOf(order, told, shared.told) };
  return { kind: 'notFulfillable', order, message: `nothing is left to ${told.step} of the order` };
}

function whyNot(order: OrderRow, step: Task['step']): string | undefined {
  if (statusAfter(order.status, step === 'pick' ? 'pickPart' : 'shipPart') === undefined)
    return `the order is ${order.status}: nothing of it can be ${step === 'pick' ? 'picked' : 'shipped'}`;
  return order.fulfilment === 'DROP_SHIP'
    ? 'the supplier ships the order: what it shipped is told with dropshipShip'
    : undefined;
}

async function lineProblems(
  order: OrderRow,
  told: readonly LineQuantity[],
  store: OrderStore,
): Promise<RowProblem[]> {
  const lines = new Map(order.lines.map((line) => [line.lineNo, line]));
  const decimals = await store.knownSkus(order.lines.map(({ sku }) => sku));
  return told.flatMap(({ lineNumber, quantity }, at): RowProblem[] => {
    const line = lines.get(lineNumber);
    const path = (field: string) => ['lines', String(at), field];
    if (line === undefined) {
      const message = `lines.${at}.lineNumber ${lineNumber} is no line of the order`;
      return [{ path: path('lineNumber'), message }];
    }
    const most = decimals.get(line.sku) ?? 0;
    if (hasDecimals(quantity, most)) return [];
    const message = `lines.${at}.quantity of ${line.sku} must have at most ${most} decimals, not ${quantityToUnits(quantity)}`;
    return [{ path: path('quantity'), message }];
  });
}

/** A shipment of units nobody picked tells their pick too: they were, and later picks are of other units. */
function eventsOf(order: OrderRow, told: Fulfilment, parts: readonly Told[]): Task['events'] {
  const shipped = order.fulfilment === 'PICKUP' ? 'PICKUP_COMPLETED' : 'SHIPMENT_CONFIRMED';
  const key = digest([order.orderId, told.idempotencyKey]);
  const occurredAt = (told.occurredAt ?? new Date()).toISOString();
  const acts = parts.flatMap(({ share, quantity, unpicked }) => [
    ...(unpicked > 0 ? [{ share, type: 'PICK_CONFIRMED', units: unpicked }] : []),
    ...(told.step === 'ship' ? [{ share, type: shipped, units: quantity }] : []),
  ]);
  return acts.map(({ share, type, units }, at) => ({
    source,
    eventId: `${key}/${share.lineNo}/${at + 1}`,
    type,
    sku: share.sku,
    quantity: quantityToUnits(units),
    locationId: share.locationId,
    occurredAt,
    reservationId: order.reservationId,
    reservationLine: share.entryLineNo + 1,
    referenceDocument: { type: 'order', id: order.orderId },
    lineageId: order.orderId,
  }));
}

function contentHashOf({ step, lines, occurredAt }: Fulfilment): string {
  return digest([
    step,
    lines?.map(({ lineNumber, quantity, locationId }) => [lineNumber, quantity, locationId ?? null]) ?? null,
    occurredAt?.toISOString() ?? null,
  ]);
}
