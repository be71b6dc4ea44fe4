/**
 * A Tryton for a test: its own PostgreSQL over files made once and kept, trytond on loopback, both to be killed and
 * brought back.
 *
 * Making the database takes twenty seconds of work (Tryton's own doing); so its files are kept in the cache folder under a name made of
 * everything they depend on, and copied for every run. Whatever happens, `close` leaves no process and no file.
 */
import type { ChildProcess } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import {
  commandLine,
  type DataFolder,
  endProcess,
  freePort,
  hasExited,
  logTail,
  MissingPrerequisite,
  openDataFolder,
  type PostgresServer,
  reachableFolder,
  readSettings,
  runCommand,
  serverUser,
  startPostgres,
  startServer,
  waitUntil,
} from '#launch';
import { type Admin, openAdmin, passwords } from './admin.ts';
import { companionDigest, findTryton, type TrytonPrograms } from './find-tryton.ts';
import { putQuickViews, takeQuickViews } from './quick-views.ts';
import { seed } from './seed.ts';

/** A Tryton that answers. */
export type TrytonServer = {
  /** `http://127.0.0.1:port`; it stays the same over kills. */
  readonly url: string;
  readonly database: string;
  readonly version: string;
  /** Tryton's database, for looking. */
  readonly databaseUrl: string;
  admin(): Promise<Admin>;
  /** Ends trytond, or its PostgreSQL, without a farewell. */
  kill(what: 'trytond' | 'postgres'): Promise<void>;
  /** Brings back what is not there. */
  restart(): Promise<void>;
  /** Ends both and removes their files. */
  close(): Promise<void>;
};

const database = 'erp';
const trytondPidFile = 'trytond.pid';
const modules = ['ir', 'res', 'stock', 'account_stock_continental', 'stockgate_gateway'];
const makeLimitMs = 600_000;
const startLimitMs = 180_000;
const stopLimitMs = 5_000;

const { environment } = readSettings({ argv: [] });
/** What every Tryton of a run is called (the run's name, else the process's id), so that who runs the tests can end what a killed test left. */
const runPrefix = `stockgate-tryton-${environment.STOCKGATE_TEST_TRYTON_RUN ?? process.pid}-`;

/** Sees to it that there is a Tryton and a kept database; gives its version. Throws MissingPrerequisite when it cannot. */
export async function prepareTryton(say: (line: string) => void): Promise<string> {
  const programs = await findTryton(environment);
  await keptDatabase(programs, say);
  return programs.version;
}

/** Starts a Tryton over a copy of the kept database, which is made when there is none. Throws MissingPrerequisite when it cannot. */
export async function startTryton(): Promise<TrytonServer> {
  const programs = await findTryton(environment);
  const kept = await keptDatabase(programs, () => undefined);
  const site = await openSite(programs);
  await copyTree(path.join(kept, 'postgres'), site.postgresFolder);
  return run(site);
}

/** Ends processes and removes files that killed tests of this run left; gives of how many Trytons. */
export async function endLeftovers(runName: string): Promise<number> {
  const left = readdirSync(tmpdir()).filter((name) => name.startsWith(`stockgate-tryton-${runName}-`));
  for (const name of left) {
    const folder = openDataFolder(path.join(tmpdir(), name), await serverUser(environment));
    await removeSite({ folder });
  }
  return left.length;
}

async function keptDatabase(programs: TrytonPrograms, say: (line: string) => void): Promise<string> {
  const kept = path.join(programs.cacheFolder, `database-${await digest(programs)}`);
  if (!existsSync(kept)) await makeKept(programs, kept, say);
  return kept;
}

type Site = {
  readonly programs: TrytonPrograms;
  readonly folder: DataFolder;
  /** Where the cluster's files are. */
  readonly postgresFolder: string;
  readonly postgresPort: number;
  readonly port: number;
};

async function openSite(programs: TrytonPrograms): Promise<Site> {
  const folder = openDataFolder(path.join(tmpdir(), runPrefix + randomUUID()), await serverUser(environment));
  return {
    programs,
    folder,
    postgresFolder: path.join(folder.path, 'postgres'),
    postgresPort: await freePort(),
    port: await freePort(),
  };
}

/** Everything the kept database depends on. */
async function digest({ version }: TrytonPrograms): Promise<string> {
  const about = [version, companionDigest(), String(new Date().getUTCFullYear()), ...modules];
  const hash = createHash('sha256').update(about.join(' '));
  for (const name of ['seed.ts', 'admin.ts', 'quick-views.ts'])
    hash.update(readFileSync(path.join(import.meta.dirname, name)));
  return hash.digest('hex').slice(0, 16);
}

async function makeKept(programs: TrytonPrograms, kept: string, say: (line: string) => void): Promise<void> {
  say('making the Tryton database, once (some twenty seconds on a quiet machine)');
  const site = await openSite(programs);
  try {
    const postgres = await startPostgresOf(site);
    await onServer(site, 'stockgate', (client) =>
      client.query(`CREATE DATABASE ${database} TEMPLATE template0`),
    );
    await onServer(site, database, putQuickViews);
    await activate(site);
    const trytond = await startTrytond(site);
    say('seeding it');
    await seed(await openAdmin(urlOf(site), database));
    await endChild(trytond, 'SIGTERM');
    await onServer(site, database, takeQuickViews);
    await onServer(site, database, (client) => client.query('VACUUM ANALYZE'));
    await postgres.stop();
    const partial = `${kept}.${process.pid}.partial`;
    mkdirSync(partial, { recursive: true });
    await copyTree(site.postgresFolder, path.join(partial, 'postgres'));
    // Another run may have been first; its database is as good.
    if (!existsSync(kept)) await runCommand('mv', ['-T', partial, kept], { env: environment });
    rmSync(partial, { recursive: true, force: true });
  } finally {
    await removeSite(site);
  }
}

/** Tryton makes its own tables. */
async function activate(site: Site): Promise<void> {
  const { programs, folder } = site;
  const passwordFile = path.join(folder.path, 'admin-password');
  writeFileSync(passwordFile, `${passwords.admin}\n`, { mode: 0o600 });
  const { file, args } = programs.command('trytond-admin');
  const options = ['-c', writeConfig(site), '-d', database, '-u', ...modules];
  const result = await runCommand(
    file,
    [...args, ...options, '--activate-dependencies', '--email', 'admin@example.test'],
    { env: { ...programs.env, TRYTONPASSFILE: passwordFile }, limitMs: makeLimitMs },
  );
  if (result.status === 0) return;
  throw new MissingPrerequisite(
    `trytond-admin could not make its database: ${result.stderr.trim().split('\n').at(-1)}`,
  );
}

function writeConfig({ folder, postgresPort, port }: Site): string {
  const file = path.join(folder.path, 'trytond.conf');
  const text = [
    '[database]',
    `uri = postgresql://stockgate@127.0.0.1:${postgresPort}/`,
    '[web]',
    `listen = 127.0.0.1:${port}`,
    '[session]',
    'timeout = 3600',
    '',
  ];
  writeFileSync(file, text.join('\n'), { mode: 0o600 });
  return file;
}

function startPostgresOf({ folder, postgresPort }: Site): Promise<PostgresServer> {
  return startPostgres({ folder, env: environment, isDurable: false, port: postgresPort });
}

function urlOf({ port }: Site): string {
  return `http://127.0.0.1:${port}`;
}

async function startTrytond(site: Site): Promise<ChildProcess> {
  const { file, args } = site.programs.command('trytond');
  const logFile = path.join(site.folder.logs, 'trytond.log');
  const child = startServer({
    file,
    args: [...args, '-c', writeConfig(site), '-d', database],
    env: site.programs.env,
    logFile,
  });
  writeFileSync(path.join(site.folder.path, trytondPidFile), String(child.pid ?? ''));
  const isUp = await waitUntil(() => answers(site), {
    limitMs: startLimitMs,
    hopeless: () => hasExited(child),
  });
  if (isUp) return child;
  await endChild(child, 'SIGKILL');
  throw new MissingPrerequisite(`trytond did not start: ${logTail(logFile)}`);
}

async function answers(site: Site): Promise<boolean> {
  try {
    const response = await fetch(`${urlOf(site)}/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: 0, method: 'common.server.version', params: [] }),
      signal: AbortSignal.timeout(stopLimitMs),
    });
    return response.status === 200;
  } catch {
    return false;
  }
}

async function run(site: Site): Promise<TrytonServer> {
  let postgres: PostgresServer | undefined;
  let trytond: ChildProcess | undefined;
  const close = async (): Promise<void> => {
    if (trytond !== undefined) await endChild(trytond, 'SIGKILL');
    await postgres?.stop();
    await removeSite(site);
  };
  const restart = async (): Promise<void> => {
    postgres ??= await startPostgresOf(site);
    trytond ??= await startTrytond(site);
  };
  try {
    await restart();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    url: urlOf(site),
    database,
    version: site.programs.version,
    databaseUrl: databaseUrlOf(site, database),
    admin: () => openAdmin(urlOf(site), database),
    kill: async (what) => {
      if (what === 'trytond' && trytond !== undefined) {
        await endChild(trytond, 'SIGKILL');
        trytond = undefined;
      }
      if (what === 'postgres' && postgres !== undefined) {
        await killPostgres(site);
        postgres = undefined;
      }
    },
    restart,
    close,
  };
}

/** SIGQUIT is PostgreSQL's immediate stop: no farewell, recovery at the next start, no orphaned memory. */
async function killPostgres({ postgresFolder }: Site): Promise<void> {
  const pid = pidIn(path.join(postgresFolder, 'postmaster.pid'));
  if (pid !== undefined) await endProcess(pid, { signal: 'SIGQUIT', limitMs: stopLimitMs });
}

async function endChild(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.pid !== undefined && !hasExited(child))
    await endProcess(child.pid, { signal, limitMs: stopLimitMs });
}

function databaseUrlOf({ postgresPort }: Site, name: string): string {
  return `postgres://stockgate@127.0.0.1:${postgresPort}/${name}`;
}

async function onServer(
  site: Site,
  name: string,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client(databaseUrlOf(site, name));
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** With owners and times, since PostgreSQL refuses files of somebody else. */
async function copyTree(from: string, to: string): Promise<void> {
  const { status, stderr } = await runCommand('cp', ['-a', '-T', from, to], { env: environment });
  if (status !== 0) throw new Error(`cp could not copy ${from}: ${stderr}`);
}

/** A process id in a file, if it says one. */
function pidIn(file: string): number | undefined {
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
  return pid > 0 ? pid : undefined;
}

async function removeSite({ folder }: Pick<Site, 'folder'>): Promise<void> {
  const ends = [
    [trytondPidFile, 'SIGKILL'],
    [path.join('postgres', 'postmaster.pid'), 'SIGQUIT'],
  ] as const;
  for (const [file, signal] of ends) {
    const pid = pidIn(path.join(folder.path, file));
    // The id may be somebody else's by now.
    if (pid !== undefined && commandLine(pid)?.includes(folder.path) === true)
      await endProcess(pid, { signal, limitMs: stopLimitMs });
  }
  rmSync(folder.path, { recursive: true, force: true });
  rmSync(path.join(reachableFolder, folder.id), { recursive: true, force: true });
}
