/**
 * Subscriptions of the client against the product: connections cut at random, gateways restarted, processes that come back
 * with the cursor they kept. What is rebuilt is the ledger's, nothing lost and nothing twice.
 */
import { tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AvailabilityChangedDocument,
  type Clock,
  type CursorStore,
  createClient,
  eventStream,
  type LiveTransport,
  memoryStore,
  StockChangedDocument,
  type StockgateClient,
} from '#client';
import { webSocket } from '#client/web-socket';
import { readSettings, startProduct } from '#launch';
import { startWorld, type World } from '#test/world';
import { type CutProxy, startCutProxy } from './cut-proxy.ts';
import { event, openGoods, record } from './goods.ts';

const transports: Readonly<Record<string, () => LiveTransport>> = {
  'event streams': () => eventStream(),
  WebSocket: () => webSocket(),
};

let world: World;
let proxy: CutProxy;
let direct: StockgateClient;

beforeAll(async () => {
  world = await startWorld();
  proxy = await startCutProxy(world.url);
  direct = createClient({ url: world.url });
});
afterAll(async () => {
  await proxy?.close();
  await world?.stop();
});

/** What a follower of positions has built up, and what it noticed that must not be. */
type Rebuilt = {
  readonly held: Map<string, { version: number; available: number }>;
  readonly wrong: string[];
  changes: number;
  /** Whether a state was told to its end: a break before that begins anew. */
  isWhole: boolean;
  restarts: number;
  cursor: string | undefined;
};

const nothing = (): Rebuilt => ({
  held: new Map(),
  wrong: [],
  changes: 0,
  isWhole: false,
  restarts: 0,
  cursor: undefined,
});

type Rebuilding = {
  readonly live: LiveTransport;
  readonly store: CursorStore;
  readonly skus: readonly string[];
  readonly signal: AbortSignal;
};

/** A tenth of the usual pauses: breaks are what is tested, not patience. */
const hasty: Clock = {
  now: () => Date.now(),
  random: () => Math.random() / 10,
  pause: (ms, signal) => setTimeout(ms, undefined, signal === undefined ? {} : { signal }),
};

/** Follows positions into what is rebuilt, until aborted. */
async function rebuild(rebuilt: Rebuilt, { live, store, skus, signal }: Rebuilding): Promise<void> {
  const client = createClient({ url: proxy.url, live, clock: hasty });
  const following = {
    document: StockChangedDocument,
    variables: { skus },
    store,
    signal,
    heartbeatSeconds: 1,
  };
  for await (const told of client.follow(following)) {
    if (told.kind === 'reached') rebuilt.isWhole = true;
    if (told.kind === 'restart') {
      rebuilt.isWhole = false;
      rebuilt.held.clear();
      rebuilt.restarts += 1;
    } else if (told.kind !== 'reached') {
      const { sku, location, version, available } = told.told.position;
      const key = `${sku}@${location?.id}`;
      const before = rebuilt.held.get(key)?.version ?? 0;
      if (told.kind === 'change' && Number(version) !== before + 1)
        rebuilt.wrong.push(`${key} went from version ${before} to ${version}`);
      rebuilt.held.set(key, { version: Number(version), available });
      if (told.kind === 'change') rebuilt.changes += 1;
    }
    if (told.kind !== 'restart') rebuilt.cursor = told.cursor;
  }
}

async function ledgerOf(skus: readonly string[]) {
  const found = new Map<string, { version: number; available: number }>();
  for await (const { sku, location, version, available } of direct.positions({ skus }))
    found.set(`${sku}@${location?.id}`, { version: Number(version), available });
  return found;
}

describe.each(Object.keys(transports))('over %s', (name) => {
  const live = (): LiveTransport => (transports[name] ?? eventStream)();

  it("cut at random, even within the state, and a process that comes back: the ledger's state, none lost, none twice", async () => {
    const prefix = name === 'WebSocket' ? 'W' : 'E';
    const skus = Array.from({ length: 6 }, (_, nth) => `${prefix}-CUT-${nth}`);
    await openGoods(direct, { skus, locationIds: ['shop', 'depot'] });
    await record(
      direct,
      skus.map((sku) => event({ sku, quantity: 100 })),
    );
    const rebuilt = nothing();
    const store = memoryStore();
    const following = { live: live(), store, skus };
    // The first connections end within the state or the handshake.
    proxy.cutAfter([150, 900, 1_500, 2_500]);
    let stop = new AbortController();
    let running = rebuild(rebuilt, { ...following, signal: stop.signal });
    // What is recorded before the state is whole may be part of it.
    await expect.poll(() => [rebuilt.held.size, rebuilt.isWhole]).toEqual([skus.length, true]);
    for (let round = 0; round < 16; round += 1) {
      const sku = skus[round % skus.length] ?? '';
      const locationId = round % 3 === 0 ? 'depot' : 'shop';
      await record(
        direct,
        skus.flatMap((other) => [event({ sku, locationId }), event({ sku: other, type: 'SALE_COMPLETED' })]),
      );
      if (round % 2 === 1) proxy.cutAll();
      if (round % 6 === 5) {
        // The process ends, and another begins with the store of the first.
        stop.abort();
        await running;
        stop = new AbortController();
        running = rebuild(rebuilt, { ...following, live: live(), signal: stop.signal });
      }
    }
    const ledger = await ledgerOf(skus);
    await expect.poll(() => rebuilt.held).toEqual(ledger);
    stop.abort();
    await running;
    expect(rebuilt.wrong).toEqual([]);
    expect(rebuilt.changes).toBe(16 * 12);
    // Who is still coming back has nothing to cut; the four of the beginning are sure.
    expect(proxy.cuts()).toBeGreaterThan(4);
  });

  it('what was not handled when a process ends comes again, what was handled does not', async () => {
    const sku = `${name === 'WebSocket' ? 'W' : 'E'}-AGAIN`;
    await openGoods(direct, { skus: [sku], locationIds: ['shop'] });
    await record(direct, [event({ sku, quantity: 5 })]);
    const store = memoryStore();
    const following = {
      document: StockChangedDocument,
      variables: { skus: [sku] },
      store,
      heartbeatSeconds: 1,
    };
    const first = createClient({ url: world.url, live: live() }).follow(following);
    const kinds: string[] = [];
    for await (const told of first) {
      kinds.push(told.kind);
      if (told.kind === 'reached') await record(direct, [event({ sku, quantity: 7 })]);
      // It ends while it handles the change: the change was not handled.
      if (told.kind === 'change') break;
    }
    expect(kinds.slice(0, 3)).toEqual(['restart', 'state', 'reached']);
    const second = createClient({ url: world.url, live: live() }).follow(following);
    const { value: again } = await second.next();
    expect(again).toMatchObject({ kind: 'change', told: { position: { available: 12 } } });
    await record(direct, [event({ sku, quantity: 1 })]);
    const deltas: number[] = [];
    for await (const told of second) {
      if (told.kind === 'change') deltas.push(told.told.delta);
      if (deltas.length === 1) break;
    }
    expect(deltas).toEqual([1]);
  });

  it('a handler slower than the stream gets everything, with a bounded queue', async () => {
    const sku = `${name === 'WebSocket' ? 'W' : 'E'}-SLOW`;
    await openGoods(direct, { skus: [sku], locationIds: ['shop'] });
    await record(direct, [event({ sku })]);
    const breaks: string[] = [];
    const client = createClient({
      url: world.url,
      live: name === 'WebSocket' ? webSocket({ room: 10 }) : live(),
    });
    const versions: number[] = [];
    const onBreak = ({ code }: { code: string }): void => void breaks.push(code);
    for await (const told of client.follow({
      document: StockChangedDocument,
      variables: { skus: [sku] },
      onBreak,
    })) {
      if (told.kind === 'reached' && versions.length === 0)
        await record(
          direct,
          Array.from({ length: 60 }, () => event({ sku })),
        );
      if (told.kind === 'change') {
        versions.push(Number(told.told.position.version));
        // However the events arrive, they come faster than this.
        await setTimeout(2);
      }
      if (versions.length === 60) break;
    }
    expect(versions).toEqual(Array.from({ length: 60 }, (_, nth) => nth + 2));
    if (name === 'WebSocket') expect(breaks).toContain('FELL_BEHIND');
    else expect(breaks).toEqual([]);
  });

  it('what cannot be retried ends it: an unknown channel is told as such', async () => {
    const client = createClient({ url: world.url, live: live() });
    const variables = { skus: ['NONE'], channel: 'no-such-channel' };
    const events = client.follow({ document: AvailabilityChangedDocument, variables });
    const all = (async () => {
      for await (const told of events) if (told.kind === 'change') break;
    })();
    await expect(all).rejects.toMatchObject({ code: 'UNKNOWN_CHANNEL', retryable: false });
  });
});

it('a gateway that stops while it is followed, over both transports: the other one goes on where it was', async () => {
  const skus = ['MOVE-A', 'MOVE-B'];
  await openGoods(direct, { skus, locationIds: ['shop'] });
  await record(
    direct,
    skus.map((sku) => event({ sku, quantity: 5 })),
  );
  const stop = new AbortController();
  const { signal } = stop;
  const all = [eventStream(), webSocket()].map((live) => {
    const rebuilt = nothing();
    return { rebuilt, ended: rebuild(rebuilt, { live, store: memoryStore(), skus, signal }) };
  });
  const other = await startOther();
  try {
    await expect.poll(() => all.map(({ rebuilt }) => rebuilt.held.size)).toEqual([2, 2]);
    await expect.poll(() => all.map(({ rebuilt }) => rebuilt.isWhole)).toEqual([true, true]);
    const recordEach = () =>
      record(
        direct,
        skus.map((sku) => event({ sku })),
      );
    await recordEach();
    proxy.lead(other.url);
    proxy.cutAll();
    await recordEach();
    await expect.poll(() => all.map(({ rebuilt }) => rebuilt.changes)).toEqual([4, 4]);
    proxy.lead(world.url);
    await Promise.all([other.stop(), recordEach()]);
    await expect.poll(() => all.map(({ rebuilt }) => rebuilt.changes)).toEqual([6, 6]);
    const ledger = await ledgerOf(skus);
    for (const { rebuilt } of all) {
      expect(rebuilt.held).toEqual(ledger);
      expect(rebuilt.wrong).toEqual([]);
      expect(rebuilt.restarts).toBe(1);
    }
  } finally {
    stop.abort();
    await Promise.all(all.map(({ ended }) => ended));
    await other.stop();
  }
});

/** Another process's worth of product on the same database. */
function startOther() {
  const env = {
    ...{ DATABASE_URL: world.database.url, REDIS_URL: world.redisUrl, STOCKGATE_IDENTITY: 'open' },
    ...{ STOCKGATE_LOG_LEVEL: 'fatal', STOCKGATE_LEAVE_MS: '0', STOCKGATE_DRAIN_MS: '2000' },
  };
  const settings = readSettings({ argv: ['--port', '0'], env, workingFolder: tmpdir() });
  return startProduct(settings, { logger: pino({ level: 'silent' }) });
}
