/**
 * The histogram tells quantiles within its 1 %, the maximum exactly, and loses nothing when rounds are added up.
 */
import { expect, test } from 'vitest';
import { LatencyHistogram, mergedLatency } from './latency.ts';

function histogramOf(values: readonly number[]): LatencyHistogram {
  const histogram = new LatencyHistogram();
  for (const value of values) histogram.add(value);
  return histogram;
}

const upTo = (most: number) => Array.from({ length: most }, (_, at) => at + 1);

test('quantiles are within one percent of the exact ones', () => {
  const histogram = histogramOf(upTo(1_000));
  for (const share of [0.01, 0.5, 0.9, 0.99, 0.999]) {
    const exact = Math.ceil(1_000 * share);
    expect(Math.abs(histogram.quantileMs(share) - exact) / exact).toBeLessThan(0.011);
  }
});

test('the maximum is exact, and no quantile is above it', () => {
  const histogram = histogramOf([0.2, 3.3, 812.777]);
  expect(histogram.summary().maxMs).toBe(812.777);
  expect(histogram.quantileMs(1)).toBe(812.777);
});

test('rounds added up give what one histogram of everything gives', () => {
  const rounds = [upTo(300), upTo(700).map((value) => value * 3)];
  const all = histogramOf(rounds.flat()).summary();
  expect(mergedLatency(rounds.map((values) => histogramOf(values).record()))).toEqual(all);
});

test('nothing measured has no quantile, and a time of zero counts', () => {
  expect(new LatencyHistogram().quantileMs(0.5)).toBeNaN();
  expect(histogramOf([0, 0, 0]).quantileMs(0.5)).toBe(0);
});
