/**
 * How Tryton writes values as JSON: decimals, dates and times are objects that name their class. Pure.
 *
 * Quantities are floats of the unit; a float has all three of our decimals below 10^12. What comes back is parsed by zod,
 * field by field as it is asked for.
 */
import { z } from 'zod';

/** A decimal number as Tryton takes it. */
export type WireDecimal = { readonly __class__: 'Decimal'; readonly decimal: string };

/** A calendar day as Tryton takes it. */
export type WireDate = {
  readonly __class__: 'date';
  readonly year: number;
  readonly month: number;
  readonly day: number;
};

/** A moment as Tryton takes it, UTC. */
export type WireMoment = {
  readonly __class__: 'datetime';
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
};

/** A decimal in an answer, as its text. */
export const decimalText = z
  .object({ __class__: z.literal('Decimal'), decimal: z.string() })
  .transform(({ decimal }) => decimal);

/** A calendar day in an answer, as YYYY-MM-DD. */
export const dayText = z
  .object({ __class__: z.literal('date'), year: z.number(), month: z.number(), day: z.number() })
  .transform(({ year, month, day }) => `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`);

/** A moment in an answer, as RFC 3339 text in UTC with its microseconds. */
export const momentText = z
  .object({
    __class__: z.literal('datetime'),
    year: z.number(),
    month: z.number(),
    day: z.number(),
    hour: z.number(),
    minute: z.number(),
    second: z.number(),
    microsecond: z.number(),
  })
  .transform((at) => {
    const day = `${padded(at.year, 4)}-${padded(at.month, 2)}-${padded(at.day, 2)}`;
    const time = `${padded(at.hour, 2)}:${padded(at.minute, 2)}:${padded(at.second, 2)}`;
    return `${day}T${time}.${padded(at.microsecond, 6)}Z`;
  });

/** Writes a decimal; takes its text. */
export function wireDecimal(decimal: string): WireDecimal {
  return { __class__: 'Decimal', decimal };
}

/** Writes a calendar day; takes YYYY-MM-DD. */
export function wireDate(day: string): WireDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { __class__: 'date', year, month, day: date };
}

/** Writes a moment; takes RFC 3339 text in UTC, with up to six decimals of a second. */
export function wireMoment(moment: string): WireMoment {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?Z$/.exec(moment);
  if (match === null) throw new RangeError(`"${moment}" is no moment in UTC`);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const microsecond = Number((match[7] ?? '').padEnd(6, '0'));
  return { __class__: 'datetime', year, month, day, hour, minute, second, microsecond };
}

/** Thousandths as a float of the unit. */
export function unitsOf(thousandths: number): number {
  return thousandths / 1000;
}

/** A float of the unit as thousandths; the nearest one. */
export function thousandthsOf(units: number): number {
  return Math.round(units * 1000);
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
