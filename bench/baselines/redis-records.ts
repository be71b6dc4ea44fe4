/**
 * Baseline: the Redis script of redis-lua.ts, leaving behind what a reservation of the product does.
 *
 * The bare script remembers a key for 15 minutes and nothing else: nobody could confirm, expire, audit or follow what it reserved.
 * This one keeps the reservation under its key with a digest of what was asked, when it is due, a line of a journal and one of a feed
 * with the position as it is then (streams, which are cut at a million). Auto-pipelined; how durable it is depends on the server.
 */
import { hash } from 'node:crypto';
import { Redis, type Result } from 'ioredis';
import type { OpenTarget } from '../hosts/target.ts';
import { readBasket } from '../workloads/baskets.ts';
import { positionIdOf } from '../workloads/catalogue.ts';

declare module 'ioredis' {
  interface RedisCommander<Context> {
    reserveWithRecords(keyCount: number, ...keysAndArguments: (string | number)[]): Result<number, Context>;
  }
}

/**
 * KEYS: reservation, due times, journal, feed, then a position a line; ARGV: digest, channel, caller, correlation id, seconds to hold,
 * then a quantity a line. Gives 0 reserved, 1 short, 2 seen before, 3 seen before with other content.
 */
const script = `
local digest = redis.call('HGET', KEYS[1], 'digest')
if digest then if digest == ARGV[1] then return 2 else return 3 end end
local positions, quantities = {}, {}
for line = 6, #ARGV do
  local has = redis.call('HMGET', KEYS[line - 1], 'available', 'reserved')
  if not has[1] or tonumber(has[1]) - tonumber(has[2]) < tonumber(ARGV[line]) then return 1 end
  positions[line - 5] = KEYS[line - 1]
  quantities[line - 5] = ARGV[line]
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local due = now + ARGV[5] * 1000
local where, units = table.concat(positions, ','), table.concat(quantities, ',')
redis.call('HSET', KEYS[1], 'digest', ARGV[1], 'status', 'HELD', 'channel', ARGV[2], 'caller', ARGV[3], 'positions', where,
  'quantities', units, 'created', now, 'due', due)
redis.call('ZADD', KEYS[2], due, KEYS[1])
local event = redis.call('XADD', KEYS[3], 'MAXLEN', '~', 1000000, '*', 'reservation', KEYS[1], 'kind', 'CREATED', 'positions', where,
  'quantities', units, 'caller', ARGV[3], 'correlation', ARGV[4])
for line = 6, #ARGV do
  local reserved = redis.call('HINCRBY', KEYS[line - 1], 'reserved', ARGV[line])
  local version = redis.call('HINCRBY', KEYS[line - 1], 'version', 1)
  redis.call('XADD', KEYS[4], 'MAXLEN', '~', 1000000, '*', 'position', KEYS[line - 1], 'version', version, 'reserved', reserved,
    'delta', ARGV[line], 'event', event, 'correlation', ARGV[4])
end
return 0`;

const outcomes = ['ok', 'short', 'replayed', 'conflict'];
const holdSeconds = 900;

/** Opens the baseline; positions are hashes made by the bench. */
export const open: OpenTarget = async ({ redisUrl }) => {
  const redis = new Redis(redisUrl, { enableAutoPipelining: true });
  redis.defineCommand('reserveWithRecords', { lua: script });
  return {
    answer: async (request) => {
      const { key, lines } = readBasket(request);
      const positions = lines.map((line) => `p:${positionIdOf(line)}`);
      const keys = [`reservation:${key}`, 'due', 'journal', 'feed', ...positions];
      const facts = [hash('sha256', request, 'base64'), 'web', 'bench', key, holdSeconds];
      const quantities = lines.map(({ units }) => units);
      const code = await redis.reserveWithRecords(keys.length, ...keys, ...facts, ...quantities);
      return outcomes[code] ?? `failed ${code}`;
    },
    close: async () => {
      await redis.quit();
    },
  };
};
