/**
 * Availability by GTIN: numbers become items, or a problem each, and what is left is availability.ts's.
 *
 * A number is looked for in every length it may be written in: on items first, then among the codes of a source, if one is named.
 */
import type { Database } from '#database';
import { type GtinProblem, gtinForms, readGtin } from '#schema';
import { checkCount } from '../connection.ts';
import { answerAvailability } from './availability.ts';
import type { StockContext } from './context.ts';
import { mostLocations, mostSkus } from './decode.ts';
import type { GtinProblemCode, QueryAvailabilityByGtinArgs } from './generated.ts';

/** Finds the SKUs that have GTINs, by GTIN in its 14 digits, in SKU order. */
export type GtinLookup = (
  gtins: readonly string[],
  source: string | undefined,
) => Promise<ReadonlyMap<string, readonly string[]>>;

// $1 forms and $2 the number each is a form of, in parallel, $3 source or null.
const selectSkus = `
  SELECT asked.gtin, true AS is_own, i.sku
  FROM unnest($1::text[], $2::text[]) AS asked (form, gtin) JOIN items.item i ON i.gtin = asked.form
  UNION
  SELECT asked.gtin, false, i.sku
  FROM unnest($1::text[], $2::text[]) AS asked (form, gtin)
  JOIN ledger.item_alias a ON a.source = $3::text AND a.code = asked.form
  JOIN items.item i ON i.item_no = a.item_no
  ORDER BY sku`;

/** Opens the lookup on a database; it reads what items and the ledger own. */
export function createGtinLookup(database: Database): GtinLookup {
  return async (gtins, source) => {
    const forms = [...new Set(gtins)].flatMap((gtin) => gtinForms(gtin).map((form) => ({ form, gtin })));
    if (forms.length === 0) return new Map();
    const { rows } = await database.query<{ gtin: string; is_own: boolean; sku: string }>(selectSkus, [
      forms.map(({ form }) => form),
      forms.map(({ gtin }) => gtin),
      source ?? null,
    ]);
    const found = Map.groupBy(rows, ({ gtin }) => gtin);
    return new Map(
      [...found].map(([gtin, of]) => {
        const own = of.filter(({ is_own }) => is_own);
        return [gtin, (own.length > 0 ? own : of).map(({ sku }) => sku)];
      }),
    );
  };
}

/** Answers what a channel may sell of items by GTIN, an entry per asked number in order. */
export async function answerByGtin(args: QueryAvailabilityByGtinArgs, context: StockContext) {
  checkCount('gtins', args.gtins, mostSkus);
  checkCount('locationIds', args.locationIds, mostLocations);
  const readings = args.gtins.map(readGtin);
  const gtins = readings.flatMap(({ gtin }) => gtin ?? []);
  const found = await context.skusByGtin(gtins, args.source ?? undefined);
  const skus = new Set(gtins.flatMap((gtin) => onlyOf(found.get(gtin)) ?? []));
  const { channel, consistency } = args;
  const asked = { channel, locationIds: args.locationIds ?? undefined, consistency: consistency ?? 'CACHED' };
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
