/**
 * Exception cases in the ledger: one open case per kind and subject, whoever tells of it and how often.
 *
 * What people see of them through the gateway is case-desk.test.ts; which of them come and go by themselves, watch.test.ts.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transaction } from '#database';
import { type CaseDraft, closeCases, openCases } from '#ledger';
import { acting, type Bench, eventOf, openBench, record, stock } from '../ledger/arrange.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({ items: ['A', 'B'], locations: ['S1'] });
  await bench.database.query(
    `INSERT INTO locations.location (location_no, location_id, name, kind, updated_by)
     VALUES (nextval('locations.location_no'), 'DC', 'DC', 'DC', 'test')`,
  );
});
afterAll(() => bench.close());

const open = (...drafts: CaseDraft[]) =>
  transaction(bench.writer, (session) => openCases(session, drafts, acting));

type Row = { subject: string; owner: string; status: string; cause: string; units: number | null };

async function casesOf(kind: string): Promise<Row[]> {
  const { rows } = await bench.database.query<Row>(
    'SELECT subject, owner, status, cause, units FROM ledger.exception_case WHERE kind = $1 ORDER BY case_id',
    [kind],
  );
  return rows;
}

test('a cause told ten times at once opens one case; told again after it was closed, another', async () => {
  const draft: CaseDraft = { kind: 'SOURCE_GAP', subject: 'pos/7', source: 'pos', code: '7' };
  const opened = await Promise.all(Array.from({ length: 10 }, () => open(draft, draft)));
  expect(opened.flat()).toHaveLength(1);
  const closed = await transaction(bench.writer, (session) =>
    closeCases(session, { kind: 'SOURCE_GAP', subjects: ['pos/7', 'pos/8'], why: 'it came' }, acting),
  );
  expect([closed, (await open(draft)).length]).toEqual([1, 1]);
  expect((await casesOf('SOURCE_GAP')).map(({ status, owner }) => `${status} ${owner}`)).toEqual([
    'RESOLVED integration',
    'OPEN integration',
  ]);
});

test('an open case is left as it was told first, unless it is to be refreshed', async () => {
  const draft: CaseDraft = { kind: 'RESTOCK', subject: 'refresh', units: 1_000, cause: 'one' };
  await open(draft);
  await open({ ...draft, units: 2_000, cause: 'two' });
  expect(await casesOf('RESTOCK')).toMatchObject([{ cause: 'one', units: 1_000 }]);
  await open({ ...draft, units: 3_000, cause: 'three', isRefreshed: true });
  expect(await casesOf('RESTOCK')).toMatchObject([{ cause: 'three', units: 3_000, status: 'OPEN' }]);
});

test('a case belongs to whoever runs the location, when its kind says so', async () => {
  const { rows } = await bench.database.query<{ location_id: string; location_no: number }>(
    'SELECT location_id, location_no FROM locations.location',
  );
  await open(
    ...rows.map(
      ({ location_id: subject, location_no: locationNo }): CaseDraft => ({
        kind: 'SUSPECT_STOCK',
        ...{ subject, locationNo },
      }),
    ),
  );
  const owners = (await casesOf('SUSPECT_STOCK')).map(({ subject, owner }) => `${subject} ${owner}`).sort();
  expect(owners).toEqual(['DC fulfilment', 'S1 stores']);
});

test('a case is opened with what caused it, or not at all', async () => {
  const draft: CaseDraft = { kind: 'TRANSFER_SHORT', subject: 'undone' };
  const undone = transaction(bench.writer, async (session) => {
    await openCases(session, [draft], acting);
    throw new Error('the cause is undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await casesOf('TRANSFER_SHORT')).toEqual([]);
});

test('a sale of what the book does not hold says item, location and correlation in its case', async () => {
  await stock(bench, { sku: 'A', locationId: 'S1', quantity: 1 });
  await record(bench, eventOf({ type: 'SALE_COMPLETED', sku: 'A', quantity: 3, correlationId: 'till-4' }));
  const { rows } = await bench.database.query(
    `SELECT item_no, location_no, positions, correlation_id, status FROM ledger.exception_case WHERE kind = 'NEGATIVE_AVAILABLE'`,
  );
  expect(rows).toEqual([
    {
      item_no: bench.items.get('A'),
      location_no: bench.locations.get('S1'),
      positions: 1,
      correlation_id: 'test',
      status: 'OPEN',
    },
  ]);
});
