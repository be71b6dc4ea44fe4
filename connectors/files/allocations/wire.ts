/**
 * A row of an allocations file: cells to the fields of the contract's AllocationGrantInput.
 *
 * Whether so much can be granted the ledger decides, as for the mutation.
 */
import { z } from 'zod';
import type { GrantRequest } from '#ledger';
import { booleanCell, keyCell, numberCell, textCell } from '../row-cells.ts';

/** Parses a row's non-empty cells. */
export const allocationRow: z.ZodType<GrantRequest, Record<string, string>> = z
  .record(z.string(), z.string())
  .transform(({ sku = '', channel = '', quantity = '', ...fields }) => ({
    ...fields,
    sku,
    channel,
    quantity,
  }))
  .pipe(
    z.object({
      sku: keyCell,
      channel: keyCell,
      quantity: numberCell,
      locationIds: textCell.transform((text) => text.split(';').map((id) => id.trim())).exactOptional(),
      isLimit: booleanCell.exactOptional(),
      isBeyondStock: booleanCell.exactOptional(),
      validFrom: textCell.exactOptional(),
      validUntil: textCell.exactOptional(),
      reason: textCell.exactOptional(),
    }),
  );
