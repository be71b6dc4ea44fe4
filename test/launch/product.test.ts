/**
 * `npm start` as an operator meets it: ready, stopped, killed, started again, started twice, started wrongly.
 */

import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  copyDatabase,
  makeDataFolder,
  productEnvironment,
  removeDataFolder,
  runToEnd,
  type SpawnedProduct,
  spawnProduct,
} from '#test/world';

// Whole products start and stop here, beside whatever else the machine is doing.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let dataFolder: string;
/** Where the first product is started and ended; every other one starts over a copy of its database. */
const usedFolder = makeDataFolder();
let first: SpawnedProduct;
beforeAll(async () => {
  first = await spawnProduct({ dataFolder: usedFolder });
});
afterAll(async () => {
  await first.remove();
  await removeDataFolder(usedFolder);
});
const running: SpawnedProduct[] = [];
beforeEach(() => {
  dataFolder = makeDataFolder();
});
afterEach(async () => {
  for (const product of running.splice(0)) await product.remove();
  await removeDataFolder(dataFolder);
});

async function start(options: Parameters<typeof spawnProduct>[0] = {}): Promise<SpawnedProduct> {
  const product = await spawnProduct({ dataFolder, ...options });
  running.push(product);
  return product;
}

/** Starts over a database that is there already, as every start but the first does. */
async function startAgain(options: Parameters<typeof spawnProduct>[0] = {}): Promise<SpawnedProduct> {
  copyDatabase(usedFolder, dataFolder);
  return start(options);
}

async function ask(url: string, query: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

/** What was said to a person: the lines that are no log. */
function told(stderr: string): string[] {
  return stderr.split('\n').filter((line) => line !== '' && !line.startsWith('{'));
}

/** Log lines of level error and above, and whatever is no log. */
function faults(stderr: string): string[] {
  return stderr.split('\n').filter((line) => line !== '' && !/^\{"level":[1-4]0,/.test(line));
}

const addItem = `mutation { itemsUpsert(input: { items: [{ sku: "KEPT", name: "Kept" }] }) { __typename } }`;
const readItem = `{ item(sku: "KEPT") { name } }`;

describe('the first start', () => {
  test('says what runs where, `ready <url>` last, and then answers; its data folder is its own', async () => {
    const lines = first.stdout().trimEnd().split('\n');
    expect(lines.at(-1)).toBe(`ready ${first.url}`);
    expect(first.stdout()).toMatch(/PostgreSQL +postgres:\/\/stockgate@127\.0\.0\.1:\d+\/stockgate/);
    expect(first.stdout()).toMatch(/Redis +redis:\/\/127\.0\.0\.1:\d+/);
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
    expect(await ask(first.url, addItem)).not.toHaveProperty('errors');
    expect(await ask(first.url, readItem)).toEqual({ data: { item: { name: 'Kept' } } });
    // A second one on the folder is refused in one sentence that names the folder and the holder.
    const second = await runToEnd({ dataFolder: usedFolder });
    expect(second.code).toBe(1);
    expect(second.stderr).toBe(
      `stockgate: the data folder ${usedFolder} is in use by process ${first.pid}: stop it, or give this one its own with --data <folder>\n`,
    );
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
  });

  test('when it ends waits for a request in flight and answers it; then both servers have ended too, and nothing was a fault', async () => {
    const slow = beginRequest(first.url);
    await slow.accepted;
    const ended = first.end('SIGTERM');
    await expect.poll(() => isListening(first.url), { timeout: 30_000 }).toBe(false);
    slow.finish();
    expect(await slow.answer).toEqual({ data: { __typename: 'Query' } });
    const ending = await ended;
    expect(ending).toMatchObject({ code: 0, signal: null });
    expect(faults(ending.stderr)).toEqual([]);
    expect(existsSync(path.join(usedFolder, 'redis', 'running.json'))).toBe(false);
    expect(existsSync(path.join(usedFolder, 'postgres', 'postmaster.pid'))).toBe(false);
  });
});

describe('a start', () => {
  test('after a SIGKILL attaches to the servers that ran on, after one of everything recovers: nothing acknowledged is lost', async () => {
    const killed = await startAgain();
    await ask(killed.url, addItem);
    await killed.end('SIGKILL');
    const pidFile = path.join(dataFolder, 'postgres', 'postmaster.pid');
    const survivor = readFileSync(pidFile, 'utf8').split('\n')[0];
    const second = await startAgain();
    expect(second.stdout()).toContain(`process ${survivor},`);
    expect(await ask(second.url, readItem)).toEqual({ data: { item: { name: 'Kept' } } });
    const postmaster = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
    const redis: { pid: number } = JSON.parse(
      readFileSync(path.join(dataFolder, 'redis', 'running.json'), 'utf8'),
    );
    for (const pid of [second.pid, postmaster, redis.pid]) process.kill(pid, 'SIGKILL');
    const third = await startAgain();
    expect(await ask(third.url, readItem)).toEqual({ data: { item: { name: 'Kept' } } });
  });

  test('on a taken port is refused in one sentence and leaves no server running', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    copyDatabase(usedFolder, dataFolder);
    const refused = await runToEnd({ dataFolder, args: ['--port', String(port)] });
    other.close();
    expect(refused.code).toBe(1);
    expect(told(refused.stderr)).toEqual([
      `stockgate: port ${port} of 127.0.0.1 is taken: stop what listens there or choose another with --port`,
    ]);
    expect(existsSync(path.join(dataFolder, 'postgres', 'postmaster.pid'))).toBe(false);
  });
});

describe('an end', () => {
  test.runIf(process.platform === 'linux')(
    'comes with the end of the npm that started it, and a start right after it waits for it',
    async () => {
      copyDatabase(usedFolder, dataFolder);
      const npm = spawn('npm', ['start', '--silent', '--', '--data', dataFolder, '--port', '0'], {
        env: productEnvironment(),
      });
      let said = '';
      npm.stdout.on('data', (chunk) => {
        said += chunk;
      });
      await expect.poll(() => said, { timeout: 60_000 }).toContain('\nready ');
      npm.kill('SIGKILL');
      const next = await startAgain();
      expect((await fetch(`${next.url}/health/ready`)).status).toBe(200);
    },
  );

  test('cuts off a request that outlasts STOCKGATE_DRAIN_MS, and is clean all the same', async () => {
    const product = await startAgain({ env: { STOCKGATE_DRAIN_MS: '300' } });
    const endless = beginRequest(product.url);
    await endless.accepted;
    expect(await product.end('SIGTERM')).toMatchObject({ code: 0 });
    await expect(endless.answer).rejects.toThrow();
  });

  test('comes at once when asked for a second time', async () => {
    const product = await startAgain({ env: { STOCKGATE_DRAIN_MS: '60000' } });
    const endless = beginRequest(product.url);
    await endless.accepted;
    const ended = product.end('SIGTERM');
    await expect.poll(() => isListening(product.url), { timeout: 30_000 }).toBe(false);
    // Signals within a second of the first are the same wish (Ctrl-C comes from the terminal and from npm).
    const again = setInterval(() => void product.end('SIGTERM'), 400);
    expect(await ended.finally(() => clearInterval(again))).toMatchObject({ code: 1 });
  });
});

/** A request whose body is not finished until told. */
function beginRequest(url: string) {
  const body = JSON.stringify({ query: '{ __typename }' });
  const sent = request(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': body.length, expect: '100-continue' },
  });
  // The server's "continue" proves that it has taken the request on.
  const accepted = new Promise<void>((resolve) => sent.once('continue', () => resolve()));
  const answer = new Promise<unknown>((resolve, reject) => {
    sent.once('error', reject);
    sent.once('response', async (response) => {
      const chunks = await response.toArray();
      resolve(JSON.parse(Buffer.concat(chunks).toString()));
    });
  });
  sent.flushHeaders();
  answer.catch(() => undefined);
  return { accepted, answer, finish: () => sent.end(body) };
}

async function isListening(url: string): Promise<boolean> {
  return fetch(`${url}/health/live`).then(
    (response) => response.ok,
    () => false,
  );
}

describe('a start that cannot be', () => {
  test.each([
    [['--port', 'http'], {}, 2, /^stockgate: PORT is "http" and must be a whole number[^\n]*\n$/],
    [[], { STOCKGATE_SPEED: 'fast' }, 2, /^stockgate: STOCKGATE_SPEED \("fast"\) is not a setting[^\n]*\n$/],
    [
      [],
      { DATABASE_URL: 'postgres://u:hunter2@127.0.0.1:1/x' },
      1,
      /^stockgate: the database of DATABASE_URL cannot be reached((?!hunter2)[^\n])*\n$/,
    ],
  ])('%j %j is one sentence and exit code %d', async (args, env, code, sentence) => {
    const ending = await runToEnd({ dataFolder, args, env });
    expect(ending.code).toBe(code);
    expect(ending.stderr).toMatch(sentence);
    expect(ending.stdout).not.toContain('ready');
  });
});

describe('roles', () => {
  test("a gateway and a subgraph in processes of their own serve together, callers signed by the data folder's key", async () => {
    const items = await startAgain({ args: ['--only', 'items', '--port', '0'] });
    expect(items.url).toMatch(/\/graphql$/);
    const unsigned = await fetch(items.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: readItem }),
    });
    expect(unsigned.status).toBe(401);
    const supergraph = path.join(dataFolder, 'supergraph.graphql');
    const committed = readFileSync('schema/supergraph.graphql', 'utf8');
    writeFileSync(supergraph, committed.replace(/(name: "items", url: )"[^"]+"/, `$1"${items.url}"`));
    const gateway = await startAgain({
      args: ['--only', 'gateway', '--supergraph', supergraph, '--port', '0'],
    });
    await ask(gateway.url, addItem);
    expect(await ask(gateway.url, readItem)).toEqual({ data: { item: { name: 'Kept' } } });
  });

  test('several subgraphs of one process listen each on a port of its own, and the process answers for its health', async () => {
    const product = await startAgain({ args: ['--only', 'items,stock', '--port', '0'] });
    const urls = [...product.stdout().matchAll(/^ {2}(?:items|stock) +(http:\S+)\/graphql$/gm)].map(
      ([, url]) => url,
    );
    expect(new Set(urls).size).toBe(2);
    for (const url of urls) {
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
      expect(await (await fetch(`${url}/metrics`)).text()).toContain('# TYPE');
    }
  });

  test('workers alone answer for their health and count what they do', async () => {
    const product = await startAgain({ args: ['--only', 'workers', '--port', '0'] });
    expect((await fetch(`${product.url}/health/ready`)).status).toBe(200);
    const metrics = await (await fetch(`${product.url}/metrics`)).text();
    expect(metrics).toContain('stockgate_follower_lag_seconds');
  });

  test('a gateway alone that shares no key with its subgraphs is refused in one sentence', async () => {
    const ending = await runToEnd({ dataFolder, args: ['--only', 'gateway', '--port', '0'] });
    expect(ending.code).toBe(2);
    expect(told(ending.stderr)).toEqual([expect.stringContaining('STOCKGATE_SIGNING_KEYS is not set')]);
  });

  test('the gateway alone serves a supergraph without database, Redis or data folder', async () => {
    const product = await start({
      args: ['--only', 'gateway', '--supergraph', 'schema/supergraph.graphql', '--port', '0'],
    });
    expect(await ask(product.url, '{ __typename }')).toEqual({ data: { __typename: 'Query' } });
    expect(existsSync(dataFolder)).toBe(false);
  });
});
