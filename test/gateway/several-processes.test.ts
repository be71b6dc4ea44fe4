/**
 * A subgraph served by several processes: asked in turn, left out while they refuse or leave, waited for when all are gone
 * for a moment.
 *
 * The processes are servers of this test, which come and go as each test says.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'graphql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Gateway, openSubgraph, startGateway } from '#gateway';
import { compose, defaults, post, signingKeys } from './world.ts';

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])
  type Query { hello: String }
  type Mutation { greet: String }
`);

/** One process of the subgraph: what it does is told by each test. */
type Process = {
  readonly url: string;
  asked: number;
  ports: Set<number | undefined>;
  behave: (request: IncomingMessage, response: ServerResponse) => void;
  end(): Promise<void>;
  start(): Promise<void>;
};

let processes: [Process, Process];
let gateway: Gateway;

beforeEach(async () => {
  processes = [await startProcess('one'), await startProcess('two')];
  gateway = await startGateway({
    ...defaults(),
    supergraphSdl: compose([{ name: 'greeter', typeDefs, url: 'http://127.0.0.1:1/graphql' }]),
    subgraphUrls: { greeter: processes.map(({ url }) => url) },
  });
});
afterEach(async () => {
  await gateway.stop({ deadlineMs: 500 });
  for (const one of processes) await one.end();
});

async function startProcess(name: string): Promise<Process> {
  let server: Server | undefined;
  let port = 0;
  const start = (): Promise<void> =>
    new Promise((resolve) => {
      server = createServer((request, response) => {
        process.asked += 1;
        process.ports.add(request.socket.remotePort);
        process.behave(request, response);
      });
      // A connection that is idle while the machine stands still is kept all the same.
      server.keepAliveTimeout = 60_000;
      server.listen(port, '127.0.0.1', resolve);
    });
  const end = async (): Promise<void> => {
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
  };
  const behave: Process['behave'] = (_request, response) => answer(response, name);
  await start();
  port = portOf(server);
  const process: Process = {
    url: `http://127.0.0.1:${port}/graphql`,
    asked: 0,
    ports: new Set(),
    behave,
    start,
    end,
  };
  return process;
}

function portOf(server: Server | undefined): number {
  const address: AddressInfo | string | null | undefined = server?.address();
  if (address === null || typeof address !== 'object') throw new Error('the server has no port');
  return address.port;
}

function answer(response: ServerResponse, name: string, headers: Record<string, string> = {}): void {
  response
    .writeHead(200, { 'content-type': 'application/json', ...headers })
    .end(JSON.stringify({ data: { hello: name, greet: name } }));
}

async function ask(query = '{ hello }'): Promise<{ said: string | null; code?: string }> {
  const { data, errors } = JSON.parse((await post(gateway, { query })).text);
  const said = data.hello ?? data.greet ?? null;
  return errors === undefined ? { said } : { said, code: errors[0].extensions.code };
}

test('processes are asked in turn, over connections that are kept', async () => {
  for (let times = 0; times < 10; times += 1) await ask();
  expect(processes.map(({ asked }) => asked)).toEqual([5, 5]);
  expect(processes.map(({ ports }) => ports.size)).toEqual([1, 1]);
});

test('a request that a process refuses to take goes to the next, a mutation too', async () => {
  await processes[0].end();
  for (const query of ['{ hello }', 'mutation { greet }', '{ hello }', 'mutation { greet }']) {
    expect(await ask(query)).toEqual({ said: 'two' });
  }
});

test('a process that is leaving is left alone, and its kept connections are closed from this side', async () => {
  for (let times = 0; times < 4; times += 1) await ask();
  const closed: Promise<unknown>[] = [];
  processes[0].behave = (request, response) => {
    closed.push(new Promise((resolve) => request.socket.once('close', resolve)));
    answer(response, 'leaving', { connection: 'close' });
  };
  const said: unknown[] = [];
  for (let times = 0; times < 6; times += 1) said.push((await ask()).said);
  expect(said.filter((name) => name === 'leaving')).toHaveLength(1);
  await Promise.all(closed);
});

test('a query whose connection breaks is asked of another process, a mutation is not repeated', async () => {
  processes[0].behave = (request) => request.socket.destroy();
  for (let times = 0; times < 4; times += 1) expect(await ask()).toEqual({ said: 'two' });
  const greetings = [await ask('mutation { greet }'), await ask('mutation { greet }')];
  expect(greetings).toContainEqual({ said: null, code: 'SUBGRAPH_UNAVAILABLE' });
  expect(greetings).toContainEqual({ said: 'two' });
});

test('when all are gone for a moment requests wait until one is back', async () => {
  for (let times = 0; times < 2; times += 1) await ask();
  for (const one of processes) await one.end();
  const waiting = [ask(), ask('mutation { greet }'), ask()];
  // Long enough for every one of them to have been refused by both.
  await expect.poll(() => refusals(processes[0].url)).toBe(true);
  await processes[1].start();
  for (const { said, code } of await Promise.all(waiting)) expect([said, code]).toEqual(['two', undefined]);
});

async function refusals(url: string): Promise<boolean> {
  return fetch(url).then(
    () => false,
    () => true,
  );
}

test('those that were never there are not waited for', async () => {
  for (const one of processes) await one.end();
  const startedAt = performance.now();
  expect(await ask()).toEqual({ said: null, code: 'SUBGRAPH_UNAVAILABLE' });
  expect(performance.now() - startedAt).toBeLessThan(4_500);
});

test('one subgraph can be called beside the gateway in the same way', async () => {
  await processes[0].end();
  const subgraph = openSubgraph({ name: 'greeter', urls: processes.map(({ url }) => url), signingKeys });
  const caller = { id: 'test', kind: 'service', channels: 'all', locations: 'all', scopes: [] } as const;
  const request = { caller, correlationId: 'test', deadlineAt: Date.now() + 60_000 };
  const signal = AbortSignal.timeout(60_000);
  const told = await subgraph.call({ query: '{ hello }', variables: {}, request, signal });
  expect(told).toEqual({ data: { hello: 'two', greet: 'two' } });
  await subgraph.close();
});
