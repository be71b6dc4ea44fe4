/**
 * The bounded map never holds more than its room, keeps what is used, and gives back what was put in. Pure.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPackedCache } from './packed-cache.ts';

const bytesOf = (value: string): number => value.length;

test('never holds more bytes than it may, and never another value than was put in last', () => {
  const step = fc.record({
    key: fc.nat(20),
    act: fc.constantFrom('get', 'set', 'set', 'delete', 'peek'),
    size: fc.integer({ min: 1, max: 30 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const cache = createPackedCache({ mostBytes: 100, bytesOf });
      const last = new Map<number, string>();
      for (const { key, act, size } of steps) {
        const value = 'x'.repeat(size);
        if (act === 'set') cache.set(key, value);
        if (act === 'set') last.set(key, value);
        if (act === 'delete') cache.delete(key);
        if (act === 'delete') last.delete(key);
        const found = act === 'get' ? cache.get(key) : cache.peek(key);
        if (found !== undefined) expect(found).toBe(last.get(key));
        expect(cache.bytes()).toBeLessThanOrEqual(100);
        expect(cache.bytes()).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('keeps what is asked for again and again while a catalogue larger than it passes through', () => {
  const cache = createPackedCache({ mostBytes: 1_000, bytesOf });
  cache.set(0, 'the favourite');
  for (let key = 1; key < 10_000; key += 1) {
    cache.set(key, 'x'.repeat(10));
    expect(cache.get(0)).toBe('the favourite');
  }
  expect(cache.get(1)).toBeUndefined();
  expect(cache.count()).toBeLessThanOrEqual(100);
});
