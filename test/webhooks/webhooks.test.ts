/**
 * Webhooks through the gateway: changes come signed, in order, each once, whatever the receiver answers and whatever Redis
 * forgets; what is given up is a dead letter, what was missed is replayed, and nobody is told what is not theirs.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDeliveries } from '#callers/webhooks';
import { readSettings, startProduct } from '#launch';
import { encodeCursor } from '#schema';
import { startWorld, type World } from '#test/world';
import { changesOf, type Receiver, startReceiver, takenChanges } from './receiver.ts';

const fields = `id status statusReason cursor tries lastFailure { code message } deadLetters { id messageId tries replayedAt
  requestedAt failure { code } }`;
const errors = 'userErrors { ... on UserError { code path message } }';

type Webhook = {
  readonly id: string;
  readonly status: string;
  readonly statusReason: string | null;
  readonly cursor: string;
  readonly tries: number;
  readonly lastFailure: { readonly code: string } | null;
  readonly deadLetters: readonly {
    readonly id: string;
    readonly tries: number;
    readonly replayedAt: string | null;
  }[];
};

const secretKey = 'a-key-that-seals-the-secrets-of-this-test';

let world: World;
let receiver: Receiver;
let sales = 0;
beforeAll(async () => {
  world = await startWorld({
    env: {
      STOCKGATE_WEBHOOK_RETRY_SECONDS: '0,0',
      STOCKGATE_SECRET_KEYS: secretKey,
    },
    callers: {
      backend: { kind: 'service', channels: 'all', locations: 'all' },
      north: { kind: 'service', channels: 'all', locations: ['north'] },
    },
  });
  receiver = await startReceiver();
  const { data } = await world.graphql(`mutation {
    itemsUpsert(input: { items: [{ sku: "MUG", name: "Mug" }, { sku: "TEA", name: "Tea" }] }) { results { userErrors { ... on UserError { message } } } }
    locationsUpsert(input: { locations: [
      { id: "north", name: "North", kind: STORE }, { id: "south", name: "South", kind: STORE },
      { id: "depot", name: "Depot", kind: DC, shipFrom: true }] }) { results { userErrors { ... on UserError { message } } } }
  }`);
  expect(JSON.stringify(data)).not.toContain('message');
});
afterAll(async () => {
  await receiver?.close();
  await world?.stop();
});

it('changes come signed, in commit order, each once, also those that Redis forgot', async () => {
  const { webhook, secret } = await made({ topic: 'STOCK_CHANGED', skus: ['MUG'], batchSize: 3 });
  await record('MUG', 'north', 1);
  const redis = new Redis(world.redisUrl);
  for (let nth = 0; nth < 8; nth += 1) {
    await record(nth % 4 === 3 ? 'TEA' : 'MUG', nth % 2 === 0 ? 'north' : 'south', 1);
    if (nth % 3 === 0) await redis.flushall();
  }
  redis.disconnect();
  await expect.poll(() => told(webhook, secret).length).toBe(7);
  const changes = told(webhook, secret);
  expect(changes.every(({ position, delta }) => position?.sku === 'MUG' && delta === 1)).toBe(true);
  expect(new Set(changes.map(({ cursor }) => cursor)).size).toBe(7);
  const byPlace = Map.groupBy(changes, ({ position }) =>
    JSON.stringify(position && 'location' in position && position.location),
  );
  for (const [, ofPlace] of byPlace) {
    const versions = ofPlace.map(({ position }) => Number(position?.version));
    expect(versions).toEqual(versions.toSorted((left, right) => left - right));
  }
  expect((await read(webhook.id)).status).toBe('ACTIVE');
  await remove(webhook.id);
});

it('the database has no secret that signs, before and after it is replaced', async () => {
  const { webhook, secret } = await made({ topic: 'STOCK_CHANGED', skus: ['MUG'] });
  const input = { id: webhook.id, overlapSeconds: 60 };
  const { secret: next } = await mutate<{ secret: string }>('webhookSecretRotate', input, 'secret');
  const { rows } = await world.database.database.query(
    'SELECT secret, previous_secret FROM webhooks.webhook',
  );
  expect(JSON.stringify(rows)).not.toContain('whsec_');
  await record('MUG', 'north', 1);
  // Both sign until the overlap is over.
  await expect.poll(() => told(webhook, secret).length).toBe(1);
  expect(told(webhook, next)).toHaveLength(1);
  await remove(webhook.id);
});

it('secrets that were stored before there was a key are sealed when a worker starts with one, and sign as before', async () => {
  const { webhook, secret } = await made({ topic: 'STOCK_CHANGED', skus: ['MUG'] });
  const { database } = world.database;
  const stored = async () => {
    const { rows } = await database.query('SELECT secret FROM webhooks.webhook WHERE webhook_id = $1', [
      webhook.id,
    ]);
    return JSON.stringify(rows);
  };
  await database.query('UPDATE webhooks.webhook SET secret = $2 WHERE webhook_id = $1', [webhook.id, secret]);
  expect(await createDeliveries(database, []).sealSecrets()).toBe(0);
  expect(await stored()).toContain(secret);
  await using _worker = await startWorker();
  await expect.poll(stored).not.toContain('whsec_');
  expect(await createDeliveries(database, [secretKey]).sealSecrets()).toBe(0);
  await record('MUG', 'north', 1);
  await expect.poll(() => told(webhook, secret).length).toBe(1);
  await remove(webhook.id);
});

/** A worker beside the world's product, with the same servers and key. */
async function startWorker(): Promise<AsyncDisposable> {
  const workingFolder = mkdtempSync(path.join(tmpdir(), 'stockgate-worker-'));
  const env = {
    DATABASE_URL: world.database.url,
    REDIS_URL: world.redisUrl,
    STOCKGATE_LEAVE_MS: '0',
    STOCKGATE_SECRET_KEYS: secretKey,
  };
  const settings = readSettings({ argv: ['--only', 'workers', '--port', '0'], env, workingFolder });
  const worker = await startProduct(settings, { logger: pino({ level: 'silent' }) });
  return {
    async [Symbol.asyncDispose]() {
      await worker.stop();
      rmSync(workingFolder, { recursive: true, force: true });
    },
  };
}

it('a message that is not taken is sent again as it was, under the same id', async () => {
  const { webhook, secret } = await made({ topic: 'STOCK_CHANGED', skus: ['MUG'] });
  receiver.answers.push({ status: 500 }, { status: 503, headers: { 'retry-after': '0' } });
  await record('MUG', 'north', 5);
  await expect.poll(() => of(webhook).length).toBe(3);
  const [first, ...again] = of(webhook);
  for (const message of again) expect(message).toMatchObject({ id: first?.id, body: first?.body });
  expect(told(webhook, secret)).toHaveLength(1);
  await expect.poll(async () => (await read(webhook.id)).tries).toBe(0);
  await remove(webhook.id);
});

it('what is refused to the last is a dead letter, what comes after it goes on, and it can be sent again', async () => {
  const { webhook, secret } = await made({ topic: 'STOCK_CHANGED', skus: ['MUG'] });
  for (let tried = 0; tried < 3; tried += 1) receiver.answers.push({ status: 400 });
  await record('MUG', 'north', 6);
  await expect.poll(async () => (await read(webhook.id)).deadLetters.length).toBe(1);
  await record('MUG', 'north', 7);
  await expect.poll(() => told(webhook, secret).map(({ delta }) => delta)).toEqual([7]);
  const [letter] = (await read(webhook.id)).deadLetters;
  expect(letter).toMatchObject({ tries: 3, replayedAt: null });
  await mutate('webhookDeadLetterReplay', { id: letter?.id }, 'deadLetter { requestedAt }');
  await expect.poll(() => told(webhook, secret).map(({ delta }) => delta)).toEqual([7, 6]);
  await expect
    .poll(async () => (await read(webhook.id)).deadLetters[0]?.replayedAt)
    .toEqual(expect.any(String));
  expect(of(webhook).at(-1)?.id).toBe(of(webhook)[0]?.id);
  await remove(webhook.id);
});

it.each([
  ['a channel nobody knows', { topic: 'AVAILABILITY_CHANGED', channel: 'mars' }, 'channel "mars" is unknown'],
  ['a cursor of another feed', { topic: 'STOCK_CHANGED', after: encodeCursor([0]) }, 'of another feed'],
])('%s suspends its webhook, which says so', async (_what, input, reason) => {
  const { webhook } = await made({ ...input, skus: ['MUG'] });
  await record('MUG', 'north', 1);
  await expect.poll(async () => (await read(webhook.id)).status).toBe('SUSPENDED');
  expect((await read(webhook.id)).statusReason).toContain(reason);
  await remove(webhook.id);
});

it('an address nobody listens at suspends its webhook, which loses nothing and goes on when it is told to', async () => {
  const gone = await startReceiver();
  const { webhook, secret } = await made({ topic: 'STOCK_CHANGED', skus: ['MUG'], url: gone.url });
  await gone.close();
  await record('MUG', 'north', 8);
  await expect.poll(async () => (await read(webhook.id)).status).toBe('SUSPENDED');
  expect((await read(webhook.id)).lastFailure).toMatchObject({ code: 'UNREACHABLE' });
  await expect.poll(() => casesOf(webhook)).toEqual([{ status: 'OPEN', owner: 'INTEGRATION' }]);
  await record('MUG', 'north', 9);
  const path = `/moved/${webhook.id}`;
  await mutate(
    'webhookChange',
    { id: webhook.id, url: receiver.url + path, status: 'ACTIVE' },
    'webhook { id }',
  );
  await expect.poll(() => takenAt(path, secret).map(({ delta }) => delta)).toEqual([9]);
  // What was given up is a dead letter, not lost.
  const [letter] = (await read(webhook.id)).deadLetters;
  await mutate('webhookDeadLetterReplay', { id: letter?.id }, 'deadLetter { id }');
  await expect.poll(() => takenAt(path, secret).map(({ delta }) => delta)).toEqual([9, 8]);
  await expect.poll(() => casesOf(webhook)).toEqual([{ status: 'RESOLVED', owner: 'INTEGRATION' }]);
  await remove(webhook.id);
});

it('a paused webhook waits; a replay sends everything after a cursor again, as new messages; a new secret signs', async () => {
  const { webhook, secret } = await made({ topic: 'STOCK_CHANGED', skus: ['MUG'] });
  await mutate('webhookChange', { id: webhook.id, status: 'PAUSED' }, 'webhook { id }');
  await record('MUG', 'north', 10);
  expect((await read(webhook.id)).status).toBe('PAUSED');
  const rotated = await mutate<{ secret: string }>(
    'webhookSecretRotate',
    { id: webhook.id, overlapSeconds: 60 },
    'secret',
  );
  await mutate('webhookChange', { id: webhook.id, status: 'ACTIVE' }, 'webhook { id }');
  await expect.poll(() => told(webhook, secret).map(({ delta }) => delta)).toEqual([10]);
  expect(told(webhook, rotated.secret)).toEqual(told(webhook, secret));
  await mutate('webhookReplay', { id: webhook.id, after: webhook.cursor, reason: 'lost' }, 'webhook { id }');
  await expect.poll(() => told(webhook, rotated.secret).map(({ delta }) => delta)).toEqual([10, 10]);
  expect(new Set(of(webhook).map(({ id }) => id)).size).toBe(2);
  await remove(webhook.id);
});

it('availability, orders, reservations and cases are told as their subscriptions tell them', async () => {
  await world.graphql(
    `mutation { channelsUpsert(input: { channels: [{ id: "web", name: "Web", kind: ECOMMERCE }] }) { results { index } } }`,
  );
  const availability = await made({ topic: 'AVAILABILITY_CHANGED', skus: ['TEA'], channel: 'web' });
  const orders = await made({ topic: 'ORDER_CHANGED', channel: 'web' });
  const holds = await made({ topic: 'RESERVATION_CHANGED', channel: 'web' });
  const cases = await made({ topic: 'EXCEPTION_RAISED' });
  await record('TEA', 'depot', 40);
  await expect
    .poll(() => told(availability.webhook, availability.secret).at(-1)?.availability)
    .toMatchObject({ sku: 'TEA', availableToSell: expect.any(Number) });
  const placed = await world.graphql(
    `mutation ($input: OrderPlaceInput!) { orderPlace(input: $input) { order { status } userErrors { ... on UserError { message } } } }`,
    {
      input: {
        ...{ channel: 'web', channelOrderId: 'order-1', fulfilment: 'SHIP' },
        ...{ placedAt: new Date().toISOString(), lines: [{ sku: 'TEA', quantity: 1 }] },
      },
    },
  );
  await expect
    .poll(() => told(orders.webhook, orders.secret).at(-1)?.order, { message: JSON.stringify(placed) })
    .toMatchObject({ channelOrderId: 'order-1', status: 'ALLOCATED' });
  await expect
    .poll(() => told(holds.webhook, holds.secret).map(({ cause }) => cause))
    .toEqual(expect.arrayContaining(['CREATED', 'CONFIRMED']));
  await record('NOBODY-KNOWS', 'north', 1, 'PARKED');
  await expect
    .poll(() => told(cases.webhook, cases.secret).map(({ cause }) => cause))
    .toEqual(expect.arrayContaining(['OPENED']));
  for (const { webhook } of [availability, orders, holds, cases]) await remove(webhook.id);
});

it('a caller is told what it may see, and sees its own webhooks only; blocked, it is told nothing', async () => {
  const { webhook, secret } = await made({ topic: 'STOCK_CHANGED', skus: ['MUG'] }, world.as('north'));
  await record('MUG', 'south', 11);
  await record('MUG', 'north', 12);
  await expect.poll(() => told(webhook, secret).map(({ delta }) => delta)).toEqual([12]);
  const foreign = await world.graphql(`{ webhook(id: "${webhook.id}") { id } }`, {}, world.as('backend'));
  expect(foreign.data).toEqual({ webhook: null });
  const removal = await world.graphql<{ webhookDelete: { userErrors: unknown } }>(
    `mutation { webhookDelete(input: { id: "${webhook.id}" }) { ${errors} } }`,
    ...[{}, world.as('backend')],
  );
  expect(removal.data?.webhookDelete.userErrors).toMatchObject([{ code: 'UnknownWebhook' }]);
  await world.graphql(`mutation { callerChange(input: { id: "north", status: BLOCKED }) { caller { id } } }`);
  await record('MUG', 'north', 13);
  await expect.poll(async () => (await read(webhook.id)).statusReason).toContain('blocked');
  expect(told(webhook, secret).map(({ delta }) => delta)).toEqual([12]);
  await remove(webhook.id);
});

it('what is wrong with a webhook is told by field and value', async () => {
  const refused = async (input: object) => {
    const { data, errors: faults } = await create({
      url: `${receiver.url}/x`,
      topic: 'STOCK_CHANGED',
      ...input,
    });
    expect(faults).toBeUndefined();
    return data?.webhookCreate.userErrors;
  };
  const at = (path: string) => [
    { code: 'InvalidWebhook', path: ['input', path], message: expect.stringContaining(path) },
  ];
  expect(await refused({ url: 'ftp://files.example' })).toMatchObject(at('url'));
  expect(await refused({ url: 'https://me:secret@hooks.example' })).toMatchObject(at('url'));
  expect(await refused({ batchSize: 501 })).toMatchObject(at('batchSize'));
  expect(await refused({ channel: 'web' })).toMatchObject(at('channel'));
  expect(await refused({ topic: 'AVAILABILITY_CHANGED', channel: 'web' })).toMatchObject(at('skus'));
  expect(await refused({ after: 'yesterday' })).toMatchObject(at('after'));
});

type Given = { readonly topic: string; readonly skus?: readonly string[]; readonly [name: string]: unknown };

/** Each webhook has a path of its own at the receiver. */
async function made(given: Given, headers: Record<string, string> = {}) {
  const { data } = await create({ url: `${receiver.url}/${crypto.randomUUID()}`, ...given }, headers);
  const { webhook, secret } = data?.webhookCreate ?? {};
  if (!webhook || !secret) throw new Error(`no webhook was made: ${JSON.stringify(data)}`);
  return { webhook, secret };
}

type Made = {
  webhookCreate: { webhook: (Webhook & { url: string }) | null; secret: string | null; userErrors: unknown };
};

function create(input: object, headers: Record<string, string> = {}) {
  return world.graphql<Made>(
    `mutation ($input: WebhookCreateInput!) { webhookCreate(input: $input) { webhook { ${fields} url } secret ${errors} } }`,
    ...[{ input }, headers],
  );
}

async function mutate<Payload>(name: string, input: object, selection: string): Promise<Payload> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors: faults } = await world.graphql<Record<string, Payload & { userErrors: unknown[] }>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} ${errors} } }`,
    { input },
  );
  const payload = data?.[name];
  if (payload === undefined || payload.userErrors.length > 0)
    throw new Error(`${name}: ${JSON.stringify(faults ?? payload)}`);
  return payload;
}

async function read(id: string): Promise<Webhook> {
  const { data } = await world.graphql<{ webhook: Webhook | null }>(`{ webhook(id: "${id}") { ${fields} } }`);
  if (!data?.webhook) throw new Error(`there is no webhook ${id}`);
  return data.webhook;
}

/** The cases about a webhook, newest first. */
async function casesOf({ id }: { readonly id: string }): Promise<object[]> {
  const { data } = await world.graphql<{
    exceptionCases: { nodes: { status: string; owner: string; cause: string }[] };
  }>(
    '{ exceptionCases(first: 50, filter: { kinds: [WEBHOOK_SUSPENDED] }) { nodes { status owner cause } } }',
  );
  const about = data?.exceptionCases.nodes.filter(({ cause }) => cause.includes(id)) ?? [];
  return about.map(({ status, owner }) => ({ status, owner }));
}

async function remove(id: string): Promise<void> {
  await mutate('webhookDelete', { id }, 'deletedId');
}

async function record(
  sku: string,
  ...[locationId, quantity, status = 'RECORDED']: [string, number, string?]
): Promise<void> {
  sales += 1;
  const { data } = await world.graphql<{ stockEventsRecord: { results: { status: string }[] } }>(
    `mutation ($input: StockEventsRecordInput!) { stockEventsRecord(input: $input) { results { status } } }`,
    {
      input: {
        events: [
          {
            ...{
              source: 'wms',
              eventId: `receipt-${sales}`,
              type: 'RECEIPT_CONFIRMED',
              sku,
              locationId,
              quantity,
            },
            occurredAt: new Date().toISOString(),
          },
        ],
      },
    },
  );
  expect(data?.stockEventsRecord.results).toEqual([{ status }]);
}

const of = (webhook: { readonly url: string }) => {
  const { pathname } = new URL(webhook.url);
  return receiver.received.filter(({ path }) => path === pathname);
};
const told = (webhook: { readonly url: string }, secret: string) => {
  for (const message of of(webhook)) changesOf(message, secret);
  return takenChanges(of(webhook), secret);
};
const takenAt = (path: string, secret: string) =>
  takenChanges(
    receiver.received.filter((message) => message.path === path),
    secret,
  );
