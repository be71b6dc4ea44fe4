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
  const coded = (reason: unknown): Error => {
    logger.warn({ err: reason, topic }, 'changes cannot be followed');
    return fault(
      'SUBGRAPH_UNAVAILABLE',
      `The changes of "${topic}" cannot be followed now. Subscribe again after the last cursor you received.`,
    );
  };
  return {
    async follow(listener) {
      try {
        return await source.follow({
          change: (change) => listener.change(change),
          lost: (reason) => listener.lost(coded(reason)),
        });
      } catch (reason) {
        throw coded(reason);
      }
    },
  };
}
