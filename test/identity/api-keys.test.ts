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
      gone: { kind: 'service', expiresAt: new Date(Date.now() + 1_000) },
    },
  });
});
afterAll(() => world.stop());

const me = '{ me { id kind channels locations scopes } }';
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
        channels: ['web'],
        locations: [],
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
