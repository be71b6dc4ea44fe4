/**
 * The servers under the product: PostgreSQL and Redis, one's own by URL or embedded ones over the data folder.
 *
 * The one place that decides which of the two it is, takes the folder's lock and starts both side by side. It knows
 * nothing of what runs on them.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { createPool, migrate } from '#database';
import { type DataFolder, DataFolderHeld, lockDataFolder, openDataFolder } from './embedded/data-folder.ts';
import { findRunningPostgres, startPostgres } from './embedded/postgres.ts';
import { MissingPrerequisite } from './embedded/prerequisite.ts';
import { startRedis } from './embedded/redis.ts';
import { serverUser } from './embedded/server-user.ts';
import type { Settings } from './settings.ts';

/** A server that answers: where, what to call it in the banner, and its end (nothing, when it isn't ours). */
export type RunningServer = { readonly url: string; readonly label: string; stop(): Promise<void> };

/** Both servers, and the way to end those that are ours and let go of the data folder. */
export type Servers = {
  readonly postgres: RunningServer;
  readonly redis: RunningServer;
  /** Tells a start that waits for the data folder that it will be free. */
  announceEnd(): void;
  stop(): Promise<void>;
};

/** Whom to tell before something slow begins. */
export type Notices = { readonly onNotice?: (text: string) => void };

const attachLimitMs = 60_000;
const attachPollMs = 100;
/** A product whose npm was killed notices within this time that it should end. */
const restartPatienceMs = 1_500;

/**
 * Brings up PostgreSQL and Redis at the same time.
 * Throws MissingPrerequisite (also DataFolderHeld, when another process has the folder) with nothing left running.
 */
export async function startServers(settings: Settings, notices: Notices = {}): Promise<Servers> {
  const given = {
    postgres: external(settings.databaseUrl, 'DATABASE_URL'),
    redis: external(settings.redisUrl, 'REDIS_URL'),
  };
  if (given.postgres !== undefined && given.redis !== undefined) {
    const { postgres, redis } = given;
    return { postgres, redis, announceEnd: () => undefined, stop: async () => undefined };
  }
  const env = settings.environment;
  const folder = openDataFolder(settings.dataFolder, await serverUser(env));
  const lock = await lockDataFolder(folder, { patienceMs: restartPatienceMs });
  const [postgres, redis] = await Promise.allSettled([
    given.postgres ?? startPostgres({ folder, env }),
    given.redis ??
      startRedis({ folder, env, cacheFolder: settings.cacheFolder, kind: settings.redisKind, ...notices }),
  ]);
  const stop = async () => {
    const started = [postgres, redis].flatMap((result) =>
      result.status === 'fulfilled' ? [result.value] : [],
    );
    await Promise.all(started.map((server) => server.stop()));
    await lock.release();
  };
  if (postgres.status === 'fulfilled' && redis.status === 'fulfilled') {
    return { postgres: postgres.value, redis: redis.value, announceEnd: lock.announceEnd, stop };
  }
  await stop();
  throw postgres.status === 'rejected'
    ? postgres.reason
    : redis.status === 'rejected'
      ? redis.reason
      : undefined;
}

/** Where a command works, in words: the database of DATABASE_URL, or the data folder, for people to see that it is the one they mean. */
export function placeOf({ databaseUrl, dataFolder }: Settings): string {
  const server = external(databaseUrl, 'DATABASE_URL');
  return server === undefined
    ? `the data folder ${dataFolder} (--data names another)`
    : `the database of ${server.label}`;
}

/**
 * The database alone, migrated, for a command beside the product: DATABASE_URL, the running product's, or one started
 * for the occasion and stopped after it.
 * Throws MissingPrerequisite, or SchemaRefused when the schema is not one this version may touch.
 */
export async function openDatabase(settings: Settings): Promise<RunningServer> {
  const server = await startDatabase(settings);
  try {
    await migrateAt(server.url);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** As openDatabase, but leaves the schema as it is. */
export async function startDatabase(settings: Settings): Promise<RunningServer> {
  return external(settings.databaseUrl, 'DATABASE_URL') ?? startOrAttach(settings);
}

/** Brings the schema of the database at this URL up to date; gives the names of the migrations applied now. */
export async function migrateAt(url: string): Promise<string[]> {
  const database = createPool({ url, max: 1, role: 'owner', applicationName: 'stockgate-migrate' });
  try {
    return await migrate(database);
  } catch (error) {
    throw isUnreachable(error) ? unreachable(error) : error;
  } finally {
    await database.end();
  }
}

async function startOrAttach(settings: Settings): Promise<RunningServer> {
  const env = settings.environment;
  const folder = openDataFolder(settings.dataFolder, await serverUser(env));
  const deadline = Date.now() + attachLimitMs;
  for (;;) {
    try {
      const lock = await lockDataFolder(folder);
      return await startHolding(folder, { env, lock });
    } catch (error) {
      if (!(error instanceof DataFolderHeld)) throw error;
      // The holder may itself be starting or stopping: its server appears, or its lock goes.
      const server = error.isEnding ? undefined : await findRunningPostgres({ folder, env });
      if (server !== undefined) return { ...server, stop: async () => undefined };
      if (Date.now() > deadline) throw error;
      await sleep(attachPollMs);
    }
  }
}

async function startHolding(
  folder: DataFolder,
  held: { env: NodeJS.ProcessEnv; lock: { release(): Promise<void> } },
): Promise<RunningServer> {
  try {
    const server = await startPostgres({ folder, env: held.env });
    const stop = async () => {
      await server.stop();
      await held.lock.release();
    };
    return { ...server, stop };
  } catch (error) {
    await held.lock.release();
    throw error;
  }
}

function external(url: string | undefined, variable: string): RunningServer | undefined {
  if (url === undefined) return undefined;
  const { host, pathname } = new URL(url);
  return { url, label: `${variable} (${host}${pathname})`, stop: async () => undefined };
}

function isUnreachable(error: unknown): boolean {
  const codes = [
    'ECONNREFUSED',
    'ENOTFOUND',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'EAI_AGAIN',
    '28P01',
    '28000',
    '3D000',
  ];
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

function unreachable(error: unknown): MissingPrerequisite {
  const reason = error instanceof AggregateError ? error.errors.map(String).join(', ') : String(error);
  return new MissingPrerequisite(
    `the database of DATABASE_URL cannot be reached (${reason}): check that it runs and that the URL is right`,
  );
}
