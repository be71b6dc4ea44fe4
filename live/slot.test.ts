/**
 * The packed form gives back what was put in, whatever it was, and refuses what would not fit.
 *
 * Pure: no Redis. That Lua merges the same bytes rightly is tested on a real Redis in test/live.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headerBytes, isComplete, packSlots, readSlots, type Slot } from './slot.ts';

const quantity = fc.oneof(
  fc.constant(0),
  fc.nat(5_000_000),
  fc.nat(5_000).map((units) => units * 1000),
  fc.maxSafeNat(),
);
const slot = fc.record({
  locationNo: fc.nat(65_535),
  version: fc.oneof(fc.nat(), fc.constant(2 ** 48 - 1)),
  available: fc.oneof(
    quantity,
    quantity.map((value) => 0 - value),
  ),
  reserved: quantity,
  picked: quantity,
  damaged: quantity,
  quarantined: quantity,
  returnPending: quantity,
});
const slots = fc.uniqueArray(slot, { selector: ({ locationNo }) => locationNo, maxLength: 40 });

const fine: Slot = {
  locationNo: 599,
  version: 1,
  available: 1_000,
  reserved: 0,
  picked: 0,
  damaged: 0,
  quarantined: 0,
  returnPending: 0,
};

describe('packed slots', () => {
  test('come back as they were, sorted by location', () => {
    fc.assert(
      fc.property(slots, (given) => {
        const value = Buffer.concat([completeHeader(), packSlots(given)]);
        const sorted = [...given].sort((a, b) => a.locationNo - b.locationNo);
        expect(isComplete(value)).toBe(true);
        expect(readSlots(value, headerBytes)).toEqual(sorted);
      }),
    );
  });

  test('of a usual position are at most 16 bytes, so that ten of them with their key stay under 32 each', () => {
    expect(
      packSlots([{ ...fine, version: 123_456, available: 480_000, reserved: 12_000 }]).length,
    ).toBeLessThanOrEqual(16);
  });

  test.each([
    ['location 65536 is not', { locationNo: 65_536 }],
    ['does not fit 48 bits', { version: 2 ** 48 }],
    ['available 0.5 at location 599', { available: 0.5 }],
    ['picked -1 at location 599', { picked: -1 }],
  ])('refuse what does not fit: %s', (words, change) => {
    expect(() => packSlots([fine])).not.toThrow();
    expect(() => packSlots([{ ...fine, ...change }])).toThrow(words);
  });

  test('refuse two slots of one location', () => {
    expect(() => packSlots([fine, { ...fine, version: 2 }])).toThrow('location 599 has two slots');
  });
});

describe('a stored value', () => {
  test.each([
    ['empty', Buffer.alloc(0)],
    ['of another kind', Buffer.from('X______')],
    ['that is only begun', Buffer.from('P______')],
    ['cut off inside a slot', Buffer.concat([completeHeader(), Buffer.from([16, 0, 1, 0])])],
    ['with a slot too short to be one', Buffer.concat([completeHeader(), Buffer.alloc(16, 1)])],
    [
      'with less than its flags say',
      Buffer.concat([completeHeader(), slotOf({ flags: 8, quantities: [5] })]),
    ],
    [
      'with more than its flags say',
      Buffer.concat([completeHeader(), slotOf({ flags: 0, quantities: [5, 5] })]),
    ],
    [
      'with a number that goes on',
      Buffer.concat([completeHeader(), slotOf({ flags: 0, quantities: [5, 200] })]),
    ],
  ])('%s is not read', (_words, value) => {
    expect(isComplete(value)).toBe(false);
  });

  test('is read as long as each of its slots can be', () => {
    fc.assert(
      fc.property(slots, fc.nat(), fc.nat(255), (given, place, byte) => {
        fc.pre(given.length > 0);
        const value = Buffer.concat([completeHeader(), packSlots(given)]);
        value[headerBytes + (place % (value.length - headerBytes))] = byte;
        expect(isComplete(value)).toBe(readSlots(value, headerBytes) !== undefined);
      }),
    );
  });
});

function completeHeader(): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.write('C');
  return header;
}

function slotOf({ flags, quantities }: { flags: number; quantities: readonly number[] }): Buffer {
  return Buffer.from([10 + quantities.length, 0, 7, 0, 0, 0, 0, 0, 1, flags, ...quantities]);
}
