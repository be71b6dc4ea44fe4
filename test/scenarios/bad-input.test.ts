/**
 * Bad input through the front door: each gets an answer that names field and value, and what was good is kept.
 *
 * The transport's own limits (a body of a gigabyte, malformed JSON at every place) are the gateway's tests; here is what a
 * client of the whole product sees.
 */
import { request } from 'node:http';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startWorld, type World } from '#test/world';
import { ask, event, only, send, stockable } from './ask.ts';
import { ReadPositionDocument, RecordEventsDocument, type StockEventInput } from './generated.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
  await stockable(world, { skus: ['GOOD'], locationIds: ['SHOP'] });
});
afterAll(() => world.stop());

const good = (different: Partial<StockEventInput> = {}) =>
  event({ sku: 'GOOD', locationId: 'SHOP', ...different });
const onHand = async () =>
  (await ask(world, ReadPositionDocument, { sku: 'GOOD', locationId: 'SHOP' })).stockPosition?.onHand;

describe('one bad event', () => {
  test.each<[string, Partial<StockEventInput>, { status: string; code: string; path: string; says: string }]>(
    [
      [
        'an unknown SKU',
        { sku: 'NO-SUCH' },
        { status: 'PARKED', code: 'UnknownItem', path: 'events.1.sku', says: 'NO-SUCH' },
      ],
      [
        'an unknown location',
        { locationId: 'NOWHERE' },
        { status: 'PARKED', code: 'UnknownLocation', path: 'events.1.locationId', says: 'NOWHERE' },
      ],
      [
        'a negative quantity',
        { quantity: -5 },
        { status: 'REFUSED', code: 'InvalidValue', path: 'events.1.quantity', says: '-5' },
      ],
      [
        'no quantity at all',
        { quantity: 0 },
        { status: 'REFUSED', code: 'InvalidValue', path: 'events.1.quantity', says: '0' },
      ],
      [
        'a quantity beyond reason',
        { quantity: 1e12 },
        { status: 'REFUSED', code: 'InvalidValue', path: 'events.1.quantity', says: '1000000000000' },
      ],
      [
        'half of what cannot be halved',
        { quantity: 0.5 },
        { status: 'REFUSED', code: 'InvalidValue', path: 'events.1.quantity', says: '0.5' },
      ],
      [
        'a wrong unit',
        { unit: 'BARREL' },
        { status: 'REFUSED', code: 'UnknownUnit', path: 'events.1.unit', says: 'BARREL' },
      ],
      [
        'a date in the year 0',
        { occurredAt: '0000-01-01T00:00:00Z' },
        { status: 'REFUSED', code: 'InvalidValue', path: 'events.1.occurredAt', says: '0000-01-01' },
      ],
      [
        'a time without zone',
        { occurredAt: '2026-03-01 10:00' },
        { status: 'REFUSED', code: 'InvalidValue', path: 'events.1.occurredAt', says: '2026-03-01 10:00' },
      ],
      [
        'a day that is none',
        { businessDate: '2026-02-30' },
        { status: 'REFUSED', code: 'InvalidValue', path: 'events.1.businessDate', says: '2026-02-30' },
      ],
      [
        'an unknown type',
        { type: 'SOLD' },
        { status: 'REFUSED', code: 'NotRecordable', path: 'events.1.type', says: 'SOLD' },
      ],
      [
        'a type that is a mutation',
        { type: 'RESERVATION_CREATED' },
        { status: 'REFUSED', code: 'NotRecordable', path: 'events.1.type', says: 'reservationCreate' },
      ],
      [
        'a transfer without its id',
        { type: 'TRANSFER_SHIPPED', toLocationId: 'SHOP' },
        { status: 'REFUSED', code: 'MissingField', path: 'events.1.transferId', says: 'transferId' },
      ],
      [
        'an empty source',
        { source: '' },
        { status: 'REFUSED', code: 'InvalidValue', path: 'events.1.source', says: 'source' },
      ],
    ],
  )('with %s answers for itself, and its neighbours are kept', async (_name, bad, wanted) => {
    const before = (await onHand()) ?? 0;
    const { stockEventsRecord } = await ask(world, RecordEventsDocument, {
      events: [good(), good(bad), good()],
    });
    expect(stockEventsRecord.results.map(({ status }) => status)).toEqual([
      'RECORDED',
      wanted.status,
      'RECORDED',
    ]);
    const error = stockEventsRecord.results[1]?.error;
    expect([error?.code, error?.path.join('.')]).toEqual([wanted.code, wanted.path]);
    expect(error?.message).toContain(wanted.says);
    expect(await onHand()).toBe(before + 2);
  });

  test('among 4,999 good ones is the only one not recorded', async () => {
    const before = (await onHand()) ?? 0;
    const events = Array.from({ length: 5_000 }, (_, index) => good(index === 2_500 ? { quantity: -1 } : {}));
    const { stockEventsRecord } = await ask(world, RecordEventsDocument, { events });
    const refused = stockEventsRecord.results.filter(({ status }) => status !== 'RECORDED');
    expect(only(refused)).toMatchObject({
      index: 2_500,
      status: 'REFUSED',
      error: { path: ['events', '2500', 'quantity'] },
    });
    expect(await onHand()).toBe(before + 4_999);
  });
});

test('a code as long as an alias may be means what its alias says; a longer one is refused', async () => {
  const code = 'c'.repeat(200);
  const { errors } = await world.graphql(
    'mutation ($code: ID!) { aliasesUpsert(input: { aliases: [{ source: "long", code: $code, sku: "GOOD" }] }) { replayedEvents } }',
    { code },
  );
  expect(errors).toBeUndefined();
  const { stockEventsRecord } = await ask(world, RecordEventsDocument, {
    events: [good({ source: 'long', sku: code }), good({ source: 'long', sku: `${code}c` })],
  });
  expect(stockEventsRecord.results.map(({ status, error }) => [status, error?.path.join('.')])).toEqual([
    ['RECORDED', undefined],
    ['REFUSED', 'events.1.sku'],
  ]);
});

describe('a request that cannot be answered', () => {
  test('5,001 events are a fault that names field and number, and none is recorded', async () => {
    const before = await onHand();
    const { errors } = await send(world, RecordEventsDocument, {
      events: Array.from({ length: 5_001 }, () => good()),
    });
    expect(only(errors)).toMatchObject({
      message: 'input.events may have at most 5000 entries, not 5001',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(await onHand()).toBe(before);
  });

  test('a quantity that is text is named with its place and value, and nothing is recorded', async () => {
    const before = await onHand();
    const document =
      'mutation ($events: [StockEventInput!]!) { stockEventsRecord(input: { events: $events }) { cursor } }';
    const { errors } = await world.graphql(document, { events: [good(), { ...good(), quantity: '5' }] });
    expect(only(errors)).toMatchObject({
      message:
        'Variable "$events" got invalid value "5" at "events[1].quantity"; Quantity must be a number, not "5"',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(await onHand()).toBe(before);
  });

  test('a SKU that is a number is named with its value', async () => {
    const { errors } = await world.graphql('{ item(sku: 5) { name } }');
    expect(only(errors).extensions?.code).toMatch(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/);
    expect(only(errors).message).toMatch(/sku.*5/);
  });

  const outOfTime = ['0000-01-01T00:00:00Z', '0001-01-01T00:00:00+01:00', '9999-12-31T23:59:59-01:00'];
  const timed = {
    'asOf.occurredAt':
      'query ($at: DateTime!) { stockPosition(sku: "GOOD", locationId: "SHOP", asOf: { occurredAt: $at }) { onHand } }',
    'filter.occurredFrom':
      'query ($at: DateTime!) { movements(first: 1, filter: { occurredFrom: $at }) { nodes { id } } }',
  };
  test.each(
    Object.entries(timed).flatMap(([field, document]) => outOfTime.map((at) => ({ field, document, at }))),
  )('$field at $at is named with its value', async ({ field, document, at }) => {
    const { errors } = await world.graphql(document, { at });
    expect(only(errors)).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(only(errors).message).toMatch(`${field} must be RFC 3339 text`);
    expect(only(errors).message).toContain(at);
  });

  test.each([
    { written: 'with an exponent', number: '1e999' },
    { written: 'in full', number: `1${'0'.repeat(400)}` },
  ])('a number beyond all numbers, written $written in the document itself, is named', async ({ number }) => {
    const { errors } = await world.graphql(
      `{ stockPositions(first: 1, filter: { availableBelow: ${number} }) { nodes { sku } } }`,
    );
    expect(only(errors)).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(only(errors).message).toContain(number.slice(0, 20));
  });

  test.each([
    { of: 'fields', open: '{ item ', close: '}' },
    { of: 'lists', open: '[', close: ']' },
  ])('$of nested deeper than can be read are told as such', async ({ open, close }) => {
    const nested = `${open.repeat(7_000)}${close.repeat(7_000)}`;
    const { errors } = await world.graphql(open === '[' ? `{ availability(skus: ${nested}) }` : nested);
    expect(only(errors).extensions?.code).toBe('QUERY_TOO_COMPLEX');
    expect(only(errors).message).toContain('nested');
  });

  test('malformed JSON is told as such', async () => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query": "{ items',
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('MALFORMED_JSON');
  });

  test('a body of a gigabyte is refused by its announced size, without being read', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const call = request(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': 2 ** 30 },
      });
      call.on('response', (response) => {
        resolve(response.statusCode);
        call.destroy();
      });
      call.on('error', reject);
      call.flushHeaders();
    });
    expect(status).toBe(413);
  });
});

describe('a subscription to nothing', () => {
  const watched = [
    ['skus', 'availabilityChanged(skus: [], channel: "web") { cursor }', 500],
    ['skus', 'availabilityChanged(skus: [], channel: "web", snapshot: true) { cursor }', 500],
    ['skus', 'stockChanged(skus: []) { cursor }', 500],
    ['locationIds', 'stockChanged(locationIds: []) { cursor }', 500],
    ['locationIds', 'stockChanged(locationIds: [], snapshot: true) { cursor }', 500],
    ['reservationIds', 'reservationChanged(reservationIds: []) { cursor }', 500],
    ['owners', 'exceptionRaised(owners: []) { cursor }', 100],
    ['kinds', 'exceptionRaised(kinds: []) { cursor }', 100],
  ] as const;

  test.each(watched)('is refused when it begins: %s of %s', async (field, asked, most) => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: `subscription { ${asked} }` }),
    });
    const told = await response.text();
    expect(told).toContain(`${field} must have 1 to ${most} entries, not 0`);
    expect(told).toContain('BAD_USER_INPUT');
  });

  test('is refused over WebSocket, too', async () => {
    const url = `${world.url.replace('http', 'ws')}/graphql`;
    const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
    const events = client.iterate({ query: `subscription { ${watched[0][1]} }` });
    await expect(events.next()).rejects.toMatchObject([
      { message: 'skus must have 1 to 500 entries, not 0', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    await client.dispose();
  });
});

describe('POST /v1/events', () => {
  async function stream(body: string, type: string, query = '') {
    const response = await fetch(`${world.url}/v1/events${query}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    return { status: response.status, text: await response.text() };
  }

  test('takes history that is older than the keys that are remembered when the query says so, and only then', async () => {
    const old = () => JSON.stringify(good({ occurredAt: '2019-05-01T10:00:00Z' }));
    const type = 'application/x-ndjson';
    const refused = await stream(old(), type, '?initialLoad=maybe');
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('initialLoad must be true or false');
    // As it is in production, but for how long: what the other tests tell is young enough in whichever year they run.
    await world.database.database.query(
      "UPDATE ledger.source_policy SET key_days = now()::date - '2021-01-01'::date, version = version + 1",
    );
    await expect
      .poll(async () => (await stream(old(), type)).text, { timeout: 30_000 })
      .toContain('"TooOld"');
    expect((await stream(old(), type, '?initialLoad=false')).text).toContain('"TooOld"');
    expect((await stream(old(), type, '?initialLoad=true')).text).toContain('"RECORDED"');
  });

  test('takes NDJSON and answers line by line: recorded, refused and unreadable ones each by themselves', async () => {
    const before = (await onHand()) ?? 0;
    const lines = [
      JSON.stringify(good()),
      JSON.stringify(good({ quantity: -1 })),
      '{"source": "s"',
      JSON.stringify(good()),
      JSON.stringify(good()).replace('"quantity":1', '"quantity":1e999'),
    ];
    const { status, text } = await stream(`${lines.join('\n')}\n`, 'application/x-ndjson');
    expect(status).toBe(200);
    const results: { index: number; status: string; error: { code: string } | null }[] = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(results.slice(0, 5).map((result) => [result.index, result.status, result.error?.code])).toEqual([
      [0, 'RECORDED', undefined],
      [1, 'REFUSED', 'InvalidValue'],
      [2, 'REFUSED', 'MALFORMED_JSON'],
      [3, 'RECORDED', undefined],
      [4, 'REFUSED', 'InvalidValue'],
    ]);
    expect(await onHand()).toBe(before + 2);
  });

  test('takes a JSON array of more events than a mutation would, and records each once', async () => {
    const before = (await onHand()) ?? 0;
    const events = Array.from({ length: 5_500 }, () => good());
    const body = JSON.stringify(events);
    const first = await stream(body, 'application/json');
    expect(first.text.match(/"RECORDED"/g)).toHaveLength(5_500);
    const second = await stream(body, 'application/json');
    expect(second.text.match(/"REPLAYED"/g)).toHaveLength(5_500);
    expect(await onHand()).toBe(before + 5_500);
  });
});
