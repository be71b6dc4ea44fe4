/**
 * Orders that suppliers ship, from placing to the last unit: promised on what the supplier says it has, shipped as it tells.
 *
 * What a supplier has and ships is test/transfers/supply.test.ts; that the ERP hears of it, test/erp/kinds.test.ts.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '#test/world';
import { ask, stockable } from './ask.ts';
import {
  CancelOrderDocument,
  ChangeSupplierAvailableDocument,
  ListDropshipsDocument,
  PlaceOrderDocument,
  ReadOrderDocument,
  ShipDropshipDocument,
} from './generated.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
  await stockable(world, { skus: ['SOFA', 'LAMP', 'UNSAID', 'DESK'], locationIds: ['SOFA-DC'] });
  const rows = [
    { supplierId: 'FEW', sku: 'SOFA', quantity: 5 },
    { supplierId: 'MANY', sku: 'SOFA', quantity: 8 },
    { supplierId: 'MANY', sku: 'LAMP', quantity: 8 },
  ];
  await ask(world, ChangeSupplierAvailableDocument, { input: { idempotencyKey: 'says', rows } });
});
afterAll(() => world.stop());

async function place(channelOrderId: string, lines: { sku: string; quantity: number }[]) {
  const input = { channel: 'web', channelOrderId, fulfilment: 'DROP_SHIP' as const, lines };
  return (await ask(world, PlaceOrderDocument, { input })).orderPlace;
}
const cancel = async (channelOrderId: string) =>
  (await ask(world, CancelOrderDocument, { input: { channel: 'web', channelOrderId, reason: null } }))
    .orderCancel;
const read = async (channelOrderId: string) =>
  (await ask(world, ReadOrderDocument, { channel: 'web', channelOrderId })).order;
const askedOf = async (supplierId: string) =>
  (await ask(world, ListDropshipsDocument, { first: 10, filter: { supplierIds: [supplierId] } }))
    .dropshipOrders.nodes;
const ship = async (idempotencyKey: string, dropshipId: string, quantity: number) => {
  const input = { idempotencyKey, dropshipId, lines: [{ lineNumber: 1, quantity }] };
  return (await ask(world, ShipDropshipDocument, { input })).dropshipShip;
};

test('is ordered from the supplier that has all of it, shipped as the supplier ships, and told as it changes', async () => {
  const lines = [
    { sku: 'SOFA', quantity: 2 },
    { sku: 'LAMP', quantity: 1 },
    { sku: 'SOFA', quantity: 1 },
  ];
  expect(await place('whole', lines)).toMatchObject({ order: { status: 'ALLOCATED' }, userErrors: [] });
  expect(await place('whole', lines)).toMatchObject({ order: { status: 'ALLOCATED' }, replayed: true });
  const asked = await askedOf('MANY');
  expect(asked).toMatchObject([{ status: 'ORDERED' }]);
  const dropshipId = asked[0]?.id ?? '';
  const version = Number((await read('whole'))?.version);
  await ship('first', dropshipId, 2);
  expect(await read('whole')).toMatchObject({
    status: 'PARTIALLY_SHIPPED',
    lines: [{ shipped: 2 }, { shipped: 0 }, { shipped: 0 }],
  });
  await expect
    .poll(async () => Number((await read('whole'))?.version), { timeout: 30_000 })
    .toBe(version + 1);
  const input = { idempotencyKey: 'rest', dropshipId };
  await ask(world, ShipDropshipDocument, { input });
  expect(await read('whole')).toMatchObject({ status: 'SHIPPED' });
});

test('is refused when no supplier can be promised for all of it', async () => {
  expect(await place('too much', [{ sku: 'LAMP', quantity: 50 }])).toMatchObject({
    order: { status: 'REJECTED' },
    userErrors: [{ code: 'InsufficientStock', sku: 'LAMP', requested: 50 }],
  });
});

test('is called off at the supplier when it is cancelled, as far as nothing was shipped', async () => {
  await place('gone', [{ sku: 'SOFA', quantity: 2 }]);
  const [asked] = await askedOf('FEW');
  await ship('part', asked?.id ?? '', 1);
  expect(await cancel('gone')).toMatchObject({ order: { status: 'SHIPPED' }, userErrors: [] });
  expect(await read('gone')).toMatchObject({ lines: [{ shipped: 1, cancelled: 1 }] });
  expect(await askedOf('FEW')).toMatchObject([{ status: 'SHIPPED' }]);
  await place('none', [{ sku: 'SOFA', quantity: 4 }]);
  expect(await cancel('none')).toMatchObject({ order: { status: 'CANCELLED' } });
  expect(await place('again', [{ sku: 'SOFA', quantity: 4 }])).toMatchObject({
    order: { status: 'ALLOCATED' },
  });
});

test('is left to people when no supplier has told anything of it', async () => {
  expect(await place('unsaid', [{ sku: 'UNSAID', quantity: 1 }])).toMatchObject({
    order: { status: 'ALLOCATED' },
  });
});

test('what a supplier cannot deliver is asked of another that has it; when none has, the order says so, and can be sourced again', async () => {
  const rows = [
    { supplierId: 'ONE', sku: 'DESK', quantity: 5 },
    { supplierId: 'TWO', sku: 'DESK', quantity: 5 },
  ];
  await ask(world, ChangeSupplierAvailableDocument, { input: { idempotencyKey: 'desks', rows } });
  const lines = [{ sku: 'DESK', quantity: 4 }];
  await place('desk', lines);
  const [first] = await askedOf('ONE');
  expect(first).toMatchObject({ status: 'ORDERED' });
  await callOff('one-short', first?.id ?? '');
  expect(await askedOf('TWO')).toMatchObject([{ status: 'ORDERED' }]);
  expect(await read('desk')).toMatchObject({ status: 'ALLOCATED', lines: [{ held: 4 }] });
  const [second] = await askedOf('TWO');
  await callOff('two-short', second?.id ?? '');
  expect(await read('desk')).toMatchObject({ status: 'UNSOURCED', lines: [{ held: 0, shipped: 0 }] });
  // Those who list or watch orders hear of it, though no stock of ours moved.
  const listed = async () => {
    const { rows: found } = await world.database.database.query<{ status: string }>(
      `SELECT status FROM orders.order_header WHERE channel_order_id = 'desk'`,
    );
    return found[0]?.status;
  };
  await expect.poll(listed, { timeout: 30_000 }).toBe('UNSOURCED');
  expect(await place('desk', lines)).toMatchObject({
    order: { status: 'UNSOURCED' },
    userErrors: [{ code: 'InsufficientStock', requested: 4 }],
  });
  const more = [{ supplierId: 'THREE', sku: 'DESK', quantity: 9 }];
  await ask(world, ChangeSupplierAvailableDocument, { input: { idempotencyKey: 'more desks', rows: more } });
  expect(await place('desk', lines)).toMatchObject({ order: { status: 'ALLOCATED' }, userErrors: [] });
  const [third] = await askedOf('THREE');
  await ship('part of it', third?.id ?? '', 1);
  await callOff('three-short', third?.id ?? '');
  // A part has left and nobody ships the rest: that is not all of it.
  expect(await read('desk')).toMatchObject({ status: 'PARTIALLY_SHIPPED' });
  expect(await cancel('desk')).toMatchObject({ order: { status: 'SHIPPED' } });
});

const callOff = async (idempotencyKey: string, dropshipId: string): Promise<void> => {
  const input = { idempotencyKey, dropshipId, supplierShort: true, reason: 'none left' };
  const query =
    'mutation ($input: DropshipCancelInput!) { dropshipCancel(input: $input) { userErrors { ... on UserError { message } } } }';
  const { data } = await world.graphql<{ dropshipCancel: { userErrors: unknown[] } }>(query, { input });
  expect(data?.dropshipCancel.userErrors).toEqual([]);
};
