/**
 * What a channel is offered beside what is at locations, for answers that must not wait for the ledger.
 *
 * The ledger keeps its answer half a second by itself; here the last one is kept, for when it does not answer in time. What was
 * never asked is then nothing: too little is offered, never too much, and the answer says that it is degraded.
 */
import type { Ledger, Share } from '#ledger';
import type { Breaker } from '../breaker.ts';

/** The shares of items, and whether the ledger told them just now. */
export type SharesRead = {
  readonly shares: ReadonlyMap<number, readonly Share[]>;
  readonly isDegraded: boolean;
};

/** Reads shares; never throws. */
type ReadShares = (itemNos: readonly number[], channel: string) => Promise<SharesRead>;

/** Shares as the ledger told them within half a second, or as they are now. */
export type KeptShares = { readonly lately: ReadShares; readonly now: ReadShares };

const mostKept = 20_000;

/** Makes an empty memory over the ledger's functions and the breaker in front of it. */
export function createKeptShares(
  ledger: Pick<Ledger['policies'], 'shares' | 'sharesNow'>,
  breaker: Breaker,
): KeptShares {
  const kept = new Map<string, readonly Share[]>();
  const keyOf = (itemNo: number, channel: string): string => `${itemNo} ${channel}`;
  const readBy =
    (read: Ledger['policies']['shares']): ReadShares =>
    async (itemNos, channel) => {
      try {
        const shares = await breaker.run(() => read(itemNos, channel));
        if (kept.size > mostKept) kept.clear();
        for (const itemNo of itemNos) kept.set(keyOf(itemNo, channel), shares.get(itemNo) ?? []);
        return { shares, isDegraded: false };
      } catch {
        const shares = new Map(itemNos.map((itemNo) => [itemNo, kept.get(keyOf(itemNo, channel)) ?? []]));
        return { shares, isDegraded: true };
      }
    };
  return { lately: readBy(ledger.shares), now: readBy(ledger.sharesNow) };
}
