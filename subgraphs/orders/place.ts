/**
 * Placing an order: written as PENDING first, then its stock is reserved, noted, confirmed, then the order is ALLOCATED.
 *
 * Every write is conditional on the order as it was read and every call to the ledger is idempotent under the order's id,
 * so a crash anywhere in between is healed by placing the order again: `settle` just goes on from what is stored. A hold
 * that no order came to own expires by itself.
 */
import type { RowProblem } from '../row.ts';
import { shownValue } from '../row.ts';
import type { Allocation, Busy, Waiting } from './allocation.ts';
import { contentHashOf, type OrderContent, type OrderWrite, orderIdOf, readOrder } from './row.ts';
import type { StoredRefusal } from './sql.ts';
import type { Actor, OrderRow, OrderStore } from './store.ts';

/** What placing an order needs: where orders are, who holds stock, who asks. */
export type Placing = { readonly store: OrderStore; readonly allocation: Allocation; readonly actor: Actor };

/** What became of a placement. */
export type Placement =
  /** Stored: ALLOCATED, REJECTED (its refusals say why) or, when it was placed before, what it has become since. */
  | { readonly kind: 'settled'; readonly order: OrderRow; readonly replayed: boolean }
  /** Stored and PENDING: too much is being asked at once, place it again. */
  | { readonly kind: 'busy'; readonly order: OrderRow; readonly replayed: boolean; readonly busy: Busy }
  /** Stored and PENDING: it waits in line for what is on sale, place it again. */
  | {
      readonly kind: 'queued';
      readonly order: OrderRow;
      readonly replayed: boolean;
      readonly waiting: Waiting;
    }
  /** Not stored: a field cannot be accepted. */
  | { readonly kind: 'invalid'; readonly problems: readonly RowProblem[] }
  /** Not stored: the channel placed another order under this id. */
  | ({ readonly kind: 'conflict' } & OrderConflict);

/** Two orders of one id; the stored one's hash is null when it is out of the caller's reach. */
type OrderConflict = {
  readonly message: string;
  readonly storedHash: string | null;
  readonly givenHash: string;
};

const mostRounds = 20;

/** Places an order, or completes or repeats its placement. */
export async function placeOrder(write: OrderWrite, placing: Placing): Promise<Placement> {
  const read = readOrder(write);
  if (read.row === undefined) return { kind: 'invalid', problems: read.problems };
  const content = read.row;
  const known = await readKnown(content, placing.store);
  if (known !== undefined) return await repeat(content, known, placing);
  const problems = await factProblems(content, placing);
  if (problems.length > 0) return { kind: 'invalid', problems };
  const inserted = await placing.store.insert(content, placing.actor);
  if (inserted === 'reservationTaken') {
    const message = `reservationId ${shownValue(content.reservationId)} serves another order`;
    return { kind: 'invalid', problems: [{ path: ['reservationId'], message }] };
  }
  const order = await readKnown(content, placing.store);
  if (order === undefined && inserted === 'known') return conflict(content, null);
  if (order === undefined) throw new Error('an order vanished right after it was written');
  return inserted === 'known' ? await repeat(content, order, placing) : await settle(order, placing, false);
}

async function readKnown(content: OrderContent, store: OrderStore): Promise<OrderRow | undefined> {
  const orderId = orderIdOf(content);
  return (await store.byIds([orderId])).get(orderId);
}

async function repeat(content: OrderContent, order: OrderRow, placing: Placing): Promise<Placement> {
  return order.contentHash === contentHashOf(content)
    ? await settle(order, placing, true)
    : conflict(content, order.contentHash);
}

/** Says that the channel has another order of this id, be it one out of the caller's reach. */
function conflict(content: OrderContent, storedHash: string | null): Placement {
  const name = shownValue(content.channelOrderId);
  const givenHash = contentHashOf(content);
  const hashes = storedHash === null ? '' : ` (its hash is ${storedHash}, this one's ${givenHash})`;
  const message = `channelOrderId ${name} of channel ${shownValue(content.channel)} is another order: its content differs${hashes}`;
  return { kind: 'conflict', message, storedHash, givenHash };
}

/** Goes on with a stored order until it is settled. Takes it as read; `replayed` is told on. */
async function settle(first: OrderRow, placing: Placing, replayed: boolean): Promise<Placement> {
  let order = first;
  for (let round = 0; order.status === 'PENDING'; round += 1) {
    if (round === mostRounds)
      throw new Error(`order ${order.orderId} was not settled in ${mostRounds} rounds`);
    const next = await advance(order, placing);
    if ('busy' in next) return { kind: 'busy', order, replayed, busy: next.busy };
    if ('waiting' in next) return { kind: 'queued', order, replayed, waiting: next.waiting };
    order = next.order;
  }
  if (order.status === 'UNSOURCED')
    return { kind: 'settled', order: await sourceAgain(order, placing), replayed };
  return { kind: 'settled', order, replayed };
}

/** Asks other suppliers for what was called off. Gives the order as it is then; with why, where none can be promised for it. */
async function sourceAgain(order: OrderRow, { store, allocation, actor }: Placing): Promise<OrderRow> {
  const refusals = await allocation.dropship.order(order, actor);
  if (refusals.length > 0) return { ...order, refusals };
  return (await store.byIds([order.orderId])).get(order.orderId) ?? order;
}

type Advanced = { readonly order: OrderRow } | { readonly busy: Busy } | { readonly waiting: Waiting };

async function advance(order: OrderRow, placing: Placing): Promise<Advanced> {
  if (order.fulfilment === 'DROP_SHIP') return await askSupplier(order, placing);
  if (order.reservationId === null) return await hold(order, placing);
  return await confirm(order, order.reservationId, placing);
}

/** Orders it from a supplier, as far as any has told what it has. */
async function askSupplier(order: OrderRow, placing: Placing): Promise<Advanced> {
  const refusals = await placing.allocation.dropship.order(order, placing.actor);
  const { order: after } = await step(
    order,
    refusals.length > 0 ? { step: 'reject', refusals } : { step: 'allocate' },
    placing,
  );
  // Somebody cancelled the order meanwhile: what we ordered is nobody's.
  if (after.isCancelled)
    await placing.allocation.dropship.callOff(after, { actor: placing.actor, reason: null });
  return { order: after };
}

/** Reserves the stock and notes the reservation. */
async function hold(order: OrderRow, placing: Placing): Promise<Advanced> {
  const made = await placing.allocation.reserve(order, placing.actor);
  if ('busy' in made) return made;
  if ('refusals' in made) return await step(order, { step: 'reject', refusals: made.refusals }, placing);
  const { order: after } = await step(order, { step: 'hold', reservationId: made.reservationId }, placing);
  const isOwned = after.reservationId === made.reservationId || after.status === 'PENDING';
  // Somebody rejected or cancelled the order meanwhile: what we hold is nobody's.
  if (!isOwned)
    await placing.allocation.release(order, { reservationId: made.reservationId, actor: placing.actor });
  return { order: after };
}

/** Makes the noted reservation final and the order with it. */
async function confirm(order: OrderRow, reservationId: string, placing: Placing): Promise<Advanced> {
  const kept = await placing.allocation.confirm(order, { reservationId, actor: placing.actor });
  if (kept === 'confirmed') return await step(order, { step: 'allocate' }, placing);
  if ('waiting' in kept) return kept;
  // A hold of our own that ran out before we came back is simply made again; one that was taken over is not ours to make.
  if (kept.isOurs && kept.status === 'EXPIRED') {
    return await step(order, { step: 'retry', reservationId: null, attempt: order.attempt + 1 }, placing);
  }
  const refusal: StoredRefusal = { code: kept.code, message: kept.message, path: ['reservationId'] };
  return await step(order, { step: 'reject', refusals: [refusal] }, placing);
}

/** Takes a step, or reads again when somebody else has taken one. */
async function step(
  order: OrderRow,
  change: Parameters<OrderStore['take']>[1],
  { store, actor }: Placing,
): Promise<{ readonly order: OrderRow }> {
  const after =
    (await store.take(order, change, actor)) ?? (await store.byIds([order.orderId])).get(order.orderId);
  if (after === undefined) throw new Error(`order ${order.orderId} vanished`);
  return { order: after };
}

/** What is wrong with a new order in view of master data and of the reservation it takes over. */
async function factProblems(
  content: OrderContent,
  { store, allocation, actor }: Placing,
): Promise<RowProblem[]> {
  const facts = await store.facts(content);
  const problems: RowProblem[] = [];
  const channel = shownValue(content.channel);
  if (facts.channelStatus === undefined)
    problems.push({ path: ['channel'], message: `channel ${channel} is unknown` });
  if (facts.channelStatus === 'CLOSED')
    problems.push({ path: ['channel'], message: `channel ${channel} is closed` });
  const pickup = content.pickupLocationId ?? undefined;
  if (pickup !== undefined && !facts.pickupLocations.has(pickup)) {
    const message = `pickupLocationId ${shownValue(pickup)} is no open location where customers can pick up`;
    problems.push({ path: ['pickupLocationId'], message });
  }
  if (content.fulfilment === 'DROP_SHIP') problems.push(...(await unknownItems(content, store)));
  if (problems.length > 0 || (content.reservationId ?? undefined) === undefined) return problems;
  return await allocation.misfits(content, actor);
}

/** The ledger refuses unknown items; what is drop-shipped it never sees. */
async function unknownItems(content: OrderContent, store: OrderStore): Promise<RowProblem[]> {
  const knownSkus = await store.knownSkus(content.lines.map(({ sku }) => sku));
  return content.lines.flatMap(({ sku }, index) =>
    knownSkus.has(sku)
      ? []
      : [
          {
            path: ['lines', String(index), 'sku'],
            message: `lines.${index}.sku ${shownValue(sku)} is unknown`,
          },
        ],
  );
}
