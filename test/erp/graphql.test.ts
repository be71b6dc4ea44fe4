/**
 * Postings as a client sees them: through the gateway of a whole product that posts to its own reference receiver, or to
 * one that refuses.
 *
 * What posting itself promises is posting.test.ts and faults.test.ts; here it is only looked at, and asked to send again.
 */
import { afterEach, expect, test } from 'vitest';
import { startWorld, type World } from '#test/world';
import { openStation, type Station, secret } from './arrange.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function open(): Promise<{ world: World; station: Station }> {
  const station = await openStation();
  ends.push(() => station.close());
  const world = await startWorld({ env: { STOCKGATE_ERP_URL: station.url, STOCKGATE_ERP_SECRET: secret } });
  ends.push(() => world.stop());
  await data(
    world,
    `mutation { itemsUpsert(input: { items: [{ sku: "A-1", name: "A" }, { sku: "B-1", name: "B" }] }) { results { userErrors { __typename } } }
       locationsUpsert(input: { locations: [{ id: "L-1", name: "L", kind: STORE }] }) { results { userErrors { __typename } } } }`,
  );
  return { world, station };
}

async function data(world: World, document: string, variables: object = {}) {
  const answer = await world.graphql(document, variables);
  if (answer.errors !== undefined || !answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

let lastEvent = 0;

async function receive(world: World, sku: string): Promise<void> {
  lastEvent += 1;
  const event = {
    source: 'test',
    eventId: `G-${lastEvent}`,
    type: 'RECEIPT_CONFIRMED',
    sku,
    quantity: 3,
    locationId: 'L-1',
    occurredAt: '2026-03-01T09:00:00Z',
  };
  await data(
    world,
    'mutation ($input: StockEventsRecordInput!) { stockEventsRecord(input: $input) { results { status } } }',
    { input: { events: [event] } },
  );
}

const postings = `query ($filter: ErpPostingFilter) { erpPostings(first: 10, filter: $filter) {
  nodes { id state tries replays eventId nextTryAt failure { code message } document { system type }
    movements { sku quantity reconciliationStatus erpPosting { id } } } } }`;

const patience = { timeout: 60_000, interval: 50 };

const dead = { filter: { states: ['REJECTED'] } };

const replay = `mutation ($ids: [ID!]!) { erpPostingsReplay(input: { ids: $ids }) { results {
  index replayed posting { id replays } userErrors { ... on UserError { code message path } } } } }`;

/** A product whose second posting, of B-1, is a dead letter until the station takes it. */
async function openWithDeadLetter() {
  const opened = await open();
  opened.station.options.judge = ({ sku }) =>
    sku === 'B-1' ? { code: 'unmapped', reason: 'B-1 is not known' } : undefined;
  await receive(opened.world, 'A-1');
  await receive(opened.world, 'B-1');
  await expect
    .poll(() => data(opened.world, postings, dead), patience)
    .toMatchObject({ erpPostings: { nodes: { length: 1 } } });
  return opened;
}

test('a dead letter says why, and its movement is not reconciled', async () => {
  const { world } = await openWithDeadLetter();
  const movement = { sku: 'B-1', quantity: 3, reconciliationStatus: 'PENDING', erpPosting: { id: '2' } };
  const failure = { code: 'unmapped', message: 'B-1 is not known' };
  const deadLetter = {
    id: '2',
    state: 'REJECTED',
    tries: 1,
    replays: 0,
    nextTryAt: null,
    document: null,
    failure,
  };
  expect(await data(world, postings, dead)).toMatchObject({
    erpPostings: { nodes: [{ ...deadLetter, movements: [movement] }] },
  });
});

test('a dead letter is sent again by a mutation, and its movement is acknowledged', async () => {
  const { world, station } = await openWithDeadLetter();
  station.options = {};
  const unknown = { code: 'UnknownErpPosting', message: 'there is no posting "77"', path: ['ids', '1'] };
  const sentAgain = { replayed: true, posting: { id: '2', replays: 1 }, userErrors: [] };
  expect(await data(world, replay, { ids: ['2', '77', '2'] })).toMatchObject({
    erpPostingsReplay: {
      results: [
        { index: 0, ...sentAgain },
        { index: 1, replayed: false, posting: null, userErrors: [unknown] },
        { index: 2, ...sentAgain },
      ],
    },
  });
  await expect
    .poll(() => data(world, postings, {}), patience)
    .toMatchObject({
      erpPostings: {
        nodes: [
          { id: '2', state: 'POSTED', failure: null, document: { system: 'http', type: 'entry' } },
          { id: '1', state: 'POSTED', movements: [{ reconciliationStatus: 'ACKNOWLEDGED' }] },
        ],
      },
    });
});

test('what is posted is not sent again, and says so', async () => {
  const { world } = await open();
  await receive(world, 'A-1');
  await expect
    .poll(() => data(world, postings, {}), patience)
    .toMatchObject({ erpPostings: { nodes: [{ id: '1', state: 'POSTED' }] } });
  const message = 'posting 1 is POSTED and cannot be sent again';
  expect(await data(world, replay, { ids: ['1'] })).toMatchObject({
    erpPostingsReplay: {
      results: [
        {
          replayed: false,
          posting: { id: '1', replays: 0 },
          userErrors: [{ code: 'ErpPostingNotReplayable', message }],
        },
      ],
    },
  });
});

test('postings come in pages, newest first, each once', async () => {
  const { world } = await open();
  for (let n = 0; n < 5; n += 1) await receive(world, 'A-1');
  const document = `query ($after: PageCursor) { erpPostings(first: 2, after: $after) {
    nodes { id } pageInfo { hasNextPage endCursor } } }`;
  await expect
    .poll(async () => (await data(world, postings, { filter: { states: ['POSTED'] } })).erpPostings, patience)
    .toMatchObject({ nodes: { length: 5 } });
  const seen: string[] = [];
  for (let after: string | null = null, n = 0; n < 3; n += 1) {
    const answer:
      | { erpPostings: { nodes: { id: string }[]; pageInfo: { endCursor: string } } }
      | null
      | undefined = (
      await world.graphql<{ erpPostings: { nodes: { id: string }[]; pageInfo: { endCursor: string } } }>(
        document,
        { after },
      )
    ).data;
    seen.push(...(answer?.erpPostings.nodes ?? []).map(({ id }) => id));
    after = answer?.erpPostings.pageInfo.endCursor ?? null;
  }
  expect(seen).toEqual(['5', '4', '3', '2', '1']);
});

test('asking wrongly names the argument', async () => {
  const { world } = await open();
  const tooMany = await world.graphql('{ erpPostings(first: 501) { nodes { id } } }');
  expect(tooMany.errors?.[0]?.message).toContain('first must be 1 to 500, not 501');
  const none = await world.graphql(
    'mutation { erpPostingsReplay(input: { ids: [] }) { results { index } } }',
  );
  expect(none.errors?.[0]?.message).toContain('input.ids must have at least 1 entry');
  expect(await data(world, '{ erpPosting(id: "nobody") { id } }')).toEqual({ erpPosting: null });
});

test('a product that names no ERP posts to its own receiver, which is labelled as one', async () => {
  const world = await startWorld();
  ends.push(() => world.stop());
  await data(
    world,
    `mutation { itemsUpsert(input: { items: [{ sku: "A-1", name: "A" }] }) { results { userErrors { __typename } } }
       locationsUpsert(input: { locations: [{ id: "L-1", name: "L", kind: STORE }] }) { results { userErrors { __typename } } } }`,
  );
  await receive(world, 'A-1');
  await expect
    .poll(() => data(world, postings, {}), patience)
    .toMatchObject({
      erpPostings: { nodes: [{ state: 'POSTED', document: { system: 'http', type: 'entry' } }] },
    });
});
