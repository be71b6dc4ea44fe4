/**
 * Reading a reservation request that is plainly well-formed, at a fraction of what judging one costs: a tenth of what the
 * process spends on a reservation.
 *
 * It refuses nothing. Whatever is not plainly right, or rare, is left to the one judge of requests, the zod schema in request.ts; a
 * property test holds what is read here against it.
 */
import { quantityFromUnits, type Thousandths } from '#schema';

/** Most lines of a request. */
export const maxLines = 100;
/** Longest time a hold may last, in seconds. */
export const maxHoldSeconds = 604_800;

/** The fields of a request as request.ts reads them; quantities in thousandths, as written otherwise. */
export type PlainRequest = {
  idempotencyKey: string;
  channel: string;
  lines: PlainLine[];
  holdSeconds: number;
  allOrNothing: boolean;
  customerId: string | undefined;
  referenceDocument: undefined;
  near: undefined;
  fulfilment: undefined;
};

type PlainLine = { sku: string; quantity: Thousandths; locationId: string | undefined };

/** Letters everybody prints: such a text is not empty, not too long, and has nothing that cannot be stored. */
const plainText = /^[ -~]{1,200}$/;

/** Reads what was asked; gives undefined for anything that has to be judged. */
export function readPlainRequest(input: unknown): PlainRequest | undefined {
  if (!isObject(input) || !isNothing(input.referenceDocument ?? input.near ?? input.fulfilment))
    return undefined;
  const { idempotencyKey, channel, holdSeconds, allOrNothing, customerId } = input;
  if (!isPlain(idempotencyKey) || !isPlain(channel) || !(isNothing(customerId) || isPlain(customerId)))
    return undefined;
  if (!isHoldTime(holdSeconds) || typeof allOrNothing !== 'boolean') return undefined;
  const lines = readLines(input.lines);
  if (lines === undefined) return undefined;
  return {
    ...{ idempotencyKey, channel, lines, holdSeconds, allOrNothing, customerId: customerId ?? undefined },
    ...{ referenceDocument: undefined, near: undefined, fulfilment: undefined },
  };
}

function readLines(asked: unknown): PlainLine[] | undefined {
  if (!Array.isArray(asked) || asked.length === 0 || asked.length > maxLines) return undefined;
  const lines: PlainLine[] = [];
  for (const line of asked) {
    const read = isObject(line) ? readLine(line) : undefined;
    if (read === undefined) return undefined;
    lines.push(read);
  }
  return lines;
}

function readLine({ sku, quantity: units, locationId }: Asked): PlainLine | undefined {
  const quantity = typeof units === 'number' ? quantityFromUnits(units) : undefined;
  if (quantity === undefined || quantity <= 0 || !isPlain(sku)) return undefined;
  if (!(isNothing(locationId) || isPlain(locationId))) return undefined;
  return { sku, quantity, locationId: locationId ?? undefined };
}

type Asked = { readonly [field: string]: unknown };

const isObject = (value: unknown): value is Asked => typeof value === 'object' && value !== null;
const isNothing = (value: unknown): value is null | undefined => value === undefined || value === null;
const isPlain = (value: unknown): value is string => typeof value === 'string' && plainText.test(value);

function isHoldTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= maxHoldSeconds;
}
