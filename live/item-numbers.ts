/**
 * Item numbers by SKU, remembered in the process: a number once given is never given to another SKU.
 *
 * What was found is remembered until room is needed, so that answers from the reflection need no read of PostgreSQL. What was
 * not found is remembered for seconds, and no longer than until any item was made: an item just created is soon known to
 * everyone. Lookups under way are shared.
 */

/** What looks numbers up, and how many are remembered. */
export type ItemNumbersOptions = {
  /** Finds the numbers of canonical SKUs; unknown ones are left out. */
  readonly lookup: (skus: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  /** Tells another number after items were made; without it the unknown are looked up again every quarter of a second. */
  readonly generation?: (() => Promise<number>) | undefined;
  /** Default 500,000. */
  readonly most?: number;
  /** How long an unknown SKU stays unknown at most, ms; default 5,000 with a generation, else 250. */
  readonly unknownMs?: number;
};

/** Remembers the numbers of items by their SKU. */
export type ItemNumbers = {
  /** Gives the numbers of canonical SKUs; unknown ones are left out. Throws what the lookup threw. */
  find(skus: readonly string[]): Promise<ReadonlyMap<string, number>>;
};

type Unknown = { readonly untilMs: number; readonly generation: number };

const defaultMost = 500_000;
const mostUnknown = 50_000;

/** Makes an empty memory. */
export function createItemNumbers(options: ItemNumbersOptions): ItemNumbers {
  const { lookup, generation, most = defaultMost } = options;
  const unknownMs = options.unknownMs ?? (generation === undefined ? 250 : 5_000);
  const generationNow = async (): Promise<number> => (await generation?.()) ?? 0;
  const known = new Map<string, number>();
  const unknown = new Map<string, Unknown>();
  const flights = new Map<string, Promise<ReadonlyMap<string, number>>>();

  const start = (skus: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    const flight = look(skus).finally(() => {
      for (const sku of skus) if (flights.get(sku) === flight) flights.delete(sku);
    });
    for (const sku of skus) flights.set(sku, flight);
    return flight;
  };
  const look = async (skus: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    // What is made after this was told is in the next generation.
    const told = await generationNow();
    const found = await lookup(skus);
    const untilMs = performance.now() + unknownMs;
    for (const sku of skus) {
      const itemNo = found.get(sku);
      if (itemNo === undefined) unknown.set(sku, { untilMs, generation: told });
      else known.set(sku, itemNo);
    }
    forgetOldest(known, most);
    forgetOldest(unknown, Math.min(most, mostUnknown));
    return found;
  };
  const isUnknown = (sku: string, now: { readonly ms: number; readonly generation: number }): boolean => {
    const told = unknown.get(sku);
    return told !== undefined && told.untilMs > now.ms && told.generation === now.generation;
  };
  return {
    find: async (skus) => {
      const found = new Map<string, number>();
      const missing = new Set<string>();
      for (const sku of skus) {
        const itemNo = known.get(sku);
        if (itemNo === undefined) missing.add(sku);
        else found.set(sku, itemNo);
      }
      if (missing.size === 0) return found;
      const now = { ms: performance.now(), generation: await generationNow() };
      const asked = [...missing].filter((sku) => !isUnknown(sku, now));
      const own = asked.filter((sku) => !flights.has(sku));
      const joined = new Set(asked.flatMap((sku) => flights.get(sku) ?? []));
      const reads = await Promise.all([...joined, ...(own.length === 0 ? [] : [start(own)])]);
      for (const read of reads)
        for (const [sku, itemNo] of read) if (missing.has(sku)) found.set(sku, itemNo);
      return found;
    },
  };
}

/** The oldest entry of a map comes first. */
function forgetOldest(memory: Map<string, unknown>, most: number): void {
  for (const key of memory.keys()) {
    if (memory.size <= most) return;
    memory.delete(key);
  }
}
