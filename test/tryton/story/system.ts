/**
 * The product as a process on servers of its own, a Tryton as one company's ERP and a reference receiver as another's, all
 * of which can be killed and come back where they were.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ReferenceReceiver, startReferenceReceiver } from '#connectors';
import { createPool, type Database } from '#database';
import { openDataFolder, reachableFolder, readSettings, serverUser } from '#launch';
import { startGuard } from '../../../bench/harness/guard.ts';
import { createPart } from '../../faults/system/part.ts';
import { fixedPorts } from '../../faults/system/ports.ts';
import { startMortalPostgres, startMortalRedis } from '../../faults/system/servers.ts';
import { passwords } from '../world/admin.ts';
import { startTryton, type TrytonServer } from '../world/server.ts';
import { partnerCompany } from './events.ts';

/** What can be killed; each comes back by itself a while later. */
export const victims = ['trytond', 'its PostgreSQL', 'the product', 'our Redis', 'our PostgreSQL'] as const;

/** One of those that can be killed, by its name in the report. */
export type Victim = (typeof victims)[number];

/** The system of a story. */
export type System = {
  readonly gatewayUrl: string;
  readonly tryton: TrytonServer;
  readonly receiver: ReferenceReceiver;
  /** Looks into the product's database. */
  readonly database: Database;
  kill(victim: Victim): Promise<void>;
  restart(victim: Victim): Promise<void>;
  /** The end of what the product said in its log. */
  log(): string;
  /** Ends everything and removes all files. */
  remove(): Promise<void>;
};

const secret = 'a-secret-of-the-story-of-32-characters';
const shownLogCharacters = 4_000;
const keepsNothing = /^(STOCKGATE_.*|PORT|HOST|npm_.*)$/;

/** Starts everything; throws MissingPrerequisite when there is no Tryton, with nothing left running. */
export async function startSystem(): Promise<System> {
  const settings = readSettings({ argv: [] });
  const root = path.join(tmpdir(), `stockgate-story-${randomUUID()}`);
  mkdirSync(root);
  const folder = openDataFolder(path.join(root, 'servers'), await serverUser(settings.environment));
  const reachable = path.join(reachableFolder, folder.id);
  const guard = await startGuard(settings.environment);
  await guard.remove(root);
  await guard.remove(reachable);
  await using ends = new AsyncDisposableStack();
  ends.defer(() => guard.stop());
  ends.defer(() => {
    rmSync(reachable, { recursive: true, force: true });
    rmSync(root, { recursive: true, force: true });
  });
  const env = settings.environment;
  const home = { onStarted: guard.watch, folder, env, cacheFolder: settings.cacheFolder };
  const [postgresPort = 0, redisPort = 0, port = 0] = await fixedPorts(3);
  const receiverFolder = path.join(root, 'receiver');
  const starting = [
    endedBy(ends, startTryton(), (server) => server.close()),
    endedBy(ends, startReferenceReceiver({ folder: receiverFolder, secret }), (server) => server.kill()),
    endedBy(ends, startMortalPostgres({ ...home, port: postgresPort }), (server) => server.stop()),
    endedBy(ends, startMortalRedis({ ...home, port: redisPort }), (server) => server.stop()),
  ] as const;
  // Whoever fails, the others are there to be ended.
  await Promise.allSettled(starting);
  const [tryton, receiver, postgres, redis] = await Promise.all(starting);
  const part = createPart({
    name: 'product',
    args: ['--port', String(port), '--data', path.join(root, 'product')],
    env: {
      ...Object.fromEntries(Object.entries(env).filter(([name]) => !keepsNothing.test(name))),
      npm_lifecycle_event: 'start',
      DATABASE_URL: postgres.url,
      REDIS_URL: redis.url,
      STOCKGATE_CACHE: settings.cacheFolder,
      STOCKGATE_LOG_LEVEL: 'warn',
      STOCKGATE_IDENTITY: 'open',
      STOCKGATE_ERP_CONFIG: writeConfig(root, tryton, receiver),
      STOCKGATE_ERP_LEASE_MS: '8000',
      STOCKGATE_LEAVE_MS: '200',
      STORY_TRYTON_PASSWORD: passwords.gateway,
    },
    logFile: path.join(root, 'product.log'),
  });
  ends.defer(() => part.kill());
  await part.start();
  const database = createPool({ url: postgres.url, max: 2, role: 'owner', applicationName: 'story' });
  ends.defer(() => database.end());
  const hands: Readonly<Record<Victim, { kill(): unknown; restart(): Promise<void> }>> = {
    trytond: { kill: () => tryton.kill('trytond'), restart: () => tryton.restart() },
    'its PostgreSQL': { kill: () => tryton.kill('postgres'), restart: () => tryton.restart() },
    'the product': { kill: () => part.kill(), restart: () => part.start() },
    'our Redis': redis,
    'our PostgreSQL': postgres,
  };
  const running = ends.move();
  return {
    gatewayUrl: `http://127.0.0.1:${port}`,
    tryton,
    receiver,
    database,
    kill: async (victim) => void (await hands[victim].kill()),
    restart: (victim) => hands[victim].restart(),
    log: () => readFileSync(part.logFile, 'utf8').slice(-shownLogCharacters),
    remove: () => running.disposeAsync(),
  };
}

/** What is being started ends with the stack as soon as it is there. */
async function endedBy<Server>(
  ends: AsyncDisposableStack,
  starting: Promise<Server>,
  end: (server: Server) => unknown,
): Promise<Server> {
  const server = await starting;
  ends.defer(async () => void (await end(server)));
  return server;
}

/** The file of ERPs: Tryton for everybody, the receiver for the partner. */
function writeConfig(root: string, tryton: TrytonServer, receiver: ReferenceReceiver): string {
  const file = path.join(root, 'erp.json');
  const instances = {
    main: {
      system: 'tryton',
      url: tryton.url,
      database: tryton.database,
      user: 'gateway',
      password: { env: 'STORY_TRYTON_PASSWORD' },
      maxBatch: 25,
      readsAccountMoves: true,
    },
    [partnerCompany]: { system: 'http', url: receiver.url, secret },
  };
  writeFileSync(file, JSON.stringify({ default: 'main', instances }), { mode: 0o600 });
  return file;
}
