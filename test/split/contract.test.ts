/**
 * One contract, however the product runs and whoever asks: all in one process or every part apart, by every public client.
 */
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { encodeCursor } from '#schema';
import { startWorld, type World } from '#test/world';
import { clients, type EventSink, type PublicClient, type Told } from './clients.ts';
import { type Fleet, startFleet } from './fleet.ts';
import { maskText, maskValue } from './mask.ts';
import { refusals } from './operations/refusals.ts';
import type { Step } from './operations/step.ts';
import {
  availability,
  cases,
  orders,
  placeInLine,
  reservations,
  stockAfter,
  stockFromNow,
  watches,
} from './operations/watches.ts';
import { contractSteps, sampleSteps } from './operations.ts';
import { runSteps, waiting } from './run.ts';
import { apiSchema } from './selection.ts';

// Bounds, not expectations: everything here waits for conditions.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let together: World;
let apart: Fleet;
let urls: { readonly together: string; readonly apart: string };

beforeAll(async () => {
  together = await startWorld();
  apart = await startFleet({
    gateways: 1,
    subgraphs: ['items,locations', 'stock,reservations,orders,callers'],
    workers: 1,
    env: { STOCKGATE_LEAVE_MS: '0' },
  });
  urls = { together: together.url, apart: apart.gateways[0]?.url ?? '' };
});
afterAll(async () => {
  await Promise.all([together?.stop(), apart?.stop()]);
});

type Raw = { readonly status: number; readonly type: string | null; readonly text: string };

async function send(url: string, init: RequestInit & { path?: string }): Promise<Raw> {
  const response = await fetch(`${url}${init.path ?? '/graphql'}`, {
    ...init,
    headers: { 'content-type': 'application/json', 'x-correlation-id': 'the-same', ...init.headers },
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text: await response.text(),
  };
}

test('the list has every operation of the contract', () => {
  const steps = contractSteps('X').filter(({ name }) => name !== noDocument);
  const documents = [...steps.map(({ document }) => document), ...watches];
  const asked = new Set(documents.flatMap(rootFields));
  const types = [apiSchema.getQueryType(), apiSchema.getMutationType(), apiSchema.getSubscriptionType()];
  const fields = types.flatMap((type) => Object.keys(type?.getFields() ?? {}));
  expect(fields.filter((field) => !asked.has(field))).toEqual([]);
});

/** The step that is no document. */
const noDocument = 'noDocument';

/** The root fields a document asks for. */
function rootFields(document: string): string[] {
  return parse(document)
    .definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .flatMap(({ selectionSet }) => selectionSet.selections)
    .flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []));
}

/** What is refused in an answer, as a whole or in part: the codes. */
function codesIn(text: string): string {
  const codes: string[] = [];
  JSON.parse(text, (key, value: unknown) => {
    if (['errors', 'userErrors', 'error'].includes(key))
      codes.push(...[JSON.stringify(value)].flatMap((part) => part.match(/(?<="code":")\w+/g) ?? []));
    return value;
  });
  return codes.join(' ');
}

describe('all in one process and split over several', () => {
  test('every operation is answered alike, byte for byte', async () => {
    const ask = (url: string) =>
      runSteps(contractSteps('BYTES'), async ({ document, variables, key }) => {
        const headers = key === undefined ? {} : { authorization: `Bearer ${key}` };
        const body = JSON.stringify({ query: document, variables });
        const raw = await send(url, { method: 'POST', headers, body });
        const { data }: { data?: unknown } = JSON.parse(raw.text);
        return { ...raw, data };
      });
    const [one, other] = await Promise.all([ask(urls.together), ask(urls.apart)]);
    for (const [name, { status, type, text }] of one) {
      const split = other.get(name);
      expect({ name, status: split?.status, type: split?.type }).toEqual({ name, status, type });
      expect(`${name}: ${maskText(split?.text ?? '')}`).toBe(`${name}: ${maskText(text)}`);
    }
    // What is meant to be done was done: two products that refuse everything would be alike, too.
    const refused = [...one].map(([name, { text }]) => [name, codesIn(text)]);
    expect(Object.fromEntries(refused.filter(([, codes]) => codes !== ''))).toEqual(refusals);
  });

  const event = (eventId: string) => ({
    ...{ source: 'bulk', eventId, type: 'RECEIPT_CONFIRMED', sku: 'BYTES-SKU', locationId: 'BYTES-DC' },
    ...{ quantity: 1, occurredAt: '2026-03-05T09:30:00Z' },
  });
  const accept = { accept: 'text/event-stream' };
  const requests: readonly [what: string, init: RequestInit & { path?: string }][] = [
    [
      'an array of events',
      { path: '/v1/events', method: 'POST', body: JSON.stringify([event('1'), event('2')]) },
    ],
    [
      'lines of events',
      {
        path: '/v1/events',
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson' },
        body: `${JSON.stringify(event('3'))}\n{"no": "event"}\nnot json\n`,
      },
    ],
    [
      'a query by GET',
      { path: `/graphql?query=${encodeURIComponent('{ item(sku: "BYTES-SKU") { name } }')}` },
    ],
    ['a mutation by GET', { path: `/graphql?query=${encodeURIComponent('mutation { a }')}` }],
    [
      'a query as events',
      { method: 'POST', headers: accept, body: '{"query":"{ item(sku: \\"A\\") { sku } }"}' },
    ],
    ['a body that is no JSON', { method: 'POST', body: '{"query":' }],
    ['a body without a query', { method: 'POST', body: '{}' }],
    ['another media type', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' }],
    ['another method', { method: 'DELETE' }],
    ['another path', { path: '/nowhere' }],
    [
      'a deadline that has passed',
      { method: 'POST', headers: { 'x-request-deadline-ms': '0' }, body: '{"query":"{ channels { id } }"}' },
    ],
    [
      'a cursor that is none',
      {
        method: 'POST',
        headers: accept,
        body: '{"query":"subscription { stockChanged(after: \\"x\\") { at } }"}',
      },
    ],
  ];
  test.each(requests)('%s is answered alike', async (_what, init) => {
    const { text, ...rest } = await send(urls.together, init);
    const split = await send(urls.apart, init);
    expect({ ...split, text: maskText(split.text) }).toEqual({ ...rest, text: maskText(text) });
  });
});

const shapes = ['together', 'apart'] as const;
const names = Object.keys(clients);
const matrix = shapes.flatMap((shape) => names.map((client) => [client, shape] as const));

/** What fetch was told by the product in one process: what everybody must be told. */
let expected: Promise<Map<string, Told>> | undefined;

describe.each(matrix)('%s, the parts %s', (name, shape) => {
  const prefix = `C${names.indexOf(name)}${shapes.indexOf(shape)}`;
  let client: PublicClient;
  let reservationId: unknown;
  beforeAll(() => {
    client = open(name, urls[shape]);
  });
  afterAll(() => client.close());

  test('runs an operation of every kind and is told the same', async () => {
    expected ??= runSteps(sampleSteps('CXX'), (operation) => open('fetch', urls.together).run(operation));
    const steps = sampleSteps(prefix).filter((step) => isSendable(step, name));
    const told = await runSteps(steps, (operation) => client.run(operation));
    for (const { name: step } of steps) {
      const should = maskValue({ step, ...(await expected).get(step) }, 'CXX');
      expect(maskValue({ step, ...told.get(step) }, prefix)).toEqual(should);
    }
    reservationId = idOfReservation(told.get('reserve')?.data);
  });

  test('subscribes to every stream, and resumes', async () => {
    const sku = `${prefix}-SKU`;
    const stock = watch(client, { document: stockFromNow, variables: { skus: [sku] } });
    const promised = watch(client, { document: reservations, variables: { after: encodeCursor([0]) } });
    const raised = watch(client, { document: cases, variables: {} });
    const line = watch(client, { document: placeInLine, variables: { id: reservationId } });
    // Two locations have some: the snapshot is through, and what follows is live.
    await vi.waitFor(() => expect(stock.events).toHaveLength(2), waiting);
    const available = watch(client, { document: availability, variables: { skus: [sku] } });
    const ordered = watch(client, { document: orders, variables: {} });
    let no = 0;
    await vi.waitFor(async () => {
      no += 1;
      await client.run(receipt(prefix, `live-${no}`));
      await client.run(placement(prefix, `live-${no}`));
      for (const { events } of [stock, available, ordered, promised])
        expect(events.length).toBeGreaterThan(2);
      expect(line.events).toHaveLength(1);
      expect(raised.events.length).toBeGreaterThan(0);
    }, waiting);
    expect(JSON.stringify(promised.events[0])).toContain('"cause":"CREATED"');
    expect(JSON.stringify(stock.events[2])).toContain('"cause":"RECEIPT_CONFIRMED"');
    expect(JSON.stringify(available.events[0])).toContain('"item":{');
    expect(JSON.stringify(ordered.events[0])).toContain(`"channelOrderId":"${prefix}-live-`);
    expect(JSON.stringify(line.events[0])).toContain('"place":null,"reservation":{"status":"HELD"');
    stock.leave();
    const [, , third, ...later] = stock.events;
    const resumed = { skus: [sku], after: Reflect.get(changeOf(third), 'cursor') };
    const again = watch(client, { document: stockAfter, variables: resumed });
    await vi.waitFor(() => expect(again.events.length).toBeGreaterThanOrEqual(later.length), waiting);
    expect(again.events.slice(0, later.length)).toEqual(later);
    for (const watcher of [available, ordered, promised, raised, line, again]) watcher.leave();
  });
});

test('a gateway without Redis tells changes all the same', async () => {
  const { url } = await apart.addGateway({ REDIS_URL: undefined });
  const client = open('graphql-ws', url);
  const masterData = contractSteps('ALONE').filter(({ name }) => name === 'items' || name === 'locations');
  await runSteps(masterData, (operation) => client.run(operation));
  const watcher = watch(client, {
    document: 'subscription { stockChanged(skus: ["ALONE-SKU"]) { cursor delta } }',
    variables: {},
  });
  let no = 0;
  await vi.waitFor(async () => {
    no += 1;
    await client.run(receipt('ALONE', `without-redis-${no}`));
    expect(watcher.events[0]).toEqual({ stockChanged: { cursor: expect.any(String), delta: 1 } });
  }, waiting);
  client.close();
});

function open(name: string, url: string): PublicClient {
  const opened = clients[name]?.(url);
  if (opened === undefined) throw new Error(`there is no client ${name}`);
  return opened;
}

/** Apollo Client parses documents itself, and does not send what is none. */
function isSendable({ name }: Step, client: string): boolean {
  return client !== 'Apollo Client' || name !== noDocument;
}

function watch(client: PublicClient, operation: { document: string; variables: object }) {
  const events: unknown[] = [];
  const sink: EventSink = {
    event: ({ data, errors }) => events.push(errors.length > 0 ? errors : data),
    ended: () => undefined,
  };
  return { events, leave: client.subscribe(operation, sink) };
}

function idOfReservation(data: unknown): unknown {
  const id = /"reservation":\{[^{}]*"id":"([^"]+)"/.exec(JSON.stringify(data))?.[1];
  if (id === undefined) throw new Error(`no reservation: ${JSON.stringify(data)}`);
  return id;
}

function changeOf(event: unknown): object {
  const change: unknown =
    typeof event === 'object' && event !== null ? Reflect.get(event, 'stockChanged') : undefined;
  if (typeof change !== 'object' || change === null) throw new Error(`no change: ${JSON.stringify(event)}`);
  return change;
}

function receipt(prefix: string, eventId: string) {
  const event = {
    ...{ source: prefix, eventId, type: 'RECEIPT_CONFIRMED', sku: `${prefix}-SKU`, quantity: 1 },
    ...{ locationId: `${prefix}-DC`, occurredAt: '2026-03-06T09:30:00Z' },
  };
  const document =
    'mutation ($events: [StockEventInput!]!) { stockEventsRecord(input: { events: $events }) { cursor } }';
  return { document, variables: { events: [event] } };
}

function placement(prefix: string, no: string) {
  const input = {
    ...{ channel: 'web', channelOrderId: `${prefix}-${no}`, fulfilment: 'SHIP' },
    lines: [{ sku: `${prefix}-SKU`, quantity: 1 }],
  };
  return {
    document: 'mutation ($input: OrderPlaceInput!) { orderPlace(input: $input) { replayed } }',
    variables: { input },
  };
}
