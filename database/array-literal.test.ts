/**
 * Array parameters are written as the driver writes them, element by element; what is not flat is left to it.
 */
import pg from 'pg';
import { expect, test } from 'vitest';
import { parameterOf } from './array-literal.ts';

const prepareValue: (value: unknown) => unknown =
  Reflect.get(pg, 'utils')?.prepareValue ?? ((value) => value);

test.each([
  [[]],
  [['a', 'b c', '', 'NULL', 'null', '{}', ',', "'"]],
  [['"', '\\', '\\"', 'a"b\\c"', '\n\t', 'ü', '🙂']],
  [[1, -1.5, 0, 9_007_199_254_740_991, null, undefined]],
  [[true, false, null]],
])('%j', (elements) => {
  const written = String(parameterOf(elements));
  // The driver quotes numbers and booleans too, which PostgreSQL reads alike.
  const unquoted = (text: string) => text.replaceAll(/"(-?[\d.]+|true|false)"/g, '$1');
  expect(unquoted(written)).toBe(unquoted(String(prepareValue(elements))));
});

test.each([[[[1], [2]]], [[new Date(0)]], [[Buffer.from('a')]], [[{ a: 1 }]]])(
  '%j is left to the driver',
  (value) => {
    expect(parameterOf(value)).toBe(value);
  },
);

test('what is no array is as it was', () => {
  for (const value of ['{a}', 1, null, undefined, true]) expect(parameterOf(value)).toBe(value);
});
