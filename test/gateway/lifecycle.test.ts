/**
 * A gateway's life: another supergraph put in force, and the end, both without dropping a request.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { type Gateway, startGateway } from '#gateway';
import { letGo } from './foreign/catalog.ts';
import { compose, defaults, post, startForeignWorld } from './world.ts';

const otherSupergraph = compose([
  {
    name: 'catalog',
    url: 'http://127.0.0.1:1/',
    typeDefs: parse(`
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])
      type Query { whoAmI: String! slow(ms: Int!): String }
    `),
  },
]);

/** Asks until told to stop; gives the statuses that came back. */
async function load(gateway: Gateway, asking: { on: boolean }): Promise<Map<string, number>> {
  const outcomes = new Map<string, number>();
  while (asking.on) {
    const outcome = await post(gateway, { query: '{ whoAmI slow(ms: 5) }' }).then(
      ({ status, text }) => (text.includes('"errors"') ? text : String(status)),
      (error) => String(error.cause ?? error),
    );
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  return outcomes;
}

async function untilInFlight(gateway: Gateway, count: number): Promise<void> {
  await expect
    .poll(async () => (await fetch(`${gateway.url}/metrics`)).text(), { interval: 10 })
    .toContain(`stockgate_requests_in_flight ${count}`);
}

test('a swap under load drops no request; what the new supergraph lacks is gone', async () => {
  await using world = await startForeignWorld('in-process');
  const across = post(world.gateway, { query: '{ works { title } slow(ms: -1) }' });
  await untilInFlight(world.gateway, 1);
  const asking = { on: true };
  const clients = Array.from({ length: 8 }, () => load(world.gateway, asking));
  for (const sdl of [otherSupergraph, world.supergraphSdl, otherSupergraph]) {
    await world.gateway.swapSupergraph(sdl);
    expect((await post(world.gateway, { query: '{ whoAmI }' })).status).toBe(200);
  }
  letGo();
  // Begun on the first supergraph, which has works, and ended there.
  expect(JSON.parse((await across).text).data.works).toHaveLength(3);
  expect((await post(world.gateway, { query: '{ works { title } }' })).status).toBe(400);
  asking.on = false;
  for (const outcomes of await Promise.all(clients)) {
    expect([...outcomes.keys()]).toEqual(['200']);
  }
});

test('a supergraph that does not load changes nothing, and the next one does', async () => {
  await using world = await startForeignWorld('in-process');
  await expect(world.gateway.swapSupergraph('type Query { a: Int }')).rejects.toThrow();
  expect((await post(world.gateway, { query: '{ works { id } }' })).status).toBe(200);
  await world.gateway.swapSupergraph(otherSupergraph);
  expect((await post(world.gateway, { query: '{ works { id } }' })).status).toBe(400);
});

test('draining says not ready and serves on; stopping finishes what is under way and takes no more', async () => {
  await using world = await startForeignWorld('in-process');
  const { gateway } = world;
  gateway.drain();
  const ready = await fetch(`${gateway.url}/health/ready`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({
    parts: [{ part: 'gateway', ready: false, reason: 'stopping' }],
  });
  const served = await post(gateway, { query: '{ whoAmI }' });
  expect([served.status, served.headers.get('connection')]).toEqual([200, 'close']);

  const underWay = post(gateway, { query: '{ slow(ms: -1) }' });
  await untilInFlight(gateway, 1);
  const stopped = gateway.stop({ deadlineMs: 60_000 });
  expect(gateway.stop({ deadlineMs: 1 })).toBe(stopped);
  letGo();
  expect((await underWay).status).toBe(200);
  await stopped;
  await expect(fetch(gateway.url)).rejects.toThrow();
});

test('what does not finish by the deadline is cut', async () => {
  await using world = await startForeignWorld('in-process');
  const underWay = post(world.gateway, { query: '{ slow(ms: 20000) }' }).catch((error) => String(error));
  await untilInFlight(world.gateway, 1);
  const startedAt = performance.now();
  await world.gateway.stop({ deadlineMs: 100 });
  expect(performance.now() - startedAt).toBeLessThan(15_000);
  expect(await underWay).toContain('fetch failed');
});

test('a taken port is an error, and leaves nothing running', async () => {
  await using world = await startForeignWorld('in-process');
  const port = Number(new URL(world.gateway.url).port);
  await expect(startGateway({ ...defaults(), supergraphSdl: otherSupergraph, port })).rejects.toThrow(
    'EADDRINUSE',
  );
});

test('nothing is reported to the makers of the libraries, not even at the end', async () => {
  const asked: unknown[] = [];
  const note = (message: unknown) => asked.push(message);
  // Every request of Node's own HTTP client, which reporters use; ours to subgraphs is another.
  subscribe('http.client.request.start', note);
  const world = await startForeignWorld('in-process');
  await post(world.gateway, { query: '{ works { title } }' });
  await world[Symbol.asyncDispose]();
  unsubscribe('http.client.request.start', note);
  expect(asked).toHaveLength(0);
});
