/**
 * What is known about a run when it is over: the JSON file is exactly this.
 *
 * Written by report.ts, rendered by markdown.ts; compare two runs only when machine and options are alike.
 */
import type { BenchResult } from './bench.ts';
import type { DiskLimit } from './disk.ts';
import type { Machine } from './machine.ts';

/** Everything known about a run. */
export type RunReport = {
  readonly machine: Machine;
  readonly options: {
    readonly seed: number;
    readonly rounds: number;
    readonly warmMs: number;
    readonly measureMs: number;
  };
  readonly postgresSettings: Readonly<Record<string, string>>;
  readonly disk: DiskLimit;
  readonly results: readonly BenchResult[];
  /** What was left out, and why. */
  readonly missing: readonly string[];
  readonly seconds: number;
};
