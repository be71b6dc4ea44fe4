/**
 * Master data through the front door: items, locations, channels, what sources call them, and what waited for that.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWorld, type World } from '#test/world';
import { ask, event, only, send } from './ask.ts';
import {
  ListChannelsDocument,
  ListItemsDocument,
  ListLocationsDocument,
  ReadItemDocument,
  ReadLocationDocument,
  RecordEventsDocument,
  UpsertAliasesDocument,
  UpsertChannelsDocument,
  UpsertItemsDocument,
  UpsertLocationsDocument,
} from './generated.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

describe('items', () => {
  test('an item is created, read in any letter case, changed by what is given, and guarded by its version', async () => {
    const item = {
      sku: 'shirt-1',
      name: 'Shirt',
      gtin: '4006381333931',
      decimals: 0,
      unitConversions: [{ unit: 'BOX', factor: 12 }],
      variantGroup: 'shirts',
      attributes: [
        { name: 'size', value: 'L' },
        { name: 'colour', value: 'red' },
      ],
    };
    const created = only((await ask(world, UpsertItemsDocument, { items: [item] })).itemsUpsert.results);
    expect(created).toMatchObject({
      index: 0,
      created: true,
      userErrors: [],
      item: { sku: 'SHIRT-1', version: '1' },
    });
    const read = (await ask(world, ReadItemDocument, { sku: 'Shirt-1' })).item;
    expect(read).toMatchObject({
      ...item,
      sku: 'SHIRT-1',
      baseUnit: 'EA',
      status: 'ACTIVE',
      attributes: [item.attributes[1], item.attributes[0]],
      aliases: [],
      positions: [],
    });
    const { itemsUpsert } = await ask(world, UpsertItemsDocument, {
      items: [
        { sku: 'SHIRT-1', name: 'Red shirt', gtin: null, changeFromVersion: '1' },
        { sku: 'SHIRT-1', name: 'Blue shirt', changeFromVersion: '1' },
      ],
    });
    expect(itemsUpsert.results).toMatchObject([
      { item: { name: 'Red shirt', gtin: null, version: '2', variantGroup: 'shirts' }, created: false },
      {
        item: null,
        userErrors: [
          {
            __typename: 'ItemVersionConflict',
            code: 'ItemVersionConflict',
            path: ['items', '1', 'changeFromVersion'],
            currentVersion: '2',
          },
        ],
      },
    ]);
    expect((await ask(world, ReadItemDocument, { sku: 'never' })).item).toBeNull();
  });

  test('a bad row among good ones answers for itself', async () => {
    const { itemsUpsert } = await ask(world, UpsertItemsDocument, {
      items: [
        { sku: 'FINE-1', name: 'Fine' },
        { sku: 'BAD', name: 'Bad', gtin: '123' },
        { sku: 'FINE-2', name: 'Fine' },
      ],
    });
    expect(itemsUpsert.results.map(({ item }) => item?.sku)).toEqual(['FINE-1', undefined, 'FINE-2']);
    expect(only(itemsUpsert.results[1]?.userErrors)).toEqual({
      __typename: 'InvalidItem',
      code: 'InvalidItem',
      message: 'gtin must be 8, 12, 13 or 14 digits with a valid check digit, not "123"',
      path: ['items', '1', 'gtin'],
    });
  });

  test('pages of any size give every matching item once, in order', async () => {
    const skus = Array.from({ length: 7 }, (_, index) => `PAGE-${index}`);
    await ask(world, UpsertItemsDocument, {
      items: skus.map((sku) => ({ sku, name: sku, variantGroup: 'pages' })),
    });
    const seen: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 4; pages += 1) {
      const variables: { first: number; after: string | null } = { first: 2, after };
      const { items } = await ask(world, ListItemsDocument, {
        ...variables,
        filter: { variantGroup: 'pages' },
      });
      seen.push(...items.nodes.map(({ sku }) => sku));
      expect(items.pageInfo.hasNextPage).toBe(pages < 3);
      expect(items.pageInfo.hasPreviousPage).toBe(pages > 0);
      after = items.pageInfo.endCursor;
    }
    expect(seen).toEqual(skus);
  });

  test.each([
    ['first', { first: 0 }, 'first must be 1 to 500, not 0'],
    ['first', { first: 501 }, 'first must be 1 to 500, not 501'],
    ['after', { first: 1, after: 'garbage' }, 'after is not a place in this list: garbage'],
    [
      'filter.skus',
      { first: 1, filter: { skus: Array(501).fill('A') } },
      'filter.skus may have at most 500 entries, not 501',
    ],
  ])('a bad %s is a fault that names it', async (_name, variables, message) => {
    const { errors } = await send(world, ListItemsDocument, variables);
    expect(errors?.map((error) => [error.message, error.extensions?.code])).toEqual([
      [message, 'BAD_USER_INPUT'],
    ]);
  });

  test('1,001 rows are a fault that names field and number, and nothing is written', async () => {
    const items = Array.from({ length: 1_001 }, (_, index) => ({ sku: `MANY-${index}`, name: 'Many' }));
    const { errors } = await send(world, UpsertItemsDocument, { items });
    expect(only(errors)).toMatchObject({
      message: 'input.items may have at most 1000 rows, not 1001',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect((await ask(world, ReadItemDocument, { sku: 'MANY-0' })).item).toBeNull();
  });

  test('base unit and decimals are fixed by the first movement', async () => {
    await ask(world, UpsertItemsDocument, { items: [{ sku: 'FIXED', name: 'Fixed' }] });
    await ask(world, UpsertLocationsDocument, { locations: [{ id: 'FIX' }] });
    const free = await ask(world, UpsertItemsDocument, {
      items: [{ sku: 'FIXED', decimals: 2, baseUnit: 'KG' }],
    });
    expect(only(free.itemsUpsert.results).userErrors).toEqual([]);
    await ask(world, RecordEventsDocument, {
      events: [event({ sku: 'FIXED', locationId: 'FIX', quantity: 1.25 })],
    });
    const { itemsUpsert } = await ask(world, UpsertItemsDocument, { items: [{ sku: 'FIXED', decimals: 0 }] });
    expect(only(only(itemsUpsert.results).userErrors)).toMatchObject({
      __typename: 'ItemUnitsFixed',
      path: ['items', '0', 'decimals'],
      message: 'decimals of item FIXED is 2 and cannot become 0: the item has movements',
    });
  });
});

describe('locations and channels', () => {
  test('a location is created below its parent, read whole, and listed by capability', async () => {
    const locations = [
      {
        id: 'DC-1',
        kind: 'DC' as const,
        timeZone: 'Europe/London',
        shipFrom: true,
        region: 'UK',
        banner: 'Acme',
      },
      {
        id: 'STORE-1',
        name: 'High Street',
        parentId: 'DC-1',
        pickup: true,
        region: 'UK',
        coordinates: { latitude: '51.5074', longitude: '-0.1278' },
      },
    ];
    const { locationsUpsert } = await ask(world, UpsertLocationsDocument, { locations });
    expect(locationsUpsert.results.map(({ userErrors }) => userErrors)).toEqual([[], []]);
    expect((await ask(world, ReadLocationDocument, { id: 'STORE-1' })).location).toMatchObject({
      name: 'High Street',
      kind: 'STORE',
      status: 'ACTIVE',
      parent: { id: 'DC-1', name: 'DC-1' },
      coordinates: { latitude: '51.5074', longitude: '-0.1278' },
      pickup: true,
      shipFrom: false,
      aliases: [],
    });
    const { locations: found } = await ask(world, ListLocationsDocument, {
      first: 10,
      filter: { region: 'UK', pickup: true },
    });
    expect(found.nodes.map(({ id }) => id)).toEqual(['STORE-1']);
    expect((await ask(world, ReadLocationDocument, { id: 'store-1' })).location).toBeNull();
  });

  test('a circle of parents is refused, naming both', async () => {
    await ask(world, UpsertLocationsDocument, {
      locations: [{ id: 'ROUND-1' }, { id: 'ROUND-2', parentId: 'ROUND-1' }],
    });
    const { locationsUpsert } = await ask(world, UpsertLocationsDocument, {
      locations: [{ id: 'ROUND-1', parentId: 'ROUND-2' }],
    });
    expect(only(only(locationsUpsert.results).userErrors)).toMatchObject({
      __typename: 'InvalidLocation',
      path: ['locations', '0', 'parentId'],
      message: 'parentId "ROUND-2" of location "ROUND-1" lies below that location',
    });
  });

  test('a channel is added beside those a fresh database knows', async () => {
    const { channelsUpsert } = await ask(world, UpsertChannelsDocument, {
      channels: [{ id: 'phone', kind: 'CALL_CENTRE' }],
    });
    expect(only(channelsUpsert.results)).toMatchObject({
      created: true,
      channel: { name: 'phone', status: 'ACTIVE' },
    });
    const { channels } = await ask(world, ListChannelsDocument, {});
    expect(channels.map(({ id }) => id)).toEqual(['marketplace', 'phone', 'store', 'web']);
  });
});

describe('aliases', () => {
  test('events of unknown codes are parked whole and recorded as soon as the codes have a meaning', async () => {
    await ask(world, UpsertItemsDocument, { items: [{ sku: 'TEA', name: 'Tea' }] });
    await ask(world, UpsertLocationsDocument, { locations: [{ id: 'SHOP' }] });
    const events = [event({ source: 'till', sku: 'tea bags 1', locationId: '0042', quantity: 7 })];
    const parked = only((await ask(world, RecordEventsDocument, { events })).stockEventsRecord.results);
    expect(parked).toMatchObject({
      status: 'PARKED',
      error: { code: 'UnknownItem', path: ['events', '0', 'sku'] },
    });

    const first = await ask(world, UpsertAliasesDocument, {
      aliases: [{ source: 'till', code: 'tea bags 1', sku: 'tea' }],
    });
    expect(first.aliasesUpsert).toMatchObject({
      replayedEvents: 0,
      results: [{ created: true, userErrors: [] }],
    });
    const second = await ask(world, UpsertAliasesDocument, {
      aliases: [{ source: 'till', code: '0042', locationId: 'SHOP' }],
    });
    expect(second.aliasesUpsert.replayedEvents).toBe(1);

    expect((await ask(world, ReadItemDocument, { sku: 'TEA' })).item).toMatchObject({
      aliases: [{ source: 'till', code: 'tea bags 1' }],
      positions: [{ onHand: 7, location: { id: 'SHOP', name: 'SHOP' } }],
    });
    expect((await ask(world, ReadLocationDocument, { id: 'SHOP' })).location?.aliases).toEqual([
      { source: 'till', code: '0042' },
    ]);
    const again = only((await ask(world, RecordEventsDocument, { events })).stockEventsRecord.results);
    expect(again.status).toBe('REPLAYED');
  });

  test('a row says what is wrong with it', async () => {
    await ask(world, UpsertItemsDocument, { items: [{ sku: 'KNOWN', name: 'Known' }] });
    const { aliasesUpsert } = await ask(world, UpsertAliasesDocument, {
      aliases: [
        { source: 'till', code: 'a', sku: 'NOWHERE-1' },
        { source: 'till', code: 'b' },
        { source: 'till', code: 'c', sku: 'KNOWN', locationId: 'KNOWN' },
        { source: '', code: 'd', sku: 'KNOWN' },
        { source: 'till', code: 'e', sku: 'KNOWN' },
        { source: 'till', code: 'e', sku: 'known' },
      ],
    });
    expect(
      aliasesUpsert.results.map(({ created, userErrors }) => [
        created,
        ...userErrors.map(({ code, path }) => `${code} ${path.join('.')}`),
      ]),
    ).toEqual([
      [false, 'UnknownAliasTarget aliases.0.sku'],
      [false, 'InvalidAlias aliases.1.sku'],
      [false, 'InvalidAlias aliases.2.sku'],
      [false, 'InvalidAlias aliases.3.source'],
      [true],
      [false],
    ]);
  });
});
