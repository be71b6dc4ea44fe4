/**
 * Comma-separated lines to cells, and a header line to the place of each column.
 *
 * One record is one line: a quoted cell may hold commas and doubled quotes but no line end. That costs exports with line
 * ends inside cells (refused, with the line) and buys what matters more on dirty files: one unclosed quote spoils one
 * line, not everything after it. The cells of a line with quotes are csv-parse's work.
 */
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { type Bytes, FileUnreadable, type LineReason } from './contract.ts';
import { type FileEncoding, readTextLines, type TextLine } from './text-lines.ts';

/** A line's cells, or why they cannot be told apart. */
export type Cells =
  | { readonly cells: readonly string[]; readonly reason?: undefined }
  | { readonly cells?: undefined; readonly reason: LineReason };

/** A data line of a file with a header: its cells by column name. Columns the file does not have are absent. */
export type DelimitedLine =
  | { readonly line: number; readonly cells: ReadonlyMap<string, string>; readonly reason?: undefined }
  | { readonly line: number; readonly cells?: undefined; readonly reason: LineReason };

/** How a file with a header is read. */
export type DelimitedOptions = {
  readonly encoding: FileEncoding;
  /** Columns the header must have, exactly as written. */
  readonly required: readonly string[];
  /** Columns it may have besides; `name:*` is every column that begins so; `any` lets every other name pass. */
  readonly optional: readonly string[] | 'any';
};

/**
 * Splits one line into cells. A quote inside an unquoted cell is an ordinary character.
 * Gives the reason UnclosedQuote or UnreadableLine instead when the quotes do not add up.
 */
export function splitCells(text: string): Cells {
  if (!text.includes('"')) return { cells: text.split(',') };
  try {
    const [cells, ...more] = parse(text, { relaxQuotes: true });
    if (cells !== undefined && more.length === 0) return { cells };
    return { reason: { code: 'UnreadableLine', message: 'the line does not hold exactly one record' } };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isUnclosed = error.code === 'CSV_QUOTE_NOT_CLOSED';
    const message = isUnclosed
      ? 'a quoted cell is not closed on its line'
      : 'the quotes of the line do not add up';
    return { reason: { code: isUnclosed ? 'UnclosedQuote' : 'UnreadableLine', message } };
  }
}

/**
 * Reads a file with a header line. Blank lines keep their number but say nothing, so they are left out.
 * Throws FileUnreadable when the header lacks a required column, names one twice, or names one that is neither.
 */
export async function* readDelimited(bytes: Bytes, options: DelimitedOptions): AsyncGenerator<DelimitedLine> {
  let columns: readonly string[] | undefined;
  for await (const textLine of readTextLines(bytes, options.encoding)) {
    if (textLine.text?.trim() === '') continue;
    if (columns !== undefined) yield readRecord(textLine, columns);
    else if (textLine.text !== undefined) columns = readHeader(textLine.text, options);
    else throw new FileUnreadable(`the header (line ${textLine.line}): ${textLine.reason.message}`);
  }
  if (columns === undefined) throw new FileUnreadable('the file is empty: it has not even a header line');
}

function readHeader(text: string, { required, optional }: DelimitedOptions): readonly string[] {
  const columns = (splitCells(text).cells ?? []).map((column) => column.trim());
  const missing = required.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    throw new FileUnreadable(
      `the first line is no header of this format: it lacks the column ${missing.join(', ')}`,
    );
  }
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined)
    throw new FileUnreadable(`the header names the column "${shortened(twice)}" twice`);
  if (optional === 'any') return columns;
  const known = [...required, ...optional];
  const unknown = columns.find((column) => !known.some((name) => matches(column, name)));
  if (unknown === undefined) return columns;
  throw new FileUnreadable(
    `the header names an unknown column "${shortened(unknown)}"; known are ${known.join(', ')}`,
  );
}

function matches(column: string, name: string): boolean {
  return name.endsWith('*') ? column.startsWith(name.slice(0, -1)) : column === name;
}

function readRecord({ line, text, reason: unreadable }: TextLine, columns: readonly string[]): DelimitedLine {
  if (text === undefined) return { line, reason: unreadable };
  const { cells, reason } = splitCells(text);
  if (cells === undefined) return { line, reason };
  if (cells.length !== columns.length) {
    const message = `the line has ${cells.length} columns instead of ${columns.length}`;
    return { line, reason: { code: 'WrongColumnCount', message } };
  }
  return { line, cells: new Map(columns.map((column, index) => [column, cells[index] ?? ''])) };
}

/** A value as it may stand in a message: at most 60 characters of it. */
export function shortened(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
