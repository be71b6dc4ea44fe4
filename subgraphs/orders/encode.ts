/**
 * Orders as the contract has them: quantities in base units, times as text, what was decided as unions.
 */
import { quantityToUnits } from '#schema';
import type { RowProblem } from '../row.ts';
import type { Cancelled } from './cancel.ts';
import type { Exceeded } from './decide.ts';
import type { Fulfilled } from './fulfil.ts';
import type {
  InvalidOrder,
  Order,
  OrderCancelError,
  OrderCancelPayload,
  OrderNotFound,
  OrderPickError,
  OrderPickPayload,
  OrderPlacePayload,
  OrderShipError,
  OrderShipPayload,
} from './generated.ts';
import type { Placement } from './place.ts';
import { type EncodedShortage, encodeRefusal } from './shortage.ts';
import type { OrderLineRow, OrderRow } from './store.ts';

const noField: string[] = [];

/** How soon asking again whether an order's turn has come is worth it; whoever follows its place knows sooner. */
const askAgainMs = 1_000;

type Asked = { readonly channel: string; readonly channelOrderId: string };

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

function encodeLine(line: OrderLineRow): Order['lines'][number] {
  return {
    lineNumber: line.lineNo,
    sku: line.sku,
    item: null,
    quantity: quantityToUnits(line.quantity),
    held: quantityToUnits(line.held),
    picked: quantityToUnits(line.picked),
    shipped: quantityToUnits(line.shipped),
    cancelled: quantityToUnits(line.cancelled),
  };
}

type Placed = Omit<OrderPlacePayload, 'userErrors' | 'cursor'> & {
  readonly userErrors: (
    | Exclude<OrderPlacePayload['userErrors'][number], { __typename?: 'OrderNotAllocated' }>
    | EncodedShortage
  )[];
};

/** Encodes what became of a placement. */
export function encodePlacement(placement: Placement): Placed {
  if (placement.kind === 'invalid') {
    return { order: null, replayed: false, userErrors: placement.problems.map(encodeProblem) };
  }
  if (placement.kind === 'conflict') {
    const { message, storedHash, givenHash } = placement;
    const code = 'OrderConflict';
    return {
      order: null,
      replayed: false,
      userErrors: [{ __typename: code, message, path: ['channelOrderId'], code, storedHash, givenHash }],
    };
  }
  const { order, replayed } = placement;
  if (placement.kind === 'settled') {
    const userErrors = order.refusals.map((refusal) => encodeRefusal(refusal, order));
    return { order: encodeOrder(order), replayed, userErrors };
  }
  if (placement.kind === 'queued') {
    const { message } = placement.waiting;
    const queued = {
      __typename: 'OrderQueued',
      message,
      path: noField,
      code: 'OrderQueued',
      retryAfterMs: askAgainMs,
    } as const;
    return { order: encodeOrder(order), replayed, userErrors: [queued] };
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
export function encodeCancelled(cancelled: Cancelled, asked: Asked): Omit<OrderCancelPayload, 'cursor'> {
  if (cancelled.kind === 'cancelled') {
    return { order: encodeOrder(cancelled.order), replayed: cancelled.replayed, userErrors: [] };
  }
  const order = cancelled.kind === 'notCancellable' ? encodeOrder(cancelled.order) : null;
  return { order, replayed: false, userErrors: [encodeCancelError(cancelled, asked)] };
}

function encodeCancelError(
  cancelled: Exclude<Cancelled, { kind: 'cancelled' }>,
  asked: Asked,
): OrderCancelError {
  if (cancelled.kind === 'invalid') return encodeProblem(cancelled.problem);
  if (cancelled.kind === 'unknown') return encodeUnknown(asked);
  const code = 'OrderNotCancellable';
  const { message, order } = cancelled;
  return { __typename: code, message, path: ['channelOrderId'], code, status: order.status };
}

/** Encodes what became of a pick or shipment; takes what was asked for the messages. */
export function encodeFulfilled(
  fulfilled: Fulfilled,
  asked: Asked,
): Omit<OrderPickPayload & OrderShipPayload, 'cursor'> {
  if (fulfilled.kind === 'told') {
    return { order: encodeOrder(fulfilled.order), replayed: fulfilled.replayed, userErrors: [] };
  }
  const order = 'order' in fulfilled ? encodeOrder(fulfilled.order) : null;
  return { order, replayed: false, userErrors: encodeFulfilErrors(fulfilled, asked) };
}

function encodeFulfilErrors(
  fulfilled: Exclude<Fulfilled, { kind: 'told' }>,
  asked: Asked,
): (OrderPickError & OrderShipError)[] {
  switch (fulfilled.kind) {
    case 'invalid':
      return fulfilled.problems.map(encodeProblem);
    case 'unknown':
      return [encodeUnknown(asked)];
    case 'conflict': {
      const code = 'IdempotencyConflict';
      return [{ __typename: code, code, path: ['idempotencyKey'], ...fulfilled.conflict }];
    }
    case 'notFulfillable': {
      const code = 'OrderNotFulfillable';
      const { message, order } = fulfilled;
      return [{ __typename: code, message, path: ['channelOrderId'], code, status: order.status }];
    }
    case 'exceeded':
      return [encodeExceeded(fulfilled)];
  }
}

function encodeExceeded({ index, lineNumber, ...exceeded }: Exceeded) {
  const code = 'OrderQuantityExceeded';
  const [requested, available] = [exceeded.requested, exceeded.available].map(quantityToUnits);
  const message = `lines.${index}.quantity: ${requested} were told of line ${lineNumber}, there are ${available}`;
  const path = ['lines', String(index), 'quantity'];
  return {
    __typename: code,
    message,
    path,
    code,
    lineNumber,
    requested: requested ?? 0,
    available: available ?? 0,
  } as const;
}

function encodeUnknown(asked: Asked): { __typename: 'OrderNotFound' } & OrderNotFound {
  const name = JSON.stringify(asked.channelOrderId).slice(0, 200);
  const message = `channel ${JSON.stringify(asked.channel).slice(0, 100)} has no order ${name}`;
  return { __typename: 'OrderNotFound', message, path: ['channelOrderId'], code: 'OrderNotFound' };
}

function encodeProblem({ path, message }: RowProblem): { __typename: 'InvalidOrder' } & InvalidOrder {
  return { __typename: 'InvalidOrder', message, path: [...path], code: 'InvalidOrder' };
}
