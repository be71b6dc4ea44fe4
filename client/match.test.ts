/**
 * Matching every case: what it does, and that the compiler refuses one that leaves a case out.
 */
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Cases, match, matchRefusal, type RefusalCases } from './match.ts';
import type { OrderPlaceOutcome } from './outcomes/orders.ts';
import { createdOutcome, type Reservation, type ReservationCreateOutcome } from './outcomes/reservations.ts';
import { asksToComeAgain } from './outcomes/settled.ts';

const reservation = (status: Reservation['status']): Reservation => ({
  ...{ id: 'r', status, channel: 'web', expiresAt: null, createdAt: '2026-01-01T00:00:00Z' },
  ...{ lines: [], queue: null },
});
const short = {
  ...({ __typename: 'InsufficientStock', message: 'short', path: [], code: 'InsufficientStock' } as const),
  ...{ sku: 'A', locationId: null, requested: 2, available: 1 },
};
const busy = {
  ...({ __typename: 'Overloaded', message: 'busy', path: [], code: 'Overloaded' } as const),
  retryAfterMs: 40,
};

describe('what came of asking for a reservation', () => {
  it.each([
    { name: 'all of it', status: 'HELD', userErrors: [], kind: 'held' },
    { name: 'a part', status: 'HELD', userErrors: [short], kind: 'partlyHeld' },
    { name: 'a place in line', status: 'QUEUED', userErrors: [], kind: 'queued' },
    { name: 'one of earlier', status: 'CONFIRMED', userErrors: [], kind: 'movedOn' },
    { name: 'one that ended', status: 'EXPIRED', userErrors: [], kind: 'movedOn' },
    { name: 'nothing', status: undefined, userErrors: [short], kind: 'refused' },
    { name: 'no time', status: undefined, userErrors: [busy], kind: 'overloaded' },
    { name: 'nothing, and no time', status: undefined, userErrors: [busy, short], kind: 'refused' },
  ] as const)('$name is $kind', ({ status, userErrors, kind }) => {
    const made = status === undefined ? null : reservation(status);
    expect(createdOutcome({ reservation: made, replayed: false, userErrors: [...userErrors] }).kind).toBe(
      kind,
    );
  });

  it('an answer that says nothing is a bug', () => {
    const empty = { reservation: null, replayed: false, userErrors: [] };
    expect(() => createdOutcome(empty)).toThrow('neither');
  });
});

it('an answer asks to come again only when that is all it says', () => {
  expect(asksToComeAgain([busy, { ...busy, retryAfterMs: 90 }])).toBe(90);
  expect(asksToComeAgain([busy, short])).toBeUndefined();
  expect(asksToComeAgain([])).toBeUndefined();
});

describe('matching', () => {
  it('does what the case says', () => {
    const outcome: { kind: 'a'; n: number } | { kind: 'b' } = { kind: 'a', n: 3 };
    expect(match(outcome, { a: ({ n }) => n })).toBe(3);
    expect(matchRefusal(short, { InsufficientStock: ({ available }) => available })).toBe(1);
  });

  it('a reason of a later gateway goes to `otherwise`, or is thrown', () => {
    const later: typeof short = JSON.parse(JSON.stringify({ ...short, __typename: 'Later', message: 'new' }));
    const cases = { InsufficientStock: () => 'short' };
    expect(matchRefusal(later, { ...cases, otherwise: ({ message }) => message })).toBe('new');
    expect(() => matchRefusal(later, cases)).toThrow('Later');
  });

  it('the compiler refuses to leave a case out', () => {
    type Missing = Omit<Cases<ReservationCreateOutcome, string>, 'movedOn'>;
    expectTypeOf<Missing>().not.toExtend<Cases<ReservationCreateOutcome, string>>();
    expectTypeOf<keyof Cases<OrderPlaceOutcome, string>>().toEqualTypeOf<
      'placed' | 'pending' | 'unsourced' | 'queued' | 'refused' | 'overloaded'
    >();
    type Refusals = RefusalCases<typeof short | typeof busy, string>;
    expectTypeOf<Omit<Refusals, 'Overloaded'>>().not.toExtend<Refusals>();
  });
});
