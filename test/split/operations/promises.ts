/**
 * Reservations and orders: made, confirmed, kept longer, moved, let go, picked, shipped, cancelled, refused.
 */
import { call, callById, change, type Known, type Places, type Step } from './step.ts';

/** Reserves, and does everything to what is reserved. */
export function reservations(at: Places): Step[] {
  const { prefix, sku, other, dc, shop, of } = at;
  const line = { sku, quantity: 4, locationId: dc };
  const reserve = (key: string, different: object) => ({
    idempotencyKey: of(key),
    channel: 'web',
    lines: [line],
    ...different,
  });
  const both = reserve('1', { lines: [line, { sku: other, quantity: 0.5 }] });
  const nowhere = { channel: 'nowhere', lines: [{ sku: of('NONE'), quantity: 1, locationId: 'nowhere' }] };
  return [
    change('reserve', 'reservationCreate', () => both),
    change('reserveAgain', 'reservationCreate', () => both),
    change('reserveOther', 'reservationCreate', () => reserve('1', { lines: [{ ...line, quantity: 5 }] })),
    change('reserveTooMuch', 'reservationCreate', () =>
      reserve('2', { lines: [{ sku, quantity: 9_000, locationId: shop }] }),
    ),
    change('reserveWhatIsNot', 'reservationCreate', () => reserve('3', nowhere)),
    change('reserveToRelease', 'reservationCreate', () => reserve('4', {})),
    ...changesOfHolds(`${prefix}-hold`, at),
  ];
}

function changesOfHolds(key: string, { dc, shop }: Places): Step[] {
  const id = (known: Known) => known('reserve.reservationCreate.reservation.id');
  const released = (known: Known) => known('reserveToRelease.reservationCreate.reservation.id');
  const moves = [{ lineNumber: 1, fromLocationId: dc, toLocationId: shop, quantity: 1 }];
  const elsewhere = [{ lineNumber: 1, fromLocationId: dc, toLocationId: 'nowhere' }];
  const step = (name: string, field: string, input: (known: Known) => object): Step =>
    change(name, field, (known) => ({ idempotencyKey: `${key}-${name}`, ...input(known) }));
  return [
    step('extend', 'reservationExtend', (known) => ({ id: released(known), holdSeconds: 3_600 })),
    step('extendTooLong', 'reservationExtend', (known) => ({ id: released(known), holdSeconds: 604_800 })),
    step('reassign', 'reservationReassign', (known) => ({ id: released(known), moves })),
    step('reassignNowhere', 'reservationReassign', (known) => ({ id: released(known), moves: elsewhere })),
    step('confirm', 'reservationConfirm', (known) => ({ id: id(known) })),
    step('confirmWhatIsNot', 'reservationConfirm', () => ({ id: 'nothing' })),
    step('release', 'reservationRelease', (known) => ({ id: released(known), reason: 'changed my mind' })),
    step('confirmReleased', 'reservationConfirm', (known) => ({ id: released(known) })),
  ];
}

/** Orders, from their placing to their end. */
export function orders({ prefix, sku, other, shop }: Places): Step[] {
  const key = (no: string) => ({ channel: 'web', channelOrderId: `${prefix}-${no}` });
  const order = (no: string, different: object = {}) => ({
    ...key(no),
    fulfilment: 'SHIP',
    placedAt: '2026-03-03T08:00:00Z',
    lines: [{ sku, quantity: 2 }],
    ...different,
  });
  return [
    change('place', 'orderPlace', () => order('1')),
    change('placeAgain', 'orderPlace', () => order('1')),
    change('placeOther', 'orderPlace', () => order('1', { lines: [{ sku, quantity: 3 }] })),
    change('placeReserved', 'orderPlace', (known) =>
      order('2', {
        reservationId: known('reserve.reservationCreate.reservation.id'),
        lines: [
          { sku, quantity: 4 },
          { sku: other, quantity: 0.5 },
        ],
      }),
    ),
    change('placeTooMuch', 'orderPlace', () => order('3', { lines: [{ sku, quantity: 9_000 }] })),
    change('placePickup', 'orderPlace', () => order('4', { fulfilment: 'PICKUP', pickupLocationId: shop })),
    change('placeNothing', 'orderPlace', () => order('5', { lines: [] })),
    change('pick', 'orderPick', () => ({ ...key('1'), idempotencyKey: `${prefix}-p` })),
    change('ship', 'orderShip', () => ({ ...key('1'), idempotencyKey: `${prefix}-s` })),
    change('shipWhatIsNot', 'orderShip', () => ({ ...key('none'), idempotencyKey: 'x' })),
    change('cancelShipped', 'orderCancel', () => key('1')),
    change('cancel', 'orderCancel', () => ({ ...key('4'), reason: 'no time' })),
    change('cancelWhatIsNot', 'orderCancel', () => key('none')),
  ];
}

/** Reads reservations and orders. */
export function readingPromises({ prefix }: Places): Step[] {
  const order = (name: string, no: string): Step =>
    call({ name, field: `order(channel: "web", channelOrderId: "${no}")`, of: 'Order' });
  return [
    callById('reservation', {
      ...{ field: 'reservation', of: 'Reservation', path: 'reserve.reservationCreate.reservation.id' },
    }),
    call({ name: 'noReservation', field: 'reservation(id: "nothing")', of: 'Reservation' }),
    order('order', `${prefix}-1`),
    order('orderReserved', `${prefix}-2`),
    order('noOrder', 'none'),
    call({
      name: 'ordersPage',
      field: 'orders(first: 3, filter: { channel: "nowhere" })',
      of: 'OrderConnection',
    }),
  ];
}
