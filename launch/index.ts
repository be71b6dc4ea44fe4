/**
 * The launch room's door, for tests and benches only: nothing of the product imports launch.
 */
export {
  type DataFolder,
  DataFolderHeld,
  type DataFolderLock,
  lockDataFolder,
  openDataFolder,
} from './embedded/data-folder.ts';
export {
  findRunningPostgres,
  type PostgresOptions,
  type PostgresServer,
  startPostgres,
} from './embedded/postgres.ts';
export { MissingPrerequisite } from './embedded/prerequisite.ts';
export {
  commandLine,
  endProcess,
  findOnPath,
  freePort,
  hasExited,
  isAlive,
  logTail,
  runCommand,
  startServer,
  waitUntil,
} from './embedded/process.ts';
export { findRunningRedis, type RedisOptions, type RedisServer, startRedis } from './embedded/redis.ts';
export { reachableFolder, serverUser } from './embedded/server-user.ts';
export { canUnpackDebian, unpackDebian } from './embedded/unpack-debian.ts';
export type { Product } from './product.ts';
export { startProduct } from './product-in-process.ts';
export { openDatabase, type RunningServer, type Servers, startServers } from './servers.ts';
export {
  BadSetting,
  type Role,
  readSettings,
  roles,
  type Settings,
  type SettingsSource,
  variableNames,
} from './settings.ts';
