/**
 * Puts the shop of availability.ts into a running product through its API: items, locations, openings, reservations.
 *
 * Afterwards the product answers Q1 and Q2 as the baselines do, byte for byte; the bench compares before it measures.
 */
import { randomUUID } from 'node:crypto';
import { atPath, readAddress } from '../load/address.ts';
import { type ShopItem, shopItems, shopLocations } from './availability.ts';

const rowsPerCall = 1_000;
const linesPerReservation = 100;
const holdSeconds = 86_400;

/** Fills an empty product at this address (with its key). Throws when anything was refused. */
export async function fillShop(url: string): Promise<void> {
  const items = shopItems();
  await post(atPath(url, '/graphql'), {
    query: `mutation ($input: LocationsUpsertInput!) {
      locationsUpsert(input: $input) { results { userErrors { __typename } } } }`,
    variables: { input: { locations: shopLocations().map((location) => ({ ...location, kind: 'DC' })) } },
  });
  for (const rows of chunks(items, rowsPerCall)) {
    await post(atPath(url, '/graphql'), {
      query: `mutation ($input: ItemsUpsertInput!) {
        itemsUpsert(input: $input) { results { userErrors { __typename } } } }`,
      variables: { input: { items: rows.map(({ sku, name }) => ({ sku, name })) } },
    });
  }
  await post(atPath(url, '/v1/events'), openingsOf(items));
  for (const lines of chunks(reservedLines(items), linesPerReservation)) {
    await post(atPath(url, '/graphql'), {
      query: `mutation ($input: ReservationCreateInput!) {
        reservationCreate(input: $input) { reservation { id } userErrors { __typename } } }`,
      variables: { input: { idempotencyKey: randomUUID(), channel: 'web', holdSeconds, lines } },
    });
  }
}

function openingsOf(items: readonly ShopItem[]) {
  return items.flatMap(({ sku, positions }) =>
    positions.map(({ locationId, onHand }) => ({
      source: 'bench',
      eventId: `${sku} ${locationId}`,
      type: 'OPENING_ASSERTED',
      sku,
      locationId,
      quantity: onHand,
      occurredAt: new Date().toISOString(),
    })),
  );
}

function reservedLines(items: readonly ShopItem[]) {
  return items.flatMap(({ sku, positions }) =>
    positions
      .filter(({ reserved }) => reserved > 0)
      .map(({ locationId, reserved }) => ({ sku, locationId, quantity: reserved })),
  );
}

async function post(address: string, body: unknown): Promise<void> {
  const { url, headers } = readAddress(address);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const refusal = /"errors":|"userErrors":\[\{|"status":"(?!RECORDED)\w+"/.exec(text);
  if (response.ok && refusal === null) return;
  const from = Math.max(0, (refusal?.index ?? 0) - 100);
  throw new Error(`${url.pathname} refused (${response.status}): ${text.slice(from, from + 500)}`);
}

function chunks<Member>(members: readonly Member[], size: number): Member[][] {
  return Array.from({ length: Math.ceil(members.length / size) }, (_, at) =>
    members.slice(at * size, (at + 1) * size),
  );
}
