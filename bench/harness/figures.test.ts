/**
 * Ratios are taken within a round before they are summed up, and figures count what was measured.
 */
import { expect, test } from 'vitest';
import { figuresOf, ratioOf, spreadOf } from './figures.ts';
import type { Slice } from './interleave.ts';
import { LatencyHistogram } from './latency.ts';

function slice(
  variant: string,
  round: number,
  measured: { units: number; cpuSeconds: number | null },
): Slice {
  const latency = new LatencyHistogram();
  latency.add(10 * (round + 1));
  const measure = {
    seconds: 2,
    operations: measured.units,
    units: measured.units,
    latency: latency.record(),
    cpuSeconds: measured.cpuSeconds,
    loadCpuSeconds: 0.1,
    answers: { ok: measured.units },
    everAnswered: { ok: measured.units },
    meanAnswerBytes: 100,
  };
  return { group: 'g', variant, clients: 4, round, measure };
}

test('the spread is median, least and most', () => {
  expect(spreadOf([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3 });
  expect(spreadOf([4, 1, 2, 3])).toEqual({ median: 2.5, least: 1, most: 4 });
  expect(spreadOf([]).median).toBeNaN();
});

test('a machine that is ten times slower in one round does not change the ratio', () => {
  const slices = [
    slice('fast', 0, { units: 800, cpuSeconds: 1 }),
    slice('slow', 0, { units: 100, cpuSeconds: 1 }),
    slice('fast', 1, { units: 80, cpuSeconds: 1 }),
    slice('slow', 1, { units: 10, cpuSeconds: 1 }),
  ];
  const ratio = ratioOf(slices, { group: 'g', metric: 'unitsPerSecond', of: 'fast', to: 'slow' });
  expect(ratio).toEqual({ median: 8, least: 8, most: 8 });
});

test('CPU is told per unit, and as not a number where the system does not tell', () => {
  const [told] = figuresOf([slice('a', 0, { units: 1_000, cpuSeconds: 0.5 })]);
  expect(told?.cpuMicros.median).toBe(500);
  const [untold] = figuresOf([slice('a', 0, { units: 1_000, cpuSeconds: null })]);
  expect(untold?.cpuMicros.median).toBeNaN();
});

test('a figure adds up operations, answers and latencies of all its rounds', () => {
  const [figure] = figuresOf([
    slice('a', 0, { units: 10, cpuSeconds: 1 }),
    slice('a', 1, { units: 30, cpuSeconds: 1 }),
  ]);
  expect(figure).toMatchObject({ operations: 40, answers: { ok: 40 }, clients: 4, maxMs: 20 });
});
