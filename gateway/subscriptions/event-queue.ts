/**
 * A subscriber's events between the fan-out that produces them and the socket that takes them away: bounded.
 *
 * A client that stops reading must not make the gateway remember for it. A full queue takes no more; whoever produces live
 * events then ends it with a reason, whoever replays history waits for room. Nothing is dropped in silence.
 */

/** The producing and the consuming end of a queue. */
export type EventQueue<Event> = {
  /** Adds an event. Gives false when the queue is full or ended: the event was not taken. */
  push(event: Event): boolean;
  /** Resolves when there is room again, or the queue has ended. */
  room(): Promise<void>;
  /** Ends the queue after what is in it, and after `last` if given. */
  end(last?: Event): void;
  ended(): boolean;
  readonly events: AsyncGenerator<Event, undefined, undefined>;
};

/** Makes a queue of at most `capacity` waiting events; `closed` is called once, when the consumer is done with it. */
export function createEventQueue<Event>(capacity: number, closed: () => void): EventQueue<Event> {
  const waiting: Event[] = [];
  const wakeups = new Set<() => void>();
  let ended = false;
  let left = false;

  function wakeAll(): void {
    for (const wake of wakeups) wake();
    wakeups.clear();
  }

  const changed = (): Promise<void> => new Promise((resolve) => wakeups.add(resolve));

  function leave(): IteratorResult<Event, undefined> {
    ended = true;
    waiting.length = 0;
    if (!left) closed();
    left = true;
    wakeAll();
    return { done: true, value: undefined };
  }

  async function next(): Promise<IteratorResult<Event, undefined>> {
    while (waiting.length === 0 && !ended) await changed();
    const [value] = waiting.splice(0, 1);
    if (value === undefined) return leave();
    wakeAll();
    return { done: false, value };
  }

  const events: AsyncGenerator<Event, undefined, undefined> = {
    next,
    return: async () => leave(),
    throw: async () => leave(),
    [Symbol.asyncIterator]: () => events,
    [Symbol.asyncDispose]: async () => {
      leave();
    },
  };

  return {
    push(event) {
      if (ended || waiting.length >= capacity) return false;
      waiting.push(event);
      wakeAll();
      return true;
    },
    async room() {
      while (waiting.length >= capacity && !ended) await changed();
    },
    end(last) {
      if (ended) return;
      ended = true;
      if (last !== undefined) waiting.push(last);
      wakeAll();
    },
    ended: () => ended,
    events,
  };
}
