/**
 * The test world's door: a database of one's own, a Redis of one's own, the whole product in this process, or as one.
 *
 * Servers are started once a run by setup.ts. Tests come in here and nowhere deeper.
 */
export { makeCallers, type TestCaller, testWriter } from './callers.ts';
export type { TestDatabase } from './database.ts';
export { openTestDatabase } from './database.ts';
export { dayToSpare } from './day.ts';
export { openTestRedis } from './redis.ts';
export type { Ending, SpawnedProduct, SpawnOptions } from './spawn.ts';
export {
  copyDatabase,
  killWhen,
  makeDataFolder,
  productEnvironment,
  removeDataFolder,
  runToEnd,
  spawnProduct,
} from './spawn.ts';
export type { GraphqlAnswer, World, WorldOptions } from './world.ts';
export { startWorld } from './world.ts';
