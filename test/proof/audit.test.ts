/**
 * The auditor: whatever is changed past the ledger becomes a case, and the case ends when it is right again.
 */
import type { QueryConfig, QueryResultRow } from 'pg';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createLedger } from '#ledger';
import { startWorkers } from '#workers';
import { acting, type Bench, eventOf, openBench, record, stock, thousandths } from '../ledger/arrange.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({ items: ['A', 'B', 'C', 'D'], locations: ['S1', 'S2'] });
  for (const sku of ['A', 'B']) await stock(bench, { sku, locationId: 'S1', quantity: 9 });
  await record(bench, eventOf({ type: 'STOCK_DAMAGED', sku: 'A', quantity: 2 }));
  const line = { sku: 'A', quantity: 3, locationId: 'S1' };
  await bench.ledger.reserve(
    [{ idempotencyKey: 'k', channel: 'web', lines: [line], holdSeconds: 900, allOrNothing: true }],
    acting,
  );
});
afterAll(() => bench.close());

async function casesOf(kind: string): Promise<string[]> {
  const { rows } = await bench.database.query<{ status: string; cause: string }>(
    'SELECT status, cause FROM ledger.exception_case WHERE kind = $1 ORDER BY case_id',
    [kind],
  );
  return rows.map(({ status, cause }) => `${status} ${cause}`);
}

/** Walks until both walks have begun again. */
async function walk(): Promise<number> {
  let opened = 0;
  for (const each of ['positions', 'items'] as const) {
    for (let ends = 0; ends < 2; ) {
      const step = await bench.ledger.proof.audit(each, 1);
      opened += step.opened;
      ends += step.isEnd ? 1 : 0;
    }
  }
  return opened;
}

test('a ledger that nobody touched has no case, however often it is walked over', async () => {
  expect(await walk()).toBe(0);
  expect(await walk()).toBe(0);
});

test.each([
  [
    'a position',
    'UPDATE ledger.position SET available = available + $1',
    'journal of state 1: 5000 is stored, 4000 is right',
  ],
  [
    'what is reserved',
    'UPDATE ledger.position SET reserved = reserved + $1',
    'journal of state 2: 4000 is stored, 3000 is right; reservations that hold: 4000 is stored, 3000 is right',
  ],
  [
    'a reservation',
    'UPDATE ledger.reservation SET held = ARRAY[held[1] + $1::bigint]',
    'reservations that hold: 3000 is stored, 4000 is right',
  ],
])('%s changed past the ledger is a case, once, until it is put right', async (_, sql, said) => {
  const kind = 'POSITION_DIFFERS_FROM_JOURNAL';
  const before = await casesOf(kind);
  const where = sql.includes('ledger.position')
    ? ` WHERE position_id >> 16 = ${bench.items.get('A')} AND damaged > 0`
    : '';
  await bench.database.query(sql + where, [1_000]);
  await walk();
  await walk();
  expect((await casesOf(kind)).slice(before.length)).toEqual([`OPEN ${said}`]);
  await bench.database.query(sql + where, [-1_000]);
  await walk();
  expect((await casesOf(kind)).slice(before.length)).toEqual([`RESOLVED ${said}`]);
});

test('an item whose accounts do not add up is a case', async () => {
  await bench.database.query(
    'UPDATE ledger.position SET damaged = damaged + 5000 WHERE position_id >> 16 = $1',
    [bench.items.get('B')],
  );
  await walk();
  expect((await casesOf('ITEM_NOT_CONSERVED')).at(-1)).toMatch(
    /^OPEN all accounts add up to 5000, 0 is right/,
  );
  await bench.database.query('UPDATE ledger.position SET damaged = 0 WHERE position_id >> 16 = $1', [
    bench.items.get('B'),
  ]);
  await walk();
  expect((await casesOf('ITEM_NOT_CONSERVED')).at(-1)).toMatch(/^RESOLVED/);
});

test('a position below zero has a case, even when somebody took it away', async () => {
  await record(bench, eventOf({ type: 'SALE_COMPLETED', sku: 'A', locationId: 'S2', quantity: 1 }));
  await bench.database.query("DELETE FROM ledger.exception_case WHERE kind = 'NEGATIVE_AVAILABLE'");
  await walk();
  expect((await casesOf('NEGATIVE_AVAILABLE'))[0]).toMatch(/^OPEN/);
});

test('the running product notices a corrupted position within seconds: a case and a metric', async () => {
  const registry = new Registry();
  const workers = startWorkers({ ledger: bench.ledger, logger: pino({ level: 'silent' }), registry });
  const before = (await casesOf('POSITION_DIFFERS_FROM_JOURNAL')).length;
  await bench.database.query(
    'UPDATE ledger.position SET available = available - $1 WHERE position_id >> 16 = $2',
    [thousandths(1), bench.items.get('B')],
  );
  await vi.waitUntil(async () => (await casesOf('POSITION_DIFFERS_FROM_JOURNAL')).length > before, {
    timeout: 60_000,
    interval: 50,
  });
  await vi.waitUntil(
    async () => /stockgate_audit_differences_total\{walk="positions"\} [1-9]/.test(await registry.metrics()),
    { timeout: 60_000, interval: 50 },
  );
  await workers.stop();
});

test('the proof of an item tells every account, where it is true and which seal it rests on', async () => {
  await bench.ledger.proof.seal({ afterMs: 0 });
  const proof = await bench.ledger.proof.conservation(bench.items.get('A') ?? -1);
  expect(proof).toMatchObject({
    isConserved: true,
    total: 0,
    differences: [],
    cursor: await bench.ledger.cursorNow(),
  });
  expect(proof.movements).toBe(3);
  expect(proof.balances.map(({ account, quantity }) => [account, quantity])).toEqual([
    ['AVAILABLE', thousandths(4)],
    ['RESERVED', thousandths(3)],
    ['DAMAGED', thousandths(2)],
    ['AVAILABLE', thousandths(-1)],
    ['CUSTOMER', thousandths(1)],
    ['OPENING', thousandths(-9)],
  ]);
  expect(proof.chain).toMatchObject({ shard: (bench.items.get('A') ?? 0) % 4, unsealed: 0 });
  expect(proof.chain.hash).toHaveLength(32);
});

test('grants that keep more than there is are a case, counted, until they fit; what was allowed beyond stock is none', async () => {
  await stock(bench, { sku: 'C', locationId: 'S1', quantity: 5 });
  const cases = () => casesOf('GRANTS_BEYOND_STOCK');
  const look = () => bench.ledger.proof.audit('grants', 10);
  const grant = (channel: string, quantity: number, isBeyondStock = false) =>
    bench.ledger.allocations.grant(
      { sku: 'C', channel, quantity, locationIds: ['S1'], isBeyondStock },
      acting,
    );
  expect(await grant('web', 4)).toMatchObject({ refusals: [] });
  expect(await grant('marketplace', 3)).toMatchObject({ refusals: [{ code: 'AllocationExceedsStock' }] });
  expect(await grant('marketplace', 3, true)).toMatchObject({ refusals: [] });
  const [beyond] = await bench.ledger.allocations.page({ limit: 1, sku: 'C', channel: 'marketplace' });
  expect(beyond?.beyondStock).toBe(thousandths(2));
  expect(await look()).toMatchObject({ audited: 1, opened: 0, isEnd: true });
  // Two are sold without having been promised: the till is right, and what channels were granted is not there.
  await record(bench, eventOf({ type: 'SALE_COMPLETED', sku: 'C', quantity: 2 }));
  expect((await look()).opened).toBe(1);
  expect((await look()).opened).toBe(0);
  expect(await cases()).toEqual(['OPEN grants have 7 left, 3 are available and 2 were allowed beyond that']);
  // Somebody allows it, grant by grant; or grants less.
  await grant('marketplace', 3, true);
  await look();
  expect((await cases())[0]).toMatch(/^OPEN grants have 7 left, 3 are available and 3 were/);
  await grant('web', 3);
  await look();
  expect((await cases())[0]).toMatch(/^RESOLVED/);
});

test('a unit of a grant that was not found is gone of it: giving the rest back leaves no grant beyond stock', async () => {
  await stock(bench, { sku: 'D', locationId: 'S1', quantity: 4 });
  await bench.ledger.allocations.grant({ sku: 'D', channel: 'web', quantity: 4, isLimit: true }, acting);
  const lines = [{ sku: 'D', quantity: 4, locationId: 'S1' }];
  const request = { idempotencyKey: 'short', channel: 'web', lines, holdSeconds: 900, allOrNothing: true };
  const [held] = await bench.ledger.reserve([request], acting);
  const id = held?.reservation?.id ?? '';
  await bench.ledger.confirm({ id, idempotencyKey: id }, acting);
  await record(bench, eventOf({ type: 'PICK_SHORTED', sku: 'D', quantity: 1, reservationId: id }));
  await bench.ledger.release({ id, idempotencyKey: id }, acting);
  const [grant] = await bench.ledger.allocations.page({ limit: 1, sku: 'D' });
  expect([grant?.granted, grant?.consumed]).toEqual([thousandths(4), thousandths(1)]);
  expect((await bench.ledger.proof.audit('grants', 10)).opened).toBe(0);
});

test('a grant that has consumed less than is held out of it is a case: units would be kept twice', async () => {
  await stock(bench, { sku: 'B', locationId: 'S2', quantity: 9 });
  await bench.ledger.allocations.grant(
    { idempotencyKey: 'grant', sku: 'B', channel: 'web', quantity: 4, locationIds: ['S2'] },
    acting,
  );
  const told = async () =>
    (await casesOf('POSITION_DIFFERS_FROM_JOURNAL')).filter((each) => each.includes('consumed of grant'));
  const lines = [{ sku: 'B', quantity: 2, locationId: 'S2' }];
  const request = { idempotencyKey: 'of-grant', channel: 'web', lines, holdSeconds: 900, allOrNothing: true };
  const [held] = await bench.ledger.reserve([request], acting);
  expect(held?.refusals).toEqual([]);
  await walk();
  expect(await told()).toEqual([]);
  const change = `UPDATE ledger.allocation_grant SET consumed = consumed + $1 WHERE position_id >> 16 = ${bench.items.get('B')}`;
  await bench.database.query(change, [-1_000]);
  await walk();
  expect(await told()).toEqual([expect.stringMatching(/^OPEN .*: 1000 is stored, 2000 is right$/)]);
  await bench.database.query(change, [1_000]);
  await walk();
  expect(await told()).toEqual([expect.stringMatching(/^RESOLVED/)]);
});

test('many items that are wrong take one connection of readers, however many there are', async () => {
  const wrong = `UPDATE ledger.position SET damaged = damaged + $1 WHERE position_id & 65535 = ${bench.locations.get('S1')}`;
  const open = async () =>
    (await casesOf('ITEM_NOT_CONSERVED')).filter((each) => each.startsWith('OPEN')).length;
  const before = await open();
  await bench.database.query(wrong, [1_000]);
  await walk();
  let [running, most] = [0, 0];
  const counted: Bench['reader'] = {
    connect: () => bench.reader.connect(),
    end: () => bench.reader.end(),
    query: async <Row extends QueryResultRow>(text: string | QueryConfig<unknown[]>, values?: unknown[]) => {
      running += 1;
      most = Math.max(most, running);
      return bench.reader.query<Row>(text, values).finally(() => {
        running -= 1;
      });
    },
  };
  const ledger = createLedger({ database: bench.writer, reader: counted });
  expect(await open()).toBeGreaterThan(before + 1);
  expect(await ledger.proof.audit('items', 10)).toMatchObject({ opened: 0 });
  expect(most).toBe(1);
  await bench.database.query(wrong, [-1_000]);
  await ledger.proof.audit('items', 10);
  expect(await open()).toBe(before);
});
