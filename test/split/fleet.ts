/**
 * The product as several processes: each part started as an operator starts it, with --only, on one PostgreSQL and Redis.
 *
 * A process can be restarted in place: at the address it had, as a supervisor does it.
 */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import {
  makeDataFolder,
  openTestDatabase,
  openTestRedis,
  removeDataFolder,
  type SpawnedProduct,
  spawnProduct,
  type TestDatabase,
} from '#test/world';

/** One process of a fleet. */
export type Member = {
  readonly roles: string;
  /** Where it answers, without path. */
  readonly url: string;
  process(): SpawnedProduct;
  /** Ends it by SIGTERM and starts it again; gives how it ended. */
  restart(): Promise<Awaited<ReturnType<SpawnedProduct['end']>>>;
};

/** The processes, and what they stand on. */
export type Fleet = {
  readonly gateways: readonly Member[];
  /** Processes that serve subgraphs. */
  readonly subgraphs: readonly Member[];
  readonly workers: readonly Member[];
  readonly database: TestDatabase;
  /** Starts one more gateway, with other variables. */
  addGateway(different: NodeJS.ProcessEnv): Promise<Member>;
  stop(): Promise<void>;
};

/** How many processes: for each entry of `subgraphs` one with those roles. */
export type FleetShape = {
  readonly gateways: number;
  readonly subgraphs: readonly string[];
  readonly workers: number;
  readonly env?: NodeJS.ProcessEnv;
  /** What gateways have beside it. */
  readonly gatewayEnv?: NodeJS.ProcessEnv;
};

/** Starts a fleet of processes on one PostgreSQL and Redis; resolves when all are ready. */
export async function startFleet(shape: FleetShape): Promise<Fleet> {
  const [database, redisUrl] = await Promise.all([openTestDatabase(), openTestRedis()]);
  const dataFolder = makeDataFolder();
  const starting: Promise<Member>[] = [];
  const env = {
    DATABASE_URL: database.url,
    REDIS_URL: redisUrl,
    STOCKGATE_SIGNING_KEYS: randomBytes(24).toString('hex'),
    ...shape.env,
  };
  const stop = async (): Promise<void> => {
    // Those that are still starting are waited for: nothing may be left running.
    for (const start of await Promise.allSettled(starting)) {
      if (start.status === 'fulfilled') await start.value.process().remove();
    }
    await removeDataFolder(dataFolder);
    await database.close();
  };
  const start = (part: Part, more: NodeJS.ProcessEnv = {}): Promise<Member> => {
    // Two at a time: a start is all work, and more at once only make each of them late.
    const before = starting.at(-2);
    const begin = () => startMember({ ...part, env: { ...env, ...more }, dataFolder });
    const member = Promise.allSettled([before]).then(begin);
    starting.push(member);
    return member;
  };
  try {
    const parts = await Promise.all(shape.subgraphs.map(placed));
    // A gateway has no database.
    const urls = { STOCKGATE_SUBGRAPH_URLS: parts.flatMap(urlsOf).join(','), DATABASE_URL: undefined };
    const only = { ...urls, ...shape.gatewayEnv };
    const [workers, subgraphs, gateways] = await Promise.all([
      together(shape.workers, async () => start(await placed('workers'))),
      Promise.all(parts.map((part) => start(part))),
      together(shape.gateways, async () => start(await placed('gateway'), only)),
    ]);
    const addGateway = async (different: NodeJS.ProcessEnv): Promise<Member> =>
      start(await placed('gateway'), { ...only, ...different });
    return { gateways, subgraphs, workers, database, addGateway, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function together(count: number, start: () => Promise<Member>): Promise<Member[]> {
  return Promise.all(Array.from({ length: count }, start));
}

/** What a process is to run, and the first of its ports. */
type Part = { readonly roles: string; readonly port: number };

async function placed(roles: string): Promise<Part> {
  return { roles, port: await freePorts(roles.split(',').length) };
}

/** `name=url` of every subgraph a process will serve. */
function urlsOf({ roles, port }: Part): string[] {
  return roles.split(',').map((name, index) => `${name}=http://127.0.0.1:${port + index}/graphql`);
}

const portsPerProcess = 120;

type MemberStart = Part & { readonly env: NodeJS.ProcessEnv; readonly dataFolder: string };

async function startMember({ roles, port, env, dataFolder }: MemberStart): Promise<Member> {
  const spawn = (): Promise<SpawnedProduct> =>
    spawnProduct({ args: ['--only', roles, '--port', String(port)], env, dataFolder });
  let running = await spawn();
  return {
    roles,
    url: new URL(running.url).origin,
    process: () => running,
    async restart() {
      const ending = await running.end('SIGTERM');
      running = await spawn();
      return ending;
    },
  };
}

/** Ports given to fleets of this process, whether or not anything listens there yet. */
const handedOut = new Set<number>();

/**
 * The first of so many ports in a row that are free: below those the system hands out, so that nobody is given one of them
 * while its process is being restarted, and not where another test's process looks for some.
 */
async function freePorts(count: number): Promise<number> {
  const from = 20_000 + (process.pid % 100) * portsPerProcess;
  for (;;) {
    const first = from + Math.floor(Math.random() * (portsPerProcess - count));
    const ports = Array.from({ length: count }, (_, index) => first + index);
    if (ports.some((port) => handedOut.has(port))) continue;
    if (!(await Promise.all(ports.map(isFree))).every(Boolean)) continue;
    // Another fleet of this process may be looking too, before the first has opened its own.
    if (ports.some((port) => handedOut.has(port))) continue;
    for (const port of ports) handedOut.add(port);
    return first;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
