/**
 * What may come of placing and cancelling an order: unions that leave nothing out.
 *
 * Pure: payloads in, outcomes out. Channel and channelOrderId are the idempotency key: placing again what was placed answers
 * the order as it is now.
 */
import type { OrderCancelMutation, OrderFactsFragment, OrderPlaceMutation } from '../generated.ts';
import {
  asksToComeAgain,
  type OverloadedOutcome,
  type Reason,
  type RefusedOutcome,
  refusedOr,
} from './settled.ts';

/** An order as the client's operations read it. */
export type Order = OrderFactsFragment;

type Placed = OrderPlaceMutation['orderPlace'];
type Cancelled = OrderCancelMutation['orderCancel'];

/** Why an order was refused. */
export type OrderPlaceRefusal = Exclude<
  Reason<Placed['userErrors'][number]>,
  { readonly __typename: 'OrderQueued' }
>;

/** Why an order was not cancelled. */
export type OrderCancelRefusal = Cancelled['userErrors'][number];

/**
 * What came of placing an order: it is `placed` (its status says how far it is, for one placed before); written, and its stock not yet promised
 * (`pending`: place it again); no supplier has it (`unsourced`); it waits its turn (`queued`: place it again after the pause); it
 * is `refused` (`order` is there when it is kept as REJECTED); or the gateway is `overloaded`.
 */
export type OrderPlaceOutcome =
  | { readonly kind: 'placed' | 'pending' | 'unsourced'; readonly order: Order; readonly replayed: boolean }
  | { readonly kind: 'queued'; readonly retryAfterMs: number }
  | (RefusedOutcome<OrderPlaceRefusal> & { readonly order: Order | null })
  | OverloadedOutcome;

/** What came of cancelling: it is `cancelled` as far as it had not left, or `refused`. */
export type OrderCancelOutcome =
  | { readonly kind: 'cancelled'; readonly order: Order; readonly replayed: boolean }
  | RefusedOutcome<OrderCancelRefusal>;

/** Reads the payload of orderPlace. Throws when it holds neither an order nor a refusal. */
export function placedOutcome({ order, replayed, userErrors }: Placed): OrderPlaceOutcome {
  const queued = userErrors.find((refusal) => refusal.__typename === 'OrderQueued');
  if (queued !== undefined) return { kind: 'queued', retryAfterMs: queued.retryAfterMs };
  const retryAfterMs = asksToComeAgain(userErrors);
  if (retryAfterMs !== undefined) return { kind: 'overloaded', retryAfterMs };
  const [first, ...others] = userErrors.filter(isReason);
  if (first !== undefined) return { kind: 'refused', refusals: [first, ...others], order };
  if (order === null) return saidNothing();
  return { kind: kindOf(order), order, replayed };
}

/** Reads the payload of orderCancel. Throws when it holds neither an order nor a refusal. */
export function cancelledOutcome({ order, replayed, userErrors }: Cancelled): OrderCancelOutcome {
  const refused = refusedOr(userErrors);
  if (refused?.kind === 'refused') return refused;
  return order === null ? saidNothing() : { kind: 'cancelled', order, replayed };
}

function kindOf({ status }: Order): 'placed' | 'pending' | 'unsourced' {
  if (status === 'PENDING') return 'pending';
  return status === 'UNSOURCED' ? 'unsourced' : 'placed';
}

function isReason(refusal: Placed['userErrors'][number]): refusal is OrderPlaceRefusal {
  return refusal.__typename !== 'OrderQueued' && refusal.__typename !== 'OrderOverloaded';
}

function saidNothing(): never {
  throw new TypeError('the answer holds neither an order nor a refusal');
}
