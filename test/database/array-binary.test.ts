/**
 * Arrays sent in binary form arrive as what they are, at the ends of their ranges and with nothing in them.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bigintArray, integerArray, smallintArray, textArray, uuidArray } from '#database';
import { openTestDatabase, type TestDatabase } from '#test/world';

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
});
afterAll(() => world.close());

const uuids = Array.from({ length: 300 }, () => randomUUID());
const bigints = [0, 1, -1, 2 ** 31, -(2 ** 31), 2 ** 32, -(2 ** 32) - 1, ...ends(Number.MAX_SAFE_INTEGER)];
const texts = ['', 'NULL', null, '{"a\\b"}', 'é€😀', 'x'.repeat(5_000)];

function ends(most: number): number[] {
  return [most, -most];
}

test.each([
  ['smallint', smallintArray([0, null, 32_767, -32_768]), [0, null, 32_767, -32_768]],
  ['integer', integerArray([0, 2 ** 31 - 1, -(2 ** 31)]), [0, 2 ** 31 - 1, -(2 ** 31)]],
  ['bigint', bigintArray(bigints), bigints],
  ['uuid', uuidArray(uuids), uuids],
  ['text', textArray(texts), texts],
  ['text', textArray([]), []],
  ['bigint', bigintArray([]), []],
])('%s[]', async (type, sent, expected) => {
  const { rows } = await world.reader.query(
    `SELECT ARRAY(SELECT e FROM unnest($1::${type}[]) WITH ORDINALITY AS u(e, n) ORDER BY n) AS got`,
    [sent],
  );
  expect(rows[0]?.got).toEqual(expected);
});

test.each([
  ['text', () => uuidArray(['not-a-uuid'])],
  ['a uuid with another letter', () => uuidArray([uuids[0]?.replace(/.$/, 'g') ?? ''])],
  ['a uuid with a letter of another script', () => uuidArray([uuids[0]?.replace(/.$/, 'Ａ') ?? ''])],
  ['more than 16 bits', () => smallintArray([32_768])],
  ['more than 32 bits', () => integerArray([2 ** 31])],
  ['more than is safe', () => bigintArray([2 ** 53])],
  ['no number', () => bigintArray([Number.NaN])],
  ['no whole number', () => integerArray([0.5])],
])('%s is refused, not written as something else', (_, write) => {
  expect(write).toThrow(RangeError);
});
