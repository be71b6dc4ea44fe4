/** The test world's door: a database of one's own, a Redis of one's own, and the whole product. */
export type { TestDatabase } from './database.ts';
export { openTestDatabase } from './database.ts';
export { openTestRedis } from './redis.ts';
