/**
 * What an ERP takes for later is asked for until it is posted or rejected; a login it refuses is one case until it is taken
 * again; and both can be seen.
 */
import { expect, test } from 'vitest';
import type { ErpConnector, Outcome, PlannedPosting } from '#connectors';
import { event, ledgerOnHand, postingStatesOf, receiverOnHand } from './arrange.ts';
import { deskForEachTest, patience } from './desk.ts';

const desk = deskForEachTest({ maxBatch: 5 });

/** An ERP that stages what it is sent, and posts it to the receiver when it is asked what became of it. */
function staging(inner: ErpConnector): { connector: ErpConnector; asked: number[] } {
  const staged = new Map<string, PlannedPosting>();
  const asked: number[] = [];
  const connector: ErpConnector = {
    ...inner,
    post: async (batch) =>
      batch.map((posting): Outcome => {
        staged.set(`later-${posting.eventId}`, posting);
        return { status: 'accepted', eventId: posting.eventId, pollRef: `later-${posting.eventId}` };
      }),
    confirm: (pollRefs, context) => {
      asked.push(pollRefs.length);
      return inner.post(
        pollRefs.flatMap((ref) => staged.get(ref) ?? []),
        context,
      );
    },
  };
  return { connector, asked };
}

test('what the ERP took for later becomes posted or rejected, however its answers fail, a batch at a time', async () => {
  desk.station.options.judge = ({ sku }) =>
    sku === 'SKU-3' ? { code: 'unmapped', reason: 'item SKU-3 is not known' } : undefined;
  let deliveries = 0;
  desk.station.options.misbehave = () => {
    deliveries += 1;
    if (deliveries === 1) return { kind: 'status', status: 429, retryAfterSeconds: 1 };
    if (deliveries === 2) return { kind: 'drop-after' };
    if (deliveries === 3) return { kind: 'garble' };
    return undefined;
  };
  const { connector, asked } = staging(desk.station.connector);
  await desk.start({
    connector,
    settings: { confirmEveryMs: 50, confirmBackOff: { firstMs: 50, longestMs: 200 } },
  });
  await desk.book.record(Array.from({ length: 12 }, (_, n) => event({ sku: `SKU-${n}` })));
  await expect.poll(() => postingStatesOf(desk.book), patience).toEqual({ posted: 11, rejected: 1 });
  expect(Math.max(...asked)).toBeLessThanOrEqual(5);
  // Asked for again, never sent again.
  const { rows } = await desk.book.database.database.query<{
    tries: number;
    confirmations: number;
    code: string;
  }>(
    `SELECT max(attempt) AS tries, max(confirmations) AS confirmations, max(error_code) AS code FROM workers.erp_posting`,
  );
  expect(rows[0]).toMatchObject({ tries: 1, code: 'unmapped' });
  expect(rows[0]?.confirmations).toBeGreaterThan(1);
  expect(desk.station.count()).toBe(11);
  const held = await ledgerOnHand(desk.book);
  expect(await receiverOnHand(desk.station)).toEqual(
    Object.fromEntries(Object.entries(held).filter(([at]) => at !== 'SKU-3@L-0')),
  );
});

test('a login the ERP refuses is one case of integration and an open circuit, until it takes a posting again', async () => {
  desk.station.options.misbehave = () => ({ kind: 'status', status: 401 });
  await desk.start({ settings: { budget: { name: 'account', perSecond: 1_000, burst: 50 } } });
  await desk.book.record([event(), event({ sku: 'SKU-1' })]);
  const cases = async () => {
    await desk.book.ledger.cases.watch();
    const found = await desk.book.ledger.cases.page({ first: 5, filter: { kinds: ['ERP_LOGIN_REFUSED'] } });
    return found.map(({ status, owner, subject, ending }) => ({ status, owner, subject, how: ending?.how }));
  };
  const ofMain = { owner: 'integration', subject: 'main' };
  await expect.poll(cases, patience).toEqual([{ ...ofMain, status: 'OPEN', how: undefined }]);
  const seen = async () => {
    const { rows } = await desk.book.database.reader.query<{ circuit_reason: string | null }>(
      'SELECT company, system, budget, burst, max_batch, circuit_reason FROM workers.erp_lane_report',
    );
    return rows[0];
  };
  await expect.poll(async () => (await seen())?.circuit_reason, patience).toMatch(/^auth: /);
  expect(await seen()).toMatchObject({
    company: 'main',
    system: 'http',
    max_batch: 5,
    budget: 'account',
    burst: 50,
  });
  desk.station.options = {};
  await expect.poll(() => postingStatesOf(desk.book), patience).toEqual({ posted: 2 });
  await expect.poll(cases, patience).toEqual([{ ...ofMain, status: 'RESOLVED', how: 'BY_ITSELF' }]);
  await expect.poll(async () => (await seen())?.circuit_reason, patience).toBeNull();
});
