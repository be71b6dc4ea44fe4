/**
 * What an ERP is told beside units that come and go: what a supplier ships itself, and what damage does to worth.
 *
 * Events in, what reached the reference receiver out. That nothing reaches it twice is posting.test.ts.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRedis } from '#test/world';
import type { ErpPosting } from '#workers';
import { type Book, event, openBook, openStation, type Station, startPipeline } from './arrange.ts';

let book: Book;
let station: Station;
let pipeline: ErpPosting;
let sent: string[] = [];

beforeAll(async () => {
  book = await openBook();
  station = await openStation();
  station.options.judge = ({ type, kind, from, to, quantity }) => {
    if (type !== 'RECEIPT_CONFIRMED')
      sent.push(`${type} ${kind}: ${from.account} to ${to.account} ${quantity}`);
    return undefined;
  };
  const { connector } = station;
  const redisUrl = await openTestRedis();
  pipeline = await startPipeline({ database: book.database.writer, redisUrl, connector });
  await book.record([event({ type: 'RECEIPT_CONFIRMED', quantity: 20 })]);
});
afterAll(async () => {
  await pipeline.stop();
  await station.close();
  await book.close();
});

const patience = { timeout: 60_000, interval: 25 };

test.each([
  [
    'stock that is damaged changes what it is worth',
    [{ type: 'STOCK_DAMAGED', quantity: 3 }],
    ['STOCK_DAMAGED FINANCIAL_ADJUSTMENT: AVAILABLE to DAMAGED 3'],
  ],
  [
    'a return that comes back damaged changes what it is worth',
    [{ type: 'RETURN_ACCEPTED', quantity: 1, disposition: 'DAMAGED' }],
    ['RETURN_ACCEPTED FINANCIAL_ADJUSTMENT: CUSTOMER to DAMAGED 1'],
  ],
  [
    'a return that is found damaged when it is looked at does, too',
    [
      { type: 'RETURN_ACCEPTED', quantity: 2, disposition: 'RETURN_PENDING' },
      { type: 'RETURN_DISPOSITIONED', quantity: 2, disposition: 'DAMAGED' },
    ],
    [
      'RETURN_ACCEPTED MOVEMENT: CUSTOMER to RETURN_PENDING 2',
      'RETURN_DISPOSITIONED FINANCIAL_ADJUSTMENT: RETURN_PENDING to DAMAGED 2',
    ],
  ],
  [
    'stock that is held back is worth what it was',
    [{ type: 'STOCK_QUARANTINED', quantity: 1 }],
    ['STOCK_QUARANTINED MOVEMENT: AVAILABLE to QUARANTINED 1'],
  ],
])('%s', async (_name, told, expected) => {
  sent = [];
  for (const fields of told) await book.record([event(fields)]);
  await expect.poll(() => sent, patience).toEqual(expected);
});

test('a drop-shipment is posted, although no position of ours changes', async () => {
  sent = [];
  const caller = { id: 'test', kind: 'development', channels: 'all', locations: 'all', scopes: [] } as const;
  const acting = { caller, correlationId: 'drop-ship' };
  const { supply } = book.ledger;
  const rows = [{ supplierId: 'ACME', sku: 'SKU-7', quantity: 5 }];
  await supply.setSupplierAvailable({ idempotencyKey: 'says', rows }, acting);
  const lines = [{ sku: 'SKU-7', quantity: 2 }];
  const order = { idempotencyKey: 'order', supplierId: 'ACME', dropshipId: 'D-1', lines };
  expect((await supply.placeDropship(order, acting)).refusals).toEqual([]);
  await supply.shipDropship({ idempotencyKey: 'ship', dropshipId: 'D-1' }, acting);
  await expect
    .poll(() => sent, patience)
    .toEqual([
      'DROPSHIP_SHIPPED MOVEMENT: SUPPLIER to DROPSHIP 2',
      'DROPSHIP_SHIPPED MOVEMENT: DROPSHIP to CUSTOMER 2',
    ]);
});
