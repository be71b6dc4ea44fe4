/**
 * What is expected and what comes of it, what suppliers ship themselves, and when positions want more.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StepRefusal } from '#ledger';
import { acting, at, type Bench, eventOf, expectSound, openBench, record, stock } from '../ledger/arrange.ts';

let bench: Bench;
let keyNo = 0;
const key = () => {
  keyNo += 1;
  return `key-${keyNo}`;
};
const codes = ({ refusals }: { refusals: readonly StepRefusal[] }) => refusals.map(({ code }) => code);

beforeAll(async () => {
  bench = await openBench({
    items: ['P1', 'P2', 'P3', 'V1', 'V2', 'V3', 'R1', 'R2', 'R3'],
    locations: ['DC', 'S1', 'S2'],
  });
});
afterAll(() => bench.close());

describe('expected supply', () => {
  const line = (sku: string, lineId: string, different: object = {}) => ({
    ...{
      documentType: 'purchase-order',
      documentId: `PO-${sku}`,
      lineId,
      sku,
      locationId: 'DC',
      quantity: 10,
    },
    ...{ expectedAt: `2026-12-0${lineId}T00:00:00Z`, ...different },
  });
  const set = (...rows: ReturnType<typeof line>[]) =>
    bench.ledger.supply.setExpected('SUPPLY', { idempotencyKey: key(), rows }, acting);
  const received = (sku: string, quantity: number, different: { id?: string; type?: string } = {}) => {
    const { id = `PO-${sku}`, type = 'RECEIPT_CONFIRMED' } = different;
    const referenceDocument = { type: 'purchase-order', id };
    return record(bench, eventOf({ type, sku, quantity, locationId: 'DC', referenceDocument }));
  };
  const openOf = async (sku: string) => {
    const lines = await bench.ledger.supply.expected({
      kind: 'SUPPLY',
      first: 10,
      documentIds: [`PO-${sku}`],
    });
    return lines.map(({ lineId, received: came, open }) => [lineId, came / 1000, open / 1000]);
  };

  test('a receipt closes what it names, in its own transaction, whichever was told first', async () => {
    await received('P1', 4);
    await set(line('P1', '1'), line('P1', '2'));
    expect(await openOf('P1')).toEqual([
      ['1', 4, 6],
      ['2', 0, 10],
    ]);
    await received('P1', 3, { id: 'PO-P1/2' });
    await received('P1', 8);
    expect(await openOf('P1')).toEqual([
      ['1', 10, 0],
      ['2', 5, 5],
    ]);
    await received('P1', 1, { type: 'RECEIPT_REVERSED' });
    expect(await openOf('P1')).toEqual([
      ['1', 10, 0],
      ['2', 4, 6],
    ]);
    await expectSound(bench);
  });

  test('more than is tolerated is a case until it is expected or reversed', async () => {
    await set(line('P2', '1', { tolerancePercent: 10 }));
    await received('P2', 11);
    expect(await openCases('SUPPLY_OVER_RECEIVED')).toEqual([]);
    await received('P2', 1, { id: 'PO-P2/1' });
    expect(await openCases('SUPPLY_OVER_RECEIVED')).toEqual([
      `purchase-order/PO-P2/${bench.items.get('P2')}`,
    ]);
    await set(line('P2', '1', { quantity: 12 }));
    expect(await openCases('SUPPLY_OVER_RECEIVED')).toEqual([]);
  });

  test('lines answer for themselves: versions, unknown names, twins', async () => {
    const { outcomes } = await set(line('P3', '1'), line('NONE', '1'), line('P3', '1'));
    expect(
      outcomes.map(({ version, refusals }) => [version, refusals.map(({ path }) => path.join('.'))]),
    ).toEqual([
      [1, []],
      [undefined, ['lines.1.sku']],
      [undefined, ['lines.2.lineId']],
    ]);
    const stale = await set(
      line('P3', '1', { changeFromVersion: 7 }),
      line('P3', '2', { changeFromVersion: 0 }),
    );
    expect(stale.outcomes.map((each) => [each.version, ...codes(each)])).toEqual([
      [undefined, 'StepVersionConflict'],
      [1],
    ]);
    expect((await set(line('P3', '1', { changeFromVersion: 1, quantity: 3 }))).outcomes).toEqual([
      { version: 2, refusals: [] },
    ]);
  });
});

describe('drop-ship', () => {
  test('what a supplier is believed to have is promised once, shipped, and moves no position of ours', async () => {
    const rows = [{ supplierId: 'ACME', sku: 'V1', quantity: 10, trustPercent: 50 }];
    await bench.ledger.supply.setSupplierAvailable({ idempotencyKey: key(), rows }, acting);
    const [believed] = await bench.ledger.supply.supplierAvailable({ first: 10, supplierIds: ['ACME'] });
    expect(believed).toMatchObject({ quantity: 10_000, promisable: 5_000 });
    const place = (quantity: number) =>
      bench.ledger.supply.placeDropship(
        { idempotencyKey: key(), supplierId: 'ACME', lines: [{ sku: 'V1', quantity }] },
        acting,
      );
    expect((await place(6)).refusals).toMatchObject([{ code: 'StepStockShort', requested: 6, available: 5 }]);
    const { order } = await place(4);
    expect(order).toMatchObject({ status: 'ORDERED', lines: [{ lineNo: 1, ordered: 4_000 }] });
    const dropshipId = order?.dropshipId ?? '';
    expect((await place(4)).refusals).toMatchObject([{ available: 3 }]);
    const ship = { idempotencyKey: key(), dropshipId, lines: [{ lineNumber: 1, quantity: 3 }] };
    expect((await bench.ledger.supply.shipDropship(ship, acting)).order?.status).toBe('PARTIALLY_SHIPPED');
    expect((await bench.ledger.supply.shipDropship(ship, acting)).replayed).toBe(true);
    const { balances } = await bench.ledger.conservation(bench.items.get('V1') ?? -1);
    expect(balances.map(({ account, quantity }) => [account, quantity])).toEqual([
      ['SUPPLIER', -3_000],
      ['CUSTOMER', 3_000],
    ]);
    expect(await at(bench, 'V1', 'DC')).toBe('-');
    await expectSound(bench);
  });

  test('a shipment is told in the feed at the account it passes, and to nobody who asks for changes of positions', async () => {
    const rows = [{ supplierId: 'FED', sku: 'V3', quantity: 5 }];
    await bench.ledger.supply.setSupplierAvailable({ idempotencyKey: key(), rows }, acting);
    const before = await bench.ledger.cursorNow();
    const lines = [{ sku: 'V3', quantity: 2 }];
    const input = { idempotencyKey: key(), supplierId: 'FED', lines };
    const { order } = await bench.ledger.supply.placeDropship(input, acting);
    const dropshipId = order?.dropshipId ?? '';
    await bench.ledger.supply.shipDropship({ idempotencyKey: key(), dropshipId }, acting);
    expect((await bench.ledger.changesAfter(before)).rows).toEqual([]);
    const { rows: told } = await bench.ledger.changesAfter(before, { withDropship: true });
    expect(told.map(({ cause, changes, onHand, version }) => [cause, changes, onHand, version])).toEqual([
      ['DROPSHIP_SHIPPED', [], 0, 1],
      ['DROPSHIP_SHIPPED', [], 0, 2],
    ]);
    await expectSound(bench);
  });

  test('a supplier that is late or short is a case, which ends when the order does', async () => {
    const rows = [{ supplierId: 'SLOW', sku: 'V2', quantity: 5 }];
    await bench.ledger.supply.setSupplierAvailable({ idempotencyKey: key(), rows }, acting);
    const lines = [{ sku: 'V2', quantity: 5 }];
    const input = {
      idempotencyKey: key(),
      supplierId: 'SLOW',
      dropshipId: 'D-1',
      channel: 'web',
      lines,
      dueAt: '2026-03-01T00:00:00Z',
    };
    await bench.ledger.supply.placeDropship(input, acting);
    expect(await bench.ledger.supply.tendDropships(100)).toBe(1);
    expect(await bench.ledger.supply.tendDropships(100)).toBe(0);
    expect(await openCases('DROPSHIP_LATE')).toEqual(['D-1']);
    await bench.ledger.supply.shipDropship(
      { idempotencyKey: key(), dropshipId: 'D-1', lines: [{ lineNumber: 1, quantity: 2 }] },
      acting,
    );
    expect(await openCases('DROPSHIP_LATE')).toEqual(['D-1']);
    const cancel = { idempotencyKey: key(), dropshipId: 'D-1', supplierShort: true, reason: 'sold out' };
    expect((await bench.ledger.supply.cancelDropship(cancel, acting)).order?.status).toBe('SHIPPED');
    expect([await openCases('DROPSHIP_LATE'), await openCases('SUPPLIER_SHORT')]).toEqual([[], ['D-1/1']]);
    // Both are work of the channel it was ordered for.
    const kinds = ['DROPSHIP_LATE', 'SUPPLIER_SHORT'] as const;
    const cases = (await bench.ledger.cases.page({ first: 9, filter: { kinds } })).filter(({ subject }) =>
      subject.startsWith('D-1'),
    );
    expect(cases.map(({ channel }) => channel)).toEqual(['web', 'web']);
    expect(await bench.ledger.supply.supplierAvailable({ first: 1, supplierIds: ['SLOW'] })).toMatchObject([
      { quantity: 0 },
    ]);
    const again = { idempotencyKey: key(), dropshipId: 'D-1', reason: 'twice' };
    expect(codes(await bench.ledger.supply.cancelDropship(again, acting))).toEqual(['StepNotAllowed']);
  });
});

describe('restocking', () => {
  const rule = (sku: string, different: object = {}) => ({
    ...{ sku, locationId: 'S1', reorderPoint: 5, reorderUpTo: 20, clearAt: 10 },
    ...different,
  });
  const setRules = (...rows: ReturnType<typeof rule>[]) =>
    bench.ledger.supply.setRestockRules({ idempotencyKey: key(), rows }, acting);
  const follow = async () => {
    while ((await bench.ledger.supply.followRestock()) > 0);
  };
  const signals = async (sku: string) =>
    (
      await bench.ledger.supply.restockSignals({ first: 10, itemNos: [bench.items.get(sku) ?? -1] })
    ).toReversed();
  const sell = (sku: string, quantity: number) =>
    record(bench, eventOf({ type: 'SALE_COMPLETED', sku, quantity }));

  test('a crossing is one signal, ended when there is enough again; the next crossing is another', async () => {
    await stock(bench, { sku: 'R1', locationId: 'S1', quantity: 12 });
    await setRules(rule('R1'));
    await sell('R1', 8);
    await sell('R1', 1);
    await record(bench, eventOf({ type: 'RECEIPT_CONFIRMED', sku: 'R1', quantity: 4 }));
    await follow();
    expect((await signals('R1')).map(({ availableThen, clearedAt }) => [availableThen, clearedAt])).toEqual([
      [4_000, undefined],
    ]);
    expect(await openCases('RESTOCK')).toHaveLength(1);
    await record(bench, eventOf({ type: 'RECEIPT_CONFIRMED', sku: 'R1', quantity: 4 }));
    await sell('R1', 7);
    await follow();
    await follow();
    const [first, second, ...others] = await signals('R1');
    expect([first?.clearedAt, second?.clearedAt, others]).toEqual([expect.any(Date), undefined, []]);
    expect(await openCases('RESTOCK')).toHaveLength(1);
  });

  test('a rule set above what there is signals at once, and accepting its proposal asks for the transfer, once', async () => {
    await stock(bench, { sku: 'R2', locationId: 'S1', quantity: 2 });
    await stock(bench, { sku: 'R2', locationId: 'S2', quantity: 15 });
    await stock(bench, { sku: 'R2', locationId: 'DC', quantity: 100 });
    await setRules(rule('R2'), rule('R2', { locationId: 'S2', reorderPoint: 1, reorderUpTo: 10 }));
    const [signal] = await signals('R2');
    expect(signal?.proposal).toMatchObject({ locationId: 'DC', quantity: 18_000 });
    const order = {
      documentType: 'purchase-order',
      documentId: 'PO-R2',
      sku: 'R2',
      locationId: 'S1',
      quantity: 4,
    };
    const lines = ['2026-01-01', '2099-01-01'].map((day, no) => ({
      ...order,
      lineId: `${no}`,
      expectedAt: `${day}T00:00:00Z`,
    }));
    await bench.ledger.supply.setExpected('SUPPLY', { idempotencyKey: key(), rows: lines }, acting);
    const referenceDocument = { type: 'purchase-order', id: 'PO-R2' };
    await record(
      bench,
      eventOf({ type: 'RECEIPT_CONFIRMED', sku: 'R2', quantity: 5, referenceDocument, locationId: 'S2' }),
    );
    // Four of the five were due before; one of the later four came early, so three are still coming.
    expect((await signals('R2'))[0]).toMatchObject({ coming: 3_000, proposal: { quantity: 15_000 } });
    await bench.ledger.supply.setExpected(
      'SUPPLY',
      { idempotencyKey: key(), rows: lines.map((each) => ({ ...each, quantity: 0 })) },
      acting,
    );
    const accept = { idempotencyKey: key(), signalId: signal?.signalId ?? -1 };
    const { transfer } = await bench.ledger.supply.acceptRestock(accept, acting);
    expect(transfer).toMatchObject({
      status: 'REQUESTED',
      signalId: signal?.signalId,
      lines: [{ requested: 18_000, reserved: 18_000 }],
    });
    expect(await at(bench, 'R2', 'DC')).toBe('a82 r18');
    expect((await bench.ledger.supply.acceptRestock(accept, acting)).replayed).toBe(true);
    const again = await bench.ledger.supply.acceptRestock({ ...accept, idempotencyKey: key() }, acting);
    expect(codes(again)).toEqual(['StepNotAllowed']);
    expect((await signals('R2'))[0]).toMatchObject({
      transferId: transfer?.transferId,
      coming: 18_000,
      proposal: undefined,
    });
    await expectSound(bench);
  });

  test('four followers at once find every crossing, once', async () => {
    await stock(bench, { sku: 'R3', locationId: 'S1', quantity: 20 });
    await setRules(rule('R3', { clearAt: 15 }));
    for (let round = 0; round < 6; round += 1) {
      await sell('R3', 16);
      await record(bench, eventOf({ type: 'RECEIPT_CONFIRMED', sku: 'R3', quantity: 16 }));
    }
    await Promise.all([1, 2, 3, 4].map(follow));
    expect((await signals('R3')).map(({ clearedAt }) => clearedAt !== undefined)).toEqual(
      Array(6).fill(true),
    );
  });
});

async function openCases(kind: string): Promise<string[]> {
  const { rows } = await bench.database.query<{ subject: string }>(
    `SELECT subject FROM ledger.exception_case WHERE kind = $1 AND status = 'OPEN' ORDER BY subject`,
    [kind],
  );
  return rows.map(({ subject }) => subject);
}
