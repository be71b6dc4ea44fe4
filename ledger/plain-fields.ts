/**
 * Reading an event that is plainly well-formed, at a fraction of what judging one costs: the usual letters, a usual time.
 *
 * It refuses nothing. Whatever is not plainly right, or rare, is left to the one judge of events, the zod schema in event.ts; a
 * property test holds what is read here against it.
 */
import { quantityFromUnits, type Thousandths } from '#schema';

/** The fields of an event as event.ts reads them; `type` is any name, `quantity` in thousandths. */
export type PlainFields = {
  source: string;
  eventId: string;
  type: string;
  sku: string;
  quantity: Thousandths;
  unit: string | undefined;
  locationId: string;
  toLocationId: string | undefined;
  transferId: string | undefined;
  semantics: undefined;
  occurredAt: Date;
  businessDate: string | undefined;
  disposition: string | undefined;
  reason: string | undefined;
  reservationId: string | undefined;
  reservationLine: undefined;
  referenceDocument: undefined;
  operatorId: string | undefined;
  deviceId: string | undefined;
  correlationId: string | undefined;
  lineageId: string | undefined;
  sourceSequence: string | undefined;
};

/** Letters everybody prints, and no blank in front: such a text is not empty and has nothing that cannot be stored. */
const plainText = /^[!-~][ -~]*$/;
/** Days that every month has. */
const plainDate = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/;
const plainTime =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;
const plainNumber = /^\d{1,18}$/;

/** Reads what was sent; gives undefined for anything that has to be judged. */
export function readPlainFields(input: unknown): PlainFields | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined;
  const sent: Readonly<Record<string, unknown>> = { ...input };
  const isRare = [sent.semantics, sent.reservationLine, sent.referenceDocument].some(
    (field) => !isNothing(field),
  );
  const happened = isRare ? undefined : readHappened(sent);
  const rest = happened === undefined ? undefined : readRest(sent);
  if (happened === undefined || rest === undefined) return undefined;
  return {
    ...happened,
    ...rest,
    semantics: undefined,
    reservationLine: undefined,
    referenceDocument: undefined,
  };
}

type Happened = Pick<
  PlainFields,
  'source' | 'eventId' | 'type' | 'sku' | 'quantity' | 'locationId' | 'occurredAt' | 'businessDate'
>;

/** What every event says. */
function readHappened(sent: Readonly<Record<string, unknown>>): Happened | undefined {
  const source = text(sent.source, 64);
  const eventId = text(sent.eventId, 200);
  const type = text(sent.type, 64);
  const sku = text(sent.sku, 200);
  const locationId = text(sent.locationId, 200);
  const quantity = typeof sent.quantity === 'number' ? quantityFromUnits(sent.quantity) : undefined;
  const occurredAt = matching(sent.occurredAt, plainTime) ?? null;
  const businessDate = matching(sent.businessDate, plainDate);
  if (source === null || eventId === null || type === null || sku === null || locationId === null)
    return undefined;
  if (quantity === undefined || occurredAt === null || businessDate === null) return undefined;
  return { source, eventId, type, sku, quantity, locationId, occurredAt: new Date(occurredAt), businessDate };
}

type Rest = Omit<PlainFields, keyof Happened | 'semantics' | 'reservationLine' | 'referenceDocument'>;

/** What an event may say besides. */
function readRest(sent: Readonly<Record<string, unknown>>): Rest | undefined {
  const unit = optional(sent.unit, 32);
  const toLocationId = optional(sent.toLocationId, 200);
  const transferId = optional(sent.transferId, 200);
  const disposition = optional(sent.disposition, 64);
  const reason = optional(sent.reason, 500);
  const reservationId = optional(sent.reservationId, 200);
  const operatorId = optional(sent.operatorId, 200);
  const deviceId = optional(sent.deviceId, 200);
  const correlationId = optional(sent.correlationId, 200);
  const lineageId = optional(sent.lineageId, 200);
  const sourceSequence = matching(sent.sourceSequence, plainNumber);
  if (
    unit === null ||
    toLocationId === null ||
    transferId === null ||
    disposition === null ||
    reason === null
  )
    return undefined;
  if (reservationId === null || operatorId === null || deviceId === null) return undefined;
  if (correlationId === null || lineageId === null || sourceSequence === null) return undefined;
  return {
    ...{ unit, toLocationId, transferId, disposition, reason, reservationId },
    ...{ operatorId, deviceId, correlationId, lineageId, sourceSequence },
  };
}

function isNothing(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

/** A text as it is; null for one that has to be judged. */
function text(value: unknown, max: number): string | null {
  return typeof value === 'string' && value.length <= max && plainText.test(value) ? value : null;
}

function optional(value: unknown, max: number): string | undefined | null {
  return isNothing(value) ? undefined : text(value, max);
}

function matching(value: unknown, shape: RegExp): string | undefined | null {
  if (isNothing(value)) return undefined;
  return typeof value === 'string' && shape.test(value) ? value : null;
}
