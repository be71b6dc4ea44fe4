/**
 * The chore that does to policies and grants what time does: changes that came into force are told to those who watch, grants
 * that are over are ended, and it is noted when locations were last heard of.
 *
 * Nothing a guard decides waits for it: periods, hours and silence are judged by the time of the statement that promises.
 */
import type { Ledger } from '#ledger';
import type { Chore } from '../chore.ts';

/** Makes the chore; it goes on while there is something left to do. */
export function keepPoliciesChore(ledger: {
  readonly policies: Pick<Ledger['policies'], 'keep'>;
  readonly allocations: Pick<Ledger['allocations'], 'endDue'>;
}): Chore {
  return {
    name: 'keep-policies',
    everyMs: 500,
    longestPauseMs: 10_000,
    work: async (signal) => {
      let isMore = true;
      while (isMore && !signal.aborted) {
        const ended = await ledger.allocations.endDue();
        isMore = (await ledger.policies.keep()) || ended > 0;
      }
    },
  };
}
