/**
 * The reflection in Redis: packed positions by item under an epoch, read in one MGET, written by scripts.
 *
 * Knows Redis and the format, nothing of PostgreSQL, channels or requests. Everything here may be lost, go back in time or
 * hang; what is read is then missing, older than it says it isn't, or late, and never wrong:
 * a complete item holds at least every change up to the control record's applied cursor.
 */
import type { Redis } from 'ioredis';
import type { ItemPositions } from '#ledger';
import { type Control, newEpoch, readControl, type Vector, vectorText } from './control.ts';
import { type PackedItem, storedItem } from './memory/packed-item.ts';
import { runScript, scripts } from './scripts.ts';
import { packSlots, type Slot } from './slot.ts';

/** What one MGET saw: the record and, of the asked items, those that are complete. */
export type ReflectionRead = {
  readonly control: Control;
  readonly complete: ReadonlyMap<number, PackedItem>;
};

/** All positions of some items in one snapshot of the ledger. */
export type Snapshot = Pick<ItemPositions, 'cursor' | 'items'>;

/** A stretch of the feed: everything after `from` up to `to`. Of several states of one position the highest version counts. */
export type Stretch = {
  readonly epoch: string;
  readonly from: Vector;
  readonly to: Vector;
  readonly items: ReadonlyMap<number, readonly Slot[]>;
  /** The moment (server time, ms) at which `to` was all there was; absent when more was waiting. */
  readonly caughtUpAtMs?: number | undefined;
};

/** What became of a stretch: applied; or not, because another epoch rules, none does, or something before it is missing. */
export type Applied =
  | { readonly status: 'APPLIED' | 'EPOCH' | 'GAP'; readonly control: Control }
  | { readonly status: 'MISSING' };

/** Where and how long values are kept. */
export type ReflectionOptions = {
  readonly redis: Redis;
  /** Starts every key; one a database, so that two products on one Redis never see each other's stock. */
  readonly namespace: string;
  /** How long an item stays without being loaded again, ms; the default 6 h bounds memory and heals what no one foresaw. */
  readonly itemLifeMs?: number;
};

/** The reflection as readers, loaders and the follower use it. Every function throws when Redis is away or late. */
export type Reflection = {
  read(itemNos: readonly number[]): Promise<ReflectionRead | undefined>;
  control(): Promise<Control | undefined>;
  begin(itemNos: readonly number[]): Promise<string | undefined>;
  load(epoch: string, snapshot: Snapshot): Promise<number>;
  apply(stretch: Stretch): Promise<Applied>;
  renew(ruling: string | undefined, from: { cursor: Vector; caughtUpAtMs: number }): Promise<Control>;
};

const defaultItemLifeMs = 6 * 3_600_000;
const partialLifeMs = 30_000;

/** The open connection, the names of keys, and the epoch last seen to rule. */
type Store = {
  readonly redis: Redis;
  readonly controlKey: string;
  readonly itemLifeMs: number;
  readonly itemKey: (epoch: string, itemNo: number) => string;
  known: string | undefined;
};

/** Makes the reflection over an open connection, which stays the caller's to close. */
export function createReflection(options: ReflectionOptions): Reflection {
  const store: Store = {
    redis: options.redis,
    controlKey: `sg:${options.namespace}`,
    itemLifeMs: options.itemLifeMs ?? defaultItemLifeMs,
    itemKey: (epoch, itemNo) => `sg:${options.namespace}:${epoch}:${itemNo}`,
    known: undefined,
  };
  return {
    read: (itemNos) => read(store, itemNos),
    control: () => control(store),
    begin: (itemNos) => begin(store, itemNos),
    load: (epoch, snapshot) => load(store, epoch, snapshot),
    apply: (stretch) => apply(store, stretch),
    renew: (ruling, from) => renew(store, ruling, from),
  };
}

async function control(store: Store): Promise<Control | undefined> {
  const found = readControl(await store.redis.get(store.controlKey));
  store.known = found?.epoch;
  return found;
}

async function read(store: Store, itemNos: readonly number[]): Promise<ReflectionRead | undefined> {
  const epoch = store.known ?? (await control(store))?.epoch;
  if (epoch === undefined) return undefined;
  const seen = await readOnce(store, epoch, itemNos);
  // A new epoch began since we last looked: once more by its names.
  return seen === undefined || seen.control.epoch === epoch
    ? seen
    : readOnce(store, seen.control.epoch, itemNos);
}

async function readOnce(
  store: Store,
  epoch: string,
  itemNos: readonly number[],
): Promise<ReflectionRead | undefined> {
  const keys = itemNos.map((itemNo) => store.itemKey(epoch, itemNo));
  const [first, ...values] = await store.redis.mgetBuffer(store.controlKey, ...keys);
  const found = readControl(first?.toString('latin1'));
  store.known = found?.epoch;
  if (found === undefined) return undefined;
  return { control: found, complete: found.epoch === epoch ? completeItems(itemNos, values) : new Map() };
}

function completeItems(
  itemNos: readonly number[],
  values: readonly (Buffer | null)[],
): ReadonlyMap<number, PackedItem> {
  const complete = new Map<number, PackedItem>();
  for (const [index, itemNo] of itemNos.entries()) {
    const value = values[index];
    const item = value ? storedItem(value) : undefined;
    if (item !== undefined) complete.set(itemNo, item);
  }
  return complete;
}

async function begin(store: Store, itemNos: readonly number[]): Promise<string | undefined> {
  const epoch = store.known ?? (await control(store))?.epoch;
  if (epoch === undefined) return undefined;
  const keys = [store.controlKey, ...itemNos.map((itemNo) => store.itemKey(epoch, itemNo))];
  const { status } = await runScript(store.redis, scripts.begin, {
    keys,
    args: [epoch, partialLifeMs, ...itemNos],
  });
  return status === 'BEGUN' ? epoch : undefined;
}

async function load(store: Store, epoch: string, { cursor, items }: Snapshot): Promise<number> {
  const keys = [store.controlKey, ...[...items.keys()].map((itemNo) => store.itemKey(epoch, itemNo))];
  const args = [...items].flatMap(([itemNo, slots]) => [itemNo, spread(store.itemLifeMs), packSlots(slots)]);
  const call = { keys, args: [epoch, vectorText(cursor), ...args] };
  const { status, detail } = await runScript(store.redis, scripts.load, call);
  return status === 'LOADED' ? Number(detail) : 0;
}

/** Items loaded together must not all expire together. */
function spread(lifeMs: number): number {
  return Math.ceil(lifeMs * (0.75 + Math.random() / 2));
}

async function apply(store: Store, { epoch, from, to, items, caughtUpAtMs }: Stretch): Promise<Applied> {
  const keys = [store.controlKey, ...[...items.keys()].map((itemNo) => store.itemKey(epoch, itemNo))];
  const slots = [...items.values()].map((states) => packSlots(newestOfEach(states)));
  const at = caughtUpAtMs === undefined ? '' : Math.floor(caughtUpAtMs);
  const call = { keys, args: [epoch, vectorText(from), vectorText(to), at, ...slots] };
  const { status, detail } = await runScript(store.redis, scripts.apply, call);
  const found = readControl(detail);
  if (found === undefined) return { status: 'MISSING' };
  if (status !== 'APPLIED' && status !== 'EPOCH' && status !== 'GAP') {
    throw new Error(`the apply script answered ${status}`);
  }
  return { status, control: found };
}

function newestOfEach(states: readonly Slot[]): Slot[] {
  const newest = new Map<number, Slot>();
  for (const state of states) {
    const other = newest.get(state.locationNo);
    if (other === undefined || other.version < state.version) newest.set(state.locationNo, state);
  }
  return [...newest.values()];
}

async function renew(
  store: Store,
  ruling: string | undefined,
  { cursor, caughtUpAtMs }: { cursor: Vector; caughtUpAtMs: number },
): Promise<Control> {
  const args = [ruling ?? '', newEpoch(), vectorText(cursor), Math.floor(caughtUpAtMs)];
  const { detail } = await runScript(store.redis, scripts.renew, { keys: [store.controlKey], args });
  const now = readControl(detail);
  if (now === undefined) throw new Error(`the new epoch's record cannot be read: ${detail}`);
  store.known = now.epoch;
  return now;
}
