/**
 * Orders as they change, as a subscriber sees them: each change once, in order, as the order was then, also after a break.
 */
import { type Client, createClient } from 'graphql-sse';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startWorld, type World } from '#test/world';
import { ask, event, record, stockable } from './ask.ts';
import {
  CancelOrderDocument,
  PickOrderDocument,
  PlaceOrderDocument,
  ReadOrderDocument,
  ShipOrderDocument,
} from './generated.ts';

const document = `subscription Watch($channel: ID, $after: Cursor) {
  orderChanged(channel: $channel, after: $after) {
    cursor
    at
    cause
    order { channel channelOrderId status version lines { held picked shipped cancelled item { name } } }
  }
}`;

type Told = {
  readonly cursor: string;
  readonly cause: string;
  readonly order: {
    readonly channel: string;
    readonly channelOrderId: string;
    readonly status: string;
    readonly version: string;
    readonly lines: readonly { readonly held: number; readonly picked: number; readonly shipped: number }[];
  };
};
type Answer = { readonly orderChanged: Told };

let world: World;
let client: Client;

beforeAll(async () => {
  world = await startWorld();
  await stockable(world, { skus: ['BALL'], locationIds: ['BALL-DC'] });
  await record(world, [event({ sku: 'BALL', locationId: 'BALL-DC', quantity: 500 })]);
});
afterAll(() => world.stop());
beforeEach(() => {
  client = createClient({ url: `${world.url}/graphql`, retryAttempts: 0 });
});
afterEach(() => client.dispose());

/** Watches until `stop`; `told` grows. */
function watch(variables: { channel?: string; after?: string }) {
  const told: Told[] = [];
  const failures: unknown[] = [];
  const stop = client.subscribe<Answer>(
    { query: document, variables },
    {
      next: ({ data, errors }) => {
        if (data?.orderChanged) told.push(data.orderChanged);
        if (errors) failures.push(...errors);
      },
      error: (error) => failures.push(error),
      complete: () => undefined,
    },
  );
  return { told, failures, stop };
}

async function place(channelOrderId: string, channel = 'web'): Promise<void> {
  const lines = [{ sku: 'BALL', quantity: 3 }];
  await ask(world, PlaceOrderDocument, { input: { channel, channelOrderId, fulfilment: 'SHIP', lines } });
}

const shortly = { timeout: 60_000, interval: 10 };
const summary = ({ cause, order }: Told): string => {
  const [line] = order.lines;
  return `${cause} ${order.status} h${line?.held} p${line?.picked} s${line?.shipped}`;
};

test('every step of an order is told once, in order, as the order was right after it', async () => {
  const watching = watch({ channel: 'web' });
  await expectListening(watching.told, 'web');
  const mine = () => watching.told.filter(({ order }) => order.channelOrderId === 'watched');
  const input = { channel: 'web', channelOrderId: 'watched' };
  await place('watched');
  const lines = [{ lineNumber: 1, quantity: 2 }];
  await ask(world, PickOrderDocument, { input: { ...input, idempotencyKey: 'p', lines } });
  await ask(world, ShipOrderDocument, { input: { ...input, idempotencyKey: 's', lines } });
  await ask(world, CancelOrderDocument, { input });
  await expect
    .poll(() => mine().map(summary), shortly)
    .toEqual([
      'PLACE PENDING h0 p0 s0',
      'HOLD PENDING h3 p0 s0',
      'ALLOCATE ALLOCATED h3 p0 s0',
      'PICK PICKING h1 p2 s0',
      'SHIP PARTIALLY_SHIPPED h1 p0 s2',
      'CANCEL SHIPPED h0 p0 s2',
    ]);
  expect(mine().map(({ order }) => order.version)).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(watching.failures).toEqual([]);
  watching.stop();
});

test('a subscriber that comes back after its cursor misses nothing and hears nothing twice', async () => {
  const first = watch({});
  await expectListening(first.told, 'web');
  await place('before');
  await expect.poll(() => first.told.filter(isOf('before')).length, shortly).toBe(3);
  const after = first.told.at(-1)?.cursor ?? '';
  first.stop();
  await place('between');
  const second = watch({ after });
  await expect.poll(() => second.told.length, shortly).toBe(3);
  await place('later');
  await expect.poll(() => second.told.length, shortly).toBe(6);
  expect(second.told.map(({ order, cause }) => `${order.channelOrderId} ${cause}`)).toEqual([
    ...['between PLACE', 'between HOLD', 'between ALLOCATE'],
    ...['later PLACE', 'later HOLD', 'later ALLOCATE'],
  ]);
  second.stop();
});

test('only orders of the channel are told', async () => {
  const watching = watch({ channel: 'store' });
  await expectListening(watching.told, 'store');
  await place('elsewhere', 'web');
  await place('here', 'store');
  await expect.poll(() => watching.told.filter(isOf('here')).length, shortly).toBe(3);
  expect(watching.told.filter(({ order }) => order.channel !== 'store')).toEqual([]);
  watching.stop();
});

test('a cursor of stock, or no cursor at all, is refused by name', async () => {
  const { stockEventsRecord } = (
    await world.graphql<{ stockEventsRecord: { cursor: string } }>(
      `mutation ($event: StockEventInput!) { stockEventsRecord(input: { events: [$event] }) { cursor } }`,
      { event: event({ sku: 'BALL', locationId: 'BALL-DC' }) },
    )
  ).data ?? { stockEventsRecord: { cursor: '' } };
  for (const after of [stockEventsRecord.cursor, 'nonsense']) {
    const watching = watch({ after });
    await expect.poll(() => JSON.stringify(watching.failures), shortly).toContain('BAD_USER_INPUT');
    expect(watching.told).toEqual([]);
  }
});

test('what others tell of an order is told too', async () => {
  const watching = watch({});
  await expectListening(watching.told, 'web');
  await place('told-by-others');
  const { order } = await ask(world, ReadOrderDocument, { channel: 'web', channelOrderId: 'told-by-others' });
  const reservationId = order?.reservation?.id ?? null;
  const fact = { type: 'SHIPMENT_CONFIRMED', sku: 'BALL', locationId: 'BALL-DC', reservationId };
  await record(world, [event({ ...fact, quantity: 2 })]);
  await expect
    .poll(() => watching.told.filter(isOf('told-by-others')).map(summary), shortly)
    .toEqual([
      'PLACE PENDING h0 p0 s0',
      'HOLD PENDING h3 p0 s0',
      'ALLOCATE ALLOCATED h3 p0 s0',
      'NOTE PARTIALLY_SHIPPED h1 p0 s2',
    ]);
  watching.stop();
});

const isOf = (channelOrderId: string) => (told: Told) => told.order.channelOrderId === channelOrderId;

let probes = 0;

/** Waits until a subscription hears what happens: it begins some time after it was asked for. */
async function expectListening(told: readonly Told[], channel: string): Promise<void> {
  await expect
    .poll(async () => {
      probes += 1;
      await place(`probe-${probes}`, channel);
      return told.length;
    }, shortly)
    .toBeGreaterThan(0);
}
