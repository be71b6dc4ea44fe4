/**
 * The life of a trade, traced: from the channel's order to the document in the ERP, by whichever key somebody has in hand.
 *
 * One whole product that posts to a receiver of the test's, so that the failing part can be seen too.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '#test/world';
import { openStation, type Station, secret } from './arrange.ts';

let world: World;
let station: Station;
beforeAll(async () => {
  station = await openStation();
  world = await startWorld({ env: { STOCKGATE_ERP_URL: station.url, STOCKGATE_ERP_SECRET: secret } });
  await data(
    `mutation { channelsUpsert(input: { channels: [{ id: "web", name: "Web", kind: ECOMMERCE }] }) { results { index } }
       itemsUpsert(input: { items: [{ sku: "A-1", name: "A" }] }) { results { userErrors { __typename } } }
       locationsUpsert(input: { locations: [{ id: "DC", name: "DC", kind: DC, shipFrom: true }] }) { results { userErrors { __typename } } } }`,
  );
  await data(
    `mutation { stockEventsRecord(input: { events: [{ source: "wms", eventId: "in", type: "RECEIPT_CONFIRMED", sku: "A-1",
       quantity: 9, locationId: "DC", occurredAt: "2026-03-01T09:00:00Z" }] }) { results { status } } }`,
  );
}, 240_000);
afterAll(async () => {
  await world?.stop();
  await station?.close();
});

async function data(document: string, variables: object = {}): Promise<Record<string, unknown>> {
  const answer = await world.graphql(document, variables);
  if (answer.errors !== undefined || !answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

type Stage = {
  kind: string;
  what: string;
  at: string;
  tookMs: number | null;
  document: string | null;
  correlationId: string | null;
  movementId: string | null;
  postingId: string | null;
  failure: { code: string; owner: string | null } | null;
};
type Trace = {
  order: { id: string; channelOrderId: string; status: string } | null;
  correlationIds: string[];
  settled: boolean;
  whole: boolean;
  postings: { id: string; state: string }[];
  stages: Stage[];
};

async function trace(by: object): Promise<Trace | null> {
  const { data: found, errors } = await world.graphql<{ trace: Trace | null }>(
    `query ($by: TraceKey!) { trace(by: $by) { order { id channelOrderId status } correlationIds settled whole postings { id state }
       stages { kind what at tookMs document correlationId movementId postingId failure { code owner } } } }`,
    { by },
  );
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return found?.trace ?? null;
}

const patience = { timeout: 120_000, interval: 100 };
const channelOrder = { channel: 'web', channelOrderId: 'W-1' };

test('an order is followed to the ERP, the same by every key', async () => {
  // What nobody asks for is followed by nobody: a shop looks, and from then on the server notes when it can tell of a change.
  await data('{ availability(skus: ["A-1"], channel: "web", consistency: CACHED) { availableToSell } }');
  await data(
    `mutation { orderPlace(input: { channel: "web", channelOrderId: "W-1", fulfilment: SHIP, lines: [{ sku: "A-1", quantity: 2 }] })
       { order { status } userErrors { ... on UserError { message } } } }`,
  );
  await data(
    `mutation { orderShip(input: { channel: "web", channelOrderId: "W-1", idempotencyKey: "s" }) { order { status } userErrors { ... on UserError { message } } } }`,
  );
  // What was told to those who watch is noted beside posting, and may be later.
  const isOver = async (): Promise<boolean> => {
    const found = await trace({ channelOrder });
    return found?.settled === true && found.stages.some(({ kind }) => kind === 'PUBLISHED');
  };
  await expect.poll(isOver, patience).toBe(true);
  const whole = await trace({ channelOrder });
  expect(whole).toMatchObject({ whole: true, order: { channelOrderId: 'W-1', status: 'SHIPPED' } });
  const told = (whole?.stages ?? []).map(({ kind, what }) => `${kind} ${what}`);
  expect(told[0]).toBe('ORDER_STEP place');
  for (const stage of [
    'ORDER_STEP ship',
    'OCCURRED SHIPMENT_CONFIRMED',
    'RECORDED SHIPMENT_CONFIRMED',
    'MOVED SHIPMENT_CONFIRMED',
    'PUBLISHED SHIPMENT_CONFIRMED',
    'POSTING_MADE MOVEMENT',
    'POSTED POSTED',
  ])
    expect(told).toContain(stage);
  const posted = whole?.stages.find(({ kind }) => kind === 'POSTED');
  expect(posted?.tookMs).toBeGreaterThanOrEqual(0);
  expect(posted?.document).toMatch(/^entry /);
  const published = whole?.stages.find(({ kind }) => kind === 'PUBLISHED');
  expect(published?.tookMs).toBeGreaterThanOrEqual(0);
  const times = (whole?.stages ?? []).map(({ at }) => Date.parse(at));
  expect(times).toEqual(times.toSorted((left, right) => left - right));
  const shipped = whole?.stages.find(({ what, kind }) => kind === 'MOVED' && what === 'SHIPMENT_CONFIRMED');
  const keys = [
    { orderId: whole?.order?.id },
    { movementId: shipped?.movementId },
    { postingId: posted?.postingId },
    { correlationId: shipped?.correlationId },
  ];
  for (const key of keys) expect(await trace(key)).toEqual(whole);
}, 240_000);

test("a line of a till's receipt is followed by its correlation, its failure too", async () => {
  station.options.judge = ({ type }) =>
    type === 'SALE_COMPLETED' ? { code: 'period-closed', reason: 'March is closed' } : undefined;
  await data(
    `mutation { stockEventsRecord(input: { events: [{ source: "pos", eventId: "till-1/7/1", type: "SALE_COMPLETED", sku: "A-1",
       quantity: 1, locationId: "DC", occurredAt: "2026-03-01T10:00:00Z", correlationId: "till-1/7",
       referenceDocument: { type: "receipt", id: "7" } }] }) { results { status } } }`,
  );
  const failed = () => trace({ correlationId: 'till-1/7' });
  await expect
    .poll(async () => new Set((await failed())?.stages.map(({ kind }) => kind)), patience)
    .toEqual(new Set(['OCCURRED', 'RECORDED', 'MOVED', 'PUBLISHED', 'POSTING_MADE', 'POSTING']));
  await expect.poll(async () => (await failed())?.postings[0]?.state, patience).toBe('REJECTED');
  expect(await failed()).toMatchObject({ order: null, settled: false, correlationIds: ['till-1/7'] });
  expect((await failed())?.stages.at(-1)).toMatchObject({
    what: 'REJECTED',
    failure: { code: 'period-closed', owner: 'FINANCE' },
  });
  expect((await failed())?.stages[0]?.document).toBe('receipt 7');
  expect(await trace({ correlationId: 'nobody' })).toBeNull();
  await expect(trace({ correlationId: 'a', orderId: 'b' })).rejects.toThrow(/exactly one key/);
}, 240_000);
