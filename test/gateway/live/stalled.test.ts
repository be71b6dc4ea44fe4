/**
 * Clients that take nothing away: others don't wait for them, and they don't fill the gateway's memory.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test, vi } from 'vitest';
import { type Ends, openSocket, openStream, startTicks } from './arrange.ts';

const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 30_000, interval: 10 });

const ends: Ends = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const mebibyte = 1024 * 1024;

setFlagsFromString('--expose_gc');
const collectGarbage: () => void = runInNewContext('gc');

/** What this process, the gateway and its clients, holds on to, in MiB. */
function heldMebibytes(): number {
  collectGarbage();
  const { external, heapUsed } = process.memoryUsage();
  return (external + heapUsed) / mebibyte;
}

test('stalled clients of both transports, each alone in its group, keep no more than their bounds', async () => {
  const { gateway, ticker } = await startTicks(ends);
  // An alias of its own makes each a group of its own: nothing is shared.
  const query = (name: string) => `subscription { ${name}: ticked { cursor at symbol { code } } }`;
  const clients = 8;
  for (let nth = 0; nth < clients; nth += 1) {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: query(`sse${nth}`) }),
    });
    ends.push(() => response.body?.cancel().catch(() => undefined));
    const { socket, say, messages } = await openSocket(ends, gateway);
    say({ type: 'connection_init' });
    await eventually(() => expect(messages).toHaveLength(1));
    say({ type: 'subscribe', id: '1', payload: { query: query(`ws${nth}`) } });
    socket.pause();
  }
  const reading = await openStream(ends, { url: gateway.url, query: query('ticked') });
  const last = () => reading.events.at(-1)?.data?.ticked.at;
  await eventually(() => {
    ticker.tick({ code: 'A', at: 0 });
    expect(last()).toBe(0);
  });
  const before = heldMebibytes();
  const code = `A${'x'.repeat(40_000)}`;
  const rounds = 12;
  for (let round = 1; round <= rounds; round += 1) {
    for (let nth = 1; nth <= 50; nth += 1) ticker.tick({ code, at: round });
    await eventually(() => expect(last()).toBe(round));
    reading.events.splice(0);
    reading.events.push({ data: { ticked: { cursor: '', at: round, symbol: { code } } } });
  }
  // 24 MB of events for each of 16 clients would be 384; the feed itself, which the test keeps, is 24.
  expect(heldMebibytes() - before).toBeLessThan(100);
  const behind = async (): Promise<number> => {
    const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
    return Number(/stockgate_subscribers_behind_total\{field="ticked"\} (\d+)/.exec(metrics)?.[1]);
  };
  // Each is a group of its own, and the one that reads may be told first.
  await expect.poll(behind).toBeGreaterThanOrEqual(clients * 2);
}, 90_000);
