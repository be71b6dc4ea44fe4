/**
 * Items, locations, channels and aliases: written first, for everything else is about them, and read.
 *
 * Every area has items of its own, so that what one does to its stock is nothing to the next.
 */
import { call, change, type Places, type Step } from './step.ts';

/** The items of the areas besides the two of the list itself. */
const itemsOfAreas = [
  'TOTE',
  'KEPT',
  'SALE',
  'SOURCED',
  'LOW',
  'COUNTED',
  'BACK',
  'BAD',
  'PART',
  'KIT',
  'SWAP',
];

/** Writes the master data. */
export function masterData({ prefix, sku, other, dc, shop, of }: Places): Step[] {
  const items = [
    { sku, name: 'Kettle', gtin: '4006381333931', unitConversions: [{ unit: 'BOX', factor: 6 }] },
    { sku: other, name: 'Rope', baseUnit: 'M', decimals: 2 },
    { sku: of('NAMELESS'), name: '' },
    ...itemsOfAreas.map((name) => ({ sku: of(name), name })),
  ];
  const locations = [
    { id: dc, name: 'Warehouse', kind: 'DC', shipFrom: true },
    { id: shop, name: 'Shop', kind: 'STORE', parentId: dc, pickup: true, shipFrom: true },
    { id: of('NOWHERE'), name: 'x', timeZone: 'Mars/Olympus' },
  ];
  const aliases = [
    { source: `${prefix}-POS`, code: '4711', sku },
    { source: `${prefix}-POS`, code: '4712', sku: of('UNKNOWN') },
  ];
  return [
    change('items', 'itemsUpsert', () => ({ items })),
    change('itemsAgain', 'itemsUpsert', () => ({ items: [{ sku, name: 'Pot', changeFromVersion: '999' }] })),
    change('locations', 'locationsUpsert', () => ({ locations })),
    change('channels', 'channelsUpsert', () => ({ channels: [{ id: 'store', name: 'Stores' }] })),
    change('aliases', 'aliasesUpsert', () => ({ aliases })),
  ];
}

/** Reads the master data. */
export function readingMasterData({ prefix, sku, dc, shop }: Places): Step[] {
  const page = '$first: Int!, $after: PageCursor';
  return [
    call({ name: 'item', field: `item(sku: "${sku.toLowerCase()}")`, of: 'Item' }),
    call({ name: 'noItem', field: 'item(sku: "NOBODY")', of: 'Item' }),
    call({
      name: 'itemsPage',
      declare: page,
      field: `items(first: $first, after: $after, filter: { skuPrefix: "${prefix}" })`,
      of: 'ItemConnection',
      variables: () => ({ first: 1 }),
    }),
    call({
      name: 'itemsNextPage',
      declare: page,
      field: `items(first: $first, after: $after, filter: { skuPrefix: "${prefix}" })`,
      of: 'ItemConnection',
      variables: (known) => ({ first: 5, after: known('itemsPage.items.pageInfo.endCursor') }),
    }),
    call({ name: 'location', field: `location(id: "${shop}")`, of: 'Location' }),
    call({
      name: 'locationsPage',
      field: `locations(first: 5, filter: { ids: ["${dc}", "${shop}"] })`,
      of: 'LocationConnection',
    }),
    call({ name: 'channel', field: 'channel(id: "store")', of: 'Channel' }),
    { name: 'channelsAll', document: '{ channels { __typename id kind status } }' },
  ];
}
