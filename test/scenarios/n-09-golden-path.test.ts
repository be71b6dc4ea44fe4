/**
 * The golden path of a retailer's stock, told through the front door with the keys of those who do it.
 *
 * Two units are sold in store A, one of them comes back damaged in store B, a transfer goes from C to B in two steps, and a count
 * in store A differs by more than is tolerated and is approved by somebody else. Afterwards every unit is accounted for.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWorld, type World } from '#test/world';
import { ask, event, only, record, stockable } from './ask.ts';
import { askAs } from './ask-as.ts';
import {
  ApproveAdjustmentDocument,
  ApproveCountDocument,
  DisposeReturnDocument,
  ListCountsDocument,
  ListMovementsDocument,
  ReadPositionDocument,
  ReadReturnDocument,
  RecordEventsDocument,
  RequestAdjustmentDocument,
  ReverseMovementDocument,
  SubmitCountDocument,
} from './generated.ts';

let world: World;

const sku = 'KETTLE';
const shops = { channels: [], locations: 'all' } as const;

beforeAll(async () => {
  world = await startWorld({
    callers: {
      'store-a': { kind: 'store', locations: ['A'] },
      'store-b': { kind: 'store', locations: ['B'] },
      supervisor: { kind: 'operator', ...shops },
      trainee: { kind: 'operator', scopes: ['count:approve', 'stock:read'], ...shops },
    },
  });
  await stockable(world, { skus: [sku, 'PAN'], locationIds: ['A', 'B', 'C'] });
});
afterAll(() => world.stop());

const at = (time: string) => `2026-03-02T${time}:00Z`;
const by = (operatorId: string, reason: string) => ({ operatorId, deviceId: 'handheld-1', reason });
const stockAt = async (locationId: string, asOf?: { occurredAt?: string; recordedAt?: string }, of = sku) => {
  const { stockPosition } = await ask(world, ReadPositionDocument, { sku: of, locationId, asOf });
  if (!stockPosition) throw new Error(`there is no position of ${of} at ${locationId}`);
  const { available, damaged, returnPending, inTransitIn } = stockPosition;
  return { available, damaged, returnPending, inTransitIn };
};
const tell = async (caller: string, ...events: ReturnType<typeof event>[]) => {
  const { stockEventsRecord } = await askAs(world, caller)(RecordEventsDocument, { events });
  expect(stockEventsRecord.results.filter(({ status }) => status !== 'RECORDED')).toEqual([]);
};

describe('a day of a kettle', () => {
  test('goods are there in the morning', async () => {
    const receipts = ['A', 'C'].map((locationId) =>
      event({ sku, locationId, quantity: 10, occurredAt: at('07:00') }),
    );
    await record(world, receipts);
    expect(await stockAt('A')).toMatchObject({ available: 10 });
    expect(await stockAt('B')).toMatchObject({ available: 0 });
  });

  test('store A sells two', async () => {
    const sale = { type: 'SALE_COMPLETED', sku, locationId: 'A', quantity: 2, occurredAt: at('10:00') };
    await tell('store-a', event({ ...sale, lineageId: 'receipt-4711' }));
    expect(await stockAt('A')).toMatchObject({ available: 8 });
  });

  test('one comes back in store B; money can be given back at once, the unit is not sold again', async () => {
    const back = { type: 'RETURN_ACCEPTED', sku, locationId: 'B', quantity: 1, occurredAt: at('11:00') };
    await tell('store-b', event({ ...back, lineageId: 'receipt-4711' }));
    expect(await stockAt('B')).toMatchObject({ available: 0, returnPending: 1 });
    const { returnCase } = await ask(world, ReadReturnDocument, { id: 'receipt-4711' });
    expect(returnCase).toMatchObject({
      isRefundable: true,
      lines: [{ sku, accepted: 1, pending: 1, location: { name: 'Location B' } }],
    });
  });

  test('store B finds it damaged', async () => {
    const input = {
      ...{ idempotencyKey: 'look-1', returnId: 'receipt-4711', sku, locationId: 'B', quantity: 1 },
      ...{ disposition: 'DAMAGED' as const, occurredAt: at('11:30') },
      ...by('ben', 'the handle is broken'),
    };
    const { returnDisposition } = await askAs(world, 'store-b')(DisposeReturnDocument, { input });
    expect(returnDisposition).toMatchObject({
      userErrors: [],
      position: { available: 0, damaged: 1, returnPending: 0 },
      returnCase: { lines: [{ damaged: 1, pending: 0 }] },
    });
  });

  test('four go from C to B in two steps: B sells them when they are there, not before', async () => {
    const transfer = { sku, locationId: 'C', toLocationId: 'B', transferId: 'C-B-1', quantity: 4 };
    await record(world, [event({ ...transfer, type: 'TRANSFER_SHIPPED', occurredAt: at('12:00') })]);
    expect(await stockAt('B')).toMatchObject({ available: 0, inTransitIn: 4 });
    await record(world, [event({ ...transfer, type: 'TRANSFER_RECEIVED', occurredAt: at('13:30') })]);
    expect(await stockAt('B')).toMatchObject({ available: 4, damaged: 1, inTransitIn: 0 });
    expect(await stockAt('C')).toMatchObject({ available: 6 });
  });

  test('store A counts five where the book has eight: that is somebody else’s to approve', async () => {
    const input = {
      ...{ idempotencyKey: 'count-1', sku, locationId: 'A', quantity: 5, countedAt: at('14:00') },
      ...by('ann', 'weekly count'),
    };
    const { countSubmit } = await askAs(world, 'store-a')(SubmitCountDocument, { input });
    expect(countSubmit).toMatchObject({
      userErrors: [],
      countTask: { status: 'SUBMITTED', book: 8, variance: -3, isWithinTolerance: false, posted: null },
    });
    expect(await stockAt('A')).toMatchObject({ available: 8 });

    const id = countSubmit.countTask?.id ?? '';
    const approval = { id, idempotencyKey: 'approve-1', ...by('eva', 'seen on camera') };
    const { countApprove } = await askAs(world, 'supervisor')(ApproveCountDocument, { input: approval });
    expect(countApprove).toMatchObject({
      userErrors: [],
      countTask: { status: 'APPROVED', posted: -3, decision: { by: 'supervisor', operatorId: 'eva' } },
    });
    expect(await stockAt('A')).toMatchObject({ available: 5 });
    const again = await askAs(world, 'supervisor')(ApproveCountDocument, { input: approval });
    expect(again.countApprove).toMatchObject({ replayed: true, countTask: { id, posted: -3 } });
  });

  test('in the end every unit is accounted for', async () => {
    const { movements } = await ask(world, ListMovementsDocument, { first: 50, filter: { skus: [sku] } });
    const balance = new Map<string, number>();
    const add = (account: string, quantity: number) =>
      balance.set(account, (balance.get(account) ?? 0) + quantity);
    for (const { fromState, toState, quantity } of movements.nodes) {
      add(fromState, -quantity);
      add(toState, quantity);
    }
    expect([...balance.values()].reduce((sum, quantity) => sum + quantity, 0)).toBe(0);
    // 20 came, one is with its customer, one is damaged, three are missing: 15 can be sold.
    expect(Object.fromEntries(balance)).toMatchObject({
      ...{ SUPPLIER: -20, CUSTOMER: 1, DAMAGED: 1, VARIANCE: 3, AVAILABLE: 15, IN_TRANSIT: 0 },
    });
  });
});

describe('a count at 14:00, approved at 15:00', () => {
  test('sales in between and one that is told late from 13:50 end at the right number, and both stories can be told', async () => {
    const pan = { sku: 'PAN', locationId: 'A' };
    const sale = (occurredAt: string) =>
      event({ ...pan, type: 'SALE_COMPLETED', quantity: 1, occurredAt: at(occurredAt) });
    await record(world, [event({ ...pan, quantity: 20, occurredAt: at('08:00') })]);
    const counted = { idempotencyKey: 'pan-1', ...pan, quantity: 18, countedAt: at('14:00') };
    const { countSubmit } = await askAs(world, 'store-a')(SubmitCountDocument, {
      input: { ...counted, ...by('ann', 'shelf check') },
    });
    await record(world, [sale('14:20'), sale('14:40')]);
    const approval = {
      id: countSubmit.countTask?.id ?? '',
      idempotencyKey: 'pan-2',
      ...by('eva', 'looked twice'),
    };
    await askAs(world, 'supervisor')(ApproveCountDocument, { input: approval });
    expect(await stockAt('A', undefined, 'PAN')).toMatchObject({ available: 16 });

    const believedAt = new Date().toISOString();
    await record(world, [sale('13:50')]);
    // The count had seen that the unit was gone: it does not go twice.
    expect(await stockAt('A', undefined, 'PAN')).toMatchObject({ available: 16 });
    const known = await stockAt('A', { occurredAt: at('13:55') }, 'PAN');
    const believed = await stockAt('A', { occurredAt: at('13:55'), recordedAt: believedAt }, 'PAN');
    expect([known.available, believed.available]).toEqual([19, 20]);
    expect(await stockAt('A', { occurredAt: at('14:00') }, 'PAN')).toMatchObject({ available: 18 });
    // One from after the count does go.
    await record(world, [sale('14:50')]);
    expect(await stockAt('A', undefined, 'PAN')).toMatchObject({ available: 15 });
  });
});

describe('who may decide', () => {
  test('nobody on their own count, no store on another’s, and a scope is needed', async () => {
    const input = { idempotencyKey: 'own-1', sku, locationId: 'C', quantity: 1, countedAt: at('15:00') };
    const own = { input: { ...input, ...by('eva', 'own count') } };
    const { countSubmit } = await askAs(world, 'supervisor')(SubmitCountDocument, own);
    const id = countSubmit.countTask?.id ?? '';
    const approval = { input: { id, idempotencyKey: 'own-2', ...by('eva', 'it is right') } };
    const { countApprove } = await askAs(world, 'supervisor')(ApproveCountDocument, approval);
    expect(only(countApprove.userErrors).code).toBe('StepNotPermitted');
    const { countTasks } = await askAs(world, 'store-a')(ListCountsDocument, { filter: { skus: [sku] } });
    expect(countTasks.nodes.map(({ location }) => location?.name)).toEqual(['Location A']);
    const adjustment = {
      ...{ idempotencyKey: 'adj-1', sku, locationId: 'A', quantity: -1, reasonCode: 'THEFT' },
      ...{ occurredAt: at('16:00'), operatorId: 'ann', deviceId: 'handheld-1' },
    };
    const asked = await askAs(world, 'store-a')(RequestAdjustmentDocument, { input: adjustment });
    const adjustmentId = asked.adjustmentRequest.adjustment?.id ?? '';
    const decision = { id: adjustmentId, idempotencyKey: 'adj-2', ...by('tom', 'police report') };
    const { adjustmentApprove } = await askAs(world, 'trainee')(ApproveAdjustmentDocument, {
      input: decision,
    });
    expect(adjustmentApprove.adjustment).toMatchObject({ status: 'APPROVED', decision: { by: 'trainee' } });
  });

  test('a sale that never was is taken back once, and both entries say so', async () => {
    const sale = event({ sku: 'PAN', locationId: 'B', type: 'SALE_COMPLETED', occurredAt: at('09:00') });
    await record(world, [event({ sku: 'PAN', locationId: 'B', quantity: 3, occurredAt: at('08:00') }), sale]);
    const input = {
      ...{ idempotencyKey: 'rev-1', source: sale.source, eventId: sale.eventId },
      ...{ reason: 'DID_NOT_OCCUR' as const, operatorId: 'eva', deviceId: 'desk-1' },
    };
    const { movementReverse } = await askAs(world, 'supervisor')(ReverseMovementDocument, { input });
    const original = only(movementReverse.movements);
    expect(original).toMatchObject({
      reversalReason: 'DID_NOT_OCCUR',
      reversedBy: { type: 'CORRECTION_REVERSAL', reverses: { id: original.id } },
    });
    expect(await stockAt('B', undefined, 'PAN')).toMatchObject({ available: 3 });
    const again = { input: { ...input, idempotencyKey: 'rev-2' } };
    const second = await askAs(world, 'supervisor')(ReverseMovementDocument, again);
    expect(only(second.movementReverse.userErrors).code).toBe('StepNotAllowed');
  });
});
