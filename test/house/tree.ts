/**
 * The house's files as the rules see them: every text file a person wrote, with its path from the repository's root.
 *
 * The tree is walked, not asked from git, so that a file counts before it is committed and a tarball is judged like a
 * clone. What machines make (installed packages, data, generated files) is left out or marked; rules decide about it.
 * Rules never touch the disk: they take these files and give violations, so a test can feed them a bad one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One file: `path` is relative to the repository's root with forward slashes; `text` is its whole content. */
export type SourceFile = { readonly path: string; readonly text: string };

/** One broken rule at one place. `message` says what is wrong and what to do; `line` counts from 1. */
export type Violation = {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
};

/** The repository's root folder, wherever the working directory is. */
export const rootFolder = fileURLToPath(new URL('../..', import.meta.url));

const skippedFolders = new Set(['node_modules', '.git', '.data', 'coverage', 'dist', '.cache']);
const textEndings =
  /\.(ts|tsx|js|mjs|cjs|lua|sql|graphql|md|json|ya?ml|toml|html|css|sh|csv|txt)$|^\.[a-z]|^[A-Z][A-Za-z]*$|(^|\/)run$/;

/** Reads every text file below the repository's root, sorted by path. */
export function readTree(root: string = rootFolder): readonly SourceFile[] {
  return readFolder(root, '').sort((a, b) => (a.path < b.path ? -1 : 1));
}

function readFolder(root: string, folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : readFolder(root, `${path}/`);
    if (!entry.isFile() || !textEndings.test(entry.name)) return [];
    return [{ path, text: readFileSync(join(root, path), 'utf8') }];
  });
}

/** The files a test imports anything from anywhere in: everything under test/ and bench/, and `x.test.ts` beside x. */
export function isTest(path: string): boolean {
  return /^(test|bench)\//.test(path) || /\.test(-d)?\.ts$/.test(path);
}

/** Files written by a program (codegen, compose, the schema dump): judged by whether they are fresh, not by style. */
export function isGenerated(path: string): boolean {
  return (
    /(^|\/)generated(\/|\.ts$|-[a-z-]+\.ts$)/.test(path) ||
    /^schema\/(supergraph|api)\.graphql$/.test(path) ||
    path === 'database/schema.snapshot.sql' ||
    path === 'package-lock.json'
  );
}

/** The TypeScript files people write, tests included, and the few in JavaScript that an older Node must read. */
export function handwrittenTypeScript(files: readonly SourceFile[]): readonly SourceFile[] {
  return files.filter((file) => /\.(ts|js|mjs)$/.test(file.path) && !isGenerated(file.path));
}

/** The line (from 1) that `offset` (UTF-16 units from the start of `text`) lies on. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** Violations as a person reads them, one a line: `file:line rule: message`, clickable in most terminals. */
export function printed(violations: readonly Violation[]): string {
  return violations.map(({ file, line, rule, message }) => `${file}:${line} ${rule}: ${message}`).join('\n');
}

/** Passes when nothing is violated; else throws one error that lists every violation, without a stack: the place is named. */
export function none(violations: readonly Violation[]): void {
  if (violations.length === 0) return;
  const error = new Error(`${violations.length} in the house:\n${printed(violations)}`);
  error.stack = error.message;
  throw error;
}
