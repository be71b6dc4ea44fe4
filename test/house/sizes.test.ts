/**
 * Files, functions, resolvers and parameter lists keep their limits; most functions are short.
 *
 * Each rule is first shown a file that breaks it, at the limit and one over.
 */
import { describe, expect, test } from 'vitest';
import { limits, longFiles, longFunctions, longParameterLists, tooFewShortFunctions } from './sizes.ts';
import { none, printed, readTree, type SourceFile } from './tree.ts';

const house = readTree();

/** One file whose text has exactly `lines` lines. */
function fileOf(path: string, lines: number): SourceFile[] {
  return [{ path, text: (path.endsWith('.graphql') ? '  a: Int\n' : '// a line\n').repeat(lines) }];
}

/** One file with a function of exactly `lines` lines, set between `before` and `after`. */
function functionOf(options: { path: string; lines: number; before?: string; after?: string }): SourceFile[] {
  const { path, lines, before = 'const long = ', after = ';' } = options;
  return [{ path, text: `${before}() => {\n${'  step();\n'.repeat(lines - 2)}}${after}` }];
}

describe('files', () => {
  test.each([
    ['ledger/record.ts', limits.fileLines],
    ['ledger/sql/record.sql', limits.fileLines],
    ['schema/stock.graphql', limits.fileLines],
    ['test/ledger/record.test.ts', limits.testFileLines],
    ['ledger/decide.test.ts', limits.testFileLines],
  ])('%s may have %i lines and not one more', (path, limit) => {
    expect(longFiles(fileOf(path, limit))).toEqual([]);
    expect(printed(longFiles(fileOf(path, limit + 1)))).toContain(`has ${limit + 1} lines, at most ${limit}`);
  });

  test('descriptions in SDL do not count', () => {
    const text = 'type A {\n"""\nWhat a is.\n"""\n  a: Int\n  "What b is."\n  b: Int\n}\n'.repeat(100);
    expect(longFiles([{ path: 'schema/stock.graphql', text }])).toEqual([]);
  });

  test('generated files may be as long as they are', () => {
    expect(longFiles(fileOf('subgraphs/stock/generated.ts', 5_000))).toEqual([]);
    expect(longFiles(fileOf('schema/supergraph.graphql', 5_000))).toEqual([]);
  });

  test('no file of the house is too long', () => none(longFiles(house)));
});

describe('functions', () => {
  test('a function may have 70 lines and not one more', () => {
    expect(longFunctions(functionOf({ path: 'ledger/a.ts', lines: 70 }))).toEqual([]);
    expect(printed(longFunctions(functionOf({ path: 'ledger/a.ts', lines: 71 })))).toContain(
      'long has 71 lines, at most 70',
    );
  });

  test('a resolver may have 10 lines and not one more', () => {
    const options = {
      path: 'subgraphs/stock/resolvers.ts',
      before: 'const r = { Query: { item: ',
      after: ' } };',
    };
    expect(longFunctions(functionOf({ ...options, lines: 10 }))).toEqual([]);
    expect(printed(longFunctions(functionOf({ ...options, lines: 11 })))).toContain(
      'item has 11 lines, at most 10',
    );
  });

  test('a describe is a chapter, its tests are functions', () => {
    const options = { path: 'test/ledger/a.test.ts', lines: 200, after: ');' };
    expect(longFunctions(functionOf({ ...options, before: "describe('a', " }))).toEqual([]);
    expect(longFunctions(functionOf({ ...options, before: "test('a', " }))).toHaveLength(1);
  });

  test('a function takes three parameters and not one more', () => {
    const text = 'function three(a, b, c) {}\nconst four = (a, b, { c }, ...d) => {};';
    const table = "test.each([[1, 2, 3, 4]])('a', (a, b, c, d) => {});";
    const told = printed(longParameterLists([{ path: 'ledger/a.ts', text: `${text}\n${table}` }]));
    expect(told.split('\n')).toHaveLength(1);
    expect(told).toContain('ledger/a.ts:2 parameters: four takes 4 parameters');
    expect(told).not.toContain('three');
  });

  test('one function in five over 30 lines is told, one in ten is not', () => {
    const [long] = functionOf({ path: 'ledger/a.ts', lines: 31 });
    const withShort = (count: number) => [
      { path: 'ledger/a.ts', text: `${long?.text}\n${'function s() {}\n'.repeat(count)}` },
    ];
    expect(printed(tooFewShortFunctions(withShort(4)))).toContain(
      'only 80 % of functions have at most 30 lines',
    );
    expect(tooFewShortFunctions(withShort(9))).toEqual([]);
  });

  test('no function of the house is too long', () => none(longFunctions(house)));
  test('no function of the house takes too much', () => none(longParameterLists(house)));
  test('nine in ten functions of the house are short', () => none(tooFewShortFunctions(house)));
});
