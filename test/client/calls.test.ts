/**
 * Calls of the client against the product: outcomes, faults, and that a call happens once however often it is tried.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, gatewayFaultCodes, isFault, type StockgateClient } from '#client';
import { faultCodes } from '#schema';
import { startWorld, type World } from '#test/world';
import { startCutProxy } from './cut-proxy.ts';
import { event, openGoods, record } from './goods.ts';

const run = promisify(execFile);
const rootFolder = path.join(import.meta.dirname, '../..');
let world: World;
let client: StockgateClient;

beforeAll(async () => {
  world = await startWorld({
    callers: { till: { kind: 'store', channels: ['store'], locations: ['shop'] } },
  });
  client = createClient({ url: world.url });
  await openGoods(client, { skus: ['MUG', 'TEA'], locationIds: ['shop', 'depot'] });
  await record(client, [event({ sku: 'MUG', quantity: 10 }), event({ sku: 'TEA', quantity: 3 })]);
});
afterAll(() => world?.stop());

it('the fault codes of the client are those of the product', () => {
  expect([...gatewayFaultCodes].sort()).toEqual([...faultCodes].sort());
});

describe('promises', () => {
  const lines = (sku: string, quantity: number) => [{ sku, quantity, locationId: 'shop' }];

  it('a reservation is held, extended, confirmed, given back; asked again it has moved on', async () => {
    const input = { idempotencyKey: 'life', channel: 'web', lines: lines('MUG', 2) };
    const held = await client.reserve(input);
    if (held.kind !== 'held') throw new Error(held.kind);
    const { id } = held.reservation;
    expect(await client.extendReservation({ id, holdSeconds: 1_800 })).toMatchObject({ kind: 'done' });
    expect(await client.confirmReservation({ id })).toMatchObject({
      kind: 'done',
      reservation: { status: 'CONFIRMED' },
    });
    expect(await client.reserve(input)).toMatchObject({ kind: 'movedOn', replayed: true });
    expect(await client.releaseReservation({ id })).toMatchObject({ kind: 'done' });
    expect(await client.reservation(id)).toMatchObject({ status: 'CANCELLED' });
    const late = await client.confirmReservation({ id });
    expect(late).toMatchObject({ kind: 'refused', refusals: [{ __typename: 'ReservationEnded' }] });
  });

  it('what is short is refused with what there is, or held in part when that is allowed', async () => {
    const much = { channel: 'web', lines: lines('TEA', 5) };
    expect(await client.reserve(much)).toMatchObject({
      kind: 'refused',
      refusals: [{ __typename: 'InsufficientStock', requested: 5, available: 3 }],
    });
    expect(await client.reserve({ ...much, allOrNothing: false })).toMatchObject({
      kind: 'partlyHeld',
      reservation: { lines: [{ held: 3 }] },
      shortages: [{ __typename: 'InsufficientStock' }],
    });
  });

  it('an order is placed, placed again as the same, and cancelled', async () => {
    const input = {
      channel: 'web',
      channelOrderId: 'o-1',
      fulfilment: 'SHIP',
      lines: lines('MUG', 1),
    } as const;
    expect(await client.placeOrder(input)).toMatchObject({ kind: 'placed', replayed: false });
    expect(await client.placeOrder(input)).toMatchObject({ kind: 'placed', replayed: true });
    expect(await client.order(input)).toMatchObject({ status: 'ALLOCATED' });
    expect(await client.cancelOrder({ channel: 'web', channelOrderId: 'o-1' })).toMatchObject({
      kind: 'cancelled',
    });
    const huge = await client.placeOrder({ ...input, channelOrderId: 'o-2', lines: lines('MUG', 500) });
    expect(huge).toMatchObject({ kind: 'refused', refusals: [{ __typename: 'OrderNotAllocated' }] });
  });

  it('a call whose answer is lost on the way is made again under its key, and happens once', async () => {
    const proxy = await startCutProxy(world.url);
    try {
      const { availableToSell: before } = await availabilityOf('MUG');
      // The first answer breaks off after its first byte: it happened, and nobody was told.
      proxy.cutAfter([1, 1]);
      const patient = createClient({ url: proxy.url });
      const outcome = await patient.reserve({ channel: 'web', lines: lines('MUG', 1) });
      expect(outcome).toMatchObject({ kind: 'held', replayed: true });
      expect(proxy.cuts()).toBe(2);
      expect((await availabilityOf('MUG')).availableToSell).toBe(before - 1);
    } finally {
      await proxy.close();
    }
  });
});

async function availabilityOf(sku: string) {
  const [found] = await client.availability({ skus: [sku], channel: 'web', consistency: 'STRONG' });
  if (found === undefined) throw new Error('no answer');
  return found;
}

it('events answer each for itself, in the order told', async () => {
  const good = event({ sku: 'MUG' });
  const outcomes = await client.recordEvents([
    good,
    good,
    event({ sku: 'NOBODY' }),
    event({ type: 'NONSENSE' }),
  ]);
  expect(outcomes.map(({ kind, index }) => `${index} ${kind}`)).toEqual([
    ...['0 recorded', '1 replayed', '2 parked', '3 refused'],
  ]);
  expect(outcomes[3]).toMatchObject({ reason: { code: 'NotRecordable' } });
});

it('an item comes with its price, or says why not; an item that is none is null', async () => {
  expect(await client.item({ sku: 'MUG', channel: 'web', currency: 'EUR' })).toMatchObject({
    ...{ name: 'Item MUG', price: { amount: null, unknown: expect.any(String) } },
  });
  expect(await client.item({ sku: 'NOBODY', channel: 'web', currency: 'EUR' })).toBeNull();
});

describe('faults', () => {
  it('come with code, correlation id and what is missing', async () => {
    const asTill = createClient({ url: world.url, credential: () => ({ apiKey: world.keyOf('till') }) });
    const forbidden = await faultOf(
      asTill.ask({ document: '{ auditEntries(first: 1) { nodes { id } } }', variables: {} }),
    );
    expect(forbidden).toMatchObject({
      code: 'FORBIDDEN',
      retryable: false,
      details: { missingScopes: expect.any(Array) },
    });
    expect(forbidden.correlationId).toMatch(/\S/);
    const stranger = createClient({ url: world.url, credential: { apiKey: 'sgk_nobody' } });
    expect(await faultOf(stranger.availability({ skus: ['MUG'], channel: 'web' }))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    expect(await faultOf(client.availability({ skus: ['MUG'], channel: 'none' }))).toMatchObject({
      code: 'UNKNOWN_CHANNEL',
    });
  });

  it('nobody there is NETWORK after every try, with the key to try again under; too late is DEADLINE', async () => {
    const proxy = await startCutProxy(world.url);
    const { url } = proxy;
    await proxy.close();
    const nobody = createClient({ url, retry: { attempts: 2, baseMs: 1 } });
    const reserving = nobody.reserve({
      idempotencyKey: 'k-1',
      channel: 'web',
      lines: [{ sku: 'MUG', quantity: 1 }],
    });
    expect(await faultOf(reserving)).toMatchObject({
      code: 'NETWORK',
      retryable: true,
      idempotencyKey: 'k-1',
    });
    const slow = createClient({
      url: world.url,
      fetch: (input, init) => hanging(input, init),
      deadlineMs: 30,
    });
    expect(await faultOf(slow.order({ channel: 'web', channelOrderId: 'o-1' }))).toMatchObject({
      code: 'DEADLINE',
    });
  });

  it('a call that is given up throws the reason it was given', async () => {
    const stop = new AbortController();
    const hung = createClient({ url: world.url, fetch: (input, init) => hanging(input, init) });
    const asked = hung.reservation('r', { signal: stop.signal });
    stop.abort(new Error('the customer left'));
    await expect(asked).rejects.toThrow('the customer left');
    await expect(hung.reservation('r', { signal: stop.signal })).rejects.toThrow('the customer left');
  });
});

async function faultOf(call: Promise<unknown>) {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isFault(error)) throw new Error(`no fault, but ${String(error)}`);
  return error;
}

/** A gateway that never answers. */
function hanging(_input: unknown, init: RequestInit | undefined): Promise<Response> {
  return new Promise((_, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });
}

it('built and installed by another team: its doors open, in plain JavaScript and with types', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'stockgate-installed-'));
  try {
    const installed = path.join(folder, 'node_modules/stockgate-client');
    const tsc = path.join(rootFolder, 'node_modules/typescript/bin/tsc');
    await run(process.execPath, [
      tsc,
      '--project',
      path.join(rootFolder, 'client'),
      '--outDir',
      path.join(installed, 'dist'),
    ]);
    cpSync(path.join(rootFolder, 'client/package.json'), path.join(installed, 'package.json'));
    for (const name of ['@graphql-typed-document-node', 'graphql-ws', 'graphql', '@types'])
      symlinkSync(path.join(rootFolder, 'node_modules', name), path.join(folder, 'node_modules', name));
    writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(path.join(folder, 'use.ts'), useOf(world.url));
    await run(process.execPath, [tsc, '--strict', ...strangersOptions, path.join(folder, 'use.ts')], {
      cwd: folder,
    });
    const { stdout: told } = await run(process.execPath, [path.join(folder, 'use.js')], { cwd: folder });
    expect(told).toBe('MUG true\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

const strangersOptions = ['--module', 'nodenext', '--target', 'es2022', '--skipLibCheck', '--types', 'node'];

const useOf = (url: string): string => `
  import { createClient, memoryStore, type Availability } from 'stockgate-client';
  import { fileStore } from 'stockgate-client/node';
  import { webSocket } from 'stockgate-client/web-socket';
  const client = createClient({ url: ${JSON.stringify(url)}, live: webSocket() });
  const [first]: readonly Availability[] = await client.availability({ skus: ['mug'], channel: 'web' });
  // @ts-expect-error: a sku is text
  const wrong: number = first?.sku;
  process.stdout.write(\`\${first?.sku} \${[memoryStore(), fileStore('unused')].length === 2}\\n\`);
`;
