/**
 * The first reading of a self-contained file: which codes it uses, what they are called, how many units each sells.
 *
 * Items have to exist before the first event names them, and openings come before the first sale, so the file is read
 * once without recording anything. Costs memory a code, not a line.
 */
import type { EventLine } from '#connectors';
import type { StockEventInput } from '#ledger';

/** What a file says of one of its codes. */
export type SurveyedCode = {
  /** The source's own code, verbatim. */
  readonly code: string;
  /** Its canonical form. */
  readonly sku: string;
  /** The first name the file gives it. */
  readonly name: string | undefined;
  /** Units its sale lines add up to. */
  readonly soldUnits: number;
  /** The event of its first sale line. */
  readonly firstSale: Pick<StockEventInput, 'eventId' | 'occurredAt'> | undefined;
};

/** Reads the lines to the end and gives the codes in the order they first appear. */
export async function surveyLines(lines: AsyncIterable<EventLine>): Promise<SurveyedCode[]> {
  const byCode = new Map<string, SurveyedCode>();
  for await (const line of lines) {
    if (line.outcome !== 'event' || line.item === undefined) continue;
    const { code, sku, name } = line.item;
    const before = byCode.get(code);
    const sale = line.event.type === 'SALE_COMPLETED' ? line.event : undefined;
    byCode.set(code, {
      code,
      sku,
      name: before?.name ?? name,
      soldUnits: (before?.soldUnits ?? 0) + (sale?.quantity ?? 0),
      firstSale: before?.firstSale ?? sale,
    });
  }
  return [...byCode.values()];
}
