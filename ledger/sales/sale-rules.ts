/**
 * How items are sold now, as whoever reserves asks for it: a copy in this process, at most a second old.
 *
 * The sale policies in force, and the rooms in which somebody waits although no policy has them any more: nobody overtakes those
 * in line (decision 0019). Hardly any item is on sale at any time, so the copy is small and asking costs a look into a map. A change is in force
 * everywhere within that second.
 */
import type { Queryable } from '#database';
import { roomsWithPeople } from '../waiting-room/room.ts';
import { readSalePolicies, type SalePolicy } from './sale-policy.ts';

/** How an item is sold now: what its policy in force says, and whether there is a room to wait in. */
export type SaleRule = Pick<
  SalePolicy,
  'itemNo' | 'sku' | 'customerCap' | 'maxHoldSeconds' | 'hasWaitingRoom' | 'startsAt'
>;

/** The rules in force, by canonical SKU. */
export type SaleRules = {
  get(): Promise<ReadonlyMap<string, SaleRule>>;
  /** The copy, when it is not too old; undefined when it has to be read first. */
  fresh(): ReadonlyMap<string, SaleRule> | undefined;
};

const copyMs = 1_000;

/** Makes the copy; it is read when it is asked for and too old, once whoever asks. Throws what PostgreSQL threw. */
export function createSaleRules(database: Queryable): SaleRules {
  let copy: ReadonlyMap<string, SaleRule> = new Map();
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;

  const read = async (): Promise<void> => {
    const askedAt = performance.now();
    const policies = await readSalePolicies(database, { isInForce: true });
    const rules = new Map<string, SaleRule>(policies.map((policy) => [policy.sku, policy]));
    for (const { itemNo, sku } of await roomsWithPeople(database))
      rules.set(sku, { ...(rules.get(sku) ?? withoutPolicy(itemNo, sku)), hasWaitingRoom: true });
    copy = rules;
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

function withoutPolicy(itemNo: number, sku: string): SaleRule {
  const neither = { customerCap: undefined, maxHoldSeconds: undefined };
  return { itemNo, sku, ...neither, hasWaitingRoom: false, startsAt: new Date(0) };
}
