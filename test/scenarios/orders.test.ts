/**
 * Orders through the front door: placed once, allocated or told why not, cancelled, and whole again after a crash.
 */
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCallerStore } from '#callers/store';
import { createLedger, type Ledger } from '#ledger';
import { createOrderStore } from '#orders/store';
import { type Caller, subgraphNames } from '#schema';
import { createSubgraphs } from '#subgraphs';
import { startWorld, type World } from '#test/world';
import { createAllocation } from '../../subgraphs/orders/allocation.ts';
import { placeOrder } from '../../subgraphs/orders/place.ts';
import { ask, event, only, record, stockable } from './ask.ts';
import {
  CancelOrderDocument,
  ConfirmReservationDocument,
  CreateReservationDocument,
  type OrderPlaceInput,
  PlaceOrderDocument,
  ReadOrderDocument,
  ReadPositionDocument,
  ReadReservationDocument,
  UpsertLocationsDocument,
} from './generated.ts';

let world: World;
let orderNo = 0;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

async function stocked(sku: string, units: Record<string, number>): Promise<void> {
  await stockable(world, { skus: [sku], locationIds: Object.keys(units) });
  await record(
    world,
    Object.entries(units).map(([locationId, quantity]) => event({ sku, locationId, quantity })),
  );
}

function order(different: Partial<OrderPlaceInput> & Pick<OrderPlaceInput, 'lines'>): OrderPlaceInput {
  orderNo += 1;
  return { channel: 'web', channelOrderId: `order-${orderNo}`, fulfilment: 'SHIP', ...different };
}

const place = async (input: OrderPlaceInput) => (await ask(world, PlaceOrderDocument, { input })).orderPlace;
const cancel = async (channelOrderId: string, reason?: string) =>
  (
    await ask(world, CancelOrderDocument, {
      input: { channel: 'web', channelOrderId, reason: reason ?? null },
    })
  ).orderCancel;
const read = async (channelOrderId: string) =>
  (await ask(world, ReadOrderDocument, { channel: 'web', channelOrderId })).order;

async function position(sku: string, locationId: string) {
  const { stockPosition } = await ask(world, ReadPositionDocument, { sku, locationId });
  return { available: stockPosition?.available, reserved: stockPosition?.reserved };
}

describe('placing', () => {
  test('reserves the stock for good; the same placement again answers the same order', async () => {
    await stocked('BOOK', { 'BOOK-DC': 5 });
    const input = order({
      lines: [{ sku: 'book', quantity: 2 }],
      placedAt: '2026-03-01T10:00:00+01:00',
      customerId: 'customer-7',
    });
    const first = await place(input);
    expect(first).toMatchObject({
      replayed: false,
      userErrors: [],
      order: {
        channel: 'web',
        channelOrderId: input.channelOrderId,
        status: 'ALLOCATED',
        lines: [{ lineNumber: 1, sku: 'BOOK', quantity: 2, item: { name: 'Item BOOK' } }],
        reservation: { status: 'CONFIRMED', lines: [{ held: 2, location: { id: 'BOOK-DC' } }] },
        customerId: 'customer-7',
        placedAt: '2026-03-01T09:00:00.000Z',
      },
    });
    const [second, third] = await Promise.all([place(input), place(input)]);
    expect([second, third]).toEqual([
      { ...first, replayed: true },
      { ...first, replayed: true },
    ]);
    expect(await read(input.channelOrderId)).toEqual(first.order);
    expect(await position('BOOK', 'BOOK-DC')).toEqual({ available: 3, reserved: 2 });
  });

  test('another order under the same id is a conflict, and the first one stays', async () => {
    await stocked('PEN', { 'PEN-DC': 5 });
    const input = order({ lines: [{ sku: 'PEN', quantity: 1 }] });
    await place(input);
    const other = await place({ ...input, lines: [{ sku: 'PEN', quantity: 2 }] });
    expect(other).toMatchObject({
      order: null,
      userErrors: [{ __typename: 'OrderConflict', path: ['channelOrderId'] }],
    });
    expect((await read(input.channelOrderId))?.lines).toMatchObject([{ quantity: 1 }]);
  });

  test('without stock is REJECTED with what is short, says so again, and holds nothing', async () => {
    await stocked('RARE', { 'RARE-DC': 1 });
    const input = order({ lines: [{ sku: 'RARE', quantity: 3 }] });
    const rejected = await place(input);
    expect(rejected).toMatchObject({
      replayed: false,
      order: { status: 'REJECTED', reservation: null },
      userErrors: [
        {
          __typename: 'OrderNotAllocated',
          code: 'InsufficientStock',
          path: ['lines', '0', 'quantity'],
          sku: 'RARE',
          requested: 3,
          available: 1,
        },
      ],
    });
    await record(world, [event({ sku: 'RARE', locationId: 'RARE-DC', quantity: 10 })]);
    expect(await place(input)).toEqual({ ...rejected, replayed: true });
    expect(await position('RARE', 'RARE-DC')).toEqual({ available: 11, reserved: 0 });
    const unknown = await place(order({ lines: [{ sku: 'NO-SUCH', quantity: 1 }] }));
    expect(unknown).toMatchObject({
      order: { status: 'REJECTED', lines: [{ sku: 'NO-SUCH', item: null }] },
      userErrors: [{ code: 'UnknownItem', path: ['lines', '0', 'sku'] }],
    });
  });

  test('for pick-up takes the stock from there, and only from where customers can pick up', async () => {
    await stocked('KIT', { 'KIT-SHOP': 2, 'KIT-DC': 50 });
    await ask(world, UpsertLocationsDocument, { locations: [{ id: 'KIT-DC', pickup: false }] });
    const lines = [{ sku: 'KIT', quantity: 2 }];
    const placed = await place(order({ lines, fulfilment: 'PICKUP', pickupLocationId: 'KIT-SHOP' }));
    expect(placed.order).toMatchObject({
      status: 'ALLOCATED',
      pickupLocation: { id: 'KIT-SHOP', name: 'Location KIT-SHOP' },
      reservation: { lines: [{ held: 2, location: { id: 'KIT-SHOP' } }] },
    });
    const none = await place(order({ lines, fulfilment: 'PICKUP', pickupLocationId: 'KIT-SHOP' }));
    expect(none).toMatchObject({
      order: { status: 'REJECTED' },
      userErrors: [{ code: 'InsufficientStock' }],
    });
    const refused = await place(order({ lines, fulfilment: 'PICKUP', pickupLocationId: 'KIT-DC' }));
    expect(refused).toMatchObject({
      order: null,
      userErrors: [{ __typename: 'InvalidOrder', path: ['pickupLocationId'] }],
    });
  });

  test('drop-shipped takes no stock', async () => {
    await stocked('FRIDGE', { 'FRIDGE-DC': 1 });
    const placed = await place(order({ lines: [{ sku: 'FRIDGE', quantity: 5 }], fulfilment: 'DROP_SHIP' }));
    expect(placed).toMatchObject({ order: { status: 'ALLOCATED', reservation: null }, userErrors: [] });
    expect(await position('FRIDGE', 'FRIDGE-DC')).toEqual({ available: 1, reserved: 0 });
  });

  test.each([
    ['channel', { channel: 'nope', lines: [{ sku: 'A', quantity: 1 }] }],
    ['lines', { lines: [] }],
    ['lines.0.quantity', { lines: [{ sku: 'A', quantity: -2 }] }],
    ['lines.0.quantity', { lines: [{ sku: 'A', quantity: 0.0001 }] }],
    ['pickupLocationId', { lines: [{ sku: 'A', quantity: 1 }], fulfilment: 'PICKUP' as const }],
    ['pickupLocationId', { lines: [{ sku: 'A', quantity: 1 }], pickupLocationId: 'SOMEWHERE' }],
    ['placedAt', { lines: [{ sku: 'A', quantity: 1 }], placedAt: '0000-01-01T00:00:00Z' }],
    ['reservationId', { lines: [{ sku: 'A', quantity: 1 }], reservationId: 'no such reservation' }],
    ['channelOrderId', { channelOrderId: ' ', lines: [{ sku: 'A', quantity: 1 }] }],
  ])('with a bad %s is refused naming it, and nothing is stored', async (path, different) => {
    const input = order(different);
    const { order: stored, userErrors } = await place(input);
    expect(stored).toBeNull();
    const error = userErrors.find((each) => each.path.join('.') === path);
    expect(error).toMatchObject({ __typename: 'InvalidOrder', code: 'InvalidOrder' });
    expect(error?.message).toContain(path);
    expect(await read(input.channelOrderId)).toBeNull();
  });
});

describe('taking over a reservation', () => {
  async function reserved(sku: string, quantity: number) {
    const input = { idempotencyKey: `cart-${sku}`, channel: 'web', lines: [{ sku, quantity }] };
    const { reservation } = (await ask(world, CreateReservationDocument, { input })).reservationCreate;
    if (reservation === null) throw new Error('nothing was held');
    return reservation.id;
  }

  test('makes it final for the order, and it serves no other order', async () => {
    await stocked('CLOCK', { 'CLOCK-DC': 4 });
    const reservationId = await reserved('CLOCK', 2);
    const placed = await place(order({ lines: [{ sku: 'CLOCK', quantity: 2 }], reservationId }));
    expect(placed.order).toMatchObject({
      status: 'ALLOCATED',
      reservation: { id: reservationId, status: 'CONFIRMED' },
    });
    expect(await position('CLOCK', 'CLOCK-DC')).toEqual({ available: 2, reserved: 2 });
    const again = await place(order({ lines: [{ sku: 'CLOCK', quantity: 2 }], reservationId }));
    expect(again).toMatchObject({
      order: null,
      userErrors: [{ __typename: 'InvalidOrder', path: ['reservationId'] }],
    });
  });

  test('is refused when it holds something else or has ended, naming what', async () => {
    await stocked('PHONE', { 'PHONE-DC': 4 });
    const reservationId = await reserved('PHONE', 2);
    const more = await place(order({ lines: [{ sku: 'PHONE', quantity: 3 }], reservationId }));
    expect(only(more.userErrors).message).toContain('holds 2 of PHONE, the order has 3');
    const elsewhere = await place(
      order({ channel: 'store', lines: [{ sku: 'PHONE', quantity: 2 }], reservationId }),
    );
    expect(only(elsewhere.userErrors).message).toContain('was made for channel "web"');
  });
});

describe('cancelling', () => {
  test('frees what the order holds, once', async () => {
    await stocked('TENT', { 'TENT-DC': 3 });
    const input = order({ lines: [{ sku: 'TENT', quantity: 3 }] });
    await place(input);
    expect(await cancel(input.channelOrderId, 'changed my mind')).toMatchObject({
      replayed: false,
      order: { status: 'CANCELLED', reservation: { status: 'CANCELLED' } },
      userErrors: [],
    });
    expect(await cancel(input.channelOrderId)).toMatchObject({
      replayed: true,
      order: { status: 'CANCELLED' },
      userErrors: [],
    });
    expect(await position('TENT', 'TENT-DC')).toEqual({ available: 3, reserved: 0 });
    expect(await place(input)).toMatchObject({ replayed: true, order: { status: 'CANCELLED' } });
    expect(await position('TENT', 'TENT-DC')).toEqual({ available: 3, reserved: 0 });
  });

  test('is refused for an unknown order, a rejected one, and one whose goods have left', async () => {
    expect(await cancel('never placed')).toMatchObject({
      order: null,
      userErrors: [{ __typename: 'OrderNotFound' }],
    });
    const rejected = order({ lines: [{ sku: 'NO-SUCH', quantity: 1 }] });
    await place(rejected);
    expect(await cancel(rejected.channelOrderId)).toMatchObject({
      userErrors: [{ __typename: 'OrderNotCancellable', status: 'REJECTED' }],
    });
    await stocked('CAKE', { 'CAKE-SHOP': 1 });
    const sold = order({ lines: [{ sku: 'CAKE', quantity: 1 }] });
    const { order: placed } = await place(sold);
    const sale = { type: 'SALE_COMPLETED', reservationId: placed?.reservation?.id ?? null };
    await record(world, [event({ sku: 'CAKE', locationId: 'CAKE-SHOP', ...sale })]);
    expect(await cancel(sold.channelOrderId)).toMatchObject({
      order: { status: 'SHIPPED' },
      userErrors: [{ __typename: 'OrderNotCancellable', status: 'SHIPPED' }],
    });
  });

  test('at once with placing ends with nothing held for a cancelled order', async () => {
    await stocked('RACE', { 'RACE-DC': 100 });
    const inputs = Array.from({ length: 10 }, () => order({ lines: [{ sku: 'RACE', quantity: 1 }] }));
    await Promise.all(
      inputs.flatMap((input) => [place(input), cancel(input.channelOrderId), cancel(input.channelOrderId)]),
    );
    const orders = await Promise.all(inputs.map((input) => read(input.channelOrderId)));
    const allocated = orders.filter((each) => each?.status === 'ALLOCATED').length;
    expect(orders.filter((each) => each?.status === 'CANCELLED')).toHaveLength(10 - allocated);
    expect(await position('RACE', 'RACE-DC')).toEqual({ available: 100 - allocated, reserved: allocated });
  });
});

describe('a crash while placing', () => {
  const caller: Caller = {
    id: 'crashed-instance',
    kind: 'service',
    channels: 'all',
    locations: 'all',
    scopes: [],
  };
  const crash = new Error('the process died here');

  /** Places with a ledger that dies before or after one of its verbs, in a process of its own as far as state goes. */
  async function crashWhilePlacing(
    input: OrderPlaceInput,
    { verb, when }: { verb: 'reserve' | 'confirm'; when: 'before' | 'after' },
  ) {
    const ledger = createLedger({ database: world.database.writer });
    const dying = <Arguments extends unknown[], Result>(
      name: string,
      work: (...given: Arguments) => Promise<Result>,
    ) =>
      name !== verb
        ? work
        : async (...given: Arguments): Promise<Result> => {
            if (when === 'after') await work(...given);
            throw crash;
          };
    const broken: Ledger = {
      ...ledger,
      reserve: dying('reserve', ledger.reserve),
      confirm: dying('confirm', ledger.confirm),
    };
    const store = createOrderStore(world.database.writer);
    const actor = { caller, correlationId: 'crash' };
    await expect(placeOrder(input, { store, allocation: createAllocation(broken), actor })).rejects.toBe(
      crash,
    );
  }

  test.each([
    ['before reserving', { verb: 'reserve', when: 'before' }],
    ['after reserving', { verb: 'reserve', when: 'after' }],
    ['before confirming', { verb: 'confirm', when: 'before' }],
    ['after confirming', { verb: 'confirm', when: 'after' }],
  ] as const)(
    '%s is healed by placing the order again: one reservation, no unit lost or doubled',
    async (name, where) => {
      const sku = `CRASH ${name}`.toUpperCase();
      await stocked(sku, { 'CRASH-DC': 5 });
      const input = order({ lines: [{ sku, quantity: 2 }] });
      await crashWhilePlacing(input, where);
      expect((await read(input.channelOrderId))?.status).toBe('PENDING');
      const healed = await place(input);
      expect(healed).toMatchObject({ replayed: true, order: { status: 'ALLOCATED' }, userErrors: [] });
      expect(await position(sku, 'CRASH-DC')).toEqual({ available: 3, reserved: 2 });
      await cancel(input.channelOrderId);
      expect(await position(sku, 'CRASH-DC')).toEqual({ available: 5, reserved: 0 });
    },
  );

  test('and a hold that ran out meanwhile is simply made again', async () => {
    await stocked('LATE', { 'LATE-DC': 5 });
    const input = order({ lines: [{ sku: 'LATE', quantity: 2 }] });
    await crashWhilePlacing(input, { verb: 'confirm', when: 'before' });
    await world.database.database.query(
      `UPDATE ledger.reservation SET expires_at = now() - interval '1 minute' WHERE caller_id = $1 AND status = 1`,
      [caller.id],
    );
    const healed = await place(input);
    expect(healed).toMatchObject({
      replayed: true,
      order: { status: 'ALLOCATED', reservation: { status: 'CONFIRMED' } },
    });
    await expect
      .poll(() => position('LATE', 'LATE-DC'), { timeout: 60_000 })
      .toEqual({ available: 3, reserved: 2 });
  });

  test('its reservation belongs to whoever placed the order first', async () => {
    await stocked('OWN', { 'OWN-DC': 5 });
    const input = order({ lines: [{ sku: 'OWN', quantity: 1 }] });
    await crashWhilePlacing(input, { verb: 'confirm', when: 'before' });
    const id = (await place(input)).order?.reservation?.id ?? '';
    const ledger = createLedger({ database: world.database.writer });
    expect((await ledger.reservations([id])).get(id)?.callerId).toBe(caller.id);
    expect((await ask(world, ReadReservationDocument, { id })).reservation?.status).toBe('CONFIRMED');
    const logger = pino({ level: 'silent' });
    const database = world.database.writer;
    const callers = createCallerStore(database);
    const webhooks = { allowsPlainHttp: true, feedEnd: async () => '' };
    const subgraphs = createSubgraphs({ ledger, database, callers, feedId: 'test', webhooks, logger });
    expect(Object.keys(subgraphs)).toEqual([...subgraphNames]);
    const settled = await ask(world, ConfirmReservationDocument, { input: { id, idempotencyKey: 'any' } });
    expect(settled.reservationConfirm).toMatchObject({ replayed: true, userErrors: [] });
  });
});
