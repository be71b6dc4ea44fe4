/**
 * Reads items from the ledger for everyone who misses them, once: who asks while a read of an item is under way shares it.
 *
 * A read that began before it was asked for may leave out what the asker must see; then another one follows. The breaker in
 * front is for those who have an older copy at hand; who has none waits for the ledger as long as the ledger takes.
 */
import type { ItemPositions } from '#ledger';
import { includes, type Vector } from './control.ts';

/** One read of the ledger, shared. */
export type LedgerReads = {
  /** Gives snapshots that together have every asked item, each including everything up to `atLeast`. */
  read(itemNos: readonly number[], atLeast: Vector | undefined): Promise<readonly ItemPositions[]>;
};

/** Makes the sharing over a function that reads. */
export function createLedgerReads(load: (itemNos: readonly number[]) => Promise<ItemPositions>): LedgerReads {
  const flights = new Map<number, Promise<ItemPositions>>();
  const start = (itemNos: readonly number[]): Promise<ItemPositions> => {
    const flight = load(itemNos).finally(() => {
      for (const itemNo of itemNos) if (flights.get(itemNo) === flight) flights.delete(itemNo);
    });
    for (const itemNo of itemNos) flights.set(itemNo, flight);
    return flight;
  };
  return {
    read: async (itemNos, atLeast) => {
      const own = itemNos.filter((itemNo) => !flights.has(itemNo));
      const joined = new Set(itemNos.flatMap((itemNo) => flights.get(itemNo) ?? []));
      const snapshots = await Promise.all([...joined, ...(own.length === 0 ? [] : [start(own)])]);
      const short = itemNos.filter(
        (itemNo) =>
          !snapshots.some(({ items, cursor }) => items.has(itemNo) && includes(cursor, itemNo, atLeast)),
      );
      return short.length === 0 ? snapshots : [...snapshots, await start(short)];
    },
  };
}
