/**
 * Connections to Redis against a real one: what is late is given up, and our own pauses are not blamed on the server.
 */
import type { Redis } from 'ioredis';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestRedis } from '#test/world';
import { closeRedis, connectRedis } from '../../live/connection.ts';

const commandTimeoutMs = 300;
const logged: string[] = [];
const logger = pino({ level: 'warn' }, { write: (line: string) => logged.push(line) });

let redis: Redis;
beforeEach(async () => {
  logged.length = 0;
  const url = await openTestRedis();
  redis = connectRedis({ url, name: 'test', commandTimeoutMs, waitsForConnection: true, logger });
});
afterEach(() => closeRedis(redis));

function holdUpTheProcess(forMs: number): void {
  const until = performance.now() + forMs;
  while (performance.now() < until);
}

test('a process that was held up takes the answer that came meanwhile', async () => {
  await redis.ping();
  const answer = redis.ping();
  await new Promise((resolve) => setImmediate(resolve));
  holdUpTheProcess(3 * commandTimeoutMs);
  expect(await answer).toBe('PONG');
});

test('a process that is held up while it connects is connected afterwards, without a word in the log', async () => {
  for (let times = 0; times < 3; times += 1) {
    holdUpTheProcess(3 * commandTimeoutMs);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await redis.ping()).toBe('PONG');
  expect(logged).toEqual([]);
});

test('a command that is not answered is given up when it is late, and the next one is not', async () => {
  await redis.ping();
  const startedAt = performance.now();
  // The server answers in half a minute.
  await expect(redis.blpop('nothing', 30)).rejects.toThrow('Command timed out');
  expect(performance.now() - startedAt).toBeLessThan(20_000);
});
