/**
 * One order out of several feed shards: each shard's own order kept, and over shards, what was written first comes first.
 *
 * A return of another item lies in another shard than its sale; it was written after the sale was committed, so merging by
 * the time of writing keeps it behind. Where a shard was read only in part, the merge stops with it: what is behind may
 * belong before the rest. Pure.
 */

/** A feed row as far as its order matters. */
export type Ordered = { readonly shard: number; readonly seq: number; readonly writtenAtMs: number };

/** Rows in one order, and how far each shard was used: the last seq taken, by shard. */
export type Merged<Row> = { readonly rows: readonly Row[]; readonly cursor: readonly number[] };

/**
 * Merges rows given in order a shard.
 * `from` is where each shard stood; `cut` names the shards that may have more than was read.
 */
export function mergeShards<Row extends Ordered>(
  rows: readonly Row[],
  from: readonly number[],
  cut: ReadonlySet<number>,
): Merged<Row> {
  const queues = new Map<number, Row[]>();
  for (const row of rows) {
    const queue = queues.get(row.shard) ?? [];
    queue.push(row);
    queues.set(row.shard, queue);
  }
  const heads = new Map([...queues.keys()].map((shard) => [shard, 0]));
  const merged: Row[] = [];
  const cursor = [...from];
  for (;;) {
    const next = earliest(queues, heads);
    if (next === undefined) return { rows: merged, cursor };
    merged.push(next);
    cursor[next.shard] = next.seq;
    const head = (heads.get(next.shard) ?? 0) + 1;
    heads.set(next.shard, head);
    if (cut.has(next.shard) && head === queues.get(next.shard)?.length) return { rows: merged, cursor };
  }
}

function earliest<Row extends Ordered>(
  queues: ReadonlyMap<number, readonly Row[]>,
  heads: ReadonlyMap<number, number>,
): Row | undefined {
  let first: Row | undefined;
  for (const [shard, queue] of queues) {
    const head = queue[heads.get(shard) ?? 0];
    if (head !== undefined && (first === undefined || head.writtenAtMs < first.writtenAtMs)) first = head;
  }
  return first;
}
