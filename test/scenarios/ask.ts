/**
 * How the scenarios speak with the product: typed documents over HTTP, and the few things every story begins with.
 *
 * A story arranges through the front door too: what a client cannot do, no story may need.
 */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { expect } from 'vitest';
import type { GraphqlAnswer, World } from '#test/world';
import {
  RecordEventsDocument,
  type StockEventInput,
  UpsertItemsDocument,
  UpsertLocationsDocument,
} from './generated.ts';

/** Sends an operation; gives the whole answer, errors included. */
export function send<Data, Variables extends object>(
  world: World,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<GraphqlAnswer<Data>> {
  return world.graphql<Data>(print(document), variables);
}

/** Sends an operation that must not fail; gives its data. */
export async function ask<Data, Variables extends object>(
  world: World,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, errors } = await send(world, document, variables);
  expect(errors).toBeUndefined();
  if (data === null || data === undefined) throw new Error('the answer has no data');
  return data;
}

/** Makes items of these SKUs and locations of these ids; every location ships and hands out. */
export async function stockable(
  world: World,
  { skus, locationIds }: { skus: string[]; locationIds: string[] },
) {
  const items = await ask(world, UpsertItemsDocument, {
    items: skus.map((sku) => ({ sku, name: `Item ${sku}` })),
  });
  expect(items.itemsUpsert.results.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  const locations = locationIds.map((id) => ({ id, name: `Location ${id}`, pickup: true, shipFrom: true }));
  const made = await ask(world, UpsertLocationsDocument, { locations });
  expect(made.locationsUpsert.results.flatMap(({ userErrors }) => userErrors)).toEqual([]);
}

let eventNo = 0;

/** An event that is well-formed as it is; say what is different. */
export function event(different: Partial<StockEventInput>): StockEventInput {
  eventNo += 1;
  return {
    source: 'scenario',
    eventId: `event-${eventNo}`,
    type: 'RECEIPT_CONFIRMED',
    sku: 'SKU',
    quantity: 1,
    locationId: 'LOCATION',
    occurredAt: '2026-03-01T09:30:00Z',
    ...different,
  };
}

/** Records events that must all be recorded. */
export async function record(world: World, events: StockEventInput[]): Promise<void> {
  const { stockEventsRecord } = await ask(world, RecordEventsDocument, { events });
  expect(stockEventsRecord.results.filter(({ status }) => status !== 'RECORDED')).toEqual([]);
}

/** The one entry of a list. */
export function only<Entry>(entries: readonly Entry[] | undefined): Entry {
  expect(entries).toHaveLength(1);
  const [entry] = entries ?? [];
  if (entry === undefined) throw new Error('the list is empty');
  return entry;
}
