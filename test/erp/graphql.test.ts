/**
 * Postings as a client sees them: through the gateway of a whole product that posts to its own reference receiver, or to
 * one that refuses.
 *
 * What posting itself promises is posting.test.ts and faults.test.ts; here it is only looked at, and asked to send again. One
 * product tells one story: the tests build on one another.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { startWorld, type World } from '#test/world';
import { openStation, type Station, secret } from './arrange.ts';
import { type Fault, faults } from './fault-table.ts';

let world: World;
let station: Station;
beforeAll(async () => {
  station = await openStation();
  const folder = mkdtempSync(path.join(tmpdir(), 'stockgate-erp-'));
  const config = path.join(folder, 'erp.json');
  const main = { system: 'http', url: station.url, secret, timeoutMs: 1_000 };
  writeFileSync(config, JSON.stringify({ instances: { main } }), { mode: 0o600 });
  world = await startWorld({ env: { STOCKGATE_ERP_CONFIG: config } });
  rmSync(folder, { recursive: true });
  await makeMasterData(world);
}, 240_000);
afterAll(async () => {
  await world?.stop();
  await station?.close();
});

const makeMasterData = (of: World) =>
  data(
    of,
    `mutation { itemsUpsert(input: { items: [{ sku: "A-1", name: "A" }, { sku: "B-1", name: "B" }, { sku: "C-1", name: "C" }] }) { results { userErrors { __typename } } }
       locationsUpsert(input: { locations: [{ id: "L-1", name: "L", kind: STORE }] }) { results { userErrors { __typename } } } }`,
  );

async function data(world: World, document: string, variables: object = {}) {
  const answer = await world.graphql(document, variables);
  if (answer.errors !== undefined || !answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

let lastEvent = 0;

async function receive(world: World, sku: string, lineageId?: string): Promise<void> {
  lastEvent += 1;
  const event = {
    source: 'test',
    eventId: `G-${lastEvent}`,
    type: 'RECEIPT_CONFIRMED',
    sku,
    quantity: 3,
    locationId: 'L-1',
    occurredAt: '2026-03-01T09:00:00Z',
    lineageId,
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

test('a dead letter says why, and its movement is not reconciled', async () => {
  station.options.judge = ({ sku }) =>
    sku === 'B-1' ? { code: 'unmapped', reason: 'B-1 is not known' } : undefined;
  await receive(world, 'A-1');
  await receive(world, 'B-1');
  await expect
    .poll(() => data(world, postings, dead), patience)
    .toMatchObject({ erpPostings: { nodes: { length: 1 } } });
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
  const instances = `{ erpInstances { company system processes backlog { state postings } waiting { postings } returnsWaiting
    collecting { sums } budget { name } circuit { isOpen reason } maintenance { isOpen changesAt } financialWindow { isOpen } batchSize maxBatch } }`;
  const lane = {
    ...{ company: 'main', system: 'http', processes: 1, batchSize: 100, maxBatch: 100 },
    ...{ backlog: [{ state: 'REJECTED', postings: 1 }], waiting: [], returnsWaiting: 0, collecting: null },
    ...{ budget: null, circuit: { isOpen: false, reason: null } },
    ...{ maintenance: { isOpen: false, changesAt: null }, financialWindow: null },
  };
  await expect.poll(() => data(world, instances), patience).toEqual({ erpInstances: [lane] });
});

test('a dead letter is sent again by a mutation, and its movement is acknowledged', async () => {
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
  for (let n = 0; n < 3; n += 1) await receive(world, 'A-1');
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

const preview = `query ($filter: ErpDeadLetterFilter) { erpDeadLetters(filter: $filter) { postings movements heldBack upToId
  groups { company failureCode postings owner suggestedAction } } }`;
const cases = `{ exceptionCases(first: 20, filter: { kinds: [ERP_REJECTED, ERP_LOGIN_REFUSED] }) { nodes { id kind owner status cause suggestedAction replayable
  correlationId erpPosting { id state failure { code message owner suggestedAction } } } } }`;
const caseShape = z.object({
  exceptionCases: z.object({ nodes: z.array(z.looseObject({ id: z.string(), cause: z.string() })) }),
});
/** Cases of the closed period: what another test had rejected may have a case by now or none any more. */
const ofThePeriod = async () => {
  const { nodes } = caseShape.parse(await data(world, cases)).exceptionCases;
  return nodes.filter(({ cause }) => cause.includes('period-closed'));
};

test('dead letters are a desk: whose they are, what to do, what a replay touches; one is sent again by its case, the rest all at once', async () => {
  station.options.judge = ({ sku, type }) =>
    sku === 'C-1' && type === 'RECEIPT_CONFIRMED'
      ? { code: 'period-closed', reason: 'March is closed' }
      : undefined;
  await receive(world, 'C-1');
  await receive(world, 'C-1', 'delivery-7');
  const filter = { company: 'main', failureCodes: ['period-closed'] };
  const suggestedAction = expect.stringContaining('Open the period');
  const group = { company: 'main', failureCode: 'period-closed', owner: 'FINANCE', suggestedAction };
  await expect
    .poll(() => data(world, postings, dead), patience)
    .toMatchObject({ erpPostings: { nodes: { length: 2 } } });
  // The second of the delivery waits behind the first, which is dead.
  await receive(world, 'C-1', 'delivery-7');
  await expect
    .poll(() => data(world, preview, { filter }), patience)
    .toEqual({
      erpDeadLetters: {
        ...{ postings: 2, movements: 2, heldBack: 1, upToId: '7' },
        groups: [{ ...group, postings: 2 }],
      },
    });
  const failure = { code: 'period-closed', message: 'March is closed', owner: 'FINANCE', suggestedAction };
  const about = { owner: 'FINANCE', status: 'OPEN', replayable: true, suggestedAction };
  await expect.poll(ofThePeriod, patience).toMatchObject([
    { ...about, erpPosting: { id: '7', state: 'REJECTED', failure } },
    { ...about, erpPosting: { id: '6', state: 'REJECTED', failure } },
  ]);
  const [, one] = await ofThePeriod();
  station.options = {};
  const byCase = `mutation ($id: ID!) { exceptionReplay(input: { id: $id }) { done left userErrors { ... on UserError { code } } } }`;
  expect(await data(world, byCase, { id: one?.id })).toEqual({
    exceptionReplay: { done: 1, left: 0, userErrors: [] },
  });
  const all = `mutation ($filter: ErpDeadLetterFilter) { erpDeadLettersReplay(input: { filter: $filter, upToId: "7" }) {
    replayed left userErrors { ... on UserError { code } } } }`;
  expect(await data(world, all, { filter })).toEqual({
    erpDeadLettersReplay: { replayed: 1, left: 0, userErrors: [] },
  });
  await expect
    .poll(() => data(world, postings, { filter: { states: ['POSTED'] } }), patience)
    .toMatchObject({ erpPostings: { nodes: [{ id: '8' }, { id: '7' }, { id: '6' }, {}, {}, {}, {}, {}] } });
  const audit =
    '{ auditEntries(first: 10, filter: { action: "erpDeadLettersReplay" }) { nodes { subjectType subjectId } } }';
  expect(await data(world, audit)).toEqual({
    auditEntries: { nodes: [{ subjectType: 'ErpPosting', subjectId: '7' }] },
  });
  await expect.poll(ofThePeriod, patience).toMatchObject([{ status: 'RESOLVED' }, { status: 'RESOLVED' }]);
});

const posted = z.object({
  erpPostings: z.object({
    nodes: z.array(z.looseObject({ id: z.string(), movements: z.array(z.looseObject({ sku: z.string() })) })),
  }),
});
const openCase = z.looseObject({ id: z.string(), kind: z.string(), status: z.string() });
const openCases = z.object({
  exceptionCases: z.object({
    nodes: z.array(openCase.extend({ erpPosting: z.looseObject({ id: z.string() }).nullable() })),
  }),
});

const wholePostings = `{ erpPostings(first: 10) { nodes { id state failure { code owner suggestedAction }
  movements { sku reconciliationStatus } } } }`;
const itemsOfFaults = `mutation ($items: [ItemInput!]!) { itemsUpsert(input: { items: $items }) { results { userErrors { __typename } } } }`;

/** The newest posting of a SKU. */
async function postingOf(sku: string) {
  const { nodes } = posted.parse(await data(world, wholePostings)).erpPostings;
  return nodes.find(({ movements }) => movements[0]?.sku === sku);
}

/** The open case about a posting, or about the login. */
async function caseOf({ kind }: Fault, postingId: string) {
  const { nodes } = openCases.parse(await data(world, cases)).exceptionCases;
  return nodes.find(
    (each) =>
      each.status === 'OPEN' &&
      each.kind === kind &&
      (kind !== 'ERP_REJECTED' || each.erpPosting?.id === postingId),
  );
}

const ways = {
  'by its case': (_: Fault, caseId: string | undefined) =>
    data(world, 'mutation ($id: ID!) { exceptionReplay(input: { id: $id }) { sentAgain: done } }', {
      id: caseId,
    }),
  'by its id': (_: Fault, __: unknown, ids: readonly string[]) =>
    data(
      world,
      'mutation ($ids: [ID!]!) { erpPostingsReplay(input: { ids: $ids }) { results { replayed } } }',
      { ids },
    ),
  'with all of its kind': ({ code }: Fault) =>
    data(
      world,
      'mutation ($filter: ErpDeadLetterFilter) { erpDeadLettersReplay(input: { filter: $filter }) { sentAgain: replayed } }',
      { filter: { company: 'main', failureCodes: [code] } },
    ),
} satisfies Record<NonNullable<Fault['replay']>, unknown>;

test.each(faults.map((fault, at) => ({ ...fault, fault, sku: `F-${at}`, good: [`F-${at}-A`, `F-${at}-B`] })))(
  '$name: $state, with a desk, a fix, a preview and a way through',
  async ({ fault, sku, good, state, code, owner, fix, kind, replay: way }) => {
    await data(world, itemsOfFaults, { items: [sku, ...good].map((each) => ({ sku: each, name: each })) });
    const mended = Promise.withResolvers<void>();
    station.options = fault.goesWrong(sku, mended.promise);
    const suggestedAction = expect.stringMatching(`^${fix}`);
    for (const each of [good[0] ?? '', sku, good[1] ?? '']) await receive(world, each);
    const lands = { state, failure: { code, owner, suggestedAction } };
    await expect.poll(() => postingOf(sku), patience).toMatchObject(lands);
    const { id = '' } = (await postingOf(sku)) ?? {};
    if (kind !== null)
      await expect
        .poll(() => caseOf(fault, id), patience)
        .toMatchObject({ owner, suggestedAction, status: 'OPEN' });
    const asked = await caseOf(fault, id);
    if (way !== undefined) {
      // What was refused keeps nobody else back; and who looks first sees what a replay would touch.
      for (const other of good)
        await expect.poll(() => postingOf(other), patience).toMatchObject({ state: 'POSTED' });
      const filter = { filter: { company: 'main', failureCodes: [code] } };
      const group = { company: 'main', failureCode: code, postings: 1, owner, suggestedAction };
      expect(await data(world, preview, filter)).toEqual({
        erpDeadLetters: { postings: 1, movements: 1, heldBack: 0, upToId: id, groups: [group] },
      });
    }
    station.options = {};
    mended.resolve();
    if (way !== undefined) await ways[way](fault, asked?.id, [id]);
    for (const each of [sku, ...good]) {
      await expect
        .poll(() => postingOf(each), patience)
        .toMatchObject({
          state: 'POSTED',
          failure: null,
          movements: [{ reconciliationStatus: 'ACKNOWLEDGED' }],
        });
    }
    await expect.poll(() => caseOf(fault, id), patience).toBeUndefined();
    expect((await postingOf(sku))?.id).toBe(id);
  },
);

test('asking wrongly names the argument', async () => {
  const tooMany = await world.graphql('{ erpPostings(first: 501) { nodes { id } } }');
  expect(tooMany.errors?.[0]?.message).toContain('first must be 1 to 500, not 501');
  const none = await world.graphql(
    'mutation { erpPostingsReplay(input: { ids: [] }) { results { index } } }',
  );
  expect(none.errors?.[0]?.message).toContain('input.ids must have at least 1 entry');
  expect(await data(world, '{ erpPosting(id: "nobody") { id } }')).toEqual({ erpPosting: null });
});

test('a product that names no ERP posts to its own receiver, which is labelled as one', async () => {
  const alone = await startWorld();
  onTestFinished(() => alone.stop());
  await makeMasterData(alone);
  await receive(alone, 'A-1');
  await expect
    .poll(() => data(alone, postings, {}), patience)
    .toMatchObject({
      erpPostings: { nodes: [{ state: 'POSTED', document: { system: 'http', type: 'entry' } }] },
    });
});
