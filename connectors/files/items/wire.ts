/**
 * A row of an items file: cells to the fields of the contract's ItemInput.
 *
 * Lists are written in one cell (`BOX=12; CASE=144`); a column named `attribute:<name>` holds that attribute. Which
 * values are allowed (units, GTIN, status) the items store decides, as for the mutation.
 */
import { z } from 'zod';
import type { ItemRow } from '../contract.ts';
import { keyCell, numberCell, textCell } from '../row-cells.ts';

const attributePrefix = 'attribute:';
const listPattern = /^[^=;]+=\s*\d+(\.\d+)?\s*(;\s*[^=;]+=\s*\d+(\.\d+)?\s*)*;?$/;

const conversionList = textCell
  .regex(listPattern, 'is not a list such as BOX=12; CASE=144')
  .transform((text) =>
    text
      .split(';')
      .filter((entry) => entry.trim() !== '')
      .map((entry) => {
        const [unit = '', factor = ''] = entry.split('=');
        return { unit: unit.trim(), factor: Number(factor) };
      }),
  );

const itemFields = z.object({
  sku: keyCell,
  name: textCell.exactOptional(),
  gtin: textCell.exactOptional(),
  baseUnit: textCell.exactOptional(),
  decimals: numberCell.exactOptional(),
  status: textCell.exactOptional(),
  variantGroup: textCell.exactOptional(),
  unitConversions: conversionList.exactOptional(),
  attributes: z.array(z.object({ name: textCell, value: textCell })).exactOptional(),
});

/** Parses a row's non-empty cells; a row without a filled attribute cell leaves the stored attributes as they are. */
export const itemRow: z.ZodType<ItemRow, Record<string, string>> = z
  .record(z.string(), z.string())
  .transform(gatherAttributes)
  .pipe(itemFields);

function gatherAttributes(cells: Record<string, string>): z.input<typeof itemFields> {
  const attributes = Object.entries(cells).flatMap(([column, value]) =>
    column.startsWith(attributePrefix) ? [{ name: column.slice(attributePrefix.length), value }] : [],
  );
  const { sku = '', ...fields } = cells;
  return { ...fields, sku, ...(attributes.length > 0 ? { attributes } : {}) };
}
