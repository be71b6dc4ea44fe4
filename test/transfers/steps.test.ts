/**
 * Transfers step by step: what may be decided by whom, what a hold keeps, what races end in, and that each step is taken once.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StepRefusal, Transfer, TransferResult } from '#ledger';
import type { Caller } from '#schema';
import { at, type Bench, eventOf, expectSound, openBench, record, stock, tester } from '../ledger/arrange.ts';

const as = (id: string, locations: Caller['locations'] = 'all') => ({
  caller: { ...tester, id, kind: 'service' as const, locations },
  correlationId: 'test',
});
const planner = as('planner');
const boss = as('boss');
const driver = as('driver');
const auditor = as('auditor');

let bench: Bench;
let keyNo = 0;
const key = () => {
  keyNo += 1;
  return `key-${keyNo}`;
};

const skus = Array.from({ length: 16 }, (_, no) => `A${no}`);
let used = 0;
const freshSku = () => {
  used += 1;
  return skus[used - 1] ?? 'none';
};

beforeAll(async () => {
  bench = await openBench({ items: skus, locations: ['DC', 'S1', 'S2'] });
});
afterAll(() => bench.close());

type Asked = { sku: string; quantity: number; transferId: string; hold?: boolean };

/** Stock at DC and a transfer asked for from there to S1. */
async function requested({ sku, quantity, transferId, hold = false }: Asked): Promise<TransferResult> {
  await stock(bench, { sku, locationId: 'DC', quantity: 10 });
  const way = { fromLocationId: 'DC', toLocationId: 'S1', hold, transferId };
  return bench.ledger.transfers.request(
    { idempotencyKey: key(), lines: [{ sku, quantity }], ...way },
    planner,
  );
}

async function approved(asked: Asked): Promise<void> {
  expect(codes(await requested(asked))).toEqual([]);
  expect(
    codes(
      await bench.ledger.transfers.approve({ idempotencyKey: key(), transferId: asked.transferId }, boss),
    ),
  ).toEqual([]);
}

const codes = ({ refusals }: { refusals: readonly StepRefusal[] }) => refusals.map(({ code }) => code);
const units = (transfer: Transfer | undefined) =>
  transfer?.lines.map(({ requested: asked, reserved, sent, received, lost, outstanding }) =>
    [asked, reserved, sent, received, lost, outstanding].map((quantity) => quantity / 1000),
  );

describe('the way of a transfer', () => {
  test('asked for with a hold, approved by another, shipped, received in parts', async () => {
    const sku = freshSku();
    const { transfers } = bench.ledger;
    const made = await requested({ sku, quantity: 6, transferId: 'way', hold: true });
    expect([made.transfer?.status, units(made.transfer)]).toEqual(['REQUESTED', [[6, 6, 0, 0, 0, 0]]]);
    expect(await at(bench, sku, 'DC')).toBe('a4 r6');
    const ship = { idempotencyKey: key(), transferId: 'way' };
    expect(codes(await transfers.ship(ship, driver))).toEqual(['StepNotAllowed']);
    expect(codes(await transfers.approve({ ...ship, idempotencyKey: key() }, planner))).toEqual([
      'StepNotPermitted',
    ]);
    expect((await transfers.approve({ ...ship, idempotencyKey: key() }, boss)).transfer?.status).toBe(
      'APPROVED',
    );
    const shipped = await transfers.ship(ship, driver);
    expect([shipped.transfer?.status, units(shipped.transfer)]).toEqual(['SHIPPED', [[6, 0, 6, 0, 0, 6]]]);
    expect(await at(bench, sku, 'DC')).toBe('a4');
    const part = {
      idempotencyKey: key(),
      transferId: 'way',
      lines: [{ sku, quantity: 2, disposition: 'DAMAGED' }],
    };
    expect((await transfers.receive(part, driver)).transfer?.status).toBe('PARTIALLY_RECEIVED');
    const again = await transfers.receive(part, driver);
    expect([again.replayed, units(again.transfer)]).toEqual([true, [[6, 0, 6, 2, 0, 4]]]);
    const rest = await transfers.receive({ idempotencyKey: key(), transferId: 'way' }, driver);
    expect(rest.transfer?.status).toBe('RECEIVED');
    expect(await at(bench, sku, 'S1')).toBe('a4 d2');
    await expectSound(bench);
  });

  test('the same key with other content is a conflict that names both hashes', async () => {
    const sku = freshSku();
    await stock(bench, { sku, locationId: 'DC', quantity: 10 });
    const input = {
      idempotencyKey: key(),
      fromLocationId: 'DC',
      toLocationId: 'S1',
      lines: [{ sku, quantity: 1 }],
    };
    const first = await bench.ledger.transfers.request(input, planner);
    const twin = await bench.ledger.transfers.request(input, planner);
    expect([twin.replayed, twin.transfer?.transferId]).toEqual([true, first.transfer?.transferId]);
    const other = await bench.ledger.transfers.request({ ...input, lines: [{ sku, quantity: 2 }] }, planner);
    expect(codes(other)).toEqual(['IdempotencyConflict']);
    expect(other.refusals[0]).toMatchObject({
      storedHash: expect.any(String),
      givenHash: expect.any(String),
    });
  });

  test('a warehouse tells the shipment: it takes what was kept, whatever it knows of it', async () => {
    const sku = freshSku();
    await approved({ sku, quantity: 4, transferId: 'wms', hold: true });
    const shipped = {
      type: 'TRANSFER_SHIPPED',
      sku,
      locationId: 'DC',
      toLocationId: 'S1',
      transferId: 'wms',
    };
    await record(bench, eventOf({ ...shipped, quantity: 3 }));
    expect(await at(bench, sku, 'DC')).toBe('a6 r1');
    await record(bench, eventOf({ ...shipped, quantity: 2 }));
    expect(await at(bench, sku, 'DC')).toBe('a5');
    await expectSound(bench);
  });

  test('a shipment nobody asked for is a transfer too, and asking afterwards keeps only what has not left', async () => {
    const sku = freshSku();
    await stock(bench, { sku, locationId: 'DC', quantity: 10 });
    await record(
      bench,
      eventOf({
        type: 'TRANSFER_SHIPPED',
        quantity: 3,
        sku,
        locationId: 'DC',
        toLocationId: 'S1',
        transferId: 'born',
      }),
    );
    const way = { fromLocationId: 'DC', toLocationId: 'S1', hold: true, transferId: 'born' };
    const made = await bench.ledger.transfers.request(
      { idempotencyKey: key(), lines: [{ sku, quantity: 5 }], ...way },
      planner,
    );
    expect([made.transfer?.status, units(made.transfer)]).toEqual([
      'PARTIALLY_SHIPPED',
      [[5, 2, 3, 0, 0, 3]],
    ]);
    expect(await at(bench, sku, 'DC')).toBe('a5 r2');
  });
});

describe('what may not be', () => {
  test('more is not kept than there is, of no line', async () => {
    const [sku, other] = [freshSku(), freshSku()];
    await stock(bench, { sku: other, locationId: 'DC', quantity: 1 });
    await stock(bench, { sku, locationId: 'DC', quantity: 10 });
    const lines = [
      { sku, quantity: 2 },
      { sku: other, quantity: 2 },
    ];
    const way = { fromLocationId: 'DC', toLocationId: 'S1', hold: true, transferId: 'too-much' };
    const made = await bench.ledger.transfers.request({ idempotencyKey: key(), lines, ...way }, planner);
    expect(made.refusals).toMatchObject([
      { code: 'StepStockShort', sku: other, requested: 2, available: 1, path: ['lines', 1, 'quantity'] },
    ]);
    expect([await at(bench, sku, 'DC'), await at(bench, other, 'DC')]).toEqual(['a10', 'a1']);
    expect(await bench.ledger.transfers.page({ first: 1, transferIds: ['too-much'] })).toEqual([]);
  });

  test('inputs that cannot be meant are refused by field and value, all of them', async () => {
    const input = {
      idempotencyKey: key(),
      fromLocationId: 'DC',
      toLocationId: 'DC',
      lines: [
        { sku: 'NONE', quantity: 0.5 },
        { sku: 'A0', quantity: 0.5 },
      ],
    };
    const { refusals } = await bench.ledger.transfers.request(input, planner);
    expect(refusals.map(({ path }) => path.join('.'))).toEqual([
      'toLocationId',
      'lines.0.sku',
      'lines.1.quantity',
    ]);
    expect(refusals.map(({ message }) => message)).toContain(
      'quantity of A0 must have at most 0 decimals, not 0.5',
    );
  });

  test('a store sees transfers from and to it, and moves only what it has', async () => {
    const sku = freshSku();
    await approved({ sku, quantity: 2, transferId: 'reach' });
    const { transfers } = bench.ledger;
    const step = { transferId: 'reach' };
    expect(codes(await transfers.ship({ idempotencyKey: key(), ...step }, as('s2', ['S2'])))).toEqual([
      'StepSubjectNotFound',
    ]);
    expect(codes(await transfers.ship({ idempotencyKey: key(), ...step }, as('s1', ['S1'])))).toEqual([
      'StepSubjectNotFound',
    ]);
    expect(
      codes(await transfers.cancel({ idempotencyKey: key(), reason: 'x', ...step }, as('s2', ['S2']))),
    ).toEqual(['StepSubjectNotFound']);
    expect(codes(await transfers.ship({ idempotencyKey: key(), ...step }, as('dc', ['DC'])))).toEqual([]);
    expect(codes(await transfers.receive({ idempotencyKey: key(), ...step }, as('s1', ['S1'])))).toEqual([]);
  });
});

describe('how it ends otherwise', () => {
  test('called off before it leaves, the units are free again; called off after, they are when they are back', async () => {
    const sku = freshSku();
    await approved({ sku, quantity: 5, transferId: 'off', hold: true });
    const { transfers } = bench.ledger;
    await transfers.ship({ idempotencyKey: key(), transferId: 'off', lines: [{ sku, quantity: 2 }] }, driver);
    const off = await transfers.cancel(
      { idempotencyKey: key(), transferId: 'off', reason: 'not needed' },
      planner,
    );
    expect([off.transfer?.status, units(off.transfer)]).toEqual(['SHIPPED', [[5, 0, 2, 0, 0, 2]]]);
    expect(await at(bench, sku, 'DC')).toBe('a8');
    const back = {
      idempotencyKey: key(),
      transferId: 'off',
      reason: 'driver turned round',
      returned: [{ sku, quantity: 2 }],
    };
    expect((await transfers.cancel(back, planner)).transfer?.status).toBe('CANCELLED');
    expect(await at(bench, sku, 'DC')).toBe('a10');
    await expectSound(bench);
  });

  test('the rest is written off by somebody who neither asked for it nor received it', async () => {
    const sku = freshSku();
    await approved({ sku, quantity: 5, transferId: 'short', hold: true });
    const { transfers } = bench.ledger;
    await transfers.ship(
      { idempotencyKey: key(), transferId: 'short', lines: [{ sku, quantity: 4 }] },
      driver,
    );
    await transfers.receive(
      { idempotencyKey: key(), transferId: 'short', lines: [{ sku, quantity: 3 }] },
      boss,
    );
    const close = () => ({ idempotencyKey: key(), transferId: 'short', reason: 'never found' });
    expect(codes(await transfers.closeShort(close(), planner))).toEqual(['StepNotPermitted']);
    expect(codes(await transfers.closeShort(close(), boss))).toEqual(['StepNotPermitted']);
    const closed = await transfers.closeShort(close(), auditor);
    expect([closed.transfer?.status, units(closed.transfer)]).toEqual(['CLOSED_SHORT', [[5, 0, 4, 3, 1, 0]]]);
    expect(await at(bench, sku, 'DC')).toBe('a6');
    expect(codes(await transfers.closeShort(close(), auditor))).toEqual(['StepNotAllowed']);
    await expectSound(bench);
  });

  test('what is lost is at most what is on its way', async () => {
    const sku = freshSku();
    await approved({ sku, quantity: 3, transferId: 'gone' });
    const { transfers } = bench.ledger;
    await transfers.ship({ idempotencyKey: key(), transferId: 'gone' }, driver);
    const lost = (quantity: number) => ({
      idempotencyKey: key(),
      transferId: 'gone',
      reason: 'theft',
      lines: [{ sku, quantity }],
    });
    expect(codes(await transfers.recordLoss(lost(4), auditor))).toEqual(['InvalidStep']);
    expect((await transfers.recordLoss(lost(3), auditor)).transfer?.status).toBe('LOST');
    await expectSound(bench);
  });

  test('a surplus is accepted by somebody else, and its case ends; a later surplus opens another', async () => {
    const sku = freshSku();
    await approved({ sku, quantity: 3, transferId: 'surplus' });
    const { transfers } = bench.ledger;
    await transfers.ship({ idempotencyKey: key(), transferId: 'surplus' }, driver);
    const receive = (quantity: number) => ({
      idempotencyKey: key(),
      transferId: 'surplus',
      lines: [{ sku, quantity }],
    });
    await transfers.receive(receive(5), boss);
    expect(await openKinds('surplus')).toEqual(['TRANSFER_OVER_RECEIVED']);
    const accept = () => ({ idempotencyKey: key(), transferId: 'surplus', reason: 'counted twice' });
    expect(codes(await transfers.acceptSurplus(accept(), boss))).toEqual(['StepNotPermitted']);
    expect(codes(await transfers.acceptSurplus(accept(), auditor))).toEqual([]);
    expect(await openKinds('surplus')).toEqual([]);
    expect(codes(await transfers.acceptSurplus(accept(), auditor))).toEqual(['StepNotAllowed']);
    await transfers.receive(receive(1), boss);
    expect(await openKinds('surplus')).toEqual(['TRANSFER_OVER_RECEIVED']);
    await expectSound(bench);
  });

  test('cases of short and late transfers come by themselves and go when the rest arrives; idle holds are freed', async () => {
    const sku = freshSku();
    await approved({ sku, quantity: 5, transferId: 'late', hold: true });
    const { transfers } = bench.ledger;
    const ship = { idempotencyKey: key(), transferId: 'late', lines: [{ sku, quantity: 3 }] };
    await transfers.ship(
      { ...ship, shippedAt: '2026-03-01T08:00:00Z', expectedAt: '2026-03-02T08:00:00Z' },
      driver,
    );
    await transfers.receive(
      {
        idempotencyKey: key(),
        transferId: 'late',
        lines: [{ sku, quantity: 1 }],
        receivedAt: '2026-03-02T07:00:00Z',
      },
      boss,
    );
    await transfers.tend({ shortAfterSeconds: 60, limit: 100 });
    expect(await openKinds('late')).toEqual(['IN_TRANSIT_OVERDUE', 'TRANSFER_SHORT']);
    const [lane] = await transfers.inTransit({ itemNos: [bench.items.get(sku) ?? -1], most: 10 });
    expect(lane).toMatchObject({
      fromLocationId: 'DC',
      toLocationId: 'S1',
      quantity: 2000,
      confidenceBp: 0,
      isOverdue: true,
    });
    await transfers.receive({ idempotencyKey: key(), transferId: 'late' }, boss);
    await transfers.ship({ idempotencyKey: key(), transferId: 'late', fromLocationId: 'S2' }, driver);
    await transfers.receive({ idempotencyKey: key(), transferId: 'late' }, boss);
    // The rest came from elsewhere, so what was kept at DC serves nothing any more.
    expect(await at(bench, sku, 'DC')).toBe('a5 r2');
    await transfers.tend({ shortAfterSeconds: 60, limit: 100 });
    expect(await openKinds('late')).toEqual([]);
    expect(await at(bench, sku, 'DC')).toBe('a7');
    await expectSound(bench);
  });
});

describe('at once', () => {
  test('a click-and-collect order and a transfer never get the same unit', async () => {
    const sku = freshSku();
    await stock(bench, { sku, locationId: 'DC', quantity: 10 });
    const way = { fromLocationId: 'DC', toLocationId: 'S1', hold: true, lines: [{ sku, quantity: 2 }] };
    const line = { sku, quantity: 2, locationId: 'DC' };
    const held = await Promise.all(
      Array.from({ length: 16 }, async (_, no) => {
        if (no % 2 === 0) {
          const { refusals } = await bench.ledger.transfers.request(
            { idempotencyKey: key(), ...way },
            planner,
          );
          return refusals.length === 0;
        }
        const [made] = await bench.ledger.reserve(
          [{ idempotencyKey: key(), channel: 'store', lines: [line], holdSeconds: 600, allOrNothing: true }],
          planner,
        );
        return made?.reservation !== undefined;
      }),
    );
    expect(held.filter(Boolean)).toHaveLength(5);
    expect(await at(bench, sku, 'DC')).toBe('r10');
    await expectSound(bench);
  });

  test('asked for with a hold while its shipment is told: nothing stays kept that has left', async () => {
    const sku = freshSku();
    await stock(bench, { sku, locationId: 'DC', quantity: 200 });
    const ids = Array.from({ length: 20 }, (_, no) => `meet-${no}`);
    await Promise.all(
      ids.flatMap((transferId) => {
        const way = { fromLocationId: 'DC', toLocationId: 'S1', hold: true, transferId };
        const shipped = { type: 'TRANSFER_SHIPPED', sku, locationId: 'DC', toLocationId: 'S1', transferId };
        const lines = [{ sku, quantity: 3 }];
        return [
          bench.ledger.transfers.request({ idempotencyKey: key(), lines, ...way }, planner),
          record(bench, eventOf({ ...shipped, quantity: 3 })),
        ];
      }),
    );
    await bench.ledger.transfers.tend({ shortAfterSeconds: 60, limit: 100 });
    expect(await at(bench, sku, 'DC')).toBe('a140');
    await expectSound(bench);
  });

  test('two receipts of the same rest: one is taken, the other finds nothing on its way', async () => {
    const sku = freshSku();
    await approved({ sku, quantity: 4, transferId: 'race' });
    await bench.ledger.transfers.ship({ idempotencyKey: key(), transferId: 'race' }, driver);
    const receipts = await Promise.all(
      [1, 2, 3].map(() =>
        bench.ledger.transfers.receive({ idempotencyKey: key(), transferId: 'race' }, driver),
      ),
    );
    expect(receipts.map(codes).sort()).toEqual([[], ['StepNotAllowed'], ['StepNotAllowed']]);
    expect(await at(bench, sku, 'S1')).toBe('a4');
    await expectSound(bench);
  });
});

async function openKinds(transferId: string): Promise<string[]> {
  const { rows } = await bench.database.query<{ kind: string }>(
    `SELECT kind FROM ledger.exception_case WHERE transfer_id = $1 AND status = 'OPEN' ORDER BY kind`,
    [transferId],
  );
  return rows.map(({ kind }) => kind);
}
