/**
 * The three examples of the client, run against the product: as processes where they are processes, built where they are built.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type StockgateClient } from '#client';
import { startWorld, type World } from '#test/world';
import { putAside, takeAway } from '../../client/examples/store-app/counter.ts';
import { type BadgeElement, showBadges } from '../../client/examples/storefront-badge/badge.ts';
import { createPageServer } from '../../client/examples/storefront-badge/server.ts';
import { event, openGoods, record } from './goods.ts';

const clientFolder = path.join(import.meta.dirname, '../../client');
let world: World;
let client: StockgateClient;
let folder: string;

beforeAll(async () => {
  world = await startWorld({
    callers: {
      shop: { kind: 'marketplace', channels: ['web'], locations: 'all' },
      analyst: { kind: 'analytics', channels: 'all', locations: 'all' },
    },
  });
  client = createClient({ url: world.url });
  folder = mkdtempSync(path.join(tmpdir(), 'stockgate-examples-'));
});
afterAll(async () => {
  await world?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the storefront badge', () => {
  let server: Server;
  let pageUrl: string;
  let built: string;

  beforeAll(async () => {
    built = path.join(folder, 'dist');
    await promisify(execFile)(process.execPath, [
      path.join(clientFolder, '../node_modules/typescript/bin/tsc'),
      ...['--project', clientFolder, '--outDir', built],
    ]);
    server = await createPageServer({
      gatewayUrl: world.url,
      credential: { apiKey: world.keyOf('shop') },
      builtClient: built,
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    pageUrl = `http://127.0.0.1:${address.port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('every script the page loads is served, and none asks for a module of Node or a package', async () => {
    const page = await (await fetch(pageUrl)).text();
    const seen = new Map<string, string>();
    const load = async (from: string, text: string): Promise<void> => {
      for (const [, specifier = ''] of text.matchAll(/\bfrom\s+'([^']+)'/g)) {
        expect(specifier, from).toMatch(/^[./]/);
        const { pathname } = new URL(specifier, `${pageUrl}${from}`);
        if (seen.has(pathname)) continue;
        const response = await fetch(`${pageUrl}${pathname}`);
        expect(response.status, pathname).toBe(200);
        expect(response.headers.get('content-type')).toContain('text/javascript');
        seen.set(pathname, await response.text());
        await load(pathname, seen.get(pathname) ?? '');
      }
    };
    await load('/', page);
    expect([...seen.keys()]).toContain('/client/live/event-stream.js');
  });

  it("the badges show what may be sold, through the page's server, and follow it; the page knows no key", async () => {
    await openGoods(client, { skus: ['BADGE-A', 'BADGE-B'], locationIds: ['shop'] });
    await record(client, [event({ sku: 'BADGE-A', quantity: 20 })]);
    const elements: BadgeElement[] = ['badge-a', 'BADGE-B'].map((sku) => ({
      ...{ dataset: { sku }, textContent: null, className: '' },
    }));
    const texts = (): unknown => elements.map(({ textContent }) => textContent);
    const stop = new AbortController();
    const shown = showBadges({
      client: createClient({ url: pageUrl }),
      ...{ elements, channel: 'web', signal: stop.signal },
    });
    await expect.poll(texts).toEqual(['In stock', 'Sold out']);
    await record(client, [
      event({ sku: 'BADGE-A', quantity: 17, type: 'SALE_COMPLETED' }),
      event({ sku: 'BADGE-B', quantity: 9 }),
    ]);
    await expect.poll(texts).toEqual(['Only 3 left', 'In stock']);
    stop.abort();
    await shown;
    expect(await (await fetch(pageUrl)).text()).not.toContain(world.keyOf('shop'));
  });

  it('the page may ask what is available, and nothing else', async () => {
    const asked = await fetch(`${pageUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ me { id } }' }),
    });
    expect(asked.status).toBe(403);
    expect((await fetch(`${pageUrl}/client/../package.json`)).status).toBe(404);
    const [answer] = await once(get({ port: new URL(pageUrl).port, path: '//' }), 'response');
    expect(answer.resume().statusCode).toBe(404);
  });
});

describe('the store app', () => {
  it('puts aside once whatever is pressed twice, says what is there, and lets the customer take it', async () => {
    await openGoods(client, { skus: ['COUNTER'], locationIds: ['shop'] });
    await record(client, [event({ sku: 'COUNTER', quantity: 3 })]);
    const wish = { basketId: 'b-1', channel: 'store', sku: 'COUNTER', quantity: 2, locationId: 'shop' };
    const [once, twice] = [await putAside(client, wish), await putAside(client, wish)];
    expect(once.words).toMatch(/^Put aside until .*: 2 × COUNTER at Location shop\.$/);
    expect(twice).toEqual(once);
    const { words } = await putAside(client, { ...wish, basketId: 'b-2' });
    expect(words).toBe('Only 1 of COUNTER here.');
    const other = await putAside(client, { ...wish, quantity: 1 });
    expect(other.words).toContain('begin a new one');
    const reservationId = once.reservationId ?? '';
    expect(await takeAway(client, { basketId: 'b-1', reservationId })).toBe(
      'Yours: 2 × COUNTER at Location shop.',
    );
    expect((await putAside(client, wish)).words).toBe('This basket is done: its reservation is CONFIRMED.');
    expect(await takeAway(client, { basketId: 'b-1', reservationId: 'none' })).toMatch(
      /no such|reservation/i,
    );
  });
});

describe('the analytics sink', () => {
  it("killed three times while stock changes: every change is in the file once, and the positions are the ledger's", async () => {
    const skus = ['SINK-A', 'SINK-B', 'SINK-C'];
    await openGoods(client, { skus, locationIds: ['shop', 'depot'] });
    await record(
      client,
      skus.map((sku) => event({ sku, quantity: 50 })),
    );
    const file = path.join(folder, 'stock.sqlite');
    const keyFile = path.join(folder, 'key');
    writeFileSync(keyFile, world.keyOf('analyst'));
    const begin = (): ChildProcess =>
      spawn(
        process.execPath,
        [
          path.join(clientFolder, 'examples/analytics-sink/run.ts'),
          ...['--url', world.url, '--key-file', keyFile, '--file', file],
        ],
        { stdio: ['ignore', 'ignore', 'inherit'] },
      );
    let sink = begin();
    try {
      await expect.poll(() => rows(file, 'select * from position')).not.toHaveLength(0);
      for (let round = 1; round <= 12; round += 1) {
        const locationId = round % 2 === 0 ? 'shop' : 'depot';
        await record(
          client,
          skus.map((sku) => event({ sku, locationId })),
        );
        if (round % 4 !== 0) continue;
        // It has begun to write this round, and is somewhere in it.
        await expect.poll(() => rows(file, 'select * from change').length).toBeGreaterThan((round - 4) * 3);
        expect(sink.exitCode, 'the sink ended by itself').toBeNull();
        sink.kill('SIGKILL');
        await once(sink, 'exit');
        sink = begin();
      }
      await expect.poll(() => rows(file, 'select * from change').length).toBeGreaterThanOrEqual(36);
      const ledger = new Map<string, number>();
      for await (const { sku, location, version, available } of client.positions({ skus })) {
        ledger.set(`${sku}@${location?.id}#${version}`, available);
      }
      const held = rows(
        file,
        "select sku || '@' || location_id || '#' || version as at, available from position where sku like 'SINK-%'",
      );
      expect(new Map(held.map(({ at, available }) => [String(at), Number(available)]))).toEqual(ledger);
      // One row for each version since the state, none left out.
      expect(rows(file, "select * from change where sku like 'SINK-%'")).toHaveLength(36);
      const unbroken = rows(
        file,
        `select sku, location_id from change where sku like 'SINK-%' group by sku, location_id
         having count(*) <> max(version) - min(version) + 1 or count(*) <> count(distinct version)`,
      );
      expect(unbroken).toEqual([]);
    } finally {
      if (sink.exitCode === null && sink.kill('SIGTERM')) await once(sink, 'exit');
    }
  });
});

/** What a query gives of the sink's file, as whoever analyses it would ask; nothing while there is no file. */
function rows(file: string, query: string): readonly Record<string, unknown>[] {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      return database.prepare(query).all();
    } finally {
      database.close();
    }
  } catch {
    return [];
  }
}
