/**
 * Stock events as they come in, and the one reading of them: every field judged by zod, the first fault named.
 *
 * The contract's StockEventInput. Only what can be said without looking anything up is judged here; codes, units and item
 * decimals are plan.ts's. The digest of (source, eventId) and the hash of the content are made here, from what was read.
 */
import { hash } from 'node:crypto';
import { z } from 'zod';
import { quantityFromUnits, type Thousandths } from '#schema';
import { type EventType, eventType, recordableType, whyNotRecordable } from './event-type.ts';
import { readPlainFields } from './plain-fields.ts';
import type { EventRefusal, EventRefusalCode } from './refusal.ts';

type Maybe<Value> = Value | null | undefined;

/** A document of another system an event belongs to, kept verbatim. */
export type ReferenceDocument = { readonly type: string; readonly id: string; readonly uri?: Maybe<string> };

/** What an absolute quantity counts: everything there, or only what is not promised to orders. */
export type SnapshotSemantics = 'GROSS_ON_HAND' | 'NET_OF_ORDERS';

/** One thing that happened to stock, in the source's own words; quantity is a JSON number in `unit`, times are text. */
export type StockEventInput = {
  readonly source: string;
  readonly eventId: string;
  readonly type: string;
  readonly sku: string;
  readonly quantity: number;
  readonly unit?: Maybe<string>;
  readonly locationId: string;
  readonly toLocationId?: Maybe<string>;
  readonly transferId?: Maybe<string>;
  readonly semantics?: Maybe<string>;
  readonly occurredAt: string;
  readonly businessDate?: Maybe<string>;
  readonly disposition?: Maybe<string>;
  readonly reason?: Maybe<string>;
  readonly reservationId?: Maybe<string>;
  /** The line of the reservation, from 1; its lines in their order when omitted. */
  readonly reservationLine?: Maybe<number>;
  readonly referenceDocument?: Maybe<ReferenceDocument>;
  readonly operatorId?: Maybe<string>;
  readonly deviceId?: Maybe<string>;
  readonly correlationId?: Maybe<string>;
  readonly lineageId?: Maybe<string>;
  readonly sourceSequence?: Maybe<string>;
};

/** The source of what the product itself records. No other may call itself so, in any letter case. */
export const ownSource = 'stockgate';

const occurredFromYear = 2000;
const clockToleranceMs = 86_400_000;

/** Characters that print: no control, format, private or broken (lone surrogate) ones. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
const printable = (text: string): boolean => !unprintable.test(text) && text.trim() !== '';
const storable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

const code = (max: number) =>
  z
    .string('must be text')
    .min(1, 'must not be empty')
    .max(max, `must have at most ${max} characters`)
    .refine(printable, 'must have printable characters only');
const remark = (max: number) =>
  z
    .string('must be text')
    .max(max, `must have at most ${max} characters`)
    .refine(storable, 'has characters that cannot be stored');
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? undefined);

const quantity = z.number('must be a number').transform((units, context) => {
  const thousandths = quantityFromUnits(units);
  if (thousandths !== undefined) return thousandths;
  const message = Math.abs(units) < 1e12 ? 'must have at most 3 decimals' : 'must be below 1000000000000';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

const offsetDateTime = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:\d{2})$/;
const calendarDate = z.iso.date('must be a date such as 2026-03-01');
const dateTime = z.string('must be text').transform((text, context) => {
  const at = new Date(text);
  const isReal = offsetDateTime.test(text) && calendarDate.safeParse(text.slice(0, 10)).success;
  if (isReal && !Number.isNaN(at.getTime())) return at;
  context.addIssue({
    code: 'custom',
    message: 'must be a time with an offset (RFC 3339) such as 2026-03-01T09:30:00Z',
  });
  return z.NEVER;
});

/** The rules of every field by itself: reads what was sent into fields, or says the first fault. */
export const eventFields = z.object(
  {
    source: code(64),
    eventId: code(200),
    type: code(64),
    // A source's own code, as long as an alias may be; a canonical SKU is shorter.
    sku: code(200),
    quantity,
    unit: optional(code(32)),
    locationId: code(200),
    toLocationId: optional(code(200)),
    transferId: optional(code(200)),
    semantics: optional(z.enum(['GROSS_ON_HAND', 'NET_OF_ORDERS'], 'must be GROSS_ON_HAND or NET_OF_ORDERS')),
    occurredAt: dateTime,
    businessDate: optional(calendarDate),
    disposition: optional(code(64)),
    reason: optional(remark(500)),
    reservationId: optional(code(200)),
    reservationLine: optional(
      z.int('must be a whole number').min(1, 'must be at least 1').max(32_767, 'must be at most 32767'),
    ),
    referenceDocument: optional(
      z.object({ type: code(64), id: code(200), uri: optional(remark(1000)) }, 'must be an object'),
    ),
    operatorId: optional(code(200)),
    deviceId: optional(code(200)),
    correlationId: optional(code(200)),
    lineageId: optional(code(200)),
    sourceSequence: optional(z.string('must be text').regex(/^\d{1,18}$/, 'must be 1 to 18 decimal digits')),
  },
  'must be an object',
);

/** An event whose every field is well-formed; quantity in thousandths of its unit. Codes are still the source's. */
export type ParsedEvent = Omit<z.output<typeof eventFields>, 'type'> & {
  readonly type: EventType;
  /** 16 bytes of (source, eventId) as a uuid: the idempotency key. */
  readonly digest: string;
  /** 16 bytes of everything the event says, as a uuid. The correlation id is how it was sent, not what it says. */
  readonly contentHash: string;
};

/** What a reading gives: the event, or why not. */
export type Reading = { readonly event: ParsedEvent } | { readonly refusal: EventRefusal };

/** Where an event is read: its index for the path, the time that counts as now, and whether the product itself tells it. */
export type ReadingPlace = { readonly index: number; readonly now: Date; readonly isOwn?: boolean };

/** Reads one event. Takes what was sent (trusted in nothing) and where it is read; never throws. */
export function parseEvent(input: unknown, at: ReadingPlace): Reading {
  const plain = readPlainFields(input);
  const result = plain === undefined ? eventFields.safeParse(input) : { success: true as const, data: plain };
  if (!result.success) return { refusal: malformed(input, result.error, at.index) };
  const fields = result.data;
  const typeName = fields.type;
  const type = at.isOwn ? eventType(typeName) : recordableType(typeName);
  const refuse = (code: EventRefusalCode, field: string, message: string): Reading => ({
    refusal: { code, message, path: ['events', at.index, field] },
  });
  if (type === undefined) return refuse('NotRecordable', 'type', whyNotRecordable(typeName));
  if (!at.isOwn && fields.source.trim().toLowerCase() === ownSource)
    return refuse('InvalidValue', 'source', `source ${JSON.stringify(fields.source)} is the product itself`);
  const fault = faultOfMeaning(type, fields, at.now);
  if (fault !== undefined) return refuse(fault.code, fault.field, fault.message);
  const contentHash = digest16(JSON.stringify(contentOf(type, fields)));
  return { event: { ...fields, type, digest: eventDigest(fields), contentHash } };
}

/** Gives the fields of an input that an event has; whatever else was sent with it is nobody's business. */
export function knownFields(input: StockEventInput): Partial<StockEventInput> {
  return Object.fromEntries(Object.entries(input).filter(([name]) => Object.hasOwn(eventFields.shape, name)));
}

/** Gives the idempotency key of an event: 16 bytes of SHA-256 as a uuid. */
export function eventDigest(event: { readonly source: string; readonly eventId: string }): string {
  return digest16(JSON.stringify([event.source, event.eventId]));
}

/** Gives the first 16 bytes of a text's SHA-256, written as a uuid. */
export function digest16(text: string): string {
  const hex = hash('sha256', text, 'hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

type Fields = Omit<z.output<typeof eventFields>, 'type'>;
type Fault = { readonly code: EventRefusalCode; readonly field: string; readonly message: string };

/** What is well-formed and still cannot be meant. */
function faultOfMeaning(type: EventType, fields: Fields, now: Date): Fault | undefined {
  return (
    quantityFault(type, fields.quantity) ??
    timeFault(fields, now) ??
    transferFault(type, fields) ??
    returnFault(type, fields) ??
    reversalFault(type, fields) ??
    lineFault(fields)
  );
}

const signedTypes: ReadonlySet<EventType> = new Set(['ADJUSTMENT_APPROVED', 'STOCK_CONVERTED']);
const absoluteTypes: ReadonlySet<EventType> = new Set([
  'SNAPSHOT_ASSERTED',
  'COUNT_SUBMITTED',
  'COUNT_APPROVED',
]);

function quantityFault(type: EventType, quantity: Thousandths): Fault | undefined {
  const invalid = (rule: string): Fault => ({
    code: 'InvalidValue',
    field: 'quantity',
    message: `quantity must be ${rule} for ${type}, not ${quantity / 1000}`,
  });
  if (signedTypes.has(type)) return quantity === 0 ? invalid('different from 0') : undefined;
  if (absoluteTypes.has(type)) return quantity < 0 ? invalid('at least 0') : undefined;
  return quantity <= 0 ? invalid('greater than 0') : undefined;
}

function timeFault(fields: Fields, now: Date): Fault | undefined {
  const latest = new Date(now.getTime() + clockToleranceMs);
  const invalid = (field: string, value: string, rule: string): Fault => ({
    code: 'InvalidValue',
    field,
    message: `${field} must be ${rule}, not ${value}`,
  });
  const range = `between ${occurredFromYear}-01-01 and a day from now`;
  const { occurredAt, businessDate } = fields;
  if (occurredAt.getUTCFullYear() < occurredFromYear || occurredAt > latest)
    return invalid('occurredAt', occurredAt.toISOString(), range);
  if (businessDate === undefined) return undefined;
  const day = new Date(`${businessDate}T00:00:00Z`);
  // A day of the earth's westernmost and easternmost zones either side.
  if (day.getUTCFullYear() < occurredFromYear || day.getTime() > latest.getTime() + clockToleranceMs)
    return invalid('businessDate', businessDate, range);
  return undefined;
}

function transferFault(type: EventType, fields: Fields): Fault | undefined {
  if (!type.startsWith('TRANSFER_')) return undefined;
  const missing = (field: string): Fault => ({
    code: 'MissingField',
    field,
    message: `${field} is required for ${type}`,
  });
  if (fields.transferId === undefined) return missing('transferId');
  if (type === 'TRANSFER_SHIPPED' && fields.toLocationId === undefined) return missing('toLocationId');
  return undefined;
}

function returnFault(type: EventType, { lineageId }: Fields): Fault | undefined {
  if (type !== 'RETURN_INITIATED' || lineageId !== undefined) return undefined;
  return { code: 'MissingField', field: 'lineageId', message: `lineageId is required for ${type}` };
}

/** A source names the event it takes back, and why; what it moves is the ledger's to say, not the source's. */
function reversalFault(type: EventType, fields: Fields): Fault | undefined {
  if (type !== 'CORRECTION_REVERSAL' || fields.source === ownSource) return undefined;
  const { referenceDocument, reason, disposition } = fields;
  if (referenceDocument?.type !== 'event') {
    const message = `referenceDocument of type "event" is required for ${type}: its id names the event of this source that is reversed`;
    return { code: 'MissingField', field: 'referenceDocument', message };
  }
  if (reason !== 'DID_NOT_OCCUR' && reason !== 'INCORRECT_DATA') {
    const given = reason === undefined ? 'missing' : JSON.stringify(reason);
    const message = `reason must be DID_NOT_OCCUR or INCORRECT_DATA for ${type}, not ${given}`;
    return { code: 'InvalidValue', field: 'reason', message };
  }
  if (disposition === undefined) return undefined;
  const message = `disposition must not be given for ${type}, not ${JSON.stringify(disposition)}`;
  return { code: 'InvalidValue', field: 'disposition', message };
}

function lineFault({ reservationId, reservationLine }: Fields): Fault | undefined {
  if (reservationLine === undefined || reservationId !== undefined) return undefined;
  const message = `reservationId is required with reservationLine ${reservationLine}`;
  return { code: 'MissingField', field: 'reservationId', message };
}

/** Everything an event says, in a fixed order: two events with the same list are the same event. */
function contentOf(type: EventType, fields: Fields): unknown[] {
  const document = fields.referenceDocument;
  return [
    type,
    fields.sku,
    fields.quantity,
    fields.unit ?? null,
    fields.locationId,
    fields.toLocationId ?? null,
    fields.transferId ?? null,
    fields.semantics ?? null,
    fields.occurredAt.toISOString(),
    fields.businessDate ?? null,
    fields.disposition ?? null,
    fields.reason ?? null,
    fields.reservationId ?? null,
    document === undefined ? null : [document.type, document.id, document.uri ?? null],
    fields.operatorId ?? null,
    fields.deviceId ?? null,
    fields.lineageId ?? null,
    fields.sourceSequence ?? null,
    ...(fields.reservationLine === undefined ? [] : [fields.reservationLine]),
  ];
}

function malformed(input: unknown, error: z.ZodError, index: number): EventRefusal {
  const issue = error.issues[0];
  const fieldPath = (issue?.path ?? []).filter((step) => typeof step !== 'symbol');
  const value = valueAt(input, fieldPath);
  const field = fieldPath.join('.') || 'event';
  const path = ['events', index, ...fieldPath];
  if (value === undefined && fieldPath.length > 0)
    return { code: 'MissingField', message: `${field} is required`, path };
  const message = `${field} ${issue?.message ?? 'is malformed'}, not ${shown(value)}`;
  return { code: 'InvalidValue', message, path };
}

function valueAt(input: unknown, path: readonly (string | number)[]): unknown {
  let value = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === String(step))?.[1];
  }
  return value;
}

function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
