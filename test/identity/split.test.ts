/**
 * Split: a gateway without a database beside subgraphs without one, and nothing gets to the subgraphs but through it.
 *
 * Both run in this process over real sockets, with a data folder in common whose signing keys are rotated under them.
 */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Product, readSettings, startProduct } from '#launch';
import { callerHeader, createCallerSigner } from '#schema';
import {
  makeCallers,
  makeDataFolder,
  openTestDatabase,
  openTestRedis,
  runToEnd,
  type TestDatabase,
} from '#test/world';

const roles = ['items', 'locations', 'stock', 'reservations', 'orders', 'callers'];

let database: TestDatabase;
let subgraphs: Product;
let gateway: Product;
let keys: ReadonlyMap<string, string>;
const folder = makeDataFolder();
const log: string[] = [];

beforeAll(async () => {
  const [opened, redisUrl] = await Promise.all([openTestDatabase(), openTestRedis()]);
  database = opened;
  keys = await makeCallers(database.database, {
    shop: { kind: 'marketplace', channels: ['web'] },
    gone: { kind: 'service' },
  });
  const common = { STOCKGATE_DATA: folder, STOCKGATE_LEAVE_MS: '0', REDIS_URL: redisUrl };
  const logger = pino({ level: 'debug' }, { write: (line: string) => log.push(line) });
  const start = (only: string, env: Record<string, string>) =>
    startProduct(readSettings({ argv: ['--only', only, '--port', '0'], env: { ...common, ...env } }), {
      logger,
    });
  subgraphs = await start(roles.join(','), { DATABASE_URL: database.url });
  const urls = subgraphs.parts
    .filter(({ name }) => roles.includes(name))
    .map(({ name, where }) => `${name}=${where}`);
  gateway = await start('gateway', { STOCKGATE_SUBGRAPH_URLS: urls.join(',') });
});
afterAll(async () => {
  await gateway.stop();
  await subgraphs.stop();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const whereIs = (name: string): string => subgraphs.parts.find((part) => part.name === name)?.where ?? '';

async function ask(query: string, headers: Record<string, string>) {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return JSON.parse(await response.text());
}

const as = (caller: string) => ({ 'x-api-key': keys.get(caller) ?? '' });
const me = '{ me { id kind channels { all ids } } }';

describe('a gateway in a process of its own', () => {
  test('knows the holder of a key from the callers subgraph', async () => {
    expect(await ask(me, as('shop'))).toEqual({
      data: { me: { id: 'shop', kind: 'MARKETPLACE', channels: { all: false, ids: ['web'] } } },
    });
    expect(await ask(me, { 'x-api-key': `${keys.get('shop')?.slice(0, -1)}x` })).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  test('has the development key of the folder it shares', async () => {
    expect(gateway.developmentKey).toMatch(/^sgk_/);
    expect(await ask(me, { authorization: `Bearer ${gateway.developmentKey}` })).toMatchObject({
      data: { me: { id: 'development' } },
    });
  });

  test('refuses a revoked key soon', async () => {
    expect(await ask(me, as('gone'))).toMatchObject({ data: { me: { id: 'gone' } } });
    await database.database.query("UPDATE callers.caller SET status = 'BLOCKED' WHERE caller_id = 'gone'");
    await expect
      .poll(() => ask(me, as('gone')), { timeout: 30_000 })
      .toMatchObject({
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
  });

  test('notes when a key was last used, now and then', async () => {
    await ask(me, as('shop'));
    const lastUsed = async () =>
      (await database.database.query("SELECT last_used_at FROM callers.api_key WHERE caller_id = 'shop'"))
        .rows[0];
    await expect.poll(lastUsed, { timeout: 30_000 }).toEqual({ last_used_at: expect.any(Date) });
  });

  test('keeps hidden what gateways ask the subgraph', async () => {
    const query = '{ _apiKeyHolder(keyId: "sgk_000000000000", digest: "x") { id } }';
    expect(await ask(query, { 'x-api-key': gateway.developmentKey ?? '' })).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
  });
});

describe('a subgraph called directly', () => {
  const refused = {
    errors: [{ message: 'no gateway vouches for this request', extensions: { code: 'UNAUTHENTICATED' } }],
  };
  const body = JSON.stringify({ query: '{ __typename }' });
  const call = (url: string, headers: Record<string, string> = {}) =>
    fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

  test.each(roles)('%s refuses what no gateway signed, even with the best of credentials', async (name) => {
    const headers = {
      authorization: `Bearer ${gateway.developmentKey}`,
      'x-api-key': gateway.developmentKey ?? '',
    };
    for (const given of [{}, headers, { [callerHeader]: 'a.b.c' }]) {
      const response = await call(whereIs(name), given);
      expect([response.status, await response.json()]).toEqual([401, refused]);
    }
  });

  test.each(roles)('%s answers nothing at any other path but health and metrics', async (name) => {
    const { origin } = new URL(whereIs(name));
    const paths = [
      '/',
      '/v1/events',
      '/feed',
      '/graphql/stream',
      '/metrics',
      '/health/live',
      '/health/ready',
    ];
    const statuses = await Promise.all(paths.map(async (at) => (await fetch(`${origin}${at}`)).status));
    expect(statuses).toEqual([404, 404, 404, 404, 200, 200, 200]);
  });

  test('signed by another key, for another subgraph, or a second time is refused alike', async () => {
    const signer = (secrets: readonly string[]) => createCallerSigner(() => secrets);
    const caller = {
      id: 'x',
      kind: 'development',
      channels: 'all',
      locations: 'all',
      scopes: ['*'],
    } as const;
    const request = { to: 'items', method: 'POST', path: '/graphql', body };
    const kept = readFileSync(path.join(folder, 'signing-key'), 'utf8').trim();
    const ours = signer([kept]);
    const strange = signer(['x'.repeat(40)]);
    const header = ours(caller, request);
    const tries = [header, header, strange(caller, request), ours(caller, { ...request, to: 'orders' })];
    const statuses: number[] = [];
    for (const given of tries)
      statuses.push((await call(whereIs('items'), { [callerHeader]: given })).status);
    expect(statuses).toEqual([200, 401, 401, 401]);
  });
});

describe('rotating the signing keys of the folder', () => {
  test('is noticed by running processes, and no request fails meanwhile', async () => {
    const failed: unknown[] = [];
    let done = false;
    const asking = (async () => {
      while (!done) {
        const answer = await ask(me, as('shop'));
        if (answer.errors !== undefined) failed.push(answer);
      }
    })();
    const args = ['rotate-signing', '--overlap-seconds', '60'];
    const { code, stdout } = await runToEnd({ script: 'launch/keys.ts', args, dataFolder: folder });
    expect([code, stdout]).toEqual([0, expect.stringContaining('1 older accepted for 60 more seconds')]);
    await runToEnd({ script: 'launch/keys.ts', args, dataFolder: folder });
    done = true;
    await asking;
    expect(failed).toEqual([]);
  });
});

describe('the logs of all of it', () => {
  test('hold no key, no development key and no signing key', () => {
    const text = log.join('');
    const signing = readFileSync(path.join(folder, 'signing-key'), 'utf8').split('\n')[0];
    expect(text).toContain('requests were refused: no gateway vouches for them');
    for (const secret of [...keys.values(), gateway.developmentKey ?? 'none', signing ?? 'none'])
      expect(text).not.toContain(secret.slice(-20));
  });
});
