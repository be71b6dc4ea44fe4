/**
 * The shop of a run: its items, locations and channel, and who chooses among them.
 *
 * Most items are plentiful; a few are scarce, so that promises compete for the last units.
 */
import { between, type Random, zipf } from '../../../bench/harness/random.ts';
import { StockChannelsDocument, StockItemsDocument, StockLocationsDocument } from '../generated.ts';
import type { Client } from './client.ts';

/** The channel everything is sold in. */
export const channel = 'web';

/** SKUs there is much of. */
export const plentiful: readonly string[] = Array.from({ length: 40 }, (_, n) => `F-${n}`);

/** SKUs promises compete for. */
export const scarce: readonly string[] = Array.from({ length: 8 }, (_, n) => `S-${n}`);

/** Every SKU of the shop. */
export const skus: readonly string[] = [...plentiful, ...scarce];

/** Every location of the shop. */
export const locationIds: readonly string[] = Array.from({ length: 6 }, (_, n) => `L-${n}`);

/** Choices of one client, the same row for the same seed. */
export type Chooser = {
  /** From 0 to below 1. */
  readonly random: Random;
  /** A whole number, both ends included. */
  whole(least: number, most: number): number;
  /** True in a share of all cases. */
  chance(share: number): boolean;
  one<Entry>(entries: readonly Entry[]): Entry;
  /** A plentiful SKU, popular ones more often. */
  popular(): string;
};

/** Makes the choices of a client. */
export function createChooser(random: Random): Chooser {
  const rank = zipf(random, { count: plentiful.length, exponent: 0.8 });
  const one = <Entry>(entries: readonly Entry[]): Entry => {
    const entry = entries[Math.floor(random() * entries.length)];
    if (entry === undefined) throw new Error('there is nothing to choose from');
    return entry;
  };
  return {
    random,
    whole: (least, most) => between(random, least, most),
    chance: (share) => random() < share,
    one,
    popular: () => plentiful[rank()] ?? one(plentiful),
  };
}

/** Makes the shop's items, locations and channel through the front door. */
export async function openShop(client: Client): Promise<void> {
  await client.ask(StockChannelsDocument, { channels: [{ id: channel }] }, {});
  const locations = locationIds.map((id) => ({ id, name: id, pickup: true, shipFrom: true }));
  await client.ask(StockLocationsDocument, { locations }, {});
  await client.ask(StockItemsDocument, { items: skus.map((sku) => ({ sku, name: sku })) }, {});
}
