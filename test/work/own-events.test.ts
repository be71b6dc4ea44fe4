/**
 * The product's own events: there with the workflow's transaction or not at all, once, and nobody else's to tell.
 *
 * What a workflow does with them is the other files' business; here is the one way they go.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transaction } from '#database';
import { OwnEventRefused, recordOwn } from '../../ledger/own-events.ts';
import {
  acting,
  type Bench,
  eventOf,
  expectSound,
  openBench,
  record,
  at as stockAt,
} from '../ledger/arrange.ts';
import { receive } from './arrange.ts';

let bench: Bench;

beforeAll(async () => {
  bench = await openBench({ items: ['A', 'B', 'K'], locations: ['S1'] });
  await receive(bench, 'A', 10);
});
afterAll(() => bench.close());

const converted = (eventId: string, sku: string, quantity: number) => ({
  ...{ eventId, sku, quantity, type: 'STOCK_CONVERTED', locationId: 'S1' },
  occurredAt: '2026-03-01T10:00:00Z',
});
const both = [converted('kit/1/in', 'A', 2), converted('kit/1/out', 'K', -1)];
const inTransaction = (events: readonly ReturnType<typeof converted>[]) =>
  transaction(bench.database, (session) => recordOwn(session, events, acting));

test('a workflow that is rolled back leaves nothing of its events', async () => {
  const before = await bench.ledger.cursorNow();
  const failing = transaction(bench.database, async (session) => {
    await recordOwn(session, both, acting);
    throw new Error('the workflow thought better of it');
  });
  await expect(failing).rejects.toThrow('thought better');
  expect([await stockAt(bench, 'A', 'S1'), await stockAt(bench, 'K', 'S1')]).toEqual(['a10', '-']);
  expect(await bench.ledger.cursorNow()).toEqual(before);
  const { rows } = await bench.database.query(`SELECT FROM ledger.stock_event WHERE source = 'stockgate'`);
  expect(rows).toEqual([]);
});

test('committed they are there, and the same again is a replay that moves nothing', async () => {
  expect((await inTransaction(both)).isReplayed).toBe(false);
  expect((await inTransaction(both)).isReplayed).toBe(true);
  expect([await stockAt(bench, 'A', 'S1'), await stockAt(bench, 'K', 'S1')]).toEqual(['a8', 'a1']);
  await expectSound(bench);
});

test('one that cannot be recorded undoes all of them', async () => {
  const mixed = [converted('kit/2/in', 'A', 2), converted('kit/2/out', 'NOBODY-KNOWS', -1)];
  await expect(inTransaction(mixed)).rejects.toThrow(OwnEventRefused);
  const changed = [converted('kit/3/in', 'A', 2), converted('kit/1/in', 'A', 3)];
  await expect(inTransaction(changed)).rejects.toMatchObject({ refusal: { code: 'IdempotencyConflict' } });
  expect(await stockAt(bench, 'A', 'S1')).toBe('a8');
});

test.each(['stockgate', ' StockGate '])('a source that calls itself %j is refused', async (source) => {
  const event = eventOf({ type: 'SALE_COMPLETED', quantity: 1, source });
  expect(await record(bench, event)).toEqual(['REFUSED InvalidValue']);
});

test('a type of its own is nobody else’s to tell, and the answer names what to do', async () => {
  const { results } = await bench.ledger.record([eventOf({ type: 'COUNT_APPROVED', quantity: 1 })], acting);
  expect(results[0]?.error).toMatchObject({ code: 'NotRecordable', path: ['events', 0, 'type'] });
});

test('nobody says what the product means by a code', async () => {
  const alias = { source: 'stockgate', code: 'A', sku: 'B' };
  const { outcomes } = await bench.ledger.aliasesUpsert([alias], acting);
  expect(outcomes[0]).toMatchObject({ refusal: { code: 'InvalidAlias' } });
  await inTransaction([converted('kit/4/in', 'A', 1)]);
  expect([await stockAt(bench, 'A', 'S1'), await stockAt(bench, 'B', 'S1')]).toEqual(['a7', '-']);
});
