/**
 * Files have names that say what they are, and one thing has one word everywhere.
 *
 * Each rule is first shown a name that breaks it.
 */
import { describe, expect, test } from 'vitest';
import { poorPaths, synonymsOfOurWords } from './names.ts';
import { none, printed, readTree } from './tree.ts';

const house = readTree();

describe('paths', () => {
  test.each([
    ['ledger/recordEvents.ts', '"recordEvents.ts" is not kebab-case'],
    ['ledger/record_events.ts', '"record_events.ts" is not kebab-case'],
    ['Ledger-room/record.ts', '"Ledger-room" is not kebab-case'],
    ['ledger/utils.ts', '"utils" says where it lies'],
    ['ledger/date-helpers.ts', '"helpers" says where it lies'],
    ['shared/record.ts', '"shared" says where it lies'],
    ['gateway/src/server.ts', '"src" says where it lies'],
    ['workers/queue-manager.test.ts', '"manager" says where it lies'],
  ])('%s is judged', (path, message) => {
    expect(printed(poorPaths([{ path, text: '' }]))).toContain(message);
  });

  test('names the root and its tools ask for are let through', () => {
    const paths = [
      'README.md',
      'LICENSE',
      'Dockerfile',
      '.env.example',
      '.ci/run',
      'docs/decisions/0001-a-b.md',
      'schema/api.graphql',
    ];
    expect(poorPaths(paths.map((path) => ({ path, text: '' })))).toEqual([]);
  });

  test('every path of the house says what it is', () => none(poorPaths(house)));
});

describe('words', () => {
  test.each([
    ['an identifier', 'ledger/a.ts', 'const stockLevels = 1;', 'say Position'],
    ['a property', 'ledger/a.ts', 'const a = { inventoryLevelBySku: 1 };', 'say Position'],
    ['a type', 'ledger/a.ts', 'type StockMovement = string;', 'say Movement'],
    ['a constant', 'ledger/a.ts', 'const STORE_ID_MAX = 1;', 'say locationId'],
    ['a column', 'ledger/sql/a.sql', 'SELECT warehouse_id FROM ledger.position', 'say locationId'],
    ['a table', 'database/migrations/0009-a.sql', 'CREATE TABLE ledger.journal_entry ();', 'say Movement'],
    ['a GraphQL type', 'schema/a.graphql', 'type InventoryItem { sku: Sku! }', 'say Item'],
    ['a GraphQL field', 'schema/a.graphql', 'type A { atp: Quantity! }', 'say availableToSell'],
    ['prose', 'docs/architecture.md', 'It reads the stock level.', 'say Position'],
  ])('a synonym as %s is told', (_kind, path, text, message) => {
    expect(printed(synonymsOfOurWords([{ path, text }]))).toContain(message);
  });

  test('our own words, and words that only contain a synonym, are let through', () => {
    const text = 'const stockLevelled = 1; const position = 2; const heatpump = 3; const restoreIdle = 4;';
    expect(synonymsOfOurWords([{ path: 'ledger/a.ts', text }])).toEqual([]);
  });

  test('a connector may speak its party’s words', () => {
    expect(
      synonymsOfOurWords([{ path: 'connectors/channels/shopify/wire.ts', text: 'const inventoryItem = 1;' }]),
    ).toEqual([]);
  });

  test('the house speaks its own words', () => none(synonymsOfOurWords(house)));
});
