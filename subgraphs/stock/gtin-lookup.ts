/**
 * From GTINs to the SKUs that have them. Reads master data and codes of sources, which items and the ledger own.
 *
 * One statement whatever the number of GTINs; docs/availability-lists.md.
 */
import type { Database } from '#database';
import { gtinForms } from '#schema';

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
