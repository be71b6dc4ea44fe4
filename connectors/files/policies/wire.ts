/**
 * A row of a policies file: cells to the fields of the contract's PolicyChangeInput.
 *
 * What belongs together stands in columns of its own here and in one field there. Which kinds there are and what they may say
 * the ledger decides, as for the mutation.
 */
import { z } from 'zod';
import type { PolicyChange } from '#ledger';
import { booleanCell, keyCell, numberCell, textCell } from '../row-cells.ts';

const hoursRule = 'is not hours such as MONDAY 09:00-18:30; TUESDAY 09:00-24:00';
const hoursOfDay = /^(\w+) (\d\d:\d\d)-(\d\d:\d\d)$/;

const openingHoursCell = textCell.transform((text, context) => {
  const entries = text.split(';').map((entry) => hoursOfDay.exec(entry.trim()));
  const hours = entries.flatMap((match) => {
    const [, day, opens, closes] = match ?? [];
    return day === undefined || opens === undefined || closes === undefined
      ? []
      : [{ day: day.toUpperCase(), opens, closes }];
  });
  if (hours.length === entries.length) return hours;
  context.addIssue({ code: 'custom', message: hoursRule });
  return z.NEVER;
});

const cells = z.object({
  kind: keyCell,
  sku: textCell.exactOptional(),
  itemClass: textCell.exactOptional(),
  locationId: textCell.exactOptional(),
  locationType: textCell.exactOptional(),
  toLocationId: textCell.exactOptional(),
  toLocationType: textCell.exactOptional(),
  channel: textCell.exactOptional(),
  pickup: booleanCell.exactOptional(),
  shipFrom: booleanCell.exactOptional(),
  openingHours: openingHoursCell.exactOptional(),
  safetyStock: numberCell.exactOptional(),
  bufferFixed: numberCell.exactOptional(),
  bufferPercent: numberCell.exactOptional(),
  velocityPercent: numberCell.exactOptional(),
  leastDelaySeconds: numberCell.exactOptional(),
  cap: numberCell.exactOptional(),
  objectiveSeconds: numberCell.exactOptional(),
  sellRatePerHour: numberCell.exactOptional(),
  confidencePercent: numberCell.exactOptional(),
  promiseDays: numberCell.exactOptional(),
  sharePercent: numberCell.exactOptional(),
  remove: booleanCell.exactOptional(),
  validFrom: textCell.exactOptional(),
  validUntil: textCell.exactOptional(),
  reason: textCell.exactOptional(),
});

/** Parses a row's non-empty cells. */
export const policyRow: z.ZodType<PolicyChange, Record<string, string>> = z
  .record(z.string(), z.string())
  .transform(({ kind = '', ...fields }) => ({ ...fields, kind }))
  .pipe(cells.transform(changeOf));

function changeOf(row: z.infer<typeof cells>): PolicyChange {
  const { pickup, shipFrom, openingHours, bufferFixed, bufferPercent, ...rest } = row;
  const { velocityPercent, leastDelaySeconds, sharePercent, ...others } = rest;
  const { objectiveSeconds, sellRatePerHour, confidencePercent, promiseDays, ...change } = others;
  const isEligibility = [pickup, shipFrom, openingHours].some((cell) => cell !== undefined);
  const follows = {
    ...(velocityPercent !== undefined && { velocityPercent }),
    ...(leastDelaySeconds !== undefined && { leastDelaySeconds }),
  };
  const isBuffer =
    bufferFixed !== undefined || bufferPercent !== undefined || Object.keys(follows).length > 0;
  return {
    ...change,
    kind: change.kind.toUpperCase(),
    ...(isEligibility && { eligibility: { pickup, shipFrom, openingHours } }),
    ...(isBuffer && { buffer: { fixed: bufferFixed, percent: bufferPercent, ...follows } }),
    ...(objectiveSeconds !== undefined &&
      sellRatePerHour !== undefined && { staleness: { objectiveSeconds, sellRatePerHour } }),
    ...(confidencePercent !== undefined &&
      promiseDays !== undefined && { lane: { confidencePercent, promiseDays } }),
    ...(sharePercent !== undefined && { dropShip: { sharePercent } }),
  };
}
