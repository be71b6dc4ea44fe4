/**
 * Randomness that a run can repeat: a small seeded generator and a Zipf distribution over it.
 *
 * Not for keys (those must be new in every run) and not for security. The seed is printed with every result.
 */

/** Gives a number from 0 (included) to 1 (excluded), the same row of them for the same seed. */
export type Random = () => number;

/** Makes a generator (mulberry32) from a 32-bit seed. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Gives a whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** How uneven a catalogue sells: rank r is asked for in proportion to 1 / r^exponent. */
export type ZipfShape = { readonly count: number; readonly exponent: number };

/**
 * Makes a chooser of 0 to count - 1 whose popular members are spread over the whole range, so that neighbours in the
 * table are not neighbours in popularity.
 */
export function zipf(random: Random, { count, exponent }: ZipfShape): () => number {
  const cumulative = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) {
    sum += (rank + 1) ** -exponent;
    cumulative[rank] = sum;
  }
  const stride = strideOf(count);
  return () => (rankAt(cumulative, random() * sum) * stride) % count;
}

function rankAt(cumulative: Float64Array, mark: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cumulative[middle] ?? 0) < mark) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A step with no factor in common with the count visits every member once. */
function strideOf(count: number): number {
  let stride = Math.max(1, Math.floor(count * 0.618));
  while (commonFactor(stride, count) > 1) stride += 1;
  return stride;
}

function commonFactor(a: number, b: number): number {
  return b === 0 ? a : commonFactor(b, a % b);
}
