/**
 * A sketch for SAP S/4HANA: a movement as a material document of API_MATERIAL_DOCUMENT_SRV with one item.
 *
 * SAP has no key of ours that is unique: the document's reference (16 characters, upper case) is looked up before posting,
 * under a claim of ours, and not before a lost call has settled. Movement types are customizing, so they are data; the
 * defaults are the standard ones. Blocked stock keeps its value in SAP: what loses its worth is scrapped, not blocked.
 */
import { createHash } from 'node:crypto';
import type { CanonicalMovement, PlannedPosting, Rejected, Waived } from '#connectors';
import { between, decimalOf, type Sketch, unmapped, waived } from './sketch.ts';

/** How a kind of movement is posted: SAP's transaction and its movement type. */
export type GoodsMovement = { readonly code: string; readonly type: string };

/** The document as the service takes it (deep insert), as far as a movement fills it. */
export type MaterialDocument = {
  readonly GoodsMovementCode: string;
  readonly PostingDate: string;
  readonly DocumentDate: string;
  readonly ReferenceDocument: string;
  readonly MaterialDocumentHeaderText: string;
  readonly to_MaterialDocumentItem: readonly {
    readonly Material: string;
    readonly Plant: string;
    readonly StorageLocation: string;
    readonly GoodsMovementType: string;
    readonly EntryUnit: string;
    readonly QuantityInEntryUnit: string;
    readonly PurchaseOrder?: string;
  }[];
};

/** What a customer says about its SAP. */
export type SapMapping = {
  /** Plant and storage location by our location. */
  readonly places: Readonly<Record<string, { readonly plant: string; readonly storageLocation: string }>>;
  readonly units: Readonly<Record<string, string>>;
  /** By `FROM>TO`, laid over the defaults. */
  readonly movements?: Readonly<Record<string, GoodsMovement>>;
};

const standard: Readonly<Record<string, GoodsMovement>> = {
  'SUPPLIER>AVAILABLE': { code: '05', type: '501' },
  'AVAILABLE>CUSTOMER': { code: '03', type: '251' },
  'CUSTOMER>AVAILABLE': { code: '03', type: '252' },
  'AVAILABLE>QUARANTINED': { code: '04', type: '344' },
  'QUARANTINED>AVAILABLE': { code: '04', type: '343' },
  'AVAILABLE>DAMAGED': { code: '03', type: '551' },
  'AVAILABLE>IN_TRANSIT': { code: '04', type: '303' },
  'IN_TRANSIT>AVAILABLE': { code: '04', type: '305' },
  'VARIANCE>AVAILABLE': { code: '05', type: '561' },
  'AVAILABLE>VARIANCE': { code: '03', type: '551' },
  'OPENING>AVAILABLE': { code: '05', type: '561' },
};
const againstOrder: GoodsMovement = { code: '01', type: '101' };
const settleMs = 60_000;
const referenceLength = 16;

/** Makes the sketch of one customer's SAP. */
export function sketchSap(mapping: SapMapping): Sketch<MaterialDocument> {
  return {
    system: 'sap-s4',
    capabilities: {
      maxBatch: 50,
      maxConcurrency: 1,
      atomicBatch: false,
      idempotency: 'reference-lookup',
      settleMs,
      keepsOrderInBatch: true,
      referenceMaxLength: referenceLength,
      asOf: 'now',
      orderingKey: 'none',
      blocksNegative: true,
    },
    plan: (movement) => plan(mapping, movement),
  };
}

function plan(
  mapping: SapMapping,
  movement: CanonicalMovement,
): PlannedPosting<MaterialDocument> | Rejected | Waived {
  const { eventId, orderKeys, sku, businessDate } = movement;
  const sides = between(movement);
  // Scrapped when it was damaged: nothing of it is left there.
  if (sides === 'DAMAGED>SCRAP')
    return waived(movement, 'damaged units were scrapped in SAP when they were damaged');
  const goods = goodsMovementOf(mapping, movement);
  const locationId = movement.from.locationId ?? movement.to.locationId ?? '';
  const place = mapping.places[locationId];
  const unit = mapping.units[movement.unit];
  if (goods === undefined) return unmapped(movement, `what goes ${sides}`);
  if (place === undefined) return unmapped(movement, `location ${locationId}`);
  if (unit === undefined) return unmapped(movement, `unit ${movement.unit}`);
  const order = orderOf(movement);
  const document: MaterialDocument = {
    GoodsMovementCode: goods.code,
    PostingDate: `${businessDate}T00:00:00`,
    DocumentDate: `${movement.occurredAt.slice(0, 10)}T00:00:00`,
    ReferenceDocument: referenceOf(eventId),
    MaterialDocumentHeaderText: movement.sourceEventId.slice(0, 25),
    to_MaterialDocumentItem: [
      {
        Material: sku,
        Plant: place.plant,
        StorageLocation: place.storageLocation,
        GoodsMovementType: goods.type,
        EntryUnit: unit,
        QuantityInEntryUnit: decimalOf(movement.quantity),
        ...(order === undefined ? {} : { PurchaseOrder: order }),
      },
    ],
  };
  return { eventId, orderKeys, document };
}

function goodsMovementOf(mapping: SapMapping, movement: CanonicalMovement): GoodsMovement | undefined {
  const sides = between(movement);
  const own = mapping.movements?.[sides];
  if (own !== undefined) return own;
  return sides === 'SUPPLIER>AVAILABLE' && orderOf(movement) !== undefined ? againstOrder : standard[sides];
}

function orderOf({ referenceDocument }: CanonicalMovement): string | undefined {
  return referenceDocument?.type === 'purchase-order' ? referenceDocument.id : undefined;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 80 bits of the event id's hash as 16 characters of base 32: what SAP's reference field holds. */
export function referenceOf(eventId: string): string {
  const bytes = createHash('sha256').update(eventId).digest();
  let bits = BigInt(`0x${bytes.subarray(0, 10).toString('hex')}`);
  let text = '';
  for (let n = 0; n < referenceLength; n += 1) {
    text = (alphabet[Number(bits & 31n)] ?? '') + text;
    bits >>= 5n;
  }
  return text;
}
