/**
 * Ends with whoever started us: npm.
 *
 * npm passes a SIGTERM on to the shell it runs a script in, and that shell (dash, Debian's) dies of it without passing it
 * further; a SIGKILL reaches npm alone. Either way the product would run on with nobody knowing, so it watches the
 * two processes above it. Started any other way it watches nobody.
 */
import { readFileSync } from 'node:fs';

const pollMs = 200;

/** Calls back once when npm or its shell has ended. Does nothing when the environment says npm did not start us. */
export function onStarterEnd(environment: NodeJS.ProcessEnv, callback: () => void): void {
  if (environment.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(timer);
    callback();
  }, pollMs);
  timer.unref();
}

/** The parent of a process; undefined where the system does not tell, which never changes. */
function parentOf(pid: number): string | undefined {
  try {
    return /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
