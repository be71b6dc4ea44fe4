/**
 * PostgreSQL and Redis as the run kills, hangs and flushes them: real servers over files of their own, at ports they keep.
 *
 * fsync is on. A killed server is started again over what it left; nothing here helps it. Processes are ended by the ids
 * the servers themselves tell.
 */
import { Redis } from 'ioredis';
import pg from 'pg';
import { type DataFolder, startPostgres, startRedis } from '#launch';

/** A server that can die and come back at its address. */
export type MortalServer = {
  readonly url: string;
  /** SIGKILL. */
  kill(): void;
  /** Starts it over what it left; resolves when it answers. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/** The Redis of a run. */
export type MortalRedis = MortalServer & {
  flush(): Promise<void>;
  /** SIGSTOP: connections stay, nothing is answered. */
  hang(): void;
  /** SIGCONT. */
  resume(): void;
};

/** Where a server's files and logs are, and its port. */
export type ServerHome = {
  readonly folder: DataFolder;
  readonly env: NodeJS.ProcessEnv;
  readonly cacheFolder: string;
  readonly port: number;
  /** Told the process of every life of the server. */
  readonly onStarted: (pid: number) => Promise<void>;
};

/** Starts a PostgreSQL that can be killed. */
export async function startMortalPostgres({
  folder,
  env,
  port,
  onStarted,
}: ServerHome): Promise<MortalServer> {
  const start = async () => {
    const server = await startPostgres({ folder, env, port });
    const pid = await postmasterOf(server.url);
    await onStarted(pid);
    return { ...server, pid };
  };
  let server = await start();
  return {
    url: server.url,
    kill: () => void process.kill(server.pid, 'SIGKILL'),
    restart: async () => {
      server = await start();
    },
    stop: () => server.stop(),
  };
}

async function postmasterOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ lines: string }>(`SELECT pg_read_file('postmaster.pid') AS lines`);
    return Number(rows[0]?.lines.split('\n')[0]);
  } finally {
    await client.end();
  }
}

/** Starts a Redis that can be killed, hung and flushed. */
export async function startMortalRedis({
  folder,
  env,
  cacheFolder,
  port,
  onStarted,
}: ServerHome): Promise<MortalRedis> {
  const start = async () => {
    const server = await startRedis({ folder, env, cacheFolder, port });
    const pid = await processOf(server.url);
    await onStarted(pid);
    return { ...server, pid };
  };
  let server = await start();
  const signal = (name: NodeJS.Signals) => void process.kill(server.pid, name);
  return {
    url: server.url,
    flush: () => withClient(server.url, async (client) => void (await client.flushall())),
    hang: () => signal('SIGSTOP'),
    resume: () => signal('SIGCONT'),
    kill: () => signal('SIGKILL'),
    restart: async () => {
      server = await start();
    },
    stop: () => server.stop(),
  };
}

async function processOf(url: string): Promise<number> {
  const about = await withClient(url, (client) => client.info('server'));
  return Number(/^process_id:(\d+)/m.exec(about)?.[1]);
}

async function withClient<Result>(url: string, work: (client: Redis) => Promise<Result>): Promise<Result> {
  const client = new Redis(url);
  client.on('error', () => undefined);
  try {
    return await work(client);
  } finally {
    client.disconnect();
  }
}
