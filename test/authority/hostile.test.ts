/**
 * Guessed ids: what is another's answers byte for byte like what does not exist, and subscriptions tell nothing of it.
 *
 * Two callers with every scope (but admin), one bound to channel `web`, one to location SHOP, ask for what channel `other`
 * and location ELSEWHERE have (arrange.ts), and for names of the same length that nobody has.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scopes } from '#schema';
import { startWorld, type TestCaller, type World } from '#test/world';
import { type Arranged, arrange } from './arrange.ts';
import type { Answer } from './outcome.ts';
import { transports } from './transports.ts';

const everything = scopes.filter((scope) => scope !== 'admin');
const callers: Record<string, TestCaller> = {
  admin: { kind: 'operator', scopes: ['admin'], channels: 'all', locations: 'all' },
  operator: { kind: 'operator', channels: 'all', locations: 'all' },
  // Scopes are no reach: this one manages nobody.
  adminOfWeb: { kind: 'operator', scopes: ['admin'], channels: ['web'], locations: 'all' },
  shop: { kind: 'service', scopes: everything, channels: ['web'], locations: 'all' },
  store: { kind: 'service', scopes: everything, channels: 'all', locations: ['SHOP'] },
};

let world: World;
let arranged: Arranged;

beforeAll(async () => {
  world = await startWorld({ callers, env: { STOCKGATE_IDENTITY: 'required' } });
  arranged = await arrange({ url: world.url, as: world.as, stop: world.stop });
});
afterAll(() => world?.stop());

/** The whole answer as text, without what differs from one request to the next. */
async function answerTo(caller: string, document: string): Promise<string> {
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...world.as(caller) },
    body: JSON.stringify({ query: document }),
  });
  const text = await response.text();
  return `${response.status} ${text.replaceAll(/"correlationId":"[^"]*"/g, '"correlationId":""')}`;
}

const errors = 'userErrors { __typename ... on UserError { code message path } }';

/** Documents that name `<it>`: another's, or nobody's. `own` is what the caller has in its place, and is answered differently. */
type Probe = readonly [name: string, document: string];

/** Asks with the name of another's thing and with nobody's; the answers but for the name must be one. */
async function expectAlike(caller: string, [, document]: Probe, ids: { other: string; nobody: string }) {
  expect(ids.other).toHaveLength(ids.nobody.length);
  const filled = document.replaceAll(
    /<(?!it>)(\w+)>/g,
    (_all, name: string) => arranged[name] ?? `no ${name}`,
  );
  const ask = (id: string) => answerTo(caller, filled.replaceAll('<it>', id));
  const [other, nobody] = [await ask(ids.other), await ask(ids.nobody)];
  expect(nobody).not.toContain('GRAPHQL_VALIDATION_FAILED');
  expect(nobody).not.toContain('INTERNAL_SERVER_ERROR');
  expect(other.replaceAll(ids.other, '<it>')).toBe(nobody.replaceAll(ids.nobody, '<it>'));
}

const availability = (more: string) =>
  `availability(skus: ["CUP", "NONE"], ${more}) { sku known availableToSell byLocation { location { id } onHand } explain { terms { label } } }`;
const line = 'lines: [{ sku: "CUP", quantity: 1 }]';
const placed = (more: string) =>
  `mutation { orderPlace(input: { fulfilment: SHIP, ${more} }) { order { id } replayed ${errors} } }`;
const event = (more: string) =>
  `mutation { stockEventsRecord(input: { events: [{ source: "arrange", type: "OPENING_ASSERTED", sku: "CUP", quantity: 100000,
    occurredAt: "2026-01-01T00:00:00Z", ${more} }] }) { results { status error { __typename code message path } } } }`;

describe("a channel of another's and one that is not there are alike:", () => {
  const probes: Probe[] = [
    ['availability, cached', `{ ${availability('channel: "<it>"')} }`],
    ['availability, strong', `{ ${availability('channel: "<it>", consistency: STRONG')} }`],
    [
      'availability beside what is allowed',
      `{ a: ${availability('channel: "web"')} b: ${availability('channel: "<it>"')} }`,
    ],
    ['channel', '{ channel(id: "<it>") { id name status } }'],
    [
      'an order by its id',
      '{ order(channel: "<it>", channelOrderId: "theirs") { id status lines { sku } } }',
    ],
    [
      'orders',
      '{ orders(first: 5, filter: { channel: "<it>" }) { nodes { id } pageInfo { hasNextPage endCursor } } }',
    ],
    [
      'placing its order again',
      placed(
        'channel: "<it>", channelOrderId: "theirs", lines: [{ sku: "CUP", quantity: 5000, locationId: "ELSEWHERE" }]',
      ),
    ],
    ['placing another order under its id', placed(`channel: "<it>", channelOrderId: "theirs", ${line}`)],
    [
      'placing an order with several mistakes',
      placed(
        'channel: "<it>", channelOrderId: "theirs", pickupLocationId: "NOPE", lines: [{ sku: "NONE", quantity: 1 }]',
      ),
    ],
    [
      'cancelling',
      `mutation { orderCancel(input: { channel: "<it>", channelOrderId: "theirs" }) { order { id } ${errors} } }`,
    ],
    [
      'picking',
      `mutation { orderPick(input: { channel: "<it>", channelOrderId: "theirs", idempotencyKey: "k" }) { order { id } ${errors} } }`,
    ],
    [
      'shipping, with a bad key',
      `mutation { orderShip(input: { channel: "<it>", channelOrderId: "theirs", idempotencyKey: "" }) { order { id } ${errors} } }`,
    ],
    [
      'reserving',
      `mutation { reservationCreate(input: { idempotencyKey: "<it>", channel: "<it>", ${line} }) { reservation { id } replayed ${errors} } }`,
    ],
    [
      'reserving, with several mistakes',
      `mutation { reservationCreate(input: { idempotencyKey: "m", channel: "<it>", lines: [{ sku: "NONE", quantity: 1 }, { sku: "CUP", quantity: 0.5, locationId: "NOPE" }] }) { reservation { id } ${errors} } }`,
    ],
  ];
  test.each(probes)('%s', async (...probe) =>
    expectAlike('shop', probe, { other: 'other', nobody: 'ohter' }),
  );
});

describe("a reservation of another's and one that is not there are alike:", () => {
  const probes: Probe[] = [
    ['reading', '{ reservation(id: "<it>") { id status lines { sku } } }'],
    [
      'confirming',
      `mutation { reservationConfirm(input: { id: "<it>", idempotencyKey: "k" }) { reservation { id } replayed ${errors} } }`,
    ],
    [
      'confirming, with a bad key',
      `mutation { reservationConfirm(input: { id: "<it>", idempotencyKey: "" }) { reservation { id } ${errors} } }`,
    ],
    [
      'releasing',
      `mutation { reservationRelease(input: { id: "<it>", idempotencyKey: "k" }) { reservation { id } replayed ${errors} } }`,
    ],
    ['taking it over', placed(`channel: "web", channelOrderId: "<it>", reservationId: "<it>", ${line}`)],
    [
      'telling that it was sold',
      event('eventId: "sold-<it>", locationId: "SHOP", reservationId: "<it>"').replace(
        'OPENING_ASSERTED',
        'SALE_COMPLETED',
      ),
    ],
  ];
  const nobody = '0d0c0b0a-0000-8000-8000-00000000abcd';
  describe.each(['shop', 'store'])('%s', (caller) => {
    test.each(probes.slice(0, caller === 'shop' ? undefined : 4))('%s', async (...probe) =>
      expectAlike(caller, probe, { other: arranged.foreign ?? '', nobody }),
    );
  });
});

describe("a case of another's channel and one that is not there are alike:", () => {
  const ids = new Map<string, string>();
  const data = async (caller: string, document: string) => {
    const answer = await answerTo(caller, document);
    return JSON.parse(answer.slice(4)).data;
  };

  // More is picked for a reservation of each channel than it held.
  beforeAll(async () => {
    const ofLost = (document: string) => document.replace('"CUP"', '"LOST"');
    expect(await answerTo('admin', ofLost(event('eventId: "cases", locationId: "SHOP"')))).toContain(
      'RECORDED',
    );
    for (const channel of ['web', 'other']) {
      const made = await data(
        'admin',
        `mutation { reservationCreate(input: { idempotencyKey: "case-${channel}", channel: "${channel}",
          lines: [{ sku: "LOST", quantity: 1, locationId: "SHOP" }] }) { reservation { id } } }`,
      );
      const { id } = made.reservationCreate.reservation;
      const picked = ofLost(event(`eventId: "case-${channel}", locationId: "SHOP", reservationId: "${id}"`))
        .replace('OPENING_ASSERTED', 'PICK_CONFIRMED')
        .replace('100000', '2');
      expect(await answerTo('admin', picked)).toContain('RECORDED');
    }
    const found = await data(
      'admin',
      '{ exceptionCases(first: 500, filter: { kinds: [PICKED_BEYOND_RESERVATION] }) { nodes { id channel } } }',
    );
    for (const { id, channel } of found.exceptionCases.nodes) ids.set(channel, id);
  });

  const probes: Probe[] = [
    ['exceptionCase', '{ exceptionCase(id: "<it>") { id cause blastRadius { units orders } } }'],
    [
      'exceptionResolve',
      `mutation { exceptionResolve(input: { id: "<it>", reason: "guess" }) { exceptionCase { id } ${errors} } }`,
    ],
    [
      'exceptionReplay',
      `mutation { exceptionReplay(input: { id: "<it>" }) { exceptionCase { id } done left ${errors} } }`,
    ],
  ];
  test.each(probes)('%s', async (...probe) => {
    const other = ids.get('other') ?? '';
    await expectAlike('shop', probe, { other, nobody: '9'.repeat(other.length) });
  });

  test('and a shop is told of those of its channel, in lists and as they come', async () => {
    const all = await data('shop', '{ exceptionCases(first: 500) { nodes { id channel } } }');
    expect(all.exceptionCases.nodes).toEqual([{ id: ids.get('web'), channel: 'web' }]);
    const open = transports.WebSocket;
    const { ask, close } = open?.(world.url, world.as('shop')) ?? {};
    const told = await ask?.('subscription { exceptionRaised(snapshot: true) { case { id } } }');
    await close?.();
    expect(told?.data).toEqual({ exceptionRaised: { case: { id: ids.get('web') } } });
  });
});

describe("a location of another's and one that is not there are alike:", () => {
  const probes: Probe[] = [
    ['location', '{ location(id: "<it>") { id name aliases { code } parent { id } } }'],
    [
      'locations',
      '{ locations(first: 5, filter: { ids: ["<it>"] }) { nodes { id } pageInfo { hasNextPage endCursor } } }',
    ],
    ['availability, cached', `{ ${availability('channel: "web", locationIds: ["<it>"]')} }`],
    [
      'availability, strong',
      `{ ${availability('channel: "web", locationIds: ["<it>"], consistency: STRONG')} }`,
    ],
    ['stockPosition', '{ stockPosition(sku: "CUP", locationId: "<it>") { onHand location { id } } }'],
    [
      'stockPosition of earlier',
      '{ stockPosition(sku: "CUP", locationId: "<it>", asOf: { occurredAt: "2026-01-02T00:00:00Z" }) { onHand } }',
    ],
    [
      'stockPositions',
      '{ stockPositions(first: 5, filter: { locationIds: ["<it>"] }) { nodes { sku } pageInfo { hasNextPage endCursor } } }',
    ],
    [
      'movements',
      '{ movements(first: 5, filter: { locationIds: ["<it>"] }) { nodes { id } pageInfo { hasNextPage } } }',
    ],
    [
      'movements of an event there',
      '{ movements(first: 5, filter: { source: "arrange", eventId: "opening-<it>" }) { nodes { id } } }',
    ],
    ['cases', '{ exceptionCases(first: 5, filter: { locationIds: ["<it>"] }) { nodes { id } } }'],
    ['recording', event('eventId: "guess", locationId: "<it>"')],
    ['recording what is recorded already', event('eventId: "opening-<it>", locationId: "<it>"')],
    [
      'recording something else under a key that is taken',
      event('eventId: "opening-<it>", reason: "other", locationId: "<it>"'),
    ],
    [
      'sending there',
      event(
        'eventId: "sent", type: "TRANSFER_SHIPPED", transferId: "t", locationId: "SHOP", toLocationId: "<it>"',
      ).replace('type: "OPENING_ASSERTED", ', ''),
    ],
    [
      'reserving',
      `mutation { reservationCreate(input: { idempotencyKey: "<it>", channel: "web", lines: [{ sku: "CUP", quantity: 1, locationId: "<it>" }, { sku: "NONE", quantity: 1, locationId: "<it>" }] }) { reservation { id } ${errors} } }`,
    ],
    [
      'placing for pick-up',
      placed(`channel: "web", channelOrderId: "<it>", pickupLocationId: "<it>", ${line}`).replace(
        'SHIP',
        'PICKUP',
      ),
    ],
    [
      'picking there',
      `mutation { orderPick(input: { channel: "web", channelOrderId: "picked", idempotencyKey: "<it>", lines: [{ lineNumber: 1, quantity: 1, locationId: "<it>" }] }) { ${errors} } }`,
    ],
    [
      'master data',
      `mutation { locationsUpsert(input: { locations: [{ id: "<it>" }] }) { results { created } } }`,
    ],
    [
      'aliases',
      `mutation { aliasesUpsert(input: { aliases: [{ source: "s", code: "c", locationId: "<it>" }] }) { results { created } } }`,
    ],
  ];
  test.each(probes)('%s', async (...probe) =>
    expectAlike('store', probe, { other: 'ELSEWHERE', nobody: 'ELSEWHENE' }),
  );
});

describe("work of another's location and work that is not there are alike:", () => {
  const by = 'idempotencyKey: "k", operatorId: "op", deviceId: "dev", reason: "guess"';
  const step = (operation: string, input: string, subject: string): Probe => [
    operation,
    `mutation { ${operation}(input: { ${input} }) { ${subject} { id } replayed ${errors} } }`,
  ];
  const nobody = '0d0c0b0a-0000-8000-8000-00000000abcd';
  const transfers: Probe[] = [
    ['transfer', '{ transfer(id: "<it>") { id status lines { sku } } }'],
    step('transferApprove', 'transferId: "<it>", idempotencyKey: "k"', 'transfer'),
    step('transferShip', 'transferId: "<it>", idempotencyKey: "k"', 'transfer'),
    step('transferReceive', 'transferId: "<it>", idempotencyKey: "k"', 'transfer'),
    step(
      'transferReceive',
      'transferId: "<it>", idempotencyKey: "k", lines: [{ sku: "NONE", quantity: 1 }]',
      'transfer',
    ),
    step('transferCancel', 'transferId: "<it>", idempotencyKey: "k", reason: "r"', 'transfer'),
    step('transferLossRecord', 'transferId: "<it>", idempotencyKey: "k", reason: "r"', 'transfer'),
    step('transferShortClose', 'transferId: "<it>", idempotencyKey: "k", reason: "r"', 'transfer'),
    step('transferSurplusAccept', 'transferId: "<it>", idempotencyKey: "k", reason: "r"', 'transfer'),
  ];
  test.each(transfers)('%s', async (...probe) =>
    expectAlike('store', probe, { other: 'theirTransfer', nobody: 'noonesTransfe' }),
  );

  const counts: Probe[] = [
    ['countTask', '{ countTask(id: "<it>") { id status } }'],
    ...['countApprove', 'countReject', 'recountRequest'].map((verb) =>
      step(verb, `id: "<it>", ${by}`, 'countTask'),
    ),
    step(
      'countSubmit',
      `taskId: "<it>", sku: "CUP", locationId: "SHOP", quantity: 1, countedAt: "2026-01-05T00:00:00Z", ${by}`,
      'countTask',
    ),
  ];
  test.each(counts)('%s', async (...probe) =>
    expectAlike('store', probe, { other: arranged.theirTask ?? '', nobody }),
  );

  const adjustments: Probe[] = [
    ['adjustment', '{ adjustment(id: "<it>") { id status } }'],
    ...['adjustmentApprove', 'adjustmentReject'].map((verb) => step(verb, `id: "<it>", ${by}`, 'adjustment')),
  ];
  test.each(adjustments)('%s', async (...probe) =>
    expectAlike('store', probe, { other: arranged.theirAdjustment ?? '', nobody }),
  );

  const places: Probe[] = [
    step('countRequest', 'sku: "CUP", locationId: "<it>", idempotencyKey: "<it>"', 'countTask'),
    step('countRequest', 'sku: "NONE", locationId: "<it>", idempotencyKey: "<it>"', 'countTask'),
    step(
      'countSubmit',
      `sku: "CUP", locationId: "<it>", quantity: 1, countedAt: "2026-01-05T00:00:00Z", ${by}`,
      'countTask',
    ),
    step(
      'adjustmentRequest',
      'sku: "CUP", locationId: "<it>", quantity: -1, reasonCode: "OTHER", note: "n", occurredAt: "2026-01-04T00:00:00Z", idempotencyKey: "<it>", operatorId: "o", deviceId: "d"',
      'adjustment',
    ),
    step(
      'transferRequest',
      'fromLocationId: "<it>", toLocationId: "DEPOT", lines: [{ sku: "CUP", quantity: 1 }], idempotencyKey: "<it>"',
      'transfer',
    ),
    ['transfers', '{ transfers(first: 5, filter: { toLocationIds: ["<it>"] }) { nodes { id } } }'],
    ['inTransit', '{ inTransit(filter: { toLocationIds: ["<it>"] }) { quantity } }'],
    ['countTasks', '{ countTasks(first: 5, filter: { locationIds: ["<it>"] }) { edges { cursor } } }'],
    ['adjustments', '{ adjustments(first: 5, filter: { locationIds: ["<it>"] }) { edges { cursor } } }'],
    [
      'expectedSupply',
      '{ expectedSupply(first: 5, filter: { locationIds: ["<it>"] }) { nodes { lineId } } }',
    ],
    [
      'restockingSignals',
      '{ restockingSignals(first: 5, filter: { locationIds: ["<it>"] }) { nodes { id } } }',
    ],
    [
      'sourceWatermarks',
      '{ sourceWatermarks(first: 5, filter: { locationIds: ["<it>"] }) { edges { cursor } } }',
    ],
    [
      'expectedSupplyChange',
      `mutation { expectedSupplyChange(input: { idempotencyKey: "<it>", lines: [{ documentType: "PO", documentId: "<it>", lineId: "1", sku: "CUP", locationId: "<it>", quantity: 1, expectedAt: "2027-01-01T00:00:00Z" }] }) { results { ${errors} } ${errors} } }`,
    ],
    [
      'restockRulesUpsert',
      `mutation { restockRulesUpsert(input: { idempotencyKey: "<it>", rules: [{ sku: "CUP", locationId: "<it>", reorderPoint: 1, reorderUpTo: 2 }] }) { results { ${errors} } ${errors} } }`,
    ],
  ];
  test.each(places)('%s at a place', async (...probe) =>
    expectAlike('store', probe, { other: 'ELSEWHERE', nobody: 'ELSEWHENE' }),
  );

  test('a drop-ship order of another channel', async () => {
    const probe = step('dropshipShip', 'dropshipId: "<it>", idempotencyKey: "k"', 'order');
    const place: Probe = step(
      'dropshipPlace',
      'idempotencyKey: "<it>", supplierId: "maker", channel: "<it>", lines: [{ sku: "CUP", quantity: 1 }]',
      'order',
    );
    await expectAlike('shop', place, { other: 'other', nobody: 'ohter' });
    await expectAlike(
      'shop',
      ['dropshipOrders', '{ dropshipOrders(first: 5, filter: { ids: ["<it>"] }) { nodes { id } } }'],
      { other: 'theirDrop', nobody: 'nosDropss' },
    );
    await expectAlike('shop', probe, { other: 'theirDrop', nobody: 'nosDropss' });
  });
});

test.each([
  [
    'makes no caller',
    'mutation { apiKeyCreate(input: { callerId: "x", name: "x", kind: OPERATOR, scopes: ["admin"] }) { userErrors { __typename } } }',
  ],
  [
    'widens no caller',
    'mutation { callerChange(input: { id: "adminOfWeb", channels: null, reason: "mine" }) { userErrors { __typename } } }',
  ],
  [
    'rotates no key',
    'mutation { apiKeyRotate(input: { id: "x", overlapSeconds: 0 }) { userErrors { __typename } } }',
  ],
  ['revokes no key', 'mutation { apiKeyRevoke(input: { id: "x" }) { userErrors { __typename } } }'],
  ['reads no callers', '{ callers(first: 5) { nodes { id } } }'],
  ['reads no caller', '{ caller(id: "shop") { id } }'],
  ['reads no keys', '{ apiKeys(first: 5) { nodes { id } } }'],
])('an administrator of one channel %s', async (_what, document) => {
  const answer = await answerTo('adminOfWeb', document);
  expect(answer).toContain('"missingReach":"channels"');
});

test('a bulk body: rows of other locations are refused one by one, valid ones are kept', async () => {
  const row = (eventId: string, locationId: string) =>
    JSON.stringify({
      ...{ source: 'bulk', eventId, type: 'SALE_COMPLETED', sku: 'CUP', quantity: 1, locationId },
      occurredAt: '2026-01-02T00:00:00Z',
    });
  const body = [row('1', 'SHOP'), row('2', 'ELSEWHERE'), row('3', 'ELSEWHENE'), row('4', 'SHOP')].join('\n');
  const response = await fetch(`${world.url}/v1/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson', ...world.as('store') },
    body,
  });
  const rows = (await response.text())
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text));
  expect(rows.map(({ status, error }) => [status, error?.code, error?.path])).toEqual([
    ['RECORDED', undefined, undefined],
    ['REFUSED', 'NotPermitted', ['events', '1', 'locationId']],
    ['REFUSED', 'NotPermitted', ['events', '2', 'locationId']],
    ['RECORDED', undefined, undefined],
  ]);
});

describe('what is answered without naming it is narrowed before it is paged:', () => {
  const seen = async (caller: string, document: string) =>
    JSON.parse((await answerTo(caller, document)).slice(4)).data;

  test('positions, movements, availability, items, locations of a store are its own, page by page', async () => {
    const pages = await seen(
      'store',
      '{ stockPositions(first: 1, filter: { skus: ["CUP"] }) { nodes { location { id } } pageInfo { hasNextPage } } }',
    );
    expect(pages).toEqual({
      stockPositions: { nodes: [{ location: { id: 'SHOP' } }], pageInfo: { hasNextPage: false } },
    });
    const all = JSON.stringify(
      await seen(
        'store',
        `{ stockPositions(first: 500) { nodes { location { id } } }
        movements(first: 500, filter: { skus: ["CUP"] }) { nodes { fromLocation { id } toLocation { id } } }
        item(sku: "CUP") { positions { location { id } } } locations(first: 500) { nodes { id } }
        ${availability('channel: "web"')} exceptionCases(first: 500) { nodes { location { id } } }
        orders(first: 500) { nodes { channelOrderId channel } } }`,
      ),
    );
    expect(all).toContain('SHOP');
    expect(all).not.toMatch(/ELSEWHERE|theirs|"other"/);
  });

  test('orders and channels of a shop are its own', async () => {
    const all = JSON.stringify(
      await seen('shop', '{ orders(first: 500) { nodes { channelOrderId channel } } channels { id } }'),
    );
    expect(all).toContain('kept');
    expect(all).not.toMatch(/theirs|"other"/);
  });

  test('a cursor of somebody with another reach is a place like any other', async () => {
    const positions = (after: string) =>
      `{ stockPositions(first: 5, after: "${after}") { nodes { sku location { id } } } }`;
    const first = await seen(
      'admin',
      '{ stockPositions(first: 1, filter: { locationIds: ["ELSEWHERE"] }) { pageInfo { endCursor } } }',
    );
    const { endCursor } = first.stockPositions.pageInfo;
    const invented = Buffer.from(JSON.stringify(['CUP', 'ELSEWHERD'])).toString('base64url');
    expect(await answerTo('store', positions(endCursor))).toBe(await answerTo('store', positions(invented)));
    const orders = (after: string) => `{ orders(first: 5, after: "${after}") { nodes { channelOrderId } } }`;
    const last = await seen(
      'admin',
      '{ orders(first: 1, filter: { channel: "other" }) { pageInfo { endCursor } } }',
    );
    expect(await answerTo('shop', orders(last.orders.pageInfo.endCursor))).not.toMatch(/theirs/);
  });
});

describe('subscriptions tell of nothing out of reach, neither what happens nor what has happened:', () => {
  const watch = async (caller: string, document: string): Promise<Answer> => {
    const open = transports.WebSocket;
    if (open === undefined) throw new Error('there is no WebSocket');
    const { ask, close } = open(world.url, world.as(caller));
    const first = await ask(document.replaceAll(/<(\w+)>/g, (_all, name: string) => arranged[name] ?? ''));
    await close();
    return first;
  };
  const firstOf = async (answer: Promise<Answer>) => JSON.stringify((await answer).data);

  test.each([
    [
      'a store its own stock',
      'store',
      'stockChanged(after: "<beginning>") { position { location { id } } }',
      'SHOP',
    ],
    [
      'a store its own stock now',
      'store',
      'stockChanged(snapshot: true) { position { location { id } } }',
      'SHOP',
    ],
    [
      'a shop its own orders',
      'shop',
      'orderChanged(after: "<ordersBeginning>") { order { channel } }',
      'web',
    ],
    [
      'a store what it has a part in',
      'store',
      'orderChanged(after: "<ordersBeginning>") { order { channelOrderId } }',
      'kept',
    ],
  ])('%s', async (_name, caller, field, expected) => {
    expect(await firstOf(watch(caller, `subscription { ${field} }`))).toContain(expected);
  });

  test('while it happens', async () => {
    const sold = (id: string, place: string) =>
      answerTo(
        'admin',
        event(`eventId: "${id}", locationId: "${place}"`)
          .replace('OPENING_ASSERTED', 'SALE_COMPLETED')
          .replace('100000', '1'),
      );
    const told = (field: string) => firstOf(watch('store', `subscription { ${field} }`));
    let isTold = false;
    const answers = Promise.all([
      told('stockChanged(skus: ["CUP"]) { position { location { id } } }'),
      told(
        'availabilityChanged(skus: ["CUP"], channel: "web") { availability { byLocation { location { id } } } }',
      ),
    ]).finally(() => {
      isTold = true;
    });
    // Whenever they have begun: the first they are told of is never what happens elsewhere before it.
    for (let n = 0; !isTold && n < 20_000; n += 1) {
      await sold(`elsewhere-${n}`, 'ELSEWHERE');
      await sold(`shop-${n}`, 'SHOP');
    }
    for (const first of await answers) {
      expect(first).toContain('SHOP');
      expect(first).not.toContain('ELSEWHERE');
    }
  });

  test("another's channel cannot be followed, and looks like none", async () => {
    const follow = (channel: string) =>
      watch(
        'shop',
        `subscription { availabilityChanged(skus: ["CUP"], channel: "${channel}", after: "<beginning>") { at } }`,
      );
    const text = async (channel: string) =>
      JSON.stringify(await follow(channel))
        .replaceAll(channel, '')
        .replaceAll(/"correlationId":"[^"]*"/g, '');
    expect(await text('other')).toBe(await text('ohter'));
    expect(await text('other')).toContain('UNKNOWN_CHANNEL');
  });
});
