/**
 * Running numbers: what is missing is told exactly, in whatever order the numbers come, and starting over is no gap.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Epoch, missingIn, tellNumbers, withoutGap } from './numbering.ts';

/** Numbers as events a minute apart in the order given; `7@3` happened at minute 3. */
function told(text: string, from: readonly Epoch[] = [], nowMs = 0): readonly Epoch[] {
  const numbers = text.split(' ').map((word, index) => {
    const [number = '', at = String(index)] = word.split('@');
    return { number: BigInt(number), atMs: Number(at) * 60_000 };
  });
  return tellNumbers(from, numbers, nowMs);
}

/** Epochs as text: `1-9 without 4-5`. */
function shown(epochs: readonly Epoch[]): string[] {
  return epochs.map(({ lowest, highest, gaps }) => {
    const missing = gaps.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
    return `${lowest}-${highest}${missing === '' ? '' : ` without ${missing}`}`;
  });
}

describe('what is missing', () => {
  test.each([
    ['1 2 3', '1-3'],
    ['1 2 5', '1-5 without 3-4'],
    ['5 7 9', '5-9 without 6, 8'],
    ['1 5 3', '1-5 without 2, 4'],
    ['1 9 5 3 4', '1-9 without 2, 6-8'],
    ['1 3 2', '1-3'],
    ['4 2@0', '2-4 without 3'],
    ['2 3 1@0', '1-3'],
    ['1 999999999999999999', '1-999999999999999999 without 2-999999999999999998'],
  ])('of %s', (numbers, expected) => {
    expect(shown(told(numbers))).toEqual([expected]);
  });

  test('keeps the time it was noticed at when a part of it is filled', () => {
    const [epoch] = told('5@9', told('1 9', [], 100), 200);
    expect(epoch?.gaps).toEqual([
      { from: 2n, to: 4n, noticedAtMs: 100 },
      { from: 6n, to: 8n, noticedAtMs: 100 },
    ]);
  });
});

describe('a number told twice', () => {
  test('is a repetition when it happened at the same time or before', () => {
    const epochs = told('1@0 2@1 2@1 1@0');
    expect(shown(epochs)).toEqual(['1-2']);
    expect(epochs[0]?.repeated).toBe(2);
  });

  test('starts numbering over when it happened after everything else', () => {
    expect(shown(told('1 2 3 1 2 4'))).toEqual(['1-3', '1-4 without 3']);
  });
});

describe('numbering that starts over', () => {
  test('from 1 below where it was first heard begins anew', () => {
    expect(shown(told('5000 5001 1 2'))).toEqual(['5000-5001', '1-2']);
  });

  test('leaves late numbers to the run they happened in', () => {
    const epochs = told('1@0 2@1 4@3 1@10 2@11');
    expect(shown(told('3@2', epochs))).toEqual(['1-4', '1-2']);
  });
});

test('a gap people know of is none', () => {
  const [epoch] = told('1 10');
  if (epoch === undefined) throw new Error('there is no epoch');
  expect(shown([withoutGap(epoch, { from: 3n, to: 5n })])).toEqual(['1-10 without 2, 6-9']);
  expect(shown([withoutGap(epoch, { from: 0n, to: 99n })])).toEqual(['1-10']);
});

test('whatever the order and the batches, exactly the numbers between that were not told are missing', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(numbers, fc.array(fc.nat(39), { maxLength: 5 }), (some, cuts) => {
      let epochs: readonly Epoch[] = [];
      const edges = [...new Set([0, ...cuts.map((cut) => cut % some.length), some.length])].sort(
        (left, right) => left - right,
      );
      edges.forEach((edge, at) => {
        const batch = some.slice(edge, edges[at + 1] ?? some.length);
        // The time tells where a number belongs, its arrival does not.
        epochs = tellNumbers(
          epochs,
          batch.map((number) => ({ number: BigInt(number), atMs: number })),
          0,
        );
      });
      const [least, most] = [Math.min(...some), Math.max(...some)];
      const missing = Array.from({ length: most - least + 1 }, (_, at) => least + at).filter(
        (number) => !some.includes(number),
      );
      expect(epochs).toHaveLength(1);
      expect(missingIn(epochs[0]?.gaps ?? [])).toBe(BigInt(missing.length));
      const listed = (epochs[0]?.gaps ?? []).flatMap(({ from, to }) =>
        Array.from({ length: Number(to - from) + 1 }, (_, at) => Number(from) + at),
      );
      expect(listed).toEqual(missing);
    }),
  );
});
