/**
 * What may be promised, through the front door: why an answer is what it is and for whom, later days, refusals that offer something else,
 * and what a change of policies would bring.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayToSpare, startWorld, type World } from '#test/world';
import { ask, event, only, record, send, stockable } from './ask.ts';
import { askAs } from './ask-as.ts';
import {
  ExpectDemandDocument,
  ExpectLinesDocument,
  ExplainedEntriesDocument,
  MoreEntriesDocument,
  PlaceOrAskDocument,
  type PolicyChangeInput,
  PromisedDocument,
  ReserveOrAskDocument,
  SetPoliciesDocument,
  ToldDelaysDocument,
  UpsertItemsDocument,
  WhatIfDocument,
} from './generated.ts';

let world: World;
let keyNo = 0;
const key = () => {
  keyNo += 1;
  return `promising-${keyNo}`;
};
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  await dayToSpare();
  world = await startWorld({
    callers: {
      planner: { kind: 'operator', channels: 'all', locations: 'all' },
      till: {
        ...{ kind: 'service', channels: ['web'], locations: 'all' },
        scopes: ['availability:read', 'stock:read', 'reservation:read'],
      },
      shop: { kind: 'marketplace', channels: ['marketplace'], locations: 'all' },
    },
  });
  await stockable(world, { skus: ['LAMP', 'VASE', 'DESK'], locationIds: ['DC', 'LEEDS'] });
  await ask(world, UpsertItemsDocument, {
    items: [{ sku: 'LAMP', attributes: [{ name: 'substitutes', value: 'DESK, vase' }] }],
  });
  await record(world, [
    event({ type: 'OPENING_ASSERTED', sku: 'LAMP', quantity: 10, locationId: 'LEEDS' }),
    event({ type: 'OPENING_ASSERTED', sku: 'VASE', quantity: 30, locationId: 'LEEDS' }),
    event({ type: 'OPENING_ASSERTED', sku: 'DESK', quantity: 3, locationId: 'DC' }),
  ]);
});
afterAll(() => world.stop());

async function set(...policies: PolicyChangeInput[]): Promise<void> {
  const { policySet } = await ask(world, SetPoliciesDocument, { input: { idempotencyKey: key(), policies } });
  expect(policySet.results.flatMap(({ userErrors }) => userErrors)).toEqual([]);
}

function reserve(sku: string, quantity: number, channel = 'web') {
  const input = { idempotencyKey: key(), channel, lines: [{ sku, quantity }] };
  return ask(world, ReserveOrAskDocument, { input });
}

test('what is expected is promised for its day, less what demand takes, and a refusal names the day and what else there is', async () => {
  const line = (quantity: number, days: number) => ({
    ...{ documentType: 'po', documentId: key(), lineId: '1', sku: 'LAMP', locationId: 'LEEDS', quantity },
    expectedAt: `${day(days)}T08:00:00Z`,
  });
  await ask(world, ExpectLinesDocument, {
    input: { idempotencyKey: key(), lines: [line(20, 3), line(5, 9)] },
  });
  await ask(world, ExpectDemandDocument, { input: { idempotencyKey: key(), lines: [line(8, 5)] } });
  const asked = { skus: ['lamp'], channel: 'web', date: day(3) };
  const { availability } = await ask(world, PromisedDocument, asked);
  expect(only(availability)).toMatchObject({
    ...{ sku: 'LAMP', availableToSell: 10, shares: [], availableToPromise: 22, nextAvailable: day(3) },
    projection: [
      { date: day(0), projected: 10, availableToPromise: 10 },
      { date: day(3), projected: 30, availableToPromise: 22 },
      { date: day(5), projected: 22, availableToPromise: 22 },
      { date: day(9), projected: 27, availableToPromise: 27 },
    ],
  });
  const { reservationCreate } = await reserve('LAMP', 25);
  expect(reservationCreate).toEqual({
    reservation: null,
    userErrors: [
      {
        ...{ code: 'InsufficientStock', nextAvailable: day(9) },
        substitutes: [{ sku: 'VASE', availableToSell: 30, item: { name: 'Item VASE' } }],
      },
    ],
  });
  const lines = [{ sku: 'LAMP', quantity: 999 }];
  const order = { channel: 'web', channelOrderId: key(), fulfilment: 'SHIP', lines } as const;
  expect((await ask(world, PlaceOrAskDocument, { input: order })).orderPlace).toEqual({
    order: { status: 'REJECTED' },
    userErrors: [{ code: 'InsufficientStock', nextAvailable: null, substitutes: [] }],
  });
});

test.each([
  [{ date: day(-1) }, 'date must be from'],
  [{ date: 'soon' }, 'date must be a day'],
  [{ date: `${day(300).slice(0, 4)}-02-30` }, 'date must be a day'],
  [{ date: day(400) }, 'date must be from'],
])('a day that cannot be promised for is refused with a sentence: %j', async (different, message) => {
  const { errors } = await send(world, PromisedDocument, { skus: ['LAMP'], channel: 'web', ...different });
  expect(errors?.[0]?.message).toContain(message);
});

test('an explanation goes down to movements and holds, adds up page by page, and names no hold of another channel', async () => {
  for (const channel of ['web', 'store', 'web']) await reserve('VASE', 2, channel);
  await record(world, [
    event({ type: 'STOCK_DAMAGED', sku: 'VASE', quantity: 1, locationId: 'LEEDS' }),
    event({ type: 'SALE_COMPLETED', sku: 'VASE', quantity: 4, locationId: 'LEEDS' }),
  ]);
  const asked = { sku: 'VASE', channel: 'web', first: 1 };
  const explained = only((await ask(world, ExplainedEntriesDocument, asked)).availability);
  const { terms } = explained.explain;
  expect(terms.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(explained.availableToSell);
  expect(terms.map(({ label, quantity, source }) => [label, quantity, source])).toEqual([
    ['onHand', 26, 'JOURNAL'],
    ['reserved', -6, 'HOLD'],
    ['damaged', -1, 'JOURNAL'],
  ]);
  for (const { quantity, entries } of terms) expect(entries.total).toBe(quantity);
  const after = terms[0]?.entries.pageInfo.endCursor ?? null;
  const next = { ...asked, first: 10, after };
  const more = only((await ask(world, MoreEntriesDocument, { ...next, label: 'onHand' })).availability);
  expect(only(more.explain.terms).entries.nodes).toHaveLength(1);
  const { errors } = await send(world, MoreEntriesDocument, { ...next, label: 'reserved' });
  expect(errors?.[0]?.message).toContain('after is not a place among the entries of this term');
  const asTill = only(
    (await askAs(world, 'till')(ExplainedEntriesDocument, { ...asked, first: 9 })).availability,
  );
  const held = asTill.explain.terms.find(({ label }) => label === 'reserved');
  expect(held?.entries).toMatchObject({
    total: -6,
    unnamed: -2,
    nodes: [{ quantity: -2 }, { quantity: -2 }],
  });
});

test('what a change would bring is what it brings, with the promises at risk; whoever does not reach everything may not ask', async () => {
  const changes: PolicyChangeInput[] = [
    { kind: 'SAFETY_STOCK', sku: 'VASE', safetyStock: 22 },
    { kind: 'CAP', sku: 'NOTHING', cap: 1 },
  ];
  const asked = { changes, channels: ['web'], first: 10 };
  const { policyDryRun: tried } = await ask(world, WhatIfDocument, asked);
  expect(tried.results).toEqual([
    { userErrors: [] },
    { userErrors: [{ code: 'UnknownItem', path: ['sku'] }] },
  ]);
  expect(tried.entries).toEqual([
    {
      ...{ sku: 'VASE', item: { name: 'Item VASE' }, location: { id: 'LEEDS' }, channel: 'web' },
      ...{ before: 19, after: 0, promised: 4, atRisk: 3 },
    },
  ]);
  expect(tried.promisesAtRisk.map(({ quantity }) => quantity)).toEqual([2, 1]);
  expect(tried.totals).toEqual({ looked: 1, changed: 1, before: 19, after: 0, atRisk: 3 });
  await set({ kind: 'SAFETY_STOCK', sku: 'VASE', safetyStock: 22 });
  const now = only(
    (await ask(world, ExplainedEntriesDocument, { sku: 'VASE', channel: 'web', first: 1 })).availability,
  );
  expect(now.availableToSell).toBe(0);
  const { errors } = await world.graphql(
    'query($c: [PolicyChangeInput!]!) { policyDryRun(changes: $c, first: 1) { totals { looked } } }',
    { c: changes },
    world.as('shop'),
  );
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});

test('a buffer follows sales and the channel’s delay within seconds, on both ways to ask', async () => {
  await set({ kind: 'BUFFER', sku: 'LAMP', channel: 'marketplace', buffer: { velocityPercent: 100 } });
  const occurredAt = () => new Date().toISOString();
  await record(world, [
    event({ type: 'RECEIPT_CONFIRMED', sku: 'LAMP', quantity: 90, locationId: 'LEEDS' }),
    event({
      type: 'SALE_COMPLETED',
      sku: 'LAMP',
      quantity: 40,
      locationId: 'LEEDS',
      occurredAt: occurredAt(),
    }),
  ]);
  const now = Date.now();
  const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
  const input = {
    idempotencyKey: key(),
    measurements: [{ channel: 'marketplace', publishedAt: ago(60), effectiveAt: ago(30) }],
  };
  const tell = async () => (await ask(world, ToldDelaysDocument, { input })).channelDelaysRecord;
  const delays = [{ channel: 'marketplace', delaySeconds: 1_800, measurements: 1 }];
  expect(await tell()).toEqual({ delays, replayed: false, userErrors: [] });
  expect(await tell()).toEqual({ delays, replayed: true, userErrors: [] });
  const asked = { skus: ['LAMP'], channel: 'marketplace', date: day(0) };
  const answered = async () => only((await ask(world, PromisedDocument, asked)).availability).availableToSell;
  // Forty in a window of four hours are ten an hour, five in half an hour.
  await expect.poll(answered, { timeout: 60_000 }).toBe(55);
  const strong = { sku: 'LAMP', channel: 'marketplace', first: 1 };
  expect(only((await ask(world, ExplainedEntriesDocument, strong)).availability).availableToSell).toBe(55);
});

test('what is in transit and what suppliers have is in the answer as far as policies say', async () => {
  await set(
    { kind: 'LANE', locationId: 'DC', lane: { confidencePercent: 50, promiseDays: 2 } },
    { kind: 'DROP_SHIP', channel: 'web', dropShip: { sharePercent: 50 } },
  );
  await world.graphql(`mutation { supplierAvailableChange(input: { idempotencyKey: "${key()}", rows: [
    { supplierId: "ACME", sku: "DESK", quantity: 8 }] }) { results { version } } }`);
  const shipped = {
    type: 'TRANSFER_SHIPPED',
    sku: 'DESK',
    quantity: 2,
    locationId: 'DC',
    toLocationId: 'LEEDS',
  };
  await record(world, [event({ ...shipped, transferId: key(), occurredAt: new Date().toISOString() })]);
  const asked = { skus: ['DESK'], channel: 'web', date: day(0) };
  const answered = async () => only((await ask(world, PromisedDocument, asked)).availability);
  await expect.poll(async () => (await answered()).shares.length, { timeout: 60_000 }).toBe(2);
  expect(await answered()).toMatchObject({
    availableToSell: 6,
    shares: [
      { kind: 'IN_TRANSIT', quantity: 1, toLocation: { id: 'LEEDS' } },
      { kind: 'DROP_SHIP', quantity: 4, supplierId: 'ACME' },
    ],
  });
});
