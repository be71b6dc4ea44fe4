/**
 * The pace of posting: a backlog drains at the rate that was set, in order, while sales go on; maintenance burns no tries;
 * financial documents wait for their window; companies that name one account share its rate and its pauses.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestRedis } from '#test/world';
import type { ErpPostingSettings } from '#workers';
import {
  type Book,
  event,
  hasty,
  ledgerOnHand,
  openBook,
  openStation,
  postingStatesOf,
  receiverOnHand,
  type Station,
  startPipeline,
  trade,
} from './arrange.ts';

let book: Book;
let station: Station;
const ends: (() => Promise<void>)[] = [];
beforeEach(async () => {
  book = await openBook();
  station = await openStation({ maxBatch: 50 });
}, 60_000);
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  await station.close();
  await book.close();
});

const patience = { timeout: 60_000, interval: 25 };

async function start(settings: ErpPostingSettings): Promise<void> {
  const pipeline = await startPipeline({
    database: book.database.writer,
    redisUrl: await openTestRedis(),
    connector: station.connector,
    settings: { ...hasty, ...settings },
  });
  ends.push(() => pipeline.stop());
}

const allPosted = () => expect.poll(() => postingStatesOf(book), patience);

test('an ERP that was away through a burst is caught up with at the set rate, in order; sales went on meanwhile', async () => {
  const [perSecond, burst, usual, peak] = [20, 40, 15, 12];
  await start({ budget: { name: 'account', perSecond, burst } });
  await station.kill();
  // Twelve times the usual trade, with nobody to post to: all of it is recorded, none is posted.
  for (let round = 0; round < peak; round += 1) await book.record(trade(usual));
  await expect
    .poll(async () => {
      const { posted = 0, ...waiting } = await postingStatesOf(book);
      return [posted, Object.values(waiting).reduce((sum, each) => sum + each, 0)];
    }, patience)
    .toEqual([0, usual * peak]);
  await station.restart();
  await allPosted().toEqual({ posted: usual * peak });
  const { rows } = await book.database.reader.query<{ seconds: number }>(
    `SELECT extract(epoch FROM posted_at - min(posted_at) OVER ())::float8 AS seconds FROM workers.erp_posting ORDER BY posted_at`,
  );
  const [saved, last] = [rows[burst - 1]?.seconds ?? 0, rows.at(-1)?.seconds ?? 0];
  const paced = usual * peak - burst;
  // Never faster than the rate and what a rest had saved up; and what nothing was saved up for, no slower.
  expect(paced / last).toBeLessThan(perSecond * 1.1);
  expect(paced / (last - saved)).toBeGreaterThan(perSecond * 0.9);
  const { rows: swapped } = await book.database.reader.query(
    `SELECT p.posting_id FROM workers.erp_posting p JOIN workers.erp_posting q USING (company, lineage_key)
     WHERE p.posting_id < q.posting_id AND p.posted_at > q.posted_at`,
  );
  expect(swapped).toEqual([]);
  expect(await receiverOnHand(station)).toEqual(await ledgerOnHand(book));
}, 120_000);

/** A window of an hour that begins now, or began or begins the given hours away from now, in UTC. */
function windowAround(hoursAway: number) {
  const clock = (ms: number) => new Date(Date.now() + ms).toISOString().slice(11, 16);
  return {
    from: clock(hoursAway * 3_600_000 - 1_800_000),
    to: clock(hoursAway * 3_600_000 + 1_800_000),
    timeZone: 'UTC',
  };
}

test('under maintenance nothing is sent and no try is burnt; outside it everything is', async () => {
  await start({ maintenance: [windowAround(0)] });
  await book.record(trade(10));
  await expect.poll(() => postingStatesOf(book), patience).toEqual({ pending: 10 });
  const { rows } = await book.database.reader.query<{ tries: number }>(
    'SELECT sum(attempt)::integer AS tries FROM workers.erp_posting',
  );
  expect(rows[0]?.tries).toBe(0);
  for (const end of ends.splice(0)) await end();
  expect(station.count()).toBe(0);
  await start({ maintenance: [windowAround(12)] });
  await allPosted().toEqual({ posted: 10 });
}, 120_000);

test('a financial document waits for its window and holds back its position; the rest goes on', async () => {
  await start({ financialWindows: [windowAround(6)] });
  const damaged = { type: 'STOCK_DAMAGED', quantity: 1 };
  await book.record([
    event({ sku: 'SKU-1' }),
    event({ ...damaged, sku: 'SKU-1' }),
    event({ type: 'SALE_COMPLETED', quantity: 1, sku: 'SKU-1' }),
    event({ sku: 'SKU-2' }),
  ]);
  await expect.poll(() => postingStatesOf(book), patience).toEqual({ pending: 2, posted: 2 });
  const { rows } = await book.database.reader.query<{ hours: number; kind: string; attempt: number }>(
    `SELECT d.kind, p.attempt, extract(epoch FROM p.next_attempt_at - now())::float8 / 3600 AS hours
     FROM workers.erp_posting p JOIN workers.erp_document d USING (posting_id) WHERE p.next_attempt_at IS NOT NULL`,
  );
  expect(rows).toMatchObject([{ kind: 'FINANCIAL_ADJUSTMENT', attempt: 0 }]);
  expect(rows[0]?.hours).toBeGreaterThan(5);
  expect(rows[0]?.hours).toBeLessThan(6);
}, 120_000);

test('companies that name one account share its rate, and a pause the ERP asked for', async () => {
  const budget = { name: 'shared', perSecond: 1_000, burst: 1_000 };
  const other = await openStation({ maxBatch: 50 });
  ends.push(() => other.close());
  const deliveries: number[] = [];
  station.options.misbehave = () => {
    deliveries.push(Date.now());
    return deliveries.length === 1 ? { kind: 'status', status: 429, retryAfterSeconds: 3 } : undefined;
  };
  const otherAt: number[] = [];
  other.options.misbehave = () => {
    otherAt.push(Date.now());
    return undefined;
  };
  await book.database.database.query(`UPDATE locations.location SET company = 'b' WHERE location_id = 'L-1'`);
  const pipeline = await startPipeline({
    database: book.database.writer,
    redisUrl: await openTestRedis(),
    instances: [
      { company: 'main', connector: station.connector },
      { company: 'b', connector: other.connector },
    ],
    settings: { ...hasty, budget },
  });
  ends.push(() => pipeline.stop());
  await book.record([event({ locationId: 'L-0' })]);
  const paused = async () => {
    const { rows } = await book.database.reader.query<{ name: string }>(
      'SELECT name FROM workers.erp_budget WHERE paused_until > now()',
    );
    return rows;
  };
  await expect.poll(paused, patience).toEqual([{ name: 'shared' }]);
  await book.record([event({ locationId: 'L-1' })]);
  await allPosted().toEqual({ posted: 2 });
  for (const at of [deliveries[1], otherAt[0]])
    expect((at ?? 0) - (deliveries[0] ?? 0)).toBeGreaterThanOrEqual(2_900);
}, 120_000);
