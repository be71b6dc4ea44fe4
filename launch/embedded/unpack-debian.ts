/**
 * Debian's signed packages unpacked into a folder, without root and without touching the system.
 *
 * apt's own source lists and keyring are read (no host is named here), its state goes to a private folder. The folder
 * appears whole or not at all, so that starts may race. docs/decisions on embedded servers.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { type CommandResult, findOnPath, runCommand } from './process.ts';

/** What is unpacked and where to. */
export type DebianUnpacking = {
  readonly packages: readonly string[];
  /** Whether what the packages need and the machine lacks is unpacked, too. */
  readonly withDependencies?: boolean;
  /** The folder that will hold `usr/…`; nothing happens when it is there. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Puts the last touches to the folder before it appears under its name. */
  readonly finish?: (folder: string) => void;
};

const aptLimitMs = 60_000;

/** Whether this machine can unpack Debian's packages at all. */
export function canUnpackDebian(env: NodeJS.ProcessEnv): boolean {
  return ['apt-get', 'dpkg-deb'].every((name) => findOnPath(name, env) !== undefined);
}

/** Unpacks; gives false when the packages could not be had. */
export async function unpackDebian(unpacking: DebianUnpacking): Promise<boolean> {
  const { folder, env } = unpacking;
  if (existsSync(folder)) return true;
  const partial = `${folder}.${process.pid}.partial`;
  const downloads = path.join(partial, 'downloads');
  try {
    mkdirSync(downloads, { recursive: true, mode: 0o755 });
    if (!(await download(unpacking, downloads, path.join(partial, 'apt')))) return false;
    for (const file of readdirSync(downloads)) {
      await runCommand('dpkg-deb', ['-x', path.join(downloads, file), partial], { env });
    }
    rmSync(downloads, { recursive: true });
    unpacking.finish?.(partial);
    if (!existsSync(folder)) renameSync(partial, folder);
    return true;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

type Apt = (args: readonly string[], options: Readonly<Record<string, string>>) => Promise<CommandResult>;

/** Downloads by the system's own package lists, or, where those are empty or old, by private ones fetched now. */
async function download(
  { packages, withDependencies, env }: DebianUnpacking,
  into: string,
  state: string,
): Promise<boolean> {
  const patience = {
    'APT::Sandbox::User': userInfo().username,
    'Acquire::Retries': '1',
    'Acquire::http::Timeout': '10',
  };
  const apt: Apt = (args, options) => {
    const settings = Object.entries({ ...patience, ...options }).flatMap(([name, value]) => [
      '-o',
      `${name}=${value}`,
    ]);
    return runCommand('apt-get', ['-qq', ...settings, ...args], { env, cwd: into, limitMs: aptLimitMs });
  };
  const get = async (options: Readonly<Record<string, string>>): Promise<boolean> => {
    const wanted = withDependencies === true ? await missingPackages(apt, packages, options) : packages;
    if (wanted === undefined) return false;
    return wanted.length === 0 || (await apt(['download', ...wanted], options)).status === 0;
  };
  if (await get({})) return true;
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
  const isThere = await get(isolated);
  rmSync(state, { recursive: true, force: true });
  return isThere;
}

/** What installing them would install, by a simulation that needs no rights; undefined when they are not to be had. */
async function missingPackages(
  apt: Apt,
  packages: readonly string[],
  options: Readonly<Record<string, string>>,
): Promise<string[] | undefined> {
  const simulated = await apt(['--simulate', '--no-install-recommends', 'install', ...packages], {
    ...options,
    'Debug::NoLocking': '1',
  });
  if (simulated.status !== 0) return undefined;
  return [...simulated.stdout.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name ?? '');
}
