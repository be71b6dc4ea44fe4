/**
 * What happens while subscribers watch: facts and promises at a steady pace, repeated with their keys until answered.
 *
 * A request that failed may have happened: it is sent again as it was, so that at the end everything that was begun is
 * recorded once.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { between, type Random } from '../../bench/harness/random.ts';

/** The goods of a run: positions are every SKU at every location. */
export type Goods = { readonly skus: readonly string[]; readonly locations: readonly string[] };

/** Sends one operation to whichever gateway answers, until one does. */
export type Ask = (query: string, variables: object) => Promise<Record<string, unknown>>;

const answerShape = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.unknown().optional(),
});
const patienceMs = 600_000;
const requestLimitMs = 30_000;
const pauseMs = 100;

/** Asks the gateways in turn until one answers without a fault; throws after ten minutes. */
export function askPatiently(urls: readonly string[]): Ask {
  let turn = 0;
  return async (query, variables) => {
    const until = performance.now() + patienceMs;
    let why: unknown;
    while (performance.now() < until) {
      turn += 1;
      try {
        const response = await fetch(`${urls[turn % urls.length]}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables }),
          signal: AbortSignal.timeout(requestLimitMs),
        });
        const { data, errors } = answerShape.parse(await response.json());
        if (errors === undefined && data) return data;
        why = JSON.stringify(errors);
      } catch (error) {
        why = error;
      }
      await sleep(pauseMs);
    }
    throw new Error(`nobody answered: ${String(why)}`);
  };
}

const record = `mutation ($input: StockEventsRecordInput!) {
  stockEventsRecord(input: $input) { results { status error { message } } }
}`;
const eventsPerCall = 500;

/** Makes the goods and puts units everywhere. */
export async function openGoods(ask: Ask, { skus, locations }: Goods): Promise<void> {
  await ask('mutation ($input: ItemsUpsertInput!) { itemsUpsert(input: $input) { __typename } }', {
    input: { items: skus.map((sku) => ({ sku, name: sku })) },
  });
  await ask('mutation ($input: LocationsUpsertInput!) { locationsUpsert(input: $input) { __typename } }', {
    input: { locations: locations.map((id) => ({ id, name: id, shipFrom: true })) },
  });
  const openings = skus.flatMap((sku) =>
    locations.map((locationId) => eventOf({ sku, locationId, type: 'OPENING_ASSERTED', quantity: 1_000 })),
  );
  for (let from = 0; from < openings.length; from += eventsPerCall)
    await ask(record, { input: { events: openings.slice(from, from + eventsPerCall) } });
}

let eventNo = 0;

function eventOf(fields: { sku: string; locationId: string; type: string; quantity: number }) {
  eventNo += 1;
  return { source: 'load', eventId: `e${eventNo}`, occurredAt: '2026-03-01T09:30:00Z', ...fields };
}

/** Load that runs until stopped. */
export type Load = {
  /** Changes of positions that were acknowledged. */
  changes(): number;
  /** Stops it when everything that was begun is answered. */
  stop(): Promise<void>;
};

const tickMs = 100;
/** A system that cannot keep up is not asked for ever more: then there are fewer changes a second, and the report says how many there were. */
const mostUnderWay = 40;

/** Begins about so many changes a second, or as many as are answered, at random positions: facts mostly, and reservations that are made and ended. */
export function startLoad(
  ask: Ask,
  { goods, random, changesPerSecond }: { goods: Goods; random: Random; changesPerSecond: number },
): Load {
  let changes = 0;
  let isStopped = false;
  const under = new Set<Promise<void>>();
  const anyOf = (list: readonly string[]): string => list[between(random, 0, list.length - 1)] ?? '';
  const begin = (work: Promise<void>): void => {
    const tracked = work.finally(() => under.delete(tracked));
    under.add(tracked);
  };
  const facts = async (count: number): Promise<void> => {
    const events = Array.from({ length: count }, () =>
      eventOf({
        ...{ sku: anyOf(goods.skus), locationId: anyOf(goods.locations) },
        ...{ type: random() < 0.5 ? 'RECEIPT_CONFIRMED' : 'SALE_COMPLETED', quantity: between(random, 1, 3) },
      }),
    );
    await ask(record, { input: { events } });
    changes += count;
  };
  const running = (async () => {
    for (let tick = 0; !isStopped; tick += 1) {
      await sleep(tickMs);
      if (under.size >= mostUnderWay) continue;
      begin(facts(Math.max(1, Math.round((changesPerSecond * tickMs) / 1_000) - 2)));
      begin(
        promise(ask, { sku: anyOf(goods.skus), random, key: `p${tick}` }).then(() => {
          changes += 2;
        }),
      );
    }
  })();
  return {
    changes: () => changes,
    async stop() {
      isStopped = true;
      await running;
      await Promise.all(under);
    },
  };
}

async function promise(
  ask: Ask,
  { sku, random, key }: { sku: string; random: Random; key: string },
): Promise<void> {
  const { reservationCreate } = await ask(
    `mutation ($input: ReservationCreateInput!) { reservationCreate(input: $input) { reservation { id } } }`,
    { input: { idempotencyKey: key, channel: 'web', lines: [{ sku, quantity: 1 }] } },
  );
  const id = /"id":"([^"]+)"/.exec(JSON.stringify(reservationCreate))?.[1];
  if (id === undefined) return;
  if (random() < 0.5)
    await ask(
      'mutation ($input: ReservationConfirmInput!) { reservationConfirm(input: $input) { __typename } }',
      { input: { id, idempotencyKey: `c${key}` } },
    );
  await ask(
    'mutation ($input: ReservationReleaseInput!) { reservationRelease(input: $input) { __typename } }',
    {
      input: { id, idempotencyKey: `r${key}` },
    },
  );
}
