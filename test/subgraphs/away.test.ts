/**
 * A subgraph whose database is away says so with a fault that can be tried again, in-process and over HTTP.
 */
import { execute, parse } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPool } from '#database';
import { type Caller, callerHeader, createCallerSigner, type Subgraph } from '#schema';
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
const query = '{ item(sku: "A") { name } }';
// Nobody listens at port 1.
const nowhere = createPool({ url: 'postgres://nobody@127.0.0.1:1/nothing', max: 1, applicationName: 'test' });

let items: Subgraph;
let served: ServedSubgraph;
const logged: string[] = [];
beforeAll(async () => {
  items = buildSubgraph(itemsParts(nowhere));
  const logger = pino({ level: 'error' }, { write: (line: string) => logged.push(line) });
  served = await serveSubgraph(items, { host: '127.0.0.1', port: 0, signingKeys, logger });
});
afterAll(async () => {
  await served.drain();
  await nowhere.end();
});

test('in-process it is a fault, at the path of what failed', async () => {
  const contextValue = items.context({ caller, correlationId: 'test', deadlineAt: Date.now() + 10_000 });
  const { errors } = await execute({ schema: items.schema, document: parse(query), contextValue });
  const [error] = (errors ?? []).map((one) => items.foreseen?.(one) ?? one);
  expect(error?.extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
  expect(error?.path).toEqual(['item']);
});

test('over HTTP it is the same fault, and not logged as a bug', async () => {
  const request = { to: 'items', method: 'POST', path: '/graphql', body: JSON.stringify({ query }) };
  const response = await fetch(served.url, {
    ...request,
    headers: {
      'content-type': 'application/json',
      [callerHeader]: createCallerSigner(signingKeys)(caller, request),
    },
  });
  expect(await response.json()).toMatchObject({
    errors: [{ path: ['item'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
  });
  expect(logged).toEqual([]);
});
