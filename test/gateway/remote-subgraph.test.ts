/**
 * Subgraphs over HTTP that misbehave: whatever the other side does, the client has a coded error in time.
 *
 * One foreign subgraph whose server does what each test says.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { parse } from 'graphql';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Gateway, startGateway } from '#gateway';
import { callerHeader, createCallerReader } from '#schema';
import { compose, defaults, listen, post, signingKeys } from './world.ts';

const sdl = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])
  type Query { hello: String }
  type Mutation { greet: String }
`);

type Behave = (request: IncomingMessage, response: ServerResponse) => void;

let behave: Behave;
let requests: IncomingMessage[] = [];
let server: Server;
let gateway: Gateway;

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request);
    behave(request, response);
  });
  const url = await listen(server);
  gateway = await startGateway({
    ...defaults(),
    supergraphSdl: compose([{ name: 'greeter', typeDefs: sdl, url }]),
    limits: { maxSubgraphResponseBytes: 10_000, maxDeadlineMs: 30_000 },
  });
});

afterAll(async () => {
  await gateway.stop({ deadlineMs: 500 });
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  requests = [];
});

function answering(status: number, body: string): Behave {
  return (_request, response) => response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}

async function ask(query = '{ hello }', headers: Record<string, string> = {}) {
  const { status, text } = await post(gateway, { query }, headers);
  const { data, errors } = JSON.parse(text);
  return { status, data, code: errors?.[0].extensions.code, retryable: errors?.[0].extensions.retryable };
}

test('the caller arrives signed, with correlation id and the time left', async () => {
  behave = answering(200, '{"data":{"hello":"you"}}');
  expect(await ask()).toMatchObject({ status: 200, data: { hello: 'you' } });
  const headers = requests[0]?.headers ?? {};
  const request = { to: 'greeter', method: 'POST', path: '/graphql' };
  const opened = createCallerReader(signingKeys).open(String(headers[callerHeader]), request);
  expect(opened?.caller.id).toBe('development');
  expect(headers['x-correlation-id']).toBe('test');
  expect(Number(headers['x-request-deadline-ms'])).toBeGreaterThan(0);
  expect(Number(headers['x-request-deadline-ms'])).toBeLessThanOrEqual(30_000);
});

test('connections are kept', async () => {
  behave = answering(200, '{"data":{"hello":"you"}}');
  for (let times = 0; times < 5; times += 1) await ask();
  expect(new Set(requests.map(({ socket }) => socket.remotePort)).size).toBe(1);
});

const failures: [what: string, behave: Behave, code: string][] = [
  ['503', answering(503, 'down'), 'SUBGRAPH_UNAVAILABLE'],
  ['429', answering(429, 'slowly'), 'SUBGRAPH_UNAVAILABLE'],
  ['refuses our signature', answering(401, '{"errors":[{"message":"who?"}]}'), 'SUBGRAPH_UNAVAILABLE'],
  ['is no GraphQL server', answering(200, '<html>'), 'SUBGRAPH_RESPONSE_INVALID'],
  ['answers JSON that is no GraphQL', answering(200, '{"hello":"you"}'), 'SUBGRAPH_RESPONSE_INVALID'],
  ['answers errors that are no errors', answering(200, '{"errors":[1]}'), 'SUBGRAPH_RESPONSE_INVALID'],
  ['answers data of another shape', answering(200, '{"data":[1]}'), 'SUBGRAPH_RESPONSE_INVALID'],
  ['404', answering(404, 'no'), 'SUBGRAPH_RESPONSE_INVALID'],
  [
    'answers too much',
    answering(200, `{"data":{"hello":"${'x'.repeat(20_000)}"}}`),
    'SUBGRAPH_RESPONSE_INVALID',
  ],
  ['hangs up', (request) => request.socket.destroy(), 'SUBGRAPH_UNAVAILABLE'],
  [
    'hangs up half-way',
    (_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"data"');
      setImmediate(() => response.destroy());
    },
    'SUBGRAPH_UNAVAILABLE',
  ],
];

test.each(failures)('a subgraph that %s', async (_what, does, code) => {
  behave = does;
  expect(await ask()).toMatchObject({
    status: 200,
    data: { hello: null },
    code,
    retryable: code === 'SUBGRAPH_UNAVAILABLE',
  });
});

test.each([
  [90_000, /its clock is (89|90) seconds ahead of this gateway's/],
  [-90_000, /its clock is (90|91) seconds behind this gateway's/],
  [0, /does not know this gateway's key/],
])(
  'a subgraph that refuses our signature and whose clock is %i ms off is said to be so',
  async (offMs, says) => {
    behave = (_request, response) =>
      response.writeHead(401, { date: new Date(Date.now() + offMs).toUTCString() }).end('{}');
    const { text } = await post(gateway, { query: '{ hello }' });
    expect(JSON.parse(text).errors[0].message).toMatch(says);
  },
);

test('GraphQL errors count, whatever the HTTP status', async () => {
  behave = answering(
    500,
    '{"errors":[{"message":"no such thing","path":["hello"],"extensions":{"code":"NOT_FOUND"}}],"data":{"hello":null}}',
  );
  expect(await ask()).toMatchObject({ status: 200, data: { hello: null }, code: 'NOT_FOUND' });
});

test('a code of their own goes through as it is', async () => {
  behave = answering(200, '{"errors":[{"message":"tea only","extensions":{"code":"TEAPOT"}}]}');
  expect(await ask()).toMatchObject({ code: 'TEAPOT', retryable: false });
});

test('a subgraph that does not answer is not waited for beyond the deadline', async () => {
  behave = () => undefined;
  const { status, code } = await ask('{ hello }', { 'x-request-deadline-ms': '200' });
  expect([status, code]).toEqual([504, 'TIMEOUT']);
});

test('a query whose connection breaks is tried once more, a mutation is not', async () => {
  behave = (request, response) => {
    if (requests.length === 1) request.socket.destroy();
    else
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end('{"data":{"hello":"again","greet":"again"}}');
  };
  expect(await ask()).toMatchObject({ data: { hello: 'again' } });
  requests = [];
  expect(await ask('mutation { greet }')).toMatchObject({
    data: { greet: null },
    code: 'SUBGRAPH_UNAVAILABLE',
  });
  expect(requests).toHaveLength(1);
});

test('nobody listening', async () => {
  const supergraphSdl = compose([{ name: 'greeter', typeDefs: sdl, url: 'http://127.0.0.1:1/graphql' }]);
  const lonely = await startGateway({ ...defaults(), supergraphSdl });
  const { text } = await post(lonely, { query: '{ hello }' });
  expect(JSON.parse(text).errors[0]).toMatchObject({
    message: 'Subgraph "greeter" cannot be reached.',
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryable: true },
  });
  await lonely.stop({ deadlineMs: 100 });
});

test('a subgraph that is nowhere keeps the gateway from starting, with its name', async () => {
  const supergraphSdl = compose([{ name: 'greeter', typeDefs: sdl, url: '' }]);
  await expect(startGateway({ ...defaults(), supergraphSdl })).rejects.toThrow('"greeter"');
});
