/**
 * The log holds no secret, whatever is done with credentials, good and bad, at the chattiest level.
 */
import { expect, test } from 'vitest';
import { makeApiKey } from '#schema';
import { spawnProduct } from '#test/world';
import { createLog } from '../../launch/log.ts';
import { startProvider } from './provider.ts';

const key = makeApiKey().text;
const jwt = 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJzaG9wIn0.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg';

test('a credential that slips into a line is taken out of it, by its name and by its shape', () => {
  const lines: string[] = [];
  const log = createLog({ logLevel: 'trace' }, { write: (line) => void lines.push(line) });
  log.info({ headers: { authorization: 'Basic dXNlcjpodW50ZXIy', 'x-api-key': 'hunter2', accept: 'kept' } });
  log.warn(
    { authorization: 'hunter2', err: new Error(`no ${key} here`) },
    `and no Bearer ${jwt} in the text`,
  );
  log.child({ part: key }).debug({ url: 'postgres://user:hunter2@db/x', deep: { er: [jwt] } });
  const text = lines.join('');
  for (const secret of [key, jwt, 'hunter2', 'dXNlcjpodW50ZXIy', 'c2lnbmF0dXJl'])
    expect(text).not.toContain(secret);
  expect(lines.map((line) => JSON.parse(line).level)).toEqual([30, 40, 20]);
  expect(text).toContain('kept');
});

test('a process asked with every kind of credential writes none of them', async () => {
  const provider = await startProvider();
  const product = await spawnProduct({
    env: {
      STOCKGATE_IDENTITY: 'required',
      STOCKGATE_LOG_LEVEL: 'trace',
      STOCKGATE_JWT_JWKS_URL: provider.keysUrl,
      STOCKGATE_JWT_ISSUER: provider.issuer,
      STOCKGATE_JWT_AUDIENCE: provider.audience,
    },
  });
  const developmentKey = /^development key: (.*)$/m.exec(product.stdout())?.[1] ?? '';
  const ask = async (
    headers: Record<string, string>,
    query: string,
  ): Promise<{ data?: Record<string, { secret?: string }> }> => {
    const response = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    return JSON.parse(await response.text());
  };
  const good = { authorization: `Bearer ${developmentKey}` };
  const made = await ask(
    good,
    'mutation { apiKeyCreate(input: { callerId: "shop", name: "x", kind: SERVICE }) { secret apiKey { id } } }',
  );
  const secret = made.data?.apiKeyCreate?.secret ?? '';
  const token = await provider.token();
  const wrong = [key, jwt, `${secret.slice(0, -1)}!`, `${token}x`].map((text) => ({ 'x-api-key': text }));
  for (const headers of [{ 'x-api-key': secret }, { authorization: `Bearer ${token}` }, ...wrong]) {
    await ask(headers, '{ me { id } }');
    await ask(headers, `{ nothing(key: "${Object.values(headers).join()}") }`);
    await fetch(`${product.url}/nowhere?key=${secret}`, { headers });
  }
  const { stdout, stderr } = await product.end('SIGTERM');
  await product.remove();
  await provider.stop();
  expect(secret).toMatch(/^sgk_/);
  for (const text of [secret, token, token.split('.')[2] ?? '', key, jwt])
    expect(stdout + stderr).not.toContain(text);
  expect(stderr).not.toContain(developmentKey);
  expect(stderr).toContain('answered');
});
