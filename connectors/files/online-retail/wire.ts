/**
 * A line of the UCI "Online Retail" file as it is written, checked cell by cell by zod.
 *
 * Only what recording depends on is checked: the shape of invoice, code, quantity, date and price. What a line means is
 * mapping.ts; how the file is laid out is README.md. Customer and country are read by nobody and kept in no event.
 */
import { z } from 'zod';
import type { LineReason } from '../contract.ts';
import { shortened } from '../delimited.ts';

/** The columns the file must have, in any order; others are ignored. */
export const columns = [
  'InvoiceNo',
  'StockCode',
  'Description',
  'Quantity',
  'InvoiceDate',
  'UnitPrice',
  'CustomerID',
  'Country',
] as const;

const datePattern = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d)$/;

const saleLine = z.object({
  InvoiceNo: z
    .string()
    .trim()
    .regex(/^[A-Za-z]?\d{1,20}$/, 'is not an invoice number (digits, with at most one letter before them)'),
  StockCode: z
    .string()
    .refine(
      (code) => /^\P{C}{1,64}$/u.test(code.trim()),
      'is not a stock code (1 to 64 printable characters)',
    ),
  Description: z.string(),
  Quantity: z
    .string()
    .trim()
    .regex(/^-?\d{1,11}$/, 'is not a whole number of units')
    .transform(Number),
  InvoiceDate: z
    .string()
    .trim()
    .regex(datePattern, 'is not a time written dd/mm/yyyy hh:mm')
    .transform((text) => {
      const [, day, month, year, hour, minute] = datePattern.exec(text) ?? [];
      return {
        year: Number(year),
        month: Number(month),
        day: Number(day),
        hour: Number(hour),
        minute: Number(minute),
        second: 0,
      };
    }),
  UnitPrice: z
    .string()
    .trim()
    .regex(/^-?\d+(\.\d+)?$/, 'is not a price')
    .transform(Number),
});

/** A readable line: quantity in units (signed, may be zero), the date as the wall clock in the United Kingdom showed it. */
export type SaleLine = z.infer<typeof saleLine>;

/**
 * Checks a line's cells.
 * Gives the line, or the reason `Unreadable<Column>` of the first column at fault.
 */
export function parseSaleLine(cells: ReadonlyMap<string, string>): SaleLine | LineReason {
  const parsed = saleLine.safeParse(Object.fromEntries(cells));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const column = String(issue?.path[0]);
  const value = shortened(cells.get(column) ?? '');
  return { code: `Unreadable${column}`, message: `${column} "${value}" ${issue?.message}` };
}
