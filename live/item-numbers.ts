/**
 * Item numbers by SKU, remembered in the process: a number once given is never given to another SKU.
 *
 * What was found is remembered until room is needed, so that answers from the reflection need no read of PostgreSQL. What was
 * not found is remembered for a moment only: an item just created is soon known to everyone.
 */

/** What looks numbers up, and how many are remembered. */
export type ItemNumbersOptions = {
  /** Finds the numbers of canonical SKUs; unknown ones are left out. */
  readonly lookup: (skus: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  /** Default 500,000. */
  readonly most?: number;
  /** How long an unknown SKU stays unknown, ms; default 250. */
  readonly unknownMs?: number;
};

/** Remembers the numbers of items by their SKU. */
export type ItemNumbers = {
  /** Gives the numbers of canonical SKUs; unknown ones are left out. Throws what the lookup threw. */
  find(skus: readonly string[]): Promise<ReadonlyMap<string, number>>;
};

const defaults = { most: 500_000, unknownMs: 250 } as const;

/** Makes an empty memory. */
export function createItemNumbers(options: ItemNumbersOptions): ItemNumbers {
  const { lookup, most, unknownMs } = { ...defaults, ...options };
  const known = new Map<string, number>();
  const unknownUntil = new Map<string, number>();
  const remember = (sku: string, itemNo: number | undefined): void => {
    if (itemNo === undefined) unknownUntil.set(sku, performance.now() + unknownMs);
    else known.set(sku, itemNo);
    for (const memory of [known, unknownUntil]) {
      // The oldest entry of a map comes first.
      if (memory.size > most) memory.delete(memory.keys().next().value ?? '');
    }
  };
  return {
    find: async (skus) => {
      const now = performance.now();
      const found = new Map<string, number>();
      const asked = new Set<string>();
      for (const sku of skus) {
        const itemNo = known.get(sku);
        if (itemNo !== undefined) found.set(sku, itemNo);
        else if ((unknownUntil.get(sku) ?? 0) <= now) asked.add(sku);
      }
      if (asked.size === 0) return found;
      const fresh = await lookup([...asked]);
      for (const sku of asked) remember(sku, fresh.get(sku));
      return new Map([...found, ...fresh]);
    },
  };
}
