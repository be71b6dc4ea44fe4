/**
 * What a bulk body is read as, whatever its format: rows in order, each a value or the problem that kept it from being one.
 */
import type { FaultCode } from '#schema';

/** Why a row has no value. */
export type RowProblem = { readonly code: FaultCode; readonly message: string };

/** One element of a bulk body: `index` counts elements from 0, `line` counts lines from 1 (where the element begins). */
export type Row = { readonly index: number; readonly line: number; readonly bytes: number } & (
  | { readonly value: unknown; readonly problem?: undefined }
  | { readonly problem: RowProblem }
);

/** The text of a row, cut out of the body; undefined when it was too long to keep. */
export type RawRow = { readonly index: number; readonly line: number; readonly text: Buffer | undefined };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads a row's text as JSON; what is wrong with it becomes the row's problem. */
export function rowOf({ index, line, text }: RawRow, maxLineBytes: number): Row {
  if (text === undefined) {
    const message = `Line ${line}: the element is longer than ${maxLineBytes} bytes.`;
    return { index, line, bytes: 0, problem: { code: 'PAYLOAD_TOO_LARGE', message } };
  }
  try {
    return { index, line, bytes: text.length, value: JSON.parse(utf8.decode(text)) };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unreadable';
    return { index, line, bytes: 0, problem: { code: 'MALFORMED_JSON', message: `Line ${line}: ${why}` } };
  }
}
