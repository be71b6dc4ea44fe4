/**
 * Two of everything on one PostgreSQL and one Redis: they share the work, say goodbye, are replaced one by one under load, and
 * nobody who watches misses anything or sees it twice.
 */
import { createClient as createWsClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import WebSocket from 'ws';
import { type Balancer, startBalancer } from './balancer.ts';
import { clients, type OpenClient } from './clients.ts';
import { type Fleet, type Member, startFleet } from './fleet.ts';
import { startLoad } from './load.ts';
import { type Watcher, watchStock } from './watcher.ts';

// Bounds, not expectations: fifteen processes are started here, and a machine with other work takes minutes for them.
vi.setConfig({ testTimeout: 480_000, hookTimeout: 240_000 });

const everySubgraph = 'items,locations,stock,reservations,orders,callers';
const skus = ['A', 'B', 'C', 'D', 'E'];
const waiting = { timeout: 60_000, interval: 50 };

let fleet: Fleet;
let balancer: Balancer;
/** The feed before anything was recorded. */
let beginning: string;

beforeAll(async () => {
  // What a gateway says before it leaves has to be heard by a machine that stands still for a second, too.
  const gatewayEnv = { STOCKGATE_LEAVE_MS: '3000' };
  fleet = await startFleet({
    gateways: 2,
    subgraphs: [everySubgraph, everySubgraph],
    workers: 2,
    gatewayEnv,
  });
  balancer = await startBalancer(fleet.gateways.map(({ url }) => url));
  await ask(`mutation {
    itemsUpsert(input: { items: [${skus.map((sku) => `{ sku: "${sku}", name: "${sku}" }`).join(' ')}] }) { __typename }
    locationsUpsert(input: { locations: [{ id: "DC", name: "DC", shipFrom: true }] }) { __typename }
  }`);
  const { data } = await ask(
    '{ availability(skus: ["A"], channel: "web", consistency: STRONG) { freshness { cursor } } }',
  );
  beginning = data.availability[0].freshness.cursor;
});
afterAll(async () => {
  await balancer?.stop();
  await fleet?.stop();
});

async function ask(query: string, url = balancer.url) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const answer = JSON.parse(await response.text());
  expect(answer.errors).toBeUndefined();
  return answer;
}

const receive = (eventId: string, sku: string) =>
  ask(`mutation { stockEventsRecord(input: { events: [{
    source: "test", eventId: "${eventId}", type: "RECEIPT_CONFIRMED", sku: "${sku}", quantity: 1, locationId: "DC",
    occurredAt: "2026-03-01T09:30:00Z" }] }) { results { status } } }`);

/** The sum of a metric's samples in a process. */
async function metric({ url }: Member, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const samples = [...text.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? ([0-9.e+]+)$`, 'gm'))];
  return samples.reduce((sum, [, value]) => sum + Number(value), 0);
}

function watch(open: OpenClient | undefined, url = balancer.url): Watcher {
  if (open === undefined) throw new Error('there is no such client');
  const watcher = watchStock(open, { url, skus, after: beginning });
  onTestFinished(() => watcher.stop());
  return watcher;
}

/** A watcher's changes by position, in the order they came: each position's versions follow each other without a gap. */
function expectEachOnce({ seen }: Watcher): void {
  for (const [sku, changes] of Map.groupBy(seen, ({ position }) => position.sku)) {
    const versions = changes.map(({ position }) => Number(position.version));
    expect({ sku, versions }).toEqual({ sku, versions: versions.map((_, index) => index + 1) });
  }
}

/** Waits until a watcher has seen the latest change of every position. */
async function expectUpToDate(watcher: Watcher): Promise<void> {
  const { data } = await ask(
    `{ stockPositions(first: 50, filter: { skus: ${JSON.stringify(skus)} }) { nodes { sku version } } }`,
  );
  const latest = data.stockPositions.nodes.map(({ sku, version }: { sku: string; version: string }) => [
    sku,
    Number(version),
  ]);
  await vi.waitFor(() => {
    const last = Map.groupBy(watcher.seen, ({ position }) => position.sku);
    const reached = latest.map(([sku]: [string]) => [
      sku,
      Number(last.get(sku)?.at(-1)?.position.version ?? 0),
    ]);
    expect(reached).toEqual(latest);
  }, waiting);
}

test('two of each share the work', async () => {
  for (let no = 1; no <= 20; no += 1) {
    await receive(`share-${no}`, skus[no % skus.length] ?? '');
    await ask('{ availability(skus: ["A", "B"], channel: "web") { availableToSell } }');
  }
  for (const gateway of fleet.gateways)
    expect(await metric(gateway, 'stockgate_operation_duration_seconds_count')).toBeGreaterThan(5);
  for (const subgraphs of fleet.subgraphs)
    expect(await metric(subgraphs, 'stockgate_availability_items_total')).toBeGreaterThan(5);
  for (const workers of fleet.workers) {
    await vi.waitFor(async () => {
      expect(await metric(workers, 'stockgate_follower_changes_total')).toBeGreaterThan(5);
    }, waiting);
  }
  // Whoever of the two workers posts it, each movement is posted to the receiver, and once.
  await vi.waitFor(async () => {
    const { rows } = await fleet.database.database.query(
      `SELECT count(*)::int AS all, count(*) FILTER (WHERE state = 'posted')::int AS posted
       FROM workers.erp_posting`,
    );
    expect(rows).toEqual([{ all: 20, posted: 20 }]);
  }, waiting);
});

test('a process that is asked to end says so first, ends its subscriptions with a reason, and exits with 0', async () => {
  const [gateway] = fleet.gateways;
  if (gateway === undefined) throw new Error('there is no gateway');
  const sse = openRaw(gateway.url);
  const closed = Promise.withResolvers<{ code: number; reason: string }>();
  const events: string[] = [];
  const ws = createWsClient({
    url: `${gateway.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    lazy: false,
    onNonLazyError: () => undefined,
    on: { closed: (event) => closed.resolve({ code: 0, reason: '', ...asClose(event) }) },
  });
  ws.subscribe(
    { query: 'subscription { stockChanged { cursor } }' },
    {
      next: (event) => events.push(JSON.stringify(event)),
      error: () => undefined,
      complete: () => undefined,
    },
  );
  await sse.begun;
  await vi.waitFor(async () => {
    await receive(`goodbye-${events.length}-${Math.random()}`, 'A');
    expect(events.length).toBeGreaterThan(0);
  }, waiting);
  const restarted = gateway.restart();
  const states: string[] = [];
  await vi.waitFor(
    async () => {
      const { status } = await fetch(`${gateway.url}/health/ready`);
      states.push(`${status}, told: ${events.at(-1)?.includes('SHUTTING_DOWN')}`);
      expect(status).toBe(503);
    },
    { timeout: 60_000, interval: 5 },
  );
  expect(states.at(-1)).toBe('503, told: false');
  // Not ready, and still serving.
  expect((await ask('{ channels { id } }', gateway.url)).data.channels).toHaveLength(3);
  expect(await closed.promise).toEqual({ code: 1001, reason: expect.stringContaining('stopping') });
  expect(events.at(-1)).toContain('SHUTTING_DOWN');
  expect(await sse.text).toMatch(/SHUTTING_DOWN.*\n\nevent: complete\ndata: \n\n$/);
  expect(await restarted).toMatchObject({ code: 0, signal: null });
});

function asClose(event: unknown): { code?: number; reason?: string } {
  if (typeof event !== 'object' || event === null || !('code' in event) || !('reason' in event)) return {};
  return { code: Number(event.code), reason: String(event.reason) };
}

/** A subscription over SSE as text. */
function openRaw(url: string) {
  const begun = fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: 'subscription { stockChanged { cursor } }' }),
  });
  return { begun, text: begun.then((response) => response.text()) };
}

test('a rolling restart of every process under load fails no request, and subscribers see every change once', async () => {
  const watchers = ['graphql-ws', 'graphql-sse', 'fetch'].map((name) => watch(clients[name]));
  const before = await units();
  const load = startLoad({ url: balancer.url, clients: 2, skus, locationId: 'DC' });
  onTestFinished(() => load.stop());
  for (const member of [...fleet.workers, ...fleet.subgraphs, ...fleet.gateways]) {
    const answered = load.answered();
    expect(await member.restart()).toMatchObject({ code: 0, signal: null });
    await vi.waitFor(() => expect(load.answered()).toBeGreaterThan(answered + 20), waiting);
  }
  await load.stop();
  expect(load.failures).toEqual([]);
  for (const watcher of watchers) {
    await expectUpToDate(watcher);
    await watcher.stop();
    expectEachOnce(watcher);
    expect(watcher.resumed()).toBeGreaterThan(0);
    expect(new Set(watcher.faults)).toEqual(new Set(['SHUTTING_DOWN']));
  }
  // What was acknowledged is there, once.
  const after = await units();
  expect({ received: after.received - before.received, reserved: after.reserved - before.reserved }).toEqual(
    load.units,
  );
});

/** Units on hand and reserved of all positions. */
async function units(): Promise<{ received: number; reserved: number }> {
  const { data } = await ask('{ stockPositions(first: 50) { nodes { onHand reserved } } }');
  const nodes: { onHand: number; reserved: number }[] = data.stockPositions.nodes;
  return {
    received: nodes.reduce((sum, { onHand }) => sum + onHand, 0),
    reserved: nodes.reduce((sum, { reserved }) => sum + reserved, 0),
  };
}

test('a subscriber whose gateway is killed resumes at the other one from its cursor', async () => {
  const watcher = watch(clients['graphql-ws']);
  await expectUpToDate(watcher);
  for (const [no, gateway] of fleet.gateways.entries()) {
    // Never both: the first is back before the second goes.
    if (no > 0) await fleet.gateways[no - 1]?.restart();
    await gateway.process().end('SIGKILL');
    await receive(`killed-${gateway.url}`, 'B');
    await expectUpToDate(watcher);
  }
  await watcher.stop();
  // It was on one of them, and its own end is the second. How often it knocks in between is its network's doing; nobody who
  // still serves tells it a fault.
  expect(watcher.resumed()).toBeGreaterThan(1);
  expect(watcher.faults).toEqual([]);
  expectEachOnce(watcher);
});
