/**
 * Transfers and supply through the front door, by callers with keys of their own: who may do what, and what is seen by whom.
 */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startWorld, type World } from '#test/world';
import { ask, event, record, stockable } from './ask.ts';
import {
  AcceptRestockProposalDocument,
  AcceptTransferSurplusDocument,
  ApproveTransferDocument,
  AskExpectedSupplyDocument,
  AskInTransitDocument,
  AskRestockingSignalsDocument,
  CancelTransferDocument,
  ChangeExpectedSupplyDocument,
  ChangeSupplierAvailableDocument,
  CloseTransferShortDocument,
  ListDropshipsDocument,
  ListTransfersDocument,
  PlaceDropshipDocument,
  ReadPositionDocument,
  ReadTransferDocument,
  ReadTransferLinesDocument,
  ReceiveTransferDocument,
  RequestTransferDocument,
  ShipDropshipDocument,
  ShipTransferDocument,
  UpsertRestockRulesDocument,
} from './generated.ts';

let world: World;
let keyNo = 0;
const key = () => {
  keyNo += 1;
  return `transfers-${keyNo}`;
};

beforeAll(async () => {
  world = await startWorld({
    callers: {
      planner: { kind: 'operator', channels: 'all', locations: 'all' },
      boss: { kind: 'operator', channels: 'all', locations: 'all' },
      leeds: { kind: 'store', locations: ['LEEDS'] },
      york: { kind: 'store', locations: ['YORK'] },
    },
  });
  await stockable(world, { skus: ['LAMP', 'DESK', 'SOFA', 'VASE'], locationIds: ['HUB', 'LEEDS', 'YORK'] });
  const events = ['LAMP', 'DESK', 'SOFA'].map((sku) =>
    event({ type: 'OPENING_ASSERTED', sku, quantity: 50, locationId: 'HUB' }),
  );
  await record(world, events);
});
afterAll(() => world.stop());

/** Asks as a caller; the answer must have no fault. */
async function by<Data, Variables extends object>(
  caller: string,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, errors } = await world.graphql<Data>(print(document), variables, world.as(caller));
  expect(errors).toBeUndefined();
  if (data === null || data === undefined) throw new Error('the answer has no data');
  return data;
}

const positionOf = async (sku: string, locationId: string) =>
  (await ask(world, ReadPositionDocument, { sku, locationId })).stockPosition;

test('a store asks, somebody else approves, the hub ships, the store receives less: case, and closed short by a third', async () => {
  const input = {
    ...{
      idempotencyKey: key(),
      transferId: 'T-LAMP',
      fromLocationId: 'HUB',
      toLocationId: 'LEEDS',
      hold: true,
    },
    lines: [{ sku: 'lamp', quantity: 10 }],
  };
  const { transferRequest } = await by('leeds', RequestTransferDocument, { input });
  expect(transferRequest).toMatchObject({
    transfer: {
      status: 'REQUESTED',
      requestedBy: 'leeds',
      lines: [
        {
          sku: 'LAMP',
          requested: 10,
          reserved: 10,
          item: { name: 'Item LAMP' },
          fromLocationId: 'HUB',
          // Out of its reach: known by its id, and nothing else of it.
          fromLocation: null,
          toLocation: { id: 'LEEDS', name: 'Location LEEDS' },
        },
      ],
    },
    userErrors: [],
  });
  expect((await by('leeds', RequestTransferDocument, { input })).transferRequest.replayed).toBe(true);
  expect(await positionOf('LAMP', 'HUB')).toMatchObject({ available: 40, reserved: 10 });

  const approve = { idempotencyKey: key(), transferId: 'T-LAMP' };
  expect(
    (await by('boss', ApproveTransferDocument, { input: approve })).transferApprove.transfer?.status,
  ).toBe('APPROVED');
  const ship = { idempotencyKey: key(), transferId: 'T-LAMP' };
  expect((await by('leeds', ShipTransferDocument, { input: ship })).transferShip.userErrors).toMatchObject([
    { code: 'StepSubjectNotFound' },
  ]);
  expect((await by('planner', ShipTransferDocument, { input: ship })).transferShip.transfer?.status).toBe(
    'SHIPPED',
  );
  expect(await positionOf('LAMP', 'HUB')).toMatchObject({ available: 40, reserved: 0 });
  expect(await positionOf('LAMP', 'LEEDS')).toMatchObject({ onHand: 0, inTransitIn: 10 });
  expect((await by('leeds', AskInTransitDocument, { filter: { skus: ['LAMP'] } })).inTransit).toEqual([
    {
      ...{ sku: 'LAMP', quantity: 10, overdue: false, confidencePercent: 0, transfers: 1 },
      ...{ fromLocationId: 'HUB', toLocation: { id: 'LEEDS' } },
    },
  ]);

  const lines = [
    { sku: 'LAMP', quantity: 6 },
    { sku: 'LAMP', quantity: 1, disposition: 'DAMAGED' as const },
  ];
  const receive = { idempotencyKey: key(), transferId: 'T-LAMP', lines };
  const received = (await by('leeds', ReceiveTransferDocument, { input: receive })).transferReceive;
  expect(received.transfer).toMatchObject({
    status: 'PARTIALLY_RECEIVED',
    lines: [{ received: 7, outstanding: 3 }],
  });
  expect(await positionOf('LAMP', 'LEEDS')).toMatchObject({ available: 6, damaged: 1, inTransitIn: 3 });

  const close = { idempotencyKey: key(), transferId: 'T-LAMP', reason: 'not on the truck' };
  const closed = (await by('boss', CloseTransferShortDocument, { input: close })).transferShortClose;
  expect(closed.transfer).toMatchObject({ status: 'CLOSED_SHORT', lines: [{ lost: 3, outstanding: 0 }] });
});

test('a warehouse tells more than it should have: the surplus is a case until somebody accepts it', async () => {
  const way = { sku: 'DESK', locationId: 'HUB', toLocationId: 'YORK', transferId: 'T-DESK' };
  await record(world, [
    event({ ...way, type: 'TRANSFER_RECEIVED', quantity: 5 }),
    event({ ...way, type: 'TRANSFER_SHIPPED', quantity: 4 }),
    // A case too, and none of the transfer's.
    event({ type: 'SALE_COMPLETED', sku: 'DESK', locationId: 'YORK', quantity: 1_000 }),
  ]);
  const over = (await by('boss', ReadTransferDocument, { id: 'T-DESK' })).transfer;
  expect(over).toMatchObject({
    ...{ status: 'RECEIVED', requestedBy: null, lines: [{ sent: 4, received: 5, surplus: 1 }] },
    cases: [{ kind: 'TRANSFER_OVER_RECEIVED', status: 'OPEN' }],
  });
  const input = { idempotencyKey: key(), transferId: 'T-DESK', reason: 'counted at both ends' };
  expect(
    (await by('boss', AcceptTransferSurplusDocument, { input })).transferSurplusAccept.userErrors,
  ).toEqual([]);
  expect((await by('boss', ReadTransferDocument, { id: 'T-DESK' })).transfer?.cases).toEqual([
    { kind: 'TRANSFER_OVER_RECEIVED', status: 'RESOLVED' },
  ]);
});

test('transfers are seen at either end, page by page, and by nobody else', async () => {
  expect((await by('york', ReadTransferLinesDocument, { id: 'T-LAMP' })).transfer).toBeNull();
  const ofYork = await by('york', ListTransfersDocument, { first: 10 });
  expect(ofYork.transfers.nodes.map(({ id }) => id)).toEqual(['T-DESK']);
  const first = await by('boss', ListTransfersDocument, { first: 1 });
  expect(first.transfers.pageInfo.hasNextPage).toBe(true);
  const filter = { statuses: ['CLOSED_SHORT' as const], toLocationIds: ['LEEDS'] };
  const rest = await by('boss', ListTransfersDocument, {
    first: 10,
    after: first.transfers.pageInfo.endCursor,
  });
  expect([...first.transfers.nodes, ...rest.transfers.nodes].map(({ id }) => id)).toEqual([
    'T-DESK',
    'T-LAMP',
  ]);
  expect((await by('boss', ListTransfersDocument, { first: 10, filter })).transfers.nodes).toHaveLength(1);
});

test('what cannot be kept is refused whole, naming the numbers; a cancelled request gives everything back', async () => {
  const way = { fromLocationId: 'HUB', toLocationId: 'YORK', hold: true };
  const input = { ...way, idempotencyKey: key(), lines: [{ sku: 'SOFA', quantity: 51 }] };
  const { transferRequest } = await by('planner', RequestTransferDocument, { input });
  expect(transferRequest).toMatchObject({
    transfer: null,
    userErrors: [
      { code: 'StepStockShort', sku: 'SOFA', requested: 51, available: 50, path: ['lines', '0', 'quantity'] },
    ],
  });
  const good = {
    ...input,
    idempotencyKey: key(),
    lines: [{ sku: 'SOFA', quantity: 50 }],
    transferId: 'T-SOFA',
  };
  await by('planner', RequestTransferDocument, { input: good });
  expect(await positionOf('SOFA', 'HUB')).toMatchObject({ available: 0, reserved: 50 });
  const cancel = { idempotencyKey: key(), transferId: 'T-SOFA', reason: 'no truck' };
  expect(
    (await by('planner', CancelTransferDocument, { input: cancel })).transferCancel.transfer?.status,
  ).toBe('CANCELLED');
  expect(await positionOf('SOFA', 'HUB')).toMatchObject({ available: 50, reserved: 0 });
});

test('a purchase order is closed by its receipts, and paged in the order it is expected', async () => {
  const lines = [1, 2, 3].map((no) => ({
    ...{
      documentType: 'purchase-order',
      documentId: 'PO-9',
      lineId: String(no),
      sku: 'VASE',
      locationId: 'HUB',
      quantity: 10,
    },
    expectedAt: `2026-12-0${no}T08:00:00Z`,
  }));
  const { expectedSupplyChange } = await by('planner', ChangeExpectedSupplyDocument, {
    input: { idempotencyKey: key(), lines },
  });
  expect(expectedSupplyChange.results.map(({ version, userErrors }) => [version, userErrors])).toEqual([
    [1, []],
    [1, []],
    [1, []],
  ]);
  await record(world, [
    event({
      sku: 'VASE',
      quantity: 12,
      locationId: 'HUB',
      referenceDocument: { type: 'purchase-order', id: 'PO-9' },
    }),
  ]);
  const first = (await by('planner', AskExpectedSupplyDocument, { first: 2 })).expectedSupply;
  expect(first.nodes.map(({ received, open }) => [received, open])).toEqual([
    [10, 0],
    [2, 8],
  ]);
  const rest = await by('planner', AskExpectedSupplyDocument, { first: 2, after: first.pageInfo.endCursor });
  expect(rest.expectedSupply.nodes.map(({ lineId }) => lineId)).toEqual(['3']);
  expect((await by('york', AskExpectedSupplyDocument, { first: 2 })).expectedSupply.nodes).toEqual([]);
});

test('a supplier ships to the customer: no position of ours changes', async () => {
  const rows = [{ supplierId: 'GLASSWORKS', sku: 'VASE', quantity: 5 }];
  await by('planner', ChangeSupplierAvailableDocument, { input: { idempotencyKey: key(), rows } });
  const before = await positionOf('VASE', 'HUB');
  const place = {
    idempotencyKey: key(),
    supplierId: 'GLASSWORKS',
    lines: [{ sku: 'VASE', quantity: 2 }],
    channel: 'web',
    channelOrderId: 'W-1',
  };
  const { dropshipPlace } = await by('planner', PlaceDropshipDocument, { input: place });
  expect(dropshipPlace).toMatchObject({ order: { status: 'ORDERED', late: false }, userErrors: [] });
  const ship = { idempotencyKey: key(), dropshipId: dropshipPlace.order?.id ?? '' };
  const { dropshipShip } = await by('planner', ShipDropshipDocument, { input: ship });
  expect(dropshipShip.order).toMatchObject({
    status: 'SHIPPED',
    channelOrderId: 'W-1',
    lines: [{ ordered: 2, shipped: 2 }],
  });
  expect(await positionOf('VASE', 'HUB')).toEqual(before);
  const { dropshipOrders } = await by('planner', ListDropshipsDocument, {
    first: 5,
    filter: { supplierIds: ['GLASSWORKS'] },
  });
  expect(dropshipOrders.nodes).toHaveLength(1);
});

test('a sale below the reorder point signals by itself, and its proposal becomes a transfer with one call', async () => {
  const rules = [{ sku: 'LAMP', locationId: 'LEEDS', reorderPoint: 5, reorderUpTo: 12 }];
  await by('planner', UpsertRestockRulesDocument, { input: { idempotencyKey: key(), rules } });
  await record(world, [event({ type: 'SALE_COMPLETED', sku: 'LAMP', quantity: 3, locationId: 'LEEDS' })]);
  const filter = { skus: ['LAMP'], open: true };
  const [signal] = await vi.waitUntil(
    async () => {
      const { nodes } = (await by('planner', AskRestockingSignalsDocument, { first: 5, filter }))
        .restockingSignals;
      return nodes.length > 0 ? nodes : undefined;
    },
    { timeout: 60_000, interval: 100 },
  );
  expect(signal).toMatchObject({
    available: 3,
    coming: 0,
    proposal: { quantity: 9, fromLocation: { id: 'HUB' } },
    transfer: null,
  });
  const input = { idempotencyKey: key(), signalId: signal?.id ?? '' };
  const { restockProposalAccept } = await by('planner', AcceptRestockProposalDocument, { input });
  expect(restockProposalAccept.transfer).toMatchObject({
    restockSignalId: signal?.id,
    lines: [{ requested: 9, reserved: 9 }],
  });
  const [answered] = (await by('planner', AskRestockingSignalsDocument, { first: 5, filter }))
    .restockingSignals.nodes;
  expect(answered).toMatchObject({ coming: 9, proposal: null, transfer: { status: 'REQUESTED' } });
});
