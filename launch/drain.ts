/**
 * How a process ends: asked once it finishes what it has begun, asked again it goes at once.
 *
 * Only the signals and their manners; what stopping means is the product's. A stop that hangs is cut off, because an
 * operator's next step would be SIGKILL, which is worse.
 */
import type { Logger } from 'pino';
import { onStarterEnd } from './starter.ts';

/** What to do when the process is asked to end, and how long it may take. */
export type Drain = {
  /** Finishes requests in flight, closes connections, stops servers that are ours. */
  readonly stop: () => Promise<void>;
  readonly limitMs: number;
  readonly logger: Logger;
};

/** Ctrl-C reaches us twice, from the terminal and from npm: only a later signal is a second wish. */
const samePressMs = 1_000;

/**
 * From now on SIGTERM and SIGINT drain this process: exit code 0 when it stopped cleanly, 1 when it took too long or
 * failed, or when a second signal cut it short.
 * The end of the npm that started us counts as a signal.
 * Takes a promise of what to stop, so that a signal during the start is honoured once there is something to stop.
 */
export function drainOnSignal(started: Promise<Drain>, environment: NodeJS.ProcessEnv): void {
  // Whoever starts the product reports a failed start; here it only means that there is nothing to stop.
  started.catch(() => undefined);
  let firstAt: number | undefined;
  const onSignal = () => {
    if (firstAt === undefined) {
      firstAt = Date.now();
      void end(started);
    } else if (Date.now() - firstAt > samePressMs) {
      process.exit(1);
    }
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  onStarterEnd(environment, onSignal);
}

async function end(started: Promise<Drain>): Promise<void> {
  // A start that failed says so itself and leaves nothing to stop.
  const drain = await started.catch(() => undefined);
  if (drain === undefined) return;
  const cutOff = setTimeout(() => {
    drain.logger.error({ limitMs: drain.limitMs }, 'stopping took too long and was cut off');
    process.exit(1);
  }, drain.limitMs);
  try {
    drain.logger.info('draining');
    await drain.stop();
    process.exit(0);
  } catch (error) {
    drain.logger.error({ err: error }, 'stopping failed');
    process.exit(1);
  } finally {
    clearTimeout(cutOff);
  }
}
