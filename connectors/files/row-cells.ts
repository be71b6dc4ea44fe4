/**
 * Cells of a master data row to the fields of an upsert, by zod: the part that items, locations and channels share.
 *
 * Only what text has to become is checked here (a number, yes or no, a list); which values a field may have is the
 * business of the store that writes it, so that a file and a mutation are refused alike. An empty cell is an absent
 * field: it keeps what is stored.
 */
import { z } from 'zod';
import type { Bytes, LineReason, RowLine } from './contract.ts';
import { type DelimitedLine, type DelimitedOptions, readDelimited, shortened } from './delimited.ts';

/** A cell of text, trimmed. */
export const textCell = z.string().trim();

/** The cell a row is known by: text that must be there. */
export const keyCell = textCell.min(1, 'is empty');

/** A cell holding a number, such as `2` or `0.5`. */
export const numberCell = textCell.regex(/^-?\d{1,15}(\.\d+)?$/, 'is not a number').transform(Number);

/** A cell holding true or false, yes or no, 1 or 0, in any letter case. */
export const booleanCell = textCell
  .toLowerCase()
  .regex(/^(true|false|yes|no|1|0)$/, 'is not true or false')
  .transform((text) => ['true', 'yes', '1'].includes(text));

/** How a master data file is read: its header, and the zod object its non-empty cells must satisfy. */
export type RowLayout<Row> = Omit<DelimitedOptions, 'encoding'> & {
  readonly row: z.ZodType<Row, Record<string, string>>;
};

/**
 * Reads a UTF-8 file with a header into rows.
 * A line with a cell that cannot be read is refused with `Unreadable` and the column and value at fault.
 * Throws FileUnreadable.
 */
export async function* readRows<Row>(bytes: Bytes, layout: RowLayout<Row>): AsyncGenerator<RowLine<Row>> {
  const { required, optional, row } = layout;
  for await (const line of readDelimited(bytes, { encoding: 'utf-8', required, optional }))
    yield readRow(line, row);
}

function readRow<Row>(
  { line, cells, reason }: DelimitedLine,
  row: z.ZodType<Row, Record<string, string>>,
): RowLine<Row> {
  if (cells === undefined) return { line, outcome: 'refused', reason };
  const parsed = row.safeParse(Object.fromEntries([...cells].filter(([, cell]) => cell.trim() !== '')));
  if (parsed.success) return { line, outcome: 'row', row: parsed.data };
  return { line, outcome: 'refused', reason: reasonOf(parsed.error, cells) };
}

function reasonOf(error: z.ZodError, cells: ReadonlyMap<string, string>): LineReason {
  const [issue] = error.issues;
  const column = String(issue?.path[0] ?? 'the line');
  const value = cells.get(column);
  if (value === undefined || value.trim() === '')
    return { code: 'Unreadable', message: `${column} is empty` };
  return { code: 'Unreadable', message: `${column} "${shortened(value)}" ${issue?.message}` };
}
