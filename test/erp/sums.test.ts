/**
 * Sums and priorities on real servers: every movement is in exactly one posting, whatever dies; a return stands behind the sum
 * that holds its sale; what is urgent goes before a backlog, and takes along what it has to wait for.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestRedis } from '#test/world';
import type { ErpPostingSettings } from '#workers';
import {
  type Book,
  event,
  hasty,
  ledgerOnHand,
  movementCount,
  openBook,
  openStation,
  receiverOnHand,
  type Station,
  startPipeline,
} from './arrange.ts';

let book: Book;
let station: Station;
let redisUrl: string;
const ends: (() => Promise<void>)[] = [];
beforeEach(async () => {
  book = await openBook();
  station = await openStation({ maxBatch: 10 });
  redisUrl = await openTestRedis();
}, 60_000);
afterEach(async () => {
  await endAll();
  await station.close();
  await book.close();
});

const patience = { timeout: 60_000, interval: 25 };

async function endAll(): Promise<void> {
  for (const end of ends.splice(0).reverse()) await end();
}

async function start(settings: ErpPostingSettings = {}): Promise<void> {
  const { connector } = station;
  const pipeline = await startPipeline({
    ...{ database: book.database.writer, redisUrl, connector },
    settings: { ...hasty, ...settings },
  });
  ends.push(() => pipeline.stop());
}

async function ask<Row extends object>(sql: string): Promise<Row[]> {
  const { rows } = await book.database.database.query<Row>(sql);
  return rows;
}

const sales: ErpPostingSettings = {
  sums: [{ types: ['SALE_COMPLETED'], closes: '0 3 * * *', timeZone: 'Europe/London' }],
};
const sale = (fields: Parameters<typeof event>[0]) =>
  event({ type: 'SALE_COMPLETED', quantity: 1, ...fields });
const closeNow = () => ask("UPDATE workers.erp_collection SET closes_at = now() - interval '1 second'");
const isCollected = () =>
  expect.poll(() => ask('SELECT count(*)::integer AS n FROM workers.erp_collected'), patience);

/** Every movement is in one document: counted in the documents, in the table of movements, and by the receiver's stock. */
async function allOnce(): Promise<void> {
  const unfinished = () =>
    ask(`SELECT p.state FROM workers.erp_posting p WHERE state <> 'posted'
      UNION ALL SELECT 'collected' FROM workers.erp_collected`);
  await expect.poll(unfinished, patience).toEqual([]);
  const [told] = await ask(
    `SELECT count(*)::integer AS movements, count(DISTINCT m)::integer AS distinct_movements,
       (SELECT count(*)::integer FROM workers.erp_posting_movement) AS kept
     FROM workers.erp_document, unnest(movement_ids) AS m`,
  );
  const movements = await movementCount(book);
  expect(told).toEqual({ movements, distinct_movements: movements, kept: movements });
  expect(await receiverOnHand(station)).toEqual(await ledgerOnHand(book));
}

test('sales of one item, location and day are one posting when their time comes; a process that ended in between changes nothing', async () => {
  await book.record([event(), event({ locationId: 'L-1' }), event({ sku: 'SKU-1' })]);
  await start(sales);
  await book.record([
    sale({}),
    sale({ quantity: 2 }),
    sale({ locationId: 'L-1' }),
    sale({ reservationId: undefined }),
  ]);
  await isCollected().toEqual([{ n: 4 }]);
  // Whoever comes next goes on with the same sums.
  await endAll();
  await book.record([sale({ quantity: 3 }), sale({ occurredAt: '2026-03-02T09:30:00Z' })]);
  await start(sales);
  await isCollected().toEqual([{ n: 6 }]);
  await Promise.all([start(sales), closeNow()]);
  await allOnce();
  const sums = await ask(
    `SELECT cardinality(d.movement_ids) AS movements, (d.document ->> 'quantity')::integer AS quantity,
       (d.document ->> 'sums')::integer AS sums, d.document ->> 'businessDate' AS day
     FROM workers.erp_document d JOIN workers.erp_posting p USING (posting_id) WHERE p.is_sum ORDER BY 1 DESC, 2, 4`,
  );
  expect(sums).toEqual([
    { movements: 4, quantity: 7_000, sums: 4, day: '2026-03-01' },
    { movements: 1, quantity: 1_000, sums: 1, day: '2026-03-01' },
    { movements: 1, quantity: 1_000, sums: 1, day: '2026-03-02' },
  ]);
});

test('a return closes the sum that holds its sale and stands behind it, also while the ERP will not take the sum', async () => {
  await book.record([event()]);
  station.options.judge = ({ sums }) =>
    sums === undefined ? undefined : { code: 'period-closed', reason: 'the period is closed' };
  await start(sales);
  await book.record([sale({ lineageId: 'T-1' }), sale({ lineageId: 'T-2' })]);
  await isCollected().toEqual([{ n: 2 }]);
  await book.record([event({ type: 'RETURN_ACCEPTED', quantity: 1, lineageId: 'T-2', sku: 'SKU-5' })]);
  const states = () => ask('SELECT state, is_sum FROM workers.erp_posting ORDER BY posting_id');
  await expect.poll(states, patience).toEqual([
    { state: 'posted', is_sum: false },
    { state: 'rejected', is_sum: true },
    { state: 'pending', is_sum: false },
  ]);
  // A sale of that receipt is no longer summed up: it would overtake what waits.
  await book.record([sale({ lineageId: 'T-2', sku: 'SKU-6' })]);
  await expect.poll(async () => (await states()).length, patience).toBe(4);
  expect(await ask('SELECT FROM workers.erp_collected')).toEqual([]);
  station.options = {};
  await ask("UPDATE workers.erp_posting SET state = 'pending', error_code = NULL WHERE state = 'rejected'");
  await allOnce();
});

test('what is urgent goes before a backlog, and what it must wait for comes with it', async () => {
  const old = { occurredAt: '2026-03-01T09:30:00Z' };
  const today = { occurredAt: new Date().toISOString() };
  let open = () => {};
  const held = new Promise<void>((resolve) => {
    open = resolve;
  });
  const order: string[] = [];
  station.options.misbehave = (events) => {
    for (const each of events) {
      if (typeof each === 'object' && each !== null && 'sourceEventId' in each)
        order.push(String(each.sourceEventId));
    }
    return order.length <= 10 ? { kind: 'hold', until: held } : undefined;
  };
  const backlog = Array.from({ length: 60 }, (_, n) =>
    event({ ...old, eventId: `old-${n}`, sku: n === 59 ? 'SKU-9' : `SKU-${n % 3}` }),
  );
  await book.record(backlog);
  // The queue is full of the backlog, the first ten of which are under way.
  await start({ queueDepth: 20, postingLeaseMs: 30_000 });
  await expect.poll(() => order.length, patience).toBe(10);
  await book.record([
    sale({ ...today, eventId: 'today', sku: 'SKU-9' }),
    event({ ...today, eventId: 'today-2', sku: 'SKU-8' }),
  ]);
  const raised = () =>
    ask(
      "SELECT p.state, p.priority FROM workers.erp_posting p JOIN workers.erp_document d USING (posting_id) WHERE d.document ->> 'sourceEventId' = 'old-59'",
    );
  await expect.poll(raised, patience).toEqual([{ state: 'queued', priority: 3 }]);
  open();
  await allOnce();
  const place = (id: string) => order.indexOf(id);
  expect(place('old-59')).toBeLessThan(place('today'));
  for (const id of ['today', 'today-2']) expect(place(id)).toBeLessThan(30);
});
