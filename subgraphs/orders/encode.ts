/**
 * Orders as the contract has them: quantities in base units, times as text, what was decided as unions.
 */
import { quantityToUnits } from '#schema';
import type { RowProblem } from '../row.ts';
import type { Cancelled } from './cancel.ts';
import type {
  InvalidOrder,
  Order,
  OrderCancelError,
  OrderCancelPayload,
  OrderNotAllocated,
  OrderPlacePayload,
} from './generated.ts';
import type { Placement } from './place.ts';
import type { OrderLineRow, OrderRow, StoredRefusal } from './store.ts';

const noField: string[] = [];

/** Encodes a stored order; its lines' items are resolved when asked for. */
export function encodeOrder(row: OrderRow): Order {
  return {
    id: row.orderId,
    channel: row.channel,
    channelOrderId: row.channelOrderId,
    status: row.status,
    fulfilment: row.fulfilment,
    pickupLocation: row.pickupLocationId === null ? null : { id: row.pickupLocationId },
    lines: row.lines.map(encodeLine),
    reservation: row.reservationId === null ? null : { id: row.reservationId },
    customerId: row.customerId,
    placedAt: row.placedAt.toISOString(),
    version: String(row.version),
    updatedAt: row.updatedAt.toISOString(),
  };
}

function encodeLine({ lineNo, sku, quantity }: OrderLineRow): Order['lines'][number] {
  return { lineNumber: lineNo, sku, item: null, quantity: quantityToUnits(quantity) };
}

/** Encodes what became of a placement. */
export function encodePlacement(placement: Placement): OrderPlacePayload {
  if (placement.kind === 'invalid') {
    return { order: null, replayed: false, userErrors: placement.problems.map(encodeProblem) };
  }
  if (placement.kind === 'conflict') {
    const { message } = placement;
    const code = 'OrderConflict';
    return {
      order: null,
      replayed: false,
      userErrors: [{ __typename: code, message, path: ['channelOrderId'], code }],
    };
  }
  const { order, replayed } = placement;
  if (placement.kind === 'settled') {
    return { order: encodeOrder(order), replayed, userErrors: order.refusals.map(encodeRefusal) };
  }
  const { message, retryAfterMs } = placement.busy;
  const overloaded = {
    __typename: 'OrderOverloaded',
    message,
    path: noField,
    code: 'Overloaded',
    retryAfterMs,
  } as const;
  return { order: encodeOrder(order), replayed, userErrors: [overloaded] };
}

/** Encodes what became of a cancellation; takes what was asked for the messages. */
export function encodeCancelled(
  cancelled: Cancelled,
  asked: { readonly channel: string; readonly channelOrderId: string },
): OrderCancelPayload {
  if (cancelled.kind === 'cancelled') {
    return { order: encodeOrder(cancelled.order), replayed: cancelled.replayed, userErrors: [] };
  }
  const order = cancelled.kind === 'notCancellable' ? encodeOrder(cancelled.order) : null;
  return { order, replayed: false, userErrors: [encodeCancelError(cancelled, asked)] };
}

function encodeCancelError(
  cancelled: Exclude<Cancelled, { kind: 'cancelled' }>,
  asked: { readonly channel: string; readonly channelOrderId: string },
): OrderCancelError {
  const path = ['channelOrderId'];
  if (cancelled.kind === 'invalid') return encodeProblem(cancelled.problem);
  if (cancelled.kind === 'unknown') {
    const name = JSON.stringify(asked.channelOrderId).slice(0, 200);
    const message = `channel ${JSON.stringify(asked.channel).slice(0, 100)} has no order ${name}`;
    return { __typename: 'OrderNotFound', message, path, code: 'OrderNotFound' };
  }
  const { status } = cancelled.order;
  return {
    __typename: 'OrderNotCancellable',
    message: cancelled.message,
    path,
    code: 'OrderNotCancellable',
    status,
  };
}

function encodeProblem({ path, message }: RowProblem): { __typename: 'InvalidOrder' } & InvalidOrder {
  return { __typename: 'InvalidOrder', message, path: [...path], code: 'InvalidOrder' };
}

function encodeRefusal(refusal: StoredRefusal): { __typename: 'OrderNotAllocated' } & OrderNotAllocated {
  return {
    __typename: 'OrderNotAllocated',
    message: refusal.message,
    path: [...refusal.path],
    code: refusal.code,
    sku: refusal.sku ?? null,
    requested: refusal.requested ?? null,
    available: refusal.available ?? null,
  };
}
