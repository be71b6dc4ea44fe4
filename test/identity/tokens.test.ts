/**
 * Tokens of an identity provider through the front door: whose are taken, and every way one can be wrong.
 *
 * The provider is a real server with a real key set; a token that is refused is refused the same way whatever is wrong.
 */
import { createHmac } from 'node:crypto';
import { exportSPKI, importJWK } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWorld, type World } from '#test/world';
import { makeProviderKey, type Provider, startProvider } from './provider.ts';

let provider: Provider;
let stranger: Provider;
let world: World;
beforeAll(async () => {
  [provider, stranger] = await Promise.all([startProvider(), startProvider()]);
  world = await startWorld({ env: { STOCKGATE_IDENTITY: 'required', ...trusting(provider) } });
});
afterAll(async () => {
  await world.stop();
  await Promise.all([provider.stop(), stranger.stop()]);
});

// Far more than a machine stands still for: what is inside the skew stays there while it is asked.
const skewMs = 120_000;
const trusting = (of: Provider) => ({
  STOCKGATE_JWT_JWKS_URL: of.keysUrl,
  STOCKGATE_JWT_ISSUER: of.issuer,
  STOCKGATE_JWT_AUDIENCE: of.audience,
  STOCKGATE_JWT_CLOCK_SKEW_MS: String(skewMs),
});

const me = '{ me { id kind channels { all ids } locations { all ids } scopes } }';
const ask = (token: string, at: World = world) =>
  at.graphql<{ me: object }>(me, {}, { authorization: `Bearer ${token}` });
const seconds = (fromNow: number) => Math.floor(Date.now() / 1_000) + fromNow;
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const refused = {
  errors: [
    {
      message: 'The credentials do not hold: they are not known here, or no longer, or not yet.',
      extensions: { code: 'UNAUTHENTICATED', retryable: false },
    },
  ],
};

describe('a token of a trusted provider', () => {
  test('is the caller its claims tell of', async () => {
    const token = await provider.token({
      claims: {
        stockgate_kind: 'store',
        stockgate_channels: ['web', 'store'],
        stockgate_locations: '*',
        scope: 'openid stock:read availability:read profile',
      },
    });
    expect((await ask(token)).data?.me).toEqual({
      id: 'token-caller',
      kind: 'STORE',
      channels: { all: false, ids: ['store', 'web'] },
      locations: { all: true, ids: [] },
      scopes: ['availability:read', 'stock:read'],
    });
  });

  test('that says nothing more than who, may nothing', async () => {
    expect((await ask(await provider.token())).data?.me).toEqual({
      id: 'token-caller',
      kind: 'SERVICE',
      channels: { all: false, ids: [] },
      locations: { all: false, ids: [] },
      scopes: [],
    });
  });

  test.each([
    ['just expired by a clock that may be behind', { exp: -skewMs / 1_000 + 60 }],
    ['not yet valid by a clock that may be ahead', { nbf: skewMs / 1_000 - 60 }],
  ])('%s is taken', async (_name, times) => {
    const claims = Object.fromEntries(
      Object.entries(times).map(([name, fromNow]) => [name, seconds(fromNow)]),
    );
    expect((await ask(await provider.token({ claims }))).data?.me).toMatchObject({ id: 'token-caller' });
  });

  test('signed with a key rotated in since the set was fetched is taken: the set is asked again', async () => {
    const rotated = await startProvider();
    const other = await startWorld({ env: { STOCKGATE_IDENTITY: 'required', ...trusting(rotated) } });
    rotated.keys.push(await makeProviderKey('second', 'RS256'));
    const [, second] = rotated.keys;
    expect(
      (await ask(await rotated.token(second === undefined ? {} : { key: second }), other)).errors,
    ).toBeUndefined();
    await other.stop();
    await rotated.stop();
  });
});

describe('a token is refused, and not told why, when', () => {
  test.each([
    ['it has expired', { exp: () => seconds(-skewMs / 1_000 - 1) }],
    ['it is not valid yet', { nbf: () => seconds(skewMs / 1_000 + 300) }],
    ['it never ends', { exp: () => undefined }],
    ['it is for somebody else', { aud: () => 'another-product' }],
    ['it is for nobody', { aud: () => undefined }],
    ['its issuer is another one', { iss: () => 'https://elsewhere.example/' }],
    ['its issuer is another trusted-looking text', { iss: () => `${provider.issuer}x` }],
    ['it names nobody', { sub: () => undefined }],
    ['it names the development caller', { sub: () => 'development' }],
    ['it names the gateway', { sub: () => 'gateway' }],
    ['its kind is none', { stockgate_kind: () => 'development' }],
    ['its channels are no list of texts', { stockgate_channels: () => [{ id: 'web' }] }],
    ['its scopes are no texts', { scope: () => 7 }],
  ])('%s', async (_name, changes) => {
    const claims = Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, value()]));
    expect(await ask(await provider.token({ claims }))).toMatchObject(refused);
  });

  test('another provider signed it, in the name of the trusted one', async () => {
    const claims = { iss: provider.issuer, aud: provider.audience };
    expect(await ask(await stranger.token({ claims }))).toMatchObject(refused);
  });

  test('its key is not in the set', async () => {
    const key = await makeProviderKey('unknown');
    expect(await ask(await provider.token({ key }))).toMatchObject(refused);
  });

  test('any one character of it was changed', async () => {
    const token = await provider.token({ claims: { scope: 'stock:read' } });
    const [header = '', payload = '', signature = ''] = token.split('.');
    const richer = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), scope: 'admin' };
    expect(await ask([header, part(richer), signature].join('.'))).toMatchObject(refused);
    const turned = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`;
    expect(await ask([header, payload, turned].join('.'))).toMatchObject(refused);
    expect(await ask([header, payload, ''].join('.'))).toMatchObject(refused);
  });

  test('it is not signed: alg none, in any spelling', async () => {
    const [, payload = ''] = (await provider.token()).split('.');
    for (const alg of ['none', 'None', 'nOnE', '', undefined]) {
      expect(await ask([part({ alg, kid: 'first' }), payload, ''].join('.'))).toMatchObject(refused);
    }
  });

  test('the public key was used as a shared secret: HS256 with each form of it', async () => {
    const [key] = provider.keys;
    if (key === undefined) throw new Error('the provider has no key');
    const [, payload = ''] = (await provider.token()).split('.');
    const publicKey = await importJWK(key.jwk, key.alg, { extractable: true });
    if (publicKey instanceof Uint8Array) throw new Error('it is a public key');
    const forms = [JSON.stringify(key.jwk), await exportSPKI(publicKey), JSON.stringify({ keys: [key.jwk] })];
    for (const secret of forms) {
      const signed = `${part({ alg: 'HS256', kid: 'first' })}.${payload}`;
      const signature = createHmac('sha256', secret).update(signed).digest('base64url');
      expect(await ask(`${signed}.${signature}`)).toMatchObject(refused);
    }
  });

  test('it brings its own key', async () => {
    const key = await makeProviderKey('first');
    const header = { jwk: key.jwk, jku: stranger.keysUrl };
    expect(await ask(await provider.token({ key, header }))).toMatchObject(refused);
  });

  test('it is none at all', async () => {
    for (const text of [
      'a.b.c',
      '..',
      'eyJhbGciOiJFUzI1NiJ9..',
      `${'x'.repeat(9_000)}`,
      'null',
      '.'.repeat(50),
    ])
      expect(await ask(text)).toMatchObject(refused);
  });
});

describe('while the provider is away', () => {
  test('a token cannot be judged, which can be tried again and is no refusal; then it is judged', async () => {
    const late = await startProvider();
    late.setAway(true);
    const other = await startWorld({ env: { STOCKGATE_IDENTITY: 'required', ...trusting(late) } });
    const token = await late.token();
    expect(await ask(token, other)).toMatchObject({
      errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryable: true } }],
    });
    const askedOnce = late.asked();
    await Promise.all(Array.from({ length: 20 }, () => ask(token, other)));
    // Once a second at most; twenty answers are given in less than four, also by a machine that stands still.
    expect(late.asked() - askedOnce).toBeLessThan(5);
    late.setAway(false);
    await expect
      .poll(async () => (await ask(token, other)).data?.me, { timeout: 20_000 })
      .toMatchObject({
        id: 'token-caller',
      });
    late.setAway(true);
    expect((await ask(await late.token({ claims: { sub: 'another' } }), other)).data?.me).toMatchObject({
      id: 'another',
    });
    const key = await makeProviderKey('rotated-in-meanwhile');
    expect((await ask(await late.token({ key }), other)).errors?.[0]?.extensions).toMatchObject({
      retryable: false,
    });
    await other.stop();
    await late.stop();
  });
});
