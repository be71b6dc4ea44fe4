/**
 * Where tests keep their files: in memory where there is room, else where the system keeps temporary ones.
 *
 * Databases, thousands of small files each, come and go by the hundred; on a disk that is a sixth of a run's work. Nothing is lost for
 * what tests show: a killed process loses no page either way, and no test pulls the plug of the machine.
 */
import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const inMemory = '/dev/shm';
/** Several servers at once, each with its log of changes. */
const leastBytes = 8 * 1_024 ** 3;

/** The folder for temporary files. */
export function scratchFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize >= leastBytes ? inMemory : tmpdir();
  } catch {
    return tmpdir();
  }
}
