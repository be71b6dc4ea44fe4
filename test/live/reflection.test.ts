/**
 * The reflection's scripts on a real Redis: set if newer, an item complete only when that can be proved, cursors that
 * neither skip nor go back, and every script harmless when it runs late or twice.
 *
 * No PostgreSQL: the feed here is whatever a case says it is. The whole path is in faults.test.ts.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDataFolder, readSettings, serverUser, startRedis } from '#launch';
import type { Reflection, Slot, Vector, WritableReflection } from '#live';
import { openTestRedis } from '#test/world';
import { slotsOf as positionsIn } from '../../live/memory/packed-item.ts';
import { connectedReflection, ruledReflection, slot } from './arrange.ts';

/** Feed shard 1 of 4. */
const item = 5;

const opened: WritableReflection[] = [];
let url: string;
let redis: Redis;

beforeAll(async () => {
  url = await openTestRedis();
  redis = new Redis(url);
});

afterAll(() => {
  for (const reflection of opened) reflection.close();
  redis.disconnect();
});

async function ruled(cursor: Vector = [0, 0, 0, 0]) {
  const made = await ruledReflection(url, cursor);
  opened.push(made.reflection);
  return made;
}

async function slotsOf(reflection: Reflection, itemNo = item): Promise<readonly Slot[] | undefined> {
  const found = (await reflection.read([itemNo]))?.complete.get(itemNo);
  return found === undefined ? undefined : positionsIn(found);
}

function atSeq(seq: number): Vector {
  return [0, seq, 0, 0];
}

describe('positions', () => {
  test('end at the highest version whatever the order of 2,000 shuffled changes', async () => {
    const { reflection, epoch } = await ruled();
    await reflection.load(epoch, { cursor: atSeq(0), items: new Map([[item, []]]) });
    const changes = Array.from({ length: 2_000 }, (_, index) => slot(index % 7, 1 + Math.floor(index / 7)));
    const newest = [...Map.groupBy(changes, ({ locationNo }) => locationNo).values()].map((list) =>
      list.reduce((a, b) => (a.version > b.version ? a : b)),
    );
    const shuffled =
      fc.sample(fc.shuffledSubarray(changes, { minLength: 2_000 }), { numRuns: 1, seed: 7 })[0] ?? [];
    for (let start = 0; start < shuffled.length; start += 50) {
      const items = new Map([[item, shuffled.slice(start, start + 50)]]);
      await reflection.apply({ epoch, from: atSeq(0), to: atSeq(0), items });
    }
    expect(await slotsOf(reflection)).toEqual(newest);
  });

  test('merge in Lua as a map by location does, for any slots', async () => {
    const { reflection, epoch } = await ruled();
    const anySlot = fc.record({
      locationNo: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 65_535 })),
      version: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 2 ** 48 - 1 })),
      available: fc.integer(),
      reserved: fc.nat(),
      picked: fc.nat(1),
      damaged: fc.constant(0),
      quarantined: fc.nat(2),
      returnPending: fc.maxSafeNat(),
    });
    const slots = fc.uniqueArray(anySlot, { selector: ({ locationNo }) => locationNo, maxLength: 12 });
    let itemNo = 1_000_000;
    await fc.assert(
      fc.asyncProperty(slots, slots, slots, async (held, first, second) => {
        itemNo += 1;
        await reflection.load(epoch, { cursor: atSeq(0), items: new Map([[itemNo, held]]) });
        for (const added of [first, second]) {
          await reflection.apply({ epoch, from: atSeq(0), to: atSeq(0), items: new Map([[itemNo, added]]) });
        }
        const expected = new Map<number, Slot>();
        for (const added of [...held, ...first, ...second]) {
          const other = expected.get(added.locationNo);
          if (other === undefined || other.version < added.version) expected.set(added.locationNo, added);
        }
        const sorted = [...expected.values()].sort((a, b) => a.locationNo - b.locationNo);
        expect(await slotsOf(reflection, itemNo)).toEqual(sorted);
      }),
      { numRuns: 150 },
    );
  });

  test('of an item nobody loaded are not kept by the follower', async () => {
    const { reflection, epoch, namespace } = await ruled();
    await reflection.apply({ epoch, from: atSeq(0), to: atSeq(1), items: new Map([[item, [slot(1, 1)]]]) });
    expect(await redis.keys(`sg:${namespace}:*`)).toEqual([]);
  });

  test('of an item without any are an answer too', async () => {
    const { reflection, epoch } = await ruled();
    await reflection.load(epoch, { cursor: atSeq(0), items: new Map([[item, []]]) });
    expect(await slotsOf(reflection)).toEqual([]);
  });
});

describe('an item is complete only when nothing can be missing', () => {
  const snapshotAt = (seq: number, slots: Slot[]) => ({
    cursor: atSeq(seq),
    items: new Map([[item, slots]]),
  });
  const change = (from: number, slots: Slot[]) => ({
    from: atSeq(from),
    to: atSeq(from + 1),
    items: new Map([[item, slots]]),
  });

  test('a snapshot not behind the applied cursor completes it', async () => {
    const { reflection, epoch } = await ruled(atSeq(10));
    expect(await reflection.load(epoch, snapshotAt(10, [slot(1, 3)]))).toBe(1);
    expect(await slotsOf(reflection)).toEqual([slot(1, 3)]);
  });

  test('a snapshot behind the applied cursor does not, when nobody kept what came between', async () => {
    const { reflection, epoch } = await ruled(atSeq(10));
    await reflection.apply({ epoch, ...change(10, [slot(1, 4)]) });
    expect(await reflection.load(epoch, snapshotAt(10, [slot(1, 3)]))).toBe(0);
    expect(await slotsOf(reflection)).toBeUndefined();
  });

  test('an item begun before keeps what the follower applies while the snapshot is on its way', async () => {
    const { reflection, epoch } = await ruled(atSeq(10));
    expect(await reflection.begin([item])).toBe(epoch);
    await reflection.apply({ epoch, ...change(10, [slot(1, 4), slot(9, 1)]) });
    expect(await slotsOf(reflection)).toBeUndefined();
    expect(await reflection.load(epoch, snapshotAt(10, [slot(1, 3), slot(2, 8)]))).toBe(1);
    expect(await slotsOf(reflection)).toEqual([slot(1, 4), slot(2, 8), slot(9, 1)]);
  });

  test('an item begun after the snapshot was taken does not count as begun', async () => {
    const { reflection, epoch } = await ruled(atSeq(10));
    await reflection.apply({ epoch, ...change(10, [slot(1, 4)]) });
    await reflection.begin([item]);
    expect(await reflection.load(epoch, snapshotAt(10, [slot(1, 3)]))).toBe(0);
    expect(await slotsOf(reflection)).toBeUndefined();
    expect(await reflection.load(epoch, snapshotAt(11, [slot(1, 4)]))).toBe(1);
    expect(await slotsOf(reflection)).toEqual([slot(1, 4)]);
  });

  test('an item begun and then lost does not count as begun', async () => {
    const { reflection, epoch, namespace } = await ruled(atSeq(10));
    await reflection.begin([item]);
    await redis.del(`sg:${namespace}:${epoch}:${item}`);
    await reflection.apply({ epoch, ...change(10, [slot(1, 4)]) });
    expect(await reflection.load(epoch, snapshotAt(10, [slot(1, 3)]))).toBe(0);
  });

  test('a snapshot that arrives late never takes a newer position back', async () => {
    const { reflection, epoch } = await ruled(atSeq(10));
    await reflection.load(epoch, snapshotAt(10, [slot(1, 3)]));
    await reflection.apply({ epoch, ...change(10, [slot(1, 4)]) });
    await reflection.load(epoch, snapshotAt(10, [slot(1, 3)]));
    expect(await slotsOf(reflection)).toEqual([slot(1, 4)]);
  });

  test('and loads of an epoch that no longer rules go nowhere', async () => {
    const { reflection, epoch } = await ruled(atSeq(10));
    await reflection.renew(epoch, { cursor: atSeq(12), caughtUpAtMs: 2_000 });
    expect(await reflection.load(epoch, snapshotAt(12, [slot(1, 3)]))).toBe(0);
    expect(await slotsOf(reflection)).toBeUndefined();
  });
});

describe('the applied cursor', () => {
  const none = new Map<number, Slot[]>();

  test('refuses a stretch that would leave a gap, and says where it stands', async () => {
    const { reflection, epoch } = await ruled([5, 5, 5, 5]);
    const result = await reflection.apply({ epoch, from: [5, 6, 5, 5], to: [9, 9, 9, 9], items: none });
    expect(result).toMatchObject({ status: 'GAP', control: { applied: [5, 5, 5, 5] } });
  });

  test('takes the higher of every shard when stretches overlap, and never goes back', async () => {
    const { reflection, epoch } = await ruled([5, 5, 5, 5]);
    await reflection.apply({ epoch, from: [5, 5, 5, 5], to: [9, 5, 7, 5], items: none });
    const result = await reflection.apply({ epoch, from: [5, 5, 5, 5], to: [8, 6, 7, 5], items: none });
    expect(result).toMatchObject({ status: 'APPLIED', control: { applied: [9, 6, 7, 5] } });
  });

  test('tells when it was the end of the feed, and that never goes back either', async () => {
    const { reflection, epoch } = await ruled();
    const at = (caughtUpAtMs?: number) =>
      reflection.apply({ epoch, from: atSeq(0), to: atSeq(0), items: none, caughtUpAtMs });
    expect(await at(1_767_225_600_123)).toMatchObject({ control: { caughtUpAtMs: 1_767_225_600_123 } });
    expect(await at(1_767_225_600_000)).toMatchObject({ control: { caughtUpAtMs: 1_767_225_600_123 } });
    expect(await at()).toMatchObject({ control: { caughtUpAtMs: 1_767_225_600_123 } });
  });

  test('is gone with a flush, and stretches of the epoch before go nowhere', async () => {
    const { reflection, epoch, namespace } = await ruled();
    await redis.del(`sg:${namespace}`);
    expect(await reflection.apply({ epoch, from: atSeq(0), to: atSeq(1), items: none })).toEqual({
      status: 'MISSING',
    });
    const next = await reflection.renew(undefined, { cursor: atSeq(7), caughtUpAtMs: 1 });
    const late = await reflection.apply({ epoch, from: atSeq(0), to: atSeq(1), items: none });
    expect(late).toEqual({ status: 'EPOCH', control: next });
  });

  test('is begun once when two followers find it missing at the same time', async () => {
    const { reflection, epoch, namespace } = await ruled();
    const other = await connectedReflection(url, namespace);
    opened.push(other);
    const controls = await Promise.all(
      [reflection, other].map((one) => one.renew(epoch, { cursor: atSeq(3), caughtUpAtMs: 1 })),
    );
    expect(controls[0]).toEqual(controls[1]);
    expect(controls[0]?.epoch).not.toBe(epoch);
  });
});

describe('readers', () => {
  test('that knew an older epoch read the new one in the same call', async () => {
    const { reflection, epoch, namespace } = await ruled();
    const reader = await connectedReflection(url, namespace);
    opened.push(reader);
    await reader.read([item]);
    const next = await reflection.renew(epoch, { cursor: atSeq(2), caughtUpAtMs: 1 });
    await reflection.load(next.epoch, { cursor: atSeq(2), items: new Map([[item, [slot(1, 1)]]]) });
    expect(await slotsOf(reader)).toEqual([slot(1, 1)]);
  });

  test('find nothing after a flush, and everything again after it was loaded again', async () => {
    const { reflection, epoch, namespace } = await ruled();
    await reflection.load(epoch, { cursor: atSeq(0), items: new Map([[item, [slot(1, 1)]]]) });
    const keys = await redis.keys(`sg:${namespace}*`);
    await redis.del(...keys);
    expect(await reflection.read([item])).toBeUndefined();
    await reflection.renew(undefined, { cursor: atSeq(0), caughtUpAtMs: 1 });
    expect(await slotsOf(reflection)).toBeUndefined();
  });

  test('take a value of another format for missing', async () => {
    const { reflection, epoch, namespace } = await ruled();
    await redis.set(`sg:${namespace}:${epoch}:${item}`, 'something else altogether');
    expect(await slotsOf(reflection)).toBeUndefined();
  });
});

test('a usual position costs at most 32 bytes of Redis memory with ten locations an item', async () => {
  const { reflection, epoch, namespace } = await ruled();
  const slots = Array.from({ length: 10 }, (_, location) => slot(location * 61, 40_000 + location, 120_000));
  await reflection.load(epoch, { cursor: atSeq(0), items: new Map([[1_234_567, slots]]) });
  const bytes = await redis.memory('USAGE', `sg:${namespace}:${epoch}:1234567`);
  expect(Number(bytes) / slots.length).toBeLessThanOrEqual(32);
});

test('the scripts do the same on the emulator, for a look without a Redis', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'stockgate-emulator-'));
  const { environment: env } = readSettings({ argv: [] });
  const folder = openDataFolder(path.join(root, 'data'), await serverUser(env));
  const emulator = await startRedis({ folder, env, cacheFolder: folder.path, kind: 'emulator' });
  try {
    const { reflection, epoch } = await ruledReflection(emulator.url, atSeq(10));
    opened.push(reflection);
    await reflection.begin([item]);
    const items = new Map([[item, [slot(300, 200), slot(2, 255)]]]);
    await reflection.apply({ epoch, from: atSeq(10), to: atSeq(11), items, caughtUpAtMs: 99_000 });
    const snapshot = { cursor: atSeq(10), items: new Map([[item, [slot(300, 199), slot(128, 70_000)]]]) };
    expect(await reflection.load(epoch, snapshot)).toBe(1);
    expect(await slotsOf(reflection)).toEqual([slot(2, 255), slot(128, 70_000), slot(300, 200)]);
    expect(await reflection.control()).toEqual({ epoch, applied: atSeq(11), caughtUpAtMs: 99_000 });
  } finally {
    await emulator.stop();
    rmSync(root, { recursive: true, force: true });
  }
});
