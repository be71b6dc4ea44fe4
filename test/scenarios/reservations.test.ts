/**
 * Reservations through the front door: never more than there is, each promise kept or given back exactly once.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWorld, type World } from '#test/world';
import { ask, event, only, record, stockable } from './ask.ts';
import {
  AskAvailabilityDocument,
  ConfirmReservationDocument,
  CreateReservationDocument,
  ReadPositionDocument,
  ReadReservationDocument,
  ReleaseReservationDocument,
  type ReservationCreateInput,
  UpsertChannelsDocument,
  UpsertItemsDocument,
} from './generated.ts';

let world: World;
let keyNo = 0;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** An item with so many units at each of the given locations. */
async function stocked(sku: string, units: Record<string, number>): Promise<void> {
  await stockable(world, { skus: [sku], locationIds: Object.keys(units) });
  await record(
    world,
    Object.entries(units).map(([locationId, quantity]) => event({ sku, locationId, quantity })),
  );
}

async function create(input: Partial<ReservationCreateInput> & Pick<ReservationCreateInput, 'lines'>) {
  keyNo += 1;
  const whole = { idempotencyKey: `key-${keyNo}`, channel: 'web', ...input };
  return (await ask(world, CreateReservationDocument, { input: whole })).reservationCreate;
}

async function held(input: Parameters<typeof create>[0]) {
  const { reservation, userErrors } = await create(input);
  expect(userErrors).toEqual([]);
  if (reservation === null) throw new Error('nothing was held');
  return reservation;
}

async function position(sku: string, locationId: string) {
  const { stockPosition } = await ask(world, ReadPositionDocument, { sku, locationId });
  return { available: stockPosition?.available, reserved: stockPosition?.reserved };
}

const confirm = async (id: string) =>
  (await ask(world, ConfirmReservationDocument, { input: { id, idempotencyKey: 'confirm' } }))
    .reservationConfirm;
const release = async (id: string) =>
  (
    await ask(world, ReleaseReservationDocument, {
      input: { id, idempotencyKey: 'release', reason: 'changed my mind' },
    })
  ).reservationRelease;

test('200 at once for the last 50 units: exactly 50 are held, 150 are told InsufficientStock, and nothing else', async () => {
  await stocked('LAST', { 'LAST-SHOP': 50 });
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => create({ lines: [{ sku: 'LAST', quantity: 1 }] })),
  );
  const holding = answers.filter(({ reservation }) => reservation?.status === 'HELD');
  const refused = answers.filter(
    ({ reservation, userErrors }) => reservation === null && userErrors.length === 1,
  );
  expect([holding.length, refused.length]).toEqual([50, 150]);
  expect(holding.every(({ userErrors }) => userErrors.length === 0)).toBe(true);
  expect(new Set(refused.map(({ userErrors }) => userErrors[0]?.code))).toEqual(
    new Set(['InsufficientStock']),
  );
  expect(new Set(holding.map(({ reservation }) => reservation?.id)).size).toBe(50);
  expect(await position('LAST', 'LAST-SHOP')).toEqual({ available: 0, reserved: 50 });
});

describe('a reservation', () => {
  test('is held where the units are, read back whole, and taken off what others may be promised', async () => {
    await stocked('LAMP', { 'LAMP-A': 3, 'LAMP-B': 5 });
    const reservation = await held({
      lines: [
        { sku: 'lamp', quantity: 2, locationId: 'LAMP-A' },
        { sku: 'LAMP', quantity: 4 },
      ],
      holdSeconds: 60,
      customerId: 'customer-1',
      referenceDocument: { type: 'cart', id: 'cart-1' },
    });
    expect(reservation).toMatchObject({
      status: 'HELD',
      channel: 'web',
      customerId: 'customer-1',
      referenceDocument: { type: 'cart', id: 'cart-1', uri: null },
      lines: [
        {
          sku: 'LAMP',
          quantity: 2,
          held: 2,
          consumed: 0,
          item: { name: 'Item LAMP' },
          location: { id: 'LAMP-A' },
        },
        {
          sku: 'LAMP',
          quantity: 4,
          held: 4,
          consumed: 0,
          location: { id: 'LAMP-B', name: 'Location LAMP-B' },
        },
      ],
    });
    const endsInMs = Date.parse(reservation.expiresAt ?? '') - Date.parse(reservation.createdAt);
    expect(endsInMs).toBe(60_000);
    expect((await ask(world, ReadReservationDocument, { id: reservation.id })).reservation).toEqual(
      reservation,
    );
    const { availability } = await ask(world, AskAvailabilityDocument, {
      skus: ['LAMP'],
      channel: 'store',
      consistency: 'STRONG',
    });
    expect(only(availability).availableToSell).toBe(2);
  });

  test('repeated with its key is the same one; other content under the key is refused', async () => {
    await stocked('SOFA', { 'SOFA-SHOP': 10 });
    const input = { idempotencyKey: 'sofa', lines: [{ sku: 'SOFA', quantity: 2 }] };
    const first = await create(input);
    const [second, third] = await Promise.all([create(input), create(input)]);
    expect(first.replayed).toBe(false);
    expect([second, third]).toEqual([
      { ...first, replayed: true },
      { ...first, replayed: true },
    ]);
    const other = await create({ ...input, lines: [{ sku: 'SOFA', quantity: 3 }] });
    expect(other).toMatchObject({
      reservation: null,
      userErrors: [{ __typename: 'IdempotencyConflict', path: ['idempotencyKey'] }],
    });
    expect(await position('SOFA', 'SOFA-SHOP')).toEqual({ available: 8, reserved: 2 });
  });

  test('is all or nothing, unless a part is asked for', async () => {
    await stocked('DESK', { 'DESK-SHOP': 3 });
    await stocked('CHAIR', { 'DESK-SHOP': 1 });
    const lines = [
      { sku: 'DESK', quantity: 2 },
      { sku: 'CHAIR', quantity: 4 },
    ];
    const refused = await create({ lines });
    expect(refused).toMatchObject({
      reservation: null,
      userErrors: [
        {
          __typename: 'InsufficientStock',
          path: ['lines', '1', 'quantity'],
          sku: 'CHAIR',
          locationId: null,
          requested: 4,
          available: 1,
        },
      ],
    });
    expect(await position('DESK', 'DESK-SHOP')).toEqual({ available: 3, reserved: 0 });
    const partly = await create({ lines, allOrNothing: false });
    expect(partly.reservation?.lines.reduce((sum, line) => sum + line.held, 0)).toBe(3);
    expect(partly.userErrors).toMatchObject([{ code: 'InsufficientStock', requested: 4, available: 1 }]);
    expect(await position('CHAIR', 'DESK-SHOP')).toEqual({ available: 0, reserved: 1 });
  });

  test('confirmed stays without expiry; confirming again answers the same; released it is CANCELLED', async () => {
    await stocked('BED', { 'BED-SHOP': 2 });
    const { id } = await held({ lines: [{ sku: 'BED', quantity: 2 }] });
    expect(await confirm(id)).toMatchObject({
      replayed: false,
      reservation: { status: 'CONFIRMED', expiresAt: null },
      userErrors: [],
    });
    expect(await confirm(id)).toMatchObject({
      replayed: true,
      reservation: { status: 'CONFIRMED' },
      userErrors: [],
    });
    expect(await release(id)).toMatchObject({
      replayed: false,
      reservation: { status: 'CANCELLED', lines: [{ held: 0 }] },
    });
    expect(await position('BED', 'BED-SHOP')).toEqual({ available: 2, reserved: 0 });
    expect(await confirm(id)).toMatchObject({ reservation: { status: 'CANCELLED' } });
  });

  test('released is RELEASED, once; confirming it then is refused with how it ended', async () => {
    await stocked('RUG', { 'RUG-SHOP': 4 });
    const { id } = await held({ lines: [{ sku: 'RUG', quantity: 4 }] });
    expect(await release(id)).toMatchObject({
      replayed: false,
      reservation: { status: 'RELEASED' },
      userErrors: [],
    });
    expect(await release(id)).toMatchObject({
      replayed: true,
      reservation: { status: 'RELEASED' },
      userErrors: [],
    });
    expect(await confirm(id)).toMatchObject({
      reservation: null,
      userErrors: [{ __typename: 'ReservationEnded', status: 'RELEASED', path: ['id'] }],
    });
    expect(await position('RUG', 'RUG-SHOP')).toEqual({ available: 4, reserved: 0 });
  });

  test('past its expiry reads EXPIRED, cannot be confirmed, and its units can be had', async () => {
    await stocked('VASE', { 'VASE-SHOP': 1 });
    const { id } = await held({ lines: [{ sku: 'VASE', quantity: 1 }], holdSeconds: 1 });
    await expect
      .poll(async () => (await ask(world, ReadReservationDocument, { id })).reservation?.status, {
        timeout: 60_000,
      })
      .toBe('EXPIRED');
    expect(await confirm(id)).toMatchObject({
      userErrors: [{ __typename: 'ReservationEnded', status: 'EXPIRED' }],
    });
    await held({ lines: [{ sku: 'VASE', quantity: 1 }] });
    expect(await position('VASE', 'VASE-SHOP')).toEqual({ available: 0, reserved: 1 });
  });

  test('is consumed by the sale that names it', async () => {
    await stocked('PAN', { 'PAN-SHOP': 5 });
    const { id } = await held({ lines: [{ sku: 'PAN', quantity: 3 }] });
    await record(world, [
      event({ sku: 'PAN', locationId: 'PAN-SHOP', type: 'SALE_COMPLETED', quantity: 3, reservationId: id }),
    ]);
    expect((await ask(world, ReadReservationDocument, { id })).reservation).toMatchObject({
      status: 'CONSUMED',
      lines: [{ held: 0, consumed: 3 }],
    });
    expect(await position('PAN', 'PAN-SHOP')).toEqual({ available: 2, reserved: 0 });
  });
});

describe('refused', () => {
  test.each([
    ['UnknownItem', { lines: [{ sku: 'NO-SUCH', quantity: 1 }] }, 'lines.0.sku'],
    [
      'UnknownLocation',
      { lines: [{ sku: 'ANY', quantity: 1, locationId: 'NOWHERE' }] },
      'lines.0.locationId',
    ],
    ['UnknownChannel', { channel: 'nope', lines: [{ sku: 'ANY', quantity: 1 }] }, 'channel'],
    ['ItemBlocked', { lines: [{ sku: 'BLOCKED', quantity: 1 }] }, 'lines.0.sku'],
    ['ChannelClosed', { channel: 'shut', lines: [{ sku: 'ANY', quantity: 1 }] }, 'channel'],
    ['InvalidReservation', { lines: [{ sku: 'ANY', quantity: 0 }] }, 'lines.0.quantity'],
    ['InvalidReservation', { lines: [{ sku: 'ANY', quantity: -1 }] }, 'lines.0.quantity'],
    ['InvalidReservation', { lines: [{ sku: 'ANY', quantity: 0.5 }] }, 'lines.0.quantity'],
    ['InvalidReservation', { lines: [] }, 'lines'],
    ['InvalidReservation', { lines: [{ sku: 'ANY', quantity: 1 }], holdSeconds: 0 }, 'holdSeconds'],
    ['InvalidReservation', { lines: [{ sku: 'ANY', quantity: 1 }], idempotencyKey: '' }, 'idempotencyKey'],
  ])('with %s for %j, naming the field', async (code, input, path) => {
    await stocked('ANY', { 'ANY-SHOP': 1 });
    await ask(world, UpsertItemsDocument, {
      items: [{ sku: 'BLOCKED', name: 'Blocked', status: 'BLOCKED' }],
    });
    await ask(world, UpsertChannelsDocument, { channels: [{ id: 'shut', status: 'CLOSED' }] });
    const { reservation, userErrors } = await create(input);
    expect(reservation).toBeNull();
    expect(userErrors.map((error) => [error.__typename, error.code, error.path.join('.')])).toEqual([
      [code, code, path],
    ]);
  });

  test('what nobody made cannot be read, confirmed or released', async () => {
    const id = '00000000-0000-8000-8000-000000000000';
    expect((await ask(world, ReadReservationDocument, { id })).reservation).toBeNull();
    expect(await confirm(id)).toMatchObject({
      reservation: null,
      userErrors: [{ __typename: 'ReservationNotFound' }],
    });
    expect(await release('not an id')).toMatchObject({
      reservation: null,
      userErrors: [{ __typename: 'ReservationNotFound' }],
    });
  });
});
