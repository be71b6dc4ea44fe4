/**
 * Prices in PostgreSQL: checking them in batches, listing them by page, and writing up to 1,000 rows in one transaction.
 *
 * It knows rows, not GraphQL; what a row may be is row.ts, what it makes of the stored prices is fold.ts. Decision 0025.
 */
import { type AuditFacts, type Database, type Queryable, transaction } from '#database';
import { canonicalSku, fault } from '#schema';
import { cutPage, type Page, type PageRequest, where } from '../../connection.ts';
import { mergeOutcomes, readRow } from '../../row.ts';
import { noteWritten, type Writer } from '../../writer.ts';
import {
  foldPrices,
  keyOf,
  type PriceBase,
  type PriceFold,
  type PriceRefusal,
  type PriceState,
} from './fold.ts';
import { type PriceChange, type PriceWrite, priceRow } from './row.ts';
import * as sql from './sql.ts';

export type { PriceRefusal } from './fold.ts';
export type { PriceWrite } from './row.ts';

/** A stored price with the time of its last change. */
export type PriceRow = PriceState & { readonly updatedAt: Date };

/** What became of one row of an upsert, in the order given. */
export type PriceOutcome = {
  /** The price after this row; absent when the row was refused. */
  readonly price: PriceRow | undefined;
  readonly changed: boolean;
  /** Why the row was refused; empty when it was not. */
  readonly refusals: readonly PriceRefusal[];
};

/** Which price is asked for; `at` absent means now. `currency` is a known code. */
export type PriceAsked = {
  readonly sku: string;
  readonly channel: string;
  readonly currency: string;
  readonly at: Date | undefined;
};

/** What a price check found. */
export type PriceFound = {
  readonly isChannelKnown: boolean;
  /** The price in force; undefined when there is none. */
  readonly price: (Omit<PriceRow, 'itemNo' | 'sku' | 'minor'> & { readonly minor: number }) | undefined;
  /** Whether the item has any price in the lists asked, of whatever time. */
  readonly isListed: boolean;
  /** When the list was last told. */
  readonly toldAt: Date | null;
  readonly at: Date;
  readonly asOf: Date;
};

/** Conditions on prices; those absent don't count. */
export type PriceCondition = {
  readonly skus?: readonly string[] | undefined;
  readonly channel?: string | undefined;
  readonly isGeneral?: boolean | undefined;
  readonly currency?: string | undefined;
  readonly inForceAt?: Date | undefined;
  /** The channels within reach, besides the list of every channel; all when absent. */
  readonly reach?: readonly string[] | undefined;
};

/** The most rows one upsert may have. */
export const mostPriceRows = 1_000;

/** Reads and writes prices. */
export type PriceStore = {
  /** What each asked price is, in order; one statement. */
  check(asked: readonly PriceAsked[]): Promise<PriceFound[]>;
  /** A page in SKU, channel, currency and time order. */
  page(request: PageRequest, condition: PriceCondition): Promise<Page<PriceRow>>;
  /**
   * Writes prices; each row answers for itself, in order. What changed says by whom, and is in the audit log.
   * Throws BAD_USER_INPUT for more than 1,000 rows.
   */
  upsert(rows: readonly PriceWrite[], writer: Writer): Promise<PriceOutcome[]>;
};

/** Opens the price store on a database. */
export function createPriceStore(database: Database): PriceStore {
  return {
    check: (asked) => check(database, asked),
    page: (request, condition) => readPage(database, request, condition),
    upsert: (rows, writer) => upsert(database, rows, writer),
  };
}

async function check(database: Queryable, asked: readonly PriceAsked[]): Promise<PriceFound[]> {
  if (asked.length === 0) return [];
  const { rows } = await database.query<sql.DbPriceCheck>(sql.checkPrices, [
    asked.map(({ sku }) => canonicalSku(sku)),
    asked.map(({ channel }) => channel),
    asked.map(({ currency }) => currency),
    asked.map(({ at }) => at ?? null),
  ]);
  const found = new Map(rows.map((row) => [row.n, foundFrom(row)]));
  return asked.map((_, index) => {
    const answer = found.get(index + 1);
    if (answer === undefined) throw new Error('a price was asked for and not answered');
    return answer;
  });
}

function foundFrom(row: sql.DbPriceCheck): PriceFound {
  const {
    channel_id: channel,
    valid_from: validFrom,
    amount_minor: minor,
    version,
    updated_at: updatedAt,
  } = row;
  const isFound =
    channel !== null && validFrom !== null && minor !== null && version !== null && updatedAt !== null;
  return {
    isChannelKnown: row.is_channel_known,
    price: isFound
      ? { channel, currency: row.currency, validFrom, validUntil: row.valid_until, minor, version, updatedAt }
      : undefined,
    isListed: row.is_listed,
    toldAt: row.told_at,
    at: row.at,
    asOf: row.as_of,
  };
}

async function readPage(
  database: Queryable,
  request: PageRequest,
  condition: PriceCondition,
): Promise<Page<PriceRow>> {
  const { sql: asked, values } = where([
    { sql: sql.afterPlace, value: placeOf(request.after) },
    { sql: 'i.sku = ANY (?::text[])', value: condition.skus?.map(canonicalSku) },
    { sql: 'p.channel_id = ?', value: condition.channel },
    { sql: "(p.channel_id = '') = ?", value: condition.isGeneral },
    { sql: 'p.currency = ?', value: condition.currency },
    { sql: sql.inForceCondition, value: condition.inForceAt },
    { sql: "(p.channel_id = '' OR p.channel_id = ANY (?::text[]))", value: condition.reach },
  ]);
  const text = sql.pageSql(asked, values.length + 1);
  const { rows } = await database.query<sql.DbPrice>(text, [...values, request.first + 1]);
  return cutPage(rows.map(sql.fromDb), request.first);
}

/** SKU, channel, currency and beginning as text; the cursor tells the beginning in ms. */
function placeOf(after: PageRequest['after']): string[] | undefined {
  if (after === undefined) return undefined;
  const [sku, channel, currency, fromMs] = after;
  const validFrom = new Date(Number(fromMs));
  if (Number.isNaN(validFrom.getTime())) throw fault('BAD_USER_INPUT', 'after is not a place in this list');
  return [sku, channel, currency].map(String).concat(validFrom.toISOString());
}

async function upsert(
  database: Database,
  rows: readonly PriceWrite[],
  writer: Writer,
): Promise<PriceOutcome[]> {
  if (rows.length > mostPriceRows)
    throw fault('BAD_USER_INPUT', `input.prices may have at most ${mostPriceRows} rows, not ${rows.length}`);
  const read = rows.map((row) => readRow(priceRow, row));
  const changes = read.flatMap(({ row }) => row ?? []);
  const written =
    changes.length === 0
      ? []
      : await transaction(database, (session) => writeChanges(session, changes, writer));
  return mergeOutcomes<PriceOutcome>(read, written, (problems) =>
    refused(problems.map((problem) => ({ code: 'InvalidPrice', ...problem }))),
  );
}

function refused(refusals: readonly PriceRefusal[]): PriceOutcome {
  return { price: undefined, changed: false, refusals };
}

async function writeChanges(
  session: Queryable,
  changes: readonly PriceChange[],
  writer: Writer,
): Promise<PriceOutcome[]> {
  const base = await readBase(session, changes, writer);
  const { results, changed } = foldPrices(changes, base);
  const written = await write(session, changed, writer);
  const before = new Map(base.stored.map((price) => [subjectOf(price), price]));
  const after = new Map(written.map((price) => [subjectOf(price), price]));
  await noteWritten<PriceState>(
    session,
    { action: 'pricesUpsert', type: 'ListedPrice', before, after, facts: factsOf },
    writer,
  );
  const last = new Map([...base.stored, ...written].map((price) => [keyOf(price), price]));
  return results.map((result) => toOutcome(result, last));
}

async function readBase(
  session: Queryable,
  changes: readonly PriceChange[],
  { caller }: Writer,
): Promise<PriceBase & { readonly stored: readonly PriceRow[] }> {
  const { rows } = await session.query<{ kind: 'I' | 'C'; id: string; item_no: number }>(sql.resolveNames, [
    changes.map(({ sku }) => sku),
    changes.map(({ channel }) => channel),
  ]);
  const itemNos = new Map(rows.flatMap(({ kind, id, item_no }) => (kind === 'I' ? [[id, item_no]] : [])));
  const channels = new Set(rows.flatMap(({ kind, id }) => (kind === 'C' ? [id] : [])));
  const named = changes.flatMap((change) => {
    const itemNo = itemNos.get(change.sku);
    const isKnown = change.channel === '' || channels.has(change.channel);
    return itemNo !== undefined && isKnown ? [{ ...change, itemNo }] : [];
  });
  const now = await tell(session, named, caller.id);
  const { rows: stored } = await session.query<sql.DbPrice>(sql.pricesNamed, [
    named.map(({ itemNo }) => itemNo),
    named.map(({ channel }) => channel),
    named.map(({ currency }) => currency),
    named.map(({ validFrom }) => validFrom ?? null),
    now,
  ]);
  return { itemNos, channels, stored: stored.map(sql.fromDb), now };
}

/** Locks the lists, before their prices are read; gives the time from then on. */
async function tell(session: Queryable, named: readonly PriceChange[], callerId: string): Promise<Date> {
  const lists = new Map(
    named.map(({ channel, currency }) => [`${currency} ${channel}`, { channel, currency }]),
  );
  const { rows } = await session.query<{ now: Date }>(sql.tellLists, [
    [...lists.values()].map(({ channel }) => channel),
    [...lists.values()].map(({ currency }) => currency),
    callerId,
  ]);
  return new Date(Math.max(0, ...rows.map(({ now }) => now.getTime())));
}

async function write(
  session: Queryable,
  changed: readonly PriceState[],
  { caller }: Writer,
): Promise<PriceRow[]> {
  if (changed.length === 0) return [];
  const { rows } = await session.query<sql.DbPrice>(sql.writePrices, [
    JSON.stringify(changed.map(sql.toDb)),
    caller.id,
  ]);
  return rows.map(sql.fromDb);
}

/** A price as people name it: `85123A web EUR 2026-11-21T00:00:00.000Z`. */
function subjectOf({ sku, channel, currency, validFrom }: PriceState): string {
  return [sku, channel === '' ? 'every channel' : channel, currency, validFrom.toISOString()].join(' ');
}

/** A price as the audit log keeps it. */
function factsOf({ minor, currency, validFrom, validUntil, version }: PriceState): AuditFacts {
  return { minor, currency, validFrom, validUntil, version };
}

function toOutcome(result: PriceFold, last: ReadonlyMap<string, PriceRow>): PriceOutcome {
  if (result.state === undefined) return refused([result.refusal]);
  const row = last.get(keyOf(result.state));
  if (row === undefined) throw new Error(`the price of ${result.state.sku} was folded but not stored`);
  return { price: { ...row, ...result.state }, changed: result.changed, refusals: [] };
}
