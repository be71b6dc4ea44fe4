/**
 * Availability by GTIN: numbers become items, or a problem each, and what is left is availability.ts's.
 *
 * A number is looked for in every length it may be written in: on items first, then among the codes of a source, if one is named.
 */
import { type GtinProblem, readGtin } from '#schema';
import { checkCount } from '../connection.ts';
import { answerAvailability, decodeFreshness } from './availability.ts';
import type { StockContext } from './context.ts';
import { mostLocations, mostSkus } from './decode.ts';
import type { GtinProblemCode, QueryAvailabilityByGtinArgs } from './generated.ts';

/** Answers what a channel may sell of items by GTIN, an entry per asked number in order. */
export async function answerByGtin(args: QueryAvailabilityByGtinArgs, context: StockContext) {
  checkCount('gtins', args.gtins, mostSkus);
  checkCount('locationIds', args.locationIds, mostLocations);
  const readings = args.gtins.map(readGtin);
  const gtins = readings.flatMap(({ gtin }) => gtin ?? []);
  const found = await context.skusByGtin(gtins, args.source ?? undefined);
  const skus = new Set(gtins.flatMap((gtin) => onlyOf(found.get(gtin)) ?? []));
  const asked = {
    channel: args.channel,
    locationIds: args.locationIds ?? undefined,
    ...decodeFreshness(args),
  };
  const answers = await answerAvailability({ ...asked, skus: [...skus] }, context);
  const bySku = new Map(answers.map((answer) => [answer.sku, answer]));
  return args.gtins.map((text, index) => {
    const { gtin, problem } = readings[index] ?? readGtin(text);
    if (gtin === undefined)
      return { asked: text, gtin: null, availability: null, problem: malformed(text, problem) };
    const owners = found.get(gtin) ?? [];
    const availability = bySku.get(onlyOf(owners) ?? '') ?? null;
    return { asked: text, gtin, availability, problem: availability === null ? unowned(gtin, owners) : null };
  });
}

function onlyOf(skus: readonly string[] | undefined): string | undefined {
  return skus?.length === 1 ? skus[0] : undefined;
}

type Problem = { readonly code: GtinProblemCode; readonly message: string; readonly skus: string[] };

function malformed(text: string, problem: GtinProblem | undefined): Problem {
  const shown = JSON.stringify(text).slice(0, 100);
  if (problem === 'CHECK_DIGIT')
    return {
      code: 'WRONG_CHECK_DIGIT',
      message: `the last digit of ${shown} does not fit the others`,
      skus: [],
    };
  return { code: 'MALFORMED', message: `${shown} must be 8, 12, 13 or 14 digits`, skus: [] };
}

function unowned(gtin: string, skus: readonly string[]): Problem {
  if (skus.length === 0) return { code: 'UNKNOWN', message: `no item has the GTIN ${gtin}`, skus: [] };
  return { code: 'AMBIGUOUS', message: `${skus.length} items have the GTIN ${gtin}`, skus: [...skus] };
}
