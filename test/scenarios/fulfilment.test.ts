/**
 * Orders on their way out, through the front door: picked and shipped in parts, cancelled in between, told twice, at once
 * and around a crash; and the units are always where they should be.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLedger, type Ledger } from '#ledger';
import { createOrderStore } from '#orders/store';
import type { Caller } from '#schema';
import { startWorld, type World } from '#test/world';
import { createAllocation } from '../../subgraphs/orders/allocation.ts';
import { fulfilOrder } from '../../subgraphs/orders/fulfil.ts';
import { ask, event, only, record, stockable } from './ask.ts';
import {
  CancelOrderDocument,
  CreateReservationDocument,
  ListMovementsDocument,
  ListOrdersDocument,
  type OrderPlaceInput,
  type OrderShipInput,
  PickOrderDocument,
  PlaceOrderDocument,
  ReadOrderDocument,
  ReadPositionDocument,
  ShipOrderDocument,
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

/** Places an order that must be allocated; gives its id in the channel. */
async function placed(input: Partial<OrderPlaceInput> & Pick<OrderPlaceInput, 'lines'>): Promise<string> {
  orderNo += 1;
  const channelOrderId = `fulfilment-${orderNo}`;
  const { orderPlace } = await ask(world, PlaceOrderDocument, {
    input: { channel: 'web', channelOrderId, fulfilment: 'SHIP', ...input },
  });
  expect(orderPlace).toMatchObject({ userErrors: [], order: { status: 'ALLOCATED' } });
  return channelOrderId;
}

let keyNo = 0;
type Different = Partial<OrderShipInput>;

function told(channelOrderId: string, different: Different): OrderShipInput {
  keyNo += 1;
  return { channel: 'web', channelOrderId, idempotencyKey: `key-${keyNo}`, ...different };
}

const line = (quantity: number, lineNumber = 1) => ({ lineNumber, quantity });
const pick = async (id: string, different: Different = {}) =>
  (await ask(world, PickOrderDocument, { input: told(id, different) })).orderPick;
const ship = async (id: string, different: Different = {}) =>
  (await ask(world, ShipOrderDocument, { input: told(id, different) })).orderShip;
const cancel = async (channelOrderId: string) =>
  (await ask(world, CancelOrderDocument, { input: { channel: 'web', channelOrderId } })).orderCancel;
const read = async (channelOrderId: string) =>
  (await ask(world, ReadOrderDocument, { channel: 'web', channelOrderId })).order;

const shortNames = { available: 'a', reserved: 'r', picked: 'p', returnPending: 'rp' } as const;

/** A position in short: `a4 r2` is 4 available, 2 reserved. */
async function at(sku: string, locationId: string): Promise<string> {
  const { stockPosition } = await ask(world, ReadPositionDocument, { sku, locationId });
  const parts = Object.entries(shortNames).flatMap(([name, short]) => {
    const quantity = Object.entries(stockPosition ?? {}).find(([field]) => field === name)?.[1];
    return quantity === 0 ? [] : [`${short}${quantity}`];
  });
  return parts.join(' ') || '-';
}

type Lines = { lines: readonly { held: number; picked: number; shipped: number; cancelled: number }[] };

/** What became of an order's lines in short: `h1 p2 s3 c0`. */
function shown(order: Lines | null | undefined): string {
  return (order?.lines ?? [])
    .map(({ held, picked, shipped, cancelled }) => `h${held} p${picked} s${shipped} c${cancelled}`)
    .join(', ');
}

/** Every column agrees with journal and reservations, everywhere. */
async function expectSound(): Promise<void> {
  const ledger = createLedger({ database: world.database.writer });
  expect((await ledger.auditPositions({ limit: 100_000 })).differences).toEqual([]);
}

describe('an order', () => {
  test('is picked in part, shipped in part, and its rest is cancelled: every unit is where it belongs', async () => {
    await stocked('LAMP', { 'LAMP-DC': 10 });
    const id = await placed({ lines: [{ sku: 'LAMP', quantity: 6 }] });
    expect(await at('LAMP', 'LAMP-DC')).toBe('a4 r6');

    const picked = await pick(id, { lines: [line(4)] });
    expect(picked).toMatchObject({ replayed: false, userErrors: [], order: { status: 'PICKING' } });
    expect(shown(picked.order)).toBe('h2 p4 s0 c0');
    expect(await at('LAMP', 'LAMP-DC')).toBe('a4 r2 p4');

    const shipped = await ship(id, { lines: [line(3)] });
    expect(shipped).toMatchObject({ userErrors: [], order: { status: 'PARTIALLY_SHIPPED' } });
    expect(shown(shipped.order)).toBe('h2 p1 s3 c0');
    expect(await at('LAMP', 'LAMP-DC')).toBe('a4 r2 p1');

    const cancelled = await cancel(id);
    expect(cancelled).toMatchObject({ replayed: false, userErrors: [], order: { status: 'SHIPPED' } });
    expect(shown(cancelled.order)).toBe('h0 p0 s3 c3');
    expect(await at('LAMP', 'LAMP-DC')).toBe('a6 rp1');
    expect(await cancel(id)).toEqual({ ...cancelled, replayed: true });

    await record(world, [
      event({ type: 'RETURN_DISPOSITIONED', sku: 'LAMP', locationId: 'LAMP-DC', disposition: 'RESALABLE' }),
    ]);
    expect(await at('LAMP', 'LAMP-DC')).toBe('a7');
    const { movements } = await ask(world, ListMovementsDocument, { first: 10, filter: { skus: ['LAMP'] } });
    expect(
      movements.nodes.map(({ type, quantity, fromState, toState }) => [type, quantity, fromState, toState]),
    ).toEqual([
      ['RETURN_DISPOSITIONED', 1, 'RETURN_PENDING', 'AVAILABLE'],
      ['SHIPMENT_CONFIRMED', 3, 'PICKED', 'CUSTOMER'],
      ['PICK_CONFIRMED', 4, 'RESERVED', 'PICKED'],
      ['RECEIPT_CONFIRMED', 10, 'SUPPLIER', 'AVAILABLE'],
    ]);
    await expectSound();
  });

  test('is shipped whole without a word about its picks: they are told with it', async () => {
    await stocked('MUG', { 'MUG-DC': 5 });
    const id = await placed({ lines: [{ sku: 'MUG', quantity: 3 }] });
    const part = await ship(id, { lines: [line(1)] });
    expect(shown(part.order)).toBe('h2 p0 s1 c0');
    const picked = await pick(id, { lines: [line(1)] });
    expect(shown(picked.order)).toBe('h1 p1 s1 c0');
    const rest = await ship(id);
    expect(rest.order).toMatchObject({ status: 'SHIPPED', reservation: { status: 'CONSUMED' } });
    expect(await at('MUG', 'MUG-DC')).toBe('a2');
    expect(await cancel(id)).toMatchObject({
      userErrors: [{ __typename: 'OrderNotCancellable', status: 'SHIPPED' }],
    });
  });

  test('for pick-up is ready when it is picked, and leaves by being handed over', async () => {
    await stocked('BIKE', { 'BIKE-SHOP': 2 });
    const id = await placed({
      lines: [{ sku: 'BIKE', quantity: 1 }],
      fulfilment: 'PICKUP',
      pickupLocationId: 'BIKE-SHOP',
    });
    expect((await pick(id)).order?.status).toBe('PICKED');
    expect((await ship(id)).order?.status).toBe('SHIPPED');
    const { movements } = await ask(world, ListMovementsDocument, { first: 1, filter: { skus: ['BIKE'] } });
    expect(movements.nodes).toMatchObject([{ type: 'PICKUP_COMPLETED', quantity: 1, fromState: 'PICKED' }]);
  });

  test('keeps lines of one item at one place apart', async () => {
    await stocked('CUP', { 'CUP-DC': 9 });
    const id = await placed({
      lines: [
        { sku: 'CUP', quantity: 2 },
        { sku: 'CUP', quantity: 3 },
      ],
    });
    expect(shown((await pick(id, { lines: [line(2, 2)] })).order)).toBe('h2 p0 s0 c0, h1 p2 s0 c0');
    expect(shown((await ship(id, { lines: [line(1, 1), line(1, 2)] })).order)).toBe(
      'h1 p0 s1 c0, h1 p1 s1 c0',
    );
    expect(await at('CUP', 'CUP-DC')).toBe('a4 r2 p1');
  });

  test('that is held at two places is picked where that is said, else in their order', async () => {
    await stocked('SOFA', { 'SOFA-1': 2, 'SOFA-2': 2 });
    const id = await placed({ lines: [{ sku: 'SOFA', quantity: 4 }] });
    await pick(id, { lines: [{ ...line(1), locationId: 'SOFA-2' }] });
    expect([await at('SOFA', 'SOFA-1'), await at('SOFA', 'SOFA-2')]).toEqual(['r2', 'r1 p1']);
    const tooMany = await pick(id, { lines: [{ ...line(2), locationId: 'SOFA-2' }] });
    expect(only(tooMany.userErrors)).toMatchObject({ requested: 2, available: 1 });
    await ship(id, { lines: [line(4)] });
    expect([await at('SOFA', 'SOFA-1'), await at('SOFA', 'SOFA-2')]).toEqual(['-', '-']);
  });

  test('that took over a reservation with other lines shares its units out', async () => {
    await stocked('RUG', { 'RUG-DC': 9 });
    const { reservationCreate } = await ask(world, CreateReservationDocument, {
      input: { idempotencyKey: 'cart-rug', channel: 'web', lines: [{ sku: 'RUG', quantity: 5 }] },
    });
    const id = await placed({
      lines: [
        { sku: 'RUG', quantity: 2 },
        { sku: 'RUG', quantity: 3 },
      ],
      reservationId: reservationCreate.reservation?.id ?? null,
    });
    expect(shown((await pick(id, { lines: [line(2, 1)] })).order)).toBe('h0 p2 s0 c0, h3 p0 s0 c0');
    expect(shown((await ship(id)).order)).toBe('h0 p0 s2 c0, h0 p0 s3 c0');
    expect(await at('RUG', 'RUG-DC')).toBe('a4');
  });

  test('shows what others tell of its stock at once', async () => {
    await stocked('DESK', { 'DESK-DC': 5 });
    const id = await placed({ lines: [{ sku: 'DESK', quantity: 3 }] });
    const reservationId = (await read(id))?.reservation?.id ?? '';
    const fact = { sku: 'DESK', locationId: 'DESK-DC', reservationId };
    await record(world, [event({ ...fact, type: 'PICK_CONFIRMED', quantity: 3 })]);
    expect(await read(id)).toMatchObject({ status: 'PICKED' });
    await record(world, [event({ ...fact, type: 'SHIPMENT_CONFIRMED', quantity: 4 })]);
    const order = await read(id);
    expect(order).toMatchObject({ status: 'SHIPPED' });
    expect(shown(order)).toBe('h0 p0 s4 c0');
    expect(await at('DESK', 'DESK-DC')).toBe('a1');
    expect(only((await ship(id)).userErrors)).toMatchObject({ status: 'SHIPPED' });
  });
});

describe('telling a pick or shipment', () => {
  test('again answers the same and moves nothing; with other content is a conflict', async () => {
    await stocked('VASE', { 'VASE-DC': 5 });
    const id = await placed({ lines: [{ sku: 'VASE', quantity: 3 }] });
    const input = { idempotencyKey: 'vase', lines: [line(2)] };
    const first = await pick(id, input);
    expect(await Promise.all([pick(id, input), pick(id, input)])).toEqual([
      { ...first, replayed: true },
      { ...first, replayed: true },
    ]);
    expect(only((await pick(id, { ...input, lines: [line(1)] })).userErrors)).toMatchObject({
      __typename: 'IdempotencyConflict',
      path: ['idempotencyKey'],
    });
    const conflict = only((await ship(id, input)).userErrors);
    expect(conflict.code).toBe('IdempotencyConflict');
    expect(conflict.message).toMatch(/its hash is [0-9a-f-]{36}, this one's [0-9a-f-]{36}/);
    expect(await at('VASE', 'VASE-DC')).toBe('a2 r1 p2');
  });

  test('of more than there is is refused with how much there is, and nothing moves', async () => {
    await stocked('FORK', { 'FORK-DC': 9 });
    const id = await placed({ lines: [{ sku: 'FORK', quantity: 3 }] });
    const refused = await pick(id, { lines: [line(2), line(2)] });
    expect(only(refused.userErrors)).toMatchObject({
      __typename: 'OrderQuantityExceeded',
      path: ['lines', '1', 'quantity'],
      lineNumber: 1,
      requested: 4,
      available: 3,
    });
    expect(await at('FORK', 'FORK-DC')).toBe('a6 r3');
    await pick(id);
    expect(only((await pick(id, { lines: [line(1)] })).userErrors)).toMatchObject({
      __typename: 'OrderNotFulfillable',
      status: 'PICKED',
    });
  });

  test.each([
    ['lines.0.lineNumber', { lines: [line(1, 7)] }],
    ['lines.0.quantity', { lines: [line(-1)] }],
    ['lines.0.quantity', { lines: [line(0.5)] }],
    ['lines', { lines: [] }],
    ['idempotencyKey', { idempotencyKey: '' }],
    ['occurredAt', { occurredAt: '2999-01-01T00:00:00Z' }],
  ])('with a bad %s is refused naming it', async (path, different) => {
    const sku = `BAD ${path} ${JSON.stringify(different).length}`.toUpperCase();
    await stocked(sku, { 'BAD-DC': 3 });
    const id = await placed({ lines: [{ sku, quantity: 3 }] });
    const error = only((await pick(id, different)).userErrors);
    expect(error).toMatchObject({ __typename: 'InvalidOrder', path: path.split('.') });
    expect(error.message).toContain(path);
    expect(await at(sku, 'BAD-DC')).toBe('r3');
  });

  test('is refused for an order that is unknown, rejected, cancelled or drop-shipped', async () => {
    await stocked('PLATE', { 'PLATE-DC': 3 });
    expect(only((await ship('never placed')).userErrors).__typename).toBe('OrderNotFound');
    const gone = await placed({ lines: [{ sku: 'PLATE', quantity: 1 }] });
    await cancel(gone);
    expect(only((await ship(gone)).userErrors)).toMatchObject({ status: 'CANCELLED' });
    const dropped = await placed({ lines: [{ sku: 'PLATE', quantity: 1 }], fulfilment: 'DROP_SHIP' });
    expect(only((await ship(dropped)).userErrors)).toMatchObject({
      __typename: 'OrderNotFulfillable',
      status: 'ALLOCATED',
    });
    const input = { channel: 'web', channelOrderId: 'too-much', fulfilment: 'SHIP' as const };
    await ask(world, PlaceOrderDocument, {
      input: { ...input, lines: [{ sku: 'PLATE', quantity: 99 }] },
    });
    expect(only((await pick('too-much')).userErrors)).toMatchObject({ status: 'REJECTED' });
  });
});

describe('at once', () => {
  test('many picks of one line tell each unit once', async () => {
    await stocked('NAIL', { 'NAIL-DC': 20 });
    const id = await placed({ lines: [{ sku: 'NAIL', quantity: 8 }] });
    const answers = await Promise.all(Array.from({ length: 12 }, () => pick(id, { lines: [line(1)] })));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(8);
    expect(shown(await read(id))).toBe('h0 p8 s0 c0');
    expect(await at('NAIL', 'NAIL-DC')).toBe('a12 p8');
  });

  test('shipping and cancelling leaves every unit shipped, free again, or to be put away', async () => {
    await stocked('BOLT', { 'BOLT-DC': 200 });
    const ids = await Promise.all(
      Array.from({ length: 12 }, () => placed({ lines: [{ sku: 'BOLT', quantity: 4 }] })),
    );
    await Promise.all(ids.map((id) => pick(id, { lines: [line(2)] })));
    await Promise.all(
      ids.flatMap((id) => [
        ship(id, { lines: [line(1)] }),
        cancel(id),
        ship(id, { lines: [line(3)] }),
        cancel(id),
      ]),
    );
    const orders = await Promise.all(ids.map((id) => read(id)));
    const lines = orders.map((order) => only(order?.lines));
    for (const { held, picked, shipped, cancelled } of lines)
      expect([held + picked, shipped + cancelled]).toEqual([0, 4]);
    const shipped = lines.reduce((sum, each) => sum + each.shipped, 0);
    const { stockPosition } = await ask(world, ReadPositionDocument, { sku: 'BOLT', locationId: 'BOLT-DC' });
    expect(stockPosition).toMatchObject({ reserved: 0, picked: 0, onHand: 200 - shipped });
    await expectSound();
  });
});

describe('a crash while telling', () => {
  const caller: Caller = {
    ...{ id: 'crashed-instance', kind: 'service', scopes: [] },
    ...{ channels: 'all', locations: 'all' },
  } satisfies Caller;
  const crash = new Error('the process died here');

  /** Ships with a ledger that dies before or after it records. */
  async function crashWhileShipping(write: OrderShipInput, when: 'before' | 'after'): Promise<void> {
    const ledger = createLedger({ database: world.database.writer });
    const dying: Ledger = {
      ...ledger,
      record: async (events, context) => {
        if (when === 'after') await ledger.record(events, context);
        throw crash;
      },
    };
    const store = createOrderStore(world.database.writer);
    const fulfilling = {
      store,
      allocation: createAllocation(dying),
      actor: { caller, correlationId: 'crash' },
    };
    await expect(fulfilOrder('ship', write, fulfilling)).rejects.toBe(crash);
  }

  const healers = {
    'the same call': async (write: OrderShipInput) => {
      expect(await ship(write.channelOrderId, write)).toMatchObject({ replayed: true, userErrors: [] });
    },
    'another shipment': async ({ channelOrderId }: OrderShipInput) => {
      expect(only((await ship(channelOrderId, { lines: [line(4)] })).userErrors)).toMatchObject({
        available: 3,
      });
    },
    'a cancellation': async ({ channelOrderId }: OrderShipInput) => {
      expect(shown((await cancel(channelOrderId)).order)).toBe('h0 p0 s2 c3');
    },
  };

  describe.each(['before', 'after'] as const)('%s the ledger recorded it', (when) => {
    test.each(Object.entries(healers))(
      'is healed by %s: told once, no unit lost or doubled',
      async (name, heal) => {
        const sku = `CRASH ${when} ${name}`.toUpperCase();
        await stocked(sku, { 'CRASH-DC': 9 });
        const id = await placed({ lines: [{ sku, quantity: 5 }] });
        const write = told(id, { lines: [line(2)] });
        await crashWhileShipping(write, when);
        expect((await read(id))?.status).toBe(when === 'before' ? 'ALLOCATED' : 'PARTIALLY_SHIPPED');
        await heal(write);
        expect(only((await read(id))?.lines).shipped).toBe(2);
        await cancel(id);
        expect(await at(sku, 'CRASH-DC')).toBe('a7');
        const { movements } = await ask(world, ListMovementsDocument, { first: 9, filter: { skus: [sku] } });
        expect(movements.nodes.map(({ type }) => type)).toEqual([
          ...['SHIPMENT_CONFIRMED', 'PICK_CONFIRMED', 'RECEIPT_CONFIRMED'],
        ]);
      },
    );
  });

  test('between cancelling and freeing the stock is healed by cancelling again', async () => {
    await stocked('TORN', { 'TORN-DC': 9 });
    const id = await placed({ lines: [{ sku: 'TORN', quantity: 5 }] });
    await pick(id, { lines: [line(2)] });
    const store = createOrderStore(world.database.writer);
    const [order] = [...(await store.byIds([(await read(id))?.id ?? ''])).values()];
    if (order === undefined) throw new Error('the order is not there');
    await store.take(order, { step: 'cancel' }, { caller, correlationId: 'crash' });
    expect(await at('TORN', 'TORN-DC')).toBe('a4 r3 p2');
    expect(shown(await read(id))).toBe('h0 p0 s0 c5');
    expect(await cancel(id)).toMatchObject({ replayed: true, order: { status: 'CANCELLED' } });
    expect(await at('TORN', 'TORN-DC')).toBe('a7 rp2');
  });
});

test('orders are listed by what they are, placed last first, page by page', async () => {
  await stocked('TOY', { 'TOY-DC': 50 });
  const channel = 'marketplace';
  const ids: string[] = [];
  for (let minute = 0; minute < 5; minute += 1) {
    const placedAt = `2026-02-01T10:0${minute}:00Z`;
    ids.unshift(await placed({ channel, lines: [{ sku: 'TOY', quantity: 1 }], placedAt }));
  }
  await ship(ids[1] ?? '', { channel });
  const list = async (filter: object, after: string | null = null) =>
    (await ask(world, ListOrdersDocument, { first: 3, after, filter: { channel, ...filter } })).orders;
  const first = await list({});
  const second = await list({}, first.pageInfo.endCursor);
  expect([...first.nodes, ...second.nodes].map(({ channelOrderId }) => channelOrderId)).toEqual(ids);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  expect((await list({ statuses: ['SHIPPED'] })).nodes).toMatchObject([{ channelOrderId: ids[1] }]);
  const early = await list({ placedFrom: '2026-02-01T10:01:00Z', placedBefore: '2026-02-01T10:03:00Z' });
  expect(early.nodes.map(({ channelOrderId }) => channelOrderId)).toEqual([ids[2], ids[3]]);
});
