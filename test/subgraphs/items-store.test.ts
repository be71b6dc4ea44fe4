/**
 * The item store on PostgreSQL: rows that answer for themselves, versions, units fixed by movements, pages.
 * What a row makes of a stored item is tested without a database beside fold.ts.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createItemStore, type ItemStore } from '#items/store';
import { openTestDatabase, type TestDatabase, testWriter } from '#test/world';

const writer = testWriter;
let world: TestDatabase;
let store: ItemStore;

beforeAll(async () => {
  world = await openTestDatabase();
  store = createItemStore(world.writer);
});
afterAll(() => world.close());

async function upsertOne(row: Parameters<ItemStore['upsert']>[0][number]) {
  const [outcome] = await store.upsert([row], writer);
  if (outcome === undefined) throw new Error('one row has one outcome');
  return outcome;
}

describe('upsert', () => {
  test('a new item gets the defaults of the contract and is found in any letter case', async () => {
    const { item, created, refusals } = await upsertOne({ sku: ' new-1 ', name: 'First' });
    expect(refusals).toEqual([]);
    expect(created).toBe(true);
    expect(item).toMatchObject({
      sku: 'NEW-1',
      name: 'First',
      baseUnit: 'EA',
      decimals: 0,
      status: 'ACTIVE',
      version: 1,
    });
    expect((await store.bySkus(['New-1'])).get('NEW-1')).toEqual(item);
  });

  test('an omitted field keeps its value, null clears it, a list replaces the list', async () => {
    await upsertOne({
      sku: 'KEEP',
      name: 'Kept',
      gtin: '4006381333931',
      variantGroup: 'group',
      attributes: [{ name: 'colour', value: 'red' }],
      unitConversions: [{ unit: 'BOX', factor: 12 }],
    });
    const { item } = await upsertOne({ sku: 'keep', gtin: null, attributes: [{ name: 'size', value: 'L' }] });
    expect(item).toMatchObject({
      name: 'Kept',
      gtin: null,
      variantGroup: 'group',
      attributes: [{ name: 'size', value: 'L' }],
      unitConversions: [{ unit: 'BOX', factor: 12_000 }],
      version: 2,
    });
  });

  test('a row that changes nothing keeps version and time', async () => {
    const first = await upsertOne({
      sku: 'SAME',
      name: 'Same',
      unitConversions: [{ unit: 'BOX', factor: 0.5 }],
    });
    const second = await upsertOne({ sku: 'SAME', name: 'Same', status: 'ACTIVE' });
    expect(second).toEqual({ item: first.item, created: false, refusals: [] });
  });

  test('bad rows are refused by name and the good ones among them are kept', async () => {
    const outcomes = await store.upsert(
      [
        { sku: 'GOOD-1', name: 'Good' },
        { sku: '', name: 'No sku' },
        { sku: 'GTIN', name: 'Bad', gtin: '4006381333932' },
        { sku: 'NAMELESS' },
        { sku: 'DEC', name: 'Bad', decimals: 4 },
        { sku: 'UNIT', name: 'Bad', unitConversions: [{ unit: 'BOX', factor: 1.2345 }] },
        { sku: 'SELF', name: 'Bad', baseUnit: 'KG', unitConversions: [{ unit: 'KG', factor: 1 }] },
        { sku: 'NUL', name: 'a\u0000b' },
        { sku: 'GOOD-2', name: 'Good' },
      ],
      writer,
    );
    expect(outcomes.map(({ item }) => item?.sku)).toEqual(['GOOD-1', ...Array(7).fill(undefined), 'GOOD-2']);
    expect(
      outcomes.flatMap(({ refusals }) => refusals.map(({ path, message }) => [path.join('.'), message])),
    ).toEqual([
      ['sku', 'sku must have 1 to 64 characters, not ""'],
      ['gtin', 'gtin must be 8, 12, 13 or 14 digits with a valid check digit, not "4006381333932"'],
      ['name', 'name is required because item NAMELESS is new'],
      ['decimals', 'decimals must be 0 to 3, not 4'],
      [
        'unitConversions.0.factor',
        'unitConversions.0.factor must be greater than 0, below 10^12, with at most 3 decimals, not 1.2345',
      ],
      ['unitConversions.0.unit', 'unitConversions.0.unit must not be the base unit, not "KG"'],
      ['name', 'name must hold printable characters only, not "a\\u0000b"'],
    ]);
  });

  test('a SKU named twice is written twice, in order', async () => {
    const outcomes = await store.upsert(
      [
        { sku: 'TWICE', name: 'One' },
        { sku: 'twice', name: 'Two', changeFromVersion: '1' },
        { sku: 'TWICE', name: 'Three', changeFromVersion: '1' },
      ],
      writer,
    );
    expect(outcomes.map(({ item, created }) => [item?.name, item?.version, created])).toEqual([
      ['One', 1, true],
      ['Two', 2, false],
      [undefined, undefined, false],
    ]);
    expect(outcomes[2]?.refusals).toMatchObject([{ code: 'ItemVersionConflict', currentVersion: 2 }]);
    expect((await store.bySkus(['TWICE'])).get('TWICE')).toMatchObject({ name: 'Two', version: 2 });
  });

  test('base unit and decimals are fixed once the item has a position', async () => {
    const { item } = await upsertOne({ sku: 'MOVED', name: 'Moved' });
    await upsertOne({ sku: 'MOVED', decimals: 1 });
    await world.database.query('INSERT INTO ledger.position (position_id) VALUES ($1)', [
      (item?.itemNo ?? 0) * 65_536 + 7,
    ]);
    const refused = await upsertOne({ sku: 'MOVED', baseUnit: 'KG' });
    expect(refused.refusals).toMatchObject([
      {
        code: 'ItemUnitsFixed',
        path: ['baseUnit'],
        message: 'baseUnit of item MOVED is EA and cannot become KG: the item has movements',
      },
    ]);
    expect((await upsertOne({ sku: 'MOVED', decimals: 1, name: 'Renamed' })).item).toMatchObject({
      name: 'Renamed',
      decimals: 1,
    });
  });

  test('more than 1,000 rows are a fault that names field and number', async () => {
    const rows = Array.from({ length: 1_001 }, (_, index) => ({ sku: `MANY-${index}`, name: 'Many' }));
    await expect(store.upsert(rows, writer)).rejects.toThrow(
      'input.items may have at most 1000 rows, not 1001',
    );
    expect((await store.upsert(rows.slice(1), writer)).every(({ created }) => created)).toBe(true);
  });

  test('calls that create the same items at once all answer, and each item is created once', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => ({ sku: `RACE-${index}`, name: 'Race' }));
    const calls = await Promise.all(
      Array.from({ length: 6 }, (_, call) => store.upsert(call % 2 === 0 ? rows : rows.toReversed(), writer)),
    );
    expect(calls.flat().filter(({ created }) => created)).toHaveLength(50);
    expect(calls.flat().every(({ refusals }) => refusals.length === 0)).toBe(true);
  });
});

describe('page', () => {
  test('pages follow each other in SKU order without gap or overlap, under a filter', async () => {
    await store.upsert(
      Array.from({ length: 7 }, (_, index) => ({
        sku: `PAGE-${index}`,
        name: `Page ${index}`,
        variantGroup: index < 5 ? 'few' : 'rest',
      })),
      writer,
    );
    const first = await store.page(
      { first: 3, after: undefined },
      { skuPrefix: 'page-', variantGroup: 'few' },
    );
    expect(first.rows.map(({ sku }) => sku)).toEqual(['PAGE-0', 'PAGE-1', 'PAGE-2']);
    expect(first.hasNextPage).toBe(true);
    const second = await store.page(
      { first: 3, after: ['PAGE-2'] },
      { skuPrefix: 'page-', variantGroup: 'few' },
    );
    expect(second.rows.map(({ sku }) => sku)).toEqual(['PAGE-3', 'PAGE-4']);
    expect(second.hasNextPage).toBe(false);
    const found = await store.page({ first: 10, after: undefined }, { nameContains: 'AGE 6' });
    expect(found.rows.map(({ sku }) => sku)).toEqual(['PAGE-6']);
  });
});

test('what an upsert changed is in the audit log, from what to what; what it left alone is not', async () => {
  const noted = { ...writer, correlationId: 'audited' };
  await store.upsert([{ sku: 'AUDITED', name: 'Old' }], noted);
  await store.upsert([{ sku: 'AUDITED', name: 'Old' }], noted);
  await store.upsert([{ sku: 'AUDITED', unitConversions: [{ unit: 'CASE', factor: 12 }] }], noted);
  const { rows } = await world.reader.query(
    "SELECT caller_id, action, subject_type, subject_id, before, after FROM audit.entry WHERE correlation_id = 'audited' ORDER BY entry_no",
  );
  const told = { caller_id: 'tester', action: 'itemsUpsert', subject_type: 'Item', subject_id: 'AUDITED' };
  expect(rows).toEqual([
    { ...told, before: null, after: expect.objectContaining({ name: 'Old', version: 1 }) },
    {
      ...told,
      before: expect.objectContaining({ version: 1, unitConversions: [] }),
      after: expect.objectContaining({ version: 2, unitConversions: [{ unit: 'CASE', factor: 12 }] }),
    },
  ]);
});
