/**
 * Clients that hardly rest: each records, reserves and asks in turn, and keeps whatever was not answered as it should be.
 */
import { setTimeout as sleep } from 'node:timers/promises';

/** Load on an address. */
export type Load = {
  /** How many requests were answered as they should be. */
  answered(): number;
  /** What the others were told. */
  readonly failures: readonly string[];
  /** How many units were received and how many reserved, of what was acknowledged. */
  readonly units: { received: number; reserved: number };
  stop(): Promise<void>;
};

/** What the clients act on. */
export type LoadOptions = {
  readonly url: string;
  readonly clients: number;
  readonly skus: readonly string[];
  readonly locationId: string;
};

type Request = {
  readonly query: string;
  readonly variables: object;
  readonly proves: string;
  readonly done?: () => void;
};

/** What a person or a shelf does in between; with less, two cores do little but this, and every start under it takes thrice as long. */
const thinkMs = 120;

/** Starts clients that keep asking and recording until they are stopped. */
export function startLoad({ url, clients, skus, locationId }: LoadOptions): Load {
  const failures: string[] = [];
  const units = { received: 0, reserved: 0 };
  let answered = 0;
  let isStopped = false;
  const send = async ({ query, variables, proves, done }: Request): Promise<void> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    if (response.status !== 200 || text.includes('"errors"') || !text.includes(proves)) {
      failures.push(`${response.status} ${text.slice(0, 500)}`);
      return;
    }
    answered += 1;
    done?.();
  };
  const run = async (client: number): Promise<void> => {
    for (let round = 0; !isStopped; round += 1) {
      const sku = skus[(client + round) % skus.length] ?? '';
      const what = { sku, locationId, key: `${client}-${round}` };
      for (const request of [receive(what, units), reserve(what, units), ...questions(what)]) {
        await send(request).catch((error: unknown) => failures.push(String(error)));
        await sleep(thinkMs);
      }
    }
  };
  const running = Array.from({ length: clients }, (_, client) => run(client));
  return {
    failures,
    units,
    answered: () => answered,
    async stop() {
      isStopped = true;
      await Promise.all(running);
    },
  };
}

type What = { readonly sku: string; readonly locationId: string; readonly key: string };

function receive({ sku, locationId, key }: What, units: Load['units']): Request {
  const event = {
    ...{ source: 'load', eventId: key, type: 'RECEIPT_CONFIRMED', sku, locationId },
    ...{ quantity: 3, occurredAt: '2026-03-01T09:30:00Z' },
  };
  return {
    query: `mutation ($event: StockEventInput!) {
      stockEventsRecord(input: { events: [$event] }) { results { status } }
    }`,
    variables: { event },
    // A repeated request may have been done the first time; it is done once all the same.
    proves: '"status":"RE',
    done: () => {
      units.received += 3;
    },
  };
}

function reserve({ sku, locationId, key }: What, units: Load['units']): Request {
  const input = { idempotencyKey: `load-${key}`, channel: 'web', lines: [{ sku, quantity: 1, locationId }] };
  return {
    query: `mutation ($input: ReservationCreateInput!) {
      reservationCreate(input: $input) { reservation { status } userErrors { __typename } }
    }`,
    variables: { input },
    proves: '"status":"HELD"',
    done: () => {
      units.reserved += 1;
    },
  };
}

function questions({ sku, locationId }: What): Request[] {
  return [
    {
      query: `query ($sku: Sku!) {
        item(sku: $sku) { name aliases { code } }
        availability(skus: [$sku], channel: "web") { availableToSell item { name } byLocation { location { name } } }
      }`,
      variables: { sku },
      proves: '"availableToSell":',
    },
    {
      query: `query ($sku: Sku!, $locationId: ID!) {
        stockPosition(sku: $sku, locationId: $locationId) { onHand location { name } }
        movements(first: 2, filter: { skus: [$sku] }) { nodes { type quantity } }
      }`,
      variables: { sku, locationId },
      proves: '"onHand":',
    },
  ];
}
