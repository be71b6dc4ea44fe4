/**
 * GraphQL over HTTP as clients meet it: methods, media types, status codes, correlation ids, and the page for browsers.
 *
 * Each row is one request and what must come back; the error table says what each code means.
 */
import { once } from 'node:events';
import { request as rawRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Dispatcher, request } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { post, startForeignWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await startForeignWorld('in-process', {
    readiness: async () => [{ part: 'shelf', ready: false, reason: 'it is being painted' }],
  });
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const bodySchema = z.object({
  errors: z
    .array(z.object({ message: z.string(), extensions: z.record(z.string(), z.unknown()) }))
    .optional(),
});

type Row = {
  name: string;
  method?: Dispatcher.HttpMethod;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
};
type Expected = { status: number; code?: string; says?: string };

const json = { 'content-type': 'application/json' };
const query = (text: string) => `/graphql?query=${encodeURIComponent(text)}`;
const body = (parameters: object) => JSON.stringify(parameters);

const rows: (Row & Expected)[] = [
  { name: 'a query by GET', method: 'GET', path: query('{ __typename }'), status: 200 },
  { name: 'a query by POST', headers: json, body: body({ query: '{ __typename }' }), status: 200 },
  {
    name: 'a mutation by GET',
    method: 'GET',
    path: query('mutation { rename(id: "b1", title: "x") { id } }'),
    status: 405,
    code: 'METHOD_NOT_ALLOWED',
    says: 'mutation',
  },
  { name: 'PATCH', method: 'PATCH', status: 405, code: 'METHOD_NOT_ALLOWED', says: 'PATCH' },
  { name: 'an unknown path', path: '/nope', method: 'GET', status: 404, code: 'NOT_FOUND', says: '/nope' },
  { name: 'a malformed path', path: '/%zz', method: 'GET', status: 400, code: 'BAD_REQUEST', says: '%zz' },
  {
    name: 'a form',
    headers: { 'content-type': 'text/plain' },
    body: '{"query":"{ __typename }"}',
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
    says: 'text/plain',
  },
  {
    name: 'a compressed body',
    headers: { ...json, 'content-encoding': 'br' },
    body: 'x',
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
    says: 'br',
  },
  {
    name: 'malformed JSON',
    headers: json,
    body: '{"query": oops}',
    status: 400,
    code: 'MALFORMED_JSON',
    says: 'oops',
  },
  { name: 'an empty body', headers: json, body: '', status: 400, code: 'MALFORMED_JSON' },
  {
    name: 'a batch',
    headers: json,
    body: body([{ query: '{ __typename }' }]),
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    name: 'variables that are no object',
    headers: json,
    body: body({ query: '{ __typename }', variables: [1] }),
    status: 400,
    code: 'BAD_REQUEST',
    says: 'variables',
  },
  {
    name: 'no GraphQL',
    headers: json,
    body: body({ query: '{' }),
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
  },
  {
    name: 'a field that is not there',
    headers: json,
    body: body({ query: '{ nope }' }),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: 'nope',
  },
  {
    name: 'a variable of the wrong type',
    headers: json,
    body: body({ query: 'query($ms: Int!) { slow(ms: $ms) }', variables: { ms: 'soon' } }),
    status: 400,
    code: 'BAD_USER_INPUT',
    says: 'Variable "$ms" got invalid value "soon"',
  },
  {
    name: 'an operation the document does not have',
    headers: json,
    body: body({ query: 'query A { __typename }', operationName: 'B' }),
    status: 400,
    code: 'OPERATION_RESOLUTION_FAILURE',
    says: '"B"',
  },
  {
    name: 'several operations and no choice',
    headers: json,
    body: body({ query: 'query A { __typename } query B { __typename }' }),
    status: 400,
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
  {
    name: 'an answer in a media type nobody speaks',
    headers: { ...json, accept: 'image/png' },
    body: body({ query: '{ __typename }' }),
    status: 406,
    code: 'NOT_ACCEPTABLE',
  },
  {
    name: "another site's page",
    method: 'GET',
    path: query('{ __typename }'),
    headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    status: 403,
    code: 'FORBIDDEN',
  },
];

/** Unlike fetch, this sends the headers it is given and no others. */
async function send({ method = 'POST', path = '/graphql', headers = {}, body: text }: Row) {
  const response = await request(`${world.gateway.url}${path}`, { method, headers, body: text ?? null });
  const answer = bodySchema.parse(await response.body.json());
  return {
    status: response.statusCode,
    correlationId: response.headers['x-correlation-id'],
    error: answer.errors?.[0],
  };
}

describe('each request has its status and its code', () => {
  test.each(rows)('$name', async ({ status, code, says, ...row }) => {
    const answer = await send(row);
    expect(answer.status).toBe(status);
    expect(answer.error?.extensions.code).toBe(code);
    if (says !== undefined) expect(answer.error?.message).toContain(says);
    if (code === undefined) return;
    expect(answer.error?.extensions).toMatchObject({ correlationId: answer.correlationId, retryable: false });
  });
});

test('the answer has the media type that was asked for', async () => {
  for (const type of ['application/graphql-response+json', 'application/json']) {
    const right = await post(world.gateway, { query: '{ __typename }' }, { accept: type });
    const wrong = await post(world.gateway, { query: '{ nope }' }, { accept: type });
    const unread = await post(world.gateway, '{', { accept: type });
    for (const { headers } of [right, wrong, unread]) {
      expect(headers.get('content-type')).toBe(`${type}; charset=utf-8`);
    }
  }
});

test('a sensible correlation id goes through; anything else is replaced', async () => {
  const kept = await post(world.gateway, { query: '{ whoAmI }' }, { 'x-correlation-id': 'order-17/a' });
  expect(kept.headers.get('x-correlation-id')).toBe('order-17/a');
  expect(kept.text).toContain('order-17/a');
  const replaced = await post(
    world.gateway,
    { query: '{ whoAmI }' },
    { 'x-correlation-id': 'x'.repeat(200) },
  );
  expect(replaced.headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test('a browser gets GraphiQL, whole, from this server alone', async () => {
  const start = await fetch(`${world.gateway.url}/`, {
    redirect: 'manual',
    headers: { accept: 'text/html' },
  });
  expect([start.status, start.headers.get('location')]).toEqual([302, '/graphql']);
  const response = await fetch(`${world.gateway.url}/graphql`, { headers: { accept: 'text/html,*/*' } });
  const page = await response.text();
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(page).not.toMatch(/https?:|\/\//);
  const parts = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path);
  expect(parts).toHaveLength(4);
  for (const path of parts) {
    const part = await fetch(`${world.gateway.url}${path}`);
    expect(part.status).toBe(200);
    expect((await part.text()).length).toBeGreaterThan(50);
  }
});

test('readiness names what is not ready; liveness does not depend on it', async () => {
  const ready = await fetch(`${world.gateway.url}/health/ready`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toEqual({
    ready: false,
    parts: [{ part: 'shelf', ready: false, reason: 'it is being painted' }],
  });
  expect((await fetch(`${world.gateway.url}/health/live`)).status).toBe(200);
});

test('metrics count operations, fetches and errors, and a client cannot make series without bound', async () => {
  for (let number = 0; number < 250; number += 1) {
    await post(world.gateway, { query: `query Q${number} { __typename }` });
  }
  await post(world.gateway, { query: 'query Works { works { id } }' });
  await post(world.gateway, { query: '{ nope }' });
  const metrics = await (await fetch(`${world.gateway.url}/metrics`)).text();
  expect(metrics).toContain('operation="Q0",outcome="ok"');
  expect(metrics).toContain('operation="other",outcome="ok"');
  expect(metrics).not.toContain('operation="Q240"');
  expect(metrics).toContain('stockgate_subgraph_fetch_duration_seconds_count{subgraph="catalog"}');
  expect(metrics).toMatch(/stockgate_errors_total\{code="GRAPHQL_VALIDATION_FAILED"\} [1-9]/);
  expect(metrics).toContain('process_cpu_seconds_total');
});

test('a client that offers HTTP/2 with its request is answered in HTTP/1.1', async () => {
  const offer = { connection: 'upgrade, http2-settings', upgrade: 'h2c', 'http2-settings': '' };
  const asked = rawRequest(`${world.gateway.url}/graphql`, {
    method: 'POST',
    headers: { ...json, ...offer },
  });
  asked.end(body({ query: '{ __typename }' }));
  const [answer] = await once(asked, 'response');
  expect(answer.statusCode).toBe(200);
  expect(JSON.parse(await text(answer))).toEqual({ data: { __typename: 'Query' } });
});
