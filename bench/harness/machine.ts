/**
 * Where and of what a result was made: commit, date, machine, versions. A figure without these is an anecdote.
 */
import { execFileSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';
import path from 'node:path';

/** What a result says of its origin. */
export type Machine = {
  readonly commit: string;
  /** Whether files outside bench/results differed from the commit. */
  readonly isModified: boolean;
  readonly date: string;
  readonly cores: number;
  readonly processor: string;
  readonly memoryGb: number;
  readonly kernel: string;
  readonly node: string;
  /** Over one, five and fifteen minutes before the run began: others' work on the same machine. */
  readonly loadBefore: readonly number[];
  /** Whether the data lay in memory: then nothing durable was measured. */
  readonly isMemoryDisk: boolean;
};

const memoryDiskMagic = 0x01021994;
const bytesPerGb = 1024 ** 3;

/** Describes this machine and this commit; `folder` is where the data will be. */
export function describeMachine(folder: string): Machine {
  return {
    commit: git('rev-parse', '--short=12', 'HEAD'),
    isModified: git('status', '--porcelain', '--', '.', ':!bench/results') !== '',
    date: new Date().toISOString(),
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / bytesPerGb),
    kernel: release(),
    node: process.version,
    loadBefore: loadavg().map((load) => Math.round(load * 100) / 100),
    isMemoryDisk: statfsSync(path.dirname(folder)).type === memoryDiskMagic,
  };
}

/** Outside a clone (a tarball) there is no commit to tell. */
function git(...args: string[]): string {
  try {
    const cwd = path.join(import.meta.dirname, '..', '..');
    return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'unknown';
  }
}
