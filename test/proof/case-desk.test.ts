/**
 * Exception cases as people see them: through the gateway, with the product's own workers opening and closing them.
 */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startWorld, type World } from '#test/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  const made = await ask(
    `mutation { itemsUpsert(input: { items: [{ sku: "CUP", name: "Cup" }, { sku: "JUG", name: "Jug" }, { sku: "MUG", name: "Mug" }] }) { results { userErrors { ... on UserError { message } } } }
      locationsUpsert(input: { locations: [{ id: "S1", kind: STORE, name: "S1", shipFrom: true }] }) { results { userErrors { ... on UserError { message } } } } }`,
  );
  const none = { userErrors: [] };
  expect(made).toEqual({
    itemsUpsert: { results: [none, none, none] },
    locationsUpsert: { results: [none] },
  });
}, 120_000);
afterAll(() => world.stop());

/** Asks and gives the data; an error fails the test. */
async function ask<Data = Record<string, unknown>>(document: string, variables = {}): Promise<Data> {
  const { data, errors } = await world.graphql<Data>(document, variables);
  if (errors !== undefined || data === undefined || data === null) throw new Error(JSON.stringify(errors));
  return data;
}

let told = 0;
async function tell(event: Record<string, unknown>): Promise<string | undefined> {
  told += 1;
  const common = {
    source: 'pos',
    eventId: `desk-${told}`,
    locationId: 'S1',
    occurredAt: '2026-03-01T10:00:00Z',
  };
  const { stockEventsRecord } = await ask<{ stockEventsRecord: { results: { status: string }[] } }>(
    `mutation ($events: [StockEventInput!]!) { stockEventsRecord(input: { events: $events }) { results { status } } }`,
    { events: [{ ...common, ...event }] },
  );
  return stockEventsRecord.results[0]?.status;
}

type Case = {
  id: string;
  kind: string;
  owner: string;
  status: string;
  cause: string;
  item: { sku: string } | null;
  location: { id: string } | null;
  movement: { quantity: number } | null;
  blastRadius: { units: number | null; positions: number; reservations: number; orders: number };
  replayable: boolean;
  resolution: { how: string; by: string; reason: string | null } | null;
};
const fields = `id kind owner status cause item { sku } location { id } movement { quantity } replayable
  blastRadius { units positions reservations orders } resolution { how by reason }`;

async function cases(filter: Record<string, unknown>): Promise<Case[]> {
  const { exceptionCases } = await ask<{ exceptionCases: { nodes: Case[] } }>(
    `query ($filter: ExceptionCaseFilter) { exceptionCases(first: 50, filter: $filter) { nodes { ${fields} } } }`,
    { filter },
  );
  return exceptionCases.nodes;
}

async function untilOne(filter: Record<string, unknown>): Promise<Case> {
  return vi.waitUntil(async () => (await cases(filter))[0], { timeout: 60_000, interval: 50 });
}

test('a position below zero is a case of its store until it is right again, then ends by itself', async () => {
  expect(await tell({ type: 'SALE_COMPLETED', sku: 'CUP', quantity: 2 })).toBe('RECORDED');
  const [open] = await cases({ skus: ['cup'], status: 'OPEN', locationIds: ['S1'], owners: ['STORES'] });
  expect(open).toMatchObject({
    kind: 'NEGATIVE_AVAILABLE',
    owner: 'STORES',
    item: { sku: 'CUP' },
    location: { id: 'S1' },
    movement: { quantity: 2 },
    blastRadius: { units: 2, positions: 1, reservations: 0, orders: 0 },
    replayable: false,
  });
  await tell({ type: 'SALE_COMPLETED', sku: 'CUP', quantity: 1 });
  const negative = { skus: ['CUP'], kinds: ['NEGATIVE_AVAILABLE'] };
  expect((await cases(negative)).map(({ id, blastRadius }) => [id, blastRadius.units])).toEqual([
    [open?.id, 3],
  ]);
  await tell({ type: 'RECEIPT_CONFIRMED', sku: 'CUP', quantity: 10 });
  const ended = await untilOne({ ...negative, status: 'RESOLVED' });
  expect(ended).toMatchObject({ id: open?.id, resolution: { how: 'BY_ITSELF', by: 'workers' } });
});

test('a reservation that stands on a position is part of the blast radius', async () => {
  await tell({ type: 'RECEIPT_CONFIRMED', sku: 'JUG', quantity: 4 });
  const line = { sku: 'JUG', quantity: 3, locationId: 'S1' };
  await ask(
    `mutation ($input: ReservationCreateInput!) { reservationCreate(input: $input) { reservation { id } } }`,
    { input: { idempotencyKey: 'desk', channel: 'web', lines: [line] } },
  );
  await tell({ type: 'SALE_COMPLETED', sku: 'JUG', quantity: 2 });
  const [open] = await cases({ skus: ['JUG'], status: 'OPEN' });
  expect(open?.blastRadius).toEqual({ units: 1, positions: 1, reservations: 1, orders: 0 });
  // An order's reservation counts as both; what was released as neither.
  await tell({ type: 'RECEIPT_CONFIRMED', sku: 'MUG', quantity: 4 });
  const lines = [{ ...line, sku: 'MUG', quantity: 2 }];
  const { orderPlace, reservationCreate } = await ask<{
    orderPlace: { order: { status: string } };
    reservationCreate: { reservation: { id: string } };
  }>(
    `mutation ($order: OrderPlaceInput!, $input: ReservationCreateInput!) {
      orderPlace(input: $order) { order { status } }
      reservationCreate(input: $input) { reservation { id } } }`,
    {
      order: {
        channel: 'web',
        channelOrderId: 'desk',
        fulfilment: 'SHIP',
        lines: [{ sku: 'MUG', quantity: 2 }],
      },
      input: { idempotencyKey: 'desk-mug', channel: 'web', lines },
    },
  );
  expect(orderPlace.order.status).toBe('ALLOCATED');
  await tell({ type: 'STOCK_DAMAGED', sku: 'MUG', quantity: 3 });
  const touched = async () =>
    (await cases({ skus: ['MUG'], status: 'OPEN' })).map((each) => each.blastRadius);
  expect(await touched()).toEqual([{ units: 3, positions: 1, reservations: 2, orders: 1 }]);
  await ask(
    'mutation ($id: ID!) { reservationRelease(input: { id: $id, idempotencyKey: "r" }) { replayed } }',
    {
      id: reservationCreate.reservation.id,
    },
  );
  expect(await touched()).toEqual([{ units: 1, positions: 1, reservations: 1, orders: 1 }]);
  await tell({ type: 'RECEIPT_CONFIRMED', sku: 'MUG', quantity: 9 });
});

test('a person closes a case with a reason, once, and the audit log says so', async () => {
  const [open] = await cases({ skus: ['JUG'], status: 'OPEN' });
  const resolve = async (id: string | undefined, reason: string) => {
    const { exceptionResolve } = await ask<{
      exceptionResolve: { exceptionCase: Case | null; userErrors: { __typename: string; message: string }[] };
    }>(
      `mutation ($input: ExceptionResolveInput!) { exceptionResolve(input: $input) {
        exceptionCase { ${fields} } userErrors { __typename ... on UserError { message } } } }`,
      { input: { id, reason } },
    );
    return exceptionResolve;
  };
  expect(await resolve('999999999', 'why not')).toMatchObject({
    exceptionCase: null,
    userErrors: [{ __typename: 'UnknownException' }],
  });
  expect((await resolve(open?.id, ' ')).userErrors).toMatchObject([{ __typename: 'InvalidException' }]);
  for (const _ of [1, 2]) {
    expect(await resolve(open?.id, 'counted, it is there')).toMatchObject({
      exceptionCase: { status: 'RESOLVED', resolution: { how: 'RESOLVED', reason: 'counted, it is there' } },
      userErrors: [],
    });
  }
  expect((await resolve(open?.id, 'another reason')).userErrors).toMatchObject([
    { __typename: 'ExceptionEnded' },
  ]);
  const { rows } = await world.database.database.query(
    `SELECT action, reason FROM audit.entry WHERE subject_type = 'ExceptionCase' AND subject_id = $1`,
    [open?.id],
  );
  expect(rows).toEqual([{ action: 'exceptionResolve', reason: 'counted, it is there' }]);
});

test('a code nobody has mapped is one case that counts what waits for it; mapped, it can be replayed and ends', async () => {
  const waiting = { type: 'RECEIPT_CONFIRMED', sku: 'mystery', source: 'wms' };
  expect([await tell({ ...waiting, quantity: 5 }), await tell({ ...waiting, quantity: 2.5 })]).toEqual([
    'PARKED',
    'PARKED',
  ]);
  const open = await vi.waitUntil(
    async () => {
      const [found] = await cases({ kinds: ['UNMAPPED_CODE'], source: 'wms', status: 'OPEN' });
      return found?.blastRadius.units === 7.5 ? found : undefined;
    },
    { timeout: 60_000, interval: 50 },
  );
  expect(open).toMatchObject({ owner: 'INTEGRATION', replayable: true });
  expect(open.cause).toBe('2 events wait for a meaning of sku "mystery" of source wms');
  expect(open.blastRadius).toEqual({ units: 7.5, positions: 1, reservations: 0, orders: 0 });
  const replay = async () => {
    const { exceptionReplay } = await ask<{ exceptionReplay: { done: number; left: number } }>(
      'mutation ($id: ID!) { exceptionReplay(input: { id: $id }) { done left userErrors { ... on UserError { code } } } }',
      { id: open.id },
    );
    return exceptionReplay;
  };
  expect(await replay()).toEqual({ done: 0, left: 2, userErrors: [] });
  await ask(
    `mutation { itemsUpsert(input: { items: [{ sku: "MYSTERY", name: "Mystery", decimals: 1 }] }) { results { userErrors { ... on UserError { message } } } } }`,
  );
  const { done, left } = await replay();
  expect([done <= 2, left]).toEqual([true, 0]);
  const ended = await untilOne({ kinds: ['UNMAPPED_CODE'], source: 'wms', status: 'RESOLVED' });
  expect(ended.id).toBe(open.id);
});

test('events that are refused although their code has a meaning by now say so in their case, and why', async () => {
  const waiting = { type: 'RECEIPT_CONFIRMED', sku: 'whole', source: 'edi' };
  expect(await tell({ ...waiting, quantity: 0.5 })).toBe('PARKED');
  await untilOne({ kinds: ['UNMAPPED_CODE'], source: 'edi', status: 'OPEN' });
  await ask(
    `mutation { itemsUpsert(input: { items: [{ sku: "WHOLE", name: "Whole", decimals: 0 }] }) { results { userErrors { ... on UserError { message } } } } }`,
  );
  const causeNow = async () =>
    (await cases({ kinds: ['UNMAPPED_CODE'], source: 'edi', status: 'OPEN' }))[0]?.cause;
  await expect
    .poll(causeNow, { timeout: 60_000 })
    .toMatch(/^1 event was refused although sku "whole" of source edi has one by now: .*0\.5/);
});

test('a posting the ERP rejected is a case of finance; replayed, it is sent again, and the case ends once the ERP has it', async () => {
  // Of a company nobody here posts for, so that it stays where the replay puts it.
  await world.database.database.query(`
    INSERT INTO workers.erp_document (posting_id, event_id, movement_ids, document)
    SELECT 900001, 'desk', ARRAY[min(movement_id)], '{}' FROM ledger.movement;
    INSERT INTO workers.erp_posting (posting_id, company, position_id, state, error_code, error_text)
    SELECT 900001, 'elsewhere', min(to_position), 'rejected', 'period-closed', 'March is closed' FROM ledger.movement`);
  const open = await untilOne({ kinds: ['ERP_REJECTED'], status: 'OPEN' });
  expect(open).toMatchObject({ owner: 'FINANCE', replayable: true });
  const answer = await ask(
    `mutation ($id: ID!) { exceptionReplay(input: { id: $id }) { done left exceptionCase { status resolution { how } } } }`,
    { id: open.id },
  );
  expect(answer).toEqual({
    exceptionReplay: {
      done: 1,
      left: 0,
      exceptionCase: { status: 'OPEN', resolution: null },
    },
  });
  const { rows } = await world.database.database.query(
    'SELECT state, replays FROM workers.erp_posting WHERE posting_id = 900001',
  );
  expect(rows).toEqual([{ state: 'pending', replays: 1 }]);
  await world.database.database.query(
    `UPDATE workers.erp_posting SET state = 'posted', document_ref = '{"system":"s","type":"t","id":"1"}' WHERE posting_id = 900001`,
  );
  const ended = await untilOne({ kinds: ['ERP_REJECTED'], status: 'RESOLVED' });
  expect(ended).toMatchObject({ id: open.id, resolution: { how: 'BY_ITSELF' } });
});

test('pages of cases go on where the last one ended, and a desk sees its own only', async () => {
  const all = await cases({});
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: {
      exceptionCases: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    } = await ask(
      `query ($after: PageCursor) { exceptionCases(first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    seen.push(...page.exceptionCases.nodes.map(({ id }) => id));
    after = page.exceptionCases.pageInfo.hasNextPage ? page.exceptionCases.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(all.map(({ id }) => id));
  expect((await cases({ owners: ['FINANCE'] })).map(({ kind }) => kind)).toEqual(['ERP_REJECTED']);
  expect((await cases({ olderThanSeconds: 3_600 })).length).toBe(0);
});

test('what is open and how long closing took is told as metrics', async () => {
  const text = async () => (await fetch(`${world.url}/metrics`)).text();
  await vi.waitUntil(
    async () =>
      /stockgate_exception_case_time_to_resolve_seconds_count\{kind="UNMAPPED_CODE",owner="integration",resolution="\w+"\} 1/.test(
        await text(),
      ),
    { timeout: 60_000, interval: 100 },
  );
  await tell({ type: 'SALE_COMPLETED', sku: 'JUG', quantity: 2 });
  await vi.waitUntil(
    async () =>
      (await text()).includes('stockgate_exception_cases_open{kind="NEGATIVE_AVAILABLE",owner="stores"} 1'),
    { timeout: 60_000, interval: 100 },
  );
});

test('the proof of an item is published: every account, total nothing, and the seal it rests on', async () => {
  type Proof = {
    holds: boolean;
    total: number;
    movements: number;
    differences: unknown[];
    accounts: { account: string; location: { id: string } | null; quantity: number }[];
    seal: { hash: string; upTo: string } | null;
    unsealed: number;
  };
  const prove = async (sku: string) =>
    (
      await ask<{ conservationProof: Proof | null }>(
        `query ($sku: Sku!) { conservationProof(sku: $sku) { holds total movements unsealed cursor differences { check }
          accounts { account location { id } quantity } seal { shard upTo hash sealedAt } } }`,
        { sku },
      )
    ).conservationProof;
  const sealed = await vi.waitUntil(
    async () => {
      const proof = await prove('cup');
      return proof?.unsealed === 0 ? proof : undefined;
    },
    { timeout: 60_000, interval: 100 },
  );
  expect(sealed).toMatchObject({ holds: true, total: 0, movements: 3, differences: [] });
  expect(sealed.accounts).toEqual([
    { account: 'AVAILABLE', location: { id: 'S1' }, quantity: 7 },
    { account: 'SUPPLIER', location: null, quantity: -10 },
    { account: 'CUSTOMER', location: null, quantity: 3 },
  ]);
  expect(sealed.seal?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await prove('nobody')).toBeNull();
});
