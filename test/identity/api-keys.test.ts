/**
 * API keys through the front door: who one is, what happens without, and how keys are made, rotated and revoked.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeApiKey } from '#schema';
import { startWorld, type World } from '#test/world';

let world: World;
beforeAll(async () => {
  world = await startWorld({
    env: { STOCKGATE_IDENTITY: 'required' },
    callers: {
      shop: { kind: 'marketplace', channels: ['web'] },
      boss: { kind: 'operator', scopes: ['admin'], channels: 'all', locations: 'all' },
    },
  });
});
afterAll(() => world.stop());

const me = '{ me { id kind channels { all ids } locations { all ids } scopes } }';
const code = (answer: { errors?: readonly { extensions?: Readonly<Record<string, unknown>> }[] }) =>
  answer.errors?.[0]?.extensions?.code;

describe('a request', () => {
  test.each([
    ['authorization: Bearer', () => world.as('shop')],
    [
      'authorization: bearer, whatever its case',
      () => ({ authorization: `bearer  ${world.keyOf('shop')} ` }),
    ],
    ['x-api-key', () => ({ 'x-api-key': world.keyOf('shop') })],
  ])('with a key in %s is its caller', async (_name, headers) => {
    const { data } = await world.graphql(me, {}, headers());
    expect(data).toEqual({
      me: {
        id: 'shop',
        kind: 'MARKETPLACE',
        channels: { all: false, ids: ['web'] },
        locations: { all: false, ids: [] },
        scopes: expect.arrayContaining(['availability:read']),
      },
    });
  });

  test.each([
    ['without credentials', {}],
    ["with the empty key of GraphiQL's headers tab", { 'x-api-key': '' }],
  ])('%s is refused and told how to show some', async (_name, headers) => {
    const answer = await world.graphql(me, {}, headers);
    expect(code(answer)).toBe('UNAUTHENTICATED');
    expect(answer.errors?.[0]?.message).toMatch(/authorization: Bearer .*x-api-key/);
  });

  test.each([
    ['a key nobody made', () => ({ 'x-api-key': makeApiKey().text })],
    [
      'a known visible part with another secret',
      () => ({ 'x-api-key': `${world.keyOf('shop').slice(0, -3)}xyz` }),
    ],
    ['something that is no key', () => ({ authorization: 'Bearer hello' })],
    ['another scheme', () => ({ authorization: `Basic ${world.keyOf('shop')}` })],
    ['two different credentials', () => ({ ...world.as('shop'), 'x-api-key': world.keyOf('boss') })],
    ['a blank bearer', () => ({ authorization: 'Bearer ' })],
  ])('with %s is refused, and not told why', async (_name, headers) => {
    const answer = await world.graphql(me, {}, headers());
    expect(answer).toMatchObject({
      errors: [
        {
          message: 'The credentials do not hold: they are not known here, or no longer, or not yet.',
          extensions: { code: 'UNAUTHENTICATED', retryable: false },
        },
      ],
    });
  });
});

type Made = {
  apiKey: { id: string; status: string };
  secret: string;
  userErrors: { code: string; message: string }[];
};

const asBoss = async <Data>(document: string, input: object): Promise<Data> => {
  const { data, errors } = await world.graphql<Data>(document, { input }, world.as('boss'));
  if (!data) throw new Error(JSON.stringify(errors));
  return data;
};
const create = async (input: object) =>
  (
    await asBoss<{ apiKeyCreate: Made }>(
      'mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { apiKey { id status } secret userErrors { ... on UserError { code message } } } }',
      input,
    )
  ).apiKeyCreate;
const whoIs = async (key: string) =>
  (await world.graphql<{ me: { id: string } }>(me, {}, { 'x-api-key': key })).data?.me;

describe('making a key', () => {
  test('makes its caller with it, with what is usual for its kind; the key holds at once', async () => {
    const made = await create({ callerId: 'till', name: 'till 7', kind: 'STORE', locations: ['UK-DC'] });
    expect(made.userErrors).toEqual([]);
    expect(made.secret.startsWith(`${made.apiKey.id}_`)).toBe(true);
    expect(await whoIs(made.secret)).toEqual({
      id: 'till',
      kind: 'STORE',
      channels: { all: false, ids: [] },
      locations: { all: false, ids: ['UK-DC'] },
      scopes: expect.arrayContaining(['stock:record']),
    });
  });

  test('of a known caller gives it another key and changes nothing of what it may do', async () => {
    const made = await create({ callerId: 'shop', name: 'second' });
    expect(await whoIs(made.secret)).toMatchObject({ id: 'shop', channels: { all: false, ids: ['web'] } });
    const wider = await create({
      callerId: 'shop',
      name: 'third',
      kind: 'MARKETPLACE',
      channels: ['web', 'store'],
    });
    expect(wider).toMatchObject({ apiKey: null, secret: null, userErrors: [{ code: 'CallerConflict' }] });
  });

  test.each([
    [
      'a scope nobody knows',
      { callerId: 'bad', name: 'x', kind: 'SERVICE', scopes: ['everything'] },
      'scopes',
    ],
    ['the scope of everything', { callerId: 'bad', name: 'x', kind: 'SERVICE', scopes: ['*'] }, 'scopes'],
    ['a kind that has no keys', { callerId: 'bad', name: 'x', kind: 'DEVELOPMENT' }, 'kind'],
    ['no kind for a new caller', { callerId: 'bad', name: 'x' }, 'kind'],
    ['a name the product uses', { callerId: 'gateway', name: 'x', kind: 'SERVICE' }, 'callerId'],
    [
      'an end in the past',
      { callerId: 'bad', name: 'x', kind: 'SERVICE', expiresAt: '2020-01-01T00:00:00Z' },
      'expiresAt',
    ],
    [
      'all channels for a marketplace',
      { callerId: 'bad', name: 'x', kind: 'MARKETPLACE', channels: null },
      'channels',
    ],
    ['no name', { callerId: 'bad', name: ' ', kind: 'SERVICE' }, 'name'],
  ])('with %s is refused, naming the field, and makes nothing', async (_name, input, field) => {
    const made = await create(input);
    expect(made).toMatchObject({ apiKey: null, secret: null, userErrors: [{ code: 'InvalidCaller' }] });
    expect(made.userErrors[0]?.message).toContain(field);
    const { rows } = await world.database.reader.query(
      "SELECT FROM callers.caller WHERE caller_id IN ('bad', 'gateway')",
    );
    expect(rows).toEqual([]);
  });

  test('keeps its text nowhere: not in the tables, not in the audit log', async () => {
    const { secret, apiKey } = await create({ callerId: 'shop', name: 'hidden' });
    const { rows } = await world.database.reader.query(`
      SELECT (SELECT json_agg(key) FROM callers.api_key AS key)::text AS keys,
        (SELECT json_agg(entry) FROM audit.entry)::text AS audit`);
    const text = JSON.stringify(rows);
    expect(text).toContain(apiKey.id);
    expect(text).not.toContain(secret.slice(apiKey.id.length + 1));
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(secret))).toString('hex');
    expect(JSON.stringify(rows[0]?.keys)).toContain(digest);
    expect(JSON.stringify(rows[0]?.audit)).not.toContain(digest);
  });

  test('is for administrators', async () => {
    const mutation = 'mutation { apiKeyCreate(input: { callerId: "shop", name: "x" }) { secret } }';
    const answer = await world.graphql(mutation, {}, world.as('shop'));
    expect(code(answer)).toBe('FORBIDDEN');
  });
});

describe('rotating and revoking', () => {
  test('are refused for keys that are unknown or ended', async () => {
    const { apiKey } = await create({ callerId: 'shop', name: 'ending' });
    const rotate = (id: string, overlapSeconds = 60) =>
      asBoss<{ apiKeyRotate: Made }>(
        'mutation ($input: ApiKeyRotateInput!) { apiKeyRotate(input: $input) { apiKey { id } secret userErrors { ... on UserError { code } } } }',
        { id, overlapSeconds },
      );
    const codes = async (rotation: ReturnType<typeof rotate>) =>
      (await rotation).apiKeyRotate.userErrors.map((refusal) => refusal.code);
    expect(await codes(rotate('sgk_000000000000'))).toEqual(['UnknownApiKey']);
    expect(await codes(rotate(apiKey.id, -1))).toEqual(['InvalidCaller']);
    expect(await codes(rotate(apiKey.id))).toEqual([]);
    expect(await codes(rotate(apiKey.id))).toEqual(['ApiKeyEnded']);
  });

  test('are noted with who and why, and found by subject', async () => {
    const { apiKey } = await create({ callerId: 'shop', name: 'lost' });
    const revoke =
      'mutation ($input: ApiKeyRevokeInput!) { apiKeyRevoke(input: $input) { apiKey { status revokedAt } userErrors { ... on UserError { code } } } }';
    const [first, again] = [
      await asBoss(revoke, { id: apiKey.id, reason: 'left on the bus' }),
      await asBoss(revoke, { id: apiKey.id, reason: 'once more' }),
    ];
    expect(again).toEqual(first);
    const { data } = await world.graphql<{ auditEntries: { nodes: object[] } }>(
      'query ($id: ID!) { auditEntries(first: 9, filter: { subjectType: "ApiKey", subjectId: $id }) { nodes { action callerId callerKind reason correlationId facts { name before after } } } }',
      { id: apiKey.id },
      { ...world.as('boss'), 'x-correlation-id': 'reading' },
    );
    expect(data?.auditEntries.nodes).toEqual([
      {
        action: 'apiKeyRevoke',
        callerId: 'boss',
        callerKind: 'operator',
        reason: 'left on the bus',
        correlationId: expect.any(String),
        facts: expect.arrayContaining([
          { name: 'revokedAt', before: 'null', after: expect.stringMatching(/^"20/) },
        ]),
      },
      expect.objectContaining({ action: 'apiKeyCreate', reason: null }),
    ]);
  });
});

describe('the audit log', () => {
  const read = (filter: object, page: object = { first: 500 }) =>
    world.graphql<{
      auditEntries: {
        nodes: { id: string; action: string }[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    }>(
      'query ($filter: AuditEntryFilter, $first: Int!, $after: PageCursor) { auditEntries(filter: $filter, first: $first, after: $after) { nodes { id action } pageInfo { endCursor hasNextPage } } }',
      { filter, ...page },
      world.as('boss'),
    );

  test('is read by action, caller, correlation id and time, newest first, in pages without gap', async () => {
    const mutation =
      'mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { apiKey { id } } }';
    const headers = { ...world.as('boss'), 'x-correlation-id': 'audited' };
    const from = new Date().toISOString();
    for (const name of ['one', 'two', 'three'])
      await world.graphql(mutation, { input: { callerId: 'shop', name } }, headers);
    const all = (await read({ correlationId: 'audited' })).data?.auditEntries.nodes ?? [];
    expect(all.length).toBe(3);
    expect(all.map(({ id }) => Number(id))).toEqual(
      all.map(({ id }) => Number(id)).sort((one, other) => other - one),
    );
    const filters = [
      { action: 'apiKeyCreate', callerId: 'boss', from },
      { from, to: '2100-01-01T00:00:00Z' },
    ];
    for (const filter of filters) expect((await read(filter)).data?.auditEntries.nodes).toEqual(all);
    expect((await read({ to: from, correlationId: 'audited' })).data?.auditEntries.nodes).toEqual([]);
    const first = (await read({ correlationId: 'audited' }, { first: 2 })).data?.auditEntries;
    const rest = (await read({ correlationId: 'audited' }, { first: 2, after: first?.pageInfo.endCursor }))
      .data?.auditEntries;
    expect([...(first?.nodes ?? []), ...(rest?.nodes ?? [])]).toEqual(all);
    expect([first?.pageInfo.hasNextPage, rest?.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  test('is refused without its scope', async () => {
    const answer = await world.graphql('{ auditEntries(first: 1) { nodes { id } } }', {}, world.as('shop'));
    expect(code(answer)).toBe('FORBIDDEN');
  });
});

describe('beside GraphQL', () => {
  test('health is open, metrics want their scope, bulk wants a caller', async () => {
    const status = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      (await fetch(`${world.url}${path}`, { headers, method })).status;
    expect([await status('/health/live'), await status('/health/ready')]).toEqual([200, 200]);
    expect(await status('/metrics')).toBe(401);
    expect(await status('/metrics', world.as('shop'))).toBe(403);
    expect(await status('/metrics', world.as('boss'))).toBe(200);
    expect(await status('/v1/events', { 'content-type': 'application/json' }, 'POST')).toBe(401);
    const page = await fetch(`${world.url}/graphql`, { headers: { accept: 'text/html' } });
    expect([page.status, (await page.text()).includes(world.keyOf('boss'))]).toEqual([200, false]);
  });
});
