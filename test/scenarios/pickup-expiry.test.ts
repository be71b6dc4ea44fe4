/**
 * A pick-up nobody came for: after the window the order is cancelled by itself, and what was picked waits to be put away.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLedger } from '#ledger';
import { createPickupExpiry } from '#subgraphs';
import { startWorld, type World } from '#test/world';
import { ask, event, record, stockable } from './ask.ts';
import {
  PickOrderDocument,
  PlaceOrderDocument,
  ReadOrderDocument,
  ReadPositionDocument,
} from './generated.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
  await stockable(world, { skus: ['KETTLE'], locationIds: ['SHOP'] });
  await record(world, [event({ sku: 'KETTLE', locationId: 'SHOP', quantity: 10 })]);
});
afterAll(() => world?.stop());

async function place(channelOrderId: string): Promise<void> {
  const lines = [{ sku: 'KETTLE', quantity: 2 }];
  const order = {
    channel: 'web',
    channelOrderId,
    fulfilment: 'PICKUP',
    pickupLocationId: 'SHOP',
    lines,
  } as const;
  const { orderPlace } = await ask(world, PlaceOrderDocument, { input: order });
  expect(orderPlace).toMatchObject({ userErrors: [], order: { status: 'ALLOCATED' } });
}

async function pick(channelOrderId: string): Promise<void> {
  const input = { channel: 'web', channelOrderId, idempotencyKey: `pick-${channelOrderId}` };
  expect((await ask(world, PickOrderDocument, { input })).orderPick.userErrors).toEqual([]);
}

const statusOf = async (channelOrderId: string): Promise<string | undefined> =>
  (await ask(world, ReadOrderDocument, { channel: 'web', channelOrderId })).order?.status;

/** As if so many days had gone by since anything happened to the order. */
async function lyingFor(channelOrderId: string, days: number): Promise<void> {
  await world.database.database.query(
    'UPDATE orders.order_header SET updated_at = now() - make_interval(days => $2::integer) WHERE channel_order_id = $1',
    [channelOrderId, days],
  );
}

test('only what lies picked beyond the window is cancelled, and its units wait to be put away', async () => {
  const ledger = createLedger({ database: world.database.writer });
  const expire = createPickupExpiry(world.database.writer, { ledger, days: 7 });
  for (const id of ['forgotten', 'fresh', 'unpicked']) await place(id);
  for (const id of ['forgotten', 'fresh']) await pick(id);
  await expect.poll(() => statusOf('forgotten')).toBe('PICKED');
  for (const id of ['forgotten', 'unpicked']) await lyingFor(id, 8);
  await lyingFor('fresh', 6);

  expect(await expire(100)).toBe(1);
  expect(await Promise.all(['forgotten', 'fresh', 'unpicked'].map(statusOf))).toEqual([
    'CANCELLED',
    'PICKED',
    'ALLOCATED',
  ]);
  const { stockPosition } = await ask(world, ReadPositionDocument, { sku: 'KETTLE', locationId: 'SHOP' });
  expect(stockPosition).toMatchObject({ available: 4, reserved: 2, picked: 2, returnPending: 2 });
  expect(await expire(100)).toBe(0);
});
