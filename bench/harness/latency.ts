/**
 * Latencies of millions of operations in a few kilobytes: a histogram with buckets that grow by 1 %.
 *
 * Exact in count and maximum, within 1 % in every quantile. Histograms of several rounds are added up, so a p99 is that of
 * all operations measured, not a mean of p99s.
 */
import { z } from 'zod';

/** A histogram as it travels between processes: pairs of bucket and count, and the exact maximum in ms. */
export const latencyShape = z.object({
  buckets: z.array(z.tuple([z.number().int(), z.number().int()])),
  maxMs: z.number(),
});

/** The wire form of a histogram. */
export type LatencyRecord = z.infer<typeof latencyShape>;

/** What was measured of a set of operations, in milliseconds. */
export type Latency = {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
};

const leastMs = 0.001;
const growth = Math.log(1.01);
const bucketCount = 2_048;

/** Collects latencies in milliseconds; gives quantiles and the wire form. */
export class LatencyHistogram {
  readonly #counts = new Uint32Array(bucketCount);
  #maxMs = 0;

  /** Adds one operation that took so many milliseconds. */
  add(ms: number): void {
    const bucket = ms <= leastMs ? 0 : Math.ceil(Math.log(ms / leastMs) / growth);
    const at = Math.min(bucket, bucketCount - 1);
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
    if (ms > this.#maxMs) this.#maxMs = ms;
  }

  /** Adds all operations of another one. */
  merge(record: LatencyRecord): void {
    for (const [bucket, count] of record.buckets) this.#counts[bucket] = (this.#counts[bucket] ?? 0) + count;
    this.#maxMs = Math.max(this.#maxMs, record.maxMs);
  }

  /** Gives the wire form. */
  record(): LatencyRecord {
    const buckets: [number, number][] = [];
    for (const [bucket, count] of this.#counts.entries()) if (count > 0) buckets.push([bucket, count]);
    return { buckets, maxMs: this.#maxMs };
  }

  /** Gives the latency that this share (0 to 1) of operations stayed at or below; NaN when there were none. */
  quantileMs(share: number): number {
    const total = this.#counts.reduce((sum, count) => sum + count, 0);
    if (total === 0) return Number.NaN;
    let left = Math.max(1, Math.ceil(total * share));
    for (const [bucket, count] of this.#counts.entries()) {
      left -= count;
      if (left <= 0) return Math.min(this.#maxMs, leastMs * Math.exp(bucket * growth));
    }
    return this.#maxMs;
  }

  /** Gives median, 99th percentile and maximum; NaN when there were no operations. */
  summary(): Latency {
    const p50Ms = this.quantileMs(0.5);
    // NaN when nothing was measured: a latency of zero would be a lie.
    return { p50Ms, p99Ms: this.quantileMs(0.99), maxMs: Number.isNaN(p50Ms) ? Number.NaN : this.#maxMs };
  }
}

/** Adds up histograms of several rounds. */
export function mergedLatency(records: readonly LatencyRecord[]): Latency {
  const all = new LatencyHistogram();
  for (const record of records) all.merge(record);
  return all.summary();
}
