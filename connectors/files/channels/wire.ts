/**
 * A row of a channels file: cells to the fields of the contract's ChannelInput.
 *
 * Which kinds and statuses there are the locations store decides, as for the mutation; here every cell is text.
 */
import { z } from 'zod';
import type { ChannelRow } from '../contract.ts';
import { keyCell, textCell } from '../row-cells.ts';

/** Parses a row's non-empty cells. */
export const channelRow: z.ZodType<ChannelRow, Record<string, string>> = z
  .record(z.string(), z.string())
  .transform(({ id = '', ...fields }) => ({ ...fields, id }))
  .pipe(
    z.object({
      id: keyCell,
      name: textCell.exactOptional(),
      kind: textCell.exactOptional(),
      status: textCell.exactOptional(),
    }),
  );
