/**
 * Cancelling an order: written as CANCELLED first, then what it holds is released.
 *
 * In this order a crash in between leaves stock held for a cancelled order, never an order without its stock; repeating
 * the cancellation releases it.
 */
import { z } from 'zod';
import { printableText, type RowProblem, readRow } from '../row.ts';
import type { Allocation } from './allocation.ts';
import { orderIdOf } from './row.ts';
import { statusAfter } from './steps.ts';
import type { Actor, OrderRow, OrderStore } from './store.ts';

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
export async function cancelOrder(
  cancellation: Cancellation,
  placing: { readonly store: OrderStore; readonly allocation: Allocation; readonly actor: Actor },
): Promise<Cancelled> {
  const { store, allocation, actor } = placing;
  const reason = readRow(reasonText, { reason: cancellation.reason });
  const [problem] = reason.problems ?? [];
  if (problem !== undefined) return { kind: 'invalid', problem };
  const orderId = orderIdOf(cancellation);
  for (let round = 0; round < mostRounds; round += 1) {
    const order = (await store.byIds([orderId])).get(orderId);
    if (order === undefined) return { kind: 'unknown' };
    const isDone = order.status === 'CANCELLED';
    const refusal = isDone ? undefined : await whyNot(order, allocation);
    if (refusal !== undefined) return { kind: 'notCancellable', order, message: refusal };
    const after = isDone
      ? order
      : await store.take(order, { step: 'cancel', reason: cancellation.reason }, actor);
    if (after === undefined) continue;
    await release(after, { allocation, actor, reason: cancellation.reason });
    return { kind: 'cancelled', order: after, replayed: isDone };
  }
  throw new Error(`order ${orderId} was not cancelled in ${mostRounds} rounds`);
}

async function whyNot(order: OrderRow, allocation: Allocation): Promise<string | undefined> {
  if (statusAfter(order.status, 'cancel') === undefined)
    return `the order is ${order.status}: it holds nothing`;
  const isGone = order.reservationId !== null && (await allocation.isConsumed(order.reservationId));
  return isGone ? 'the goods have left: accept a return instead' : undefined;
}

async function release(
  order: OrderRow,
  { allocation, actor, reason }: { allocation: Allocation; actor: Actor; reason: string | null },
): Promise<void> {
  if (order.reservationId === null) return;
  await allocation.release(order, { reservationId: order.reservationId, actor, reason });
}
