/**
 * Item rows as callers write them, and the rules a row must keep by itself: texts, GTIN, units, attributes.
 *
 * Rules that need the stored item (a version to change from, units fixed by movements) are in fold.ts.
 */
import { z } from 'zod';
import { canonicalSku, isGtin, quantityFromUnits } from '#schema';
import { idText, printableText, versionText } from '../row.ts';

/** An item's statuses, as stored. */
export const itemStatuses = ['ACTIVE', 'DISCONTINUED', 'BLOCKED'] as const;

/**
 * An item to create or update. An omitted field keeps its value; null clears it where it can be empty.
 * Factors are in base units as JSON numbers, at most 3 decimals.
 */
export type ItemWrite = {
  readonly sku: string;
  readonly name?: string | null;
  readonly gtin?: string | null;
  readonly baseUnit?: string | null;
  readonly decimals?: number | null;
  readonly unitConversions?: readonly { readonly unit: string; readonly factor: number }[] | null;
  readonly status?: string | null;
  readonly variantGroup?: string | null;
  readonly attributes?: readonly { readonly name: string; readonly value: string }[] | null;
  readonly changeFromVersion?: string | null;
};

/** Another unit an item is traded in; `factor` is in thousandths of the base unit, greater than 0. */
export type StoredConversion = { readonly unit: string; readonly factor: number };

const mostConversions = 50;
const mostAttributes = 100;

const factor = z.number({ error: 'must be a number' }).transform((units, context) => {
  const thousandths = units > 0 ? quantityFromUnits(units) : undefined;
  if (thousandths !== undefined) return thousandths;
  context.addIssue({
    code: 'custom',
    message: 'must be greater than 0, below 10^12, with at most 3 decimals',
  });
  return z.NEVER;
});

const conversions = z
  .array(z.object({ unit: idText(16), factor }))
  .max(mostConversions, { error: `must have at most ${mostConversions} entries` })
  .refine((list) => new Set(list.map(({ unit }) => unit)).size === list.length, {
    error: 'must name each unit once',
  });

const attributes = z
  .array(z.object({ name: printableText(1, 100), value: printableText(0, 1_000) }))
  .max(mostAttributes, { error: `must have at most ${mostAttributes} entries` })
  .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, {
    error: 'must name each property once',
  });

/** Reads an ItemWrite into an ItemChange; issues name the field. */
export const itemRow = z.object({
  sku: z.string({ error: 'must be text' }).transform(canonicalSku).pipe(idText(64)),
  name: printableText(1, 500).optional(),
  gtin: z
    .string()
    .refine(isGtin, { error: 'must be 8, 12, 13 or 14 digits with a valid check digit' })
    .nullish(),
  baseUnit: idText(16).optional(),
  decimals: z
    .int({ error: 'must be 0 to 3' })
    .min(0, { error: 'must be 0 to 3' })
    .max(3, { error: 'must be 0 to 3' })
    .optional(),
  unitConversions: conversions.nullish(),
  status: z.enum(itemStatuses, { error: `must be one of ${itemStatuses.join(', ')}` }).optional(),
  variantGroup: idText(100).nullish(),
  attributes: attributes.nullish(),
  changeFromVersion: versionText.nullish(),
});

/** A row that keeps its own rules. */
export type ItemChange = z.output<typeof itemRow>;
