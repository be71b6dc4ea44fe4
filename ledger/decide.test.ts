/**
 * Who gets what: the decision against a slow and obvious reference, and the rules of sourcing one by one.
 *
 * Quantities are plain numbers here; positions are item * 65536 + location.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SellingTerms } from '#schema';
import { type Asked, decide } from './decide.ts';
import type { Sellable } from './sellable.ts';

const at = (itemNo: number, locationNo: number): number => itemNo * 65_536 + locationNo;
const nowhere = (itemNo: number): number => at(itemNo, 65_535);
const plain: SellingTerms = {
  isEligible: true,
  available: 0,
  own: 0,
  remaining: 0,
  isLimited: false,
  safetyStock: 0,
  cap: undefined,
  bufferFixed: 0,
  bufferBasisPoints: 0,
  allowance: 0,
  step: 1,
};
const stockOf = (rows: readonly (readonly [number, number, number])[]): Sellable[] =>
  rows.map(([itemNo, locationNo, available]) => ({
    positionId: at(itemNo, locationNo),
    channel: 'web',
    terms: { ...plain, available },
    ways: ['PICKUP', 'SHIP'],
  }));
const ask = (lines: Asked['lines'], allOrNothing = true): Asked => ({ channel: 'web', allOrNothing, lines });

describe('sourcing', () => {
  test('one place that has it all is preferred, the fullest first', () => {
    const [decision] = decide(
      [ask([{ itemNo: 1, locationNo: undefined, quantity: 5 }])],
      stockOf([
        [1, 0, 3],
        [1, 1, 6],
        [1, 2, 9],
      ]),
    );
    expect(decision?.entries).toEqual([{ lineNo: 0, positionId: at(1, 2), requested: 5, held: 5 }]);
  });

  test('a line no place has in full is split over the fewest', () => {
    const [decision] = decide(
      [ask([{ itemNo: 1, locationNo: undefined, quantity: 8 }])],
      stockOf([
        [1, 0, 3],
        [1, 1, 6],
        [1, 2, 2],
      ]),
    );
    expect(decision?.entries).toEqual([
      { lineNo: 0, positionId: at(1, 1), requested: 6, held: 6 },
      { lineNo: 0, positionId: at(1, 0), requested: 2, held: 2 },
    ]);
  });

  test('the order decides among places that have it all, then where parts come from', () => {
    const rows: [number, number, number][] = [
      [1, 0, 3],
      [1, 1, 6],
      [1, 2, 9],
    ];
    const order = new Map([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    const held = (quantity: number): (readonly [number, number])[] => {
      const lines = [{ itemNo: 1, locationNo: undefined, quantity }];
      const [decision] = decide([{ ...ask(lines), order }], stockOf(rows));
      return (decision?.entries ?? []).map((entry) => [entry.positionId - at(1, 0), entry.held]);
    };
    expect(held(2)).toEqual([[0, 2]]);
    expect(held(5)).toEqual([[1, 5]]);
    expect(held(11)).toEqual([
      [0, 3],
      [1, 6],
      [2, 2],
    ]);
  });

  test('a basket comes from one place where one has all of it, though each line is fuller elsewhere', () => {
    const lines = [
      { itemNo: 1, locationNo: undefined, quantity: 2 },
      { itemNo: 2, locationNo: undefined, quantity: 2 },
    ];
    const [decision] = decide(
      [ask(lines)],
      stockOf([
        [1, 0, 9],
        [2, 1, 9],
        [1, 2, 2],
        [2, 2, 3],
      ]),
    );
    expect(decision?.entries.map(({ positionId }) => positionId)).toEqual([at(1, 2), at(2, 2)]);
  });

  test('a line that may come from anywhere does not take what another line needs here', () => {
    const lines = [
      { itemNo: 1, locationNo: undefined, quantity: 4 },
      { itemNo: 1, locationNo: 0, quantity: 5 },
    ];
    const [decision] = decide(
      [ask(lines)],
      stockOf([
        [1, 0, 6],
        [1, 1, 3],
      ]),
    );
    expect(decision?.shortages).toEqual([]);
    expect(decision?.entries).toEqual([
      { lineNo: 0, positionId: at(1, 1), requested: 3, held: 3 },
      { lineNo: 0, positionId: at(1, 0), requested: 1, held: 1 },
      { lineNo: 1, positionId: at(1, 0), requested: 5, held: 5 },
    ]);
  });

  test('another channel’s stock is not this channel’s', () => {
    const [decision] = decide(
      [{ ...ask([{ itemNo: 1, locationNo: 0, quantity: 1 }]), channel: 'store' }],
      stockOf([[1, 0, 9]]),
    );
    expect(decision).toEqual({
      entries: [],
      shortages: [{ lineNo: 0, requested: 1, available: 0, why: 'STOCK' }],
    });
  });
});

describe('shortage', () => {
  test('two lines for one position are one demand', () => {
    const lines = [
      { itemNo: 1, locationNo: 0, quantity: 6 },
      { itemNo: 1, locationNo: 0, quantity: 6 },
    ];
    const [decision] = decide([ask(lines)], stockOf([[1, 0, 10]]));
    expect(decision).toEqual({
      entries: [],
      shortages: [{ lineNo: 1, requested: 6, available: 4, why: 'STOCK' }],
    });
  });

  test('a refused request leaves everything to the next', () => {
    const greedy = ask([
      { itemNo: 1, locationNo: 0, quantity: 5 },
      { itemNo: 2, locationNo: 0, quantity: 1 },
    ]);
    const modest = ask([{ itemNo: 1, locationNo: 0, quantity: 5 }]);
    const [first, second] = decide([greedy, modest], stockOf([[1, 0, 5]]));
    expect(first?.entries).toEqual([]);
    expect(second?.entries).toHaveLength(1);
  });

  test('a part is held line by line when that was asked for, and says where the rest is missing', () => {
    const lines = [
      { itemNo: 1, locationNo: 0, quantity: 5 },
      { itemNo: 2, locationNo: undefined, quantity: 2 },
    ];
    const [decision] = decide([ask(lines, false)], stockOf([[1, 0, 3]]));
    expect(decision).toEqual({
      entries: [
        { lineNo: 0, positionId: at(1, 0), requested: 5, held: 3 },
        { lineNo: 1, positionId: nowhere(2), requested: 2, held: 0 },
      ],
      shortages: [
        { lineNo: 0, requested: 5, available: 3, why: 'STOCK' },
        { lineNo: 1, requested: 2, available: 0, why: 'STOCK' },
      ],
    });
  });
});

const itemNo = fc.integer({ min: 1, max: 2 });
const locationNo = fc.integer({ min: 0, max: 2 });
const line = fc.record({
  itemNo,
  locationNo: fc.option(locationNo, { nil: undefined }),
  quantity: fc.integer({ min: 1, max: 6 }),
});
const requests = fc.array(
  fc.record({
    channel: fc.constant('web'),
    allOrNothing: fc.boolean(),
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
  }),
  { maxLength: 8 },
);
const stock = fc.uniqueArray(fc.tuple(itemNo, locationNo, fc.integer({ min: 0, max: 12 })), {
  selector: ([item, location]) => at(item, location),
});

/** Whether a basket can be held at all: what is named fits, and what may come from anywhere fits into what is left. */
function fits(asked: Asked, left: ReadonlyMap<number, number>): boolean {
  const rest = new Map(left);
  for (const { itemNo: item, locationNo: location, quantity } of asked.lines) {
    if (location === undefined) continue;
    const after = (rest.get(at(item, location)) ?? 0) - quantity;
    if (after < 0) return false;
    rest.set(at(item, location), after);
  }
  return [1, 2].every((item) => {
    const wanted = asked.lines
      .filter((each) => each.itemNo === item && each.locationNo === undefined)
      .reduce((sum, each) => sum + each.quantity, 0);
    const there = [...rest]
      .filter(([id]) => Math.floor(id / 65_536) === item)
      .reduce((sum, [, units]) => sum + units, 0);
    return wanted <= there;
  });
}

test('every basket gets everything exactly when it fits, in arrival order, and no unit is given twice', () => {
  fc.assert(
    fc.property(requests, stock, (asked, rows) => {
      const left = new Map(rows.map(([item, location, units]) => [at(item, location), units]));
      const decisions = decide(asked, stockOf(rows));
      for (const [index, request] of asked.entries()) {
        const decision = decisions[index];
        if (decision === undefined) throw new Error('a request was not decided');
        const isFull = decision.entries.length > 0 && decision.shortages.length === 0;
        expect(isFull).toBe(fits(request, left));
        if (request.allOrNothing) expect(decision.entries.length > 0).toBe(isFull);
        for (const { positionId, held } of decision.entries) {
          if (held > 0) left.set(positionId, (left.get(positionId) ?? 0) - held);
        }
        for (const [lineNo, { quantity }] of request.lines.entries()) {
          const entries = decision.entries.filter((entry) => entry.lineNo === lineNo);
          const sum = entries.reduce((total, entry) => total + entry.requested, 0);
          if (decision.entries.length > 0) expect(sum).toBe(quantity);
        }
      }
      expect([...left.values()].every((units) => units >= 0)).toBe(true);
    }),
    { numRuns: 10_000 },
  );
});
