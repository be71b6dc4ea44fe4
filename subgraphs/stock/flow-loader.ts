/**
 * What is expected of items, looked up together: one statement for all that are asked alike within a request.
 *
 * What becomes of it is promising.ts; which of it counts is the ledger's to say. For docs/availability.md.
 */
import DataLoader from 'dataloader';
import type { Flow, Flows, Ledger } from '#ledger';
import type { ReachedNumbers } from './numbers.ts';

/** What is expected of one item, as it is looked up with others. */
export type FlowKey = {
  readonly itemNo: number;
  readonly channel: string;
  readonly locationIds: readonly string[] | undefined;
  readonly horizonDays: number;
};

/** What is expected of an item, and what day it is there. */
export type ItemFlows = {
  readonly today: string;
  readonly flows: readonly Flow[];
  /** What is missing at places where nothing ever was, by location number. */
  readonly missing: ReadonlyMap<number, number>;
};

/** Makes the loader of what is expected: one statement for all items asked alike. */
export function flowLoader(
  { promising }: Pick<Ledger, 'promising'>,
  numbers: Pick<ReachedNumbers, 'locationNos'>,
): DataLoader<FlowKey, ItemFlows, string> {
  const alike = ({ channel, locationIds, horizonDays }: FlowKey) =>
    JSON.stringify([channel, locationIds ?? null, horizonDays]);
  const load = async (keys: readonly FlowKey[]): Promise<ItemFlows[]> => {
    const groups = Map.groupBy(keys, alike);
    const read = new Map<string, Flows>();
    for (const [group, [first, ...others]] of groups) {
      if (first === undefined) continue;
      const { channel, locationIds, horizonDays } = first;
      const locationNos =
        locationIds === undefined ? undefined : [...(await numbers.locationNos(locationIds)).values()];
      const itemNos = [first, ...others].map(({ itemNo }) => itemNo);
      read.set(
        group,
        await promising.flows({
          ...{ itemNos, channel, locationNos, horizonDays },
          hasShares: locationIds === undefined,
        }),
      );
    }
    return keys.map((key) => {
      const found = read.get(alike(key));
      const flows = found?.byItem.get(key.itemNo) ?? [];
      return { today: found?.today ?? '', flows, missing: found?.missing.get(key.itemNo) ?? new Map() };
    });
  };
  return new DataLoader(load, { cacheKeyFn: (key) => `${key.itemNo} ${alike(key)}` });
}
