/**
 * An identity provider for tests: a real HTTP server with a key set, and tokens signed with its keys or with others.
 *
 * It can be away, and its keys can be rotated. Tokens are jose's; what is wrong with one is said by the test that makes it.
 */
import { createServer, type Server } from 'node:http';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

/** A key pair of the provider, by the id it has in the key set. */
export type ProviderKey = {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
};

/** What a token says besides what is usual; undefined leaves a claim out. */
export type TokenChanges = {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly key?: ProviderKey;
};

/** The provider, as long as it runs. */
export type Provider = {
  readonly issuer: string;
  readonly keysUrl: string;
  readonly audience: string;
  readonly keys: ProviderKey[];
  /** Times its key set was asked for. */
  asked(): number;
  /** Makes it answer with errors, or well again. */
  setAway(away: boolean): void;
  /** A token of ten minutes that is good unless it is changed. */
  token(changes?: TokenChanges): Promise<string>;
  stop(): Promise<void>;
};

/** Makes a key; `alg` is ES256 unless told otherwise. */
export async function makeProviderKey(kid: string, alg = 'ES256'): Promise<ProviderKey> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

/** Starts a provider with one key. */
export async function startProvider(): Promise<Provider> {
  const keys = [await makeProviderKey('first')];
  let isAway = false;
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    if (isAway) return response.writeHead(503).end();
    response.setHeader('content-type', 'application/json');
    return response.end(JSON.stringify({ keys: keys.map(({ jwk }) => jwk) }));
  });
  const origin = await listening(server);
  const issuer = `${origin}/`;
  const audience = 'stockgate-test';
  return {
    ...{ issuer, audience, keys },
    keysUrl: `${origin}/jwks.json`,
    asked: () => asked,
    setAway: (away) => {
      isAway = away;
    },
    token: ({ claims = {}, header = {}, key = keys[0] } = {}) => {
      if (key === undefined) throw new Error('the provider has no key');
      const now = Math.floor(Date.now() / 1_000);
      const usual = { iss: issuer, aud: audience, sub: 'token-caller', iat: now, exp: now + 600 };
      const payload: JWTPayload = { ...usual, ...claims };
      return new SignJWT(payload)
        .setProtectedHeader({ alg: key.alg, kid: key.kid, ...header })
        .sign(key.privateKey);
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}
