/**
 * Whether subscribers that resume saw every change once, in order, as it was.
 *
 * Pure; gives a sentence for each wrong, and tells how much a subscriber still has to get.
 */
import type { CursorVector } from '#schema';
import type { AvailableWatch, OrderWatch, StockWatch, ToldChange, WatchOptions } from '../told.ts';
import { wrongState } from './answers.ts';
import { type History, lastUpTo } from './history.ts';
import type { FeedRow, OrderChangeRow } from './truth.ts';

/** The rows a subscriber is owed, in feed order. */
export function owed(
  watch: WatchOptions & { readonly start: CursorVector },
  feed: readonly FeedRow[],
): FeedRow[] {
  const { skus, locationIds, start } = watch;
  return feed.filter(
    ({ shard, seq, sku, locationId }) =>
      seq > (start[shard] ?? 0) &&
      (skus?.includes(sku) ?? true) &&
      (locationIds?.includes(locationId) ?? true),
  );
}

/** Holds what a subscriber to stock got against the feed. */
export function wrongStockWatch(watch: StockWatch, feed: readonly FeedRow[], history: History): string[] {
  const rows = owed(watch, feed);
  const queues = new Map(
    [...Map.groupBy(rows, ({ shard }) => shard)].map(([shard, owedRows]) => [shard, owedRows.values()]),
  );
  const next = new Map([...queues].map(([shard, queue]) => [shard, queue.next().value]));
  const wrong = watch.changes.flatMap((change) => {
    const shard = history.shardOf(change.sku);
    const expected = next.get(shard);
    next.set(shard, queues.get(shard)?.next().value);
    return [...differences(change, expected, shard), ...skipped(change, next)];
  });
  const missing = rows.length - watch.changes.length;
  return [
    ...wrong.slice(0, 3),
    ...(missing > 0 ? [`${missing} of ${rows.length} changes never came`] : []),
    ...wrongSnapshot(watch, history),
  ].map((why) => `${watch.name}: ${why}`);
}

function differences(told: ToldChange, expected: FeedRow | undefined, shard: number): string[] {
  const place = `${shard}.${told.cursor[shard]}`;
  if (expected === undefined) return [`${place} came and nothing more was owed`];
  if (told.cursor[shard] !== expected.seq) return [`${place} came where ${shard}.${expected.seq} was owed`];
  const fields = ['sku', 'locationId', 'version', 'available', 'reserved', 'onHand', 'delta'] as const;
  return fields.flatMap((field) =>
    told[field] === expected[field] ? [] : [`${place}: ${field} is ${told[field]}, not ${expected[field]}`],
  );
}

/** A cursor that is ahead of what was delivered would lose changes to whoever resumes after it. */
function skipped({ cursor }: ToldChange, next: ReadonlyMap<number, FeedRow | undefined>): string[] {
  return [...next].flatMap(([shard, row]) =>
    row !== undefined && (cursor[shard] ?? 0) >= row.seq
      ? [`the cursor ${cursor.join('.')} leaves out ${shard}.${row.seq}`]
      : [],
  );
}

function wrongSnapshot(watch: StockWatch, history: History): string[] {
  if (watch.snapshot !== true) return [];
  const told = new Map(watch.snapshotRows.map((row) => [`${row.sku}@${row.locationId}`, row]));
  const skus = watch.skus ?? [];
  return skus.flatMap((sku) =>
    [...history.of(sku)].flatMap(([locationId, rows]) => {
      const state = rows[lastUpTo(rows, watch.start[history.shardOf(sku)] ?? 0)];
      const row = told.get(`${sku}@${locationId}`);
      const isSame = row?.version === state?.version && row?.available === state?.available;
      return isSame
        ? []
        : [`the snapshot of ${sku}@${locationId} is version ${row?.version}, not ${state?.version}`];
    }),
  );
}

/** Holds what a subscriber to availability got against the feed; changes of one SKU may be told together. */
export function wrongAvailableWatch(
  watch: AvailableWatch,
  feed: readonly FeedRow[],
  history: History,
): string[] {
  const rows = owed(watch, feed);
  const known = new Set(rows.map(({ sku, shard, seq }) => `${sku} ${shard}.${seq}`));
  const last = new Map<string, number>();
  const wrong = watch.changes.flatMap(({ cursor, atMs, entry }) => {
    const shard = history.shardOf(entry.sku);
    const seq = cursor[shard] ?? 0;
    const before = last.get(entry.sku) ?? 0;
    last.set(entry.sku, seq);
    return [
      ...(known.has(`${entry.sku} ${shard}.${seq}`) ? [] : [`${shard}.${seq} is no change of ${entry.sku}`]),
      ...(seq <= before ? [`${shard}.${seq} came after ${before}`] : []),
      ...((entry.cursor[shard] ?? 0) < seq ? [`the answer at ${shard}.${seq} is older than the change`] : []),
      ...wrongState(entry, atMs, history),
    ];
  });
  const final = new Map(rows.map(({ sku, seq }) => [sku, seq]));
  const unfinished = [...final].filter(([sku, seq]) => last.get(sku) !== seq);
  return [
    ...wrong.slice(0, 3),
    ...unfinished.map(([sku, seq]) => `${sku} was last told at ${last.get(sku)}, not ${seq}`),
  ].map((why) => `${watch.name}: ${why}`);
}

/** Holds what a subscriber to orders got against the feed of orders. */
export function wrongOrderWatch(watch: OrderWatch, rows: readonly OrderChangeRow[]): string[] {
  const [start = 0] = watch.start;
  const expected = rows.filter(({ seq }) => seq > start).map(textOf);
  const got = watch.changes.map(({ cursor, cause, ...order }) =>
    textOf({ ...order, seq: cursor[0] ?? 0, step: cause }),
  );
  const at = expected.findIndex((text, nth) => text !== got[nth]);
  if (at === -1 && got.length === expected.length) return [];
  return [
    `${watch.name}: ${got.length} of ${expected.length}; ${got[at]} came where ${expected[at]} was owed`,
  ];
}

function textOf({ seq, step, channelOrderId, status, version }: OrderChangeRow): string {
  return `${seq} ${step} ${channelOrderId} ${status} ${version}`;
}
