/**
 * An order as a channel tells it, and the rules it must keep by itself: texts, lines, where it is picked up.
 *
 * Whether channel, locations and items exist is checked against master data by place.ts; whether there is enough stock
 * only the ledger knows.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalSku, quantityFromUnits } from '#schema';
import { idText, type RowProblem, readRow } from '../row.ts';

/** How the customer gets the goods, as stored. */
export const fulfilments = ['SHIP', 'PICKUP', 'DROP_SHIP'] as const;

/** The most lines an order may have. */
export const mostOrderLines = 100;

/** An order to place. Quantities are JSON numbers in base units, times RFC 3339 text. */
export type OrderWrite = {
  readonly channel: string;
  readonly channelOrderId: string;
  readonly lines: readonly {
    readonly sku: string;
    readonly quantity: number;
    readonly locationId?: string | null | undefined;
  }[];
  readonly fulfilment: string;
  readonly pickupLocationId?: string | null | undefined;
  readonly reservationId?: string | null | undefined;
  readonly placedAt?: string | null | undefined;
  readonly customerId?: string | null | undefined;
};

/** Units as they come, read as thousandths. */
export const quantity = z.number({ error: 'must be a number' }).transform((units, context) => {
  const thousandths = units > 0 ? quantityFromUnits(units) : undefined;
  if (thousandths !== undefined) return thousandths;
  context.addIssue({
    code: 'custom',
    message: 'must be greater than 0, below 10^12, with at most 3 decimals',
  });
  return z.NEVER;
});

/** A time as it comes. */
export const dateTime = z.iso
  .datetime({ offset: true, error: 'must be RFC 3339 text with an offset' })
  .transform((text) => new Date(text))
  .refine((time) => time.getUTCFullYear() >= 2000, { error: 'must be in the year 2000 or later' })
  .refine((time) => time.getUTCFullYear() <= 9999, { error: 'must be in the year 9999 or earlier' });

const orderRow = z
  .object({
    channel: idText(64),
    channelOrderId: idText(100),
    lines: z
      .array(
        z.object({
          sku: z.string({ error: 'must be text' }).transform(canonicalSku).pipe(idText(64)),
          quantity,
          locationId: idText(64).nullish(),
        }),
      )
      .min(1, { error: `must have 1 to ${mostOrderLines} entries` })
      .max(mostOrderLines, { error: `must have 1 to ${mostOrderLines} entries` }),
    fulfilment: z.enum(fulfilments, { error: `must be one of ${fulfilments.join(', ')}` }),
    pickupLocationId: idText(64).nullish(),
    reservationId: idText(64).nullish(),
    placedAt: dateTime.nullish(),
    customerId: idText(200).nullish(),
  })
  .superRefine((order, context) => {
    for (const { path, message } of meaningProblems(order))
      context.addIssue({ code: 'custom', path: [...path], message });
  });

/** An order that keeps its own rules; quantities in thousandths. */
export type OrderContent = z.output<typeof orderRow>;

/**
 * Reads an order.
 * Gives the order, or everything wrong with it, each with path and value.
 */
export function readOrder(write: OrderWrite) {
  return readRow(orderRow, write);
}

/** The order's id: the same for whoever places it. */
export function orderIdOf({ channel, channelOrderId }: { channel: string; channelOrderId: string }): string {
  return digest([channel, channelOrderId]);
}

/** A digest of everything an order says, to tell a repetition from another order under the same id. */
export function contentHashOf(order: OrderContent): string {
  return digest([
    order.lines.map(({ sku, quantity, locationId }) => [sku, quantity, locationId ?? null]),
    order.fulfilment,
    order.pickupLocationId ?? null,
    order.reservationId ?? null,
    order.placedAt?.toISOString() ?? null,
    order.customerId ?? null,
  ]);
}

/** Gives 16 bytes of a content's digest, written as a uuid. */
export function digest(content: unknown): string {
  const hex = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

type Meant = Pick<OrderContent, 'lines' | 'fulfilment' | 'pickupLocationId' | 'reservationId'>;

function meaningProblems({ lines, fulfilment, pickupLocationId, reservationId }: Meant): RowProblem[] {
  const pickup = pickupLocationId ?? undefined;
  const problems: RowProblem[] = [];
  if (fulfilment === 'PICKUP' && pickup === undefined) {
    problems.push({ path: ['pickupLocationId'], message: 'is required for fulfilment PICKUP' });
  }
  if (fulfilment !== 'PICKUP' && pickup !== undefined) {
    problems.push({ path: ['pickupLocationId'], message: `must be omitted for fulfilment ${fulfilment}` });
  }
  if (fulfilment === 'DROP_SHIP' && (reservationId ?? undefined) !== undefined) {
    problems.push({
      path: ['reservationId'],
      message: 'must be omitted for fulfilment DROP_SHIP, which takes no stock',
    });
  }
  for (const [index, { locationId }] of lines.entries()) {
    const place = locationId ?? undefined;
    if (place === undefined || (fulfilment === 'PICKUP' && place === pickup) || fulfilment === 'SHIP')
      continue;
    const rule =
      fulfilment === 'PICKUP' ? `must be the pick-up location or omitted` : 'must be omitted for DROP_SHIP';
    problems.push({ path: ['lines', String(index), 'locationId'], message: rule });
  }
  return problems;
}
