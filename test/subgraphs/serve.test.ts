/**
 * A subgraph built from its parts, in-process and over HTTP: entities in batches, only vouched-for callers, bugs masked.
 */
import { execute, parse } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createItemStore } from '#items/store';
import { type Caller, callerHeader, createCallerSigner, type Subgraph } from '#schema';
import { openTestDatabase, type TestDatabase, testWriter } from '#test/world';
import { itemsParts } from '../../subgraphs/items/subgraph.ts';
import { buildSubgraph } from '../../subgraphs/serve/build.ts';
import { type ServedSubgraph, serveSubgraph } from '../../subgraphs/serve/http.ts';

const caller: Caller = {
  id: 'tester',
  kind: 'development',
  channels: 'all',
  locations: 'all',
  scopes: ['*'],
};
const keys = ['a key of at least thirty-two bytes'];
const signingKeys = () => keys;
const sign = createCallerSigner(signingKeys);
const logged: string[] = [];
const logger = pino({ level: 'error' }, { write: (line: string) => logged.push(line) });

let world: TestDatabase;
let items: Subgraph;
let served: ServedSubgraph;

beforeAll(async () => {
  world = await openTestDatabase();
  items = buildSubgraph(itemsParts(world.writer));
  await createItemStore(world.writer).upsert(
    ['A', 'B', 'C'].map((sku) => ({ sku, name: `Item ${sku}` })),
    testWriter,
  );
  served = await serveSubgraph(items, { host: '127.0.0.1', port: 0, signingKeys, logger });
});
afterAll(async () => {
  await served.drain();
  await world.close();
});

const entities = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { __typename ... on Item { sku name } }
}`;

function run(query: string, variableValues: Record<string, unknown> = {}) {
  const contextValue = items.context({ caller, correlationId: 'test', deadlineAt: Date.now() + 10_000 });
  return execute({ schema: items.schema, document: parse(query), variableValues, contextValue });
}

const requestOf = (sent: unknown) => ({
  ...{ to: 'items', method: 'POST', path: '/graphql' },
  body: JSON.stringify(sent),
});

async function post(
  sent: unknown,
  headers: Record<string, string> = { [callerHeader]: sign(caller, requestOf(sent)) },
) {
  const response = await fetch(served.url, {
    ...requestOf(sent),
    headers: { 'content-type': 'application/json', 'x-correlation-id': 'corr-1', ...headers },
  });
  const body: { errors: { extensions: { code: string } }[] } = JSON.parse(await response.text());
  return { status: response.status, body };
}

describe('entities', () => {
  test('all references are read by one statement, in their order, unknown ones null', async () => {
    const query = vi.spyOn(world.writer, 'query');
    const skus = ['c', 'NOPE', 'A', 'C'];
    const result = await run(entities, { representations: skus.map((sku) => ({ __typename: 'Item', sku })) });
    expect(result.errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(result.data))).toEqual({
      _entities: [
        { __typename: 'Item', sku: 'C', name: 'Item C' },
        null,
        { __typename: 'Item', sku: 'A', name: 'Item A' },
        { __typename: 'Item', sku: 'C', name: 'Item C' },
      ],
    });
    expect(query).toHaveBeenCalledTimes(1);
    query.mockRestore();
  });

  test('a type that is not kept here is a fault that names it', async () => {
    const result = await run(entities, { representations: [{ __typename: 'Order', id: '1' }] });
    expect(result.errors?.[0]?.message).toContain('Order');
    expect(result.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('a subgraph whose entity type has no reader is not built', () => {
    expect(() => buildSubgraph({ ...itemsParts(world.writer), entities: {} })).toThrow('Item has no reader');
  });
});

const question = { query: '{ item(sku: "b") { name } }' };
const otherKeys = ['another key of thirty-two bytes!!'];
const anHourAgo = () => Date.now() - 3_600_000;

describe('over HTTP', () => {
  test('a caller the gateway vouches for is answered', async () => {
    const { status, body } = await post({ query: '{ item(sku: "b") { name } }' });
    expect([status, body]).toEqual([200, { data: { item: { name: 'Item B' } } }]);
  });

  test.each([
    ['no header', undefined],
    ['another key', createCallerSigner(() => otherKeys)(caller, requestOf(question))],
    ['a header of an hour ago', createCallerSigner(signingKeys, anHourAgo)(caller, requestOf(question))],
    ['a header that is no signature', 'eyJ9.abc'],
    ['a header for another body', sign(caller, requestOf({ query: '{ __typename }' }))],
    ['a header for another subgraph', sign(caller, { ...requestOf(question), to: 'orders' })],
    ['a header of another version', 'eyJ9.eyJ9.eyJ9.eyJ9'],
  ])('%s is refused as unauthenticated, with the same answer', async (_name, header) => {
    const { status, body } = await post(question, header === undefined ? {} : { [callerHeader]: header });
    expect([status, body]).toEqual([
      401,
      {
        errors: [{ message: 'no gateway vouches for this request', extensions: { code: 'UNAUTHENTICATED' } }],
      },
    ]);
  });

  test('a request that comes a second time is refused', async () => {
    const headers = { [callerHeader]: sign(caller, requestOf(question)) };
    expect((await post(question, headers)).status).toBe(200);
    expect((await post(question, headers)).status).toBe(401);
  });

  test('without a signature no body is read, however it is sent', async () => {
    const asked = await fetch(served.url, { method: 'POST', body: 'not JSON' });
    expect(asked.status).toBe(401);
    expect((await fetch(served.url)).status).toBe(404);
  });

  test('what cannot be read is told apart by code', async () => {
    const codes = async (body: unknown) => (await post(body)).body.errors?.[0]?.extensions.code;
    expect(await codes({ query: '{ item(' })).toBe('GRAPHQL_PARSE_FAILED');
    expect(await codes({ query: '{ nothing }' })).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await codes({ query: 5 })).toBe('BAD_REQUEST');
    expect(
      await codes({ query: 'query ($sku: Sku!) { item(sku: $sku) { name } }', variables: { sku: 5 } }),
    ).toBe('BAD_USER_INPUT');
    expect(await codes({ query: '{ items(first: 0) { nodes { sku } } }' })).toBe('BAD_USER_INPUT');
  });

  test('a bug is logged whole under the correlation id and masked in the answer', async () => {
    logged.length = 0;
    const broken = buildSubgraph({
      ...itemsParts(world.writer),
      resolvers: {
        Query: {
          item: () => {
            throw new Error('secret detail');
          },
        },
      },
    });
    const other = await serveSubgraph(broken, { host: '127.0.0.1', port: 0, signingKeys, logger });
    const response = await fetch(other.url, {
      ...requestOf(question),
      headers: {
        'content-type': 'application/json',
        'x-correlation-id': 'corr-2',
        [callerHeader]: sign(caller, requestOf(question)),
      },
    });
    const text = await response.text();
    await other.drain();
    expect(text).not.toContain('secret');
    expect(JSON.parse(text).errors[0].extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      correlationId: 'corr-2',
    });
    expect(logged.join('')).toContain('secret detail');
    expect(logged.join('')).toContain('corr-2');
  });

  test('it is live and ready, and after draining takes no connection', async () => {
    const other = await serveSubgraph(items, { host: '127.0.0.1', port: 0, signingKeys, logger });
    const base = other.url.replace('/graphql', '');
    expect((await fetch(`${base}/health/live`)).status).toBe(200);
    expect((await fetch(`${base}/health/ready`)).status).toBe(200);
    await other.drain();
    await expect(fetch(`${base}/health/live`)).rejects.toThrow();
  });
});
