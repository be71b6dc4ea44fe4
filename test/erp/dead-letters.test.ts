/**
 * Dead letters by the heap: many are sent again at once; what is given up holds nobody back; every failure has a desk.
 *
 * Real PostgreSQL, Redis and HTTP; the receiver misbehaves on purpose. What people see through the gateway, and each class of
 * fault, is graphql.test.ts.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorPolicies } from '#connectors';
import { erpFailureRules } from '#ledger';
import { openTestRedis } from '#test/world';
import { replayDeadLetters, waivePostings } from '#workers';
import { type Book, event, openBook, openStation, type Station, startPipeline } from './arrange.ts';

const patience = { timeout: 30_000, interval: 25 };
const asking = {
  caller: { id: 'nina', kind: 'development', channels: 'all', locations: 'all', scopes: [] },
  correlationId: 'mended',
} as const;

let book: Book;
let station: Station;
const ends: (() => Promise<void>)[] = [];
beforeAll(async () => {
  book = await openBook();
  station = await openStation({ maxBatch: 20, timeoutMs: 500 });
  const pipeline = await startPipeline({
    database: book.database.writer,
    redisUrl: await openTestRedis(),
    connector: station.connector,
  });
  ends.push(() => pipeline.stop());
}, 60_000);
afterAll(async () => {
  for (const end of ends) await end();
  await station.close();
  await book.close();
});

type Standing = { state: string; code: string | null; owner: string | null };

/** Where the newest posting of a SKU stands, and the open case about it. */
async function standing(sku: string): Promise<Standing & { postingId: number }> {
  await book.ledger.cases.watch();
  const { rows } = await book.database.reader.query<Standing & { postingId: number }>(
    `SELECT p.posting_id AS "postingId", p.state, p.error_code AS code, c.owner
     FROM workers.erp_posting p JOIN workers.erp_document d USING (posting_id)
     LEFT JOIN ledger.exception_case c
       ON c.kind = 'ERP_REJECTED' AND c.status = 'OPEN' AND c.subject = p.posting_id::text
     WHERE d.document ->> 'sku' = $1 ORDER BY p.posting_id DESC LIMIT 1`,
    [sku],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`nothing of ${sku} is to be posted`);
  return row;
}

test('every code a connector may give has a desk, or is nobody to be bothered with', () => {
  expect([...erpFailureRules.keys()].sort()).toEqual(Object.keys(errorPolicies).sort());
  for (const [code, { owner, action }] of erpFailureRules) {
    expect(action).toMatch(/^[A-Z].*\.$/);
    const retries = Object.entries(errorPolicies).find(([name]) => name === code)?.[1].retries;
    // What is not tried for ever needs somebody; so does a login that expired.
    expect([code, owner === undefined]).toEqual([code, retries === 'always' && code !== 'auth']);
  }
});

describe('a dead letter that holds back its lineage', () => {
  const sell = (sku: string) => event({ sku, type: 'SALE_COMPLETED', quantity: 1, lineageId: `T-${sku}` });
  const giveBack = (sku: string) =>
    event({ sku, type: 'RETURN_ACCEPTED', quantity: 1, lineageId: `T-${sku}`, locationId: 'L-1' });

  test('is given up with a reason: it is not posted, its return is, and the case ends', async () => {
    station.options = {
      judge: ({ sku, type }) =>
        sku === 'SKU-8' && type === 'SALE_COMPLETED' ? { code: 'validation', reason: 'no' } : undefined,
    };
    await book.record([sell('SKU-8')]);
    await expect
      .poll(() => standing('SKU-8'), patience)
      .toMatchObject({ state: 'rejected', owner: 'finance' });
    const { postingId } = await standing('SKU-8');
    await book.record([giveBack('SKU-8')]);
    await expect.poll(() => standing('SKU-8'), patience).toMatchObject({ state: 'pending' });
    const waive = () =>
      waivePostings(book.database.writer, { ...asking, postingIds: [postingId, 999_999], reason: 'by hand' });
    expect(await waive()).toEqual([
      { postingId, isWaived: true, state: 'waived' },
      { postingId: 999_999, isWaived: false, state: undefined },
    ]);
    expect((await waive())[0]).toEqual({ postingId, isWaived: false, state: 'waived' });
    await expect.poll(() => standing('SKU-8'), patience).toMatchObject({ state: 'posted' });
    const { rows } = await book.database.reader.query(
      `SELECT p.state, p.waived_by, p.waived_reason, c.status, a.action, a.reason FROM workers.erp_posting p
       JOIN ledger.exception_case c ON c.kind = 'ERP_REJECTED' AND c.subject = p.posting_id::text
       JOIN audit.entry a ON a.subject_type = 'ErpPosting' AND a.subject_id = p.posting_id::text
       WHERE p.posting_id = $1`,
      [postingId],
    );
    expect(rows).toEqual([
      {
        ...{ state: 'waived', waived_by: 'nina', waived_reason: 'by hand', status: 'RESOLVED' },
        ...{ action: 'erpPostingsWaive', reason: 'by hand' },
      },
    ]);
  });
});

test('a heap of dead letters is sent again by company, failure and age, and the rest is counted', async () => {
  station.options = {
    judge: ({ sku }) =>
      sku === 'SKU-9' || sku === 'SKU-7'
        ? { code: sku === 'SKU-9' ? 'unmapped' : 'period-closed', reason: 'no' }
        : undefined,
  };
  await book.record([
    ...Array.from({ length: 5 }, () => event({ sku: 'SKU-9', locationId: 'L-1' })),
    event({ sku: 'SKU-7' }),
  ]);
  const dead = async () => {
    const { rows } = await book.database.reader.query<{ id: number }>(
      `SELECT posting_id AS id FROM workers.erp_posting WHERE state = 'rejected' AND error_code = 'unmapped' ORDER BY 1`,
    );
    return rows.map(({ id }) => id);
  };
  await expect.poll(dead, patience).toHaveLength(5);
  const [, , third] = await dead();
  station.options = {};
  const unmapped = { ...asking, company: 'main', failureCodes: ['unmapped'] };
  const again = (over: { upTo?: number | undefined; most: number }) =>
    replayDeadLetters(book.database.writer, { ...unmapped, ...over });
  expect(await again({ upTo: third, most: 2 })).toEqual({ replayed: 2, left: 1 });
  expect(await again({ upTo: third, most: 2 })).toEqual({ replayed: 1, left: 0 });
  expect(await again({ most: 100 })).toEqual({ replayed: 2, left: 0 });
  await expect.poll(() => standing('SKU-9'), patience).toMatchObject({ state: 'posted' });
  expect(await standing('SKU-7')).toMatchObject({ state: 'rejected', code: 'period-closed' });
});
