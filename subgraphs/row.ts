/**
 * Rows of master data: the text rules they share, and how a broken rule is told.
 *
 * A row answers for itself: what zod finds wrong becomes one Refusal per field with the field's path and the value, never
 * an exception. Text is refused, not repaired, where repairing would store something nobody sent.
 */
import { z } from 'zod';

/** One thing wrong with a row: where (from the row down) and what, naming field and value. */
export type RowProblem = { readonly path: readonly string[]; readonly message: string };

// No control characters, no lone surrogates, no line or paragraph separators.
const printable = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u;
// Two ids that look alike must be alike: no invisible characters in them.
const visible = /^\P{Cf}*$/u;

/**
 * Text of `min` to `max` characters (code points) that can be printed on one line; a blank text counts as empty.
 */
export function printableText(min: number, max: number) {
  return z
    .string({ error: 'must be text' })
    .refine((text) => printable.test(text), { error: 'must hold printable characters only' })
    .refine((text) => [...text].length <= max, { error: `must have at most ${max} characters` })
    .refine((text) => min === 0 || text.trim() !== '', { error: `must have ${min} to ${max} characters` });
}

/** An identifier: 1 to `max` printable characters without space around them. */
export function idText(max: number) {
  return printableText(1, max)
    .refine((text) => visible.test(text), { error: 'must not hold invisible characters' })
    .refine((text) => text === text.trim(), { error: 'must not begin or end with space' });
}

/** A row's stored version as given back by a client: decimal digits. */
export const versionText = z
  .string({ error: 'must be text' })
  .regex(/^[1-9]\d{0,14}$/, { error: 'must be a version as it was answered' })
  .transform(Number);

/**
 * Reads a row.
 * Gives the row as the schema has it, or everything wrong with it; each message names field and value.
 */
export function readRow<Output>(
  schema: z.ZodType<Output>,
  row: unknown,
):
  | { readonly row: Output; readonly problems?: never }
  | { readonly row?: never; readonly problems: readonly RowProblem[] } {
  const { success, data, error } = schema.safeParse(row);
  if (success) return { row: data };
  return {
    problems: error.issues.map((issue) => {
      const path = issue.path.map(String);
      return {
        path,
        message: `${path.join('.') || 'the row'} ${issue.message}, not ${shownValue(valueAt(row, path))}`,
      };
    }),
  };
}

/**
 * Puts the outcomes of readable rows and the refusals of unreadable ones back into the order of the rows.
 * Takes what readRow gave for every row, an outcome for each readable one, and how problems become an outcome.
 */
export function mergeOutcomes<Outcome>(
  read: readonly { readonly problems?: readonly RowProblem[] }[],
  outcomes: readonly Outcome[],
  refuse: (problems: readonly RowProblem[]) => Outcome,
): Outcome[] {
  const rest = outcomes.values();
  return read.map(({ problems }) => {
    if (problems !== undefined) return refuse(problems);
    const { value } = rest.next();
    if (value === undefined) throw new Error('there are fewer outcomes than readable rows');
    return value;
  });
}

/** A value as a message shows it: JSON, cut at 100 characters. */
export function shownValue(value: unknown): string {
  const json = JSON.stringify(value) ?? 'absent';
  return json.length <= 100 ? json : `${json.slice(0, 100)}…`;
}

function valueAt(row: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([name]) => name === key)?.[1]
        : undefined,
    row,
  );
}
