/**
 * What a thousand screens watch: one SKU's stock, with the names of item and location.
 *
 * The subscription, and the requests that make it change: receipts through the product's API, posts to the baseline.
 */
import { randomUUID } from 'node:crypto';
import { shopItems } from './availability.ts';

const watchedAt = 42;
const watched = shopItems()[watchedAt];

/** The subscription every subscriber asks for. */
export const stockWatch = {
  query: `subscription Watch($skus: [Sku!]!) { stockChanged(skus: $skus) {
    cursor delta position { sku onHand available item { name } location { name } } } }`,
  variables: { skus: [watched?.sku ?? ''] },
};

/**
 * The same at the product, with the places to watch as a variable: one that differs makes a subscription one of its own, so
 * that it is executed and serialised for nobody else.
 */
export const placedWatch = {
  query: `subscription Watch($skus: [Sku!]!, $locationIds: [ID!]) { stockChanged(skus: $skus, locationIds: $locationIds) {
    cursor at delta position { sku onHand available item { name } location { name } } } }`,
  variables: {
    skus: [watched?.sku ?? ''],
    locationIds: (watched?.positions ?? []).map(({ locationId }) => locationId),
  },
};

/** Requests to the product that receive one unit each. */
export function receiptBodies(count: number): string[] {
  return Array.from({ length: count }, () =>
    JSON.stringify({
      query: `mutation Receive($input: StockEventsRecordInput!) {
        stockEventsRecord(input: $input) { results { status error { message } } } }`,
      variables: { input: { events: [receipt()] } },
    }),
  );
}

function receipt() {
  return {
    source: 'bench-fan-out',
    eventId: randomUUID(),
    type: 'RECEIPT_CONFIRMED',
    sku: watched?.sku,
    locationId: watched?.positions[0]?.locationId,
    quantity: 1,
    occurredAt: new Date().toISOString(),
  };
}

/** Requests to the baseline that change its one position each. */
export function changeBodies(count: number): string[] {
  return Array.from({ length: count }, () => JSON.stringify({ sku: watched?.sku, delta: 1 }));
}
