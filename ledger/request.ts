/**
 * Reservation requests as they come in, and the reading that needs no database.
 *
 * Quantities arrive as JSON numbers of units and leave as thousandths. What the named items, locations and channels are,
 * and whether an item can have such a quantity, is judged in hold.ts against master data.
 */
import { z } from 'zod';
import { type Caller, canonicalSku, quantityFromUnits, type Reaching } from '#schema';
import { digest16, type ReferenceDocument } from './event.ts';
import { maxHoldSeconds, maxLines, readPlainRequest } from './plain-request.ts';
import type { ReserveRefusal } from './refusal.ts';
import { type Fulfilment, fulfilments } from './sellable.ts';
import type { Point } from './sourcing/sourcing.ts';

/** One item to hold: so many units, at a location or wherever they are. */
export type ReserveLine = {
  readonly sku: string;
  /** In the item's base unit, as a JSON number. */
  readonly quantity: number;
  readonly locationId?: string | null | undefined;
};

/** What to hold and for whom. */
export type ReserveRequest = {
  readonly idempotencyKey: string;
  readonly channel: string;
  readonly lines: readonly ReserveLine[];
  /** 1 to 604,800. */
  readonly holdSeconds: number;
  readonly allOrNothing: boolean;
  readonly customerId?: string | null | undefined;
  readonly referenceDocument?: ReferenceDocument | null | undefined;
  /** Where it goes, so that units come from near there; lines that name a location don't ask. */
  readonly near?: Point | null | undefined;
  /** How the units are to reach the customer: only places that do that for the channel are asked. */
  readonly fulfilment?: Fulfilment | null | undefined;
};

/** Who acts, and what the action is followed by. */
export type ActContext = {
  readonly caller: Caller;
  readonly correlationId: string;
  /** When nobody waits for the answer any more, in ms since 1970 (UTC); never when omitted. */
  readonly deadlineAt?: number | undefined;
};

/** A well-formed request; quantities in thousandths, SKUs canonical. */
export type ParsedRequest = {
  /** The reservation's id, made of caller and key: the idempotency key itself. */
  readonly id: string;
  readonly requestHash: string;
  readonly callerId: string;
  /** Channels and locations out of it do not exist for this request. */
  readonly reach: Reaching;
  readonly correlationId: string;
  /** When nobody waits for the answer any more, in ms since 1970; no part of the content. */
  readonly deadlineAt: number | undefined;
  readonly channel: string;
  readonly lines: readonly {
    readonly sku: string;
    readonly quantity: number;
    readonly locationId: string | undefined;
  }[];
  readonly holdSeconds: number;
  readonly allOrNothing: boolean;
  readonly customerId: string | undefined;
  readonly referenceDocument: ReferenceDocument | undefined;
  readonly near?: Point | undefined;
  readonly fulfilment?: Fulfilment | undefined;
  /** Ranks of places by location number, for lines that name none; no part of the content. */
  readonly order?: readonly (readonly [number, number])[] | undefined;
};

const text = (max: number) =>
  z
    .string('must be text')
    .min(1, 'must not be empty')
    .max(max, `must have at most ${max} characters`)
    .refine((value) => value.isWellFormed() && !value.includes('\0'), 'has characters that cannot be stored');
const quantity = z.number('must be a number').transform((units, context) => {
  const thousandths = quantityFromUnits(units);
  if (thousandths !== undefined && thousandths > 0) return thousandths;
  const message =
    units > 0 ? 'must be below 1000000000000 with at most 3 decimals' : 'must be greater than 0';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

const degrees = (most: number) =>
  z
    .number('must be a number')
    .min(-most, `must be from -${most} to ${most}`)
    .max(most, `must be from -${most} to ${most}`);

const holdRule = `must be a whole number from 1 to ${maxHoldSeconds}`;
const linesRule = `must have 1 to ${maxLines} entries`;
/** The one judge of requests; what it gives has quantities in thousandths. */
export const requestFields = z.object({
  idempotencyKey: text(200),
  channel: text(200),
  lines: z
    .array(z.object({ sku: text(200), quantity, locationId: text(200).nullish() }), 'must be a list')
    .min(1, linesRule)
    .max(maxLines, linesRule),
  holdSeconds: z.int(holdRule).min(1, holdRule).max(maxHoldSeconds, holdRule),
  allOrNothing: z.boolean('must be true or false'),
  customerId: text(200).nullish(),
  referenceDocument: z.object({ type: text(64), id: text(200), uri: text(1000).nullish() }).nullish(),
  near: z.object({ latitude: degrees(90), longitude: degrees(180) }).nullish(),
  fulfilment: z.enum(fulfilments, `must be one of ${fulfilments.join(', ')}`).nullish(),
});

function fieldsOf(
  input: ReserveRequest,
): { readonly fields: z.output<typeof requestFields> } | { readonly refusals: readonly ReserveRefusal[] } {
  const plain = readPlainRequest(input);
  if (plain !== undefined) return { fields: plain };
  const result = requestFields.safeParse(input);
  if (result.success) return { fields: result.data };
  return { refusals: result.error.issues.map((issue) => refusalOf(issue, input)) };
}

/** Reads one request; gives it well-formed, or the refusals naming what is wrong. Never throws. */
export function parseRequest(
  input: ReserveRequest,
  context: ActContext,
): { readonly request: ParsedRequest } | { readonly refusals: readonly ReserveRefusal[] } {
  const read = fieldsOf(input);
  if ('refusals' in read) return read;
  const {
    idempotencyKey,
    channel,
    lines,
    holdSeconds,
    allOrNothing,
    customerId,
    referenceDocument,
    near,
    fulfilment,
  } = read.fields;
  const { locations } = context.caller;
  // Whoever reserves at one place only need not name it; with several, nobody chooses among them for the caller.
  const onlyPlace = locations !== 'all' && locations.length === 1 ? locations[0] : undefined;
  const unplaced = lines.findIndex((line) => (line.locationId ?? onlyPlace) === undefined);
  if (locations !== 'all' && unplaced !== -1) {
    const path = ['lines', unplaced, 'locationId'];
    const message = `${path.join('.')} must be given: this caller reserves at certain locations only`;
    return { refusals: [{ code: 'InvalidReservation', message, path }] };
  }
  const content = {
    channel,
    lines: lines.map((line): ParsedRequest['lines'][number] => ({
      sku: canonicalSku(line.sku),
      quantity: line.quantity,
      locationId: line.locationId ?? onlyPlace,
    })),
    holdSeconds,
    allOrNothing,
    customerId: customerId ?? undefined,
    referenceDocument: referenceDocument ?? undefined,
    near: near ?? undefined,
    fulfilment: fulfilment ?? undefined,
  };
  return {
    request: {
      ...content,
      id: reservationId(context.caller.id, idempotencyKey),
      requestHash: digest16(JSON.stringify(content)),
      callerId: context.caller.id,
      reach: context.caller,
      correlationId: context.correlationId,
      deadlineAt: context.deadlineAt,
    },
  };
}

/** Gives the id of the reservation a caller makes with a key: the same for the same two, always. */
export function reservationId(callerId: string, idempotencyKey: string): string {
  const id = digest16(JSON.stringify([callerId, idempotencyKey]));
  // Version 8 (our own derivation), variant 1, so that everybody's uuid parser is content.
  return `${id.slice(0, 14)}8${id.slice(15, 19)}8${id.slice(20)}`;
}

function refusalOf(issue: z.core.$ZodIssue, input: ReserveRequest): ReserveRefusal {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  let value: unknown = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) break;
    value = Object.entries(value).find(([key]) => key === String(step))?.[1];
  }
  const shown = Array.isArray(value) ? `${value.length} entries` : String(value).slice(0, 100) || '""';
  return { code: 'InvalidReservation', message: `${path.join('.')} ${issue.message}, not ${shown}`, path };
}
