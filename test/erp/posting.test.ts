/**
 * The promise of ERP posting on real servers: every movement once in effect, whatever goes wrong on the way.
 *
 * Each test ends with the same number: what the receiver holds equals what the ledger holds, and it received each movement
 * exactly once. How a receiver, Redis and workers fail is faults.test.ts.
 */
import { expect, test } from 'vitest';
import { testWriter } from '#test/world';
import { replayPostings } from '#workers';
import {
  event,
  ledgerOnHand,
  movementCount,
  openStation,
  postingStatesOf,
  receiverOnHand,
  trade,
} from './arrange.ts';
import { deskForEachTest, patience } from './desk.ts';

const desk = deskForEachTest({ maxBatch: 20 });
const start = () => desk.start();

async function allPosted(): Promise<void> {
  const movements = await movementCount(desk.book);
  await expect.poll(() => postingStatesOf(desk.book), patience).toEqual({ posted: movements });
  expect(desk.station.count()).toBe(movements);
  expect(await receiverOnHand(desk.station)).toEqual(await ledgerOnHand(desk.book));
}

test('every movement is posted once, and the receiver holds what the ledger holds', async () => {
  await desk.book.record(trade(150));
  await start();
  await desk.book.record(trade(150));
  await allPosted();
  const { rows } = await desk.book.database.reader.query(
    `SELECT document_ref->>'type' AS type, posted_at IS NOT NULL AS dated, lease_until, claim, attempt
     FROM workers.erp_posting ORDER BY posting_id LIMIT 1`,
  );
  expect(rows).toEqual([{ type: 'entry', dated: true, lease_until: null, claim: null, attempt: 1 }]);
});

test('two pipelines at once post each movement once', async () => {
  await Promise.all([start(), start()]);
  for (let n = 0; n < 6; n += 1) await desk.book.record(trade(50));
  await allPosted();
});

test('a poison event is rejected alone, becomes a dead letter, and is posted by a replay once the ERP takes it', async () => {
  desk.station.options.judge = ({ sku }) =>
    sku === 'SKU-3' ? { code: 'unmapped', reason: 'item SKU-3 is not known' } : undefined;
  const poison = [event({ sku: 'SKU-3' }), event({ sku: 'SKU-3', locationId: 'L-1' })];
  await desk.book.record([event(), ...poison, event({ sku: 'SKU-1' })]);
  await start();
  await expect.poll(() => postingStatesOf(desk.book), patience).toEqual({ posted: 2, rejected: 2 });
  const { rows } = await desk.book.database.reader.query<{
    id: number;
    code: string;
    text: string;
    attempt: number;
  }>(
    `SELECT posting_id AS id, error_code AS code, error_text AS text, attempt FROM workers.erp_posting WHERE state = 'rejected'`,
  );
  expect(rows[0]).toMatchObject({ code: 'unmapped', text: 'item SKU-3 is not known', attempt: 1 });
  desk.station.options = {};
  const postingIds = [...rows.map(({ id }) => id), 999_999];
  const replayed = await replayPostings(desk.book.database.writer, { postingIds, ...testWriter });
  expect(replayed.map(({ isReplayed }) => isReplayed)).toEqual([true, true, false]);
  const { rows: noted } = await desk.book.database.reader.query(
    "SELECT caller_id, before, after FROM audit.entry WHERE action = 'erpPostingsReplay'",
  );
  const entry = { caller_id: 'tester', before: { state: 'rejected', failure: 'unmapped' } };
  expect(noted).toEqual(rows.map(() => ({ ...entry, after: { state: 'pending' } })));
  await allPosted();
});

test('a delivery refused as a whole is halved until the event at fault stands alone', async () => {
  desk.station.options.misbehave = (events) =>
    JSON.stringify(events).includes('SKU-5') ? { kind: 'status', status: 422 } : undefined;
  await desk.book.record(Array.from({ length: 20 }, (_, n) => event({ sku: `SKU-${n % 10}` })));
  await start();
  await expect.poll(() => postingStatesOf(desk.book), patience).toEqual({ posted: 18, rejected: 2 });
});

test('a return is never posted before its sale, not even when the sale is a dead letter until somebody replays it', async () => {
  desk.station.options.judge = ({ type }) =>
    type === 'SALE_COMPLETED' ? { code: 'period-closed', reason: 'the period is closed' } : undefined;
  const lineageId = 'T-900';
  await desk.book.record([event({ sku: 'SKU-1' }), event({ sku: 'SKU-2' })]);
  await desk.book.record([event({ type: 'SALE_COMPLETED', sku: 'SKU-1', lineageId, quantity: 2 })]);
  await desk.book.record([event({ type: 'RETURN_ACCEPTED', sku: 'SKU-2', lineageId, quantity: 2 })]);
  await start();
  await expect
    .poll(() => postingStatesOf(desk.book), patience)
    .toEqual({ pending: 1, posted: 2, rejected: 1 });
  // Later ones of the position go on; only the lineage waits.
  await desk.book.record([event({ sku: 'SKU-1' })]);
  await expect
    .poll(() => postingStatesOf(desk.book), patience)
    .toEqual({ pending: 1, posted: 3, rejected: 1 });
  desk.station.options = {};
  const { rows } = await desk.book.database.reader.query<{ id: number }>(
    `SELECT posting_id AS id FROM workers.erp_posting WHERE state = 'rejected'`,
  );
  await replayPostings(desk.book.database.writer, { postingIds: rows.map(({ id }) => id), ...testWriter });
  await allPosted();
  const received: string[] = [];
  for await (const { eventId } of desk.station.connector.movementsSince?.(undefined) ?? [])
    received.push(eventId ?? '');
  const { rows: lineage } = await desk.book.database.reader.query<{ eventId: string }>(
    `SELECT d.event_id AS "eventId" FROM workers.erp_posting JOIN workers.erp_document d USING (posting_id)
     WHERE lineage_key = $1 ORDER BY posting_id`,
    [lineageId],
  );
  const places = lineage.map(({ eventId }) => received.indexOf(eventId));
  expect(places).toEqual([...places].sort((left, right) => left - right));
});

test('movements of one position arrive in the order the ledger made them, over many batches and two pipelines', async () => {
  desk.station.options.misbehave = (events) =>
    events.length % 3 === 0 ? { kind: 'status', status: 503 } : undefined;
  await Promise.all([start(), start()]);
  for (let n = 0; n < 8; n += 1) {
    await desk.book.record(
      Array.from({ length: 10 }, (_, at) => event({ sku: `SKU-${at % 2}`, quantity: 1 + n })),
    );
  }
  await allPosted();
  const received: string[] = [];
  for await (const { eventId } of desk.station.connector.movementsSince?.(undefined) ?? [])
    received.push(eventId ?? '');
  const { rows } = await desk.book.database.reader.query<{ positionId: number; events: string[] }>(
    `SELECT p.position_id AS "positionId", array_agg(d.event_id ORDER BY f.seq) AS events
     FROM workers.erp_posting p JOIN workers.erp_document d USING (posting_id)
     JOIN ledger.feed f ON f.movement_id = d.movement_ids[1] GROUP BY 1`,
  );
  for (const { events } of rows) expect(received.filter((id) => events.includes(id))).toEqual(events);
});

test('behind a sale the ERP refuses its return waits, even where the receiver looks at each event alone', async () => {
  const careless = await openStation({ maxBatch: 20, holdsOrder: false, receiverHoldsOrder: false });
  desk.atEnd(() => careless.close());
  careless.options.judge = ({ type }) =>
    type === 'SALE_COMPLETED' ? { code: 'period-closed', reason: 'the period is closed' } : undefined;
  const lineageId = 'T-901';
  await desk.book.record([
    event({ sku: 'SKU-1' }),
    event({ type: 'SALE_COMPLETED', sku: 'SKU-1', lineageId, quantity: 2 }),
    event({ type: 'RETURN_ACCEPTED', sku: 'SKU-2', lineageId, quantity: 2 }),
    event({ sku: 'SKU-3' }),
  ]);
  await desk.start({ connector: careless.connector });
  await expect
    .poll(() => postingStatesOf(desk.book), patience)
    .toEqual({ pending: 1, posted: 2, rejected: 1 });
  careless.options = {};
  const { rows } = await desk.book.database.reader.query<{ id: number }>(
    `SELECT posting_id AS id FROM workers.erp_posting WHERE state = 'rejected'`,
  );
  await replayPostings(desk.book.database.writer, { postingIds: rows.map(({ id }) => id), ...testWriter });
  await expect.poll(() => postingStatesOf(desk.book), patience).toEqual({ posted: 4 });
  const received: string[] = [];
  for await (const { from, to } of careless.connector.movementsSince?.(undefined) ?? [])
    received.push(`${from.account} ${to.account}`);
  expect(received.indexOf('AVAILABLE CUSTOMER')).toBeLessThan(
    received.findIndex((way) => way.startsWith('CUSTOMER')),
  );
});
