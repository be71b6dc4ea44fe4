/**
 * The checks of promises and orders can fail: lost, doubled, half-resolved and oversold ones are told.
 */
import { expect, test } from 'vitest';
import type { AskedHold, AskedOrder, OrderDeed } from '../told.ts';
import { oversold, wrongHolds, wrongOrders } from './promises.ts';
import { row } from './sample.ts';
import type { KeptOrder, KeptReservation } from './truth.ts';

const hold = (different: Partial<AskedHold> = {}): AskedHold => ({
  key: 'k',
  lines: [{ sku: 'A', quantity: 3 }],
  holdSeconds: 900,
  creations: [{ id: 'r', replayed: false, refusals: [], atMs: 1 }],
  settlements: [],
  ...different,
});
const life = (...kinds: number[]) => kinds.map((kind, id) => ({ id, kind, units: 3 }));
const kept = (different: Partial<KeptReservation> = {}): KeptReservation => {
  return { id: 'r', status: 1, held: 3, left: 3, orderId: null, events: life(1), ...different };
};
const wrong = (asked: AskedHold, ...reservations: KeptReservation[]): string =>
  wrongHolds([asked], new Map(reservations.map((one) => [one.id, one])), () => 'r').join('\n');

test.each([
  ['held', hold(), kept()],
  ['unacknowledged and made', hold({ creations: [] }), kept()],
  ['expired', hold(), kept({ status: 6, held: 0, events: life(1, 6) })],
  [
    'released',
    hold({ settlements: [{ verb: 'release', status: 'RELEASED' }] }),
    kept({ status: 5, held: 0, events: life(1, 5) }),
  ],
  [
    'confirmed and bought',
    hold({ settlements: [{ verb: 'confirm', status: 'CONFIRMED' }] }),
    kept({ status: 4, left: 0, events: life(1, 2, 4) }),
  ],
  [
    'told to have ended',
    hold({ settlements: [{ verb: 'confirm', refusals: ['ReservationEnded'] }] }),
    kept({ status: 6, events: life(1, 6) }),
  ],
])('right: a hold that is %s', (_what, asked, reservation) => {
  expect(wrong(asked, reservation)).toBe('');
});

const twice = [
  { id: 'r', replayed: false, refusals: [], atMs: 1 },
  { id: 'r', replayed: false, refusals: [], atMs: 2 },
];
test.each([
  ['acknowledged and lost', hold(), [], 'is lost'],
  [
    'refused and made',
    hold({ creations: [{ id: undefined, replayed: false, refusals: ['InsufficientStock'], atMs: 1 }] }),
    [kept()],
    'was refused',
  ],
  ['told to be new twice', hold({ creations: twice }), [kept()], 'new 2 times'],
  [
    'made of other units',
    hold(),
    [kept({ events: [{ id: 1, kind: 1, units: 2 }], held: 2, left: 2 })],
    'not 3',
  ],
  ['never asked for', hold(), [kept(), kept({ id: 'other' })], 'never asked for'],
  ['created twice', hold(), [kept({ events: life(1, 1) })], 'created 2 times'],
  ['given back twice', hold(), [kept({ status: 6, events: life(1, 5, 6) })], 'given back 2 times'],
  [
    'bought and given back',
    hold(),
    [kept({ status: 4, events: life(1, 4, 6) })],
    'held 3 units and resolved 6',
  ],
  [
    'whose release was lost',
    hold({ settlements: [{ verb: 'release', status: 'RELEASED' }] }),
    [kept()],
    'its release (RELEASED) is lost',
  ],
  [
    'whose confirmation was lost',
    hold({ settlements: [{ verb: 'confirm', status: 'CONFIRMED' }] }),
    [kept()],
    'its confirmation',
  ],
  [
    'told to have ended though it had not',
    hold({ settlements: [{ verb: 'release', refusals: ['ReservationEnded'] }] }),
    [kept()],
    'had not ended',
  ],
])('wrong: a hold %s', (_what, asked, reservations, why) => {
  expect(wrong(asked, ...reservations)).toContain(why);
});

test('a promise of units that are not there is oversold; a fact may take them', () => {
  const promise = row({ reservationEventId: 1, movementId: null, delta: -2, available: -1 });
  expect(oversold([promise])).toHaveLength(1);
  expect(oversold([row({ delta: -2, available: -1 }), { ...promise, available: 0 }])).toEqual([]);
});

const order = (status: string | undefined, ...deeds: OrderDeed[]): AskedOrder => ({
  channelOrderId: 'O',
  lines: [{ sku: 'A', quantity: 3 }],
  placements: [{ status, reservationId: 'r', refusals: [], atMs: 1 }],
  deeds,
});
const deed = (verb: OrderDeed['verb'], ...refusals: string[]): OrderDeed => {
  return { verb, answer: { status: undefined, refusals } };
};
const keptOrder = (status = 'ALLOCATED'): KeptOrder => {
  return { orderId: 'o', channelOrderId: 'O', status, reservationId: 'r', units: 3 };
};
const promised = kept({ status: 2, orderId: 'o', events: life(1, 2) });
const sent = { ...promised, status: 4, left: 0, events: life(1, 2, 8, 4) };
const freed = { ...promised, status: 7, left: 0, events: life(1, 2, 5) };
const wrongOrder = (
  asked: AskedOrder,
  stored: KeptOrder | undefined,
  ...reservations: KeptReservation[]
): string => {
  const orders = new Map(stored === undefined ? [] : [['O', stored]]);
  const byId = new Map(reservations.map((one) => [one.id, one]));
  return wrongOrders([asked], { orders, reservations: byId }).join('\n');
};

test.each([
  ['with one promise of all its units', order('ALLOCATED'), keptOrder(), promised],
  ['shipped and sent out', order('ALLOCATED', deed('pick'), deed('ship')), keptOrder('SHIPPED'), sent],
  ['cancelled and freed', order('ALLOCATED', deed('cancel')), keptOrder('CANCELLED'), freed],
])('right: an order %s', (_what, asked, stored, reservation) => {
  expect(wrongOrder(asked, stored, reservation)).toBe('');
});

test.each([
  ['lost', order('ALLOCATED'), undefined, [], 'is lost'],
  [
    'with two promises',
    order('ALLOCATED'),
    keptOrder(),
    [promised, { ...promised, id: 'r2' }],
    'another promise',
  ],
  ['without a promise', order('ALLOCATED'), keptOrder(), [], 'holds 0'],
  [
    'whose promise may run out',
    order('ALLOCATED'),
    keptOrder(),
    [{ ...promised, status: 1 }],
    'promise is 1',
  ],
  ['left half-way', order('ALLOCATED'), keptOrder('PENDING'), [], 'is PENDING and was told to be ALLOCATED'],
  [
    'cancelled that still holds',
    order('ALLOCATED', deed('cancel')),
    keptOrder('CANCELLED'),
    [promised],
    'holds 3',
  ],
  [
    'shipped that sent nothing out',
    order('ALLOCATED', deed('ship')),
    keptOrder('SHIPPED'),
    [freed],
    'sent out 0',
  ],
  [
    'told to be shipped that is not',
    order('ALLOCATED', deed('ship')),
    keptOrder(),
    [promised],
    'told to be SHIPPED',
  ],
  ['whose pick was refused', order('ALLOCATED', deed('pick', 'No')), keptOrder(), [promised], 'answered No'],
  [
    'that was told to be allocated and is rejected',
    order('ALLOCATED'),
    keptOrder('REJECTED'),
    [],
    'is rejected',
  ],
])('wrong: an order %s', (_what, asked, stored, reservations, why) => {
  expect(wrongOrder(asked, stored, ...reservations)).toContain(why);
});
