/**
 * The subscriptions of the contract, as every client asks for them.
 *
 * Documents only: what must come, and in which order, contract.test.ts says. A new subscription is added to `watches`.
 */

/** Positions of some SKUs: as they are, and every change from then on. */
export const stockFromNow = `subscription ($skus: [Sku!]) {
  stockChanged(skus: $skus, snapshot: true) { cursor cause delta position { sku onHand location { name } } }
}`;

/** Changes of positions after a cursor. */
export const stockAfter = `subscription ($skus: [Sku!], $after: Cursor) {
  stockChanged(skus: $skus, after: $after) { cursor cause delta position { sku onHand location { name } } }
}`;

/** What channel web may sell. */
export const availability = `subscription ($skus: [Sku!]!) {
  availabilityChanged(skus: $skus, channel: "web") { cursor availability { sku availableToSell item { name } } }
}`;

/** Orders of channel web. */
export const orders = `subscription {
  orderChanged(channel: "web") { cursor cause order { channelOrderId status } }
}`;

/** Where a reservation stands in line, beginning with now. */
export const placeInLine = `subscription ($id: ID!) {
  placeInLineChanged(reservationId: $id) { cursor place reservation { status lines { sku held location { name } } } }
}`;

/** What happens to reservations of channel web. */
export const reservations = `subscription ($after: Cursor) {
  reservationChanged(channel: "web", after: $after) { cursor cause reservation { status lines { sku location { name } } } }
}`;

/** Cases that are open, and what becomes of cases from then on. */
export const cases = `subscription {
  exceptionRaised(snapshot: true) { cursor cause case { kind status item { name } } }
}`;

/** All subscription documents, for the check that no subscription of the contract is left out. */
export const watches: readonly string[] = [
  stockFromNow,
  stockAfter,
  availability,
  orders,
  reservations,
  cases,
  placeInLine,
];
