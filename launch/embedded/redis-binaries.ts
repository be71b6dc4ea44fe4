/**
 * Finds a Redis server to run: one installed on the machine, else Debian's signed packages unpacked without root.
 *
 * Unpacking touches nothing of the system: apt's own source lists and keyring are read (no host is named here), its state
 * goes to a private folder. No npm package ships a Redis that runs on Debian. docs/decisions on embedded servers.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { type CommandResult, findOnPath, runCommand } from './process.ts';

/** A Redis or Valkey that runs here, the environment it needs, and words for the banner. */
export type RedisBinary = { readonly file: string; readonly env: NodeJS.ProcessEnv; readonly label: string };

/** Where and how to search: the environment, where unpacked packages are kept, whom to tell before something slow. */
export type RedisSearch = {
  readonly env: NodeJS.ProcessEnv;
  /** Where unpacked packages stay for the next start. */
  readonly cacheFolder: string;
  /** Told before something slow begins. */
  readonly onNotice?: (text: string) => void;
};

/** redis-server itself is in redis-tools, under the name of one of its modes; the others are libraries it loads. */
const debianPackages = ['redis-tools', 'libjemalloc2', 'liblzf1', 'libatomic1'];
const aptLimitMs = 60_000;

/** A server of version 6.2 or later by the chain; undefined when the machine has none and none can be unpacked. */
export async function findRedis(search: RedisSearch): Promise<RedisBinary | undefined> {
  for (const name of ['valkey-server', 'redis-server']) {
    const file = findOnPath(name, search.env);
    const found = file === undefined ? undefined : await probe(file, search.env, `system ${file}`);
    if (found !== undefined) return found;
  }
  const folder = path.join(search.cacheFolder, 'redis-debian');
  return (await unpacked(folder, search.env)) ?? (await unpack(folder, search));
}

async function probe(file: string, env: NodeJS.ProcessEnv, origin: string): Promise<RedisBinary | undefined> {
  const { stdout } = await runCommand(file, ['--version'], { env });
  const match = /^(\w+) server v=((\d+)\.(\d+)\S*)/.exec(stdout);
  const version = Number(match?.[3] ?? 0) * 100 + Number(match?.[4] ?? 0);
  return version >= 602 ? { file, env, label: `${match?.[1]} ${match?.[2]}, ${origin}` } : undefined;
}

async function unpacked(folder: string, env: NodeJS.ProcessEnv): Promise<RedisBinary | undefined> {
  const libraries = path.join(folder, 'usr', 'lib');
  if (!existsSync(libraries)) return undefined;
  const searchPath = readdirSync(libraries)
    .map((name) => path.join(libraries, name))
    .join(':');
  const file = path.join(folder, 'usr', 'bin', 'redis-server');
  return probe(file, { ...env, LD_LIBRARY_PATH: searchPath }, `Debian package unpacked in ${folder}`);
}

async function unpack(folder: string, search: RedisSearch): Promise<RedisBinary | undefined> {
  const isDebian = ['apt-get', 'dpkg-deb'].every((name) => findOnPath(name, search.env) !== undefined);
  if (!isDebian) return undefined;
  search.onNotice?.('no Redis on this machine: unpacking the Debian package, once');
  const partial = `${folder}.${process.pid}.partial`;
  const downloads = path.join(partial, 'downloads');
  try {
    mkdirSync(downloads, { recursive: true, mode: 0o700 });
    if (!(await download(downloads, path.join(partial, 'apt'), search.env))) return undefined;
    for (const file of readdirSync(downloads)) {
      await runCommand('dpkg-deb', ['-x', path.join(downloads, file), partial], { env: search.env });
    }
    const server = path.join(partial, 'usr', 'bin', 'redis-server');
    if (!existsSync(server)) symlinkSync('redis-check-rdb', server);
    rmSync(downloads, { recursive: true });
    // Whole or not at all: a start that races with this one finds a complete folder.
    if (!existsSync(folder)) renameSync(partial, folder);
    return await unpacked(folder, search.env);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

/** Downloads by the system's own package lists, or, where those are empty or old, by private ones fetched now. */
async function download(into: string, state: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const patience = {
    'APT::Sandbox::User': userInfo().username,
    'Acquire::Retries': '1',
    'Acquire::http::Timeout': '10',
  };
  const apt = (args: string[], options: Record<string, string>): Promise<CommandResult> => {
    const settings = Object.entries({ ...patience, ...options }).flatMap(([name, value]) => [
      '-o',
      `${name}=${value}`,
    ]);
    return runCommand('apt-get', ['-qq', ...settings, ...args], { env, cwd: into, limitMs: aptLimitMs });
  };
  if ((await apt(['download', ...debianPackages], {})).status === 0) return true;
  for (const folder of ['lists/partial', 'cache/archives/partial'])
    mkdirSync(path.join(state, folder), { recursive: true });
  const isolated = {
    'Dir::State': state,
    'Dir::Cache': path.join(state, 'cache'),
    'Dir::State::status': '/var/lib/dpkg/status',
    'Acquire::Languages': 'none',
  };
  // A source that can't be reached fails the update but not the others' lists, so only the download is judged.
  await apt(['update'], isolated);
  const { status } = await apt(['download', ...debianPackages], isolated);
  rmSync(state, { recursive: true, force: true });
  return status === 0;
}
