/**
 * CPU time of processes and everything they started, from /proc: what an operation really costs.
 *
 * A process's line in /proc/<pid>/stat has its own user and system time and that of children it has waited for, so nothing
 * is lost when a database backend ends. Steps of 10 ms a process: slices must be long enough for that not to matter.
 * Only Linux tells; elsewhere the figures are NaN and printed as "not measured".
 */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

type ProcessTime = { readonly parent: number; readonly ticks: number };

/** USER_HZ, which every Linux that runs Node has at 100. */
const ticksPerSecond = 100;

/** A set of process trees whose CPU time is read twice. */
export type CpuMeter = {
  /** CPU seconds that the trees used since the meter was started. */
  secondsSinceStart(): number;
};

/**
 * Starts a meter over the trees below these process ids.
 * The tree is walked before, so that the first reading is short and doesn't delay the load it measures.
 */
export function prepareCpuMeter(roots: readonly number[]): () => CpuMeter {
  const known = [...treeTimes(roots).keys()];
  return () => {
    const before = known.reduce((sum, pid) => sum + (timeOf(pid)?.ticks ?? 0), 0);
    return {
      secondsSinceStart: () => {
        if (known.length === 0) return Number.NaN;
        const after = [...treeTimes(roots).values()].reduce((sum, ticks) => sum + ticks, 0);
        return (after - before) / ticksPerSecond;
      },
    };
  };
}

/** Gives the CPU milliseconds a second that trees use while nothing is asked of them, watched for so long. */
export async function idleCpuMs(roots: readonly number[], watchMs: number): Promise<number> {
  const meter = prepareCpuMeter(roots)();
  await sleep(watchMs);
  return (meter.secondsSinceStart() * 1e6) / watchMs;
}

function treeTimes(roots: readonly number[]): Map<number, number> {
  const all = new Map<number, ProcessTime>();
  for (const pid of processIds()) {
    const time = timeOf(pid);
    if (time !== undefined) all.set(pid, time);
  }
  const belongs = (pid: number): boolean => {
    if (roots.includes(pid)) return true;
    const parent = all.get(pid)?.parent ?? 0;
    return parent > 1 && belongs(parent);
  };
  return new Map([...all].filter(([pid]) => belongs(pid)).map(([pid, { ticks }]) => [pid, ticks]));
}

function processIds(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

/** Own and waited-for children's time; undefined when the process is gone. Fields are counted after the command's name. */
function timeOf(pid: number): ProcessTime | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
    return { parent: Number(fields[1]), ticks };
  } catch {
    return undefined;
  }
}
