/**
 * A row of an expected-supply file: cells to the fields of the contract's ExpectedLineInput.
 *
 * A day without a time is its beginning in UTC; the document is a purchase order unless its type says otherwise. Which
 * quantities and names there are the ledger decides, as for the mutation.
 */
import { z } from 'zod';
import type { ExpectedLineInput } from '#ledger';
import { keyCell, numberCell, textCell } from '../row-cells.ts';

const dayOrTime = keyCell.transform((text) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text,
);

/** Parses a row's non-empty cells. */
export const expectedSupplyRow: z.ZodType<ExpectedLineInput, Record<string, string>> = z
  .record(z.string(), z.string())
  .transform(
    ({
      documentId = '',
      lineId = '',
      sku = '',
      locationId = '',
      quantity = '',
      expectedAt = '',
      ...fields
    }) => ({
      documentType: 'purchase-order',
      ...fields,
      ...{ documentId, lineId, sku, locationId, quantity, expectedAt },
    }),
  )
  .pipe(
    z.object({
      documentType: textCell,
      documentId: keyCell,
      lineId: keyCell,
      sku: keyCell,
      locationId: keyCell,
      quantity: numberCell,
      expectedAt: dayOrTime,
      partyId: textCell.exactOptional(),
      tolerancePercent: numberCell.exactOptional(),
    }),
  );
