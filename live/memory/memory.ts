/**
 * The copy of items in this process: packed, bounded, brought up to date by the feed, each item stamped with its place in it.
 *
 * It holds what was read lately and only while the feed is followed (follow-feed.ts). Every item in it includes every change up
 * to the place that was reached (`cursor`), or up to its own stamp where that is later; without proof of that it is not kept.
 * Items with grants are kept with what is left of them, and are only ever replaced whole, from one snapshot.
 */
import type { Change, ItemPositions, PositionGrant } from '#ledger';
import { shardOf, type Vector } from '../control.ts';
import type { Freshness, ItemRead } from '../freshness.ts';
import { createPackedCache } from './packed-cache.ts';
import { type PackedItem, packItem, seqOf, stamped, withSlot } from './packed-item.ts';
import { PackedRead } from './packed-read.ts';
import { createRecentChanges, type RecentChanges } from './recent-changes.ts';

/** An item with grants, which is true at one place of the feed. */
type GrantedItem = { readonly packed: PackedItem; readonly grants: readonly PositionGrant[] };
type KeptItem = PackedItem | GrantedItem;

/** Where the feed was followed to, and when that was its end. */
export type Stand = {
  readonly cursor: Vector;
  /** performance.now() before the end was looked at. */
  readonly lookedAtMs: number;
  /** A server time (ms since 1970) not later than that. */
  readonly asOfMs: number;
};

/** A stretch of the feed as it was read after the stand before. */
export type Followed = {
  readonly rows: readonly Change[];
  readonly cursor: Vector;
  /** Present when nothing was left after `cursor`. */
  readonly end: Pick<Stand, 'lookedAtMs' | 'asOfMs'> | undefined;
  /** The items with grants among the rows, as they are at `cursor` or later. */
  readonly granted: ItemPositions | undefined;
};

/** The copy of items in this process; it answers only between `begin` and `end`. */
export type Memory = {
  /** Gives those of the items that are kept; of `granted` ones only those with their grants. */
  read(itemNos: readonly number[], granted: ReadonlySet<number>): Map<number, ItemRead>;
  /** Keeps items as they were read elsewhere, as far as that can be proved. */
  keep(read: Pick<ItemPositions, 'cursor' | 'items' | 'grants'>): void;
  /** The same of items without grants that are packed already, whatever their stamp. */
  keepPacked(read: { readonly cursor: Vector; readonly items: ReadonlyMap<number, PackedItem> }): void;
  /** Forgets those of the items that are kept with grants: something about these changed that the feed need not tell. */
  forgetGranted(itemNos: Iterable<number>): void;
  /** Begins at a place, empty. */
  begin(stand: Stand): void;
  apply(followed: Followed): void;
  /** The items among the rows that are kept with grants. */
  grantedAmong(rows: readonly Change[]): number[];
  /** Forgets everything and stops answering. */
  end(): void;
  stand(): Stand | undefined;
  size(): { readonly items: number; readonly bytes: number };
};

/** What an item costs beside its own bytes: the string's header and its place in a map. */
const overheadBytes = 72;
const grantBytes = 200;

function bytesOf(item: KeptItem): number {
  if (typeof item === 'string') return item.length + overheadBytes;
  return item.packed.length + overheadBytes + item.grants.length * grantBytes;
}

const packedOf = (item: KeptItem): PackedItem => (typeof item === 'string' ? item : item.packed);
const grantsOf = (item: KeptItem): readonly PositionGrant[] => (typeof item === 'string' ? [] : item.grants);

type Given = {
  readonly seq: number;
  readonly packed: () => PackedItem;
  readonly grants: readonly PositionGrant[];
};

/** Whether what is kept is newer than what was read elsewhere, and of the same grants. */
function isLater(kept: KeptItem | undefined, { seq, grants }: Given): boolean {
  return kept !== undefined && grantsOf(kept).length === grants.length && seqOf(packedOf(kept)) > seq;
}

/** Makes an empty copy that answers nothing before it has begun. */
export function createMemory({ mostBytes }: { readonly mostBytes: number }): Memory {
  const cache = createPackedCache<KeptItem>({ mostBytes, bytesOf });
  let stand: Stand | undefined;
  let recent: RecentChanges = createRecentChanges([]);

  const keepOne = (itemNo: number, given: Given): void => {
    if (stand === undefined) return;
    const shard = shardOf(itemNo, stand.cursor);
    const later = recent.after({ shard, seq: given.seq, itemNo });
    if (later === undefined || (given.grants.length > 0 && later.length > 0)) return;
    if (isLater(cache.peek(itemNo), given)) return;
    const packed = later.reduce((item, { slot }) => withSlot(item, slot), given.packed());
    cache.set(itemNo, given.grants.length > 0 ? { packed, grants: given.grants } : packed);
  };
  const keep: Memory['keep'] = ({ cursor, items, grants }) => {
    for (const [itemNo, slots] of items) {
      const seq = cursor[shardOf(itemNo, cursor)] ?? 0;
      keepOne(itemNo, { seq, packed: () => packItem(seq, slots), grants: grants.get(itemNo) ?? [] });
    }
  };
  const keepPacked: Memory['keepPacked'] = ({ cursor, items }) => {
    for (const [itemNo, item] of items) {
      const seq = cursor[shardOf(itemNo, cursor)] ?? 0;
      keepOne(itemNo, { seq, packed: () => stamped(item, seq), grants: [] });
    }
  };
  const applyRow = ({ shard, seq, itemNo, ...slot }: Change): void => {
    recent.add(shard, { seq, itemNo, slot });
    const item = cache.peek(itemNo);
    if (typeof item !== 'string') return;
    const changed = withSlot(item, slot);
    if (changed !== item) cache.set(itemNo, changed);
  };
  return {
    keep,
    keepPacked,
    read: (itemNos, granted) =>
      stand === undefined ? new Map() : readKept(itemNos, { cache, stand, granted }),
    forgetGranted: (itemNos) => {
      for (const itemNo of itemNos) if (typeof cache.peek(itemNo) === 'object') cache.delete(itemNo);
    },
    begin: (at) => {
      cache.clear();
      recent = createRecentChanges(at.cursor);
      stand = at;
    },
    apply: ({ rows, cursor, end, granted }) => {
      if (stand === undefined) return;
      for (const row of rows) applyRow(row);
      stand = { ...stand, cursor, ...end };
      // Whoever is not in the snapshot has lost its grants, or could not be read again.
      for (const itemNo of grantedIn(cache, rows)) cache.delete(itemNo);
      if (granted !== undefined) keep(granted);
    },
    grantedAmong: (rows) => grantedIn(cache, rows),
    end: () => {
      stand = undefined;
      cache.clear();
    },
    stand: () => stand,
    size: () => ({ items: cache.count(), bytes: cache.bytes() }),
  };
}

type Kept = ReturnType<typeof createPackedCache<KeptItem>>;

function grantedIn(cache: Kept, rows: readonly Change[]): number[] {
  const itemNos = new Set(rows.map(({ itemNo }) => itemNo));
  return [...itemNos].filter((itemNo) => typeof cache.peek(itemNo) === 'object');
}

function readKept(
  itemNos: readonly number[],
  from: { readonly cache: Kept; readonly stand: Stand; readonly granted: ReadonlySet<number> },
): Map<number, ItemRead> {
  const { cursor, lookedAtMs, asOfMs } = from.stand;
  const toldAtMs = performance.now();
  const age = { asOfMs, ageMs: toldAtMs - lookedAtMs, toldAtMs };
  const freshness: Freshness = { ...age, cursor, source: 'CACHE', readFrom: 'PROCESS' };
  const found = new Map<number, ItemRead>();
  for (const itemNo of itemNos) {
    const item = from.cache.get(itemNo);
    if (item === undefined || (typeof item === 'string' && from.granted.has(itemNo))) continue;
    const packed = packedOf(item);
    const shard = shardOf(itemNo, cursor);
    const seq = seqOf(packed);
    const isLater = seq > (cursor[shard] ?? 0);
    const fresh = isLater ? { ...freshness, cursor: cursor.with(shard, seq) } : freshness;
    found.set(itemNo, new PackedRead({ packed, grants: grantsOf(item), freshness: fresh }));
  }
  return found;
}
