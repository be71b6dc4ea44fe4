/**
 * A Redis that can be flushed, hung, killed, brought back, and taken back in time, behind an address that stays.
 *
 * A real server with a real append-only file. The address is a relay on loopback, because a restarted server may get
 * another port; what clients see of a killed or hung server is what they would see without it.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { inject } from 'vitest';
import { openDataFolder, type RedisServer, readSettings, serverUser, startRedis } from '#launch';

/** The server and what can happen to it. */
export type MortalRedis = {
  readonly url: string;
  flush(): Promise<void>;
  /** SIGSTOP: connections stay, nothing is answered. */
  hang(): void;
  resume(): void;
  /** SIGKILL. */
  kill(): void;
  /** Starts it again with the append-only file it left. */
  restart(): Promise<void>;
  /** Remembers the append-only file as it is now. */
  remember(): void;
  /** SIGKILL and a start with the remembered file: what a crash that lost the last writes leaves. */
  goBack(): Promise<void>;
  close(): Promise<void>;
};

/** Starts one; `close` in afterAll. */
export async function startMortalRedis(): Promise<MortalRedis> {
  const root = mkdtempSync(path.join(tmpdir(), 'stockgate-redis-'));
  const { environment: env } = readSettings({ argv: [] });
  const folder = openDataFolder(path.join(root, 'data'), await serverUser(env));
  const start = () => startRedis({ folder, env, cacheFolder: inject('world').cacheFolder });
  const files = path.join(folder.path, 'redis', 'appendonlydir');
  const remembered = path.join(root, 'remembered');
  let server = await start();
  let pid = await processOf(server);
  const relay = await startRelay(() => Number(new URL(server.url).port));
  const kill = (): void => void process.kill(pid, 'SIGKILL');
  const restart = async (): Promise<void> => {
    server = await start();
    pid = await processOf(server);
  };
  return {
    url: `redis://127.0.0.1:${relay.port}`,
    flush: async () => {
      await withClient(server, (client) => client.flushall());
    },
    hang: () => void process.kill(pid, 'SIGSTOP'),
    resume: () => void process.kill(pid, 'SIGCONT'),
    kill,
    restart,
    remember: () => {
      rmSync(remembered, { recursive: true, force: true });
      cpSync(files, remembered, { recursive: true });
    },
    goBack: async () => {
      kill();
      rmSync(files, { recursive: true });
      cpSync(remembered, files, { recursive: true });
      await restart();
    },
    close: async () => {
      relay.server.close();
      await server.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

async function processOf(server: RedisServer): Promise<number> {
  const about = await withClient(server, (client) => client.info('server'));
  return Number(/^process_id:(\d+)/m.exec(about)?.[1]);
}

async function withClient<Result>(
  server: RedisServer,
  work: (client: Redis) => Promise<Result>,
): Promise<Result> {
  const client = new Redis(server.url);
  try {
    return await work(client);
  } finally {
    client.disconnect();
  }
}

async function startRelay(target: () => number): Promise<{ server: Server; port: number }> {
  const server = createServer((client) => {
    const upstream = connect(target(), '127.0.0.1');
    joinSockets(client, upstream);
    joinSockets(upstream, client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { server, port: isTcp(address) ? address.port : 0 };
}

function isTcp(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

function joinSockets(from: Socket, to: Socket): void {
  from.setNoDelay(true);
  from.pipe(to);
  from.on('error', () => undefined);
  from.on('close', () => to.destroy());
}
