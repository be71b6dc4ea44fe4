/**
 * The whole product as processes of its own on servers of its own, every one of which can be killed and comes back.
 *
 * `one`: everything in one process. `split`: gateway, subgraphs and workers apart, one process each; `pairs`: two each. The
 * ERP is the reference receiver, in this process: it does not die here (test/erp kills receivers), it only loses an answer
 * now and then.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ReferenceReceiver, startReferenceReceiver } from '#connectors';
import { openDataFolder, reachableFolder, readSettings, serverUser } from '#launch';
import { startGuard } from '../../../bench/harness/guard.ts';
import { createPart, type Part } from './part.ts';
import { fixedPorts } from './ports.ts';
import { type MortalRedis, type MortalServer, startMortalPostgres, startMortalRedis } from './servers.ts';

/** How the product is cut into processes. */
export type Topology = 'one' | 'split' | 'pairs';

/** The product and what it stands on. */
export type System = {
  readonly topology: Topology;
  /** Addresses of gateways, without path. */
  readonly gatewayUrls: readonly string[];
  readonly postgres: MortalServer;
  readonly redis: MortalRedis;
  readonly parts: readonly Part[];
  readonly receiver: Receiver;
  /** Where everything keeps its files and logs. */
  readonly folder: string;
  /** Ends the parts (SIGTERM) and gives the exit code of each by name. */
  stopParts(): Promise<Record<string, number | null>>;
  /** Ends whatever still runs and removes all files. */
  remove(): Promise<void>;
};

/** The ERP of a run. */
export type Receiver = {
  readonly url: string;
  readonly secret: string;
  /** Events it posted so far. */
  count(): number;
  /** When (ms since 1970) an event recorded after a time was first delivered; undefined until one is. */
  deliveredAfter(recordedAtMs: number): number | undefined;
};

/** How a system is started. */
export type SystemOptions = {
  readonly topology: Topology;
  /** A number from 0 to below 1 an asking, for the receiver's lost answers. */
  readonly random: () => number;
};

/** One answer in this many is lost after everything in it was posted. */
const answersPerLoss = 25;

/** Starts servers, receiver and all parts. */
export async function startSystem({ topology, random }: SystemOptions): Promise<System> {
  const settings = readSettings({ argv: [] });
  const root = path.join(tmpdir(), `stockgate-faults-${randomUUID()}`);
  mkdirSync(root);
  const data = openDataFolder(path.join(root, 'servers'), await serverUser(settings.environment));
  const guard = await startGuard(settings.environment);
  const reachable = path.join(reachableFolder, data.id);
  await guard.remove(root);
  await guard.remove(reachable);
  const home = {
    onStarted: guard.watch,
    folder: data,
    env: settings.environment,
    cacheFolder: settings.cacheFolder,
  };
  const [postgresPort = 0, redisPort = 0, ...ports] = await fixedPorts(
    3 + portsOfEach * processesOf[topology],
  );
  await using ends = new AsyncDisposableStack();
  ends.defer(() => guard.stop());
  ends.defer(() => {
    rmSync(reachable, { recursive: true, force: true });
    rmSync(root, { recursive: true, force: true });
  });
  const postgres = await startMortalPostgres({ ...home, port: postgresPort });
  ends.defer(() => postgres.stop());
  const redis = await startMortalRedis({ ...home, port: redisPort });
  ends.defer(() => redis.stop());
  const { receiver, stop } = await startReceiver({ folder: path.join(root, 'receiver'), random });
  ends.defer(stop);
  const urls = { DATABASE_URL: postgres.url, REDIS_URL: redis.url };
  const env = {
    ...partEnvironment(settings.environment, receiver),
    ...urls,
    STOCKGATE_CACHE: home.cacheFolder,
  };
  const { parts, gatewayUrls } = partsOf(topology, { root, env, ports });
  for (const part of parts) ends.defer(() => part.kill());
  await Promise.all(parts.map((part) => part.start()));
  const running = ends.move();
  return {
    topology,
    gatewayUrls,
    postgres,
    redis,
    parts,
    receiver,
    folder: root,
    stopParts: async () =>
      Object.fromEntries(
        await Promise.all(parts.map(async (part) => [part.name, await part.stop()] as const)),
      ),
    remove: () => running.disposeAsync(),
  };
}

const subgraphs = ['items', 'locations', 'stock', 'reservations', 'orders', 'callers'] as const;

/** How many processes of each kind there are apart from one another; none when all is one. */
const processesOf: Readonly<Record<Topology, number>> = { one: 0, split: 1, pairs: 2 };

/** Ports of a gateway, of a process with the subgraphs, and of workers. */
const portsOfEach = 1 + subgraphs.length + 1;

type PartsStart = {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly ports: readonly number[];
};

function partsOf(
  topology: Topology,
  { root, env, ports }: PartsStart,
): { parts: Part[]; gatewayUrls: string[] } {
  const processes = Array.from({ length: processesOf[topology] }, (_, nth) => {
    const [gateway = 0, stock = 0] = ports.slice(nth * portsOfEach);
    return {
      suffix: topology === 'pairs' ? ` ${nth + 1}` : '',
      gateway,
      stock,
      workers: stock + subgraphs.length,
    };
  });
  const urls = processes.flatMap(({ stock }) =>
    subgraphs.map((name, index) => `${name}=http://127.0.0.1:${stock + index}/graphql`),
  );
  const knowing = urls.length === 0 ? env : { ...env, STOCKGATE_SUBGRAPH_URLS: urls.join(',') };
  const make = (name: string, port: number, ...only: string[]): Part => {
    const file = path.join(root, name.replaceAll(' ', '-'));
    const args = [...only, '--port', String(port), '--data', file];
    return createPart({ name, args, env: knowing, logFile: `${file}.log` });
  };
  const urlOf = (port: number): string => `http://127.0.0.1:${port}`;
  if (topology === 'one')
    return { parts: [make('product', ports[0] ?? 0)], gatewayUrls: [urlOf(ports[0] ?? 0)] };
  return {
    parts: processes.flatMap(({ suffix, gateway, stock, workers }) => [
      make(`stock process${suffix}`, stock, '--only', subgraphs.join(',')),
      make(`worker${suffix}`, workers, '--only', 'workers'),
      make(`gateway${suffix}`, gateway, '--only', 'gateway'),
    ]),
    gatewayUrls: processes.map(({ gateway }) => urlOf(gateway)),
  };
}

function partEnvironment(environment: NodeJS.ProcessEnv, receiver: Receiver): NodeJS.ProcessEnv {
  const own = Object.entries(environment).filter(([name]) => !/^(STOCKGATE_.*|PORT|HOST|npm_.*)$/.test(name));
  return {
    ...Object.fromEntries(own),
    // As if npm had started them: they end with the process that did.
    npm_lifecycle_event: 'start',
    STOCKGATE_LOG_LEVEL: 'warn',
    // Who asks is another test's matter.
    STOCKGATE_IDENTITY: 'open',
    STOCKGATE_SIGNING_KEYS: 'a-signing-key-of-the-fault-run-only',
    STOCKGATE_ERP_URL: receiver.url,
    STOCKGATE_ERP_SECRET: receiver.secret,
    // Short, so that what a killed worker held is sent within the run.
    STOCKGATE_ERP_LEASE_MS: '4000',
    STOCKGATE_LEAVE_MS: '200',
    STOCKGATE_DRAIN_MS: '3000',
  };
}

const secret = 'a-secret-of-the-fault-run-of-32-characters';

async function startReceiver({ folder, random }: { folder: string; random: () => number }) {
  const deliveries: { atMs: number; recordedAtMs: number }[] = [];
  const running: ReferenceReceiver = await startReferenceReceiver({
    folder,
    secret,
    misbehave: (events) => {
      deliveries.push({ atMs: Date.now(), recordedAtMs: Math.max(...events.map(recordedAtOf)) });
      return random() * answersPerLoss < 1 ? { kind: 'drop-after' } : undefined;
    },
  });
  const receiver: Receiver = {
    url: running.url,
    secret,
    count: () => running.count(),
    deliveredAfter: (afterMs) => deliveries.find(({ recordedAtMs }) => recordedAtMs > afterMs)?.atMs,
  };
  return { receiver, stop: () => running.kill() };
}

function recordedAtOf(event: unknown): number {
  const recordedAt =
    typeof event === 'object' && event !== null && 'recordedAt' in event ? event.recordedAt : '';
  return Date.parse(String(recordedAt)) || 0;
}
