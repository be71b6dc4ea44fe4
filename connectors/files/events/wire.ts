/**
 * A line of an events file: JSON to a StockEventInput, field names and JSON types only.
 *
 * The same two checks GraphQL makes of a StockEventInput before any resolver sees it (an ID may be a whole number). Ranges,
 * dates, codes and units are the ledger's to judge, for that event alone.
 */
import { z } from 'zod';
import type { StockEventInput } from '#ledger';
import type { LineReason } from '../contract.ts';

const text = z.string('is not text');
const id = z.union([text, z.int().transform(String)], 'is neither text nor a whole number');

const stockEvent: z.ZodType<StockEventInput> = z.strictObject({
  source: id,
  eventId: id,
  type: id,
  sku: id,
  quantity: z.number('is not a number'),
  unit: text.nullish(),
  locationId: id,
  toLocationId: id.nullish(),
  transferId: id.nullish(),
  semantics: z
    .enum(['GROSS_ON_HAND', 'NET_OF_ORDERS'], 'is neither GROSS_ON_HAND nor NET_OF_ORDERS')
    .nullish(),
  occurredAt: text,
  businessDate: text.nullish(),
  disposition: id.nullish(),
  reason: text.nullish(),
  reservationId: id.nullish(),
  referenceDocument: z
    .strictObject({ type: text, id, uri: text.nullish() }, 'is not { type, id, uri }')
    .nullish(),
  operatorId: id.nullish(),
  deviceId: id.nullish(),
  correlationId: id.nullish(),
  lineageId: id.nullish(),
  sourceSequence: id.nullish(),
});

/** Gives the event, or the reason `MalformedEvent` naming the first field at fault. */
export function parseEvent(
  json: unknown,
): { readonly event: StockEventInput } | { readonly reason: LineReason } {
  const parsed = stockEvent.safeParse(json);
  if (parsed.success) return { event: parsed.data };
  return { reason: { code: 'MalformedEvent', message: describe(parsed.error, json) } };
}

function describe(error: z.ZodError, json: unknown): string {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return 'the line is not a JSON object';
  const [issue] = error.issues;
  if (issue?.code === 'unrecognized_keys') return `there is no field ${issue.keys.join(', ')}`;
  const field = issue?.path.join('.') ?? '';
  const value = JSON.stringify(Object.entries(json).find(([name]) => name === issue?.path[0])?.[1]);
  return value === undefined ? `${field} is missing` : `${field} ${issue?.message}: ${value.slice(0, 60)}`;
}
