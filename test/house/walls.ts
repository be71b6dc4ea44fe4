/**
 * The walls between rooms: wrong directions, deep reaches, strangers, doors that do more than open, cycles.
 *
 * The table is walls-table.ts; this file is how it is read. Tests may import anything, so only files that run in
 * production are judged for direction; cycles are judged everywhere.
 */
import { posix } from 'node:path';
import { type Reach, reachesOf, targetOf } from './imports.ts';
import { syntaxOf } from './syntax.ts';
import { handwrittenTypeScript, isTest, lineAt, type SourceFile, type Violation } from './tree.ts';
import {
  doors,
  familiesOfStrangers,
  privatePackageFolders,
  publicPackagePaths,
  rooms,
  walls,
} from './walls-table.ts';

/** Every reach through a wall: a door the room may not use, a relative path out of the room, a package's private part. */
export function brokenWalls(files: readonly SourceFile[]): Violation[] {
  const judged = handwrittenTypeScript(files).filter((file) => !isTest(file.path) && file.path.includes('/'));
  return judged.flatMap((file) => {
    const messages = reachesOf(syntaxOf(file)).map((reach) => ({
      reach,
      message: complaint(file.path, reach),
    }));
    return messages.flatMap(({ reach, message }) =>
      message === undefined ? [] : [{ rule: 'walls', file: file.path, line: reach.line, message }],
    );
  });
}

/** Code in a top-level folder that is not a room. */
export function unknownRooms(files: readonly SourceFile[]): Violation[] {
  const strangers = handwrittenTypeScript(files).filter(
    ({ path }) => path.includes('/') && !isRoom(roomOf(path)),
  );
  const message = `is not in a room; rooms are ${rooms.join(', ')} (a new one: walls-table.ts and docs/architecture.md)`;
  return strangers.map((file) => ({ rule: 'rooms', file: file.path, line: 1, message }));
}

/** Differences between package.json's imports map and the doors listed in walls-table.ts. Takes package.json's text. */
export function unlistedDoors(packageJson: string): Violation[] {
  const { imports = {} }: { imports?: Record<string, string> } = JSON.parse(packageJson);
  const line = lineAt(packageJson, Math.max(0, packageJson.indexOf('"imports"')));
  const extra = Object.entries(imports).filter(([door, target]) => doors.get(door) !== target);
  const missing = [...doors].filter(([door]) => imports[door] === undefined);
  return [
    ...extra.map(
      ([door, target]) =>
        `"${door}": "${target}" is not a door of walls-table.ts; list it there or remove it`,
    ),
    ...missing.map(([door, target]) => `"${door}": "${target}" is missing; walls-table.ts lists it`),
  ].map((message) => ({ rule: 'doors', file: 'package.json', line, message }));
}

/** Every index.ts that does something: a door only re-exports. */
export function busyDoors(files: readonly SourceFile[]): Violation[] {
  const indexes = handwrittenTypeScript(files).filter(({ path }) => posix.basename(path) === 'index.ts');
  return indexes.flatMap((file) => {
    const { program } = syntaxOf(file);
    const statements = program.type === 'Program' ? program.body : [];
    const busy = statements.filter(
      (node) =>
        !(
          node.type === 'ExportAllDeclaration' ||
          (node.type === 'ExportNamedDeclaration' && node.source !== null)
        ),
    );
    const message =
      'index.ts is a door: only `export … from …`; move this to a file of its own and re-export it';
    return busy.map((node) => ({
      rule: 'doors',
      file: file.path,
      line: lineAt(file.text, node.start),
      message,
    }));
  });
}

function complaint(from: string, reach: Reach): string | undefined {
  const { specifier } = reach;
  if (specifier.startsWith('node:') || specifier.startsWith('data:')) return undefined;
  if (specifier.startsWith('/') || specifier.startsWith('file:'))
    return `'${specifier}' is a path of one machine; import relatively`;
  if (specifier.startsWith('#')) return doorComplaint(from, reach);
  const target = targetOf(from, specifier);
  return target === undefined ? packageComplaint(specifier) : pathComplaint(from, target);
}

function doorComplaint(from: string, { specifier, typesOnly }: Reach): string | undefined {
  if (!doors.has(specifier))
    return `'${specifier}' is not a door; use one of package.json's imports map, whole`;
  const room = roomOf(from);
  const passages = isJudgedRoom(room) ? walls[room] : {};
  const passage = passages[specifier];
  const open = Object.keys(passages).join(', ') || 'none';
  if (passage === undefined)
    return `${room}/ may not import '${specifier}' (its doors: ${open}); see the walls in docs/architecture.md`;
  if (passage === 'types' && !typesOnly)
    return `${room}/ may take only types from '${specifier}': write \`import type\``;
  return undefined;
}

function pathComplaint(from: string, target: string): string | undefined {
  const room = roomOf(from);
  if (roomOf(target) !== room || !target.includes('/')) {
    return `reaches out of ${room}/ to ${target}; cross a room only through its door (package.json "imports")`;
  }
  const family = familiesOfStrangers.find(
    (folder) => from.startsWith(`${folder}/`) && target.startsWith(`${folder}/`),
  );
  const [own, other] = [memberOf(from, family), memberOf(target, family)];
  if (own === undefined || other === undefined || own === other) return undefined;
  return `${family}/${own} may not import ${family}/${other}: go through the ledger, the schema or an entity reference`;
}

function packageComplaint(specifier: string): string | undefined {
  const inside = specifier.split('/').slice(specifier.startsWith('@') ? 2 : 1);
  const reached = privatePackageFolders.find((folder) => inside.includes(folder));
  if (reached === undefined || publicPackagePaths.includes(specifier)) return undefined;
  return `'${specifier}' reaches into a package's private ${reached}/; use what the package exports`;
}

function memberOf(path: string, family: string | undefined): string | undefined {
  if (family === undefined) return undefined;
  const [member, ...rest] = path.slice(family.length + 1).split('/');
  return rest.length === 0 ? undefined : member;
}

function roomOf(path: string): string {
  return path.split('/', 1)[0] ?? path;
}

function isRoom(name: string): boolean {
  return rooms.some((room) => room === name);
}

function isJudgedRoom(name: string): name is keyof typeof walls {
  return Object.hasOwn(walls, name);
}
