/**
 * A row of a locations file: cells to the fields of the contract's LocationInput.
 *
 * Latitude and longitude are two columns here and one pair there; which values are allowed (kind, time zone, degrees) the
 * locations store decides, as for the mutation.
 */
import { z } from 'zod';
import type { LocationRow } from '../contract.ts';
import { booleanCell, keyCell, textCell } from '../row-cells.ts';

const locationFields = z.object({
  id: keyCell,
  name: textCell.exactOptional(),
  kind: textCell.exactOptional(),
  status: textCell.exactOptional(),
  region: textCell.exactOptional(),
  banner: textCell.exactOptional(),
  company: textCell.exactOptional(),
  parentId: textCell.exactOptional(),
  timeZone: textCell.exactOptional(),
  coordinates: z.object({ latitude: textCell, longitude: textCell }).exactOptional(),
  pickup: booleanCell.exactOptional(),
  shipFrom: booleanCell.exactOptional(),
});

/** Parses a row's non-empty cells; one of latitude and longitude alone is sent on as it is, for the store to refuse. */
export const locationRow: z.ZodType<LocationRow, Record<string, string>> = z
  .record(z.string(), z.string())
  .transform(gatherCoordinates)
  .pipe(locationFields);

function gatherCoordinates(cells: Record<string, string>): z.input<typeof locationFields> {
  const { id = '', latitude = '', longitude = '', ...fields } = cells;
  return { ...fields, id, ...(latitude + longitude === '' ? {} : { coordinates: { latitude, longitude } }) };
}
