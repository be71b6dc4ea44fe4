/**
 * Picks, shipments and sales against reservations: whose units move, in whichever order it is told.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Deed, type Drawable, type Entry, fulfil, stillHeld, stillPicked } from './fulfil.ts';

const here = 1;
const entry = (lineNo: number, held: number): Entry => ({
  ...{ lineNo, held },
  ...{ positionId: here, picked: 0, consumed: 0 },
});
const reservation = (...held: number[]): Drawable => ({
  reservationId: 'r',
  status: 'HELD',
  entries: held.map((units, lineNo) => entry(lineNo, units)),
});
const deed = (kind: Deed['kind'], quantity: number, lineNo?: number): Deed => ({
  ...{ kind, quantity, lineNo },
  ...{ reservationId: 'r', positionId: here },
});
const loosely = (kind: Deed['kind'], quantity: number): Deed => ({
  ...deed(kind, quantity),
  reservationId: undefined,
});
const run = (deeds: Deed[], held = reservation(3)) => fulfil(deeds, [held], new Map());

/** Where the units of deeds came from, in short: `r2 p1 a0` each. */
const drawn = (deeds: Deed[], held?: Drawable) =>
  run(deeds, held).drawn.map(({ reserved, picked, available }) => `r${reserved} p${picked} a${available}`);

describe('deeds', () => {
  test.each([
    [
      'a pick takes what is held, then what is available',
      [deed('pick', 2), deed('pick', 2)],
      ['r2 p0 a0', 'r1 p0 a1'],
    ],
    ['a shipment takes picked units first', [deed('pick', 1), deed('ship', 2)], ['r1 p0 a0', 'r1 p1 a0']],
    ['a sale takes picked units first', [deed('pick', 1), deed('sell', 5)], ['r1 p0 a0', 'r2 p1 a2']],
    ['a pick after its shipment moves nothing', [deed('ship', 2), deed('pick', 3)], ['r2 p0 a0', 'r1 p0 a0']],
    [
      'picks for nobody are shipped for anybody',
      [loosely('pick', 1), deed('ship', 4)],
      ['r0 p0 a1', 'r3 p1 a0'],
    ],
    ['a sale leaves picks for nobody alone', [loosely('pick', 1), deed('sell', 4)], ['r0 p0 a1', 'r3 p0 a1']],
    [
      'what is put back was picked for nobody',
      [deed('pick', 2), loosely('putBack', 2)],
      ['r2 p0 a0', 'r0 p0 a0'],
    ],
    [
      'what cannot be found is taken out of what is held, then of what is available',
      [deed('short', 2), deed('short', 2)],
      ['r2 p0 a0', 'r1 p0 a1'],
    ],
    [
      'what was picked already is not what could not be found',
      [deed('pick', 2), deed('short', 2), deed('ship', 2)],
      ['r2 p0 a0', 'r1 p0 a1', 'r0 p2 a0'],
    ],
    [
      'what was picked for nobody is put back once',
      [loosely('pick', 2), loosely('putBack', 3)],
      ['r0 p0 a2', 'r0 p2 a0'],
    ],
  ])('%s', (_, deeds, expected) => {
    expect(drawn(deeds)).toEqual(expected);
  });

  test('keep to the line they name, and go beyond it only when it has no more', () => {
    const deeds = [deed('pick', 1, 1), deed('ship', 1, 0), deed('pick', 2, 1), deed('ship', 9, 1)];
    const { reservations } = run(deeds.slice(0, 3), reservation(2, 2));
    expect(reservations[0]?.entries.map(({ picked, consumed }) => [picked, consumed])).toEqual([
      [1, 1],
      [2, 0],
    ]);
    expect(drawn(deeds, reservation(2, 2))).toEqual(['r1 p0 a0', 'r1 p0 a0', 'r1 p0 a0', 'r1 p2 a6']);
  });

  test('confirm, consume in part, and consume what they empty', () => {
    const statusOf = (deeds: Deed[]) => run(deeds).reservations[0]?.status;
    expect(statusOf([deed('pick', 1)])).toBe('CONFIRMED');
    expect(statusOf([deed('pick', 3), deed('ship', 2)])).toBe('PARTIALLY_CONSUMED');
    expect(statusOf([deed('pick', 3), deed('ship', 3)])).toBe('CONSUMED');
    expect(statusOf([deed('pick', 5), deed('ship', 3)])).toBe('PARTIALLY_CONSUMED');
    expect(statusOf([deed('ship', 3), deed('pick', 3)])).toBe('CONSUMED');
    // Nothing is left of the promise, or nothing but what has left.
    expect(statusOf([deed('short', 3)])).toBe('RELEASED');
    expect(statusOf([deed('short', 1)])).toBe('CONFIRMED');
    expect(statusOf([deed('ship', 1), deed('short', 2)])).toBe('CONSUMED');
  });

  test('of a reservation that is not there, or not here, take nothing from it', () => {
    expect(fulfil([deed('pick', 1)], [], new Map()).drawn).toEqual([
      { reserved: 0, picked: 0, available: 1 },
    ]);
    const elsewhere = { ...deed('ship', 1), positionId: 2 };
    const { drawn: taken, reservations } = run([elsewhere]);
    expect([taken, reservations]).toEqual([[{ reserved: 0, picked: 0, available: 1 }], []]);
  });
});

const quantity = fc.integer({ min: 1, max: 4 });
const kind = fc.constantFrom('pick' as const, 'ship' as const);
const shuffled = (length: number) =>
  fc.shuffledSubarray(
    Array.from({ length }, (_, at) => at),
    { minLength: length },
  );

/** What is RESERVED and PICKED for the reservation, what was taken from AVAILABLE, and what is loose. */
function ends(deeds: readonly Deed[], held: Drawable) {
  const { drawn: taken, reservations, loose } = fulfil(deeds, [held], new Map());
  const entries = reservations[0]?.entries ?? held.entries;
  const sum = (read: (entry: Entry) => number) => entries.reduce((total, each) => total + read(each), 0);
  return {
    reserved: sum(stillHeld),
    picked: sum(stillPicked) + (loose.get(here) ?? 0),
    available: taken.reduce((total, { available }) => total - available, 0),
  };
}

describe('whatever the order of telling', () => {
  test('the same picks and shipments end alike, and move each unit once', () => {
    fc.assert(
      fc.property(
        fc.array(quantity, { minLength: 1, maxLength: 3 }),
        fc
          .array(fc.tuple(kind, quantity), { minLength: 1, maxLength: 7 })
          .chain((told) => fc.tuple(fc.constant(told), shuffled(told.length))),
        (held, [told, order]) => {
          const deeds = told.map(([what, units]) => deed(what, units));
          const again = order.flatMap((at) => deeds[at] ?? []);
          const first = ends(deeds, reservation(...held));
          expect(ends(again, reservation(...held))).toEqual(first);
          const shipped = deeds.reduce((sum, each) => sum + (each.kind === 'ship' ? each.quantity : 0), 0);
          const total = held.reduce((sum, units) => sum + units, 0);
          expect(first.reserved + first.picked + first.available + shipped).toBe(total);
        },
      ),
    );
  });
});
