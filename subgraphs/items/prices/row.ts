/**
 * Price rows as callers write them, and the rules a row must keep by itself: codes, amounts, periods.
 *
 * Whether item and channel exist, and what a row makes of the stored prices, is fold.ts's.
 */
import { z } from 'zod';
import { canonicalSku } from '#schema';
import { idText, versionText } from '../../row.ts';
import { currencyDecimals, minorUnitsOf, mostMinorUnits } from './currency.ts';

/** A price to tell. `minor` and `amount` are two ways to say one thing; times are RFC 3339 text. */
export type PriceWrite = {
  readonly sku: string;
  /** The list of every channel when absent. */
  readonly channel?: string | null;
  readonly currency: string;
  /** Whole minor units. */
  readonly minor?: number | null;
  /** Decimal text in units of the currency. */
  readonly amount?: string | null;
  readonly validFrom?: string | null;
  readonly validUntil?: string | null;
  readonly remove?: boolean | null;
  readonly changeFromVersion?: string | null;
};

const currencyError = 'must be an ISO 4217 currency code such as EUR';

/** An ISO 4217 code in upper case. */
export const currencyText = z
  .string({ error: currencyError })
  .trim()
  .toUpperCase()
  .refine((code) => currencyDecimals(code) !== undefined, { error: currencyError });

const timeError = 'must be RFC 3339 text with an offset, from the year 1 to 9999';
/** RFC 3339 text with an offset, of the years 1 to 9999. */
export const priceTime = z.iso
  .datetime({ offset: true, error: timeError })
  .transform((text) => new Date(text))
  .refine((moment) => moment.getUTCFullYear() >= 1 && moment.getUTCFullYear() <= 9999, { error: timeError });

const minorUnits = z
  .int({ error: 'must be whole minor units' })
  .min(0, { error: 'must not be negative' })
  .max(mostMinorUnits, { error: `must be at most ${mostMinorUnits}` });

const fields = z.object({
  sku: z.string({ error: 'must be text' }).transform(canonicalSku).pipe(idText(64)),
  channel: idText(64).nullish(),
  currency: currencyText,
  minor: minorUnits.nullish(),
  amount: z.string({ error: 'must be text' }).trim().nullish(),
  validFrom: priceTime.nullish(),
  validUntil: priceTime.nullish(),
  remove: z.boolean({ error: 'must be true or false' }).nullish(),
  changeFromVersion: versionText.nullish(),
});

/** Reads a PriceWrite into a PriceChange; issues name the field. */
export const priceRow = fields.transform((row, context) => {
  const refuse = (field: string, message: string) => {
    context.addIssue({ code: 'custom', path: [field], message });
    return z.NEVER;
  };
  const { sku, currency } = row;
  const isRemoval = row.remove === true;
  const amount =
    row.minor ?? (isGiven(row.amount) ? minorUnitsOf(row.amount, currencyDecimals(currency) ?? 0) : null);
  if (isGiven(row.minor) && isGiven(row.amount)) return refuse('amount', 'must not be given beside minor');
  if (amount === undefined)
    return refuse('amount', `must be decimal text, not negative, with no more decimals than ${currency} has`);
  if (isRemoval && amount !== null) return refuse('remove', 'must not be true beside an amount');
  if (!isRemoval && amount === null) return refuse('minor', 'must be given, or amount');
  if (isRemoval && !isGiven(row.validFrom)) return refuse('validFrom', 'must name the price to withdraw');
  if (isGiven(row.changeFromVersion) && !isGiven(row.validFrom))
    return refuse('changeFromVersion', 'needs validFrom');
  if (isGiven(row.validFrom) && isGiven(row.validUntil) && row.validUntil <= row.validFrom)
    return refuse('validUntil', 'must be after validFrom');
  return {
    ...{ sku, currency, minor: amount },
    channel: row.channel ?? '',
    validFrom: row.validFrom ?? undefined,
    validUntil: row.validUntil ?? null,
    changeFromVersion: row.changeFromVersion ?? undefined,
  };
});

/** A row that keeps its own rules: `channel` is '' for the list of every channel, `minor` null withdraws. */
export type PriceChange = z.output<typeof priceRow>;

function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}
