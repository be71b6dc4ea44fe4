/**
 * ERP posting while things die: the receiver, its connections, Redis, the worker's process.
 *
 * Whatever happens, the same number at the end: the receiver holds what the ledger holds, each movement received once. All
 * tests but one go on with one ledger and one receiver, so that the number is of everything that went wrong so far.
 * Processes that are killed are real ones (worker-process.ts, receiver-process.ts).
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createHttpConnector } from '#connectors';
import { createPool } from '#database';
import type { StockEventInput } from '#ledger';
import { openTestRedis } from '#test/world';
import type { ErpPosting } from '#workers';
import { type MortalRedis, startMortalRedis } from '../live/redis-server.ts';
import {
  type Book,
  ledgerOnHand,
  movementCount,
  openBook,
  openStation,
  postingStatesOf,
  receiverOnHand,
  type Station,
  secret,
  startPipeline,
  trade,
} from './arrange.ts';
import { spawnReceiver, spawnWorker } from './processes.ts';

let book: Book;
let station: Station;
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  book = await openBook();
  station = await openStation({ maxBatch: 20, timeoutMs: 500 });
});
afterEach(async () => {
  station.options = {};
  for (const end of ends.splice(0).reverse()) await end();
});
afterAll(async () => {
  await station.close();
  await book.close();
});

async function start(redisUrl: string, connector = station.connector): Promise<ErpPosting> {
  const pipeline = await startPipeline({ database: book.database.writer, redisUrl, connector });
  ends.push(() => pipeline.stop());
  return pipeline;
}

const patience = { timeout: 60_000, interval: 25 };

const postedNow = async (of = book): Promise<number> => (await postingStatesOf(of)).posted ?? 0;

/** Records, and waits until so many of it are posted. */
async function recordAndPost(events: readonly StockEventInput[], least: number, of = book): Promise<void> {
  const before = await movementCount(of);
  await of.record(events);
  await expect.poll(() => postedNow(of), patience).toBeGreaterThanOrEqual(before + least);
}

async function allPosted(): Promise<void> {
  const movements = await movementCount(book);
  await expect.poll(() => postingStatesOf(book), patience).toEqual({ posted: movements });
  expect(station.count()).toBe(movements);
  expect(await receiverOnHand(station)).toEqual(await ledgerOnHand(book));
}

describe('a receiver that goes wrong', () => {
  let redisUrl: string;
  beforeAll(async () => {
    redisUrl = await openTestRedis();
  });

  test('drops connections after it posted, before it posted, garbles, throttles, is slow: each movement once', async () => {
    const kinds = [
      { kind: 'drop-after' },
      { kind: 'status', status: 429, retryAfterSeconds: 0 },
      { kind: 'drop-before' },
      undefined,
      { kind: 'garble' },
      { kind: 'status', status: 503 },
      // Longer than the connector waits: what it posted is told to nobody.
      { kind: 'delay', delayMs: 600 },
    ] as const;
    let deliveries = 0;
    station.options.misbehave = () => {
      deliveries += 1;
      return deliveries > 21 ? undefined : kinds[deliveries % kinds.length];
    };
    await start(redisUrl);
    await book.record(trade(150));
    await allPosted();
    // Each kind of trouble came at least twice.
    expect(deliveries).toBeGreaterThanOrEqual(2 * kinds.length);
  });

  test('is told to wait by Retry-After and is left alone for that long', async () => {
    const deliveredAt: number[] = [];
    station.options.misbehave = () => {
      deliveredAt.push(Date.now());
      return deliveredAt.length === 1 ? { kind: 'status', status: 429, retryAfterSeconds: 1 } : undefined;
    };
    await book.record(trade(10));
    await start(redisUrl);
    await allPosted();
    expect((deliveredAt[1] ?? 0) - (deliveredAt[0] ?? 0)).toBeGreaterThanOrEqual(1_000);
  });

  test('dies and comes back, twice, while two pipelines post', async () => {
    await Promise.all([start(redisUrl), start(redisUrl)]);
    for (let n = 0; n < 2; n += 1) {
      await recordAndPost(trade(40), 20);
      await station.kill();
      await book.record(trade(40));
      await station.restart();
    }
    await allPosted();
  });

  test('whose secret is another stops everything at once, loses nothing, and is posted to when the secret is right', async () => {
    const wrong = createHttpConnector({
      url: station.url,
      secret: 'another-secret-of-32-characters!!',
      timeoutMs: 1_000,
    });
    ends.push(() => wrong.close());
    const before = station.count();
    await book.record(trade(30));
    const refused = await startPipeline({ database: book.database.writer, redisUrl, connector: wrong });
    await expect
      .poll(async () => {
        const { rows } = await book.database.reader.query(
          `SELECT DISTINCT error_code FROM workers.erp_posting WHERE error_code IS NOT NULL`,
        );
        return rows;
      }, patience)
      .toEqual([{ error_code: 'auth' }]);
    await refused.stop();
    expect(station.count()).toBe(before);
    await start(redisUrl);
    await allPosted();
  });
});

describe('processes killed with SIGKILL', () => {
  let redisUrl: string;
  beforeEach(async () => {
    redisUrl = await openTestRedis();
  });

  test('a worker killed in the middle of a batch, twice: what it held is looked up and posted once', async () => {
    const lookedUp = async (): Promise<number> => {
      const { rows } = await book.database.reader.query<{ count: number }>(
        'SELECT count(*) FROM workers.erp_posting WHERE find_first',
      );
      return rows[0]?.count ?? 0;
    };
    const before = await lookedUp();
    for (let n = 0; n < 2; n += 1) {
      // The receiver has the batch and does not answer yet when the worker dies.
      const { promise: inHand, resolve } = Promise.withResolvers<void>();
      let deliveries = 0;
      station.options.misbehave = () => {
        deliveries += 1;
        if (deliveries < 3) return undefined;
        resolve();
        return { kind: 'delay', delayMs: 300 };
      };
      const worker = spawnWorker({ databaseUrl: book.database.url, redisUrl, receiverUrl: station.url });
      ends.push(() => worker.kill());
      await book.record(trade(80));
      await inHand;
      await worker.kill();
    }
    station.options = {};
    expect((await postingStatesOf(book)).posting).toBeGreaterThan(0);
    await start(redisUrl);
    await allPosted();
    expect(await lookedUp()).toBeGreaterThan(before);
  });

  test('a receiver killed while it writes forgets nothing it told of and doubles nothing', async () => {
    const own = await openBook();
    ends.push(() => own.close());
    const receiver = await spawnReceiver();
    ends.push(() => receiver.remove());
    const connector = createHttpConnector({ url: receiver.url, secret, timeoutMs: 1_000, maxBatch: 20 });
    ends.push(() => connector.close());
    const pipeline = await startPipeline({ database: own.database.writer, redisUrl, connector });
    ends.push(() => pipeline.stop());
    for (let n = 0; n < 2; n += 1) {
      await recordAndPost(trade(100), 30, own);
      await receiver.kill();
      await receiver.restart();
    }
    const movements = await movementCount(own);
    await expect.poll(() => postingStatesOf(own), patience).toEqual({ posted: movements });
    expect(await receiverOnHand({ connector })).toEqual(await ledgerOnHand(own));
    let received = 0;
    for await (const _ of connector.movementsSince?.(undefined) ?? []) received += 1;
    expect(received).toBe(movements);
  });
});

describe('PostgreSQL', () => {
  test('whose connections are cut again and again, in the middle of claims and outcomes', async () => {
    const redisUrl = await openTestRedis();
    // A pool of the pipelines' own: who records is left alone.
    const database = createPool({
      url: book.database.url,
      max: 6,
      role: 'writer',
      applicationName: 'test-erp',
    });
    ends.push(() => database.end());
    for (let n = 0; n < 2; n += 1) {
      const pipeline = await startPipeline({ database, redisUrl, connector: station.connector });
      ends.push(() => pipeline.stop());
    }
    for (let n = 0; n < 5; n += 1) {
      await recordAndPost(trade(40), 15);
      await book.database.database.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = 'test-erp'`,
      );
    }
    await allPosted();
  });
});

describe('Redis', () => {
  let redis: MortalRedis;
  beforeAll(async () => {
    redis = await startMortalRedis();
  });
  afterAll(() => redis.close());

  test('flushed in the middle, again and again: slower, and nothing lost or doubled', async () => {
    // Slow enough that jobs are waiting when they are forgotten.
    station.options.misbehave = () => ({ kind: 'delay', delayMs: 30 });
    await Promise.all([start(redis.url), start(redis.url)]);
    const waiting: number[] = [];
    // Twice, and more often only while it met nobody who waited.
    for (let n = 0; n < 2 || (n < 20 && Math.max(...waiting) === 0); n += 1) {
      await recordAndPost(trade(200), 20);
      waiting.push((await postingStatesOf(book)).queued ?? 0);
      await redis.flush();
    }
    await allPosted();
    expect(Math.max(...waiting)).toBeGreaterThan(0);
  });

  test('hung, then killed: postings wait in PostgreSQL and go on when it does', async () => {
    await start(redis.url);
    await recordAndPost(trade(40), 10);
    redis.hang();
    await book.record(trade(60));
    redis.resume();
    await allPosted();
    redis.kill();
    await book.record(trade(60));
    await expect
      .poll(async () => {
        const { pending = 0, queued = 0, posted: done = 0 } = await postingStatesOf(book);
        return pending + queued + done;
      }, patience)
      .toBe(await movementCount(book));
    await redis.restart();
    await allPosted();
  });

  test('gone does not keep a pipeline from stopping, nor the next one from starting; it posts when Redis comes', async () => {
    const { connector } = station;
    const first = await startPipeline({ database: book.database.writer, redisUrl: redis.url, connector });
    await recordAndPost(trade(20), 1);
    redis.kill();
    await first.stop();
    const before = await postedNow();
    await start(redis.url);
    await book.record(trade(30));
    const waiting = async () => {
      const { pending = 0, queued = 0, posting = 0, unknown = 0 } = await postingStatesOf(book);
      return pending + queued + posting + unknown;
    };
    await expect.poll(waiting, patience).toBe((await movementCount(book)) - before);
    expect(await postedNow()).toBe(before);
    await redis.restart();
    await allPosted();
  });
});
