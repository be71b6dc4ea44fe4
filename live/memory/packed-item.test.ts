/**
 * A packed item gives back its positions and its place in the feed, and changes of it end at the newest version of each
 * position, in whatever order they come. Pure.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Slot } from '../slot.ts';
import { eachLocation, packItem, seqOf, slotsOf, spreadAvailable, withSlot } from './packed-item.ts';

const slot = fc.record({
  locationNo: fc.nat(40),
  version: fc.nat(1_000),
  available: fc.oneof(fc.integer({ min: -50_000, max: 5_000_000 }), fc.maxSafeInteger()),
  reserved: fc.nat(5_000),
  picked: fc.nat(5),
  damaged: fc.nat(5),
  quarantined: fc.nat(5),
  returnPending: fc.maxSafeNat(),
});
const byPlace = (slots: readonly Slot[]): Slot[] => [...slots].sort((a, b) => a.locationNo - b.locationNo);

test('gives back what was packed', () => {
  fc.assert(
    fc.property(
      fc.nat(2 ** 40),
      fc.uniqueArray(slot, { selector: ({ locationNo }) => locationNo }),
      (seq, slots) => {
        const item = packItem(seq, slots);
        expect(seqOf(item)).toBe(seq);
        expect(slotsOf(item)).toEqual(byPlace(slots));
        const told: number[] = [];
        eachLocation(item, (locationNo) => told.push(locationNo));
        expect(told).toEqual(byPlace(slots).map(({ locationNo }) => locationNo));
        // Columns the other way round, and none for location 7.
        const columnOf = Uint16Array.from({ length: 41 }, (_, no) => (no === 7 ? 0 : 41 - no));
        const row = new Float64Array(41);
        spreadAvailable(item, columnOf, row);
        const expected = Array.from({ length: 41 }, (_, column) => {
          const { available = 0, locationNo = 7 } = slots.find((one) => one.locationNo === 40 - column) ?? {};
          return locationNo === 7 ? 0 : available;
        });
        expect([...row].map((available) => available + 0)).toEqual(expected);
      },
    ),
  );
});

test('ends at the newest version of every position, whatever the order of changes', () => {
  const changes = fc.uniqueArray(slot, { selector: ({ locationNo, version }) => `${locationNo} ${version}` });
  fc.assert(
    fc.property(changes, changes, (first, later) => {
      const newest = new Map<number, Slot>();
      const note = (each: Slot): void => {
        if ((newest.get(each.locationNo)?.version ?? -1) < each.version) newest.set(each.locationNo, each);
      };
      for (const each of first) note(each);
      const start = packItem(7, [...newest.values()]);
      for (const each of later) note(each);
      const item = later.reduce(withSlot, start);
      expect(seqOf(item)).toBe(7);
      expect(slotsOf(item)).toEqual(byPlace([...newest.values()]));
    }),
  );
});

test('is the same object after a change that is older than what it has', () => {
  const had = { locationNo: 3, version: 9, available: 1_000, reserved: 0, picked: 0 };
  const rest = { damaged: 0, quarantined: 0, returnPending: 0 };
  const item = packItem(1, [{ ...had, ...rest }]);
  expect(withSlot(item, { ...had, ...rest, version: 8, available: 5 })).toBe(item);
});
