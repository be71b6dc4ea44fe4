/**
 * The pace of posting: a backlog drains at the rate that was set, in order, while sales go on; maintenance burns no tries;
 * financial documents wait for their window; companies that name one account share its rate and its pauses.
 */
import { expect, test } from 'vitest';
import { createPool } from '#database';
import { event, ledgerOnHand, openStation, postingStatesOf, receiverOnHand, trade } from './arrange.ts';
import { deskForEachTest, patience } from './desk.ts';

const desk = deskForEachTest({ maxBatch: 50 });

const allPosted = () => expect.poll(() => postingStatesOf(desk.book), patience);

/** The clock of the story: in its database `now()` and `clock_timestamp()` stand still until the test moves them. */
async function openClock() {
  const { database, url } = desk.book.database;
  await database.query(`
    CREATE SCHEMA story;
    CREATE TABLE story.clock AS SELECT now() AS at;
    CREATE FUNCTION story.now() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT at FROM story.clock';
    CREATE FUNCTION story.clock_timestamp() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT at FROM story.clock';
    GRANT USAGE ON SCHEMA story TO PUBLIC;
    GRANT SELECT ON story.clock TO PUBLIC;
    DO $$ BEGIN
      EXECUTE format('ALTER DATABASE %I SET search_path = story, pg_catalog, public', current_database());
    END $$`);
  // Connections made from now on live by it.
  const lane = createPool({ url, max: 6, role: 'writer', applicationName: 'test-erp-story' });
  desk.atEnd(() => lane.end());
  const pass = (seconds: number) =>
    database.query(`UPDATE story.clock SET at = at + ${seconds} * interval '1 second'`);
  return { lane, pass };
}

/** What the lane can do is done: it has spent its budget of this moment, or has nothing left; gives how many are posted. */
async function allSpent(total: number): Promise<number> {
  const spent = `
    SELECT (SELECT count(*) FROM workers.erp_posting WHERE state = 'posted') AS posted,
      (SELECT count(*) FROM workers.erp_posting WHERE state = 'posting') AS sending,
      (SELECT tokens < 1 AND refilled_at = (SELECT at FROM story.clock) FROM workers.erp_budget) AS "isSpent"`;
  let posted = 0;
  await expect
    .poll(async () => {
      const { rows } = await desk.book.database.database.query<{
        posted: number;
        sending: number;
        isSpent: boolean;
      }>(spent);
      posted = Number(rows[0]?.posted);
      return posted === total || (rows[0]?.isSpent === true && Number(rows[0].sending) === 0);
    }, patience)
    .toBe(true);
  return posted;
}

test('an ERP is down for two hours under twelve times the trade: sales go on, the backlog drains at the set rate, order is kept', async () => {
  const [perSecond, burst, usual, peak] = [50, 50, 25, 12];
  const { lane, pass } = await openClock();
  const budget = { name: 'account', perSecond, burst };
  await desk.start({ database: lane, settings: { longestProbeMs: 50, budget } });
  await desk.station.kill();
  // Every ten minutes as much as usual in two hours: all of it is recorded and waits, none is posted.
  for (let round = 1; round <= peak; round += 1) {
    await desk.book.record(trade(usual));
    await expect
      .poll(async () => {
        const { posting = 0, ...others } = await postingStatesOf(desk.book);
        return [posting, Object.values(others).reduce((sum, each) => sum + each, 0)];
      }, patience)
      .toEqual([0, usual * round]);
    await pass(600);
  }
  expect((await postingStatesOf(desk.book)).posted ?? 0).toBe(0);
  await desk.station.restart();
  // What a rest saved up goes at once; from then on each second of the clock brings as much as was set.
  const total = usual * peak;
  const posted = [await allSpent(total)];
  while (posted.at(-1) !== total) {
    await pass(1);
    posted.push(await allSpent(total));
  }
  expect(posted[0]).toBeLessThanOrEqual(burst);
  const seconds = posted.slice(1, -1).map((count, n) => count - (posted[n] ?? 0));
  expect(seconds.length).toBeGreaterThanOrEqual(3);
  for (const each of seconds) expect(Math.abs(each - perSecond)).toBeLessThanOrEqual(perSecond * 0.1);
  const received: string[] = [];
  for await (const { eventId } of desk.station.connector.movementsSince?.(undefined) ?? [])
    received.push(eventId ?? '');
  const { rows } = await desk.book.database.reader.query<{ events: string[] }>(
    `SELECT array_agg(d.event_id ORDER BY posting_id) AS events FROM workers.erp_posting p
     JOIN workers.erp_document d USING (posting_id) GROUP BY p.lineage_key`,
  );
  for (const { events } of rows) expect(received.filter((id) => events.includes(id))).toEqual(events);
  expect(await receiverOnHand(desk.station)).toEqual(await ledgerOnHand(desk.book));
});

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
  const closed = await desk.start({ settings: { maintenance: [windowAround(0)] } });
  await desk.book.record(trade(10));
  await expect.poll(() => postingStatesOf(desk.book), patience).toEqual({ pending: 10 });
  const { rows } = await desk.book.database.reader.query<{ tries: number }>(
    'SELECT sum(attempt)::integer AS tries FROM workers.erp_posting',
  );
  expect(rows[0]?.tries).toBe(0);
  await closed.stop();
  expect(desk.station.count()).toBe(0);
  await desk.start({ settings: { maintenance: [windowAround(12)] } });
  await allPosted().toEqual({ posted: 10 });
});

test('a financial document waits for its window and holds back its position; the rest goes on', async () => {
  await desk.start({ settings: { financialWindows: [windowAround(6)] } });
  const damaged = { type: 'STOCK_DAMAGED', quantity: 1 };
  await desk.book.record([
    event({ sku: 'SKU-1' }),
    event({ ...damaged, sku: 'SKU-1' }),
    event({ type: 'SALE_COMPLETED', quantity: 1, sku: 'SKU-1' }),
    event({ sku: 'SKU-2' }),
  ]);
  await expect.poll(() => postingStatesOf(desk.book), patience).toEqual({ pending: 2, posted: 2 });
  const { rows } = await desk.book.database.reader.query<{ hours: number; kind: string; attempt: number }>(
    `SELECT d.kind, p.attempt, extract(epoch FROM p.next_attempt_at - now())::float8 / 3600 AS hours
     FROM workers.erp_posting p JOIN workers.erp_document d USING (posting_id) WHERE p.next_attempt_at IS NOT NULL`,
  );
  expect(rows).toMatchObject([{ kind: 'FINANCIAL_ADJUSTMENT', attempt: 0 }]);
  expect(rows[0]?.hours).toBeGreaterThan(5);
  expect(rows[0]?.hours).toBeLessThan(6);
});

test('companies that name one account share its rate, and a pause the ERP asked for', async () => {
  const budget = { name: 'shared', perSecond: 1_000, burst: 1_000 };
  const other = await openStation({ maxBatch: 50 });
  desk.atEnd(() => other.close());
  const deliveries: number[] = [];
  desk.station.options.misbehave = () => {
    deliveries.push(Date.now());
    return deliveries.length === 1 ? { kind: 'status', status: 429, retryAfterSeconds: 1 } : undefined;
  };
  const otherAt: number[] = [];
  other.options.misbehave = () => {
    otherAt.push(Date.now());
    return undefined;
  };
  await desk.book.database.database.query(
    `UPDATE locations.location SET company = 'b' WHERE location_id = 'L-1'`,
  );
  await desk.start({
    instances: [
      { company: 'main', connector: desk.station.connector },
      { company: 'b', connector: other.connector },
    ],
    settings: { budget },
  });
  await desk.book.record([event({ locationId: 'L-0' })]);
  const paused = async () => {
    const { rows } = await desk.book.database.reader.query<{ name: string }>(
      'SELECT name FROM workers.erp_budget WHERE paused_until IS NOT NULL',
    );
    return rows;
  };
  await expect.poll(paused, patience).toEqual([{ name: 'shared' }]);
  await desk.book.record([event({ locationId: 'L-1' })]);
  await allPosted().toEqual({ posted: 2 });
  for (const at of [deliveries[1], otherAt[0]])
    expect((at ?? 0) - (deliveries[0] ?? 0)).toBeGreaterThanOrEqual(950);
});
