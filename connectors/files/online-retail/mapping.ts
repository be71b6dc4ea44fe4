/**
 * What a line of the "Online Retail" file means: sale, return, adjustment, no stock at all, or nothing that can be recorded.
 *
 * Pure functions of one line; the rules, with their reasons, are README.md beside this file. Which of several equal lines
 * a line is, is counted in format.ts, because it takes the whole file.
 */
import { createHash } from 'node:crypto';
import type { StockEventInput } from '#ledger';
import type { LineReason, OpeningUnits, SourceItem } from '../contract.ts';
import { wallClockIn } from '../local-time.ts';
import { columns, type SaleLine } from './wire.ts';

/** The source system every event of this format names. */
export const source = 'online-retail';

/** When the openings are dated: before the first invoice of the file, midnight UTC. */
export const openingOccurredAt = '2010-12-01T00:00:00Z';

/** Codes that are postage, fees, discounts and manual entries. Whole codes, compared in canonical form: never a prefix. */
const notStockCodes = new Set(['POST', 'DOT', 'M', 'D', 'C2', 'AMAZONFEE', 'BANK CHARGES', 'S']);

const londonTime = wallClockIn('Europe/London');
const digestCharacters = 10;
const longestReasonCharacters = 200;

/** Where and as which of several equal lines of its invoice a line stands, 1 being the first. */
export type LinePlace = { readonly locationId: string; readonly digest: string; readonly occurrence: number };

/** What a line says: its event, or why there is none. */
export type Meaning =
  | { readonly event: StockEventInput; readonly item: SourceItem }
  | { readonly refused: LineReason };

/** The canonical form of a stock code: trimmed, upper case. */
export function canonicalSku(code: string): string {
  return code.trim().toUpperCase();
}

/** Gives the reason `NotStock…` for a code that is not stock, undefined for every other (gift vouchers are stock). */
export function notStockReason(code: string): LineReason | undefined {
  const sku = canonicalSku(code);
  if (!notStockCodes.has(sku)) return undefined;
  return { code: 'NotStock', message: `StockCode "${sku}" is a charge, fee or discount, not stock` };
}

/** A digest of everything a line says in our columns, the same for equal lines wherever they stand and however quoted. */
export function lineDigest(cells: ReadonlyMap<string, string>): string {
  const content = JSON.stringify(columns.map((column) => cells.get(column)));
  return createHash('sha256').update(content).digest('base64url').slice(0, digestCharacters);
}

/** Makes a stock line's event, or the reason there is none: a quantity of zero, a C-invoice that takes, no such date. */
export function meaningOf(line: SaleLine, place: LinePlace): Meaning {
  const kind = kindOf(line);
  if (typeof kind !== 'string') return { refused: kind };
  const occurredAt = londonTime(line.InvoiceDate);
  if (occurredAt === undefined) {
    return { refused: { code: 'UnreadableInvoiceDate', message: 'InvoiceDate is no date of the calendar' } };
  }
  const description = printable(line.Description);
  const event = {
    source,
    eventId: `${line.InvoiceNo}/${line.StockCode.trim()}/${place.digest}/${place.occurrence}`,
    type: kind,
    sku: line.StockCode,
    quantity: kind === 'ADJUSTMENT_APPROVED' ? line.Quantity : Math.abs(line.Quantity),
    locationId: place.locationId,
    occurredAt,
    businessDate: occurredAt.slice(0, 10),
    ...(kind === 'ADJUSTMENT_APPROVED' ? { reason: adjustmentReason(description) } : {}),
    referenceDocument: { type: 'INVOICE', id: line.InvoiceNo },
  } satisfies StockEventInput;
  // The description of an adjustment says why ("damages", "?"), not what.
  const name = kind === 'ADJUSTMENT_APPROVED' || description === '' ? undefined : description;
  return { event, item: { sku: canonicalSku(line.StockCode), code: line.StockCode, name } };
}

/** Makes the event that asserts an item's opening stock; its id names item and location, so an item is opened once. */
export function openingEvent({ sku, units, locationId, reason }: OpeningUnits): StockEventInput {
  return {
    source,
    eventId: `opening/${sku}/${locationId}`,
    type: 'OPENING_ASSERTED',
    sku,
    quantity: units,
    locationId,
    occurredAt: openingOccurredAt,
    businessDate: openingOccurredAt.slice(0, 10),
    reason,
  };
}

function kindOf({
  InvoiceNo,
  Quantity,
}: SaleLine): 'SALE_COMPLETED' | 'RETURN_ACCEPTED' | 'ADJUSTMENT_APPROVED' | LineReason {
  const isCancellation = InvoiceNo.toUpperCase().startsWith('C');
  if (Quantity === 0) return { code: 'ZeroQuantity', message: 'Quantity is 0: nothing moved' };
  if (!isCancellation) return Quantity > 0 ? 'SALE_COMPLETED' : 'ADJUSTMENT_APPROVED';
  if (Quantity < 0) return 'RETURN_ACCEPTED';
  const message = `Quantity ${Quantity} is positive on the cancellation ${InvoiceNo}: neither sale nor return`;
  return { code: 'PositiveCancellation', message };
}

/** The text without control characters, which bytes unused by Windows-1252 become, and without surrounding space. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

function adjustmentReason(description: string): string {
  return description === '' ? 'not stated' : description.slice(0, longestReasonCharacters);
}
