/**
 * Kinds of source systems, and what each kind usually owns: the ownership matrix a newly declared source starts with.
 *
 * Pure data. Who owns which transition follows the sources' own roles: tills own sales and returns at the counter, warehouses
 * what is physically done in them, the ERP what it asserts; systems that only promise (order management, shops, marketplaces)
 * own no fact and use mutations. `null` is every type. What holds for a source is its rule sets (model.ts), not this table.
 */
import type { RecordableType } from '../event-type.ts';

/** Whoever tells facts may take back what it told itself. */
const own = ['CORRECTION_REVERSAL'] as const;
const atTheCounter = [
  'SALE_COMPLETED',
  'SALE_VOIDED',
  'RETURN_ACCEPTED',
  'PICKUP_COMPLETED',
  ...own,
] as const;
const fulfilling = [
  'PICK_CONFIRMED',
  'PICK_SHORTED',
  'PACK_COMPLETED',
  'SHIPMENT_CONFIRMED',
  'PICKUP_COMPLETED',
] as const;
const moving = ['TRANSFER_SHIPPED', 'TRANSFER_RECEIVED'] as const;
const returning = ['RETURN_INITIATED', 'RETURN_ACCEPTED', 'RETURN_DISPOSITIONED'] as const;
const sorting = ['STOCK_DAMAGED', 'STOCK_QUARANTINED', 'STOCK_RELEASED'] as const;
const receiving = ['RECEIPT_CONFIRMED', 'RECEIPT_REVERSED', 'PUTAWAY_COMPLETED'] as const;

const inAWarehouse = [
  ...receiving,
  ...fulfilling,
  ...moving,
  ...returning,
  ...sorting,
  'TRANSFER_LOST',
  'TRANSFER_CLOSED_SHORT',
  'STOCK_SCRAPPED',
  'ADJUSTMENT_APPROVED',
  'SNAPSHOT_ASSERTED',
  'COUNT_SUBMITTED',
  ...own,
] as const;

/** Every kind of source with its meaning in a sentence and the types it may tell unless something else is said. */
export const sourceKinds = {
  POS: { meaning: 'Tills: sales, voids and returns at the counter, pick-ups.', types: atTheCounter },
  STORE_APP: {
    meaning: 'Apps and handhelds of a store: picking, receiving, moving, sorting out.',
    types: [...receiving, ...fulfilling, ...moving, ...returning, ...sorting, 'COUNT_SUBMITTED', ...own],
  },
  STORE_EDGE: {
    meaning: 'A store’s own server that passes on what its tills and handhelds told.',
    types: [
      ...new Set([...atTheCounter, ...receiving, ...fulfilling, ...moving, ...returning, ...sorting]),
      'COUNT_SUBMITTED',
      'SNAPSHOT_ASSERTED',
    ],
  },
  WMS: { meaning: 'A warehouse management system: what is physically done there.', types: inAWarehouse },
  THIRD_PARTY_LOGISTICS: { meaning: 'A logistics partner’s warehouse.', types: inAWarehouse },
  OMS: { meaning: 'Order management: it promises by mutations and tells no facts.', types: [] },
  ECOMMERCE: { meaning: 'A web shop: it promises by mutations and tells no facts.', types: [] },
  MARKETPLACE: { meaning: 'A marketplace: it promises by mutations and tells no facts.', types: [] },
  ERP: {
    meaning: 'The system of record for money: openings, approved adjustments, absolute quantities.',
    types: ['OPENING_ASSERTED', 'ADJUSTMENT_APPROVED', 'SNAPSHOT_ASSERTED', 'STOCK_SCRAPPED', ...own],
  },
  RETURNS_PLATFORM: {
    meaning: 'A returns platform: returns and what becomes of them.',
    types: [...returning, ...own],
  },
  SHIPPING: {
    meaning: 'Carriers and shipping systems: what has left.',
    types: ['SHIPMENT_CONFIRMED', ...own],
  },
  SUPPLIER: { meaning: 'A supplier’s portal: it announces by mutations and tells no facts.', types: [] },
  EDI: {
    meaning:
      'An EDI gateway that speaks for partners: receipts, shipments, absolute quantities, sales reports.',
    types: [...receiving, ...moving, 'SHIPMENT_CONFIRMED', 'SALE_COMPLETED', 'SNAPSHOT_ASSERTED', ...own],
  },
  OTHER: { meaning: 'Anything else: every type until its rules say otherwise.', types: null },
} as const satisfies Readonly<
  Record<string, { readonly meaning: string; readonly types: readonly RecordableType[] | null }>
>;

/** A kind of source system. */
export type SourceKind = keyof typeof sourceKinds;

/** Says whether text is a kind of source. */
export function isSourceKind(text: string): text is SourceKind {
  return Object.hasOwn(sourceKinds, text);
}

/** The types a kind of source may tell unless something else is said; null is every type. */
export function usualTypes(kind: SourceKind): readonly RecordableType[] | null {
  return sourceKinds[kind].types;
}
