/**
 * The gateway enforces what any supergraph says of callers, over every way in, before anything is fetched.
 *
 * The supergraph here is a stranger's: its directives are renamed and its scopes are its own.
 */
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { type Gateway, lastingCredential, startGateway } from '#gateway';
import type { Caller } from '#schema';
import { defaults } from './world.ts';

const typeDefs = parse(`
  extend schema @link(
    url: "https://specs.apollo.dev/federation/v2.9"
    import: ["@key", { name: "@requiresScopes", as: "@scoped" }, { name: "@authenticated", as: "@known" }]
  )
  type Query {
    shelf: String
    mine: String @known
    loans: [Loan!]! @scoped(scopes: [["loans"]])
    reader: Reader
  }
  type Mutation { lend(input: [LendInput!]!): Lent! @scoped(scopes: [["lend"], ["loans", "desk"]]) }
  input LendInput { id: ID! }
  type Lent { results: [LentRow!]! }
  type LentRow { index: Int! }
  type Loan { book: String }
  type Reader { name: String fines: String @scoped(scopes: [["fines"]]) }
`);

let gateway: Gateway;
const ran: string[] = [];
const noted = (name: string, value: unknown) => () => {
  ran.push(name);
  return value;
};
const schema = buildSubgraphSchema({
  typeDefs,
  resolvers: {
    Query: {
      shelf: noted('shelf', 'full'),
      mine: noted('mine', 'one'),
      loans: noted('loans', []),
      reader: noted('reader', { name: 'Ann', fines: 'none' }),
    },
    Mutation: {
      lend: (_root: unknown, { input }: { input: unknown[] }) => {
        ran.push('lend');
        return { results: input.map((_row, index) => ({ index })) };
      },
    },
  },
});

beforeAll(async () => {
  const { supergraphSdl, errors } = composeServices([
    { name: 'library', typeDefs, url: 'http://127.0.0.1:1/' },
  ]);
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('\n'));
  gateway = await startGateway({
    ...defaults(),
    supergraphSdl,
    localSubgraphs: { library: { name: 'library', schema, context: (request) => ({ ...request }) } },
    identity: async (headers) => {
      const scopes = headers['x-scopes'];
      if (typeof scopes !== 'string') return undefined;
      const caller: Caller = {
        ...{ id: 'reader', kind: 'service', channels: 'all', locations: 'all' },
        scopes: scopes.split(' '),
      };
      return lastingCredential(caller);
    },
    bulkRoutes: [
      {
        ...{
          path: '/v1/loans',
          document: 'mutation ($input: [LendInput!]!) { lend(input: $input) { results { index } } }',
        },
        ...{ listPath: ['input'], resultsPath: ['lend', 'results'] },
        ...{ chunkSize: 10, maxChunkBytes: 10_000, maxLineBytes: 1_000 },
      },
    ],
  });
});
afterAll(() => gateway?.stop({ deadlineMs: 1_000 }));
beforeEach(() => {
  ran.length = 0;
});

type Answer = { data?: unknown; errors?: { path?: unknown; extensions: Record<string, unknown> }[] };

/** What is refused, as path, code and what is missing. */
function refusals({ errors = [] }: Answer): unknown[] {
  return errors.map(({ path, extensions: { code, missingScopes } }) => [path, code, missingScopes]);
}

const json = { 'content-type': 'application/json' };
const post = async (query: string, scopes: string, more: object = {}): Promise<[number, Answer]> => {
  const init = {
    method: 'POST',
    headers: { ...json, 'x-scopes': scopes },
    body: JSON.stringify({ query, ...more }),
  };
  const response = await fetch(`${gateway.url}/graphql`, init);
  return [response.status, JSON.parse(await response.text())];
};

describe('over HTTP', () => {
  test('what nothing is said of is for everybody known, and nobody is told so', async () => {
    expect(await post('{ shelf mine }', 'none')).toEqual([200, { data: { shelf: 'full', mine: 'one' } }]);
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: json,
      body: '{"query":"{ shelf }"}',
    });
    expect([response.status, refusals(JSON.parse(await response.text()))]).toEqual([
      401,
      [[undefined, 'UNAUTHENTICATED', undefined]],
    ]);
  });

  test('a part that is refused refuses the whole, and nothing has run', async () => {
    const [status, answer] = await post('{ shelf x: loans { book } reader { name fines } }', 'none');
    expect([status, refusals(answer)]).toEqual([
      403,
      [
        [['x'], 'FORBIDDEN', ['loans']],
        [['reader', 'fines'], 'FORBIDDEN', ['fines']],
      ],
    ]);
    expect(answer).not.toHaveProperty('data');
    expect(ran).toEqual([]);
  });

  test.each([
    ['an alias', '{ shelf: loans { book } }'],
    ['a fragment', 'query { ...F } fragment F on Query { ...G } fragment G on Query { loans { book } }'],
    ['an inline fragment', '{ ... on Query { ... { loans { book } } } }'],
    ['a condition', 'query ($no: Boolean = false) { shelf loans @include(if: $no) { book } }'],
    ['a name only', '{ loans { __typename } }'],
    ['the second of two operations', 'query A { shelf } query B { loans { book } }'],
  ])('%s hides nothing', async (_name, query) => {
    const [status, answer] = await post(
      query,
      'none',
      query.includes('query B') ? { operationName: 'B' } : {},
    );
    expect([status, refusals(answer)[0]]).toEqual([403, [expect.any(Array), 'FORBIDDEN', ['loans']]]);
    expect(ran).toEqual([]);
  });

  test('one of several ways is enough', async () => {
    const lend = 'mutation { lend(input: []) { results { index } } }';
    expect((await post(lend, 'loans desk'))[0]).toBe(200);
    expect((await post(lend, 'lend'))[0]).toBe(200);
    expect(refusals((await post(lend, 'desk'))[1])).toEqual([[['lend'], 'FORBIDDEN', ['lend']]]);
  });

  test('introspection and names need no scope, and tell of none', async () => {
    const [status, answer] = await post(
      '{ __typename __schema { types { name fields { name } } directives { name } } }',
      'none',
    );
    expect(status).toBe(200);
    expect(JSON.stringify(answer)).not.toMatch(/scoped|known|Scope/);
  });

  test('a GET is judged alike, and another caller by what it has itself', async () => {
    const get = async (scopes: string) => {
      const url = `${gateway.url}/graphql?query=${encodeURIComponent('{ loans { book } }')}`;
      return (await fetch(url, { headers: { ...json, 'x-scopes': scopes } })).status;
    };
    expect([await get('none'), await get('loans'), await get('none')]).toEqual([403, 200, 403]);
  });
});

test('over Server-Sent Events', async () => {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { ...json, accept: 'text/event-stream', 'x-scopes': 'none' },
    body: JSON.stringify({ query: '{ loans { book } }' }),
  });
  const text = await response.text();
  expect(refusals(JSON.parse(/^data: (\{.*)$/m.exec(text)?.[1] ?? '{}'))).toEqual([
    [['loans'], 'FORBIDDEN', ['loans']],
  ]);
  expect(ran).toEqual([]);
});

test('over WebSocket', async () => {
  const client = createClient({
    url: `${gateway.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: class extends WebSocket {
      constructor(url: string, protocols: string) {
        super(url, protocols, { headers: { 'x-scopes': 'none' } });
      }
    },
    retryAttempts: 0,
  });
  const refused = new Promise<unknown>((resolve) => {
    client.subscribe(
      { query: '{ loans { book } }' },
      { next: resolve, error: resolve, complete: () => undefined },
    );
  });
  expect(refusals({ errors: JSON.parse(JSON.stringify(await refused)) })).toEqual([
    [['loans'], 'FORBIDDEN', ['loans']],
  ]);
  expect(ran).toEqual([]);
  await client.dispose();
});

test('a bulk body is refused before a row of it is read', async () => {
  const send = async (scopes: string) => {
    const init = {
      method: 'POST',
      headers: { ...json, 'x-scopes': scopes },
      body: '[{ "id": "1" }, { "id": "2" }]',
    };
    const response = await fetch(`${gateway.url}/v1/loans`, init);
    return [response.status, JSON.parse(await response.text())];
  };
  const [status, answer] = await send('none');
  expect([status, refusals(answer)]).toEqual([403, [[['lend'], 'FORBIDDEN', ['lend']]]]);
  expect(ran).toEqual([]);
  expect(await send('lend')).toEqual([200, [{ index: 0 }, { index: 1 }]]);
});

test('a rule the gateway does not know is not dropped: the supergraph is refused', async () => {
  const unknown = parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@policy"])
    type Query { shelf: String @policy(policies: [["open on sundays"]]) }`);
  const { supergraphSdl = '' } = composeServices([
    { name: 'library', typeDefs: unknown, url: 'http://127.0.0.1:1/' },
  ]);
  await expect(startGateway({ ...defaults(), supergraphSdl })).rejects.toThrow(/policy/);
});
