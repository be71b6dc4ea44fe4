/**
 * What travels on a change topic: a contiguous run of one feed shard, or, without rows, a sign of life that tells its end.
 *
 * A message proves what it follows (`after`), so a consumer can tell that it missed nothing, and may be sent twice.
 */

/** Anything with a place in the feed. */
export type Sequenced = { readonly shard: number; readonly seq: number };

/** A run of one shard: every row after `after` (exclusive) up to `to`, in order; numbers without a row are nobody's. */
export type TopicMessage<Row extends Sequenced> = {
  readonly shard: number;
  readonly after: number;
  readonly to: number;
  readonly rows: readonly Row[];
};

const mostRows = 200;

/**
 * Cuts a read of the feed into messages: one or more for each shard that moved, a sign of life for each that did not.
 * Takes the cursor the read started after, its rows (in order a shard) and the cursor it ended with.
 */
export function messagesOf<Row extends Sequenced>(
  after: readonly number[],
  read: { rows: readonly Row[]; cursor: readonly number[] },
): TopicMessage<Row>[] {
  const byShard = Map.groupBy(read.rows, ({ shard }) => shard);
  return read.cursor.flatMap((to, shard) =>
    cut({ shard, after: after[shard] ?? 0, to, rows: byShard.get(shard) ?? [] }),
  );
}

function cut<Row extends Sequenced>(run: TopicMessage<Row>): TopicMessage<Row>[] {
  if (run.rows.length <= mostRows) return [run];
  const pieces: TopicMessage<Row>[] = [];
  for (let start = 0, after = run.after; start < run.rows.length; start += mostRows) {
    const rows = run.rows.slice(start, start + mostRows);
    const isLast = start + mostRows >= run.rows.length;
    const to = isLast ? run.to : (rows.at(-1)?.seq ?? after);
    pieces.push({ shard: run.shard, after, to, rows });
    after = to;
  }
  return pieces;
}
