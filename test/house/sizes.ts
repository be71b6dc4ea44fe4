/**
 * How big things may be: files, functions, resolvers, parameter lists. A limit is where a reader starts to scroll.
 *
 * Lines are counted as they stand, blank and comment lines included: simple to predict, impossible to argue with. Only in
 * SDL, which is mostly descriptions, the declarations are counted. The numbers are the table below.
 */
import type { Node } from 'oxc-parser';
import { type FunctionNode, functionName, isFunction, lineCount, syntaxOf, walk } from './syntax.ts';
import {
  handwrittenTypeScript,
  isGenerated,
  isTest,
  lineAt,
  type SourceFile,
  type Violation,
} from './tree.ts';

/** The limits, in lines, parameters and a share of all named functions (0 to 1). */
export const limits = {
  fileLines: 400,
  testFileLines: 600,
  functionLines: 70,
  shortFunctionLines: 30,
  shortFunctionShare: 0.9,
  resolverLines: 10,
  parameters: 3,
} as const;

type Sized = {
  readonly file: SourceFile;
  readonly node: FunctionNode;
  readonly parents: readonly Node[];
  readonly name: string;
};

/** Files over their limit: code, SQL and SDL that people write. */
export function longFiles(files: readonly SourceFile[]): Violation[] {
  const judged = files.filter(({ path }) => /\.(ts|js|sql|lua|graphql)$/.test(path) && !isGenerated(path));
  return judged.flatMap((file) => {
    const limit = isTest(file.path) ? limits.testFileLines : limits.fileLines;
    const lines = countedLines(file);
    if (lines <= limit) return [];
    const message = `has ${lines} lines, at most ${limit}: split it where its head comment says "and"`;
    return [{ rule: 'file size', file: file.path, line: limit + 1, message }];
  });
}

/** Functions over 70 lines (the callback of a `describe` is a chapter, not a function) and resolvers over 10. */
export function longFunctions(files: readonly SourceFile[]): Violation[] {
  return functionsOf(files).flatMap(({ file, node, parents, name }) => {
    if (isDescribeCallback(parents)) return [];
    const resolver = isResolver(file.path, parents);
    const limit = resolver ? limits.resolverLines : limits.functionLines;
    const lines = lineCount(file.text, node);
    if (lines <= limit) return [];
    const advice = resolver
      ? 'a resolver decodes, makes one call and encodes; move the rest out'
      : 'name its parts';
    const message = `${name} has ${lines} lines, at most ${limit}: ${advice}`;
    return [
      {
        rule: resolver ? 'resolver size' : 'function size',
        file: file.path,
        line: lineAt(file.text, node.start),
        message,
      },
    ];
  });
}

/** Functions with more than three parameters; a test's columns (`test.each(table)(name, columns)`) are none. */
export function longParameterLists(files: readonly SourceFile[]): Violation[] {
  return functionsOf(files).flatMap(({ file, node, parents, name }) => {
    if (isTableRow(parents)) return [];
    const count = node.params.length;
    if (count <= limits.parameters) return [];
    const message = `${name} takes ${count} parameters, at most ${limits.parameters}: make them one options object`;
    return [{ rule: 'parameters', file: file.path, line: lineAt(file.text, node.start), message }];
  });
}

/** One violation when fewer than nine in ten named functions are short; it names the ten longest, the best to cut. */
export function tooFewShortFunctions(files: readonly SourceFile[]): Violation[] {
  const production = files.filter(({ path }) => !isTest(path));
  const named = functionsOf(production).filter(
    ({ node, parents }) => functionName(node, parents) !== undefined,
  );
  const sized = named.map((found) => ({ ...found, lines: lineCount(found.file.text, found.node) }));
  const long = sized
    .filter(({ lines }) => lines > limits.shortFunctionLines)
    .sort((a, b) => b.lines - a.lines);
  const [longest] = long;
  const share = 1 - long.length / Math.max(1, sized.length);
  if (longest === undefined || share >= limits.shortFunctionShare) return [];
  const worst = long.slice(0, 10).map(({ file, name, lines }) => `${file.path} ${name} (${lines})`);
  const message = `only ${Math.floor(share * 100)} % of functions have at most ${limits.shortFunctionLines} lines, 90 % must; longest: ${worst.join(', ')}`;
  return [
    {
      rule: 'function size',
      file: longest.file.path,
      line: lineAt(longest.file.text, longest.node.start),
      message,
    },
  ];
}

function countedLines({ path, text }: SourceFile): number {
  const lines = text.replace(/\n$/, '').split('\n');
  if (!path.endsWith('.graphql')) return lines.length;
  const undescribed = text.replace(/"""[\s\S]*?"""/g, '').replace(/^\s*("[^"\n]*"|#.*)$/gm, '');
  return undescribed.split('\n').filter((line) => line.trim() !== '').length;
}

function functionsOf(files: readonly SourceFile[]): Sized[] {
  return handwrittenTypeScript(files).flatMap((file) => {
    const found: Sized[] = [];
    walk(syntaxOf(file).program, (node, parents) => {
      if (!isFunction(node)) return;
      const name = functionName(node, parents) ?? 'a function without a name';
      found.push({ file, node, parents: [...parents], name });
    });
    return found;
  });
}

function isResolver(path: string, parents: readonly Node[]): boolean {
  return /^subgraphs\/[^/]+\/resolvers\.ts$/.test(path) && parents.at(-1)?.type === 'Property';
}

function isTableRow(parents: readonly Node[]): boolean {
  const call = parents.at(-1);
  if (call?.type !== 'CallExpression') return false;
  return call.callee.type === 'CallExpression' || call.callee.type === 'TaggedTemplateExpression';
}

function isDescribeCallback(parents: readonly Node[]): boolean {
  const call = parents.at(-1);
  if (call?.type !== 'CallExpression') return false;
  const names: string[] = [];
  walk(call.callee, (node) => {
    if (node.type === 'Identifier') names.push(node.name);
  });
  return names[0] === 'describe';
}
