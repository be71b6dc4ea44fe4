/**
 * A queue between a sender that cannot be slowed down (a WebSocket) and a taker that takes its time: bounded, closed when full.
 *
 * Pure. What was taken in before it was closed is still given; then the end, or the fault it was closed with.
 */

/** A queue with one taker. */
export type BoundedQueue<Value> = AsyncIterable<Value> & {
  /**
   * Takes a value in; false when there is no room or it is closed, and then the value is not in it. One that is `free` takes no
   * room and finds some always: what is bounded by itself.
   */
  put(value: Value, how?: { readonly isFree: boolean }): boolean;
  /** No more will come; with an error, that is what the taker meets after the rest. Closing again changes nothing. */
  close(error?: unknown): void;
};

/** Given values are cut off so many at a time: one by one would move all that wait each time. */
const cutAt = 1_024;

/** Makes one with room for so many values. */
export function boundedQueue<Value>(room: number): BoundedQueue<Value> {
  const values: { readonly value: Value; readonly isFree: boolean }[] = [];
  let given = 0;
  let taken = 0;
  let end: { readonly error?: unknown } | undefined;
  let wake = (): void => undefined;
  return {
    put(value, { isFree } = { isFree: false }) {
      if (end !== undefined || (!isFree && taken >= room)) return false;
      values.push({ value, isFree });
      if (!isFree) taken += 1;
      wake();
      return true;
    },
    close(error) {
      end ??= error === undefined ? {} : { error };
      wake();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        for (let next = values[given]; next !== undefined; next = values[given]) {
          given += 1;
          if (!next.isFree) taken -= 1;
          if (given === cutAt) {
            values.splice(0, given);
            given = 0;
          }
          yield next.value;
        }
        if (end !== undefined) break;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if ('error' in end) throw end.error;
    },
  };
}
