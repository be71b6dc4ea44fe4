/**
 * A map of texts to values that never grows beyond a count: the least recently used entry goes first.
 *
 * For documents and what is derived from them; values are kept for speed only and can be made again at any time.
 */

/** A least-recently-used cache with a maximum number of entries. */
export class BoundedCache<Value> {
  readonly #entries = new Map<string, Value>();
  readonly #maxEntries: number;

  constructor(maxEntries: number) {
    this.#maxEntries = maxEntries;
  }

  /** How many entries there are. */
  get size(): number {
    return this.#entries.size;
  }

  /** Gives the value of a key and marks it as used, or undefined. */
  get(key: string): Value | undefined {
    const value = this.#entries.get(key);
    if (value === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }

  /** Keeps a value, drops the least recently used one when full, and gives the value back. */
  set(key: string, value: Value): Value {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size > this.#maxEntries) {
      for (const oldest of this.#entries.keys()) {
        this.#entries.delete(oldest);
        break;
      }
    }
    return value;
  }
}
