/**
 * Docs that tell the truth as far as a program can see: linked files exist, commands exist, every dependency and every
 * setting is written down, and nothing is written down that is gone.
 *
 * Rules take the texts; which files must exist at all is the list below.
 */
import { posix } from 'node:path';
import { syntaxOf, walk } from './syntax.ts';
import { lineAt, type SourceFile, type Violation } from './tree.ts';

/** Files a stranger looks for first. */
export const requiredFiles: readonly string[] = [
  ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', '.env.example', 'package.json'],
  ...['docs/architecture.md', 'docs/glossary.md', 'docs/dependencies.md', 'docs/decisions/README.md'],
];

/** Where settings are declared, as properties named like the variables. */
export const settingsFile = 'launch/settings.ts';

const settingName = /^[A-Z][A-Z0-9_]+$/;
const builtInScripts = new Set([
  'ci',
  'install',
  'test',
  'start',
  'view',
  'outdated',
  'ls',
  'pack',
  'version',
  'exec',
]);

/** Required files that are missing. */
export function missingFiles(files: readonly SourceFile[]): Violation[] {
  const present = new Set(files.map(({ path }) => path));
  const missing = requiredFiles.filter((path) => !present.has(path));
  return missing.map((file) => ({
    rule: 'docs',
    file,
    line: 1,
    message: 'does not exist; a stranger looks for it',
  }));
}

/** Links in Markdown to files or folders that don't exist. `paths` are all paths of the repository. */
export function brokenLinks(
  files: readonly SourceFile[],
  paths: ReadonlySet<string> = pathsOf(files),
): Violation[] {
  return markdown(files).flatMap((file) => {
    const links = [...withoutCode(file.text).matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)];
    return links.flatMap((match) => {
      const [target = ''] = (match[1] ?? '').split('#', 1);
      if (target === '' || /^[a-z]+:/.test(target)) return [];
      const path = posix.join(posix.dirname(file.path), decodeURI(target)).replace(/\/$/, '');
      if (paths.has(path)) return [];
      const message = `links to ${target}, which does not exist`;
      return [{ rule: 'links', file: file.path, line: lineAt(file.text, match.index), message }];
    });
  });
}

/** Docs (`x.md`) that code, SQL or SDL names and nobody can open. Told once for each name in a file. */
export function docsThatAreNotHere(files: readonly SourceFile[]): Violation[] {
  const paths = files.map(({ path }) => `/${path}`);
  const judged = files.filter(
    ({ path }) => /\.(ts|js|sql|lua|graphql|ya?ml)$/.test(path) && !path.startsWith('test/house/'),
  );
  return judged.flatMap((file) => {
    const names = [...file.text.matchAll(/[\w./-]*\w\.md\b/g)];
    const first = names.filter((match, index) => names.findIndex(([name]) => name === match[0]) === index);
    const gone = first.filter(
      ([name]) => !paths.some((path) => path.endsWith(`/${name.replace(/^(\.{0,2}\/)+/, '')}`)),
    );
    return gone.map((match) => {
      const message = `names ${match[0]}, which is not in this repository: name a doc of docs/ or a decision`;
      return { rule: 'docs', file: file.path, line: lineAt(file.text, match.index), message };
    });
  });
}

/** Packages without a line in docs/dependencies.md, and lines without a package. `*` ends a name for a family. */
export function dependencyDrift(packageJson: string, dependencies: SourceFile): Violation[] {
  const parsed: Record<string, Record<string, string> | undefined> = JSON.parse(packageJson);
  const used = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.keys(parsed[kind] ?? {}),
  );
  const cells = [...dependencies.text.matchAll(/^\|([^|]*)\|/gm)].flatMap((row) =>
    [...(row[1] ?? '').matchAll(/`([^`]+)`/g)].map((cell) => ({
      name: cell[1] ?? '',
      line: lineAt(dependencies.text, row.index),
    })),
  );
  const covers = (pattern: string, name: string) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
  const undocumented = used.filter((name) => !cells.some((cell) => covers(cell.name, name)));
  const gone = cells.filter((cell) => !used.some((name) => covers(cell.name, name)));
  const tell = (line: number, message: string) => ({
    rule: 'dependencies',
    file: dependencies.path,
    line,
    message,
  });
  return [
    ...undocumented.map((name) =>
      tell(1, `${name} is in package.json and has no line here: why is it needed, under which licence?`),
    ),
    ...gone.map(({ name, line }) => tell(line, `${name} has a line here and is not in package.json`)),
  ];
}

/** Settings that .env.example and launch/settings.ts don't both know. */
export function settingDrift(example: SourceFile, settings: SourceFile): Violation[] {
  const shown = [...example.text.matchAll(/^#?\s?([A-Z][A-Z0-9_]+)=/gm)].map((match) => ({
    name: match[1] ?? '',
    line: lineAt(example.text, match.index),
  }));
  const known = settingNames(settings);
  return [
    ...shown.flatMap(({ name, line }) =>
      known.has(name)
        ? []
        : [
            {
              rule: 'settings',
              file: example.path,
              line,
              message: `${name} is not read by ${settings.path}`,
            },
          ],
    ),
    ...[...known].flatMap(([name, line]) =>
      shown.some((setting) => setting.name === name)
        ? []
        : [
            {
              rule: 'settings',
              file: settings.path,
              line,
              message: `${name} is missing in ${example.path}: unit, default, why`,
            },
          ],
    ),
  ];
}

/** `npm run x` (or `npm x`) in a doc where package.json has no such script. */
export function unknownCommands(files: readonly SourceFile[], packageJson: string): Violation[] {
  const { scripts = {} }: { scripts?: Record<string, string> } = JSON.parse(packageJson);
  const docs = files.filter(({ path }) =>
    /\.(md|ya?ml)$|^\.env\.example$|^Dockerfile$|^\.ci\/run$/.test(path),
  );
  return docs.flatMap((file) =>
    [...file.text.matchAll(/\bnpm (run )?([a-z][a-z0-9:-]*)/g)].flatMap((match) => {
      const [, run, script = ''] = match;
      if (Object.hasOwn(scripts, script) || (run === undefined && builtInScripts.has(script))) return [];
      if (run === undefined && !/`|^\s*\$/.test(file.text.slice(Math.max(0, match.index - 1), match.index)))
        return [];
      const message = `\`${match[0]}\` is not a script of package.json`;
      return [{ rule: 'commands', file: file.path, line: lineAt(file.text, match.index), message }];
    }),
  );
}

/**
 * Differences between the table of walls in a doc (between `<!-- walls` and `<!-- /walls -->`) and the walls given: room →
 * the doors it may use, as written in the doc.
 */
export function wallsDrift(doc: SourceFile, walls: ReadonlyMap<string, readonly string[]>): Violation[] {
  const table = /<!-- walls[\s\S]*?<!-- \/walls -->/.exec(doc.text);
  const rows = [...(table?.[0] ?? '').matchAll(/^\| (\w+) \|([^|]*)\|$/gm)].filter(
    (row) => row[1] !== 'room',
  );
  const told = new Map(
    rows.map((row) => [
      row[1] ?? '',
      (row[2] ?? '')
        .replaceAll('`', '')
        .split(',')
        .map((door) => door.trim()),
    ]),
  );
  const line = lineAt(doc.text, table?.index ?? 0);
  return [...new Set([...told.keys(), ...walls.keys()])].flatMap((room) => {
    const doors = walls.get(room) ?? [];
    const expected = (doors.length === 0 ? ['nothing'] : [...doors]).sort().join(', ');
    if ((told.get(room) ?? []).toSorted().join(', ') === expected) return [];
    return [
      {
        rule: 'walls',
        file: doc.path,
        line,
        message: `${room} may import ${expected}, says walls-table.ts; the table here differs`,
      },
    ];
  });
}

/** Every path of the files and of the folders they lie in. */
export function pathsOf(files: readonly SourceFile[]): ReadonlySet<string> {
  const folders = files.flatMap(({ path }) => {
    const parts = path.split('/');
    return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
  });
  return new Set(['.', ...folders]);
}

function markdown(files: readonly SourceFile[]): readonly SourceFile[] {
  return files.filter(({ path }) => path.endsWith('.md'));
}

/** Code in Markdown becomes blanks of the same length, so that offsets stay true. */
function withoutCode(text: string): string {
  return text.replace(/```[\s\S]*?```|`[^`\n]*`/g, (code) => code.replace(/[^\n]/g, ' '));
}

function settingNames(settings: SourceFile): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  walk(syntaxOf(settings).program, (node) => {
    if (node.type !== 'Property') return;
    const name =
      node.key.type === 'Identifier' ? node.key.name : node.key.type === 'Literal' ? node.key.value : '';
    if (typeof name === 'string' && settingName.test(name))
      names.set(name, lineAt(settings.text, node.start));
  });
  return names;
}
