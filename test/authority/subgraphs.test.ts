/**
 * Subgraphs believe no gateway: every root field and entity with a rule refuses by itself, and reach is theirs to keep.
 *
 * The subgraphs are asked as a gateway would ask, in this process; over HTTP they are the same schemas (test/split).
 */
import { type ExecutionResult, execute, GraphQLError, type GraphQLField, parse } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CallerStore, createCallerStore } from '#callers/store';
import { createLedger, shardCount } from '#ledger';
import { type Caller, encodeCursor, type Subgraph, scopes, subgraphNames } from '#schema';
import { createSubgraphs } from '#subgraphs';
import { openTestDatabase, type TestDatabase } from '#test/world';

let database: TestDatabase;
let callers: CallerStore;
let subgraphs: Readonly<Record<(typeof subgraphNames)[number], Subgraph>>;

beforeAll(async () => {
  database = await openTestDatabase();
  const ledger = createLedger({ database: database.database });
  callers = createCallerStore(database.database);
  subgraphs = createSubgraphs({
    ...{ ledger, database: database.database, callers, feedId: 'test' },
    webhooks: { allowsPlainHttp: true, feedEnd: async () => '' },
    logger: pino({ level: 'silent' }),
  });
  for (const [name, document] of arranging) {
    const { data, errors } = await ask(name, document, whole);
    expect(errors, JSON.stringify(data)).toBeUndefined();
    expect(JSON.stringify(data)).not.toMatch(/REFUSED|Invalid|Unknown/);
  }
});
afterAll(async () => {
  await callers?.close();
  await database?.close();
});

const whole: Caller = { id: 'whole', kind: 'service', channels: 'all', locations: 'all', scopes: ['admin'] };
const scopeless: Caller = { ...whole, id: 'scopeless', scopes: [] };
const everything = scopes.filter((scope) => scope !== 'admin');
const store: Caller = { ...whole, id: 'store', locations: ['SHOP'], scopes: everything };

const event = (
  place: string,
) => `{ source: "s", eventId: "${place}", type: "OPENING_ASSERTED", sku: "CUP", quantity: 5,
  locationId: "${place}", occurredAt: "2026-01-01T00:00:00Z" }`;
const arranging = [
  [
    'items',
    'mutation { itemsUpsert(input: { items: [{ sku: "CUP", name: "Cup" }] }) { results { userErrors { ... on UserError { code } } } } }',
  ],
  [
    'locations',
    'mutation { locationsUpsert(input: { locations: [{ id: "SHOP" }, { id: "ELSEWHERE" }] }) { results { userErrors { ... on UserError { code } } } } }',
  ],
  [
    'stock',
    `mutation { stockEventsRecord(input: { events: [${event('SHOP')} ${event('ELSEWHERE')}] }) { results { status } } }`,
  ],
  [
    'stock',
    'mutation { aliasesUpsert(input: { aliases: [{ source: "s", code: "c", locationId: "SHOP" }] }) { results { userErrors { ... on UserError { code } } } } }',
  ],
] as const;

function contextOf(name: keyof typeof subgraphs, caller: Caller): object {
  return subgraphs[name].context({ caller, correlationId: 'test', deadlineAt: Date.now() + 60_000 });
}

async function ask(name: keyof typeof subgraphs, document: string, caller: Caller): Promise<ExecutionResult> {
  const { schema } = subgraphs[name];
  const result = await execute({ schema, document: parse(document), contextValue: contextOf(name, caller) });
  return JSON.parse(JSON.stringify(result));
}

/** Federation's own fields: one tells the SDL, the other is guarded by type. */
const ofFederation = ['_service', '_entities'];

describe.each(subgraphNames)('every root field of %s', (name) => {
  const fields = (): [string, GraphQLField<unknown, unknown>][] => {
    const { schema } = subgraphs[name];
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    return roots
      .flatMap((root) => Object.entries(root?.getFields() ?? {}))
      .filter(([field]) => !ofFederation.includes(field));
  };
  const codeOf = (field: GraphQLField<unknown, unknown>, context: object): unknown => {
    try {
      // The guard is before the resolver, and looks at no argument.
      field.resolve?.({}, {}, context, JSON.parse('{}'));
      return undefined;
    } catch (error) {
      return error instanceof GraphQLError ? error.extensions.code : error;
    }
  };

  test('refuses a caller without scopes, and a request without a caller', () => {
    expect(fields().length).toBeGreaterThan(0);
    for (const [field, definition] of fields()) {
      expect([field, codeOf(definition, {})]).toEqual([field, 'UNAUTHENTICATED']);
      if (field === 'me') continue;
      expect([field, codeOf(definition, contextOf(name, scopeless))]).toEqual([field, 'FORBIDDEN']);
    }
  });
});

const entity = (typeName: string, key: string, fields: string) =>
  `{ _entities(representations: [{ __typename: "${typeName}", ${key} }]) { ... on ${typeName} { ${fields} } } }`;

describe('entities', () => {
  test.each([
    ['reservations', 'Reservation', 'id: "0d0c0b0a-0000-8000-8000-00000000abcd"', 'id'],
    ['orders', 'Order', 'id: "0d0c0b0a-0000-8000-8000-00000000abcd"', 'id'],
    ['stock', 'StockPosition', 'sku: "CUP", location: { id: "SHOP" }', 'onHand'],
    ['stock', 'Movement', 'id: "1"', 'quantity'],
    ['stock', 'Item', 'sku: "CUP"', 'positions { onHand }'],
  ] as const)('of %s: a %s needs its scope', async (name, typeName, key, fields) => {
    const { errors = [] } = await ask(name, entity(typeName, key, fields), scopeless);
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
    expect((await ask(name, entity(typeName, key, fields), whole)).errors).toBeUndefined();
  });

  test.each([
    ['stock', 'StockPosition', 'sku: "CUP", location: { id: "<it>" }', 'onHand'],
    ['stock', 'Location', 'id: "<it>"', 'aliases { code }'],
    ['locations', 'Location', 'id: "<it>"', 'name'],
  ] as const)('of %s: a %s out of reach is like none', async (name, typeName, key, fields) => {
    const text = async (id: string) =>
      JSON.stringify(await ask(name, entity(typeName, key.replace('<it>', id), fields), store));
    expect(await text('ELSEWHERE')).toBe(await text('NOWHERE'));
    expect(await text('SHOP')).not.toBe(await text('NOWHERE'));
  });

  test('movements out of reach are like none', async () => {
    const read = async (caller: Caller) => {
      const ids = Array.from({ length: 20 }, (_, n) => `{ __typename: "Movement", id: "${n + 1}" }`);
      const { data } = await ask(
        'stock',
        `{ _entities(representations: [${ids.join(' ')}]) { ... on Movement { toLocation { id } } } }`,
        caller,
      );
      return JSON.stringify(data)
        .match(/SHOP|ELSEWHERE/g)
        ?.sort();
    };
    expect(await read(whole)).toEqual(['ELSEWHERE', 'SHOP']);
    expect(await read(store)).toEqual(['SHOP']);
  });
});

describe('the hidden queries of subscriptions', () => {
  const rows = async (field: string, caller: Caller): Promise<string> =>
    JSON.stringify((await ask('stock', `{ page: ${field} { changes { row } } }`, caller)).data);

  test('give history and state within reach only', async () => {
    const { data } = await ask('stock', '{ feed: _stockFeed(first: 1) { cursor } }', whole);
    const now: string = JSON.parse(JSON.stringify(data)).feed.cursor;
    const history = `_stockHistory(after: "${encodeCursor(new Array(shardCount).fill(0))}", upTo: "${now}", first: 10)`;
    for (const field of ['_stockSnapshot', history]) {
      expect(await rows(field, store)).not.toContain('ELSEWHERE');
      expect(await rows(field, store)).toContain('SHOP');
      expect(await rows(field, whole)).toContain('ELSEWHERE');
    }
  });

  test('answer no change out of reach, also when it is handed to them', async () => {
    const { data } = await ask('stock', '{ _stockSnapshot { cursor changes { row cursor } } }', whole);
    const { changes }: { changes: { row: string; cursor: string }[] } = JSON.parse(
      JSON.stringify(data),
    )._stockSnapshot;
    const given = changes
      .map(({ row, cursor }) => `{ row: ${JSON.stringify(row)}, cursor: "${cursor}" }`)
      .join(' ');
    const told = async (field: string, caller: Caller) =>
      JSON.stringify((await ask('stock', `{ told: ${field} }`, caller)).data);
    const stock = `_stockChanges(changes: [${given}]) { position { location { id } } }`;
    expect(await told(stock, whole)).toContain('ELSEWHERE');
    expect(await told(stock, store)).toContain('SHOP');
    expect(await told(stock, store)).not.toContain('ELSEWHERE');
    const availability = `_availabilityChanges(changes: [${given}], skus: ["CUP"], channel: "web") { availability { byLocation { location { id } } } }`;
    expect(await told(availability, whole)).toContain('ELSEWHERE');
    expect(await told(availability, store)).not.toContain('ELSEWHERE');
  });
});
