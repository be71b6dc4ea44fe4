/**
 * Where postings go: the ERPs of STOCKGATE_ERP_CONFIG, the one of STOCKGATE_ERP_URL, or a reference receiver of our own, so
 * that a product just started has somebody to post to and can be compared with what was posted.
 *
 * The receiver is no ERP and says so. It is kept in the data folder, a folder a database, under a lock: a second process
 * posts to the first one's. It comes back at the port it had, for those who post to it from elsewhere.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { openErpConnector, type ReferenceReceiver, startReferenceReceiver } from '#connectors';
import { createPool } from '#database';
import { createErpMetrics, startErpPosting } from '#workers';
import type { Part } from './banner.ts';
import { type DataFolder, DataFolderHeld, lockDataFolder, openDataFolder } from './embedded/data-folder.ts';
import { MissingPrerequisite } from './embedded/prerequisite.ts';
import { type ErpInstances, readErpInstances } from './erp-instances.ts';
import type { Servers } from './servers.ts';
import type { Settings } from './settings.ts';

/** What posting to the ERP is started with. */
export type ErpStart = {
  readonly settings: Settings;
  readonly servers: Servers;
  readonly logger: Logger;
  readonly registry: Registry;
  /** The database's identity: keeps queues and receivers of several products apart. */
  readonly namespace: string;
  /** Where ends are registered, in the order of starting. */
  readonly ends: AsyncDisposableStack;
};

/** Posting to the ERP, started: its line in the banner, and a way to hurry it. */
export type StartedErp = { readonly part: Part; wake(): void };

type Target = { readonly url: string; readonly secret: string; readonly label: string };

/** The one company there is when no file names others. */
const onlyCompany = 'main';
const connections = 2;
const receiverLimitMs = 10_000;
const pollMs = 50;
/** A job Redis forgot is missed sooner than a worker: nothing of it can be under way. */
const queuedPerLease = 6;

/**
 * Starts posting; neither Redis nor an ERP need be there.
 * Throws MissingPrerequisite when the receiver's folder can't be used, BadSetting when the file of ERPs is wrong.
 */
export async function startErp(start: ErpStart): Promise<StartedErp> {
  const { settings, servers, registry, namespace, ends } = start;
  const logger = start.logger.child({ part: 'erp' });
  const { defaultCompany, instances } = await openInstances(start);
  for (const { connector } of instances) ends.defer(() => connector.close());
  const database = createPool({
    url: servers.postgres.url,
    logger,
    role: 'writer',
    max: connections + instances.length,
    applicationName: 'stockgate-erp',
  });
  ends.defer(() => database.end());
  const metrics = createErpMetrics(registry);
  const redisUrl = servers.redis.url;
  const posting = await startErpPosting({
    database,
    redisUrl,
    namespace,
    instances,
    defaultCompany,
    logger,
    metrics,
    settings: {
      postingLeaseMs: settings.erpLeaseMs,
      queuedLeaseMs: Math.floor(settings.erpLeaseMs / queuedPerLease),
    },
  });
  ends.defer(() => posting.stop());
  const where = instances.map(({ label }) => label).join(', ');
  return { part: { name: 'ERP posting', where }, wake: () => posting.wake() };
}

async function openInstances(start: ErpStart): Promise<ErpInstances> {
  const { erp, erpConfigFile, environment } = start.settings;
  if (erpConfigFile !== undefined) return readErpInstances({ file: erpConfigFile, environment });
  const { url, secret, label } = erp === undefined ? await openReceiver(start) : configured(erp);
  const connector = openErpConnector({ system: 'http', url, secret });
  return { defaultCompany: onlyCompany, instances: [{ company: onlyCompany, connector, label }] };
}

function configured(erp: NonNullable<Settings['erp']>): Target {
  return { ...erp, label: `to ${new URL(erp.url).origin}  (STOCKGATE_ERP_URL)` };
}

/** The receiver of this database: ours, or the one another process of this data folder runs. */
async function openReceiver({ settings, namespace, ends }: ErpStart): Promise<Target> {
  const folder = openDataFolder(path.join(settings.dataFolder, 'receiver', namespace), undefined);
  const secret = remembered(path.join(folder.path, 'secret'), () => randomBytes(32).toString('base64url'));
  const url = (await runReceiver({ folder, secret, ends })) ?? (await theirs(folder));
  return {
    url,
    secret,
    label: `to ${url}  (reference receiver, no ERP: STOCKGATE_ERP_URL names a real one)`,
  };
}

/** The URL of the receiver that another process runs, which may be just starting it. Throws MissingPrerequisite when it does not. */
async function theirs(folder: DataFolder): Promise<string> {
  for (const until = Date.now() + receiverLimitMs; Date.now() < until; await sleep(pollMs)) {
    const port = portOf(folder);
    if (port !== undefined) return `http://127.0.0.1:${port}`;
  }
  throw new MissingPrerequisite(
    `another process holds the reference receiver in ${folder.path} and does not say where it is: name an ERP with STOCKGATE_ERP_URL, or start again`,
  );
}

type ReceiverStart = {
  readonly folder: DataFolder;
  readonly secret: string;
  readonly ends: AsyncDisposableStack;
};

/** Gives the URL, or undefined when another process runs it. */
async function runReceiver({ folder, secret, ends }: ReceiverStart): Promise<string | undefined> {
  try {
    const lock = await lockDataFolder(folder);
    ends.defer(() => lock.release());
  } catch (error) {
    if (error instanceof DataFolderHeld) return undefined;
    throw error;
  }
  const receiver = await listening({ folder: folder.path, secret }, portOf(folder));
  ends.defer(() => receiver.stop());
  writeFileSync(path.join(folder.path, 'port'), new URL(receiver.url).port, { mode: 0o600 });
  return receiver.url;
}

async function listening(
  options: { folder: string; secret: string },
  port: number | undefined,
): Promise<ReferenceReceiver> {
  if (port === undefined) return startReferenceReceiver(options);
  return startReferenceReceiver({ ...options, port }).catch((error: unknown) => {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken) throw error;
    return startReferenceReceiver(options);
  });
}

function portOf(folder: DataFolder): number | undefined {
  const file = path.join(folder.path, 'port');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
}

/** A file's text, written by whoever comes first. */
function remembered(file: string, make: () => string): string {
  if (!existsSync(file)) {
    try {
      writeFileSync(file, make(), { flag: 'wx', mode: 0o600 });
    } catch (error) {
      // Another process was first.
      if (!existsSync(file)) throw error;
    }
  }
  return readFileSync(file, 'utf8').trim();
}
