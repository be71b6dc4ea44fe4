/**
 * The items in PostgreSQL: reading them by SKU, by number, by page, and writing up to 1,000 rows in one transaction.
 *
 * The only code that writes the Postgres schema `items` (aliases belong to the ledger). It knows rows, not GraphQL; what
 * a row may be is row.ts, what it makes of a stored item is fold.ts.
 */
import { type AuditFacts, type Database, type Queryable, transaction } from '#database';
import { noteAnnouncements } from '#ledger';
import { canonicalSku, fault, quantityToUnits } from '#schema';
import { cutPage, type Page, type PageRequest, where } from '../connection.ts';
import { mergeOutcomes, readRow } from '../row.ts';
import { noteWritten, type Writer } from '../writer.ts';
import {
  changesUnits,
  foldItems,
  type ItemFold,
  type ItemRefusal,
  type ItemRow,
  type ItemState,
} from './fold.ts';
import { type ItemChange, type ItemWrite, itemRow, itemStatuses } from './row.ts';
import { columns, type DbItem, fromDb, markMoved, pageSql, toDb, writeItems } from './sql.ts';

export type { ItemRefusal, ItemRow } from './fold.ts';
export { createPriceStore, type PriceOutcome, type PriceStore, type PriceWrite } from './prices/store.ts';
export type { ItemWrite } from './row.ts';

/** What became of one row of an upsert, in the order given. */
export type ItemOutcome = {
  /** The item after this row; absent when the row was refused. */
  readonly item: ItemRow | undefined;
  readonly created: boolean;
  /** Why the row was refused; empty when it was written or changed nothing. */
  readonly refusals: readonly ItemRefusal[];
};

/** Conditions on items; those absent or null don't count. */
export type ItemCondition = {
  readonly skus?: readonly string[] | null;
  readonly skuPrefix?: string | null;
  readonly nameContains?: string | null;
  readonly gtin?: string | null;
  readonly status?: string | null;
  readonly variantGroup?: string | null;
};

/** The most rows one upsert may have. */
export const mostItemRows = 1_000;

/** Reads and writes items. */
export type ItemStore = {
  /** The items of these SKUs (any letter case), by canonical SKU; unknown ones are left out. */
  bySkus(skus: readonly string[]): Promise<ReadonlyMap<string, ItemRow>>;
  /** The items of these numbers; unknown ones are left out. */
  byNumbers(itemNos: readonly number[]): Promise<ReadonlyMap<number, ItemRow>>;
  /** A page in SKU order. */
  page(request: PageRequest, condition: ItemCondition): Promise<Page<ItemRow>>;
  /**
   * Creates or updates items; each row answers for itself, in order. What changed says by whom, and is in the audit log.
   * Throws BAD_USER_INPUT for more than 1,000 rows.
   */
  upsert(rows: readonly ItemWrite[], writer: Writer): Promise<ItemOutcome[]>;
};

/** Opens the item store on a database. */
export function createItemStore(database: Database): ItemStore {
  return {
    bySkus: async (skus) => {
      const found = await select(database, 'sku = ANY ($1::text[])', [skus.map(canonicalSku)]);
      return new Map(found.map((item) => [item.sku, item]));
    },
    byNumbers: async (itemNos) => {
      const found = await select(database, 'item_no = ANY ($1::bigint[])', [itemNos]);
      return new Map(found.map((item) => [item.itemNo, item]));
    },
    page: (request, condition) => readPage(database, request, condition),
    upsert: (rows, writer) => upsert(database, rows, writer),
  };
}

async function select(database: Queryable, sql: string, values: unknown[]): Promise<ItemRow[]> {
  const { rows } = await database.query<DbItem>(`SELECT ${columns} FROM items.item WHERE ${sql}`, values);
  return rows.map(fromDb);
}

async function readPage(
  database: Queryable,
  request: PageRequest,
  condition: ItemCondition,
): Promise<Page<ItemRow>> {
  const { sql, values } = where([
    { sql: 'sku > ?', value: request.after?.[0] },
    { sql: 'sku = ANY (?::text[])', value: condition.skus?.map(canonicalSku) },
    { sql: 'starts_with(sku, ?)', value: condition.skuPrefix?.toUpperCase() },
    { sql: 'position(lower(?) IN lower(name)) > 0', value: condition.nameContains },
    { sql: 'gtin = ?', value: condition.gtin },
    { sql: 'status = ?', value: condition.status },
    { sql: 'variant_group = ?', value: condition.variantGroup },
  ]);
  const { rows } = await database.query<DbItem>(pageSql(sql, values.length + 1), [
    ...values,
    request.first + 1,
  ]);
  return cutPage(rows.map(fromDb), request.first);
}

async function upsert(
  database: Database,
  rows: readonly ItemWrite[],
  writer: Writer,
): Promise<ItemOutcome[]> {
  if (rows.length > mostItemRows) {
    throw fault('BAD_USER_INPUT', `input.items may have at most ${mostItemRows} rows, not ${rows.length}`);
  }
  const read = rows.map((row) => readRow(itemRow, row));
  const changes = read.flatMap(({ row }) => row ?? []);
  const written = changes.length === 0 ? [] : await writeChanges(database, changes, writer);
  return mergeOutcomes<ItemOutcome>(read, written, (problems) =>
    refused(problems.map((problem) => ({ code: 'InvalidItem', ...problem }))),
  );
}

function refused(refusals: readonly ItemRefusal[]): ItemOutcome {
  return { item: undefined, created: false, refusals };
}

/** Another call created one of our new items between our reading and our writing: everything is read again. */
class CreatedMeanwhile extends Error {}

async function writeChanges(
  database: Database,
  changes: readonly ItemChange[],
  writer: Writer,
): Promise<ItemOutcome[]> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await transaction(database, (session) => writeLocked(session, changes, writer));
    } catch (error) {
      if (!(error instanceof CreatedMeanwhile) || attempts === 5) throw error;
    }
  }
}

/** Locks the stored items in SKU order, folds the rows over them, writes what changed. */
async function writeLocked(
  session: Queryable,
  changes: readonly ItemChange[],
  writer: Writer,
): Promise<ItemOutcome[]> {
  const skus = [...new Set(changes.map(({ sku }) => sku))].sort();
  const found = await select(session, 'sku = ANY ($1::text[]) ORDER BY sku FOR UPDATE', [skus]);
  const stored = new Map(found.map((item) => [item.sku, item]));
  const moved = await readMoved(session, changes, stored);
  const { results, changed } = foldItems(changes, { stored, moved });
  const rewritten = await write(session, changed, writer);
  await note(session, { before: stored, after: rewritten }, writer);
  const last = new Map([...stored, ...rewritten]);
  return results.map((result) => toOutcome(result, last));
}

/**
 * Sets the status of an item in somebody else's transaction, with a version and an audit entry of the item's own.
 * Takes the canonical SKU of an item that is there; only if its status is `ifStatus`, where that is given. Gives the status before. Locks
 * the item.
 */
export async function setItemStatus(
  session: Queryable,
  { sku, status, ifStatus }: { readonly sku: string; readonly status: string; readonly ifStatus?: string },
  writer: Writer,
): Promise<string> {
  const [item] = await select(session, 'sku = ANY ($1::text[]) ORDER BY sku FOR UPDATE', [[sku]]);
  if (item === undefined) throw new Error(`no item has the SKU ${sku}`);
  const next = itemStatuses.find((each) => each === status);
  if (next === undefined) throw new Error(`${status} is no status of an item`);
  if (next === item.status || (ifStatus !== undefined && item.status !== ifStatus)) return item.status;
  const rewritten = await write(session, [{ ...item, status: next, version: item.version + 1 }], writer);
  await note(session, { before: new Map([[item.sku, item]]), after: rewritten }, writer);
  return item.status;
}

type Rewritten = {
  readonly before: ReadonlyMap<string, ItemRow>;
  readonly after: ReadonlyMap<string, ItemRow>;
};

/** What a write leaves behind beside the items: entries of the audit log, and word to those who watch what may be sold of them. */
async function note(session: Queryable, { before, after }: Rewritten, writer: Writer): Promise<void> {
  const written = { action: 'itemsUpsert', type: 'Item', before, after, facts: factsOf };
  await noteWritten(session, written, writer);
  const due = [...after.values()].filter((item) => sellsOtherwise(before.get(item.sku), item));
  await noteAnnouncements(session, due, writer.correlationId);
}

/** Whether what may be sold of an item is another thing now: it was blocked or is no longer, or other policies count for its class. */
function sellsOtherwise(before: ItemRow | undefined, after: ItemRow): boolean {
  if (before === undefined) return false;
  const isBlocked = ({ status }: ItemRow): boolean => status === 'BLOCKED';
  const classOf = ({ attributes }: ItemRow) => attributes.find(({ name }) => name === 'class')?.value;
  return isBlocked(before) !== isBlocked(after) || classOf(before) !== classOf(after);
}

async function readMoved(
  session: Queryable,
  changes: readonly ItemChange[],
  stored: ReadonlyMap<string, ItemRow>,
): Promise<Set<number>> {
  const itemNos = changes.flatMap((change) => {
    const item = stored.get(change.sku);
    return item !== undefined && changesUnits(change, item) ? [item.itemNo] : [];
  });
  if (itemNos.length === 0) return new Set();
  const { rows } = await session.query<{ item_no: number }>(markMoved, [itemNos]);
  return new Set(rows.map(({ item_no }) => item_no));
}

async function write(
  session: Queryable,
  changed: readonly ItemState[],
  { caller }: Writer,
): Promise<Map<string, ItemRow>> {
  if (changed.length === 0) return new Map();
  const { rows } = await session.query<DbItem>(writeItems, [JSON.stringify(changed.map(toDb)), caller.id]);
  if (rows.length < changed.length) throw new CreatedMeanwhile('an item was created by another call');
  return new Map(rows.map(fromDb).map((item) => [item.sku, item]));
}

/** An item as the audit log keeps it: what clients see of it, factors in units. */
function factsOf({ itemNo, updatedAt, unitConversions, ...item }: ItemRow): AuditFacts {
  const inUnits = unitConversions.map(({ unit, factor }) => ({ unit, factor: quantityToUnits(factor) }));
  return { ...item, unitConversions: inUnits };
}

function toOutcome(result: ItemFold, last: ReadonlyMap<string, ItemRow>): ItemOutcome {
  if (result.state === undefined) return refused(result.refusals);
  const row = last.get(result.state.sku);
  if (row === undefined) throw new Error(`item ${result.state.sku} was folded but not stored`);
  return { item: { ...row, ...result.state, itemNo: row.itemNo }, created: result.created, refusals: [] };
}
