/**
 * The same installation in development and in production: what is printed, what is accepted, what is refused at the start.
 *
 * Whole processes over one database and one data folder, as an operator runs them; the first key is made at the machine.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  makeDataFolder,
  openTestDatabase,
  openTestRedis,
  removeDataFolder,
  runToEnd,
  spawnProduct,
  type TestDatabase,
} from '#test/world';

let database: TestDatabase;
let env: NodeJS.ProcessEnv;
let developmentKey = '';
const dataFolder = makeDataFolder();
beforeAll(async () => {
  database = await openTestDatabase();
  const redisUrl = await openTestRedis();
  env = {
    DATABASE_URL: database.url,
    REDIS_URL: redisUrl,
    STOCKGATE_LEAVE_MS: '0',
    STOCKGATE_IDENTITY: 'required',
  };
});
afterAll(async () => {
  await removeDataFolder(dataFolder);
  await database.close();
});

const keyIn = (stdout: string): string => /\ndevelopment key: (sgk_\S+)\nready /.exec(stdout)?.[1] ?? '';
const developing = () => spawnProduct({ dataFolder, env });
const producing = { NODE_ENV: 'production' };

async function me(url: string, key: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json', 'x-api-key': key };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: '{"query":"{ me { id } }"}',
  });
  const { data, errors } = JSON.parse(await response.text());
  return data?.me.id ?? errors[0].extensions.code;
}

test('the development key is printed before `ready`, the same at every start, and may do everything', async () => {
  const first = await developing();
  developmentKey = keyIn(first.stdout());
  expect(developmentKey).not.toBe('');
  expect(await me(first.url, developmentKey)).toBe('development');
  await first.end('SIGTERM');
  const again = await developing();
  expect(keyIn(again.stdout())).toBe(developmentKey);
  await again.end('SIGTERM');
});

test('production refuses to start while nobody could call', async () => {
  const { code, stdout, stderr } = await runToEnd({ dataFolder, env: { ...env, ...producing } });
  expect([code, stdout.includes('ready')]).toEqual([2, false]);
  expect(stderr).toContain('NODE_ENV is production and nobody could call: make a key with npm run keys');
});

test('with a first key made at the machine it starts, and knows no development key', async () => {
  const args = ['create', '--caller', 'ops', '--name', 'first', '--kind', 'operator', '--scopes', 'admin'];
  const made = await runToEnd({ script: 'launch/keys.ts', args, dataFolder, env: { ...env, ...producing } });
  const key = made.stdout.trim();
  expect([made.code, key]).toEqual([0, expect.stringMatching(/^sgk_[0-9a-f]{12}_[\w-]{43}$/)]);
  const product = await spawnProduct({ dataFolder, env: { ...env, ...producing } });
  expect([developmentKey, product.stdout()]).toEqual([
    expect.stringMatching(/^sgk_/),
    expect.not.stringContaining('development key'),
  ]);
  expect(await me(product.url, key)).toBe('ops');
  expect(await me(product.url, developmentKey)).toBe('UNAUTHENTICATED');
  await product.end('SIGTERM');
});
