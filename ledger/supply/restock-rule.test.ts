/**
 * Restocking rules as tables: one signal a crossing, and where a need is filled from.
 */
import { describe, expect, test } from 'vitest';
import { crossings, type Need, propose, type Surplus } from './restock-rule.ts';

const rule = { reorderPoint: 5, clearAt: 8 };
const walk = (isOpen: boolean, ...available: number[]) =>
  crossings(
    rule,
    isOpen,
    available.map((each, at) => ({ available: each, at: `t${at}` })),
  );

describe('crossings', () => {
  test('one signal while stock goes up and down at the edge', () => {
    expect(walk(false, 6, 4, 5, 4, 7, 3)).toEqual({
      clearedAt: undefined,
      opened: [{ available: 4, at: 't1', clearedAt: undefined }],
    });
  });

  test('the reorder point itself is enough', () => {
    expect(walk(false, 5).opened).toEqual([]);
  });

  test('it ends at the clearing mark, and the next crossing is another signal', () => {
    expect(walk(false, 4, 8, 2)).toEqual({
      clearedAt: undefined,
      opened: [
        { available: 4, at: 't0', clearedAt: 't1' },
        { available: 2, at: 't2', clearedAt: undefined },
      ],
    });
  });

  test('a signal that was open before ends once', () => {
    expect(walk(true, 3, 9, 10)).toEqual({ clearedAt: 't1', opened: [] });
  });

  test('without room between the marks a signal still ends', () => {
    expect(crossings({ reorderPoint: 5, clearAt: 5 }, true, [{ available: 5, at: 't' }]).clearedAt).toBe('t');
  });
});

const need = (different: Partial<Need>): Need => ({
  ...{ locationNo: 1, available: 2_000, coming: 0, reorderUpTo: 10_000, step: 1_000 },
  ...different,
});
const place = (locationNo: number, surplus: number, isStore = false): Surplus => ({
  ...{ locationNo, locationId: `L${locationNo}`, isStore, surplus },
});

describe('proposals', () => {
  const rows: readonly [string, Need, Surplus[], [number, number] | undefined][] = [
    [
      'a place that has all of it before one that has more of a part',
      need({}),
      [place(2, 7_000), place(3, 8_000, true)],
      [3, 8_000],
    ],
    ['a warehouse before a store', need({}), [place(2, 9_000, true), place(3, 8_500)], [3, 8_000]],
    ['the one with the most', need({}), [place(2, 8_000), place(3, 20_000)], [3, 8_000]],
    ['a part where nobody has all', need({}), [place(2, 3_000), place(3, 5_000, true)], [3, 5_000]],
    ['what is coming is not needed again', need({ coming: 6_000 }), [place(2, 9_000)], [2, 2_000]],
    ['nothing when enough is coming', need({ coming: 8_000 }), [place(2, 9_000)], undefined],
    ['nothing when nobody has any', need({}), [], undefined],
    ['never from itself', need({}), [place(1, 9_000)], undefined],
    ['whole steps of the item only', need({}), [place(2, 900), place(3, 2_500)], [3, 2_000]],
    [
      'a negative book is filled up from nothing',
      need({ available: -4_000 }),
      [place(2, 50_000)],
      [2, 10_000],
    ],
  ];
  test.each(rows)('%s', (_name, asked, places, expected) => {
    const proposal = propose(asked, places);
    expect(proposal && [proposal.locationNo, proposal.quantity]).toEqual(expected);
  });
});
