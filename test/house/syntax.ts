/**
 * TypeScript as a syntax tree, for the rules that would be guesses on text: imports, functions, types, calls.
 *
 * Parsing is oxc's (TypeScript 7 has no JavaScript API of its own); this file adds the walk with parents and the cache,
 * since many rules read the same file. A file that doesn't parse throws with its path: the type check says why.
 */
import type { ArrowFunctionExpression, Comment, Node, Function as OxcFunction } from 'oxc-parser';
import { parseSync, visitorKeys } from 'oxc-parser';
import type { SourceFile } from './tree.ts';

/** A parsed file: its tree and its comments, with offsets in UTF-16 units. */
export type Syntax = {
  readonly file: SourceFile;
  readonly program: Node;
  readonly comments: readonly Comment[];
};

/** What a walk calls for each node, parents before children; `parents` runs from the program down to the node's parent. */
export type Visit = (node: Node, parents: readonly Node[]) => void;

/** Any function with a body of its own: declaration, expression, arrow or method. */
export type FunctionNode = OxcFunction | ArrowFunctionExpression;

const parsed = new WeakMap<SourceFile, Syntax>();

/** Parses a TypeScript file, once per file object. Throws with the path when the syntax is broken. */
export function syntaxOf(file: SourceFile): Syntax {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const { program, comments, errors } = parseSync(file.path, file.text, {
    lang: 'ts',
    astType: 'ts',
    sourceType: 'module',
  });
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file.path} is not valid TypeScript: ${error.message}`);
  const syntax = { file, program, comments };
  parsed.set(file, syntax);
  return syntax;
}

/** Walks a tree depth first. */
export function walk(root: Node, visit: Visit): void {
  const parents: Node[] = [];
  const step = (node: Node): void => {
    visit(node, parents);
    parents.push(node);
    for (const child of childrenOf(node)) step(child);
    parents.pop();
  };
  step(root);
}

/** Whether a node is a function with a body of its own. */
export function isFunction(node: Node): node is FunctionNode {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  );
}

/** The lines a node covers, first to last inclusive. */
export function lineCount(text: string, node: Node): number {
  return text.slice(node.start, node.end).split('\n').length;
}

/** What a reader calls a function: its own name, or that of the variable, property or method that holds it; else undefined. */
export function functionName(node: FunctionNode, parents: readonly Node[]): string | undefined {
  if (node.id !== null) return node.id.name;
  const parent = parents.at(-1);
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
  const keyed =
    parent?.type === 'Property' ||
    parent?.type === 'MethodDefinition' ||
    parent?.type === 'PropertyDefinition';
  if (keyed && parent.key.type === 'Identifier') return parent.key.name;
  return undefined;
}

function childrenOf(node: Node): Node[] {
  const keys = visitorKeys[node.type] ?? [];
  const fields = new Map<string, unknown>(Object.entries(node));
  return keys.flatMap((key) => fields.get(key)).filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
