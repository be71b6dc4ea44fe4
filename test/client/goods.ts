/**
 * What the stories of the client begin with: items at places with stock, told through the client itself.
 *
 * Items and places are master data, which a storefront's client has no call for: those go by documents of their own, as another
 * team's would.
 */
import { expect } from 'vitest';
import type { StockEvent, StockgateClient } from '#client';

type Upserted = {
  readonly results: readonly { readonly userErrors: readonly { readonly message: string }[] }[];
};

const upsert = `mutation Goods($items: [ItemInput!]!, $locations: [LocationInput!]!) {
  itemsUpsert(input: { items: $items }) { results { userErrors { ... on UserError { message } } } }
  locationsUpsert(input: { locations: $locations }) { results { userErrors { ... on UserError { message } } } }
}`;

/** Makes items and locations; every location ships and hands out. */
export async function openGoods(
  client: StockgateClient,
  { skus, locationIds }: { readonly skus: readonly string[]; readonly locationIds: readonly string[] },
): Promise<void> {
  const told = await client.ask<Record<string, Upserted>, object>({
    document: upsert,
    variables: {
      items: skus.map((sku) => ({ sku, name: `Item ${sku}` })),
      locations: locationIds.map((id) => ({ id, name: `Location ${id}`, pickup: true, shipFrom: true })),
    },
  });
  expect(Object.values(told).flatMap(({ results }) => results.flatMap((row) => row.userErrors))).toEqual([]);
}

let eventNo = 0;

/** A receipt of one unit; say what is different. */
export function event(different: Partial<StockEvent>): StockEvent {
  eventNo += 1;
  return {
    source: 'client-test',
    eventId: `event-${eventNo}`,
    type: 'RECEIPT_CONFIRMED',
    sku: 'SKU',
    quantity: 1,
    locationId: 'shop',
    occurredAt: '2026-03-01T09:30:00Z',
    ...different,
  };
}

/** Records events that must all be recorded. */
export async function record(client: StockgateClient, events: readonly StockEvent[]): Promise<void> {
  const outcomes = await client.recordEvents(events);
  expect(outcomes.filter(({ kind }) => kind !== 'recorded')).toEqual([]);
}
