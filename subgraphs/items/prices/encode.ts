/**
 * Prices as the contract has them: money with its currency, times as text, what is not known with its reason.
 */
import type { Money, Price, PriceUpsertError } from '../generated.ts';
import { currencyDecimals, decimalText } from './currency.ts';
import type { PriceAsked, PriceFound, PriceOutcome, PriceRefusal, PriceRow } from './store.ts';

/** A price of a list as its resolvers get it; its item is read when it is asked for. */
export type EncodedListedPrice = ReturnType<typeof encodeListed>;

/** Encodes what a price check found. */
export function encodeCheck({ channel, currency }: PriceAsked, found: PriceFound): Price {
  const { price } = found;
  const told = found.isChannelKnown ? found.toldAt : null;
  return {
    amount: price === undefined ? null : encodeMoney(price.minor, currency),
    unknown: price === undefined ? unknownOf(found) : null,
    ...{ channel, currency },
    at: found.at.toISOString(),
    isGeneral: price === undefined ? null : price.channel === '',
    validFrom: price?.validFrom.toISOString() ?? null,
    validUntil: price?.validUntil?.toISOString() ?? null,
    version: price === undefined ? null : String(price.version),
    updatedAt: price?.updatedAt.toISOString() ?? null,
    listToldAt: told?.toISOString() ?? null,
    asOf: found.asOf.toISOString(),
  };
}

function unknownOf({ isChannelKnown, isListed }: PriceFound): Price['unknown'] {
  if (!isChannelKnown) return 'UNKNOWN_CHANNEL';
  return isListed ? 'NOT_IN_FORCE' : 'NOT_LISTED';
}

/** Encodes a price of a list. */
export function encodeListed(row: PriceRow) {
  return {
    sku: row.sku,
    channel: row.channel === '' ? null : row.channel,
    amount: row.minor === null ? null : encodeMoney(row.minor, row.currency),
    currency: row.currency,
    validFrom: row.validFrom.toISOString(),
    validUntil: row.validUntil?.toISOString() ?? null,
    version: String(row.version),
    updatedAt: row.updatedAt.toISOString(),
  };
}

function encodeMoney(minor: number, currency: string): Money {
  const decimals = currencyDecimals(currency) ?? 0;
  return { minor, currency, decimals, text: decimalText(minor, decimals) };
}

/** Encodes what became of row `index`. */
export function encodePriceOutcome({ price, changed, refusals }: PriceOutcome, index: number) {
  return {
    index,
    price: price === undefined ? null : encodeListed(price),
    changed,
    userErrors: refusals.map((refusal) => encodeRefusal(refusal, index)),
  };
}

function encodeRefusal(refusal: PriceRefusal, index: number): PriceUpsertError {
  const { code, message } = refusal;
  const told = { message, path: ['prices', String(index), ...refusal.path], code };
  if (refusal.code === 'InvalidPrice') return { __typename: refusal.code, ...told };
  return { __typename: refusal.code, ...told, currentVersion: String(refusal.currentVersion) };
}
