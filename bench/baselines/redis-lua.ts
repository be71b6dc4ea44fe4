/**
 * Baseline: reserving in Redis by one Lua script a basket, as flash-sale guides have it.
 *
 * Checks every line, takes all or none, remembers the key for 15 minutes. Auto-pipelined by the client, so requests that
 * arrive together share a round trip. How durable it is depends on the server: the bench runs it on one that never writes
 * and on one that syncs every write (appendfsync always).
 */
import { Redis, type Result } from 'ioredis';
import type { OpenTarget } from '../hosts/target.ts';
import { readBasket } from '../workloads/baskets.ts';
import { positionIdOf } from '../workloads/catalogue.ts';

declare module 'ioredis' {
  interface RedisCommander<Context> {
    reserveBasket(keyCount: number, ...keysAndArguments: string[]): Result<number, Context>;
  }
}

/** KEYS: the basket, then a position a line; ARGV: a quantity a line. Gives 0 reserved, 1 short, 2 seen before. */
const script = `
if redis.call('EXISTS', KEYS[1]) == 1 then return 2 end
for line = 1, #ARGV do
  local has = redis.call('HMGET', KEYS[line + 1], 'available', 'reserved')
  if not has[1] or tonumber(has[1]) - tonumber(has[2]) < tonumber(ARGV[line]) then return 1 end
end
for line = 1, #ARGV do redis.call('HINCRBY', KEYS[line + 1], 'reserved', ARGV[line]) end
redis.call('SET', KEYS[1], table.concat(ARGV, ','), 'EX', 900)
return 0`;

const outcomes = ['ok', 'short', 'replayed'];

/** Opens the baseline; positions are hashes made by the bench. */
export const open: OpenTarget = async ({ redisUrl }) => {
  const redis = new Redis(redisUrl, { enableAutoPipelining: true });
  redis.defineCommand('reserveBasket', { lua: script });
  return {
    answer: async (request) => {
      const { key, lines } = readBasket(request);
      const keys = lines.map((line) => `p:${positionIdOf(line)}`);
      const quantities = lines.map(({ units }) => String(units));
      const code = await redis.reserveBasket(keys.length + 1, `r:${key}`, ...keys, ...quantities);
      return outcomes[code] ?? `failed ${code}`;
    },
    close: async () => {
      await redis.quit();
    },
  };
};
