/**
 * What the gateway refuses to take on: bodies, documents and crowds beyond its limits, and work beyond the deadline.
 *
 * Each limit is told from its neighbour by a request just inside it.
 */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lastingCredential } from '#gateway';
import { letGo } from './foreign/catalog.ts';
import { post, startForeignWorld, type World } from './world.ts';

const limits = {
  maxBodyBytes: 1024 * 1024,
  maxTokens: 400,
  maxDepth: 6,
  maxRootFields: 10,
  maxFields: 60,
  maxConcurrentRequests: 6,
  maxConcurrentRequestsPerCaller: 4,
};

let world: World;

beforeAll(async () => {
  world = await startForeignWorld('in-process', {
    limits,
    identity: async (headers) => {
      const id = String(headers['x-caller'] ?? 'somebody');
      if (id === 'nobody') return undefined;
      return lastingCredential({
        id,
        kind: 'service',
        channels: 'all',
        locations: 'all',
        scopes: ['metrics:read'],
      });
    },
  });
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const nested = (depth: number) =>
  `${'{ works { authors '.repeat(depth / 2)}{ id }${' } }'.repeat(depth / 2)}`;

describe('documents', () => {
  const cases = [
    {
      limit: 'root fields',
      within: `{ ${repeat(10, (i) => `a${i}: whoAmI`)} }`,
      beyond: `{ ${repeat(11, (i) => `a${i}: whoAmI`)} }`,
    },
    {
      limit: 'fields',
      within: `{ works { ${repeat(59, (i) => `a${i}: id`)} } }`,
      beyond: `{ works { ${repeat(60, (i) => `a${i}: id`)} } }`,
    },
    {
      limit: 'fields',
      within: `{ works { ...F } } fragment F on Work { ${repeat(30, (i) => `a${i}: id`)} }`,
      beyond: `{ one: works { ...F } two: works { ...F } } fragment F on Work { ${repeat(30, (i) => `a${i}: id`)} }`,
    },
    {
      limit: 'tokens',
      within: `{ whoAmI ${'@include(if: true) '.repeat(1)} }`,
      beyond: `{ whoAmI ${'#\n @include(if: true)'.repeat(100)} }`,
    },
    {
      limit: 'depth',
      within: '{ works { authors { reviews { about { ... on Book { title } } } } } }',
      beyond: '{ works { authors { reviews { about { ... on Book { authors { reviews { id } } } } } } } }',
    },
    {
      limit: 'characters',
      within: `{ whoAmI } #${'x'.repeat(100_000)}`,
      beyond: `{ whoAmI } #${'x'.repeat(300_000)}`,
    },
    {
      limit: "lists of the schema's parts",
      within: `{ works { id } ${repeat(9, (i) => `a${i}: __schema { types { fields { name } } }`)} }`,
      beyond: `{ works { id } __schema { ...F } } fragment F on __Schema { types { ${repeat(18, (i) => `a${i}: fields { name }`)} } }`,
    },
  ];

  test.each(cases)('more $limit than allowed', async ({ limit, within, beyond }) => {
    const fine = await post(world.gateway, { query: within });
    expect(fine.status).toBe(200);
    const refused = await post(world.gateway, { query: beyond });
    expect(refused.status).toBe(400);
    expect(JSON.parse(refused.text).errors[0].extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit });
  });

  test('more than allowed over an event stream is refused alike', async () => {
    const query =
      '{ works { authors { reviews { about { ... on Book { authors { reviews { id } } } } } } } }';
    const response = await fetch(`${world.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query }),
    });
    expect(await response.text()).toContain('QUERY_TOO_COMPLEX');
  });

  test('fragments that multiply are counted, not expanded', async () => {
    const fragments = repeat(18, (i) => `fragment F${i} on Work { ...F${i + 1} ...F${i + 1} }`);
    const query = `{ works { ...F0 } } ${fragments} fragment F18 on Work { id }`;
    const { text } = await post(world.gateway, { query });
    expect(JSON.parse(text).errors[0].extensions).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      limit: 'fields',
    });
  });

  test('a fragment that spreads itself is refused, not followed', async () => {
    const { text } = await post(world.gateway, {
      query: '{ works { ...F } } fragment F on Work { id ...F }',
    });
    expect(JSON.parse(text).errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('nesting without end is refused, not followed', async () => {
    const { status, text } = await post(world.gateway, { query: nested(20_000) });
    expect(status).toBe(400);
    expect(JSON.parse(text).errors[0].extensions.code).toBe('QUERY_TOO_COMPLEX');
  });
});

describe('bodies', () => {
  test('a body just as long as allowed is read, a byte more is not', async () => {
    const fitting = (bytes: number) => JSON.stringify({ query: '{ whoAmI }' }).padEnd(bytes, ' ');
    expect((await post(world.gateway, fitting(limits.maxBodyBytes))).status).toBe(200);
    const refused = await post(world.gateway, fitting(limits.maxBodyBytes + 1));
    expect(refused.status).toBe(413);
    expect(JSON.parse(refused.text).errors[0].extensions).toMatchObject({
      code: 'PAYLOAD_TOO_LARGE',
      maximumBytes: limits.maxBodyBytes,
    });
  });

  test('a gigabyte that is announced is refused before it is sent', async () => {
    const { answer, sentBytes } = await sendGigabyte('content-length: 1073741824');
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
    expect(answer).toContain('PAYLOAD_TOO_LARGE');
    expect(sentBytes).toBeLessThan(64 * 1024 * 1024);
  });

  test('a gigabyte that is not announced is refused where it crosses the limit, and memory does not grow with it', async () => {
    const before = process.memoryUsage().rss;
    const { answer, sentBytes } = await sendGigabyte('transfer-encoding: chunked');
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
    expect(answer).toContain('PAYLOAD_TOO_LARGE');
    expect(sentBytes).toBeLessThan(64 * 1024 * 1024);
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * 1024 * 1024);
  });
});

test('a client that dawdles over its body is hung up on at the deadline', async () => {
  const { hostname, port } = new URL(world.gateway.url);
  const socket = connect(Number(port), hostname);
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  socket.on('close', () => resolve()).on('error', () => resolve());
  const head =
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n';
  socket.write(`${head}x-request-deadline-ms: 100\r\n\r\n{"query"`);
  const startedAt = performance.now();
  await closed;
  expect(performance.now() - startedAt).toBeLessThan(15_000);
});

/** Sends up to a gigabyte with the given framing until the server closes; gives its answer and what went out. */
async function sendGigabyte(framing: string): Promise<{ answer: string; sentBytes: number }> {
  const { hostname, port } = new URL(world.gateway.url);
  const socket = connect(Number(port), hostname);
  const block = Buffer.alloc(64 * 1024, 0x20);
  const chunk = framing.startsWith('content-length')
    ? block
    : Buffer.concat([Buffer.from(`${block.length.toString(16)}\r\n`), block, Buffer.from('\r\n')]);
  let answer = '';
  let sentBytes = 0;
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  socket.on('data', (data) => {
    answer += data;
  });
  socket.on('close', resolve).on('error', resolve);
  socket.write(`POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${framing}\r\n\r\n`);
  const pump = () => {
    while (!socket.destroyed && sentBytes < 1024 ** 3) {
      sentBytes += chunk.length;
      if (!socket.write(chunk)) {
        socket.once('drain', pump);
        return;
      }
    }
  };
  pump();
  await closed;
  return { answer, sentBytes };
}

describe('crowds', () => {
  const slow = (caller: string) => post(world.gateway, { query: '{ slow(ms: -1) }' }, { 'x-caller': caller });

  test('a caller beyond its share is told to come again; another caller still gets in', async () => {
    const crowd = Array.from({ length: 5 }, () => slow('crowd'));
    await expectInFlight(4);
    const other = await post(world.gateway, { query: '{ whoAmI }' }, { 'x-caller': 'other' });
    expect(other.status).toBe(200);
    const refused = await Promise.race(crowd);
    expect([refused.status, letGo()]).toEqual([503, 4]);
    const statuses = (await Promise.all(crowd)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 200, 200, 503]);
  });

  test('beyond what the house holds everybody is told to come again, and then served again', async () => {
    const crowd = Array.from({ length: 9 }, (_, i) => slow(`caller ${i % 3}`));
    // Who is refused is answered while the others are still under way.
    let told = 0;
    for (const one of crowd) void one.then(() => (told += 1));
    await expect.poll(() => told, { interval: 5 }).toBe(3);
    expect(letGo()).toBe(6);
    const answers = await Promise.all(crowd);
    const refused = answers.filter(({ status }) => status === 503);
    expect(refused.length).toBe(3);
    for (const { headers, text } of refused) {
      expect(headers.get('retry-after')).toBe('1');
      expect(JSON.parse(text).errors[0].extensions).toMatchObject({
        code: 'OVERLOADED',
        retryable: true,
        retryAfterMs: 1000,
      });
    }
    expect((await post(world.gateway, { query: '{ whoAmI }' })).status).toBe(200);
  });

  async function expectInFlight(count: number): Promise<void> {
    await expect
      .poll(async () => (await fetch(`${world.gateway.url}/metrics`)).text(), { interval: 10 })
      .toContain(`stockgate_requests_in_flight ${count}`);
  }
});

test('somebody unknown is refused', async () => {
  const { status, headers, text } = await post(
    world.gateway,
    { query: '{ whoAmI }' },
    { 'x-caller': 'nobody' },
  );
  expect(status).toBe(401);
  expect(headers.get('www-authenticate')).toBe('Bearer');
  expect(JSON.parse(text).errors[0].extensions.code).toBe('UNAUTHENTICATED');
});

test('the deadline a client asks for is kept, and is never longer than ours', async () => {
  const startedAt = performance.now();
  const { status, text } = await post(
    world.gateway,
    { query: '{ slow(ms: 20000) }' },
    { 'x-request-deadline-ms': '80' },
  );
  expect(performance.now() - startedAt).toBeLessThan(15_000);
  expect(status).toBe(504);
  expect(JSON.parse(text).errors[0].extensions).toMatchObject({ code: 'TIMEOUT', retryable: true });
});
