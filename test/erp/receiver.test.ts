/**
 * The reference receiver by itself: what it keeps through a crash, whom it answers, what it says to nonsense.
 *
 * Over HTTP and its file; the rules of its protocol are held by test/conformance/erp.ts.
 */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type CanonicalMovement,
  createHttpConnector,
  openErpConnector,
  type ReferenceReceiver,
  startReferenceReceiver,
} from '#connectors';
import { secret } from './arrange.ts';

let folder: string;
let receiver: ReferenceReceiver;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'stockgate-receiver-'));
  receiver = await startReferenceReceiver({ folder, secret });
});
afterEach(async () => {
  await receiver.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function restart(): Promise<void> {
  await receiver.kill();
  receiver = await startReferenceReceiver({ folder, secret });
}

function movement(eventId: string, fields: Partial<CanonicalMovement> = {}): CanonicalMovement {
  return {
    eventId,
    orderKeys: [],
    type: 'RECEIPT_CONFIRMED',
    sku: 'SKU-1',
    unit: 'EA',
    quantity: 2_500,
    from: { account: 'SUPPLIER' },
    to: { account: 'AVAILABLE', locationId: 'L-1' },
    occurredAt: '2026-03-01T09:30:00.000Z',
    recordedAt: '2026-03-01T09:30:01.000Z',
    businessDate: '2026-03-01',
    source: 'test',
    sourceEventId: eventId,
    ...fields,
  };
}

async function post(movements: readonly CanonicalMovement[]): Promise<string[]> {
  const connector = createHttpConnector({ url: receiver.url, secret });
  const planned = movements.flatMap((one) => {
    const plan = connector.plan(one);
    return 'status' in plan ? [] : [plan];
  });
  const outcomes = await connector.post(planned, { signal: AbortSignal.timeout(10_000) });
  await connector.close();
  return outcomes.map(({ status }) => status);
}

async function onHand(asOf: string): Promise<number[]> {
  const connector = createHttpConnector({ url: receiver.url, secret });
  const quantities: number[] = [];
  for await (const { quantity } of connector.onHandSnapshot(new Date(asOf))) quantities.push(quantity);
  await connector.close();
  return quantities;
}

const journal = () => path.join(folder, 'received.ndjson');

test('a line torn by a crash is cut off, what stands before it stays, and the event comes again', async () => {
  expect(await post([movement('a'), movement('b')])).toEqual(['posted', 'posted']);
  const whole = readFileSync(journal(), 'utf8');
  appendFileSync(journal(), whole.slice(0, 150));
  await restart();
  expect(receiver.count()).toBe(2);
  expect(readFileSync(journal(), 'utf8')).toBe(whole);
  expect(await post([movement('a'), movement('c')])).toEqual(['duplicate', 'posted']);
  await restart();
  expect(receiver.count()).toBe(3);
});

test('a journal damaged in its middle is not guessed at', async () => {
  await post([movement('a'), movement('b')]);
  await receiver.kill();
  writeFileSync(journal(), `{"seq":1\n${readFileSync(journal(), 'utf8')}`);
  await expect(startReferenceReceiver({ folder, secret })).rejects.toThrow(
    "line 1 of the receiver's journal",
  );
  rmSync(journal());
  receiver = await startReferenceReceiver({ folder, secret });
});

test('the same id with other content is refused, and changes nothing', async () => {
  expect(await post([movement('a')])).toEqual(['posted']);
  expect(await post([movement('a', { quantity: 9_000 })])).toEqual(['rejected']);
  expect(await onHand('2030-01-01T00:00:00Z')).toEqual([2_500]);
});

test('a delivery that comes twice on the way has one effect, and says so', async () => {
  await receiver.kill();
  receiver = await startReferenceReceiver({ folder, secret, misbehave: () => ({ kind: 'duplicate' }) });
  expect(await post([movement('a'), movement('b')])).toEqual(['duplicate', 'duplicate']);
  expect(receiver.count()).toBe(2);
  expect(await onHand('2030-01-01T00:00:00Z')).toEqual([5_000]);
});

test('on hand as of a time counts what had occurred by then', async () => {
  const sold = { from: { account: 'AVAILABLE', locationId: 'L-1' }, to: { account: 'CUSTOMER' } };
  await post([
    movement('a'),
    movement('b', { ...sold, quantity: 500, occurredAt: '2026-03-02T00:00:00.000Z' }),
  ]);
  expect(await onHand('2026-03-01T12:00:00Z')).toEqual([2_500]);
  expect(await onHand('2026-03-02T12:00:00Z')).toEqual([2_000]);
});

test('answers nobody without the secret, except about its health', async () => {
  for (const [method, at] of [
    ['GET', '/on-hand'],
    ['GET', '/events/a'],
    ['POST', '/events'],
  ] as const) {
    const response = await fetch(`${receiver.url}${at}`, {
      method,
      ...(method === 'POST' ? { body: '{}' } : {}),
    });
    expect(response.status).toBe(401);
  }
  expect(await (await fetch(`${receiver.url}/health`)).json()).toMatchObject({ up: true });
});

test('settings that cannot be right are refused by name, without repeating a secret', () => {
  const good = { system: 'http', url: receiver.url, secret };
  expect(() => openErpConnector({ ...good, url: 'ftp://x' })).toThrow('url must be a URL');
  expect(() => openErpConnector({ ...good, secret: 'short' })).toThrow(/^secret must be .*32/);
  expect(() => openErpConnector({ ...good, secret: 'short' })).not.toThrow('short');
  expect(() => openErpConnector({ system: 'sap' })).toThrow('known systems: http');
});

test('a stop ends although others never stop sending', async () => {
  const connector = createHttpConnector({ url: receiver.url, secret });
  let isRunning = true;
  let answered = 0;
  const sending = ['a', 'b', 'c', 'd'].map(async (sender) => {
    for (let no = 0; isRunning; no += 1) {
      const plan = connector.plan(movement(`${sender}-${no}`));
      if ('status' in plan) throw new Error('a receipt can be posted');
      const [outcome] = await connector.post([plan], { signal: AbortSignal.timeout(10_000) });
      if (outcome?.status === 'posted') answered += 1;
    }
  });
  await expect.poll(() => answered).toBeGreaterThan(20);
  await receiver.stop();
  isRunning = false;
  await Promise.all(sending);
  await connector.close();
  await expect(fetch(receiver.url)).rejects.toThrow();
});
