/**
 * Bulk routes: long lists in and out as streams, each element answering for itself whatever the others do.
 *
 * The route is over a foreign subgraph, because the gateway knows no domain; only plain HTTP clients are used.
 */
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { request } from 'undici';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Gateway, startGateway } from '#gateway';
import { intakeSchema, intakeSdl, newIntake, overloaded, parcelsRoute } from './foreign/intake.ts';
import { compose, defaults, post } from './world.ts';

const intake = newIntake();
let gateway: Gateway;

beforeAll(async () => {
  gateway = await startGateway({
    ...defaults(),
    supergraphSdl: compose([{ name: 'intake', typeDefs: intakeSdl, url: 'http://127.0.0.1:1/' }]),
    localSubgraphs: { intake: { name: 'intake', schema: intakeSchema(intake), context: () => ({}) } },
    bulkRoutes: [parcelsRoute],
  });
});

afterAll(async () => {
  await gateway.stop({ deadlineMs: 1_000 });
});

beforeEach(() => {
  intake.codes.length = 0;
  intake.calls.length = 0;
  intake.before = () => undefined;
});

const resultSchema = z.looseObject({
  index: z.number(),
  code: z.string().nullable(),
  status: z.string(),
  error: z
    .looseObject({ message: z.string(), code: z.string().optional(), path: z.array(z.unknown()).optional() })
    .nullish(),
});

type Sent = { type?: string; headers?: Record<string, string> };

async function send(body: string | Buffer, { type = 'application/x-ndjson', headers = {} }: Sent = {}) {
  const response = await request(`${gateway.url}/v1/parcels`, {
    method: 'POST',
    headers: { 'content-type': type, ...headers },
    body,
  });
  return {
    status: response.statusCode,
    type: response.headers['content-type'],
    text: await response.body.text(),
  };
}

async function results(body: string | Buffer, sent?: Sent) {
  const { text } = await send(body, sent);
  const isArray = sent?.type === 'application/json';
  const rows: unknown = isArray
    ? JSON.parse(text)
    : text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
  return z.array(resultSchema).parse(rows);
}

const parcel = (number: number, grams: unknown = 5) => JSON.stringify({ code: `p${number}`, grams });
const parcels = (count: number) => Array.from({ length: count }, (_, number) => parcel(number));

/** How many operations the gateway has run so far. */
async function operationsRun(): Promise<number> {
  const metrics = await (await request(`${gateway.url}/metrics`)).body.text();
  const counts = metrics.matchAll(/^stockgate_operation_duration_seconds_count\S* (\d+)$/gm);
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
}

test('a body of rows that are none, each in several ways, is judged in one run a chunk', async () => {
  const before = await operationsRun();
  const rows = await results(`${'{"a":1,"b":2,"c":3}\n'.repeat(100)}`);
  expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['REFUSED']));
  expect(rows).toHaveLength(100);
  expect((await operationsRun()) - before).toBe(1);
});

describe('format in, format out', () => {
  test('NDJSON is answered line by line, numbered over the whole body, in chunks', async () => {
    const { status, type, text } = await send(`${parcels(250).join('\n')}\n`);
    expect([status, type]).toEqual([200, 'application/x-ndjson; charset=utf-8']);
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toEqual(
      parcels(250).map((_, index) => ({ index, code: `p${index}`, status: 'RECORDED', error: null })),
    );
    expect(intake.calls).toEqual([100, 100, 50]);
  });

  test('a JSON array is answered by a JSON array', async () => {
    const { type, text } = await send(`[${parcels(150).join(' ,\n ')}]`, { type: 'application/json' });
    expect(type).toBe('application/json; charset=utf-8');
    expect(JSON.parse(text)).toHaveLength(150);
    expect(JSON.parse(text)[149]).toEqual({ index: 149, code: 'p149', status: 'RECORDED', error: null });
  });

  test('nothing in, nothing out', async () => {
    expect((await send('')).text).toBe('');
    expect(JSON.parse((await send(' [ ] ', { type: 'application/json' })).text)).toEqual([]);
  });

  test('a gzipped body', async () => {
    const rows = await results(gzipSync(parcels(3).join('\n')), { headers: { 'content-encoding': 'gzip' } });
    expect(rows.map(({ status }) => status)).toEqual(['RECORDED', 'RECORDED', 'RECORDED']);
  });

  test('a chunk is cut where its bytes are enough', async () => {
    const note = 'x'.repeat(1_900);
    const rows = Array.from({ length: 30 }, (_, number) =>
      JSON.stringify({ code: `p${number}`, grams: 1, note }),
    );
    await results(rows.join('\n'));
    expect(intake.calls).toEqual([30]);
    expect(intake.codes).toHaveLength(30);
  });
});

describe('a bad element answers for itself and the others go on', () => {
  test('in NDJSON: malformed, too long, not UTF-8, refused by the mutation, refused by the schema', async () => {
    const body = Buffer.concat([
      Buffer.from(`${parcel(0)}\n{"code": oops}\n\n${parcel(3, -7)}\n`),
      Buffer.from(`{"code":"long","note":"${'x'.repeat(3_000)}"}\n`),
      Buffer.from([0x22, 0xff, 0x22, 0x0a]),
      Buffer.from(`${parcel(6, 'heavy')}\n${parcel(7)}\n{"grams":1}\n42`),
    ]);
    const rows = await results(body);
    expect(rows.map(({ status }) => status)).toEqual([
      'RECORDED',
      'REFUSED',
      'REFUSED',
      'REFUSED',
      'REFUSED',
      'REFUSED',
      'RECORDED',
      'REFUSED',
      'REFUSED',
    ]);
    expect(rows.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(intake.codes).toEqual(['p0', 'p7']);
    expect(rows[1]?.error).toMatchObject({ code: 'MALFORMED_JSON', line: 2, path: ['parcels', 1] });
    expect(rows[1]?.error?.message).toMatch(/^Line 2: .*oops/);
    expect(rows[2]?.error).toMatchObject({
      path: ['parcels', '2', 'grams'],
      message: 'grams must not be negative, as -7 is',
    });
    expect(rows[3]?.error).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', line: 5 });
    expect(rows[4]?.error).toMatchObject({ code: 'MALFORMED_JSON', line: 6 });
    expect(rows[5]).toMatchObject({
      code: 'p6',
      error: { code: 'BAD_USER_INPUT', line: 7, path: ['parcels', 5] },
    });
    expect(rows[5]?.error?.message).toContain('"heavy" at "input.parcels[5].grams"');
    expect(rows[7]?.error?.message).toContain('"code" of required type "ID!" was not provided');
    expect(rows[8]?.error?.message).toContain('input.parcels[8]');
  });

  test('in a JSON array: malformed, too long, missing, with brackets and quotes inside strings', async () => {
    const tricky = '{"code":"a ] \\" , } b","grams":1}';
    const long = `{"code":"long","note":"${'x'.repeat(3_000)}"}`;
    const body = `[\n${parcel(0)},\n{"code":},\n${tricky},,\n${long},\n${parcel(5)}\n]`;
    const rows = await results(body, { type: 'application/json' });
    expect(rows.map(({ status }) => status)).toEqual([
      'RECORDED',
      'REFUSED',
      'RECORDED',
      'REFUSED',
      'REFUSED',
      'RECORDED',
    ]);
    expect(rows[1]?.error).toMatchObject({ code: 'MALFORMED_JSON', line: 3, path: ['parcels', 1] });
    expect(rows[2]?.code).toBe('a ] " , } b');
    expect(rows[3]?.error).toMatchObject({ code: 'MALFORMED_JSON' });
    expect(rows[4]?.error).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', line: 5 });
    expect(intake.codes).toEqual(['p0', 'a ] " , } b', 'p5']);
  });

  test('an array that is never closed: what came before counts, and the end says so', async () => {
    const rows = await results(`[${parcel(0)}, ${parcel(1)}, {"code":`, { type: 'application/json' });
    expect(rows.map(({ status }) => status)).toEqual(['RECORDED', 'RECORDED', 'REFUSED']);
    expect(rows[2]?.error?.message).toContain('the array ends before');
  });

  test('a whole chunk of elements the schema refuses', async () => {
    const bad = Array.from({ length: 120 }, (_, number) => parcel(number, 'heavy'));
    const rows = await results([...bad, parcel(120)].join('\n'));
    expect(rows.filter(({ status }) => status === 'REFUSED')).toHaveLength(120);
    expect(rows[119]?.error?.message).toContain('input.parcels[119].grams');
    expect(intake.codes).toEqual(['p120']);
  });
});

describe('a body that is wrong as a whole is an ordinary error', () => {
  const cases: { name: string; body: string | Buffer; sent: Sent; status: number; code: string }[] = [
    {
      name: 'no array',
      body: '{"parcels":[]}',
      sent: { type: 'application/json' },
      status: 400,
      code: 'MALFORMED_JSON',
    },
    {
      name: 'nothing where an array must be',
      body: '',
      sent: { type: 'application/json' },
      status: 400,
      code: 'MALFORMED_JSON',
    },
    {
      name: 'another media type',
      body: 'code,grams',
      sent: { type: 'text/csv' },
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
    },
    {
      name: 'another encoding',
      body: 'x',
      sent: { headers: { 'content-encoding': 'br' } },
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
    },
    {
      name: 'gzip that is none',
      body: 'xxxxx',
      sent: { headers: { 'content-encoding': 'gzip' } },
      status: 400,
      code: 'BAD_REQUEST',
    },
  ];

  test.each(cases)('$name', async ({ body, sent, status, code }) => {
    const answer = await send(body, sent);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text).errors[0].extensions.code).toBe(code);
  });

  test('another method', async () => {
    const response = await fetch(`${gateway.url}/v1/parcels`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('a mutation that fails as a whole', () => {
  test('is tried again where that can help', async () => {
    intake.before = (call) => {
      if (call < 3) throw overloaded();
    };
    const rows = await results(parcels(2).join('\n'));
    expect(rows.map(({ status }) => status)).toEqual(['RECORDED', 'RECORDED']);
    expect(intake.calls).toEqual([2, 2, 2]);
  });

  test('otherwise each of its elements is FAILED, never REFUSED, and the next chunk is tried', async () => {
    intake.before = (call) => {
      if (call === 1) throw new Error('the password is hunter2');
    };
    const { text } = await send(parcels(101).join('\n'));
    expect(text).not.toContain('hunter2');
    const rows = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows[0]).toMatchObject({
      index: 0,
      code: 'p0',
      status: 'FAILED',
      error: { code: 'INTERNAL_SERVER_ERROR', retryable: false },
    });
    expect(rows.slice(0, 100).every(({ status }) => status === 'FAILED')).toBe(true);
    expect(rows[100]).toMatchObject({ index: 100, status: 'RECORDED' });
  });
});

describe('streams', () => {
  test('a long body that is wrong from the start is refused before it is sent', async () => {
    let sentBytes = 0;
    const block = Buffer.alloc(64 * 1024, 'x');
    async function* body() {
      for (; sentBytes < 1024 ** 3; sentBytes += block.length) yield block;
    }
    const response = await request(`${gateway.url}/v1/parcels`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: Readable.from(body()),
    });
    expect(response.statusCode).toBe(400);
    expect(await response.body.text()).toContain('MALFORMED_JSON');
    expect(sentBytes).toBeLessThan(64 * 1024 * 1024);
  });

  test('results of the first chunk arrive while the rest is not yet sent', async () => {
    const { promise: firstResult, resolve: gotResult } = Promise.withResolvers<void>();
    async function* body() {
      yield `${parcels(100).join('\n')}\n`;
      await firstResult;
      yield parcel(100);
    }
    const response = await request(`${gateway.url}/v1/parcels`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: Readable.from(body()),
    });
    let text = '';
    for await (const chunk of response.body) {
      text += chunk;
      gotResult();
    }
    expect(text.trimEnd().split('\n')).toHaveLength(101);
  });

  test('a client that does not read its results is not read from without end', async () => {
    let sentBytes = 0;
    const block = `${parcels(1_000).join('\n')}\n`;
    async function* body() {
      while (sentBytes < 512 * 1024 * 1024) {
        sentBytes += block.length;
        yield block;
      }
    }
    const controller = new AbortController();
    const response = request(`${gateway.url}/v1/parcels`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: Readable.from(body()),
      signal: controller.signal,
      highWaterMark: 1024,
    });
    const { body: unread } = await response;
    let before = -1;
    await expect
      .poll(
        () => {
          const stalled = sentBytes === before;
          before = sentBytes;
          return stalled;
        },
        { interval: 1_000, timeout: 25_000 },
      )
      .toBe(true);
    expect(sentBytes).toBeLessThan(128 * 1024 * 1024);
    unread.on('error', () => undefined);
    controller.abort();
    await expect.poll(async () => (await send(parcel(1))).status).toBe(200);
  });
});

test('by GraphQL itself, a list of many bad elements is refused as a whole with the first hundred errors, and says that there are more', async () => {
  const list = Array.from({ length: 150 }, (_, number) => ({ code: `p${number}`, grams: 'heavy' }));
  const { status, text } = await post(gateway, {
    query: parcelsRoute.document,
    variables: { input: { parcels: list } },
  });
  expect(status).toBe(400);
  const { errors } = JSON.parse(text);
  expect(errors).toHaveLength(101);
  expect(errors[99].message).toContain('"heavy" at "input.parcels[99].grams"');
  expect(errors[100]).toMatchObject({
    message: expect.stringContaining('Too many errors processing variables'),
    extensions: { code: 'BAD_USER_INPUT' },
  });
  expect(intake.calls).toEqual([]);
});
