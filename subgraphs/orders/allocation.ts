/**
 * An order's stock, in the ledger's terms: reserved under the order's id, confirmed, released.
 *
 * Everything here may be repeated: the reservation's key is the order's id and the number of the attempt, so the same
 * attempt always names the same reservation. Reservations are made in the name of whoever placed the order first.
 */
import { type Ledger, placeOf, type Reservation, type ReserveRefusal, type StockEventInput } from '#ledger';
import { mayChange, quantityToUnits } from '#schema';
import { type RowProblem, shownValue } from '../row.ts';
import { createDropshipping, type Dropshipping } from './dropship.ts';
import type { OrderContent } from './row.ts';
import type { Actor, OrderLineRow, OrderRow, StoredRefusal } from './store.ts';

/** Too much is being asked at once; nothing was done. */
export type Busy = { readonly message: string; readonly retryAfterMs: number };

/** It waits in line for its turn; nothing is promised yet. */
export type Waiting = { readonly message: string };

/** What became of reserving an order's stock; a reservation may still wait in line. */
export type Reserved =
  | { readonly reservationId: string }
  | { readonly refusals: readonly StoredRefusal[] }
  | { readonly busy: Busy };

/** How a reservation ended that was to be confirmed; `isOurs` when it was made for the order and not taken over. */
export type Ended = {
  readonly code: string;
  readonly message: string;
  readonly status: string | undefined;
  readonly isOurs: boolean;
};

/** Which reservation of an order, and who asks. */
export type Settling = {
  readonly reservationId: string;
  readonly actor: Actor;
  readonly reason?: string | null;
};

/** What orders ask of the ledger. */
export type Allocation = {
  reserve(order: OrderRow, actor: Actor): Promise<Reserved>;
  confirm(order: OrderRow, settling: Settling): Promise<'confirmed' | { readonly waiting: Waiting } | Ended>;
  /** Frees what the reservation still holds, if anything. */
  release(order: OrderRow, settling: Settling): Promise<void>;
  /** Tells the ledger what was done, in the name of who did it. Throws when it refuses what was decided. */
  record(events: readonly StockEventInput[], by: Actor): Promise<void>;
  /** Why a new order cannot take over the reservation it names; empty when it can, or names none. */
  misfits(order: OrderContent, actor: Actor): Promise<RowProblem[]>;
  /** The same for orders that a supplier ships. */
  readonly dropship: Dropshipping;
};

const holdSeconds = 900;

/** Opens what orders ask of the ledger. */
export function createAllocation(
  ledger: Pick<Ledger, 'reserve' | 'confirm' | 'release' | 'reservations' | 'record' | 'holds' | 'supply'>,
): Allocation {
  return {
    dropship: createDropshipping(ledger),
    reserve: async (order, actor) => {
      const [result] = await ledger.reserve([requestOf(order)], inNameOf(order, actor));
      if (result === undefined) throw new Error('a request was not answered');
      const busy = result.refusals.find((refusal) => refusal.code === 'Overloaded');
      if (busy !== undefined) return { busy };
      if (result.reservation !== undefined) return { reservationId: result.reservation.id };
      return { refusals: result.refusals.map((refusal) => storedRefusal(refusal, order)) };
    },
    confirm: async (order, { reservationId, actor }) => {
      const request = { id: reservationId, idempotencyKey: order.orderId };
      const { refusals } = await ledger.confirm(request, onBehalfOf(order, actor));
      const [refusal] = refusals;
      if (refusal === undefined) return 'confirmed';
      const { code, message } = refusal;
      if (code === 'ReservationQueued') return { waiting: { message } };
      const isOurs =
        (await ledger.reservations([reservationId])).get(reservationId)?.referenceDocument?.id ===
        order.orderId;
      return { code, message, status: code === 'ReservationEnded' ? refusal.status : undefined, isOurs };
    },
    release: async (order, { reservationId, actor, reason }) => {
      const request = { id: reservationId, idempotencyKey: order.orderId, reason: reason ?? null };
      await ledger.release(request, onBehalfOf(order, actor));
    },
    record: async (events, by) => {
      const { results } = await ledger.record(events, by);
      const failed = results.find(({ status }) => status !== 'RECORDED' && status !== 'REPLAYED');
      if (failed === undefined) return;
      const { eventId, status, error } = failed;
      throw new Error(`the ledger answered ${status} to ${eventId}: ${error?.message}`);
    },
    misfits: async (order, actor) => {
      const id = order.reservationId ?? undefined;
      if (id === undefined) return [];
      const found = (await ledger.reservations([id])).get(id);
      const own = found !== undefined && mayChange(actor.caller, placeOf(found)) ? found : undefined;
      const why = misfit(order, own) ?? (await unserved(ledger, own, order.fulfilment));
      if (why === undefined) return [];
      return [{ path: ['reservationId'], message: `reservationId ${shownValue(id)} ${why}` }];
    },
  };
}

/** The first placer's reservation is repeated and settled in his name, whoever completes the order. */
function inNameOf(order: OrderRow, actor: Actor): Actor {
  return { ...actor, caller: { ...actor.caller, id: order.callerId } };
}

/** Whoever may settle an order settles its reservation: reach was judged on the order. */
function onBehalfOf(order: OrderRow, actor: Actor): Actor {
  const { caller, correlationId } = inNameOf(order, actor);
  return { caller: { ...caller, channels: 'all', locations: 'all' }, correlationId };
}

function requestOf(order: OrderRow) {
  return {
    idempotencyKey: order.attempt === 1 ? order.orderId : `${order.orderId}:${order.attempt}`,
    channel: order.channel,
    lines: order.lines.map(({ sku, quantity, locationId }: OrderLineRow) => ({
      sku,
      quantity: quantityToUnits(quantity),
      locationId: order.pickupLocationId ?? locationId,
    })),
    holdSeconds,
    allOrNothing: true,
    fulfilment: order.fulfilment === 'DROP_SHIP' ? null : order.fulfilment,
    customerId: order.customerId,
    referenceDocument: { type: 'order', id: order.orderId },
  };
}

/** Where a reservation that is taken over holds units that could not reach the customer as ordered; undefined when nowhere. */
async function unserved(
  { holds }: Pick<Ledger, 'holds'>,
  reservation: Reservation | undefined,
  fulfilment: OrderContent['fulfilment'],
): Promise<string | undefined> {
  if (reservation === undefined || fulfilment === 'DROP_SHIP') return undefined;
  const [place] = await holds.placesNotOffering(reservation, fulfilment);
  if (place === undefined) return undefined;
  return `holds units at ${shownValue(place)}, which does not offer ${fulfilment} to the channel now`;
}

function storedRefusal(refusal: ReserveRefusal, order: OrderRow): StoredRefusal {
  const { code, message } = refusal;
  const path = refusal.path.map(String);
  if (code === 'InsufficientStock') {
    return {
      code,
      message,
      path,
      sku: refusal.sku,
      requested: refusal.requested,
      available: refusal.available,
    };
  }
  const sku = path[0] === 'lines' ? order.lines[Number(path[1])]?.sku : undefined;
  return sku === undefined ? { code, message, path } : { code, message, path, sku };
}

function misfit(order: OrderContent, reservation: Reservation | undefined): string | undefined {
  if (reservation === undefined) return 'is no reservation of yours';
  const { status, channel } = reservation;
  if (status !== 'HELD' && status !== 'CONFIRMED') return `is ${status}: it must be HELD or CONFIRMED`;
  if (channel !== order.channel) return `was made for channel ${shownValue(channel)}`;
  const key = (sku: string, place: string | undefined) => JSON.stringify([sku, place ?? null]);
  const held = totals(reservation.lines.map((line) => [key(line.sku, line.locationId), line.held]));
  const heldAnywhere = totals(reservation.lines.map((line) => [line.sku, line.held]));
  const asked = totals(order.lines.map((line) => [line.sku, line.quantity]));
  const placed = order.lines.flatMap((line): [string, number][] => {
    const place = order.pickupLocationId ?? line.locationId ?? undefined;
    return place === undefined ? [] : [[key(line.sku, place), line.quantity]];
  });
  const differs = [...new Set([...asked.keys(), ...heldAnywhere.keys()])].find(
    (sku) => asked.get(sku) !== heldAnywhere.get(sku),
  );
  if (differs !== undefined) {
    const [has, wants] = [heldAnywhere.get(differs) ?? 0, asked.get(differs) ?? 0].map(quantityToUnits);
    return `holds ${has} of ${differs}, the order has ${wants}`;
  }
  const misplaced = [...totals(placed)].find(([place, quantity]) => (held.get(place) ?? 0) < quantity);
  return misplaced === undefined ? undefined : `does not hold ${misplaced[0]} where the order wants it`;
}

function totals(entries: readonly (readonly [string, number])[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [key, quantity] of entries) sums.set(key, (sums.get(key) ?? 0) + quantity);
  return sums;
}
