/**
 * A map bounded by bytes that forgets what was not used for longest, or nearly so, and touches nothing on a hit.
 *
 * Two generations instead of a list: what is found in the old one moves to the young one, and when the young one is half of
 * the room the old one is forgotten whole. A catalogue larger than memory so keeps what is asked for.
 */

/** How much is kept, and what a value counts. */
export type PackedCacheOptions<Value> = {
  /** The most bytes over all values, by their own account. */
  readonly mostBytes: number;
  readonly bytesOf: (value: Value) => number;
};

/** Values by item number. */
export type PackedCache<Value> = {
  /** Gives a value and counts it as used. */
  get(key: number): Value | undefined;
  /** Gives a value without counting it as used. */
  peek(key: number): Value | undefined;
  set(key: number, value: Value): void;
  delete(key: number): void;
  clear(): void;
  bytes(): number;
  count(): number;
};

type Generation<Value> = { readonly values: Map<number, Value>; bytes: number };

/** Makes an empty one. */
export function createPackedCache<Value>({
  mostBytes,
  bytesOf,
}: PackedCacheOptions<Value>): PackedCache<Value> {
  const empty = (): Generation<Value> => ({ values: new Map(), bytes: 0 });
  let young = empty();
  let old = empty();

  const takeFrom = (generation: Generation<Value>, key: number): Value | undefined => {
    const value = generation.values.get(key);
    if (value === undefined) return undefined;
    generation.values.delete(key);
    generation.bytes -= bytesOf(value);
    return value;
  };
  const putYoung = (key: number, value: Value): void => {
    const bytes = bytesOf(value);
    // What would push everything else out is not worth it.
    if (bytes * 2 > mostBytes) return;
    if ((young.bytes + bytes) * 2 > mostBytes) {
      old = young;
      young = empty();
    }
    young.values.set(key, value);
    young.bytes += bytes;
  };
  return {
    get: (key) => {
      const value = young.values.get(key);
      if (value !== undefined) return value;
      const older = takeFrom(old, key);
      if (older !== undefined) putYoung(key, older);
      return older;
    },
    peek: (key) => young.values.get(key) ?? old.values.get(key),
    set: (key, value) => {
      takeFrom(old, key);
      takeFrom(young, key);
      putYoung(key, value);
    },
    delete: (key) => {
      takeFrom(old, key);
      takeFrom(young, key);
    },
    clear: () => {
      young = empty();
      old = empty();
    },
    bytes: () => young.bytes + old.bytes,
    count: () => young.values.size + old.values.size,
  };
}
