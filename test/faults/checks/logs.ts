/**
 * What the parts' logs say that no fault excuses: bugs, and anything that is no log line, such as the stack of a process that
 * fell over.
 *
 * A part killed in the middle of a line leaves a torn one, which is told by its beginning.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Part } from '../system/part.ts';

const lineShape = z.object({
  level: z.number(),
  msg: z.string(),
  err: z.object({ stack: z.string() }).optional(),
});
const fatalLevel = 60;
/** How bugs are logged by the gateway and by a subgraph in a process of its own. */
const bugs = new Set(['a bug was masked', 'a subgraph failed']);

/** Reads the logs of parts; gives a sentence for each line that tells of a bug. */
export function wrongLogs(parts: readonly Part[]): string[] {
  return parts.flatMap(({ name, logFile }) =>
    readFileSync(logFile, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .flatMap((line) => wrongLine(line).map((why) => `${name}: ${why}`)),
  );
}

function wrongLine(line: string): string[] {
  const parsed = lineShape.safeParse(jsonOf(line));
  if (!parsed.success) return line.startsWith('{"level"') ? [] : [line.slice(0, 300)];
  const { level, msg, err } = parsed.data;
  return level >= fatalLevel || bugs.has(msg) ? [`${msg}: ${err?.stack.slice(0, 300)}`] : [];
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
