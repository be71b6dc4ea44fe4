/**
 * What is open when a credential ends: subscriptions over WebSocket and SSE, the socket itself, a bulk body on its way.
 *
 * Each is told CREDENTIAL_ENDED and ended within 5 seconds of being revoked, at the instant of expiry; others stay open.
 */
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startWorld, type World } from '#test/world';

const boundMs = 5_000;
const slackMs = 15_000;

let world: World;
const ends: (() => unknown)[] = [];
beforeAll(async () => {
  const reader = { kind: 'analytics', channels: 'all', locations: 'all' } as const;
  world = await startWorld({
    env: { STOCKGATE_IDENTITY: 'required' },
    callers: {
      ...{ staying: reader, revoked: reader, rotated: reader, blocked: reader, narrowed: reader },
      boss: { kind: 'operator', scopes: ['admin'], channels: 'all', locations: 'all' },
    },
  });
});
afterAll(async () => {
  for (const end of ends) await end();
  await world.stop();
});

const watched = 'subscription { stockChanged { cursor } }';
const idOf = (caller: string): string => world.keyOf(caller).slice(0, 'sgk_'.length + 12);

type Open = { readonly events: unknown[]; readonly closed: Promise<{ code?: number; at: number }> };

/** Subscribes over a WebSocket of its own. */
async function overWebSocket(payload: Record<string, unknown>): Promise<Open> {
  const closing = Promise.withResolvers<{ code?: number; at: number }>();
  const connected = Promise.withResolvers<void>();
  const client = createClient({
    url: `${world.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: payload,
    retryAttempts: 0,
    lazy: false,
    onNonLazyError: () => undefined,
    on: {
      connected: () => connected.resolve(),
      closed: (event) => {
        const code = typeof event === 'object' && event !== null && 'code' in event ? Number(event.code) : 0;
        closing.resolve({ code, at: Date.now() });
        connected.resolve();
      },
    },
  });
  ends.push(() => client.dispose());
  const events: unknown[] = [];
  client.subscribe(
    { query: watched },
    { next: (event) => events.push(event), error: () => undefined, complete: () => undefined },
  );
  await connected.promise;
  return { events, closed: closing.promise };
}

/** Subscribes over an event stream. */
async function overSse(headers: Record<string, string>): Promise<Open & { text(): string }> {
  return reading({ method: 'POST', body: JSON.stringify({ query: watched }), headers });
}

/** Subscribes over an event stream that may carry several operations. */
async function overSharedSse(headers: Record<string, string>): Promise<Open & { text(): string }> {
  const reserved = await fetch(`${world.url}/graphql`, { method: 'PUT', headers });
  const shown = { ...headers, 'x-graphql-event-stream-token': await reserved.text() };
  const stream = await reading({ method: 'GET', headers: shown });
  const begun = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...shown },
    body: JSON.stringify({ query: watched, extensions: { operationId: 'one' } }),
  });
  expect(begun.status).toBe(202);
  return stream;
}

type Reading = { method: string; headers: Record<string, string>; body?: string };

async function reading({ headers, ...asked }: Reading): Promise<Open & { text(): string }> {
  const aborting = new AbortController();
  ends.push(() => aborting.abort());
  const response = await fetch(`${world.url}/graphql`, {
    ...asked,
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    signal: aborting.signal,
  });
  let text = '';
  const read = async () => {
    for await (const chunk of response.body ?? []) text += Buffer.from(chunk).toString();
    return { at: Date.now() };
  };
  const closed = read().catch(() => ({ at: 0 }));
  return { events: [], closed, text: () => text };
}

const asBoss = <Data>(document: string, variables: object) =>
  world.graphql<Data>(document, variables, world.as('boss'));
const revoke = (caller: string) =>
  asBoss(
    'mutation ($input: ApiKeyRevokeInput!) { apiKeyRevoke(input: $input) { apiKey { status } userErrors { ... on UserError { code } } } }',
    {
      input: { id: idOf(caller), reason: 'lost' },
    },
  );

const told = [
  {
    errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'CREDENTIAL_ENDED' }) })],
  },
];

// Each waits for a round of the gateway's watch: together they wait once.
describe.concurrent('a revoked key', () => {
  test('ends its subscriptions with a code, over every transport, and nobody else’s', async () => {
    const socket = await overWebSocket({ authorization: `Bearer ${world.keyOf('revoked')}` });
    const stream = await overSse(world.as('revoked'));
    const shared = await overSharedSse(world.as('revoked'));
    const other = await overWebSocket({ apiKey: world.keyOf('staying') });
    const otherStream = await overSse({ 'x-api-key': world.keyOf('staying') });
    const at = Date.now();
    expect((await revoke('revoked')).data).toEqual({
      apiKeyRevoke: { apiKey: { status: 'REVOKED' }, userErrors: [] },
    });
    const closed = await socket.closed;
    expect(closed.code).toBe(4403);
    expect(closed.at - at).toBeLessThan(boundMs + slackMs);
    expect(socket.events).toEqual(told);
    expect((await stream.closed).at - at).toBeLessThan(boundMs + slackMs);
    expect(stream.text()).toMatch(
      /event: next\ndata: \{"errors":\[.*CREDENTIAL_ENDED.*\n\nevent: complete\ndata: \n\n$/,
    );
    await shared.closed;
    expect(shared.text()).toMatch(
      /event: next\ndata: \{"id":"one","payload":\{"errors":\[.*CREDENTIAL_ENDED.*\n\nevent: complete\ndata: \{"id":"one"\}\n\n$/,
    );
    expect([other.events, otherStream.text().includes('errors')]).toEqual([[], false]);
    const again = await overWebSocket({ apiKey: world.keyOf('revoked') });
    expect((await again.closed).code).toBe(4403);
  });
});

describe.concurrent('what else ends a credential', () => {
  test('its expiry, at that instant', async () => {
    // A machine that stood still may have let a brief key expire before it was shown: then a longer one is tried.
    const untilTheEnd = async (lifeMs: number) => {
      const expiresAt = Date.now() + lifeMs;
      const { data } = await asBoss<{ apiKeyCreate: { secret: string } }>(
        'mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { secret } }',
        { input: { callerId: 'staying', name: 'brief', expiresAt: new Date(expiresAt).toISOString() } },
      );
      const stream = await overSse({ 'x-api-key': data?.apiKeyCreate.secret ?? '' });
      const isTooLate = Date.now() >= expiresAt;
      return { expiresAt, isTooLate, at: (await stream.closed).at, text: stream.text() };
    };
    let told = await untilTheEnd(1_500);
    if (told.isTooLate) told = await untilTheEnd(15_000);
    expect(told.at).toBeGreaterThanOrEqual(told.expiresAt);
    expect(told.at - told.expiresAt).toBeLessThan(slackMs);
    expect(told.text).toContain('The credential has expired.');
  });

  test('the end of the overlap after it was rotated; the successor holds', async () => {
    const stream = await overSse(world.as('rotated'));
    const { data } = await asBoss<{ apiKeyRotate: { secret: string } }>(
      'mutation ($input: ApiKeyRotateInput!) { apiKeyRotate(input: $input) { secret } }',
      { input: { id: idOf('rotated'), overlapSeconds: 6 } },
    );
    const secret = data?.apiKeyRotate.secret ?? '';
    const me = (key: string) =>
      world.graphql<{ me: { id: string } }>('{ me { id } }', {}, { 'x-api-key': key });
    const both = await Promise.all([secret, world.keyOf('rotated')].map(me));
    expect(both.map((answer) => answer.data?.me.id)).toEqual(['rotated', 'rotated']);
    await stream.closed;
    expect(stream.text()).toContain('CREDENTIAL_ENDED');
    expect((await me(world.keyOf('rotated'))).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    expect((await me(secret)).data?.me.id).toBe('rotated');
  });

  test.each([
    ['its caller being blocked', 'blocked', { status: 'BLOCKED' }],
    ['its caller being allowed something else', 'narrowed', { scopes: ['item:read'] }],
  ])('%s', async (_name, caller, change) => {
    const stream = await overSse(world.as(caller));
    const changed = await asBoss(
      'mutation ($input: CallerChangeInput!) { callerChange(input: $input) { caller { id } } }',
      { input: { id: caller, ...change } },
    );
    expect(changed.data).toEqual({ callerChange: { caller: { id: caller } } });
    await stream.closed;
    expect(stream.text()).toContain('CREDENTIAL_ENDED');
  });
});

describe('a WebSocket', () => {
  test.each([
    ['without credentials', {}],
    ['with a key nobody made', { apiKey: 'sgk_000000000000_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' }],
  ])('%s is closed with 4403 at connection_init', async (_name, payload) => {
    expect((await (await overWebSocket(payload)).closed).code).toBe(4403);
  });

  test('may show its key with the upgrade request', async () => {
    const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: world.as('staying'),
    });
    ends.push(() => socket.terminate());
    const acknowledged = new Promise((resolve, reject) => {
      socket.once('message', (data) => resolve(JSON.parse(String(data))));
      socket.once('error', reject);
    });
    socket.once('open', () => socket.send('{"type":"connection_init"}'));
    expect(await acknowledged).toEqual({ type: 'connection_ack' });
  });
});
