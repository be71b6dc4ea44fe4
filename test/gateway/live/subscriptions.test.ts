/**
 * Subscriptions through the front door, with the clients people use: graphql-ws and graphql-sse.
 *
 * The feed is foreign and in memory, so that what is proved here is the gateway's part: no seam between history and live
 * changes, one execution for equal subscriptions, never a silent end.
 */
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import { afterEach, describe, expect, test, vi } from 'vitest';
import WebSocket from 'ws';
import { type Gateway, startGateway } from '#gateway';
import { compose, defaults } from '../world.ts';
import { openSocket, startTicks } from './arrange.ts';
import { createTicker, symbolsSdl, type Ticker, ticksSdl } from './ticker.ts';

type Event = {
  data?: { ticked?: { cursor: string; at: number; symbol: { code: string; name: string } } } | null;
  errors?: readonly { message: string; extensions?: { code?: string } }[];
};
type Watcher = { readonly events: Event[]; ended(): boolean; leave(): void };
type Watch = (gateway: Gateway, args?: string) => Watcher;

/** Waits for a condition as long as a busy machine may need. */
const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 30_000, interval: 10 });

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function start(limits = {}): Promise<{ gateway: Gateway; ticker: Ticker }> {
  const ticker = createTicker();
  const local = (name: string, schema: Ticker['ticks']) => ({ name, schema, context: () => ({}) });
  const gateway = await startGateway({
    ...defaults(),
    supergraphSdl: compose([
      { name: 'ticks', typeDefs: ticksSdl, url: 'http://127.0.0.1:1/' },
      { name: 'symbols', typeDefs: symbolsSdl, url: 'http://127.0.0.1:1/' },
    ]),
    localSubgraphs: { ticks: local('ticks', ticker.ticks), symbols: local('symbols', ticker.symbols) },
    live: { fields: [ticker.field], sources: { ticks: ticker.source } },
    subscriptionLimits: limits,
  });
  ends.push(() => gateway.stop({ deadlineMs: 500 }));
  return { gateway, ticker };
}

const tryAgain = { code: 'SUBGRAPH_UNAVAILABLE', retryable: true };
const query = (args = '') => `subscription { ticked${args} { cursor at symbol { code name } } }`;

function collector(): Watcher & {
  sink: { next(event: object): void; error(): void; complete(): void };
  onLeave(leave: () => void): void;
} {
  const events: Event[] = [];
  let ended = false;
  let leave = () => {};
  const end = () => {
    ended = true;
  };
  return {
    events,
    ended: () => ended,
    leave: () => leave(),
    onLeave: (given) => {
      leave = given;
    },
    sink: { next: (event) => events.push(event), error: end, complete: end },
  };
}

const watchWs: Watch = (gateway, args) => {
  const client = createWsClient({
    url: `${gateway.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });
  ends.push(() => client.dispose());
  const watcher = collector();
  watcher.onLeave(client.subscribe({ query: query(args) }, watcher.sink));
  return watcher;
};

const watchSse: Watch = (gateway, args) => {
  const client = createSseClient({ url: `${gateway.url}/graphql`, retryAttempts: 0 });
  ends.push(() => client.dispose());
  const watcher = collector();
  watcher.onLeave(client.subscribe({ query: query(args) }, watcher.sink));
  return watcher;
};

/** Ticks until the watcher has heard one, so that it is known to listen. */
async function listening(ticker: Ticker, watcher: Watcher, code = 'A'): Promise<void> {
  await eventually(() => {
    ticker.tick({ code, at: 0 });
    expect(watcher.events.length).toBeGreaterThan(0);
  });
}

const ats = ({ events }: Watcher) => events.map(({ data }) => data?.ticked?.at);

describe.each([
  ['WebSocket', watchWs],
  ['SSE', watchSse],
] as const)('over %s', (_name, watch) => {
  test('an event selects over subgraphs, and only the asked changes come', async () => {
    const { gateway, ticker } = await start();
    const watcher = watch(gateway, '(codes: ["A"])');
    await listening(ticker, watcher);
    ticker.tick({ code: 'B', at: 1 });
    ticker.tick({ code: 'A', at: 2 });
    await eventually(() => expect(ats(watcher).at(-1)).toBe(2));
    expect(ats(watcher)).not.toContain(1);
    expect(watcher.events.at(-1)?.data?.ticked?.symbol).toEqual({ code: 'A', name: 'name of A' });
    expect(watcher.events.at(-1)?.data?.ticked?.cursor).toBe(ticker.cursor());
  });

  test('a subscriber that resumes gets history and then live changes, each once and in order', async () => {
    const { gateway, ticker } = await start();
    const beginning = ticker.cursor();
    for (let at = 1; at <= 1_200; at += 1) ticker.untold({ code: at % 3 === 0 ? 'B' : 'A', at });
    const watcher = watch(gateway, `(after: "${beginning}")`);
    for (let at = 1_201; at <= 1_300; at += 1) {
      ticker.tick({ code: 'A', at });
      if (at % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await eventually(() => expect(watcher.events).toHaveLength(1_300));
    const byShard = (code: string) =>
      watcher.events
        .filter(({ data }) => data?.ticked?.symbol.code === code)
        .map(({ data }) => data?.ticked?.at ?? 0);
    for (const code of ['A', 'B']) expect(byShard(code)).toEqual([...byShard(code)].sort((a, b) => a - b));
    expect(new Set(ats(watcher)).size).toBe(1_300);
  });

  test('resuming after every event of another run gives exactly the rest', async () => {
    const { gateway, ticker } = await start();
    const first = watch(gateway, `(after: "${ticker.cursor()}")`);
    for (let at = 1; at <= 20; at += 1) ticker.tick({ code: at % 2 === 0 ? 'A' : 'B', at });
    await eventually(() => expect(first.events).toHaveLength(20));
    for (const [index, event] of first.events.entries()) {
      const resumed = watch(gateway, `(after: "${event.data?.ticked?.cursor}")`);
      await eventually(() => expect(resumed.events).toHaveLength(19 - index));
      expect(
        new Set([...ats({ ...first, events: first.events.slice(0, index + 1) }), ...ats(resumed)]).size,
      ).toBe(20);
      resumed.leave();
    }
  });

  test('a snapshot comes first, and nothing it holds comes again', async () => {
    const { gateway, ticker } = await start();
    for (let at = 1; at <= 5; at += 1) ticker.untold({ code: 'A', at });
    ticker.untold({ code: 'B', at: 6 });
    const watcher = watch(gateway, '(snapshot: true)');
    await eventually(() => expect(watcher.events).toHaveLength(2));
    ticker.tick({ code: 'A', at: 7 });
    await eventually(() => expect(ats(watcher)).toEqual([5, 6, 7]));
  });

  test('a lost source is told and ends the subscription, never in silence', async () => {
    const { gateway, ticker } = await start();
    const watcher = watch(gateway);
    await listening(ticker, watcher);
    ticker.lose();
    await eventually(() => expect(watcher.ended()).toBe(true));
    expect(watcher.events.at(-1)?.errors?.[0]?.extensions).toMatchObject(tryAgain);
  });

  test('changes that cannot be answered are told with the reason, and not lost to who resumes', async () => {
    const { gateway, ticker } = await start();
    const watcher = watch(gateway);
    await listening(ticker, watcher);
    const last = watcher.events.at(-1)?.data?.ticked?.cursor;
    ticker.broken.twin = true;
    ticker.tick({ code: 'A', at: 1 });
    await eventually(() => expect(watcher.ended()).toBe(true));
    expect(watcher.events.at(-1)?.errors?.[0]?.extensions).toMatchObject(tryAgain);
    ticker.broken.twin = false;
    const resumed = watch(gateway, `(after: "${last}")`);
    await eventually(() => expect(ats(resumed).at(-1)).toBe(1));
  });

  test('a stopping gateway says so before it closes', async () => {
    const { gateway, ticker } = await start();
    const watcher = watch(gateway);
    await listening(ticker, watcher);
    await gateway.stop({ deadlineMs: 500 });
    await eventually(() => expect(watcher.ended()).toBe(true));
    expect(watcher.events.at(-1)?.errors?.[0]?.extensions?.code).toBe('SHUTTING_DOWN');
  });
});

test('an event of which a part is away for a moment is told whole when that is back', async () => {
  const { gateway, ticker } = await start();
  const watcher = watchSse(gateway);
  await listening(ticker, watcher);
  const before = ticker.runs.twin;
  ticker.broken.names = true;
  ticker.tick({ code: 'A', at: 1 });
  await eventually(() => expect(ticker.runs.twin).toBeGreaterThan(before + 1));
  ticker.broken.names = false;
  await eventually(() => expect(ats(watcher).at(-1)).toBe(1));
  expect(watcher.events.flatMap(({ errors = [] }) => errors)).toEqual([]);
  expect(watcher.events.at(-1)?.data?.ticked?.symbol.name).toBe('name of A');
});

test('one of which a part stays away is not told in parts: the reason is, live and of the past', async () => {
  const { gateway, ticker } = await start();
  const live = watchSse(gateway);
  await listening(ticker, live);
  const last = live.events.at(-1)?.data?.ticked?.cursor;
  ticker.broken.names = true;
  ticker.tick({ code: 'A', at: 1 });
  await eventually(() => expect(live.ended()).toBe(true));
  const past = watchSse(gateway, `(after: "${last}")`);
  await eventually(() => expect(past.ended()).toBe(true));
  for (const { events } of [live, past]) {
    expect(events.at(-1)?.errors?.[0]?.extensions).toMatchObject(tryAgain);
    expect(events.at(-1)?.data ?? null).toBe(null);
  }
  ticker.broken.names = false;
  const resumed = watchSse(gateway, `(after: "${last}")`);
  await eventually(() => expect(ats(resumed).at(-1)).toBe(1));
  expect(resumed.events.at(-1)?.data?.ticked?.symbol.name).toBe('name of A');
});

test('equal subscriptions share one execution a batch of changes', async () => {
  const { gateway, ticker } = await start();
  const watchers = Array.from({ length: 20 }, () => watchSse(gateway, '(codes: ["A"])'));
  await eventually(() => {
    ticker.tick({ code: 'A', at: 0 });
    for (const { events } of watchers) expect(events.length).toBeGreaterThan(0);
  });
  const tellAll = async (at: number): Promise<void> => {
    ticker.tick({ code: 'A', at });
    await eventually(() => {
      for (const watcher of watchers) expect(ats(watcher).at(-1)).toBe(at);
    });
  };
  // The last tick of those that found out whether all listen has run, too, when what came after it is told.
  await tellAll(1);
  const before = ticker.runs.twin;
  await tellAll(2);
  expect(ticker.runs.twin - before).toBe(1);
});

test('those too that begin together, while nobody is told anything yet', async () => {
  const answered = Promise.withResolvers<void>();
  const { gateway, ticker } = await startTicks(ends, { telling: { linger: () => answered.promise } });
  const socket = await openSocket(ends, gateway);
  socket.say({ type: 'connection_init' });
  await eventually(() => expect(socket.messages).toHaveLength(1));
  const ids = Array.from({ length: 20 }, (_, nth) => `s${nth}`);
  for (const id of ids) socket.say({ type: 'subscribe', id, payload: { query: query() } });
  // Messages are read in order: all of them have begun, none is told whether it may.
  socket.say({ type: 'ping' });
  await eventually(() => expect(socket.messages).toHaveLength(2));
  answered.resolve();
  const told = (at: number) =>
    socket.messages.filter(({ payload }) => JSON.stringify(payload)?.includes(`"at":${at},`));
  await eventually(() => {
    ticker.tick({ code: 'A', at: 0 });
    expect(new Set(told(0).map(({ id }) => id)).size).toBe(ids.length);
  });
  ticker.tick({ code: 'A', at: 1 });
  await eventually(() => expect(told(1)).toHaveLength(ids.length));
  const before = ticker.runs.twin;
  ticker.tick({ code: 'A', at: 2 });
  await eventually(() => expect(told(2)).toHaveLength(ids.length));
  expect(ticker.runs.twin - before).toBe(1);
});

/** A subscription over SSE whose client reads nothing until told to. */
async function unread(gateway: Gateway): Promise<{ text(): Promise<string>; reader: Reader }> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: query() }),
  });
  if (response.body === null) throw new Error('a stream has a body');
  const reader = response.body.getReader();
  ends.push(() => reader.cancel().catch(() => undefined));
  return { text: () => rest(reader), reader };
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

async function rest(reader: Reader): Promise<string> {
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read())
    text += Buffer.from(part.value).toString();
  return text;
}

/** Ticks far more than sockets and queues hold, at the pace of one that reads. */
async function flood(ticker: Ticker, reading: Watcher, events = 1_000): Promise<number> {
  const code = `A${'x'.repeat(20_000)}`;
  for (let at = 1; at <= events; at += 1) {
    ticker.tick({ code, at });
    if (at % 50 === 0) await eventually(() => expect(ats(reading).at(-1)).toBe(at));
  }
  return events;
}

test('one that does not read costs the others nothing, and gets every change once it reads', async () => {
  const { gateway, ticker } = await start({ maxWaitingEvents: 100 });
  const { reader } = await unread(gateway);
  const reading = watchSse(gateway);
  await listening(ticker, reading);
  const events = await flood(ticker, reading);
  const got = { text: '' };
  void (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read())
      got.text += Buffer.from(part.value).toString().replaceAll(/x{9,}/g, '');
  })();
  const told = () => [...got.text.matchAll(/"at":(\d+)/g)].map(([, at]) => Number(at)).filter((at) => at > 0);
  await eventually(() => expect(told().at(-1)).toBe(events));
  expect(told()).toEqual(Array.from({ length: events }, (_, index) => index + 1));
}, 60_000);

test('one that never reads is told to come again and closed', async () => {
  const { gateway, ticker } = await start({ stalledMs: 3_000 });
  const stalled = await unread(gateway);
  const reading = watchSse(gateway);
  await listening(ticker, reading);
  await flood(ticker, reading, 400);
  await eventually(async () => {
    const metrics = await fetch(`${gateway.url}/metrics`);
    expect(await metrics.text()).toContain('stockgate_subscriptions_open 1');
  });
  const text = await stalled.text();
  expect(text).toContain('SLOW_CONSUMER');
  expect(text.trimEnd().endsWith('event: complete\ndata:')).toBe(true);
}, 60_000);

test('a source that cannot be followed is a fault that can be tried again, and is followed when it is back', async () => {
  const { gateway, ticker } = await start();
  ticker.broken.follow = true;
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: query() }),
  });
  expect(await response.text()).toContain('"code":"SUBGRAPH_UNAVAILABLE","retryable":true');
  ticker.broken.follow = false;
  await listening(ticker, watchWs(gateway));
});

test.each([
  ['a field that is not there', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a root field behind a fragment',
    'subscription { ... on Subscription { ticked { at } } }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['a hidden field', '{ _ticks(changes: []) { at } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['a cursor that is none', 'subscription { ticked(after: "x") { at } }', 'BAD_USER_INPUT'],
  ['a document that is none', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
])('%s is refused with its code', async (_what, source, code) => {
  const { gateway } = await start();
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: source }),
  });
  expect(await response.text()).toContain(`"code":"${code}"`);
});

test('queries are served over WebSocket and SSE too', async () => {
  const { gateway } = await start();
  const client = createWsClient({
    url: `${gateway.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
  });
  ends.push(() => client.dispose());
  const results: unknown[] = [];
  for await (const result of client.iterate({ query: '{ symbols { code } }' })) results.push(result);
  expect(results).toEqual([{ data: { symbols: [] } }]);
});

test('a subscription that will take one answer only is told where it is served', async () => {
  const { gateway } = await start();
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: query() }),
  });
  expect(response.status).toBe(406);
  const text = await response.text();
  expect(text).toContain('"code":"NOT_ACCEPTABLE"');
  expect(text).toContain('text/event-stream');
});
