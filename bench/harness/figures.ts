/**
 * From slices to figures: what a variant did per second and per CPU, and how variants compare.
 *
 * A spread is the median over rounds with the least and most beside it. A ratio is taken round by round between slices
 * that ran seconds apart, so a machine that slows down for a while slows both sides of it.
 */

import type { Slice } from './interleave.ts';
import { mergedLatency } from './latency.ts';

/** A value over rounds. */
export type Spread = { readonly median: number; readonly least: number; readonly most: number };

/** What a variant did in a group. Operations are requests; units what they hold (events of a batch). */
export type Figure = {
  readonly group: string;
  readonly variant: string;
  readonly clients: number;
  readonly unitsPerSecond: Spread;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  /** Microseconds of CPU a unit, all server processes; NaN where the system does not tell. */
  readonly cpuMicros: Spread;
  /** Of the load generator, for comparison: not in cpuMicros. */
  readonly loadCpuMicros: number;
  readonly operations: number;
  readonly answers: Readonly<Record<string, number>>;
  readonly meanAnswerBytes: number;
};

/** What a slice is judged by. */
export type Metric = 'unitsPerSecond' | 'p99Ms' | 'cpuMicros';

/** Gives median, least and most. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  const lower = sorted[sorted.length % 2 === 0 ? middle - 1 : middle] ?? Number.NaN;
  return { median: (lower + upper) / 2, least: sorted[0] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN };
}

/** Gives one figure for every variant of every group, in the order they first ran. */
export function figuresOf(slices: readonly Slice[]): Figure[] {
  const together = Map.groupBy(slices, ({ group, variant }) => `${group}\n${variant}`);
  return [...together.values()].map(figureOf);
}

function figureOf(slices: readonly Slice[]): Figure {
  const [first] = slices;
  const measures = slices.map(({ measure }) => measure);
  const sum = (pick: (at: number) => number) => measures.reduce((total, _, at) => total + pick(at), 0);
  const operations = sum((at) => measures[at]?.operations ?? 0);
  return {
    group: first?.group ?? '',
    variant: first?.variant ?? '',
    clients: first?.clients ?? 0,
    unitsPerSecond: spreadOf(slices.map((slice) => metricOf(slice, 'unitsPerSecond'))),
    ...mergedLatency(measures.map(({ latency }) => latency)),
    cpuMicros: spreadOf(slices.map((slice) => metricOf(slice, 'cpuMicros'))),
    loadCpuMicros:
      (sum((at) => measures[at]?.loadCpuSeconds ?? 0) * 1e6) / sum((at) => measures[at]?.units ?? 0),
    operations,
    answers: addedUp(measures.map(({ answers }) => answers)),
    meanAnswerBytes:
      sum((at) => (measures[at]?.meanAnswerBytes ?? 0) * (measures[at]?.operations ?? 0)) / operations,
  };
}

/** Gives what a slice did by one metric. */
export function metricOf({ measure }: Slice, metric: Metric): number {
  switch (metric) {
    case 'unitsPerSecond':
      return measure.units / measure.seconds;
    case 'p99Ms':
      return mergedLatency([measure.latency]).p99Ms;
    case 'cpuMicros':
      return measure.cpuSeconds === null ? Number.NaN : (measure.cpuSeconds * 1e6) / measure.units;
  }
}

/** Gives, round by round, one variant's metric divided by another's; NaN rounds are left out. */
export function ratioOf(
  slices: readonly Slice[],
  ratio: { group: string; metric: Metric; of: string; to: string; toGroup?: string },
): Spread {
  const find = (group: string, variant: string, round: number) =>
    slices.find((slice) => slice.group === group && slice.variant === variant && slice.round === round);
  const rounds = [...new Set(slices.map(({ round }) => round))];
  const ratios = rounds.flatMap((round) => {
    const above = find(ratio.group, ratio.of, round);
    const below = find(ratio.toGroup ?? ratio.group, ratio.to, round);
    if (above === undefined || below === undefined) return [];
    const value = metricOf(above, ratio.metric) / metricOf(below, ratio.metric);
    return Number.isFinite(value) ? [value] : [];
  });
  return spreadOf(ratios);
}

function addedUp(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const [name, count] of counts.flatMap((each) => Object.entries(each)))
    total[name] = (total[name] ?? 0) + count;
  return total;
}
