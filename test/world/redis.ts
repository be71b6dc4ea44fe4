/**
 * A Redis database of a test's own, by number, on the run's server.
 *
 * Numbers are handed out by the server itself, so test processes never share one.
 */
import { Redis } from 'ioredis';
import { inject } from 'vitest';

const databaseCount = 1024;

/** The URL of an empty Redis database nobody else uses in this run. */
export async function openTestRedis(): Promise<string> {
  const url = inject('world').redisUrl;
  const client = new Redis(url);
  try {
    // Database 0 keeps the count; the numbers of a very long run come round again, emptied.
    const number = 1 + ((await client.incr('test-databases')) % (databaseCount - 1));
    await client.select(number);
    await client.flushdb();
    return `${url}/${number}`;
  } finally {
    client.disconnect();
  }
}
