/**
 * What a list of item rows makes of the stored items: pure, one row after the other, each row answering for itself.
 *
 * The store reads and locks the items, this file decides, the store writes what changed; so a SKU named twice in one call
 * is written twice in order, though the database is told its last state only.
 */
import { foldRows, type RowFold, versionConflict } from '../fold.ts';
import { shownValue } from '../row.ts';
import type { ItemChange, itemStatuses, StoredConversion } from './row.ts';

/** What an item says of itself. */
export type ItemContent = {
  readonly sku: string;
  readonly name: string;
  readonly gtin: string | null;
  readonly baseUnit: string;
  readonly decimals: number;
  readonly status: (typeof itemStatuses)[number];
  readonly variantGroup: string | null;
  /** In name order. */
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly unitConversions: readonly StoredConversion[];
};

/** An item with its version; `itemNo` is undefined until it is stored. */
export type ItemState = ItemContent & { readonly version: number; readonly itemNo: number | undefined };

/** A stored item. Conversion factors are in thousandths of the base unit; `itemNo` is what positions are keyed by. */
export type ItemRow = ItemState & { readonly itemNo: number; readonly updatedAt: Date };

/** Why a row was refused; `code` is the refusal's name in the contract. */
export type ItemRefusal =
  | {
      readonly code: 'InvalidItem' | 'ItemUnitsFixed';
      readonly path: readonly string[];
      readonly message: string;
    }
  | {
      readonly code: 'ItemVersionConflict';
      readonly path: readonly string[];
      readonly message: string;
      /** 0 when there is no such item. */
      readonly currentVersion: number;
    };

/** What became of one row: the item's state after it, or why it was refused. */
export type ItemFold = RowFold<ItemState, ItemRefusal>;

/** The stored items a fold begins with, by SKU, and the numbers of those that have movements. */
export type FoldBase = {
  readonly stored: ReadonlyMap<string, ItemState>;
  readonly moved: ReadonlySet<number>;
};

/**
 * Folds rows over the stored items.
 * Gives a result a row, same order, and the last state of every item that differs from the stored one.
 */
export function foldItems(
  changes: readonly ItemChange[],
  { stored, moved }: FoldBase,
): { readonly results: readonly ItemFold[]; readonly changed: readonly ItemState[] } {
  const fold = (change: ItemChange, current: ReadonlyMap<string, ItemState>): ItemFold =>
    foldRow(change, current.get(change.sku), moved);
  return foldRows({ changes, stored, keyOf: ({ sku }) => sku, fold });
}

/** Whether a row would give a stored item another base unit or other decimals. */
export function changesUnits(change: ItemChange, before: ItemContent): boolean {
  return (
    (change.baseUnit !== undefined && change.baseUnit !== before.baseUnit) ||
    (change.decimals !== undefined && change.decimals !== before.decimals)
  );
}

function foldRow(change: ItemChange, before: ItemState | undefined, moved: ReadonlySet<number>): ItemFold {
  const name = change.name ?? before?.name;
  if (name === undefined) return { refusals: [versionRefusal(change, before) ?? nameRefusal(change)] };
  const after = { ...contentAfter(change, before), name };
  const refusal =
    versionRefusal(change, before) ?? unitsRefusal(change, before, moved) ?? conversionRefusal(after);
  if (refusal !== undefined) return { refusals: [refusal] };
  if (before === undefined) return { state: { ...after, version: 1, itemNo: undefined }, created: true };
  if (sameContent(before, after)) return { state: before, created: false };
  return { state: { ...after, version: before.version + 1, itemNo: before.itemNo }, created: false };
}

function contentAfter(change: ItemChange, before: ItemState | undefined): Omit<ItemContent, 'name'> {
  const attributes = change.attributes === undefined ? before?.attributes : change.attributes;
  const conversions = change.unitConversions === undefined ? before?.unitConversions : change.unitConversions;
  return {
    sku: change.sku,
    gtin: change.gtin === undefined ? (before?.gtin ?? null) : change.gtin,
    baseUnit: change.baseUnit ?? before?.baseUnit ?? 'EA',
    decimals: change.decimals ?? before?.decimals ?? 0,
    status: change.status ?? before?.status ?? 'ACTIVE',
    variantGroup: change.variantGroup === undefined ? (before?.variantGroup ?? null) : change.variantGroup,
    attributes: [...(attributes ?? [])].sort((one, other) => (one.name < other.name ? -1 : 1)),
    unitConversions: conversions ?? [],
  };
}

function versionRefusal(change: ItemChange, before: ItemState | undefined): ItemRefusal | undefined {
  const conflict = versionConflict(change.changeFromVersion, before, `item ${change.sku}`);
  return conflict === undefined ? undefined : { code: 'ItemVersionConflict', ...conflict };
}

function nameRefusal({ sku }: ItemChange): ItemRefusal {
  const message = `name is required because item ${sku} is new`;
  return { code: 'InvalidItem', path: ['name'], message };
}

function unitsRefusal(
  change: ItemChange,
  before: ItemState | undefined,
  moved: ReadonlySet<number>,
): ItemRefusal | undefined {
  if (before?.itemNo === undefined || !moved.has(before.itemNo) || !changesUnits(change, before))
    return undefined;
  const field =
    change.baseUnit !== undefined && change.baseUnit !== before.baseUnit ? 'baseUnit' : 'decimals';
  const message = `${field} of item ${before.sku} is ${before[field]} and cannot become ${change[field]}: the item has movements`;
  return { code: 'ItemUnitsFixed', path: [field], message };
}

function conversionRefusal(content: ItemContent): ItemRefusal | undefined {
  const index = content.unitConversions.findIndex(({ unit }) => unit === content.baseUnit);
  if (index < 0) return undefined;
  const message = `unitConversions.${index}.unit must not be the base unit, not ${shownValue(content.baseUnit)}`;
  return { code: 'InvalidItem', path: ['unitConversions', String(index), 'unit'], message };
}

function sameContent(before: ItemState, after: ItemContent): boolean {
  const fields = (item: ItemContent) =>
    JSON.stringify([
      item.name,
      item.gtin,
      item.baseUnit,
      item.decimals,
      item.status,
      item.variantGroup,
      item.attributes.map(({ name, value }) => [name, value]),
      item.unitConversions.map(({ unit, factor }) => [unit, factor]),
    ]);
  return fields(before) === fields(after);
}
