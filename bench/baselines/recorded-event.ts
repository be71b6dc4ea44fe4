/**
 * What the recording baselines write of an event: its key, its movement, its change of a position, already looked up.
 *
 * The product resolves codes, validates fields and decides states; the baselines take all that for granted (the bench's
 * codes tell their numbers) and so do less for an event than the product. Only sales and receipts are known.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { itemNoOf, locationNoOf, positionIdOf } from '../workloads/catalogue.ts';

const wire = z.array(
  z.object({
    source: z.string(),
    eventId: z.string(),
    type: z.enum(['SALE_COMPLETED', 'RECEIPT_CONFIRMED']),
    sku: z.string(),
    quantity: z.number(),
    locationId: z.string(),
    occurredAt: z.string(),
  }),
);

/** An event ready to be written. Quantities are thousandths; `delta` is what it does to AVAILABLE. */
export type RecordedEvent = {
  readonly source: string;
  readonly eventId: string;
  readonly sku: string;
  readonly locationId: string;
  readonly occurredAt: string;
  readonly businessDate: string;
  readonly digest: string;
  readonly contentHash: string;
  readonly eventType: number;
  readonly positionId: number;
  readonly shard: number;
  readonly quantity: number;
  readonly delta: number;
  readonly fromPosition: number;
  readonly toPosition: number;
  readonly fromState: number;
  readonly toState: number;
};

const thousandths = 1_000;
const supplier = 65_280;
const customer = 65_281;
const saleCode = 5;
const receiptCode = 2;
const availableState = 1;
const outside = 0;

/** Reads a batch of events as sources send them. */
export function readEvents(text: string): RecordedEvent[] {
  return wire.parse(JSON.parse(text)).map((event) => {
    const itemNo = itemNoOf(event.sku);
    const positionId = positionIdOf({ itemNo, locationNo: locationNoOf(event.locationId) });
    const quantity = event.quantity * thousandths;
    const isSale = event.type === 'SALE_COMPLETED';
    const contra = positionIdOf({ itemNo, locationNo: isSale ? customer : supplier });
    return {
      ...event,
      businessDate: event.occurredAt.slice(0, 10),
      digest: digest16(`${event.source} ${event.eventId}`),
      contentHash: digest16(
        `${event.type} ${event.sku} ${event.quantity} ${event.locationId} ${event.occurredAt}`,
      ),
      eventType: isSale ? saleCode : receiptCode,
      positionId,
      shard: itemNo % 4,
      quantity,
      delta: isSale ? -quantity : quantity,
      fromPosition: isSale ? positionId : contra,
      toPosition: isSale ? contra : positionId,
      fromState: isSale ? availableState : outside,
      toState: isSale ? outside : availableState,
    };
  });
}

function digest16(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
