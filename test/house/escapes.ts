/**
 * Ways out of the type system and the linter, all closed: any, as, non-null, ts-ignore, biome-ignore.
 *
 * Open stay `as const` and `satisfies`, and `as` in the files that parse what comes over a wire, listed below: there the
 * types begin. A new file on that list is a reviewer's decision.
 */
import type { Node } from 'oxc-parser';
import { syntaxOf, walk } from './syntax.ts';
import { handwrittenTypeScript, lineAt, type SourceFile, type Violation } from './tree.ts';

/** Files that may say `as`: they turn bytes of another system into types, next to the check that makes it true. */
export const wireParsing: readonly RegExp[] = [/(^|\/)wire\.ts$/, /(^|\/)wire-[a-z-]+\.ts$/];

const closedComments =
  /^\W*(@ts-(ignore|expect-error|nocheck)|(biome|prettier|c8|v8|istanbul)[- ]ignore|eslint-disable)/;

/** Every use of an escape, with what to write instead. */
export function typeEscapes(files: readonly SourceFile[]): Violation[] {
  return handwrittenTypeScript(files).flatMap((file) => {
    const syntax = syntaxOf(file);
    const told: Violation[] = [];
    const tell = (offset: number, message: string) =>
      told.push({ rule: 'escapes', file: file.path, line: lineAt(file.text, offset), message });
    walk(syntax.program, (node) => {
      const message = escapeOf(node, file.path);
      if (message !== undefined) tell(node.start, message);
    });
    for (const { value, start } of syntax.comments) {
      const closed = closedComments.exec(value)?.[1];
      if (closed !== undefined)
        tell(start, `${closed} switches a check off: change the code so that the check agrees`);
    }
    return told;
  });
}

function escapeOf(node: Node, path: string): string | undefined {
  switch (node.type) {
    case 'TSAnyKeyword':
      return '`any` switches the types off: use `unknown` and narrow it, or the real type';
    case 'TSNonNullExpression':
      return '`!` claims what the compiler could not see: test for undefined, or throw saying what is missing';
    case 'TSTypeAssertion':
      return '`<T>value` is an assertion: narrow the value, or use satisfies';
    case 'TSAsExpression':
      if (isConst(node.typeAnnotation) || wireParsing.some((pattern) => pattern.test(path))) return undefined;
      return '`as` claims a type: narrow, parse with zod, or use satisfies (wire parsing lives in wire.ts)';
    case 'VariableDeclarator':
    case 'PropertyDefinition':
      return 'definite' in node && node.definite === true
        ? '`!:` claims a value is set: initialise it'
        : undefined;
    default:
      return undefined;
  }
}

function isConst(type: Node): boolean {
  return (
    type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const'
  );
}
