/**
 * The sale policies in force, as whoever reserves asks for them: a copy in this process, at most a second old.
 *
 * Hardly any item is on sale at any time, so the copy is small and asking costs a look into a map. A change is in force
 * everywhere within that second.
 */
import type { Queryable } from '#database';
import { readSalePolicies, type SalePolicy } from './sale-policy.ts';

/** The policies in force, by canonical SKU. */
export type SaleRules = {
  get(): Promise<ReadonlyMap<string, SalePolicy>>;
  /** The copy, when it is not too old; undefined when it has to be read first. */
  fresh(): ReadonlyMap<string, SalePolicy> | undefined;
};

const copyMs = 1_000;

/** Makes the copy; it is read when it is asked for and too old, once whoever asks. Throws what PostgreSQL threw. */
export function createSaleRules(database: Queryable): SaleRules {
  let copy: ReadonlyMap<string, SalePolicy> = new Map();
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;

  const read = async (): Promise<void> => {
    const askedAt = performance.now();
    const policies = await readSalePolicies(database, { isInForce: true });
    copy = new Map(policies.map((policy) => [policy.sku, policy]));
    readAt = askedAt;
  };
  const fresh = () => (performance.now() - readAt < copyMs ? copy : undefined);
  return {
    fresh,
    get: async () => {
      const known = fresh();
      if (known !== undefined) return known;
      reading ??= read().finally(() => {
        reading = undefined;
      });
      await reading;
      return copy;
    },
  };
}
