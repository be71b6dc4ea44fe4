/**
 * Stock that moves, through the ledger as the product moves it, and the checker of what was answered about it meanwhile.
 *
 * The feed afterwards is the record every answer is held against: a state that never was, one older than its cursor, or a
 * cursor that leaves out what was acknowledged before the answer says it was true, is a wrong answer.
 */
import { randomUUID } from 'node:crypto';
import { type Change, createLedger, type Ledger, shardCount } from '#ledger';
import type { ItemRead, Slot } from '#live';
import type { CursorVector } from '#schema';
import type { TestDatabase } from '#test/world';

/** An answer as a client got it, and when (ms since 1970). */
export type Given = { readonly itemNo: number; readonly atMs: number; readonly read: ItemRead };

/** What was acknowledged (everything up to the cursor), and when (ms since 1970). */
export type Acknowledged = { readonly cursor: CursorVector; readonly atMs: number };

/** A ledger with items SKU-1…, numbered from 1, and locations L0…, numbered from 0. */
export type Stock = {
  readonly ledger: Ledger;
  /** Receives (by > 0) or sells (by < 0) units. */
  move(position: { itemNo: number; locationNo: number; by: number }): Promise<Acknowledged>;
  /** Holds one unit wherever the ledger finds it; nothing when there is none. */
  reserve(itemNo: number): Promise<void>;
  /** The whole feed, in order a shard. */
  wholeFeed(): Promise<Change[]>;
};

const context = {
  caller: { id: 'test', kind: 'development', channels: 'all', locations: 'all', scopes: ['*'] },
  correlationId: 'test',
} as const;

/** Makes the items and locations, with nothing anywhere. */
export async function openStock(
  world: TestDatabase,
  size: { items: number; locations: number },
): Promise<Stock> {
  await world.database.query(
    `INSERT INTO items.item (sku, name, updated_by) SELECT 'SKU-' || n, 'Item', 'test' FROM generate_series(1, $1) n`,
    [size.items],
  );
  await world.database.query(
    `INSERT INTO locations.location (location_no, location_id, name, kind, updated_by)
     SELECT n, 'L' || n, 'Location', 'STORE', 'test' FROM generate_series(0, $1 - 1) n`,
    [size.locations],
  );
  const ledger = createLedger({ database: world.writer, reader: world.reader });
  return {
    ledger,
    move: async ({ itemNo, locationNo, by }) => {
      const event = {
        source: 'test',
        eventId: randomUUID(),
        type: by > 0 ? 'RECEIPT_CONFIRMED' : 'SALE_COMPLETED',
        sku: `SKU-${itemNo}`,
        locationId: `L${locationNo}`,
        quantity: Math.abs(by),
        occurredAt: new Date().toISOString(),
      };
      const { results, cursor } = await ledger.record([event], context);
      if (cursor === undefined) throw new Error(`not recorded: ${JSON.stringify(results)}`);
      return { cursor, atMs: Date.now() };
    },
    reserve: async (itemNo) => {
      const lines = [{ sku: `SKU-${itemNo}`, quantity: 1 }];
      const request = {
        idempotencyKey: randomUUID(),
        channel: 'web',
        lines,
        holdSeconds: 900,
        allOrNothing: true,
      };
      await ledger.reserve([request], context);
    },
    wholeFeed: async () => {
      const rows: Change[] = [];
      for (let cursor: CursorVector = [], isAtEnd = false; !isAtEnd; ) {
        const read = await ledger.changesAfter(cursor);
        rows.push(...read.rows);
        ({ cursor, isAtEnd } = read);
      }
      return rows.sort((a, b) => a.shard - b.shard || a.seq - b.seq);
    },
  };
}

/**
 * Holds every answer against the feed.
 * Gives a sentence for each one that is wrong: a state that never was, one older than its cursor says, a position left out, or a
 * cursor that leaves out what was acknowledged before the answer says it was true.
 */
export function wrongAnswers(
  given: readonly Given[],
  feed: readonly Change[],
  acknowledged: readonly Acknowledged[],
): string[] {
  const byItem = Map.groupBy(feed, ({ itemNo }) => itemNo);
  return given.flatMap((answer) => [
    ...wrongSlots(answer, byItem.get(answer.itemNo) ?? []),
    ...olderThanTold(answer, acknowledged),
  ]);
}

function wrongSlots({ itemNo, read }: Given, history: readonly Change[]): string[] {
  const seq = read.freshness.cursor[itemNo % shardCount] ?? 0;
  const states = new Map(history.map((row) => [`${row.locationNo} ${row.version}`, row]));
  const newest = new Map(history.filter((row) => row.seq <= seq).map((row) => [row.locationNo, row]));
  const seen = new Set(read.slots.map(({ locationNo }) => locationNo));
  const told = `item ${itemNo} from ${read.freshness.source} at ${seq}`;
  const missing = [...newest.keys()].filter((locationNo) => !seen.has(locationNo));
  return [
    ...missing.map((locationNo) => `${told}: location ${locationNo} is left out`),
    ...read.slots.flatMap((slot) => {
      const { locationNo, version } = slot;
      const was = states.get(`${locationNo} ${version}`);
      if (was === undefined || !isSame(was, slot)) {
        return [`${told}: location ${locationNo} never was ${JSON.stringify(slot)}`];
      }
      const least = newest.get(locationNo)?.version ?? 0;
      return version < least
        ? [`${told}: location ${locationNo} is at version ${version}, before ${least}`]
        : [];
    }),
  ];
}

function isSame(was: Change, slot: Slot): boolean {
  const states = ['available', 'reserved', 'picked', 'damaged', 'quarantined', 'returnPending'] as const;
  return states.every((state) => was[state] === slot[state]);
}

function olderThanTold({ itemNo, atMs, read }: Given, acknowledged: readonly Acknowledged[]): string[] {
  const { asOfMs, ageMs, cursor } = read.freshness;
  const seq = cursor[itemNo % shardCount] ?? 0;
  // The test's clock tells whole milliseconds, rounded down.
  const leftOut = acknowledged.find(
    (one) => one.atMs + 1 < asOfMs && (one.cursor[itemNo % shardCount] ?? 0) > seq,
  );
  const told = `item ${itemNo} as of ${asOfMs}`;
  return [
    ...(leftOut === undefined
      ? []
      : [`${told} leaves out ${leftOut.cursor}, acknowledged at ${leftOut.atMs}`]),
    ...(ageMs < atMs - asOfMs - clockSlackMs ? [`${told} says it is ${ageMs} ms old at ${atMs}`] : []),
  ];
}

/** Between the reader looking at its clock and the test looking at its own, this much may pass. */
const clockSlackMs = 100;
