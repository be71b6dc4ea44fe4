/**
 * Reading what questions about sources are asked with: places in pages, ids, digits and reasons; each fault names field and value.
 */
import { fault } from '#schema';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A fault of the request itself. */
export function badInput(message: string): Error {
  return fault('BAD_USER_INPUT', message);
}

/** A part of a place that is text; undefined on the first page. */
export function textOf(part: string | number | undefined): string | undefined {
  return part === undefined ? undefined : String(part);
}

/** A part of a place that is a whole number; undefined on the first page. Throws BAD_USER_INPUT on anything else. */
export function numberOf(part: string | number | undefined): number | undefined {
  if (part === undefined || Number.isSafeInteger(part)) return part === undefined ? undefined : Number(part);
  throw badInput(`after is not a place in this list: ${String(part).slice(0, 100)}`);
}

/** A part of a place that is a time. Throws BAD_USER_INPUT on anything else. */
export function inOrder(part: string | number): string {
  const at = new Date(part);
  if (Number.isNaN(at.getTime()))
    throw badInput(`after is not a place in this list: ${String(part).slice(0, 100)}`);
  return at.toISOString();
}

/** The id of a parked event. Throws BAD_USER_INPUT, naming the field, on what is none. */
export function idOf(field: string, id: string): string {
  if (uuid.test(id)) return id.toLowerCase();
  throw badInput(`${field} must be ids of parked events, not ${JSON.stringify(id.slice(0, 100))}`);
}

/** A running number as decimal digits. Throws BAD_USER_INPUT, naming the field, on anything else. */
export function digitsOf(field: string, text: string): string {
  if (/^\d{1,18}$/.test(text)) return text;
  throw badInput(`${field} must be 1 to 18 decimal digits, not ${JSON.stringify(text.slice(0, 100))}`);
}

/** Demands a reason that can be kept. Throws BAD_USER_INPUT on none. */
export function checkReason(reason: string): void {
  if (reason.trim() !== '' && reason.length <= 500 && reason.isWellFormed() && !reason.includes('\0')) return;
  throw badInput(`input.reason must have 1 to 500 characters, not ${reason.length}`);
}
