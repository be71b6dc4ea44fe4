/**
 * What goes over the wire between the `http` connector and its receiver, in both directions, parsed by zod.
 *
 * The shapes a receiver's author reads: README.md beside this shows them as JSON. Quantities are JSON numbers in the
 * item's base unit with at most three decimals; times are RFC 3339 in UTC. Unknown fields are let through, so that either
 * side may be newer.
 */
import { z } from 'zod';

const account = z.object({ account: z.string().min(1), locationId: z.string().min(1).optional() });

/** One movement to post. `orderKeys`: events that have one in common are applied in the order given. */
export const wireEvent = z.object({
  id: z.string().min(1).max(64),
  /** MOVEMENT when absent; FINANCIAL_ADJUSTMENT when the units lose their value by it, or get it back. */
  kind: z.enum(['MOVEMENT', 'FINANCIAL_ADJUSTMENT']).optional(),
  orderKeys: z.array(z.string()).max(16),
  type: z.string().min(1),
  sku: z.string().min(1),
  unit: z.string().min(1),
  quantity: z.number().positive(),
  /** How many movements it sums up; one when absent. */
  sums: z.number().int().positive().optional(),
  from: account,
  to: account,
  occurredAt: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
  businessDate: z.iso.date(),
  source: z.string(),
  sourceEventId: z.string(),
  correlationId: z.string().optional(),
  lineageId: z.string().optional(),
  transferId: z.string().optional(),
  reservationId: z.string().optional(),
  reason: z.string().optional(),
  referenceDocument: z.object({ type: z.string(), id: z.string(), uri: z.string().optional() }).optional(),
  /** The document this one takes back. */
  reverses: z.string().optional(),
});

/** One movement to post, as parsed. */
export type WireEvent = z.output<typeof wireEvent>;

/** The body of POST /events. Events are looked at one by one, so that one bad one does not spoil the rest. */
export const wireDelivery = z.object({
  deliveryId: z.string().min(1),
  events: z.array(z.unknown()).min(1).max(1_000),
});

const document = z.object({ type: z.string(), id: z.string(), number: z.string().optional() });

/** What a receiver made of an event, as it names it. */
export type WireDocument = z.output<typeof document>;

const posted = { id: z.string(), document, postedAt: z.iso.datetime().optional() };

/** What became of one event. */
export const wireResult = z.discriminatedUnion('result', [
  z.object({ result: z.literal('posted'), ...posted }),
  z.object({ result: z.literal('duplicate'), ...posted }),
  z.object({
    result: z.literal('rejected'),
    id: z.string(),
    code: z.enum(['validation', 'unmapped', 'period-closed', 'warning', 'forbidden']).catch('validation'),
    reason: z.string(),
  }),
  z.object({ result: z.literal('held'), id: z.string(), reason: z.string() }),
]);

/** What became of one event, as parsed. */
export type WireResult = z.output<typeof wireResult>;

/** The answer to POST /events: 200 when every event is there now, 207 otherwise. */
export const wireAnswer = z.object({ deliveryId: z.string(), results: z.array(wireResult) });

/** The answer to GET /events/{id}. */
export const wireFound = z.object({ id: z.string(), document, postedAt: z.iso.datetime().optional() });

/** The answer to GET /on-hand: a page in SKU and location order; `next` asks for the one after. */
export const wireOnHand = z.object({
  asOf: z.iso.datetime(),
  onHand: z.array(
    z.object({ sku: z.string(), location: z.string(), unit: z.string(), quantity: z.number() }),
  ),
  next: z.string().optional(),
});

/** The answer to GET /events?after=: a page in the receiver's own order. */
export const wireEventPage = z.object({
  events: z.array(z.object({ seq: z.number(), postedAt: z.iso.datetime(), document, event: wireEvent })),
  next: z.number().optional(),
});

/** The answer to GET /health. */
export const wireHealth = z.object({ up: z.boolean(), version: z.string().optional() });

/** The body of an answer that is no success; anything else is shown as text. */
export const wireFault = z.object({ error: z.string() });

/** Thousandths as a JSON number of units. */
export function unitsOf(thousandths: number): number {
  return thousandths / 1000;
}

/** A JSON number of units as thousandths; the nearest one, which is exact for at most three decimals below 10^12. */
export function thousandthsOf(units: number): number {
  return Math.round(units * 1000);
}

/** Parses JSON text by a schema; gives undefined when it is not JSON or not of that shape. */
export function readWire<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
): z.output<Schema> | undefined {
  try {
    const result = schema.safeParse(JSON.parse(text));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}
