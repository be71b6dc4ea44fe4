/**
 * The resolvers of prices: decode, one call, encode. A price is looked up with all others of the request, in one statement.
 *
 * A channel out of the caller's reach has no prices, as an unknown one; only who reaches every channel writes.
 */
import { fault, listed, reaches, requireWhole } from '#schema';
import { checkCount, readPageRequest, toConnection } from '../../connection.ts';
import { shownValue } from '../../row.ts';
import type { ItemsContext } from '../context.ts';
import { encodeItem } from '../encode.ts';
import type {
  ItemPriceArgs,
  ListedPriceResolvers,
  MutationResolvers,
  Price,
  PriceFilter,
  QueryResolvers,
} from '../generated.ts';
import { encodeCheck, encodeListed, encodePriceOutcome } from './encode.ts';
import { currencyText, priceTime } from './row.ts';
import type { PriceCondition } from './store.ts';

const placeParts = 4;
const mostSkus = 500;

/** What one base unit of an item costs. Throws BAD_USER_INPUT for what is no currency or no time. */
export async function checkPrice(sku: string, args: ItemPriceArgs, context: ItemsContext): Promise<Price> {
  const asked = {
    sku,
    channel: args.channel,
    currency: readCurrency('currency', args.currency),
    at: readTime('at', args.at),
  };
  const found = await context.priceOf.load(asked);
  const isChannelKnown = found.isChannelKnown && reaches(context.caller.channels, args.channel);
  return encodeCheck(asked, isChannelKnown ? found : { ...found, isChannelKnown, price: undefined });
}

/** The root fields that read prices. */
export const priceQueries: Pick<QueryResolvers, 'prices'> = {
  prices: async (_root, args, { prices, caller }) => {
    const request = readPageRequest(args, placeParts);
    const condition = decodeFilter(args.filter ?? {}, listed(caller.channels) ?? undefined);
    const page = await prices.page(request, condition);
    return toConnection(page, {
      request,
      encode: encodeListed,
      key: ({ sku, channel, currency, validFrom }) => [sku, channel, currency, validFrom.getTime()],
    });
  },
};

/** The mutation that tells prices. */
export const priceMutations: Pick<MutationResolvers, 'pricesUpsert'> = {
  pricesUpsert: async (_root, { input }, context) => {
    requireWhole(context.caller, 'channels');
    const outcomes = await context.prices.upsert(input.prices, context);
    return { results: outcomes.map(encodePriceOutcome) };
  },
};

/** The fields of a price of a list that are read when they are asked for. */
export const listedPriceFields: Pick<ListedPriceResolvers, 'item'> = {
  item: async ({ sku }, _args, context) => {
    const row = await context.itemBySku.load(sku);
    return row === null ? null : encodeItem(row);
  },
};

function decodeFilter(filter: PriceFilter, reach: readonly string[] | undefined): PriceCondition {
  checkCount('filter.skus', filter.skus, mostSkus);
  return {
    skus: filter.skus ?? undefined,
    channel: filter.channel ?? undefined,
    isGeneral: filter.isGeneral ?? undefined,
    currency: readCurrencyOf('filter.currency', filter.currency),
    inForceAt: readTime('filter.inForceAt', filter.inForceAt),
    reach,
  };
}

function readCurrencyOf(field: string, text: string | null | undefined): string | undefined {
  return text === null || text === undefined ? undefined : readCurrency(field, text);
}

function readCurrency(field: string, text: string): string {
  const { data, error } = currencyText.safeParse(text);
  if (data !== undefined) return data;
  throw fault('BAD_USER_INPUT', `${field} ${error?.issues[0]?.message}, not ${shownValue(text)}`);
}

function readTime(field: string, text: string | null | undefined): Date | undefined {
  if (text === null || text === undefined) return undefined;
  const { data, error } = priceTime.safeParse(text);
  if (data !== undefined) return data;
  throw fault('BAD_USER_INPUT', `${field} ${error?.issues[0]?.message}, not ${shownValue(text)}`);
}
