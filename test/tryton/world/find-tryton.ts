/**
 * Finds a trytond to run: one installed on the machine, else Debian's packages unpacked without root beside what else the
 * tests keep between runs.
 *
 * Everything kept is in the user's cache folder, outside the repository: the packages and what is made with them are
 * under Tryton's own licence (GPL-3.0-or-later). Our companion module is put in Python's way, not into Tryton.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { canUnpackDebian, findOnPath, MissingPrerequisite, runCommand, unpackDebian } from '#launch';

/** A Tryton that can be run: how, and words for the report. */
export type TrytonPrograms = {
  /** The command of a server or an administration, without its options. */
  command(name: 'trytond' | 'trytond-admin'): { readonly file: string; readonly args: readonly string[] };
  readonly env: NodeJS.ProcessEnv;
  readonly version: string;
  /** Where databases made with it are kept. */
  readonly cacheFolder: string;
};

const packages = [
  'tryton-server',
  'python3-psycopg2',
  'tryton-modules-stock',
  'tryton-modules-account-stock-continental',
];
const oldestMinor = 600;
const companion = path.join(
  import.meta.dirname,
  ...['..', '..', '..', 'connectors', 'erp', 'tryton', 'companion', 'stockgate_gateway'],
);

/** Does what trytond-admin does, without what only a person at a screen would see. */
const quickAdmin = path.join(import.meta.dirname, '..', 'quick-admin', 'quick_admin.py');

/** Finds or unpacks a Tryton 6.0; throws MissingPrerequisite with what to do when there is none. */
export async function findTryton(env: NodeJS.ProcessEnv): Promise<TrytonPrograms> {
  const home = env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache');
  const cacheFolder = env.STOCKGATE_TEST_TRYTON_CACHE ?? path.join(home, 'stockgate', 'tryton');
  mkdirSync(cacheFolder, { recursive: true });
  const installed = findOnPath('trytond', env);
  const found =
    installed === undefined
      ? undefined
      : await probe({ file: installed, args: [], bin: path.dirname(installed) }, { env, cacheFolder });
  const programs = found ?? (await unpacked(cacheFolder, env));
  if (programs !== undefined) return programs;
  throw new MissingPrerequisite(
    'there is no trytond 6.0 to run: on Debian 12 it is unpacked by itself when apt-get, dpkg-deb and python3 are there; elsewhere install tryton-server, tryton-modules-stock, tryton-modules-account-stock-continental and python3-psycopg2',
  );
}

type Program = { readonly file: string; readonly args: readonly string[]; readonly bin: string };
type Place = { readonly env: NodeJS.ProcessEnv; readonly cacheFolder: string };

async function unpacked(cacheFolder: string, env: NodeJS.ProcessEnv): Promise<TrytonPrograms | undefined> {
  const python = findOnPath('python3', { PATH: `/usr/bin:${env.PATH ?? ''}` });
  if (python === undefined || !canUnpackDebian(env)) return undefined;
  const folder = path.join(cacheFolder, 'debian');
  if (!(await unpackDebian({ packages, withDependencies: true, folder, env })))
    throw new MissingPrerequisite(
      `there is no Tryton to run: apt-get could not download ${packages.join(', ')}; none of this machine's package sources answered, or none has them`,
    );
  const bin = path.join(folder, 'usr', 'bin');
  const libraries = readdirSync(path.join(folder, 'usr', 'lib'))
    .filter((name) => name.includes('-linux-'))
    .map((name) => path.join(folder, 'usr', 'lib', name));
  const own = {
    ...env,
    // The folder is ours: what Python compiled once need not be compiled at each of many starts.
    PYTHONDONTWRITEBYTECODE: '',
    PYTHONPATH: path.join(folder, 'usr', 'lib', 'python3', 'dist-packages'),
    ...(libraries.length === 0 ? {} : { LD_LIBRARY_PATH: libraries.join(':') }),
  };
  return probe({ file: python, args: [path.join(bin, 'trytond')], bin }, { env: own, cacheFolder });
}

async function probe(program: Program, { env, cacheFolder }: Place): Promise<TrytonPrograms | undefined> {
  const withModule = {
    ...env,
    PYTHONPATH: [extensionFolder(cacheFolder), env.PYTHONPATH ?? ''].filter((name) => name !== '').join(':'),
  };
  const { stdout } = await runCommand(program.file, [...program.args, '--version'], { env: withModule });
  const match = /trytond (\d+)\.(\d+)(\.\d+)?/.exec(stdout);
  if (Number(match?.[1] ?? 0) * 100 + Number(match?.[2] ?? 0) !== oldestMinor) return undefined;
  return {
    command: (name) =>
      program.args.length === 0
        ? { file: path.join(program.bin, name), args: [] }
        : {
            file: program.file,
            args: [name === 'trytond-admin' ? quickAdmin : path.join(program.bin, name)],
          },
    env: withModule,
    version: match?.[0] ?? '',
    cacheFolder,
  };
}

/** A folder from which Python has our companion module as if it were installed. */
function extensionFolder(cacheFolder: string): string {
  const folder = path.join(cacheFolder, `extension-${companionDigest()}`);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${process.pid}.partial`;
  const about = path.join(partial, 'stockgate_gateway-6.0.0.dist-info');
  cpSync(companion, path.join(partial, 'stockgate_gateway'), { recursive: true });
  mkdirSync(about, { recursive: true });
  writeFileSync(
    path.join(about, 'METADATA'),
    'Metadata-Version: 2.1\nName: stockgate_gateway\nVersion: 6.0.0\n',
  );
  writeFileSync(
    path.join(about, 'entry_points.txt'),
    '[trytond.modules]\nstockgate_gateway = stockgate_gateway\n',
  );
  if (!existsSync(folder)) renameSync(partial, folder);
  rmSync(partial, { recursive: true, force: true });
  return folder;
}

/** Changes when the companion module or the way a database is made does. */
export function companionDigest(): string {
  const hash = createHash('sha256').update(readFileSync(quickAdmin));
  for (const name of readdirSync(companion)
    .filter((file) => /\.(py|cfg|xml)$/.test(file))
    .sort())
    hash.update(name).update(readFileSync(path.join(companion, name)));
  return hash.digest('hex').slice(0, 12);
}
