/**
 * What is expected, what suppliers have, what they ship for us, and what shelves ask for by themselves.
 */
import { call, change, eventAt, farAway, type Places, type Step, untilTold } from './step.ts';

/** Expected supply and demand, drop-ship, restocking. */
export function supply(at: Places): Step[] {
  return [...expected(at), ...dropship(at), ...restocking(at)];
}

function expected({ sku, dc, of }: Places): Step[] {
  const line = (different: object) => ({
    ...{ documentType: 'PO', documentId: of('PO'), lineId: '1', sku, locationId: dc, quantity: 6 },
    ...{ expectedAt: farAway, partyId: of('MAKER') },
    ...different,
  });
  const lines = [line({}), line({ lineId: '2', sku: of('NONE') })];
  const filter = `first: 5, filter: { documentIds: ["${of('PO')}"] }`;
  return [
    change('expectSupply', 'expectedSupplyChange', () => ({ idempotencyKey: of('es'), lines })),
    change('expectSupplyAgain', 'expectedSupplyChange', () => ({ idempotencyKey: of('es'), lines })),
    change('expectDemand', 'expectedDemandChange', () => ({ idempotencyKey: of('ed'), lines })),
    call({ name: 'expectedSupply', field: `expectedSupply(${filter})`, of: 'ExpectedLineConnection' }),
    call({ name: 'expectedDemand', field: `expectedDemand(${filter})`, of: 'ExpectedLineConnection' }),
  ];
}

function dropship({ sku, prefix, of }: Places): Step[] {
  const maker = of('MAKER');
  const rows = [
    { supplierId: maker, sku, quantity: 20, trustPercent: 50 },
    { supplierId: maker, sku: of('NONE'), quantity: 1 },
  ];
  const placing = (name: string, quantity: number): Step =>
    change(name, 'dropshipPlace', () => ({
      ...{ idempotencyKey: of(name), dropshipId: of(name), supplierId: maker, channel: 'web' },
      ...{ channelOrderId: of('D'), dueAt: farAway, lines: [{ sku, quantity }] },
    }));
  const one = { dropshipId: of('dropshipPlace'), lines: [{ lineNumber: 1, quantity: 1 }] };
  return [
    change('supplierHas', 'supplierAvailableChange', () => ({ idempotencyKey: of('sa'), rows })),
    call({
      name: 'supplierAvailable',
      field: `supplierAvailable(first: 5, filter: { supplierIds: ["${maker}"] })`,
      of: 'SupplierAvailableConnection',
    }),
    placing('dropshipPlace', 4),
    placing('dropshipTooMuch', 11),
    change('dropshipShip', 'dropshipShip', () => ({ idempotencyKey: of('ds'), ...one })),
    change('dropshipCancel', 'dropshipCancel', () => ({
      ...{ idempotencyKey: of('dc'), ...one, supplierShort: true, reason: 'sold out' },
    })),
    change('dropshipOfNothing', 'dropshipShip', () => ({ idempotencyKey: of('dn'), dropshipId: 'none' })),
    call({
      name: 'dropshipOrders',
      field: `dropshipOrders(first: 5, filter: { supplierIds: ["${maker}"] })`,
      of: 'DropshipOrderConnection',
    }),
    call({
      name: 'proofOfDropship',
      field: `conservationProof(sku: "${prefix}-TOTE")`,
      of: 'ConservationProof',
    }),
  ];
}

function restocking(at: Places): Step[] {
  const { dc, shop, of } = at;
  const sku = of('LOW');
  const rule = { sku, locationId: shop, reorderPoint: 5, reorderUpTo: 12 };
  const signals = `restockingSignals(first: 5, filter: { skus: ["${sku}"] })`;
  return [
    change('plenty', 'stockEventsRecord', () => ({ events: [eventAt(at, 'low', { sku, quantity: 50 })] })),
    change('restockRules', 'restockRulesUpsert', () => ({
      idempotencyKey: of('rr'),
      rules: [rule, { ...rule, sku: of('NONE') }, { ...rule, locationId: dc, reorderUpTo: 1 }],
    })),
    change('few', 'stockEventsRecord', () => ({
      events: [eventAt(at, 'few', { sku, quantity: 2, locationId: shop })],
    })),
    untilTold('"openedAt"', call({ name: 'signals', field: signals, of: 'RestockSignalConnection' })),
    change('acceptProposal', 'restockProposalAccept', (known) => ({
      idempotencyKey: of('rp'),
      signalId: known('signals.restockingSignals.nodes.0.id'),
    })),
    change('acceptNoProposal', 'restockProposalAccept', () => ({
      ...{ idempotencyKey: of('rn'), signalId: '999999999' },
    })),
  ];
}
