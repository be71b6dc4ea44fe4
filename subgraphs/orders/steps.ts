/**
 * The life of an order as one pure table: which step leads from which status to which.
 *
 * The store writes a step only where the status it was decided on still holds, so this table is what is true in the
 * database. Picking and shipping come with their own rows.
 */

/** Every status an order can have. */
export const orderStatuses = ['PENDING', 'ALLOCATED', 'REJECTED', 'CANCELLED'] as const;

/** How far an order is. */
export type OrderStatus = (typeof orderStatuses)[number];

/**
 * What can be done to an order: `hold` notes the reservation made for it, `retry` forgets one that expired too early,
 * `allocate` makes it final, `reject` says that there is not enough, `cancel` gives it up.
 */
export const orderSteps = ['hold', 'retry', 'allocate', 'reject', 'cancel'] as const;

/** A step of an order after it was placed. */
export type OrderStep = (typeof orderSteps)[number];

const table: Readonly<Record<OrderStatus, Partial<Record<OrderStep, OrderStatus>>>> = {
  PENDING: {
    hold: 'PENDING',
    retry: 'PENDING',
    allocate: 'ALLOCATED',
    reject: 'REJECTED',
    cancel: 'CANCELLED',
  },
  ALLOCATED: { cancel: 'CANCELLED' },
  REJECTED: {},
  CANCELLED: {},
};

/** Gives the status a step leads to; undefined when it cannot be taken from there. */
export function statusAfter(from: OrderStatus, step: OrderStep): OrderStatus | undefined {
  return table[from][step];
}

/** Gives the statuses a step can be taken from, in table order. */
export function statusesBefore(step: OrderStep): OrderStatus[] {
  return orderStatuses.filter((from) => statusAfter(from, step) !== undefined);
}
