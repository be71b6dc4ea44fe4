/**
 * Reads of the reflection for everyone who asks in one turn of the event loop, together: one MGET, one wait, one timer.
 *
 * What a process reads from Redis costs by the call, not by the item: a command, a write, a wait with its bound and a reply each.
 * Nobody waits for others: what was asked leaves when the turn is over, or when it is enough for one call. Decision 0038.
 */
import type { Breaker } from './breaker.ts';
import type { ReflectionRead } from './reflection.ts';

/** What reading together needs. */
export type ReflectionReadsOptions = {
  /** Reads distinct items. */
  readonly read: (itemNos: readonly number[]) => Promise<ReflectionRead | undefined>;
  /** In front of Redis; one wait a call. */
  readonly breaker: Breaker;
  /** Told what a call gave, before who asked. */
  readonly onRead: (seen: ReflectionRead) => void;
};

/** Shared reads of the reflection. */
export type ReflectionReads = {
  /** Gives what a call saw that has at least these items; undefined: no epoch rules. Throws what reading threw, or TooLate. */
  read(itemNos: readonly number[]): Promise<ReflectionRead | undefined>;
};

/** Redis serves nobody else during a call, and answers the first while the next is still being asked for. */
const itemsACall = 64;

type Call = {
  readonly itemNos: Set<number>;
  readonly leave: () => void;
  readonly seen: Promise<ReflectionRead | undefined>;
};

/** Makes the sharing over what reads distinct items; what is read throws what that threw, or TooLate. */
export function createReflectionReads({ read, breaker, onRead }: ReflectionReadsOptions): ReflectionReads {
  let next: Call | undefined;
  const send = async (itemNos: ReadonlySet<number>): Promise<ReflectionRead | undefined> => {
    const seen = await breaker.run(() => read([...itemNos]));
    if (seen !== undefined) onRead(seen);
    return seen;
  };
  const begin = (): Call => {
    const itemNos = new Set<number>();
    const { promise: left, resolve: leave } = Promise.withResolvers<void>();
    setImmediate(leave);
    const seen = left.then(() => {
      if (next === call) next = undefined;
      return send(itemNos);
    });
    const call = { itemNos, leave, seen };
    return call;
  };
  return {
    read: (itemNos) => {
      if (next === undefined || next.itemNos.size >= itemsACall) next = begin();
      const call = next;
      for (const itemNo of itemNos) call.itemNos.add(itemNo);
      if (call.itemNos.size >= itemsACall) call.leave();
      return call.seen;
    },
  };
}
