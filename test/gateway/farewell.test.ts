/**
 * How a gateway goes while clients are connected: it serves on until they have left or time is up, answers what is under
 * way, and closes sockets with a reason.
 */
import { Agent, get } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { letGo } from './foreign/catalog.ts';
import { startForeignWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startForeignWorld('in-process');
});
afterEach(() => world[Symbol.asyncDispose]());

const patientMs = 20_000;

async function readiness(): Promise<number> {
  const { status } = await fetch(`${world.gateway.url}/health/ready`, { headers: { connection: 'close' } });
  return status;
}

/** A client that keeps its connection although it is told to close it. */
async function stay(): Promise<{ leave(): void }> {
  const agent = new Agent({ keepAlive: true });
  await new Promise((resolve, reject) => {
    get(`${world.gateway.url}/health/live`, { agent }, (response) =>
      response.resume().once('end', resolve),
    ).once('error', reject);
  });
  return { leave: () => agent.destroy() };
}

describe('leaving', () => {
  test('serves on, not ready, while somebody is connected, and goes when all have left', async () => {
    const client = await stay();
    const stopped = world.gateway.stop({ deadlineMs: 1_000, leaveMs: patientMs });
    for (let times = 0; times < 3; times += 1) expect(await readiness()).toBe(503);
    client.leave();
    await stopped;
    await expect(readiness()).rejects.toThrow();
  });

  test('goes in time although somebody stays', async () => {
    const client = await stay();
    const startedAt = performance.now();
    await world.gateway.stop({ deadlineMs: patientMs, leaveMs: 200 });
    expect(performance.now() - startedAt).toBeGreaterThan(190);
    expect(performance.now() - startedAt).toBeLessThan(patientMs / 2);
    client.leave();
  });

  test('goes at once when nobody is connected', async () => {
    const startedAt = performance.now();
    await world.gateway.stop({ deadlineMs: patientMs, leaveMs: patientMs });
    expect(performance.now() - startedAt).toBeLessThan(patientMs / 2);
  });
});

type Message = { type: string; id?: string; payload?: unknown };

/** A socket as the protocol has it, without a client's manners. */
async function openSocket() {
  const socket = new WebSocket(`${world.gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const messages: Message[] = [];
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
  socket.on('message', (data) => messages.push(JSON.parse(String(data))));
  await new Promise((resolve) => socket.once('open', resolve));
  const send = (message: Message): void => socket.send(JSON.stringify(message));
  send({ type: 'connection_init' });
  await expect.poll(() => messages.at(-1)?.type).toBe('connection_ack');
  const ask = (id: string, query: string): void => send({ type: 'subscribe', id, payload: { query } });
  /** Asks something slow; messages are taken in order, so it is under way when a quick one after it is answered. */
  const askSlowly = async (): Promise<void> => {
    ask('slow', '{ slow(ms: -1) }');
    ask('quick', '{ __typename }');
    await expect.poll(() => messages.at(-1)).toEqual({ type: 'complete', id: 'quick' });
    messages.length = 0;
  };
  return { socket, messages, closed, ask, askSlowly };
}

describe('a WebSocket', () => {
  test('gets the answer that is under way, and is then closed with 1001 and a reason', async () => {
    const { messages, closed, askSlowly } = await openSocket();
    await askSlowly();
    const stopped = world.gateway.stop({ deadlineMs: patientMs });
    await expect.poll(() => fetch(world.gateway.url).catch(() => 'closed')).toBe('closed');
    letGo();
    await stopped;
    expect(await closed).toEqual({ code: 1001, reason: expect.stringContaining('stopping') });
    expect(messages).toEqual([
      { type: 'next', id: 'slow', payload: { data: { slow: 'done' } } },
      { type: 'complete', id: 'slow' },
    ]);
  });

  test('that asks more while it is about to be closed is not answered, so that it can ask elsewhere', async () => {
    const { messages, closed, ask, askSlowly } = await openSocket();
    await askSlowly();
    const stopped = world.gateway.stop({ deadlineMs: patientMs });
    await expect.poll(() => fetch(world.gateway.url).catch(() => 'closed')).toBe('closed');
    ask('late', '{ __typename }');
    letGo();
    await stopped;
    await closed;
    expect(messages.map(({ id }) => id)).toEqual(['slow', 'slow']);
  });

  test('whose client never answers the close is cut in time', async () => {
    const { socket, closed } = await openSocket();
    socket.pause();
    const startedAt = performance.now();
    await world.gateway.stop({ deadlineMs: 200 });
    expect(performance.now() - startedAt).toBeLessThan(patientMs / 2);
    socket.resume();
    await closed;
  });
});
