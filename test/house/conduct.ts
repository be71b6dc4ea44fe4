/**
 * How code behaves at run time, as far as it can be read: where settings come from, where words go, how tests wait.
 *
 * process.env belongs to launch (a setting has a unit, a default and a reason there) and to the test world, which starts
 * processes; console.* to nobody; a test waits for a condition, never for a while, and is never left out.
 */
import type { Node } from 'oxc-parser';
import { syntaxOf, walk } from './syntax.ts';
import { handwrittenTypeScript, isTest, lineAt, type SourceFile, type Violation } from './tree.ts';

/**
 * Who may touch the environment. The engine's file is here for one assignment: a library it constructs reports to its maker
 * unless a variable says no, whoever constructs it (launch, a test, a bench).
 */
export const readsEnvironment = /^(launch|test\/world)\/|^gateway\/execution\/apollo\.ts$/;

/** The longest fixed wait a test may have, in milliseconds: a tick between two looks at a condition. */
export const longestFixedWaitMs = 100;

type Finding = { readonly rule: string; readonly message: string };

/** Uses of process.env, console.*, fixed sleeps in tests, and tests that are picked or left out. */
export function misconduct(files: readonly SourceFile[]): Violation[] {
  return handwrittenTypeScript(files).flatMap((file) => {
    const told: Violation[] = [];
    walk(syntaxOf(file).program, (node) => {
      const findings = [
        environmentRead(node, file.path),
        consoleUse(node),
        ...(isTest(file.path) ? testFindings(node) : []),
      ];
      for (const finding of findings) {
        if (finding !== undefined)
          told.push({ ...finding, file: file.path, line: lineAt(file.text, node.start) });
      }
    });
    return told;
  });
}

function environmentRead(node: Node, path: string): Finding | undefined {
  if (readsEnvironment.test(path)) return undefined;
  const member =
    node.type === 'MemberExpression' && nameOf(node.object) === 'process' && propertyOf(node) === 'env';
  const destructured =
    node.type === 'VariableDeclarator' &&
    node.id.type === 'ObjectPattern' &&
    nameOf(node.init) === 'process' &&
    mentions(node.id, 'env');
  const imported =
    node.type === 'ImportDeclaration' && node.source.value === 'node:process' && mentions(node, 'env');
  if (!member && !destructured && !imported) return undefined;
  return {
    rule: 'environment',
    message: 'only launch/ reads process.env: make it a setting there and pass it in',
  };
}

function consoleUse(node: Node): Finding | undefined {
  if (node.type !== 'MemberExpression' || nameOf(node.object) !== 'console') return undefined;
  return {
    rule: 'console',
    message: 'log with the pino logger passed in; a command line writes to process.stdout',
  };
}

function testFindings(node: Node): (Finding | undefined)[] {
  if (node.type !== 'CallExpression') return [pickedOrLeftOut(node)];
  return [
    fixedWait(node),
    /^x(it|test|describe)$/.test(nameOf(node.callee)) ? leftOut(nameOf(node.callee)) : undefined,
  ];
}

function fixedWait(call: Extract<Node, { type: 'CallExpression' }>): Finding | undefined {
  const callee = call.callee.type === 'MemberExpression' ? propertyOf(call.callee) : nameOf(call.callee);
  if (!/^(setTimeout|sleep|delay|wait)$/.test(callee)) return undefined;
  const waits = call.arguments.map((argument) => (argument.type === 'Literal' ? argument.value : undefined));
  const long = waits.find((wait) => typeof wait === 'number' && wait >= longestFixedWaitMs);
  if (long === undefined) return undefined;
  return {
    rule: 'fixed wait',
    message: `waits ${long} ms whatever happens: wait for a condition, with a bound`,
  };
}

function pickedOrLeftOut(node: Node): Finding | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  const suite = nameOf(node.object);
  const property = propertyOf(node);
  if (!/^(test|it|describe|suite|bench)$/.test(suite) || !/^(only|skip|todo|fails)$/.test(property))
    return undefined;
  return leftOut(`${suite}.${property}`);
}

function leftOut(name: string): Finding {
  return { rule: 'tests run', message: `${name} leaves tests out: every test runs, or is deleted` };
}

function nameOf(node: Node | null): string {
  return node?.type === 'Identifier' ? node.name : '';
}

function propertyOf(node: Extract<Node, { type: 'MemberExpression' }>): string {
  if (node.property.type === 'Identifier') return node.property.name;
  return node.property.type === 'Literal' && typeof node.property.value === 'string'
    ? node.property.value
    : '';
}

function mentions(node: Node, name: string): boolean {
  let found = false;
  walk(node, (inner) => {
    found ||= inner.type === 'Identifier' && inner.name === name;
  });
  return found;
}
