/**
 * Facts of transfers taken back: told and then reversed, the latest first, they leave nothing; out of turn they are refused.
 *
 * Every test ends with an audit: the journal, the positions, and what is in transit against the transfers' lines.
 */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { StockEventInput, TransferLine } from '#ledger';
import { at, type Bench, eventOf, expectSound, openBench, record, stock } from '../ledger/arrange.ts';
import { became, bob, chief, key } from '../work/arrange.ts';

const told = [
  ['SHIPPED 10', 'RECEIVED 10'],
  ['SHIPPED 10', 'RECEIVED 4', 'RECEIVED 3 DAMAGED', 'LOST 1', 'CLOSED_SHORT 2'],
  ['SHIPPED 10', 'RECEIVED 12'],
  ['RECEIVED 5', 'SHIPPED 3', 'SHIPPED 4'],
  ['SHIPPED 3', 'LOST 5', 'RECEIVED 4'],
];

let bench: Bench;
beforeAll(async () => {
  const items = told.map((_, nth) => `R${nth}`);
  bench = await openBench({ items: [...items, 'TURN', 'HELD', 'CASE', 'BAR', 'PO'], locations: ['S', 'D'] });
});
afterEach(() => expectSound(bench));
afterAll(() => bench.close());

test.each(told.map((facts, nth) => ({ facts, sku: `R${nth}` })))(
  '$facts, reversed one by one, leave nothing',
  async ({ facts, sku }) => {
    await stock(bench, { sku, locationId: 'S', quantity: 100 });
    const events = facts.map((fact) => eventOfFact(fact, { sku, transferId: `of-${sku}` }));
    for (const event of events) expect(await record(bench, event)).toEqual(['RECORDED']);
    for (const { eventId } of events.toReversed()) expect(await reversed(eventId)).toBe('taken');
    expect([await at(bench, sku, 'S'), await at(bench, sku, 'D')]).toEqual(['a100', '-']);
    const line = await lineOf(`of-${sku}`);
    expect(line).toMatchObject({ sent: 0, received: 0, lost: 0, outstanding: 0, surplus: 0 });
  },
);

test('out of turn is refused, and what was wrong is put right by telling it again', async () => {
  await stock(bench, { sku: 'TURN', locationId: 'S', quantity: 100 });
  const of = { sku: 'TURN', transferId: 'turn' };
  const [shipped, received] = ['SHIPPED 10', 'RECEIVED 8'].map((fact) => eventOfFact(fact, of));
  await record(bench, ...[shipped, received].flatMap((event) => event ?? []));
  expect(await reversed(shipped?.eventId)).toBe('StepNotAllowed');
  expect(await reversed(received?.eventId)).toBe('taken');
  expect(await lineOf('turn')).toMatchObject({ sent: 10_000, received: 0, outstanding: 10_000 });
  await record(bench, eventOfFact('RECEIVED 9', of));
  expect([await at(bench, 'TURN', 'S'), await at(bench, 'TURN', 'D')]).toEqual(['a90', 'a9']);
  const [transfer] = await bench.ledger.transfers.page({ first: 1, transferIds: ['turn'] });
  expect(transfer?.status).toBe('PARTIALLY_RECEIVED');
});

test('a shipment out of what was kept for its transfer comes back as available, and is on its way at no time any more', async () => {
  await stock(bench, { sku: 'HELD', locationId: 'S', quantity: 10 });
  const lines = [{ sku: 'HELD', quantity: 4 }];
  const way = { transferId: 'held', fromLocationId: 'S', toLocationId: 'D', lines, hold: true };
  await bench.ledger.transfers.request({ idempotencyKey: key(), ...way }, chief);
  const shipped = eventOfFact('SHIPPED 4', { sku: 'HELD', transferId: 'held' });
  await record(bench, shipped);
  expect(await at(bench, 'HELD', 'S')).toBe('a6');
  expect(await reversed(shipped.eventId)).toBe('taken');
  expect(await at(bench, 'HELD', 'S')).toBe('a10');
  const place = { itemNo: bench.items.get('HELD') ?? 0, locationNo: bench.locations.get('D') ?? 0 };
  const then = await bench.ledger.positionAsOf({ ...place, occurredAt: new Date(Date.now() + 60_000) });
  expect(then.inTransitIn).toBe(0);
});

test('what a conversion used and made goes back together, whichever movement is named', async () => {
  await stock(bench, { sku: 'CASE', locationId: 'S', quantity: 5 });
  const converted = await bench.ledger.work.conversions.convert(
    {
      ...{ idempotencyKey: key(), locationId: 'S', occurredAt: '2026-03-01T12:00:00Z' },
      inputs: [{ sku: 'CASE', quantity: 2 }],
      outputs: [{ sku: 'BAR', quantity: 24 }],
      ...{ isReversed: false, isFact: false, operatorId: 'op', deviceId: 'd', reason: 'split' },
    },
    chief,
  );
  expect(became(converted)).toBe('taken');
  expect([await at(bench, 'CASE', 'S'), await at(bench, 'BAR', 'S')]).toEqual(['a3', 'a24']);
  const [movement] = await bench.ledger.movementsPage({
    first: 1,
    filter: { itemNos: [bench.items.get('BAR') ?? 0] },
  });
  const movementId = String(movement?.movementId);
  const request = { idempotencyKey: key(), reason: 'DID_NOT_OCCUR' as const, movementId };
  expect(became(await bench.ledger.work.corrections.reverse(request, bob))).toBe('taken');
  expect([await at(bench, 'CASE', 'S'), await at(bench, 'BAR', 'S')]).toEqual(['a5', '-']);
});

test('a receipt that is reversed is expected again', async () => {
  const line = {
    documentType: 'po',
    documentId: 'PO-1',
    lineId: '1',
    sku: 'PO',
    locationId: 'S',
    quantity: 9,
  };
  const expectedAt = '2026-03-02T00:00:00Z';
  const rows = [{ ...line, expectedAt }];
  await bench.ledger.supply.setExpected('SUPPLY', { idempotencyKey: key(), rows }, chief);
  const receipt = eventOf({
    ...{ type: 'RECEIPT_CONFIRMED', sku: 'PO', quantity: 9, locationId: 'S' },
    referenceDocument: { type: 'po', id: 'PO-1/1' },
  });
  await record(bench, receipt);
  expect(await openOf('PO-1')).toBe(0);
  expect(await reversed(receipt.eventId)).toBe('taken');
  expect(await openOf('PO-1')).toBe(9_000);
});

test('what a workflow keeps otherwise is refused with the mutation that puts it right', async () => {
  const snapshot = eventOf({ type: 'SNAPSHOT_ASSERTED', sku: 'BAR', quantity: 7, locationId: 'D' });
  await record(bench, snapshot);
  const request = { idempotencyKey: key(), reason: 'INCORRECT_DATA' as const, source: 'pos' };
  const result = await bench.ledger.work.corrections.reverse({ ...request, eventId: snapshot.eventId }, bob);
  expect(result).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'NotReversible', mutation: 'stockEventsRecord' }],
  });
});

async function reversed(eventId: string | undefined): Promise<string> {
  const request = { idempotencyKey: key(), reason: 'DID_NOT_OCCUR' as const, source: 'pos', eventId };
  return became(await bench.ledger.work.corrections.reverse(request, bob));
}

async function lineOf(transferId: string): Promise<TransferLine | undefined> {
  const [transfer] = await bench.ledger.transfers.page({ first: 1, transferIds: [transferId] });
  return transfer?.lines[0];
}

async function openOf(documentId: string): Promise<number | undefined> {
  const [line] = await bench.ledger.supply.expected({ kind: 'SUPPLY', first: 1, documentIds: [documentId] });
  return line?.open;
}

function eventOfFact(fact: string, of: { sku: string; transferId: string }): StockEventInput {
  const [verb, quantity, disposition] = fact.split(' ');
  const way = verb === 'RECEIVED' ? { locationId: 'D' } : { locationId: 'S', toLocationId: 'D' };
  return eventOf({ type: `TRANSFER_${verb}`, quantity: Number(quantity), disposition, ...way, ...of });
}
