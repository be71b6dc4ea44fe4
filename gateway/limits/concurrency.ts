/**
 * How many requests are worked on at once: in all and for each caller.
 *
 * Beyond the bound a request is refused at once with OVERLOADED and a time to come again, instead of queueing until
 * everybody times out. A rate limit over time is not here.
 */
import { fault } from '#schema';
import type { Limits } from './limits.ts';

const retryAfterMs = 1_000;

/** Counts the requests under way. */
export type Concurrency = {
  /** Takes a place in the house; throws OVERLOADED when it is full. Gives the function that leaves again, once. */
  enter(): () => void;
  /** Takes a place for one caller; throws OVERLOADED when that caller has its share. Gives the function that leaves. */
  enterAs(callerId: string): () => void;
  /** Requests under way. */
  inFlight(): number;
};

/** Makes the counter for one gateway. */
export function createConcurrency(limits: Limits): Concurrency {
  let inFlight = 0;
  const byCaller = new Map<string, number>();
  return {
    inFlight: () => inFlight,
    enter() {
      if (inFlight >= limits.maxConcurrentRequests) throw overloaded('The server');
      inFlight += 1;
      return once(() => {
        inFlight -= 1;
      });
    },
    enterAs(callerId) {
      const now = byCaller.get(callerId) ?? 0;
      if (now >= limits.maxConcurrentRequestsPerCaller) throw overloaded(`Caller ${callerId}`);
      byCaller.set(callerId, now + 1);
      return once(() => {
        const left = (byCaller.get(callerId) ?? 1) - 1;
        if (left === 0) byCaller.delete(callerId);
        else byCaller.set(callerId, left);
      });
    },
  };
}

function overloaded(who: string) {
  return fault('OVERLOADED', `${who} has too many requests under way; come again in ${retryAfterMs} ms.`, {
    retryAfterMs,
  });
}

function once(leave: () => void): () => void {
  let left = false;
  return () => {
    if (left) return;
    left = true;
    leave();
  };
}
