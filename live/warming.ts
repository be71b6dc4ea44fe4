/**
 * Filling an empty reflection: who does it, and how far it has come, kept in Redis beside what is filled.
 *
 * One filler at a time by a claim that expires; whoever takes over goes on where the last one was. It all belongs to one epoch and
 * is lost with it. Doing a stretch twice is harmless: items are loaded as for any miss (reflection.ts).
 */
import type { Redis } from 'ioredis';
import { readControl } from './control.ts';

/** How far the ruling epoch was filled. */
export type WarmProgress = {
  readonly epoch: string;
  /** Items up to this number were loaded. */
  readonly itemNo: number;
  readonly isDone: boolean;
};

/** The filling of the ruling epoch. Every function throws when Redis is away or late. */
export type Warming = {
  /** Undefined: no epoch rules. */
  progress(): Promise<WarmProgress | undefined>;
  /** Whether the claim on filling the epoch is this token's for the next seconds. */
  claim(epoch: string, token: string): Promise<boolean>;
  note(progress: WarmProgress): Promise<void>;
  /** Whether Redis has room for more, as far as it was given a limit. */
  hasRoom(): Promise<boolean>;
};

const claimMs = 5_000;
const keptMs = 7 * 86_400_000;
/** Beyond this share of its limit Redis would evict what is in use for what may never be. */
const mostUsed = 0.8;

/** Makes it over an open connection, which stays the caller's to close. */
export function createWarming({ redis, namespace }: { redis: Redis; namespace: string }): Warming {
  const key = (epoch: string, name: string): string => `sg:${namespace}:${epoch}:${name}`;
  return {
    progress: async () => {
      const control = readControl(await redis.get(`sg:${namespace}`));
      if (control === undefined) return undefined;
      const { epoch } = control;
      const [itemNo, done] = (await redis.get(key(epoch, 'warmed')))?.split(' ') ?? [];
      return { epoch, itemNo: Number(itemNo ?? 0), isDone: done === 'done' };
    },
    claim: async (epoch, token) => {
      const claimed = await redis.set(key(epoch, 'warmer'), token, 'PX', claimMs, 'NX');
      if (claimed === 'OK') return true;
      if ((await redis.get(key(epoch, 'warmer'))) !== token) return false;
      await redis.pexpire(key(epoch, 'warmer'), claimMs);
      return true;
    },
    note: async ({ epoch, itemNo, isDone }) => {
      await redis.set(key(epoch, 'warmed'), isDone ? `${itemNo} done` : `${itemNo}`, 'PX', keptMs);
    },
    hasRoom: async () => {
      const about = await redis.info('memory');
      const read = (name: string): number => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(about)?.[1] ?? 0);
      const limit = read('maxmemory');
      return limit === 0 || read('used_memory') < limit * mostUsed;
    },
  };
}
