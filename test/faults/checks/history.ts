/**
 * The feed as history: what every position was at any cursor, for the checks of answers and subscriptions. Pure.
 */
import type { CursorVector } from '#schema';
import type { FeedRow } from './truth.ts';

/** The states of positions over time. */
export type History = {
  shardOf(sku: string): number;
  /** Locations that ever had the SKU, each with its rows in order. */
  of(sku: string): ReadonlyMap<string, readonly FeedRow[]>;
};

/** How many shards the feed has. */
export const shards = 4;

/** Makes the history of a feed; `itemNos` tell the shard of every SKU. */
export function historyOf(feed: readonly FeedRow[], itemNos: ReadonlyMap<string, number>): History {
  const bySku = new Map(
    [...Map.groupBy(feed, ({ sku }) => sku)].map(([sku, rows]) => [
      sku,
      Map.groupBy(rows, ({ locationId }) => locationId),
    ]),
  );
  return {
    shardOf: (sku) => (itemNos.get(sku) ?? 0) % shards,
    of: (sku) => bySku.get(sku) ?? new Map(),
  };
}

/** The index of the last row up to a number; -1 when there is none. */
export function lastUpTo(rows: readonly FeedRow[], seq: number): number {
  let low = -1;
  let high = rows.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high + 1) / 2);
    if ((rows[middle]?.seq ?? 0) <= seq) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Gaps in the feed's numbers and in positions' versions. */
export function gaps(feed: readonly FeedRow[]): string[] {
  const byShard = [...Map.groupBy(feed, ({ shard }) => shard)];
  const byPosition = [...Map.groupBy(feed, ({ sku, locationId }) => `${sku}@${locationId}`)];
  return [
    ...byShard.flatMap(([shard, rows]) =>
      unbroken(
        `shard ${shard}`,
        rows.map(({ seq }) => seq),
      ),
    ),
    ...byPosition.flatMap(([at, rows]) =>
      unbroken(
        at,
        rows.map(({ version }) => version),
      ),
    ),
  ];
}

function unbroken(name: string, numbers: readonly number[]): string[] {
  const broken = numbers.findIndex((number, at) => number !== at + 1);
  return broken === -1 ? [] : [`${name}: ${numbers[broken]} comes where ${broken + 1} should`];
}

/** Everything acknowledged up to a time, as a place in the feed. */
export type Acknowledged = { upTo(atMs: number): CursorVector };

/** One acknowledgement: when, and the numbers of the feed it stands for. */
export type Acknowledgement = {
  readonly atMs: number;
  readonly rows: readonly Pick<FeedRow, 'shard' | 'seq'>[];
};

/** Makes the table of what was acknowledged when. */
export function acknowledgedOf(acknowledgements: readonly Acknowledgement[]): Acknowledged {
  const sorted = [...acknowledgements].sort((a, b) => a.atMs - b.atMs);
  let place: CursorVector = Array.from({ length: shards }, () => 0);
  const places = sorted.map(({ rows }) => {
    for (const { shard, seq } of rows) if (seq > (place[shard] ?? 0)) place = place.with(shard, seq);
    return place;
  });
  return {
    upTo: (atMs) => {
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if ((sorted[middle]?.atMs ?? 0) <= atMs) low = middle + 1;
        else high = middle;
      }
      return places[low - 1] ?? Array.from({ length: shards }, () => 0);
    },
  };
}
