/**
 * The packed form gives back what was put in, whatever it was, and refuses what would not fit.
 *
 * Pure: no Redis. That Lua merges the same bytes rightly is tested on a real Redis in test/live.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headerBytes, packSlots, type Slot, unpackValue } from './slot.ts';

const quantity = fc.oneof(
  fc.integer({ min: -5_000_000, max: 5_000_000 }),
  fc.integer({ min: -5_000, max: 5_000 }).map((units) => units * 1000),
  fc.maxSafeInteger().map((value) => Math.trunc(value / 4)),
);
const slot = fc.record({
  locationNo: fc.integer({ min: 0, max: 65_535 }),
  version: fc.oneof(fc.nat(), fc.constant(2 ** 48 - 1)),
  available: quantity,
  reserved: quantity,
  onHand: quantity,
});
const slots = fc.uniqueArray(slot, { selector: ({ locationNo }) => locationNo, maxLength: 40 });

describe('packed slots', () => {
  test('come back as they were, sorted by location', () => {
    fc.assert(
      fc.property(slots, (given) => {
        const value = Buffer.concat([completeHeader(), packSlots(given)]);
        const sorted = [...given].sort((a, b) => a.locationNo - b.locationNo);
        expect(unpackValue(value)).toEqual({
          header: { kind: 'complete' },
          slots: sorted.map(withoutMinusZero),
        });
      }),
    );
  });

  test('of a usual position are at most 18 bytes, so that ten of them with their key stay under 32 each', () => {
    const usual = {
      locationNo: 599,
      version: 123_456,
      available: 480_000,
      reserved: 12_000,
      onHand: 500_000,
    };
    expect(packSlots([usual]).length).toBeLessThanOrEqual(18);
  });

  test.each([
    ['a location number', { locationNo: 65_536 }],
    ['48 bits', { version: 2 ** 48 }],
    ['safe integer', { available: 0.5 }],
    ['safe integer', { onHand: Number.MAX_SAFE_INTEGER, available: -1000 }],
  ])('refuse what does not fit: %s', (words, change) => {
    const fine = { locationNo: 1, version: 1, available: 1, reserved: 1, onHand: 2 };
    expect(() => packSlots([fine])).not.toThrow();
    expect(() => packSlots([{ ...fine, ...change }])).toThrow(words);
  });

  test('refuse two slots of one location', () => {
    const fine = { locationNo: 1, version: 1, available: 1, reserved: 1, onHand: 2 };
    expect(() => packSlots([fine, { ...fine, version: 2 }])).toThrow('location 1 has two slots');
  });
});

describe('a stored value', () => {
  test('of a partial item tells since when', () => {
    const header = Buffer.alloc(headerBytes);
    header.write('P');
    header.writeUIntBE(2 ** 40 + 7, 1, 6);
    expect(unpackValue(header)).toEqual({ header: { kind: 'partial', since: 2 ** 40 + 7 }, slots: [] });
  });

  test.each([
    ['empty', Buffer.alloc(0)],
    ['of another kind', Buffer.from('X______')],
    ['cut off inside a slot', Buffer.concat([completeHeader(), Buffer.from([16, 0, 1, 0])])],
    ['with a slot too short to be one', Buffer.concat([completeHeader(), Buffer.alloc(16, 1)])],
  ])('%s is not read', (_words, value) => {
    expect(unpackValue(value)).toBeUndefined();
  });
});

function completeHeader(): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.write('C');
  return header;
}

function withoutMinusZero(given: Slot): Slot {
  return { ...given, available: given.available + 0, reserved: given.reserved + 0, onHand: given.onHand + 0 };
}
