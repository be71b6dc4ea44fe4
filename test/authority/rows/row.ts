/**
 * What a row of the table says: one operation, what it needs, who of the presets may, and what becomes of it for each caller.
 *
 * Outcomes are in the words of outcome.ts. Whoever lacks a scope gets `FORBIDDEN at <field>: lacks <needs>`, nobody
 * `UNAUTHENTICATED`; that is so for every row and not written down.
 */

/** One row. In `document`, `<KEY>` is other text each time it is sent, and `<name>` an id that arrange.ts made. */
export type Row = {
  /** `Query.item`. */
  readonly operation: string;
  /** The scopes a caller without any is told it lacks, as in the outcome. */
  readonly needs: string;
  /** Scopes that are enough instead. */
  readonly or?: string;
  /** The presets that may, by letter: M(arketplace), S(tore), A(nalytics), V: service, O(perator). */
  readonly may: string;
  readonly document: string;
  /** Where in the field's value the outcome is read; the value itself when omitted. */
  readonly look?: string;
  /** For whoever has the scope and reaches what the document names. */
  readonly done: string;
  /** For callers with every scope (but admin) whose reach is another channel, or another location. */
  readonly otherChannel: string;
  readonly otherLocation: string;
};

/** The outcomes of an operation that only an administrator may run, whoever else asks. */
export function adminOnly(
  operation: string,
): Pick<Row, 'operation' | 'needs' | 'may' | 'otherChannel' | 'otherLocation'> {
  const refused = `FORBIDDEN at ${operation.split('.')[1]}: lacks admin`;
  return { operation, needs: 'admin', may: '', otherChannel: refused, otherLocation: refused };
}

/** The outcome of an operation that needs a reach over everything, for a caller who has only a part of it. */
export function needsWhole(operation: string, dimension: 'channels' | 'locations'): string {
  return `FORBIDDEN at ${operation.split('.')[1]}: reach over all ${dimension}`;
}
