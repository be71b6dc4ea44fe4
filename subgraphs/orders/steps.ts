/**
 * The life of an order as one pure table: which step leads from which status to which.
 *
 * The store writes a step only where the order still is what it was decided on. What is picked and shipped is the
 * reservation's to say (progress.ts); the table says what may be done, and where doing it leads.
 */

/** Every status an order can have, in the order of its life. */
export const orderStatuses = [
  'PENDING',
  'ALLOCATED',
  'UNSOURCED',
  'PICKING',
  'PICKED',
  'PARTIALLY_SHIPPED',
  'SHIPPED',
  'REJECTED',
  'CANCELLED',
] as const;

/** How far an order is. */
export type OrderStatus = (typeof orderStatuses)[number];

/**
 * What can be done to an order: `hold` notes the reservation made for it, `retry` forgets one that expired too early,
 * `allocate` makes it final, `reject` says that there is not enough. `pickRest` leaves nothing held, `shipRest` nothing held
 * or picked. `cancel` gives up what was not shipped.
 */
export const orderSteps = [
  'hold',
  'retry',
  'allocate',
  'reject',
  'pickPart',
  'pickRest',
  'shipPart',
  'shipRest',
  'cancel',
] as const;

/** A step of an order after it was placed. */
export type OrderStep = (typeof orderSteps)[number];

const ship = { shipPart: 'PARTIALLY_SHIPPED', shipRest: 'SHIPPED' } as const;

const table: Readonly<Record<OrderStatus, Partial<Record<OrderStep, OrderStatus>>>> = {
  PENDING: {
    hold: 'PENDING',
    retry: 'PENDING',
    allocate: 'ALLOCATED',
    reject: 'REJECTED',
    cancel: 'CANCELLED',
  },
  ALLOCATED: { pickPart: 'PICKING', pickRest: 'PICKED', ...ship, cancel: 'CANCELLED' },
  // Every supplier called it off: whoever is found takes it on, or it is cancelled.
  UNSOURCED: { allocate: 'ALLOCATED', cancel: 'CANCELLED' },
  PICKING: { pickPart: 'PICKING', pickRest: 'PICKED', ...ship, cancel: 'CANCELLED' },
  PICKED: { ...ship, cancel: 'CANCELLED' },
  // What was shipped stays shipped: cancelling the rest completes the order.
  PARTIALLY_SHIPPED: {
    pickPart: 'PARTIALLY_SHIPPED',
    pickRest: 'PARTIALLY_SHIPPED',
    ...ship,
    cancel: 'SHIPPED',
  },
  SHIPPED: {},
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
