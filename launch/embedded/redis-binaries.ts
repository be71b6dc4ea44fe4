/**
 * Finds a Redis server to run: one installed on the machine, else Debian's signed packages unpacked without root.
 *
 * Unpacking touches nothing of the system (unpack-debian.ts). No npm package ships a Redis that runs on Debian.
 * docs/decisions on embedded servers.
 */
import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { findOnPath, runCommand } from './process.ts';
import { canUnpackDebian, unpackDebian } from './unpack-debian.ts';

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

async function unpack(folder: string, { env, onNotice }: RedisSearch): Promise<RedisBinary | undefined> {
  if (!canUnpackDebian(env)) return undefined;
  onNotice?.('no Redis on this machine: unpacking the Debian package, once');
  const finish = (partial: string) => {
    const server = path.join(partial, 'usr', 'bin', 'redis-server');
    if (!existsSync(server)) symlinkSync('redis-check-rdb', server);
  };
  const isThere = await unpackDebian({ packages: debianPackages, folder, env, finish });
  return isThere ? unpacked(folder, env) : undefined;
}
