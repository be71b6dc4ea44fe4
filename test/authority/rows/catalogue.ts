/**
 * Items, locations, channels, aliases. Items have no reach; locations and channels are their own.
 */
import { needsWhole, type Row } from './row.ts';

/** How items, locations, channels and aliases answer each caller, one row an operation. */
export const catalogueRows: readonly Row[] = [
  {
    operation: 'Query.item',
    needs: 'item:read',
    may: 'MSAVO',
    document: '{ item(sku: "CUP") { name } }',
    done: 'shown',
    otherChannel: 'shown',
    otherLocation: 'shown',
  },
  {
    operation: 'Query.items',
    needs: 'item:read',
    may: 'MSAVO',
    document: '{ items(first: 5) { nodes { name } } }',
    done: 'shown',
    otherChannel: 'shown',
    otherLocation: 'shown',
  },
  {
    operation: 'Query.location',
    needs: 'location:read',
    may: 'SAVO',
    document: '{ location(id: "SHOP") { name aliases { code } } }',
    done: 'shown',
    otherChannel: 'shown',
    otherLocation: 'null',
  },
  {
    operation: 'Query.locations',
    needs: 'location:read',
    may: 'SAVO',
    document: '{ locations(first: 5, filter: { ids: ["SHOP"] }) { nodes { name } } }',
    done: 'shown',
    otherChannel: 'shown',
    otherLocation: 'empty',
  },
  {
    operation: 'Query.channel',
    needs: 'location:read',
    may: 'SAVO',
    document: '{ channel(id: "web") { name } }',
    done: 'shown',
    otherChannel: 'null',
    otherLocation: 'shown',
  },
  {
    operation: 'Query.channels',
    needs: 'location:read',
    may: 'SAVO',
    document: '{ channels { id } }',
    look: 'length',
    done: '4',
    otherChannel: '1',
    otherLocation: '4',
  },
  {
    operation: 'Mutation.itemsUpsert',
    needs: 'item:write',
    may: 'V',
    document:
      'mutation { itemsUpsert(input: { items: [{ sku: "CUP", name: "Cup" }] }) { results { userErrors { ... on UserError { code path } } } } }',
    done: 'done',
    otherChannel: 'done',
    otherLocation: 'done',
  },
  {
    operation: 'Mutation.locationsUpsert',
    needs: 'location:write',
    may: 'V',
    document:
      'mutation { locationsUpsert(input: { locations: [{ id: "SHOP" }] }) { results { userErrors { ... on UserError { code path } } } } }',
    done: 'done',
    otherChannel: 'done',
    otherLocation: needsWhole('Mutation.locationsUpsert', 'locations'),
  },
  {
    operation: 'Mutation.channelsUpsert',
    needs: 'location:write',
    may: 'V',
    document:
      'mutation { channelsUpsert(input: { channels: [{ id: "web" }] }) { results { userErrors { ... on UserError { code path } } } } }',
    done: 'done',
    otherChannel: needsWhole('Mutation.channelsUpsert', 'channels'),
    otherLocation: 'done',
  },
  {
    operation: 'Mutation.aliasesUpsert',
    needs: 'source:write',
    may: 'VO',
    document:
      'mutation { aliasesUpsert(input: { aliases: [{ source: "till", code: "c-1", sku: "CUP" }] }) { results { userErrors { ... on UserError { code path } } } } }',
    done: 'done',
    otherChannel: 'done',
    otherLocation: needsWhole('Mutation.aliasesUpsert', 'locations'),
  },
  {
    operation: 'Query.prices',
    needs: 'price:read',
    may: 'MSAVO',
    document: '{ prices(first: 5) { nodes { sku } } }',
    done: 'empty',
    otherChannel: 'empty',
    otherLocation: 'empty',
  },
  {
    operation: 'Mutation.pricesUpsert',
    needs: 'price:write',
    may: 'VO',
    document: `mutation { pricesUpsert(input: { prices: [{ sku: "NONE", currency: "EUR", minor: 1 }] }) {
      results { userErrors { ... on UserError { code path } } } } }`,
    done: 'refused InvalidPrice at prices.0.sku',
    otherChannel: needsWhole('Mutation.pricesUpsert', 'channels'),
    otherLocation: 'refused InvalidPrice at prices.0.sku',
  },
];
