/**
 * The stock queries' arguments as the ledger takes them: ids become numbers, units thousandths, text times.
 *
 * What cannot be meant is the fault BAD_USER_INPUT, naming the argument and its value.
 */
import { z } from 'zod';
import type { MovementFilter, PositionQuery } from '#ledger';
import { type CursorVector, decodeCursor, fault, quantityFromUnits } from '#schema';
import { checkCount } from '../connection.ts';
import type {
  AsOfInput,
  InputMaybe,
  MovementFilter as MovementFilterInput,
  StockPositionFilter,
} from './generated.ts';
import type { ReachedNumbers } from './numbers.ts';

/** The most SKUs one availability question may have. */
export const mostSkus = 500;
/** The most locations one availability question may name. */
export const mostLocations = 1_000;
const mostFiltered = 500;

/** RFC 3339 text whose moment, in UTC, is in the years that four digits can tell: others neither come back as text nor go to SQL. */
const dateTime = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine((time) => time.getUTCFullYear() >= 1 && time.getUTCFullYear() <= 9999);

/**
 * Reads a time argument.
 * Gives undefined when it is absent; throws BAD_USER_INPUT naming the argument when it is no RFC 3339 time of the years 1 to 9999.
 */
export function readTime(field: string, text: string | null | undefined): Date | undefined {
  if (text === null || text === undefined) return undefined;
  const { data: time } = dateTime.safeParse(text);
  if (time !== undefined) return time;
  const shown = JSON.stringify(text).slice(0, 100);
  throw fault(
    'BAD_USER_INPUT',
    `${field} must be RFC 3339 text with an offset, from the year 1 to 9999, not ${shown}`,
  );
}

/** Reads a cursor that a client gave; throws BAD_USER_INPUT naming the argument when it is none. */
export function cursorFrom(argument: string, text: string): CursorVector {
  const cursor = decodeCursor(text);
  if (cursor !== undefined) return cursor;
  throw fault(
    'BAD_USER_INPUT',
    `${argument}: ${JSON.stringify(text.slice(0, 100))} is not a cursor of this feed`,
  );
}

/** Reads the earlier time a question is asked for; undefined when it is asked for now. */
export function decodeAsOf(
  asOf: InputMaybe<AsOfInput> | undefined,
): { occurredAt?: Date; recordedAt?: Date } | undefined {
  if (asOf === null || asOf === undefined) return undefined;
  const occurredAt = readTime('asOf.occurredAt', asOf.occurredAt);
  const recordedAt = readTime('asOf.recordedAt', asOf.recordedAt);
  if (occurredAt === undefined && recordedAt === undefined) {
    throw fault('BAD_USER_INPUT', 'asOf must have occurredAt or recordedAt');
  }
  return { ...(occurredAt && { occurredAt }), ...(recordedAt && { recordedAt }) };
}

/** Reads the conditions on positions. */
export async function decodePositionFilter(
  filter: StockPositionFilter,
  numbers: ReachedNumbers,
): Promise<NonNullable<PositionQuery['filter']>> {
  return {
    ...(await decodePlaces(filter, numbers)),
    availableBelow: readQuantity('filter.availableBelow', filter.availableBelow),
    negative: filter.negative ?? undefined,
  };
}

/** Reads the conditions on movements; at least one must be given. */
export async function decodeMovementFilter(
  filter: MovementFilterInput,
  numbers: ReachedNumbers,
): Promise<MovementFilter> {
  if (Object.values(filter).every((value) => value === null || value === undefined)) {
    throw fault('BAD_USER_INPUT', 'filter must have at least one condition');
  }
  if ((filter.eventId ?? undefined) !== undefined && (filter.source ?? undefined) === undefined) {
    throw fault('BAD_USER_INPUT', `filter.eventId ${JSON.stringify(filter.eventId)} needs filter.source`);
  }
  checkCount('filter.types', filter.types, mostFiltered);
  return {
    ...(await decodePlaces(filter, numbers)),
    types: filter.types ?? undefined,
    source: filter.source ?? undefined,
    eventId: filter.eventId ?? undefined,
    transferId: filter.transferId ?? undefined,
    correlationId: filter.correlationId ?? undefined,
    occurredFrom: readTime('filter.occurredFrom', filter.occurredFrom),
    occurredBefore: readTime('filter.occurredBefore', filter.occurredBefore),
  };
}

type Places = { readonly skus?: InputMaybe<string[]>; readonly locationIds?: InputMaybe<string[]> };

/** Unknown items and locations, and those out of reach, match nothing: they are left out, and a list of only such is empty. */
async function decodePlaces({ skus, locationIds }: Places, numbers: ReachedNumbers) {
  checkCount('filter.skus', skus, mostFiltered);
  checkCount('filter.locationIds', locationIds, mostFiltered);
  return {
    itemNos: skus ? [...(await numbers.itemNos(skus)).values()] : undefined,
    locationNos: await numbers.within(locationIds),
  };
}

function readQuantity(field: string, units: number | null | undefined): number | undefined {
  if (units === null || units === undefined) return undefined;
  const thousandths = quantityFromUnits(units);
  if (thousandths !== undefined) return thousandths;
  throw fault('BAD_USER_INPUT', `${field} must be below 10^12 with at most 3 decimals, not ${units}`);
}
