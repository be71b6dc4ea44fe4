/**
 * Transactions on a real server: all or nothing, retried when that is safe, honest when nobody can know.
 */
import { connect, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommitUnknown, createPool, isTransient, transaction } from '#database';
import { openTestDatabase, type TestDatabase } from '#test/world';

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
  await world.database.query('CREATE TABLE public.account (id integer PRIMARY KEY, balance bigint NOT NULL)');
  await world.database.query('INSERT INTO public.account VALUES (1, 0), (2, 0), (3, 0), (4, 0)');
});
afterAll(() => world.close());

const balance = async (id: number) =>
  (await world.database.query<{ balance: number }>('SELECT balance FROM public.account WHERE id = $1', [id]))
    .rows[0]?.balance;

describe('a transaction', () => {
  test('keeps nothing of work that throws, and gives its connection back', async () => {
    const pool = createPool({ url: world.url, max: 1, role: 'writer', applicationName: 'test' });
    const failing = transaction(pool, async (session) => {
      await session.query('UPDATE public.account SET balance = 99 WHERE id = 1');
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await transaction(pool, async () => 'next')).toBe('next');
    await pool.end();
    expect(await balance(1)).toBe(0);
  });

  test('that hides a failure inside it is a failure, not a silent rollback', async () => {
    const hiding = transaction(world.writer, async (session) => {
      await session.query('UPDATE public.account SET balance = 98 WHERE id = 1');
      await session.query('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(hiding).rejects.toThrow('a failure inside it was ignored');
    expect(await balance(1)).toBe(0);
  });
});

describe('a retry', () => {
  test('resolves a deadlock: both transactions happen', async () => {
    const bothHoldOne = Promise.withResolvers<void>();
    let holding = 0;
    const tries = [0, 0];
    const move = (first: number, second: number, index: number) =>
      transaction(world.writer, async (session) => {
        tries[index] = (tries[index] ?? 0) + 1;
        await session.query('UPDATE public.account SET balance = balance + 1 WHERE id = $1', [first]);
        holding += 1;
        if (holding === 2) bothHoldOne.resolve();
        await bothHoldOne.promise;
        await session.query('UPDATE public.account SET balance = balance + 1 WHERE id = $1', [second]);
      });
    await Promise.all([move(2, 3, 0), move(3, 2, 1)]);
    expect([await balance(2), await balance(3)]).toEqual([2, 2]);
    expect((tries[0] ?? 0) + (tries[1] ?? 0)).toBeGreaterThan(2);
  });

  test('ends after the agreed number and throws what the server said', async () => {
    let runs = 0;
    const hopeless = transaction(
      world.writer,
      async (session) => {
        runs += 1;
        await session.query(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$`);
      },
      { retries: 2 },
    );
    await expect(hopeless).rejects.toSatisfy(isTransient);
    expect(runs).toBe(3);
  });

  test('is not made for a failure that would repeat itself', async () => {
    let runs = 0;
    const wrong = transaction(world.writer, async (session) => {
      runs += 1;
      await session.query('SELECT 1 / 0');
    });
    await expect(wrong).rejects.toThrow('division by zero');
    expect(runs).toBe(1);
  });
});

describe('a connection lost during COMMIT', () => {
  test('is CommitUnknown, never retried, and the transaction may be found committed', async () => {
    const cutting = await cutAfterCommit(new URL(world.url));
    const pool = createPool({ url: cutting.url, max: 1, role: 'writer', applicationName: 'test' });
    let runs = 0;
    const lost = transaction(pool, async (session) => {
      runs += 1;
      await session.query('UPDATE public.account SET balance = 7 WHERE id = 4');
    });
    await expect(lost).rejects.toBeInstanceOf(CommitUnknown);
    expect(runs).toBe(1);
    await expect.poll(() => balance(4)).toBe(7);
    await pool.end();
    cutting.server.close();
  });
});

/** A proxy that passes everything to the server but cuts the client off as soon as it has sent COMMIT. */
async function cutAfterCommit(target: URL): Promise<{ url: string; server: Server }> {
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    client.on('error', () => undefined);
    upstream.on('error', () => undefined);
    client.on('data', (bytes) => {
      const isCommit = bytes.includes('COMMIT');
      upstream.write(bytes, () => {
        if (isCommit) client.destroy();
      });
    });
    upstream.on('data', (bytes) => client.write(bytes));
    client.on('close', () => setImmediate(() => upstream.end()));
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const url = new URL(target);
  url.port = String(port);
  return { url: url.href, server };
}
