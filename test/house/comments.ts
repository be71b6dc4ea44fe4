/**
 * Comments a reader can count on: every file says what it is, every export says what it does, and every statement in an
 * SQL file names its parameters.
 *
 * Whether a comment is true no rule can tell; these make sure that it is there and is a sentence.
 */
import type { Node } from 'oxc-parser';
import { type Syntax, syntaxOf } from './syntax.ts';
import { handwrittenTypeScript, isGenerated, lineAt, type SourceFile, type Violation } from './tree.ts';

/** How long a file's head comment is, in lines of text, and how few words can still say what a file is. */
export const headLimits = { minLines: 3, maxLines: 10, minWords: 12 } as const;

/** TypeScript, JavaScript, SQL and Lua files without a head comment of 3 to 10 lines that says something. */
export function missingHeads(files: readonly SourceFile[]): Violation[] {
  const judged = files.filter(({ path }) => /\.(ts|js|sql|lua)$/.test(path) && !isGenerated(path));
  return judged.flatMap((file) => {
    const complaint = headComplaint(headOf(file));
    return complaint === undefined
      ? []
      : [{ rule: 'head comment', file: file.path, line: 1, message: complaint }];
  });
}

/** Exported declarations without a docstring of at least a sentence right above them. Re-exports and tool configurations need none. */
export function undocumentedExports(files: readonly SourceFile[]): Violation[] {
  const judged = handwrittenTypeScript(files).filter(({ path }) => !path.endsWith('.config.ts'));
  return judged.flatMap((file) => {
    const syntax = syntaxOf(file);
    const { program } = syntax;
    if (program.type !== 'Program') return [];
    const documented = new Set<string>();
    return program.body.flatMap((node, index) => {
      const names = exportedNames(node).filter((name) => !documented.has(name));
      for (const name of names) documented.add(name);
      if (names.length === 0 || isSentence(docstringBefore(syntax, node, index === 0))) return [];
      const message = `${names.join(', ')} is exported without a docstring: one sentence on what it takes, gives, refuses, throws`;
      return [{ rule: 'docstring', file: file.path, line: lineAt(file.text, node.start), message }];
    });
  });
}

/** SQL statement files ($1…$n) whose comments leave a parameter, the rows returned or the lock order unsaid. */
export function unexplainedStatements(files: readonly SourceFile[]): Violation[] {
  const statements = files.filter(
    ({ path }) => path.endsWith('.sql') && !isGenerated(path) && !path.includes('/migrations/'),
  );
  return statements.flatMap((file) => {
    const comments = (file.text.match(/--.*$|\/\*[\s\S]*?\*\//gm) ?? []).join('\n');
    const code = file.text.replace(/--.*$|\/\*[\s\S]*?\*\//gm, '');
    const parameters = [...new Set(code.match(/\$\d+\b/g) ?? [])];
    if (parameters.length === 0) return [];
    const unnamed = parameters.filter((parameter) => !new RegExp(`\\${parameter}\\b`).test(comments));
    const writes = /\b(insert|update|delete|for (no key )?update)\b/i.test(code);
    return [
      ...unnamed.map((parameter) => `${parameter} is not named in the comments`),
      ...(/\b(returns?|gives?|rows?)\b/i.test(comments)
        ? []
        : ['the comments do not say what rows it returns']),
      ...(!writes || /\block/i.test(comments)
        ? []
        : ['it writes, and the comments do not say what it locks in which order']),
    ].map((message) => ({ rule: 'sql comment', file: file.path, line: 1, message }));
  });
}

function headOf(file: SourceFile): string | undefined {
  const text = file.text.replace(/^#!.*\n/, '');
  const pattern = /\.(sql|lua)$/.test(file.path)
    ? /^(?:(?:--.*\n)+|\/\*[\s\S]*?\*\/)/
    : /^(?:\/\*[\s\S]*?\*\/|(?:\/\/.*\n)+)/;
  return pattern.exec(text)?.[0];
}

function headComplaint(head: string | undefined): string | undefined {
  const wanted = `say in ${headLimits.minLines} to ${headLimits.maxLines} lines what it is, what it is not, which doc it serves`;
  if (head === undefined) return `starts without a head comment: ${wanted}`;
  const lines = head.trimEnd().split('\n');
  const text = textOf(head);
  const textLines =
    lines.length -
    (head.startsWith('/*')
      ? lines.filter((line) => textOf(line) === '' && /\*\/|\/\*/.test(line)).length
      : 0);
  if (lines.length < headLimits.minLines) return `its head comment has ${lines.length} lines: ${wanted}`;
  if (textLines > headLimits.maxLines)
    return `its head comment has ${textLines} lines: ${wanted}; the rest belongs in docs/`;
  if (text.split(/\s+/).length < headLimits.minWords) return `its head comment has too few words: ${wanted}`;
  return undefined;
}

function docstringBefore(syntax: Syntax, node: Node, isFirst: boolean): string {
  const docstrings = syntax.comments.filter(
    ({ type, value, end }) => type === 'Block' && value.startsWith('*') && end <= node.start,
  );
  const nearest = docstrings.at(-1);
  if (nearest === undefined || syntax.file.text.slice(nearest.end, node.start).trim() !== '') return '';
  const isHead = isFirst && docstrings.length === 1 && syntax.file.text.slice(0, nearest.start).trim() === '';
  return isHead ? '' : textOf(nearest.value);
}

function textOf(comment: string): string {
  return comment
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*(\/\*+|\*+\/|\*|--|\/\/)?/, '')
        .replace(/\*+\/\s*$/, '')
        .trim(),
    )
    .join(' ')
    .trim();
}

function isSentence(text: string): boolean {
  return text.split(/\s+/).length >= 4 && /[.:!?)]/.test(text);
}

function exportedNames(node: Node): string[] {
  if (node.type === 'ExportDefaultDeclaration') return ['default'];
  if (node.type !== 'ExportNamedDeclaration' || node.declaration === null) return [];
  const { declaration } = node;
  if (declaration.type === 'VariableDeclaration') {
    return declaration.declarations.map(({ id }) =>
      id.type === 'Identifier' ? id.name : 'a destructured value',
    );
  }
  if ('id' in declaration && declaration.id?.type === 'Identifier') return [declaration.id.name];
  return ['a declaration'];
}
