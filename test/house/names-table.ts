/**
 * Names the house doesn't use, as data: places that say nothing, and synonyms of the six words.
 *
 * A synonym is matched as whole words inside any name, whatever the casing: `stockLevel`, `STOCK_LEVEL`, `stock-levels`.
 * The words and their meanings are docs/glossary.md. What an outside system calls its things is its own affair: its
 * connector's folder is not judged.
 */

/** Words no file or folder is called, alone or as part of a name: they say where a thing lies, not what it is. */
export const forbiddenPlaceWords: readonly string[] = [
  'util',
  'utils',
  'utilities',
  'helper',
  'helpers',
  'common',
  'shared',
  'manager',
  'managers',
  'misc',
  'lib',
  'libs',
  'src',
  'packages',
  'stuff',
];

/** Forbidden name → the word to use. Left sides are written as separate lower-case words; a plural `s` is matched too. */
export const synonyms: ReadonlyMap<string, string> = new Map([
  ['inventory event', 'StockEvent'],
  ['inventory update', 'StockEvent'],
  ['stock update', 'StockEvent (what happened) or Change (what it did)'],
  ['stock transaction', 'Movement'],
  ['inventory transaction', 'Movement'],
  ['inventory movement', 'Movement'],
  ['stock movement', 'Movement'],
  ['stock move', 'Movement'],
  ['ledger entry', 'Movement'],
  ['journal entry', 'Movement'],
  ['inventory level', 'Position'],
  ['stock level', 'Position'],
  ['stock balance', 'Position'],
  ['inventory balance', 'Position'],
  ['inventory record', 'Position'],
  ['stock record', 'Position'],
  ['inventory position', 'Position'],
  ['inventory change', 'Change'],
  ['change event', 'Change'],
  ['delta event', 'Change'],
  ['feed event', 'Change'],
  ['atp', 'availableToSell (ATP is another quantity: see the glossary)'],
  ['salable', 'availableToSell'],
  ['saleable', 'availableToSell'],
  ['sellable quantity', 'availableToSell'],
  ['free stock', 'availableToSell'],
  ['free quantity', 'availableToSell'],
  ['net available', 'availableToSell'],
  ['stock availability', 'Availability'],
  ['inventory availability', 'Availability'],
  ['soft allocation', 'Reservation'],
  ['stock hold', 'Reservation'],
  ['inventory hold', 'Reservation'],
  ['stock booking', 'Reservation'],
  ['booking', 'Reservation'],
  ['business error', 'Refusal'],
  ['domain error', 'Refusal'],
  ['rejection reason', 'Refusal'],
  ['warehouse id', 'locationId'],
  ['store id', 'locationId'],
  ['product id', 'sku'],
  ['article number', 'sku'],
  ['inventory item', 'Item'],
]);

/** Where another party's words are rightly spoken: connectors, and the tables that list the words. */
export const speaksOtherwise = /^(connectors\/|test\/house\/|docs\/glossary\.md$|docs\/decisions\/)/;
