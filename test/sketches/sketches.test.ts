/**
 * Whether the connector contract fits ERPs that are not there: SAP S/4HANA and NetSuite, as far as a plan goes.
 *
 * Pure. What their services take is written from public documents and was not tried on a live system.
 */
import { describe, expect, test } from 'vitest';
import type { CanonicalMovement, PlannedPosting } from '#connectors';
import { sketchNetSuite } from './netsuite.ts';
import { referenceOf, sketchSap } from './sap.ts';
import { movementOf, type Sketch } from './sketch.ts';

const sap = sketchSap({
  places: { 'UK-DC': { plant: 'GB01', storageLocation: '0001' } },
  units: { EA: 'PC' },
  movements: { 'CUSTOMER>AVAILABLE': { code: '03', type: 'Z52' } },
});
const netsuite = sketchNetSuite({
  subsidiary: '1',
  locations: { 'UK-DC': '7' },
  transitLocation: '99',
  statuses: { AVAILABLE: '1', RESERVED: '1', PICKED: '1', QUARANTINED: '2' },
  accounts: { SUPPLIER: '501', CUSTOMER: '502', DAMAGED: '503', VARIANCE: '504' },
});

function planned<Document>(sketch: Sketch<Document>, fields: Partial<CanonicalMovement> = {}): Document {
  const plan: PlannedPosting<Document> | { status: string; reason: string } = sketch.plan(movementOf(fields));
  if ('status' in plan) throw new Error(`${plan.status}: ${plan.reason}`);
  return plan.document;
}

const inside = (account: string) => ({ account, locationId: 'UK-DC' });
const receipt = { from: { account: 'SUPPLIER' }, to: inside('AVAILABLE') };
const damage = { from: inside('AVAILABLE'), to: inside('DAMAGED'), kind: 'FINANCIAL_ADJUSTMENT' } as const;

describe.each<[string, Sketch<unknown>]>([
  ['SAP', sap],
  ['NetSuite', netsuite],
])('%s', (_name, sketch) => {
  test('plans the same for the same movement, under its event id and in its order', () => {
    const plan = sketch.plan(movementOf());
    expect(plan).toEqual(sketch.plan(structuredClone(movementOf())));
    expect(plan).toMatchObject({ eventId: movementOf().eventId, orderKeys: movementOf().orderKeys });
  });

  test('rejects what its mapping does not know, naming it', () => {
    const elsewhere = { from: { account: 'AVAILABLE', locationId: 'MOON' } };
    expect(sketch.plan(movementOf(elsewhere))).toMatchObject({
      status: 'rejected',
      code: 'unmapped',
      reason: expect.stringContaining('MOON'),
    });
  });

  test('has nothing to tell when damaged units, written off before, are scrapped', () => {
    const scrapped = { from: inside('DAMAGED'), to: { account: 'SCRAP' } };
    expect(sketch.plan(movementOf(scrapped))).toMatchObject({ status: 'waived' });
  });
});

describe('SAP', () => {
  test('a sale is an issue on the business day, its quantity text, its reference of 16 characters', () => {
    expect(planned(sap)).toEqual({
      GoodsMovementCode: '03',
      PostingDate: '2026-03-02T00:00:00',
      DocumentDate: '2026-03-01T00:00:00',
      ReferenceDocument: referenceOf(movementOf().eventId),
      MaterialDocumentHeaderText: 'T-77-1',
      to_MaterialDocumentItem: [
        {
          Material: '85123A',
          Plant: 'GB01',
          StorageLocation: '0001',
          GoodsMovementType: '251',
          EntryUnit: 'PC',
          QuantityInEntryUnit: '2.5',
        },
      ],
    });
  });

  test('a reference fits the field, and differs where event ids do', () => {
    const references = Array.from({ length: 1_000 }, (_, n) => referenceOf(`event-${n}`));
    expect(references.every((text) => /^[A-Z2-7]{16}$/.test(text))).toBe(true);
    expect(new Set(references).size).toBe(1_000);
    expect(references[0]?.length).toBe(sap.capabilities.referenceMaxLength);
  });

  test('a receipt against a purchase order is posted as one', () => {
    const referenceDocument = { type: 'purchase-order', id: '4500000001' };
    const { GoodsMovementCode, to_MaterialDocumentItem: items } = planned(sap, {
      ...receipt,
      referenceDocument,
    });
    expect([GoodsMovementCode, items[0]?.GoodsMovementType, items[0]?.PurchaseOrder]).toEqual([
      '01',
      '101',
      '4500000001',
    ]);
    expect(planned(sap, receipt).to_MaterialDocumentItem[0]?.GoodsMovementType).toBe('501');
  });

  test('what loses its worth is scrapped, what is held back is blocked, and own types win', () => {
    const typeOf = (fields: Partial<CanonicalMovement>) =>
      planned(sap, fields).to_MaterialDocumentItem[0]?.GoodsMovementType;
    expect(typeOf(damage)).toBe('551');
    expect(typeOf({ from: inside('AVAILABLE'), to: inside('QUARANTINED') })).toBe('344');
    expect(typeOf({ from: { account: 'CUSTOMER' }, to: inside('AVAILABLE') })).toBe('Z52');
  });
});

describe('NetSuite', () => {
  test('a sale is an adjustment by less, against the account of customers, under our id', () => {
    expect(planned(netsuite)).toMatchObject({
      recordType: 'inventoryAdjustment',
      body: {
        externalId: movementOf().eventId,
        tranDate: '2026-03-02',
        account: { id: '502' },
        inventory: { items: [{ adjustQtyBy: '-2.5', location: { id: '7' } }] },
      },
    });
  });

  test('a transfer goes by way of the place in transit, there and back', () => {
    const shipped = planned(netsuite, { to: { account: 'IN_TRANSIT' } });
    const received = planned(netsuite, { from: { account: 'IN_TRANSIT' }, to: inside('AVAILABLE') });
    expect(shipped.body).toMatchObject({ location: { id: '7' }, transferLocation: { id: '99' } });
    expect(received.body).toMatchObject({ location: { id: '99' }, transferLocation: { id: '7' } });
  });

  test('two states with one status have nothing to tell; with two, the status changes', () => {
    expect(netsuite.plan(movementOf({ to: inside('PICKED') }))).toMatchObject({ status: 'waived' });
    const held = planned(netsuite, { to: inside('QUARANTINED') });
    expect(held).toMatchObject({ recordType: 'inventoryStatusChange' });
  });

  test('what loses its worth is adjusted away against the account of damage', () => {
    expect(planned(netsuite, damage)).toMatchObject({
      recordType: 'inventoryAdjustment',
      body: { account: { id: '503' }, inventory: { items: [{ adjustQtyBy: '-2.5' }] } },
    });
  });
});
