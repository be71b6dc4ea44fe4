/**
 * No way out of the type system, no settings or words by the back door, no test that sleeps or is left out.
 *
 * Each rule is first shown code that breaks it.
 */
import { describe, expect, test } from 'vitest';
import { misconduct } from './conduct.ts';
import { typeEscapes } from './escapes.ts';
import { none, printed, readTree } from './tree.ts';

const house = readTree();

describe('escapes', () => {
  test.each([
    ['any', 'const a: any = 1;', '`any` switches'],
    ['any inside a type', 'type A = Record<string, any[]>;', '`any` switches'],
    ['as', 'const a = b as string;', '`as` claims'],
    ['as unknown as', 'const a = b as unknown as string;', '`as` claims'],
    ['an angle assertion', 'const a = <string>b;', 'is an assertion'],
    ['non-null', 'const a = b!.c;', '`!` claims'],
    ['definite assignment', 'let a!: string;', '`!:` claims'],
    ['ts-ignore', '// @ts-ignore\nconst a = 1;', '@ts-ignore switches'],
    ['ts-expect-error', '/* @ts-expect-error because */\nconst a = 1;', '@ts-expect-error switches'],
    ['biome-ignore', '// biome-ignore lint/a/b: c\nconst a = 1;', 'biome-ignore switches'],
  ])('%s is told', (_name, text, message) => {
    expect(printed(typeEscapes([{ path: 'ledger/a.ts', text }]))).toContain(message);
  });

  test('as const, satisfies, renaming and wire parsing are let through', () => {
    const text =
      "const a = [1] as const;\nconst b = { c: 1 } satisfies C;\nimport { d as e } from './d.ts';\nconst f = a !== b;";
    expect(typeEscapes([{ path: 'ledger/a.ts', text }])).toEqual([]);
    expect(typeEscapes([{ path: 'connectors/erp/http/wire.ts', text: 'const a = b as string;' }])).toEqual(
      [],
    );
  });

  test('the house has no way out of its types', () => none(typeEscapes(house)));
});

describe('conduct', () => {
  test.each([
    ['process.env', 'ledger/a.ts', 'const a = process.env.A;', 'only launch/ reads process.env'],
    ['process["env"]', 'ledger/a.ts', "const a = process['env'];", 'only launch/ reads process.env'],
    ['env taken out of process', 'ledger/a.ts', 'const { env } = process;', 'only launch/ reads process.env'],
    ['env imported', 'ledger/a.ts', "import { env } from 'node:process';", 'only launch/ reads process.env'],
    ['console', 'launch/a.ts', "console.log('a');", 'pino logger'],
    ['a fixed wait', 'test/a.test.ts', 'setTimeout(done, 500);', 'waits 500 ms whatever happens'],
    ['a promised wait', 'test/a.test.ts', 'await setTimeout(1_000);', 'waits 1000 ms whatever happens'],
    [
      'a wait of timers',
      'ledger/a.test.ts',
      'await timers.setTimeout(100);',
      'waits 100 ms whatever happens',
    ],
    ['test.only', 'test/a.test.ts', "test.only('a', f);", 'test.only leaves tests out'],
    ['describe.skip', 'test/a.test.ts', "describe.skip('a', f);", 'describe.skip leaves tests out'],
    ['test.todo', 'test/a.test.ts', "test.todo('a');", 'test.todo leaves tests out'],
    ['test.skip.each', 'test/a.test.ts', "test.skip.each([1])('a', f);", 'test.skip leaves tests out'],
    ['xit', 'test/a.test.ts', "xit('a', f);", 'xit leaves tests out'],
  ])('%s is told', (_name, path, text, message) => {
    expect(printed(misconduct([{ path, text }]))).toContain(message);
  });

  test('settings read in launch, ticks in tests and timers in production are let through', () => {
    const allowed = [
      { path: 'launch/settings.ts', text: 'const a = process.env;' },
      { path: 'test/a.test.ts', text: 'await setTimeout(10); test.each([1])("a", f); process.exit(0);' },
      { path: 'workers/follow.ts', text: 'setTimeout(sweep, 1_000);' },
    ];
    expect(misconduct(allowed)).toEqual([]);
  });

  test('the house behaves', () => none(misconduct(house)));
});
