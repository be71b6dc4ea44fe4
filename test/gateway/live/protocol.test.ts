/**
 * What is said beside events and around them: ids, heartbeats, resyncs, close codes, limits, the single connection mode.
 *
 * Over the foreign feed of ticks, on raw connections; docs/subscriptions.md is what they are held against.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createClient as createSseClient } from 'graphql-sse';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { encodeCursor } from '#schema';
import {
  type Ends,
  type OpenStream,
  openSocket,
  openStream,
  startTicks,
  type TickEvent,
  ticked,
} from './arrange.ts';
import { refusedCode } from './ticker.ts';

const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 30_000, interval: 10 });

const ends: Ends = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function readAll(client: Socket): Promise<string> {
  let text = '';
  for await (const part of client) text += String(part);
  return text;
}

/** Waits until a measure stays what it is. */
async function settled(measure: () => number): Promise<void> {
  let before = Number.NaN;
  await vi.waitFor(
    () => {
      const last = before;
      before = measure();
      expect(before).toBe(last);
    },
    { timeout: 30_000, interval: 100 },
  );
}

const ats = (events: readonly TickEvent[]) => events.flatMap(({ data }) => data?.ticked.at ?? []);
const lives = (events: readonly TickEvent[]) => events.flatMap(({ extensions }) => extensions?.live ?? []);

describe('an event stream', () => {
  test('has headers that keep proxies from holding events back, at once', async () => {
    const { gateway } = await startTicks(ends);
    const { response } = await openStream(ends, { url: gateway.url, query: ticked() });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
  });

  test('resumes after Last-Event-ID, whatever its arguments say', async () => {
    const { gateway, ticker } = await startTicks(ends);
    const first = await openStream(ends, {
      url: gateway.url,
      query: ticked(`(after: "${ticker.cursor()}")`),
    });
    for (let at = 1; at <= 5; at += 1) ticker.tick({ code: 'A', at });
    await eventually(() => expect(first.ids).toHaveLength(5));
    expect(first.ids).toEqual(first.events.map(({ data }) => data?.ticked.cursor));
    const headers = { 'last-event-id': first.ids[2] ?? '' };
    const again = await openStream(ends, { url: gateway.url, query: ticked('(snapshot: true)'), headers });
    await eventually(() => expect(ats(again.events)).toEqual([4, 5]));
  });

  test('gives no id within a snapshot, and the id of all of it after', async () => {
    const { gateway, ticker } = await startTicks(ends);
    for (const code of ['A', 'B', 'C']) ticker.untold({ code, at: 1 });
    const stream = await openStream(ends, { url: gateway.url, query: ticked('(snapshot: true)') });
    await eventually(() => expect(stream.ids).toEqual([ticker.cursor()]));
    expect(stream.events).toHaveLength(3);
  });

  test.each([
    { version: '1.0', chunk: '' },
    { version: '1.1', chunk: '\\r\\n[0-9a-f]+\\r\\n' },
  ])(
    'says the same to a client, or a proxy, of HTTP/$version, every event whole',
    async ({ version, chunk }) => {
      const { gateway, ticker } = await startTicks(ends);
      const { hostname, port } = new URL(gateway.url);
      const socket = connect(Number(port), hostname);
      ends.push(() => socket.destroy());
      let said = '';
      socket.on('data', (bytes) => {
        said += String(bytes);
      });
      const query = encodeURIComponent(ticked(`(after: "${ticker.cursor()}")`));
      const head = [`GET /graphql?query=${query} HTTP/${version}`, `host: ${hostname}`];
      socket.write(`${[...head, 'accept: text/event-stream'].join('\r\n')}\r\n\r\n`);
      await eventually(() => expect(said).toContain(':\n\n'));
      // A letter of more than one byte: a chunk counts bytes.
      for (const code of ['A', 'Ä']) ticker.tick({ code, at: 1 });
      await eventually(() => expect(said).toContain('Ä'));
      const event = 'id: \\S+\nevent: next\ndata: {"data":.*?}}}}\n\n';
      expect(said.slice(said.indexOf(':\n\n') + 3)).toMatch(new RegExp(`^${chunk}${event}${chunk}${event}`));
    },
  );
});

describe('a quiet subscription', () => {
  test('has its cursor moved on by what concerns others', async () => {
    const { gateway, ticker } = await startTicks(ends, { subscriptionLimits: { beatEveryMs: 50 } });
    const stream = await openStream(ends, { url: gateway.url, query: ticked('(codes: ["A"])') });
    const socket = await openSocket(ends, gateway);
    socket.say({ type: 'connection_init' });
    await eventually(() => expect(socket.messages).toEqual([{ type: 'connection_ack' }]));
    socket.say({ type: 'subscribe', id: 'quiet', payload: { query: ticked('(codes: ["A"])') } });
    await eventually(() => {
      ticker.tick({ code: 'B', at: 1 });
      expect(stream.ids.at(-1)).not.toBeUndefined();
      expect(socket.messages.at(-1)?.type).toBe('ping');
    });
    await eventually(() => {
      expect(stream.ids.at(-1)).toBe(ticker.cursor());
      expect(socket.messages.at(-1)).toEqual({
        type: 'ping',
        payload: { cursors: { quiet: ticker.cursor() } },
      });
    });
    expect(stream.events).toEqual([]);
  });

  test('tells heartbeats in its events where asked', async () => {
    const { gateway, ticker } = await startTicks(ends);
    ticker.untold({ code: 'B', at: 1 });
    const query = ticked('(codes: ["A"], heartbeatSeconds: 1)');
    const stream = await openStream(ends, { url: gateway.url, query });
    await eventually(() =>
      expect(lives(stream.events)[0]).toEqual({ type: 'HEARTBEAT', cursor: ticker.cursor() }),
    );
    expect(stream.events[0]?.data).toBeNull();
  });

  test.each([
    ['heartbeatSeconds: 0', 'heartbeatSeconds'],
    ['throttleMs: 60001', 'throttleMs'],
    ['throttleMs: -1', 'throttleMs'],
  ])('is refused with %s', async (argument, name) => {
    const { gateway } = await startTicks(ends);
    const stream = await openStream(ends, { url: gateway.url, query: ticked(`(${argument})`) });
    await eventually(() => expect(stream.events).toHaveLength(1));
    expect(JSON.stringify(stream.events)).toContain(name);
  });
});

describe('a subscription that is told nothing yet', () => {
  const told = ({ events }: OpenStream) => events.flatMap(({ errors = [] }) => errors);

  test('is refused at once when it could never be answered, after a cursor or from now on', async () => {
    const { gateway, ticker } = await startTicks(ends);
    for (const after of ['', `, after: "${ticker.cursor()}"`]) {
      const query = ticked(`(codes: ["${refusedCode}"]${after})`);
      const stream = await openStream(ends, { url: gateway.url, query });
      await eventually(() =>
        expect(told(stream)).toMatchObject([{ extensions: { code: 'UNKNOWN_CHANNEL' } }]),
      );
    }
  });

  test('begins although what answers it is away, and is told when that is back', async () => {
    const { gateway, ticker } = await startTicks(ends);
    ticker.broken.twin = true;
    const query = ticked(`(after: "${ticker.cursor()}")`);
    const stream = await openStream(ends, { url: gateway.url, query });
    await eventually(() => expect(ticker.runs.twin).toBe(1));
    ticker.broken.twin = false;
    ticker.tick({ code: 'A', at: 1 });
    await eventually(() => expect(ats(stream.events)).toEqual([1]));
    expect(told(stream)).toEqual([]);
  });

  test.each([
    ['more', [0, 0, 1]],
    ['fewer', [0]],
  ])('is refused at once with a cursor that has %s parts than the feed', async (_than, place) => {
    const { gateway } = await startTicks(ends);
    const query = ticked(`(after: "${encodeCursor(place)}")`);
    const stream = await openStream(ends, { url: gateway.url, query });
    const refusal = { message: expect.stringContaining('after'), extensions: { code: 'BAD_USER_INPUT' } };
    await vi.waitFor(() => expect(told(stream)).toMatchObject([refusal]), { timeout: 4_000 });
  });
});

describe('a cursor from before what is kept', () => {
  test('is refused with its code', async () => {
    const { gateway, ticker } = await startTicks(ends);
    const old = ticker.cursor();
    ticker.untold({ code: 'A', at: 1 });
    ticker.forget();
    const stream = await openStream(ends, { url: gateway.url, query: ticked(`(after: "${old}")`) });
    await eventually(() => expect(stream.ended()).toBe(true));
    const refusal = { path: ['ticked'], extensions: { code: 'CURSOR_TOO_OLD' } };
    expect(stream.events.at(-1)?.errors).toMatchObject([refusal]);
  });

  test('begins with the state where resync is asked for, and says so first', async () => {
    const { gateway, ticker } = await startTicks(ends);
    const old = ticker.cursor();
    for (let at = 1; at <= 3; at += 1) ticker.untold({ code: 'A', at });
    ticker.forget();
    const query = ticked(`(after: "${old}", resync: true)`);
    const stream = await openStream(ends, { url: gateway.url, query });
    await eventually(() => expect(stream.events).toHaveLength(2));
    expect(lives(stream.events.slice(0, 1))).toEqual([{ type: 'RESYNC', cursor: ticker.cursor() }]);
    ticker.tick({ code: 'A', at: 4 });
    await eventually(() => expect(ats(stream.events)).toEqual([3, 4]));
  });
});

test('a subscription that asks for it collects the changes of a tick', async () => {
  const { gateway, ticker } = await startTicks(ends);
  const query = ticked(`(after: "${ticker.cursor()}", throttleMs: 300)`);
  const stream = await openStream(ends, { url: gateway.url, query });
  for (let at = 1; at <= 400; at += 1) ticker.tick({ code: 'A', at });
  await eventually(() => expect(ats(stream.events)).toEqual([400]));
  const before = ticker.runs.twin;
  for (let at = 401; at <= 800; at += 1) ticker.tick({ code: 'A', at });
  await eventually(() => expect(ats(stream.events)).toEqual([400, 800]));
  expect(ticker.runs.twin - before).toBe(1);
});

test('how late a change is when it is told live is measured once for equal subscriptions, history is not', async () => {
  const { gateway, ticker } = await startTicks(ends);
  const after = ticker.cursor();
  ticker.untold({ code: 'A', at: 1, recordedAtMs: Date.now() - 20_000 });
  const query = ticked(`(after: "${after}")`);
  const streams = await Promise.all([1, 2, 3].map(() => openStream(ends, { url: gateway.url, query })));
  const told = () => streams.map(({ events }) => ats(events));
  await eventually(() => expect(told()).toEqual([[1], [1], [1]]));
  ticker.tick({ code: 'A', at: 2, recordedAtMs: Date.now() - 2_000 });
  await eventually(() =>
    expect(told()).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]),
  );
  const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
  const observed = (of: string) =>
    new RegExp(`stockgate_delivery_latency_seconds_${of} (\\S+)`).exec(metrics)?.[1];
  const labels = 'topic="ticks",field="ticked"';
  expect(observed(`bucket{le="1",${labels}}`)).toBe('0');
  expect(observed(`count{${labels}}`)).toBe('1');
});

describe('a WebSocket', () => {
  const init = { type: 'connection_init' };
  const begin = (id: string) => ({ type: 'subscribe', id, payload: { query: ticked() } });

  test.each([
    ['a message that is none', [init, 'hello'], 4400],
    ['a message of another protocol', [init, { type: 'start', id: '1' }], 4400],
    ['a subscription before its connection is known', [begin('1')], 4401],
    ['an id that is in use', [init, begin('1'), begin('1')], 4409],
    ['a second beginning', [init, init], 4429],
  ])('is closed for %s', async (_why, messages, code) => {
    const { gateway } = await startTicks(ends);
    const socket = await openSocket(ends, gateway);
    for (const [at, message] of messages.entries()) {
      socket.say(message);
      if (at === 0 && message === init && messages[1] !== init)
        await eventually(() => expect(socket.messages).toHaveLength(1));
    }
    expect(await socket.closed).toBe(code);
  });

  test('is closed when nobody says who it is', async () => {
    const { gateway } = await startTicks(ends);
    expect(await (await openSocket(ends, gateway)).closed).toBe(4408);
  });

  test('of another subprotocol is closed', async () => {
    const { gateway } = await startTicks(ends);
    expect(await (await openSocket(ends, { url: gateway.url, protocol: '' })).closed).toBe(4406);
  });

  test('is not opened for a page of another site, and is for one of its own', async () => {
    const { gateway } = await startTicks(ends);
    const asked = (origin: string) => openSocket(ends, { url: gateway.url, origin });
    await expect(asked('https://shop.example')).rejects.toThrow('Unexpected server response: 403');
    const socket = await asked(gateway.url);
    socket.say(init);
    await eventually(() => expect(socket.messages).toEqual([{ type: 'connection_ack' }]));
  });

  test('that is refused, whatever its client does, is refused to it alone', async () => {
    const { gateway } = await startTicks(ends);
    const { hostname: host, port } = new URL(gateway.url);
    const upgrade = async (path: string) => {
      const client = connect({ host, port: Number(port) }).on('error', () => undefined);
      ends.push(() => client.destroy());
      const asks = `GET ${path} HTTP/1.1\r\nhost: here\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n`;
      await new Promise((resolve) => client.write(asks, resolve));
      return client;
    };
    // None of these is an address, and a socket that was upgraded has nobody else to see its errors.
    expect(await readAll(await upgrade('//'))).toMatch(/^HTTP\/1.1 404 /);
    for (let count = 0; count < 20; count += 1) (await upgrade('/elsewhere')).resetAndDestroy();
    const socket = await openSocket(ends, gateway);
    socket.say(init);
    await eventually(() => expect(socket.messages).toEqual([{ type: 'connection_ack' }]));
  });

  const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;

  test.each([
    ['a ping nested too deeply to be written back', `{"type":"ping","payload":{"a":${deep}}}`, 4400],
    ['more than a beginning takes', `{"type":"ping","payload":{"a":"${'a'.repeat(200_000)}"}}`, 1009],
  ])('that sends %s, is closed alone', async (_what, message, code) => {
    const { gateway } = await startTicks(ends);
    const [bad, good] = [await openSocket(ends, gateway), await openSocket(ends, gateway)];
    bad.say(message);
    expect(await bad.closed).toBe(code);
    good.say(init);
    await eventually(() => expect(good.messages).toEqual([{ type: 'connection_ack' }]));
  });

  test('whose subprotocol is refused, and that sends what is no frame, is closed alone', async () => {
    const { gateway } = await startTicks(ends);
    const { hostname: host, port } = new URL(gateway.url);
    const client = connect({ host, port: Number(port) }).on('error', () => undefined);
    const key = 'sec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==';
    client.write(
      `GET /graphql HTTP/1.1\r\nhost: here\r\nconnection: upgrade\r\nupgrade: websocket\r\n${key}\r\n\r\n`,
    );
    await once(client, 'data');
    client.end(Buffer.alloc(8, 0xff));
    await readAll(client);
    const socket = await openSocket(ends, gateway);
    socket.say(init);
    await eventually(() => expect(socket.messages).toEqual([{ type: 'connection_ack' }]));
  });

  test('that takes nothing away is not read from either', async () => {
    const { gateway } = await startTicks(ends);
    const { socket, say, messages } = await openSocket(ends, gateway);
    say(init);
    await eventually(() => expect(messages).toHaveLength(1));
    socket.pause();
    const ping = { type: 'ping', payload: { a: 'a'.repeat(500_000) } };
    for (let count = 0; count < 60; count += 1) say(ping);
    await eventually(() => expect(socket.bufferedAmount).toBeGreaterThan(1_000_000));
    await settled(() => socket.bufferedAmount);
    expect(socket.bufferedAmount).toBeGreaterThan(10_000_000);
    socket.resume();
    await eventually(() => expect(messages).toHaveLength(61));
  });

  test('answers a ping with what it carried, and ends what is completed', async () => {
    const { gateway, ticker } = await startTicks(ends);
    const socket = await openSocket(ends, gateway);
    socket.say({ type: 'ping', payload: { n: 1 } });
    socket.say(init);
    await eventually(() => expect(socket.messages).toHaveLength(2));
    expect(socket.messages).toEqual([{ type: 'pong', payload: { n: 1 } }, { type: 'connection_ack' }]);
    socket.say(begin('a'));
    await eventually(() => {
      ticker.tick({ code: 'A', at: 1 });
      expect(socket.messages.at(-1)).toMatchObject({ id: 'a', type: 'next' });
    });
    const pongs = () => socket.messages.filter(({ type }) => type === 'pong').length;
    const askAgain = async (): Promise<void> => {
      const before = pongs();
      socket.say({ type: 'ping' });
      await eventually(() => expect(pongs()).toBe(before + 1));
    };
    socket.say({ type: 'complete', id: 'a' });
    await askAgain();
    const count = socket.messages.length;
    ticker.tick({ code: 'A', at: 2 });
    await askAgain();
    expect(socket.messages).toHaveLength(count + 1);
    expect(socket.messages.some(({ type }) => type === 'complete')).toBe(false);
  });

  test('carries frames of every length', async () => {
    const { gateway, ticker } = await startTicks(ends);
    const socket = await openSocket(ends, gateway);
    socket.say(init);
    await eventually(() => expect(socket.messages).toHaveLength(1));
    socket.say({
      type: 'subscribe',
      id: 'a',
      payload: { query: 'subscription { ticked { symbol { code } } }' },
    });
    await eventually(() => {
      ticker.tick({ code: 'A', at: 0 });
      expect(socket.messages.length).toBeGreaterThan(1);
    });
    for (const length of [20, 65, 66, 67, 500, 65_460, 65_470, 65_480, 200_000])
      ticker.tick({ code: 'B'.repeat(length), at: 1 });
    await eventually(() => expect(JSON.stringify(socket.messages.at(-1))).toContain('B'.repeat(200_000)));
  });

  test('has as many subscriptions as it may, and is told when it wants more', async () => {
    const limits = { maxSubscriptionsPerConnection: 2, maxSubscriptionsPerCaller: 3 };
    const { gateway } = await startTicks(ends, { subscriptionLimits: limits });
    const [one, other] = [await openSocket(ends, gateway), await openSocket(ends, gateway)];
    for (const socket of [one, other]) {
      socket.say(init);
      await eventually(() => expect(socket.messages).toHaveLength(1));
    }
    for (const id of ['a', 'b', 'c']) one.say(begin(id));
    const refused = { type: 'error', payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }] };
    await eventually(() => expect(one.messages.at(-1)).toMatchObject({ id: 'c', ...refused }));
    for (const id of ['d', 'e']) other.say(begin(id));
    await eventually(() => expect(other.messages.at(-1)).toMatchObject({ id: 'e', ...refused }));
  });
});

describe('the single connection mode', () => {
  test('carries several operations over one stream, each to its end', async () => {
    const { gateway, ticker } = await startTicks(ends);
    const client = createSseClient({ singleConnection: true, lazy: true, url: `${gateway.url}/graphql` });
    ends.push(() => client.dispose());
    const got: Record<string, unknown[]> = { A: [], B: [] };
    const leave = (['A', 'B'] as const).map((code) =>
      client.subscribe(
        { query: ticked(`(codes: ["${code}"])`) },
        { next: (event) => got[code]?.push(event), error: () => undefined, complete: () => undefined },
      ),
    );
    await eventually(() => {
      for (const code of ['A', 'B']) ticker.tick({ code, at: 1 });
      expect(got.A?.length).toBeGreaterThan(0);
      expect(got.B?.length).toBeGreaterThan(0);
    });
    const results: unknown[] = [];
    for await (const result of client.iterate({ query: '{ symbols { code } }' })) results.push(result);
    expect(results).toEqual([{ data: { symbols: [] } }]);
    leave[0]?.();
    ticker.tick({ code: 'B', at: 2 });
    await eventually(() => expect(JSON.stringify(got.B?.at(-1))).toContain('"at":2'));
  });

  test('refuses a token nobody reserved, a second stream, and an operation without id', async () => {
    const { gateway } = await startTicks(ends);
    const at = `${gateway.url}/graphql`;
    const token = await (await fetch(at, { method: 'PUT' })).text();
    const shown = { 'x-graphql-event-stream-token': token };
    const post = (headers: Record<string, string>) =>
      fetch(at, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: ticked() }),
      });
    expect((await post({ 'x-graphql-event-stream-token': 'nobody' })).status).toBe(404);
    expect((await post(shown)).status).toBe(400);
    const stream = await fetch(at, { headers: { accept: 'text/event-stream', ...shown } });
    expect(stream.status).toBe(200);
    ends.push(() => stream.body?.cancel().catch(() => undefined));
    expect((await fetch(at, { headers: { accept: 'text/event-stream', ...shown } })).status).not.toBe(200);
    expect((await fetch(`${at}?operationId=x`, { method: 'DELETE', headers: shown })).status).toBe(200);
  });

  test('ends with its last operation when its gateway stops, and holds nothing up', async () => {
    const { gateway } = await startTicks(ends);
    const at = `${gateway.url}/graphql`;
    const token = await (await fetch(at, { method: 'PUT' })).text();
    const headers = { 'x-graphql-event-stream-token': token, 'content-type': 'application/json' };
    const stream = await fetch(at, { headers: { ...headers, accept: 'text/event-stream' } });
    // Rejects when the stream is cut instead of ended.
    const text = stream.text();
    const body = JSON.stringify({ query: ticked(), extensions: { operationId: 'one' } });
    expect((await fetch(at, { method: 'POST', headers, body })).status).toBe(202);
    await gateway.stop({ deadlineMs: 15_000 });
    expect(await text).toMatch(/SHUTTING_DOWN.*\n\nevent: complete\ndata: \{"id":"one"\}\n\n$/);
  });
});
