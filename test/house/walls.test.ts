/**
 * The walls hold: rooms import each other only through doors the table allows, and never in a circle.
 *
 * Each rule is first shown a small house that breaks it (a rule that can't fail is no rule), then the real one.
 */
import { describe, expect, test } from 'vitest';
import { importCycles } from './cycles.ts';
import { none, printed, readTree, type SourceFile } from './tree.ts';
import { brokenWalls, busyDoors, unknownRooms, unlistedDoors } from './walls.ts';

const house = readTree();

/** Files from path → text, as the rules take them. */
function files(texts: Record<string, string>): SourceFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}

describe('walls', () => {
  test.each([
    [
      'a wrong direction',
      'ledger/record.ts',
      "import { x } from '#gateway';",
      "ledger/ may not import '#gateway'",
    ],
    [
      'a domain import in the gateway',
      'gateway/server.ts',
      "import { record } from '#ledger';",
      "may not import '#ledger'",
    ],
    [
      'an import of launch',
      'workers/follow.ts',
      "import { settings } from '#launch';",
      "may not import '#launch'",
    ],
    ['values where only types pass', 'live/cache.ts', "import { type A } from '#ledger';", 'only types'],
    [
      'a re-export through a wall',
      'database/pool.ts',
      "export * from '#ledger';",
      'database/ may not import',
    ],
    [
      'a dynamic import through a wall',
      'ledger/a.ts',
      "await import('#workers');",
      "may not import '#workers'",
    ],
    [
      'an import type through a wall',
      'ledger/a.ts',
      "type A = import('#workers').A;",
      "may not import '#workers'",
    ],
    [
      'a deep reach by a relative path',
      'workers/a.ts',
      "import { b } from '../ledger/record.ts';",
      'reaches out of workers/',
    ],
    [
      'a deep reach to the root',
      'workers/a.ts',
      "import p from '../package.json';",
      'reaches out of workers/',
    ],
    ['a deep reach by a door', 'workers/a.ts', "import { b } from '#ledger/record';", 'is not a door'],
    [
      'a deep reach for a file',
      'workers/a.ts',
      "new URL('../ledger/sql/a.sql', import.meta.url);",
      'reaches out of',
    ],
    [
      'another subgraph',
      'subgraphs/stock/a.ts',
      "import { b } from '../items/store.ts';",
      'may not import subgraphs/items',
    ],
    [
      'another subgraph by its store',
      'subgraphs/stock/a.ts',
      "import { b } from '#items/store';",
      "'#items/store'",
    ],
    [
      'another connector',
      'connectors/erp/a/b.ts',
      "import { c } from '../d/c.ts';",
      'may not import connectors/erp/d',
    ],
    [
      'a private part of a package',
      'gateway/a.ts',
      "import { b } from '@apollo/gateway/dist/b.js';",
      'private dist/',
    ],
    ['a path of one machine', 'gateway/a.ts', "import { b } from '/opt/b.ts';", 'path of one machine'],
  ])('%s is told', (_name, path, text, message) => {
    expect(printed(brokenWalls(files({ [path]: text })))).toContain(message);
  });

  test('doors, neighbours, types where types pass, and tests are let through', () => {
    const allowed = files({
      'ledger/record.ts':
        "import { pool } from '#database';\nimport { b } from './sql/b.ts';\nimport fs from 'node:fs';",
      'live/cache.ts': "import type { Position } from '#ledger';",
      'subgraphs/stock/resolvers.ts':
        "import { serve } from '../serve.ts';\nimport { record } from '#ledger';",
      'test/ledger/record.test.ts': "import { a } from '../../ledger/record.ts';",
      'launch/start.ts': "import { gateway } from '#gateway';",
    });
    expect(brokenWalls(allowed)).toEqual([]);
  });

  test('the house has no broken wall', () => none(brokenWalls(house)));
});

describe('rooms and doors', () => {
  test('code in a folder that is no room is told', () => {
    expect(printed(unknownRooms(files({ 'billing/a.ts': '' })))).toContain(
      'billing/a.ts:1 rooms: is not in a room',
    );
  });

  test('the house has no code outside its rooms', () => none(unknownRooms(house)));

  test('a door that is not in the table, or not in the map, is told', () => {
    const told = printed(unlistedDoors('{"imports": {"#billing": "./billing/index.ts"}}'));
    expect(told).toContain('"#billing": "./billing/index.ts" is not a door');
    expect(told).toContain('"#ledger": "./ledger/index.ts" is missing');
  });

  test("package.json's imports map is the table's doors", () => {
    const packageJson = house.find(({ path }) => path === 'package.json')?.text ?? '{}';
    none(unlistedDoors(packageJson));
  });

  test('a door that does something is told, one that re-exports is not', () => {
    const busy = files({
      'live/index.ts': "import { a } from './a.ts';\nexport const b = a();\nexport * from './c.ts';",
    });
    expect(busyDoors(busy).map(({ line }) => line)).toEqual([1, 2]);
    expect(
      busyDoors(files({ 'live/index.ts': "export { a } from './a.ts';\nexport type { B } from './b.ts';" })),
    ).toEqual([]);
  });

  test('the doors of the house only open', () => none(busyDoors(house)));
});

describe('cycles', () => {
  test('a circle is told once, as the shortest way round', () => {
    const circle = files({
      'ledger/a.ts': "import { b } from './b.ts';",
      'ledger/b.ts': "import type { C } from './c.ts';",
      'ledger/c.ts': "import { a } from './a.ts';\nimport { d } from './d.ts';",
      'ledger/d.ts': '',
    });
    const told = importCycles(circle);
    expect(told).toHaveLength(1);
    expect(printed(told)).toContain(
      'ledger/a.ts:1 cycles: imports in a circle: ledger/a.ts → ledger/b.ts → ledger/c.ts → ledger/a.ts',
    );
  });

  test('a circle through a door is told', () => {
    const circle = files({
      'ledger/index.ts': "export * from './a.ts';",
      'ledger/a.ts': "import { b } from '#ledger';",
    });
    expect(importCycles(circle)).toHaveLength(1);
  });

  test('the house has no import cycle', () => none(importCycles(house)));
});
