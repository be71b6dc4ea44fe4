/**
 * What the repository must not hold: paths of one machine, hosts of one registry, secrets, and files it says it ignores.
 *
 * A clone works anywhere or it doesn't work; that is why no file may know where it was written or what it was
 * installed from. Rules here read plain text of every kind of file.
 */
import { execFileSync } from 'node:child_process';
import { lineAt, rootFolder, type SourceFile, type Violation } from './tree.ts';

const listBytes = 256 * 1024 * 1024;

type Pattern = { readonly rule: string; readonly pattern: RegExp; readonly message: string };

const patterns: readonly Pattern[] = [
  {
    rule: 'machine path',
    pattern: /(?<![\w.:/-])(\/home\/[a-z]|\/Users\/|\/root\b|\/work\/|\/mnt\/)|\b[A-Z]:\\\\?Users/g,
    message: 'is a path of one machine: make it relative, or a setting',
  },
  {
    rule: 'registry host',
    pattern:
      /\b(registry\.(npmjs\.org|yarnpkg\.com)|npm\.pkg\.github\.com|[\w-]*(artifactory|verdaccio|nexus)[\w-]*\.[a-z]{2,})|_authToken/gi,
    message: 'names a registry: whoever installs brings their own (.npmrc leaves hosts out of the lockfile)',
  },
  {
    rule: 'secret',
    pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}\b/g,
    message: 'is a secret: revoke it, then make it a setting',
  },
];

/** Text that ties the repository to a machine, a registry or a secret. The rules' own folder quotes such text. */
export function tiedText(files: readonly SourceFile[]): Violation[] {
  const judged = files.filter(({ path }) => !path.startsWith('test/house/'));
  return judged.flatMap((file) =>
    patterns.flatMap(({ rule, pattern, message }) =>
      [...file.text.matchAll(pattern)].map((match) => {
        return {
          rule,
          file: file.path,
          line: lineAt(file.text, match.index),
          message: `"${match[0]}" ${message}`,
        };
      }),
    ),
  );
}

/** One violation for each top-level entry that git tracks although .gitignore names it. Takes git's list of such paths. */
export function trackedThoughIgnored(paths: readonly string[]): Violation[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const [top = path] = path.split('/', 1);
    counts.set(top, (counts.get(top) ?? 0) + 1);
  }
  return [...counts].map(([top, count]) => {
    const message = `${top} holds ${count} tracked files that .gitignore names: git rm -r --cached ${top}`;
    return { rule: 'ignored', file: '.gitignore', line: 1, message };
  });
}

/** Asks git for tracked files that .gitignore names. Gives none where there is no git (a tarball has no index to be wrong). */
export function ignoredPathsInGit(): readonly string[] {
  try {
    const output = execFileSync('git', ['ls-files', '--cached', '--ignored', '--exclude-standard', '-z'], {
      cwd: rootFolder,
      encoding: 'utf8',
      maxBuffer: listBytes,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return output.split('\0').filter((path) => path !== '');
  } catch {
    return [];
  }
}
