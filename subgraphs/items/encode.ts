/**
 * Items as the contract has them: quantities in base units, times as text, versions as ids.
 */
import { quantityToUnits } from '#schema';
import type { ItemUpsertError } from './generated.ts';
import type { ItemOutcome, ItemRefusal, ItemRow } from './store.ts';

/** An item as its resolvers get it; what it costs is looked up when it is asked for. */
export type EncodedItem = ReturnType<typeof encodeItem>;

/** Encodes a stored item, field by field. */
export function encodeItem(row: ItemRow) {
  return {
    sku: row.sku,
    name: row.name,
    gtin: row.gtin,
    baseUnit: row.baseUnit,
    decimals: row.decimals,
    unitConversions: row.unitConversions.map(({ unit, factor }) => ({
      unit,
      factor: quantityToUnits(factor),
    })),
    status: row.status,
    variantGroup: row.variantGroup,
    attributes: row.attributes.map(({ name, value }) => ({ name, value })),
    version: String(row.version),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** Encodes what became of row `index`. */
export function encodeOutcome(outcome: ItemOutcome, index: number) {
  return {
    index,
    item: outcome.item === undefined ? null : encodeItem(outcome.item),
    created: outcome.created,
    userErrors: outcome.refusals.map((refusal) => encodeRefusal(refusal, index)),
  };
}

function encodeRefusal(refusal: ItemRefusal, index: number): ItemUpsertError {
  const told = {
    message: refusal.message,
    path: ['items', String(index), ...refusal.path],
    code: refusal.code,
  };
  if (refusal.code !== 'ItemVersionConflict') return { __typename: refusal.code, ...told };
  return { __typename: refusal.code, ...told, currentVersion: String(refusal.currentVersion) };
}
