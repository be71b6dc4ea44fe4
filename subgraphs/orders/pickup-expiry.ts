/**
 * Pick-ups nobody came for: an order that lies picked for longer than the window is cancelled, and its units put away.
 *
 * Cancelling is the ordinary cancelling (cancel.ts): what is held goes back to AVAILABLE, what is picked to RETURN_PENDING, where
 * somebody unpacks it. Run by a worker; a pick-up that is collected or cancelled meanwhile is left alone, because the step is
 * taken on the order as it was read.
 */
import type { Database, Queryable } from '#database';
import type { Ledger } from '#ledger';
import type { Caller } from '#schema';
import { createAllocation } from './allocation.ts';
import { cancelOrder } from './cancel.ts';
import { createOrderStore } from './store.ts';

/** Cancels pick-ups that lie too long, at most so many; gives how many. */
export type PickupExpiry = (limit: number) => Promise<number>;

/** What it is made over besides its database. */
export type PickupExpiryOptions = {
  readonly ledger: Ledger;
  /** Days an order may lie picked and untouched. */
  readonly days: number;
  readonly onChanged?: (() => void) | undefined;
};

/**
 * Pick-up orders whose reservation still has units, untouched for so many days, longest first. $1 days, $2 most. Gives order_id.
 * Looks at reservations that hold, not at all orders ever. Locks nothing.
 */
const selectLying = `
  SELECT o.order_id FROM ledger.reservation r
  JOIN orders.order_header o ON o.reservation_id = r.reservation_id
  WHERE r.status IN (2, 3) AND o.fulfilment = 'PICKUP' AND o.cancelled_at IS NULL
    AND o.updated_at < now() - make_interval(days => $1::integer)
  ORDER BY o.updated_at LIMIT $2::integer`;

const caller: Caller = { id: 'workers', kind: 'service', channels: 'all', locations: 'all', scopes: [] };

/** Makes it over a pool that writes. */
export function createPickupExpiry(
  database: Database,
  { ledger, days, onChanged }: PickupExpiryOptions,
): PickupExpiry {
  const store = createOrderStore(database, { onChanged });
  const allocation = createAllocation(ledger);
  return async (limit) => {
    const orders = await store.byIds(await lying(database, { days, limit }));
    let expired = 0;
    for (const order of orders.values()) {
      // One that is not picked yet is the store's to see to, not the customer's to collect.
      if (order.status !== 'PICKED') continue;
      const actor = { caller, correlationId: `pickup-expiry-${order.orderId}` };
      const reason = `PICKUP_EXPIRED: not collected within ${days} days`;
      const { channel, channelOrderId } = order;
      const { kind } = await cancelOrder({ channel, channelOrderId, reason }, { store, allocation, actor });
      if (kind === 'cancelled') expired += 1;
    }
    return expired;
  };
}

async function lying(
  database: Queryable,
  { days, limit }: { days: number; limit: number },
): Promise<string[]> {
  const { rows } = await database.query<{ order_id: string }>(selectLying, [days, limit]);
  return rows.map((row) => row.order_id);
}
