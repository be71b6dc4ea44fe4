/**
 * Every file says what it is, every export says what it does, every SQL statement explains its parameters and locks.
 *
 * Each rule is first shown a file that keeps silent.
 */
import { describe, expect, test } from 'vitest';
import { missingHeads, undocumentedExports, unexplainedStatements } from './comments.ts';
import { none, printed, readTree } from './tree.ts';

const house = readTree();
const words = 'What it is, in enough words to be a claim that a reader can check.';
const head = `/**\n * ${words}\n *\n * What it is not.\n */\n`;

describe('head comments', () => {
  test.each([
    ['no head', 'const a = 1;\n', 'starts without a head comment'],
    ['a head of one line', `/** ${words} */\nconst a = 1;\n`, 'has 1 lines'],
    ['a head of eleven lines', `/**\n${` * ${words}\n`.repeat(11)} */\n`, 'has 11 lines'],
    ['a head that says nothing', '/**\n * Record.\n *\n */\n', 'too few words'],
    ['a comment after the code', `import a from 'a';\n${head}`, 'starts without a head comment'],
  ])('%s is told', (_name, text, message) => {
    expect(printed(missingHeads([{ path: 'ledger/a.ts', text }]))).toContain(message);
  });

  test('SQL files are judged too', () => {
    expect(missingHeads([{ path: 'ledger/sql/a.sql', text: 'SELECT 1;\n' }])).toHaveLength(1);
    expect(
      missingHeads([{ path: 'ledger/sql/a.sql', text: `-- ${words}\n-- b\n-- c\nSELECT 1;\n` }]),
    ).toEqual([]);
  });

  test('a head of three to ten lines is let through, also below #!', () => {
    expect(missingHeads([{ path: 'ledger/a.ts', text: head }])).toEqual([]);
    expect(missingHeads([{ path: 'launch/a.ts', text: `#!/usr/bin/env node\n${head}` }])).toEqual([]);
    expect(missingHeads([{ path: 'ledger/a.ts', text: `/**\n${` * ${words}\n`.repeat(10)} */\n` }])).toEqual(
      [],
    );
  });

  test('every file of the house has one', () => none(missingHeads(house)));
});

describe('docstrings', () => {
  test.each([
    ['a function', 'export function record() {}', 'record is exported without'],
    ['a constant', 'export const limit = 1;', 'limit is exported without'],
    ['a type', 'export type A = 1;', 'A is exported without'],
    ['an interface', 'export interface B {}', 'B is exported without'],
    ['a class', 'export class C {}', 'C is exported without'],
    ['a default', 'export default 1;', 'default is exported without'],
    ['a docstring of one word', '/** Records. */\nexport const r = 1;', 'r is exported without'],
    ['a line comment', '// Says what it does in words.\nexport const r = 1;', 'r is exported without'],
    [
      'a docstring that belongs to something else',
      '/** Says what it does. */\nconst a = 1;\nexport const r = 1;',
      'r is exported without',
    ],
  ])('%s is told', (_name, text, message) => {
    expect(printed(undocumentedExports([{ path: 'ledger/a.ts', text: head + text }]))).toContain(message);
  });

  test('the head comment is no docstring of the first export', () => {
    expect(undocumentedExports([{ path: 'ledger/a.ts', text: `${head}export const a = 1;` }])).toHaveLength(
      1,
    );
  });

  test('documented exports, re-exports and overloads are let through', () => {
    const text = `${head}/** Says what it does. */\nexport function a(): void;\nexport function a() {}\nexport { b } from './b.ts';\n`;
    expect(undocumentedExports([{ path: 'ledger/a.ts', text }])).toEqual([]);
  });

  test('every export of the house has one', () => none(undocumentedExports(house)));
});

describe('statements', () => {
  test('a parameter, the rows and the locks left unsaid are told', () => {
    const told = printed(
      unexplainedStatements([
        { path: 'ledger/sql/a.sql', text: '-- $1 keys\nUPDATE ledger.p SET a = $1 + $2;' },
      ]),
    );
    expect(told).toContain('$2 is not named');
    expect(told).toContain('what rows it returns');
    expect(told).toContain('what it locks');
    expect(told).not.toContain('$1 is not named');
  });

  test('an explained statement is let through', () => {
    const text =
      '-- $1 keys\n-- Returns a row per key.\n-- Locks positions in key order.\nUPDATE ledger.p SET a = $1;';
    expect(unexplainedStatements([{ path: 'ledger/sql/a.sql', text }])).toEqual([]);
  });

  test('every statement of the house is explained', () => none(unexplainedStatements(house)));
});
