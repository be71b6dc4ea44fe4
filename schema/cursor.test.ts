/**
 * The cursor's text round trips, refuses what it did not write, and is compared shard by shard.
 * Pure: no feed is read here (see test/ledger for what a cursor means there).
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor, isAtLeast } from './cursor.ts';

const vectors = fc.array(fc.nat({ max: Number.MAX_SAFE_INTEGER }), { minLength: 1, maxLength: 16 });

test('a cursor reads back as it was written', () => {
  fc.assert(
    fc.property(vectors, (vector) => {
      expect(decodeCursor(encodeCursor(vector))).toEqual(vector);
    }),
  );
});

test('text that is not a cursor is told apart, never misread', () => {
  for (const text of [
    '',
    'x',
    'AAAA',
    Buffer.from('v1.').toString('base64url'),
    Buffer.from('v1.1.-2').toString('base64url'),
    Buffer.from('v2.1').toString('base64url'),
    Buffer.from('v1.99999999999999999').toString('base64url'),
  ]) {
    expect(decodeCursor(text), text).toBeUndefined();
  }
});

test('a cursor is at least another when it is in every shard', () => {
  expect(isAtLeast([3, 5], [3, 5])).toBe(true);
  expect(isAtLeast([3, 5], [2, 6])).toBe(false);
  expect(isAtLeast([3], [3, 0])).toBe(true);
  expect(isAtLeast([3], [3, 1])).toBe(false);
});
