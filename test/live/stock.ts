/**
 * Stock that moves all the time, and the checker of what was answered about it meanwhile.
 *
 * Changes are written the way the ledger writes them (position, shard counter, feed row in one statement), small and fast;
 * the feed afterwards is the record that every answer is held against.
 */
import type { Database } from '#database';
import type { Change, FeedRead, ItemRead, LedgerSnapshot, Slot, Vector } from '#live';

/** An answer as a client got it, and when (ms since 1970). */
export type Given = { readonly itemNo: number; readonly atMs: number; readonly read: ItemRead };

/** A change that was acknowledged, and when (ms since 1970). */
export type Acknowledged = { readonly shard: number; readonly seq: number; readonly atMs: number };

const write = `
  WITH moved AS (
    INSERT INTO ledger.position AS p (position_id, available, version) VALUES ($1, $2, 1)
    ON CONFLICT (position_id) DO UPDATE SET available = p.available + $2, version = p.version + 1
    RETURNING *
  ), counter AS (
    UPDATE ledger.feed_shard s SET seq = s.seq + 1 FROM moved WHERE s.shard = (moved.position_id >> 16) % 4
    RETURNING s.shard, s.seq
  )
  INSERT INTO ledger.feed
  SELECT shard, seq, position_id, version, 1, NULL, now(), available, reserved, picked, damaged, quarantined,
    return_pending, $2, 0, 0, 0, 0, 0, 0, 'test' FROM moved, counter
  RETURNING shard, seq`;

/** Changes a position by some units and gives the feed row it became. */
export async function change(
  database: Database,
  position: { itemNo: number; locationNo: number; by: number },
): Promise<Acknowledged> {
  const values = [position.itemNo * 65_536 + position.locationNo, position.by];
  const { rows } = await database.query<{ shard: number; seq: number }>({
    name: 'change',
    text: write,
    values,
  });
  const [row] = rows;
  if (row === undefined) throw new Error('a change wrote no feed row');
  return { ...row, atMs: Date.now() };
}

type FeedRow = Change;

const feedRows = `
  SELECT shard, seq, position_id >> 16 AS "itemNo", (position_id & 65535)::int AS "locationNo", version, available, reserved,
    available + reserved + picked + damaged + quarantined + return_pending AS "onHand"
  FROM ledger.feed`;

/** The whole feed, in order a shard. */
export async function wholeFeed(database: Database): Promise<FeedRow[]> {
  const { rows } = await database.query<FeedRow>(`${feedRows} ORDER BY shard, seq`);
  return rows;
}

/** The feed after a cursor, at most 200 rows a shard. */
export async function feedAfter(database: Database, after: Vector): Promise<FeedRead<FeedRow>> {
  const limit = 200;
  const { rows } = await database.query<FeedRow>({
    name: 'feed-after',
    text: `${feedRows} JOIN unnest($1::bigint[]) WITH ORDINALITY AS c(after, nth) ON shard = nth - 1 AND seq > after AND seq <= after + ${limit}
      ORDER BY shard, seq`,
    values: [after],
  });
  const cursor = [...after];
  for (const { shard, seq } of rows) cursor[shard] = seq;
  return { rows, cursor, isAtEnd: cursor.every((seq, shard) => seq - (after[shard] ?? 0) < limit) };
}

/** All positions of items in one snapshot, as live asks for them. */
export async function positionsOf(database: Database, itemNos: readonly number[]): Promise<LedgerSnapshot> {
  const { rows } = await database.query<{
    cursor: number[];
    at: number;
    positions: (Slot & { itemNo: number })[];
  }>(
    `SELECT (SELECT array_agg(seq ORDER BY shard) FROM ledger.feed_shard) AS cursor,
       (extract(epoch FROM now()) * 1000)::float8 AS at,
       (SELECT coalesce(json_agg(json_build_object('itemNo', position_id >> 16, 'locationNo', position_id & 65535,
          'version', version, 'available', available, 'reserved', reserved,
          'onHand', available + reserved + picked + damaged + quarantined + return_pending) ORDER BY position_id), '[]')
        FROM unnest($1::bigint[]) AS item JOIN ledger.position ON position_id BETWEEN item * 65536 AND item * 65536 + 65535) AS positions`,
    [itemNos],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a snapshot without a row');
  const items = new Map<number, Slot[]>(itemNos.map((itemNo) => [itemNo, []]));
  for (const { itemNo, ...slot } of row.positions) items.get(itemNo)?.push(slot);
  return { cursor: row.cursor, asOfMs: row.at, items };
}

/**
 * Holds every answer against the feed.
 * Gives a sentence for each one that is wrong: a state that never was, one older than its cursor says, a position left out, or a
 * cursor that leaves out what was acknowledged before the answer says it was true.
 */
export function wrongAnswers(
  given: readonly Given[],
  feed: readonly FeedRow[],
  acknowledged: readonly Acknowledged[],
): string[] {
  const byItem = Map.groupBy(feed, ({ itemNo }) => itemNo);
  const byShard = Map.groupBy(acknowledged, ({ shard }) => shard);
  return given.flatMap((answer) => [
    ...wrongSlots(answer, byItem.get(answer.itemNo) ?? []),
    ...olderThanTold(answer, byShard.get(answer.itemNo % 4) ?? []),
  ]);
}

function wrongSlots({ itemNo, read }: Given, history: readonly FeedRow[]): string[] {
  const seq = read.freshness.cursor[itemNo % 4] ?? 0;
  const states = new Map(history.map((row) => [`${row.locationNo} ${row.version}`, row]));
  const newest = new Map(history.filter((row) => row.seq <= seq).map((row) => [row.locationNo, row]));
  const seen = new Set(read.slots.map(({ locationNo }) => locationNo));
  const told = `item ${itemNo} from ${read.freshness.source} at ${seq}`;
  const missing = [...newest.keys()].filter((locationNo) => !seen.has(locationNo));
  return [
    ...missing.map((locationNo) => `${told}: location ${locationNo} is left out`),
    ...read.slots.flatMap((slot) => {
      const { locationNo, version, available, onHand } = slot;
      const was = states.get(`${locationNo} ${version}`);
      if (was === undefined || was.available !== available || was.onHand !== onHand) {
        return [`${told}: location ${locationNo} never was ${JSON.stringify(slot)}`];
      }
      const least = newest.get(locationNo)?.version ?? 0;
      return version < least
        ? [`${told}: location ${locationNo} is at version ${version}, before ${least}`]
        : [];
    }),
  ];
}

function olderThanTold({ itemNo, atMs, read }: Given, acknowledged: readonly Acknowledged[]): string[] {
  const { asOfMs, ageMs, cursor } = read.freshness;
  const seq = cursor[itemNo % 4] ?? 0;
  // The test's clock tells whole milliseconds, rounded down.
  const leftOut = acknowledged.find((one) => one.atMs + 1 < asOfMs && one.seq > seq);
  const told = `item ${itemNo} as of ${asOfMs}`;
  return [
    ...(leftOut === undefined
      ? []
      : [`${told} leaves out change ${leftOut.seq}, acknowledged at ${leftOut.atMs}`]),
    ...(ageMs < atMs - asOfMs - clockSlackMs ? [`${told} says it is ${ageMs} ms old at ${atMs}`] : []),
  ];
}

/** Between the reader looking at its clock and the test looking at its own, this much may pass. */
const clockSlackMs = 100;
