/**
 * Sums and priorities on real servers: every movement is in exactly one posting, whatever dies; a return stands behind the sum
 * that holds its sale; what is urgent goes before a backlog, and takes along what it has to wait for.
 */
import { expect, test } from 'vitest';
import type { ErpPostingSettings } from '#workers';
import { event, ledgerOnHand, movementCount, receiverOnHand } from './arrange.ts';
import { deskForEachTest, patience } from './desk.ts';
import { spawnWorker } from './processes.ts';

// Longer than what is held back here is held: a call that is given up is made again, in another order.
const desk = deskForEachTest({ maxBatch: 10, timeoutMs: 30_000 });
const start = (settings: ErpPostingSettings = {}) => desk.start({ settings });

async function ask<Row extends object>(sql: string): Promise<Row[]> {
  const { rows } = await desk.book.database.database.query<Row>(sql);
  return rows;
}

/** They close half a day away, and before that only where a test says so. */
const sales: ErpPostingSettings = {
  sums: [
    {
      ...{ types: ['SALE_COMPLETED'], timeZone: 'Europe/London' },
      closes: `0 ${(new Date().getUTCHours() + 12) % 24} * * *`,
    },
  ],
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
  const movements = await movementCount(desk.book);
  expect(told).toEqual({ movements, distinct_movements: movements, kept: movements });
  expect(await receiverOnHand(desk.station)).toEqual(await ledgerOnHand(desk.book));
}

test('sales of one item, location and day are one posting when their time comes; a process that ended in between changes nothing', async () => {
  await desk.book.record([event(), event({ locationId: 'L-1' }), event({ sku: 'SKU-1' })]);
  const first = await start(sales);
  await desk.book.record([
    sale({}),
    sale({ quantity: 2 }),
    sale({ locationId: 'L-1' }),
    sale({ reservationId: undefined }),
  ]);
  await isCollected().toEqual([{ n: 4 }]);
  // Whoever comes next goes on with the same sums.
  await first.stop();
  await desk.book.record([sale({ quantity: 3 }), sale({ occurredAt: '2026-03-02T09:30:00Z' })]);
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
  await desk.book.record([event()]);
  desk.station.options.judge = ({ sums }) =>
    sums === undefined ? undefined : { code: 'period-closed', reason: 'the period is closed' };
  await start(sales);
  await desk.book.record([sale({ lineageId: 'T-1' }), sale({ lineageId: 'T-2' })]);
  await isCollected().toEqual([{ n: 2 }]);
  await desk.book.record([event({ type: 'RETURN_ACCEPTED', quantity: 1, lineageId: 'T-2', sku: 'SKU-5' })]);
  const states = () => ask('SELECT state, is_sum FROM workers.erp_posting ORDER BY posting_id');
  await expect.poll(states, patience).toEqual([
    { state: 'posted', is_sum: false },
    { state: 'rejected', is_sum: true },
    { state: 'pending', is_sum: false },
  ]);
  // A sale of that receipt is no longer summed up: it would overtake what waits.
  await desk.book.record([sale({ lineageId: 'T-2', sku: 'SKU-6' })]);
  await expect.poll(async () => (await states()).length, patience).toBe(4);
  expect(await ask('SELECT FROM workers.erp_collected')).toEqual([]);
  desk.station.options = {};
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
  desk.station.options.misbehave = (events) => {
    for (const each of events) {
      if (typeof each === 'object' && each !== null && 'sourceEventId' in each)
        order.push(String(each.sourceEventId));
    }
    return order.length <= 10 ? { kind: 'hold', until: held } : undefined;
  };
  const backlog = Array.from({ length: 60 }, (_, n) =>
    event({ ...old, eventId: `old-${n}`, sku: n === 59 ? 'SKU-9' : `SKU-${n % 3}` }),
  );
  await desk.book.record(backlog);
  // The queue is full of the backlog, the first ten of which are under way.
  await start({ queueDepth: 20, postingLeaseMs: 30_000 });
  await expect.poll(() => order.length, patience).toBe(10);
  await desk.book.record([
    sale({ ...today, eventId: 'today', sku: 'SKU-9' }),
    event({ ...today, eventId: 'today-2', sku: 'SKU-8' }),
  ]);
  const raised = () =>
    ask(
      "SELECT p.state, p.priority FROM workers.erp_posting p JOIN workers.erp_document d USING (posting_id) WHERE d.document ->> 'sourceEventId' = 'old-59'",
    );
  await expect.poll(raised, patience).toEqual([{ state: 'queued', priority: 3 }]);
  // Also when the urgent one came just after a round had looked for what to raise: then it is queued, and this is not.
  const stateOf = (id: string) =>
    ask(
      `SELECT p.state FROM workers.erp_posting p JOIN workers.erp_document d USING (posting_id) WHERE d.document ->> 'sourceEventId' = '${id}'`,
    );
  await expect.poll(() => stateOf('today'), patience).toEqual([{ state: 'queued' }]);
  await ask(
    `UPDATE workers.erp_posting p SET state = 'pending', priority = 9, lease_until = NULL FROM workers.erp_document d
     WHERE d.posting_id = p.posting_id AND d.document ->> 'sourceEventId' = 'old-59'`,
  );
  // Before the call that is held is given up: then everything moves on by itself.
  await expect.poll(raised, { ...patience, timeout: 15_000 }).toEqual([{ state: 'queued', priority: 3 }]);
  open();
  await allOnce();
  const place = (id: string) => order.indexOf(id);
  expect(place('old-59')).toBeLessThan(place('today'));
  for (const id of ['today', 'today-2']) expect(place(id)).toBeLessThan(30);
});

test('sums a worker was closing, and one it was posting, when it was killed are posted once', async () => {
  const { database } = desk.book.database;
  await desk.book.record([event(), event({ locationId: 'L-1' })]);
  const at = {
    ...{ databaseUrl: desk.book.database.url, redisUrl: desk.redisUrl, receiverUrl: desk.station.url },
    settings: sales,
  };
  const worker = spawnWorker(at);
  desk.atEnd(() => worker.kill());
  await desk.book.record([sale({}), sale({ quantity: 2 }), sale({ locationId: 'L-1' })]);
  await isCollected().toEqual([{ n: 3 }]);
  // The statement that makes the postings stands still, half done, when its process dies.
  const lock = await database.connect();
  await lock.query('BEGIN');
  await lock.query('LOCK TABLE workers.erp_document IN SHARE ROW EXCLUSIVE MODE');
  await closeNow();
  const closing = () =>
    ask(
      "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%DELETE FROM workers.erp_collection%'",
    );
  await expect.poll(async () => (await closing()).length, patience).toBeGreaterThan(0);
  await worker.kill();
  await lock.query('ROLLBACK');
  lock.release();
  await expect.poll(closing, patience).toEqual([]);
  await isCollected().toEqual([{ n: 3 }]);
  // The next one closes them, and dies while the receiver has the first and has not answered yet.
  const { promise: inHand, resolve } = Promise.withResolvers<void>();
  desk.station.options.misbehave = (events) => {
    if (!JSON.stringify(events).includes('"sums"')) return undefined;
    resolve();
    return { kind: 'delay', delayMs: 500 };
  };
  const next = spawnWorker(at);
  desk.atEnd(() => next.kill());
  await inHand;
  await next.kill();
  desk.station.options = {};
  await start(sales);
  await allOnce();
  const sums = await ask('SELECT count(*)::integer AS sums FROM workers.erp_posting WHERE is_sum');
  expect(sums).toEqual([{ sums: 2 }]);
  expect(desk.station.count()).toBe(4);
});

test('the last get a share, however long the first keep the ERP busy', async () => {
  const today = { occurredAt: new Date().toISOString() };
  const { promise: held, resolve: open } = Promise.withResolvers<void>();
  const order: string[] = [];
  desk.station.options.misbehave = (events) => {
    for (const each of events)
      if (typeof each === 'object' && each !== null && 'sourceEventId' in each)
        order.push(String(each.sourceEventId));
    return order.length <= 10 ? { kind: 'hold', until: held } : undefined;
  };
  const busy = (name: string, { count, skus }: { count: number; skus: readonly string[] }) =>
    Array.from({ length: count }, (_, n) =>
      sale({ ...today, eventId: `${name}-${n}`, sku: skus[n % skus.length] ?? '' }),
    );
  await desk.book.record(busy('first', { count: 10, skus: ['SKU-8'] }));
  await start({ queueDepth: 20, postingLeaseMs: 30_000 });
  await expect.poll(() => order.length, patience).toBe(10);
  const old = Array.from({ length: 5 }, (_, n) => event({ eventId: `old-${n}`, sku: 'SKU-9' }));
  await desk.book.record(busy('today', { count: 200, skus: ['SKU-0', 'SKU-1', 'SKU-2'] }));
  const opened = () => ask('SELECT count(*)::integer AS n FROM workers.erp_posting');
  await expect.poll(opened, patience).toEqual([{ n: 210 }]);
  await desk.book.record(old);
  await expect.poll(opened, patience).toEqual([{ n: 215 }]);
  open();
  await allOnce();
  const places = old.map(({ eventId }) => order.indexOf(eventId));
  expect(places).toEqual([...places].sort((left, right) => left - right));
  // A tenth at least is theirs, so that five are through before the backlog is; and no more than that at once.
  expect(Math.max(...places)).toBeLessThan(150);
  expect(Math.max(...places)).toBeGreaterThan(30);
});
