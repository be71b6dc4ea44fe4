/**
 * A sketch for NetSuite: a movement as one record with our event id as its external id, which NetSuite keeps unique for
 * each record type.
 *
 * Records are made through REST one by one; the account's concurrency is shared with every other integration. Posted
 * asynchronously they are accepted first and confirmed later. Damaged stock is a status there and keeps its worth, so what
 * loses it is adjusted away.
 */
import type { CanonicalMovement, PlannedPosting, Rejected, Waived } from '#connectors';
import { between, decimalOf, type Sketch, unmapped, waived } from './sketch.ts';

/** A record to be made, as REST takes it. */
export type NetSuiteRecord = {
  readonly recordType: 'inventoryAdjustment' | 'inventoryTransfer' | 'inventoryStatusChange';
  readonly body: Readonly<Record<string, unknown>> & {
    readonly externalId: string;
    readonly tranDate: string;
  };
};

/** What a customer says about its NetSuite: internal ids. */
export type NetSuiteMapping = {
  readonly subsidiary: string;
  readonly locations: Readonly<Record<string, string>>;
  /** The location goods in transit stand at. */
  readonly transitLocation: string;
  /** Status ids by our state. */
  readonly statuses: Readonly<Record<string, string>>;
  /** General ledger accounts by what is outside: SUPPLIER, CUSTOMER, VARIANCE, SCRAP, DAMAGED, OPENING. */
  readonly accounts: Readonly<Record<string, string>>;
};

/** Makes the sketch of one customer's NetSuite. */
export function sketchNetSuite(mapping: NetSuiteMapping): Sketch<NetSuiteRecord> {
  return {
    system: 'netsuite',
    capabilities: {
      maxBatch: 1,
      maxConcurrency: 4,
      atomicBatch: true,
      idempotency: 'native',
      settleMs: 0,
      keepsOrderInBatch: true,
      referenceMaxLength: 64,
      asOf: 'now',
      orderingKey: 'none',
      blocksNegative: false,
    },
    plan: (movement) => plan(mapping, movement),
  };
}

function plan(
  mapping: NetSuiteMapping,
  movement: CanonicalMovement,
): PlannedPosting<NetSuiteRecord> | Rejected | Waived {
  const { from, to } = movement;
  const locationId = from.locationId ?? to.locationId ?? '';
  const location = mapping.locations[locationId];
  if (location === undefined) return unmapped(movement, `location ${locationId}`);
  if (between(movement) === 'DAMAGED>SCRAP')
    return waived(movement, 'damaged units were adjusted away already');
  const isInside = from.locationId !== undefined && to.locationId !== undefined;
  if (movement.kind === 'FINANCIAL_ADJUSTMENT') return adjusted(mapping, movement, location);
  if (isInside) return restated(mapping, movement, location);
  if (from.account === 'IN_TRANSIT' || to.account === 'IN_TRANSIT') return moved(mapping, movement, location);
  return adjusted(mapping, movement, location);
}

/** In from outside, or out: quantity and the account it is booked against. */
function adjusted(
  mapping: NetSuiteMapping,
  movement: CanonicalMovement,
  location: string,
): PlannedPosting<NetSuiteRecord> | Rejected {
  const comes = movement.to.locationId !== undefined && movement.to.account !== 'DAMAGED';
  const outside = comes ? movement.from.account : movement.to.account;
  const account = mapping.accounts[outside];
  if (account === undefined) return unmapped(movement, `an account for ${outside}`);
  const line = {
    item: { externalId: movement.sku },
    location: { id: location },
    adjustQtyBy: decimalOf(comes ? movement.quantity : -movement.quantity),
  };
  return planned(movement, 'inventoryAdjustment', {
    subsidiary: { id: mapping.subsidiary },
    account: { id: account },
    inventory: { items: [line] },
  });
}

/** Between two states of one location. */
function restated(
  mapping: NetSuiteMapping,
  movement: CanonicalMovement,
  location: string,
): PlannedPosting<NetSuiteRecord> | Rejected | Waived {
  const before = mapping.statuses[movement.from.account];
  const after = mapping.statuses[movement.to.account];
  if (before === undefined || after === undefined)
    return unmapped(
      movement,
      `a status for ${before === undefined ? movement.from.account : movement.to.account}`,
    );
  if (before === after) return waived(movement, `${between(movement)} is one status in NetSuite`);
  const line = {
    item: { externalId: movement.sku },
    previousStatus: { id: before },
    revisedStatus: { id: after },
    quantity: decimalOf(movement.quantity),
  };
  return planned(movement, 'inventoryStatusChange', {
    location: { id: location },
    inventory: { items: [line] },
  });
}

/** To the place goods in transit stand at, or from it. */
function moved(
  mapping: NetSuiteMapping,
  movement: CanonicalMovement,
  location: string,
): PlannedPosting<NetSuiteRecord> {
  const leaves = movement.to.account === 'IN_TRANSIT';
  const line = { item: { externalId: movement.sku }, adjustQtyBy: decimalOf(movement.quantity) };
  return planned(movement, 'inventoryTransfer', {
    location: { id: leaves ? location : mapping.transitLocation },
    transferLocation: { id: leaves ? mapping.transitLocation : location },
    inventory: { items: [line] },
  });
}

function planned(
  { eventId, orderKeys, businessDate, sourceEventId }: CanonicalMovement,
  recordType: NetSuiteRecord['recordType'],
  body: Readonly<Record<string, unknown>>,
): PlannedPosting<NetSuiteRecord> {
  const shared = { externalId: eventId, tranDate: businessDate, memo: sourceEventId };
  return { eventId, orderKeys, document: { recordType, body: { ...body, ...shared } } };
}
