/**
 * What a TypeScript file reaches for: its imports, re-exports, dynamic imports, import types and files beside it.
 *
 * Only the facts; whether a reach is allowed is walls.ts. A dynamic import with a computed path is not seen here.
 */
import { posix } from 'node:path';
import type { Node } from 'oxc-parser';
import { type Syntax, walk } from './syntax.ts';
import { lineAt } from './tree.ts';
import { doors } from './walls-table.ts';

/** One reach. `typesOnly` when it vanishes at run time; `asFile` for `new URL('./x', import.meta.url)`. */
export type Reach = {
  readonly specifier: string;
  readonly line: number;
  readonly typesOnly: boolean;
  readonly asFile: boolean;
};

/** Every reach of one file, in order. */
export function reachesOf(syntax: Syntax): readonly Reach[] {
  const reaches: Reach[] = [];
  walk(syntax.program, (node) => {
    const reach = reachOf(node);
    if (reach !== undefined) reaches.push({ ...reach, line: lineAt(syntax.file.text, node.start) });
  });
  return reaches;
}

/** The repository path a reach of `from` opens, or undefined when it is a package or a built-in module. */
export function targetOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  const door = doors.get(specifier);
  return door === undefined ? undefined : posix.normalize(door);
}

function reachOf(node: Node): Omit<Reach, 'line'> | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return { specifier: node.source.value, typesOnly: node.importKind === 'type', asFile: false };
    case 'ExportAllDeclaration':
      return { specifier: node.source.value, typesOnly: node.exportKind === 'type', asFile: false };
    case 'ExportNamedDeclaration':
      if (node.source === null) return undefined;
      return { specifier: node.source.value, typesOnly: node.exportKind === 'type', asFile: false };
    case 'TSImportType':
      return { specifier: node.source.value, typesOnly: true, asFile: false };
    case 'ImportExpression':
      return literalReach(node.source, false);
    case 'NewExpression':
      return isFileUrl(node) ? literalReach(node.arguments[0], true) : undefined;
    default:
      return undefined;
  }
}

function literalReach(node: Node | undefined, asFile: boolean): Omit<Reach, 'line'> | undefined {
  if (node?.type !== 'Literal' || typeof node.value !== 'string') return undefined;
  return { specifier: node.value, typesOnly: false, asFile };
}

function isFileUrl(node: Extract<Node, { type: 'NewExpression' }>): boolean {
  const [, base] = node.arguments;
  return node.callee.type === 'Identifier' && node.callee.name === 'URL' && base?.type === 'MemberExpression';
}
