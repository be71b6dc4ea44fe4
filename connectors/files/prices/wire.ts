/**
 * A row of a prices file: cells to the fields of the contract's PriceInput.
 *
 * A day without a time is its beginning in UTC. Which currencies, amounts and periods there are the price store decides, as
 * for the mutation.
 */
import { z } from 'zod';
import type { PriceRow } from '../contract.ts';
import { booleanCell, keyCell, numberCell, textCell } from '../row-cells.ts';

const dayOrTime = textCell.transform((text) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text,
);

const cells = z.object({
  sku: keyCell,
  currency: keyCell,
  channel: textCell.exactOptional(),
  amount: textCell.exactOptional(),
  minor: numberCell.exactOptional(),
  validFrom: dayOrTime.exactOptional(),
  validUntil: dayOrTime.exactOptional(),
  remove: booleanCell.exactOptional(),
});

/** Parses a row's non-empty cells. */
export const priceRow: z.ZodType<PriceRow, Record<string, string>> = z
  .record(z.string(), z.string())
  .transform(({ sku = '', currency = '', ...fields }) => ({ ...fields, sku, currency }))
  .pipe(cells);
