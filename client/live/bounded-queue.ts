/**
 * A queue between a sender that cannot be slowed down (a WebSocket) and a taker that takes its time: bounded, closed when full.
 *
 * Pure. What was taken in before it was closed is still given; then the end, or the fault it was closed with.
 */

/** A queue with one taker. */
export type BoundedQueue<Value> = AsyncIterable<Value> & {
  /** Takes a value in; false when there is no room or it is closed, and then the value is not in it. */
  put(value: Value): boolean;
  /** No more will come; with an error, that is what the taker meets after the rest. Closing again changes nothing. */
  close(error?: unknown): void;
};

/** Makes one with room for so many values. */
export function boundedQueue<Value>(room: number): BoundedQueue<Value> {
  const values: Value[] = [];
  let end: { readonly error?: unknown } | undefined;
  let wake = (): void => undefined;
  return {
    put(value) {
      if (end !== undefined || values.length >= room) return false;
      values.push(value);
      wake();
      return true;
    },
    close(error) {
      end ??= error === undefined ? {} : { error };
      wake();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        while (values.length > 0) yield* values.splice(0, 1);
        if (end !== undefined) break;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if ('error' in end) throw end.error;
    },
  };
}
