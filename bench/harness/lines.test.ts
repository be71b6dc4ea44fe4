/**
 * Lines come out whole, in order and once, wherever the chunks were cut.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineSplitter } from './lines.ts';

test('any cut of the same text gives the same lines', () => {
  const line = fc.stringMatching(/^[a-z0-9 ]{0,12}$/);
  fc.assert(
    fc.property(fc.array(line), fc.array(fc.nat(40)), (lines, cuts) => {
      const text = lines.map((each) => `${each}\n`).join('');
      const seen: string[] = [];
      const split = lineSplitter((each) => seen.push(each));
      let at = 0;
      for (const length of cuts) {
        split(text.slice(at, at + length));
        at += length;
      }
      split(text.slice(at));
      expect(seen).toEqual(lines);
    }),
  );
});

test('what has no end yet is kept back', () => {
  const seen: string[] = [];
  const split = lineSplitter((line) => seen.push(line));
  split('1 ok\n2 o');
  expect(seen).toEqual(['1 ok']);
  split('k\n');
  expect(seen).toEqual(['1 ok', '2 ok']);
});
