/**
 * What every bench is: a name, what it proves, and a run in a world of servers that gives figures and verdicts.
 *
 * Benches know nothing of each other and leave nothing behind: what they start is registered with the world's ends.
 */
import type { Job, Measure } from '../load/job.ts';
import type { DiskLimit } from './disk.ts';
import type { Figure, Spread } from './figures.ts';
import type { Guard } from './guard.ts';
import type { Slice } from './interleave.ts';
import type { BenchServers } from './servers.ts';

/** How long and how often everything is measured. */
export type Pace = {
  readonly rounds: number;
  /** Before the first round, where code has to get hot. */
  readonly primeMs: number;
  readonly warmMs: number;
  readonly measureMs: number;
};

/** What a bench is given. */
export type BenchWorld = {
  readonly pace: Pace;
  readonly seed: number;
  /** How many movements a full ledger has that is measured too; 0 measures none. */
  readonly history: number;
  readonly servers: BenchServers;
  /** The environment for child processes. */
  readonly env: NodeJS.ProcessEnv;
  /** Where unpacked server packages are kept. */
  readonly cacheFolder: string;
  readonly run: (job: Job) => Promise<Measure>;
  /** What must not outlive a bench that was killed. */
  readonly guard: Guard;
  /** What must be stopped when the bench is over. */
  readonly ends: AsyncDisposableStack;
  readonly onSlice: (slice: Slice) => void;
};

/** One promise held against its measurement. */
export type Verdict = {
  readonly promise: string;
  readonly target: string;
  readonly measured: Spread;
  readonly unit: 'ratio' | 'ms' | 'bytes';
  /** Undefined when there is no target to meet. */
  readonly isMet: boolean | undefined;
};

/** What a bench found. */
export type BenchResult = {
  readonly name: string;
  readonly title: string;
  /** What was done, in sentences a reader can repeat it by. */
  readonly method: readonly string[];
  readonly figures: readonly Figure[];
  readonly verdicts: readonly Verdict[];
  /** What the disk could do right before: others use it too. */
  readonly disk?: DiskLimit;
  /** Checks of correctness, whatever a figure must be read with. */
  readonly notes: readonly string[];
};

/** One bench: a name for the command line, a title, and the run. */
export type Bench = {
  readonly name: string;
  readonly title: string;
  run(world: BenchWorld): Promise<BenchResult>;
};

/** Holds a measured ratio against "at least this". */
export function atLeast(promise: string, least: number, measured: Spread): Verdict {
  const isMet = measured.median >= least;
  return { promise, target: `≥ ${least}×`, measured, unit: 'ratio', isMet };
}

/** Holds a measured ratio against "at most this". */
export function atMost(promise: string, most: number, measured: Spread): Verdict {
  const target = most < 0.5 ? `≤ 1/${Math.round(1 / most)}` : `≤ ${most}×`;
  return { promise, target, measured, unit: 'ratio', isMet: measured.median <= most };
}

/** Holds a latency against "at most so many milliseconds". */
export function withinMs(promise: string, most: number, measured: Spread): Verdict {
  return { promise, target: `≤ ${most} ms`, measured, unit: 'ms', isMet: measured.median <= most };
}

/** Holds a size against "at most so many bytes". */
export function withinBytes(promise: string, most: number, measured: Spread): Verdict {
  return { promise, target: `≤ ${most} bytes`, measured, unit: 'bytes', isMet: measured.median <= most };
}

/** Tells a ratio that no target is set for. */
export function compared(promise: string, measured: Spread): Verdict {
  return { promise, target: 'none', measured, unit: 'ratio', isMet: undefined };
}
