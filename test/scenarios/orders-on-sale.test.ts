/**
 * Orders where not every place serves, and orders while everybody wants the same: what a shop is told, and that repeating helps.
 *
 * Which places serve is decided with the promise itself (test/holds/fulfilment.test.ts); here it is what an order becomes of it.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWorld, type World } from '#test/world';
import { ask, event, record, stockable } from './ask.ts';
import {
  CancelOrderDocument,
  type OrderPlaceInput,
  PlaceOrderDocument,
  QueueDocument,
  ReleaseReservationDocument,
  SetSalePolicyDocument,
  UpsertLocationsDocument,
} from './generated.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
  await stockable(world, { skus: ['VASE', 'LENS', 'CONSOLE'], locationIds: ['MAIN'] });
  const locations = [{ id: 'COUNTER', name: 'Counter', pickup: true, shipFrom: false }];
  await ask(world, UpsertLocationsDocument, { locations });
  await record(world, [
    event({ sku: 'VASE', locationId: 'MAIN', quantity: 2 }),
    event({ sku: 'VASE', locationId: 'COUNTER', quantity: 9 }),
    event({ sku: 'LENS', locationId: 'MAIN', quantity: 5 }),
    event({ sku: 'CONSOLE', locationId: 'MAIN', quantity: 1 }),
  ]);
});
afterAll(() => world?.stop());

const place = async (input: Omit<OrderPlaceInput, 'channel'>) =>
  (await ask(world, PlaceOrderDocument, { input: { channel: 'web', ...input } })).orderPlace;

describe('an order is promised where it is served', () => {
  test('what is shipped comes from places that ship, whatever others have', async () => {
    const lines = [{ sku: 'VASE', quantity: 3 }];
    const refused = await place({ channelOrderId: 'v-1', fulfilment: 'SHIP', lines });
    expect(refused).toMatchObject({
      order: { status: 'REJECTED' },
      userErrors: [{ __typename: 'OrderNotAllocated', code: 'FulfilmentNotOffered', sku: 'VASE' }],
    });
    const fits = await place({
      ...{ channelOrderId: 'v-2', fulfilment: 'SHIP', lines: [{ sku: 'VASE', quantity: 1 }] },
    });
    expect(fits).toMatchObject({ order: { status: 'ALLOCATED' }, userErrors: [] });
    const named = [{ sku: 'VASE', quantity: 1, locationId: 'COUNTER' }];
    expect(await place({ channelOrderId: 'v-3', fulfilment: 'SHIP', lines: named })).toMatchObject({
      order: { status: 'REJECTED' },
      userErrors: [{ code: 'FulfilmentNotOffered', path: ['lines', '0', 'locationId'] }],
    });
    const pickedUp = { fulfilment: 'PICKUP', pickupLocationId: 'COUNTER', lines } as const;
    expect(await place({ channelOrderId: 'v-4', ...pickedUp })).toMatchObject({
      order: { status: 'ALLOCATED' },
    });
  });

  test('a channel that may not pick up there is refused, and a reservation at such a place is not taken over', async () => {
    const { data } = await world.graphql<{ policySet: { results: { changed: boolean }[] } }>(
      `mutation { policySet(input: { idempotencyKey: "no pick-up", policies: [{ kind: ELIGIBILITY, sku: "LENS", locationId: "MAIN",
        channel: "web", eligibility: { pickup: false, shipFrom: true } }] }) { results { changed } userErrors { __typename } } }`,
    );
    expect(data?.policySet.results).toEqual([{ changed: true }]);
    const lines = [{ sku: 'LENS', quantity: 1 }];
    const pickedUp = { fulfilment: 'PICKUP', pickupLocationId: 'MAIN', lines } as const;
    expect(await place({ channelOrderId: 'l-1', ...pickedUp })).toMatchObject({
      order: { status: 'REJECTED' },
      userErrors: [{ code: 'FulfilmentNotOffered' }],
    });
    const held = await ask(world, QueueDocument, {
      input: { idempotencyKey: 'lens', channel: 'web', lines: [{ ...lines[0], sku: 'LENS', quantity: 1 }] },
    });
    const reservationId = held.reservationCreate.reservation?.id ?? '';
    const taken = await place({ channelOrderId: 'l-2', ...pickedUp, reservationId });
    expect(taken).toMatchObject({ order: null, userErrors: [{ __typename: 'InvalidOrder' }] });
    expect(taken.userErrors[0]).toMatchObject({ path: ['reservationId'] });
    expect(await place({ channelOrderId: 'l-3', fulfilment: 'SHIP', lines, reservationId })).toMatchObject({
      order: { status: 'ALLOCATED' },
    });
  });
});

describe('an order for what has a waiting room', () => {
  const reserve = async (customerId: string, quantity = 1) => {
    const lines = [{ sku: 'CONSOLE', quantity, locationId: 'MAIN' }];
    const input = { idempotencyKey: `${customerId}-${quantity}`, channel: 'web', lines, customerId };
    return (await ask(world, QueueDocument, { input })).reservationCreate;
  };
  const order = (channelOrderId: string, customerId: string) =>
    place({ channelOrderId, customerId, fulfilment: 'SHIP', lines: [{ sku: 'CONSOLE', quantity: 1 }] });
  const release = (id: string) =>
    ask(world, ReleaseReservationDocument, { input: { id, idempotencyKey: `release-${id}` } });

  test('waits, is told so, and is allocated when it is placed again in its turn', async () => {
    const input = { idempotencyKey: 'sale', sku: 'CONSOLE', waitingRoom: true, customerCap: 1 };
    expect((await ask(world, SetSalePolicyDocument, { input })).salePolicySet.userErrors).toEqual([]);
    // In force within a second: who asks for more than one may have is told just that then.
    await expect
      .poll(async () => (await reserve('greedy', 2)).userErrors)
      .toMatchObject([{ code: 'CustomerCapExceeded' }]);
    const ann = await reserve('ann');
    await expect.poll(async () => (await reserve('ann')).reservation?.status).toBe('HELD');
    const waits = await order('c-1', 'bob');
    expect(waits).toMatchObject({
      order: { status: 'PENDING', reservation: { id: expect.any(String) } },
      userErrors: [{ __typename: 'OrderQueued', code: 'OrderQueued' }],
    });
    expect(await order('c-1', 'bob')).toMatchObject({
      replayed: true,
      userErrors: [{ code: 'OrderQueued' }],
    });
    await release(ann.reservation?.id ?? '');
    await expect.poll(async () => (await order('c-1', 'bob')).order?.status).toBe('ALLOCATED');
    expect((await order('c-1', 'bob')).userErrors).toEqual([]);
  });

  test('is rejected when nothing is left, and a cancelled one leaves the line', async () => {
    await expect.poll(async () => (await order('c-2', 'carol')).order?.status).toBe('REJECTED');
    const { orderCancel } = await ask(world, CancelOrderDocument, {
      input: { channel: 'web', channelOrderId: 'c-1' },
    });
    expect(orderCancel.order?.status).toBe('CANCELLED');
    const dan = await reserve('dan');
    await expect.poll(async () => (await reserve('dan')).reservation?.status).toBe('HELD');
    const waits = await order('c-3', 'eve');
    expect(waits.userErrors).toMatchObject([{ code: 'OrderQueued' }]);
    await ask(world, CancelOrderDocument, { input: { channel: 'web', channelOrderId: 'c-3' } });
    expect((await order('c-3', 'eve')).order?.status).toBe('CANCELLED');
    const left = await world.graphql<{ reservation: { status: string } }>(
      'query ($id: ID!) { reservation(id: $id) { status } }',
      { id: waits.order?.reservation?.id ?? '' },
    );
    expect(left.data?.reservation.status).toBe('RELEASED');
    await release(dan.reservation?.id ?? '');
  });

  test('is rejected when its customer has as many as one may', async () => {
    const settled = async () => {
      const { order: placed, userErrors } = await order('c-4', 'fay');
      return userErrors[0]?.code ?? placed?.status;
    };
    await expect.poll(settled).toBe('ALLOCATED');
    await record(world, [event({ sku: 'CONSOLE', locationId: 'MAIN', quantity: 5 })]);
    await expect
      .poll(async () => (await order('c-5', 'fay')).order?.status, { timeout: 10_000 })
      .toBe('REJECTED');
  });
});
