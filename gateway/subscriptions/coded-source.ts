/**
 * A change source whose failures are faults a client can act on: subscribe again after the last cursor.
 *
 * What exactly failed (a database, a bus, another process) is the operator's business and goes to the log.
 */
import type { Logger } from 'pino';
import { fault } from '#schema';
import type { ChangeSource } from './live-field.ts';

/** Gives the source with its failures, at the beginning and later, as the retryable fault SUBGRAPH_UNAVAILABLE. */
export function codedSource(
  source: ChangeSource,
  { topic, logger }: { topic: string; logger: Logger },
): ChangeSource {
  let isAway = false;
  const coded = (reason: unknown): Error => {
    // Everybody who comes back is told; the operator once.
    logger[isAway ? 'debug' : 'warn']({ err: reason, topic }, 'changes cannot be followed');
    isAway = true;
    return fault(
      'SUBGRAPH_UNAVAILABLE',
      `The changes of "${topic}" cannot be followed now. Subscribe again after the last cursor you received.`,
    );
  };
  return {
    async follow(listener) {
      try {
        const followed = await source.follow({
          change: (change) => listener.change(change),
          reached: (cursor) => listener.reached?.(cursor),
          lost: (reason) => listener.lost(coded(reason)),
        });
        isAway = false;
        return followed;
      } catch (reason) {
        throw coded(reason);
      }
    },
  };
}
