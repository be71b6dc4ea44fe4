/**
 * A small feed for the checks' own tests: one SKU at two places, what was told of it, and ways to say what is different.
 */
import type { Answer, StockWatch, ToldAvailability, ToldChange } from '../told.ts';
import { acknowledgedOf, historyOf } from './history.ts';
import type { FeedRow } from './truth.ts';

/** Item number 5, so feed shard 1. */
export const itemNos = new Map([['A', 5]]);

/** A row of the feed of SKU A at place L. */
export function row(different: Partial<FeedRow>): FeedRow {
  return {
    shard: 1,
    seq: 1,
    sku: 'A',
    locationId: 'L',
    version: 1,
    movementId: 1,
    reservationEventId: null,
    happenedAtMs: 1_000,
    available: 10,
    reserved: 0,
    onHand: 10,
    delta: 10,
    ...different,
  };
}

/** 10 arrive at L, 4 at M, 3 of L are sold. */
export const feed: readonly FeedRow[] = [
  row({}),
  row({ seq: 2, locationId: 'M', available: 4, onHand: 4, delta: 4, happenedAtMs: 2_000, movementId: 2 }),
  row({ seq: 3, version: 2, available: 7, onHand: 7, delta: -3, happenedAtMs: 3_000, movementId: 3 }),
];

/** The feed as answers and subscriptions are held against it; everything was acknowledged when it happened. */
export const held = {
  history: historyOf(feed, itemNos),
  acknowledged: acknowledgedOf(feed.map((one) => ({ atMs: one.happenedAtMs, rows: [one] }))),
};

/** The truth at the cursor 0.2.0.0. */
export function entry(different: Partial<ToldAvailability> = {}): ToldAvailability {
  return {
    sku: 'A',
    availableToSell: 14,
    locations: [
      { locationId: 'L', onHand: 10, reserved: 0, availableToSell: 10 },
      { locationId: 'M', onHand: 4, reserved: 0, availableToSell: 4 },
    ],
    cursor: [0, 2, 0, 0],
    asOfMs: 2_500,
    ageMs: 10,
    source: 'CACHE',
    readFrom: 'REDIS',
    degraded: false,
    explained: 14,
    ...different,
  };
}

/** An answer with this entry, asked and given after the entry was true. */
export function answer(different: Partial<ToldAvailability> = {}, fields: Partial<Answer> = {}): Answer {
  return {
    askedAtMs: 2_600,
    answeredAtMs: 2_700,
    consistency: 'CACHED',
    entries: [entry(different)],
    ...fields,
  };
}

/** The change a row of the feed is told as. */
export function told({
  sku,
  locationId,
  version,
  available,
  reserved,
  onHand,
  delta,
  seq,
  happenedAtMs,
}: FeedRow): ToldChange {
  const change = { sku, locationId, version, available, reserved, onHand, delta };
  return { ...change, cause: 'RECEIPT_CONFIRMED', cursor: [0, seq, 0, 0], atMs: happenedAtMs };
}

/** A subscriber from the beginning who got these changes. */
export function watch(changes: readonly ToldChange[], different: Partial<StockWatch> = {}): StockWatch {
  const record = { name: 'w', over: 'ws', start: [0, 0, 0, 0], snapshotRows: [], resumes: 0 } as const;
  return { ...record, snapshotRows: [], changes: [...changes], ...different };
}
