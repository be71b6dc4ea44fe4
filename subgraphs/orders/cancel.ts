/**
 * Cancelling an order: written down first, then the ledger frees what was held and has what was picked put away.
 *
 * In this order a crash in between leaves stock held for a cancelled order, never an order without its stock; repeating
 * the cancellation releases it. What was shipped stays shipped: only the rest is cancelled.
 */
import { z } from 'zod';
import { mayChange } from '#schema';
import { printableText, type RowProblem, readRow } from '../row.ts';
import { completeOpenTask, type Fulfilling } from './fulfil.ts';
import { orderIdOf } from './row.ts';
import { statusAfter } from './steps.ts';
import type { OrderRow } from './store.ts';

/** What to cancel and why. */
export type Cancellation = {
  readonly channel: string;
  readonly channelOrderId: string;
  readonly reason: string | null;
};

/** What became of a cancellation. */
export type Cancelled =
  | { readonly kind: 'cancelled'; readonly order: OrderRow; readonly replayed: boolean }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'invalid'; readonly problem: RowProblem }
  | { readonly kind: 'notCancellable'; readonly order: OrderRow; readonly message: string };

const mostRounds = 20;
const reasonText = z.object({ reason: printableText(0, 500).nullable() });

/** Cancels an order; repeating it answers the same. */
export async function cancelOrder(cancellation: Cancellation, cancelling: Fulfilling): Promise<Cancelled> {
  const { store } = cancelling;
  const reason = readRow(reasonText, { reason: cancellation.reason });
  const [problem] = reason.problems ?? [];
  if (problem !== undefined) return { kind: 'invalid', problem };
  const orderId = orderIdOf(cancellation);
  for (let round = 0; round < mostRounds; round += 1) {
    const order = (await store.byIds([orderId])).get(orderId);
    if (order === undefined || !mayChange(cancelling.actor.caller, order)) return { kind: 'unknown' };
    if (await completeOpenTask(order, cancelling)) continue;
    const isDone = order.isCancelled;
    const refusal = isDone ? undefined : whyNot(order);
    if (refusal !== undefined) return { kind: 'notCancellable', order, message: refusal };
    const after = isDone
      ? order
      : await store.take(order, { step: 'cancel', reason: cancellation.reason }, cancelling.actor);
    if (after === undefined) continue;
    return { kind: 'cancelled', order: await release(after, cancellation, cancelling), replayed: isDone };
  }
  throw new Error(`order ${orderId} was not cancelled in ${mostRounds} rounds`);
}

function whyNot({ status }: OrderRow): string | undefined {
  if (statusAfter(status, 'cancel') !== undefined) return undefined;
  if (status === 'SHIPPED') return 'the goods have left: accept a return instead';
  return `the order is ${status}: it holds nothing`;
}

/** Frees what the order has; gives it as it is then. */
async function release(
  order: OrderRow,
  { reason }: Cancellation,
  { store, allocation, actor }: Fulfilling,
): Promise<OrderRow> {
  const { orderId, reservationId } = order;
  if (order.fulfilment === 'DROP_SHIP') await allocation.dropship.callOff(order, { actor, reason });
  else if (reservationId === null) return order;
  else await allocation.release(order, { reservationId, actor, reason });
  return (await store.byIds([orderId])).get(orderId) ?? order;
}
